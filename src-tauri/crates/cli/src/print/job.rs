//! The sheets of one case.

use desk::paper::{Faces, PaperError};
use filing::case::Case;
use filing::catalogue::scenes;
use filing::paper::{NeededPaper, PaperInput, PlacedPage, Weight, find, needed, place};
use filing::problem::Args;
use filing::words::{Language, message_id};

use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// One paper, laid out.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) paper: String,
    /// The site it is about; none for a paper of the entity.
    pub(crate) site: Option<usize>,
    /// Line of the batch it comes from, from 1.
    pub(crate) line: Option<usize>,
    pub(crate) pages: Vec<PlacedPage>,
}

impl Sheet {
    /// Names no person: paper, line of the batch, site.
    pub(crate) fn file_name(&self) -> String {
        let line = self.line.map(|line| format!("-{line:05}")).unwrap_or_default();
        let site = self.site.map(|site| format!("-{}", site + 1)).unwrap_or_default();
        format!("{}{line}{site}.pdf", self.paper)
    }

    pub(crate) fn title(&self) -> &str {
        self.pages.first().map(|page| page.title.as_str()).unwrap_or_default()
    }
}

/// Which papers of a case are meant.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Choice<'a> {
    /// Those that somebody asks for.
    Required,
    /// Those that may be of use as well.
    All,
    /// One kind.
    One(&'a str),
}

/// Lays out the papers of the case that are meant; marked ones carry their print code and the QR.
pub(crate) fn sheets(
    setting: &Setting,
    case: &Case,
    choice: Choice<'_>,
    marked: bool,
    line: Option<usize>,
    faces: &Faces,
) -> Outcome<Vec<Sheet>> {
    let each = chosen(setting, case, choice)?.into_iter().map(|wanted| {
        let pages = laid_out(setting, case, &wanted, marked, faces)?;
        Ok(Sheet { paper: wanted.paper.id.clone(), site: wanted.site, line, pages })
    });
    each.collect()
}

/// The papers that are meant.
pub(super) fn chosen<'a>(
    setting: &'a Setting,
    case: &Case,
    choice: Choice<'_>,
) -> Outcome<Vec<NeededPaper<'a>>> {
    if let Choice::One(id) = choice {
        return one(setting, case, id);
    }
    let mut all = needed(&setting.catalogue, case);
    if all.is_empty() {
        return Err(Failure::refused("cli_no_paper_ever"));
    }
    if matches!(choice, Choice::Required) {
        all.retain(|wanted| wanted.weight == Weight::Required);
    }
    if all.is_empty() { Err(Failure::refused("cli_no_paper")) } else { Ok(all) }
}

/// One kind of paper, for each site where it is one of each site.
fn one<'a>(setting: &'a Setting, case: &Case, id: &str) -> Outcome<Vec<NeededPaper<'a>>> {
    let catalogue = &setting.catalogue;
    let Some(paper) = catalogue.layouts.get(id) else {
        let known: Vec<&str> = catalogue.layouts.papers().iter().map(|paper| paper.id.as_str()).collect();
        let refused = Failure::refused("cli_unknown_paper").at("--paper").with("value", id);
        return Err(refused.with("known", &known.join(", ")));
    };
    let sites = scenes(case, paper.scope).into_iter().map(|scene| scene.site);
    let found: Vec<NeededPaper<'_>> = sites.filter_map(|site| find(catalogue, case, id, site)).collect();
    if found.is_empty() {
        let message = message_id("paper", id);
        let about = setting.words().attribute(&message, "about", &Args::new()).unwrap_or_default();
        let refused = Failure::refused("cli_paper_not_needed").at("--paper");
        return Err(refused.with("paper", &setting.words().plain(&message)).with("about", &about));
    }
    Ok(found)
}

fn laid_out(
    setting: &Setting,
    case: &Case,
    wanted: &NeededPaper<'_>,
    marked: bool,
    faces: &Faces,
) -> Outcome<Vec<PlacedPage>> {
    let catalogue = &setting.catalogue;
    // The sheet goes to people who read Chinese, whatever language the applicant reads.
    let words = catalogue.words(Language::ZhCn);
    let input = PaperInput { catalogue, case, site: wanted.site, words, marked };
    place(wanted.layout, &input, faces).map_err(|problem| {
        let path = problem.path().map(ToString::to_string).unwrap_or_default();
        Failure::from(PaperError::from(problem)).at(&path)
    })
}
