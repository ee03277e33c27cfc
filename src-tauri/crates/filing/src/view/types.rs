//! The filing types in words.

use serde::Serialize;
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::catalogue::declare::{Family, FilingType};
use crate::problem::Args;
use crate::words::{Words, message_id};

/// A filing type in words.
#[derive(Debug, Serialize, TS)]
pub struct TypeCard {
    /// Its id, such as `first_filing`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it is the right one; one sentence.
    pub hint: String,
    /// What it is about; one or two sentences.
    pub about: String,
    /// What comes after it.
    pub after: String,
    /// What sort of work it is.
    pub family: Family,
    /// Whether it is handed in to a filing system.
    pub submits: bool,
}

/// A name under which people look for a filing that is filed as another type.
#[derive(Debug, Serialize, TS)]
pub struct TypeAlias {
    /// What people look for.
    pub name: String,
    /// Why another type opens.
    pub why: String,
    /// That type.
    pub opens: String,
}

/// Every type that can be prepared.
#[derive(Debug, Serialize, TS)]
pub struct TypeList {
    /// The types, in the order of the catalogue.
    pub types: Vec<TypeCard>,
    /// Other names for some of them.
    pub aliases: Vec<TypeAlias>,
}

/// Every type and every other name.
pub fn types(catalogue: &Catalogue, words: &Words) -> TypeList {
    let aliases = catalogue.aliases().iter().map(|alias| TypeAlias {
        name: words.plain(&message_id("type", &alias.id)),
        why: said(words, &alias.id, "opens"),
        opens: alias.opens.clone(),
    });
    TypeList {
        types: catalogue.types().iter().map(|kind| card(words, kind)).collect(),
        aliases: aliases.collect(),
    }
}

/// One type; `None` when there is no such type.
pub fn type_card(catalogue: &Catalogue, words: &Words, id: &str) -> Option<TypeCard> {
    Some(card(words, catalogue.filing_type(id)?))
}

fn card(words: &Words, kind: &FilingType) -> TypeCard {
    TypeCard {
        id: kind.id.clone(),
        name: words.plain(&message_id("type", &kind.id)),
        hint: said(words, &kind.id, "hint"),
        about: said(words, &kind.id, "about"),
        after: said(words, &kind.id, "after"),
        family: kind.family,
        submits: kind.submits,
    }
}

fn said(words: &Words, id: &str, attribute: &str) -> String {
    words.attribute(&message_id("type", id), attribute, &Args::new()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;
    use crate::words::Language;

    #[test]
    fn every_type_and_alias_is_told_in_both_languages_and_every_alias_opens_a_type() {
        for language in Language::ALL {
            let list = types(catalogue(), catalogue().words(language));
            for kind in &list.types {
                for text in [&kind.name, &kind.hint, &kind.about, &kind.after] {
                    assert!(!text.is_empty() && !text.starts_with("type-"), "{language:?} {}", kind.id);
                }
            }
            for alias in list.aliases {
                assert!(!alias.why.is_empty(), "{language:?} {}", alias.name);
                assert!(list.types.iter().any(|kind| kind.id == alias.opens), "{}", alias.opens);
            }
        }
    }
}
