//! `beian print --template`: the provider's own blank, filled.
//!
//! What does not fit is said all at once, and nothing is written then.

use std::path::{Path, PathBuf};

use desk::blank::{
    Blank, BlankError, BlankKind, BlankValue, Filled, Template, fill, read_file, starter, values,
};
use filing::catalogue::declare::Scope;
use filing::catalogue::scenes;
use serde::Serialize;

use super::warn;
use crate::args;
use crate::casefile::{CaseFile, read_text};
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

/// What a blank is for, unless something else is said.
const PAPER: &str = "verification_form";

#[derive(Debug, Serialize)]
struct Report {
    template: String,
    kind: BlankKind,
    fingerprint: String,
    /// Nobody has confirmed what belongs where.
    suggested: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    placement: Option<String>,
    papers: Vec<Paper>,
}

#[derive(Debug, Serialize)]
struct Paper {
    file: String,
    paper: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    site: Option<usize>,
    filled: Vec<Put>,
    empty: Vec<String>,
    unplaced: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Put {
    place: String,
    value: String,
}

pub(crate) fn run(setting: &Setting, args: &args::Print, file: &Path, blank: &Path) -> Outcome {
    let case = CaseFile::read(setting, file)?;
    warn(setting, &case.case);
    let read = read_file(blank).and_then(|bytes| Blank::read(&bytes));
    let read = read.map_err(|error| Failure::from(error).about(blank))?;
    let sites = sites(setting, args, &case)?;
    let of = |site: Option<usize>| {
        values(&setting.catalogue, &case.case, site.unwrap_or_default(), setting.words())
    };
    let first = of(sites.first().copied().flatten());
    let (template, suggested) = template(setting, args, &read, blank, &first)?;
    let mut report = Report {
        template: blank.display().to_string(),
        kind: read.kind,
        fingerprint: read.fingerprint.clone(),
        suggested,
        placement: None,
        papers: Vec::new(),
    };
    if let Some(target) = &args.blank.write_placement {
        disk::write(target, template.write().as_bytes())?;
        report.placement = Some(target.display().to_string());
    }
    // A first placement on a flat blank is to be looked at, not to be printed.
    if let Some(out) = args.out.as_ref().filter(|_| !suggested || read.kind == BlankKind::Form) {
        report.papers = papers(args, &read, blank, &template, &sites, out, &of)?;
    }
    tell(setting, &report)
}

/// The sites that get a sheet each; none for a paper of the entity.
fn sites(setting: &Setting, args: &args::Print, case: &CaseFile) -> Outcome<Vec<Option<usize>>> {
    let id = args.paper.as_deref().unwrap_or(PAPER);
    let catalogue = &setting.catalogue;
    let Some(paper) = catalogue.layouts.get(id) else {
        let known: Vec<&str> = catalogue.layouts.papers().iter().map(|paper| paper.id.as_str()).collect();
        let refused = Failure::refused("cli_unknown_paper").at("--paper").with("value", id);
        return Err(refused.with("known", &known.join(", ")));
    };
    let scope = if paper.scope == Scope::Site { Scope::Site } else { Scope::Entity };
    Ok(scenes(&case.case, scope).into_iter().map(|scene| scene.site).collect())
}

/// What belongs where: as the file says, else as far as the blank itself tells.
fn template(
    setting: &Setting,
    args: &args::Print,
    blank: &Blank,
    path: &Path,
    values: &[BlankValue],
) -> Outcome<(Template, bool)> {
    let mut found = match &args.blank.placement {
        Some(file) => {
            let read = Template::read(&read_text(file)?).and_then(|template| {
                template.fits(blank)?;
                Ok(template)
            });
            (read.map_err(|error| Failure::from(error).about(file))?, false)
        }
        None if blank.kind == BlankKind::Form || args.blank.write_placement.is_some() => {
            (starter(&setting.catalogue, blank, values), true)
        }
        None => return Err(Failure::from(BlankError::NothingPlaced).about(path).at("--placement")),
    };
    if let Some(finish) = args.blank.finish {
        found.0.finish = finish.into();
    }
    Ok(found)
}

fn papers(
    args: &args::Print,
    blank: &Blank,
    path: &Path,
    template: &Template,
    sites: &[Option<usize>],
    out: &Path,
    of: &dyn Fn(Option<usize>) -> Vec<BlankValue>,
) -> Outcome<Vec<Paper>> {
    let mut made = Vec::new();
    for &site in sites {
        let filled = fill(blank, template, &of(site)).map_err(|error| Failure::from(error).about(path))?;
        made.push((site, filled));
    }
    disk::folder(out)?;
    let mut papers = Vec::new();
    for (site, Filled { pdf, filled, empty, unplaced }) in made {
        let paper = args.paper.clone().unwrap_or_else(|| PAPER.to_owned());
        let number = site.map(|site| format!("-{}", site + 1)).unwrap_or_default();
        let file: PathBuf = out.join(format!("{paper}{number}-filled.pdf"));
        disk::write(&file, &pdf)?;
        let filled = filled.into_iter().map(|(place, value)| Put { place, value }).collect();
        papers.push(Paper { file: file.display().to_string(), paper, site, filled, empty, unplaced });
    }
    Ok(papers)
}

fn tell(setting: &Setting, report: &Report) -> Outcome {
    if setting.json {
        out::json(report)?;
        return Ok(Exit::Done);
    }
    let files = report.placement.iter().chain(report.papers.iter().map(|paper| &paper.file));
    out::lines(&files.cloned().collect::<Vec<_>>())?;
    for paper in &report.papers {
        let filled: Vec<String> =
            paper.filled.iter().map(|put| format!("{} ← {}", put.place, put.value)).collect();
        for (id, list) in [
            ("cli-blank-filled", &filled),
            ("cli-blank-empty", &paper.empty),
            ("cli-blank-unplaced", &paper.unplaced),
        ] {
            if !list.is_empty() {
                out::aside(
                    &setting.say(id, &[("count", &list.len().to_string()), ("list", &list.join(", "))]),
                );
            }
        }
    }
    if report.suggested {
        out::aside(&setting.say("cli-blank-suggested", &[]));
    }
    Ok(Exit::Done)
}
