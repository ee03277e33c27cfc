//! The SMS check: who gets a code, and what happens when nobody enters it.

use filing::answers::Path;
use filing::contract::Finding;
use filing::problem::Args;
use filing::state::{Actor, Purpose, State};
use jiff::Span;

use crate::chance::draw;
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::store::codes::{self, Code};
use crate::store::filings::Filing;

/// Sends every principal a code; people with the same mobile get one only.
pub(super) fn send(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    let list = wanted(sitting, filing);
    filing.wrong_codes = 0;
    filing.resends = 0;
    let late = Span::new().minutes(i64::from(sitting.office.script.sms_after_minutes));
    let at = sitting.now.checked_add(late).unwrap_or(sitting.now);
    Ok(codes::send(sitting.db, &filing.id, &list, at)?)
}

fn wanted(sitting: &Sitting<'_>, filing: &Filing) -> Vec<Code> {
    let Some(submission) = &filing.submission else { return Vec::new() };
    let who = sitting.office.book.sms_who(filing);
    let entity = who.entity.then(|| (None, "entity_principal".to_owned()));
    let sites = 0..submission.answers.sites.len();
    let sites = sites.filter(|_| who.sites).map(|site| (Some(site), format!("sites[{site}].site_principal")));
    let mut list: Vec<Code> = Vec::new();
    for (site, principal) in entity.into_iter().chain(sites) {
        let field = |name: &str| {
            let path = match site {
                None => Path::entity(format!("entity_principal.{name}")),
                Some(site) => Path::site(site, format!("site_principal.{name}")),
            };
            submission.answers.text(&path).trim().to_owned()
        };
        let mobile = field("mobile");
        if !mobile.is_empty() && list.iter().any(|code| code.mobile == mobile) {
            continue;
        }
        let code = fresh(sitting, filing, &principal);
        let tail = tail(&field("certificate_number"));
        list.push(Code { principal, mobile, tail, code });
    }
    list
}

/// Six digits, other ones after every event and every resend.
fn fresh(sitting: &Sitting<'_>, filing: &Filing, principal: &str) -> String {
    let purpose = format!("sms {principal} {}", filing.resends);
    let code = draw(sitting.office.seed, filing.number, filing.last_event, &purpose, 0..=999_999);
    format!("{code:06}")
}

/// Sends everybody who is still due another code. The clock goes on.
pub(crate) fn send_again(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    filing.resends += 1;
    for principal in codes::due(sitting.db, &filing.id)? {
        let code = fresh(sitting, filing, &principal);
        codes::replace(sitting.db, &filing.id, &principal, &code, sitting.now)?;
    }
    Ok(())
}

/// The last six characters of a certificate number, upper case.
fn tail(number: &str) -> String {
    let characters: Vec<char> = number.chars().collect();
    characters.iter().skip(characters.len().saturating_sub(6)).collect::<String>().to_uppercase()
}

/// Time is over and somebody has not confirmed.
pub(super) fn timed_out(sitting: &Sitting<'_>) -> (State, Actor, Vec<Finding>) {
    let finding = sitting.office.book.finding("entity_principal.mobile", "sms_timeout", &Args::new());
    (State::SmsReturned, Actor::System, vec![finding])
}

/// The state after the check: the one in which the administration has it.
pub(crate) fn passed(filing: &Filing) -> State {
    match filing.purpose {
        Purpose::Record | Purpose::CancelAccess => State::CaReview,
        Purpose::Deregister | Purpose::DeregisterRecord => State::DeregCa,
    }
}
