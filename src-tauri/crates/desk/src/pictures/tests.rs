//! Pictures at an open desk.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::around::tests::{at, desk, sample};

fn picture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/pictures").join(name)
}

fn certificate() -> Path {
    Path::entity("entity.certificate")
}

/// A desk, a case, and a licence in its slot.
fn attached() -> (tempfile::TempDir, Desk, CaseId, AttachmentId) {
    let (folder, desk) = desk();
    let case = sample(&desk, &[], 0);
    let source = fs::read(picture("licence.jpg")).unwrap();
    let (id, _) = desk.attach(&case, &certificate(), &source, &Cancel::new(), at(1)).unwrap();
    (folder, desk, case, id)
}

fn sides(desk: &Desk, case: &CaseId, id: &AttachmentId) -> (u32, u32) {
    let held = desk.attachment(case, id).unwrap();
    desk.book(|book| {
        book.picture(&held.picture).map(|reader| (reader.row().width, reader.row().height)).unwrap()
    })
}

#[test]
fn what_was_brought_is_kept_byte_for_byte() {
    let (_folder, desk, case, id) = attached();
    let held = desk.attachment(&case, &id).unwrap();
    let source = fs::read(picture("licence.jpg")).unwrap();
    assert_eq!(desk.picture(held.original.as_ref().unwrap()).unwrap(), source);
}

#[test]
fn an_edit_is_remembered_changed_and_taken_back() {
    let (_folder, desk, case, id) = attached();
    let (width, height) = sides(&desk, &case, &id);
    let edit = |edit: &Edit| {
        desk.edit_picture(&case, &id, edit, &Context::default(), &Cancel::new(), at(2)).unwrap()
    };
    let turned = Edit { quarter_turns: 1, ..Edit::default() };
    edit(&turned);
    assert_eq!(sides(&desk, &case, &id), (height, width));
    assert_eq!(Remarks::kept(&desk.attachment(&case, &id).unwrap()).edit, turned);
    // Begins with what was brought, not with what was turned before.
    edit(&Edit { quarter_turns: 2, ..Edit::default() });
    assert_eq!(sides(&desk, &case, &id), (width, height));
    edit(&Edit::default());
    assert_eq!(Remarks::kept(&desk.attachment(&case, &id).unwrap()).edit, Edit::default());
}

#[test]
fn an_edit_is_one_step_that_can_be_undone_and_redone() {
    let (_folder, desk, case, id) = attached();
    let before = desk.attachment(&case, &id).unwrap();
    let turned = Edit { quarter_turns: 1, ..Edit::default() };
    desk.edit_picture(&case, &id, &turned, &Context::default(), &Cancel::new(), at(2)).unwrap();
    let after = desk.attachment(&case, &id).unwrap();
    desk.book(|book| book.undo(&case, at(3))).unwrap().unwrap();
    assert_eq!(desk.attachment(&case, &id).unwrap(), before);
    desk.book(|book| book.redo(&case, at(4))).unwrap().unwrap();
    assert_eq!(desk.attachment(&case, &id).unwrap(), after);
    let revision = desk.book(|book| book.saved(&case)).unwrap().revision;
    let state = desk.book(|book| book.state_at(&case, revision)).unwrap();
    assert_eq!(state.attachments, [after]);
}

#[test]
fn a_mark_names_the_provinces_authority_unless_another_receiver_is_named() {
    let (_folder, desk, case, _) = attached();
    let authority = desk.purpose(&case, " ").unwrap().watermark;
    assert!(authority.starts_with("仅用于ICP备案") && authority.ends_with("通信管理局"), "{authority}");
    assert!(desk.purpose(&case, "杭州示例云").unwrap().watermark.ends_with("杭州示例云"));
}

#[test]
fn many_files_are_attached_in_their_order_and_each_says_what_became_of_it() {
    let (folder, desk) = desk();
    let case = sample(&desk, &[], 0);
    let note = folder.path().join("note.jpg");
    fs::write(&note, "just words").unwrap();
    let files = [picture("licence.jpg"), note, picture("backdrop.jpg"), folder.path().join("gone.jpg")];
    let slot = Path::site(0, "site.preapproval_file");
    let heard = std::cell::RefCell::new(Vec::new());
    let fates =
        desk.attach_many(&case, &slot, &files, &Cancel::new(), |done| heard.borrow_mut().push(done)).unwrap();
    let codes: Vec<_> = fates.iter().map(|fate| fate.as_ref().map_err(DeskError::code).err()).collect();
    assert_eq!(codes, [None, Some("photo_not_a_picture"), None, Some("photo_unreadable")]);
    assert_eq!(*heard.borrow(), [1, 2, 3, 4]);
    let kept: Vec<_> =
        desk.book(|book| book.attachments(&case)).unwrap().into_iter().map(|held| held.id).collect();
    assert_eq!(kept, fates.into_iter().filter_map(Result::ok).collect::<Vec<_>>());
}

#[test]
fn a_slot_takes_as_many_as_it_may_and_the_rest_are_told() {
    let (_folder, desk) = desk();
    let case = sample(&desk, &[], 0);
    let files = [picture("licence.jpg"), picture("licence.jpg")];
    let fates = desk.attach_many(&case, &certificate(), &files, &Cancel::new(), |_| {}).unwrap();
    let codes: Vec<_> = fates.iter().map(|fate| fate.as_ref().map_err(DeskError::code).err()).collect();
    assert_eq!(codes, [None, Some("desk_slot_full")]);
}

#[test]
fn a_raised_flag_attaches_nothing() {
    let (_folder, desk) = desk();
    let case = sample(&desk, &[], 0);
    let cancel = Cancel::new();
    cancel.cancel();
    let fates = desk.attach_many(&case, &certificate(), &[picture("licence.jpg")], &cancel, |_| {}).unwrap();
    assert_eq!(fates[0].as_ref().unwrap_err().code(), "photo_cancelled");
    assert!(desk.book(|book| book.attachments(&case)).unwrap().is_empty());
}
