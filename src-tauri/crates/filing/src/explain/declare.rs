//! `explain.toml`: the phrases that tell what a pasted text is.

use serde::Deserialize;

use super::Kind;
use super::lexicon::Concept;
use crate::state::{Purpose, State};

/// Everything `explain.toml` declares.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    /// Where the general words come from.
    pub source: String,
    /// As of when.
    pub as_of: String,
    /// Characters that are written otherwise elsewhere.
    pub variants_from: String,
    /// What each of them is read as, one by one.
    pub variants_to: String,
    /// What is often read or typed for something else.
    #[serde(rename = "slip")]
    pub slips: Vec<Slip>,
    /// What the principal of the entity is called.
    pub entity_principal: Vec<String>,
    /// What the principal of a website is called.
    pub site_principal: Vec<String>,
    /// What may be the principal of the entity, where nobody else is named.
    pub entity_principal_weak: Vec<String>,
    /// Right before a person they say that the sentence is about somebody else.
    pub beside: Vec<String>,
    /// What stands between things of a list.
    pub list_words: Vec<String>,
    /// What reasons speak of.
    #[serde(rename = "thing")]
    pub things: Vec<Concept>,
    /// What may be wrong with a thing.
    #[serde(rename = "flaw")]
    pub flaws: Vec<Concept>,
    /// Words of yes and no.
    pub polarity: Polarity,
    /// Words around figures.
    pub hints: Hints,
    /// Reasons that give way to more exact ones.
    pub general: Vec<General>,
    /// Who looks at it.
    #[serde(rename = "gate")]
    pub gates: Vec<Gate>,
    /// What is said plainly, in the order it is looked for.
    #[serde(rename = "sign")]
    pub signs: Vec<Sign>,
}

/// A slip of a reader or of a hand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// What stands there.
    pub read: String,
    /// What was meant.
    pub meant: String,
}

/// Words of yes and no, and what takes their force.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Polarity {
    /// It passed.
    pub pass: Vec<String>,
    /// It did not.
    pub fail: Vec<String>,
    /// Something is wrong with one thing.
    pub fault: Vec<String>,
    /// Something else than a review succeeded.
    pub small_pass: Vec<String>,
    /// Turn a pass into its opposite, and leave nothing of a fail.
    pub negators: Vec<String>,
    /// Hold a negator by accident.
    pub harmless: Vec<String>,
    /// Right before a word of no these say that it happened.
    pub happened: Vec<String>,
    /// Flaws that make a sentence one of complaint.
    pub faulty: Vec<String>,
    /// A whole part of a sentence that answers no, as in a form.
    pub no: Vec<String>,
    /// Negate what stands before them.
    pub after_no: Vec<String>,
    /// Right before a pass they make it a demand or a possibility.
    pub must: Vec<String>,
    /// Words that speak of a sending, too.
    pub small_words: Vec<String>,
    /// What is done when something is only sent.
    pub small_verbs: Vec<String>,
    /// What a review is called.
    pub reviews: Vec<String>,
    /// A negation that only says "not yet".
    pub yet: Vec<String>,
    /// Whoever asks for patience has not refused.
    pub patience: Vec<String>,
    /// Beside the name of who looks at it they say that it is being looked at.
    pub ongoing: Vec<String>,
    /// A condition, a wish, a question, the future.
    pub doubt: Vec<String>,
    /// Ends of a question that has no sign.
    pub asking: Vec<String>,
    /// Beginnings of a part that makes the next part a condition.
    pub starts_condition: Vec<String>,
    /// Begin like one and are none.
    pub no_condition: Vec<String>,
    /// The same behind the word.
    pub doubt_after: Vec<String>,
    /// What follows where the word means "by way of".
    pub means_after: Vec<String>,
    /// What may begin the name of what passed, where it stands behind the word.
    pub object_of: Vec<String>,
    /// How such a name ends.
    pub object_end: Vec<String>,
    /// What may have succeeded.
    pub subjects: Vec<String>,
    /// Words without which a text is not about a filing.
    pub topic: Vec<String>,
    /// Things that are put on file elsewhere.
    pub elsewhere_filing: Vec<String>,
    /// Phrases that say that the filing itself is done.
    pub whole_filing: Vec<String>,
    /// Right before a sign they take it back.
    pub not_yet: Vec<String>,
    /// The same a few characters before a sign.
    pub soon: Vec<String>,
    /// They make a refusal one to come.
    pub future: Vec<String>,
    /// With one of them the filing of a website is meant.
    pub own_words: Vec<String>,
    /// What stands around reasons.
    pub boilerplate: Vec<String>,
    /// After these come reasons.
    pub reason_heads: Vec<String>,
    /// Stand around a bare verdict and name nothing it could be about.
    pub filler: Vec<String>,
    /// A notice about something that was bought has these, and no refusal has.
    pub notices: Vec<String>,
}

