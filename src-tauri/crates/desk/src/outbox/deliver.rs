//! Open, upload, submit: one filing, whatever the network does.

use filing::catalogue::declare::Stage as Wanted;
use filing::check::{blocked, check};
use filing::contract::{FilingStatus, MaterialRef, Submission};
use filing::problem::Severity;
use filing::state::{Action, State};
use tokio_util::sync::CancellationToken;

use super::attempt::wanted_at;
use super::pace::Pace;
use super::packet::Packet;
use super::{Progress, ProgressStep, SendError};
use crate::book::error::BookError;
use crate::book::id::CaseId;
use crate::book::{Channel, NewSend, SendRow, Stage, UploadRow};
use crate::channel::upload::material_id;
use crate::channel::{ChannelError, Office};
use crate::open::Desk;

/// One delivery: which desk, which office, how to stop it, whom to tell.
pub struct Delivery<'a> {
    /// The desk the case lies on.
    pub desk: &'a Desk,
    /// The office it goes to.
    pub office: &'a Office,
    /// Through which channel, for the record.
    pub channel: Channel,
    /// Stops it between any two calls, and while waiting.
    pub stop: &'a CancellationToken,
    /// Hears how far it is.
    pub progress: &'a (dyn Fn(Progress) + Send + Sync),
    /// Whose time and chance: [`Real`](super::pace::Real) outside of tests.
    pub pace: &'a dyn Pace,
}

impl std::fmt::Debug for Delivery<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Delivery").field("channel", &self.channel).finish_non_exhaustive()
    }
}

