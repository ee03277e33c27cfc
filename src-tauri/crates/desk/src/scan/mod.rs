//! A signed sheet brought back: found in a photo or scan, laid flat, matched to its print, looked over.
//!
//! | step | where |
//! | --- | --- |
//! | the sheet's outline | [`crate::flat`] |
//! | its code | `qr`, `cells`; typed where it cannot be read |
//! | which print that names | [`Known`] |
//! | where the sheet lies, told by outline, code and printed rules | `lie`, `register` |
//! | laid flat, upright, trimmed | `sheet` |
//! | seal, signature, places that stay empty | `look` |
//! | what is said | [`Verdict`] |
//!
//! Which sheet it is, is a fact: the code says so, or nothing does. All else is a heuristic and only ever warns.

mod between;
mod cells;
mod error;
mod known;
mod lie;
mod look;
mod qr;
mod register;
mod sheet;
mod verdict;

use filing::paper::{PrintMark, read_code};
use filing::problem::Severity;
use image::RgbImage;

use crate::flat::{Found, Point, find};
use crate::photo::{Cancel, LEAST_SIDE, Limits, MOST_PREPARED_SIDE, PhotoError, upright};
use crate::pictures::Remark;

pub use error::ScanError;
pub use known::Known;
pub use verdict::{Kind, Laid, NO_CODE, NO_SHEET, Straightened, Verdict};

use known::{Sheet, Standing};
use lie::Lying;
use qr::Mark;
use sheet::Flat;
use verdict::{remark, remarks};

/// A page may lie outside of the picture by this much, mm, before a corner counts as missing.
const CORNER: f64 = 3.0;
/// A sheet without a slot of its own is made to fit the one of the verification form.
const PLAIN: &str = "site.verification_form";

/// Judges a photo or scan of a sheet. `typed` is the code as somebody read it off the sheet; it counts where none can
/// be read. Takes a few hundred milliseconds and blocks: call it off the window's thread.
///
/// # Errors
/// A file that is no usable picture, a case whose sheets cannot be laid out, or the flag raised.
pub fn judge(
    source: &[u8],
    known: &Known<'_>,
    typed: Option<&str>,
    cancel: &Cancel,
) -> Result<Verdict, ScanError> {
    let picture = upright(source, MOST_PREPARED_SIDE, cancel)?;
    let found = find(&picture);
    let places = || places(&picture, found.as_ref(), known);
    let means = |text: &str| PrintMark::read(text).is_some();
    let mark = qr::read(&picture, found.as_ref(), &places, &means, cancel)?;
    let said = mark.as_ref().and_then(|mark| PrintMark::read(&mark.text));
    let code = said.as_ref().map(|said| said.code.clone()).or_else(|| typed.and_then(read_code));
    let seen = Picture { picture, found, mark };
    match code {
        Some(code) => by_code(&seen, known, &code, said, cancel),
        None => without_code(&seen, known, cancel),
    }
}

/// Where the code of a sheet stands if the picture shows one of this app: by the rules printed on it, and by its outline
/// for each way it may lie. The code stands in the same place on all of them.
fn places(
    picture: &RgbImage,
    found: Option<&Found>,
    known: &Known<'_>,
) -> Result<Vec<[Point; 4]>, ScanError> {
    let sheets = if found.is_some() { known.sheets()? } else { Vec::new() };
    let like = sheets.first().and_then(|sheet| sheet.pages.first());
    let by_rules = lie::known(picture, found, None, &sheets, None).map(|lying| lying.to_picture);
    let by_outline = found.zip(like).map(|(found, like)| lie::outlines(found, like)).unwrap_or_default();
    let square = like.and_then(lie::square);
    let all = by_rules.into_iter().chain(by_outline);
    Ok(all.filter_map(|way| Some(square?.map(|corner| way.apply(corner)))).collect())
}

/// A picture and what was made out in it.
struct Picture {
    picture: RgbImage,
    found: Option<Found>,
    mark: Option<Mark>,
}

fn by_code(
    seen: &Picture,
    known: &Known<'_>,
    code: &str,
    said: Option<PrintMark>,
    cancel: &Cancel,
) -> Result<Verdict, ScanError> {
    let standing = known.standing(code)?;
    let named = said.as_ref().and_then(|said| known.catalogue().layouts.marked(said.paper));
    let page = said.and_then(|said| said.page);
    let (kind, first) = match &standing {
        Standing::Current(_) => (Kind::Match, remark("scan-match", Severity::Info, &[("code", code)])),
        Standing::Outdated => (Kind::Outdated, remark("scan-outdated", Severity::Block, &[("code", code)])),
        Standing::Elsewhere => (Kind::Other, remark("scan-elsewhere", Severity::Block, &[("code", code)])),
        Standing::Unknown => (Kind::Other, remark("scan-other", Severity::Block, &[("code", code)])),
    };
    let sheets = match standing {
        Standing::Current(sheet) => vec![sheet],
        _ => Vec::new(),
    };
    let paper = sheets.first().map(|sheet| sheet.paper.clone()).or(named.map(|paper| paper.id.clone()));
    let shown = shown(seen, known, &sheets, page, paper.as_deref(), cancel)?;
    Ok(Verdict {
        kind,
        code: Some(code.to_owned()),
        site: sheets.first().and_then(|sheet| sheet.site),
        page: page.or(shown.page),
        paper,
        remarks: std::iter::once(first).chain(shown.remarks).collect(),
        sheet: shown.sheet,
    })
}

