//! What is found, on pictures drawn here and photographed by a pretended camera.
//!
//! The set is synthetic. It shows that each measure sees what it is made for and keeps quiet about good pictures of the
//! same kinds; how it fares with real photographs it cannot show.

mod camera;
mod canvas;
mod drawn;
mod faults;
mod measured;
mod words;

use filing::catalogue::declare::SlotKind;
use filing::problem::Severity;
use image::RgbImage;

use super::{Subject, judge};

/// Codes of everything that was said.
fn said(picture: &RgbImage, kind: SlotKind) -> Vec<&'static str> {
    judge(picture, &Subject { kind }).into_iter().map(|note| note.code).collect()
}

/// Codes of the warnings.
fn warned(picture: &RgbImage, kind: SlotKind) -> Vec<&'static str> {
    let notes = judge(picture, &Subject { kind });
    notes.into_iter().filter(|note| note.severity > Severity::Info).map(|note| note.code).collect()
}
