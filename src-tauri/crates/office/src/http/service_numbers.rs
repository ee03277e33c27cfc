//! Service numbers: one number, one site, once.

use axum::Json;
use axum::extract::{Path, State};
use filing::answers::Path as Place;
use filing::contract::{Finding, NumberState, ServiceNumber, Submission};

use super::applicant::Office;
use crate::counter::Sitting;
use crate::refusal::{Kind, Refusal};
use crate::store::filings::Filing;
use crate::store::service_numbers;

/// The field that names one.
const FIELD: &str = "access.service_number";
/// Longest number that is looked at.
const LONGEST: usize = 64;

/// `GET /v1/service-numbers/{number}`. A practice office sells nothing: a number that nobody used is taken as bound.
pub(super) async fn look_up(
    State(office): Office,
    Path(number): Path<String>,
) -> Result<Json<ServiceNumber>, Refusal> {
    if number.len() > LONGEST {
        return Err(Kind::NotFound.into());
    }
    let found = office
        .attend(move |sitting| {
            let known = service_numbers::find(sitting.db, &number)?;
            let state = NumberState::Bound;
            Ok(known.unwrap_or(ServiceNumber { number, state, filing: None, site: None, since: sitting.now }))
        })
        .await?;
    Ok(Json(found))
}

/// The numbers a submission names, by site.
fn named(submission: &Submission) -> impl Iterator<Item = (usize, Place, String)> {
    (0..submission.answers.sites.len()).filter_map(|site| {
        let path = Place::site(site, FIELD);
        let number = submission.answers.text(&path).trim().to_lowercase();
        (!number.is_empty() && number.len() <= LONGEST).then_some((site, path, number))
    })
}

/// A number that another filing uses, or this one for another site, is refused.
pub(super) fn doubtful(
    sitting: &Sitting<'_>,
    filing: &Filing,
    submission: &Submission,
) -> Result<Vec<Finding>, Refusal> {
    let mut errors = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (_, path, number) in named(submission) {
        let known = service_numbers::find(sitting.db, &number)?;
        let usable = known.is_none_or(|known| {
            known.state == NumberState::Bound || known.filing.as_deref() == Some(filing.id.as_str())
        });
        if !usable || seen.contains(&number) {
            let rule = "service_number_used";
            errors.push(sitting.office.book.finding_of(&path.to_string(), rule, &number));
        }
        seen.push(number);
    }
    Ok(errors)
}

/// The numbers of what is handed in are this filing's from now on, and those it named before are free again.
pub(super) fn take(sitting: &Sitting<'_>, filing: &Filing, submission: &Submission) -> Result<(), Refusal> {
    service_numbers::turn(sitting.db, &filing.id, NumberState::Bound, sitting.now)?;
    for (site, _, number) in named(submission) {
        let number = ServiceNumber {
            number,
            state: NumberState::InReview,
            filing: Some(filing.id.clone()),
            site: u32::try_from(site).ok(),
            since: sitting.now,
        };
        service_numbers::put(sitting.db, &number)?;
    }
    Ok(())
}
