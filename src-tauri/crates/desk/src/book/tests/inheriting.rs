//! A case that takes over from another: one transaction, one step of its own, pictures shared.

use std::io::Read as _;

use super::*;
use crate::book::id::PictureId;
use crate::book::{Beginning, Inheritance};

fn earlier(book: &Book) -> CaseId {
    let case = begin(book);
    let changes =
        [change("entity.name", text("杭州示例茶业有限公司")), change("entity.remark", text("旧备注"))];
    book.apply(&case, &changes, noon()).unwrap();
    case
}

fn heir(book: &Book, from: &CaseId, pictures: Vec<(crate::book::id::AttachmentId, Path)>) -> Beginning {
    Beginning {
        case: book.case(from).unwrap().pinned,
        profile: None,
        answers: vec![change("entity.province", text("330000"))],
        inherits: Some(Inheritance {
            from: from.clone(),
            sites: 1,
            answers: vec![change("entity.name", text("杭州示例茶业有限公司"))],
            pictures,
        }),
    }
}

fn reused(book: &Book, case: &CaseId) -> Vec<String> {
    book.reused(case).unwrap().keys().map(Path::to_string).collect()
}

fn bytes_of(book: &Book, id: &PictureId) -> Vec<u8> {
    let mut bytes = Vec::new();
    book.picture(id).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn what_was_taken_over_is_known_until_somebody_answers_anew() {
    let desk = Desk::new();
    let book = desk.open();
    let from = earlier(&book);
    let case = book.begin(&heir(&book, &from, Vec::new()), noon()).unwrap();
    let origin = book.reused(&case).unwrap().remove(&path("entity.name")).unwrap();
    assert_eq!((origin.case, origin.at), (from, noon()));
    book.apply(&case, &[change("entity.name", text("杭州示例茶业有限公司"))], noon()).unwrap();
    assert_eq!(reused(&book, &case), ["entity.name"], "the same text again is no new answer");
    book.apply(&case, &[change("entity.name", text("新名"))], noon()).unwrap();
    assert!(reused(&book, &case).is_empty());
    book.close().unwrap();

    let book = desk.open();
    book.undo(&case, noon()).unwrap();
    assert_eq!(reused(&book, &case), ["entity.name"]);
    book.redo(&case, noon()).unwrap();
    assert!(reused(&book, &case).is_empty());
    let held: Vec<_> = (0..=5).map(|revision| book.state_at(&case, revision).unwrap().reused.len()).collect();
    assert_eq!(held, [0, 0, 1, 0, 1, 0]);
}

#[test]
fn taking_over_is_undone_by_itself() {
    let desk = Desk::new();
    let book = desk.open();
    let from = earlier(&book);
    let case = book.begin(&heir(&book, &from, Vec::new()), noon()).unwrap();
    book.undo(&case, noon()).unwrap();
    let answers = book.answers(&case).unwrap();
    assert_eq!((answers.text(&path("entity.name")), answers.text(&path("entity.province"))), ("", "330000"));
    assert!(reused(&book, &case).is_empty());
    book.redo(&case, noon()).unwrap();
    assert_eq!(reused(&book, &case), ["entity.name"]);
}

#[test]
fn a_beginning_that_cannot_be_made_whole_begins_nothing() {
    let desk = Desk::new();
    let book = desk.open();
    let from = earlier(&book);
    let (slot, nowhere) = (path("entity.certificate"), "0123456789abcdef");
    let unknown_picture = heir(&book, &from, vec![(nowhere.parse().unwrap(), slot)]);
    let mut unknown_case = heir(&book, &from, Vec::new());
    unknown_case.inherits.as_mut().unwrap().from = nowhere.parse().unwrap();
    let mut unknown_profile = heir(&book, &from, Vec::new());
    unknown_profile.profile = Some(nowhere.parse().unwrap());
    let mut bad_path = heir(&book, &from, Vec::new());
    bad_path.inherits.as_mut().unwrap().answers.push(change("sites[4].site.name", text("x")));
    for (beginning, code) in [
        (unknown_picture, "book_no_such_attachment"),
        (unknown_case, "book_no_such_case"),
        (unknown_profile, "book_no_such_profile"),
        (bad_path, "book_bad_path"),
    ] {
        assert_eq!(book.begin(&beginning, noon()).unwrap_err().code(), code);
        assert_eq!(book.cases().unwrap().len(), 1, "{code}");
    }
}

#[test]
fn a_shared_picture_is_not_copied_and_outlives_the_case_it_was_brought_to() {
    let desk = Desk::new();
    let book = desk.open();
    let from = earlier(&book);
    let slot = path("entity.certificate");
    let pixels = noise(400_000, 5);
    let (kept, _) = book.attach(&from, &slot, &picture(pixels.clone()), noon()).unwrap();
    let (left, _) = book.attach(&from, &slot, &picture(noise(400_000, 6)), noon()).unwrap();
    let size = |book: &Book| -> i64 {
        book.conn.query_row("SELECT sum(length(data)) FROM chunk", [], |row| row.get(0)).unwrap()
    };
    let before = size(&book);
    let case = book.begin(&heir(&book, &from, vec![(kept, slot.clone())]), noon()).unwrap();
    let other = book.begin(&heir(&book, &from, vec![(left, slot)]), noon()).unwrap();
    assert_eq!(size(&book), before);
    let borrowed = book.attachments(&case).unwrap()[0].clone();
    book.detach(&case, &borrowed.id, noon()).unwrap();

    book.remove_case(&from).unwrap();
    book.undo(&case, noon()).unwrap();
    assert_eq!(book.attachments(&case).unwrap(), std::slice::from_ref(&borrowed));
    assert!(bytes_of(&book, &borrowed.picture) == pixels);
    assert!(bytes_of(&book, &borrowed.original.unwrap()).len() == pixels.len());
    book.integrity().unwrap();
    book.remove_case(&case).unwrap();
    assert_eq!(size(&book), before / 2, "what nobody uses any more is gone");
    book.remove_case(&other).unwrap();
    book.integrity().unwrap();
}
