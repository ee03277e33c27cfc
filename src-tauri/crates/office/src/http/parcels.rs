//! Papers on their way.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::contract::{Finding, Mailing, Mailings};
use filing::state::{Action, Actor, State as Stand};

use super::applicant::{Body, Office};
use super::{filings, keyed};
use crate::counter::Sitting;
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::store::mailings;

/// `POST /v1/filings/{id}/mailings`.
pub(super) async fn mail(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/mailings");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, body| {
        let mut filing = sitting.filing(&id)?;
        sitting.lets(&filing, Action::Mail)?;
        let mailing: Mailing = keyed::json(body)?;
        if let Some(finding) = doubtful(sitting, &mailing) {
            return Err(Refusal::at(Kind::RefusedContent, vec![finding]));
        }
        mailings::add(sitting.db, &id, &mailing, sitting.now)?;
        moves::go(sitting, &mut filing, Stand::MaterialsMailed, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}

fn doubtful(sitting: &Sitting<'_>, mailing: &Mailing) -> Option<Finding> {
    let book = &sitting.office.book;
    let number = &mailing.tracking_number;
    let plain = number.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
    if mailing.carrier.trim().is_empty() || mailing.carrier.len() > 40 {
        Some(book.finding_of("carrier", "carrier", &mailing.carrier))
    } else if !(6..=40).contains(&number.len()) || !plain {
        Some(book.finding_of("tracking_number", "tracking_number", number))
    } else {
        None
    }
}

/// `GET /v1/filings/{id}/mailings`.
pub(super) async fn list(State(office): Office, Path(id): Path<String>) -> Result<Json<Mailings>, Refusal> {
    let mailings = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            Ok(mailings::list(sitting.db, &filing.id)?)
        })
        .await?;
    Ok(Json(Mailings { mailings }))
}

/// `POST /v1/filings/{id}/deliveries`: the applicant saw that the carrier shows the parcel as signed for.
pub(super) async fn deliver(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/deliveries");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        sitting.lets(&filing, Action::ReportDelivery)?;
        moves::go(sitting, &mut filing, Stand::MaterialsSignedFor, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}
