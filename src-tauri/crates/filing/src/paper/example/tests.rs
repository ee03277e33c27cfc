use super::*;
use crate::answers::Value;
use crate::catalogue::sources::Sources;
use crate::paper::{Face, find, mark_reused, place};
use crate::sample::{catalogue, put};
use crate::state::Road;
use crate::words::Language;

/// Every character is as wide as its size.
struct Even;

impl Measure for Even {
    fn width(&self, text: &str, _: Face, size: f64) -> Option<f64> {
        let count = u32::try_from(text.chars().count()).ok()?;
        Some(f64::from(count) * size * 25.4 / 72.0)
    }

    fn missing(&self, _: &str) -> Option<char> {
        None
    }
}

fn case(filing_type: &str, province: &str, answers: &[(&str, &str)]) -> Case {
    let mut case = Case::new(filing_type, Road::Paper, province, catalogue());
    answers.iter().for_each(|(path, text)| put(&mut case, path, text));
    case
}

fn of(case: &Case, paper: &str) -> ExampleView {
    let wanted = find(catalogue(), case, paper, None).unwrap_or_else(|| panic!("no use for {paper}"));
    example(catalogue(), case, &wanted, catalogue().words(Language::ZhCn), &Even).unwrap()
}

/// The sentences, by what is done there.
fn said(view: &ExampleView, does: Does) -> Vec<&str> {
    view.callouts.iter().filter(|one| one.does == does).map(|one| one.words.as_str()).collect()
}

fn word(id: &str) -> String {
    catalogue().words(Language::ZhCn).plain(id)
}

fn inks(view: &ExampleView) -> Vec<&str> {
    view.pages
        .iter()
        .flat_map(|page| &page.drawn)
        .filter_map(|drawn| if let Drawn::Ink { text, .. } = drawn { Some(text.as_str()) } else { None })
        .collect()
}

fn texts(view: &ExampleView) -> String {
    view.pages
        .iter()
        .flat_map(|page| &page.sheet.items)
        .filter_map(|item| if let Item::Text { text, .. } = item { Some(text.as_str()) } else { None })
        .collect::<Vec<_>>()
        .join("\n")
}

const PAPERS: [(&str, &str); 10] = [
    ("verification_form", "first_filing"),
    ("commitment_letter", "first_filing"),
    ("entity_principal_poa", "first_filing"),
    ("site_principal_poa", "first_filing"),
    ("construction_plan", "new_website_here"),
    ("sole_proprietor_note", "first_filing"),
    ("deregistration_form", "deregister_by_form"),
    ("revoke_letter", "revoke"),
    ("courier_cover", "first_filing"),
    ("signed_for_letter", "first_filing"),
];

const OWNER: [(&str, &str); 3] =
    [("entity.nature", "4"), ("entity.sole_proprietor", "yes"), ("entity.has_seal", "no")];

