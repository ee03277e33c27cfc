//! What a printed form looks like, as data: `assets/papers/*.toml`, one file a form.
//!
//! Lengths are millimetres, sizes points. The texts are the form's own and stay Chinese in every language.

use serde::Deserialize;

use crate::answers::{Answers, Path, Value};
use crate::catalogue::condition::Condition;
use crate::catalogue::declare::Scope;
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;

/// One form: a heading, one framed table, and a margin below it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Paper id; its words are `paper-<id>`.
    pub id: String,
    /// Which of the form's variants this is, such as `unit-outside-guangdong`.
    pub template: String,
    /// For whom this variant is meant; absent means everybody.
    pub when: Option<Condition>,
    /// Heading as printed.
    pub heading: String,
    /// The sheet.
    pub sheet: Sheet,
    /// Type sizes.
    pub sizes: Sizes,
    /// The rows of the table, top to bottom.
    pub rows: Vec<Row>,
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
    /// Lowest the margin's last baseline may be.
    pub bottom: f64,
    /// Width of the label column.
    pub label: f64,
    /// Room between a rule and a text.
    pub pad: f64,
    /// Thickness of the frame.
    pub frame: f64,
    /// Thickness of the rules inside.
    pub rule: f64,
}

/// Type sizes, pt.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// The heading.
    pub heading: f64,
    /// A band across the table.
    pub band: f64,
    /// Labels and the form's own lines.
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

/// One row of the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Lines of the label at the left; none for a row without a label column.
    #[serde(default)]
    pub label: Vec<String>,
    /// Height, mm.
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
    Value {
        /// Field id.
        field: String,
        /// Entity or site.
        scope: Scope,
        /// Put between the items of a list; a line may end after it.
        #[serde(default)]
        join: String,
    },
    /// A heading across the table.
    Band {
        /// Set bold.
        text: String,
        /// Set after it in the label size.
        #[serde(default)]
        note: String,
    },
    /// Lines with check boxes, for the verifier alone.
    Checks(Vec<CheckLine>),
    /// A commitment with room for pen and seal.
    Sign(Sign),
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
    /// Attribute of the paper's words shown in it in the window.
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
    /// Attribute of the paper's words shown in it in the window; one line each.
    pub hint: String,
}

/// Every form.
#[derive(Clone, Debug, Default)]
pub struct Layouts(Vec<Layout>);

impl Layouts {
    /// Reads every form.
    ///
    /// # Errors
    /// Every file that cannot be read, names no source, or does not fit its sheet.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let (mut all, mut faults) = (Vec::<Layout>::new(), Vec::new());
        for (file, text) in sources.below("papers/").filter(|(file, _)| file.ends_with(".toml")) {
            let mut fault = |line, reason: String| faults.push(Fault { file: file.to_owned(), line, reason });
            match toml::from_str::<Layout>(text) {
                Err(error) => {
                    let start = error.span().map_or(0, |span| span.start);
                    let line = text.get(..start).map_or(0, |before| before.matches('\n').count() + 1);
                    fault(line, error.message().to_owned());
                }
                Ok(layout) => {
                    layout.faults().into_iter().for_each(|reason| fault(0, reason));
                    if all.iter().any(|other| other.id == layout.id && other.template == layout.template) {
                        fault(0, format!("`{}` stands twice", layout.id));
                    }
                    all.push(layout);
                }
            }
        }
        if faults.is_empty() { Ok(Self(all)) } else { Err(BrokenCatalogue(faults)) }
    }

    /// The form with that id.
    pub fn get(&self, id: &str) -> Option<&Layout> {
        self.0.iter().find(|layout| layout.id == id)
    }

    /// Every form, in order of file.
    pub fn iter(&self) -> impl Iterator<Item = &Layout> {
        self.0.iter()
    }
}

impl Layout {
    /// The fields whose answers are printed, with where they live for this site, in order.
    pub fn printed(&self, site: usize) -> impl Iterator<Item = Path> {
        self.rows.iter().filter_map(move |row| row.path(site))
    }

    /// The print code of these answers on this form: changes when anything that is printed changes.
    pub fn print_code(&self, answers: &Answers, site: usize) -> String {
        let values: Vec<(String, Vec<&str>)> = self
            .printed(site)
            .map(|path| (path.id.clone(), answers.get(&path).map(Value::items).unwrap_or_default()))
            .collect();
        let canonical = serde_json::json!([self.id, self.template, self.as_of, values]).to_string();
        super::print_code(canonical.as_bytes())
    }

    /// Every text the form itself prints in the regular and the bold face.
    pub fn texts(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut regular, mut bold) = (Vec::new(), vec![self.heading.as_str()]);
        for row in &self.rows {
            regular.extend(row.label.iter().map(String::as_str));
            match &row.cell {
                Cell::Value { join, .. } => regular.push(join),
                Cell::Band { text, note } => {
                    bold.push(text);
                    regular.push(note);
                }
                Cell::Checks(lines) => {
                    regular.extend(
                        lines
                            .iter()
                            .flat_map(|line| line.boxes.iter().chain([&line.ask]))
                            .map(String::as_str),
                    );
                }
                Cell::Sign(sign) => {
                    regular.push(&sign.statement);
                    regular.extend(sign.marks.iter().map(|mark| mark.text.as_str()));
                }
            }
        }
        (regular, bold)
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let dated = |source: &str, as_of: &str| !source.is_empty() && !as_of.is_empty();
        if !dated(&self.source, &self.as_of) {
            faults.push("`source` or `as_of` is empty".to_owned());
        }
        for (index, row) in self.rows.iter().enumerate() {
            if !dated(&row.source, &row.as_of) {
                faults.push(format!("row {}: `source` or `as_of` is empty", index + 1));
            }
            if row.least.is_some_and(|least| least > row.height) {
                faults.push(format!("row {}: `least` is above `height`", index + 1));
            }
        }
        let end = self.sheet.top + self.rows.iter().map(|row| row.height).sum::<f64>();
        if end > self.sheet.bottom {
            faults.push(format!("the rows end at {end} mm, below {} mm", self.sheet.bottom));
        }
        faults
    }
}

impl Row {
    /// The answer it prints, if it prints one.
    pub fn path(&self, site: usize) -> Option<Path> {
        match &self.cell {
            Cell::Value { field, scope: Scope::Entity, .. } => Some(Path::entity(field)),
            Cell::Value { field, scope: Scope::Site, .. } => Some(Path::site(site, field)),
            _ => None,
        }
    }
}
