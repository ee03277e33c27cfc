//! What a filing is, as data: loaded once from `assets`, checked whole, read by everybody.
//!
//! A field is declared once. The wizard, the checks, the review page, the packet, the submission, the papers and the
//! practice office all read that one declaration.

pub mod condition;
pub mod declare;
pub mod difference;
pub mod error;
mod load;
mod sound;
pub mod sources;
pub mod table;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use self::condition::{Scene, Truth};
use self::declare::{Alias, Field, FilingType, Input, Need, Page, Rule, Scope, Section, Slot, SlotKind, Use};
use self::error::BrokenCatalogue;
use self::sources::Sources;
use self::table::{Row, Table};
use crate::answers::Value;
use crate::case::Case;
use crate::explain::Phrases;
use crate::need::Screening;
use crate::paper::{Examples, Layouts};
use crate::province;
use crate::sms::SmsTable;
use crate::state::{Deadlines, StateTable};
use crate::timeline::Ways;
use crate::values::Lists;
use crate::words::{Language, Words};
use crate::workdays::Calendar;

/// Ids of the screener's questions begin like this.
const SCREENER: &str = "need.";

/// Everything the catalogue's files say.
#[derive(Debug)]
pub struct Catalogue {
    types: Vec<FilingType>,
    aliases: Vec<Alias>,
    fields: Vec<Field>,
    by_id: HashMap<String, usize>,
    sections: Vec<Section>,
    pages: Vec<Page>,
    rules: HashMap<String, Rule>,
    slots: Vec<Slot>,
    tables: BTreeMap<String, Table>,
    zh: Words,
    en: Words,
    /// Word lists and suffixes the value rules read.
    pub lists: Lists,
    /// The official work-day calendar.
    pub calendar: Calendar,
    /// States and the moves between them.
    pub states: StateTable,
    /// Timers and their lengths.
    pub deadlines: Deadlines,
    /// Who must answer the message of the SMS check.
    pub sms: SmsTable,
    /// How the timeline draws the way through.
    pub ways: Ways,
    /// What decides whether something is filed, and what.
    pub screening: Screening,
    /// How pasted text is read.
    pub phrases: Phrases,
    /// Layouts of the printed papers.
    pub layouts: Layouts,
    /// How the papers look once they are signed.
    pub examples: Examples,
    /// What each province rules.
    pub provinces: province::Pack,
    /// Names the exact files this was loaded from: first 12 hex digits of their SHA-256.
    pub version: String,
}

impl Catalogue {
    /// Loads and checks the catalogue.
    ///
    /// # Errors
    /// Every fault found, each with file, line and reason.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        load::load(sources)
    }

    /// The catalogue this program was built with.
    ///
    /// # Errors
    /// As [`Catalogue::load`]; the tests hold that there are none.
    pub fn embedded() -> Result<Self, BrokenCatalogue> {
        Self::load(&Sources::embedded())
    }

    /// The sentences of a language.
    pub fn words(&self, language: Language) -> &Words {
        match language {
            Language::ZhCn => &self.zh,
            Language::En => &self.en,
        }
    }

    /// Every filing type of the catalogue.
    pub fn types(&self) -> &[FilingType] {
        &self.types
    }

    /// One filing type.
    pub fn filing_type(&self, id: &str) -> Option<&FilingType> {
        self.types.iter().find(|known| known.id == id)
    }

    /// The names under which a filing is looked for and filed as another type.
    pub fn aliases(&self) -> &[Alias] {
        &self.aliases
    }

    /// Every field, in the order of declaration.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// One field.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.by_id.get(id).and_then(|&index| self.fields.get(index))
    }

    /// Every section of the task list, in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// One section.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Every page, in order.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// One page.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// Every material slot, in order.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// One slot.
    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id == id)
    }

    /// What stands behind a rule id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// One table by the stem of its file.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.get(name)
    }

    /// The row of a province by its Chinese name, such as `浙江省`.
    pub fn province(&self, name: &str) -> Option<Row<'_>> {
        self.table("provinces")?.find("name_zh", name)
    }

    /// The rows a choice field offers in this scene, narrowed as declared; `None` while the answer that narrows them
    /// is not given.
    pub fn options(&self, field: &Field, scene: &Scene<'_>) -> Option<Vec<Row<'_>>> {
        let table = self.table(field.table.as_deref()?)?;
        let Some(narrow) = &field.narrow else { return Some(table.rows().collect()) };
        if narrow.filing_type {
            return Some(table.having(&narrow.column, scene.filing_type).collect());
        }
        let answer = narrow.field.as_deref().and_then(|id| scene.answer(id)).and_then(Value::text);
        let wanted = narrow.value.as_deref().or(answer).filter(|text| !text.is_empty())?;
        Some(table.having(&narrow.column, wanted).collect())
    }
}

