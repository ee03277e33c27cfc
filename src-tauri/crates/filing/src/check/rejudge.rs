//! What another catalogue finds in the same cases.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::check;
use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::{Problem, Severity};

/// A case in which another catalogue finds something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejudged<Id> {
    /// Which case.
    pub case: Id,
    /// Problems it has only now. Their words are the newer catalogue's.
    pub appeared: Vec<Problem>,
    /// Problems it no longer has. Their words are the older catalogue's.
    pub gone: Vec<Problem>,
}

/// Checks cases with both catalogues on the same day; answers those in which they differ.
pub fn rejudge<Id>(
    old: &Catalogue,
    new: &Catalogue,
    cases: impl IntoIterator<Item = (Id, Case)>,
    today: Date,
) -> Vec<Rejudged<Id>> {
    let each = cases.into_iter().map(|(id, case)| {
        let (before, after) = (check(old, &case, today), check(new, &case, today));
        Rejudged { case: id, appeared: without(&after, &before), gone: without(&before, &after) }
    });
    each.filter(|verdict| !verdict.appeared.is_empty() || !verdict.gone.is_empty()).collect()
}

/// What one list has and the other has not. The same finding in other words is the same finding.
fn without(these: &[Problem], others: &[Problem]) -> Vec<Problem> {
    let mut known: BTreeMap<(&str, &Path, Severity), usize> = BTreeMap::new();
    for problem in others {
        *known.entry((&problem.rule, &problem.path, problem.severity)).or_default() += 1;
    }
    let mut left = Vec::new();
    for problem in these {
        match known.get_mut(&(problem.rule.as_str(), &problem.path, problem.severity)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => left.push(problem.clone()),
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sources::Sources;
    use crate::sample::catalogue;
    use crate::state::Road;

    fn case() -> Case {
        Case::new("first_filing", Road::Paper, "浙江省", catalogue())
    }

    #[test]
    fn a_case_nothing_changes_for_is_not_named() {
        let day = jiff::civil::date(2026, 11, 23);
        assert_eq!(rejudge(catalogue(), catalogue(), [((), case())], day), []);
    }

    #[test]
    fn a_rule_that_became_milder_is_gone_as_one_and_appears_as_the_other() {
        let mut sources = Sources::embedded();
        let path = "catalogue/rules/check.toml";
        let text = sources.get(path).unwrap().to_owned();
        let at = text.find("\"field.missing\"").unwrap();
        let milder = text[at..].replacen("\"block\"", "\"warn\"", 1);
        sources.replace(path, format!("{}{milder}", &text[..at]));
        let newer = Catalogue::load(&sources).unwrap();
        let verdicts = rejudge(catalogue(), &newer, [("a", case())], jiff::civil::date(2026, 11, 23));
        assert_eq!(verdicts.len(), 1);
        assert!(verdicts[0].gone.iter().all(|problem| problem.severity == Severity::Block));
        assert!(verdicts[0].appeared.iter().all(|problem| problem.severity == Severity::Warn));
        assert_eq!(verdicts[0].gone.len(), verdicts[0].appeared.len());
    }
}
