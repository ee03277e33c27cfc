//! The SMS check: what is entered, and how it stands.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// `POST /v1/filings/{id}/sms-confirmations`: what a principal would enter on the ministry's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsConfirmation {
    /// Who confirms: `entity_principal` or `sites[0].site_principal`.
    pub principal: String,
    /// Six digits from the message.
    pub code: String,
    /// The mobile that got it.
    pub mobile: String,
    /// Last six characters of the certificate number, upper case.
    pub certificate_tail: String,
}

/// How the check of a filing stands. Tries and resends are counted for the filing as a whole, whoever uses them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsCheck {
    /// When time is over and the filing goes back to the provider.
    pub expires_at: Timestamp,
    /// Wrong entries that are still let pass; at 0 the next wrong one sends the filing back.
    pub tries_left: u32,
    /// How often messages can still be sent again.
    pub resends_left: u32,
    /// Everybody who got a code, those included who have confirmed. People with the same mobile stand once.
    pub principals: Vec<SmsPrincipal>,
}

/// How one principal stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsPrincipal {
    /// `entity_principal` or `sites[0].site_principal`.
    pub principal: String,
    /// When the message with the code that counts was sent.
    pub sent_at: Timestamp,
    /// When they confirmed; absent while they have not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<Timestamp>,
}
