//! Writes a file: streams as they are, everything else compressed together, and where to find it.
//!
//! Own work instead of lopdf's for two reasons. A stream of objects that many files have, the tags of sheets that are alike, is
//! compressed once and copied into every other file; lopdf makes each one from objects, anew for every file. And the table of
//! where everything is, which lopdf writes out in full, is compressed like the rest: a single form is small enough to feel it.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};

use super::content::escaped;
use super::deflate::{thorough, whole};
use super::error::PaperError;
use super::keep::Keep;
use super::tags::{Structure, Tag};

/// Objects that are compressed together. A reader unpacks so many to find one.
const TOGETHER: usize = 200;
/// A version that knows objects compressed together, and bytes that no transfer takes for text.
const START: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Where an object is.
#[derive(Clone, Copy, Debug)]
enum Place {
    At(usize),
    /// In a stream of objects, so far down.
    In(u32, u16),
}

/// A file in the making.
struct File {
    bytes: Vec<u8>,
    places: Vec<Option<Place>>,
}

/// The parts of a file's pages, each page by the number of its object, and the number its structure begins with.
pub(super) type Outlined = (u32, Vec<(u32, Vec<Tag>)>);

/// A structure as a file has it.
#[derive(Debug)]
pub(super) struct Packed {
    first: u32,
    objects: Together,
    compressed: Vec<u8>,
}

impl Packed {
    /// That of a file; alike sheets have the same, which is made once.
    ///
    /// # Errors
    /// When the compressor refuses.
    pub(super) fn of(outlined: &Outlined) -> Result<Arc<Self>, PaperError> {
        static ALL: LazyLock<Keep<Outlined, Packed>> = LazyLock::new(Keep::default);
        ALL.get(outlined, || Self::new(&Structure::of(outlined.0, &outlined.1)))
    }

    fn new(structure: &Structure) -> Result<Self, PaperError> {
        let objects = structure.objects.iter().map(String::as_bytes);
        let objects = Together::of((structure.first..).zip(objects));
        let compressed = thorough(&objects.bytes)?;
        Ok(Self { first: structure.first, objects, compressed })
    }

    /// The number of its root.
    pub(super) fn root(&self) -> u32 {
        self.first
    }

    /// How many numbers it takes.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.objects.numbers.len()).unwrap_or_default()
    }
}

/// The file of a document, with its structure if it has one.
///
/// # Errors
/// When the compressor refuses.
pub(super) fn written(document: &Document, structure: Option<&Packed>) -> Result<Vec<u8>, PaperError> {
    let mut file = File { bytes: START.to_vec(), places: Vec::new() };
    let mut next = document.max_id + 1;
    let mut plain = Vec::new();
    for ((number, _), object) in &document.objects {
        match object {
            Object::Stream(stream) => file.stream(*number, &stream.dict, &stream.content),
            _ => plain.push((*number, text(object))),
        }
    }
    for together in plain.chunks(TOGETHER) {
        let objects = Together::of(together.iter().map(|(number, text)| (*number, text.as_slice())));
        file.together(next, &objects, &whole(&objects.bytes)?);
        next += 1;
    }
    if let Some(structure) = structure {
        file.together(next, &structure.objects, &structure.compressed);
        next += 1;
    }
    file.end(next, &document.trailer)
}

/// Objects in one stream.
#[derive(Debug)]
struct Together {
    numbers: Vec<u32>,
    /// Length of the list of numbers that comes first.
    list: usize,
    bytes: Vec<u8>,
}

impl Together {
    fn of<'a>(objects: impl Iterator<Item = (u32, &'a [u8])>) -> Self {
        let (mut numbers, mut list, mut body) = (Vec::new(), String::new(), Vec::new());
        for (number, object) in objects {
            // Memory takes what it is given: writing to it does not fail.
            let _ = write!(list, "{number} {} ", body.len());
            numbers.push(number);
            body.extend(object);
            body.push(b'\n');
        }
        let mut bytes = list.into_bytes();
        let list = bytes.len();
        bytes.extend(body);
        Self { numbers, list, bytes }
    }
}

impl File {
    fn note(&mut self, number: u32, place: Place) {
        let at = usize::try_from(number).unwrap_or_default();
        if self.places.len() <= at {
            self.places.resize(at + 1, None);
        }
        if let Some(entry) = self.places.get_mut(at) {
            *entry = Some(place);
        }
    }

