//! Cuts a face down to the glyphs that a file draws, and compresses what remains.
//!
//! Own work instead of a library's for three reasons: glyphs are numbered as they come, so that a page can be written before
//! the next is known; the outlines are set on a coarser grid and the font's name table is left out, which takes a fifth off
//! a form's file; and the glyphs of a form's own words are compressed once for a whole batch.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use ttf_parser::{GlyphId, RawFace, Tag};

use super::deflate::{Part, Zlib, part};
use super::error::PaperError;
use super::faces::Font;
use super::keep::Keep;
use super::outline::{Outline, coarse, scaled};

/// What the checksum of a font file comes to together with its adjustment.
const MAGIC: u32 = 0xB1B0_AFBA;

/// The tables of a cut, in order of their tags; `glyf` comes first there and stands last in the file.
const TABLES: [&[u8; 4]; 6] = [b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"];

/// The outlines of a face as a cut has them, each made when it is first wanted.
#[derive(Debug)]
pub(super) struct Outlines {
    head: &'static [u8],
    hhea: &'static [u8],
    maxp: &'static [u8],
    loca: &'static [u8],
    glyf: &'static [u8],
    made: RwLock<HashMap<u16, Arc<Outline>>>,
    sets: Keep<Vec<u16>, Set>,
}

/// The first glyphs of a cut: those of a form's own words.
#[derive(Debug)]
struct Set {
    outlines: Vec<Arc<Outline>>,
    bytes: Vec<u8>,
    part: Part,
}

/// The glyphs of one font in one file.
#[derive(Debug)]
pub(crate) struct Cut {
    /// By new number: the glyph and its character. The first is the mark for a missing glyph.
    glyphs: Vec<(u16, char)>,
    /// New numbers. A glyph that stands for two characters has one for each, so that both read back as themselves.
    numbers: HashMap<(u16, char), u16>,
    /// How many of the first are of the form's own words.
    own: usize,
}

impl Default for Cut {
    fn default() -> Self {
        Self { glyphs: vec![(0, '\0')], numbers: HashMap::new(), own: 0 }
    }
}

impl Cut {
    /// The number of a glyph in the cut.
    pub(crate) fn number(&self, glyph: u16, char: char) -> u16 {
        self.numbers.get(&(glyph, char)).copied().unwrap_or_default()
    }

    /// Takes glyphs in, those of the form's own words before the others.
    pub(crate) fn take(&mut self, own: &[(u16, char)], others: &[(u16, char)]) {
        let first = self.glyphs.len() == 1;
        own.iter().for_each(|&glyph| self.add(glyph));
        if first {
            self.own = self.glyphs.len();
        }
        others.iter().for_each(|&glyph| self.add(glyph));
    }

    fn add(&mut self, glyph: (u16, char)) {
        let next = u16::try_from(self.glyphs.len()).unwrap_or_default();
        if let std::collections::hash_map::Entry::Vacant(free) = self.numbers.entry(glyph) {
            free.insert(next);
            self.glyphs.push(glyph);
        }
    }

    /// Whether nothing is drawn with it.
    pub(super) fn is_empty(&self) -> bool {
        self.glyphs.len() == 1
    }

    /// The glyphs by new number, with their characters; the first is the mark for a missing glyph.
    pub(super) fn glyphs(&self) -> &[(u16, char)] {
        &self.glyphs
    }

    /// The font program, compressed, and its length before that.
    ///
    /// # Errors
    /// A font file that does not read.
    pub(super) fn program(&self, font: &Font) -> Result<(Vec<u8>, usize), PaperError> {
        let broken = || PaperError::Font(font.name);
        let ids: Vec<u16> = self.glyphs.iter().map(|(glyph, _)| *glyph).collect();
        let (own, others) = ids.split_at_checked(self.own).ok_or_else(broken)?;
        let set = font.outlines.set(own, font.name)?;
        let mut outlines = set.outlines.clone();
        let mut rest = Vec::new();
        for glyph in others {
            let outline = font.outlines.get(*glyph).ok_or_else(broken)?;
            rest.extend(&outline.bytes);
            outlines.push(outline);
        }
        let start = start(font, &ids, &outlines, [&set.bytes, &rest]).ok_or_else(broken)?;
        let length = start.len() + set.bytes.len() + rest.len();
        let mut stream = Zlib::new(length);
        stream.fresh(&start)?;
        stream.kept(&set.part);
        Ok((stream.end(&rest)?, length))
    }
}

impl Outlines {
    /// Those of a font; `None` when it lacks a table.
    pub(super) fn of(face: &ttf_parser::Face<'static>) -> Option<Self> {
        let raw: &RawFace<'static> = face.raw_face();
        let table = |tag| raw.table(Tag::from_bytes(tag));
        Some(Self {
            head: table(b"head")?,
            hhea: table(b"hhea")?,
            maxp: table(b"maxp")?,
            loca: table(b"loca")?,
            glyf: table(b"glyf")?,
            made: RwLock::default(),
            sets: Keep::default(),
        })
    }

    fn get(&self, glyph: u16) -> Option<Arc<Outline>> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner).get(&glyph).cloned();
        made.or_else(|| {
            let outline = Arc::new(coarse(self.raw(glyph)?)?);
            let mut all = self.made.write().unwrap_or_else(PoisonError::into_inner);
            all.insert(glyph, Arc::clone(&outline));
            Some(outline)
        })
    }

    /// A glyph as the face has it.
    fn raw(&self, glyph: u16) -> Option<&'static [u8]> {
        let long = self.head.get(51) == Some(&1);
        let offset = |at: usize| {
            if long {
                let bytes = self.loca.get(at * 4..)?.first_chunk()?;
                usize::try_from(u32::from_be_bytes(*bytes)).ok()
            } else {
                let bytes = self.loca.get(at * 2..)?.first_chunk()?;
                Some(usize::from(u16::from_be_bytes(*bytes)) * 2)
            }
        };
        self.glyf.get(offset(usize::from(glyph))?..offset(usize::from(glyph) + 1)?)
    }

    /// Glyphs that many files begin with.
    ///
    /// # Errors
    /// When one of them does not read; then it is the font of that name that is broken.
    fn set(&self, glyphs: &[u16], name: &'static str) -> Result<Arc<Set>, PaperError> {
        self.sets.get(glyphs, || {
            let outlines: Option<Vec<_>> = glyphs.iter().map(|&glyph| self.get(glyph)).collect();
            let outlines = outlines.ok_or(PaperError::Font(name))?;
            let bytes: Vec<u8> = outlines.iter().flat_map(|outline| outline.bytes.iter().copied()).collect();
            Ok(Set { part: part(&bytes)?, bytes, outlines })
        })
    }
}

