//! What stands in the file afterwards.

use lopdf::{Document, Object, decode_text_string, dictionary};

use super::drawn::{Drawn, value};
use crate::blank::{
    Align, Binding, Blank, BlankError, BlankKind, FieldKind, Finish, Placement, Template, Trouble, fill,
};

const COMB: i64 = 1 << 24;
const MULTILINE: i64 = 1 << 12;
const NAME: &str = "杭州示例茶业有限公司";

fn bind(field: &str, value: &str) -> Binding {
    Binding { field: field.to_owned(), value: value.to_owned(), is: None }
}

fn placement(value: &str, w: f64) -> Placement {
    let (x, y, h) = (40.0, 50.0, 8.0);
    let value = value.to_owned();
    Placement { page: 1, x, y, w, h, value, size: 11.0, least: 7.0, lines: 1, align: Align::Left }
}

/// The value of a field of a file, and whether it is drawn.
fn field(pdf: &[u8], name: &str) -> Option<(String, bool)> {
    let document = Document::load_mem(pdf).unwrap();
    let found = document.objects.values().find_map(|object| {
        let field = object.as_dict().ok().filter(|field| field.has(b"T"))?;
        (decode_text_string(field.get(b"T").ok()?).ok()? == name).then_some(field)
    })?;
    Some((decode_text_string(found.get(b"V").ok()?).ok()?, found.has(b"AP")))
}

#[test]
fn fields_take_values_and_drawings_and_everything_twice_the_same() {
    let mut drawn = Drawn::new(0);
    drawn.text("host", "网站主办者名称", [150, 690, 450, 712], 0);
    drawn.text("address", "", [150, 560, 450, 620], MULTILINE);
    let blank = Blank::read(&drawn.done()).unwrap();
    assert_eq!((blank.kind, blank.pages.len()), (BlankKind::Form, 1));
    assert_eq!(
        blank.fields.iter().map(|field| field.kind).collect::<Vec<_>>(),
        [FieldKind::Text, FieldKind::Paragraph]
    );
    let mut template = Template::of(&blank);
    template.bindings = vec![bind("host", "entity.name"), bind("address", "derived.full_address")];
    let values = [
        value("entity.name", NAME),
        value("derived.full_address", "浙江省杭州市西湖区示例路1号"),
        value("site.name", "茶"),
    ];
    let filled = fill(&blank, &template, &values).unwrap();
    assert_eq!(field(&filled.pdf, "host"), Some((NAME.to_owned(), true)));
    assert_eq!(filled.unplaced, ["site.name"]);
    assert_eq!(filled, fill(&blank, &template, &values).unwrap());
}

#[test]
fn a_flat_finish_leaves_no_field() {
    let mut drawn = Drawn::new(0);
    drawn.text("host", "", [150, 690, 450, 712], 0);
    let blank = Blank::read(&drawn.done()).unwrap();
    let mut template = Template { finish: Finish::Flat, ..Template::of(&blank) };
    template.bindings = vec![bind("host", "entity.name")];
    let filled = fill(&blank, &template, &[value("entity.name", NAME)]).unwrap();
    assert_eq!(field(&filled.pdf, "host"), None);
    let words = Blank::read(&filled.pdf).unwrap().words;
    assert!(words.iter().any(|word| word.text == NAME), "{words:?}");
}

#[test]
fn cells_hold_one_character_each_and_no_more_than_there_are() {
    let mut drawn = Drawn::new(0);
    let id = drawn.text("code", "", [150, 690, 450, 712], COMB);
    drawn.document.get_dictionary_mut(id).unwrap().set("MaxLen", 6);
    let blank = Blank::read(&drawn.done()).unwrap();
    let mut template = Template::of(&blank);
    template.bindings = vec![bind("code", "x")];
    assert_eq!(
        field(&fill(&blank, &template, &[value("x", "310013")]).unwrap().pdf, "code").unwrap().0,
        "310013"
    );
    let longer = fill(&blank, &template, &[value("x", "3100130")]);
    let Err(BlankError::Troubles(troubles)) = longer else { panic!("{longer:?}") };
    assert!(matches!(troubles[..], [Trouble::Longer { max: 6, .. }]), "{troubles:?}");
}

