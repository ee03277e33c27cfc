use super::*;

#[test]
fn every_answer_has_a_region_that_leads_back_to_it() {
    let page = form(&filled("杭州示例茶业有限公司", &domains(1)));
    let path = |item: &Item| match item {
        Item::Region { path: Some(path), .. } => Some(path.to_string()),
        _ => None,
    };
    let paths: Vec<String> = page.items.iter().filter_map(path).collect();
    assert_eq!(paths, ["entity.name", "sites[0].site.domains"]);
}

#[test]
fn only_name_and_domains_are_filled_and_no_date_is_printed() {
    let page = form(&filled("杭州示例茶业有限公司", &domains(2)));
    let typed: Vec<String> = texts(&page, Role::Typed).into_iter().map(|text| text.0).collect();
    assert_eq!(typed, ["杭州示例茶业有限公司", "example-000.cn; example-001.cn"]);
    for (text, ..) in texts(&page, Role::Label) {
        assert!(!text.chars().any(|char| char.is_ascii_digit()), "{text}");
    }
}

#[test]
fn an_empty_case_gives_the_empty_form() {
    let page = form(&case("first_filing", PROVINCE, &[]));
    assert!(texts(&page, Role::Typed).is_empty());
    assert!(page.items.iter().filter(|item| matches!(item, Item::Box { .. })).count() > 20);
}

#[test]
fn who_has_a_seal_has_a_place_for_it() {
    let unit = form(&case("first_filing", PROVINCE, &[("entity.nature", "4")]));
    assert!(has_seal(&unit) && !says(&unit, "未刻公章"));
    let sole = [("entity.nature", "4"), ("entity.sole_proprietor", "yes"), ("entity.has_seal", "no")];
    let sole = form(&case("first_filing", PROVINCE, &sole));
    assert!(!has_seal(&sole) && says(&sole, "未刻公章"));
    let sealed = [("entity.nature", "4"), ("entity.sole_proprietor", "yes"), ("entity.has_seal", "yes")];
    assert!(has_seal(&form(&case("first_filing", PROVINCE, &sealed))));
    let individual = form(&case("first_filing", PROVINCE, &[("entity.nature", "5")]));
    assert!(!has_seal(&individual) && !says(&individual, "公章") && !says(&individual, "手印"));
}

#[test]
fn a_thumbprint_is_wanted_of_individuals_in_jiangxi_and_xinjiang() {
    for province in ["江西省", "新疆维吾尔自治区"] {
        assert!(says(&form(&case("first_filing", province, &[("entity.nature", "5")])), "（手印）"));
        assert!(!says(&form(&case("first_filing", province, &[("entity.nature", "4")])), "（手印）"));
    }
}

#[test]
fn beijing_wants_the_registrar_behind_every_domain() {
    let mut beijing = case("first_filing", "北京市", &[("entity.nature", "4")]);
    beijing.answers.set(&Path::site(0, "site.domains"), Some(Value::List(domains(2))));
    assert!(says(&form(&beijing), "域名注册商"), "a line to write it by hand");
    put(&mut beijing, "sites[0].site.domain_registrar", "示例域名公司");
    let page = form(&beijing);
    assert!(says(&page, "example-000.cn（示例域名公司）; example-001.cn（示例域名公司）"));
    assert!(!says(&page, "域名注册商"));
    let elsewhere = case("first_filing", PROVINCE, &[("entity.nature", "4")]);
    assert!(!says(&form(&elsewhere), "注册商"));
}

