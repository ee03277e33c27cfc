//! Scans of signed sheets, brought back into the slots they belong to.

use filing::answers::Path;
use filing::paper::read_code;
use filing::problem::Severity;
use jiff::Timestamp;

use super::{Remark, Remarks, brought, data_of};
use crate::book::id::{AttachmentId, CaseId};
use crate::book::{Attachment, Saved};
use crate::open::{Desk, DeskError};
use crate::photo::{self, Cancel, Context, Edit, Limits, Prepared};
use crate::scan::{Kind, Known, ScanError, Verdict, judge};

/// What is said of a scan begins so.
const SCAN: &str = "scan-";
/// Says that the sheet is another one of the same case.
const ELSEWHERE_IN_CASE: &str = "scan-other-paper";

/// What a scan turned out to be: what is said, and the corners of its sheet.
#[derive(Default)]
pub(super) struct Signed {
    said: Vec<Remark>,
    edit: Edit,
}

/// What is said of the scan beneath an attachment.
pub(super) fn said(held: &Attachment) -> Vec<Remark> {
    let notes = Remarks::kept(held).notes;
    notes.into_iter().filter(|note| note.code.starts_with(SCAN)).collect()
}

impl Desk {
    /// Prepares what was brought for a slot. In the slot of a signed paper the sheet is found first, matched to its
    /// print and laid flat; `typed` is its code as somebody read it off. Blocks for up to a second.
    pub(super) fn made(
        &self,
        (id, path, limits): (&CaseId, &Path, &Limits),
        source: &[u8],
        typed: Option<&str>,
        cancel: &Cancel,
    ) -> Result<(Prepared, Remarks), DeskError> {
        let Signed { said, edit } = self.signed(id, path, source, typed, cancel)?;
        let prepared = photo::prepare_edited(source, limits, &edit, &Context::default(), cancel)?;
        let remarks = Remarks::of(&prepared, &edit).after(said);
        Ok((prepared, remarks))
    }

    /// Matches the scan in a slot to its print by the code that somebody read off the sheet, as one step.
    ///
    /// # Errors
    /// When that is no print code, there is no such attachment, or the book cannot be written.
    pub fn type_code(
        &self,
        id: &CaseId,
        attachment: &AttachmentId,
        code: &str,
        cancel: &Cancel,
        at: Timestamp,
    ) -> Result<Saved, DeskError> {
        let typed = read_code(code).ok_or_else(|| DeskError::PrintCode(code.trim().to_owned()))?;
        let held = self.attachment(id, attachment)?;
        let limits = Limits::in_case(self.slot(&held.path)?, &self.case(id)?, held.path.site);
        let source = self.picture(brought(&held))?;
        let (prepared, remarks) = self.made((id, &held.path, &limits), &source, Some(&typed), cancel)?;
        let notes = serde_json::to_value(remarks).unwrap_or_default();
        Ok(self.book(|book| book.replace_picture(id, attachment, &data_of(prepared), &notes, at))?)
    }

    fn signed(
        &self,
        id: &CaseId,
        path: &Path,
        source: &[u8],
        typed: Option<&str>,
        cancel: &Cancel,
    ) -> Result<Signed, DeskError> {
        if self.catalogue().layouts.of_slot(&path.id).is_none() {
            return Ok(Signed::default());
        }
        let case = self.case(id)?;
        let prints = self.book(|book| book.prints().codes())?;
        let (own, others): (Vec<_>, Vec<_>) = prints.into_iter().partition(|(of, _)| of == id);
        let code = |(_, code): (CaseId, String)| code;
        let known = Known::of(self.catalogue(), &case)
            .with_earlier(own.into_iter().map(code))
            .with_elsewhere(others.into_iter().map(code));
        match judge(source, &known, typed, cancel) {
            Ok(verdict) => Ok(self.told(path, verdict)),
            Err(ScanError::Photo(error)) => Err(error.into()),
            // A case whose sheet cannot be laid out yet has none to match; the picture is taken as it is.
            Err(ScanError::Paper(_) | ScanError::Flat(_)) => Ok(Signed::default()),
        }
    }

    fn told(&self, path: &Path, verdict: Verdict) -> Signed {
        let corners = verdict.sheet.as_ref().map(|sheet| sheet.corners());
        let edit = Edit { corners, ..Edit::default() }.checked().unwrap_or_default();
        let slot = |paper| self.catalogue().layouts.get(paper).and_then(|paper| paper.slot.as_deref());
        let meant = verdict.paper.as_deref().and_then(slot) == Some(path.id.as_str());
        let here = meant && (verdict.site.is_none() || verdict.site == path.site);
        let mut said = verdict.remarks;
        if verdict.kind == Kind::Match && !here {
            said = vec![Remark {
                code: ELSEWHERE_IN_CASE.to_owned(),
                severity: Severity::Block,
                args: Default::default(),
            }];
        }
        Signed { said, edit }
    }
}
