//! A refusal becomes RFC 9457 problem details, in the office's words.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use filing::contract::ProblemDetails;

use super::tus::put_versions;
use crate::counter::Counter;
use crate::refusal::{Kind, Refusal};
use crate::rulebook::Rulebook;

/// Media type of problem details.
pub(super) const PROBLEM: &str = "application/problem+json";

/// Gives every refusal its body, also those the HTTP layer makes on its own.
pub(super) async fn write(State(office): State<Arc<Counter>>, mut response: Response) -> Response {
    let told = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == PROBLEM);
    let refusal = match response.extensions_mut().remove::<Refusal>() {
        Some(refusal) => refusal,
        None if told || !is_error(response.status()) => return response,
        None => by_status(response.status()).into(),
    };
    let allowed = response.headers_mut().remove(ALLOW);
    let details = details(&office.book, &refusal);
    let body = serde_json::to_vec(&details).unwrap_or_default();
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = StatusCode::from_u16(details.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
    answer.headers_mut().remove(CONTENT_LENGTH);
    if let Some(allowed) = allowed {
        answer.headers_mut().insert(ALLOW, allowed);
    }
    match refusal.kind {
        Kind::Unauthorised => {
            answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        Kind::WrongTusVersion => put_versions(answer.headers_mut()),
        _ => {}
    }
    answer
}

/// The body of a refusal.
pub(super) fn details(book: &Rulebook, refusal: &Refusal) -> ProblemDetails {
    let slug = refusal.kind.slug();
    let id = format!("office-problem-{slug}");
    ProblemDetails {
        kind: format!("/problems/{slug}"),
        title: book.say(&id, &refusal.args),
        status: refusal.kind.status(),
        detail: Some(book.say_more(&id, "detail", &refusal.args)).filter(|text| !text.is_empty()),
        errors: refusal.errors.clone(),
        allowed: refusal.allowed.clone(),
    }
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

fn by_status(status: StatusCode) -> Kind {
    match status.as_u16() {
        404 => Kind::NotFound,
        405 => Kind::WrongMethod,
        413 => Kind::TooLarge,
        415 => Kind::WrongMediaType,
        400..=499 => Kind::MalformedRequest,
        _ => Kind::Internal,
    }
}
