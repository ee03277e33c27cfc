//! Hand in, then follow: what is done with a case that lies in the book.

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::{SendRow, Stage};
use desk::channel::{ChannelError, Office as Client};
use desk::outbox::SendError;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use desk::outbox::packet::Packet;
use desk::outbox::rehearse::rehearse;
use filing::state::{Actor, State};
use tokio_util::sync::CancellationToken;

use super::Destination;
use super::progress::Progress;
use super::report;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// Carrier and number of a parcel that is never sent.
const REHEARSED_PARCEL: (&str, &str) = ("SF", "SF1000000000001");

/// One case on its way.
#[derive(Debug)]
pub(crate) struct Errand<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) desk: &'a Desk,
    pub(crate) case: CaseId,
    pub(crate) destination: &'a Destination,
    pub(crate) follow: bool,
}

impl Errand<'_> {
    /// Whether there is nothing left to do.
    pub(crate) fn is_over(&self) -> Outcome<bool> {
        Ok(self.desk.send(&self.case)?.is_some_and(|send| matches!(send.stage, Stage::Done | Stage::Stopped)))
    }

    /// What came of it so far.
    pub(crate) fn report(&self) -> Outcome {
        report::of(self)
    }

    /// Takes the case as far as was asked.
    pub(crate) async fn run(&self, office: &Client, stop: &CancellationToken) -> Outcome {
        let progress = Progress::new(self.setting);
        let tell = |step| progress.step(&step);
        let channel = self.destination.channel();
        let delivery = Delivery { desk: self.desk, office, channel, stop, progress: &tell, pace: &Real };
        match self.advance(&delivery, &progress).await {
            Ok(()) => self.report(),
            Err(SendError::Channel(ChannelError::Refused(details))) if !details.errors.is_empty() => {
                self.report()
            }
            Err(SendError::NumberUnusable(_)) => self.report(),
            Err(SendError::Stopped) => Err(Failure::failed("cli_stopped")),
            Err(error) => Err(error.into()),
        }
    }

    async fn advance(&self, delivery: &Delivery<'_>, progress: &Progress<'_>) -> Result<(), SendError> {
        if self.unchanged_since_refusal()? {
            return Ok(());
        }
        let before = self.state()?;
        delivery.hand_in(&self.case).await?;
        let follow = Follow { desk: self.desk, office: delivery.office };
        match before {
            Some(State::PhotoRejected) => delivery.send_later_pictures(&self.case).await?,
            Some(State::MaterialsRejected) => {
                follow.mail(&self.case, REHEARSED_PARCEL.0, REHEARSED_PARCEL.1).await?;
            }
            _ => {}
        }
        follow.refresh(&self.case).await?;
        if !self.follow {
            return Ok(());
        }
        let heard = |send: &SendRow| progress.state(send);
        match self.destination {
            Destination::Practice => rehearse(delivery, &self.case, &heard).await.map(drop),
            Destination::Http { .. } => self.wait(&follow, delivery.stop, progress).await,
        }
    }

    /// Follows until it is over or the applicant's turn.
    async fn wait(
        &self,
        follow: &Follow<'_>,
        stop: &CancellationToken,
        progress: &Progress<'_>,
    ) -> Result<(), SendError> {
        let enough = stop.child_token();
        let heard = |send: &SendRow| {
            progress.state(send);
            let waits = send.status.as_ref().is_some_and(|status| status.waits_for == Actor::Applicant);
            if waits {
                enough.cancel();
            }
        };
        match follow.until_over(&self.case, &enough, &heard).await {
            Err(SendError::Stopped) if !stop.is_cancelled() => Ok(()),
            other => other.map(drop),
        }
    }

    /// Where it stands at the office; nothing before it is handed in.
    fn state(&self) -> Result<Option<State>, SendError> {
        Ok(self.desk.send(&self.case)?.and_then(|send| send.status).map(|status| status.state))
    }

    /// The office sent it back, and what would be handed in again is the same: that would only be sent back again.
    fn unchanged_since_refusal(&self) -> Result<bool, SendError> {
        let Some(send) = self.desk.send(&self.case)? else { return Ok(false) };
        let packet = Packet::of(&send);
        let returned = self.state()?.is_some_and(State::asks_for_mend) || !packet.findings.is_empty();
        Ok(returned && packet.case() == self.desk.case(&self.case)?)
    }
}
