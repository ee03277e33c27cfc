//! What goes to a printer from the window: the pages of the file itself, as pictures fine enough for print.
//!
//! No system prints a PDF everywhere: some have no program for it, others one that cannot be asked. Every system has a dialog
//! for what a window shows. So the window shows these pictures, each as large as its page, and nothing is laid out twice.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, GrayImage, RgbImage};
use serde::Serialize;
use ts_rs::TS;

use crate::blank::{BlankError, bounded, resolver};
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::prints::Sheet;

/// Pixels of an inch.
const DPI: f32 = 300.0;
/// Longest side of a page's picture, pixels: a large sheet is printed less fine.
const MOST_SIDE: f32 = 7_000.0;
/// Points of an inch.
const POINTS: f32 = 72.0;
/// Millimetres of an inch.
const INCH: f32 = 25.4;

/// A page for the printer, upright.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PrintPage {
    /// Width of the paper, mm.
    pub width: f32,
    /// Height of the paper, mm.
    pub height: f32,
    /// The picture as a `data:` address, PNG.
    pub picture: String,
}

/// The pages of a file that this program wrote. Blocks, for some tenths of a second a page.
///
/// # Errors
/// A page that cannot be drawn.
pub fn pages(pdf: &[u8]) -> Result<Vec<PrintPage>, BlankError> {
    let bytes: Arc<Vec<u8>> = Arc::new(pdf.to_vec());
    let mut all = Vec::new();
    loop {
        let (bytes, index) = (Arc::clone(&bytes), all.len());
        match bounded::run(move || page(bytes, index))? {
            Some(page) => all.push(page),
            None => return Ok(all),
        }
    }
}

impl Desk {
    /// [`Desk::print`], with the pages as pictures for a printer.
    ///
    /// # Errors
    /// As [`Desk::print`], and when a page cannot be drawn.
    pub fn press(&self, id: &CaseId, sheet: Sheet<'_>) -> Result<(Vec<u8>, Vec<PrintPage>), DeskError> {
        let bytes = self.print(id, sheet)?;
        let pages = pages(&bytes)?;
        Ok((bytes, pages))
    }
}

fn page(bytes: Arc<Vec<u8>>, index: usize) -> Result<Option<PrintPage>, BlankError> {
    let pdf = Pdf::new(bytes).map_err(|_| BlankError::NotSound)?;
    let Some(page) = pdf.pages().get(index) else { return Ok(None) };
    let (width, height) = page.render_dimensions();
    let scale = (DPI / POINTS).min(MOST_SIDE / width.max(height));
    let settings = InterpreterSettings { font_resolver: resolver(), ..InterpreterSettings::default() };
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &pixels);
    let size = (u32::from(drawn.width()), u32::from(drawn.height()));
    let picture = picture(size, drawn.data_as_u8_slice()).ok_or(BlankError::TooMuch)?;
    let (picture, sides) =
        if width > height { (picture.rotate90(), (height, width)) } else { (picture, (width, height)) };
    Ok(Some(PrintPage {
        width: sides.0 / POINTS * INCH,
        height: sides.1 / POINTS * INCH,
        picture: format!("data:image/png;base64,{}", STANDARD.encode(png(&picture)?)),
    }))
}

/// In grey where nothing has a colour: a third as large, and no printer mixes its black.
fn picture((width, height): (u32, u32), rgba: &[u8]) -> Option<DynamicImage> {
    let pixels = || rgba.chunks_exact(4);
    if pixels().all(|pixel| matches!(pixel, [red, green, blue, _] if red == green && green == blue)) {
        let grey = pixels().filter_map(|pixel| pixel.first().copied()).collect();
        return GrayImage::from_raw(width, height, grey).map(DynamicImage::ImageLuma8);
    }
    let colours = pixels().flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    RgbImage::from_raw(width, height, colours).map(DynamicImage::ImageRgb8)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, BlankError> {
    let mut bytes = Vec::new();
    let writer = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Up);
    picture.write_with_encoder(writer).map_err(|_| BlankError::TooMuch)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of so many points with one square on it.
    fn sheet(width: i64, height: i64, colour: &str) -> Vec<u8> {
        use lopdf::{Document, Object, Stream, dictionary};
        let mut document = Document::with_version("1.7");
        let content = format!("{colour} rg 72 72 72 72 re f");
        let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let pages = document.new_object_id();
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => dictionary! {},
            "MediaBox" => [0, 0, width, height].map(Object::Integer).to_vec(),
        });
        let kids = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] };
        document.objects.insert(pages, kids.into());
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    fn opened(page: &PrintPage) -> DynamicImage {
        let data = page.picture.strip_prefix("data:image/png;base64,").unwrap();
        image::load_from_memory(&STANDARD.decode(data).unwrap()).unwrap()
    }

    #[test]
    fn a_page_is_drawn_at_300_dots_an_inch_where_it_stands() {
        let pages = pages(&sheet(595, 842, "0 0 0")).unwrap();
        assert_eq!(pages.len(), 1);
        assert!((pages[0].width - 209.9).abs() < 0.1 && (pages[0].height - 297.0).abs() < 0.1);
        let picture = opened(&pages[0]);
        assert_eq!((picture.width(), picture.height()), (2479, 3508));
        let grey = picture.as_luma8().expect("black on white has no colour");
        // The square of an inch begins an inch from the left, two from the foot.
        for (x, y, ink) in
            [(310, 3508 - 310, 0), (590, 3508 - 590, 0), (290, 3508 - 310, 255), (610, 3508 - 590, 255)]
        {
            assert_eq!(grey.get_pixel(x, y).0, [ink], "{x} {y}");
        }
    }

    #[test]
    fn a_page_that_lies_is_turned_upright_and_keeps_its_colours() {
        let pages = pages(&sheet(842, 595, "1 0 0")).unwrap();
        assert!(pages[0].width < pages[0].height);
        let picture = opened(&pages[0]);
        assert!(picture.width() < picture.height());
        // Turned to the right: the foot is at the left.
        assert_eq!(picture.as_rgb8().expect("colours").get_pixel(450, 450).0, [255, 0, 0]);
    }

    #[test]
    fn what_is_no_file_is_refused() {
        assert!(pages(b"no file").is_err());
    }
}
