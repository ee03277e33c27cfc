//! What a reviewer refuses, by their own reading of what was handed in.

mod administration;
mod checksums;
mod entity;
mod people;
mod pictures;
mod site;

use filing::answers::{Answers, Path};
use filing::contract::{Finding, Submission};
use filing::problem::Args;

use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::rulebook::Rulebook;
use crate::store::filings::Filing;

/// Filings that come with the certificates of those who file.
const IDENTIFIED: [&str; 8] = [
    "first_filing",
    "new_website_here",
    "new_website_elsewhere",
    "new_access",
    "continue_access",
    "change_entity",
    "change_website",
    "change_both",
];

/// The one among them that is about no site.
const ENTITY_ALONE: &str = "change_entity";

/// One reading: the answers, and the findings so far.
struct Reading<'a> {
    book: &'a Rulebook,
    filing: &'a Filing,
    answers: &'a Answers,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn text(&self, path: &Path) -> &str {
        self.answers.text(path).trim()
    }

    /// Notes a finding that shows the value found at the path.
    fn note(&mut self, path: &Path, rule: &str) {
        let value = self.answers.get(path).map(|value| value.items().join("、")).unwrap_or_default();
        self.note_value(path, rule, &value);
    }

    /// What this sort of filing does not carry is nothing to refuse.
    fn note_value(&mut self, path: &Path, rule: &str, value: &str) {
        if !self.book.carries(&self.filing.filing_type, &path.id) {
            return;
        }
        self.findings.push(self.book.finding_of(&path.to_string(), rule, value));
    }
}

/// The first review of the whole submission.
pub(crate) fn submission(sitting: &Sitting<'_>, filing: &Filing) -> Result<Vec<Finding>, Refusal> {
    let Some(submission) = &filing.submission else { return Ok(Vec::new()) };
    let book = &sitting.office.book;
    let mut reading = Reading { book, filing, answers: &submission.answers, findings: Vec::new() };
    entity::read(&mut reading);
    people::read(&mut reading);
    for index in 0..submission.answers.sites.len() {
        site::read(&mut reading, index);
    }
    if submission.answers.sites.is_empty() && book.carries(&filing.filing_type, "site.domains") {
        reading.note(&Path::entity("sites"), "site_missing");
    }
    missing_materials(&mut reading, submission);
    let mut findings = reading.findings;
    findings.extend(pictures::submitted(sitting, submission)?);
    Ok(findings)
}

/// The review of the backdrop photos that came after the first review.
pub(crate) fn backdrop_photos(sitting: &Sitting<'_>, filing: &Filing) -> Result<Vec<Finding>, Refusal> {
    pictures::backdrops(sitting, filing)
}

/// The administration's review of what the provider handed on.
pub(crate) fn administration(sitting: &Sitting<'_>, filing: &Filing) -> Result<Vec<Finding>, Refusal> {
    administration::findings(sitting, filing)
}

/// What each road wants with the submission.
fn missing_materials(reading: &mut Reading<'_>, submission: &Submission) {
    let kind = reading.filing.filing_type.as_str();
    if !IDENTIFIED.contains(&kind) {
        return;
    }
    let entity = ["entity.certificate", "entity_principal.id_front", "entity_principal.id_back"];
    let mut wanted: Vec<Path> = entity.map(Path::entity).into();
    let sites = if kind == ENTITY_ALONE { 0 } else { submission.answers.sites.len() };
    for site in 0..sites {
        wanted.extend(["site_principal.id_front", "site_principal.id_back"].map(|id| Path::site(site, id)));
        if reading.filing.road == filing::state::Road::Paper {
            wanted.push(Path::site(site, "site.verification_form"));
        }
    }
    for slot in wanted {
        let slot = slot.to_string();
        if !submission.materials.iter().any(|material| material.slot == slot) {
            reading.findings.push(reading.book.finding(&slot, "material_missing", &Args::new()));
        }
    }
}
