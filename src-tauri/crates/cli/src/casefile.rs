//! Reading a case file, and looking at the pictures it names.

use std::fs;
use std::path::{Path, PathBuf};

use desk::photo::{Cancel, Limits, PhotoError, prepare_file};
use filing::answers::Path as Place;
use filing::case::Case;
use filing::check::{self, Around, Other, Progress, Summary};
use filing::materials::wanted;
use filing::problem::{Problem, ProblemView, Severity};
use jiff::civil::Date;

use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// Largest case file that is read, in bytes.
pub(crate) const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// A case and the file it was read from.
#[derive(Debug)]
pub(crate) struct CaseFile {
    pub(crate) case: Case,
    pub(crate) path: PathBuf,
}

impl CaseFile {
    /// Reads a case file.
    pub(crate) fn read(setting: &Setting, path: &Path) -> Outcome<Self> {
        let text = read_text(path)?;
        let case =
            Case::read(&text, &setting.catalogue).map_err(|reasons| Failure::of_file(path, reasons))?;
        Ok(Self { case, path: path.to_owned() })
    }

    /// Where a picture lies that the case names.
    pub(crate) fn picture(&self, name: &str) -> PathBuf {
        self.path.parent().unwrap_or(Path::new("")).join(name)
    }

    /// Everything wrong with the case, its pictures included.
    pub(crate) fn problems(&self, setting: &Setting, today: Date) -> Vec<Problem> {
        let mut problems = check::check(&setting.catalogue, &self.case, today);
        problems.extend(self.pictures(setting));
        problems
    }

    /// What is wrong with the case because of others that are not handed in either.
    pub(crate) fn beside(&self, setting: &Setting, others: &[Self], today: Date) -> Vec<Problem> {
        let summaries: Vec<_> = others.iter().map(|other| Summary::of(&other.case)).collect();
        let others = summaries.iter().map(|summary| Other { summary, progress: Progress::Draft });
        let around = Around { others: others.collect(), ..Around::default() };
        check::across(&setting.catalogue, &self.case, &around, today)
    }

    /// The pictures that nobody can use.
    fn pictures<'a>(&'a self, setting: &'a Setting) -> impl Iterator<Item = Problem> + 'a {
        let each = wanted(&setting.catalogue, &self.case).into_iter().flat_map(|wanted| {
            let limits = Limits::in_case(wanted.slot, &self.case, wanted.path.site);
            wanted.attached.iter().map(move |name| (wanted.path.clone(), name, limits))
        });
        each.filter_map(|(path, name, limits)| self.picture_problem(setting, &path, name, &limits))
    }

    fn picture_problem(
        &self,
        setting: &Setting,
        path: &Place,
        name: &str,
        limits: &Limits,
    ) -> Option<Problem> {
        let file = self.picture(name);
        let readable = file.is_file() && fs::File::open(&file).is_ok();
        if !readable {
            return check::unusable(&setting.catalogue, path, name, None);
        }
        let refusal: PhotoError = prepare_file(&file, limits, &Cancel::new()).err()?;
        let (reason, fix) = setting.error(refusal.code(), &refusal.args());
        check::unusable(&setting.catalogue, path, name, Some((&reason, &fix)))
    }
}

/// A text file of bearable size.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    let unreadable = |error: std::io::Error| Failure::io("cli_read", path, &error);
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MOST_BYTES {
        return Err(Failure::refused("cli_too_large")
            .about(path)
            .with("mb", &(MOST_BYTES / 1024 / 1024).to_string()));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|_| Failure::refused("cli_not_utf8").about(path))
}

/// Problems in words.
pub(crate) fn in_words(setting: &Setting, problems: &[Problem]) -> Vec<ProblemView> {
    problems.iter().map(|problem| check::word(&setting.catalogue, setting.words(), problem)).collect()
}

/// Problems for people, the gravest first.
pub(crate) fn listed(setting: &Setting, problems: &[ProblemView]) -> Vec<String> {
    let groups = [
        (Severity::Block, "cli-check-block"),
        (Severity::Warn, "cli-check-warn"),
        (Severity::Info, "cli-check-info"),
    ];
    let mut lines = Vec::new();
    for (severity, heading) in groups {
        let group: Vec<&ProblemView> =
            problems.iter().filter(|problem| problem.severity == severity).collect();
        if group.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(setting.say(heading, &[("count", &group.len().to_string())]));
        for problem in group {
            lines.push(format!("  {}", problem.message));
            lines.push(format!("    → {}", problem.suggestion));
            lines.push(format!("    {}", problem.path));
        }
    }
    lines
}
