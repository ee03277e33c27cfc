//! How a signed sheet looks and what to mind on it, as data: `assets/papers/examples/<paper>.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Value;

/// One file of `papers/examples/`: what to mind on a paper. Which of it stands on a sheet follows from the sheet: a
/// callout whose place is not there is left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    /// Paper id.
    pub(super) paper: String,
    /// What to mind.
    pub(super) callout: Vec<Callout>,
    /// Where it comes from.
    pub(super) source: String,
    /// As of when.
    pub(super) as_of: String,
}

/// What to mind at one place. Words: `example-<say>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Callout {
    /// Where.
    pub(super) at: Aim,
    /// Which sentence.
    pub(super) say: String,
    /// Who does it.
    pub(super) who: Who,
    /// What is done there.
    pub(super) does: Does,
    /// What stands there by hand, in the paper's own language.
    pub(super) ink: Option<Ink>,
    /// The refusals it prevents, by their id in `tables/refusal_reasons.csv`.
    #[serde(default)]
    pub(super) prevents: Vec<String>,
    /// Where it comes from.
    pub(super) source: String,
    /// As of when.
    pub(super) as_of: String,
}

/// A place on a sheet, named by what stands there, so that it is found in whatever template.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Aim {
    /// The row that shows this field.
    Field(String),
    /// The row with this label.
    Label(String),
    /// The row after the band with this text.
    Below(String),
    /// The room beside this mark of a signing cell; the whole cell where it is the verifier's.
    Mark(String),
    /// The place of the seal.
    Seal,
    /// The place of the thumbprint.
    Thumb,
    /// The verifier's check boxes, all of them.
    Checks,
    /// The room for what is copied by hand.
    Copy,
    /// The list of what lies in the envelope.
    Contents,
    /// What the case itself ticks.
    Ticks,
}

/// Who does something on a sheet. Words: `example-who-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Who {
    /// This program prints it.
    Printed,
    /// Whoever prepares the papers.
    Applicant,
    /// The entity's principal.
    EntityPrincipal,
    /// The website's principal.
    SitePrincipal,
    /// The legal representative.
    LegalRepresentative,
    /// Who is given the power of attorney.
    Authorised,
    /// The owner of a sole proprietorship.
    Proprietor,
    /// Whoever signs.
    Signer,
    /// The access provider's verifier.
    Verifier,
}

impl Who {
    pub(super) const ALL: [Self; 9] = [
        Self::Printed,
        Self::Applicant,
        Self::EntityPrincipal,
        Self::SitePrincipal,
        Self::LegalRepresentative,
        Self::Authorised,
        Self::Proprietor,
        Self::Signer,
        Self::Verifier,
    ];

    /// The id of its words.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Printed => "example-who-printed",
            Self::Applicant => "example-who-applicant",
            Self::EntityPrincipal => "example-who-entity_principal",
            Self::SitePrincipal => "example-who-site_principal",
            Self::LegalRepresentative => "example-who-legal_representative",
            Self::Authorised => "example-who-authorised",
            Self::Proprietor => "example-who-proprietor",
            Self::Signer => "example-who-signer",
            Self::Verifier => "example-who-verifier",
        }
    }
}

/// What is done at a place. Words: `example-does-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// It comes out of the printer; nothing is added.
    Compare,
    /// Written with a black pen.
    Pen,
    /// Stamped with the red seal.
    Seal,
    /// Pressed with the thumb.
    Thumb,
    /// Something is glued in.
    Paste,
    /// Nothing: the place stays empty.
    Empty,
}

impl Does {
    pub(super) const ALL: [Self; 6] =
        [Self::Compare, Self::Pen, Self::Seal, Self::Thumb, Self::Paste, Self::Empty];

    /// The id of its words.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Compare => "example-does-compare",
            Self::Pen => "example-does-pen",
            Self::Seal => "example-does-seal",
            Self::Thumb => "example-does-thumb",
            Self::Paste => "example-does-paste",
            Self::Empty => "example-does-empty",
        }
    }
}

/// What stands somewhere by hand.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Ink {
    /// The first of these answers that the invented case has.
    Answer(Vec<String>),
    /// These words.
    Words(String),
    /// The text that the sheet gives to copy.
    Mandated,
    /// A tick before every line.
    Ticks,
}

/// `papers/examples/sample.toml`: the invented people and firms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    /// Answers of a unit, by field.
    pub(super) unit: BTreeMap<String, Value>,
    /// What is otherwise where an individual files.
    pub(super) individual: BTreeMap<String, Value>,
    /// Fields that are answered only where the case itself answers them: the sheet depends on whether they are.
    pub(super) where_answered: Vec<String>,
    /// Where it comes from.
    pub(super) source: String,
    /// As of when.
    pub(super) as_of: String,
}
