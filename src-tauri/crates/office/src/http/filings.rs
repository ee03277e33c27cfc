//! Opening a filing, and asking where it stands.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use filing::contract::{Events, FilingStatus, NewFiling};
use sha2::{Digest, Sha256};

use super::keyed;
use crate::counter::{Counter, Sitting};
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::status;
use crate::store::events;
use crate::store::filings::{self, Filing};
use crate::store::keys::Answer;

/// `POST /v1/filings`.
pub(super) async fn open(
    State(office): State<Arc<Counter>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    if keyed::key(&headers)?.is_none() {
        return Err(Kind::MissingKey.into());
    }
    let body = keyed::body(body)?;
    keyed::once(office, &headers, "POST /v1/filings".to_owned(), body, |sitting, body| {
        let new: NewFiling = keyed::json(body)?;
        known(sitting, &new)?;
        let purpose = sitting.office.book.states.kind(&new.filing_type).purpose;
        let mut filing = filings::open(sitting.db, &keyed::random_id('f')?, &new, purpose, sitting.now)?;
        moves::begin(sitting, &mut filing)?;
        let location = Some(format!("/v1/filings/{}", filing.id));
        Ok(Ok(Answer { status: 201, location, ..answer(sitting, &filing)? }))
    })
    .await
}

fn known(sitting: &Sitting<'_>, new: &NewFiling) -> Result<(), Refusal> {
    let book = &sitting.office.book;
    let mut errors = Vec::new();
    if !book.types.contains(&new.filing_type) {
        errors.push(book.finding_of("type", "unknown_type", &new.filing_type));
    }
    if !book.knows_province(&new.province) {
        errors.push(book.finding_of("province", "unknown_province", &new.province));
    }
    if errors.is_empty() { Ok(()) } else { Err(Refusal::at(Kind::RefusedContent, errors)) }
}

/// The status of a filing as the answer of a request that moved it.
pub(super) fn answer(sitting: &Sitting<'_>, filing: &Filing) -> Result<Answer, Refusal> {
    let body = serde_json::to_string(&status::of(sitting, filing)?)?;
    Ok(Answer { status: 200, location: None, body })
}

/// `GET /v1/filings/{id}`.
pub(super) async fn status(
    State(office): State<Arc<Counter>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (status, wait) = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            Ok((status::of(sitting, &filing)?, status::wait(sitting, &filing)))
        })
        .await?;
    let tag = tag(&status)?;
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let fresh = known
        .flat_map(|list| list.split(','))
        .any(|one| matches!(one.trim(), one if one == tag || one == "*"));
    let mut response = if fresh {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "application/json")], serde_json::to_string(&status)?).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    if let Some(wait) = wait {
        headers.insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    Ok(response)
}

/// A tag over everything but the office's own time, which changes without anything having happened; weak for that.
pub(super) fn tag(status: &FilingStatus) -> Result<String, Refusal> {
    let lasting = FilingStatus { now: status.since, ..status.clone() };
    let hash = keyed::hex(&Sha256::digest(serde_json::to_vec(&lasting)?));
    Ok(format!("W/\"{}\"", hash.get(..32).unwrap_or_default()))
}

/// `GET /v1/filings/{id}/events?after=SEQ`.
pub(super) async fn events(
    State(office): State<Arc<Counter>>,
    Path(id): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Refusal> {
    let after = query.get("after").map_or(Ok(0), |text| text.parse());
    let after = after.map_err(|_| Refusal::with(Kind::MalformedRequest, "name", "after"))?;
    let events = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            Ok(Events { events: events::after(sitting.db, &filing.id, after)? })
        })
        .await?;
    Ok(([(CONTENT_TYPE, "application/json")], serde_json::to_string(&events)?).into_response())
}
