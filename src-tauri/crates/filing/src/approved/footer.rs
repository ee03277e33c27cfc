//! What the footer of a site shows: which of the two numbers, and the line to copy.

use serde::Serialize;
use ts_rs::TS;

use super::link::right_address;
use super::numbers::Numbers;
use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;

/// Which number a province wants in the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FooterNumber")]
pub enum Wanted {
    /// That of the website, with its serial.
    Site,
    /// That of the entity.
    Entity,
}

/// The footer of one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Footer {
    /// Index of the site.
    pub site: usize,
    /// What the site is called; empty when it is not named.
    pub name: String,
    /// Which number it is.
    pub wanted: Wanted,
    /// The number; empty when it is not known yet.
    pub number: String,
    /// The line of HTML to copy; empty without a number.
    pub html: String,
    /// Where the rule comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Which number is wanted, with where that is known from. Nothing is known of a province without a rule; there the
/// website number stands, as nearly everywhere.
pub(super) fn wanted(catalogue: &Catalogue, case: &Case) -> (Wanted, String, String) {
    let nature = case.answers.text(&Path::entity("entity.nature"));
    let rule = catalogue.provinces.current(&case.province, "footer_number", nature).next();
    let wanted = match rule.map(|rule| rule.value.as_str()) {
        Some("entity_number") => Wanted::Entity,
        _ => Wanted::Site,
    };
    let basis = rule.map(|rule| (rule.source.clone(), rule.as_of.clone())).unwrap_or_default();
    (wanted, basis.0, basis.1)
}

/// The footer of every site of the case. `numbers` are in normal form.
pub(super) fn footers(catalogue: &Catalogue, case: &Case, numbers: &Numbers) -> Vec<Footer> {
    let (wanted, source, as_of) = wanted(catalogue, case);
    let footer = |site: usize| {
        let number = numbers.shown(number(wanted, site, numbers));
        Footer {
            site,
            name: case.answers.text(&Path::site(site, "site.name")).to_owned(),
            wanted,
            html: html(catalogue, &number),
            number,
            source: source.clone(),
            as_of: as_of.clone(),
        }
    };
    (0..case.answers.sites.len().max(1)).map(footer).collect()
}

/// The number the footer of a site shows; empty when it is not known.
pub(super) fn number(wanted: Wanted, site: usize, numbers: &Numbers) -> &str {
    match wanted {
        Wanted::Entity => &numbers.entity,
        Wanted::Site => numbers.sites.get(&site).map_or("", String::as_str),
    }
}

fn html(catalogue: &Catalogue, number: &str) -> String {
    if number.is_empty() {
        return String::new();
    }
    let safe = number.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(r#"<a href="{}" target="_blank" rel="noopener">{safe}</a>"#, right_address(catalogue))
}
