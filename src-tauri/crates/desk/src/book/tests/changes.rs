//! Changes, undo, redo and earlier states, across closing and opening.

use super::*;
use crate::book::StepKind;

fn list(items: &[&str]) -> Option<Value> {
    Some(Value::List(items.iter().map(|&item| item.to_owned()).collect()))
}

#[test]
fn answers_of_every_kind_come_back_as_they_were_given() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let changes = [
        change("entity.name", text("杭州示例茶业有限公司")),
        change("entity.address", text("")),
        change("entity.nature", Some(Value::NotSure)),
        change("sites[0].site.domains", list(&["example.cn", "example.com"])),
        change("sites[1].site.name", text("line\nbreak \"quoted\" 𠮷\0end")),
    ];
    let saved = book.apply(&case, &changes, noon()).unwrap();
    assert_eq!((saved.revision, saved.at, saved.can_undo, saved.can_redo), (1, noon(), true, false));
    book.close().unwrap();
    let answers = desk.open().answers(&case).unwrap();
    for Change { path, value } in &changes {
        assert_eq!(answers.get(path), value.as_ref(), "{path}");
    }
    assert_eq!(answers.iter().count(), changes.len());
}

#[test]
fn the_same_value_again_makes_no_step_and_keeps_what_can_be_redone() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    book.apply(&case, &[change("entity.name", text("a"))], noon()).unwrap();
    book.apply(&case, &[change("entity.name", text("b"))], noon()).unwrap();
    book.undo(&case, noon()).unwrap();
    let saved =
        book.apply(&case, &[change("entity.name", text("a")), change("entity.x", None)], noon()).unwrap();
    assert_eq!((saved.revision, saved.can_redo), (3, true));
    assert_eq!(book.journal(&case).unwrap().len(), 3);
}

#[test]
fn undo_and_redo_go_on_after_closing_lists_and_pictures_included() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let (slot, domains) = (path("sites[0].site_principal.id_front"), path("sites[0].site.domains"));
    book.apply(&case, &[Change { path: domains.clone(), value: list(&["example.cn"]) }], noon()).unwrap();
    book.apply(&case, &[Change { path: domains.clone(), value: list(&["example.cn", "b.cn"]) }], noon())
        .unwrap();
    let (front, _) = book.attach(&case, &slot, &picture(noise(300_000, 1)), noon()).unwrap();
    let attached = book.attachments(&case).unwrap();
    book.detach(&case, &front, noon()).unwrap();
    book.close().unwrap();

    let book = desk.open();
    assert_eq!(book.undo(&case, noon()).unwrap().unwrap().1, vec![slot.clone()]);
    assert_eq!(book.attachments(&case).unwrap(), attached);
    book.close().unwrap();

    let book = desk.open();
    assert_eq!(book.undo(&case, noon()).unwrap().unwrap().1, [slot]);
    assert!(book.attachments(&case).unwrap().is_empty());
    let (saved, touched) = book.undo(&case, noon()).unwrap().unwrap();
    assert_eq!((touched, saved.can_undo, saved.can_redo), (vec![domains.clone()], true, true));
    assert_eq!(book.answers(&case).unwrap().get(&domains), list(&["example.cn"]).as_ref());
    book.close().unwrap();

    let book = desk.open();
    book.redo(&case, noon()).unwrap().unwrap();
    book.redo(&case, noon()).unwrap().unwrap();
    assert_eq!(book.answers(&case).unwrap().get(&domains), list(&["example.cn", "b.cn"]).as_ref());
    assert_eq!(book.attachments(&case).unwrap(), attached);
    assert!(!book.redo(&case, noon()).unwrap().unwrap().0.can_redo);
    assert_eq!(book.redo(&case, noon()).unwrap(), None);
    assert!(book.attachments(&case).unwrap().is_empty());
}

