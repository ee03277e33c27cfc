//! Draws over a page without touching what is there: its own content, between a saved and a restored state.

use lopdf::content::Content;
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
    let (open, close) = saved(document, page);
    let mut behind = format!("\n{}\n", "Q ".repeat(close));
    for (id, before) in drawn {
        let name = format!("Beian{}", id.0);
        behind.push_str(&format!("q {before} /{name} Do Q\n"));
        objects.set(name, *id);
    }
    resources.set("XObject", objects);
    let before =
        document.add_object(Stream::new(Dictionary::new(), format!("{}\n", "q ".repeat(open)).into_bytes()));
    let behind = document.add_object(Stream::new(Dictionary::new(), behind.into_bytes()));
    let mut contents = vec![Object::Reference(before)];
    contents.extend(contents_of(document, page)?);
    contents.push(Object::Reference(behind));
    let page = document.get_dictionary_mut(page)?;
    page.set("Contents", contents);
    page.set("Resources", resources);
    Ok(())
}

/// Most states that are saved or restored.
const MOST_SAVED: usize = 10_000;
/// Most bytes of a page's content that are read for what it leaves open.
const MOST_CONTENT: usize = 8_000_000;

/// How often the state is saved before a page's own content and restored behind it: once for one that keeps the rules.
/// Some leave states open, or close more than they opened, and would move what comes behind.
fn saved(document: &Document, page: ObjectId) -> (usize, usize) {
    let content = document.get_page_content_with_limit(page, MOST_CONTENT).ok();
    let content = content.and_then(|content| Content::decode(&content).ok());
    let (mut depth, mut least) = (0_i64, 0_i64);
    for operation in content.iter().flat_map(|content| &content.operations) {
        match operation.operator.as_str() {
            "q" => depth += 1,
            "Q" => depth -= 1,
            _ => {}
        }
        least = least.min(depth);
    }
    let count = |number: i64| usize::try_from(number).unwrap_or(1).min(MOST_SAVED);
    (count(1 - least), count(1 - least + depth))
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
