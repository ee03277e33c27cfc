//! The fields of a form PDF, with what they inherit.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use serde::Serialize;
use ts_rs::TS;

use super::MOST_LEVELS;
use super::choice::{Offer, offers};
use super::frame::{Frame, Rect, number, numbers};

/// Most fields that are looked at.
const MOST_FIELDS: usize = 2_000;

/// Bits of a field's flags.
const READ_ONLY: i64 = 1;
const MULTILINE: i64 = 1 << 12;
const PASSWORD: i64 = 1 << 13;
const COMB: i64 = 1 << 24;
const PUSH_BUTTON: i64 = 1 << 16;
const DROPS_DOWN: i64 = 1 << 17;
const OPEN: i64 = 1 << 18;
/// Bits of a widget that is not shown.
pub(super) const HIDDEN: i64 = 0b10_0010;
/// A widget smaller than this, in its page's units, is there for a program and not for a reader.
const LEAST_SIDE: f64 = 2.0;
/// The state of a box that is not ticked.
const OFF: &[u8] = b"Off";

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
    /// One out of a list that drops down.
    Choice,
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
    /// The object that holds the value, and those that are drawn; often the same.
    #[serde(skip)]
    pub(super) field: ObjectId,
    #[serde(skip)]
    pub(super) widgets: Vec<ObjectId>,
    /// Other objects of the same name: they hold the same value.
    #[serde(skip)]
    pub(super) twins: Vec<ObjectId>,
    /// What a list offers, and whether something else may be put in.
    #[serde(skip)]
    pub(super) offers: Vec<Offer>,
    #[serde(skip)]
    pub(super) open: bool,
}

/// The fields of a form.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    /// Those that can be filled.
    pub(super) found: Vec<FormField>,
    /// Those that cannot, such as what can only be read: they are drawn as they came.
    pub(super) fixed: Vec<FormField>,
}

/// The annotations of a page, through a reference where there is one.
pub(super) fn annotations(document: &Document, page: ObjectId) -> Option<Vec<Object>> {
    let page = document.get_dictionary(page).ok()?;
    page.get_deref(b"Annots", document).ok()?.as_array().ok().cloned()
}

/// Every field that has a place on a page, in the order of the form.
pub(super) fn fields(document: &Document, pages: &[ObjectId]) -> Fields {
    let (places, seen, fields) = (places(document, pages), HashSet::new(), Fields::default());
    let mut walk = Walk { document, pages, places, seen, fields };
    let roots = document.catalog().ok().and_then(|catalog| {
        let form = catalog.get_deref(b"AcroForm", document).ok()?.as_dict().ok()?;
        form.get_deref(b"Fields", document).ok()?.as_array().ok().cloned()
    });
    for root in roots.into_iter().flatten() {
        walk.node(&root, "", MOST_LEVELS);
    }
    walk.fields
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
    fields: Fields,
}

