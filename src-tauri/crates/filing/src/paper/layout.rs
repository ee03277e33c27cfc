//! What a printed paper looks like, as data: `assets/papers/<paper>.toml`, one file a paper, with one template or more.
//!
//! Lengths are millimetres, sizes points. The texts are the paper's own and stay Chinese in every language.

use serde::Deserialize;

use crate::catalogue::condition::{Condition, Scene, Truth};
use crate::catalogue::declare::Scope;

/// One template of a paper: a heading, a framed table, and a margin below it.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The paper it is a template of.
    pub paper: String,
    /// Which template this is, such as `individual-guangdong`.
    pub template: String,
    /// For whom it is meant; the template without one is for everybody else.
    pub when: Option<Condition>,
    /// The access provider it is meant for; absent means any.
    pub provider: Option<String>,
    /// Heading as printed.
    pub heading: String,
    /// Measures, sizes and words that all papers share.
    pub style: Style,
    /// The rows of the table, top to bottom.
    pub rows: Vec<Row>,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// `papers/style.toml`: what all papers share.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The sheet.
    pub sheet: Sheet,
    /// Type sizes.
    pub sizes: Sizes,
    /// Words of a continuation sheet.
    pub annex: Annex,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Measures of the sheet, mm.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Page width.
    pub width: f64,
    /// Page height.
    pub height: f64,
    /// Left and right edge to frame.
    pub side: f64,
    /// Baseline of the heading.
    pub heading: f64,
    /// Top edge to frame.
    pub top: f64,
    /// Lowest the frame may reach.
    pub bottom: f64,
    /// Lowest the margin's last baseline may be.
    pub foot: f64,
    /// Width of the label column.
    pub label: f64,
    /// Room between a rule and a text.
    pub pad: f64,
    /// Thickness of the frame.
    pub frame: f64,
    /// Thickness of the rules inside.
    pub rule: f64,
    /// Distance of lines to write on.
    pub write: f64,
}

/// Type sizes, pt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// The heading.
    pub heading: f64,
    /// A band across the table.
    pub band: f64,
    /// Labels and the paper's own lines.
    pub label: f64,
    /// An answer with room enough.
    pub value: f64,
    /// The least size of an answer before it takes a second line.
    pub least: f64,
    /// The least size of all, for an answer that fills all spare room.
    pub tiny: f64,
    /// The margin.
    pub margin: f64,
    /// Window-only hints.
    pub hint: f64,
    /// Distance of lines, in sizes.
    pub leading: f64,
}

/// Words of a continuation sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// Put after the heading.
    pub heading: String,
    /// Ends the cell whose answer goes on there.
    pub goes_on: String,
}

/// One row of the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The templates that have it; empty for all.
    #[serde(default)]
    pub only: Vec<String>,
    /// It stands there only when this holds.
    pub when: Option<Condition>,
    /// It stands there unless this holds.
    pub unless: Option<Condition>,
    /// It begins a new page.
    #[serde(default)]
    pub page: bool,
    /// Lines of the label at the left; none for a row without a label column.
    #[serde(default)]
    pub label: Vec<String>,
    /// Height, mm; texts take more when they need it.
    pub height: f64,
    /// Height it gives way to when an answer needs the room; absent means it gives nothing.
    pub least: Option<f64>,
    /// What stands in it.
    pub cell: Cell,
    /// Where it comes from; says so where a wording is inferred.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What stands in a row.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Cell {
    /// An answer.
    Value(Shown),
    /// A heading across the table.
    Band {
        /// Set bold.
        text: String,
        /// Set after it in the label size.
        #[serde(default)]
        note: String,
    },
    /// The paper's own paragraphs.
    Text(Vec<String>),
    /// Lines to write on by hand.
    Write {
        /// Attribute of `paper-hint` shown in the window.
        hint: Option<String>,
        /// Without the lines: something is pasted there.
        #[serde(default)]
        blank: bool,
    },
    /// Lines with check boxes, for the verifier alone.
    Checks(Vec<CheckLine>),
    /// Boxes of which the case itself ticks those that hold.
    Ticks(Vec<Tick>),
    /// What lies in the envelope: the papers of the case and copies of these picture slots.
    Contents {
        /// Ids of the slots whose copies go with it.
        copies: Vec<String>,
        /// Put after a paper; `{count}` is the number of its originals.
        originals: String,
        /// Put after a copy.
        copied: String,
    },
    /// A commitment with room for pen and seal.
    Sign(Sign),
    /// A dashed line and below it room to copy a given text by hand. The text itself stands outside the frame.
    Copy {
        /// What is to be copied, word for word.
        mandated: String,
        /// Before it, outside the frame.
        lead: String,
        /// Attribute of `paper-hint` shown in the room in the window.
        hint: String,
    },
}

