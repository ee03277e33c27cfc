//! The computed task list: what is done, what is open, and the one next step.

use super::{PageRef, Standing, Task, TaskGroup, TaskList, TaskStatus, province_name, route};
use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::declare::{Page, PageKind, Stage};
use crate::materials::wanted;
use crate::problem::{Args, Problem, Severity};
use crate::state::Road;
use crate::words::{Words, message_id};

/// The task list. `problems` are those of the whole case.
pub fn task_list(
    catalogue: &Catalogue,
    words: &Words,
    case: &Case,
    problems: &[Problem],
    standing: Standing,
) -> TaskList {
    let look = Look { catalogue, words, case, problems, standing };
    let route = route(catalogue, case);
    let open: Vec<bool> = route.iter().map(|at| !look.finished(at)).collect();
    let next = route.iter().zip(&open).find(|(_, open)| **open).map(|(at, _)| at).or(route.last()).cloned();
    let next = next.unwrap_or(PageRef { page: String::new(), site: None });
    let mut groups: Vec<(String, TaskGroup)> = Vec::new();
    let mut rest: &[PageRef] = &route;
    while let Some(first) = rest.first() {
        let section = look.section(first);
        let run = rest.iter().take_while(|at| look.section(at) == section && at.site == first.site).count();
        let (own, after) = rest.split_at(run.max(1));
        rest = after;
        let group = catalogue.section(section).map(|section| section.group.clone()).unwrap_or_default();
        let task = look.task(section, first.site, own, &next);
        match groups.iter_mut().find(|(id, _)| *id == group) {
            Some((_, known)) => known.tasks.push(task),
            None => {
                let title = words.plain(&message_id("group", &group));
                groups.push((group, TaskGroup { title, tasks: vec![task] }));
            }
        }
    }
    TaskList {
        title: title(words, case),
        subtitle: subtitle(catalogue, words, case),
        road: case.road,
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        next,
    }
}

/// Entity and filing type, or the type alone while the entity has no name.
pub fn title(words: &Words, case: &Case) -> String {
    let kind = words.plain(&message_id("type", &case.filing_type));
    match case.answers.text(&Path::entity("entity.name")).trim() {
        "" => kind,
        name => words.say(
            "case-title",
            &Args::from([("name".to_owned(), name.to_owned()), ("type".to_owned(), kind)]),
        ),
    }
}

/// Province and road, in words.
pub fn subtitle(catalogue: &Catalogue, words: &Words, case: &Case) -> String {
    let road = match case.road {
        Road::Paper => "road-paper",
        Road::App => "road-app",
    };
    let args = Args::from([
        ("province".to_owned(), province_name(catalogue, &case.province, words.language())),
        ("road".to_owned(), words.plain(road)),
    ]);
    words.say("case-subtitle", &args)
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    case: &'a Case,
    problems: &'a [Problem],
    standing: Standing,
}

impl<'a> Look<'a> {
    fn section(&self, at: &PageRef) -> &'a str {
        self.catalogue.page(&at.page).map(|page| page.section.as_str()).unwrap_or_default()
    }

    fn owns(&self, at: &PageRef, path: &Path) -> bool {
        let page = self.catalogue.page(&at.page);
        path.site == at.site
            && page.is_some_and(|page| page.fields.contains(&path.id) || page.slots.contains(&path.id))
    }

    fn blocks(&self, at: &PageRef) -> usize {
        let mine = self.problems.iter().filter(|problem| self.owns(at, &problem.path));
        mine.filter(|problem| problem.severity == Severity::Block).count()
    }

    /// Blocks on what was answered, as opposed to what is still missing.
    fn mistakes(&self, at: &PageRef) -> usize {
        let mine = self.problems.iter().filter(|problem| self.owns(at, &problem.path));
        let wrong = |problem: &&Problem| {
            problem.severity == Severity::Block
                && !matches!(problem.rule.as_str(), "field.missing" | "material.missing")
        };
        mine.filter(wrong).count()
    }

    fn finished(&self, at: &PageRef) -> bool {
        let Some(page) = self.catalogue.page(&at.page) else { return true };
        let blocked = self.problems.iter().any(|problem| problem.severity == Severity::Block);
        match page.kind {
            PageKind::Fields => self.blocks(at) == 0 && self.touched(page, at.site),
            PageKind::Materials => self.blocks(at) == 0 && self.filled(page, at.site),
            // What is wrong is already open on its own page; the scan of the signed sheet comes after the print.
            PageKind::Review => !self
                .problems
                .iter()
                .any(|problem| problem.severity == Severity::Block && problem.rule != "material.missing"),
            PageKind::Letter => true,
            PageKind::Paper => self.standing.printed || self.standing.state.is_some(),
            PageKind::Submit => self.standing.state.is_some() && !blocked,
            PageKind::Progress => {
                self.standing.state.is_some_and(|state| state.is_final() && !state.is_dropped())
            }
        }
    }

    /// A page counts as answered when what it must ask is answered, or, when nothing must, when something is.
    fn touched(&self, page: &Page, site: Option<usize>) -> bool {
        let scene = self.case.scene(site);
        let asked =
            page.fields.iter().filter_map(|id| self.catalogue.field(id)).filter(|field| field.asked(&scene));
        let mut required = asked.filter(|field| field.is_required(&scene)).peekable();
        if required.peek().is_none() {
            return true;
        }
        required.all(|field| scene.answer(&field.id).is_some_and(Value::is_present))
    }

    fn filled(&self, page: &Page, site: Option<usize>) -> bool {
        let all = wanted(self.catalogue, self.case);
        let mine =
            all.iter().filter(|wanted| wanted.path.site == site && page.slots.contains(&wanted.path.id));
        mine.filter(|wanted| wanted.required && wanted.slot.stage == Stage::Submit)
            .all(|wanted| !wanted.attached.is_empty())
    }

    fn task(&self, section: &str, site: Option<usize>, own: &[PageRef], next: &PageRef) -> Task {
        let done = own.iter().filter(|at| self.finished(at)).count();
        let open = own.iter().find(|at| !self.finished(at)).or(own.first());
        let mistakes: usize = own.iter().map(|at| self.mistakes(at)).sum();
        let status = if mistakes > 0 {
            TaskStatus::Problem
        } else if done == own.len() {
            TaskStatus::Done
        } else if own.contains(next) || done > 0 {
            TaskStatus::Open
        } else {
            TaskStatus::Todo
        };
        let title = self.words.plain(&message_id("section", section));
        let many = site.filter(|_| self.case.answers.sites.len() > 1);
        Task {
            section: section.to_owned(),
            site,
            title: many.map_or(title.clone(), |index| format!("{title} {}", index + 1)),
            note: self.note(own, done, mistakes),
            status,
            page: open.cloned().unwrap_or_else(|| next.clone()),
        }
    }

    fn note(&self, own: &[PageRef], done: usize, mistakes: usize) -> String {
        let count = |name: &str, number: usize| Args::from([(name.to_owned(), number.to_string())]);
        let missing = |at: &PageRef| {
            let mine = self.problems.iter().filter(|problem| self.owns(at, &problem.path));
            mine.filter(|problem| problem.rule == "material.missing").count()
        };
        let pictures: usize = own.iter().map(missing).sum();
        if mistakes > 0 {
            self.words.say("task-mistakes", &count("count", mistakes))
        } else if pictures > 0 {
            self.words.say("task-pictures", &count("count", pictures))
        } else if own.len() > 1 && done < own.len() {
            format!("{done} / {}", own.len())
        } else {
            String::new()
        }
    }
}
