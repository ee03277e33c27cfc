use super::*;
use crate::answers::{Answers, Value};
use crate::catalogue::sources::Sources;
use crate::words::{Language, Words};

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

fn form() -> Layout {
    Layouts::load(&Sources::embedded()).unwrap().get("verification_form").unwrap().clone()
}

fn answers(name: &str, domains: &[String]) -> Answers {
    let mut answers = Answers::default();
    answers.set(&Path::entity("entity.name"), Some(Value::Text(name.to_owned())));
    answers.set(&Path::site(0, "site.domains"), Some(Value::List(domains.to_vec())));
    answers
}

fn laid(answers: &Answers) -> Result<PlacedPage, PaperProblem> {
    let words = Words::load(&Sources::embedded(), Language::ZhCn).unwrap();
    let pages = place(&form(), &PaperInput { answers, site: 0, words: &words }, &Even)?;
    assert_eq!(pages.len(), 1);
    Ok(pages.into_iter().next().unwrap())
}

fn domains(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("example-{number:03}.cn")).collect()
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

fn frame_bottom(page: &PlacedPage) -> f64 {
    let bottom = |item: &Item| if let Item::Line { y2, .. } = item { Some(*y2) } else { None };
    page.items.iter().filter_map(bottom).fold(0.0, f64::max)
}

#[test]
fn every_answer_has_a_region_that_leads_back_to_it() {
    let page = laid(&answers("杭州示例茶业有限公司", &domains(1))).unwrap();
    let paths: Vec<String> = page
        .items
        .iter()
        .filter_map(|item| {
            if let Item::Region { path: Some(path), .. } = item { Some(path.to_string()) } else { None }
        })
        .collect();
    assert_eq!(paths, ["entity.name", "sites[0].site.domains"]);
}

#[test]
fn only_name_and_domains_are_filled_and_no_date_is_printed() {
    let page = laid(&answers("杭州示例茶业有限公司", &domains(2))).unwrap();
    let typed: Vec<String> = texts(&page, Role::Typed).into_iter().map(|text| text.0).collect();
    assert_eq!(typed, ["杭州示例茶业有限公司", "example-000.cn; example-001.cn"]);
    for (text, ..) in texts(&page, Role::Label) {
        assert!(!text.chars().any(|char| char.is_ascii_digit()), "{text}");
    }
}

#[test]
fn an_empty_case_gives_the_empty_form() {
    let page = laid(&Answers::default()).unwrap();
    assert!(texts(&page, Role::Typed).is_empty());
    assert!(page.items.iter().filter(|item| matches!(item, Item::Box { .. })).count() > 20);
}

#[test]
fn an_answer_first_shrinks_then_takes_a_second_line_then_grows_its_row() {
    let name = |count: usize| laid(&answers(&"茶".repeat(count), &[])).unwrap();
    let sizes = form().sizes;
    let short = texts(&name(20), Role::Typed);
    assert_eq!((short.len(), short[0].1), (1, sizes.value));
    let longer = texts(&name(33), Role::Typed);
    assert!(longer.len() == 1 && longer[0].1 < sizes.value && longer[0].1 >= sizes.least);
    let two = texts(&name(60), Role::Typed);
    assert_eq!((two.len(), two[0].1), (2, sizes.least));
    let many = name(130);
    let lines = texts(&many, Role::Typed);
    assert_eq!((lines.len(), lines[0].1), (4, sizes.least));
    assert_eq!(lines.iter().map(|line| line.0.as_str()).collect::<String>(), "茶".repeat(130));
    assert!((frame_bottom(&many) - frame_bottom(&name(1))).abs() < 0.01, "the frame keeps its size");
}

#[test]
fn no_domain_is_cut_or_broken_and_none_leaves_its_column() {
    let sheet = form().sheet;
    let wanted = domains(40);
    let page = laid(&answers("杭州示例茶业有限公司", &wanted)).unwrap();
    let lines = texts(&page, Role::Typed);
    let found: Vec<&str> = lines
        .iter()
        .skip(1)
        .flat_map(|line| line.0.split("; "))
        .map(|part| part.trim_end_matches(';'))
        .collect();
    assert_eq!(found, wanted);
    for (text, _, x, _, width) in lines {
        assert!(
            x >= sheet.side + sheet.label && x + width <= sheet.width - sheet.side - sheet.pad + 0.01,
            "{text}"
        );
    }
}

