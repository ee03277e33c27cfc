//! Letters to the provider's support, ready to send. Support reads Chinese, so the letter is Chinese whatever the
//! language of the window; beside it stands what it says.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::words::{Language, Words, message_id};

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterId {
    /// The public-security filing needs the machine room's address and the access provider.
    PublicSecurity,
    /// Approved, synchronised by the clock, and the site still cannot be reached.
    NotReachable,
    /// The papers were signed for and are not entered.
    NotEntered,
    /// A review takes longer than it may.
    ReviewLate,
}

impl LetterId {
    /// Its message is `letter-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::PublicSecurity => "public_security",
            Self::NotReachable => "not_reachable",
            Self::NotEntered => "not_entered",
            Self::ReviewLate => "review_late",
        }
    }
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Letter {
    /// What it is about.
    pub id: LetterId,
    /// What it is for, in the reader's language.
    pub title: String,
    /// What to send.
    pub text: String,
    /// The same in the reader's language; empty when that is the letter's.
    pub meaning: String,
}

/// Writes a letter. `more` adds what the case does not know, such as a date.
pub fn letter(catalogue: &Catalogue, language: Language, case: &Case, id: LetterId, more: &Args) -> Letter {
    let message = message_id("letter", id.name());
    let mut args = args(case);
    args.extend(more.clone());
    let body = |words: &Words| words.attribute(&message, "text", &args).unwrap_or_default();
    Letter {
        id,
        title: catalogue.words(language).plain(&message),
        text: body(catalogue.words(Language::ZhCn)),
        meaning: if language == Language::ZhCn { String::new() } else { body(catalogue.words(language)) },
    }
}

fn args(case: &Case) -> Args {
    let all = |field: &str| {
        let sites = 0..case.answers.sites.len();
        let values = sites.filter_map(|site| case.answers.get(&Path::site(site, field)).map(Value::items));
        values.flatten().map(str::to_owned).collect::<Vec<_>>().join("；")
    };
    Args::from([
        ("entity".to_owned(), case.answers.text(&Path::entity("entity.name")).to_owned()),
        ("domains".to_owned(), all("site.domains")),
        ("addresses".to_owned(), all("access.ip_start")),
    ])
}
