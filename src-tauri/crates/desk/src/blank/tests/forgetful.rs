//! Forms as careless writers leave them: what they forget is made good, and nothing that they show goes missing.

use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};

use super::drawn::{Drawn, value};
use crate::blank::{
    Align, Binding, Blank, BlankError, BlankKind, FieldKind, Filled, Finish, Placement, Template, fill,
};

const NAME: &str = "杭州示例茶业有限公司";
const READ_ONLY: i64 = 1;
const DROPS_DOWN: i64 = 1 << 17;

fn bind(field: &str, value: &str) -> Binding {
    Binding { field: field.to_owned(), value: value.to_owned(), is: None }
}

fn filled(blank: &Blank, bindings: Vec<Binding>, finish: Finish) -> Filled {
    let mut nature = value("entity.nature", "企业");
    nature.codes = vec!["4".to_owned()];
    let values = [value("entity.name", NAME), value("entity.province", "浙江省"), nature];
    fill(blank, &Template { bindings, finish, ..Template::of(blank) }, &values).unwrap()
}

/// Every run of print on the pages, with the fields made part of them.
fn shown(blank: &Blank, bindings: Vec<Binding>) -> Vec<String> {
    let flat = filled(blank, bindings, Finish::Flat);
    Blank::read(&flat.pdf).unwrap().words.into_iter().map(|word| word.text).collect()
}

fn names(blank: &Blank) -> Vec<&str> {
    blank.fields.iter().map(|field| field.name.as_str()).collect()
}

fn rect(rect: [i64; 4]) -> Object {
    rect.map(Object::Integer).to_vec().into()
}

#[test]
fn fields_that_only_hang_on_a_page_are_fields() {
    let mut drawn = Drawn::new(0);
    let id = drawn.text("host", "", [150, 690, 450, 712], 0);
    let inline = drawn.document.get_dictionary(id).unwrap().clone();
    let bytes = drawn.done();
    // Neither list has them any more: one is left on its page as an object, the other as part of the page.
    for (form, own) in [(true, Object::Reference(id)), (false, Object::Dictionary(inline))] {
        let mut document = Document::load_mem(&bytes).unwrap();
        let page = document.page_iter().next().unwrap();
        document.get_dictionary_mut(page).unwrap().set("Annots", vec![own]);
        let catalog = document.catalog_mut().unwrap();
        catalog.remove(b"AcroForm");
        if form {
            catalog.set("AcroForm", dictionary! { "Fields" => Vec::<Object>::new() });
        }
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let blank = Blank::read(&bytes).unwrap();
        assert_eq!((blank.kind, names(&blank)), (BlankKind::Form, vec!["host"]), "{form}");
        let kept = filled(&blank, vec![bind("host", "entity.name")], Finish::Fields);
        assert_eq!(names(&Blank::read(&kept.pdf).unwrap()), ["host"]);
        assert!(shown(&blank, vec![bind("host", "entity.name")]).contains(&NAME.to_owned()));
    }
}

#[test]
fn a_box_without_looks_is_drawn_and_ticked() {
    let mut drawn = Drawn::new(0);
    let page = drawn.page;
    let id = drawn.field(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Btn", "T" => text_string("firm"), "TU" => text_string("企业"),
        "Rect" => rect([150, 690, 164, 704]), "P" => page, "MK" => dictionary! { "BC" => vec![0.into()] },
    });
    let blank = Blank::read(&drawn.done()).unwrap();
    assert_eq!(blank.fields[0].kind, FieldKind::Check);
    let tick = Binding { is: Some("4".to_owned()), ..bind("firm", "entity.nature") };
    for (bindings, state) in [(vec![tick], "Yes"), (vec![bind("firm", "entity.name")], "Yes")] {
        let pdf = filled(&blank, bindings, Finish::Fields).pdf;
        let document = Document::load_mem(&pdf).unwrap();
        let widget = document.get_dictionary(id).unwrap();
        assert_eq!(widget.get(b"AS").unwrap().as_name().unwrap(), state.as_bytes());
        let states = widget.get(b"AP").unwrap().as_dict().unwrap().get(b"N").unwrap().as_dict().unwrap();
        assert!(states.has(b"Yes") && states.has(b"Off"));
        assert_eq!(widget.get(b"F").unwrap().as_i64().unwrap() & 4, 4, "it is printed, too");
    }
}

