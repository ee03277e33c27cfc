//! What a filled field looks like: its ground and border as the form wants them, and the text in them.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::field::{FieldKind, FormField, inherited, inherited_number};
use super::fit::{Room, fit};
use super::frame::{Frame, number, numbers};
use super::pen::{Area, Pen, pt, real};
use super::template::Align;
use super::{BlankError, PT};

/// Size of a field that leaves it to the reader, pt.
const USUAL: f64 = 12.0;
/// Smallest size of a text, pt.
const LEAST: f64 = 6.0;
/// Between border and text, pt.
const AIR: f64 = 2.0;
/// Bit of a widget that is printed.
const PRINTED: i64 = 4;
/// Most lines of a field.
const MOST_LINES: usize = 60;

/// A widget as it is drawn: its own box, turned upright.
struct Look {
    w: f64,
    h: f64,
    turns: u8,
    /// Millimetres of a unit.
    unit: f64,
}

/// Draws the text of a field on one of its widgets; false when there is no room for it.
pub(super) fn text(
    document: &mut Document,
    pen: &mut Pen,
    field: &FormField,
    widget: ObjectId,
    frame: &Frame,
    value: &str,
    names: ObjectId,
) -> Result<bool, BlankError> {
    let look = look(document, widget, frame)?;
    let (size, colour) = style(document, widget);
    let border = border(document, widget);
    let inset = AIR.min(look.h / 8.0).max(border);
    let area = Area { x: inset, y: inset, w: look.w - 2.0 * inset, h: look.h - 2.0 * inset };
    let from_top = field.kind == FieldKind::Paragraph;
    // The box speaks in its own units, sizes in points.
    let points = look.unit / PT;
    let wanted = if size > 0.0 { size * points } else { USUAL.min(area.h * points * 0.8) };
    let comb = if field.kind == FieldKind::Comb { field.max } else { None };
    let room = Room {
        w: if comb.is_some() { f64::INFINITY } else { area.w * look.unit },
        h: area.h * look.unit,
        size: wanted.max(LEAST),
        least: LEAST,
        lines: if comb.is_some() { 1 } else { MOST_LINES },
    };
    let Some(mut fitted) = fit(value, room, pen.faces()) else { return Ok(false) };
    fitted.size /= points;
    let mut out = ground(document, widget, &look, border);
    let _ = write!(
        out,
        "/Tx BMC q {:.3} {:.3} {:.3} {:.3} re W n {colour} ",
        border,
        border,
        look.w - 2.0 * border,
        look.h - 2.0 * border
    );
    match comb {
        Some(cells) => {
            let cell = look.w / f64::from(u32::try_from(cells).unwrap_or(u32::MAX));
            let size = fitted.size.min(cell * 0.95);
            pen.comb(&mut out, value, size, Area { x: 0.0, w: look.w, ..area }, cells);
        }
        None => pen.block(&mut out, &fitted, area, align(document, widget), from_top),
    }
    out.push_str("Q EMC");
    dress(document, widget, &look, names, out)?;
    Ok(true)
}

/// Draws the box of a widget that has no appearance of its own, and nothing in it: what a reader would draw for it.
pub(super) fn bare(
    document: &mut Document,
    widget: ObjectId,
    frame: &Frame,
    names: ObjectId,
) -> Result<(), BlankError> {
    let look = look(document, widget, frame)?;
    let mut out = ground(document, widget, &look, border(document, widget));
    out.push_str("/Tx BMC EMC");
    dress(document, widget, &look, names, out)
}

