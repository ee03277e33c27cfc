//! A picture as a page: the size its shape says, the picture over the whole of it.

use filing::catalogue::declare::SlotKind;
use lopdf::{Dictionary, Document, Object, Stream};

use super::frame::PageSize;
use super::{BlankError, PT};
use crate::photo::{Cancel, Format, Limits, Prepared, prepare};

/// A4, mm.
const A4: (f64, f64) = (210.0, 297.0);
/// How far a shape may be from A4 and still be a scan of it.
const ALIKE: f64 = 0.03;
/// Largest prepared picture, bytes.
const MOST_BYTES: u64 = 12_000_000;
/// Says of a prepared picture that it was turned.
const TURNED: &str = "note-photo-upright";

/// The document of one page that shows the picture. A sound, upright JPEG goes in as it is, without its metadata.
pub(super) fn page(bytes: &[u8]) -> Result<(Document, PageSize), BlankError> {
    let limits = Limits {
        max_bytes: MOST_BYTES,
        max_side: u32::MAX,
        min_pixels: None,
        kind: SlotKind::Form,
        watermark: false,
    };
    let prepared = prepare(bytes, &limits, &Cancel::new())?;
    let own = (prepared.original.format == Format::Jpeg
        && !prepared.done.iter().any(|note| note.code == TURNED))
    .then(|| plain(bytes))
    .flatten();
    let (jpeg, width, height, parts) = match own {
        Some((jpeg, parts)) => (jpeg, prepared.original.width, prepared.original.height, parts),
        None => of_prepared(prepared),
    };
    let size = page_size(f64::from(width), f64::from(height));
    Ok((document(jpeg, (width, height), parts, size), size))
}

fn of_prepared(prepared: Prepared) -> (Vec<u8>, u32, u32, u8) {
    let parts = plain(&prepared.jpeg).map_or(3, |(_, parts)| parts);
    (prepared.jpeg, prepared.width, prepared.height, parts)
}

/// A4 where the shape is near it, else as wide or as high as A4.
fn page_size(width: f64, height: f64) -> PageSize {
    let upright = height >= width;
    let (short, long) = if upright { (width, height) } else { (height, width) };
    let shape = long / short;
    let a4 = A4.1 / A4.0;
    let (short, long) = if (shape / a4 - 1.0).abs() <= ALIKE {
        A4
    } else if shape < a4 {
        (A4.0, A4.0 * shape)
    } else {
        (A4.1 / shape, A4.1)
    };
    if upright { PageSize { width: short, height: long } } else { PageSize { width: long, height: short } }
}

fn document(jpeg: Vec<u8>, (width, height): (u32, u32), parts: u8, size: PageSize) -> Document {
    let mut document = Document::new();
    document.version = "1.7".to_owned();
    let colours: &[u8] = if parts == 1 { b"DeviceGray" } else { b"DeviceRGB" };
    let name = |text: &[u8]| Object::Name(text.to_vec());
    let image = Dictionary::from_iter([
        ("Type", name(b"XObject")),
        ("Subtype", name(b"Image")),
        ("Width", i64::from(width).into()),
        ("Height", i64::from(height).into()),
        ("ColorSpace", name(colours)),
        ("BitsPerComponent", 8.into()),
        ("Filter", name(b"DCTDecode")),
    ]);
    let image = document.add_object(Stream::new(image, jpeg).with_compression(false));
    let (w, h) = (size.width / PT, size.height / PT);
    let content = format!("q {w:.3} 0 0 {h:.3} 0 0 cm /Scan Do Q");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let pages = document.new_object_id();
    let images = Dictionary::from_iter([("Scan", Object::Reference(image))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(images))]);
    let numbers: Vec<Object> = [0.0, 0.0, w, h].into_iter().map(super::pen::real).collect();
    let page = Dictionary::from_iter([
        ("Type", name(b"Page")),
        ("Parent", pages.into()),
        ("MediaBox", numbers.into()),
        ("Resources", resources.into()),
        ("Contents", content.into()),
    ]);
    let page = document.add_object(page);
    let tree = Dictionary::from_iter([
        ("Type", name(b"Pages")),
        ("Kids", Object::Array(vec![page.into()])),
        ("Count", 1.into()),
    ]);
    document.set_object(pages, tree);
    let catalog = Dictionary::from_iter([("Type", name(b"Catalog")), ("Pages", pages.into())]);
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    document
}

/// A JPEG without its metadata, and of how many parts a pixel is; `None` for four inks, which need translating, and
/// for what is not laid out as expected.
fn plain(jpeg: &[u8]) -> Option<(Vec<u8>, u8)> {
    let mut kept = jpeg.get(..2)?.to_vec();
    let (mut at, mut parts) = (2, 0);
    loop {
        let marker = *jpeg.get(at + 1).filter(|_| jpeg.get(at) == Some(&0xFF))?;
        let length = usize::from(u16::from_be_bytes([*jpeg.get(at + 2)?, *jpeg.get(at + 3)?]));
        let segment = jpeg.get(at..at + 2 + length)?;
        match marker {
            // Metadata and comments; the colour transform of 0xEE says how to read the pixels.
            0xE1..=0xED | 0xEF | 0xFE => {}
            0xC0..=0xC2 => {
                parts = *segment.get(9)?;
                kept.extend_from_slice(segment);
            }
            0xDA => {
                kept.extend_from_slice(jpeg.get(at..)?);
                return matches!(parts, 1 | 3).then_some((kept, parts));
            }
            _ => kept.extend_from_slice(segment),
        }
        at += 2 + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a4_when_its_shape_nearly_is() {
        let near = page_size(2480.0, 3507.0);
        assert!((near.width - 210.0).abs() < 1e-9 && (near.height - 297.0).abs() < 1e-9);
        let phone = page_size(4000.0, 3000.0);
        assert!((phone.height - 210.0).abs() < 1e-9 && (phone.width - 280.0).abs() < 1e-9);
        let strip = page_size(100.0, 400.0);
        assert!((strip.height - 297.0).abs() < 1e-9 && (strip.width - 74.25).abs() < 1e-9);
    }
}
