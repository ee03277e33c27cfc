//! Reads the examples, and holds them against the papers they are of.

use std::collections::BTreeMap;

use super::aim;
use super::declare::{Aim, Callout, Does, Example, Ink, Sample, Who};
use crate::catalogue::Catalogue;
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::paper::layout::{Cell, Layout, Row};
use crate::paper::load::read;
use crate::paper::place::Area;
use crate::words::{Language, message_id};

/// Where the examples are.
pub(in crate::paper) const EXAMPLES: &str = "papers/examples/";
/// The invented people and firms.
const SAMPLE: &str = "papers/examples/sample.toml";
/// The reasons of refusals.
const REASONS: &str = "refusal_reasons";
/// Stands for the filing type where a field id is expected.
const TYPE: &str = "type";

/// How every paper looks once it is signed.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    callouts: BTreeMap<String, Vec<Callout>>,
    pub(super) sample: Sample,
}

impl Examples {
    /// Reads every example.
    ///
    /// # Errors
    /// Every file that cannot be read.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let mut faults = Vec::new();
        let sample = read::<Sample>(sources, SAMPLE, &mut faults).unwrap_or_default();
        let mut callouts: BTreeMap<String, Vec<Callout>> = BTreeMap::new();
        for (file, _) in sources.below(EXAMPLES).filter(|(file, _)| *file != SAMPLE) {
            let Some(example) = read::<Example>(sources, file, &mut faults) else { continue };
            if example.source.is_empty() || example.as_of.is_empty() {
                let reason = "`source` or `as_of` is empty".to_owned();
                faults.push(Fault { file: file.to_owned(), line: 0, reason });
            }
            callouts.entry(example.paper).or_default().extend(example.callout);
        }
        if faults.is_empty() { Ok(Self { callouts, sample }) } else { Err(BrokenCatalogue(faults)) }
    }

    /// What to mind on a paper.
    pub(super) fn of(&self, paper: &str) -> &[Callout] {
        self.callouts.get(paper).map_or(&[], Vec::as_slice)
    }
}

/// Finds what reading alone does not: every callout points at something, every place that wants a hand has a callout,
/// every refusal and every sentence is there, everything that is printed has been invented.
pub(crate) fn check(catalogue: &Catalogue, faults: &mut Vec<Fault>) {
    let examples = &catalogue.examples;
    let mut found = Vec::new();
    for (paper, callouts) in &examples.callouts {
        let layouts: Vec<&Layout> =
            catalogue.layouts.iter().filter(|layout| layout.paper == *paper).collect();
        let own = callouts.iter().flat_map(|callout| callout_faults(catalogue, callout, &layouts));
        let bare = layouts.iter().flat_map(|layout| unexplained(callouts, layout));
        found.extend(own.chain(bare).map(|reason| (format!("{EXAMPLES}{paper}.toml"), reason)));
    }
    for paper in catalogue.layouts.papers().iter().filter(|paper| examples.of(&paper.id).is_empty()) {
        found.push((EXAMPLES.to_owned(), format!("`{}` has no example", paper.id)));
    }
    let said = Who::ALL.map(Who::message).into_iter().chain(Does::ALL.map(Does::message));
    let unsaid = said.flat_map(|id| unsaid(catalogue, id));
    found.extend(unsaid.chain(sample_faults(catalogue)).map(|reason| (SAMPLE.to_owned(), reason)));
    faults.extend(found.into_iter().map(|(file, reason)| Fault { file, line: 0, reason }));
}

fn callout_faults(catalogue: &Catalogue, callout: &Callout, layouts: &[&Layout]) -> Vec<String> {
    let say = &callout.say;
    let mut faults = unsaid(catalogue, &message_id("example", say));
    if callout.source.is_empty() || callout.as_of.is_empty() {
        faults.push(format!("`{say}`: `source` or `as_of` is empty"));
    }
    if !layouts.iter().any(|layout| rows(layout).any(|(before, row)| points(&callout.at, before, row))) {
        faults.push(format!("`{say}` points at nothing: {:?}", callout.at));
    }
    let known = |id: &String| catalogue.table(REASONS).is_some_and(|table| table.find("id", id).is_some());
    faults.extend(
        callout.prevents.iter().filter(|id| !known(id)).map(|id| format!("`{say}`: unknown refusal `{id}`")),
    );
    if let Some(Ink::Answer(fields)) = &callout.ink {
        let bare = fields.iter().filter(|field| !catalogue.examples.sample.unit.contains_key(*field));
        faults.extend(bare.map(|field| format!("`{say}`: nothing is invented for `{field}`")));
    }
    faults
}

