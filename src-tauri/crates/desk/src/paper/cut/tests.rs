use std::io::Read as _;

use ttf_parser::{Face, GlyphId, OutlineBuilder};

use super::super::faces::Faces;
use super::super::outline::COARSER;
use super::*;

/// Half a unit of the cut, and what the middle of two points may lose in a float.
const ROUNDED: f32 = 0.501;

/// An outline as points in the order in which they are drawn.
#[derive(Default)]
struct Drawn {
    steps: String,
    points: Vec<[f32; 2]>,
}

impl Drawn {
    fn of(face: &Face<'_>, glyph: u16) -> Self {
        let mut drawn = Self::default();
        face.outline_glyph(GlyphId(glyph), &mut drawn);
        drawn
    }

    fn step(&mut self, step: char, points: &[[f32; 2]]) {
        self.steps.push(step);
        self.points.extend(points);
    }
}

impl OutlineBuilder for Drawn {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('m', &[[x, y]]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('l', &[[x, y]]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('q', &[[x1, y1], [x, y]]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('c', &[[x1, y1], [x2, y2], [x, y]]);
    }

    fn close(&mut self) {
        self.step('z', &[]);
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

fn assert_alike(font: &Font, cut: &Face<'_>, new: u16, old: u16) {
    let about = || format!("{} glyph {old}", font.name);
    let (ours, theirs) = (Drawn::of(cut, new), Drawn::of(&font.parsed, old));
    assert_eq!(ours.steps, theirs.steps, "{}", about());
    for (ours, theirs) in ours.points.iter().flatten().zip(theirs.points.iter().flatten()) {
        assert!((ours - theirs / f32::from(COARSER)).abs() <= ROUNDED, "{}: {ours} {theirs}", about());
    }
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
fn every_glyph_of_every_face_is_drawn_by_its_cut_as_by_the_face() {
    for font in Faces::embedded().unwrap().fonts() {
        let all: Vec<u16> = (1..font.parsed.number_of_glyphs()).collect();
        for glyphs in all.chunks(1500) {
            let bytes = file(font, glyphs, glyphs.len() / 2);
            let cut = Face::parse(&bytes, 0).unwrap();
            assert_eq!(usize::from(cut.number_of_glyphs()), glyphs.len() + 1);
            assert_eq!(cut.units_per_em() * COARSER.unsigned_abs(), font.parsed.units_per_em());
            for (new, old) in (1..).zip(glyphs) {
                assert_alike(font, &cut, new, *old);
            }
            assert_alike(font, &cut, 0, 0);
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
