//! Blanks in the book.

use filing::words::Language;

use super::drawn::Drawn;
use crate::around::tests::{desk, sample};
use crate::blank::BlankKind;

#[test]
fn what_belongs_where_is_kept_for_the_blank_and_shared_by_every_case() {
    let (_folder, desk) = desk();
    let (first, second) =
        (sample(&desk, &[], 0), sample(&desk, &[("entity.name", "北京示例咖啡有限公司")], 1));
    let mut drawn = Drawn::new(0);
    drawn.text("host", "网站主办者名称", [150, 690, 450, 712], 0);
    let bytes = drawn.done();
    let name = desk.take_blank("核验单", &bytes).unwrap();
    let words = desk.catalogue().words(Language::ZhCn);
    let kept = desk.blank_for(&first, 0, &name, words).unwrap();
    assert!(!kept.confirmed && kept.template.bindings.len() == 1);
    desk.keep_template(&kept.template).unwrap();
    // Taken in again it is the same blank, with what was said about it.
    assert_eq!(desk.take_blank("again", &bytes).unwrap(), name);
    let again = desk.blank_for(&second, 0, &name, words).unwrap();
    assert!(again.confirmed && again.template == kept.template);
    let rows = desk.blanks().unwrap();
    assert_eq!(
        (rows.len(), rows[0].kind, rows[0].placed, rows[0].name.as_str()),
        (1, BlankKind::Form, true, "核验单")
    );
    let filled = |case| desk.fill_blank(case, 0, &kept.template, words).unwrap().pdf;
    assert_ne!(filled(&first), filled(&second));
    desk.forget_blank(&name).unwrap();
    assert!(desk.blanks().unwrap().is_empty());
    assert_eq!(desk.forget_blank(&name).unwrap_err().code(), "book_no_such_blank");
}

#[test]
fn the_window_gets_every_page_as_a_picture() {
    let (_folder, desk) = desk();
    let case = sample(&desk, &[], 0);
    let mut drawn = Drawn::new(90);
    drawn.text("host", "网站主办者名称", [150, 690, 172, 800], 0);
    let name = desk.take_blank("x", &drawn.done()).unwrap();
    let words = desk.catalogue().words(Language::ZhCn);
    let kept = desk.blank_for(&case, 0, &name, words).unwrap();
    let empty = kept.blank.looks().unwrap();
    let filled = desk.blank_preview(&case, 0, &kept.template, words).unwrap();
    assert_eq!((empty.len(), filled.len()), (1, 1));
    assert!(empty[0].picture.starts_with("data:image/png;base64,") && empty[0].picture != filled[0].picture);
}
