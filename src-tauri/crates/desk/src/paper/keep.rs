//! What many files have in common, made once.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

/// So much is kept; a batch of one layout wants one or two of each.
const MOST: usize = 64;

/// Things by what they are made of.
#[derive(Debug)]
pub(super) struct Keep<K, V>(RwLock<HashMap<K, Arc<V>>>);

impl<K, V> Default for Keep<K, V> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K: Eq + Hash, V> Keep<K, V> {
    /// What is made of this: the one that was made before, or one that is made now.
    ///
    /// # Errors
    /// Whatever making it says; nothing is kept then.
    pub(super) fn get<Q, E>(&self, key: &Q, make: impl FnOnce() -> Result<V, E>) -> Result<Arc<V>, E>
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = K> + ?Sized,
    {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let made = Arc::new(make()?);
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(key.to_owned(), Arc::clone(&made));
        Ok(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once_and_none_of_what_cannot_be_made() {
        let keep = Keep::<Vec<u8>, usize>::default();
        assert_eq!(*keep.get(&b"ab"[..], || Ok::<_, ()>(2)).unwrap(), 2);
        assert_eq!(*keep.get(&b"ab"[..], || Err(())).unwrap(), 2);
        assert!(keep.get(&b"abc"[..], || Err(())).is_err());
        for number in 0..=u8::try_from(MOST).unwrap() {
            assert_eq!(*keep.get(&[number][..], || Ok::<_, ()>(1)).unwrap(), 1);
        }
        assert!(keep.0.read().unwrap().len() <= MOST);
    }
}
