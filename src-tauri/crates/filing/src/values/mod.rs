//! One value against one rule: identity numbers, codes, phones, domains, names.
//!
//! The same functions serve `beian rule`, the wizard and [`crate::check`]. They never fail on input; they judge it.

mod address;
mod codes;
mod date;
mod domain;
mod email;
mod filing_number;
mod finding;
mod homepage;
mod identity;
mod ip;
mod lists;
mod notice;
mod numbers;
mod phone;
mod rules;
mod shape;
mod site_name;
mod span;
mod spelling;
#[cfg(test)]
mod tests;
mod text;

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::problem::Args;

pub use date::day;
pub use domain::{DomainForms, domain_forms};
use finding::Finding;
pub use lists::Lists;
pub use notice::holiday_notice;
pub use phone::telephone_numbers;
pub use rules::RULES;
pub use shape::fits;
pub use span::{Span, span};
pub use spelling::{is_han, plain};

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
    /// Filing number of the entity, or the licence number it files under.
    EntityFilingNumber,
    /// Filing number of one website: with its serial.
    SiteFilingNumber,
    /// The old filing password (soft shape).
    FilingPassword,
    /// Tracking number of a parcel (soft shape).
    TrackingNumber,
    /// A whole number from 0 to 9999.
    Count,
}

impl Kind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 29] = [
        Self::ResidentId,
        Self::Uscc,
        Self::OrganisationCode,
        Self::BusinessRegistrationNo,
        Self::BusinessLicenceNo,
        Self::HkMacauPermit,
        Self::TaiwanPermit,
        Self::Passport,
        Self::Mobile,
        Self::OfficePhone,
        Self::AnyPhone,
        Self::Postcode,
        Self::Domain,
        Self::HomepageUrl,
        Self::Ip,
        Self::Email,
        Self::SiteName,
        Self::SiteNameIndividual,
        Self::TextEncoding,
        Self::Date,
        Self::DateOrForever,
        Self::Qq,
        Self::ServiceNumber,
        Self::PostalAddress,
        Self::EntityFilingNumber,
        Self::SiteFilingNumber,
        Self::FilingPassword,
        Self::TrackingNumber,
        Self::Count,
    ];

    /// The name `beian rule` knows it by, such as `resident_id`.
    pub fn name(self) -> String {
        let json = serde_json::to_value(self).unwrap_or_default();
        json.as_str().unwrap_or_default().to_owned()
    }
}

/// The kind is not known; the text is what was asked for.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind: {0}")]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_value(serde_json::Value::String(text.to_owned()))
            .map_err(|_| UnknownKind(text.to_owned()))
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
    /// Stable rule id, such as `resident_id.check_character`; a row of `assets/catalogue/rules/values.toml`.
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
    /// The full name of the entity; empty when it is not known.
    pub entity_name: &'a str,
    /// Suffixes, name words and number prefixes.
    pub lists: &'a Lists,
}

/// Characters after which no value is read any further.
const FAR_TOO_LONG: usize = 4096;

/// Judges one value. Nothing a user types makes it fail.
///
/// A value that is right after normalising is [`Verdict::Normalise`] with rule `value.normal_form`; one that is wrong
/// after normalising keeps its own rule. `normalised` holds the normal form wherever it differs from what was given,
/// whatever the verdict.
pub fn judge(kind: Kind, value: &str, context: &Context<'_>) -> Judgement {
    before(value).unwrap_or_else(|| by_kind(kind, value, context)).judgement(value)
}

/// What is wrong with a value of any kind: nothing in it, far too much in it, a character that no form can carry.
fn before(value: &str) -> Option<Finding> {
    if spelling::trimmed(value).is_empty() {
        return Some(Finding::invalid(rules::VALUE_EMPTY, value));
    }
    if let Some(control) = value.chars().find(|&c| spelling::is_illegal(c)) {
        let code = format!("U+{:04X}", u32::from(control));
        return Some(Finding::invalid(rules::VALUE_CONTROL_CHARACTER, value).with("char", code));
    }
    let count = value.chars().count();
    (count > FAR_TOO_LONG).then(|| Finding::too_long(value, count, FAR_TOO_LONG))
}

fn by_kind(kind: Kind, value: &str, context: &Context<'_>) -> Finding {
    match kind {
        Kind::ResidentId => identity::resident_id(value, context),
        Kind::HkMacauPermit => identity::hk_macau_permit(value),
        Kind::TaiwanPermit => identity::taiwan_permit(value),
        Kind::Passport => identity::passport(value),
        Kind::Uscc => codes::uscc(value, context.lists),
        Kind::OrganisationCode => codes::organisation_code(value),
        Kind::BusinessRegistrationNo => codes::business_registration_no(value),
        Kind::BusinessLicenceNo => codes::business_licence_no(value, context.lists),
        Kind::Mobile => phone::mobile(value, context.lists),
        Kind::OfficePhone => phone::office_phone(value),
        Kind::AnyPhone => phone::any_phone(value, context.lists),
        Kind::Postcode => numbers::postcode(value, context.lists),
        Kind::Qq => numbers::qq(value),
        Kind::ServiceNumber => numbers::service_number(value),
        Kind::Domain => domain::domain(value, context.lists),
        Kind::HomepageUrl => homepage::homepage_url(value, context),
        Kind::Ip => ip::ip(value),
        Kind::Email => email::email(value),
        Kind::SiteName => site_name::of_unit(value, context),
        Kind::SiteNameIndividual => site_name::of_individual(value, context),
        Kind::TextEncoding => text::text_encoding(value),
        Kind::PostalAddress => address::postal_address(value, context.lists),
        Kind::EntityFilingNumber => filing_number::entity(value, context),
        Kind::SiteFilingNumber => filing_number::site(value, context),
        Kind::FilingPassword => filing_number::password(value),
        Kind::TrackingNumber => numbers::tracking_number(value),
        Kind::Count => numbers::count(value),
        Kind::Date => date::date(value),
        Kind::DateOrForever => date::date_or_forever(value),
    }
}
