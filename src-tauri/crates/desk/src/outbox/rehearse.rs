//! Practice only: play the applicant's part, so that a rehearsal runs by itself to its end.

use filing::state::{Action, State};

use super::SendError;
use super::deliver::Delivery;
use super::follow::Follow;
use crate::book::SendRow;
use crate::book::id::CaseId;
use crate::channel::ChannelError;

/// Steps after which a rehearsal that comes to no end is given up: far more than any road has.
const MOST_STEPS: u32 = 400;

/// Carries a handed-in practice filing to its end: where it waits for the applicant it does what the applicant would
/// do, else it lets the practice clock jump to the next event. Ends early where something must be mended.
///
/// # Errors
/// [`SendError::Stopped`]; [`SendError::NotNow`] when nothing moves any more; what the office or the book say.
pub async fn rehearse(
    delivery: &Delivery<'_>,
    id: &CaseId,
    heard: &(dyn Fn(&SendRow) + Send + Sync),
) -> Result<State, SendError> {
    let follow = Follow { desk: delivery.desk, office: delivery.office };
    for _ in 0..MOST_STEPS {
        if delivery.stop.is_cancelled() {
            return Err(SendError::Stopped);
        }
        let send = follow.refresh(id).await?.send;
        heard(&send);
        let state = send.status.as_ref().map_or(State::Submitted, |status| status.state);
        if state.is_final() || state.asks_for_mend() {
            return Ok(state);
        }
        let allowed = send.status.as_ref().map(|status| status.allowed.clone()).unwrap_or_default();
        match state {
            _ if allowed.contains(&Action::RequestBackdrop) => follow.request_backdrop(id).await?,
            State::BackdropReceived => delivery.send_later_pictures(id).await?,
            State::MaterialsToBeSent => follow.mail(id, "SF", "SF1000000000001").await?,
            State::SmsPending | State::SmsPartial => answer_sms(&follow, id, &send).await?,
            State::Synced => follow.open_site(id).await?,
            _ => step(delivery).await?,
        }
    }
    Err(SendError::NotNow)
}

/// Lets the practice clock jump to its next event.
///
/// # Errors
/// What the office or the network say.
pub async fn step(delivery: &Delivery<'_>) -> Result<(), SendError> {
    delivery.office.practice_next().await?;
    Ok(())
}

/// Enters every code that has arrived and is still due; lets time pass when none has.
async fn answer_sms(follow: &Follow<'_>, id: &CaseId, send: &SendRow) -> Result<(), SendError> {
    let due = send.status.as_ref().map(|status| status.sms_due.clone()).unwrap_or_default();
    let inbox = follow.office.practice_inbox(&send.filing_id).await?;
    let mut answered = false;
    for message in inbox.iter().rev().filter(|message| due.contains(&message.principal)) {
        match follow.confirm_sms(id, &message.principal, &message.code).await {
            Ok(()) => answered = true,
            Err(SendError::Channel(ChannelError::Refused(_) | ChannelError::Conflict(_))) => {}
            Err(error) => return Err(error),
        }
    }
    if !answered {
        follow.office.practice_next().await?;
    }
    Ok(())
}
