//! What is printed on the pages: words with their places, to tell what a field or an empty place is for.

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt as _, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::{BezPath, Rect as Bounds};

use super::field::{FieldKind, FormField};
use super::frame::{Frame, Rect};
use super::{BlankError, look};

/// Most characters that are read.
const MOST_CHARS: usize = 40_000;
/// Farthest a label is from its field, mm.
const FAR: f64 = 60.0;
/// Farthest above it, mm.
const ABOVE: f64 = 8.0;

/// A run of print on one line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Page, from 1.
    pub(super) page: usize,
    pub(super) rect: Rect,
}

/// Every run of print of a cleaned document.
pub(super) fn words(bytes: &[u8], frames: &[Frame]) -> Result<Vec<Word>, BlankError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| BlankError::NotSound)?;
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings { font_resolver: look::resolver(), ..InterpreterSettings::default() };
    let mut words = Vec::new();
    for ((index, page), frame) in pdf.pages().iter().enumerate().zip(frames) {
        let (width, height) = page.render_dimensions();
        let bounds = Bounds::new(0.0, 0.0, width.into(), height.into());
        let transform = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(transform, bounds, &cache, page.xref(), settings.clone());
        let mut listener = Listener { glyphs: Vec::new() };
        interpret_page(page, &mut context, &mut listener);
        words.extend(joined(listener.glyphs, index + 1, frame.unit_mm()));
    }
    Ok(words)
}

/// A character with its baseline and size, in the page's units from the top left.
struct Glyph {
    text: String,
    x: f64,
    y: f64,
    size: f64,
}

/// Hears the texts of a page and sees nothing else.
struct Listener {
    glyphs: Vec<Glyph>,
}

impl<'a> Device<'a> for Listener {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.glyphs.len() >= MOST_CHARS {
                return;
            }
            let text = match glyph.as_unicode() {
                Some(BfString::Char(char)) => char.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            let [a, b, c, d, x, y] = (props.transform * glyph.transform()).as_coeffs();
            // Glyphs are a thousand units high.
            let size = (c.hypot(d)).max(a.hypot(b)) * 1000.0;
            if size.is_finite() && (2.0..200.0).contains(&size) {
                self.glyphs.push(Glyph { text, x, y, size });
            }
        }
    }
}

/// Glyphs that follow each other on one line, as words; a wide gap parts them.
fn joined(glyphs: Vec<Glyph>, page: usize, mm: f64) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for glyph in glyphs {
        let Glyph { text, x, y, size } = glyph;
        let wide = if text.is_ascii() { size * 0.55 } else { size };
        let goes_on =
            before.is_some_and(|(end, line)| (y - line).abs() < size * 0.3 && (x - end).abs() < size * 1.2);
        before = Some((x + wide, y));
        let rect = Rect { x: x * mm, y: (y - 0.88 * size) * mm, w: wide * mm, h: size * mm };
        match words.last_mut().filter(|_| goes_on) {
            Some(word) => {
                word.text.push_str(&text);
                word.rect.w = rect.x + rect.w - word.rect.x;
            }
            None => words.push(Word { text, page, rect }),
        }
    }
    words.retain(|word| !word.text.trim().is_empty());
    words
}

/// The words that say what a field is for: left of it or above it; of a box, right of it first.
pub(super) fn beside(words: &[Word], field: &FormField) -> String {
    let on_page = || words.iter().filter(|word| word.page == field.page);
    let near = |distance: &dyn Fn(&Rect) -> Option<f64>, most: f64| {
        let all = on_page().filter_map(|word| Some((distance(&word.rect)?, word)));
        let all = all.filter(|(distance, _)| (-2.0..most).contains(distance));
        all.min_by(|one, two| one.0.total_cmp(&two.0)).map(|(_, word)| word.text.trim().to_owned())
    };
    let place = field.rect;
    let level = |rect: &Rect| {
        let middle = rect.y + rect.h / 2.0;
        (place.y - 1.0..place.y + place.h + 1.0).contains(&middle)
    };
    let left = |rect: &Rect| level(rect).then_some(place.x - (rect.x + rect.w));
    let right = |rect: &Rect| level(rect).then_some(rect.x - (place.x + place.w));
    let above = |rect: &Rect| {
        let over = rect.x < place.x + place.w && place.x < rect.x + rect.w;
        over.then_some(place.y - (rect.y + rect.h))
    };
    let found = if field.kind == FieldKind::Check {
        near(&right, ABOVE).or_else(|| near(&left, ABOVE))
    } else {
        near(&left, FAR).or_else(|| near(&above, ABOVE))
    };
    found.unwrap_or_default()
}
