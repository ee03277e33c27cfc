//! The contract's routes.

mod applicant;
mod auth;
mod filings;
mod keyed;
mod practice;
mod problem;
mod submissions;
mod tus;
mod tus_bytes;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::header::CONTENT_TYPE;
use axum::routing::{get, head, post};
use axum::{Router, middleware};

use crate::counter::Counter;
use crate::refusal::{Kind, Refusal};

/// The contract, as it is served.
pub(crate) const OPENAPI: &str = include_str!("../../../../../assets/contract/openapi.json");
/// Most bytes of a JSON body.
const MAX_JSON: usize = 1024 * 1024;

/// Every route of the office.
pub(crate) fn router(office: Arc<Counter>) -> Router {
    let materials = Router::new()
        .route("/v1/filings/{id}/materials", post(tus::create).options(tus::discover))
        .route(
            "/v1/materials/{mid}",
            head(tus::offset).patch(tus::append).delete(tus::terminate).options(tus::discover),
        )
        .layer(DefaultBodyLimit::disable());
    let mut bodies = Router::new()
        .route("/openapi.json", get(async || ([(CONTENT_TYPE, "application/json")], OPENAPI)))
        .route("/v1/filings", post(filings::open))
        .route("/v1/filings/{id}", get(filings::status))
        .route("/v1/filings/{id}/events", get(filings::events))
        .route("/v1/filings/{id}/submissions", post(submissions::submit))
        .route("/v1/filings/{id}/mailings", post(applicant::mail))
        .route("/v1/filings/{id}/sms-confirmations", post(applicant::confirm_sms))
        .route("/v1/filings/{id}/openings", post(applicant::open_site))
        .route("/v1/filings/{id}/revocations", post(applicant::revoke));
    if office.practice {
        bodies = bodies
            .route("/practice/clock", get(practice::clock).post(practice::set_clock))
            .route("/practice/next", post(practice::next))
            .route("/practice/filings/{id}/inbox", get(practice::inbox));
    }
    let all = bodies.layer(DefaultBodyLimit::max(MAX_JSON)).merge(materials);
    all.fallback(async || Refusal::from(Kind::NotFound))
        .method_not_allowed_fallback(async || Refusal::from(Kind::WrongMethod))
        .layer(middleware::from_fn_with_state(Arc::clone(&office), auth::check))
        .layer(middleware::map_response_with_state(Arc::clone(&office), problem::write))
        .with_state(office)
}
