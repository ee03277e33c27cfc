//! The first page of a PDF as a picture.
//!
//! A scanner's page is one picture: where that is a JPEG, its own bytes are taken and nothing is drawn anew. Any other
//! page is drawn at [`DPI`]. What its streams unpack to and how large its pictures are is bounded before that.

use std::sync::Arc;

use fast_image_resize::PixelType;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::{Bitmap, Opened};
use crate::photo::exif::{self, Exif};
use crate::photo::outline::{Format, Outline, Weight};
use crate::photo::{Cancel, MEGA, MOST_SIDE, PhotoError};

/// Largest PDF that is looked at, in bytes; its objects are held beside the file.
const MOST_BYTES: u64 = 24 * MEGA as u64;
/// Most bytes that one stream may unpack to.
const MOST_UNPACKED: usize = 48 * MEGA as usize;
/// Most bytes that the streams drawn from may unpack to together.
const MOST_UNPACKED_ALL: usize = 96 * MEGA as usize;
/// Most pixels of a picture within a page.
const MOST_INNER_PIXELS: u64 = 16 * MEGA as u64;
/// Most objects of a file.
const MOST_OBJECTS: usize = 100_000;
/// Fineness of a page that is drawn.
const DPI: f32 = 200.0;
/// Points of an inch.
const POINTS: f32 = 72.0;
/// Most pixels of a page that is drawn.
const MOST_DRAWN_PIXELS: f32 = 8.0 * MEGA as f32;

/// What a page came to.
pub(super) enum Page {
    /// A JPEG that fills the page, how it lies (EXIF orientation), and the number of pages.
    Scan(Vec<u8>, u8, u32),
    /// A page that was drawn.
    Drawn(Opened),
}

/// Opens the first page. A lock that cannot be opened shows itself as all kinds of faults; what names one is taken to
/// be locked.
pub(super) fn open(source: Vec<u8>, cancel: &Cancel) -> Result<Page, PhotoError> {
    let names_a_lock = source.windows(8).any(|bytes| bytes == b"/Encrypt");
    first_page(source, cancel).map_err(|error| match error {
        PhotoError::Unreadable if names_a_lock => PhotoError::Encrypted,
        other => other,
    })
}

fn first_page(source: Vec<u8>, cancel: &Cancel) -> Result<Page, PhotoError> {
    if source.len() as u64 > MOST_BYTES {
        return Err(PhotoError::TooLargeFile { bytes: source.len() as u64, limit: MOST_BYTES });
    }
    let options = LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(&source, options).map_err(|error| match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => PhotoError::Encrypted,
        _ => PhotoError::Unreadable,
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(PhotoError::Encrypted);
    }
    cancel.check()?;
    let pages: Vec<ObjectId> = document.page_iter().take(MOST_OBJECTS).collect();
    let page = *pages.first().ok_or(PhotoError::Unreadable)?;
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if let Some((jpeg, orientation)) = scan(&document, page) {
        return Ok(Page::Scan(jpeg, orientation, count));
    }
    bounded(&document, cancel)?;
    drop(document);
    cancel.check()?;
    draw(source, count).map(Page::Drawn)
}

/// The JPEG of a page that shows nothing else, and how it lies.
fn scan(document: &Document, page: ObjectId) -> Option<(Vec<u8>, u8)> {
    let content = document.get_page_content_with_limit(page, MEGA as usize).ok()?;
    let content = Content::decode(&content).ok()?;
    let mut drawn = None;
    for operation in &content.operations {
        match operation.operator.as_str() {
            "Do" if drawn.is_none() => drawn = operation.operands.first(),
            "q" | "Q" | "gs" | "BMC" | "BDC" | "EMC" | "cm" => {}
            _ => return None,
        }
    }
    let placed: Vec<&[Object]> = content
        .operations
        .iter()
        .filter(|operation| operation.operator == "cm")
        .map(|operation| operation.operands.as_slice())
        .collect();
    let dictionary = document.get_dictionary(page).ok()?;
    if !fills(&placed, media_box(document, dictionary)?) {
        return None;
    }
    let name = drawn?.as_name().ok()?;
    let image = picture_named(document, page, name)?;
    let plain = |key: &[u8]| image.dict.get(key).is_err();
    let is_jpeg = match image.dict.get(b"Filter").ok()? {
        Object::Name(name) => name == b"DCTDecode",
        Object::Array(all) => matches!(all.as_slice(), [Object::Name(name)] if name == b"DCTDecode"),
        _ => false,
    };
    let whole = is_jpeg && plain(b"SMask") && plain(b"Mask") && plain(b"Decode");
    whole.then(|| (image.content.clone(), lying(inherited(document, dictionary, b"Rotate"))))
}

fn picture_named<'d>(document: &'d Document, page: ObjectId, name: &[u8]) -> Option<&'d lopdf::Stream> {
    let (own, above) = document.get_page_resources(page).ok()?;
    let above = above.iter().filter_map(|id| document.get_dictionary(*id).ok());
    own.into_iter().chain(above).find_map(|resources| {
        let objects = document.get_dict_in_dict(resources, b"XObject").ok()?;
        let (_, object) = document.dereference(objects.get(name).ok()?).ok()?;
        let stream = object.as_stream().ok()?;
        (stream.dict.get(b"Subtype").and_then(Object::as_name).ok()? == b"Image").then_some(stream)
    })
}