/// An answer in a cell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Field id; `type` for the filing type.
    pub field: String,
    /// Entity or site. A paper of the entity shows the answers of all sites.
    pub scope: Scope,
    /// Put between the items of a list; a line may end after it.
    #[serde(default)]
    pub join: String,
    /// The field whose answer stands behind each item, in brackets.
    pub behind: Option<String>,
    /// A code is shown as the name its table has for it.
    #[serde(default)]
    pub named: bool,
}

/// One line with check boxes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckLine {
    /// What is checked.
    pub ask: String,
    /// The choices, each with an empty box before it.
    pub boxes: Vec<String>,
    /// The boxes stand in columns at the right end instead of following the text.
    #[serde(default)]
    pub end: bool,
    /// It stands there only when this holds.
    pub when: Option<Condition>,
}

/// A box that the case ticks by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// What stands behind the box.
    pub text: String,
    /// Ticked when this holds.
    pub when: Condition,
}

/// A commitment with room for pen and seal. `x` counts from the cell's left, `up` from its bottom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The sentence at the top.
    pub statement: String,
    /// Printed marks.
    pub marks: Vec<Mark>,
    /// The whole cell is the verifier's.
    #[serde(default)]
    pub verifier: bool,
    /// Rooms that stay empty.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// Where the seal goes.
    pub seal: Option<SealRoom>,
}

/// A printed text in a signing cell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The text.
    pub text: String,
    /// Left end.
    pub x: f64,
    /// Baseline.
    pub up: f64,
    /// Centred on `x` instead of beginning there.
    #[serde(default)]
    pub centred: bool,
}

/// A room that stays empty in print.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Left.
    pub x: f64,
    /// Bottom.
    pub up: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// Attribute of `paper-hint` shown in it in the window.
    pub hint: Option<String>,
}

/// Where the seal goes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealRoom {
    /// Centre.
    pub x: f64,
    /// Centre.
    pub up: f64,
    /// Radius.
    pub r: f64,
    /// Attribute of `paper-hint` shown in it in the window; one line each.
    pub hint: String,
}

impl Layout {
    /// The rows this case has.
    pub(super) fn rows_of<'a>(&'a self, scene: &Scene<'_>) -> impl Iterator<Item = &'a Row> {
        self.rows.iter().filter(move |row| row.stands(scene))
    }

    /// Every text the paper itself prints, in the regular and in the bold face.
    pub fn texts(&self) -> (Vec<&str>, Vec<&str>) {
        let annex = &self.style.annex;
        let mut regular = vec![annex.goes_on.as_str()];
        let mut bold = vec![self.heading.as_str(), annex.heading.as_str()];
        for row in &self.rows {
            regular.extend(row.label.iter().map(String::as_str));
            if let Cell::Band { text, note } = &row.cell {
                bold.push(text);
                regular.push(note);
            } else {
                regular.extend(row.cell.texts());
            }
        }
        (regular, bold)
    }
}

impl Cell {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Value(shown) => vec![&shown.join],
            Self::Band { .. } | Self::Write { .. } => Vec::new(),
            Self::Text(lines) => lines.iter().map(String::as_str).collect(),
            Self::Checks(lines) => {
                let each = lines.iter().flat_map(|line| line.boxes.iter().chain([&line.ask]));
                each.map(String::as_str).collect()
            }
            Self::Ticks(ticks) => ticks.iter().map(|tick| tick.text.as_str()).collect(),
            Self::Contents { originals, copied, .. } => vec![originals, copied],
            Self::Sign(sign) => {
                let marks = sign.marks.iter().map(|mark| mark.text.as_str());
                marks.chain([sign.statement.as_str()]).collect()
            }
            Self::Copy { mandated, lead, .. } => vec![mandated, lead],
        }
    }

    /// Every condition in it.
    pub(super) fn conditions(&mut self) -> Vec<&mut Condition> {
        match self {
            Self::Checks(lines) => lines.iter_mut().filter_map(|line| line.when.as_mut()).collect(),
            Self::Ticks(ticks) => ticks.iter_mut().map(|tick| &mut tick.when).collect(),
            _ => Vec::new(),
        }
    }
}

impl Row {
    /// Whether the row stands on the paper of this scene. What is not decided yet leaves out what needs a yes.
    fn stands(&self, scene: &Scene<'_>) -> bool {
        let holds = |when: &Option<Condition>| when.as_ref().map(|when| when.decide(scene) == Truth::Yes);
        holds(&self.when).unwrap_or(true) && !holds(&self.unless).unwrap_or(false)
    }

    /// The label in one line.
    pub(super) fn name(&self) -> String {
        self.label.concat()
    }

    /// Every condition of the row.
    pub(super) fn conditions(&mut self) -> Vec<&mut Condition> {
        self.when.iter_mut().chain(self.unless.iter_mut()).chain(self.cell.conditions()).collect()
    }
}

impl CheckLine {
    /// Whether the line stands there in this scene.
    pub(super) fn stands(&self, scene: &Scene<'_>) -> bool {
        self.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes)
    }
}
