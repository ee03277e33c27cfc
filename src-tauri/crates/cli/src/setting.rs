//! What one call works with: the catalogue, the reader's language, and how the answer is wanted.

use std::ffi::OsString;
use std::sync::Arc;

use desk::clock;
use desk::tables::{Tables, Trusted};
use filing::catalogue::Catalogue;
use filing::problem::Args;
use filing::words::{Language, Words, message_id};
use jiff::civil::Date;

use crate::args::Beian;

/// The setting of one call.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) catalogue: Arc<Catalogue>,
    /// The tables the catalogue was made of.
    pub(crate) tables: Arc<Tables>,
    /// Whose signatures on newer tables count.
    pub(crate) trusted: Trusted,
    pub(crate) language: Language,
    /// One JSON document on stdout instead of text for people.
    pub(crate) json: bool,
}

impl Setting {
    /// As far as it can be told before the call is understood: help and refusals need the language already.
    pub(crate) fn before(tables: Tables, trusted: Trusted, words: &[OsString]) -> Self {
        let words: Vec<_> = words.iter().filter_map(|word| word.to_str()).collect();
        let after = words.iter().position(|word| *word == "--lang").and_then(|at| words.get(at + 1).copied());
        let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
        let variable = std::env::var("BEIAN_LANG").ok();
        let asked = after.or(joined).or(variable.as_deref());
        let language = asked.and_then(|tag| tag.parse().ok()).unwrap_or_default();
        let catalogue = Arc::clone(&tables.catalogue);
        let json = words.contains(&"--json");
        Self { catalogue, tables: Arc::new(tables), trusted, language, json }
    }

    /// What the call says, now that it is understood.
    pub(crate) fn take(&mut self, beian: &Beian) {
        self.json = beian.json;
    }

    /// The sentences of the reader's language.
    pub(crate) fn words(&self) -> &Words {
        self.catalogue.words(self.language)
    }

    /// A sentence with arguments.
    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.words().say(id, &args)
    }

    /// An error's sentence, and what to do about it.
    pub(crate) fn error(&self, code: &str, args: &Args) -> (String, String) {
        let id = message_id("error", code);
        (self.words().say(&id, args), self.words().attribute(&id, "fix", args).unwrap_or_default())
    }
}

/// The day that was asked for, else today in Beijing.
pub(crate) fn day(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(clock::today)
}
