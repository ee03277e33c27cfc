//! The contract's routes.

mod applicant;
mod auth;
mod batch;
mod filings;
mod keyed;
mod parcels;
mod practice;
mod problem;
mod service_numbers;
mod sms;
mod submissions;
mod taking_back;
mod tus;
pub(crate) mod tus_bytes;

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
        .route("/v1/status-queries", post(batch::ask))
        .route("/v1/service-numbers/{number}", get(service_numbers::look_up))
        .route("/v1/filings/{id}", get(filings::status).delete(applicant::abandon))
        .route("/v1/filings/{id}/events", get(filings::events))
        .route("/v1/filings/{id}/submissions", post(submissions::submit))
        .route("/v1/filings/{id}/backdrop-requests", post(applicant::request_backdrop))
        .route("/v1/filings/{id}/mailings", get(parcels::list).post(parcels::mail))
        .route("/v1/filings/{id}/deliveries", post(parcels::deliver))
        .route("/v1/filings/{id}/sms-confirmations", post(sms::confirm))
        .route("/v1/filings/{id}/sms-resends", post(sms::resend))
        .route("/v1/filings/{id}/openings", post(applicant::open_site))
        .route("/v1/filings/{id}/revocations", get(taking_back::revocations).post(taking_back::revoke))
        .route("/v1/filings/{id}/deregistrations", post(taking_back::deregister))
        .route("/v1/filings/{id}/withdrawals", post(taking_back::withdraw));
    if office.practice {
        bodies = bodies
            .route("/practice/clock", get(practice::clock).post(practice::set_clock))
            .route("/practice/next", post(practice::next))
            .route("/practice/filings/{id}/inbox", get(practice::inbox));
    }
    let all = bodies.layer(DefaultBodyLimit::max(MAX_JSON)).merge(materials);
    let all: Router = all
        .fallback(async || Refusal::from(Kind::NotFound))
        .method_not_allowed_fallback(async || Refusal::from(Kind::WrongMethod))
        .layer(middleware::from_fn_with_state(Arc::clone(&office), auth::check))
        .layer(middleware::map_response_with_state(Arc::clone(&office), problem::write))
        .with_state(office);
    // Around the routes, because it may choose another one.
    Router::new().fallback_service(all).layer(middleware::from_fn(tus::speak))
}