/// Draws a box to tick that has no looks of its own, ticked and not.
pub(super) fn check(
    document: &mut Document,
    widget: ObjectId,
    frame: &Frame,
    on: &[u8],
    names: ObjectId,
) -> Result<(), BlankError> {
    let look = look(document, widget, frame)?;
    let (_, colour) = style(document, widget);
    let empty = ground(document, widget, &look, border(document, widget));
    let side = look.w.min(look.h);
    let (left, low) = ((look.w - side) / 2.0, (look.h - side) / 2.0);
    let at = |x: f64, y: f64| format!("{:.3} {:.3}", left + x * side, low + y * side);
    let (a, b, c) = (at(0.2, 0.52), at(0.42, 0.26), at(0.82, 0.76));
    // The colour of lines is named like that of letters, in capitals.
    let tick =
        format!("{empty}q {} {:.3} w 1 J 1 j {a} m {b} l {c} l S Q", colour.to_uppercase(), side * 0.11);
    let mut states = Dictionary::new();
    for (state, content) in [(on, tick), (b"Off".as_slice(), empty)] {
        let drawn = document.add_object(form(&look, names, content));
        states.set(state.to_vec(), drawn);
    }
    let state = document.get_dictionary(widget)?.get(b"AS").and_then(Object::as_name).unwrap_or(b"Off");
    let state = Object::Name(state.to_vec());
    document.get_dictionary_mut(widget)?.set("AS", state);
    put_on(document, widget, &look, Object::Dictionary(states))
}

fn dress(
    document: &mut Document,
    widget: ObjectId,
    look: &Look,
    names: ObjectId,
    content: String,
) -> Result<(), BlankError> {
    let looks = document.add_object(form(look, names, content));
    put_on(document, widget, look, Object::Reference(looks))
}

fn put_on(document: &mut Document, widget: ObjectId, look: &Look, normal: Object) -> Result<(), BlankError> {
    let widget = document.get_dictionary_mut(widget)?;
    widget.set("AP", Dictionary::from_iter([("N", normal)]));
    // What is filled in is meant to be printed, whatever the form forgot to say.
    let flags = widget.get(b"F").and_then(Object::as_i64).unwrap_or(0);
    widget.set("F", flags | PRINTED);
    if look.turns > 0 {
        let mut about = widget.get(b"MK").and_then(Object::as_dict).cloned().unwrap_or_default();
        about.set("R", i64::from(look.turns) * 90);
        widget.set("MK", about);
    }
    Ok(())
}

/// A widget that says nothing of its turn stands upright on the page as shown.
fn look(document: &Document, widget: ObjectId, frame: &Frame) -> Result<Look, BlankError> {
    let dictionary = document.get_dictionary(widget)?;
    let [x0, y0, x1, y1] = numbers(document, dictionary.get(b"Rect")?).ok_or(BlankError::NotSound)?;
    let own = characteristic(document, widget, b"R").and_then(|turn| number(document, turn));
    #[allow(clippy::cast_possible_truncation)]
    let turns = own.map_or(frame.turns, |degrees| ((degrees / 90.0).round().rem_euclid(4.0)) as u8);
    let (w, h) = if turns % 2 == 1 { (y1 - y0, x1 - x0) } else { (x1 - x0, y1 - y0) };
    Ok(Look { w, h, turns, unit: frame.unit_mm() })
}

fn characteristic<'d>(document: &'d Document, widget: ObjectId, key: &[u8]) -> Option<&'d Object> {
    let about = document.get_dictionary(widget).ok()?.get_deref(b"MK", document).ok()?.as_dict().ok()?;
    about.get_deref(key, document).ok()
}

/// Size and colour of the default appearance: `/Helv 10 Tf 0 g`. Size 0 leaves it to the reader.
fn style(document: &Document, field: ObjectId) -> (f64, String) {
    let said = inherited(document, field, b"DA").and_then(|said| said.as_str().ok()).unwrap_or_default();
    let said = String::from_utf8_lossy(said);
    let words: Vec<&str> = said.split_whitespace().collect();
    let before = |operator: &str, count: usize| {
        let at = words.iter().rposition(|word| *word == operator)?;
        let numbers = words.get(at.checked_sub(count)?..at)?;
        numbers
            .iter()
            .map(|word| word.parse::<f64>().ok().filter(|number| number.is_finite()))
            .collect::<Option<Vec<_>>>()
    };
    let size = before("Tf", 1).and_then(|size| size.first().copied()).unwrap_or(0.0);
    let colour = [("rg", 3), ("k", 4), ("g", 1)].into_iter().find_map(|(operator, count)| {
        let parts: Vec<String> = before(operator, count)?.iter().map(|part| format!("{part:.3}")).collect();
        Some(format!("{} {operator}", parts.join(" ")))
    });
    (size.clamp(0.0, 72.0), colour.unwrap_or_else(|| "0 g".to_owned()))
}

