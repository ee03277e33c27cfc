//! After approval: what the record's numbers are good for, and what has to be done so that it stays in order.
//!
//! "Approved" is not "reachable": the approval needs some hours to reach every system.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `numbers` | the numbers, judged and held against each other |
//! | `footer` | which number the footer shows, and the line to copy |
//! | `page` | a pasted page, judged; `html` reads it, `link` judges where it leads |
//! | `tasks` | what is to be done, with its days |
//! | [`letter`] | letters to the provider's support |

mod footer;
mod html;
pub mod letter;
mod link;
mod numbers;
mod page;
mod tasks;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::check;
use crate::problem::{Args, ProblemView};
use crate::state::Purpose;
use crate::timeline::{NumberView, beijing, date_moment};
use crate::words::{Language, Words, message_id};

pub use footer::{Footer, Wanted};
pub use letter::{Letter, LetterId, letter};
pub use numbers::{Numbers, sorted};
pub use page::{PageFindings, judge_page, page_text};
pub use tasks::{AfterTask, When};

/// The filings that begin from a record, in the order they are offered.
const NEXT: [&str; 9] = [
    "new_website_here",
    "change_website",
    "change_entity",
    "change_both",
    "change_access",
    "transfer_out",
    "cancel_access",
    "deregister_website",
    "deregister_entity",
];

/// What is known of an approved filing.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The numbers.
    pub numbers: &'a Numbers,
    /// When the administration passed it; absent while that is not known.
    pub approved: Option<Timestamp>,
    /// Now.
    pub now: Timestamp,
}

/// Everything after approval, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AfterView {
    /// Whether there is a record to look after: a deregistration leaves none.
    pub applies: bool,
    /// The numbers.
    pub numbers: Vec<NumberView>,
    /// What is odd about them.
    pub problems: Vec<ProblemView>,
    /// Whether the site can be reached.
    pub reach: Reach,
    /// The footer of each site.
    pub footers: Vec<Footer>,
    /// What is to be done, what has a day first.
    pub tasks: Vec<AfterTask>,
    /// Letters that may be needed.
    pub letters: Vec<Letter>,
    /// Filings that begin from this record with everything it says.
    pub next: Vec<NextFiling>,
}

/// Whether an approved site can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Reach {
    /// From when, RFC 3339 in UTC; absent while the moment of the approval is not known.
    pub from: Option<String>,
    /// Whether that moment is past. That is no proof: the site may still be closed for other reasons.
    pub due: bool,
    /// One sentence.
    pub headline: String,
    /// What to do.
    pub text: String,
}

/// A filing that begins from the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NextFiling {
    /// Its type.
    pub filing_type: String,
    /// What it is called.
    pub name: String,
    /// When it is the right one.
    pub about: String,
}

/// Everything after approval.
pub fn approved(catalogue: &Catalogue, language: Language, case: &Case, known: Known<'_>) -> AfterView {
    let words = catalogue.words(language);
    let today = beijing(known.now).date();
    let applies = catalogue.states.kind(&case.filing_type).purpose == Purpose::Record;
    let reckoning = tasks::Reckoning { catalogue, words, case, approved: known.approved, now: known.now };
    let normal = known.numbers.normal(catalogue, today);
    let problems = numbers::odd(catalogue, case, known.numbers, today);
    let letters = [LetterId::PublicSecurity, LetterId::NotReachable];
    let most = if applies { usize::MAX } else { 0 };
    AfterView {
        applies,
        numbers: shown(words, case, &normal),
        problems: problems.iter().map(|problem| check::word(catalogue, words, problem)).collect(),
        reach: reach(words, reckoning.opened(), known.now),
        footers: footer::footers(catalogue, case, &normal).into_iter().take(most).collect(),
        tasks: tasks::tasks(reckoning),
        letters: letters
            .into_iter()
            .take(most)
            .map(|id| letter(catalogue, language, case, id, &told(&normal, known.approved)))
            .collect(),
        next: NEXT.iter().take(most).map(|id| next(words, id)).collect(),
    }
}

/// What a letter says of the record: its number and when it was approved.
fn told(numbers: &Numbers, approved: Option<Timestamp>) -> Args {
    let number = numbers.sites.values().next().unwrap_or(&numbers.entity);
    let at = approved.map(|at| beijing(at).strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    Args::from([("number".to_owned(), numbers.shown(number)), ("at".to_owned(), at)])
}

fn shown(words: &Words, case: &Case, numbers: &Numbers) -> Vec<NumberView> {
    let entity = NumberView { whose: words.plain("number-entity"), number: numbers.shown(&numbers.entity) };
    let site = |(index, number): (&usize, &String)| {
        let name = case.answers.text(&Path::site(*index, "site.name")).to_owned();
        let whose = words.say("number-site", &Args::from([("name".to_owned(), name)]));
        NumberView { whose, number: numbers.shown(number) }
    };
    let entity = (!entity.number.is_empty()).then_some(entity);
    entity.into_iter().chain(numbers.sites.iter().map(site)).collect()
}

fn reach(words: &Words, from: Option<Timestamp>, now: Timestamp) -> Reach {
    let due = from.is_some_and(|from| from <= now);
    let message = match (from, due) {
        (None, _) => "reach-unknown",
        (Some(_), false) => "reach-ahead",
        (Some(_), true) => "reach-due",
    };
    let at = from.map(|from| date_moment(words, beijing(from))).unwrap_or_default();
    let args = Args::from([("at".to_owned(), at)]);
    Reach {
        from: from.map(|from| from.to_string()),
        due,
        headline: words.say(message, &args),
        text: words.attribute(message, "text", &args).unwrap_or_default(),
    }
}

fn next(words: &Words, id: &str) -> NextFiling {
    let message = message_id("type", id);
    NextFiling {
        filing_type: id.to_owned(),
        name: words.plain(&message),
        about: words.attribute(&message, "about", &Args::new()).unwrap_or_default(),
    }
}
