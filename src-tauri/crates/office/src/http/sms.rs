//! The SMS check, as the ministry's page takes it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use filing::contract::SmsConfirmation;
use filing::problem::Args;
use filing::state::{Action, Actor, State as Stand};

use super::applicant::{Body, Office};
use super::{filings, keyed};
use crate::counter::Sitting;
use crate::machine::{moves, sms};
use crate::refusal::{Kind, Refusal};
use crate::store::codes::{self, Code};
use crate::store::filings::{Filing, save};
use crate::store::keys::Answer;

type Kept = Result<Result<Answer, Refusal>, Refusal>;

/// `POST /v1/filings/{id}/sms-confirmations`.
pub(super) async fn confirm(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/sms-confirmations");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, body| {
        let filing = sitting.filing(&id)?;
        sitting.lets(&filing, Action::ConfirmSms)?;
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

/// What the filing does not carry is on record at the ministry alone, and cannot be compared here.
fn differs(given: &SmsConfirmation, code: &Code) -> Option<&'static str> {
    if given.code != code.code {
        Some("code")
    } else if !code.mobile.is_empty() && given.mobile != code.mobile {
        Some("mobile")
    } else if !code.tail.is_empty() && given.certificate_tail.to_uppercase() != code.tail {
        Some("certificate_tail")
    } else {
        None
    }
}

fn confirmed(sitting: &Sitting<'_>, mut filing: Filing, principal: &str) -> Kept {
    codes::confirm(sitting.db, &filing.id, principal, sitting.now)?;
    let all = codes::due(sitting.db, &filing.id)?.is_empty();
    if all {
        let to = sms::passed(&filing);
        moves::go(sitting, &mut filing, to, Actor::Applicant, Vec::new())?;
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
    let left = allowed.saturating_sub(filing.wrong_codes);
    let rule = if left == 0 { "sms_wrong_last" } else { "sms_wrong" };
    let finding = book.finding(field, rule, &Args::from([("left".to_owned(), left.to_string())]));
    if filing.wrong_codes > allowed {
        let returned = book.finding("entity_principal.mobile", "sms_too_many", &Args::new());
        moves::go(sitting, &mut filing, Stand::SmsReturned, Actor::System, vec![returned])?;
    } else {
        save(sitting.db, &filing)?;
    }
    Ok(Err(Refusal::at(Kind::WrongCode, vec![finding])))
}

/// `POST /v1/filings/{id}/sms-resends`: everybody who is still due gets another code. The clock goes on.
pub(super) async fn resend(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let purpose = format!("POST /v1/filings/{id}/sms-resends");
    keyed::once(office, &headers, purpose, keyed::body(body)?, move |sitting, _| {
        let mut filing = sitting.filing(&id)?;
        sitting.lets(&filing, Action::ResendSms)?;
        let most = sitting.office.book.length("sms_resend");
        if filing.resends >= most {
            return Err(Refusal::with(Kind::NoMoreResends, "count", most.to_string()));
        }
        sms::send_again(sitting, &mut filing)?;
        save(sitting.db, &filing)?;
        Ok(Ok(filings::answer(sitting, &filing)?))
    })
    .await
}