#[test]
fn a_box_is_ticked_at_its_code_alone() {
    let mut drawn = Drawn::new(0);
    drawn.check("enterprise", "企业", [150, 690, 162, 702]);
    drawn.check("person", "个人", [250, 690, 262, 702]);
    let blank = Blank::read(&drawn.done()).unwrap();
    let mut template = Template::of(&blank);
    let at = |field: &str, code: &str| Binding { is: Some(code.to_owned()), ..bind(field, "entity.nature") };
    template.bindings = vec![at("enterprise", "4"), at("person", "5")];
    let mut nature = value("entity.nature", "企业");
    nature.codes = vec!["4".to_owned()];
    let filled = fill(&blank, &template, &[nature]).unwrap();
    assert_eq!(filled.filled, [("enterprise".to_owned(), "entity.nature".to_owned())]);
    assert_eq!(filled.empty, ["person"]);
}

#[test]
fn what_does_not_fit_is_refused_whole_and_all_of_it_is_named() {
    let drawn = Drawn::new(90);
    let blank = Blank::read(&drawn.done()).unwrap();
    assert!(blank.kind == BlankKind::Flat && blank.pages[0].width > blank.pages[0].height);
    let mut template = Template::of(&blank);
    assert!(matches!(fill(&blank, &template, &[]), Err(BlankError::NothingPlaced)));
    template.placements =
        vec![placement("entity.name", 20.0), placement("none", 80.0), placement("tofu", 80.0)];
    let refused = fill(&blank, &template, &[value("entity.name", NAME), value("tofu", "\u{10FFFF}")]);
    let Err(BlankError::Troubles(troubles)) = refused else { panic!("{refused:?}") };
    let codes: Vec<_> = troubles.iter().map(Trouble::code).collect();
    assert_eq!(codes, ["blank_no_room", "blank_unknown_value", "blank_missing_glyph"]);
    assert_eq!(troubles[1].place(), "placements[1]");
}

#[test]
fn placements_belong_to_their_blank_and_their_page() {
    let blank = Blank::read(&Drawn::new(0).done()).unwrap();
    let with = |placement: Placement| {
        let template = Template { placements: vec![placement], ..Template::of(&blank) };
        template.fits(&blank).map_err(|error| error.code())
    };
    assert_eq!(with(placement("x", 60.0)), Ok(()));
    assert_eq!(with(placement("x", 300.0)), Err("blank_template"));
    assert_eq!(with(Placement { page: 2, ..placement("x", 60.0) }), Err("blank_template"));
    assert_eq!(with(Placement { y: f64::NAN, ..placement("x", 60.0) }), Err("blank_template"));
    let other = Blank::read(&Drawn::new(180).done()).unwrap();
    assert_eq!(Template::of(&other).fits(&blank).map_err(|error| error.code()), Err("blank_other_blank"));
    let read = Template::read(&Template::of(&blank).write()).unwrap();
    assert_eq!(read, Template::of(&blank));
    assert!(Template::read("{}").is_err() && Template::read(&read.write().replace("/1", "/9")).is_err());
}

#[test]
fn nothing_that_acts_by_itself_comes_through() {
    let mut drawn = Drawn::new(0);
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let id = drawn.text("host", "", [150, 690, 450, 712], 0);
    drawn.document.get_dictionary_mut(id).unwrap().set("AA", dictionary! { "K" => script.clone() });
    drawn.document.catalog_mut().unwrap().set("OpenAction", script.clone());
    drawn.document.catalog_mut().unwrap().set("Names", dictionary! { "JavaScript" => dictionary! {} });
    let blank = Blank::read(&drawn.done()).unwrap();
    let template = Template { bindings: vec![bind("host", "entity.name")], ..Template::of(&blank) };
    let pdf = fill(&blank, &template, &[value("entity.name", NAME)]).unwrap().pdf;
    for word in ["JavaScript", "OpenAction", "alert", "/AA"] {
        assert!(!pdf.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
    }
}
