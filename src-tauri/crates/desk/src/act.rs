//! A step at the office of a case, the same for the window and for `beian act`.

use crate::book::SendRow;
use crate::book::id::CaseId;
use crate::outbox::SendError;
use crate::outbox::follow::Follow;
use crate::view::after::Act;

impl Follow<'_> {
    /// Takes a step at the office. False, and nothing done, for what is carried there, the case or its pictures: that is
    /// the work of a [`Delivery`](crate::outbox::deliver::Delivery).
    ///
    /// # Errors
    /// [`SendError::NotNow`] for waiting at an office whose clock is not ours; as the step itself.
    pub async fn act(&self, id: &CaseId, act: &Act) -> Result<bool, SendError> {
        match act {
            Act::SendBackdrop | Act::Resubmit => return Ok(false),
            Act::Mail { carrier, tracking_number, .. } => self.mail(id, carrier, tracking_number).await?,
            Act::ConfirmSms { principal, code, mobile, certificate_tail } => {
                let more = (mobile.as_str(), certificate_tail.as_str());
                self.confirm_sms_as(id, principal, code, more).await?;
            }
            Act::OpenSite => self.open_site(id).await?,
            Act::RequestBackdrop => self.request_backdrop(id).await?,
            Act::ReportDelivery { .. } => self.report_delivery(id).await?,
            Act::ResendSms => self.resend_sms(id).await?,
            Act::Revoke => self.revoke(id).await?,
            Act::Abandon => self.abandon(id).await?,
            Act::Withdraw => self.withdraw(id).await?,
            Act::Wait => self.wait(id).await?,
        }
        Ok(true)
    }

    /// Lets the clock of a rehearsal run on to the next event. That of somebody else's office is not ours to move, also
    /// where nothing is real there.
    async fn wait(&self, id: &CaseId) -> Result<(), SendError> {
        let rehearsed = self.desk.send(id)?.as_ref().is_some_and(SendRow::is_rehearsal);
        if !rehearsed {
            return Err(SendError::NotNow);
        }
        self.office.practice_next().await?;
        Ok(())
    }
}
