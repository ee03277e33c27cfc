//! Pasted texts, screenshots and receipts, kept as proof of a step.

use std::path::PathBuf;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use filing::timeline::KeptKind;
use serde::Serialize;
use ts_rs::TS;

use super::{ToldError, now_of};
use crate::book::id::{CaseId, ProofId};
use crate::book::{ProofKind, ProofRow};
use crate::open::{Desk, DeskError};
use crate::photo::{self, Cancel, Context, Edit};

/// Longest side of a picture that is looked at, in pixels: every word of a screenshot can be read at it.
const SHOWN_SIDE: u32 = 2_000;

/// A step as the window names it: `<transmission>:<event>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StepKey {
    pub(super) send: i64,
    pub(super) seq: u64,
}

impl std::fmt::Display for StepKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.send, self.seq)
    }
}

impl FromStr for StepKey {
    type Err = ToldError;

    fn from_str(text: &str) -> Result<Self, ToldError> {
        let read = || -> Option<Self> {
            let (send, seq) = text.split_once(':')?;
            Some(Self { send: send.parse().ok()?, seq: seq.parse().ok()? })
        };
        read().ok_or(ToldError::NoSuchStep)
    }
}

/// Something that is kept, to be looked at.
#[derive(Debug, Serialize, TS)]
pub struct ProofView {
    /// What it is.
    pub kind: KeptKind,
    /// The text; empty for a picture.
    pub text: String,
    /// The picture; empty for a text.
    pub data_url: String,
}

impl Desk {
    /// Keeps a picture as proof of a step, exactly as it was brought. One that cannot be looked at is refused.
    ///
    /// # Errors
    /// [`ToldError::NoSuchStep`]; what is wrong with the picture; or when the book cannot be written.
    pub fn keep_picture(
        &self,
        id: &CaseId,
        step: &str,
        bytes: &[u8],
        cancel: &Cancel,
    ) -> Result<ProofId, ToldError> {
        let key = self.step_of(id, step)?;
        photo::upright(bytes, SHOWN_SIDE, cancel).map_err(DeskError::from)?;
        let mime = photo::format_of(bytes).map_or("application/octet-stream", photo::Format::mime);
        let at = now_of(self.send(id)?.as_ref());
        Ok(self.book(|book| book.proofs().keep_picture(key.send, key.seq, (mime, bytes), at))?)
    }

    /// Keeps the pictures in files as proof of a step.
    ///
    /// # Errors
    /// As [`Desk::keep_picture`], at the first one that cannot be kept.
    pub fn keep_pictures(&self, id: &CaseId, step: &str, files: &[PathBuf]) -> Result<(), ToldError> {
        files.iter().try_for_each(|file| {
            let bytes = photo::read_file(file).map_err(DeskError::from)?;
            self.keep_picture(id, step, &bytes, &Cancel::new()).map(drop)
        })
    }

    /// Something that is kept of a case, to be looked at.
    ///
    /// # Errors
    /// [`BookError::NoSuchProof`](crate::book::error::BookError::NoSuchProof), or when the book cannot be read.
    pub fn proof(&self, id: &CaseId, proof: &ProofId) -> Result<ProofView, ToldError> {
        let row = self.proof_of(id, proof)?;
        match row.kind {
            ProofKind::Text => {
                Ok(ProofView { kind: KeptKind::Text, text: row.text, data_url: String::new() })
            }
            ProofKind::Picture => {
                let bytes = self.book(|book| book.proofs().bytes(&row))?;
                let shown = || {
                    let upright = photo::upright(&bytes, SHOWN_SIDE, &Cancel::new())?;
                    photo::preview(
                        &upright,
                        &Edit::default(),
                        &Context::default(),
                        SHOWN_SIDE,
                        &Cancel::new(),
                    )
                };
                let jpeg = shown().map_err(DeskError::from)?.jpeg;
                let data_url = format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg));
                Ok(ProofView { kind: KeptKind::Picture, text: String::new(), data_url })
            }
        }
    }

    /// Keeps it no longer; its bytes are gone from the book and its log.
    ///
    /// # Errors
    /// As [`Desk::proof`], or when the book cannot be written.
    pub fn drop_proof(&self, id: &CaseId, proof: &ProofId) -> Result<(), ToldError> {
        self.proof_of(id, proof)?;
        Ok(self.book(|book| book.forget_proof(proof))?)
    }

    /// A step of this case that is in the book.
    fn step_of(&self, id: &CaseId, step: &str) -> Result<StepKey, ToldError> {
        let key: StepKey = step.parse()?;
        let there = self.book(|book| -> Result<bool, DeskError> {
            let ours = book.sends().list(id)?.iter().any(|send| send.id == key.send);
            Ok(ours && book.events().list(key.send)?.iter().any(|row| row.event.seq == key.seq))
        })?;
        if there { Ok(key) } else { Err(ToldError::NoSuchStep) }
    }

    fn proof_of(&self, id: &CaseId, proof: &ProofId) -> Result<ProofRow, ToldError> {
        let row = self.book(|book| book.proofs().get(proof))?;
        self.step_of(id, &StepKey { send: row.send, seq: row.seq }.to_string())?;
        Ok(row)
    }
}
