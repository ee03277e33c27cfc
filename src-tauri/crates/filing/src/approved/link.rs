//! Where the footer's link leads.

use crate::catalogue::Catalogue;

/// What a link's address comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// To the ministry's filing system.
    Right,
    /// There, but without encryption.
    Plain,
    /// There, but written without `https://`, so that a browser looks for it on the site itself.
    NoScheme,
    /// To a former address that no longer answers.
    Dead,
    /// Somewhere else, or nowhere.
    Other,
}

/// Judges the address of a link.
pub(super) fn judge(catalogue: &Catalogue, address: &str) -> Link {
    let lower = address.trim().to_ascii_lowercase();
    let (scheme, rest) = match lower.split_once("//") {
        Some((scheme @ ("https:" | "http:" | ""), rest)) => (Some(scheme), rest),
        _ => (None, lower.as_str()),
    };
    let standing = standing(catalogue, host(rest));
    match (standing, scheme) {
        ("dead", _) => Link::Dead,
        ("right", Some("http:")) => Link::Plain,
        ("right", Some(_)) => Link::Right,
        ("right", None) => Link::NoScheme,
        _ => Link::Other,
    }
}

/// What stands between the scheme and the path, without a name to log in with and without the port.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default().trim_end_matches('.')
}

/// A dead host takes the names below it along; the right one is that name alone.
fn standing<'a>(catalogue: &'a Catalogue, host: &str) -> &'a str {
    let rows = catalogue.table("footer_hosts").into_iter().flat_map(|table| table.rows());
    rows.into_iter()
        .find(|row| {
            let known = row.get("host");
            let below = || host.strip_suffix(known).is_some_and(|head| head.ends_with('.'));
            host == known || (row.get("standing") == "dead" && below())
        })
        .map_or("", |row| row.get("standing"))
}

/// The address the footer links to.
pub(super) fn right_address(catalogue: &Catalogue) -> String {
    let row = catalogue.table("footer_hosts").and_then(|table| table.find("standing", "right"));
    row.map(|row| format!("https://{}/", row.get("host"))).unwrap_or_default()
}
