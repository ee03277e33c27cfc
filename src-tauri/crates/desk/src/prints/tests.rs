//! What is kept of a print.

use filing::answers::{Path, Value};
use jiff::Timestamp;
use tempfile::TempDir;

use super::*;
use crate::around::tests::{at, catalogue, desk};
use crate::book::key::Unlock;
use crate::book::{Book, Change, NewCase};

const SAMPLE: &str = include_str!("../../../../../assets/samples/first-filing-paper.json");
const FORM: Sheet<'_> = Sheet { paper: "verification_form", site: Some(0), marked: true };

fn begun() -> (TempDir, Desk, CaseId) {
    let (folder, desk) = desk();
    let case = Case::read(SAMPLE, &catalogue()).unwrap();
    let new = NewCase {
        filing_type: case.filing_type.clone(),
        road: case.road,
        province: case.province.clone(),
        catalogue_version: String::new(),
    };
    let id = desk.book(|book| book.new_case(&new, at(0)).unwrap());
    let all = case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) });
    let all: Vec<Change> = all.collect();
    desk.book(|book| book.apply(&id, &all, at(0)).unwrap());
    (folder, desk, id)
}

fn rename(desk: &Desk, id: &CaseId, name: &str, now: Timestamp) {
    let path = Path::entity("entity.name");
    let change = Change { path, value: Some(Value::Text(name.to_owned())) };
    desk.book(|book| book.apply(id, &[change], now).unwrap());
}

fn prints(desk: &Desk, id: &CaseId) -> Vec<Printed> {
    desk.prints(id, &desk.case(id).unwrap(), FORM.paper, FORM.site).unwrap()
}

#[test]
fn the_same_bytes_are_made_again_after_edits_an_undo_and_a_new_opening() {
    let (folder, desk, id) = begun();
    let bytes = desk.print(&id, FORM).unwrap();
    let first = prints(&desk, &id)[0].row.id;
    let again = |desk: &Desk| {
        let made = desk.reprint(first).unwrap();
        assert!(made.exact && made.paper == FORM.paper);
        made.bytes
    };
    assert_eq!(again(&desk), bytes);
    rename(&desk, &id, "杭州示例茶叶有限公司", at(1));
    assert_ne!(desk.print(&id, FORM).unwrap(), bytes);
    assert_eq!(again(&desk), bytes);
    desk.book(|book| book.undo(&id, at(2)).unwrap().unwrap());
    assert_eq!(again(&desk), bytes);
    drop(desk);
    let unlock = Unlock::KeyFile(folder.path().join("device.key"));
    let book = Book::open(&folder.path().join("my.book"), &unlock).unwrap();
    let desk = Desk::new(catalogue(), book);
    assert_eq!(again(&desk), bytes);
    assert_eq!(desk.print(&id, FORM).unwrap(), bytes, "undone: the first sheet is the current one again");
}

#[test]
fn an_outdated_print_says_which_answer_is_another_one() {
    let (_folder, desk, id) = begun();
    desk.print(&id, FORM).unwrap();
    assert!(prints(&desk, &id)[0].current);
    let email = Change {
        path: "sites[0].site_principal.email".parse().unwrap(),
        value: Some(Value::Text("new@example.cn".to_owned())),
    };
    desk.book(|book| book.apply(&id, &[email], at(1)).unwrap());
    assert!(prints(&desk, &id)[0].current, "what is not printed puts no sheet out of date");
    rename(&desk, &id, "杭州示例茶叶有限公司", at(2));
    let [stale] = &prints(&desk, &id)[..] else { panic!("one print") };
    assert!(!stale.current);
    let [change] = &stale.changed[..] else { panic!("{:?}", stale.changed) };
    assert_eq!(change.path, Some(Path::entity("entity.name")));
    assert_eq!((change.was.as_str(), change.now.as_str()), ("杭州示例茶业有限公司", "杭州示例茶叶有限公司"));
    desk.print(&id, FORM).unwrap();
    let current: Vec<bool> = prints(&desk, &id).iter().map(|print| print.current).collect();
    assert_eq!(current, [true, false], "newest first");
}

#[test]
fn without_the_mark_neither_code_nor_qr_is_printed_and_the_sheet_is_no_less_current() {
    let (_folder, desk, id) = begun();
    let case = desk.case(&id).unwrap();
    let plain = Sheet { marked: false, ..FORM };
    let words = desk.catalogue().words(Language::ZhCn);
    let [with, without] = [FORM, plain].map(|sheet| desk.paper(&case, sheet, words).unwrap().remove(0));
    let says = |page: &PlacedPage, text: &str| serde_json::to_string(&page.items).unwrap().contains(text);
    let code = with.print_code.replace('-', "");
    assert!(says(&with, &with.print_code) && says(&with, &code));
    assert!(!says(&without, &with.print_code) && !says(&without, &code) && !says(&without, "打印编号"));
    assert_eq!(without.items.len() + 2, with.items.len(), "everything else is the same");
    let bytes = desk.print(&id, plain).unwrap();
    let print = prints(&desk, &id).remove(0);
    assert!(print.current && print.row.print.code == with.print_code);
    assert_eq!(desk.reprint(print.row.id).unwrap().bytes, bytes);
}

#[test]
fn a_print_that_is_not_there_is_refused() {
    let (_folder, desk, _) = begun();
    assert_eq!(desk.reprint(7).unwrap_err().code(), "desk_no_such_print");
}