/// Words around figures.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hints {
    /// Follow a number of hours.
    pub hour: Vec<String>,
    /// Follow a number of working days.
    pub workday: Vec<String>,
    /// Follow a number of days.
    pub day: Vec<String>,
    /// Year, month and day between the figures of a date.
    pub date: [String; 3],
    /// Follow a date by which something is due.
    pub until: Vec<String>,
    /// Stand in a record number, behind the sign of the province.
    pub number_signs: Vec<String>,
    /// Ends the number of an entity.
    pub number_end: String,
    /// Stand in a licence number, behind the sign of the province.
    pub licence_signs: Vec<String>,
    /// Stand before a service number.
    pub service_number: Vec<String>,
    /// Names in the interface that gives them.
    pub service_number_api: Vec<String>,
    /// Stand beside a verification code.
    pub code_words: Vec<String>,
    /// Must stand in a message that brings one, so that it is about a filing.
    pub code_topics: Vec<String>,
    /// Stand before a result code of the administration.
    pub result_words: Vec<String>,
    /// Stand before a status code of another system.
    pub other_status: Vec<String>,
    /// One of them stands in every answer of the ministry's page.
    pub sms_words: Vec<String>,
    /// Show that the other system is the mini program platform's.
    pub wechat_words: Vec<String>,
    /// Stands before its state of the SMS check.
    pub wechat_sms: String,
}

/// Who looks at it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub nouns: Vec<String>,
    /// The state after it.
    pub passed: Option<State>,
    /// The state when it says no.
    pub refused: Option<State>,
    /// The state while it looks.
    pub during: Option<State>,
    /// What else than a filing's way it decides; words `understood-matter-<matter>`.
    pub matter: Option<String>,
    /// Beside one of these its refusal is why the filing was refused, and no other matter.
    #[serde(default)]
    pub unless: Vec<String>,
    /// The filings whose own way it decides all the same.
    pub own: Option<Purpose>,
    /// Meant wherever it is named, however near another is.
    #[serde(default)]
    pub strong: bool,
    /// Its place on the way.
    pub rank: u8,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Something said plainly.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its id.
    pub id: String,
    /// What the text is then.
    pub kind: Kind,
    /// The state it tells.
    pub state: Option<State>,
    /// What else may be meant.
    #[serde(default)]
    pub also: Vec<State>,
    /// The states it may tell, when the words do not say which.
    #[serde(default)]
    pub states: Vec<State>,
    /// The reason that comes with it.
    pub reason: Option<String>,
    /// Whether it only asks for the next step, so that what is said to have passed says more.
    #[serde(default)]
    pub asks: bool,
    /// What it reminds of; words `understood-topic-<topic>`.
    pub topic: Option<String>,
    /// Its phrases.
    pub say: Vec<String>,
    /// Its place on the way.
    pub rank: u8,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A reason that gives way.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct General {
    /// Which.
    pub id: String,
    /// To these, about the same words.
    pub yields_to: Vec<String>,
    /// Wherever they stand in the sentence.
    #[serde(default)]
    pub anywhere: bool,
}
