//! What is on record and what it is to become.

use super::same_name;
use crate::answers::Path;
use crate::check::Findings;
use crate::problem::Args;
use crate::province::Rule;

/// Whether what is on record was given and is something else than the answer.
fn differs(found: &Findings<'_>, record: &str, answer: &str) -> bool {
    let (before, now) = (found.text(None, record), found.text(None, answer));
    !before.is_empty() && !now.is_empty() && !same_name(before, now)
}

/// What an entity may become.
pub(super) fn entity(found: &mut Findings<'_>, rule: &Rule) {
    let renamed = differs(found, "record.entity_name", "entity.name");
    let another = differs(found, "record.certificate_number", "entity.certificate_number");
    let (name, number) = (Path::entity("entity.name"), Path::entity("entity.certificate_number"));
    match rule.value.as_str() {
        "cannot_become_other" if renamed => found.rule("province.other_person", name, rule, Args::new()),
        "new_code_refile" if another => found.rule("province.new_code", number, rule, Args::new()),
        "no_entity_change_name_by_letter" | "no_entity_change_migrate_only" if another => {
            found.rule("province.entity_unchangeable", number, rule, Args::new());
        }
        "registry_proof" | "no_entity_change_name_by_letter"
            if renamed && !found.attached(None, "entity.renaming_proof") =>
        {
            found.rule("province.registry_proof", name, rule, Args::new());
        }
        _ => {}
    }
}

/// A new entity principal where only a full change will do.
pub(super) fn principal(found: &mut Findings<'_>, rule: &Rule) {
    let changed = differs(found, "record.principal_name", "entity_principal.name");
    if changed && found.case.filing_type == "change_entity" {
        found.rule("province.principal_change", Path::entity("entity_principal.name"), rule, Args::new());
    }
}
