//! Making and opening a book, and every reason not to.

use std::fs;
use std::sync::{Arc, Mutex};

use zeroize::Zeroizing;

use super::*;
use crate::book::error::BookError;
use crate::book::key::{KeyStore, key_file_of, system_store};
use crate::book::migrate::MIGRATIONS;

#[derive(Default)]
struct Pocket(Mutex<Option<(String, Vec<u8>)>>);

impl KeyStore for Pocket {
    fn can_remember(&self) -> bool {
        true
    }

    fn remember(&self, book: &str, key: &[u8; 32]) -> Result<(), BookError> {
        *self.0.lock().unwrap() = Some((book.to_owned(), key.to_vec()));
        Ok(())
    }

    fn recall(&self, book: &str) -> Result<Option<Zeroizing<Vec<u8>>>, BookError> {
        let held = self.0.lock().unwrap();
        Ok(held.as_ref().filter(|(name, _)| name == book).map(|(_, key)| Zeroizing::new(key.clone())))
    }

    fn forget(&self, _book: &str) -> Result<(), BookError> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }
}

fn refusal(path: &FilePath, unlock: &Unlock) -> &'static str {
    Book::open(path, unlock).unwrap_err().code()
}

#[test]
fn a_passphrase_opens_its_book_and_no_other_passphrase_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    let book = Book::create(&path, &passphrase("茶-Tea 2026")).unwrap();
    let case = begin(&book);
    book.close().unwrap();
    assert_eq!(refusal(&path, &passphrase("茶-tea 2026")), "book_wrong_passphrase");
    let book = Book::open(&path, &passphrase("茶-Tea 2026")).unwrap();
    assert_eq!(book.cases().unwrap()[0].id, case);
    book.change_passphrase(&Passphrase::new("新的".to_owned())).unwrap();
    book.close().unwrap();
    assert_eq!(refusal(&path, &passphrase("茶-Tea 2026")), "book_wrong_passphrase");
    assert_eq!(Book::open(&path, &passphrase("新的")).unwrap().case(&case).unwrap().id, case);
}

#[test]
fn a_passphrase_is_the_same_from_any_input_method_and_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    let file = folder.path().join("passphrase.txt");
    Book::create(&path, &passphrase("tea1 caf\u{e9}")).unwrap().close().unwrap();
    Book::open(&path, &passphrase("ｔｅａ１ cafe\u{301}")).unwrap().close().unwrap();
    assert_eq!(Passphrase::read(&file).unwrap_err().code(), "book_passphrase_unreadable");
    for ending in ["", "\n", "\r\n"] {
        fs::write(&file, format!("tea1 caf\u{e9}{ending}")).unwrap();
        Book::open(&path, &Unlock::Passphrase(Passphrase::read(&file).unwrap())).unwrap();
    }
    fs::write(&file, "tea1 caf\u{e9}\n\n").unwrap();
    assert_eq!(
        refusal(&path, &Unlock::Passphrase(Passphrase::read(&file).unwrap())),
        "book_wrong_passphrase"
    );
}

#[test]
fn a_key_store_opens_what_it_remembers_until_it_forgets() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    let pocket = Arc::new(Pocket::default());
    let by_store = Unlock::KeyStore(pocket.clone());
    let book = Book::create(&path, &passphrase("a")).unwrap();
    assert_eq!(refusal(&path, &by_store), "book_not_remembered");
    book.remember(pocket.as_ref()).unwrap();
    book.close().unwrap();
    let book = Book::open(&path, &by_store).unwrap();
    book.forget(pocket.as_ref()).unwrap();
    book.close().unwrap();
    assert_eq!(refusal(&path, &by_store), "book_not_remembered");
}

#[test]
fn the_only_way_to_the_key_is_never_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    let pocket = Arc::new(Pocket::default());
    let book = Book::create(&path, &Unlock::KeyStore(pocket.clone())).unwrap();
    assert_eq!(book.forget(pocket.as_ref()).unwrap_err().code(), "book_no_passphrase");
    book.change_passphrase(&Passphrase::new("a".to_owned())).unwrap();
    book.forget(pocket.as_ref()).unwrap();
    book.close().unwrap();
    Book::open(&path, &passphrase("a")).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_key_store_the_computer_remembers_nothing() {
    let desk = Desk::new();
    assert!(!system_store().can_remember());
    assert_eq!(refusal(&desk.path(), &Unlock::KeyStore(system_store())), "book_no_key_store");
    assert_eq!(desk.open().remember(system_store().as_ref()).unwrap_err().code(), "book_no_key_store");
}

#[test]
fn each_fault_of_the_key_file_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my.book");
    Book::create(&path, &passphrase("a")).unwrap().close().unwrap();
    let key_path = key_file_of(&path);
    let good = fs::read_to_string(&key_path).unwrap();
    let after = |bytes: &[u8]| {
        fs::write(&key_path, bytes).unwrap();
        refusal(&path, &passphrase("a"))
    };
    for length in [0, 1, good.len() / 2, good.len() - 2] {
        assert_eq!(after(&good.as_bytes()[..length]), "book_key_damaged", "cut to {length}");
    }
    assert_eq!(after(good.replace("\"passes\": 3", "\"passes\": 4").as_bytes()), "book_key_damaged");
    assert_eq!(after(good.replacen("\"version\": 1", "\"version\": 9", 1).as_bytes()), "book_key_newer");
    fs::remove_file(&key_path).unwrap();
    assert_eq!(refusal(&path, &passphrase("a")), "book_key_missing");
    fs::write(&key_path, &good).unwrap();
    Book::open(&path, &passphrase("a")).unwrap();
}

