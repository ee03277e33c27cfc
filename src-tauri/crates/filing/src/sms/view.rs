//! The SMS check in words.

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use super::who::tail;
use super::{Answerer, Effect, Number, Standing, WRONG, length, tally};
use crate::answers::{Answers, Path};
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::timeline::{beijing, date_long, date_moment};
use crate::words::{Words, message_id};

/// Seconds before the end at which it is said once that time is short, and that it is over.
const WARNINGS: [(i64, &str); 3] =
    [(0, "sms-warning-over"), (3_600, "sms-warning-hour"), (21_600, "sms-warning-soon")];
/// The page on which the ministry takes the codes.
const PAGE: &str = "miit";

/// What a check is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The filing type.
    pub filing_type: &'a str,
    /// The answers that were handed in.
    pub answers: &'a Answers,
    /// How it stands.
    pub standing: &'a Standing,
    /// Whether codes are entered on the ministry's page and only told of here.
    pub elsewhere: bool,
    /// Whether anything was told of that page.
    pub told: bool,
    /// Now, by the clock that counts.
    pub now: Timestamp,
    /// Whether that clock runs by itself.
    pub ticking: bool,
}

/// The SMS check.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SmsView {
    /// What is to be done, in a sentence.
    pub about: String,
    /// What is good to know beforehand: one code a mobile, whose number it is.
    pub notes: Vec<String>,
    /// Until when, with date and time.
    pub until: String,
    /// Seconds left; below zero when time is over.
    #[ts(type = "number")]
    pub seconds_left: i64,
    /// Whether they run by themselves.
    pub ticking: bool,
    /// What is said once, the shortest time first.
    pub warnings: Vec<SmsWarning>,
    /// Wrong entries that are still let pass; absent where the office does not say.
    pub tries_left: Option<u32>,
    /// The same in a sentence; empty where the office does not say.
    pub tries: String,
    /// How often the messages can still be sent again; absent where the office does not say.
    pub resends_left: Option<u32>,
    /// When sending again makes sense, and what happens when it is used up.
    pub resends: String,
    /// Everybody who must answer.
    pub people: Vec<SmsPerson>,
    /// The page on which the codes are entered; absent where they are entered here.
    pub page: Option<SmsPage>,
    /// Where it is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What is said once when little time is left.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SmsWarning {
    /// From so many seconds on.
    #[ts(type = "number")]
    pub below: i64,
    /// The sentence.
    pub text: String,
}

/// Somebody who must answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SmsPerson {
    /// As the contract names them.
    pub principal: String,
    /// Their name; may be empty.
    pub name: String,
    /// Whose principal they are.
    pub role: String,
    /// Whom their code covers as well; empty when nobody.
    pub covers: String,
    /// The mobile, masked; the number on record in words where this filing does not carry it.
    pub mobile: String,
    /// The last six characters of the certificate number, to be typed beside the code; empty where only the record
    /// has it.
    pub tail: String,
    /// Whether mobile and certificate are asked for together with the code: only the record has them.
    pub asks_more: bool,
    /// When they confirmed, in words; empty while they have not.
    pub done: String,
}

/// The ministry's page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SmsPage {
    /// Its code in `portals.csv`.
    pub code: String,
    /// Its address.
    pub address: String,
    /// What it may answer.
    pub answers: Vec<SmsAnswerView>,
    /// Whether an answer was recorded that can be taken back.
    pub undoable: bool,
}

/// What the page may answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SmsAnswerView {
    /// Its code.
    pub code: String,
    /// What the page says, in its own words.
    pub phrase: String,
    /// What that means.
    pub meaning: String,
    /// What to do.
    pub fix: String,
}

/// The SMS check in words.
pub fn view(catalogue: &Catalogue, words: &Words, shown: &Shown<'_>) -> SmsView {
    let Shown { standing, .. } = *shown;
    let draw = Draw { catalogue, words, shown };
    let (source, as_of) = catalogue.sms.basis(shown.filing_type);
    let warning = |(below, id): &(i64, &str)| SmsWarning { below: *below, text: words.plain(id) };
    SmsView {
        about: words.plain(if shown.elsewhere { "sms-about-page" } else { "sms-about" }),
        notes: draw.notes(),
        until: draw.until(standing.ends_at),
        seconds_left: standing.ends_at.duration_since(shown.now).as_secs(),
        ticking: shown.ticking,
        warnings: WARNINGS.iter().map(warning).collect(),
        tries_left: standing.tries_left,
        tries: draw.tries(),
        resends_left: standing.resends_left,
        resends: draw.resends(),
        people: draw.people(),
        page: shown.elsewhere.then(|| draw.page()),
        source: source.to_owned(),
        as_of: as_of.to_owned(),
    }
}

struct Draw<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    shown: &'a Shown<'a>,
}