#[test]
fn every_paper_has_an_example_in_every_template_and_none_shows_what_the_case_says() {
    let people = [
        ("entity.name", "保密单位"),
        ("entity.legal_rep_name", "保密甲"),
        ("entity.certificate_number", "SECRET1"),
        ("entity_principal.name", "保密乙"),
        ("entity_principal.mobile", "SECRET2"),
        ("sites[0].site.domains", "secret.cn"),
        ("sites[0].site_principal.name", "保密丙"),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for (paper, filing_type) in PAPERS {
        for province in ["浙江省", "广东省", "北京市", "江西省", "新疆维吾尔自治区", "上海市"]
        {
            for shape in [&[("entity.nature", "4")][..], &[("entity.nature", "5")], &OWNER] {
                let mut case = case(filing_type, province, &people);
                shape.iter().for_each(|(path, text)| put(&mut case, path, text));
                if find(catalogue(), &case, paper, None).is_none() {
                    continue;
                }
                let view = of(&case, paper);
                seen.insert(paper);
                let numbers: Vec<usize> = view.callouts.iter().map(|one| one.number).collect();
                assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
                assert!(numbers.len() >= 3, "{paper} {province} {shape:?}");
                assert!(view.callouts.iter().any(|one| !one.prevents.is_empty()), "{paper}");
                let all = format!("{} {}", texts(&view), inks(&view).join("\n"));
                for (_, secret) in people {
                    assert!(!all.contains(secret), "{paper}: {secret} in {all}");
                }
                for one in &view.callouts {
                    let sheet = &view.pages[one.page].sheet;
                    assert!(one.w > 5.0 && one.h > 3.0, "{paper}: {one:?}");
                    assert!(one.x >= 0.0 && one.x + one.w <= sheet.width, "{paper}: {one:?}");
                    assert!(one.y >= 0.0 && one.y + one.h <= sheet.height, "{paper}: {one:?}");
                }
            }
        }
    }
    assert_eq!(seen.len(), catalogue().layouts.papers().len());
}

#[test]
fn a_unit_seals_an_individual_does_not_and_the_thumb_is_wanted_where_the_province_wants_it() {
    let form = |province: &str, nature: &str| {
        of(&case("first_filing", province, &[("entity.nature", nature)]), "verification_form")
    };
    let unit = form("浙江省", "4");
    assert_eq!(said(&unit, Does::Seal), [word("example-form-seal")]);
    assert!(said(&form("浙江省", "5"), Does::Seal).is_empty());
    assert_eq!(said(&form("江西省", "5"), Does::Thumb), [word("example-form-thumb")]);
    assert!(said(&form("浙江省", "5"), Does::Thumb).is_empty());
    let stamps = unit.pages[0].drawn.iter().filter(|one| matches!(one, Drawn::Stamp { .. })).count();
    assert_eq!(stamps, 1);
    let empty = said(&unit, Does::Empty);
    assert_eq!(empty, ["example-form-checks", "example-form-verifier", "example-form-date"].map(word));
}

#[test]
fn in_guangdong_an_individual_copies_the_whole_text_by_hand() {
    let view = of(&case("first_filing", "广东省", &[("entity.nature", "5")]), "verification_form");
    let written: String = inks(&view).concat();
    assert!(written.contains("本人已履行网站备案信息当面核验手续") && written.ends_with("等相应处理。"));
    assert!(said(&view, Does::Pen).contains(&word("example-form-copy").as_str()));
}

#[test]
fn in_beijing_the_registrar_stands_behind_the_domain_or_is_written_by_hand() {
    let asked = of(&case("first_filing", "北京市", &[("entity.nature", "4")]), "verification_form");
    assert!(said(&asked, Does::Pen).contains(&word("example-form-registrar").as_str()));
    let registrar = [("entity.nature", "4"), ("sites[0].site.domain_registrar", "某某网络")];
    let typed = of(&case("first_filing", "北京市", &registrar), "verification_form");
    assert!(texts(&typed).contains("example.cn（示例域名注册有限公司）"));
    assert!(!said(&typed, Does::Pen).contains(&word("example-form-registrar").as_str()));
}

#[test]
fn one_person_with_two_parts_has_both_in_the_example() {
    let names = |site: &str| {
        let people = [
            ("entity.nature", "4"),
            ("entity_principal.name", "同一人"),
            ("sites[0].site_principal.name", site),
        ];
        let invented = sample::invent(catalogue(), &case("first_filing", "浙江省", &people), Some(0));
        ["entity_principal.name", "sites[0].site_principal.name"]
            .map(|path| invented.answers.text(&path.parse().unwrap()).to_owned())
    };
    let [one, two] = names("同一人");
    assert_eq!(one, two);
    let [one, two] = names("另一人");
    assert_ne!(one, two);
    assert!(one.contains("示例") && two.contains("示例"));
}

#[test]
fn hints_codes_and_marks_are_no_part_of_an_example() {
    let view = of(&case("first_filing", "浙江省", &[("entity.nature", "4")]), "verification_form");
    for item in view.pages.iter().flat_map(|page| &page.sheet.items) {
        assert!(!matches!(item, Item::Qr { .. } | Item::Seal { .. } | Item::Text { role: Role::Hint, .. }));
        assert!(!matches!(item, Item::Region { path: Some(_), .. }));
    }
}

#[test]
fn a_callout_that_points_nowhere_and_a_place_that_nothing_explains_are_refused() {
    let file = "papers/examples/verification_form.toml";
    let refused = |from: &str, to: &str| {
        let mut sources = Sources::embedded();
        let text = sources.get(file).unwrap().to_owned();
        assert!(text.contains(from), "{from}");
        sources.replace(file, text.replace(from, to));
        Catalogue::load(&sources).unwrap_err().to_string()
    };
    let gone = refused("{ field = \"entity.name\" }", "{ field = \"entity.nature\" }");
    assert!(gone.contains("points at nothing"), "{gone}");
    let bare = refused("{ mark = \"网站负责人签字：\" }", "{ mark = \"日期：\" }");
    assert!(bare.contains("nothing explains"), "{bare}");
    let unknown = refused("[\"form_dated\"]", "[\"form_dared\"]");
    assert!(unknown.contains("unknown refusal `form_dared`"), "{unknown}");
    let mute = refused("say = \"form-seal\"", "say = \"form-sael\"");
    assert!(mute.contains("no words `example-form-sael`"), "{mute}");
}

#[test]
fn what_was_taken_over_is_marked_with_its_text_and_nothing_else() {
    let mut case = case("first_filing", "浙江省", &[("entity.nature", "4"), ("entity.name", "示例公司")]);
    case.answers.set(&"sites[0].site.domains".parse().unwrap(), Some(Value::List(vec!["example.cn".into()])));
    let wanted = find(catalogue(), &case, "verification_form", None).unwrap();
    let words = catalogue().words(Language::ZhCn);
    let input = PaperInput { catalogue: catalogue(), case: &case, site: Some(0), words, marked: true };
    let mut pages = place(wanted.layout, &input, &Even).unwrap();
    let count = pages[0].items.len();
    mark_reused(&mut pages, &std::iter::once("entity.name".parse().unwrap()).collect());
    let role = |wanted: &str| {
        pages[0].items.iter().find_map(|item| match item {
            Item::Text { text, role, .. } if text == wanted => Some(*role),
            _ => None,
        })
    };
    assert_eq!(role("示例公司"), Some(Role::Reused));
    assert_eq!(role("example.cn"), Some(Role::Typed));
    assert_eq!(pages[0].items.len(), count);
}
