//! Fits a text into a width: where lines may break, and which size it gets.

use super::layout::Sizes;
use super::{Face, Measure};

/// Millimetres of one point.
pub(super) const PT: f64 = 25.4 / 72.0;
/// Side of a check box in sizes of the text beside it.
pub(super) const BOX: f64 = 0.92;
/// Room between a box and its text, in sizes.
pub(super) const GAP: f64 = 0.35;

/// Distance of lines with boxes, in sizes, where there is room for it.
pub(super) const AIRY: f64 = 1.85;

/// One line of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    /// An empty box stands before it.
    pub(super) boxed: bool,
}

/// A text in lines, at one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) lines: Vec<Line>,
    pub(super) size: f64,
    /// Distance of lines, mm.
    pub(super) pitch: f64,
    /// How far the lines are set in, mm: the room of the boxes.
    pub(super) indent: f64,
}

impl Fitted {
    fn plain(lines: Vec<String>, size: f64, leading: f64) -> Self {
        let lines = lines.into_iter().map(|text| Line { text, boxed: false }).collect();
        Self { lines, size, pitch: size * PT * leading, indent: 0.0 }
    }

    /// Height of the lines together, mm; of an empty text, that of one line.
    pub(super) fn height(&self) -> f64 {
        f64::from(u32::try_from(self.lines.len().max(1)).unwrap_or(u32::MAX)) * self.pitch
    }

    /// How many of the lines have room in a height.
    pub(super) fn lines_in(&self, height: f64) -> usize {
        let most = self.lines.len();
        (0..=most).rev().find(|&count| count_of(count) * self.pitch <= height + 1e-6).unwrap_or_default()
    }

    /// Itself when it fits, else itself as an error.
    pub(super) fn within(self, height: f64) -> Result<Self, Self> {
        if self.height() <= height { Ok(self) } else { Err(self) }
    }

    /// The lines that have room, at least one, and the others.
    pub(super) fn split(mut self, height: f64) -> (Self, Option<Self>) {
        let rest = self
            .lines
            .split_off(self.lines_in(height).clamp(1, self.lines.len().max(1)).min(self.lines.len()));
        let more = (!rest.is_empty()).then(|| Self { lines: rest, ..self.clone() });
        (self, more)
    }

    /// The lines that have room above a last one that says where it goes on, and the others.
    pub(super) fn cut(mut self, height: f64, goes_on: &str) -> (Self, Self) {
        let rest = self.lines.split_off(self.lines_in(height).saturating_sub(1));
        let rest = Self { lines: rest, ..self.clone() };
        self.lines.push(Line { text: goes_on.to_owned(), boxed: false });
        (self, rest)
    }
}

fn count_of(lines: usize) -> f64 {
    f64::from(u32::try_from(lines).unwrap_or(u32::MAX))
}

/// Fits an answer. One line in a size from `value` to `least`; else more lines in `least`; else, when those need more
/// than `room` + `spare`, smaller down to `tiny`.
///
/// # Errors
/// Its lines in `least`, when even that is too much for the room: nothing is ever cut off.
pub(super) fn fit(
    units: &[String],
    width: f64,
    room: f64,
    spare: f64,
    sizes: &Sizes,
    measure: &dyn Measure,
) -> Result<Fitted, Fitted> {
    let at = |size: f64| {
        let measured = |text: &str| measure.width(text, Face::Regular, size).unwrap_or(0.0);
        Fitted::plain(wrap(units, width, &measured), size, sizes.leading)
    };
    let single = steps(sizes.value, sizes.least).map(at).find(|text| text.lines.len() <= 1);
    let several = || steps(sizes.least, sizes.tiny).map(at).find(|text| text.height() <= room + spare);
    single.or_else(several).ok_or_else(|| at(sizes.least))
}

/// Lines with a box before each piece; a piece that takes several lines goes on under its own beginning.
pub(super) fn boxed(units: &[String], width: f64, sizes: &Sizes, measured: &dyn Fn(&str) -> f64) -> Fitted {
    let indent = sizes.label * PT * (BOX + GAP);
    let mut lines = Vec::new();
    for unit in units {
        let own = wrap(&self::units(unit), width - indent, measured);
        lines.extend(own.into_iter().enumerate().map(|(at, text)| Line { text, boxed: at == 0 }));
    }
    Fitted { lines, size: sizes.label, pitch: sizes.label * PT * AIRY, indent }
}

/// Sizes from one to the other, half a point apart, both included.
fn steps(from: f64, to: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(from), |size| Some(size - 0.5)).take_while(move |size| *size >= to)
}

/// Puts units into lines no wider than `width`. A unit wider than a line is broken between characters; blanks at a
/// line's ends are dropped.
pub fn wrap(units: &[String], width: f64, measured: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for unit in units {
        let longer = format!("{line}{unit}");
        if measured(longer.trim_end()) <= width {
            line = longer;
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        line = unit.trim_start().to_owned();
        while measured(line.trim_end()) > width {
            let at = longest_start(&line, width, measured);
            let rest = line.split_off(at);
            lines.push(std::mem::replace(&mut line, rest));
        }
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Where the longest beginning that fits ends; at least one character.
fn longest_start(text: &str, width: f64, measured: &dyn Fn(&str) -> f64) -> usize {
    let ends: Vec<usize> = text.char_indices().map(|(at, char)| at + char.len_utf8()).collect();
    let fits = ends.partition_point(|&end| text.get(..end).is_some_and(|start| measured(start) <= width));
    ends.get(fits.saturating_sub(1)).copied().unwrap_or(text.len())
}

/// Cuts running text where a line may end: between Han characters, after Latin words, never before a closing or after
/// an opening mark.
pub fn units(text: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut glued = true;
    for char in text.chars() {
        let word = char.is_ascii_graphic();
        let joins = glued || CLOSING.contains(char) || char == ' ';
        match units.last_mut() {
            Some(unit) if joins || (word && unit.ends_with(|last: char| last.is_ascii_graphic())) => {
                unit.push(char)
            }
            _ => units.push(char.to_string()),
        }
        glued = OPENING.contains(char);
    }
    units
}

const CLOSING: &str = "，。、；：？！）》」』”’〉】…";
const OPENING: &str = "（《「『“‘〈【";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closing_mark_never_begins_a_line() {
        let lines = wrap(&units("甲乙丙，丁"), 3.0, &|text| text.chars().map(|_| 1.0).sum());
        assert_eq!(lines, ["甲乙", "丙，丁"]);
    }

    #[test]
    fn a_latin_word_stays_whole_and_a_long_one_is_broken_without_loss() {
        let one = |text: &str| text.chars().map(|_| 1.0).sum();
        assert_eq!(wrap(&units("茶 example 业"), 8.0, &one), ["茶", "example", "业"]);
        let lines = wrap(&units("abcdefghij"), 4.0, &one);
        assert_eq!(lines, ["abcd", "efgh", "ij"]);
    }
}
