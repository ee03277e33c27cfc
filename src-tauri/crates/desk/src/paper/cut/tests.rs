use std::io::Read as _;

use ttf_parser::{Face, GlyphId};

use super::super::curve::TOLERANCE;
use super::super::faces::Faces;
use super::super::outline::{COARSER, stretches};
use super::*;

/// Half a unit of the cut, across.
const ROUNDED: f64 = 0.71;
/// A curve is held against the other at so many places for each of its parts, and at so many in all: one part may be as
/// long as six.
const PLACES: usize = 10;
const ALL_PLACES: usize = 120;
/// What a row of places cuts off a wide curve, and the fit between the places where it was held against the other.
const SLACK: f64 = 1.0;
/// A face of so many glyphs is looked at in samples.
const MANY: u16 = 10_000;
const SAMPLE: usize = 7;

/// A stretch as a fine row of places, in units of the face.
fn places(stretch: &[[i16; 2]], scale: f64) -> Vec<[f64; 2]> {
    let points: Vec<[f64; 2]> = stretch.iter().map(|at| at.map(|units| f64::from(units) * scale)).collect();
    let half_way = |[a, b]: [f64; 2], [c, d]: [f64; 2]| [(a + c) / 2.0, (b + d) / 2.0];
    let [from, between @ .., to] = points.as_slice() else { return points };
    let (mut start, mut all) = (*from, vec![*from]);
    let count = PLACES.max(ALL_PLACES / between.len().max(1));
    for (at, middle) in between.iter().enumerate() {
        let end = between.get(at + 1).map_or(*to, |next| half_way(*middle, *next));
        all.extend((1..=count).map(|place| {
            let t = place as f64 / count as f64;
            half_way(
                [0.0; 2],
                [0, 1].map(|axis| {
                    2.0 * ((1.0 - t).powi(2) * start[axis]
                        + 2.0 * t * (1.0 - t) * middle[axis]
                        + t * t * end[axis])
                }),
            )
        }));
        start = end;
    }
    all.push(*to);
    all
}

fn away([x, y]: [f64; 2], [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> f64 {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
    let along = if along.is_finite() { along.clamp(0.0, 1.0) } else { 0.0 };
    (x1 + along * dx - x).hypot(y1 + along * dy - y)
}

/// How far the one strays from the other at most.
fn strays(one: &[[f64; 2]], other: &[[f64; 2]]) -> f64 {
    let nearest = |place: &[f64; 2]| {
        other.windows(2).map(|pair| away(*place, pair[0], pair[1])).fold(f64::INFINITY, f64::min)
    };
    one.iter().map(nearest).fold(0.0, f64::max)
}

#[test]
fn glyphs_of_every_face_are_drawn_by_a_cut_as_by_the_face() {
    for font in Faces::embedded().unwrap().fonts() {
        let count = font.parsed.number_of_glyphs();
        for glyph in (0..count).step_by(if count > MANY { SAMPLE } else { 1 }) {
            let (ours, theirs) = (font.outlines.get(glyph).unwrap(), font.outlines.raw(glyph).unwrap());
            let (ours, theirs) = (stretches(&ours.bytes), stretches(theirs));
            assert_eq!(ours.len(), theirs.len(), "{} glyph {glyph}", font.name);
            for (ours, theirs) in ours.iter().zip(&theirs) {
                assert!(ours.len() <= theirs.len());
                let both = [places(ours, f64::from(COARSER)), places(theirs, 1.0)];
                let most = strays(&both[0], &both[1]).max(strays(&both[1], &both[0]));
                assert!(
                    most <= TOLERANCE + ROUNDED * 2.0 + SLACK,
                    "{} glyph {glyph}: {most}: {theirs:?}",
                    font.name
                );
            }
        }
    }
}

/// A cut of these glyphs, the first so many as a form's own; its file.
fn file(font: &Font, glyphs: &[u16], own: usize) -> Vec<u8> {
    let named: Vec<(u16, char)> = glyphs.iter().map(|glyph| (*glyph, 'x')).collect();
    let (own, others) = named.split_at(own);
    let mut cut = Cut::default();
    cut.take(own, others);
    let (program, length) = cut.program(font).unwrap();
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(program.as_slice()).read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes.len(), length);
    bytes
}

fn assert_measures(font: &Font, cut: &Face<'_>, new: u16, old: u16) {
    let about = || format!("{} glyph {old}", font.name);
    let advance =
        |face: &Face<'_>, glyph| i16::try_from(face.glyph_hor_advance(GlyphId(glyph)).unwrap()).unwrap();
    assert_eq!(advance(cut, new), scaled(advance(&font.parsed, old)), "{}", about());
    // A renderer moves the outline by what lies between its edge and its bearing: nothing, in both.
    for (face, glyph) in [(cut, new), (&font.parsed, old)] {
        if let Some(edges) = face.glyph_bounding_box(GlyphId(glyph)) {
            assert_eq!(face.glyph_hor_side_bearing(GlyphId(glyph)), Some(edges.x_min), "{}", about());
        }
    }
}

#[test]
fn every_glyph_of_every_face_keeps_its_measures_in_its_cut() {
    for font in Faces::embedded().unwrap().fonts() {
        let all: Vec<u16> = (1..font.parsed.number_of_glyphs()).collect();
        for glyphs in all.chunks(1500) {
            let bytes = file(font, glyphs, glyphs.len() / 2);
            let cut = Face::parse(&bytes, 0).unwrap();
            assert_eq!(usize::from(cut.number_of_glyphs()), glyphs.len() + 1);
            assert_eq!(cut.units_per_em() * COARSER.unsigned_abs(), font.parsed.units_per_em());
            for (new, old) in (1..).zip(glyphs) {
                assert_measures(font, &cut, new, *old);
            }
            assert_measures(font, &cut, 0, 0);
        }
    }
}

#[test]
fn a_cut_adds_up_as_a_font_file_must_however_its_outlines_end() {
    let number = |bytes: &[u8], at: usize| u32::from_be_bytes(*bytes[at..].first_chunk().unwrap());
    for font in Faces::embedded().unwrap().fonts() {
        for own in 0..9 {
            let bytes = file(font, &[5, 6, 7, 8, 9, 10, 11, 12, 13], own);
            assert_eq!(sum(&bytes), MAGIC, "{} {own}", font.name);
            let tables = usize::from(bytes[5]);
            let mut tags = Vec::new();
            for record in (0..tables).map(|table| 12 + table * 16) {
                let (offset, length) = (number(&bytes, record + 8), number(&bytes, record + 12));
                let table = &bytes[offset as usize..][..length as usize];
                let mut table = table.to_vec();
                let tag = bytes[record..record + 4].to_vec();
                if tag == b"head" {
                    table[8..12].fill(0);
                }
                assert_eq!(sum(&table), number(&bytes, record + 4), "{} {own}", font.name);
                tags.push(tag);
            }
            assert!(tags.is_sorted(), "{tags:?}");
        }
    }
}

#[test]
fn a_glyph_that_stands_for_two_characters_has_a_number_for_each() {
    let mut cut = Cut::default();
    cut.take(&[(7, 'a')], &[(7, 'b'), (7, 'a')]);
    assert_eq!([cut.number(7, 'a'), cut.number(7, 'b'), cut.number(8, 'c')], [1, 2, 0]);
}
