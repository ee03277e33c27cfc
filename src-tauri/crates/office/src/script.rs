//! Outcomes forced for rehearsal.

use filing::state::State;
use jiff::Timestamp;
use serde::Deserialize;

use crate::error::OfficeError;

/// The scripts that come with the program, by name.
const NAMED: &[(&str, &str)] = &[
    ("smooth", include_str!("../../../../assets/practice/smooth.toml")),
    ("two_mistakes", include_str!("../../../../assets/practice/two_mistakes.toml")),
    ("first_review_refusal", include_str!("../../../../assets/practice/first_review_refusal.toml")),
    ("photo_refusal", include_str!("../../../../assets/practice/photo_refusal.toml")),
    ("papers_refusal", include_str!("../../../../assets/practice/papers_refusal.toml")),
    ("ca_refusal", include_str!("../../../../assets/practice/ca_refusal.toml")),
    ("holiday_mail", include_str!("../../../../assets/practice/holiday_mail.toml")),
    ("sms_trouble", include_str!("../../../../assets/practice/sms_trouble.toml")),
    ("clean_up", include_str!("../../../../assets/practice/clean_up.toml")),
    ("revoke", include_str!("../../../../assets/practice/revoke.toml")),
    ("access", include_str!("../../../../assets/practice/access.toml")),
    ("not_synchronised", include_str!("../../../../assets/practice/not_synchronised.toml")),
    ("deregistration", include_str!("../../../../assets/practice/deregistration.toml")),
    ("lost_access", include_str!("../../../../assets/practice/lost_access.toml")),
    ("no_mail", include_str!("../../../../assets/practice/no_mail.toml")),
];

/// What is forced, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// When a manual clock begins, whatever it was told; so that a rehearsal meets its holidays.
    #[serde(default)]
    pub begins: Option<Timestamp>,
    /// Outcomes. Each is used for every filing, as often as it says.
    #[serde(default)]
    pub force: Vec<Forced>,
    /// How long states last, where chance is not to decide.
    #[serde(default)]
    pub pace: Vec<Pace>,
    /// Minutes after which the messages of the SMS check arrive; at once without it.
    #[serde(default)]
    pub sms_after_minutes: u32,
}

/// One forced outcome.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forced {
    /// The state that ends so.
    pub after: State,
    /// The state it ends in; the move must be in the transition table, and the other side's.
    pub outcome: State,
    /// How often for one filing.
    #[serde(default = "once")]
    pub times: u32,
    /// What is said to be wrong; paths are those of the submission.
    #[serde(default)]
    pub findings: Vec<ForcedFinding>,
}

/// What a forced refusal says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForcedFinding {
    /// Field or slot path.
    pub path: String,
    /// Result code or rule of the office.
    pub rule: String,
}

/// How long a state lasts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Which state.
    pub state: State,
    /// Work days; it then ends half an hour after the office opened.
    #[serde(default)]
    pub work_days: u32,
    /// Hours on the clock, in place of work days.
    #[serde(default)]
    pub hours: u32,
}

fn once() -> u32 {
    1
}

impl Script {
    /// A script that comes with the program.
    ///
    /// # Errors
    /// [`OfficeError::UnknownScript`] when there is none of that name.
    pub fn named(name: &str) -> Result<Self, OfficeError> {
        let found = NAMED.iter().find(|(known, _)| *known == name);
        found.map_or_else(
            || Err(OfficeError::UnknownScript { name: name.to_owned() }),
            |(_, text)| Self::read(text),
        )
    }

    /// Names of the scripts that come with the program.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name)
    }

    /// Reads a script.
    ///
    /// # Errors
    /// [`OfficeError::Script`] when it is no TOML of this shape or forces what nobody reviews.
    pub fn read(text: &str) -> Result<Self, OfficeError> {
        let script: Self = toml::from_str(text)
            .map_err(|error| OfficeError::Script { reason: error.message().to_owned() })?;
        for forced in &script.force {
            if !reviews(forced.after, forced.outcome) {
                let reason = format!("{} cannot end in {}", forced.after.name(), forced.outcome.name());
                return Err(OfficeError::Script { reason });
            }
        }
        Ok(script)
    }
}

/// What the other side decides, or lets happen to a record.
fn reviews(after: State, outcome: State) -> bool {
    matches!(
        (after, outcome),
        (State::FirstReview, State::NeedsFix | State::FirstReviewRejected)
            | (State::PhotoReview, State::PhotoRejected)
            | (State::PhotoPassed, State::WaitingSubmitCa)
            | (State::FirstReviewPassed, State::MaterialsToBeSent)
            | (State::MaterialsSignedFor | State::MaterialsEntered, State::MaterialsRejected)
            | (State::CaReview, State::CaRejected)
            | (State::DeregSubmitted, State::NeedsFix)
            | (State::DeregCa, State::CaRejected | State::Live)
            | (State::Live, State::AccessCancelled)
            | (State::AccessCancelled, State::Shell)
            | (State::Shell, State::NumberCancelled)
    ) || after == State::RevokeRequested && outcome != State::Revoked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_that_comes_along_can_be_read() {
        for name in Script::names() {
            Script::named(name).unwrap();
        }
        assert_eq!(Script::named("none").unwrap_err().code(), "office_unknown_script");
    }

    #[test]
    fn a_script_cannot_force_what_nobody_decides() {
        let text = "[[force]]\nafter = \"ca_passed\"\noutcome = \"ca_rejected\"\nfindings = []\n";
        assert_eq!(Script::read(text).unwrap_err().code(), "office_script");
        assert_eq!(Script::read("[[force]]\nwhen = 1\n").unwrap_err().code(), "office_script");
    }
}
