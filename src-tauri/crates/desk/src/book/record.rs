//! A step recorded by hand, with what is kept of it; and taken away again. Each is one transaction.

use filing::contract::Event;
use jiff::Timestamp;

use super::error::BookError;
use super::id::ProofId;
use super::table::event::EventSource;
use super::table::send::SendRow;
use super::{Book, connection};

impl Book {
    /// Records an event of a transmission with the row as it stands then. A text is the proof that it happened.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn record(
        &self,
        send: &SendRow,
        event: &Event,
        text: Option<&str>,
        at: Timestamp,
    ) -> Result<(), BookError> {
        let source = if text.is_some() { EventSource::Text } else { EventSource::User };
        let transaction = self.transaction()?;
        self.events().insert(send.id, event, source)?;
        if let Some(text) = text {
            self.proofs().keep_text(send.id, event.seq, text, at)?;
        }
        self.sends().update(send, at)?;
        Ok(transaction.commit()?)
    }

    /// Keeps a proof no longer. Its bytes are gone from the book and its log.
    ///
    /// # Errors
    /// [`BookError::NoSuchProof`], or when the book cannot be written.
    pub fn forget_proof(&self, id: &ProofId) -> Result<(), BookError> {
        self.proofs().remove(id)?;
        connection::compact(&self.conn)
    }

    /// Takes an event away that was recorded by mistake, with what was told and kept of it. Bytes that were kept are
    /// gone from the book and its log.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn unrecord(
        &self,
        send: &SendRow,
        (seq, answers): (u64, usize),
        at: Timestamp,
    ) -> Result<(), BookError> {
        let transaction = self.transaction()?;
        self.events().remove(send.id, seq)?;
        for _ in 0..answers {
            self.sms_answers().remove_last(send.id)?;
        }
        self.sends().update(send, at)?;
        transaction.commit()?;
        connection::compact(&self.conn)
    }
}
