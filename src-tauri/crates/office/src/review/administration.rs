//! The administration's own reading, with its result codes: codes of its tables, addresses, and what is on record.

use std::net::Ipv4Addr;

use filing::answers::{Path, Value};
use filing::contract::Finding;
use filing::state::{Purpose, Road};

use super::Reading;
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::store::filings::{self, Filing};

/// Fields whose answers are codes, and the result code of one that is unknown.
const CODED: [(&str, &str); 5] = [
    ("entity.nature", "1014"),
    ("site.languages", "1066"),
    ("site.preapproval", "1033"),
    ("access.method", "1035"),
    ("cancel.reason", "1026"),
];

/// The findings of the administration.
pub(super) fn findings(sitting: &Sitting<'_>, filing: &Filing) -> Result<Vec<Finding>, Refusal> {
    let Some(submission) = &filing.submission else { return Ok(Vec::new()) };
    let book = &sitting.office.book;
    let mut reading = Reading { book, filing, answers: &submission.answers, findings: Vec::new() };
    read(sitting, filing, &mut reading)?;
    Ok(reading.findings)
}

/// Reads what was handed on.
fn read(sitting: &Sitting<'_>, filing: &Filing, reading: &mut Reading<'_>) -> Result<(), Refusal> {
    let sites = reading.answers.sites.len();
    for (field, code) in CODED {
        coded(reading, &Path::entity(field), code);
        (0..sites).for_each(|site| coded(reading, &Path::site(site, field), code));
    }
    for site in 0..sites {
        for field in ["access.ip_start", "access.ip_end"] {
            address(reading, &Path::site(site, field));
        }
    }
    password(reading, filing);
    conflicts(sitting, filing, reading)
}

fn coded(reading: &mut Reading<'_>, path: &Path, code: &str) {
    let items = reading.answers.get(path).map(Value::items).unwrap_or_default();
    let unknown = items.iter().any(|item| !reading.book.knows_code(&path.id, item.trim()));
    if unknown {
        reading.note(path, code);
    }
}

/// An address that nobody outside can reach is no address of a server.
fn address(reading: &mut Reading<'_>, path: &Path) {
    let text = reading.text(path);
    let Ok(address) = text.parse::<Ipv4Addr>() else { return };
    if address.is_private() || address.is_loopback() || address.is_unspecified() || address.is_link_local() {
        reading.note(path, "1006");
    }
}

/// On the paper road the password stands where a message to the principal stands today.
fn password(reading: &mut Reading<'_>, filing: &Filing) {
    if filing.road != Road::Paper || filing.purpose != Purpose::Deregister {
        return;
    }
    let book = reading.book;
    for path in book.secrets.iter().map(Path::entity) {
        if reading.text(&path).is_empty() {
            reading.note(&path, "1018");
        }
    }
}

/// What another entity has on record here cannot be filed again: a domain, a site's name.
fn conflicts(sitting: &Sitting<'_>, filing: &Filing, reading: &mut Reading<'_>) -> Result<(), Refusal> {
    if !sitting.office.book.is_new(&filing.filing_type) {
        return Ok(());
    }
    let owner = Path::entity("entity.certificate_number");
    for other in filings::on_record(sitting.db, filing.number)? {
        let Some(theirs) = &other.submission else { continue };
        if theirs.answers.text(&owner) == reading.text(&owner) {
            continue;
        }
        let taken = |id: &str| {
            let sites = 0..theirs.answers.sites.len();
            let values = sites.filter_map(|site| theirs.answers.get(&Path::site(site, id)));
            values.flat_map(Value::items).map(|item| item.trim().to_lowercase()).collect::<Vec<_>>()
        };
        for (id, code) in [("site.domains", "1005"), ("site.name", "1020")] {
            let taken = taken(id);
            for site in 0..reading.answers.sites.len() {
                let path = Path::site(site, id);
                let items = reading.answers.get(&path).map(Value::items).unwrap_or_default();
                if items.iter().any(|item| taken.contains(&item.trim().to_lowercase())) {
                    reading.note(&path, code);
                }
            }
        }
    }
    Ok(())
}
