//! One value against one rule: identity numbers, codes, phones, domains, names.
//!
//! The same functions serve `beian rule`, the wizard and [`crate::check`]. They never fail on input; they judge it.

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::problem::Args;

/// What kind of value is judged. The names are those of `beian rule KIND`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Resident identity number and the 18-character residence permits (GB 11643).
    ResidentId,
    /// Unified social credit code (GB 32100-2015).
    Uscc,
    /// Organisation code (GB 11714).
    OrganisationCode,
    /// Old business registration number (GB/T 17710).
    BusinessRegistrationNo,
    /// Certificate number of an enterprise licence: USCC or old registration number.
    BusinessLicenceNo,
    /// Hong Kong / Macau travel permit.
    HkMacauPermit,
    /// Taiwan travel permit.
    TaiwanPermit,
    /// Passport.
    Passport,
    /// Mobile number, or several joined with `;`.
    Mobile,
    /// Landline with area code, hyphen.
    OfficePhone,
    /// Mobile or landline.
    AnyPhone,
    /// Six-digit postcode.
    Postcode,
    /// Registrable domain.
    Domain,
    /// Home page address without a scheme.
    HomepageUrl,
    /// One IPv4 address, or `first-last`.
    Ip,
    /// E-mail address.
    Email,
    /// Website name of a unit.
    SiteName,
    /// Website name of an individual.
    SiteNameIndividual,
    /// Text that must travel in GBK.
    TextEncoding,
    /// Date `YYYYMMDD`.
    Date,
    /// Date `YYYYMMDD`, or `长期`.
    DateOrForever,
    /// QQ number.
    Qq,
    /// Service number of the provider (soft shape).
    ServiceNumber,
    /// Postal address: detail part, down to the door.
    PostalAddress,
}

/// The kind is not known; the text is what was asked for.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind: {0}")]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_value(serde_json::Value::String(text.to_owned())).map_err(|_| UnknownKind(text.to_owned()))
    }
}

/// What a judgement comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing known speaks against it.
    Valid,
    /// Right once written in the normal form, which is given.
    Normalise,
    /// May be refused.
    Warn,
    /// Will be refused.
    Invalid,
    /// No rule is known; ask.
    Unknown,
}

/// A judged value. `rule` names the reason, and is `None` only for [`Verdict::Valid`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What it comes to.
    pub verdict: Verdict,
    /// The normal form, when it differs from what was given.
    pub normalised: Option<String>,
    /// Stable rule id, such as `resident_id.check_character`; a row of `assets/catalogue/rules.toml`.
    pub rule: Option<&'static str>,
    /// What the sentence needs.
    pub args: Args,
}

/// What a rule may need besides the value.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// Today in Beijing, for dates that must lie in the past or the future.
    pub today: Date,
    /// The domains filed with the same site, in normal form.
    pub domains: &'a [String],
    /// The full name of the entity.
    pub entity_name: &'a str,
}
