//! The case a verdict leads to.

use super::facts::province_name;
use super::{Outcome, VERDICT, judge};
use crate::answers::{Answers, Path, Value};
use crate::case::{Case, Refusal};
use crate::catalogue::Catalogue;
use crate::catalogue::declare::Scope;
use crate::problem::Args;
use crate::state::Road;

/// Begins the case of the verdict: its type, the known answers taken over into the fields that declare `locked_by`,
/// and the screener's own answers kept beside them.
///
/// # Errors
/// `need_undecided` while questions are open, `need_no_case` where the verdict leads to no case.
pub fn begin(
    catalogue: &Catalogue,
    answers: &Answers,
    road: Road,
    today: jiff::civil::Date,
) -> Result<Case, Refusal> {
    let verdict = judge(catalogue, answers, today);
    let refuse = |code, path: &str| {
        let args = Args::from([("path".to_owned(), path.to_owned())]);
        Refusal { code, path: path.to_owned(), args }
    };
    if let Some(id) = verdict.open.first() {
        return Err(refuse("need_undecided", id));
    }
    let leads = matches!(verdict.outcome, Outcome::File | Outcome::NotYet | Outcome::Guide);
    let known = verdict.filing_type.filter(|id| leads && catalogue.filing_type(id).is_some());
    let Some(id) = known else { return Err(refuse("need_no_case", "")) };
    let province = province_name(catalogue, answers.text(&Path::entity(super::facts::PROVINCE)));
    if province.is_empty() {
        return Err(refuse("need_undecided", super::facts::PROVINCE));
    }
    let mut case = carried(catalogue, answers, &id, road, &province);
    let own = answers.entity.iter().filter(|(id, _)| id.starts_with(super::PREFIX));
    case.answers.entity.extend(own.map(|(id, value)| (id.clone(), value.clone())));
    case.answers.set(&Path::entity(VERDICT), Some(Value::Text(id)));
    Ok(case)
}

/// An empty case with the answers that its fields take over.
pub(super) fn carried(
    catalogue: &Catalogue,
    answers: &Answers,
    id: &str,
    road: Road,
    province: &str,
) -> Case {
    let mut case = Case::new(id, road, province, catalogue);
    for field in catalogue.fields() {
        let Some(question) = &field.locked_by else { continue };
        let value = answers.get(&Path::entity(question)).filter(|value| value.is_present());
        let Some(value) = value.filter(|_| field.use_in(id).is_some()) else { continue };
        let path = match field.scope {
            Scope::Entity => Path::entity(&field.id),
            Scope::Site => Path::site(0, &field.id),
        };
        // The province is kept as its code, which `Case::new` has set.
        if case.answers.get(&path).is_none() {
            case.answers.set(&path, Some(value.clone()));
        }
    }
    case
}
