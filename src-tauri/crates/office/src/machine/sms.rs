//! The SMS check: who gets a code, and what happens when nobody enters it.

use filing::answers::Path;
use filing::contract::Finding;
use filing::problem::Args;
use filing::state::{Actor, State};

use crate::chance::draw;
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::store::codes::{self, Code};
use crate::store::filings::Filing;

/// Sends every principal a code; people with the same mobile get one only.
pub(super) fn send(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    let Some(submission) = &filing.submission else { return Ok(()) };
    let who = sitting.office.book.sms_who(&filing.filing_type);
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
        if list.iter().any(|code| code.mobile == mobile) {
            continue;
        }
        let purpose = format!("sms {principal}");
        let code = draw(sitting.office.seed, filing.number, filing.last_event, &purpose, 0..=999_999);
        let tail = tail(&field("certificate_number"));
        list.push(Code { principal, mobile, tail, code: format!("{code:06}") });
    }
    filing.wrong_codes = 0;
    Ok(codes::send(sitting.db, &filing.id, &list, sitting.now)?)
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
