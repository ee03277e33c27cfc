//! Brings into the form what only hangs on a page: some writers forget to list their fields.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::MOST_LEVELS;
use super::clean::form_mut;
use super::field::annotations;

/// Lists every field that has a widget on a page.
pub(super) fn adopt(document: &mut Document, pages: &[ObjectId]) {
    let mut known = listed(document);
    let mut found = Vec::new();
    for &page in pages {
        for widget in widgets(document, page) {
            let root = root(document, widget);
            if is_field(document, root) && known.insert(root) {
                found.push(Object::Reference(root));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    if form_mut(document).is_none() {
        let look = Object::String(b"/Helv 0 Tf 0 g".to_vec(), StringFormat::Literal);
        let form = document.add_object(Dictionary::from_iter([("DA", look)]));
        if let Ok(catalog) = document.catalog_mut() {
            catalog.set("AcroForm", form);
        }
    }
    let listed = form_mut(document).and_then(|form| form.get(b"Fields").ok().cloned());
    let listed = listed.and_then(|listed| document.dereference(&listed).ok()?.1.as_array().ok().cloned());
    let all: Vec<Object> = listed.into_iter().flatten().chain(found).collect();
    if let Some(form) = form_mut(document) {
        form.set("Fields", all);
    }
}

/// The widgets of a page; one that stands in the page itself becomes an object of its own.
fn widgets(document: &mut Document, page: ObjectId) -> Vec<ObjectId> {
    let Some(mut all) = annotations(document, page) else { return Vec::new() };
    let mut widgets = Vec::new();
    let mut moved = false;
    for annotation in &mut all {
        let is_widget = document.dereference(annotation).ok().and_then(|(_, object)| object.as_dict().ok());
        let is_widget = is_widget.is_some_and(|object| {
            object.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Widget")
        });
        if !is_widget {
            continue;
        }
        if let Object::Dictionary(own) = annotation {
            let id = document.add_object(std::mem::take(own));
            *annotation = Object::Reference(id);
            moved = true;
        }
        widgets.extend(annotation.as_reference());
    }
    if moved && let Ok(page) = document.get_dictionary_mut(page) {
        page.set("Annots", all);
    }
    widgets
}

/// Every field that the form lists, and what stands below it.
fn listed(document: &Document) -> HashSet<ObjectId> {
    let array = |dictionary: &Dictionary, key: &[u8]| {
        let all = dictionary.get_deref(key, document).and_then(Object::as_array).cloned().unwrap_or_default();
        all.into_iter().filter_map(|object| object.as_reference().ok()).collect::<Vec<_>>()
    };
    let form = document.catalog().and_then(|catalog| catalog.get_deref(b"AcroForm", document));
    let mut waiting = form.and_then(Object::as_dict).map(|form| array(form, b"Fields")).unwrap_or_default();
    let mut known = HashSet::new();
    while let Some(id) = waiting.pop() {
        if known.insert(id)
            && let Ok(field) = document.get_dictionary(id)
        {
            waiting.extend(array(field, b"Kids"));
        }
    }
    known
}

fn root(document: &Document, widget: ObjectId) -> ObjectId {
    let mut id = widget;
    for _ in 0..MOST_LEVELS {
        let parent = document.get_dictionary(id).and_then(|field| field.get(b"Parent"));
        match parent.and_then(Object::as_reference) {
            Ok(parent) if document.get_dictionary(parent).is_ok() => id = parent,
            _ => break,
        }
    }
    id
}

fn is_field(document: &Document, id: ObjectId) -> bool {
    document.get_dictionary(id).is_ok_and(|field| field.has(b"FT") || field.has(b"T"))
}
