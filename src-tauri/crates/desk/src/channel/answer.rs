//! Sending a request and reading what comes back. Only what the contract says is taken for an office's answer.

use std::io::Read as _;

use filing::contract::{FilingStatus, ProblemDetails};
use flate2::read::GzDecoder;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, LOCATION};
use reqwest::{RequestBuilder, Response, StatusCode, Url};
use serde::de::DeserializeOwned;

use super::error::ChannelError;
use super::retry_after;
use crate::clock::now;

/// How often one call is sent to another place of the same office before that is taken for a mistake.
const MOVES: u32 = 3;
/// Most bytes of an answer that are read.
const MOST: usize = 16 * 1024 * 1024;
/// What some programs write before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Sends, and turns every status that is no success into its error.
pub(super) async fn send(request: RequestBuilder) -> Result<Response, ChannelError> {
    let response = arrive(request).await?;
    let status = response.status();
    if status.is_success() || status == StatusCode::NOT_MODIFIED {
        return Ok(response);
    }
    if status.is_redirection() {
        return Err(ChannelError::NotAnOffice(format!("redirected to {}", header(&response, LOCATION))));
    }
    let retry_after = retry_after::asked(response.headers(), now());
    Err(match status.as_u16() {
        408 => ChannelError::TimedOut,
        425 | 429 | 503 => ChannelError::Busy(retry_after),
        409 | 423 => ChannelError::Conflict(Box::new(details(response).await)),
        413 => ChannelError::Refused(Box::new(details(response).await)),
        400..=499 if is_page(&response) => ChannelError::NotAnOffice(format!("a page: {status}")),
        401 | 403 => ChannelError::NotAllowed,
        404 | 405 | 410 => ChannelError::Gone,
        460 => ChannelError::Damaged,
        400..=499 => ChannelError::Refused(Box::new(details(response).await)),
        other => ChannelError::Failed(other),
    })
}

/// Sends where the office wants it: what it says belongs to another of its own addresses is sent there as it is.
async fn arrive(request: RequestBuilder) -> Result<Response, ChannelError> {
    let (http, request) = request.build_split();
    let mut request = request?;
    for _ in 0..MOVES {
        let again = request.try_clone();
        let response = http.execute(request).await?;
        let (Some(mut moved), Some(url)) = (again, moved_to(&response)) else { return Ok(response) };
        *moved.url_mut() = url;
        request = moved;
    }
    Ok(http.execute(request).await?)
}

/// Where the same request, with its body, is to go instead; only at the same host, which the token is meant for.
fn moved_to(response: &Response) -> Option<Url> {
    let stays = matches!(response.status(), StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
    let url = response.url().join(header(response, LOCATION)).ok()?;
    let here = !header(response, LOCATION).is_empty() && url.origin() == response.url().origin();
    (stays && here).then_some(url)
}

/// Reads the body; a body that is not JSON of the contract means that no office answered.
pub(super) async fn read<T: DeserializeOwned>(response: Response) -> Result<T, ChannelError> {
    let kind = kind(&response);
    if !kind.starts_with("application/json") {
        return Err(ChannelError::NotAnOffice(format!("content type {kind}")));
    }
    parsed(&whole(response).await?)
}

/// What is said of another filing is no answer.
pub(super) fn about(id: &str, status: FilingStatus) -> Result<FilingStatus, ChannelError> {
    let other = || ChannelError::NotAnOffice("another filing".to_owned());
    if status.id == id { Ok(status) } else { Err(other()) }
}

/// What an office answers to a step: nothing, or where that filing now stands. Anything else is no such answer.
pub(super) async fn done(id: &str, response: Response) -> Result<(), ChannelError> {
    if response.status() == StatusCode::NO_CONTENT {
        return Ok(());
    }
    about(id, read(response).await?).map(drop)
}

fn parsed<T: DeserializeOwned>(body: &[u8]) -> Result<T, ChannelError> {
    let text = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    serde_json::from_slice(text).map_err(|error| ChannelError::NotAnOffice(error.to_string()))
}

/// All of the body, unpacked if somebody on the way packed it without having been asked to.
async fn whole(mut response: Response) -> Result<Vec<u8>, ChannelError> {
    let packed = header(&response, CONTENT_ENCODING).trim_start_matches("x-").eq_ignore_ascii_case("gzip");
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        body.extend_from_slice(&chunk);
        within(&body)?;
    }
    if !packed {
        return Ok(body);
    }
    let mut plain = Vec::new();
    let most = u64::try_from(MOST).unwrap_or(u64::MAX).saturating_add(1);
    let read = GzDecoder::new(body.as_slice()).take(most).read_to_end(&mut plain);
    read.map_err(|error| ChannelError::NotAnOffice(error.to_string()))?;
    within(&plain)?;
    Ok(plain)
}

fn within(body: &[u8]) -> Result<(), ChannelError> {
    if body.len() > MOST { Err(ChannelError::NotAnOffice("an endless answer".to_owned())) } else { Ok(()) }
}

/// A header as text; empty when there is none.
pub(super) fn header(response: &Response, name: impl reqwest::header::AsHeaderName) -> &str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A page for people where a program asked: a network's log-in, a proxy's excuse.
fn is_page(response: &Response) -> bool {
    kind(response).starts_with("text/html")
}

fn kind(response: &Response) -> String {
    header(response, CONTENT_TYPE).trim().to_ascii_lowercase()
}

async fn details(response: Response) -> ProblemDetails {
    let status = response.status().as_u16();
    let told = match whole(response).await {
        Ok(body) => parsed(&body),
        Err(error) => Err(error),
    };
    told.unwrap_or_else(|_| ProblemDetails {
        kind: "about:blank".to_owned(),
        title: status.to_string(),
        status,
        detail: None,
        errors: Vec::new(),
        allowed: Vec::new(),
    })
}
