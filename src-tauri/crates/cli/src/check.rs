//! `beian check`: everything wrong with a case.

use filing::check::blocked;
use filing::problem::{Problem, ProblemView};
use serde::Serialize;

use crate::args;
use crate::casefile::{CaseFile, in_words, listed};
use crate::out;
use crate::outcome::{Exit, Outcome};
use crate::setting::{Setting, day};

#[derive(Debug, Serialize)]
struct Report<'a> {
    problems: &'a [ProblemView],
}

pub(crate) fn run(setting: &Setting, args: &args::Check) -> Outcome {
    let file = CaseFile::read(setting, &args.case)?;
    let others = args.with.iter().map(|path| CaseFile::read(setting, path)).collect::<Outcome<Vec<_>>>()?;
    let today = day(args.now);
    let mut problems = file.problems(setting, today);
    problems.extend(file.beside(setting, &others, today));
    report(setting, &problems)
}

/// Tells what was found; the exit code says whether it stands in the way.
pub(crate) fn report(setting: &Setting, problems: &[Problem]) -> Outcome {
    let views = in_words(setting, problems);
    if setting.json {
        out::json(&Report { problems: &views })?;
    } else if views.is_empty() {
        out::lines(&[setting.say("cli-check-clean", &[])])?;
    } else {
        out::lines(&listed(setting, &views))?;
    }
    Ok(if blocked(problems) { Exit::Blocked } else { Exit::Done })
}
