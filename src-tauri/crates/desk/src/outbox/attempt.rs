//! One call of the office, and trying it again: counted before it is made, never before the office wants it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use jiff::Timestamp;

use super::deliver::Delivery;
use super::{Progress, ProgressStep, SendError, Waiting, retry};
use crate::book::{SendRow, UploadRow};
use crate::channel::ChannelError;
use crate::channel::retry_after::MOST;

/// Code of [`ChannelError::Busy`], as a row keeps it.
const BUSY: &str = "channel_busy";

/// The longest wait that is sat through. Beyond it the applicant is told when to come back; the row keeps the time.
const SAT_THROUGH: Duration = Duration::from_secs(15 * 60);

/// How long the answer of a call that is under way is waited for after a stop.
const GRACE: Duration = Duration::from_secs(1);

impl Delivery<'_> {
    /// A call, tried again while its failure may pass.
    pub(super) async fn trying<T, F>(&self, send: &mut SendRow, call: impl Fn() -> F) -> Result<T, SendError>
    where
        F: Future<Output = Result<T, ChannelError>>,
    {
        let mut failed = 0;
        loop {
            match self.trying_once(send, &call).await {
                Err(SendError::Channel(error)) if error.is_passing() && failed + 1 < retry::TRIES => {
                    self.pause(failed, &error).await?;
                    failed += 1;
                }
                other => return other,
            }
        }
    }

    /// A call, made once, when the office wants it.
    pub(super) async fn trying_once<T, F>(
        &self,
        send: &mut SendRow,
        call: impl Fn() -> F,
    ) -> Result<T, SendError>
    where
        F: Future<Output = Result<T, ChannelError>>,
    {
        self.counted(send, None, call).await
    }

    /// The same for one that is about an upload, whose row is written with the count.
    pub(super) async fn counted<T, F>(
        &self,
        send: &mut SendRow,
        upload: Option<&UploadRow>,
        call: impl Fn() -> F,
    ) -> Result<T, SendError>
    where
        F: Future<Output = Result<T, ChannelError>>,
    {
        self.until_wanted(send).await?;
        if self.stop.is_cancelled() {
            return Err(SendError::Stopped);
        }
        send.attempts += 1;
        self.save_with(send, upload)?;
        let mut under_way = pin!(call());
        let answer = tokio::select! {
            biased;
            answer = &mut under_way => answer,
            () = self.stop.cancelled() => self.last_moment(under_way).await?,
        };
        match &answer {
            Ok(_) => {
                send.next_at = None;
                send.last_error.clear();
            }
            Err(error) => {
                send.last_error = error.code().to_owned();
                send.next_at = match error {
                    ChannelError::Busy(Some(asked)) => self.pace.now().checked_add(*asked).ok(),
                    _ => None,
                };
                self.save(send)?;
            }
        }
        Ok(answer?)
    }

    /// Somebody stopped it while a call was under way. What is answered in a moment is still written down, so that nothing
    /// is sent twice for it; then the call is dropped, and its connection with it.
    async fn last_moment<T>(
        &self,
        under_way: Pin<&mut impl Future<Output = Result<T, ChannelError>>>,
    ) -> Result<Result<T, ChannelError>, SendError> {
        tokio::select! {
            biased;
            answer = under_way => Ok(answer),
            () = self.pace.wait(GRACE) => Err(SendError::Stopped),
        }
    }

    /// Waits before a call is made again after so many failures.
    pub(super) async fn pause(&self, failed: u32, error: &ChannelError) -> Result<(), SendError> {
        self.wait(retry::delay(failed, self.pace.chance()), error.code()).await
    }

    /// Waits for the time before which the office does not want to be asked, also if it was named to an earlier call.
    async fn until_wanted(&self, send: &mut SendRow) -> Result<(), SendError> {
        while let Some(at) = wanted_at(send) {
            let left = Duration::try_from(at.duration_since(self.pace.now())).unwrap_or_default();
            if left.is_zero() {
                send.next_at = None;
            } else if left > MOST {
                // No office is believed that long: the machine's clock was put back.
                send.next_at = self.pace.now().checked_add(MOST).ok();
            } else if left > SAT_THROUGH {
                self.save(send)?;
                return Err(ChannelError::Busy(Some(left)).into());
            } else {
                self.wait(left, BUSY).await?;
            }
        }
        Ok(())
    }

    async fn wait(&self, long: Duration, why: &str) -> Result<(), SendError> {
        self.say_waiting(long, why);
        tokio::select! {
            biased;
            () = self.stop.cancelled() => Err(SendError::Stopped),
            () = self.pace.wait(long) => Ok(()),
        }
    }

    fn say_waiting(&self, long: Duration, why: &str) {
        let seconds = long.as_secs().saturating_add(u64::from(long.subsec_nanos() > 0));
        let waiting = Some(Waiting { code: why.to_owned(), seconds });
        (self.progress)(Progress { waiting, ..Progress::at(ProgressStep::Waiting) });
    }
}

/// Before when the office does not want to be asked, by a row; `None` when it does not mind. In a row without that
/// failure, the time says only when it is of use to look again.
pub(super) fn wanted_at(send: &SendRow) -> Option<Timestamp> {
    send.next_at.filter(|_| send.last_error == BUSY)
}
