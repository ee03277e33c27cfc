//! What the catalogue's files declare, as read: fields, pages, rules, materials, papers.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::condition::Condition;
use crate::problem::Severity;
use crate::values::Kind;

/// Whether something belongs to the entity or repeats with every site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Once per filing.
    Entity,
    /// Once per site.
    Site,
}

/// How an answer is given. A new kind is one variant here and one component in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// One line.
    Text,
    /// Several lines.
    Paragraph,
    /// One of a code table.
    Choice,
    /// Several of a code table.
    Choices,
    /// Domains, one a line.
    Domains,
    /// A date, kept as `YYYYMMDD`.
    Date,
    /// A date or `长期`.
    DateOrForever,
    /// Digits and hyphens; numeric keyboard.
    Phone,
    /// One line that is not shown while typing.
    Secret,
}

/// `fields/*.toml`: one field, declared once for every reader.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Id of `facts/fields.csv`, such as `entity.name`.
    pub id: String,
    /// Entity or site.
    pub scope: Scope,
    /// Tag of the ministry's interface, such as `Zt_xx/Dwmc`; empty when it has none.
    #[serde(default)]
    pub miit: String,
    /// How it is answered. Absent for a field that nobody is asked (see `auto`).
    pub input: Option<Input>,
    /// Code table (file stem in `assets/tables`) for choices.
    pub table: Option<String>,
    /// Column and field that narrow the table: `{ column = "nature_code", field = "entity.nature" }`.
    pub narrow: Option<Narrow>,
    /// Most characters allowed.
    pub max: Option<usize>,
    /// Rules on the value, in order; the first that speaks ends it.
    #[serde(default)]
    pub rules: Vec<RuleUse>,
    /// When the field exists at all; absent means always.
    pub when: Option<Condition>,
    /// Whether it must be answered when it exists.
    pub required: Need,
    /// Value set by the app and never asked.
    pub auto: Option<String>,
    /// Value set by the app for one filing type: type id → value.
    #[serde(default)]
    pub auto_for: BTreeMap<String, String>,
    /// The screener's question whose answer this field takes over. Once a case has begun from the screener the field
    /// is locked: it decided which filing this is.
    pub locked_by: Option<String>,
    /// Known to the interface, no longer asked; read and ignored.
    #[serde(default)]
    pub retired: bool,
    /// How each filing type uses it, from `uses.csv`. A type that is not in here does not use it.
    #[serde(skip)]
    pub uses: HashMap<String, Use>,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// How a filing type uses a field: a cell of `uses.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// `R`: asked; must be answered where the field's own `required` says so.
    Asked,
    /// `O`: asked, may stay open.
    Optional,
    /// `F`: asked, and may not differ from what is on record.
    Fixed,
    /// `A`: filled in without asking.
    Auto,
}

/// One value rule, under a condition where the kind of value depends on another answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleUse {
    /// The kind of value.
    pub kind: Kind,
    /// When it is judged so; absent means always.
    pub when: Option<Condition>,
}

/// How a choice is narrowed by another answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narrow {
    /// Column of the table that must equal the answer.
    pub column: String,
    /// The field whose answer decides; or absent with `value`.
    pub field: Option<String>,
    /// A fixed value instead of an answer.
    pub value: Option<String>,
    /// The case's filing type instead of an answer.
    #[serde(default)]
    pub filing_type: bool,
}

/// Whether an answer must be there.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Need {
    /// `true` or `false`.
    Fixed(bool),
    /// Under a condition; unknown counts as not yet needed.
    When(Condition),
}

/// `pages.toml`: a section of the task list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id; its words are `section-<id>`.
    pub id: String,
    /// Group of the task list: `prepare`, `print`, `submit`; words `group-<id>`.
    pub group: String,
    /// Repeats with every site.
    #[serde(default)]
    pub per_site: bool,
}

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// Questions.
    Fields,
    /// Picture slots.
    Materials,
    /// Check your answers.
    Review,
    /// A paper to print and sign.
    Paper,
    /// A text to copy and send, such as the ticket that asks for a revocation. Its words are `letter-<page id>`.
    Letter,
    /// Hand it in.
    Submit,
    /// Follow it.
    Progress,
}

/// `pages.toml`: one page of the wizard: one question, or one small group that belongs together.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Id; its words are `page-<id>` with `.term` and `.hint`.
    pub id: String,
    /// The section it belongs to.
    pub section: String,
    /// What it shows.
    #[serde(default = "fields_page")]
    pub kind: PageKind,
    /// The fields it asks, in order.
    #[serde(default)]
    pub fields: Vec<String>,
    /// The material slots it asks, in order.
    #[serde(default)]
    pub slots: Vec<String>,
    /// The papers it shows.
    #[serde(default)]
    pub papers: Vec<String>,
    /// People whose answers can be taken over: the id prefix, such as `entity_principal`.
    pub reuse: Option<Reuse>,
    /// What is good to know beside the questions.
    pub notes: Option<Notes>,
    /// When the page exists; absent means always. A page whose fields are all away is away too.
    pub when: Option<Condition>,
}