#[test]
fn what_can_only_be_read_is_not_offered_and_stays_visible() {
    let mut drawn = Drawn::new(0);
    drawn.text("host", "", [150, 690, 450, 712], 0);
    let fixed = drawn.text("provider", "", [150, 600, 450, 622], READ_ONLY);
    drawn.document.get_dictionary_mut(fixed).unwrap().set("V", text_string("示例云"));
    let blank = Blank::read(&drawn.done()).unwrap();
    assert_eq!(names(&blank), ["host"]);
    let said = shown(&blank, vec![bind("host", "entity.name")]);
    assert!(said.contains(&"示例云".to_owned()) && said.contains(&NAME.to_owned()), "{said:?}");
}

#[test]
fn a_list_takes_what_it_offers_and_nothing_else() {
    let mut drawn = Drawn::new(0);
    let pair = |held: &str, shown: &str| Object::Array(vec![text_string(held), text_string(shown)]);
    let offers = vec![pair("31", "上海"), pair("33", "浙江"), text_string("企业")];
    let id = drawn.text("list", "", [150, 690, 450, 712], DROPS_DOWN);
    let list = drawn.document.get_dictionary_mut(id).unwrap();
    list.set("FT", "Ch");
    list.set("Opt", offers);
    let blank = Blank::read(&drawn.done()).unwrap();
    assert_eq!(blank.fields[0].kind, FieldKind::Choice);
    let of = |id: &str| vec![bind("list", id)];
    let held = |id: &str| {
        let document = Document::load_mem(&filled(&blank, of(id), Finish::Fields).pdf).unwrap();
        let held = document.objects.values().find_map(|object| object.as_dict().ok()?.get(b"V").ok());
        lopdf::decode_text_string(held.unwrap()).unwrap()
    };
    assert_eq!((held("entity.province"), held("entity.nature")), ("33".to_owned(), "企业".to_owned()));
    assert!(shown(&blank, of("entity.province")).contains(&"浙江".to_owned()));
    let template = Template { bindings: of("entity.name"), ..Template::of(&blank) };
    let refused = fill(&blank, &template, &[value("entity.name", NAME)]);
    let Err(BlankError::Troubles(troubles)) = refused else { panic!("{refused:?}") };
    assert_eq!(troubles[0].code(), "blank_not_offered");
}

#[test]
fn what_nobody_sees_is_not_offered_and_one_name_is_one_field() {
    let mut drawn = Drawn::new(0);
    let hidden = drawn.text("hidden", "", [150, 690, 450, 712], 0);
    drawn.document.get_dictionary_mut(hidden).unwrap().set("F", 2);
    drawn.text("point", "", [150, 690, 150, 690], 0);
    drawn.text("host", "", [150, 640, 450, 662], 0);
    drawn.text("host", "", [150, 600, 450, 622], 0);
    let blank = Blank::read(&drawn.done()).unwrap();
    assert_eq!(names(&blank), ["host"]);
    let said = shown(&blank, vec![bind("host", "entity.name")]);
    assert_eq!(said.iter().filter(|said| *said == NAME).count(), 2, "{said:?}");
}

#[test]
fn a_page_that_leaves_states_open_moves_nothing() {
    let place = |content: &str| {
        let mut drawn = Drawn::new(0);
        let stream = drawn.document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        drawn.document.get_dictionary_mut(drawn.page).unwrap().set("Contents", stream);
        let blank = Blank::read(&drawn.done()).unwrap();
        let placement = Placement {
            page: 1,
            x: 40.0,
            y: 50.0,
            w: 80.0,
            h: 8.0,
            value: "entity.name".to_owned(),
            size: 11.0,
            least: 7.0,
            lines: 1,
            align: Align::Left,
        };
        let template = Template { placements: vec![placement], ..Template::of(&blank) };
        let pdf = fill(&blank, &template, &[value("entity.name", NAME)]).unwrap().pdf;
        Blank::read(&pdf).unwrap().words.into_iter().find(|word| word.text == NAME).unwrap().rect
    };
    let sound = place("q 0.5 0 0 0.5 10 10 cm Q");
    assert!((sound.x - 40.0).abs() < 0.5, "{sound:?}");
    for careless in ["q q 0.5 0 0 0.5 10 10 cm", "Q Q 0.5 0 0 0.5 10 10 cm", "0.5 0 0 0.5 10 10 cm"] {
        assert_eq!(place(careless), sound, "{careless}");
    }
}