/// A field as the tree tells of it.
struct Leaf {
    id: ObjectId,
    name: String,
    label: String,
    flags: i64,
    widgets: Vec<ObjectId>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Object, above: &str, levels: usize) {
        let Ok(id) = node.as_reference() else { return };
        if levels == 0 || self.fields.found.len() >= MOST_FIELDS || !self.seen.insert(id) {
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
        let widgets = widgets.into_iter().filter(|widget| self.place(*widget).is_some()).collect();
        let leaf = Leaf { id, name, label: self.label(id), flags, widgets };
        let made = match kind {
            b"Tx" if flags & PASSWORD == 0 => self.text_field(leaf).into_iter().collect(),
            b"Ch" if flags & DROPS_DOWN != 0 => self.choice_field(leaf).into_iter().collect(),
            b"Btn" if flags & PUSH_BUTTON == 0 => self.check_fields(&leaf),
            _ => Vec::new(),
        };
        if flags & READ_ONLY != 0 {
            self.fields.fixed.extend(made);
        } else {
            made.into_iter().for_each(|field| self.keep(field));
        }
    }

    /// Fields of one name are one field, wherever they stand; boxes of one name are told apart by their state.
    fn keep(&mut self, mut field: FormField) {
        let known = |name: &str| self.fields.found.iter().position(|known| known.name == name);
        let Some(at) = known(&field.name) else { return self.fields.found.push(field) };
        if field.kind == FieldKind::Check {
            field.name = format!("{}#{}", field.name, state_name(&field.on));
            if known(&field.name).is_none() {
                self.fields.found.push(field);
            }
        } else if let Some(twin) = self.fields.found.get_mut(at).filter(|twin| twin.kind == field.kind) {
            twin.twins.push(field.field);
            twin.widgets.extend(field.widgets);
        }
    }

    fn field(&self, leaf: Leaf, kind: FieldKind) -> Option<FormField> {
        let Leaf { id, name, label, widgets, .. } = leaf;
        let (page, rect) = widgets.first().and_then(|widget| self.place(*widget))?;
        let (max, on, twins, offers, open) = (None, Vec::new(), Vec::new(), Vec::new(), false);
        Some(FormField { name, label, kind, page, rect, max, on, field: id, widgets, twins, offers, open })
    }

    fn text_field(&self, leaf: Leaf) -> Option<FormField> {
        let (id, flags) = (leaf.id, leaf.flags);
        let max = self.inherited(id, b"MaxLen").and_then(|max| usize::try_from(max.as_i64().ok()?).ok());
        let max = max.filter(|max| *max > 0);
        let kind = match flags {
            flags if flags & COMB != 0 && flags & MULTILINE == 0 && max.is_some() => FieldKind::Comb,
            flags if flags & MULTILINE != 0 => FieldKind::Paragraph,
            _ => FieldKind::Text,
        };
        Some(FormField { max, ..self.field(leaf, kind)? })
    }

    fn choice_field(&self, leaf: Leaf) -> Option<FormField> {
        let (offers, open) = (offers(self.document, leaf.id), leaf.flags & OPEN != 0);
        Some(FormField { offers, open, ..self.field(leaf, FieldKind::Choice)? })
    }

    /// A check box; of a group, each state is a field of its own.
    fn check_fields(&self, leaf: &Leaf) -> Vec<FormField> {
        let mut states: Vec<(Vec<u8>, String, Vec<ObjectId>)> = Vec::new();
        let offered = offers(self.document, leaf.id);
        let all = kids(self.document, leaf.id);
        for widget in &leaf.widgets {
            let nth = all.iter().position(|kid| kid == widget);
            let Some(on) = self.on_state(*widget, nth) else { continue };
            let said = nth.and_then(|nth| offered.get(nth)).map(|offer| offer.shown.clone());
            match states.iter_mut().find(|(known, ..)| *known == on) {
                Some((.., all)) => all.push(*widget),
                None => states.push((on, said.unwrap_or_default(), vec![*widget])),
            }
        }
        let several = states.len() > 1;
        let each = states.into_iter().filter_map(|(on, said, widgets)| {
            let own = widgets.first().map(|widget| self.label(*widget)).filter(|own| !own.is_empty());
            let (name, label) = if several {
                (format!("{}#{}", leaf.name, state_name(&on)), own.unwrap_or(said))
            } else {
                (leaf.name.clone(), leaf.label.clone())
            };
            let leaf = Leaf { id: leaf.id, name, label, flags: leaf.flags, widgets };
            Some(FormField { on, ..self.field(leaf, FieldKind::Check)? })
        });
        each.collect()
    }

    /// What a box is ticked with: as its looks name it; where it has none, as its reader would.
    fn on_state(&self, widget: ObjectId, nth: Option<usize>) -> Option<Vec<u8>> {
        let dictionary = self.document.get_dictionary(widget).ok()?;
        let is_on = |state: &&[u8]| *state != OFF;
        if let Ok(looks) = dictionary.get_deref(b"AP", self.document).and_then(Object::as_dict) {
            let normal = looks.get_deref(b"N", self.document).ok()?.as_dict().ok()?;
            return normal.iter().map(|(state, _)| state.as_slice()).find(is_on).map(<[u8]>::to_vec);
        }
        let own = dictionary.get(b"AS").and_then(Object::as_name).ok().filter(is_on).map(<[u8]>::to_vec);
        Some(own.unwrap_or_else(|| nth.map_or(b"Yes".to_vec(), |nth| nth.to_string().into_bytes())))
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
        let flags = dictionary.get_deref(b"F", self.document).and_then(Object::as_i64).unwrap_or(0);
        if flags & HIDDEN != 0 || rect[2] - rect[0] < LEAST_SIDE || rect[3] - rect[1] < LEAST_SIDE {
            return None;
        }
        let frame = Frame::of(self.document, *self.pages.get(index)?);
        Some((index + 1, frame.shown(rect)))
    }

    fn inherited(&self, id: ObjectId, key: &[u8]) -> Option<&Object> {
        inherited(self.document, id, key)
    }
}

/// The widgets of a field that stand below it.
fn kids(document: &Document, field: ObjectId) -> Vec<ObjectId> {
    let kids = document.get_dictionary(field).and_then(|field| field.get_deref(b"Kids", document));
    let kids = kids.and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    kids.iter().filter_map(|kid| kid.as_reference().ok()).collect()
}

/// The name of a state in letters; bytes of an older encoding as numbers, so that no two states share a name.
fn state_name(on: &[u8]) -> String {
    let each = |byte: &u8| {
        if byte.is_ascii_graphic() { char::from(*byte).to_string() } else { format!("#{byte:02X}") }
    };
    std::str::from_utf8(on).map_or_else(|_| on.iter().map(each).collect(), str::to_owned)
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
    said(dictionary.get_deref(key, document).ok()?)
}

/// A text of the document, whatever it is encoded in.
pub(super) fn said(object: &Object) -> Option<String> {
    decode_text_string(object)
        .ok()
        .or_else(|| Some(String::from_utf8_lossy(object.as_str().ok()?).into_owned()))
}
