//! Fits a text into a width: where lines may break, and which size it gets.

use super::layout::Sizes;
use super::{Face, Measure};

/// Millimetres of one point.
pub(super) const PT: f64 = 25.4 / 72.0;

/// A text in lines, at one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) lines: Vec<String>,
    pub(super) size: f64,
    /// Height of the lines together, mm.
    pub(super) height: f64,
}

/// Fits an answer. One line in a size from `value` to `least`; else more lines in `least`; else, when those need more
/// than `room` + `spare`, smaller down to `tiny`. Never cuts; `None` when even that is too much.
pub(super) fn fit(
    units: &[String],
    width: f64,
    room: f64,
    spare: f64,
    sizes: &Sizes,
    measure: &dyn Measure,
) -> Option<Fitted> {
    let lines_at =
        |size: f64| wrap(units, width, &|text| measure.width(text, Face::Regular, size).unwrap_or(0.0));
    let fitted = |lines: Vec<String>, size: f64| {
        let count = u32::try_from(lines.len().max(1)).unwrap_or(u32::MAX);
        Fitted { height: f64::from(count) * size * PT * sizes.leading, lines, size }
    };
    let single = steps(sizes.value, sizes.least)
        .map(|size| fitted(lines_at(size), size))
        .find(|text| text.lines.len() <= 1);
    single.or_else(|| {
        steps(sizes.least, sizes.tiny)
            .map(|size| fitted(lines_at(size), size))
            .find(|text| text.height <= room + spare)
    })
}

/// Sizes from one to the other, half a point apart, both included.
fn steps(from: f64, to: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(from), |size| Some(size - 0.5)).take_while(move |size| *size >= to)
}

/// Puts units into lines no wider than `width`. A unit wider than a line is broken between characters; blanks at a
/// line's ends are dropped.
pub(super) fn wrap(units: &[String], width: f64, measured: &dyn Fn(&str) -> f64) -> Vec<String> {
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
pub(super) fn units(text: &str) -> Vec<String> {
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
