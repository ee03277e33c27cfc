//! From bytes to pixels, holding as few of them as the slot needs.

mod camera;
mod heic;
mod pdf;

use fast_image_resize::PixelType;
use fast_image_resize::images::Image;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::ImageError;
use image::{ColorType, ImageDecoder};
use jpeg_decoder::{Decoder, PixelFormat};

use super::cancel::{Cancel, Watched};
use super::exif::Exif;
use super::outline::{Format, Kind, MOST_SCALED_PIXELS, Outline, check_file_size};
use super::worker::apart;
use super::{MEGA, MOST_DECODED_BYTES, PhotoError};

/// Decoded pixels, not yet upright: grey or RGB, eight bits.
pub(super) struct Bitmap {
    pub(super) pixels: Image<'static>,
    /// Something shone through; it is white now.
    pub(super) transparent: bool,
}

/// A file's structure and its pixels.
pub(super) struct Opened {
    pub(super) outline: Outline,
    pub(super) bitmap: Bitmap,
}

/// Reads a file whatever it is, scaled so that its longest side still has `side` pixels.
pub(super) fn open(source: &[u8], side: u32, cancel: &Cancel) -> Result<Opened, PhotoError> {
    check_file_size(source.len() as u64)?;
    match Kind::of(source) {
        Kind::Heic => {
            let source = source.to_vec();
            apart(cancel, move |cancel| heic::open(&source, side, cancel))
        }
        Kind::Pdf => {
            let held = source.to_vec();
            match apart(cancel, move |cancel| pdf::open(held, cancel))? {
                pdf::Page::Drawn(opened) => Ok(opened),
                pdf::Page::Scan(jpeg, orientation, pages) => scan(&jpeg, (orientation, pages), side, cancel),
            }
        }
        Kind::Other => {
            let outline = Outline::read(source)?;
            cancel.check()?;
            Ok(Opened { bitmap: decode(source, &outline, side, cancel)?, outline })
        }
    }
}

/// The JPEG that fills a page. How it lies is the page's to say, not its own EXIF's.
fn scan(
    jpeg: &[u8],
    (orientation, pages): (u8, u32),
    side: u32,
    cancel: &Cancel,
) -> Result<Opened, PhotoError> {
    let outline = Outline::read(jpeg)?;
    let bitmap = decode(jpeg, &outline, side, cancel)?;
    let exif = Exif { orientation, ..outline.exif };
    Ok(Opened { outline: Outline { format: Format::Pdf, exif, pages, ..outline }, bitmap })
}

/// Decodes; a JPEG to the smallest scale whose longest side still has `side` pixels.
fn decode(source: &[u8], outline: &Outline, side: u32, cancel: &Cancel) -> Result<Bitmap, PhotoError> {
    let watched = Watched::new(source, cancel);
    let decoded = match outline.format {
        Format::Jpeg => match camera::decode(source, outline.divisor(side), cancel)? {
            Some(decoded) => {
                let kind = if decoded.grey { PixelType::U8 } else { PixelType::U8x3 };
                pixels(decoded.width, decoded.height, decoded.data, kind)
                    .map(|pixels| Bitmap { pixels, transparent: false })
            }
            None => jpeg(watched, outline, side),
        },
        Format::Png => {
            let limits = ancillary_limits();
            PngDecoder::with_limits(watched, limits)
                .map_err(of_image)
                .and_then(|decoder| whole(decoder, outline))
        }
        Format::Webp => {
            WebPDecoder::new(watched).map_err(of_image).and_then(|decoder| whole(decoder, outline))
        }
        Format::Heic | Format::Pdf => Err(PhotoError::Unreadable),
    };
    // A raised flag shows as a read error inside the decoders.
    cancel.check()?;
    decoded
}

/// Four inks a pixel, and room for sides rounded up.
const MOST_SCALED_BYTES: usize = 5 * MOST_SCALED_PIXELS as usize;

fn jpeg(source: Watched<'_>, outline: &Outline, side: u32) -> Result<Bitmap, PhotoError> {
    let mut decoder = Decoder::new(source);
    decoder.set_max_decoding_buffer_size(MOST_SCALED_BYTES);
    let divisor = outline.divisor(side);
    let request = |length: u32| u16::try_from(length.div_ceil(divisor)).unwrap_or(u16::MAX);
    let (width, height) = decoder.scale(request(outline.width), request(outline.height)).map_err(of_jpeg)?;
    let data = decoder.decode().map_err(of_jpeg)?;
    let (data, kind) = match decoder.info().map(|info| info.pixel_format) {
        Some(PixelFormat::L8) => (data, PixelType::U8),
        Some(PixelFormat::RGB24) => (data, PixelType::U8x3),
        Some(PixelFormat::CMYK32) => (repack(data, from_inks), PixelType::U8x3),
        Some(PixelFormat::L16) | None => return Err(PhotoError::Unreadable),
    };
    Ok(Bitmap { pixels: pixels(width.into(), height.into(), data, kind)?, transparent: false })
}

/// What a PNG may unpack beside its pixels: profiles and texts.
fn ancillary_limits() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(16 * u64::from(MEGA));
    limits
}

