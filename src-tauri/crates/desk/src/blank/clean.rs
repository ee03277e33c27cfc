//! Takes out of a blank whatever acts by itself or carries something along: scripts, actions, attachments, media,
//! signatures of an earlier state. What is left is what can be printed.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Keys that mean an action or a payload wherever they stand.
const ANYWHERE: [&[u8]; 5] = [b"AA", b"JS", b"JavaScript", b"EmbeddedFiles", b"RichMediaContent"];
/// Keys of the catalog that nothing on paper needs.
const OF_CATALOG: [&[u8]; 10] = [
    b"OpenAction",
    b"URI",
    b"Perms",
    b"Legal",
    b"Collection",
    b"Requirements",
    b"AF",
    b"Metadata",
    b"PieceInfo",
    b"DSS",
];
/// Kinds of annotation that play, run or carry something.
const KINDS: [&[u8]; 6] = [b"RichMedia", b"Screen", b"Movie", b"Sound", b"3D", b"FileAttachment"];

/// Cleans the document and drops what nothing refers to any more. Title and form stay.
pub(super) fn clean(document: &mut Document) {
    let title = title(document);
    for object in document.objects.values_mut() {
        walk(object);
    }
    if let Ok(catalog) = document.catalog_mut() {
        OF_CATALOG.iter().for_each(|key| drop(catalog.remove(key)));
    }
    drop_annotations(document);
    if let Some(form) = form_mut(document) {
        form.remove(b"XFA");
        form.remove(b"SigFlags");
        form.remove(b"CO");
    }
    let root = document.trailer.get(b"Root").cloned();
    document.trailer = Dictionary::new();
    if let Ok(root) = root {
        document.trailer.set("Root", root);
    }
    if let Some(title) = title {
        let info = document.add_object(Dictionary::from_iter([("Title", title)]));
        document.trailer.set("Info", info);
    }
    document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    document.prune_objects();
}

fn title(document: &Document) -> Option<Object> {
    let info = document.trailer.get_deref(b"Info", document).ok()?.as_dict().ok()?;
    info.get_deref(b"Title", document).ok().filter(|title| title.as_str().is_ok()).cloned()
}

fn walk(object: &mut Object) {
    match object {
        Object::Array(items) => items.iter_mut().for_each(walk),
        Object::Dictionary(dictionary) => of_dictionary(dictionary),
        Object::Stream(stream) => of_dictionary(&mut stream.dict),
        _ => {}
    }
}

fn of_dictionary(dictionary: &mut Dictionary) {
    ANYWHERE.iter().for_each(|key| drop(dictionary.remove(key)));
    // The action of a link, of a button or of an outline: where it leads cannot be printed.
    let acts = dictionary.has(b"Rect")
        || dictionary.has(b"FT")
        || dictionary.has(b"Dest")
        || dictionary.has(b"Title");
    if acts || is_action_holder(dictionary) {
        dictionary.remove(b"A");
        dictionary.remove(b"PA");
    }
    dictionary.iter_mut().for_each(|(_, value)| walk(value));
}

fn is_action_holder(dictionary: &Dictionary) -> bool {
    matches!(dictionary.get(b"A"), Ok(Object::Dictionary(action)) if action.has(b"S"))
        || dictionary.get_type().is_ok_and(|kind| kind == b"Annot")
}

/// The form's dictionary, wherever it stands.
pub(super) fn form_mut(document: &mut Document) -> Option<&mut Dictionary> {
    let catalog = document.catalog().ok()?;
    match catalog.get(b"AcroForm").ok()? {
        Object::Reference(id) => {
            let id = *id;
            document.get_dictionary_mut(id).ok()
        }
        _ => document.catalog_mut().ok()?.get_mut(b"AcroForm").ok()?.as_dict_mut().ok(),
    }
}

fn drop_annotations(document: &mut Document) {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    for page in pages {
        let Some(annotations) = super::field::annotations(document, page) else { continue };
        let keep = |object: &Object| {
            let (_, object) = document.dereference(object).ok()?;
            let kind = object.as_dict().ok()?.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
            (!KINDS.contains(&kind)).then_some(())
        };
        let kept: Vec<Object> = annotations.iter().filter(|object| keep(object).is_some()).cloned().collect();
        if let Ok(page) = document.get_dictionary_mut(page) {
            page.set("Annots", kept);
        }
    }
}
