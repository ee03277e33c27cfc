//! Files that are no blank, or mean harm.

use lopdf::{Object, dictionary};

use super::drawn::Drawn;
use crate::blank::{Blank, MOST_FILE_BYTES};

fn refusal(bytes: &[u8]) -> &'static str {
    Blank::read(bytes).map_err(|error| error.code()).unwrap_err()
}

#[test]
fn each_unusable_file_is_refused_with_its_reason() {
    assert_eq!(refusal(b"%PDF-1.7\nnothing"), "blank_not_sound");
    assert_eq!(refusal(&vec![0; usize::try_from(MOST_FILE_BYTES).unwrap() + 1]), "blank_too_large");
    let mut xfa = Drawn::new(0);
    let text = Object::string_literal("<xdp/>");
    xfa.document
        .catalog_mut()
        .unwrap()
        .set("AcroForm", dictionary! { "XFA" => text, "Fields" => Vec::<Object>::new() });
    assert_eq!(refusal(&xfa.done()), "blank_xfa_only");
}

#[test]
fn many_pages_are_no_blank() {
    let mut drawn = Drawn::new(0);
    let page = drawn.document.get_dictionary(drawn.page).unwrap().clone();
    let pages = page.get(b"Parent").unwrap().as_reference().unwrap();
    let kids: Vec<Object> = (0..12).map(|_| drawn.document.add_object(page.clone()).into()).collect();
    let tree = drawn.document.get_dictionary_mut(pages).unwrap();
    tree.set("Kids", kids);
    tree.set("Count", 12);
    assert_eq!(refusal(&drawn.done()), "blank_too_many_pages");
}

#[test]
fn a_tree_that_bites_its_tail_ends() {
    let mut drawn = Drawn::new(0);
    let id = drawn.text("a", "", [150, 690, 450, 712], 0);
    let field = drawn.document.get_dictionary_mut(id).unwrap();
    field.set("Kids", vec![id.into()]);
    field.set("Parent", id);
    let read = Blank::read(&drawn.done()).unwrap();
    assert!(read.fields.len() <= 1, "{:?}", read.fields);
}
