//! The pictures: is it a JPEG, and is enough to be seen on it.

use std::collections::HashSet;

use filing::contract::{Finding, Submission};
use filing::problem::Args;

use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::store::filings::Filing;
use crate::store::uploads;

/// Least sides of a picture, long side first, pixels.
struct Least(u32, u32);

fn least(slot: &str) -> Least {
    if slot.ends_with(".backdrop_photo") {
        Least(800, 600)
    } else if slot.ends_with(".certificate") || slot.ends_with(".verification_form") {
        Least(600, 400)
    } else {
        Least(400, 250)
    }
}

/// Looks at every picture of a submission.
pub(super) fn submitted(sitting: &Sitting<'_>, submission: &Submission) -> Result<Vec<Finding>, Refusal> {
    let mut findings = Vec::new();
    for material in &submission.materials {
        findings.extend(look(sitting, &material.slot, &material.id)?);
    }
    Ok(findings)
}

/// Looks at the newest backdrop photo of each site.
pub(super) fn backdrops(sitting: &Sitting<'_>, filing: &Filing) -> Result<Vec<Finding>, Refusal> {
    let mut seen = HashSet::new();
    let mut findings = Vec::new();
    for upload in uploads::complete(sitting.db, &filing.id)?.iter().rev() {
        if upload.slot.ends_with(".backdrop_photo") && seen.insert(upload.slot.clone()) {
            findings.extend(look(sitting, &upload.slot, &upload.id)?);
        }
    }
    Ok(findings)
}

fn look(sitting: &Sitting<'_>, slot: &str, id: &str) -> Result<Option<Finding>, Refusal> {
    let bytes = std::fs::read(sitting.office.uploads.join(id))?;
    let book = &sitting.office.book;
    let Some((width, height)) = jpeg_sides(&bytes) else {
        return Ok(Some(book.finding(slot, "5010", &Args::new())));
    };
    let Least(long, short) = least(slot);
    if width.max(height) >= long && width.min(height) >= short {
        return Ok(None);
    }
    let args = [("width", width), ("height", height), ("long", long), ("short", short)];
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value.to_string())).collect();
    Ok(Some(book.finding(slot, "picture_too_small", &args)))
}

/// Width and height from the header of a JPEG; `None` when it is none.
fn jpeg_sides(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        let marker = *rest.get(1)?;
        match (rest.first()?, marker) {
            (0xFF, 0xFF) => rest = rest.get(1..)?,
            (0xFF, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF) => {
                let number = |at: usize| Some(u32::from(*rest.get(at)?) << 8 | u32::from(*rest.get(at + 1)?));
                return Some((number(7)?, number(5)?)).filter(|(width, height)| *width > 0 && *height > 0);
            }
            (0xFF, 0xDA | 0xD9) => return None,
            (0xFF, _) => {
                let length = usize::from(*rest.get(2)?) << 8 | usize::from(*rest.get(3)?);
                rest = rest.get(2 + length.max(2)..)?;
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_read_from_the_header_and_nothing_else_is_a_jpeg() {
        let header =
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 1, 0x90, 2, 0x58, 1, 1, 0x11, 0];
        assert_eq!(jpeg_sides(&header), Some((600, 400)));
        assert_eq!(jpeg_sides(header.get(..12).unwrap()), None);
        assert_eq!(jpeg_sides(b"not a picture"), None);
        assert_eq!(jpeg_sides(&[0xFF, 0xD8, 0xFF, 0xDA, 0, 2]), None);
    }
}
