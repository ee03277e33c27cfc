//! What goes into the envelope: signed originals and copies, as the cover sheet lists them.

use serde::Serialize;
use ts_rs::TS;

use super::layout::Cell;
use super::need::{NeededPaper, Weight, find, needed};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::materials::wanted;
use crate::words::{Words, message_id};

/// The paper that lies on top of the others.
const COVER: &str = "courier_cover";

/// Sheets of one kind in the envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Enclosure {
    /// What it is called.
    pub name: String,
    /// How many of it.
    pub count: usize,
    /// Signed originals; else copies of a picture.
    pub original: bool,
}

/// The papers of a case of which signed originals are mailed.
pub(super) fn mailed<'a>(catalogue: &'a Catalogue, case: &Case) -> impl Iterator<Item = NeededPaper<'a>> {
    let all = needed(catalogue, case).into_iter();
    all.filter(|wanted| wanted.weight == Weight::Required && wanted.paper.originals > 0)
}

/// Everything that is mailed in a case, originals first, those of several sites counted together.
pub fn enclosed(catalogue: &Catalogue, words: &Words, case: &Case) -> Vec<Enclosure> {
    let mut all: Vec<Enclosure> = Vec::new();
    let mut add = |name: String, count: usize, original: bool| match all
        .iter_mut()
        .find(|one| one.name == name && one.original == original)
    {
        Some(one) => one.count += count,
        None => all.push(Enclosure { name, count, original }),
    };
    for wanted in mailed(catalogue, case) {
        add(words.plain(&message_id("paper", &wanted.paper.id)), wanted.paper.originals, true);
    }
    let copies = copied(catalogue, case);
    for picture in wanted(catalogue, case).into_iter().filter(|one| copies.contains(&one.path.id)) {
        add(words.plain(&message_id("slot", &picture.path.id)), 1, false);
    }
    all
}

/// The picture slots that the cover sheet lists.
fn copied(catalogue: &Catalogue, case: &Case) -> Vec<String> {
    let rows = find(catalogue, case, COVER, None).into_iter().flat_map(|cover| &cover.layout.rows);
    let slots = rows.filter_map(|row| match &row.cell {
        Cell::Contents { copies, .. } => Some(copies.clone()),
        _ => None,
    });
    slots.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{app, catalogue, paper};
    use crate::words::Language;

    #[test]
    fn two_signed_forms_and_the_copies_go_into_the_envelope() {
        let all = enclosed(catalogue(), catalogue().words(Language::ZhCn), &paper());
        assert_eq!(
            (all[0].name.as_str(), all[0].count, all[0].original),
            ("网站备案信息真实性核验单", 2, true)
        );
        assert!(all.iter().any(|one| !one.original && one.count == 1), "{all:?}");
    }

    #[test]
    fn whoever_uploads_everything_mails_no_original() {
        let all = enclosed(catalogue(), catalogue().words(Language::En), &app());
        assert!(all.iter().all(|one| one.original), "no cover sheet, so no copies: {all:?}");
    }
}
