//! Lists that drop down: what they offer, and which of it a value is.

use lopdf::{Document, Object, ObjectId};

use super::field::{FormField, inherited, said};
use super::suggest::normal;
use super::value::BlankValue;

/// Most entries of a list.
const MOST_OFFERS: usize = 500;

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    /// What the field holds.
    pub(super) held: String,
    /// What a reader shows for it.
    pub(super) shown: String,
}

/// What a field offers, in its order.
pub(super) fn offers(document: &Document, field: ObjectId) -> Vec<Offer> {
    let all = inherited(document, field, b"Opt").and_then(|all| all.as_array().ok());
    let each = all.into_iter().flatten().take(MOST_OFFERS).filter_map(|offer| {
        let (_, offer) = document.dereference(offer).ok()?;
        match offer {
            Object::Array(both) => match both.as_slice() {
                [held, shown] => Some(Offer { held: said(held)?, shown: said(shown)? }),
                _ => None,
            },
            one => said(one).map(|one| Offer { held: one.clone(), shown: one }),
        }
    });
    each.collect()
}

/// The entry that says what a value says, or its code; of one that takes anything, the value itself.
pub(super) fn chosen(field: &FormField, value: &BlankValue) -> Option<Offer> {
    let wanted = normal(&value.text);
    let same = |offer: &&Offer| [&offer.shown, &offer.held].into_iter().any(|said| normal(said) == wanted);
    let coded = |offer: &&Offer| value.codes.contains(&offer.held);
    // 浙江 for 浙江省, where no other entry may be meant.
    let near = |offer: &&Offer| {
        let shown = normal(&offer.shown);
        shown.chars().count() >= 2 && (wanted.starts_with(&shown) || shown.starts_with(&wanted))
    };
    let by_name = field.offers.iter().find(same).or_else(|| field.offers.iter().find(coded));
    let only = || {
        let mut near = field.offers.iter().filter(near);
        near.next().filter(|_| near.next().is_none())
    };
    let own = || field.open.then(|| Offer { held: value.text.clone(), shown: value.text.clone() });
    if wanted.is_empty() {
        return None;
    }
    by_name.or_else(only).cloned().or_else(own)
}
