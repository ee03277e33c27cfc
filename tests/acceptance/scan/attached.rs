//! Scans brought back into the slots of an open book.

use desk::Desk;
use desk::book::id::{AttachmentId, CaseId};
use desk::book::key::Unlock;
use desk::book::{Book, Change, NewCase};
use desk::clock::now;
use desk::photo::Cancel;
use desk::pictures::Remarks;
use desk::prints::Sheet;
use filing::answers::Path;
use filing::case::Case;
use tempfile::TempDir;

use super::sheets::{Printed, earlier, shared};
use super::{plain, signed, stacks, synth};

struct Open {
    desk: Desk,
    case: CaseId,
    _folder: TempDir,
}

impl Open {
    /// A book that holds one case.
    fn with(case: &Case) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unlock = Unlock::KeyFile(folder.path().join("device.key"));
        let book = Book::create(&folder.path().join("my.book"), &unlock).unwrap();
        let desk = Desk::new(shared(), book);
        let new = NewCase {
            filing_type: case.filing_type.clone(),
            road: case.road,
            province: case.province.clone(),
            catalogue_version: String::new(),
        };
        let id = desk.book(|book| book.new_case(&new, now())).unwrap();
        let open = Self { desk, case: id, _folder: folder };
        open.answers(case);
        open
    }

    fn answers(&self, case: &Case) {
        let changes: Vec<_> =
            case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
        self.desk.book(|book| book.apply(&self.case, &changes, now())).unwrap();
    }

    /// Brings a scan; what is said of it, and the attachment.
    fn brought(&self, path: &Path, file: &[u8]) -> (Vec<String>, AttachmentId) {
        let (id, _) = self.desk.attach(&self.case, path, file, &Cancel::new(), now()).unwrap();
        (self.said(&id), id)
    }

    fn said(&self, id: &AttachmentId) -> Vec<String> {
        let held = self.desk.attachment(&self.case, id).unwrap();
        let notes = Remarks::kept(&held).notes.into_iter().map(|note| note.code);
        notes.filter(|code| code.starts_with("scan-")).collect()
    }
}

fn slot() -> Path {
    "sites[0].site.verification_form".parse().expect("a slot")
}

fn scan(sheet: &Printed, seed: u64) -> Vec<u8> {
    plain(seed).file(&signed(sheet, seed))
}

#[test]
fn a_scan_in_its_slot_is_matched_laid_flat_and_kept_as_it_came() {
    let stack = &stacks()[0];
    let open = Open::with(&stack.case);
    let file = scan(&stack.now, 21);
    let (said, id) = open.brought(&slot(), &file);
    assert_eq!(said, ["scan-match"]);
    let held = open.desk.attachment(&open.case, &id).unwrap();
    assert_eq!(open.desk.picture(held.original.as_ref().unwrap()).unwrap(), file);
    let flat = image::load_from_memory(&open.desk.picture(&held.picture).unwrap()).unwrap().to_rgb8();
    let tall = f64::from(flat.height()) / f64::from(flat.width());
    assert!((tall - 297.0 / 210.0).abs() < 0.02, "{tall}");
    // The straightened sheet has no table around it: its rim is paper.
    let rim = |x: u32, y: u32| flat.get_pixel(x, y).0[1] > 120;
    let (right, low) = (flat.width() - 12, flat.height() - 12);
    assert!(rim(12, 12) && rim(right, 12) && rim(right, low) && rim(12, low));
}

#[test]
fn an_earlier_print_and_the_sheet_of_another_case_are_told_from_the_current_one() {
    let (stack, other) = (&stacks()[0], &stacks()[1]);
    let open = Open::with(&earlier(&stack.case));
    let sheet = Sheet { paper: "verification_form", site: Some(0), marked: true };
    open.desk.print(&open.case, sheet).unwrap();
    open.answers(&stack.case);
    let (said, id) = open.brought(&slot(), &scan(&stack.then, 22));
    assert_eq!(said, ["scan-outdated"]);
    open.desk.book(|book| book.detach(&open.case, &id, now())).unwrap();
    assert_eq!(open.brought(&slot(), &scan(&other.now, 23)).0, ["scan-other"]);
}

#[test]
fn a_typed_code_settles_what_could_not_be_read() {
    let stack = &stacks()[0];
    let open = Open::with(&stack.case);
    let mut sheet = signed(&stack.now, 24);
    synth::blot(&mut sheet, &stack.now.page);
    let (said, id) = open.brought(&slot(), &plain(24).file(&sheet));
    assert_eq!(said, ["scan-no-code"]);
    let typed = |code: &str| open.desk.type_code(&open.case, &id, code, &Cancel::new(), now());
    assert_eq!(typed("nothing").unwrap_err().code(), "desk_print_code");
    typed(&stack.now.page.print_code.to_lowercase()).unwrap();
    assert_eq!(open.said(&id), ["scan-match"]);
}
