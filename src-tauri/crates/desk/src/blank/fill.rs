//! Makes the filled file.

use filing::problem::Args;
use lopdf::{Object, StringFormat};
use sha2::{Digest as _, Sha256};

use super::choice::{Offer, chosen};
use super::field::{FieldKind, FormField};
use super::fit::{Room, fit as fit_lines};
use super::form::{self, Refused};
use super::frame::Frame;
use super::pen::Pen;
use super::template::{Binding, Placement, Template};
use super::value::BlankValue;
use super::{Blank, BlankError, appearance, font, open, overlay};
use crate::paper::Faces;

/// Why a value cannot be put where it belongs. Its words are `error-<code>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room for it, even small and on several lines.
    NoRoom {
        /// The field, or the place as `placements[N]`.
        place: String,
        /// What the value is.
        label: String,
    },
    /// It has more characters than the field takes.
    Longer {
        /// The field.
        place: String,
        /// What the value is.
        label: String,
        /// Most characters of the field.
        max: usize,
    },
    /// No face draws a character of it.
    MissingGlyph {
        /// The field, or the place.
        place: String,
        /// What the value is.
        label: String,
        /// The character.
        char: char,
    },
    /// It is a list, and the value is not on it.
    NotOffered {
        /// The field.
        place: String,
        /// What the value is.
        label: String,
    },
    /// There is no value of that id.
    UnknownValue {
        /// The field, or the place.
        place: String,
        /// The id.
        value: String,
    },
}

impl Trouble {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRoom { .. } => "blank_no_room",
            Self::Longer { .. } => "blank_longer",
            Self::MissingGlyph { .. } => "blank_missing_glyph",
            Self::NotOffered { .. } => "blank_not_offered",
            Self::UnknownValue { .. } => "blank_unknown_value",
        }
    }

    /// The field, or the place as `placements[N]`.
    pub fn place(&self) -> &str {
        match self {
            Self::NoRoom { place, .. }
            | Self::Longer { place, .. }
            | Self::MissingGlyph { place, .. }
            | Self::NotOffered { place, .. }
            | Self::UnknownValue { place, .. } => place,
        }
    }

    /// What the words need: `place` and `label`, `max`, `char` with `codepoint`, or `value`.
    pub fn args(&self) -> Args {
        let mut args = Args::from([("place".to_owned(), self.place().to_owned())]);
        let mut put = |name: &str, value: String| drop(args.insert(name.to_owned(), value));
        match self {
            Self::NoRoom { label, .. } | Self::NotOffered { label, .. } => put("label", label.clone()),
            Self::Longer { label, max, .. } => {
                put("label", label.clone());
                put("max", max.to_string());
            }
            Self::MissingGlyph { label, char, .. } => {
                put("label", label.clone());
                put("char", char.to_string());
                put("codepoint", format!("U+{:04X}", u32::from(*char)));
            }
            Self::UnknownValue { value, .. } => put("value", value.clone()),
        }
        args
    }
}

/// A filled blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Fields and places that hold something now, each with the value's id.
    pub filled: Vec<(String, String)>,
    /// Fields and places that stay empty.
    pub empty: Vec<String>,
    /// Ids of values that were answered and found no place.
    pub unplaced: Vec<String>,
}

/// Fills a blank. Nothing is made unless everything fits.
///
/// # Errors
/// [`BlankError::NothingPlaced`] for an empty template, what [`Template::fits`] says, or [`BlankError::Troubles`] with
/// every value that does not fit.
pub fn fill(blank: &Blank, template: &Template, values: &[BlankValue]) -> Result<Filled, BlankError> {
    template.fits(blank)?;
    if template.bindings.is_empty() && template.placements.is_empty() {
        return Err(BlankError::NothingPlaced);
    }
    let mut work = Work::new(blank, values)?;
    for binding in &template.bindings {
        work.bind(binding)?;
    }
    work.place_all(&template.placements)?;
    work.done(template)
}

struct Work<'a> {
    blank: &'a Blank,
    values: &'a [BlankValue],
    document: lopdf::Document,
    pen: Pen,
    names: lopdf::ObjectId,
    filled: Vec<(String, String)>,
    fields: Vec<&'a FormField>,
    empty: Vec<String>,
    troubles: Vec<Trouble>,
}

impl<'a> Work<'a> {
    fn new(blank: &'a Blank, values: &'a [BlankValue]) -> Result<Self, BlankError> {
        let mut document = blank.document.clone();
        let names = document.new_object_id();
        let pen = Pen::new(Faces::embedded()?);
        let (filled, fields, empty, troubles) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Ok(Self { blank, values, document, pen, names, filled, fields, empty, troubles })
    }

