//! What the window draws. The core says it all, in the reader's language; the window holds no rule.
//!
//! | function | gives |
//! | --- | --- |
//! | [`task_list`] | the computed list with exactly one next step |
//! | [`page`] | one page: questions, slots or review |
//! | [`route`] | every page that exists now, in order |
//! | [`home`] | the page that owns a path |
//! | [`mark_reused`] | a page on which answers of an earlier case are marked |
//! | [`reuse`] | the changes that take over another person's answers |
//! | [`types`], [`type_card`] | the filing types in words |
//! | [`choices`], [`provinces`], [`province_name`], [`title`], [`subtitle`] | what the screens around the wizard need |

mod notes;
mod page;
mod reused;
mod route;
mod tasks;
mod types;

pub use self::page::{choices, page, province_name, provinces};
pub use self::reused::mark_reused;
pub use self::route::{home, reuse, route};
pub use self::tasks::{subtitle, task_list, title};
pub use self::types::{TypeAlias, TypeCard, TypeList, type_card, types};
pub(crate) use page::{choice, help};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::{Path, Value};
use crate::catalogue::declare::{Input, PageKind, Stage};
use crate::paper::Weight;
use crate::problem::ProblemView;
use crate::state::{Road, State};

/// What is known about a case besides its answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// The paper was printed, and every printed value is still the answer.
    pub printed: bool,
    /// Where the filing stands at the office; `None` before it is handed in.
    pub state: Option<State>,
}

/// A page, and the site it is about when its section repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageRef {
    /// Page id of `pages.toml`.
    pub page: String,
    /// Site index from zero.
    pub site: Option<usize>,
}

/// One paper of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PaperRef {
    /// Paper id of `papers.toml`.
    pub paper: String,
    /// The site it is about; absent for a paper of the entity.
    pub site: Option<usize>,
    /// Whether somebody asks for it, or it only may be of use.
    pub weight: Weight,
    /// What it is called.
    pub title: String,
    /// What it is for, and when it is wanted.
    pub about: String,
}

/// The computed list of what is to be done, with exactly one next step.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskList {
    /// Title of the case: entity name and filing type, or the filing type alone.
    pub title: String,
    /// Province and road, in words.
    pub subtitle: String,
    /// The road the case is pinned to.
    pub road: Road,
    /// Groups in order.
    pub groups: Vec<TaskGroup>,
    /// The one next step.
    pub next: PageRef,
}

/// A group of tasks under one heading.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskGroup {
    /// Heading.
    pub title: String,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskStatus {
    /// Nothing left to do in it.
    Done,
    /// Begun or next.
    Open,
    /// Not begun.
    Todo,
    /// Answered, but something in it must be mended.
    Problem,
}

/// One section of the wizard (of one site, when it repeats).
#[derive(Clone, Debug, Serialize, TS)]
pub struct Task {
    /// Section id.
    pub section: String,
    /// Site index when it repeats.
    pub site: Option<usize>,
    /// Title.
    pub title: String,
    /// Short remark, such as `3 / 8` or `还差 2 张`; may be empty.
    pub note: String,
    /// How far it is.
    pub status: TaskStatus,
    /// Where a click goes: the first page that is not finished, else its first page.
    pub page: PageRef,
}

/// One page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageView {
    /// Which page.
    pub at: PageRef,
    /// Section id, to mark the task.
    pub section: String,
    /// What it shows.
    pub kind: PageKind,
    /// Section title, such as `网站`.
    pub crumb: String,
    /// Place among the section's pages, from 1.
    pub step: usize,
    /// Pages in the section.
    pub steps: usize,
    /// The question in the owner's words.
    pub ask: String,
    /// The official term; may be empty.
    pub term: String,
    /// One sentence under the question; may be empty.
    pub hint: String,
    /// The fields to answer.
    pub fields: Vec<FieldView>,
    /// The picture slots to fill.
    pub slots: Vec<SlotView>,
    /// Sections with their answers, on the review page.
    pub review: Vec<ReviewSection>,
    /// The papers of a paper page, those that are asked for first.
    pub papers: Vec<PaperRef>,
    /// The text to copy and send, on a letter page.
    pub letter: Option<LetterView>,
    /// "The same person as …", when that is offered here.
    pub reuse: Option<ReuseView>,
    /// What the notes are about; empty where there are none.
    pub notes_title: String,
    /// What is good to know here.
    pub notes: Vec<NoteView>,
    /// Problems of this page, most severe first. On the review page: of the whole case.
    pub problems: Vec<ProblemView>,
    /// The page before.
    pub previous: Option<PageRef>,
    /// The page after.
    pub next: Option<PageRef>,
}

