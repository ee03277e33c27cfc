//! Fetching what happened, and waiting as long as nothing can change.

use std::time::Duration;

use filing::contract::{Deregistration, FilingStatus, Mailing, SmsConfirmation};
use filing::parcel::spelled;
use filing::sms::{self, who::tail as last_six};
use filing::state::State;
use tokio_util::sync::CancellationToken;

use super::attempt::wanted_at;
use super::packet::Packet;
use super::{SendError, deliver};
use crate::book::id::CaseId;
use crate::book::{EventSource, SendRow, Stage};
use crate::channel::{ChannelError, Office};
use crate::clock::now;
use crate::open::Desk;

/// Never asks more often than this, whatever the office says.
const LEAST_WAIT: Duration = Duration::from_secs(60);
/// Asks at least this often while something is under way.
const MOST_WAIT: Duration = Duration::from_secs(3600);

/// A case that was handed in, and the office it lies at.
#[derive(Debug)]
pub struct Follow<'a> {
    /// The desk the case lies on.
    pub desk: &'a Desk,
    /// The office.
    pub office: &'a Office,
}

impl Follow<'_> {
    /// Asks the office once and writes down what is new: the status, and every event since the last one.
    ///
    /// # Errors
    /// [`SendError::NoFiling`]; or what the office, the network or the book say.
    pub async fn refresh(&self, id: &CaseId) -> Result<Refreshed, SendError> {
        let send = self.opened(id)?;
        let seen = match self.office.status(&send.filing_id, &send.etag).await {
            Ok(seen) => seen,
            Err(error) => {
                self.desk.book(|book| book.sends().revise(send.id, now(), |row| failed(row, &error)))?;
                return Err(error.into());
            }
        };
        if let Some(status) = seen.status {
            self.take(&send, status, seen.etag).await?;
        }
        let send =
            self.desk.book(|book| book.sends().revise(send.id, now(), |row| row.last_error.clear()))?;
        Ok(Refreshed { send, wait: seen.retry_after.unwrap_or(LEAST_WAIT).clamp(LEAST_WAIT, MOST_WAIT) })
    }

    /// Writes down a status that is new, with every event since the last one; gives the row. Where another round began
    /// meanwhile, the status is that of the one before and says nothing any more.
    pub(super) async fn take(
        &self,
        send: &SendRow,
        status: FilingStatus,
        etag: String,
    ) -> Result<SendRow, SendError> {
        let after = self.desk.book(|book| book.events().last_seq(send.id))?;
        let events = self.office.events(&send.filing_id, after).await?;
        let round = send.round;
        Ok(self.desk.book(|book| {
            book.events().append(send.id, &events, EventSource::Office)?;
            book.sends().revise(send.id, now(), |row| {
                if row.round == round {
                    stands(row, status, etag);
                }
            })
        })?)
    }

    /// Says that the papers were mailed.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn mail(&self, id: &CaseId, carrier: &str, tracking_number: &str) -> Result<(), SendError> {
        let send = self.opened(id)?;
        let tracking_number = spelled(tracking_number);
        self.desk.mailed(id, carrier, &tracking_number)?;
        let mailing = Mailing { carrier: carrier.to_owned(), tracking_number };
        Ok(self.office.mail(&send.filing_id, &mailing, &deliver::fresh_key()?).await?)
    }

    /// Enters the code a principal received. Mobile and certificate tail are those that were handed in.
    ///
    /// # Errors
    /// [`SendError::BadCode`] before anything is sent; [`ChannelError::Refused`] for a wrong code; otherwise as the
    /// office or the network say.
    pub async fn confirm_sms(&self, id: &CaseId, principal: &str, code: &str) -> Result<(), SendError> {
        self.confirm_sms_as(id, principal, code, ("", "")).await
    }

    /// The same, with mobile and certificate tail of somebody of whom only the record has them.
    ///
    /// # Errors
    /// As [`Follow::confirm_sms`].
    pub async fn confirm_sms_as(
        &self,
        id: &CaseId,
        principal: &str,
        code: &str,
        (mobile, tail): (&str, &str),
    ) -> Result<(), SendError> {
        let send = self.opened(id)?;
        let answers = Packet::of(&send).answers;
        let text = |field: &str| {
            let path = format!("{principal}.{field}").parse().ok();
            path.map(|path| answers.text(&path).to_owned()).unwrap_or_default()
        };
        let or = |own: String, told: &str| if own.is_empty() { told.trim().to_owned() } else { own };
        let confirmation = SmsConfirmation {
            principal: principal.to_owned(),
            code: sms::code(code).ok_or(SendError::BadCode)?,
            mobile: or(text("mobile"), mobile),
            certificate_tail: or(last_six(&text("certificate_number")), &last_six(tail)),
        };
        Ok(self.office.confirm_sms(&send.filing_id, &confirmation, &deliver::fresh_key()?).await?)
    }

    /// Says that the domain was pointed at the server and the site is open.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn open_site(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.open_site(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Asks for the backdrop.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn request_backdrop(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.request_backdrop(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Takes the application back: by the button at once, else support is asked.
    ///
    /// # Errors
    /// [`ChannelError::Conflict`] when nobody can; as the office or the network say.
    pub async fn revoke(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.revoke(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Gives an application up that came back, or was never handed in.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn abandon(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.abandon(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Says that the carrier shows the parcel as signed for.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn report_delivery(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.report_delivery(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Has the messages of the SMS check sent once more.
    ///
    /// # Errors
    /// [`ChannelError::Conflict`] when it was done as often as is allowed; as the office or the network say.
    pub async fn resend_sms(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.resend_sms(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Takes a request for deregistration back.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn withdraw(&self, id: &CaseId) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.withdraw(&send.filing_id, &deliver::fresh_key()?).await?)
    }

    /// Asks for the record of a filing that is live to be removed.
    ///
    /// # Errors
    /// [`ChannelError::Refused`] for a reason or password the office does not take; as the office or the network say.
    pub async fn deregister(&self, id: &CaseId, wanted: &Deregistration) -> Result<(), SendError> {
        let send = self.opened(id)?;
        Ok(self.office.deregister(&send.filing_id, wanted, &deliver::fresh_key()?).await?)
    }

    /// Refreshes until the filing is over, calling `heard` after each answer, and waiting in between as long as the
    /// office says that nothing can change. A passing failure of the network only makes it wait.
    ///
    /// # Errors
    /// [`SendError::Stopped`]; a failure that waiting does not mend.
    pub async fn until_over(
        &self,
        id: &CaseId,
        stop: &CancellationToken,
        heard: &(dyn Fn(&SendRow) + Send + Sync),
    ) -> Result<State, SendError> {
        loop {
            let wait = match self.refresh(id).await {
                Ok(refreshed) => {
                    heard(&refreshed.send);
                    if let Some(status) = refreshed.send.status.filter(|status| status.state.is_final()) {
                        return Ok(status.state);
                    }
                    refreshed.wait
                }
                Err(SendError::Channel(error)) if error.is_passing() => match error {
                    ChannelError::Busy(Some(asked)) => asked.max(LEAST_WAIT),
                    _ => LEAST_WAIT,
                },
                Err(error) => return Err(error),
            };
            tokio::select! {
                () = stop.cancelled() => return Err(SendError::Stopped),
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    fn opened(&self, id: &CaseId) -> Result<SendRow, SendError> {
        let send =
            self.desk.send(id)?.filter(|send| !send.filing_id.is_empty()).ok_or(SendError::NoFiling)?;
        let left = wanted_at(&send).and_then(|at| Duration::try_from(at.duration_since(now())).ok());
        match left.filter(|left| !left.is_zero()) {
            Some(left) => Err(ChannelError::Busy(Some(left)).into()),
            None => Ok(send),
        }
    }
}

/// The office says where the filing stands.
fn stands(row: &mut SendRow, status: FilingStatus, etag: String) {
    let mut packet = Packet::of(row);
    packet.findings = status.findings.clone();
    row.begun.packet = packet.json();
    if row.stage == Stage::Follow && status.state.is_final() {
        row.stage = Stage::Done;
    }
    // When to look again was reckoned from where it stood before.
    let moved = row.status.as_ref().is_none_or(|old| old.state != status.state);
    if moved && wanted_at(row).is_none() {
        row.next_at = None;
    }
    row.status = Some(status);
    row.etag = etag;
}

/// The office was not reached, or has not answered what was asked.
fn failed(row: &mut SendRow, error: &ChannelError) {
    error.code().clone_into(&mut row.last_error);
    if let ChannelError::Busy(Some(asked)) = error {
        row.next_at = now().checked_add(*asked).ok();
    }
}

/// What asking once brought.
#[derive(Debug)]
pub struct Refreshed {
    /// The row as it stands now.
    pub send: SendRow,
    /// How long nothing can change.
    pub wait: Duration,
}
