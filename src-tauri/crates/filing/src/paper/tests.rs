use super::layout::Cell;
use super::*;
use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::sources::Sources;
use crate::sample::{catalogue, put};
use crate::state::Road;
use crate::words::{Language, Words};

mod choosing;
mod overflow;
mod printing;

/// A Han character as wide as its size, anything else half; no glyph for U+30EDE.
struct Even;

impl Measure for Even {
    fn width(&self, text: &str, _: Face, size: f64) -> Option<f64> {
        if self.missing(text).is_some() {
            return None;
        }
        let halves: f64 = text.chars().map(|char| if char.is_ascii() { 0.5 } else { 1.0 }).sum();
        Some(halves * size * 25.4 / 72.0)
    }

    fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|&char| char == '\u{30EDE}')
    }
}

const PROVINCE: &str = "浙江省";

fn case(filing_type: &str, province: &str, answers: &[(&str, &str)]) -> Case {
    let mut case = Case::new(filing_type, Road::Paper, province, catalogue());
    for (path, text) in answers {
        put(&mut case, path, text);
    }
    case
}

fn filled(name: &str, domains: &[String]) -> Case {
    let mut case = case("first_filing", PROVINCE, &[("entity.nature", "4"), ("entity.name", name)]);
    case.answers.set(&Path::site(0, "site.domains"), Some(Value::List(domains.to_vec())));
    case
}

fn domains(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("example-{number:03}.cn")).collect()
}

fn pages_in(case: &Case, paper: &str, language: Language) -> Result<Vec<PlacedPage>, PaperProblem> {
    let wanted = find(catalogue(), case, paper, None).unwrap_or_else(|| panic!("no use for {paper}"));
    let words = catalogue().words(language);
    place(
        wanted.layout,
        &PaperInput { catalogue: catalogue(), case, site: wanted.site, words, marked: true },
        &Even,
    )
}

fn pages(case: &Case, paper: &str) -> Vec<PlacedPage> {
    pages_in(case, paper, Language::ZhCn).unwrap()
}

fn form(case: &Case) -> PlacedPage {
    let mut pages = pages(case, "verification_form");
    assert_eq!(pages.len(), 1);
    pages.remove(0)
}

/// The texts of a role, with size and place.
fn texts(page: &PlacedPage, wanted: Role) -> Vec<(String, f64, f64, f64, f64)> {
    let text = |item: &Item| match item {
        Item::Text { x, y, size, width, role, text, .. } if *role == wanted => {
            Some((text.clone(), *size, *x, *y, *width))
        }
        _ => None,
    };
    page.items.iter().filter_map(text).collect()
}

fn says(page: &PlacedPage, words: &str) -> bool {
    page.items.iter().any(|item| matches!(item, Item::Text { text, .. } if text.contains(words)))
}

fn has_seal(page: &PlacedPage) -> bool {
    page.items.iter().any(|item| matches!(item, Item::Seal { .. }))
}

fn frame_bottom(page: &PlacedPage) -> f64 {
    let bottom = |item: &Item| if let Item::Line { y2, .. } = item { Some(*y2) } else { None };
    page.items.iter().filter_map(bottom).fold(0.0, f64::max)
}
