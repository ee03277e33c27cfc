//! The entity and its certificate.

use filing::answers::Path;

use super::{Reading, checksums};

/// Code of the business licence in `certificate_types.csv`.
const LICENCE: &str = "1";

/// Reads the entity's own answers.
pub(super) fn read(reading: &mut Reading<'_>) {
    let name = Path::entity("entity.name");
    if reading.text(&name).chars().count() < 2 {
        reading.note(&name, "entity_name");
    }
    let number = Path::entity("entity.certificate_number");
    let text = reading.text(&number);
    let right = match reading.text(&Path::entity("entity.certificate_type")) {
        LICENCE => checksums::uscc(text) || checksums::registration_number(text),
        _ => {
            (6..=32).contains(&text.len())
                && text.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
        }
    };
    if !right {
        reading.note(&number, "1008");
    }
    legal_representative(reading);
}

/// Where the administration wants the legal representative, a name that is somebody else's is refused.
fn legal_representative(reading: &mut Reading<'_>) {
    let principal = Path::entity("entity_principal.name");
    let representative = reading.text(&Path::entity("entity.legal_rep_name"));
    let other = !representative.is_empty() && representative != reading.text(&principal);
    if other && reading.book.wants_legal_rep(&reading.filing.province) {
        reading.note(&principal, "principal_not_legal_representative");
    }
}