/// "The same person as …": copies answers from one id prefix to another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reuse {
    /// Id prefix to copy from, such as `entity_principal`.
    pub from: String,
    /// Id prefix to copy to, such as `site_principal`.
    pub to: String,
}

/// A table of what is good to know: the rows of this page, as far as they fit an answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// The table, with columns `rule`, `page`, `product`, `value`.
    pub table: String,
    /// The field whose answer the column `product` names. A row that names none fits every answer; while nothing was
    /// answered every row fits.
    pub by: String,
    /// How the message ids begin; a row's `rule` follows.
    pub words: String,
}

fn fields_page() -> PageKind {
    PageKind::Fields
}

/// `rules.toml`: what stands behind a rule id. Words: `rule-<id>` with `.fix`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id, such as `uscc.check_character`.
    pub id: String,
    /// How much a finding weighs.
    pub severity: Severity,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// `materials.toml`: one slot for a picture or scan. Words: `slot-<id>` with `.why`, `.how`, `.good`, `.bad`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Id such as `entity.certificate`.
    pub id: String,
    /// What its picture shows.
    pub kind: SlotKind,
    /// When it shows something else; the first that holds counts.
    #[serde(default)]
    pub kinds: Vec<KindWhen>,
    /// Entity or site.
    pub scope: Scope,
    /// When it exists; absent means always.
    pub when: Option<Condition>,
    /// Whether it must be there.
    pub required: Need,
    /// At which point it is wanted.
    pub stage: Stage,
    /// Most bytes of the file that is sent.
    pub max_bytes: u64,
    /// Least width and height in pixels of the prepared picture, long side first; a smaller one warns.
    pub min_pixels: Option<(u32, u32)>,
    /// Longest side in pixels the prepared picture is scaled down to.
    pub max_side: u32,
    /// Formats that may be sent, first preferred: `jpg`.
    pub formats: Vec<String>,
    /// Most pictures in the slot.
    pub most: usize,
    /// Use code of `attachment_kinds.csv`.
    pub use_code: Option<u32>,
    /// Who says that the purpose may be written across its pictures; absent where they must stay as they are.
    pub watermark: Option<Said>,
    /// Filing types that use it.
    pub types: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What the picture in a slot shows. What is looked at in a picture goes by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// The side of a resident ID with the portrait.
    CardFront,
    /// The side of a resident ID with the emblem.
    CardBack,
    /// A person's document of any layout: permits, passports, a resident ID whichever side.
    Identity,
    /// A business licence or the like, on a page with emblem and seal.
    Licence,
    /// Another document of an authority.
    Certificate,
    /// A letter of the applicant's own, signed or sealed.
    Letter,
    /// A printed form, filled in by hand and scanned.
    Form,
    /// The site principal before the curtain.
    Backdrop,
    /// A person who holds an ID.
    Holding,
    /// A picture of a screen, made by the computer.
    Screenshot,
    /// Pages of any sort, photographed, scanned or made by a computer.
    Document,
}

/// An exception to a slot's kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindWhen {
    /// What it shows then.
    pub kind: SlotKind,
    /// When.
    pub when: Condition,
}

/// Who says something, and as of when.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// When a material is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Before handing in.
    Submit,
    /// When the office asks for it after the first review.
    AfterFirstReview,
}

/// What sort of work a filing type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Something new comes into the register.
    Create,
    /// A record gets another access provider.
    Access,
    /// A record is changed.
    Change,
    /// A record, or a part of it, goes.
    Remove,
    /// Nothing is handed in here: a checklist for what happens elsewhere.
    Guide,
}

impl Family {
    /// Its code, as in `types.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Access => "access",
            Self::Change => "change",
            Self::Remove => "remove",
            Self::Guide => "guide",
        }
    }
}

/// `types.toml`: a filing type. Words: `type-<id>` with `.about` (what it does) and `.after` (what becomes of the site).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilingType {
    /// Id of `filing_types.csv`, such as `first_filing`.
    pub id: String,
    /// What sort of work it is.
    pub family: Family,
    /// Whether it is handed in to a filing system. The others end with a paper, a letter or a checklist.
    #[serde(default = "yes")]
    pub submits: bool,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

fn yes() -> bool {
    true
}

/// `types.toml`: a name under which people look for a filing, though it is filed as another type. Words: `type-<id>`
/// with `.opens` (why another wizard opens).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// Id of `filing_types.csv`, such as `add_domain_to_entity`.
    pub id: String,
    /// The type that is prepared instead.
    pub opens: String,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}
