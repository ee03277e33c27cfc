//! Which files a dialog is about: its title, the kinds it shows, the name it suggests.

use filing::words::Words;

use crate::tables::pack::EXTENSION;

/// What a dialog for files says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The dialog's title.
    pub title: String,
    /// What the files are called.
    pub kind: String,
    /// Endings of their names, without a dot.
    pub extensions: &'static [&'static str],
    /// The name suggested for a new one; empty where files are chosen.
    pub name: String,
}

const PICTURES: &[&str] = &["jpg", "jpeg", "png", "webp", "heic", "heif", "pdf"];

impl Files {
    fn chosen(words: &Words, title: &str, kind: &str, extensions: &'static [&'static str]) -> Self {
        Self { title: words.plain(title), kind: words.plain(kind), extensions, name: String::new() }
    }

    fn named(title: String, kind: &str, extensions: &'static [&'static str], name: &str) -> Self {
        Self { title, kind: kind.to_owned(), extensions, name: name.to_owned() }
    }

    /// Pictures for a slot.
    pub fn pictures(words: &Words) -> Self {
        Self::chosen(words, "dialog-pick-pictures", "dialog-pictures", PICTURES)
    }

    /// A pack of tables.
    pub fn pack(words: &Words) -> Self {
        Self::chosen(words, "dialog-pick-pack", "dialog-packs", &[EXTENSION])
    }

    /// A year of holidays.
    pub fn year(words: &Words) -> Self {
        Self::chosen(words, "dialog-pick-year", "dialog-years", &["csv", "txt"])
    }

    /// A provider's blank.
    pub fn blank(words: &Words) -> Self {
        Self::chosen(words, "dialog-pick-blank", "dialog-blanks", PICTURES)
    }

    /// Placements that somebody has saved.
    pub fn placement(words: &Words) -> Self {
        Self::chosen(words, "dialog-pick-placement", "dialog-placements", &["json"])
    }

    /// Where placements go.
    pub fn new_placement(words: &Words) -> Self {
        let kind = words.plain("dialog-placements");
        Self::named(words.plain("dialog-save-placement"), &kind, &["json"], "placement.json")
    }

    /// Where a PDF of that name goes.
    pub fn new_pdf(words: &Words, name: &str) -> Self {
        Self::named(words.plain("dialog-save-paper"), "PDF", &["pdf"], name)
    }

    /// Where a packet goes.
    pub fn new_packet(words: &Words) -> Self {
        Self::named(words.plain("portal-packet"), "ZIP", &["zip"], "packet.zip")
    }

    /// Where a calendar goes.
    pub fn new_calendar(words: &Words) -> Self {
        Self::named(words.plain("calendar-name"), "iCalendar", &["ics"], "beian.ics")
    }
}