impl Delivery<'_> {
    /// Hands a case in, or goes on where an earlier call ended. A case that is handed in already is left alone,
    /// unless the office asked for a mend: then what is there now is handed in as the next round.
    ///
    /// # Errors
    /// [`SendError::Blocked`] before anything is sent; [`SendError::Stopped`]; or what the office, the network or
    /// the book say. Nothing that was done is lost.
    pub async fn hand_in(&self, id: &CaseId) -> Result<SendRow, SendError> {
        let mut send = self.row(id)?;
        loop {
            match send.stage {
                Stage::Open => self.open(&mut send).await?,
                Stage::Upload => self.upload_all(&mut send, Wanted::Submit).await?,
                Stage::Submit => self.submit(&mut send).await?,
                Stage::Follow | Stage::Done | Stage::Stopped => {
                    self.tell(ProgressStep::Done);
                    return Ok(send);
                }
            }
        }
    }

    /// Uploads the pictures that the office asks for after its first review, such as the backdrop photo.
    ///
    /// # Errors
    /// [`SendError::PhotoMissing`] when there is none; otherwise as [`Delivery::hand_in`].
    pub async fn send_later_pictures(&self, id: &CaseId) -> Result<(), SendError> {
        let mut send = self.desk.send(id)?.ok_or(SendError::NoFiling)?;
        let case = self.desk.case(id)?;
        let mut packet = Packet::of(&send);
        packet.enclosed.retain(|enclosed| enclosed.stage != Wanted::AfterFirstReview);
        let fresh = super::packet::enclose(self.desk, id, &case)?;
        packet
            .enclosed
            .extend(fresh.into_iter().filter(|enclosed| enclosed.stage == Wanted::AfterFirstReview));
        if packet.uploads(Wanted::AfterFirstReview).next().is_none() {
            return Err(SendError::PhotoMissing);
        }
        send.begun.packet = packet.json();
        self.save(&send)?;
        self.upload_all(&mut send, Wanted::AfterFirstReview).await
    }

    /// The row to work on: the unfinished one, a new round, or a new one.
    fn row(&self, id: &CaseId) -> Result<SendRow, SendError> {
        let Some(mut send) = self.desk.send(id)? else { return self.begin(id) };
        let mend = match send.stage {
            // The status is written with the handing in; what happened is fetched later and may still tell of the
            // refusal before it.
            Stage::Follow => send.status.as_ref().is_some_and(|status| wants_new_round(status.state)),
            Stage::Upload | Stage::Submit => !Packet::of(&send).findings.is_empty(),
            _ => false,
        };
        if mend {
            send.begun.packet = frozen(self.desk, id)?.json();
            send.begun.submission_key = fresh_key()?;
            send.round += 1;
            send.stage = Stage::Upload;
            send.attempts = 0;
            if wanted_at(&send).is_none() {
                send.next_at = None;
            }
            self.desk.book(|book| book.next_round(&send, self.pace.now()))?;
        }
        Ok(send)
    }

    /// Begins a transmission of its own, whatever came before.
    pub(super) fn begin(&self, id: &CaseId) -> Result<SendRow, SendError> {
        let packet = frozen(self.desk, id)?;
        let new = NewSend {
            case: id.clone(),
            channel: self.channel,
            office_url: self.office.address().to_owned(),
            filing_key: fresh_key()?,
            submission_key: fresh_key()?,
            packet: packet.json(),
        };
        Ok(self.desk.book(|book| book.sends().begin(&new, self.pace.now()))?)
    }

    async fn open(&self, send: &mut SendRow) -> Result<(), SendError> {
        self.tell(ProgressStep::Opening);
        let packet = Packet::of(send);
        let key = send.begun.filing_key.clone();
        let status = self.trying(send, || self.office.open(&packet.filing, &key)).await?;
        send.filing_id = status.id;
        send.stage = Stage::Upload;
        self.save(send)
    }

    async fn submit(&self, send: &mut SendRow) -> Result<(), SendError> {
        self.tell(ProgressStep::Submitting);
        let mut packet = Packet::of(send);
        let uploads = self.desk.book(|book| book.uploads().list(send.id))?;
        let submission = Submission {
            answers: packet.answers.clone(),
            materials: uploads
                .iter()
                .map(|row| MaterialRef {
                    slot: row.slot.to_string(),
                    id: material_id(&row.location).to_owned(),
                    sha256: row.sha256.clone(),
                    bytes: row.bytes,
                })
                .collect(),
        };
        let (filing, key) = (send.filing_id.clone(), send.begun.submission_key.clone());
        let spent = self.spent_numbers(send, &packet).await?;
        if !spent.is_empty() {
            let count = spent.len();
            packet.findings = spent;
            send.begun.packet = packet.json();
            self.save(send)?;
            return Err(SendError::NumberUnusable(count));
        }
        match self.trying(send, || self.office.submit(&filing, &submission, &key)).await {
            Ok(status) => self.handed_in(send, status),
            Err(SendError::Channel(error @ ChannelError::Conflict(_))) => {
                // Perhaps it is there already: the office says what it has.
                let seen = self.trying(send, || self.office.status(&filing, "")).await?;
                let there = seen.status.filter(|status| {
                    !(status.allowed.contains(&Action::HandIn)
                        || status.allowed.contains(&Action::HandInAgain)
                        || status.state.is_final())
                });
                there.map_or(Err(error.into()), |status| self.handed_in(send, status))
            }
            Err(SendError::Channel(error @ ChannelError::Refused(_))) => {
                packet.findings = error.findings().to_vec();
                send.begun.packet = packet.json();
                self.save(send)?;
                Err(error.into())
            }
            Err(error) => Err(error),
        }
    }

    fn handed_in(&self, send: &mut SendRow, status: FilingStatus) -> Result<(), SendError> {
        send.status = Some(status);
        send.stage = Stage::Follow;
        self.save(send)
    }

    /// Writes a row.
    pub(super) fn save(&self, send: &SendRow) -> Result<(), SendError> {
        self.save_with(send, None)
    }

    /// Writes a row, and that of one of its uploads with it. Once it lies at the office, the poll writes into it as well: then only what a delivery can know is
    /// written, and the office's word stays.
    pub(super) fn save_with(&self, send: &SendRow, upload: Option<&UploadRow>) -> Result<(), SendError> {
        let now = self.pace.now();
        let own = |row: &mut SendRow| {
            let ours = Packet::of(send);
            let mut packet = Packet::of(row);
            packet.enclosed = ours.enclosed;
            if !ours.findings.is_empty() {
                packet.findings = ours.findings;
            }
            row.begun.packet = packet.json();
            (row.attempts, row.next_at) = (send.attempts, send.next_at);
            row.last_error.clone_from(&send.last_error);
        };
        Ok(self.desk.book(|book| {
            let (sends, together) = (book.sends(), book.transaction()?);
            if send.stage == Stage::Follow && sends.get(send.id)?.stage == Stage::Follow {
                sends.revise(send.id, now, own)?;
            } else {
                sends.update(send, now)?;
            }
            upload.map(|upload| book.uploads().put(send.id, upload)).transpose()?;
            Ok::<_, BookError>(together.commit()?)
        })?)
    }

    fn tell(&self, step: ProgressStep) {
        (self.progress)(Progress::at(step));
    }
}

/// States in which what is there now is handed in again.
fn wants_new_round(state: State) -> bool {
    matches!(state, State::NeedsFix | State::FirstReviewRejected | State::SmsReturned | State::CaRejected)
}

/// Freezes a case, unless something stands in the way of handing it in.
pub(crate) fn frozen(desk: &Desk, id: &CaseId) -> Result<Packet, SendError> {
    let case = desk.case(id)?;
    let mut problems = check(desk.catalogue(), &case, desk.today());
    problems.extend(desk.beside_others(id, &case, desk.today())?);
    if blocked(&problems) {
        let count = problems.iter().filter(|problem| problem.severity == Severity::Block).count();
        return Err(SendError::Blocked(count));
    }
    Ok(Packet::freeze(desk, id, &case, desk.today())?)
}

/// An idempotency key: 128 random bits in hex.
pub(crate) fn fresh_key() -> Result<String, SendError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| crate::open::DeskError::Interrupted)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
