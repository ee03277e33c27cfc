//! Puts values into form fields, and finishes the form.

use lopdf::{Document, Object, ObjectId, decode_text_string, text_string};

use super::choice::Offer;
use super::clean::form_mut;
use super::field::{FieldKind, FormField, HIDDEN, annotations, inherited};
use super::frame::{Frame, numbers};
use super::pen::Pen;
use super::template::Finish;
use super::{Blank, BlankError, appearance, overlay};

/// Bit of a field that can only be read.
const READ_ONLY: i64 = 1;

/// Why a value did not go into a field.
pub(super) enum Refused {
    /// More characters than the field takes.
    Longer(usize),
    /// No room, even small.
    NoRoom,
}

/// Fills a field that holds text, or shows one thing and holds another.
pub(super) fn text(
    document: &mut Document,
    blank: &Blank,
    pen: &mut Pen,
    field: &FormField,
    value: &Offer,
    names: ObjectId,
) -> Result<Option<Refused>, BlankError> {
    let Offer { held, shown: value } = value;
    if let Some(max) = field.max.filter(|max| value.chars().count() > *max) {
        return Ok(Some(Refused::Longer(max)));
    }
    for widget in &field.widgets {
        let frame = frame_of(document, blank, *widget, field);
        if !appearance::text(document, pen, field, *widget, &frame, value, names)? {
            return Ok(Some(Refused::NoRoom));
        }
    }
    for id in std::iter::once(&field.field).chain(&field.twins) {
        let field = document.get_dictionary_mut(*id)?;
        field.set("V", text_string(held));
        // The number of the entry that was chosen before.
        field.remove(b"I");
    }
    Ok(None)
}

/// Draws a field that we leave as it came, where it has no looks yet: from here on no reader makes one up.
pub(super) fn leave(
    document: &mut Document,
    blank: &Blank,
    pen: &mut Pen,
    field: &FormField,
    names: ObjectId,
) -> Result<(), BlankError> {
    let held = inherited(document, field.field, b"V").and_then(|held| decode_text_string(held).ok());
    let named = |held: String| {
        let offer = field.offers.iter().find(|offer| offer.held == held);
        offer.map_or(held, |offer| offer.shown.clone())
    };
    let held = held.map(named).filter(|held| !held.is_empty() && pen.missing(held).is_none());
    for widget in &field.widgets {
        if document.get_dictionary(*widget)?.has(b"AP") {
            continue;
        }
        let frame = frame_of(document, blank, *widget, field);
        if field.kind == FieldKind::Check {
            appearance::check(document, *widget, &frame, &field.on, names)?;
            continue;
        }
        let shown = match &held {
            Some(held) => appearance::text(document, pen, field, *widget, &frame, held, names)?,
            None => false,
        };
        if !shown {
            appearance::bare(document, *widget, &frame, names)?;
        }
    }
    Ok(())
}

/// Widgets of one field may stand on several pages.
fn frame_of(document: &Document, blank: &Blank, widget: ObjectId, field: &FormField) -> Frame {
    let stands = |page: &&ObjectId| {
        let all = annotations(document, **page).into_iter().flatten();
        all.into_iter().any(|annotation| annotation.as_reference().is_ok_and(|id| id == widget))
    };
    let page = blank.page_ids.iter().find(stands).or_else(|| blank.page_ids.get(field.page - 1));
    Frame::of(document, page.copied().unwrap_or_default())
}

/// Ticks a box.
pub(super) fn tick(document: &mut Document, field: &FormField) -> Result<(), BlankError> {
    let on = Object::Name(field.on.clone());
    let all: Vec<ObjectId> = match document.get_dictionary(field.field)?.get_deref(b"Kids", document) {
        Ok(kids) => kids.as_array()?.iter().filter_map(|kid| kid.as_reference().ok()).collect(),
        Err(_) => vec![field.field],
    };
    for widget in all {
        let state = if field.widgets.contains(&widget) { on.clone() } else { Object::Name(b"Off".to_vec()) };
        document.get_dictionary_mut(widget)?.set("AS", state);
    }
    document.get_dictionary_mut(field.field)?.set("V", on);
    Ok(())
}

