//! What the applicant does after handing in: mails, confirms, opens, revokes.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::contract::{Finding, Mailing, SmsConfirmation};
use filing::problem::Args;
use filing::state::{Actor, State as Stand};

use super::{filings, keyed};
use crate::counter::{Counter, Sitting};
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::store::codes::{self, Code};
use crate::store::filings::Filing;
use crate::store::keys::Answer;

type Office = State<Arc<Counter>>;
type Body = Result<Bytes, BytesRejection>;
type Kept = Result<Result<Answer, Refusal>, Refusal>;

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
        let mailing: Mailing = keyed::json(body)?;
        if let Some(finding) = doubtful(sitting, &mailing) {
            return Err(Refusal::at(Kind::RefusedContent, vec![finding]));
        }
        moves::go(sitting, &mut filing, Stand::MaterialsMailed, Actor::Applicant, Vec::new())?;
        codes::note_mailing(sitting.db, &id, &mailing, sitting.now)?;
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

/// `POST /v1/filings/{id}/sms-confirmations`.
pub(super) async fn confirm_sms(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/sms-confirmations");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, body| {
        let filing = sitting.filing(&id)?;
        if !matches!(filing.state, Stand::SmsPending | Stand::SmsPartial) {
            return Err(Refusal::with(Kind::WrongState, "state", filing.state.name()));
        }
        let given: SmsConfirmation = keyed::json(body)?;
        let Some(code) = codes::find(sitting.db, &id, &given.principal)? else {
            let finding = sitting.office.book.finding_of("principal", "sms_principal", &given.principal);
            return Err(Refusal::at(Kind::RefusedContent, vec![finding]));
        };
        match differs(&given, &code) {
            None => confirmed(sitting, filing, &given.principal),
            Some(field) => wrong(sitting, filing, field),
        }
    })
    .await
}

fn differs(given: &SmsConfirmation, code: &Code) -> Option<&'static str> {
    if given.code != code.code {
        Some("code")
    } else if given.mobile != code.mobile {
        Some("mobile")
    } else if given.certificate_tail.to_uppercase() != code.tail {
        Some("certificate_tail")
    } else {
        None
    }
}

fn confirmed(sitting: &Sitting<'_>, mut filing: Filing, principal: &str) -> Kept {
    codes::confirm(sitting.db, &filing.id, principal)?;
    let all = codes::due(sitting.db, &filing.id)?.is_empty();
    if all {
        moves::go(sitting, &mut filing, Stand::CaReview, Actor::Applicant, Vec::new())?;
    } else if filing.state == Stand::SmsPending {
        moves::go(sitting, &mut filing, Stand::SmsPartial, Actor::Applicant, Vec::new())?;
    }
    Ok(Ok(filings::answer(sitting, &filing)?))
}

/// A wrong entry counts, whatever was wrong in it; one too many sends the filing back.
fn wrong(sitting: &Sitting<'_>, mut filing: Filing, field: &str) -> Kept {
    let book = &sitting.office.book;
    let allowed = book.length("sms_wrong_attempts");
    filing.wrong_codes += 1;
    let left = (allowed + 1).saturating_sub(filing.wrong_codes);
    let finding = book.finding(field, "sms_wrong", &Args::from([("left".to_owned(), left.to_string())]));
    if filing.wrong_codes > allowed {
        let returned = book.finding("entity_principal.mobile", "sms_too_many", &Args::new());
        moves::go(sitting, &mut filing, Stand::SmsReturned, Actor::System, vec![returned])?;
    } else {
        crate::store::filings::save(sitting.db, &filing)?;
    }
    Ok(Err(Refusal::at(Kind::WrongCode, vec![finding])))
}

/// `POST /v1/filings/{id}/openings`.
pub(super) async fn open_site(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/openings");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        moves::go(sitting, &mut filing, Stand::Live, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}

/// `POST /v1/filings/{id}/revocations`.
pub(super) async fn revoke(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/revocations");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        let states = &sitting.office.book.states;
        if !states.may(filing.state, Stand::Revoked, filing.road, Actor::Applicant) {
            return Err(Refusal::with(Kind::RevocationClosed, "state", filing.state.name()));
        }
        moves::go(sitting, &mut filing, Stand::Revoked, Actor::Applicant, Vec::new())?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}
