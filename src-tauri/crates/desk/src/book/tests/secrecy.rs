//! Nothing that was typed can be read from the files.

use std::fs;

use super::*;

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn answers_and_pictures_are_unreadable_in_the_file_and_its_log() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let (name, pixels) = ("杭州示例茶业有限公司", b"EXAMPLE-PIXELS-EXAMPLE-PIXELS".repeat(40));
    let look = |what: &str| {
        for file in fs::read_dir(desk.folder.path()).unwrap() {
            let file = file.unwrap().path();
            let bytes = fs::read(&file).unwrap();
            for needle in [
                name.as_bytes(),
                b"entity.name",
                b"Shili2026ab",
                b"EXAMPLE-PIXELS",
                b"CREATE TABLE",
                b"SQLite format",
            ] {
                assert!(!holds(&bytes, needle), "{} {what}", file.display());
            }
        }
    };
    book.apply(&case, &[change("entity.name", text(name))], noon()).unwrap();
    book.apply(&case, &[change("entity.filing_password", text("Shili2026ab"))], noon()).unwrap();
    book.attach(&case, &path("entity.certificate"), &picture(pixels), noon()).unwrap();
    assert!(fs::metadata(desk.at("my.book-wal")).unwrap().len() > 0);
    look("while open");
    book.backup(&desk.at("copy.book")).unwrap();
    book.close().unwrap();
    look("when closed");
}

#[test]
fn a_passphrase_never_stands_in_the_key_file_nor_in_debug_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    let unlock = passphrase("很长的口令 example");
    let book = Book::create(&path, &unlock).unwrap();
    let key = book.key.hex();
    let file = fs::read(folder.path().join("my.book.key")).unwrap();
    assert!(!holds(&file, "口令".as_bytes()) && !holds(&file, key.as_bytes()));
    let debug = format!("{book:?} {unlock:?} {:?}", Passphrase::new("口令".to_owned()));
    assert!(!debug.contains("口令") && !debug.contains(key.as_str()));
}
