//! What a filing type takes: pictures, papers, working days, steps.

use serde::Serialize;
use ts_rs::TS;

use super::begin::carried;
use super::rules::{Span, TypeTakes};
use crate::answers::{Answers, Path};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::materials::wanted;
use crate::paper::{Weight, needed};
use crate::state::Road;

/// What a filing type takes, on each road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takes {
    /// Paper first, then app.
    pub roads: Vec<RoadTakes>,
}

/// What it takes on one road, as far as the answers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadTakes {
    /// The road.
    pub road: Road,
    /// The pictures.
    pub materials: Vec<MaterialTaken>,
    /// Ids of the papers that must be printed and signed.
    pub papers: Vec<String>,
    /// Fewest and most working days of review; `None` where nobody reviews it.
    pub review_days: Option<(u32, u32)>,
    /// Ids of the steps, in order; words `need-step-…`.
    pub steps: Vec<String>,
}

/// One picture slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MaterialTaken {
    /// Slot path, such as `entity.certificate`.
    pub slot: Path,
    /// Whether it must be there.
    pub required: bool,
}

/// What the type takes; `None` for a type nothing is said about.
pub(super) fn takes(catalogue: &Catalogue, answers: &Answers, province: &str, id: &str) -> Option<Takes> {
    let declared = of(catalogue, id)?;
    let roads = Road::ALL.iter().map(|&road| {
        let case = carried(catalogue, answers, id, road, province);
        let on_road = |roads: &Option<Vec<Road>>| roads.as_ref().is_none_or(|roads| roads.contains(&road));
        let materials = wanted(catalogue, &case).into_iter();
        let steps = declared.steps.iter().filter(|step| on_road(&step.road));
        RoadTakes {
            road,
            materials: materials
                .map(|wanted| MaterialTaken { slot: wanted.path, required: wanted.required })
                .collect(),
            papers: papers(catalogue, &case),
            review_days: days(catalogue, declared.days.iter().filter(|span| on_road(&span.road))),
            steps: steps.map(|step| step.id.clone()).collect(),
        }
    });
    Some(Takes { roads: roads.collect() })
}

/// What can be reached meanwhile: the end of a message id.
pub(super) fn reach(catalogue: &Catalogue, id: &str) -> String {
    of(catalogue, id).map(|takes| takes.reach.clone()).unwrap_or_default()
}

fn of<'a>(catalogue: &'a Catalogue, id: &str) -> Option<&'a TypeTakes> {
    catalogue.screening.takes.iter().find(|takes| takes.types.iter().any(|known| known == id))
}

fn papers(catalogue: &Catalogue, case: &Case) -> Vec<String> {
    let all = needed(catalogue, case).into_iter().filter(|paper| paper.weight == Weight::Required);
    let mut papers: Vec<String> = all.map(|paper| paper.paper.id.clone()).collect();
    papers.dedup();
    papers
}

/// The sum of stretches that follow each other.
fn days<'a>(catalogue: &Catalogue, spans: impl Iterator<Item = &'a Span>) -> Option<(u32, u32)> {
    let length = |timer: &str| catalogue.deadlines.get(timer).map_or(0, |deadline| deadline.length);
    spans.fold(None, |sum, span| {
        let (least, most) = sum.unwrap_or_default();
        Some((least + length(&span.least), most + length(&span.most)))
    })
}