fn align(document: &Document, field: ObjectId) -> Align {
    match inherited_number(document, field, b"Q") {
        Some(1.0) => Align::Centre,
        Some(2.0) => Align::Right,
        _ => Align::Left,
    }
}

/// Thickness of the border, in the box's units; none where it has no colour.
fn border(document: &Document, widget: ObjectId) -> f64 {
    if characteristic(document, widget, b"BC").is_none() {
        return 0.0;
    }
    let style = document.get_dictionary(widget).and_then(|widget| widget.get_deref(b"BS", document));
    let width = style.and_then(Object::as_dict).and_then(|style| style.get_deref(b"W", document));
    width.ok().and_then(|width| number(document, width)).unwrap_or(1.0).clamp(0.0, 12.0)
}

/// The box itself.
fn ground(document: &Document, widget: ObjectId, look: &Look, border: f64) -> String {
    let colour = |key: &[u8], operators: [&str; 3]| {
        let parts = characteristic(document, widget, key)?.as_array().ok()?;
        let parts: Option<Vec<f64>> = parts.iter().map(|part| number(document, part)).collect();
        let parts = parts?;
        let operator = match parts.len() {
            1 => operators[0],
            3 => operators[1],
            4 => operators[2],
            _ => return None,
        };
        let parts: Vec<String> = parts.iter().map(|part| format!("{part:.3}")).collect();
        Some(format!("{} {operator}", parts.join(" ")))
    };
    let mut out = String::new();
    if let Some(fill) = colour(b"BG", ["g", "rg", "k"]) {
        let _ = write!(out, "q {fill} 0 0 {:.3} {:.3} re f Q ", look.w, look.h);
    }
    if let Some(stroke) = colour(b"BC", ["G", "RG", "K"]).filter(|_| border > 0.0) {
        let (half, w, h) = (border / 2.0, look.w - border, look.h - border);
        let _ = write!(out, "q {stroke} {border:.3} w {half:.3} {half:.3} {w:.3} {h:.3} re S Q ");
    }
    out
}

/// The content as an object that is drawn in the widget's box.
fn form(look: &Look, names: ObjectId, content: String) -> Stream {
    let matrix: [f64; 6] = match look.turns {
        1 => [0.0, 1.0, -1.0, 0.0, look.h, 0.0],
        2 => [-1.0, 0.0, 0.0, -1.0, look.w, look.h],
        3 => [0.0, -1.0, 1.0, 0.0, 0.0, look.w],
        _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
    };
    let name = |text: &str| Object::Name(text.as_bytes().to_vec());
    let dictionary = Dictionary::from_iter([
        ("Type", name("XObject")),
        ("Subtype", name("Form")),
        ("BBox", [0.0, 0.0, look.w, look.h].map(real).to_vec().into()),
        ("Matrix", matrix.map(real).to_vec().into()),
        ("Resources", Dictionary::from_iter([("Font", Object::Reference(names))]).into()),
    ]);
    Stream::new(dictionary, content.into_bytes())
}

/// Millimetres of a frame in its points.
pub(super) fn points(rect: super::Rect, page_height: f64) -> Area {
    Area { x: pt(rect.x), y: pt(page_height - rect.y - rect.h), w: pt(rect.w), h: pt(rect.h) }
}