#[test]
fn a_new_change_after_undo_ends_redo_but_the_journal_keeps_everything() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    for value in ["a", "b", "c"] {
        book.apply(&case, &[change("entity.name", text(value))], noon()).unwrap();
    }
    book.undo(&case, noon()).unwrap();
    book.undo(&case, noon()).unwrap();
    let saved = book.apply(&case, &[change("entity.name", text("d"))], noon()).unwrap();
    assert_eq!((saved.revision, saved.can_undo, saved.can_redo), (6, true, false));
    assert_eq!(book.redo(&case, noon()).unwrap(), None);
    let names: Vec<_> = (0..=6)
        .map(|revision| book.state_at(&case, revision).unwrap().answers.text(&path("entity.name")).to_owned())
        .collect();
    assert_eq!(names, ["", "a", "b", "c", "b", "a", "d"]);
    let kinds: Vec<_> = book.journal(&case).unwrap().iter().map(|step| (step.kind, step.subject)).collect();
    let (made, undone) = ((StepKind::Change, 0), |subject| (StepKind::Undo, subject));
    assert_eq!(kinds, [made, made, made, undone(3), undone(2), made]);
    assert_eq!(book.state_at(&case, 7).unwrap_err().code(), "book_no_such_revision");
    book.undo(&case, noon()).unwrap();
    assert_eq!(book.answers(&case).unwrap().text(&path("entity.name")), "a");
}

#[test]
fn a_group_is_undone_as_one_even_when_it_touches_a_place_twice() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    book.apply(&case, &[change("entity.name", text("before"))], noon()).unwrap();
    let group = [
        change("entity.name", None),
        change("sites[0].site.name", text("站")),
        change("entity.name", text("after")),
    ];
    book.apply(&case, &group, noon()).unwrap();
    let (saved, touched) = book.undo(&case, noon()).unwrap().unwrap();
    assert_eq!(touched, [path("entity.name"), path("sites[0].site.name")]);
    assert_eq!((saved.revision, saved.can_redo), (3, true));
    let answers = book.answers(&case).unwrap();
    assert_eq!(answers.text(&path("entity.name")), "before");
    assert!(answers.sites.is_empty());
    book.redo(&case, noon()).unwrap();
    assert_eq!(book.answers(&case).unwrap().text(&path("entity.name")), "after");
}

#[test]
fn a_place_that_would_be_lost_is_refused_with_the_whole_group() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let odd = Path::entity("a[0]");
    for bad in [Path::site(1, "site.name"), odd, Path::entity("")] {
        let changes = [change("entity.name", text("x")), Change { path: bad, value: text("y") }];
        assert_eq!(book.apply(&case, &changes, noon()).unwrap_err().code(), "book_bad_path");
    }
    assert_eq!(book.saved(&case).unwrap().revision, 0);
    assert_eq!(book.answers(&case).unwrap().iter().count(), 0);
}

#[test]
fn cases_do_not_touch_each_other_and_unknown_ones_are_refused() {
    let desk = Desk::new();
    let book = desk.open();
    let (one, two) = (begin(&book), begin(&book));
    book.apply(&one, &[change("entity.name", text("一"))], noon()).unwrap();
    book.apply(&two, &[change("entity.name", text("二"))], "2026-11-24T00:00:00Z".parse().unwrap()).unwrap();
    book.undo(&one, noon()).unwrap();
    assert_eq!(book.answers(&two).unwrap().text(&path("entity.name")), "二");
    let order: Vec<_> = book.cases().unwrap().into_iter().map(|row| row.id).collect();
    assert_eq!(order, [two, one]);
    let unknown: CaseId = "0123456789abcdef".parse().unwrap();
    assert_eq!(book.answers(&unknown).unwrap_err().code(), "book_no_such_case");
    assert_eq!(book.apply(&unknown, &[], noon()).unwrap_err().code(), "book_no_such_case");
    assert_eq!(book.undo(&unknown, noon()).unwrap_err().code(), "book_no_such_case");
}
