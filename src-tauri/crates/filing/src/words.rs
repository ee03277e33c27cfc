//! Every sentence a user sees, from the Fluent files in `assets/locales`.

use std::fmt;
use std::str::FromStr;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::problem::Args;

/// A language the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum Language {
    /// Simplified Chinese, the first language.
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// Its BCP 47 tag, which is also the folder of its files.
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }
}

/// The text names no language the app speaks.
#[derive(Debug, thiserror::Error)]
#[error("unknown language: {0}")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(text))
            .or_else(|| (text.eq_ignore_ascii_case("zh")).then_some(Self::ZhCn))
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

/// The sentences of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads every file of a language.
    ///
    /// # Errors
    /// Every fault of syntax and every id that stands twice.
    pub fn load(sources: &Sources, language: Language) -> Result<Self, BrokenCatalogue> {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for (file, text) in sources.below(&format!("locales/{}/", language.tag())) {
            let fault = |line, reason| Fault { file: file.to_owned(), line, reason };
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.into_iter().map(|error| {
                    let line = text.get(..error.pos.start).unwrap_or_default().lines().count();
                    fault(line, error.kind.to_string())
                }));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.into_iter().map(|error| fault(0, error.to_string())));
            }
        }
        if faults.is_empty() { Ok(Self { language, bundle }) } else { Err(BrokenCatalogue(faults)) }
    }

    /// Which language these are.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence of an id. An id without one gives the id itself, so that nothing is silently empty; the
    /// catalogue's check refuses such ids before anybody sees them.
    pub fn say(&self, id: &str, args: &Args) -> String {
        self.bundle
            .get_message(id)
            .and_then(|message| message.value())
            .map_or_else(|| id.to_owned(), |pattern| self.format(pattern, args))
    }

    /// The sentence of an id that needs no arguments.
    pub fn plain(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }

    /// An attribute of an id; `None` when it has none.
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(attribute)?.value();
        Some(self.format(pattern, args))
    }

    /// Whether the id has a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    fn format(&self, pattern: &fluent_syntax::ast::Pattern<&str>, args: &Args) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(name.as_str(), counted(value));
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }
}

/// A value as a message sees it: a plain count is a number, so that `[one]` can match; a code, a mobile, a year with a
/// zero in front stays as it was written.
fn counted(value: &str) -> FluentValue<'_> {
    const LONGEST: usize = 6;
    let count = value.parse::<u32>().ok().filter(|_| value.len() <= LONGEST);
    match count.filter(|count| count.to_string() == value) {
        Some(_) => FluentValue::try_number(value),
        None => FluentValue::from(value),
    }
}

/// The Fluent message id of a dotted id: `field` and `entity.name` give `field-entity-name`.
pub fn message_id(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", id.replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;

    #[test]
    fn one_is_said_in_the_singular_and_a_code_stays_as_it_is() {
        let said = |count: &str| {
            let args = Args::from([("count".to_owned(), count.to_owned())]);
            catalogue().words(Language::En).say("step-took", &args)
        };
        assert_eq!(said("1"), "took one work day");
        assert_eq!(said("12"), "took 12 work days");
        assert_eq!(said("0012"), "took 0012 work days");
        assert_eq!(said("13800001234"), "took 13800001234 work days");
    }
}
