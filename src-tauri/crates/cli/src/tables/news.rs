//! What a pack changes, for people and for scripts.

use std::path::Path;

use desk::home::Home;
use desk::tables::{Label, Proposed};
use filing::catalogue::difference::{Difference, TableDifference, difference};
use filing::check::{Rejudged, word};
use filing::problem::{Problem, ProblemView};
use filing::words::message_id;
use serde::Serialize;

use crate::file::home;
use crate::out;
use crate::outcome::{Exit, Outcome};
use crate::setting::Setting;

/// What a pack changes.
#[derive(Debug)]
pub(super) struct News {
    proposed: Proposed,
    difference: Difference,
    /// How many cases were judged by both; `None` when there is no book.
    judged: Option<usize>,
    cases: Vec<Verdict>,
}

/// What it changes for a case of the book.
#[derive(Debug, Serialize)]
struct Verdict {
    case: String,
    appeared: Vec<ProblemView>,
    gone: Vec<ProblemView>,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    pack: &'a Label,
    difference: &'a Difference,
    judged: Option<usize>,
    cases: &'a [Verdict],
}

impl News {
    /// Compares a pack with what is in use.
    pub(super) fn of(setting: &Setting, proposed: Proposed) -> Self {
        let difference = difference(&setting.tables.sources, &proposed.sources);
        Self { proposed, difference, judged: None, cases: Vec::new() }
    }

    /// Judges the cases of the book again, when there is one.
    pub(super) fn judge(mut self, setting: &Setting, passphrase: Option<&Path>) -> Outcome<Self> {
        if Home::find().book().exists() {
            let desk = home::Home::find()?.desk(setting, passphrase)?;
            let verdicts = desk.rejudge(&self.proposed.catalogue)?;
            self.judged = Some(verdicts.judged);
            self.cases = verdicts.cases.into_iter().map(|one| self.worded(setting, one)).collect();
        }
        Ok(self)
    }

    /// What appears speaks with the newer words, what is gone with the older ones.
    fn worded(&self, setting: &Setting, one: Rejudged<desk::book::id::CaseId>) -> Verdict {
        let newer = &self.proposed.catalogue;
        let view = |catalogue: &filing::catalogue::Catalogue, problem: &Problem| {
            word(catalogue, catalogue.words(setting.language), problem)
        };
        Verdict {
            case: one.case.to_string(),
            appeared: one.appeared.iter().map(|problem| view(newer, problem)).collect(),
            gone: one.gone.iter().map(|problem| view(&setting.catalogue, problem)).collect(),
        }
    }

    /// Tells what changes in short, under a heading.
    pub(super) fn tell(&self, setting: &Setting, heading: &str) -> Outcome {
        if setting.json {
            return self.document();
        }
        let label = &self.proposed.pack.label;
        let mut lines = vec![setting.say(heading, &[("as_of", &label.as_of.to_string())])];
        lines.push(signed(setting, label));
        lines.extend(self.difference.tables.iter().map(|table| format!("  {}", sum(setting, table))));
        lines.extend(self.files(setting));
        if self.difference.is_empty() {
            lines.push(setting.say("cli-tables-same", &[]));
        }
        if let Some(judged) = self.judged {
            let changed = self.cases.len().to_string();
            let counts = [("judged", judged.to_string()), ("changed", changed)];
            let counts: Vec<(&str, &str)> =
                counts.iter().map(|(name, text)| (*name, text.as_str())).collect();
            lines.push(setting.say("cli-tables-judged", &counts));
        }
        lines.extend(self.cases.iter().flat_map(verdict));
        out::lines(&lines)?;
        Ok(Exit::Done)
    }

    /// Tells every row that changes.
    pub(super) fn tell_rows(&self, setting: &Setting) -> Outcome {
        if setting.json {
            return self.document();
        }
        let mut lines: Vec<String> =
            self.difference.tables.iter().flat_map(|table| rows(setting, table)).collect();
        lines.extend(self.files(setting));
        if self.difference.is_empty() {
            lines.push(setting.say("cli-tables-same", &[]));
        }
        out::lines(&lines)?;
        Ok(Exit::Done)
    }

    fn document(&self) -> Outcome {
        out::json(&Report {
            pack: &self.proposed.pack.label,
            difference: &self.difference,
            judged: self.judged,
            cases: &self.cases,
        })?;
        Ok(Exit::Done)
    }

    fn files<'a>(&'a self, setting: &'a Setting) -> impl Iterator<Item = String> + 'a {
        self.difference.files.iter().map(|file| {
            let counts = [("added", file.added.to_string()), ("removed", file.removed.to_string())];
            let [added, removed] = &counts;
            let args = [("file", file.path.as_str()), (added.0, &added.1), (removed.0, &removed.1)];
            format!("  {}", setting.say("cli-tables-file", &args))
        })
    }
}

/// Who made a pack, and what they say of it.
pub(super) fn signed(setting: &Setting, label: &Label) -> String {
    let signed = setting.say("cli-tables-signed", &[("owner", &label.owner), ("key", &label.key)]);
    if label.note.is_empty() { signed } else { format!("{signed}\n{}", label.note) }
}

fn sum(setting: &Setting, table: &TableDifference) -> String {
    let count = |many: usize| many.to_string();
    let (added, removed) = (count(table.added.len()), count(table.removed.len()));
    let (changed, confirmed) = (count(table.changed.len()), table.confirmed.to_string());
    let name = called(setting, &message_id("table", &table.table), &table.table);
    let args = [
        ("table", name.as_str()),
        ("added", &added),
        ("removed", &removed),
        ("changed", &changed),
        ("confirmed", &confirmed),
    ];
    setting.say("cli-tables-table", &args)
}

fn rows(setting: &Setting, table: &TableDifference) -> Vec<String> {
    let column = |name: &str| called(setting, &message_id("column", name), name);
    let mut lines = vec![sum(setting, table)];
    for (sign, rows) in [("+", &table.added), ("-", &table.removed)] {
        for row in rows {
            lines.push(format!("  {sign} {}", row.key.join(" · ")));
            lines.extend(
                row.cells.iter().map(|cell| format!("      {}: {}", column(&cell.column), cell.text)),
            );
        }
    }
    for row in &table.changed {
        lines.push(format!("  * {}", row.key.join(" · ")));
        let cells = row.cells.iter();
        lines
            .extend(cells.map(|cell| format!("      {}: {} → {}", column(&cell.column), cell.old, cell.new)));
    }
    lines
}

/// A table or column in words; by its own name where it has none.
fn called(setting: &Setting, id: &str, name: &str) -> String {
    if setting.words().has(id) { setting.words().plain(id) } else { name.to_owned() }
}

fn verdict(one: &Verdict) -> Vec<String> {
    let listed = |sign: &'static str, problems: &[ProblemView]| -> Vec<String> {
        problems.iter().map(|view| format!("  {sign} {}: {}", view.path, view.message)).collect()
    };
    let mut lines = vec![one.case.clone()];
    lines.extend(listed("+", &one.appeared));
    lines.extend(listed("-", &one.gone));
    lines
}