/// Everything before the outlines: the directory and the other tables.
fn start(font: &Font, ids: &[u16], outlines: &[Arc<Outline>], glyf: [&[u8]; 2]) -> Option<Vec<u8>> {
    let length: usize = glyf.iter().map(|part| part.len()).sum();
    let long = length > usize::from(u16::MAX) * 2;
    let face = &font.outlines;
    let count = u16::try_from(ids.len()).ok()?.to_be_bytes();
    let mut maxp = face.maxp.to_vec();
    maxp.get_mut(4..6)?.copy_from_slice(&count);
    let mut hhea = face.hhea.to_vec();
    for at in (4..18).step_by(2) {
        coarsen(&mut hhea, at)?;
    }
    hhea.get_mut(34..36)?.copy_from_slice(&count);
    let mut head = face.head.to_vec();
    head.get_mut(8..12)?.fill(0);
    for at in [18, 36, 38, 40, 42] {
        coarsen(&mut head, at)?;
    }
    head.get_mut(50..52)?.copy_from_slice(&[0, u8::from(long)]);
    let tables = [head, hhea, hmtx(font, ids, outlines)?, loca(outlines, long)?, maxp];
    directory(tables, glyf, length)
}

/// Sets a number of a table on the coarser grid.
fn coarsen(table: &mut [u8], at: usize) -> Option<()> {
    let place = table.get_mut(at..at + 2)?;
    let units = i16::from_be_bytes(*place.first_chunk()?);
    place.copy_from_slice(&scaled(units).to_be_bytes());
    Some(())
}

fn hmtx(font: &Font, ids: &[u16], outlines: &[Arc<Outline>]) -> Option<Vec<u8>> {
    let mut table = Vec::with_capacity(ids.len() * 4);
    for (&glyph, outline) in ids.iter().zip(outlines) {
        let advance = i16::try_from(font.parsed.glyph_hor_advance(GlyphId(glyph))?).ok()?;
        table.extend(scaled(advance).to_be_bytes());
        table.extend(outline.left.to_be_bytes());
    }
    Some(table)
}

fn loca(outlines: &[Arc<Outline>], long: bool) -> Option<Vec<u8>> {
    let mut table = Vec::with_capacity(outlines.len() * 4 + 4);
    let mut offset = 0_usize;
    for length in outlines.iter().map(|outline| outline.bytes.len()).chain([0]) {
        if long {
            table.extend(u32::try_from(offset).ok()?.to_be_bytes());
        } else {
            table.extend(u16::try_from(offset / 2).ok()?.to_be_bytes());
        }
        offset += length;
    }
    Some(table)
}

/// The directory, and the tables behind it but for the outlines.
fn directory(tables: [Vec<u8>; 5], glyf: [&[u8]; 2], length: usize) -> Option<Vec<u8>> {
    let begin = 12 + TABLES.len() * 16;
    let end = begin + tables.iter().map(|table| table.len().next_multiple_of(4)).sum::<usize>();
    let mut directory = vec![0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32];
    let mut body = Vec::with_capacity(end);
    let mut record = |tag: &[u8; 4], sum: u32, offset: usize, length: usize| {
        directory.extend(tag);
        for number in [sum, u32::try_from(offset).ok()?, u32::try_from(length).ok()?] {
            directory.extend(number.to_be_bytes());
        }
        Some(sum)
    };
    let [glyf_tag, tags @ ..] = TABLES;
    // The first part may end in the middle of a word of four bytes.
    let (whole, tail) = glyf[0].split_at_checked(glyf[0].len() / 4 * 4)?;
    let second = if tail.is_empty() { sum(glyf[1]) } else { sum(&[tail, glyf[1]].concat()) };
    let mut total = record(glyf_tag, sum(whole).wrapping_add(second), end, length)?;
    for (tag, table) in tags.into_iter().zip(&tables) {
        total = total.wrapping_add(record(tag, sum(table), begin + body.len(), table.len())?);
        body.extend(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    let adjustment = MAGIC.wrapping_sub(total.wrapping_add(sum(&directory)));
    body.get_mut(8..12)?.copy_from_slice(&adjustment.to_be_bytes());
    directory.extend(body);
    Some(directory)
}

/// The checksum of a table: the sum of its words of four bytes.
fn sum(table: &[u8]) -> u32 {
    let words = table.chunks(4).map(|bytes| {
        let mut word = [0; 4];
        word.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        u32::from_be_bytes(word)
    });
    words.fold(0, u32::wrapping_add)
}

#[cfg(test)]
mod tests;