#[test]
fn a_plain_key_file_can_be_damaged_missing_or_of_another_book() {
    let (desk, other) = (Desk::new(), Desk::new());
    assert_eq!(refusal(&desk.path(), &other.unlock()), "book_not_a_book");
    fs::write(desk.at("device.key"), "{").unwrap();
    assert_eq!(refusal(&desk.path(), &desk.unlock()), "book_key_damaged");
    fs::remove_file(desk.at("device.key")).unwrap();
    assert_eq!(refusal(&desk.path(), &desk.unlock()), "book_key_missing");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_the_book_or_its_keys() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let book = desk.open();
    book.change_passphrase(&Passphrase::new("a".to_owned())).unwrap();
    begin(&book);
    for name in ["my.book", "my.book-wal", "my.book.key", "device.key"] {
        let mode = fs::metadata(desk.at(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn what_is_not_a_book_is_refused_and_left_alone() {
    let desk = Desk::new();
    assert_eq!(refusal(&desk.at("none.book"), &desk.unlock()), "book_missing");
    assert_eq!(refusal(desk.folder.path(), &desk.unlock()), "book_not_a_book");
    for bytes in [vec![], b"SQLite format 3\0 and then some".to_vec(), noise(20_000, 7)] {
        fs::write(desk.at("other.book"), &bytes).unwrap();
        assert_eq!(refusal(&desk.at("other.book"), &desk.unlock()), "book_not_a_book", "{}", bytes.len());
        assert!(fs::read(desk.at("other.book")).unwrap() == bytes, "the file was written");
    }
}

#[test]
fn a_book_of_a_newer_app_is_refused_and_left_alone() {
    let desk = Desk::new();
    let book = desk.open();
    book.conn.pragma_update(None, "user_version", MIGRATIONS.len() as i64 + 3).unwrap();
    book.close().unwrap();
    let before = fs::read(desk.path()).unwrap();
    let error = Book::open(&desk.path(), &desk.unlock()).unwrap_err();
    assert_eq!(error.code(), "book_newer");
    assert_eq!(error.args()["found"], (MIGRATIONS.len() + 3).to_string());
    assert!(fs::read(desk.path()).unwrap() == before, "the file was written");
}

#[test]
fn an_open_book_is_in_use_until_it_is_closed() {
    let desk = Desk::new();
    let book = desk.open();
    assert_eq!(refusal(&desk.path(), &desk.unlock()), "book_in_use");
    book.close().unwrap();
    desk.open();
}

#[test]
fn a_full_disk_loses_the_new_change_alone() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    book.apply(&case, &[change("entity.name", text("示例"))], noon()).unwrap();
    let pages: i64 = book.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let _: i64 =
        book.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get(0)).unwrap();
    let slot = path("entity.certificate");
    let error = book.attach(&case, &slot, &picture(noise(900_000, 1)), noon()).unwrap_err();
    assert_eq!(error.code(), "book_disk_full");
    assert_eq!(book.saved(&case).unwrap().revision, 1);
    assert!(book.attachments(&case).unwrap().is_empty());
    book.integrity().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_named_as_such() {
    let desk = Desk::new();
    let place = FilePath::new("/sys/beian-example.book");
    assert_eq!(Book::create(place, &desk.unlock()).unwrap_err().code(), "book_read_only");
}

#[test]
fn a_new_book_never_takes_the_place_of_anything() {
    let desk = Desk::new();
    assert_eq!(Book::create(&desk.path(), &desk.unlock()).unwrap_err().code(), "book_already_there");
    let gone = desk.at("none").join("my.book");
    assert_eq!(Book::create(&gone, &desk.unlock()).unwrap_err().code(), "book_no_folder");
    let nowhere = Unlock::KeyFile(desk.at("none").join("device.key"));
    assert_eq!(Book::create(&desk.at("third.book"), &nowhere).unwrap_err().code(), "book_no_folder");
    // A key whose book lies elsewhere is not overwritten; the passphrase that opens it may use it again.
    let path = desk.at("second.book");
    Book::create(&path, &passphrase("a")).unwrap().close().unwrap();
    let key = fs::read(key_file_of(&path)).unwrap();
    fs::rename(&path, desk.at("elsewhere.book")).unwrap();
    assert_eq!(Book::create(&path, &passphrase("b")).unwrap_err().code(), "book_already_there");
    Book::create(&path, &passphrase("a")).unwrap().close().unwrap();
    assert!(fs::read(key_file_of(&path)).unwrap() == key, "the key was replaced");
}

#[test]
fn a_book_can_be_handed_to_another_thread() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let found = std::thread::spawn(move || book.case(&case).map(|row| row.revision)).join().unwrap();
    assert_eq!(found.unwrap(), 0);
}
