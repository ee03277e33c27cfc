//! Draws a placed page: rules, boxes and texts in black. What only the window shows is left out.

use filing::paper::{Block, Face, Item, PaperProblem, PlacedPage, Role};
use printpdf::{
    Color, CurTransMat, DictItem, Greyscale, Line, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage,
    Point, Pt, Rect, TextItem, TextMatrix,
};

use super::error::PaperError;
use super::faces::{Faces, FontIndex};
use super::fonts::{Used, resource};

/// Thickness of a check box, mm.
const BOX_RULE: f64 = 0.22;

/// A printed text.
struct Run<'a> {
    x: f64,
    y: f64,
    size: f64,
    face: Face,
    text: &'a str,
}

/// Which characters the pages draw in which font.
///
/// # Errors
/// A character that no face has.
pub(super) fn used(pages: &[PlacedPage], faces: &Faces) -> Result<Used, PaperError> {
    let mut used = Used::new();
    for run in pages.iter().flat_map(|page| &page.items).filter_map(printed) {
        for char in run.text.chars() {
            let missing = || PaperProblem::MissingGlyph { char, path: None, label: run.text.to_owned() };
            let (index, glyph) = faces.glyph(char, run.face).ok_or_else(missing)?;
            used.entry(index).or_default().insert(char, glyph.0);
        }
    }
    Ok(used)
}

/// Draws one page.
pub(super) fn draw(page: &PlacedPage, faces: &Faces) -> PdfPage {
    let black = Color::Greyscale(Greyscale { percent: 0.0, icc_profile: None });
    let mut ops = vec![Op::SetFillColor { col: black.clone() }, Op::SetOutlineColor { col: black }];
    for item in &page.items {
        match item {
            Item::Line { x1, y1, x2, y2, width } => {
                ops.push(Op::SetOutlineThickness { pt: pt(*width) });
                let points = [(*x1, *y1), (*x2, *y2)];
                let points = points.map(|(x, y)| LinePoint { p: point(page, x, y), bezier: false }).to_vec();
                ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
            Item::Box { x, y, side } => {
                ops.push(Op::SetOutlineThickness { pt: pt(BOX_RULE) });
                let (width, height) = (pt(*side), pt(*side));
                let Point { x, y } = point(page, *x, y + side);
                let mode = Some(PaintMode::Stroke);
                ops.push(Op::DrawRectangle {
                    rectangle: Rect { x, y, width, height, mode, winding_order: None },
                });
            }
            Item::Qr { x, y, side, modules, blocks, .. } => {
                let module = side / f64::from(*modules);
                qr(&mut ops, point(page, *x, *y), pt(module), blocks);
            }
            Item::Text { .. } | Item::Region { .. } | Item::Seal { .. } => {
                if let Some(run) = printed(item) {
                    text(&mut ops, page, faces, &run);
                }
            }
        }
    }
    PdfPage::new(mm(page.width), mm(page.height), ops)
}

/// One path, counted in modules from the top left corner: whole numbers, so that it is short.
fn qr(ops: &mut Vec<Op>, at: Point, module: Pt, blocks: &[Block]) {
    let matrix = CurTransMat::Raw([module.0, 0.0, 0.0, -module.0, at.x.0, at.y.0]);
    ops.extend([Op::SaveGraphicsState, Op::SetTransformationMatrix { matrix }]);
    for Block { x, y, w, h } in blocks {
        let value = [*x, *y, *w, *h].map(|length| DictItem::Int(i64::from(length))).to_vec();
        ops.push(Op::Unknown { key: "re".to_owned(), value });
    }
    ops.extend([Op::Unknown { key: "f".to_owned(), value: Vec::new() }, Op::RestoreGraphicsState]);
}

/// The text of an item, if it is one that is printed.
fn printed(item: &Item) -> Option<Run<'_>> {
    match item {
        Item::Text { role: Role::Hint | Role::LeaveEmpty, .. } => None,
        Item::Text { x, y, size, face, text, .. } => {
            Some(Run { x: *x, y: *y, size: *size, face: *face, text })
        }
        _ => None,
    }
}

/// One text object; one show operator for each stretch that one font draws, so that a reader finds it whole.
fn text(ops: &mut Vec<Op>, page: &PlacedPage, faces: &Faces, run: &Run<'_>) {
    ops.push(Op::StartTextSection);
    let mut x = run.x;
    for (font, part) in stretches(faces, run) {
        let at = point(page, x, run.y);
        ops.push(Op::SetFont { font: PdfFontHandle::External(resource(font)), size: Pt(narrow(run.size)) });
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(at.x, at.y) });
        x += part.chars().filter_map(|char| faces.advance(char, run.face)).sum::<f64>() / 1000.0
            * run.size
            * 25.4
            / 72.0;
        ops.push(Op::ShowText { items: vec![TextItem::Text(part)] });
    }
    ops.push(Op::EndTextSection);
}

fn stretches(faces: &Faces, run: &Run<'_>) -> Vec<(FontIndex, String)> {
    let mut parts: Vec<(FontIndex, String)> = Vec::new();
    for char in run.text.chars() {
        let Some((font, _)) = faces.glyph(char, run.face) else { continue };
        match parts.last_mut() {
            Some((last, part)) if *last == font => part.push(char),
            _ => parts.push((font, char.to_string())),
        }
    }
    parts
}

/// A place in mm from the top left as a point from the bottom left.
fn point(page: &PlacedPage, x: f64, y: f64) -> Point {
    Point { x: pt(x), y: pt(page.height - y) }
}

fn mm(length: f64) -> Mm {
    Mm(narrow(length))
}

/// Millimetres in points, to a thousandth: enough for any printer, and short in the file.
fn pt(length: f64) -> Pt {
    Pt(narrow((length * 72.0 / 25.4 * 1000.0).round() / 1000.0))
}

#[allow(clippy::cast_possible_truncation)]
fn narrow(length: f64) -> f32 {
    length as f32
}