impl Field {
    /// Whether the field exists in this scene. A condition that is not decided yet counts as no.
    pub fn applies(&self, scene: &Scene<'_>) -> bool {
        !self.retired
            && self.uses.contains_key(scene.filing_type)
            && self.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes)
    }

    /// Whether the field exists and somebody is asked for it.
    pub fn asked(&self, scene: &Scene<'_>) -> bool {
        self.input.is_some() && self.use_in(scene.filing_type) != Some(Use::Auto) && self.applies(scene)
    }

    /// How a filing type uses the field; `None` when it does not.
    pub fn use_in(&self, filing_type: &str) -> Option<Use> {
        self.uses.get(filing_type).copied()
    }

    /// Whether the field must be answered in this scene. A condition that is not decided yet counts as no.
    pub fn is_required(&self, scene: &Scene<'_>) -> bool {
        matches!(self.use_in(scene.filing_type), Some(Use::Asked | Use::Fixed)) && self.required.holds(scene)
    }

    /// What the app fills in by itself for a filing type.
    pub fn filled_in(&self, filing_type: &str) -> Option<&str> {
        self.auto_for.get(filing_type).or(self.auto.as_ref()).map(String::as_str)
    }

    /// Whether the field belongs to the screener that finds the filing type, and to no wizard.
    pub fn is_screener(&self) -> bool {
        self.id.starts_with(SCREENER)
    }

    /// Whether the answer is a secret: hidden where it is typed, and kept by nobody who need not know it.
    pub fn is_secret(&self) -> bool {
        self.input == Some(Input::Secret)
    }
}

/// The ids of the fields whose answers are secrets, for whoever reads no more of the catalogue than that.
///
/// # Errors
/// A file of fields that cannot be read.
pub fn secrets(sources: &Sources) -> Result<BTreeSet<String>, BrokenCatalogue> {
    load::secrets(sources)
}

impl Slot {
    /// Whether the slot exists in this scene.
    pub fn applies(&self, scene: &Scene<'_>) -> bool {
        self.types.iter().any(|id| id == scene.filing_type)
            && self.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes)
    }

    /// What its picture shows in this scene.
    pub fn kind_in(&self, scene: &Scene<'_>) -> SlotKind {
        let exception = self.kinds.iter().find(|other| other.when.decide(scene) == Truth::Yes);
        exception.map_or(self.kind, |other| other.kind)
    }
}

impl Need {
    /// Whether it is needed in this scene. Not decided yet counts as no.
    pub fn holds(&self, scene: &Scene<'_>) -> bool {
        match self {
            Self::Fixed(needed) => *needed,
            Self::When(condition) => condition.decide(scene) == Truth::Yes,
        }
    }
}

