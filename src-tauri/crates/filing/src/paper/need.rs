//! Which papers a case needs, and in which template: the one answer for the window, the desk and the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Layout;
use crate::case::Case;
use crate::catalogue::condition::{Condition, Scene, Truth};
use crate::catalogue::declare::Scope;
use crate::catalogue::{Catalogue, scenes};

/// The field whose answer is the access provider.
const PROVIDER: &str = "access.provider";

/// `catalogue/papers.toml`: a paper. Words: `paper-<id>` with `.about` (what it is for and when).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Id, such as `verification_form`.
    pub id: String,
    /// The letter that stands for it in the QR of its sheets; see [`super::PrintMark`]. Never another paper's.
    pub mark: char,
    /// The slot in which its signed scan is handed in; none where no slot takes it.
    pub slot: Option<String>,
    /// One for the filing, or one for each site.
    pub scope: Scope,
    /// When somebody asks for it.
    pub needed: Option<Condition>,
    /// When it may be of use, although nobody is known to ask for it.
    pub offered: Option<Condition>,
    /// Signed originals that are made of it; none for a paper that is not mailed with the others.
    #[serde(default)]
    pub originals: usize,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// How much a case wants a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It may be of use; whether it is wanted, the local administration or the provider says.
    Offered,
    /// Somebody asks for it.
    Required,
}

/// A paper of a case, in the template that fits it.
#[derive(Clone, Copy, Debug)]
pub struct NeededPaper<'a> {
    /// Which paper.
    pub paper: &'a Paper,
    /// Its template for this case.
    pub layout: &'a Layout,
    /// The site it is about; `None` for a paper of the entity.
    pub site: Option<usize>,
    /// How much it is wanted.
    pub weight: Weight,
}

/// Every paper this case needs or may use, in the order of the catalogue, site by site.
pub fn needed<'a>(catalogue: &'a Catalogue, case: &Case) -> Vec<NeededPaper<'a>> {
    let papers = catalogue.layouts.papers().iter();
    papers
        .flat_map(|paper| scenes(case, paper.scope).into_iter().filter_map(|at| of(catalogue, paper, &at)))
        .collect()
}

/// One paper of this case; `None` when the case has no use for it. The site is ignored for a paper of the entity.
pub fn find<'a>(
    catalogue: &'a Catalogue,
    case: &Case,
    id: &str,
    site: Option<usize>,
) -> Option<NeededPaper<'a>> {
    let paper = catalogue.layouts.get(id)?;
    let site = (paper.scope == Scope::Site).then_some(site.unwrap_or_default());
    of(catalogue, paper, &case.scene(site))
}

fn of<'a>(catalogue: &'a Catalogue, paper: &'a Paper, scene: &Scene<'_>) -> Option<NeededPaper<'a>> {
    let holds = |when: &Option<Condition>| when.as_ref().is_some_and(|when| when.decide(scene) == Truth::Yes);
    let weight = if holds(&paper.needed) {
        Weight::Required
    } else if holds(&paper.offered) {
        Weight::Offered
    } else {
        return None;
    };
    Some(NeededPaper { paper, layout: template(catalogue, &paper.id, scene)?, site: scene.site, weight })
}

/// The most specific template that fits: the one with the most conditions, the newest of equals. A template whose
/// condition is not decided yet does not fit; each paper has one without a condition.
fn template<'a>(catalogue: &'a Catalogue, id: &str, scene: &Scene<'_>) -> Option<&'a Layout> {
    let fitting =
        catalogue.layouts.iter().filter(|layout| layout.paper == id && fits(catalogue, layout, scene));
    fitting.max_by(|one, two| (depth(one), &one.as_of).cmp(&(depth(two), &two.as_of)))
}

fn fits(catalogue: &Catalogue, layout: &Layout, scene: &Scene<'_>) -> bool {
    let provider = || {
        let answered = scene.answer(PROVIDER).and_then(|value| value.text());
        answered.or_else(|| catalogue.field(PROVIDER)?.auto.as_deref())
    };
    layout.provider.as_deref().is_none_or(|wanted| provider() == Some(wanted))
        && layout.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes)
}

/// How many things a template asks of a case.
fn depth(layout: &Layout) -> usize {
    layout.when.as_ref().map_or(0, leaves) + usize::from(layout.provider.is_some())
}

fn leaves(condition: &Condition) -> usize {
    match condition {
        Condition::All(parts) => parts.iter().map(leaves).sum(),
        _ => 1,
    }
}
