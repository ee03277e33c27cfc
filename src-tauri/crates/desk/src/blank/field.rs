//! The fields of a form PDF, with what they inherit.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use serde::Serialize;
use ts_rs::TS;

use super::frame::{Frame, Rect, number, numbers};

/// Most fields that are looked at, and most levels of their tree.
const MOST_FIELDS: usize = 2_000;
const MOST_LEVELS: usize = 24;

/// Bits of a field's flags.
const READ_ONLY: i64 = 1;
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const COMB: i64 = 1 << 24;
const PUSH_BUTTON: i64 = 1 << 16;

/// What can be put into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    Paragraph,
    /// One character to a cell.
    Comb,
    /// A box that is ticked or not.
    Check,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FormField {
    /// Full name, such as `site.domain`; of one button of a group, with `#` and its state behind it.
    pub name: String,
    /// What the form says it is: the tooltip, else the words printed beside it; may be empty.
    pub label: String,
    /// What can be put into it.
    pub kind: FieldKind,
    /// Page, from 1.
    pub page: usize,
    /// Where it stands.
    pub rect: Rect,
    /// Most characters.
    pub max: Option<usize>,
    /// What it is ticked with; of a check field.
    #[serde(skip)]
    pub(super) on: Vec<u8>,
    /// The object that holds the value, and the one that is drawn; often the same.
    #[serde(skip)]
    pub(super) field: ObjectId,
    #[serde(skip)]
    pub(super) widgets: Vec<ObjectId>,
}

/// The annotations of a page, through a reference where there is one.
pub(super) fn annotations(document: &Document, page: ObjectId) -> Option<Vec<Object>> {
    let page = document.get_dictionary(page).ok()?;
    page.get_deref(b"Annots", document).ok()?.as_array().ok().cloned()
}

/// Every text and check field that has a place on a page, in the order of the form.
pub(super) fn fields(document: &Document, pages: &[ObjectId]) -> Vec<FormField> {
    let mut walk =
        Walk { document, pages, places: places(document, pages), seen: HashSet::new(), found: Vec::new() };
    let roots = document.catalog().ok().and_then(|catalog| {
        let form = catalog.get_deref(b"AcroForm", document).ok()?.as_dict().ok()?;
        form.get_deref(b"Fields", document).ok()?.as_array().ok().cloned()
    });
    for root in roots.into_iter().flatten() {
        walk.node(&root, "", MOST_LEVELS);
    }
    walk.found
}

/// Whether there is a form, and whether it is one of the XFA kind.
pub(super) fn form(document: &Document) -> Option<bool> {
    let catalog = document.catalog().ok()?;
    let form = catalog.get_deref(b"AcroForm", document).ok()?.as_dict().ok()?;
    Some(form.has(b"XFA"))
}

/// On which page each annotation stands, counted from zero.
fn places(document: &Document, pages: &[ObjectId]) -> std::collections::HashMap<ObjectId, usize> {
    let mut places = std::collections::HashMap::new();
    for (index, page) in pages.iter().enumerate() {
        for annotation in annotations(document, *page).into_iter().flatten() {
            if let Ok(id) = annotation.as_reference() {
                places.insert(id, index);
            }
        }
    }
    places
}

