//! What is said of a scan.

use filing::problem::{Args, Severity};

use image::RgbImage;

use super::ScanError;
use super::look::Seen;
use crate::photo::{Cancel, Limits, pressed};
use crate::pictures::Remark;

/// Which sheet a scan is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The sheet the case would print now.
    Match,
    /// A print of an earlier state of the case.
    Outdated,
    /// A sheet of another filing, or one nobody knows.
    Other,
    /// No sheet, or no code on it.
    Unreadable,
}

impl Kind {
    /// Its name in reports: `match`, `outdated`, `other`, `unreadable`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Outdated => "outdated",
            Self::Other => "other",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A sheet laid flat, upright and trimmed. To make a file of it costs more than all the judging: only who wants one asks.
#[derive(Clone)]
pub struct Laid {
    picture: RgbImage,
    limits: Limits,
    corners: [(f64, f64); 4],
}

impl Laid {
    pub(super) fn new(picture: RgbImage, limits: Limits, corners: [(f64, f64); 4]) -> Self {
        Self { picture, limits, corners }
    }

    /// The file, within the limits of its slot. Blocks: call it off the window's thread.
    ///
    /// # Errors
    /// A limit that cannot be kept, or the flag raised.
    pub fn pressed(self, cancel: &Cancel) -> Result<Straightened, ScanError> {
        let (jpeg, width, height) = pressed(self.picture, &self.limits, cancel)?;
        Ok(Straightened { jpeg, width, height })
    }

    /// Where its corners lie in the upright picture, as shares of the picture's sides: clockwise from the sheet's own top
    /// left, however it lies. Of a sheet that was cut off some are below 0 or above 1.
    pub fn corners(&self) -> [(f64, f64); 4] {
        self.corners
    }

    /// Width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.picture.dimensions()
    }
}

impl std::fmt::Debug for Laid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Laid").field("size", &self.size()).finish_non_exhaustive()
    }
}

/// A sheet laid flat, upright and trimmed, as a file within the limits of its slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Straightened {
    /// A baseline JPEG without metadata.
    pub jpeg: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// What is said of a scan.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Which sheet it is of; a fact, told by the code.
    pub kind: Kind,
    /// The print code that was read or typed, such as `7F3K-92QA`.
    pub code: Option<String>,
    /// The paper's id, as far as it is known.
    pub paper: Option<String>,
    /// The site the paper is about.
    pub site: Option<usize>,
    /// The page of the paper, from 1.
    pub page: Option<usize>,
    /// One sentence each, the verdict first; the words are in `scan.ftl`, each with `.fix` where there is something
    /// to do. All but the verdict are heuristics.
    pub remarks: Vec<Remark>,
    /// The sheet, where one was found.
    pub sheet: Option<Laid>,
}

/// Says that there is no sheet in the picture.
pub const NO_SHEET: &str = "scan-no-sheet";
/// Says that the sheet's code could not be read, so that somebody should type it.
pub const NO_CODE: &str = "scan-no-code";

/// A sentence of its own.
pub(super) fn remark(code: &str, severity: Severity, args: &[(&str, &str)]) -> Remark {
    let args: Args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Remark { code: code.to_owned(), severity, args }
}

/// What the eye saw, one sentence each.
pub(super) fn remarks(seen: Seen) -> impl Iterator<Item = Remark> {
    let all = [
        (seen.no_seal, "scan-no-seal"),
        (seen.dated, "scan-dated"),
        (seen.verifier, "scan-verifier"),
        (seen.unsigned, "scan-unsigned"),
    ];
    all.into_iter().filter(|(is, _)| *is).map(|(_, code)| remark(code, Severity::Warn, &[]))
}