#[test]
fn the_statement_to_copy_by_hand_stands_outside_the_frame_below_an_empty_room() {
    let page = form(&case("first_filing", "广东省", &[("entity.nature", "5")]));
    let bottom = frame_bottom(&page);
    let margin: String = texts(&page, Role::Margin).into_iter().map(|text| text.0).collect();
    assert!(
        margin.contains("本人已履行网站备案信息当面核验手续") && margin.contains("（列黑名单）等相应处理。")
    );
    assert!(texts(&page, Role::Margin).iter().all(|text| text.3 > bottom));
    let room = |item: &Item| match item {
        Item::Region { y, h, w, role: Role::LeaveEmpty, .. }
            if *w > 160.0 && (y + h - bottom).abs() < 0.1 =>
        {
            Some((*y, *h))
        }
        _ => None,
    };
    let (top, height) = page.items.iter().find_map(room).expect("a room across the foot of the frame");
    assert!(height >= 50.0, "{height}");
    assert!(texts(&page, Role::Label).iter().all(|text| text.3 < top), "nothing is printed in it");
    let unit = form(&case("first_filing", "广东省", &[("entity.nature", "4")]));
    assert!(!says(&unit, "当面核验手续"));
}

#[test]
fn the_landline_of_an_individual_is_checked_only_when_one_was_filed() {
    let line = "网站负责人座机号码报备信息是否正确";
    assert!(says(&form(&case("first_filing", PROVINCE, &[("entity.nature", "4")])), line));
    assert!(!says(&form(&case("first_filing", PROVINCE, &[("entity.nature", "5")])), line));
    let filed = [("entity.nature", "5"), ("sites[0].site_principal.office_phone", "0571-88880021")];
    assert!(says(&form(&case("first_filing", PROVINCE, &filed)), line));
}

#[test]
fn the_deregistration_form_ticks_what_is_applied_for() {
    let ticks = |filing_type: &str| {
        let page = &pages(&case(filing_type, PROVINCE, &[]), "deregistration_form")[0];
        page.items
            .iter()
            .filter(|item| matches!(item, Item::Line { width, .. } if *width > 0.45 && *width < 0.55))
            .filter_map(|item| if let Item::Line { x1, x2, .. } = item { Some((x1, x2)) } else { None })
            .filter(|(x1, x2)| *x1 < *x2 && *x2 - *x1 < 3.0)
            .map(|(x1, _)| *x1)
            .fold(0.0, f64::max)
    };
    let places = [ticks("deregister_entity"), ticks("deregister_website"), ticks("cancel_access")];
    assert!(
        places.is_sorted() && places[0] > 0.0 && places[0] < places[1] && places[1] < places[2],
        "{places:?}"
    );
    assert_eq!(ticks("deregister_by_form"), 0.0, "the applicant ticks it by hand");
}

#[test]
fn the_cover_lists_the_papers_and_copies_of_this_case() {
    let page = &pages(&filled("杭州示例茶业有限公司", &domains(1)), "courier_cover")[0];
    assert!(says(page, "网站备案信息真实性核验单，原件 2 份") && says(page, "复印件 1 份"));
    assert!(!says(page, "承诺书"), "what nobody asks for is not in it");
}

#[test]
fn the_print_code_follows_what_is_printed_and_nothing_else() {
    let mut case = filled("杭州示例茶业有限公司", &domains(1));
    let code = form(&case).print_code;
    put(&mut case, "sites[0].site.name", "茶业");
    assert_eq!(form(&case).print_code, code);
    put(&mut case, "entity.name", "杭州示例茶叶有限公司");
    assert_ne!(form(&case).print_code, code);
    let wanted = find(catalogue(), &case, "verification_form", None).unwrap();
    let words = catalogue().words(Language::En);
    let input = PaperInput { catalogue: catalogue(), case: &case, site: wanted.site, words, marked: false };
    assert_eq!(code_of(wanted.layout, &input), form(&case).print_code);
}

