//! The sheets of one case.

use desk::paper::{Faces, PaperError};
use filing::case::Case;
use filing::catalogue::condition::Truth;
use filing::catalogue::declare::Scope;
use filing::catalogue::scenes;
use filing::paper::{Layout, PaperInput, PlacedPage, place};
use filing::words::{Language, message_id};

use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// One paper of one site, laid out.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) paper: String,
    pub(crate) site: usize,
    /// Line of the batch it comes from, from 1.
    pub(crate) line: Option<usize>,
    pub(crate) pages: Vec<PlacedPage>,
}

impl Sheet {
    /// Names no person: paper, line of the batch, site.
    pub(crate) fn file_name(&self) -> String {
        let line = self.line.map(|line| format!("-{line:05}")).unwrap_or_default();
        format!("{}{line}-{}.pdf", self.paper, self.site + 1)
    }

    pub(crate) fn title(&self) -> &str {
        self.pages.first().map(|page| page.title.as_str()).unwrap_or_default()
    }
}

/// Lays out every paper of the case, or the one that was asked for, once for each site.
pub(crate) fn sheets(
    setting: &Setting,
    case: &Case,
    paper: Option<&str>,
    line: Option<usize>,
    faces: &Faces,
) -> Outcome<Vec<Sheet>> {
    let layouts = chosen(setting, case, paper)?;
    let mut sheets = Vec::new();
    for scene in scenes(case, Scope::Site) {
        let site = scene.site.unwrap_or_default();
        for layout in &layouts {
            if layout.when.as_ref().is_some_and(|when| when.decide(&scene) == Truth::No) {
                return Err(Failure::refused("cli_paper_not_covered").with("paper", &name(setting, layout)));
            }
            let pages = laid_out(setting, case, layout, site, faces)?;
            sheets.push(Sheet { paper: layout.id.clone(), site, line, pages });
        }
    }
    Ok(sheets)
}

/// The papers this case has. A paper belongs to the page that shows it.
fn chosen<'a>(setting: &'a Setting, case: &Case, paper: Option<&str>) -> Outcome<Vec<&'a Layout>> {
    let catalogue = &setting.catalogue;
    let used = |layout: &&Layout| {
        let mut pages = catalogue.pages().iter().filter(|page| page.papers.contains(&layout.id));
        pages.any(|page| page.when.as_ref().is_none_or(|when| when.decide(&case.scene(None)) != Truth::No))
    };
    if let Some(asked) = paper {
        let Some(layout) = catalogue.layouts.get(asked) else {
            let known: Vec<&str> = catalogue.layouts.iter().map(|layout| layout.id.as_str()).collect();
            let refused = Failure::refused("cli_unknown_paper").at("--paper").with("value", asked);
            return Err(refused.with("known", &known.join(", ")));
        };
        return if used(&layout) {
            Ok(vec![layout])
        } else {
            Err(Failure::refused("cli_no_paper").at("road"))
        };
    }
    let layouts: Vec<&Layout> = catalogue.layouts.iter().filter(used).collect();
    if layouts.is_empty() { Err(Failure::refused("cli_no_paper").at("road")) } else { Ok(layouts) }
}

fn laid_out(
    setting: &Setting,
    case: &Case,
    layout: &Layout,
    site: usize,
    faces: &Faces,
) -> Outcome<Vec<PlacedPage>> {
    // The sheet goes to people who read Chinese, whatever language the applicant reads.
    let words = setting.catalogue.words(Language::ZhCn);
    let input = PaperInput { answers: &case.answers, site, words };
    place(layout, &input, faces).map_err(|problem| {
        let path = problem.path().map(ToString::to_string).unwrap_or_default();
        Failure::from(PaperError::from(problem)).at(&path)
    })
}

fn name(setting: &Setting, layout: &Layout) -> String {
    setting.words().plain(&message_id("paper", &layout.id))
}
