//! What commands answer besides the core's own views.

use std::collections::BTreeMap;

use desk::book::Saved as BookSaved;
use desk::book::id::{CaseId, ProfileId};
use desk::photo::Edit;
use filing::answers::Value;
use filing::catalogue::difference::Difference;
use filing::paper::{Changed, PlacedPage};
use filing::problem::{ProblemView, Severity};
use filing::state::{Road, State};
use filing::timeline::beijing;
use filing::view::PageRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;
use crate::settings::Settings;

/// Whether there is a book, and whether it is open.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BookState {
    /// There is none yet.
    None,
    /// It wants its passphrase.
    Locked,
    /// It is open.
    Open,
}

/// What the window needs to begin.
#[derive(Debug, Serialize, TS)]
pub struct Boot {
    /// Whether there is a book, and whether it is open.
    pub book: BookState,
    /// Whether this computer can remember the key.
    pub can_remember: bool,
    /// How the window looks.
    pub settings: Settings,
}

/// One case in the list.
#[derive(Debug, Serialize, TS)]
pub struct CaseCard {
    /// Id of the case.
    pub id: String,
    /// Entity and filing type.
    pub title: String,
    /// Province and road.
    pub subtitle: String,
    /// Where it stands; absent before it is handed in.
    pub state: Option<State>,
    /// When it was changed last, `YYYY-MM-DD HH:MM`, Beijing.
    pub updated: String,
    /// Handed in for practice.
    pub practice: bool,
    /// The entity's name; empty while it has none.
    pub entity: String,
    /// The login account it belongs to.
    pub account: Option<ProfileId>,
}

/// How a case is to begin.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Begin {
    /// What the screener was told; empty when the type was chosen from the list.
    pub told: BTreeMap<String, Value>,
    /// The chosen type; absent when the verdict says it.
    pub filing_type: Option<String>,
    /// Province name; read where the type was chosen.
    pub province: String,
    /// The road.
    pub road: Road,
    /// The login account.
    pub account: Option<ProfileId>,
    /// The earlier case it takes over from.
    pub from: Option<CaseId>,
}

/// A login account.
#[derive(Debug, Serialize, TS)]
pub struct AccountCard {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub label: String,
    /// The entity it holds; empty while nobody said it.
    pub entity: String,
    /// The case that stands for that entity.
    pub record: Option<String>,
}

/// What adding a site came to.
#[derive(Debug, Serialize, TS)]
pub struct SiteAdded {
    /// Its index, from zero.
    pub site: usize,
    /// The book after it.
    pub saved: Saved,
}