fn whole(decoder: impl ImageDecoder, outline: &Outline) -> Result<Bitmap, PhotoError> {
    // The frame inside may differ from what the header tells.
    let (width, height) = decoder.dimensions();
    let bytes = decoder.total_bytes();
    if bytes > MOST_DECODED_BYTES || (width, height) != (outline.width, outline.height) {
        return Err(PhotoError::Unreadable);
    }
    let colour = decoder.color_type();
    let mut data = vec![0; usize::try_from(bytes).map_err(|_| PhotoError::Unreadable)?];
    decoder.read_image(&mut data).map_err(of_image)?;
    let mut transparent = false;
    let mut on_white = |value: u8, alpha: u8| {
        transparent |= alpha < u8::MAX;
        blend(value, alpha)
    };
    let (data, kind) = match colour {
        ColorType::L8 => (data, PixelType::U8),
        ColorType::Rgb8 => (data, PixelType::U8x3),
        ColorType::La8 => (repack(data, |[v, a]| [on_white(v, a)]), PixelType::U8),
        ColorType::Rgba8 => (repack(data, |[r, g, b, a]| [r, g, b].map(|v| on_white(v, a))), PixelType::U8x3),
        ColorType::L16 => (repack(data, |[a, b]| [high(a, b)]), PixelType::U8),
        ColorType::La16 => (repack(data, |[a, b, c, d]| [on_white(high(a, b), high(c, d))]), PixelType::U8),
        ColorType::Rgb16 => {
            (repack(data, |[a, b, c, d, e, f]| [high(a, b), high(c, d), high(e, f)]), PixelType::U8x3)
        }
        ColorType::Rgba16 => (
            repack(data, |[a, b, c, d, e, f, g, h]| {
                [high(a, b), high(c, d), high(e, f)].map(|v| on_white(v, high(g, h)))
            }),
            PixelType::U8x3,
        ),
        _ => return Err(PhotoError::Unreadable),
    };
    Ok(Bitmap { pixels: pixels(width, height, data, kind)?, transparent })
}

fn pixels(width: u32, height: u32, data: Vec<u8>, kind: PixelType) -> Result<Image<'static>, PhotoError> {
    Image::from_vec_u8(width, height, data, kind).map_err(|_| PhotoError::Unreadable)
}

/// Rewrites pixels in place, `FROM` bytes each becoming `TO`, so that no second buffer is needed. `TO` ≤ `FROM`.
fn repack<const FROM: usize, const TO: usize>(
    mut data: Vec<u8>,
    mut pixel: impl FnMut([u8; FROM]) -> [u8; TO],
) -> Vec<u8> {
    let count = data.len() / FROM;
    for at in 0..count {
        let read = data.get(at * FROM..).and_then(|rest| rest.first_chunk::<FROM>()).copied();
        let write = data.get_mut(at * TO..).and_then(|rest| rest.first_chunk_mut::<TO>());
        if let (Some(read), Some(write)) = (read, write) {
            *write = pixel(read);
        }
    }
    data.truncate(count * TO);
    data.shrink_to_fit();
    data
}

/// RGB scaled down by a whole number: each pixel is the mean of those it stands for.
fn shrink(rgb: &[u8], (width, height): (u32, u32), by: u32) -> Vec<u8> {
    let (wide, by) = (width as usize, by as usize);
    let (out_width, out_height) = (wide.div_ceil(by), (height as usize).div_ceil(by));
    let mut out = Vec::with_capacity(out_width * out_height * 3);
    let mut sums = vec![[0_u32; 4]; out_width];
    for band in rgb.chunks(wide.max(1) * 3 * by.max(1)) {
        sums.fill([0; 4]);
        for row in band.chunks_exact(wide.max(1) * 3) {
            for (pixels, sum) in row.chunks(3 * by.max(1)).zip(&mut sums) {
                for [r, g, b] in pixels.as_chunks::<3>().0 {
                    let [reds, greens, blues, count] = sum;
                    (*reds, *greens, *blues) =
                        (*reds + u32::from(*r), *greens + u32::from(*g), *blues + u32::from(*b));
                    *count += 1;
                }
            }
        }
        out.extend(sums.iter().flat_map(|[r, g, b, count]| {
            let count = (*count).max(1);
            [r, g, b].map(|sum| ((sum + count / 2) / count).min(255) as u8)
        }));
    }
    out
}

fn from_inks([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let light = u32::from(u8::MAX - ink) * u32::from(u8::MAX - black) / u32::from(u8::MAX);
        light.min(u8::MAX.into()) as u8
    })
}

fn blend(value: u8, alpha: u8) -> u8 {
    let (value, alpha, white) = (u32::from(value), u32::from(alpha), u32::from(u8::MAX));
    ((value * alpha + white * (white - alpha) + white / 2) / white).min(white) as u8
}

/// The upper half of a 16-bit sample in the machine's byte order.
fn high(first: u8, second: u8) -> u8 {
    (u16::from_ne_bytes([first, second]) >> 8) as u8
}

fn of_jpeg(error: jpeg_decoder::Error) -> PhotoError {
    match error {
        jpeg_decoder::Error::Io(error) => of_io(&error),
        jpeg_decoder::Error::Unsupported(_) => PhotoError::UnsupportedFormat { format: Format::Jpeg.name() },
        _ => PhotoError::Unreadable,
    }
}

fn of_image(error: ImageError) -> PhotoError {
    match error {
        ImageError::IoError(error) => of_io(&error),
        _ => PhotoError::Unreadable,
    }
}

fn of_io(error: &std::io::Error) -> PhotoError {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => PhotoError::Truncated,
        _ => PhotoError::Unreadable,
    }
}
