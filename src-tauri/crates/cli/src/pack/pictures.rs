//! The pictures of a packet, prepared to their slots' limits and named by slot, never by what they were called.

use desk::photo::{Cancel, Limits, prepare_file};
use filing::materials::wanted;

use super::bundle::{Bundle, Part};
use super::checklist::called;
use crate::casefile::CaseFile;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// Adds every picture that the case names; one that cannot be used refuses the packet, and all of them are named.
pub(super) fn add(setting: &Setting, file: &CaseFile, bundle: &mut Bundle) -> Outcome<()> {
    let mut refused: Option<Failure> = None;
    let filled = wanted(&setting.catalogue, &file.case);
    let filled = filled.iter().filter(|wanted| !wanted.attached.is_empty());
    for (place, wanted) in filled.enumerate() {
        let limits = Limits::in_case(wanted.slot, &file.case, wanted.path.site);
        for (index, name) in wanted.attached.iter().enumerate() {
            let picture = file.picture(name);
            match prepare_file(&picture, &limits, &Cancel::new()) {
                Ok(prepared) => {
                    let name = format!("pictures/{:02}-{}-{}.jpg", place + 1, wanted.slot.id, index + 1);
                    let label = called(setting, &file.case, &wanted.path);
                    bundle.add(&name, Part { label, bytes: prepared.jpeg });
                }
                Err(error) => {
                    let reason = Failure::refused(error.code()).with_all(&error.args());
                    let reason = reason.about(&picture).at(&wanted.path.to_string());
                    refused = Some(match refused {
                        Some(others) => others.and(reason),
                        None => reason,
                    });
                }
            }
        }
    }
    refused.map_or(Ok(()), Err)
}