/// What a change came to.
#[derive(Debug, Serialize, TS)]
pub struct Saved {
    /// Counts up with every saved change.
    pub revision: u32,
    /// `HH:MM`, Beijing.
    pub at: String,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

impl From<BookSaved> for Saved {
    fn from(saved: BookSaved) -> Self {
        let at = beijing(saved.at);
        Self {
            revision: saved.revision,
            at: format!("{:02}:{:02}", at.hour(), at.minute()),
            can_undo: saved.can_undo,
            can_redo: saved.can_redo,
        }
    }
}

/// What undoing or redoing came to.
#[derive(Debug, Serialize, TS)]
pub struct Undone {
    /// The book after it.
    pub saved: Saved,
    /// The page whose answer changed.
    pub page: Option<PageRef>,
}

/// A remark about a picture, in words.
#[derive(Debug, Serialize, TS)]
pub struct PictureNote {
    /// Stable code.
    pub code: String,
    /// A warning is for the user to judge.
    pub severity: Severity,
    /// What was found or done.
    pub message: String,
    /// What to do about it; empty when nothing.
    pub suggestion: String,
}

/// A picture that was attached.
#[derive(Debug, Serialize, TS)]
pub struct Attached {
    /// Its id in the slot.
    pub id: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Warnings.
    pub findings: Vec<PictureNote>,
}

/// How far a batch of pictures is.
#[derive(Debug, Serialize, TS)]
pub struct PicturesDone {
    /// Pictures that are finished, or refused.
    pub done: usize,
    /// All of them.
    pub all: usize,
}

/// What became of one picture of a batch.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "became", rename_all = "snake_case")]
pub enum PictureFate {
    /// It is in the slot.
    Attached {
        /// What it is like.
        picture: Attached,
    },
    /// It could not be used.
    Refused {
        /// Why.
        why: Failure,
    },
}

/// An edited picture, small, for live display.
#[derive(Debug, Serialize, TS)]
pub struct EditView {
    /// The picture.
    pub data_url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// A picture to look at.
#[derive(Debug, Serialize, TS)]
pub struct PictureView {
    /// The prepared picture.
    pub data_url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Size of the file it came from.
    #[ts(type = "number")]
    pub original_bytes: u64,
    /// What was found and done.
    pub notes: Vec<PictureNote>,
    /// What was changed by hand.
    pub edit: Edit,
    /// Whether the purpose may be written across it.
    pub watermark_allowed: bool,
}

/// A paper to look at.
#[derive(Debug, Serialize, TS)]
pub struct PaperView {
    /// Its pages.
    pub pages: Vec<PlacedPage>,
    /// Why it cannot be printed; empty when it can.
    pub problems: Vec<ProblemView>,
    /// Its prints, newest first.
    pub prints: Vec<Printed>,
}

/// A print of a paper.
#[derive(Debug, Serialize, TS)]
pub struct Printed {
    /// Its number in the book.
    #[ts(type = "number")]
    pub id: i64,
    /// Its code.
    pub code: String,
    /// Whether everything on it is still the answer.
    pub current: bool,
    /// What on it is another answer now; empty too when the layout alone is another one.
    pub changed: Vec<Changed>,
    /// When, `YYYY-MM-DD HH:MM`, Beijing.
    pub at: String,
}

impl From<desk::prints::Printed> for Printed {
    fn from(printed: desk::prints::Printed) -> Self {
        let desk::prints::Printed { row, current, changed } = printed;
        Self { id: row.id, code: row.print.code, current, changed, at: minute(row.at) }
    }
}

/// A print, made again.
#[derive(Debug, Serialize, TS)]
pub struct Again {
    /// Where it was saved; empty when it was only opened.
    pub path: String,
    /// Byte for byte the file of then.
    pub exact: bool,
}

/// A message a phone would have received.
#[derive(Debug, Serialize, TS)]
pub struct PracticeNote {
    /// Who gets it, as the office names them.
    pub principal: String,
    /// Their name.
    pub name: String,
    /// The mobile, masked.
    pub mobile: String,
    /// The six digits.
    pub code: String,
}

/// What the timeline's buttons do.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// The papers were mailed.
    Mail {
        /// Carrier code.
        carrier: String,
        /// Tracking number.
        tracking_number: String,
    },
    /// A code of the SMS check.
    ConfirmSms {
        /// Who confirms.
        principal: String,
        /// Six digits.
        code: String,
    },
    /// The site is open.
    OpenSite,
    /// Send the backdrop photo.
    SendBackdrop,
    /// Ask for the backdrop.
    RequestBackdrop,
    /// The carrier shows the parcel as signed for.
    ReportDelivery,
    /// Have the SMS sent once more.
    ResendSms,
    /// Take the application back: by the button, or by asking support.
    Revoke,
    /// Give it up.
    Abandon,
    /// Take a request for deregistration back.
    Withdraw,
    /// Practice: let the clock run to the next event.
    Wait,
    /// Hand in again.
    Resubmit,
}

/// Which tables are in use.
#[derive(Debug, Serialize, TS)]
pub struct TablesView {
    /// The day their facts stand for.
    pub as_of: String,
    /// Names the exact files.
    pub version: String,
    /// The pack they come from; absent when they are the built-in ones.
    pub pack: Option<PackView>,
    /// Packs in the data folder that are not used.
    pub unused: Vec<UnusedPack>,
}

/// A pack of tables.
#[derive(Debug, Serialize, TS)]
pub struct PackView {
    /// The day its facts stand for.
    pub as_of: String,
    /// What is new, in the words of who made it; may be empty.
    pub note: String,
    /// Who signed it.
    pub owner: String,
}

/// A pack that lies in the data folder and is not used.
#[derive(Debug, Serialize, TS)]
pub struct UnusedPack {
    /// Its file.
    pub file: String,
    /// Why not.
    pub why: Failure,
}

/// What other tables change.
#[derive(Debug, Serialize, TS)]
pub struct TablesNews {
    /// The pack; absent when these are the built-in tables.
    pub pack: Option<PackView>,
    /// The rows that differ.
    pub difference: Difference,
    /// How many cases that are not over were judged again; absent when the book is closed.
    pub judged: Option<usize>,
    /// Those for which something is different.
    pub cases: Vec<CaseNews>,
}

/// What other tables change for a case.
#[derive(Debug, Serialize, TS)]
pub struct CaseNews {
    /// Id of the case.
    pub id: String,
    /// Entity and filing type.
    pub title: String,
    /// Problems it has only with them.
    pub appeared: Vec<ProblemView>,
    /// Problems it has no longer.
    pub gone: Vec<ProblemView>,
}

/// `YYYY-MM-DD HH:MM` in Beijing.
pub fn minute(at: jiff::Timestamp) -> String {
    let at = beijing(at);
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}