struct Walk<'d> {
    document: &'d Document,
    pages: &'d [ObjectId],
    places: std::collections::HashMap<ObjectId, usize>,
    seen: HashSet<ObjectId>,
    found: Vec<FormField>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Object, above: &str, levels: usize) {
        let Ok(id) = node.as_reference() else { return };
        if levels == 0 || self.found.len() >= MOST_FIELDS || !self.seen.insert(id) {
            return;
        }
        let Ok(dictionary) = self.document.get_dictionary(id) else { return };
        let own = text(self.document, dictionary, b"T").unwrap_or_default();
        let name = if above.is_empty() || own.is_empty() {
            format!("{above}{own}")
        } else {
            format!("{above}.{own}")
        };
        let kids = dictionary
            .get_deref(b"Kids", self.document)
            .and_then(Object::as_array)
            .cloned()
            .unwrap_or_default();
        let (named, widgets): (Vec<Object>, Vec<Object>) =
            kids.into_iter().partition(|kid| self.is_named(kid));
        for kid in &named {
            self.node(kid, &name, levels - 1);
        }
        if named.is_empty() {
            let widgets: Vec<ObjectId> = widgets.iter().filter_map(|kid| kid.as_reference().ok()).collect();
            self.leaf(id, name, if widgets.is_empty() { vec![id] } else { widgets });
        }
    }

    fn is_named(&self, kid: &Object) -> bool {
        let kid = kid.as_reference().and_then(|id| self.document.get_dictionary(id));
        kid.is_ok_and(|kid| kid.has(b"T"))
    }

    fn leaf(&mut self, id: ObjectId, name: String, widgets: Vec<ObjectId>) {
        let flags = self.inherited(id, b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
        let kind = self.inherited(id, b"FT").and_then(|kind| kind.as_name().ok()).unwrap_or_default();
        let label = self.label(id);
        match kind {
            b"Tx" if flags & (READ_ONLY | PASSWORD) == 0 => self.text_field(id, name, label, flags, widgets),
            b"Btn" if flags & (READ_ONLY | PUSH_BUTTON) == 0 => {
                self.check_fields(id, &name, &label, &widgets)
            }
            _ => {}
        }
    }

    fn text_field(&mut self, id: ObjectId, name: String, label: String, flags: i64, widgets: Vec<ObjectId>) {
        let max = self.inherited(id, b"MaxLen").and_then(|max| usize::try_from(max.as_i64().ok()?).ok());
        let max = max.filter(|max| *max > 0);
        let kind = match flags {
            flags if flags & COMB != 0 && flags & MULTILINE == 0 && max.is_some() => FieldKind::Comb,
            flags if flags & MULTILINE != 0 => FieldKind::Paragraph,
            _ => FieldKind::Text,
        };
        let placed: Vec<ObjectId> =
            widgets.into_iter().filter(|widget| self.place(*widget).is_some()).collect();
        let Some((page, rect)) = placed.first().and_then(|widget| self.place(*widget)) else { return };
        self.found.push(FormField {
            name,
            label,
            kind,
            page,
            rect,
            max,
            on: Vec::new(),
            field: id,
            widgets: placed,
        });
    }

    /// A check box; of a group, each state is a field of its own.
    fn check_fields(&mut self, id: ObjectId, name: &str, label: &str, widgets: &[ObjectId]) {
        let mut states: Vec<(Vec<u8>, Vec<ObjectId>)> = Vec::new();
        for widget in widgets {
            let Some(on) = self.on_state(*widget) else { continue };
            match states.iter_mut().find(|(known, _)| *known == on) {
                Some((_, all)) => all.push(*widget),
                None => states.push((on, vec![*widget])),
            }
        }
        let several = states.len() > 1;
        for (on, widgets) in states {
            let Some((page, rect)) = widgets.first().and_then(|widget| self.place(*widget)) else { continue };
            let name =
                if several { format!("{name}#{}", String::from_utf8_lossy(&on)) } else { name.to_owned() };
            let own =
                widgets.first().map(|widget| self.label(*widget)).filter(|own| several && !own.is_empty());
            let label = own.unwrap_or_else(|| if several { String::new() } else { label.to_owned() });
            let kind = FieldKind::Check;
            self.found.push(FormField { name, label, kind, page, rect, max: None, on, field: id, widgets });
        }
    }

    fn on_state(&self, widget: ObjectId) -> Option<Vec<u8>> {
        let widget = self.document.get_dictionary(widget).ok()?;
        let looks = widget.get_deref(b"AP", self.document).ok()?.as_dict().ok()?;
        let normal = looks.get_deref(b"N", self.document).ok()?.as_dict().ok()?;
        normal.iter().map(|(state, _)| state).find(|state| state.as_slice() != b"Off").cloned()
    }

    fn label(&self, id: ObjectId) -> String {
        let Ok(dictionary) = self.document.get_dictionary(id) else { return String::new() };
        let said = text(self.document, dictionary, b"TU").or_else(|| text(self.document, dictionary, b"TM"));
        said.map(|said| said.trim().to_owned()).unwrap_or_default()
    }

    fn place(&self, widget: ObjectId) -> Option<(usize, Rect)> {
        let dictionary = self.document.get_dictionary(widget).ok()?;
        let named = || dictionary.get(b"P").and_then(Object::as_reference).ok();
        let by_page = || named().and_then(|page| self.pages.iter().position(|known| *known == page));
        let index = self.places.get(&widget).copied().or_else(by_page)?;
        let rect = numbers(self.document, dictionary.get(b"Rect").ok()?)?;
        let frame = Frame::of(self.document, *self.pages.get(index)?);
        Some((index + 1, frame.shown(rect)))
    }

    fn inherited(&self, id: ObjectId, key: &[u8]) -> Option<&Object> {
        inherited(self.document, id, key)
    }
}

/// An attribute of a field, of the fields above it, or of the form.
pub(super) fn inherited<'d>(document: &'d Document, id: ObjectId, key: &[u8]) -> Option<&'d Object> {
    let mut node: &Dictionary = document.get_dictionary(id).ok()?;
    for _ in 0..MOST_LEVELS {
        if let Ok(found) = node.get_deref(key, document) {
            return Some(found);
        }
        match node.get_deref(b"Parent", document).and_then(Object::as_dict) {
            Ok(parent) => node = parent,
            Err(_) => break,
        }
    }
    let form = document.catalog().ok()?.get_deref(b"AcroForm", document).ok()?.as_dict().ok()?;
    form.get_deref(key, document).ok()
}

/// A number that may be inherited.
pub(super) fn inherited_number(document: &Document, id: ObjectId, key: &[u8]) -> Option<f64> {
    number(document, inherited(document, id, key)?)
}

fn text(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let object = dictionary.get_deref(key, document).ok()?;
    decode_text_string(object)
        .ok()
        .or_else(|| Some(String::from_utf8_lossy(object.as_str().ok()?).into_owned()))
}
