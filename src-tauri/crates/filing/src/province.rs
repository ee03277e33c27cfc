//! What each province rules, from `tables/province_rules.csv`, and what is current of it.
//!
//! A row is one statement: province, kind, value (a code, with `arg` and `arg2` where it needs a number or a text), whom it
//! applies to, source and date. The codes are declared in `catalogue/province.toml`, which is the whole list of them;
//! conditions name them so: `{ province_rule = "commitment_letter", in = ["own_form", "every_filing"] }`.
//!
//! | kinds that ask for a paper | values |
//! | --- | --- |
//! | `entity_principal_legal_rep` | `free` `must` `both_must_foreigner_delegates` `foreigner_delegates` `foreigner_passport` `letter` `letter_on_conditions` `letter_same_person` `letter_remark_different_person` `other_same_person` |
//! | `site_principal_poa` | `letter` `own_template` `not_legal_rep` `not_entity_principal` |
//! | `commitment_letter` | `own_form` `every_filing` `unknown` |
//! | `truthfulness_letters` | `notice_and_commitment` `letter_when_not_legal_rep` |
//! | `party_building_letter` | `first_and_new_site` |
//! | `materials_public_bodies` | `approval_form` `staffing_office_approval` |
//! | `domain_certificate` | `every_domain` `added_domains` `electronic`; with a number: `order_from_count` `entity_from_count` |
//! | `construction_plan` | with a number: `sites_over` `prefixes_over`; without: `added_site` `unknown` |
//! | `individual_locality` | `local_id` `local_id_no_temporary` `local_address_no_foreigners` `no_outsiders` `residence_permit` `residence_or_temporary_permit` `permit_or_student_card` `permit_no_student_card` `permit_property_rent_or_employer` `residence_proof` `study_life_or_work_proof` `foreigners_permit` `unknown` |
//! | `local_id_prefix` | `permit_unless_prefix` (its `arg` is the prefix) |
//! | `site_principal_locality` | `every_principal_permit` `site_principal_permit` |
//! | `min_age` | with a number: `at_least` `work_proof_below` `work_proof_between` `guardian_below`; `unknown` |
//! | `phone_proof` | `bills` |
//!
//! Statements of different years contradict each other. The newest date of a kind counts ([`Pack::current`]); what was said
//! before stays visible ([`Pack::older`]). An explicit "unknown" counts only where nothing else was said.

mod checklist;
mod declare;
mod pack;
mod read;

pub use self::checklist::{ChecklistItem, OlderStatement, Standing, checklist};
pub use self::declare::{ArgForm, Kind, Statement};
pub use self::pack::{AppliesTo, Pack, Rule};

#[cfg(test)]
mod tests;