#[test]
fn the_seal_covers_no_commitment() {
    for count in [1, 40] {
        let page = form(&filled("杭州示例茶业有限公司", &domains(count)));
        let lowest = texts(&page, Role::Label)
            .iter()
            .filter(|text| text.0.contains("责任"))
            .map(|text| text.3)
            .fold(0.0, f64::max);
        for item in &page.items {
            if let Item::Seal { y, r, .. } = item {
                assert!(*r >= 21.0 && y - r > lowest, "the seal covers the commitment");
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
    let at = |file: &str| broken.0.iter().any(|fault| fault.file == file && fault.line > 0);
    assert!(at("papers/verification_form.toml"), "{broken}");
}

#[test]
fn a_row_without_source_and_a_paper_without_a_template_for_everybody_are_refused() {
    let mut sources = Sources::embedded();
    let text = sources.get("papers/deregistration_form.toml").unwrap();
    let text = text.replacen("as_of = \"2013\"", "as_of = \"\"", 1);
    let text = text.replace("name = \"unit\"\n", "name = \"unit\"\nwhen = { road = [\"paper\"] }\n");
    sources.replace("papers/deregistration_form.toml", text);
    let broken = Layouts::load(&sources).unwrap_err().to_string();
    assert!(broken.contains("row 1") && broken.contains("everybody"), "{broken}");
}

#[test]
fn every_hint_and_every_refusal_exists_in_both_languages() {
    let none = crate::problem::Args::new();
    for language in Language::ALL {
        let words = Words::load(&Sources::embedded(), language).unwrap();
        for row in catalogue().layouts.iter().flat_map(|layout| &layout.rows) {
            let hints: Vec<&String> = match &row.cell {
                Cell::Write { hint, .. } => hint.iter().collect(),
                Cell::Copy { hint, .. } => vec![hint],
                Cell::Sign(sign) => sign
                    .rooms
                    .iter()
                    .filter_map(|room| room.hint.as_ref())
                    .chain(sign.seal.iter().map(|seal| &seal.hint))
                    .collect(),
                _ => Vec::new(),
            };
            for hint in hints {
                assert!(words.attribute("paper-hint", hint, &none).is_some(), "{hint} in {}", language.tag());
            }
        }
        for code in ["paper_missing_glyph", "paper_font", "paper_pdf"] {
            let id = format!("error-{code}");
            assert!(words.has(&id) && words.attribute(&id, "fix", &none).is_some(), "{id}");
        }
    }
}

#[test]
fn a_hint_stays_inside_its_room() {
    let case = case("first_filing", PROVINCE, &[("entity.nature", "4")]);
    let page = pages_in(&case, "verification_form", Language::En).unwrap().remove(0);
    let inside = |x: f64, width: f64| {
        page.items.iter().any(|item| match item {
            Item::Region { x: left, w, role: Role::LeaveEmpty, .. } => x >= *left && x + width <= left + w,
            _ => false,
        })
    };
    for (text, _, x, _, width) in texts(&page, Role::Hint) {
        assert!(inside(x, width), "{text}");
    }
}

#[test]
fn the_qr_names_the_sheet_and_keeps_its_quiet_zone() {
    let case = filled("杭州示例茶业有限公司", &domains(60));
    for (at, page) in pages(&case, "verification_form").iter().enumerate() {
        let qr = |item: &Item| match item {
            Item::Qr { x, y, side, modules, text, .. } => Some((*x, *y, *side, *modules, text.clone())),
            _ => None,
        };
        let (x, y, side, modules, text) = page.items.iter().find_map(qr).unwrap();
        let said = PrintMark { code: page.print_code.clone(), paper: 'V', page: Some(at + 1) };
        assert_eq!(PrintMark::read(&text), Some(said));
        assert_eq!(read_code(&text), Some(page.print_code.clone()));
        let quiet = 4.0 * side / f64::from(modules);
        let apart = |left: f64, top: f64, right: f64, bottom: f64| {
            right <= x - quiet
                || left >= x + side + quiet
                || bottom <= y - quiet
                || top >= y + side + quiet - 1e-9
        };
        for item in &page.items {
            match item {
                Item::Text { x, y, width, size, text, .. } => {
                    assert!(apart(*x, y - size * 0.4, x + width, *y + 1.0), "{text}");
                }
                Item::Line { x1, y1, x2, y2, .. } => assert!(apart(*x1, *y1, *x2, *y2), "a rule"),
                _ => {}
            }
        }
    }
}
