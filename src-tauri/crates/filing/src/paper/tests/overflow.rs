use super::*;

/// Every paper of the catalogue in every template, with a case it is made for.
fn cases() -> Vec<(&'static str, Case)> {
    let types = [
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
    assert_eq!(types.len(), catalogue().layouts.papers().len());
    let mut all = Vec::new();
    for (paper, filing_type) in types {
        for (province, nature, more) in [
            ("浙江省", "4", &[][..]),
            ("浙江省", "5", &[]),
            ("广东省", "4", &[]),
            ("广东省", "5", &[]),
            ("北京市", "4", &[]),
            ("江西省", "5", &[]),
            ("上海市", "4", &[]),
            ("浙江省", "4", &[("entity.sole_proprietor", "yes"), ("entity.has_seal", "no")]),
        ] {
            let people = [
                ("entity.nature", nature),
                ("entity.legal_rep_name", "王示例"),
                ("entity_principal.name", "李示例"),
                ("sites[0].site_principal.name", "赵示例"),
            ];
            let mut case = case(filing_type, province, &people);
            more.iter().for_each(|(path, text)| put(&mut case, path, text));
            if find(catalogue(), &case, paper, None).is_some() {
                all.push((paper, case));
            }
        }
    }
    all
}

/// The paths a paper prints, in the template of this case.
fn printed(case: &Case, paper: &str) -> Vec<Path> {
    let wanted = find(catalogue(), case, paper, None).unwrap();
    let mut paths = Vec::new();
    for row in &wanted.layout.rows {
        if let Cell::Value(shown) = &row.cell
            && shown.field != "type"
            && !shown.field.ends_with("_rep_name")
        {
            let entity =
                catalogue().field(&shown.field).unwrap().scope == crate::catalogue::declare::Scope::Entity;
            paths.push(if entity { Path::entity(&shown.field) } else { Path::site(0, &shown.field) });
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

fn inside(page: &PlacedPage, context: &str) {
    let style = &catalogue().layouts.iter().next().unwrap().style.sheet;
    let bottom = frame_bottom(page);
    assert!(bottom <= style.bottom + 0.01, "{context}: the frame ends at {bottom}");
    for item in &page.items {
        match item {
            Item::Text { x, y, width, text, role, .. } if *role != Role::Hint => {
                let low = if *role == Role::Margin { style.foot } else { bottom - 0.4 };
                assert!(*x >= style.side - 0.01 || *role == Role::Margin, "{context}: {text} begins at {x}");
                assert!(
                    x + width <= page.width - style.side + 0.01,
                    "{context}: {text} ends at {}",
                    x + width
                );
                assert!(*y <= low + 0.01, "{context}: {text} stands at {y}");
            }
            Item::Box { x, y, side } => {
                assert!(x + side <= page.width - style.side && y + side <= bottom, "{context}: a box");
            }
            Item::Region { x, y, w, h, .. } => {
                assert!(
                    x + w <= page.width - style.side + 0.01 && y + h <= bottom + 0.01,
                    "{context}: a region"
                );
            }
            Item::Seal { x, y, r, .. } => {
                assert!(x + r <= page.width - style.side && y + r <= bottom, "{context}: the seal");
            }
            _ => {}
        }
    }
}

/// No printed text lies over another.
fn apart(page: &PlacedPage, context: &str) {
    let em = |size: f64| size * 25.4 / 72.0;
    let boxes: Vec<(f64, f64, f64, f64, &str)> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text { x, y, size, width, role, text, .. } if *role != Role::Hint => {
                Some((*x, *y - 0.86 * em(*size), x + width, *y + 0.1 * em(*size), text.as_str()))
            }
            _ => None,
        })
        .collect();
    for (at, one) in boxes.iter().enumerate() {
        for two in &boxes[at + 1..] {
            let over =
                one.0 < two.2 - 0.05 && two.0 < one.2 - 0.05 && one.1 < two.3 - 0.05 && two.1 < one.3 - 0.05;
            assert!(!over, "{context}: `{}` lies over `{}`", one.4, two.4);
        }
    }
}

/// What the paper prints stays out of the rooms for pen and thumb.
fn rooms_are_free(page: &PlacedPage, context: &str) {
    for item in &page.items {
        let Item::Region { x, y, w, h, role: Role::LeaveEmpty, .. } = item else { continue };
        if *w > 60.0 {
            continue;
        }
        for (text, _, left, base, width) in texts(page, Role::Label) {
            let over = left < x + w && left + width > *x && base > *y && base - 3.0 < y + h;
            assert!(!over, "{context}: `{text}` stands where somebody signs");
        }
    }
}

#[test]
fn whatever_is_answered_nothing_is_cut_and_nothing_leaves_the_frame() {
    for (paper, empty) in cases() {
        for (length, count) in [(1, 0), (8, 1), (30, 3), (60, 12), (255, 40), (1024, 400)] {
            let mut case = empty.clone();
            let paths = printed(&case, paper);
            for path in &paths {
                let value = match path.id.as_str() {
                    "site.domains" => Value::List(domains(count)),
                    _ => Value::Text("甲".repeat(length)),
                };
                case.answers.set(path, Some(value));
            }
            let context =
                format!("{paper} in {} with {length} characters and {count} domains", case.province);
            let pages = pages(&case, paper);
            pages.iter().for_each(|page| inside(page, &context));
            pages.iter().for_each(|page| apart(page, &context));
            pages.iter().for_each(|page| rooms_are_free(page, &context));
            let written: String = pages
                .iter()
                .flat_map(|page| &page.items)
                .filter_map(|item| match item {
                    Item::Text { role: Role::Typed | Role::Derived, text, .. } => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let texts = paths.iter().filter(|path| path.id != "site.domains").count();
            let least = if paper == "site_principal_poa" { texts - 1 } else { texts };
            let found = written.matches('甲').count();
            assert!(
                (least * length..=texts * length).contains(&found),
                "{context}: {found} of {}",
                texts * length
            );
            if paths.iter().any(|path| path.id == "site.domains") {
                for domain in domains(count) {
                    assert!(written.contains(&domain), "{context}: {domain}");
                }
            }
        }
    }
}

#[test]
fn a_paper_with_ordinary_answers_takes_as_many_sheets_as_it_is_made_of() {
    for (paper, mut case) in cases() {
        for path in printed(&case, paper) {
            case.answers.set(&path, Some(Value::Text("示例内容".to_owned())));
        }
        let count = if paper == "construction_plan" { 2 } else { 1 };
        assert_eq!(pages(&case, paper).len(), count, "{paper} in {}", case.province);
    }
}

#[test]
fn four_hundred_domains_go_on_a_continuation_sheet_that_says_so() {
    let pages = pages(&filled("杭州示例茶业有限公司", &domains(400)), "verification_form");
    assert!(pages.len() > 1);
    let annex = &pages[0].title;
    assert!(says(&pages[0], "下接附页") && says(&pages[1], &format!("{annex}（附页）")));
    assert!(says(&pages[1], &format!("第 2 页，共 {} 页", pages.len())));
    assert!(pages.iter().all(|page| page.print_code == pages[0].print_code));
    assert!(says(&pages[1], "网站域名"));
}

#[test]
fn an_answer_first_shrinks_then_takes_a_second_line_then_grows_its_row() {
    let name = |count: usize| form(&filled(&"茶".repeat(count), &[]));
    let sizes = &catalogue().layouts.iter().next().unwrap().style.sizes;
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
fn no_domain_is_cut_or_broken_and_forty_stay_on_the_sheet() {
    let wanted = domains(40);
    let page = form(&filled("杭州示例茶业有限公司", &wanted));
    let lines = texts(&page, Role::Typed);
    let found: Vec<&str> = lines
        .iter()
        .skip(1)
        .flat_map(|line| line.0.split("; "))
        .map(|part| part.trim_end_matches(';'))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_character_without_glyph_is_named_before_anything_is_laid_out() {
    let problem = pages_in(&filled("杭州𰻞面馆", &[]), "verification_form", Language::ZhCn).unwrap_err();
    let path = Some(Path::entity("entity.name"));
    assert_eq!(problem, PaperProblem::MissingGlyph { char: '𰻞', path, label: "网站主办者名称".to_owned() });
    assert_eq!(problem.args()["codepoint"], "U+30EDE");
}