    fn stream(&mut self, number: u32, about: &Dictionary, content: &[u8]) {
        self.note(number, Place::At(self.bytes.len()));
        self.bytes.extend(format!("{number} 0 obj").bytes());
        self.bytes.extend(text_of(about));
        self.bytes.extend(b"stream\n");
        self.bytes.extend(content);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    fn together(&mut self, number: u32, objects: &Together, compressed: &[u8]) {
        for (at, object) in (0..).zip(&objects.numbers) {
            self.note(*object, Place::In(number, at));
        }
        let about = dictionary! {
            "Type" => "ObjStm", "N" => integer(objects.numbers.len()), "First" => integer(objects.list),
            "Length" => integer(compressed.len()), "Filter" => "FlateDecode",
        };
        self.stream(number, &about, compressed);
    }

    /// Adds the table that says where everything is.
    fn end(mut self, number: u32, trailer: &Dictionary) -> Result<Vec<u8>, PaperError> {
        let start = self.bytes.len();
        self.note(number, Place::At(start));
        let wide = if start < 1 << 16 { 2 } else { 4 };
        let table = whole(&differences(&self.rows(wide), 3 + wide))?;
        let mut about = dictionary! {
            "Type" => "XRef", "Size" => integer(self.places.len()),
            "W" => [1, wide, 2].map(integer).to_vec(),
            "Filter" => "FlateDecode", "Length" => integer(table.len()),
            "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => integer(3 + wide) },
        };
        trailer.iter().for_each(|(key, value)| about.set(key.clone(), value.clone()));
        self.stream(number, &about, &table);
        self.bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
        Ok(self.bytes)
    }

    /// Each object's kind, and where it is: in a place of `wide` bytes, and two more.
    fn rows(&self, wide: usize) -> Vec<u8> {
        let row = |place: &Option<Place>| {
            let (kind, first, second) = match *place {
                // The first is none and begins the list of those that are none.
                None => (0, 0, u16::MAX),
                Some(Place::At(at)) => (1, at, 0),
                Some(Place::In(stream, at)) => (2, usize::try_from(stream).unwrap_or_default(), at),
            };
            let first = u32::try_from(first).unwrap_or(u32::MAX).to_be_bytes();
            let first = first.into_iter().skip(first.len() - wide);
            std::iter::once(kind).chain(first).chain(second.to_be_bytes()).collect::<Vec<u8>>()
        };
        self.places.iter().flat_map(row).collect()
    }
}

/// Rows as what each differs in from the one above, which compresses to next to nothing.
fn differences(rows: &[u8], width: usize) -> Vec<u8> {
    /// The kind of difference: to the byte above.
    const UP: u8 = 2;
    let mut above = vec![0; width];
    let mut out = Vec::with_capacity(rows.len() / width * (width + 1));
    for row in rows.chunks(width) {
        out.push(UP);
        out.extend(row.iter().zip(&above).map(|(here, above)| here.wrapping_sub(*above)));
        above = row.to_vec();
    }
    out
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// An object as it stands in a file.
fn text(object: &Object) -> Vec<u8> {
    match object {
        Object::Null => b"null".to_vec(),
        Object::Boolean(value) => value.to_string().into_bytes(),
        Object::Integer(value) => value.to_string().into_bytes(),
        Object::Real(value) => value.to_string().into_bytes(),
        Object::Reference((number, generation)) => format!("{number} {generation} R").into_bytes(),
        Object::Name(name) => name_of(name),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            let digits: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
            format!("<{digits}>").into_bytes()
        }
        Object::String(bytes, StringFormat::Literal) => string(bytes),
        Object::Array(all) => {
            let mut out = vec![b'['];
            for one in all {
                next(&mut out, &text(one));
            }
            out.push(b']');
            out
        }
        Object::Dictionary(all) => text_of(all),
        Object::Stream(stream) => text_of(&stream.dict),
    }
}

fn text_of(all: &Dictionary) -> Vec<u8> {
    let mut out = b"<<".to_vec();
    for (key, value) in all {
        out.extend(name_of(key));
        next(&mut out, &text(value));
    }
    out.extend(b">>");
    out
}

/// Adds a word, with a blank before it where it would run into the one before.
fn next(out: &mut Vec<u8>, word: &[u8]) {
    let regular = |byte: Option<&u8>| byte.is_some_and(|byte| !b"()<>[]/".contains(byte));
    if regular(out.last()) && regular(word.first()) {
        out.push(b' ');
    }
    out.extend(word);
}

fn name_of(name: &[u8]) -> Vec<u8> {
    let mut out = vec![b'/'];
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
    out
}

fn string(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![b'('];
    bytes.iter().for_each(|&byte| escaped(&mut out, byte));
    out.push(b')');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_reads_back_whole() {
        let mut document = Document::with_version("1.7");
        let odd = dictionary! {
            "A b" => Object::string_literal("(\\\r\n"), "Two" => vec![1.into(), Object::Name(b"N#".to_vec()), 2.5.into()],
            "Hex" => Object::String(vec![0, 255], StringFormat::Hexadecimal), "Yes" => true, "No" => Object::Null,
        };
        let many: Vec<_> = (0..2 * TOGETHER).map(|_| document.add_object(odd.clone())).collect();
        let catalog =
            document.add_object(dictionary! { "Type" => "Catalog", "Kids" => vec![many[0].into()] });
        document.trailer.set("Root", catalog);
        let structure = Structure { first: document.max_id + 1, objects: vec!["<</S/P>>".to_owned()] };
        document.max_id += 1;
        let packed = Packed::new(&structure).unwrap();
        let read = Document::load_mem(&written(&document, Some(&packed)).unwrap()).unwrap();
        for number in many {
            assert_eq!(read.get_dictionary(number).unwrap(), &odd);
        }
        assert!(read.catalog().is_ok());
        assert_eq!(
            read.get_dictionary((structure.first, 0)).unwrap().get(b"S").unwrap().as_name().unwrap(),
            b"P"
        );
    }
}