/// No code was read or typed. The sheets of the case still tell which way is up.
fn without_code(seen: &Picture, known: &Known<'_>, cancel: &Cancel) -> Result<Verdict, ScanError> {
    let sheets = if seen.found.is_some() { known.sheets()? } else { Vec::new() };
    let shown = shown(seen, known, &sheets, None, None, cancel)?;
    let code = if shown.sheet.is_some() { NO_CODE } else { NO_SHEET };
    Ok(Verdict {
        kind: Kind::Unreadable,
        code: None,
        paper: None,
        site: None,
        page: None,
        remarks: vec![remark(code, Severity::Block, &[])],
        sheet: shown.sheet,
    })
}

/// The sheet to look at, with what the eye found.
#[derive(Default)]
struct Shown {
    sheet: Option<Laid>,
    remarks: Vec<Remark>,
    page: Option<usize>,
}

fn shown(
    seen: &Picture,
    known: &Known<'_>,
    sheets: &[Sheet],
    page: Option<usize>,
    paper: Option<&str>,
    cancel: &Cancel,
) -> Result<Shown, ScanError> {
    let Picture { picture, found, mark } = seen;
    let all;
    let like = match sheets.first() {
        Some(sheet) => sheet.pages.first(),
        None => {
            all = known.sheets()?;
            all.first().and_then(|sheet| sheet.pages.first())
        }
    };
    let lying = lie::known(picture, found.as_ref(), mark.as_ref(), sheets, page)
        .or_else(|| lie::unknown(picture, found.as_ref(), mark.as_ref(), like));
    let Some(lying) = lying else { return Ok(Shown::default()) };
    ask(cancel)?;
    let limits = limits(known, paper)?;
    let flat = Flat::of(picture, &lying, limits.max_side.min(MOST_PREPARED_SIDE), cancel)?;
    let mut said: Vec<Remark> =
        cut(picture, &lying).then(|| remark("scan-corner", Severity::Warn, &[])).into_iter().collect();
    said.extend(lying.page.into_iter().flat_map(|(page, _)| remarks(look::look(&flat, page))));
    let number = lying.page.map(|(_, number)| number);
    // A sheet too small in the picture to be of use is not one that was found.
    let usable = flat.picture.width().min(flat.picture.height()) >= LEAST_SIDE;
    let sheet = usable.then(|| Laid::new(flat.picture, limits, corners(picture, &lying)));
    Ok(Shown { sheet, remarks: said, page: number })
}

/// The corners of the sheet as shares of the picture's sides, from the sheet's own top left.
fn corners(picture: &RgbImage, lying: &Lying<'_>) -> [(f64, f64); 4] {
    let (right, low) = lying.size;
    [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)].map(|(x, y)| {
        let at = lying.to_picture.apply(Point::new(x, y));
        (at.x / f64::from(picture.width()), at.y / f64::from(picture.height()))
    })
}

/// Whether a corner of the sheet lies outside of the picture.
fn cut(picture: &RgbImage, lying: &Lying<'_>) -> bool {
    let (right, low) = lying.size;
    let corners =
        [(CORNER, CORNER), (right - CORNER, CORNER), (right - CORNER, low - CORNER), (CORNER, low - CORNER)];
    corners.iter().any(|(x, y)| {
        let at = lying.to_picture.apply(Point::new(*x, *y));
        at.x < 0.0 || at.y < 0.0 || at.x > f64::from(picture.width()) || at.y > f64::from(picture.height())
    })
}

/// The limits of the slot in which a paper is handed in.
fn limits(known: &Known<'_>, paper: Option<&str>) -> Result<Limits, PhotoError> {
    let slot = paper.and_then(|id| known.catalogue().layouts.get(id)).and_then(|paper| paper.slot.as_deref());
    let slot = slot.and_then(|id| known.catalogue().slot(id)).or_else(|| known.catalogue().slot(PLAIN));
    slot.map(Limits::from).ok_or(PhotoError::CannotFit { limit: 0 })
}

fn ask(cancel: &Cancel) -> Result<(), ScanError> {
    if cancel.is_cancelled() { Err(PhotoError::Cancelled.into()) } else { Ok(()) }
}
