//! What is removed for good is gone, not merely unlisted.

use std::fs;

use rusqlite::MAIN_DB;

use super::*;

/// Every page of the book as the key lets it be read, free ones included.
fn pages(book: &mut Book) -> Vec<u8> {
    book.conn.serialize(MAIN_DB).unwrap().to_vec()
}

fn holds(book: &mut Book, needle: &[u8]) -> bool {
    pages(book).windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_removed_case_leaves_no_byte_behind() {
    let desk = Desk::new();
    let mut book = desk.open();
    let (kept, gone) = (begin(&book), begin(&book));
    book.apply(&kept, &[change("entity.name", text("留下的示例"))], noon()).unwrap();
    book.apply(&gone, &[change("entity.name", text("移除的示例"))], noon()).unwrap();
    book.apply(&gone, &[change("entity.name", text("改过的示例"))], noon()).unwrap();
    let pixels = noise(700_000, 9);
    let (id, _) = book.attach(&gone, &path("entity.certificate"), &picture(pixels.clone()), noon()).unwrap();
    book.detach(&gone, &id, noon()).unwrap();
    let marks =
        ["移除的示例".as_bytes(), "改过的示例".as_bytes(), &pixels[100..116], &pixels[600_000..600_016]];
    for mark in marks {
        assert!(holds(&mut book, mark), "the look into the pages sees what is there");
    }
    let before = pages(&mut book).len();

    book.remove_case(&gone).unwrap();
    for mark in marks {
        assert!(!holds(&mut book, mark), "still readable with the key: {mark:?}");
    }
    assert!(pages(&mut book).len() + 1_300_000 < before);
    assert_eq!(fs::metadata(desk.at("my.book-wal")).unwrap().len(), 0);
    assert_eq!(fs::metadata(desk.path()).unwrap().len(), pages(&mut book).len() as u64);
    assert_eq!(book.answers(&kept).unwrap().text(&path("entity.name")), "留下的示例");
    assert_eq!(book.remove_case(&gone).unwrap_err().code(), "book_no_such_case");
    book.integrity().unwrap();
}