    /// The value for a place, unless it cannot be drawn.
    fn value(&mut self, place: &str, id: &str) -> Option<&'a BlankValue> {
        let Some(value) = self.values.iter().find(|value| value.id == id) else {
            self.troubles.push(Trouble::UnknownValue { place: place.to_owned(), value: id.to_owned() });
            return None;
        };
        if let Some(char) = self.pen.missing(&value.text) {
            let (place, label) = (place.to_owned(), value.label.clone());
            self.troubles.push(Trouble::MissingGlyph { place, label, char });
            return None;
        }
        Some(value)
    }

    fn bind(&mut self, binding: &Binding) -> Result<(), BlankError> {
        let Some(field) = self.blank.fields.iter().find(|field| field.name == binding.field) else {
            return Ok(());
        };
        let Some(value) = self.value(&field.name, &binding.value) else { return Ok(()) };
        if !form::takes_text(field) {
            let ticked = match &binding.is {
                Some(code) => value.codes.iter().any(|known| known == code),
                None => !value.text.is_empty(),
            };
            if ticked {
                form::tick(&mut self.document, field)?;
                self.fields.push(field);
                self.filled.push((field.name.clone(), value.id.clone()));
            }
            return Ok(());
        }
        if value.text.is_empty() {
            return Ok(());
        }
        let (place, label) = (field.name.clone(), value.label.clone());
        let said = match field.kind {
            FieldKind::Choice => chosen(field, value),
            _ => Some(Offer { held: value.text.clone(), shown: value.text.clone() }),
        };
        let Some(said) = said else {
            self.troubles.push(Trouble::NotOffered { place, label });
            return Ok(());
        };
        let refused = form::text(&mut self.document, self.blank, &mut self.pen, field, &said, self.names)?;
        match refused {
            None => {
                self.fields.push(field);
                self.filled.push((place, value.id.clone()));
            }
            Some(Refused::Longer(max)) => self.troubles.push(Trouble::Longer { place, label, max }),
            Some(Refused::NoRoom) => self.troubles.push(Trouble::NoRoom { place, label }),
        }
        Ok(())
    }

    fn place_all(&mut self, placements: &[Placement]) -> Result<(), BlankError> {
        for (page, &id) in self.blank.page_ids.iter().enumerate() {
            let frame = Frame::of(&self.document, id);
            let mut out = String::new();
            for (index, placement) in placements.iter().enumerate().filter(|(_, one)| one.page == page + 1) {
                self.place(index, placement, &frame, &mut out);
            }
            if !out.is_empty() {
                overlay::draw(&mut self.document, id, &frame, out, self.names)?;
            }
        }
        Ok(())
    }

    fn place(&mut self, index: usize, placement: &Placement, frame: &Frame, out: &mut String) {
        let place = format!("placements[{index}]");
        let Some(value) = self.value(&place, &placement.value) else { return };
        if value.text.is_empty() {
            self.empty.push(place);
            return;
        }
        let &Placement { w, h, size, least, lines, .. } = placement;
        let room = Room { w, h, size, least: least.min(size), lines };
        let Some(fitted) = fit_lines(&value.text, room, self.pen.faces()) else {
            self.troubles.push(Trouble::NoRoom { place, label: value.label.clone() });
            return;
        };
        let rect = super::Rect { x: placement.x, y: placement.y, w, h };
        let area = appearance::points(rect, frame.size().height);
        self.pen.block(out, &fitted, area, placement.align, false);
        self.filled.push((place, value.id.clone()));
    }

    fn done(mut self, template: &Template) -> Result<Filled, BlankError> {
        if !self.troubles.is_empty() {
            return Err(BlankError::Troubles(self.troubles));
        }
        let filled = |field: &&FormField| form::takes_text(field) && self.fields.contains(field);
        for field in self.blank.fields.iter().filter(|field| !filled(field)).chain(&self.blank.fixed) {
            form::leave(&mut self.document, self.blank, &mut self.pen, field, self.names)?;
        }
        font::embed(&mut self.document, &self.pen, self.names)?;
        form::finish(&mut self.document, self.blank, template.finish, &self.fields)?;
        self.document.compress();
        let first = open::written(&mut self.document)?;
        let digest = Sha256::digest(&first);
        let id = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
        self.document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
        let pdf = open::written(&mut self.document)?;
        let filled = |name: &str| self.filled.iter().any(|(known, _)| known == name);
        let empty = self.blank.fields.iter().map(|field| &field.name).filter(|name| !filled(name)).cloned();
        let empty = empty.chain(self.empty.clone()).collect();
        let placed = |id: &str| self.filled.iter().any(|(_, known)| known == id);
        let unplaced = self.values.iter().filter(|value| !value.text.is_empty() && !placed(&value.id));
        let unplaced = unplaced.map(|value| value.id.clone()).collect();
        Ok(Filled { pdf, filled: self.filled, empty, unplaced })
    }
}