/// Something that is good to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NoteView {
    /// The sentence.
    pub text: String,
    /// Where it is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A text to copy and send.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LetterView {
    /// Subject line.
    pub title: String,
    /// The text, with the answers in it; what was not answered is a line to fill in.
    pub body: String,
}

/// An offer to take answers over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReuseView {
    /// Label of the button, such as `与主体负责人是同一人`.
    pub label: String,
    /// Whether the answers already agree.
    pub reused: bool,
}

/// One field of a page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldView {
    /// Where the answer lives.
    pub path: Path,
    /// Label.
    pub label: String,
    /// How it is answered.
    pub input: Input,
    /// The answer, absent when none was given.
    pub value: Option<Value>,
    /// The choices, for choices.
    pub options: Vec<Choice>,
    /// Whether it must be answered now.
    pub required: bool,
    /// Most characters, if limited.
    pub max: Option<usize>,
    /// The normal form the value will be sent in, when it differs from what was typed.
    pub normalised: Option<String>,
    /// Taken over: from another person's answers, or from an earlier case.
    pub reused: bool,
    /// Decided which filing this is, and may not change any more.
    pub locked: bool,
    /// Why, where, good, bad.
    pub help: Help,
    /// Problems of this field.
    pub problems: Vec<ProblemView>,
}

/// One choice of a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Choice {
    /// Code that is stored.
    pub code: String,
    /// Name in the reader's language.
    pub name: String,
    /// Group heading; may be empty.
    pub group: String,
}

/// The help of a field.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Help {
    /// Why it is asked.
    pub why: String,
    /// Where to find it.
    #[serde(rename = "where")]
    pub place: String,
    /// A good example.
    pub good: String,
    /// Why it is good; may be empty.
    pub good_note: String,
    /// A bad example.
    pub bad: String,
    /// Why it would be refused; may be empty.
    pub bad_note: String,
    /// Which refusal a right answer prevents; may be empty.
    pub prevents: String,
    /// Where the rule comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// One picture slot of a page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SlotView {
    /// Where the pictures live.
    pub path: Path,
    /// Label.
    pub label: String,
    /// Whether it must be filled.
    pub required: bool,
    /// When it is wanted.
    pub stage: Stage,
    /// Why it is asked.
    pub why: String,
    /// How to take it.
    pub how: String,
    /// What is fine; one line.
    pub good: String,
    /// What is refused; one line.
    pub bad: String,
    /// Limit in words, such as `JPG，不超过 75 KB`.
    pub limit: String,
    /// Most pictures.
    pub most: usize,
    /// Names of the pictures attached (ids of the book, or file names of a case file), in order.
    pub attached: Vec<String>,
    /// Problems of this slot.
    pub problems: Vec<ProblemView>,
    /// Where the rule comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A section on the review page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewSection {
    /// Title.
    pub title: String,
    /// Rows in page order.
    pub rows: Vec<ReviewRow>,
}

/// One answer on the review page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewRow {
    /// Label.
    pub label: String,
    /// The answer in words; empty when it was not given.
    pub value: String,
    /// Where it lives.
    pub path: Path,
    /// Taken over from an earlier case.
    pub reused: bool,
    /// The page that asks it.
    pub page: PageRef,
    /// Worst problem, if any.
    pub problem: Option<ProblemView>,
}

#[cfg(test)]
mod tests;
