//! `beian print --example`: how the papers of a case should look once they are signed, with what to mind at every place.

use std::path::Path;

use desk::paper::{Faces, Meta, PaperError, example_pdf};
use filing::paper::{NeededPaper, example, posters};

use super::{Printed, folder, job};
use crate::args;
use crate::casefile::CaseFile;
use crate::disk;
use crate::outcome::Outcome;
use crate::setting::Setting;

/// One file for each paper, whatever the number of sites: nothing of the case but its kind stands on an example.
pub(super) fn run(
    setting: &Setting,
    args: &args::Print,
    file: &Path,
    faces: &Faces,
) -> Outcome<Vec<Printed>> {
    let case = CaseFile::read(setting, file)?.case;
    let mut chosen =
        job::chosen(setting, &case, super::choice(args)).map_err(|failure| failure.about(file))?;
    chosen.dedup_by(|one, before| one.paper.id == before.paper.id);
    let (out, words) = (folder(args)?, setting.words());
    let made = chosen.iter().map(|wanted: &NeededPaper<'_>| {
        let view = example(&setting.catalogue, &case, wanted, words, faces).map_err(PaperError::from)?;
        let pages = posters(&view, words, faces).map_err(PaperError::from)?;
        let title = pages.first().map(|poster| poster.page.title.as_str()).unwrap_or_default();
        let bytes = example_pdf(&pages, Meta { title, lang: setting.language.tag() })?;
        Ok((wanted.paper.id.as_str(), pages.len(), bytes))
    });
    let made: Vec<_> = made.collect::<Outcome<_>>()?;
    disk::folder(out)?;
    let each = made.into_iter().map(|(paper, pages, bytes)| {
        let target = out.join(format!("{paper}-example.pdf"));
        disk::write(&target, &bytes)?;
        Ok(Printed {
            file: target.display().to_string(),
            paper: paper.to_owned(),
            site: None,
            pages,
            print_code: String::new(),
            line: None,
        })
    });
    each.collect()
}
