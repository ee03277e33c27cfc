//! Remarks about a picture: what was found, what was done.

use filing::problem::{Args, Severity};

use super::fit::{CLEAN, Fitted};
use super::outline::Outline;
use super::{Limits, exif};

/// One remark. Its words are the message [`Note::code`] in `pictures.ftl`; a warning also has `.fix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Stable code and message id, such as `note-photo-upright`.
    pub code: &'static str,
    /// [`Severity::Info`], or [`Severity::Warn`] for something the applicant should look at.
    pub severity: Severity,
    /// What the words need; sides in pixels, `kb` in 1,024 bytes.
    pub args: Args,
}

/// Every code there is, for tests that each has its words.
#[cfg(test)]
pub(super) const EVERY: [&str; 11] = [
    SMALL,
    COARSE,
    FIRST_FRAME,
    FIRST_PAGE,
    INKS,
    UPRIGHT,
    GPS_REMOVED,
    METADATA_REMOVED,
    FLATTENED,
    SCALED,
    COMPRESSED,
];

const SMALL: &str = "note-photo-small";
const COARSE: &str = "note-photo-coarse";
const FIRST_FRAME: &str = "note-photo-first_frame";
const FIRST_PAGE: &str = "note-photo-first_page";
const INKS: &str = "note-photo-inks";
const UPRIGHT: &str = "note-photo-upright";
const GPS_REMOVED: &str = "note-photo-gps_removed";
const METADATA_REMOVED: &str = "note-photo-metadata_removed";
const FLATTENED: &str = "note-photo-flattened";
const SCALED: &str = "note-photo-scaled";
const COMPRESSED: &str = "note-photo-compressed";

/// What the applicant should know about the picture.
pub(super) fn found(outline: &Outline, fitted: &Fitted, limits: &Limits) -> Vec<Note> {
    let mut notes = Vec::new();
    let (long, short) = (fitted.width.max(fitted.height), fitted.width.min(fitted.height));
    if let Some((a, b)) = limits.min_pixels
        && (long < a.max(b) || short < a.min(b))
    {
        let args = [
            ("width", fitted.width),
            ("height", fitted.height),
            ("min_width", a.max(b)),
            ("min_height", a.min(b)),
        ];
        notes.push(warning(SMALL, &args));
    }
    notes.extend(fitted.judged.iter().cloned());
    if fitted.quality < CLEAN {
        notes.push(warning(COARSE, &[("quality", fitted.quality.into())]));
    }
    if outline.animated {
        notes.push(warning(FIRST_FRAME, &[]));
    }
    if outline.pages > 1 {
        notes.push(warning(FIRST_PAGE, &[("pages", outline.pages)]));
    }
    if outline.inks {
        notes.push(warning(INKS, &[]));
    }
    notes
}

/// What the road did to the picture.
pub(super) fn done(outline: &Outline, fitted: &Fitted, transparent: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    if outline.exif.orientation != exif::UPRIGHT {
        notes.push(info(UPRIGHT, &[]));
    }
    if outline.exif.gps {
        notes.push(info(GPS_REMOVED, &[]));
    }
    if outline.metadata {
        notes.push(info(METADATA_REMOVED, &[]));
    }
    if transparent {
        notes.push(info(FLATTENED, &[]));
    }
    if fitted.width.max(fitted.height) < outline.width.max(outline.height) {
        notes.push(info(SCALED, &[("width", fitted.width), ("height", fitted.height)]));
    }
    let kb = u32::try_from(fitted.jpeg.len().div_ceil(1024)).unwrap_or(u32::MAX);
    notes.push(info(COMPRESSED, &[("quality", fitted.quality.into()), ("kb", kb)]));
    notes
}

fn info(code: &'static str, args: &[(&str, u32)]) -> Note {
    note(code, Severity::Info, args)
}

fn warning(code: &'static str, args: &[(&str, u32)]) -> Note {
    note(code, Severity::Warn, args)
}

fn note(code: &'static str, severity: Severity, args: &[(&str, u32)]) -> Note {
    let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect();
    Note { code, severity, args }
}