/// Leaves the fields as wanted.
pub(super) fn finish(
    document: &mut Document,
    blank: &Blank,
    finish: Finish,
    filled: &[&FormField],
) -> Result<(), BlankError> {
    match finish {
        Finish::Fields => {}
        Finish::ReadOnly => {
            for field in filled {
                let flags = inherited(document, field.field, b"Ff").and_then(|flags| flags.as_i64().ok());
                document.get_dictionary_mut(field.field)?.set("Ff", flags.unwrap_or(0) | READ_ONLY);
            }
        }
        Finish::Flat => return flatten(document, blank),
    }
    if let Some(form) = form_mut(document) {
        form.set("NeedAppearances", false);
    }
    Ok(())
}

/// Draws every field that is shown on its page and takes the fields away.
fn flatten(document: &mut Document, blank: &Blank) -> Result<(), BlankError> {
    for &page in &blank.page_ids {
        let Some(all) = annotations(document, page) else { continue };
        let (widgets, others): (Vec<Object>, Vec<Object>) = all.into_iter().partition(|annotation| {
            let annotation =
                document.dereference(annotation).ok().and_then(|(_, object)| object.as_dict().ok());
            annotation.is_some_and(|annotation| {
                annotation.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Widget")
            })
        });
        let drawn: Vec<(ObjectId, String)> =
            widgets.iter().filter_map(|widget| drawn(document, widget.as_reference().ok()?)).collect();
        document.get_dictionary_mut(page)?.set("Annots", others);
        if !drawn.is_empty() {
            overlay::show(document, page, &drawn)?;
        }
    }
    document.catalog_mut()?.remove(b"AcroForm");
    document.prune_objects();
    Ok(())
}

/// What a widget shows now, and the operators that put it into its box.
fn drawn(document: &Document, widget: ObjectId) -> Option<(ObjectId, String)> {
    let widget = document.get_dictionary(widget).ok()?;
    let flags = widget.get_deref(b"F", document).and_then(Object::as_i64).unwrap_or(0);
    let normal = widget.get_deref(b"AP", document).ok()?.as_dict().ok()?.get(b"N").ok()?;
    let id = match document.dereference(normal).ok()? {
        (_, Object::Dictionary(states)) => {
            states.get(widget.get(b"AS").ok()?.as_name().ok()?).ok()?.as_reference().ok()?
        }
        (id, Object::Stream(_)) => id?,
        _ => return None,
    };
    let look = &document.get_object(id).ok()?.as_stream().ok()?.dict;
    let rect = numbers(document, widget.get(b"Rect").ok()?)?;
    let bounds = numbers(document, look.get(b"BBox").ok()?)?;
    let matrix = look.get_deref(b"Matrix", document).ok().and_then(|matrix| six(document, matrix));
    let [a, b, c, d, e, f] = matrix.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let corners = [(0, 1), (2, 1), (0, 3), (2, 3)].map(|(x, y): (usize, usize)| {
        let (x, y) = (bounds.get(x).copied().unwrap_or_default(), bounds.get(y).copied().unwrap_or_default());
        (a * x + c * y + e, b * x + d * y + f)
    });
    let least = corners.iter().fold((f64::MAX, f64::MAX), |least, at| (least.0.min(at.0), least.1.min(at.1)));
    let most = corners.iter().fold((f64::MIN, f64::MIN), |most, at| (most.0.max(at.0), most.1.max(at.1)));
    let scale = |from: f64, to: f64| if from > 1e-6 { to / from } else { 1.0 };
    let (sx, sy) = (scale(most.0 - least.0, rect[2] - rect[0]), scale(most.1 - least.1, rect[3] - rect[1]));
    let (dx, dy) = (rect[0] - least.0 * sx, rect[1] - least.1 * sy);
    (flags & HIDDEN == 0).then(|| (id, format!("{sx:.5} 0 0 {sy:.5} {dx:.3} {dy:.3} cm")))
}

fn six(document: &Document, object: &Object) -> Option<[f64; 6]> {
    let parts = object.as_array().ok()?.iter().map(|part| super::frame::number(document, part));
    parts.collect::<Option<Vec<f64>>>()?.try_into().ok()
}

/// Whether a field takes text.
pub(super) fn takes_text(field: &FormField) -> bool {
    field.kind != FieldKind::Check
}