#[test]
fn what_cannot_fit_is_refused_with_its_place() {
    let problem = laid(&answers("杭州示例茶业有限公司", &domains(400))).unwrap_err();
    assert_eq!(problem.code(), "paper_too_long");
    assert_eq!(problem.path(), Some(&Path::site(0, "site.domains")));
}

#[test]
fn a_character_without_glyph_is_named_before_anything_is_laid_out() {
    let problem = laid(&answers("杭州𰻞面馆", &[])).unwrap_err();
    let path = Some(Path::entity("entity.name"));
    assert_eq!(problem, PaperProblem::MissingGlyph { char: '𰻞', path, label: "网站主办者名称".to_owned() });
    assert_eq!(problem.args()["codepoint"], "U+30EDE");
}

#[test]
fn the_print_code_follows_what_is_printed_and_nothing_else() {
    let form = form();
    let mut case = answers("杭州示例茶业有限公司", &domains(1));
    let code = form.print_code(&case, 0);
    case.set(&Path::site(0, "site.name"), Some(Value::Text("茶业".to_owned())));
    assert_eq!(form.print_code(&case, 0), code);
    case.set(&Path::entity("entity.name"), Some(Value::Text("杭州示例茶叶有限公司".to_owned())));
    assert_ne!(form.print_code(&case, 0), code);
    assert_eq!(laid(&case).unwrap().print_code, form.print_code(&case, 0));
}

#[test]
fn signature_and_seal_have_room_in_every_case() {
    for count in [1, 40] {
        let page = laid(&answers("杭州示例茶业有限公司", &domains(count))).unwrap();
        let lowest_text = texts(&page, Role::Label)
            .iter()
            .filter(|text| text.0.contains("责任"))
            .map(|text| text.3)
            .fold(0.0, f64::max);
        for item in &page.items {
            if let Item::Seal { x, y, r, .. } = item {
                assert!(*r >= 21.0 && x + r < page.width - form().sheet.side && y + r < frame_bottom(&page));
                assert!(y - r > lowest_text, "the seal covers the commitment");
            }
        }
    }
}

#[test]
fn a_layout_with_a_typing_error_is_refused_at_its_line() {
    let mut sources = Sources::embedded();
    let text = sources.get("papers/verification_form.toml").unwrap().replace("heading =", "heeding =");
    sources.replace("papers/verification_form.toml", text);
    let broken = Layouts::load(&sources).unwrap_err();
    assert!(
        broken.0.iter().any(|fault| fault.file == "papers/verification_form.toml" && fault.line > 0),
        "{broken}"
    );
}

#[test]
fn a_row_without_source_is_refused() {
    let mut sources = Sources::embedded();
    let text =
        sources.get("papers/verification_form.toml").unwrap().replacen("as_of = \"2016\"", "as_of = \"\"", 1);
    sources.replace("papers/verification_form.toml", text);
    assert!(Layouts::load(&sources).unwrap_err().to_string().contains("row 1"));
}

#[test]
fn every_text_of_the_margin_and_every_refusal_exists_in_both_languages() {
    for language in Language::ALL {
        let words = Words::load(&Sources::embedded(), language).unwrap();
        for id in ["paper-print-code", "paper-page-number", "paper-verification_form"] {
            assert!(words.has(id), "{id} in {}", language.tag());
        }
        let none = crate::problem::Args::new();
        for attribute in ["notice", "sign", "date", "seal"] {
            assert!(words.attribute("paper-verification_form", attribute, &none).is_some(), "{attribute}");
        }
        for code in ["paper_missing_glyph", "paper_too_long", "paper_font", "paper_pdf"] {
            let id = format!("error-{code}");
            assert!(words.has(&id) && words.attribute(&id, "fix", &none).is_some(), "{id}");
        }
    }
}

#[test]
fn a_hint_stays_inside_its_room() {
    let words = Words::load(&Sources::embedded(), Language::En).unwrap();
    let page = &place(&form(), &PaperInput { answers: &Answers::default(), site: 0, words: &words }, &Even)
        .unwrap()[0];
    let inside = |x: f64, width: f64| {
        page.items.iter().any(|item| match item {
            Item::Region { x: left, w, role: Role::LeaveEmpty, .. } => x >= *left && x + width <= left + w,
            _ => false,
        })
    };
    for (text, _, x, _, width) in texts(page, Role::Hint) {
        assert!(inside(x, width), "{text}");
    }
}
