//! Sheets as they come out of the printer: the papers of samples, written as PDF and drawn by a reader that is not ours.

use std::fs;
use std::sync::{Arc, OnceLock};

use desk::paper::{Faces, Meta, pdf};
use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::paper::{NeededPaper, PaperInput, PlacedPage, Weight, needed, place};
use filing::words::Language;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;
use tests::beian::sample;

/// Pixels of a millimetre on a drawn sheet: about 250 dpi.
pub(super) const FINE: f64 = 10.0;

pub(super) fn catalogue() -> &'static Catalogue {
    kept()
}

/// The same catalogue, for an open desk.
pub(super) fn shared() -> Arc<Catalogue> {
    Arc::clone(kept())
}

fn kept() -> &'static Arc<Catalogue> {
    static CATALOGUE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    CATALOGUE.get_or_init(|| Arc::new(Catalogue::embedded().expect("the catalogue loads")))
}

pub(super) fn case(name: &str) -> Case {
    let text = fs::read_to_string(sample(name)).expect("a sample");
    Case::read(&text, catalogue()).expect("a case")
}

/// A case as it was before its name was mended.
pub(super) fn earlier(case: &Case) -> Case {
    let mut earlier = case.clone();
    let name = Path::entity("entity.name");
    let was = format!("{}（旧）", earlier.answers.text(&name));
    earlier.answers.set(&name, Some(Value::Text(was)));
    earlier
}

/// One page, printed.
pub(super) struct Printed {
    pub(super) page: PlacedPage,
    pub(super) picture: RgbImage,
}

/// The first page of a paper.
pub(super) fn printed(case: &Case, paper: Option<&str>) -> Printed {
    let all = needed(catalogue(), case).into_iter();
    let mut meant = all.filter(|wanted| match paper {
        Some(paper) => wanted.paper.id == paper,
        None => wanted.weight == Weight::Required,
    });
    let wanted = meant.next().expect("the case has use for it");
    let page = laid_out(case, &wanted).swap_remove(0);
    let picture = drawn(&page);
    Printed { page, picture }
}

fn laid_out(case: &Case, wanted: &NeededPaper<'_>) -> Vec<PlacedPage> {
    let catalogue = catalogue();
    let words = catalogue.words(Language::ZhCn);
    let input = PaperInput { catalogue, case, site: wanted.site, words, marked: true };
    place(wanted.layout, &input, Faces::embedded().unwrap()).unwrap()
}

fn drawn(page: &PlacedPage) -> RgbImage {
    let bytes = pdf(std::slice::from_ref(page), Meta { title: &page.title, lang: "zh-CN" }).unwrap();
    let file = Pdf::new(Arc::new(bytes)).expect("a PDF");
    let pages = file.pages();
    let scale = (FINE * 25.4 / 72.0) as f32;
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let sheet = pages.first().expect("a page");
    let (cache, how) = (RenderCache::new(), RenderSettings::default());
    let drawn = render(sheet, &cache, &InterpreterSettings::default(), &how, &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let rgb =
        drawn.data_as_u8_slice().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    RgbImage::from_raw(width, height, rgb).expect("as many pixels")
}
