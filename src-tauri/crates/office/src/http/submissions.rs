//! Handing in.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::answers::{Path as Place, Value};
use filing::contract::{Finding, MaterialRef, Submission};
use filing::state::{Action, Actor, Purpose, Road, State as Stand};

use super::{filings, keyed, service_numbers};
use crate::counter::{Counter, Sitting};
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::store::filings::Filing;
use crate::store::keys::Answer;
use crate::store::uploads;

/// What stands in the place of a secret.
const GIVEN: &str = "***";
/// Most materials of one submission.
const MOST: usize = 200;

/// `POST /v1/filings/{id}/submissions`.
pub(super) async fn submit(
    State(office): State<Arc<Counter>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    if keyed::key(&headers)?.is_none() {
        return Err(Kind::MissingKey.into());
    }
    let body = keyed::body(body)?;
    let purpose = format!("POST /v1/filings/{id}/submissions");
    keyed::once(office, &headers, purpose, body, move |sitting, body| {
        let mut filing = sitting.filing(&id)?;
        let allowed = sitting.allowed(&filing);
        if !allowed.contains(&Action::HandIn) && !allowed.contains(&Action::HandInAgain) {
            return Err(sitting.not_now(&filing));
        }
        let submission: Submission = keyed::json(body)?;
        at_once(sitting, &filing, &submission)?;
        service_numbers::take(sitting, &filing, &submission)?;
        filing.submission = Some(without_secrets(submission, &sitting.office.book.secrets));
        for state in way(&filing) {
            moves::go(sitting, &mut filing, state, Actor::Applicant, Vec::new())?;
        }
        Ok(Ok(Answer { status: 202, ..filings::answer(sitting, &filing)? }))
    })
    .await
}

/// A secret, such as the filing password, is no more than looked at: what is kept says that there was one.
fn without_secrets(mut submission: Submission, secrets: &BTreeSet<String>) -> Submission {
    let given = submission.answers.iter();
    let given = given.filter(|(path, value)| secrets.contains(&path.id) && value.is_present());
    let given: Vec<Place> = given.map(|(path, _)| path).collect();
    for path in &given {
        submission.answers.set(path, Some(Value::Text(GIVEN.to_owned())));
    }
    submission
}

/// The states a submission goes through. The office learns everything at once, so a first submission passes through
/// the applicant's own states in one moment; one that came back goes straight to the queue.
fn way(filing: &Filing) -> Vec<Stand> {
    use Stand::{
        DeregSubmitted, Draft, IdentityVerify, ProductVerified, ReadyToSubmit, Submitted, TypeVerified,
    };
    let before: &[Stand] = match filing.road {
        Road::Paper => &[Draft, TypeVerified, ProductVerified, ReadyToSubmit],
        Road::App => &[Draft, TypeVerified, ProductVerified, IdentityVerify, ReadyToSubmit],
    };
    let here = before.iter().position(|state| *state == filing.state);
    let rest = here.and_then(|at| before.get(at + 1..)).unwrap_or_default();
    let queue = if filing.purpose == Purpose::Deregister { DeregSubmitted } else { Submitted };
    rest.iter().copied().chain([queue]).collect()
}

/// What is refused before anybody reviews it: materials that are not here, or are not what was announced.
fn at_once(sitting: &Sitting<'_>, filing: &Filing, submission: &Submission) -> Result<(), Refusal> {
    if submission.materials.len() > MOST {
        return Err(Refusal::with(Kind::TooLarge, "limit", MOST.to_string()));
    }
    let mut errors = Vec::new();
    for material in &submission.materials {
        errors.extend(doubtful(sitting, filing, material)?);
    }
    errors.extend(service_numbers::doubtful(sitting, filing, submission)?);
    if errors.is_empty() { Ok(()) } else { Err(Refusal::at(Kind::RefusedContent, errors)) }
}

fn doubtful(
    sitting: &Sitting<'_>,
    filing: &Filing,
    material: &MaterialRef,
) -> Result<Option<Finding>, Refusal> {
    let finding = |rule| Ok(Some(sitting.office.book.finding_of(&material.slot, rule, &material.id)));
    let found = uploads::find(sitting.db, &material.id)?;
    let Some(upload) = found.filter(|upload| upload.filing == filing.id && !upload.gone) else {
        return finding("upload_unknown");
    };
    if !upload.is_complete() {
        return finding("upload_incomplete");
    }
    if upload.slot != material.slot {
        return finding("upload_other_slot");
    }
    let same = upload.sha256.as_ref() == Some(&material.sha256) && upload.length == material.bytes;
    if same { Ok(None) } else { finding("upload_other_content") }
}
