//! What is suggested, and what never is.

use super::drawn::{Drawn, value};
use crate::around::tests::catalogue;
use crate::blank::{Blank, starter};

#[test]
fn fields_are_told_by_tooltip_by_name_and_by_what_is_printed_beside_them() {
    let mut drawn = Drawn::new(0);
    drawn.text("t1", "网站主办者名称：", [250, 760, 450, 782], 0);
    drawn.text("wzym", "", [250, 730, 450, 752], 0);
    drawn.text("t2", "", [250, 695, 450, 717], 0);
    drawn.text("t3", "核验人签字", [250, 660, 450, 682], 0);
    drawn.check("qy", "企业", [250, 600, 262, 612]);
    drawn.check("cf", "承诺", [250, 580, 262, 592]);
    let blank = Blank::read(&drawn.done()).unwrap();
    let values =
        [value("entity.name", "x"), value("site.domains", "example.cn"), value("entity.nature", "企业")];
    let template = starter(&catalogue(), &blank, &values);
    let bound: Vec<_> = template
        .bindings
        .iter()
        .map(|one| (one.field.as_str(), one.value.as_str(), one.is.as_deref()))
        .collect();
    let wanted = [
        ("t1", "entity.name", None),
        ("wzym", "site.domains", None),
        ("t2", "site.domains", None),
        ("qy", "entity.nature", Some("4")),
    ];
    assert_eq!(bound, wanted);
}

#[test]
fn a_flat_page_gets_places_behind_its_labels() {
    let blank = Blank::read(&Drawn::new(0).done()).unwrap();
    let values = [value("entity.name", "x"), value("site.domains", "example.cn")];
    let template = starter(&catalogue(), &blank, &values);
    let [placed] = &template.placements[..] else { panic!("{:?}", template.placements) };
    assert_eq!((placed.value.as_str(), placed.page), ("site.domains", 1));
    // The label's baseline is 142 pt below the top of the page.
    assert!((placed.y + placed.h / 2.0 - 48.7).abs() < 2.0 && placed.x > 55.0, "{placed:?}");
    template.fits(&blank).unwrap();
}
