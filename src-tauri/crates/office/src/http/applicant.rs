//! What the applicant does after handing in, apart from parcels, messages and taking back.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::state::{Action, Actor, State as Stand};

use super::{filings, keyed};
use crate::counter::Counter;
use crate::machine::moves;
use crate::refusal::Refusal;

pub(super) type Office = State<Arc<Counter>>;
pub(super) type Body = Result<Bytes, BytesRejection>;

/// One step that needs nothing but to be taken: lets only what the state allows pass.
async fn step(
    office: Arc<Counter>,
    id: String,
    headers: HeaderMap,
    body: Body,
    purpose: String,
    (action, to): (Action, Stand),
) -> Result<Response, Refusal> {
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        sitting.lets(&filing, action)?;
        moves::go(sitting, &mut filing, to, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}

/// `POST /v1/filings/{id}/openings`.
pub(super) async fn open_site(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/openings");
    step(office, id, headers, body, purpose, (Action::OpenSite, Stand::Live)).await
}

/// `POST /v1/filings/{id}/backdrop-requests`.
pub(super) async fn request_backdrop(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/backdrop-requests");
    step(office, id, headers, body, purpose, (Action::RequestBackdrop, Stand::BackdropRequested)).await
}

/// `DELETE /v1/filings/{id}`: gives an application up.
pub(super) async fn abandon(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("DELETE /v1/filings/{id}");
    step(office, id, headers, body, purpose, (Action::Abandon, Stand::Abandoned)).await
}
