//! A case that begins with what another case already says, in one transaction.

use filing::answers::Path;
use jiff::Timestamp;

use super::id::{AttachmentId, CaseId, ProfileId};
use super::table::attachment::{Attachment, Attachments};
use super::table::borrowed::Borrowed;
use super::table::cases::NewCase;
use super::table::journal::Entry;
use super::table::reused::Origin;
use super::{Book, BookError, Change};

/// How a case begins.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// What it is pinned to.
    pub case: NewCase,
    /// The login account it belongs to.
    pub profile: Option<ProfileId>,
    /// Its own first answers: the first step.
    pub answers: Vec<Change>,
    /// What it takes over: the second step, so that it can be undone by itself.
    pub inherits: Option<Inheritance>,
}

/// What is taken over from an earlier case.
#[derive(Clone, Debug)]
pub struct Inheritance {
    /// The earlier case.
    pub from: CaseId,
    /// How many sites the new case has at least.
    pub sites: usize,
    /// The answers.
    pub answers: Vec<Change>,
    /// Pictures of the earlier case and the slots they fill; their bytes are shared, not copied.
    pub pictures: Vec<(AttachmentId, Path)>,
}

impl Book {
    /// Begins a case.
    ///
    /// # Errors
    /// [`BookError::NoSuchProfile`], [`BookError::NoSuchCase`] or [`BookError::NoSuchAttachment`] when what it
    /// names is not there, [`BookError::BadPath`], or when the book cannot be written. Nothing is begun then.
    pub fn begin(&self, beginning: &Beginning, at: Timestamp) -> Result<CaseId, BookError> {
        let transaction = self.transaction()?;
        let id = CaseId::fresh()?;
        let cases = self.table_of_cases();
        cases.insert(&id, &beginning.case, at)?;
        if let Some(profile) = &beginning.profile {
            self.profiles().get(profile)?;
            cases.move_to(&id, Some(profile))?;
        }
        let own = self.set_answers(&id, &beginning.answers, None)?;
        self.append_change(&id, &own, at)?;
        if let Some(inheritance) = &beginning.inherits {
            let entries = self.inherit(&id, inheritance, at)?;
            self.append_change(&id, &entries, at)?;
        }
        transaction.commit()?;
        Ok(id)
    }

    fn inherit(
        &self,
        id: &CaseId,
        inheritance: &Inheritance,
        at: Timestamp,
    ) -> Result<Vec<Entry>, BookError> {
        let Inheritance { from, sites, answers, pictures } = inheritance;
        self.case(from)?;
        let mut entries = Vec::new();
        if *sites > self.site_count(id)? {
            let old = self.table_of_cases().sites(id)?;
            self.table_of_cases().set_sites(id, *sites)?;
            entries.push(Entry::Sites { old, new: *sites });
        }
        let origin = Origin { case: from.clone(), at };
        entries.extend(self.set_answers(id, answers, Some(&origin))?);
        for (picture, slot) in pictures {
            entries.push(self.borrow(id, from, picture, slot)?);
        }
        Ok(entries)
    }

    fn borrow(
        &self,
        id: &CaseId,
        from: &CaseId,
        picture: &AttachmentId,
        slot: &Path,
    ) -> Result<Entry, BookError> {
        let rows = Attachments(&self.conn);
        let lent = rows.get(from, picture)?;
        for picture in std::iter::once(&lent.picture).chain(&lent.original) {
            Borrowed(&self.conn).add(id, picture)?;
        }
        let attachment = Attachment {
            id: AttachmentId::fresh()?,
            path: slot.clone(),
            position: rows.next_position(id, slot)?,
            ..lent
        };
        rows.insert(id, &attachment)?;
        Ok(Entry::Attachment { path: slot.clone(), old: None, new: Some(Box::new(attachment)) })
    }
}
