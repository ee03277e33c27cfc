//! Sites added and removed: answers, pictures and where they came from move together, and come back together.

use super::*;
use crate::book::{Beginning, Inheritance};

fn names(book: &Book, case: &CaseId) -> Vec<String> {
    let answers = book.answers(case).unwrap();
    (0..answers.sites.len()).map(|site| answers.text(&Path::site(site, "site.name")).to_owned()).collect()
}

fn three(book: &Book) -> CaseId {
    let case = begin(book);
    let changes: Vec<_> = ["甲", "乙", "丙"]
        .iter()
        .enumerate()
        .map(|(site, name)| Change { path: Path::site(site, "site.name"), value: text(name) })
        .collect();
    book.apply(&case, &changes, noon()).unwrap();
    case
}

#[test]
fn an_added_site_is_there_before_it_has_an_answer_and_stays_when_one_is_cleared() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    assert_eq!(book.add_site(&case, noon()).unwrap().0, 1, "the first one is there unnamed");
    assert_eq!(book.add_site(&case, noon()).unwrap().0, 2);
    book.apply(&case, &[change("sites[2].site.name", text("丙"))], noon()).unwrap();
    book.apply(&case, &[change("sites[2].site.name", None)], noon()).unwrap();
    book.close().unwrap();
    let book = desk.open();
    assert_eq!(names(&book, &case), ["", "", ""]);
    for left in [3, 3, 2, 0] {
        book.undo(&case, noon()).unwrap().unwrap();
        assert_eq!(names(&book, &case).len(), left);
    }
    assert_eq!(book.state_at(&case, 2).unwrap().answers.sites.len(), 3);
}

#[test]
fn removing_a_site_moves_the_later_ones_up_with_their_pictures() {
    let desk = Desk::new();
    let book = desk.open();
    let case = three(&book);
    let slot = |site| Path::site(site, "site_principal.id_front");
    for (site, seed) in [(0, 10), (1, 11), (1, 12), (2, 13)] {
        book.attach(&case, &slot(site), &picture(noise(100, seed)), noon()).unwrap();
    }
    let before = book.attachments(&case).unwrap();
    let held = |book: &Book| -> Vec<(String, u32, crate::book::id::PictureId)> {
        let all = book.attachments(&case).unwrap().into_iter();
        all.map(|one| (one.path.to_string(), one.position, one.picture)).collect()
    };
    let all = held(&book);
    book.remove_site(&case, 0, noon()).unwrap();
    let expected: Vec<_> = all[1..]
        .iter()
        .map(|(path, position, picture)| {
            let site = path.parse::<Path>().unwrap().site.unwrap();
            (slot(site - 1).to_string(), *position, picture.clone())
        })
        .collect();
    assert_eq!(names(&book, &case), ["乙", "丙"]);
    assert_eq!(held(&book), expected);
    book.close().unwrap();

    let book = desk.open();
    let (_, touched) = book.undo(&case, noon()).unwrap().unwrap();
    assert_eq!(touched[0].site, Some(0));
    assert_eq!((names(&book, &case), book.attachments(&case).unwrap()), (names3(), before.clone()));
    book.redo(&case, noon()).unwrap().unwrap();
    assert_eq!(held(&book), expected);
    let revision = book.saved(&case).unwrap().revision;
    let shown = |at| book.state_at(&case, at).unwrap();
    assert_eq!(shown(revision).attachments, book.attachments(&case).unwrap());
    assert_eq!(shown(revision - 1).attachments, before);
    assert_eq!(shown(revision - 2).attachments, book.attachments(&case).unwrap());
    book.integrity().unwrap();
}

fn names3() -> Vec<String> {
    ["甲", "乙", "丙"].map(str::to_owned).to_vec()
}

#[test]
fn only_a_site_that_is_there_and_not_alone_can_be_removed() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    assert_eq!(book.remove_site(&case, 0, noon()).unwrap_err().code(), "book_last_site");
    book.apply(&case, &[change("sites[0].site.name", text("甲"))], noon()).unwrap();
    assert_eq!(book.remove_site(&case, 0, noon()).unwrap_err().code(), "book_last_site");
    assert_eq!(book.remove_site(&case, 1, noon()).unwrap_err().code(), "book_bad_path");
    assert_eq!(book.saved(&case).unwrap().revision, 1);
}

#[test]
fn where_an_answer_came_from_moves_with_it() {
    let desk = Desk::new();
    let book = desk.open();
    let from = three(&book);
    let answers = (0..3)
        .map(|site| Change { path: Path::site(site, "site.name"), value: text(&format!("站{site}")) })
        .collect();
    let inherits = Some(Inheritance { from, sites: 3, answers, pictures: Vec::new() });
    let pinned = book.cases().unwrap()[0].pinned.clone();
    let case = book
        .begin(&Beginning { case: pinned, profile: None, answers: Vec::new(), inherits }, noon())
        .unwrap();
    book.apply(&case, &[change("sites[1].site.name", text("自填"))], noon()).unwrap();
    let sites = |book: &Book| -> Vec<usize> {
        book.reused(&case).unwrap().keys().filter_map(|path| path.site).collect()
    };
    assert_eq!(sites(&book), [0, 2]);
    book.remove_site(&case, 0, noon()).unwrap();
    assert_eq!((names(&book, &case), sites(&book)), (vec!["自填".to_owned(), "站2".to_owned()], vec![1]));
    book.undo(&case, noon()).unwrap();
    assert_eq!(sites(&book), [0, 2]);
}
