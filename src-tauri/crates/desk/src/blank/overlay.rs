//! Draws over a page without touching what is there: its own content, between a saved and a restored state.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::BlankError;
use super::frame::{Frame, inherited};
use super::pen::real;

/// Draws operators over a page; their coordinates are points from the bottom left of the page as shown.
pub(super) fn draw(
    document: &mut Document,
    page: ObjectId,
    frame: &Frame,
    content: String,
    names: ObjectId,
) -> Result<(), BlankError> {
    let size = frame.size();
    let name = |text: &str| Object::Name(text.as_bytes().to_vec());
    let bounds = [0.0, 0.0, super::pen::pt(size.width), super::pen::pt(size.height)];
    let dictionary = Dictionary::from_iter([
        ("Type", name("XObject")),
        ("Subtype", name("Form")),
        ("BBox", bounds.map(real).to_vec().into()),
        ("Matrix", frame.matrix().map(real).to_vec().into()),
        ("Resources", Dictionary::from_iter([("Font", Object::Reference(names))]).into()),
    ]);
    let drawn = document.add_object(Stream::new(dictionary, content.into_bytes()));
    show(document, page, &[(drawn, String::new())])
}

/// Shows objects on a page, each behind its operators, over what the page has.
pub(super) fn show(
    document: &mut Document,
    page: ObjectId,
    drawn: &[(ObjectId, String)],
) -> Result<(), BlankError> {
    let mut resources = dictionary(document, inherited(document, page, b"Resources"));
    let mut objects = dictionary(document, resources.get(b"XObject").ok());
    let mut behind = String::from("\nQ\n");
    for (id, before) in drawn {
        let name = format!("Beian{}", id.0);
        behind.push_str(&format!("q {before} /{name} Do Q\n"));
        objects.set(name, *id);
    }
    resources.set("XObject", objects);
    let before = document.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let behind = document.add_object(Stream::new(Dictionary::new(), behind.into_bytes()));
    let mut contents = vec![Object::Reference(before)];
    contents.extend(contents_of(document, page)?);
    contents.push(Object::Reference(behind));
    let page = document.get_dictionary_mut(page)?;
    page.set("Contents", contents);
    page.set("Resources", resources);
    Ok(())
}

fn dictionary(document: &Document, object: Option<&Object>) -> Dictionary {
    let object = object.and_then(|object| document.dereference(object).ok());
    object.and_then(|(_, object)| object.as_dict().ok()).cloned().unwrap_or_default()
}

fn contents_of(document: &Document, page: ObjectId) -> Result<Vec<Object>, BlankError> {
    let page = document.get_dictionary(page)?;
    Ok(match page.get(b"Contents") {
        Ok(Object::Reference(id)) => match document.get_object(*id) {
            Ok(Object::Array(parts)) => parts.clone(),
            Ok(Object::Stream(_)) => vec![Object::Reference(*id)],
            _ => Vec::new(),
        },
        Ok(Object::Array(parts)) => parts.clone(),
        _ => Vec::new(),
    })
}
