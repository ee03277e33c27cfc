//! Requests that may be sent again: the same key and body get the same answer, and the work is done once.

use std::fmt::Write;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::counter::{Counter, Sitting};
use crate::refusal::{Kind, Refusal};
use crate::store::keys::{self, Answer};

/// Name of the header.
const KEY: &str = "idempotency-key";

/// The key of a request; `None` when it has none.
///
/// # Errors
/// A key that is empty, too long or not plain text.
pub(super) fn key(headers: &HeaderMap) -> Result<Option<String>, Refusal> {
    let Some(value) = headers.get(KEY) else { return Ok(None) };
    let text = value.to_str().ok().map(str::trim).filter(|text| (1..=255).contains(&text.len()));
    text.map(|text| Some(text.to_owned()))
        .ok_or_else(|| Refusal::with(Kind::MalformedRequest, "name", "Idempotency-Key"))
}

/// The body, or why it was not read.
pub(super) fn body(body: Result<Bytes, BytesRejection>) -> Result<Bytes, Refusal> {
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::with(Kind::TooLarge, "limit", "1 MB"),
        _ => Kind::MalformedRequest.into(),
    })
}

/// A JSON body.
pub(super) fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes)
        .map_err(|error| Refusal::with(Kind::MalformedBody, "reason", error.to_string()))
}

/// Does the work of a request once. A refusal inside the answer is kept like other work (a wrong code counts); only
/// a success is remembered for the key, so that what was refused can be sent again after it was mended.
pub(super) async fn once<W>(
    office: Arc<Counter>,
    headers: &HeaderMap,
    purpose: String,
    body: Bytes,
    work: W,
) -> Result<Response, Refusal>
where
    W: FnOnce(&Sitting<'_>, &[u8]) -> Result<Result<Answer, Refusal>, Refusal> + Send + 'static,
{
    let key = key(headers)?;
    let answer = office
        .attend(move |sitting| {
            let request = hash(&purpose, &body);
            if let Some((before, answer)) =
                key.as_deref().map(|key| keys::find(sitting.db, key)).transpose()?.flatten()
            {
                return if before == request { Ok(Ok(answer)) } else { Err(Kind::KeyReused.into()) };
            }
            let done = work(sitting, &body)?;
            if let (Some(key), Ok(answer)) = (&key, &done) {
                keys::keep(sitting.db, key, &request, answer)?;
            }
            Ok(done)
        })
        .await??;
    Ok(respond(answer))
}

fn respond(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = (status, answer.body).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Some(location) = answer.location.and_then(|location| location.parse().ok()) {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

fn hash(purpose: &str, body: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(purpose);
    hash.update([0]);
    hash.update(body);
    hex(&hash.finalize())
}

/// Lower-case hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A random id of 24 hex characters with a letter before it.
pub(super) fn random_id(letter: char) -> Result<String, Refusal> {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).map_err(|_| Refusal::from(Kind::Internal))?;
    Ok(format!("{letter}{}", hex(&bytes)))
}
