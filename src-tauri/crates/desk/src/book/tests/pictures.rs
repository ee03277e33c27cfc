//! Pictures come back byte for byte, as a stream, in their order.

use std::io::{Read as _, Seek as _, SeekFrom};

use super::*;
use crate::book::PictureKind;
use crate::book::table::picture::CHUNK;

fn bytes_of(book: &Book, id: &crate::book::id::PictureId) -> Vec<u8> {
    let mut bytes = Vec::new();
    book.picture(id).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn pictures_of_every_length_come_back_whole() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let slot = path("entity.certificate");
    let lengths = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17];
    for length in lengths {
        book.attach(&case, &slot, &picture(noise(length, 3)), noon()).unwrap();
    }
    book.close().unwrap();
    let book = desk.open();
    let attachments = book.attachments(&case).unwrap();
    for (attachment, length) in attachments.iter().zip(lengths) {
        assert_eq!(bytes_of(&book, &attachment.picture), noise(length, 3));
        let original = bytes_of(&book, attachment.original.as_ref().unwrap());
        assert_eq!(original, noise(length, 3).into_iter().rev().collect::<Vec<_>>());
    }
    let positions: Vec<_> = attachments.iter().map(|attachment| attachment.position).collect();
    assert_eq!(positions, [0, 1, 2, 3, 4, 5]);
    assert_eq!(attachments[0].notes, serde_json::json!({ "turned": 90 }));
    book.integrity().unwrap();
}

#[test]
fn a_picture_can_be_read_from_anywhere() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let bytes = noise(2 * CHUNK + 100, 5);
    book.attach(&case, &path("entity.certificate"), &picture(bytes.clone()), noon()).unwrap();
    let id = book.attachments(&case).unwrap()[0].picture.clone();
    let mut reader = book.picture(&id).unwrap();
    assert_eq!((reader.row().bytes, reader.row().kind), (bytes.len() as u64, PictureKind::Prepared));
    for start in [CHUNK - 3, 2 * CHUNK - 3, 5, 2 * CHUNK + 90] {
        reader.seek(SeekFrom::Start(start as u64)).unwrap();
        let mut part = [0; 10];
        reader.read_exact(&mut part).unwrap();
        assert_eq!(part, bytes[start..start + 10], "from {start}");
    }
    assert_eq!(reader.seek(SeekFrom::End(-4)).unwrap(), bytes.len() as u64 - 4);
    let mut tail = Vec::new();
    reader.read_to_end(&mut tail).unwrap();
    assert_eq!(tail, bytes[bytes.len() - 4..]);
    assert!(reader.seek(SeekFrom::Current(-(bytes.len() as i64) - 1)).is_err());
    reader.seek(SeekFrom::End(10)).unwrap();
    assert_eq!(reader.read(&mut [0; 4]).unwrap(), 0);
}

#[test]
fn an_earlier_state_shows_its_pictures_too() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let slot = path("entity.certificate");
    let (one, _) = book.attach(&case, &slot, &picture(noise(1000, 1)), noon()).unwrap();
    book.attach(&case, &slot, &picture(noise(1000, 2)), noon()).unwrap();
    let both = book.attachments(&case).unwrap();
    book.detach(&case, &one, noon()).unwrap();
    assert_eq!(book.state_at(&case, 0).unwrap().attachments, []);
    assert_eq!(book.state_at(&case, 2).unwrap().attachments, both);
    assert_eq!(book.state_at(&case, 3).unwrap().attachments, book.attachments(&case).unwrap());
    assert_eq!(bytes_of(&book, &both[0].picture), noise(1000, 1));
    assert_eq!(book.detach(&case, &one, noon()).unwrap_err().code(), "book_no_such_attachment");
}

#[test]
fn a_changed_picture_is_found_by_the_check() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    book.attach(&case, &path("entity.certificate"), &picture(noise(1000, 1)), noon()).unwrap();
    book.conn.execute("UPDATE chunk SET data = zeroblob(1000)", []).unwrap();
    assert_eq!(book.integrity().unwrap_err().code(), "book_damaged");
}