impl Draw<'_> {
    fn number(&self) -> Number {
        self.catalogue.sms.number(self.shown.filing_type)
    }

    fn notes(&self) -> Vec<String> {
        let kind = self.shown.filing_type;
        let mut ids = vec!["sms-note-one_code"];
        if self.number() == Number::OnRecord {
            ids.push("sms-note-record");
        }
        if self.catalogue.sms.may_ask_entity(kind) {
            ids.push("sms-note-entity_too");
        }
        if self.catalogue.sms.is_inferred(kind) {
            ids.push("sms-note-inferred");
        }
        if self.shown.elsewhere {
            ids.push("sms-note-recorded");
        }
        ids.into_iter().map(|id| self.words.plain(id)).collect()
    }

    fn until(&self, at: Timestamp) -> String {
        let at = beijing(at);
        let parts = [
            ("date", date_long(self.words, at.date())),
            ("time", format!("{:02}:{:02}", at.hour(), at.minute())),
        ];
        let args = parts.map(|(name, text)| (name.to_owned(), text));
        self.words.say("sms-until", &Args::from(args))
    }

    fn tries(&self) -> String {
        let last = length(self.catalogue, WRONG) + 1;
        self.counted(["sms-tries", "sms-tries-none"], self.shown.standing.tries_left, ("last", last))
    }

    fn resends(&self) -> String {
        let minutes = length(self.catalogue, "sms_arrival");
        let left = self.shown.standing.resends_left;
        self.counted(["sms-resends", "sms-resends-none"], left, ("minutes", minutes))
    }

    fn counted(&self, [some, none]: [&str; 2], left: Option<u32>, (name, number): (&str, u32)) -> String {
        let Some(left) = left else { return String::new() };
        let args = [("left".to_owned(), left.to_string()), (name.to_owned(), number.to_string())];
        self.words.say(if left == 0 { none } else { some }, &Args::from(args))
    }

    /// Those an office named, else those the filing type asks.
    fn people(&self) -> Vec<SmsPerson> {
        let Shown { answers, standing, filing_type, .. } = *self.shown;
        let all = self.catalogue.sms.answerers(filing_type, answers);
        let Some(due) = &standing.due else { return all.iter().map(|one| self.person(one)).collect() };
        let known = |principal: &String| {
            all.iter().find(|one| one.principal == *principal).cloned().unwrap_or_else(|| {
                let text = |field: &str| self.text(principal, field);
                let (mobile, tail) = (text("mobile"), tail(&text("certificate_number")));
                Answerer { principal: principal.clone(), covers: Vec::new(), mobile, tail }
            })
        };
        due.iter().map(|principal| self.person(&known(principal))).collect()
    }

    fn person(&self, one: &Answerer) -> SmsPerson {
        let on_record = self.number() == Number::OnRecord || one.mobile.is_empty();
        let covers: Vec<String> = one.covers.iter().map(|other| self.role(other)).collect();
        let done = self.shown.standing.done.get(&one.principal);
        let covers = covers.join(&self.words.plain("list-separator"));
        SmsPerson {
            principal: one.principal.clone(),
            name: self.text(&one.principal, "name"),
            role: self.role(&one.principal),
            covers: if covers.is_empty() {
                covers
            } else {
                self.words.say("sms-covers", &Args::from([("roles".to_owned(), covers)]))
            },
            mobile: if on_record { self.words.plain("sms-mobile-record") } else { masked(&one.mobile) },
            tail: one.tail.clone(),
            asks_more: !self.shown.elsewhere && (one.mobile.is_empty() || one.tail.is_empty()),
            done: done.map(|at| date_moment(self.words, beijing(*at))).unwrap_or_default(),
        }
    }

    fn role(&self, principal: &str) -> String {
        let Some(site) = principal.parse::<Path>().ok().and_then(|path| path.site) else {
            return self.words.plain("sms-role-entity");
        };
        let name = self.shown.answers.text(&Path::site(site, "site.name")).trim();
        let called = match (name, self.shown.answers.sites.len()) {
            ("", 0 | 1) => return self.words.plain("sms-role-site"),
            ("", _) => (site + 1).to_string(),
            (name, _) => name.to_owned(),
        };
        self.words.say("sms-role-site_of", &Args::from([("site".to_owned(), called)]))
    }

    fn text(&self, principal: &str, field: &str) -> String {
        let path = format!("{principal}.{field}").parse::<Path>().ok();
        path.map(|path| self.shown.answers.text(&path).trim().to_owned()).unwrap_or_default()
    }

    fn page(&self) -> SmsPage {
        let portal = self.catalogue.table("portals").and_then(|table| table.find("code", PAGE));
        let rows = self.catalogue.table(tally::TABLE).into_iter().flat_map(|table| table.rows());
        let answers = rows.filter_map(|row| {
            let id = message_id("understood-sms", Effect::name(tally::of_row(&row)?));
            Some(SmsAnswerView {
                code: row.get("code").to_owned(),
                phrase: row.get("phrase").split('|').next().unwrap_or_default().to_owned(),
                meaning: self.words.plain(&id),
                fix: self.words.attribute(&id, "fix", &Args::new()).unwrap_or_default(),
            })
        });
        SmsPage {
            code: PAGE.to_owned(),
            address: portal.map(|row| row.get("address").to_owned()).unwrap_or_default(),
            answers: answers.collect(),
            undoable: self.shown.told,
        }
    }
}

/// `138****0001`: enough to know a phone by.
pub fn masked(mobile: &str) -> String {
    let digits: Vec<char> = mobile.chars().collect();
    let hidden = |(index, digit): (usize, &char)| {
        if (3..digits.len().saturating_sub(4)).contains(&index) { '*' } else { *digit }
    };
    digits.iter().enumerate().map(hidden).collect()
}
