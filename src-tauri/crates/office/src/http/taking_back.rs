//! Taking an application back, and having a record deregistered.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::contract::{Deregistration, Removed, Revocation};
use filing::state::{Action, Actor, Purpose, Road, State as Stand};

use super::applicant::{Body, Office};
use super::{filings, keyed};
use crate::counter::Sitting;
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::store::filings::{Filing, save};
use crate::store::keys::Answer;
use crate::store::revocations;

/// `POST /v1/filings/{id}/revocations`: by the button it is done at once, else support is asked.
pub(super) async fn revoke(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/revocations");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        let allowed = sitting.allowed(&filing);
        let to = if allowed.contains(&Action::Revoke) {
            Stand::Revoked
        } else if allowed.contains(&Action::AskToRevoke) {
            Stand::RevokeRequested
        } else {
            return Err(Refusal { kind: Kind::RevocationClosed, ..sitting.not_now(&filing) });
        };
        moves::go(sitting, &mut filing, to, Actor::Applicant, Vec::new())?;
        made(sitting, &filing)
    })
    .await
}

/// The request that was just made, as it stands.
fn made(sitting: &Sitting<'_>, filing: &Filing) -> Result<Result<Answer, Refusal>, Refusal> {
    let last =
        revocations::list(sitting.db, &filing.id)?.pop().ok_or_else(|| Refusal::from(Kind::Internal))?;
    let location = Some(format!("/v1/filings/{}/revocations", filing.id));
    Ok(Ok(Answer { status: 201, location, body: serde_json::to_string(&last)? }))
}

/// `GET /v1/filings/{id}/revocations`.
pub(super) async fn revocations(
    State(office): Office,
    Path(id): Path<String>,
) -> Result<Json<Vec<Revocation>>, Refusal> {
    let list = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            Ok(revocations::list(sitting.db, &filing.id)?)
        })
        .await?;
    Ok(Json(list))
}

/// `POST /v1/filings/{id}/deregistrations`: the record of a filing that is live is to be removed.
pub(super) async fn deregister(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/deregistrations");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, body| {
        let mut filing = sitting.filing(&id)?;
        // Both ways out of a record are open together, or neither is.
        sitting.lets(&filing, Action::Deregister)?;
        let wanted: Deregistration = keyed::json(body)?;
        doubtful(sitting, &filing, &wanted)?;
        if wanted.what == Removed::Access {
            moves::go(sitting, &mut filing, Stand::AccessCancelled, Actor::Applicant, Vec::new())?;
        } else {
            moves::go(sitting, &mut filing, Stand::DeregSubmitted, Actor::Applicant, Vec::new())?;
            filing.purpose = Purpose::DeregisterRecord;
            filing.removal = Some(Deregistration { password: String::new(), ..wanted });
            save(sitting.db, &filing)?;
        }
        Ok(Ok(Answer { status: 202, ..filings::answer(sitting, &filing)? }))
    })
    .await
}

/// The password itself is not kept.
fn doubtful(sitting: &Sitting<'_>, filing: &Filing, wanted: &Deregistration) -> Result<(), Refusal> {
    let book = &sitting.office.book;
    let mut errors = Vec::new();
    if !book.knows_code("cancel.reason", &wanted.reason) {
        errors.push(book.finding_of("reason", "1026", &wanted.reason));
    }
    if wanted.what != Removed::Access && filing.road == Road::Paper && wanted.password.trim().is_empty() {
        errors.push(book.finding_of("password", "1018", ""));
    }
    if errors.is_empty() { Ok(()) } else { Err(Refusal::at(Kind::RefusedContent, errors)) }
}

/// `POST /v1/filings/{id}/withdrawals`: the request for deregistration is taken back; the record stays.
pub(super) async fn withdraw(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/withdrawals");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        sitting.lets(&filing, Action::Withdraw)?;
        moves::go(sitting, &mut filing, Stand::Live, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}