/// A page's own value, or that of the pages it belongs to.
fn inherited<'d>(document: &'d Document, page: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
    let mut at = page;
    for _ in 0..16 {
        if let Ok(value) = at.get(key) {
            return document.dereference(value).ok().map(|(_, value)| value);
        }
        at = at
            .get(b"Parent")
            .and_then(Object::as_reference)
            .ok()
            .and_then(|id| document.get_dictionary(id).ok())?;
    }
    None
}

/// Width and height of a page in points.
fn media_box(document: &Document, page: &Dictionary) -> Option<(f32, f32)> {
    let key: &[u8] = if inherited(document, page, b"CropBox").is_some() { b"CropBox" } else { b"MediaBox" };
    let corners = inherited(document, page, key)?.as_array().ok()?;
    let corners: Vec<f32> = corners.iter().filter_map(|value| value.as_float().ok()).collect();
    let [left, bottom, right, top] = corners.as_slice() else { return None };
    Some(((right - left).abs(), (top - bottom).abs()))
}

/// Whether the one picture lies upright and covers nearly all of the page.
fn fills(placed: &[&[Object]], (width, height): (f32, f32)) -> bool {
    let mut sides = (1.0, 1.0);
    for matrix in placed {
        let values: Vec<f32> = matrix.iter().filter_map(|value| value.as_float().ok()).collect();
        let [a, b, c, d, _, _] = values.as_slice() else { return false };
        if *b != 0.0 || *c != 0.0 || *a <= 0.0 || *d <= 0.0 {
            return false;
        }
        sides = (sides.0 * a, sides.1 * d);
    }
    width > 0.0 && height > 0.0 && sides.0 >= width * 0.9 && sides.1 >= height * 0.9
}

/// The EXIF orientation that says the same as a page's `Rotate`.
fn lying(rotate: Option<&Object>) -> u8 {
    match rotate.and_then(|value| value.as_i64().ok()).unwrap_or_default().rem_euclid(360) {
        90 => 6,
        180 => 3,
        270 => 8,
        _ => exif::UPRIGHT,
    }
}

/// Refuses a file whose streams or pictures would take more memory than is allowed.
fn bounded(document: &Document, cancel: &Cancel) -> Result<(), PhotoError> {
    if document.objects.len() > MOST_OBJECTS {
        return Err(PhotoError::Unreadable);
    }
    let mut unpacked = 0_usize;
    for object in document.objects.values() {
        cancel.check()?;
        let Object::Stream(stream) = object else { continue };
        let side = |key: &[u8]| {
            let value = stream.dict.get(key).ok()?;
            document.dereference(value).ok()?.1.as_i64().ok()
        };
        if let (Some(width), Some(height)) = (side(b"Width"), side(b"Height")) {
            let most = i64::from(MOST_SIDE);
            let (width, height) = (width.clamp(0, most + 1), height.clamp(0, most + 1));
            if width > most || height > most || (width * height).unsigned_abs() > MOST_INNER_PIXELS {
                let sides = |value: i64| u32::try_from(value).unwrap_or(u32::MAX);
                let limit = u32::try_from(MOST_INNER_PIXELS / u64::from(MEGA)).unwrap_or(u32::MAX);
                return Err(PhotoError::TooManyPixels { width: sides(width), height: sides(height), limit });
            }
        }
        if let Ok(content) = limited(stream)? {
            unpacked = unpacked.saturating_add(content);
        }
        if unpacked > MOST_UNPACKED_ALL {
            return Err(PhotoError::Unreadable);
        }
    }
    Ok(())
}

/// Bytes that a stream unpacks to; an inner error where it is packed in a way that is judged by its sides alone.
fn limited(stream: &lopdf::Stream) -> Result<Result<usize, ()>, PhotoError> {
    match stream.get_plain_content_with_limit(MOST_UNPACKED) {
        Ok(content) => Ok(Ok(content.len())),
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
            Err(PhotoError::Unreadable)
        }
        Err(_) => Ok(Err(())),
    }
}

/// Draws the first page on white.
fn draw(source: Vec<u8>, pages: u32) -> Result<Opened, PhotoError> {
    let pdf = Pdf::new(Arc::new(source)).map_err(|_| PhotoError::Unreadable)?;
    let page = pdf.pages().first().ok_or(PhotoError::Unreadable)?;
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return Err(PhotoError::Unreadable);
    }
    let scale = (DPI / POINTS).min((MOST_DRAWN_PIXELS / (width * height)).sqrt());
    if width.max(height) * scale > MOST_SIDE as f32 {
        let side = |length: f32| (length * scale).min(u32::MAX as f32) as u32;
        return Err(PhotoError::TooLargeSides { width: side(width), height: side(height), limit: MOST_SIDE });
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let rgb: Vec<u8> = drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    drop(drawn);
    let outline = Outline {
        format: Format::Pdf,
        width,
        height,
        weight: Weight::Streamed,
        exif: Exif::default(),
        metadata: false,
        inks: false,
        animated: false,
        pages,
    };
    outline.check_sides()?;
    let pixels = super::pixels(width, height, rgb, PixelType::U8x3)?;
    Ok(Opened { outline, bitmap: Bitmap { pixels, transparent: false } })
}