/// Places of a template that want a hand, or must stay empty, and that no callout explains.
fn unexplained(callouts: &[Callout], layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    for (before, row) in rows(layout) {
        for aim in wants(before, row) {
            let room = aim::within(&aim, before, row, NOWHERE);
            let explains =
                |callout: &Callout| room.is_some() && aim::within(&callout.at, before, row, NOWHERE) == room;
            if room.is_some() && !callouts.iter().any(explains) {
                faults.push(format!("`{}`: nothing explains {aim:?}", layout.template));
            }
        }
    }
    faults
}

/// What of a row somebody has to know about.
fn wants(before: Option<&Row>, row: &Row) -> Vec<Aim> {
    match &row.cell {
        Cell::Sign(sign) => {
            let marks = sign.marks.iter().map(|mark| Aim::Mark(mark.text.clone()));
            marks.chain([Aim::Seal, Aim::Thumb]).collect()
        }
        Cell::Checks(_) => vec![Aim::Checks],
        Cell::Copy { .. } => vec![Aim::Copy],
        Cell::Contents { .. } => vec![Aim::Contents],
        Cell::Ticks(_) => vec![Aim::Ticks],
        Cell::Write { .. } if !row.label.is_empty() => vec![Aim::Label(row.name())],
        Cell::Write { .. } => match before.map(|row| &row.cell) {
            Some(Cell::Band { text, .. }) => vec![Aim::Below(text.clone())],
            _ => Vec::new(),
        },
        Cell::Value(_) | Cell::Band { .. } | Cell::Text(_) => Vec::new(),
    }
}

/// Any place: only whether something is found matters, and whether it is the same.
const NOWHERE: Area = Area { x: 0.0, y: 0.0, w: 100.0, h: 100.0 };

fn points(aim: &Aim, before: Option<&Row>, row: &Row) -> bool {
    aim::within(aim, before, row, NOWHERE).is_some()
}

/// Every row of a template with the one above it.
fn rows(layout: &Layout) -> impl Iterator<Item = (Option<&Row>, &Row)> {
    let before = std::iter::once(None).chain(layout.rows.iter().map(Some));
    before.zip(&layout.rows)
}

fn unsaid(catalogue: &Catalogue, id: &str) -> Vec<String> {
    let mute = Language::ALL.into_iter().filter(|language| !catalogue.words(*language).has(id));
    mute.map(|language| format!("no words `{id}` in {}", language.tag())).collect()
}

fn sample_faults(catalogue: &Catalogue) -> Vec<String> {
    let sample = &catalogue.examples.sample;
    let mut faults = Vec::new();
    if sample.source.is_empty() || sample.as_of.is_empty() {
        faults.push("`source` or `as_of` is empty".to_owned());
    }
    let named = sample.unit.keys().chain(sample.individual.keys()).chain(&sample.where_answered);
    for id in named.filter(|id| catalogue.field(id).is_none()) {
        faults.push(format!("unknown field `{id}`"));
    }
    let others = sample.individual.keys().chain(&sample.where_answered);
    for id in others.filter(|id| !sample.unit.contains_key(*id)) {
        faults.push(format!("`{id}` is missing among the answers of a unit"));
    }
    for row in catalogue.layouts.iter().flat_map(|layout| &layout.rows) {
        if let Cell::Value(shown) = &row.cell
            && shown.field != TYPE
            && !sample.unit.contains_key(&shown.field)
        {
            faults.push(format!("nothing is invented for `{}`", shown.field));
        }
    }
    faults
}
