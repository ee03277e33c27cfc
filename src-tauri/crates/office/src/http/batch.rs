//! Asking after many filings at once.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use filing::contract::{AskedFiling, StatusAnswer, StatusAnswers, StatusQuery};

use super::applicant::{Body, Office};
use super::{filings, keyed};
use crate::counter::Sitting;
use crate::refusal::{Kind, Refusal};
use crate::status;
use crate::store::filings::find;

/// Most filings of one question.
const MOST: usize = 500;

/// `POST /v1/status-queries`.
pub(super) async fn ask(State(office): Office, body: Body) -> Result<Response, Refusal> {
    let query: StatusQuery = keyed::json(&keyed::body(body)?)?;
    if query.filings.len() > MOST {
        return Err(Refusal::with(Kind::TooLarge, "limit", MOST.to_string()));
    }
    let filings = office
        .attend(move |sitting| {
            query.filings.iter().map(|asked| answer(sitting, asked)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let soonest = filings.iter().filter_map(|answer| answer.retry_after).min();
    let body = serde_json::to_string(&StatusAnswers { filings })?;
    let mut response = ([(CONTENT_TYPE, "application/json")], body).into_response();
    if let Some(wait) = soonest {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    Ok(response)
}

fn answer(sitting: &Sitting<'_>, asked: &AskedFiling) -> Result<StatusAnswer, Refusal> {
    let unknown = StatusAnswer {
        id: asked.id.clone(),
        found: false,
        etag: String::new(),
        retry_after: None,
        status: None,
    };
    let Some(filing) = find(sitting.db, &asked.id)? else { return Ok(unknown) };
    let status = status::of(sitting, &filing)?;
    let etag = filings::tag(&status)?;
    Ok(StatusAnswer {
        found: true,
        retry_after: status::wait(sitting, &filing).and_then(|wait| u64::try_from(wait).ok()),
        status: (etag != asked.etag).then_some(status),
        etag,
        ..unknown
    })
}
