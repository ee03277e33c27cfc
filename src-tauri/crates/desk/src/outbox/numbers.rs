//! Service numbers, asked about before they are handed in: an office that knows them says which are spent.

use filing::answers::Path;
use filing::contract::{Finding, NumberState, ServiceNumber};
use filing::problem::Severity;

use super::SendError;
use super::deliver::Delivery;
use super::packet::Packet;
use crate::book::SendRow;
use crate::channel::ChannelError;

/// The field that names one.
const FIELD: &str = "access.service_number";

impl Delivery<'_> {
    /// The numbers of a packet that cannot be handed in, as findings that name their reason. A number the office knows
    /// nothing of is left to its review.
    pub(super) async fn spent_numbers(
        &self,
        send: &mut SendRow,
        packet: &Packet,
    ) -> Result<Vec<Finding>, SendError> {
        let mut spent = Vec::new();
        for site in 0..packet.answers.sites.len() {
            let path = Path::site(site, FIELD);
            let number = packet.answers.text(&path).trim().to_lowercase();
            if number.is_empty() {
                continue;
            }
            // Asked once and no more: handing in asks the same, and has its own patience.
            let known = match self.trying_once(send, || self.office.service_number(&number)).await {
                Ok(known) => known,
                Err(SendError::Channel(ChannelError::Gone)) => continue,
                // It keeps no such list, or is not to be had now: handing in tells.
                Err(SendError::Channel(_)) => break,
                Err(error) => return Err(error),
            };
            if !usable(&known, &send.filing_id) {
                spent.push(finding(&path, known.state));
            }
        }
        Ok(spent)
    }
}

/// A bound number can be used; one that this very filing uses already, too. An office that does not say which filing
/// uses it decides that itself.
fn usable(number: &ServiceNumber, filing: &str) -> bool {
    match number.state {
        NumberState::Bound => true,
        NumberState::InReview | NumberState::Filed => {
            number.filing.as_deref().is_none_or(|one| one == filing)
        }
        _ => number.filing.as_deref() == Some(filing),
    }
}

/// Named by its reason, and worded when it is shown.
fn finding(path: &Path, state: NumberState) -> Finding {
    Finding {
        path: path.to_string(),
        rule: format!("service_number_{}", state.name()),
        detail: String::new(),
        suggestion: String::new(),
        severity: Severity::Block,
    }
}
