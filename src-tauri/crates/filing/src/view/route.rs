//! Which pages exist now, in which order, and which page owns a path.

use super::PageRef;
use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Truth;
use crate::catalogue::declare::{Page, PageKind, Section};
use crate::paper::{Weight, needed};

/// Every page that exists for this case, in order. Sections that repeat stay together site by site.
pub fn route(catalogue: &Catalogue, case: &Case) -> Vec<PageRef> {
    let mut pages = Vec::new();
    let mut rest = catalogue.sections();
    while let Some(first) = rest.first() {
        let run = rest.iter().take_while(|section| section.per_site == first.per_site).count();
        let (together, after) = rest.split_at(run.max(1));
        rest = after;
        if first.per_site {
            for site in 0..case.answers.sites.len().max(1) {
                together.iter().for_each(|section| add(catalogue, case, section, Some(site), &mut pages));
            }
        } else {
            together.iter().for_each(|section| add(catalogue, case, section, None, &mut pages));
        }
    }
    pages
}

fn add(catalogue: &Catalogue, case: &Case, section: &Section, site: Option<usize>, pages: &mut Vec<PageRef>) {
    let own = catalogue.pages().iter().filter(|page| page.section == section.id);
    let existing = own.filter(|page| exists(catalogue, case, page, site));
    pages.extend(existing.map(|page| PageRef { page: page.id.clone(), site }));
}

fn exists(catalogue: &Catalogue, case: &Case, page: &Page, site: Option<usize>) -> bool {
    let scene = case.scene(site);
    if page.when.as_ref().is_some_and(|when| when.decide(&scene) != Truth::Yes) {
        return false;
    }
    match page.kind {
        PageKind::Fields => {
            page.fields.iter().filter_map(|id| catalogue.field(id)).any(|field| field.asked(&scene))
        }
        PageKind::Materials => {
            page.slots.iter().filter_map(|id| catalogue.slot(id)).any(|slot| slot.applies(&scene))
        }
        PageKind::Paper => needed(catalogue, case)
            .iter()
            .any(|wanted| wanted.weight == Weight::Required && page.papers.contains(&wanted.paper.id)),
        PageKind::Review | PageKind::Letter | PageKind::Submit | PageKind::Progress => true,
    }
}

/// The page that asks for a field or a picture, whether or not it exists just now.
pub fn home(catalogue: &Catalogue, path: &Path) -> Option<PageRef> {
    let owns = |page: &&Page| page.fields.contains(&path.id) || page.slots.contains(&path.id);
    let page = catalogue.pages().iter().find(owns)?;
    let per_site = catalogue.section(&page.section).is_some_and(|section| section.per_site);
    Some(PageRef { page: page.id.clone(), site: path.site.filter(|_| per_site) })
}

/// The changes that copy another person's answers to the person this page's section is about, picture slots aside.
/// Empty when the page offers no reuse.
pub fn reuse(catalogue: &Catalogue, case: &Case, at: &PageRef) -> Vec<(Path, Option<Value>)> {
    let Some(offer) = catalogue.page(&at.page).and_then(|page| page.reuse.as_ref()) else {
        return Vec::new();
    };
    let scene = case.scene(at.site);
    let mut changes = Vec::new();
    for field in catalogue.fields().iter().filter(|field| field.asked(&scene)) {
        let Some(rest) = field.id.strip_prefix(offer.to.as_str()).and_then(|rest| rest.strip_prefix('.'))
        else {
            continue;
        };
        let from = Path::entity(format!("{}.{rest}", offer.from));
        if catalogue.field(&from.id).is_some() {
            let path = Path { site: at.site, id: field.id.clone() };
            changes.push((path, case.answers.get(&from).cloned()));
        }
    }
    changes
}
