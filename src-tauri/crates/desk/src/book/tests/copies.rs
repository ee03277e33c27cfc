//! Copies, migrations and damage.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};

use super::*;
use crate::book::migrate::MIGRATIONS;

#[test]
fn a_copy_opens_with_the_same_passphrase_and_holds_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let book = Book::create(&at("my.book"), &passphrase("a")).unwrap();
    let case = begin(&book);
    book.apply(&case, &[change("entity.name", text("示例"))], noon()).unwrap();
    book.attach(&case, &path("entity.certificate"), &picture(noise(600_000, 1)), noon()).unwrap();
    book.backup(&at("copy.book")).unwrap();
    assert_eq!(book.backup(&at("copy.book")).unwrap_err().code(), "book_already_there");
    book.apply(&case, &[change("entity.name", text("以后"))], noon()).unwrap();
    let copy = Book::open(&at("copy.book"), &passphrase("a")).unwrap();
    assert_eq!(copy.answers(&case).unwrap().text(&path("entity.name")), "示例");
    copy.integrity().unwrap();
    let mut names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    names.retain(|name| !name.to_string_lossy().ends_with("-wal"));
    assert_eq!(names, ["copy.book", "copy.book.key", "my.book", "my.book.key"]);
}

#[test]
fn a_migration_comes_after_a_copy_of_the_older_book() {
    let desk = Desk::new();
    let case = begin(&desk.open());
    let newer = [MIGRATIONS, &["CREATE TABLE more (n INTEGER NOT NULL) STRICT;"]].concat();
    let book = Book::open_with(&desk.path(), &desk.unlock(), &newer).unwrap();
    book.conn.execute("INSERT INTO more (n) VALUES (1)", []).unwrap();
    assert_eq!(book.case(&case).unwrap().id, case);
    book.close().unwrap();
    assert_eq!(Book::open(&desk.path(), &desk.unlock()).unwrap_err().code(), "book_newer");
    let before = desk.at(&format!("my.book.before-{}", newer.len()));
    assert_eq!(Book::open(&before, &desk.unlock()).unwrap().case(&case).unwrap().id, case);
}

#[test]
fn a_migration_that_fails_leaves_the_older_book() {
    let desk = Desk::new();
    let case = begin(&desk.open());
    let broken =
        [MIGRATIONS, &["CREATE TABLE more (n INTEGER) STRICT; DROP TABLE answer; SELECT nonsense;"]].concat();
    assert_eq!(Book::open_with(&desk.path(), &desk.unlock(), &broken).unwrap_err().code(), "book_database");
    let book = desk.open();
    assert_eq!(book.answers(&case).unwrap().iter().count(), 0);
    book.integrity().unwrap();
}

#[test]
fn a_damaged_page_is_found_and_never_copied() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    book.attach(&case, &path("entity.certificate"), &picture(noise(600_000, 1)), noon()).unwrap();
    book.close().unwrap();
    let length = fs::metadata(desk.path()).unwrap().len();
    let mut file = fs::File::options().write(true).open(desk.path()).unwrap();
    file.seek(SeekFrom::Start(length / 2)).unwrap();
    file.write_all(b"damage").unwrap();
    drop(file);
    let book = desk.open();
    assert_eq!(book.integrity().unwrap_err().code(), "book_damaged");
    book.change_passphrase(&Passphrase::new("a".to_owned())).unwrap();
    assert_eq!(book.backup(&desk.at("copy.book")).unwrap_err().code(), "book_damaged");
    let left = fs::read_dir(desk.folder.path()).unwrap().map(|file| file.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with("copy")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_book_cut_short_is_not_taken_for_a_whole_one() {
    let desk = Desk::new();
    begin(&desk.open());
    let whole = fs::read(desk.path()).unwrap();
    fs::write(desk.path(), &whole[..whole.len() / 2]).unwrap();
    let fault = Book::open(&desk.path(), &desk.unlock()).and_then(|book| book.integrity());
    assert!(["book_damaged", "book_not_a_book"].contains(&fault.unwrap_err().code()));
}
