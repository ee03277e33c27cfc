//! What the commands about blanks answer.

use crate::DeskError;
use crate::blank::{
    BlankError, BlankKind, BlankValue, FormField, KeptBlank, PageLook, PlacedLine, PlacedText, Template,
    Trouble, preview,
};
use crate::book::BlankRow;
use crate::book::id::CaseId;
use crate::open::Desk;
use filing::words::{Language, Words, message_id};
use serde::Serialize;
use ts_rs::TS;

use crate::failure::{Answer, Failure};
use crate::view::minute;

/// A blank of the book, in the list.
#[derive(Debug, Serialize, TS)]
pub struct BlankCard {
    /// SHA-256 of its file.
    pub fingerprint: String,
    /// What its file was called.
    pub name: String,
    /// How it is filled.
    pub kind: BlankKind,
    /// Whether somebody has said what belongs where.
    pub placed: bool,
    /// When it was used last, `YYYY-MM-DD HH:MM`, Beijing.
    pub used: String,
}

impl From<BlankRow> for BlankCard {
    fn from(row: BlankRow) -> Self {
        let BlankRow { fingerprint, name, kind, placed, used_at, .. } = row;
        Self { fingerprint, name, kind, placed, used: minute(used_at) }
    }
}

/// A blank to work on.
#[derive(Debug, Serialize, TS)]
pub struct BlankView {
    /// How it is filled.
    pub kind: BlankKind,
    /// Its empty pages.
    pub pages: Vec<PageLook>,
    /// Its fields.
    pub fields: Vec<FormField>,
    /// What belongs where.
    pub template: Template,
    /// Whether somebody has kept it already.
    pub confirmed: bool,
    /// What the case has to say.
    pub values: Vec<BlankValue>,
}

impl BlankView {
    /// Draws the pages as well.
    pub fn of(kept: KeptBlank) -> Result<Self, BlankError> {
        let KeptBlank { blank, template, confirmed, values } = kept;
        let pages = blank.looks()?;
        Ok(Self { kind: blank.kind, pages, fields: blank.fields, template, confirmed, values })
    }
}

/// A value that does not fit where it belongs.
#[derive(Debug, Serialize, TS)]
pub struct Misfit {
    /// The field, or the place as `placements[N]`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub fix: String,
}

impl Misfit {
    fn of(words: &Words, trouble: &Trouble) -> Self {
        let (id, args) = (message_id("error", trouble.code()), trouble.args());
        let fix = words.attribute(&id, "fix", &args).unwrap_or_default();
        Self { place: trouble.place().to_owned(), message: words.say(&id, &args), fix }
    }
}

/// What stands at one placement.
#[derive(Debug, Serialize, TS)]
pub struct BlankLine {
    /// Size, pt.
    pub size: f64,
    /// Its lines.
    pub lines: Vec<PlacedLine>,
    /// Why they do not fit.
    pub misfit: Option<Misfit>,
}

impl BlankLine {
    /// In words.
    pub fn of(words: &Words, placed: PlacedText) -> Self {
        let misfit = placed.trouble.as_ref().map(|trouble| Misfit::of(words, trouble));
        Self { size: placed.size, lines: placed.lines, misfit }
    }
}

/// The filled pages, or why there are none.
#[derive(Debug, Serialize, TS)]
pub struct BlankLook {
    /// The pages.
    pub pages: Vec<PageLook>,
    /// The values that do not fit.
    pub misfits: Vec<Misfit>,
}

impl BlankLook {
    /// A value that does not fit is an answer; any other refusal is one.
    pub fn of(words: &Words, drawn: Result<Vec<PageLook>, DeskError>) -> Answer<Self> {
        match drawn {
            Ok(pages) => Ok(Self { pages, misfits: Vec::new() }),
            Err(DeskError::Blank(error)) => match *error {
                BlankError::Troubles(all) => Ok(Self {
                    pages: Vec::new(),
                    misfits: all.iter().map(|one| Misfit::of(words, one)).collect(),
                }),
                BlankError::NothingPlaced => Ok(Self { pages: Vec::new(), misfits: Vec::new() }),
                other => Err(Failure::from(DeskError::from(other))),
            },
            Err(error) => Err(error.into()),
        }
    }
}

impl Desk {
    /// A blank to work on, for a site of a case.
    ///
    /// # Errors
    /// When there is no such blank, or it cannot be drawn.
    pub fn blank_view(
        &self,
        case: &CaseId,
        site: usize,
        fingerprint: &str,
        language: Language,
    ) -> Result<BlankView, DeskError> {
        let kept = self.blank_for(case, site, fingerprint, self.catalogue().words(language))?;
        Ok(BlankView::of(kept)?)
    }

    /// What stands at each placement of a template.
    ///
    /// # Errors
    /// When there is no such blank, or the template does not fit it.
    pub fn blank_lines(
        &self,
        case: &CaseId,
        site: usize,
        template: &Template,
        language: Language,
    ) -> Result<Vec<BlankLine>, DeskError> {
        let words = self.catalogue().words(language);
        let kept = self.blank_for(case, site, &template.fingerprint, words)?;
        let placed = preview(&kept.blank, template, &kept.values)?;
        Ok(placed.into_iter().map(|placed| BlankLine::of(words, placed)).collect())
    }

    /// The filled pages, or the values that do not fit.
    ///
    /// # Errors
    /// When it cannot be filled for any other reason.
    pub fn blank_look(
        &self,
        case: &CaseId,
        site: usize,
        template: &Template,
        language: Language,
    ) -> Answer<BlankLook> {
        let words = self.catalogue().words(language);
        BlankLook::of(words, self.blank_preview(case, site, template, words))
    }
}
