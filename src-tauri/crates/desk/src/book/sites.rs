//! Sites added and removed, as one step each: later sites move up with their answers, their pictures and where those
//! came from.

use std::collections::{BTreeMap, BTreeSet};

use filing::answers::Path;
use jiff::Timestamp;

use super::Book;
use super::error::BookError;
use super::id::CaseId;
use super::journal::Saved;
use super::table::answer::AnswerRows;
use super::table::attachment::{Attachment, Attachments};
use super::table::journal::Entry;
use super::table::reused::ReusedRows;

impl Book {
    /// Adds an empty site after the others and gives its index. A case of which no site was named yet has its first
    /// one all the same, so this makes the second.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn add_site(&self, case: &CaseId, at: Timestamp) -> Result<(usize, Saved), BookError> {
        let transaction = self.transaction()?;
        let (old, index) = (self.table_of_cases().sites(case)?, self.site_count(case)?.max(1));
        let saved = self.change(case, vec![Entry::Sites { old, new: index + 1 }], at)?;
        transaction.commit()?;
        Ok((index, saved))
    }

    /// Removes a site; those after it move up by one.
    ///
    /// # Errors
    /// [`BookError::LastSite`] when it is the only one, [`BookError::BadPath`] when there is no such site,
    /// [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn remove_site(&self, case: &CaseId, site: usize, at: Timestamp) -> Result<Saved, BookError> {
        let transaction = self.transaction()?;
        let (old, count) = (self.table_of_cases().sites(case)?, self.site_count(case)?.max(1));
        if site >= count {
            return Err(BookError::BadPath(Path::site(site, "site").to_string()));
        }
        if count == 1 {
            return Err(BookError::LastSite);
        }
        let mut entries = Vec::new();
        let answers = AnswerRows(&self.conn).list(case)?.into_iter().collect();
        entries.extend(moved_up(answers, site).map(|(path, old, new)| Entry::Answer { path, old, new }));
        let reused = ReusedRows(&self.conn).list(case)?;
        entries.extend(moved_up(reused, site).map(|(path, old, new)| Entry::Reused { path, old, new }));
        entries.extend(pictures_moved_up(Attachments(&self.conn).list(case)?, site));
        if old != count - 1 {
            entries.push(Entry::Sites { old, new: count - 1 });
        }
        let saved = self.change(case, entries, at)?;
        transaction.commit()?;
        Ok(saved)
    }

    /// Makes a change as its entries say and appends it, within the caller's transaction.
    fn change(&self, case: &CaseId, entries: Vec<Entry>, at: Timestamp) -> Result<Saved, BookError> {
        entries.iter().try_for_each(|entry| self.enact(case, entry))?;
        self.append_change(case, &entries, at)
    }
}

/// What each place of a site holds before and after: from the removed one on, what the next one held.
fn moved_up<T: Clone + PartialEq>(
    held: BTreeMap<Path, T>,
    removed: usize,
) -> impl Iterator<Item = (Path, Option<T>, Option<T>)> {
    let after = |path: &Path, site: usize| Path { site: Some(site), id: path.id.clone() };
    let places: BTreeSet<Path> = held
        .keys()
        .filter_map(|path| Some((path, path.site.filter(|site| *site >= removed)?)))
        .flat_map(|(path, site)| [path.clone(), after(path, site.saturating_sub(1).max(removed))])
        .collect();
    let change = move |path: Path| {
        let next = Path { site: path.site.map(|site| site + 1), id: path.id.clone() };
        let (old, new) = (held.get(&path).cloned(), held.get(&next).cloned());
        (old != new).then_some((path, old, new))
    };
    places.into_iter().filter_map(change)
}

/// Pictures leave the removed site, then those of each later site go one up; nearest first, so that no place is ever
/// taken twice.
fn pictures_moved_up(held: Vec<Attachment>, removed: usize) -> Vec<Entry> {
    let mut later: Vec<_> = held
        .into_iter()
        .filter_map(|attachment| {
            Some((attachment.path.site.filter(|site| *site >= removed)?, Box::new(attachment)))
        })
        .collect();
    later.sort_by_key(|(site, _)| *site);
    let mut entries = Vec::new();
    for (site, attachment) in later {
        let path = attachment.path.clone();
        entries.push(Entry::Attachment { path, old: Some(attachment.clone()), new: None });
        if site > removed {
            let path = Path::site(site - 1, attachment.path.id.clone());
            let new = Some(Box::new(Attachment { path: path.clone(), ..*attachment }));
            entries.push(Entry::Attachment { path, old: None, new });
        }
    }
    entries
}
