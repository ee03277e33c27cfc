//! What the pages of a PDF look like, as pictures for the window.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_interpret::hayro_cmap::CidFamily;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use serde::Serialize;
use ts_rs::TS;

use super::frame::PageSize;
use super::{Blank, BlankError, bounded, open};
use crate::paper::Faces;

/// Pixels of an inch.
const DPI: f64 = 144.0;
/// Longest side of a page's picture, pixels.
const MOST_SIDE: f64 = 2_400.0;

/// A page as a picture.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageLook {
    /// Size of the page.
    pub size: PageSize,
    /// The picture as a `data:` address, PNG.
    pub picture: String,
}

impl Blank {
    /// The pages of the empty blank as pictures. Blocks, up to some seconds.
    ///
    /// # Errors
    /// [`BlankError::TooMuch`] or [`BlankError::NotSound`] for a page that cannot be drawn.
    pub fn looks(&self) -> Result<Vec<PageLook>, BlankError> {
        let bytes = open::written(&mut self.document.clone())?;
        looks(bytes, &self.pages)
    }
}

/// The pages of a file that this module wrote, as pictures.
///
/// # Errors
/// As [`Blank::looks`].
pub(super) fn looks(bytes: Vec<u8>, sizes: &[PageSize]) -> Result<Vec<PageLook>, BlankError> {
    let sizes = sizes.to_vec();
    bounded::run(move || drawn(bytes, &sizes))
}

fn drawn(bytes: Vec<u8>, sizes: &[PageSize]) -> Result<Vec<PageLook>, BlankError> {
    let pdf = Pdf::new(bytes).map_err(|_| BlankError::NotSound)?;
    let cache = RenderCache::new();
    let settings = InterpreterSettings { font_resolver: resolver(), ..InterpreterSettings::default() };
    let mut looks = Vec::new();
    for (page, size) in pdf.pages().iter().zip(sizes) {
        let (width, height) = page.render_dimensions();
        let (width, height) = (f64::from(width), f64::from(height));
        let wanted = (size.width.max(size.height) / 25.4 * DPI).min(MOST_SIDE);
        #[allow(clippy::cast_possible_truncation)]
        let scale = (wanted / width.max(height)) as f32;
        let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        let pixmap = render(page, &cache, &settings, &RenderSettings::default(), &pixels);
        let png = pixmap.into_png().map_err(|_| BlankError::TooMuch)?;
        looks.push(PageLook {
            size: *size,
            picture: format!("data:image/png;base64,{}", STANDARD.encode(png)),
        });
    }
    Ok(looks)
}

/// Answers a file's question for a font.
pub(crate) type Resolver = Arc<dyn Fn(&FontQuery) -> Option<(FontData, u32)> + Send + Sync>;

/// Stands in for fonts that a file names and does not carry: our own face for Chinese, the usual ones else.
pub(crate) fn resolver() -> Resolver {
    Arc::new(|query| match query {
        FontQuery::Standard(standard) => Some(standard.get_font_data()),
        FontQuery::Fallback(wanted) => {
            let collection = wanted.character_collection.as_ref();
            let chinese = collection.is_some_and(|collection| {
                matches!(collection.family, CidFamily::AdobeGB1 | CidFamily::AdobeCNS1)
            });
            let own = || Some(Faces::embedded().ok()?.fonts().first()?.bytes);
            match own().filter(|_| chinese) {
                Some(bytes) => Some((Arc::new(bytes), 0)),
                None => Some(wanted.pick_standard_font().get_font_data()),
            }
        }
    })
}
