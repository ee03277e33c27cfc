//! Reads a strange PDF without letting it take more than its share.
//!
//! Structure is counted before it is parsed, object streams while they are unpacked, and every other stream is measured
//! before anybody draws it: what goes on to be drawn is small when unpacked too.

use std::cell::Cell;

use lopdf::{Document, LoadOptions, Object, ObjectId, Stream};

use super::{BlankError, MOST_FILE_BYTES};

/// Most words and numbers of the file's structure; each takes about a hundred bytes when parsed.
const MOST_TOKENS: usize = 500_000;
/// Most bytes of one object stream, unpacked.
const MOST_OBJECT_STREAM: usize = 2_000_000;
/// Most bytes of all object streams and copies together.
const MOST_UNPACKED: usize = 8_000_000;
/// Most objects.
const MOST_OBJECTS: usize = 60_000;
/// Most bytes that one stream may unpack to, and all of them.
const MOST_STREAM: usize = 24_000_000;
const MOST_STREAMS: usize = 64_000_000;
/// Most pixels of one picture and of all; a page of A4 at 400 dpi has 15.5 million.
const MOST_PIXELS: u64 = 20_000_000;
const MOST_PIXELS_TOGETHER: u64 = 60_000_000;

thread_local! {
    /// Objects and bytes that the load under way may still bring. Loaders take a function, not a closure.
    static LEFT: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// Reads the file. Call it from [`super::bounded::run`] only: what overspends is stopped by unwinding.
///
/// # Errors
/// [`BlankError::TooLarge`], [`BlankError::Encrypted`], [`BlankError::NotSound`] or [`BlankError::TooMuch`].
pub(super) fn load(bytes: &[u8]) -> Result<Document, BlankError> {
    let size = bytes.len() as u64;
    if size > MOST_FILE_BYTES {
        return Err(BlankError::TooLarge { bytes: size, limit: MOST_FILE_BYTES });
    }
    if tokens(bytes) > MOST_TOKENS {
        return Err(BlankError::TooMuch);
    }
    LEFT.set((MOST_OBJECTS, MOST_UNPACKED.max(2 * bytes.len())));
    let options = LoadOptions {
        filter: Some(spend),
        max_decompressed_size: Some(MOST_OBJECT_STREAM),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options)?;
    if document.is_encrypted() || document.was_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(BlankError::Encrypted);
    }
    measure(&document)?;
    Ok(document)
}

/// Called for every object while the file is read.
fn spend(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let (objects, bytes) = LEFT.get();
    let weight = match object {
        Object::Stream(stream) if stream.dict.has_type(b"ObjStm") => {
            let unpacked = stream.get_plain_content_with_limit(MOST_OBJECT_STREAM).unwrap_or_default();
            if tokens(&unpacked) > MOST_TOKENS / 4 { usize::MAX } else { unpacked.len() }
        }
        Object::Stream(stream) => stream.content.len(),
        Object::String(text, _) => text.len(),
        _ => 64,
    };
    match (objects.checked_sub(1), bytes.checked_sub(weight)) {
        (Some(objects), Some(bytes)) => LEFT.set((objects, bytes)),
        _ => std::panic::resume_unwind(Box::new("overspent")),
    }
    // A stream is never part of an object stream; there the loader keeps its own.
    Some((id, if matches!(object, Object::Stream(_)) { Object::Null } else { object.clone() }))
}

/// How many words, numbers and names stand outside streams.
fn tokens(bytes: &[u8]) -> usize {
    let (mut count, mut at, mut within) = (0, 0, false);
    while let Some(&byte) = bytes.get(at) {
        if byte == b's' && !within && is_stream(bytes, at) {
            at = end_of_stream(bytes, at);
            continue;
        }
        let parts = byte.is_ascii_whitespace() || b"[]<>(){}/".contains(&byte);
        if !parts && !within || b"[(</".contains(&byte) {
            count += 1;
        }
        within = !parts;
        at += 1;
    }
    count
}

fn is_stream(bytes: &[u8], at: usize) -> bool {
    let behind = bytes.get(at..).unwrap_or_default();
    let before = bytes.get(..at).unwrap_or_default().trim_ascii_end();
    (behind.starts_with(b"stream\r") || behind.starts_with(b"stream\n")) && before.ends_with(b">>")
}

fn end_of_stream(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let found = rest.windows(9).position(|part| part == b"endstream");
    found.map_or(bytes.len(), |end| from + end + 9)
}

/// Unpacks every stream once, into nothing, and counts; pictures by their sides.
fn measure(document: &Document) -> Result<(), BlankError> {
    let (mut bytes, mut pixels) = (0_usize, 0_u64);
    for object in document.objects.values() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image") {
            pixels += picture(document, stream)?;
        }
        bytes += unpacked(stream)?;
        if bytes > MOST_STREAMS || pixels > MOST_PIXELS_TOGETHER {
            return Err(BlankError::TooMuch);
        }
    }
    Ok(())
}

fn picture(document: &Document, stream: &Stream) -> Result<u64, BlankError> {
    let side = |key: &[u8]| {
        let side = stream.dict.get_deref(key, document).and_then(Object::as_i64).unwrap_or(0);
        u64::try_from(side).map_err(|_| BlankError::NotSound)
    };
    let pixels = side(b"Width")?.saturating_mul(side(b"Height")?);
    if pixels > MOST_PIXELS { Err(BlankError::TooMuch) } else { Ok(pixels) }
}

/// Bytes of a stream behind the filters that can blow it up; of pictures' own formats, the packed bytes.
fn unpacked(stream: &Stream) -> Result<usize, BlankError> {
    match stream.decompress_to_writer(&mut std::io::sink(), MOST_STREAM) {
        Ok(count) => Ok(count),
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
            Err(BlankError::TooMuch)
        }
        // A filter that the library does not know, or damage: a reader shows what it can.
        Err(_) => Ok(stream.content.len()),
    }
}
