//! What the portal itself says about how long it takes, as the applicant read it there and told it here.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{beijing, date_long, date_moment};
use crate::problem::Args;
use crate::values::Span;
use crate::words::Words;

/// What a portal said about the state a filing stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// How long.
    pub span: Span,
    /// Counted from the day after this one.
    pub from: Date,
    /// When it was told here.
    pub told_at: Timestamp,
}

/// The same, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EstimateView {
    /// What the portal says.
    pub text: String,
    /// When that was told here.
    pub told: String,
}

/// Puts it in words.
pub(super) fn view(words: &Words, estimate: &Estimate) -> EstimateView {
    let arg = |name: &str, value: String| (name.to_owned(), value);
    let text = match estimate.span {
        Span::Day(day) => words.say("estimate-day", &Args::from([arg("date", date_long(words, day))])),
        Span::Workdays { least, most } => {
            let id = if least == most { "estimate-days" } else { "estimate-range" };
            let from = arg("from", date_long(words, estimate.from));
            words.say(id, &Args::from([arg("least", least.to_string()), arg("most", most.to_string()), from]))
        }
    };
    let at = arg("at", date_moment(words, beijing(estimate.told_at)));
    EstimateView { text, told: words.say("estimate-told", &Args::from([at])) }
}