/// The scenes something of this scope is looked at in: one for the entity, one for each site. A case without a site
/// still has a first, empty one, so that what it lacks is said.
pub fn scenes(case: &Case, scope: Scope) -> Vec<Scene<'_>> {
    let sites = match scope {
        Scope::Entity => vec![None],
        Scope::Site => (0..case.answers.sites.len().max(1)).map(Some).collect(),
    };
    sites.into_iter().map(|site| case.scene(site)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogue_is_sound() {
        if let Err(broken) = Catalogue::embedded() {
            panic!("{broken}");
        }
    }

    #[test]
    fn a_broken_catalogue_is_refused_with_file_line_and_reason() {
        let mut sources = Sources::embedded();
        let pages =
            sources.get("catalogue/pages.toml").unwrap().replace("\"entity.name\"]", "\"entity.nam\"]");
        sources.replace("catalogue/pages.toml", pages);
        sources.replace("locales/en/rules-check.ftl", "rule-x = y\n");
        let faults = Catalogue::load(&sources).unwrap_err().0;
        assert!(faults.iter().any(|fault| fault.file == "catalogue/pages.toml"
            && fault.line > 1
            && fault.reason == "unknown field `entity.nam`"));
        assert!(faults.iter().any(|fault| fault.reason == "no text `rule-field-missing` in en"));
    }

    /// Changes one file and says whether that fault is found in that file, at a line.
    fn finds(file: &str, change: impl Fn(&str) -> String, reason: &str) {
        let mut sources = Sources::embedded();
        let text = sources.get(file).unwrap();
        let changed = change(text);
        assert_ne!(text, changed, "{file} was not changed");
        sources.replace(file, changed);
        let faults = Catalogue::load(&sources).unwrap_err().0;
        assert!(
            faults.iter().any(|fault| fault.file == file && fault.line > 1 && fault.reason == reason),
            "{faults:?}"
        );
    }

    #[test]
    fn every_sort_of_broken_reference_is_named_at_its_line() {
        let pages = "catalogue/pages.toml";
        finds(
            pages,
            |text| text.replace("\"site.verification_form\"", "\"site.form\""),
            "unknown slot `site.form`",
        );
        finds(
            pages,
            |text| text.replace("section = \"cancel\"", "section = \"gone\""),
            "unknown section `gone`",
        );
        finds(
            pages,
            |text| text.replace("\"transfer_out\"", "\"transfer_in\""),
            "unknown filing type `transfer_in`",
        );
        finds(
            "catalogue/fields/entity.toml",
            |text| {
                text.replace(
                    "field = \"entity.nature\", in = [\"4\"]",
                    "field = \"site.closed\", in = [\"4\"]",
                )
            },
            "the condition looks forward, at `site.closed`",
        );
        finds(
            "catalogue/uses.csv",
            |text| text.replace("\nsite.name,R", "\nsite.name,X"),
            "`X` is none of R, O, F, A, -",
        );
        finds(
            "catalogue/uses.csv",
            |text| text.replace("\nsite.closed,", "\nsite.close,"),
            "unknown field `site.close`",
        );
        finds(
            "tables/languages.csv",
            |text| format!("{text}{}\n", text.lines().nth(1).unwrap()),
            "`1` stands twice",
        );
        finds(
            "tables/certificate_types.csv",
            |text| format!("{text}{}\n", text.lines().nth(1).unwrap()),
            "`4 1` stands twice",
        );
    }

    #[test]
    fn notes_of_no_table_no_field_no_page_and_without_words_are_named_at_their_line() {
        let (pages, rows) = ("catalogue/pages.toml", "tables/service_number_rules.csv");
        finds(
            pages,
            |text| text.replace("by = \"access.product\"", "by = \"access.produce\""),
            "unknown field `access.produce`",
        );
        finds(
            pages,
            |text| text.replace("table = \"service_number_rules\"", "table = \"number_rules\""),
            "unknown table `number_rules`",
        );
        finds(rows, |text| text.replace("\nonce,", "\ntwice,"), "no text `service-number-rule-twice` in en");
        finds(
            rows,
            |text| text.replace("\nonce,access.service_number", "\nonce,access.number"),
            "no page `access.number` shows it",
        );
    }

    #[test]
    fn a_key_nobody_knows_is_refused_at_its_line() {
        let mut sources = Sources::embedded();
        let types = format!("{}\ncolour = \"red\"\n", sources.get("catalogue/types.toml").unwrap());
        let line = types.lines().count();
        sources.replace("catalogue/types.toml", types);
        let faults = Catalogue::load(&sources).unwrap_err().0;
        assert!(
            faults.iter().any(|fault| fault.line == line && fault.reason.contains("colour")),
            "{faults:?}"
        );
    }
}
