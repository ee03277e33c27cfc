//! The pictures of a packet, prepared to their slots' limits.

use desk::packet::Picture;
use desk::photo::{Cancel, Limits, prepare_file};
use filing::materials::wanted;

use crate::casefile::CaseFile;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// Every picture that the case names; one that cannot be used refuses the packet, and all of them are named.
pub(super) fn prepared(setting: &Setting, file: &CaseFile) -> Outcome<Vec<Picture>> {
    let (mut pictures, mut refused): (_, Option<Failure>) = (Vec::new(), None);
    for wanted in wanted(&setting.catalogue, &file.case) {
        let limits = Limits::in_case(wanted.slot, &file.case, wanted.path.site);
        for name in wanted.attached {
            let picture = file.picture(name);
            match prepare_file(&picture, &limits, &Cancel::new()) {
                Ok(prepared) => pictures.push(Picture { slot: wanted.path.clone(), jpeg: prepared.jpeg }),
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
    refused.map_or(Ok(pictures), Err)
}
