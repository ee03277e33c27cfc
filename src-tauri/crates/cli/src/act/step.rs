//! One step at the office.

use std::fs;
use std::path::PathBuf;

use desk::Desk;
use desk::book::Channel;
use desk::book::id::CaseId;
use desk::channel::{ChannelError, Office as Client};
use desk::clock;
use desk::outbox::SendError;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use desk::photo::Cancel;
use desk::view::after::Act;
use filing::catalogue::declare::Stage;
use filing::contract::{Deregistration, FilingStatus, Removed};
use filing::materials::wanted;
use filing::state::Action;
use tokio_util::sync::CancellationToken;

use super::{report, verb};
use crate::args::{ActWhat, Wanted};
use crate::casefile::read_text;
use crate::file::progress::Progress;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

/// One step of one case.
pub(super) struct Step<'a> {
    pub(super) setting: &'a Setting,
    pub(super) desk: &'a Desk,
    pub(super) case: CaseId,
    pub(super) channel: Channel,
    pub(super) what: &'a ActWhat,
}

impl Step<'_> {
    /// Asks where the case stands, takes the step where the office allows it, and says what came of it.
    pub(super) async fn take(&self, office: &Client, stop: &CancellationToken) -> Outcome {
        let follow = Follow { desk: self.desk, office };
        let status = self.status(&follow).await?;
        let needs = verb::needs(self.what);
        if !needs.is_empty() && !status.allowed.iter().any(|action| needs.contains(action)) {
            return Err(self.not_now(&status.allowed));
        }
        let done = tokio::select! {
            () = stop.cancelled() => return Err(Failure::failed("cli_stopped")),
            done = self.act(&follow, &status, stop) => done?,
        };
        if done == Exit::Done && !matches!(self.what, ActWhat::List) {
            self.status(&follow).await?;
        }
        let inbox = match self.channel {
            Channel::Practice => office.practice_inbox(&status.id).await?,
            Channel::Http | Channel::Portal => Vec::new(),
        };
        report::tell(self, inbox)?;
        Ok(done)
    }

    async fn status(&self, follow: &Follow<'_>) -> Outcome<FilingStatus> {
        let send = follow.refresh(&self.case).await?.send;
        send.status.ok_or_else(|| SendError::NoFiling.into())
    }

    async fn act(&self, follow: &Follow<'_>, status: &FilingStatus, stop: &CancellationToken) -> Outcome {
        let id = &self.case;
        let done = match self.what {
            ActWhat::Deregister { what, reason, password_file } => {
                let password = password_file.as_deref().map(read_text).transpose()?.unwrap_or_default();
                let what = if *what == Wanted::Entity { Removed::Entity } else { Removed::Website };
                follow.deregister(id, &removal(what, reason, password.trim())).await
            }
            ActWhat::CancelAccess { reason } => {
                follow.deregister(id, &removal(Removed::Access, reason, "")).await
            }
            what => match self.asked(what, status)? {
                Some(act) => self.step(follow, &act, stop).await,
                None => Ok(()),
            },
        };
        match done {
            Ok(()) => Ok(Exit::Done),
            // What was sent back again is told with its places, as by `beian file`.
            Err(SendError::Channel(ChannelError::Refused(details))) if !details.errors.is_empty() => {
                self.refused(&details.errors)
            }
            Err(SendError::Channel(ChannelError::Conflict(details))) if !details.allowed.is_empty() => {
                Err(self.not_now(&details.allowed))
            }
            Err(error) => Err(failure(error)),
        }
    }

    /// The verb as the step that it is in the window, too; `None` where there is none. Photos are put in their slots.
    fn asked(&self, what: &ActWhat, status: &FilingStatus) -> Outcome<Option<Act>> {
        Ok(Some(match what {
            ActWhat::List | ActWhat::Deregister { .. } | ActWhat::CancelAccess { .. } => return Ok(None),
            ActWhat::Mail { carrier, number } => Act::Mail {
                carrier: self.carrier(carrier)?,
                tracking_number: number.clone(),
                mailed_on: String::new(),
            },
            ActWhat::Sms { principal, code, mobile, certificate_tail } => Act::ConfirmSms {
                principal: principal_of(principal.as_deref(), &status.sms_due)?,
                code: code.clone(),
                mobile: mobile.clone().unwrap_or_default(),
                certificate_tail: certificate_tail.clone().unwrap_or_default(),
            },
            ActWhat::Photo { files } => {
                self.attach(files)?;
                Act::SendBackdrop
            }
            ActWhat::RequestBackdrop => Act::RequestBackdrop,
            ActWhat::ReportDelivery => {
                Act::ReportDelivery { signed_on: String::new(), signed_by: String::new() }
            }
            ActWhat::ResendSms => Act::ResendSms,
            ActWhat::OpenSite => Act::OpenSite,
            ActWhat::Resubmit => Act::Resubmit,
            ActWhat::Revoke => Act::Revoke,
            ActWhat::Abandon => Act::Abandon,
            ActWhat::Withdraw => Act::Withdraw,
            ActWhat::Wait => Act::Wait,
        }))
    }

    /// Takes a step, and carries to the office what belongs to it.
    async fn step(&self, follow: &Follow<'_>, act: &Act, stop: &CancellationToken) -> Result<(), SendError> {
        if follow.act(&self.case, act).await? {
            return Ok(());
        }
        let progress = Progress::new(self.setting);
        let tell = |step| progress.step(&step);
        let Follow { desk, office } = *follow;
        let delivery = Delivery { desk, office, channel: self.channel, stop, progress: &tell, pace: &Real };
        match act {
            Act::SendBackdrop => delivery.send_later_pictures(&self.case).await,
            _ => delivery.hand_in(&self.case).await.map(drop),
        }
    }

    /// Puts the photos that are asked for after the first review in their slots, in place of earlier ones.
    fn attach(&self, files: &[PathBuf]) -> Outcome<()> {
        let case = self.desk.case(&self.case)?;
        let later = wanted(&self.setting.catalogue, &case).into_iter();
        let slots: Vec<_> = later.filter(|one| one.slot.stage == Stage::AfterFirstReview).collect();
        if files.len() > slots.len() {
            let count = slots.len().to_string();
            return Err(Failure::refused("cli_act_photos").with("count", &count));
        }
        for (file, slot) in files.iter().zip(&slots) {
            let bytes = fs::read(file).map_err(|error| Failure::io("cli_read", file, &error))?;
            let old = self.desk.book(|book| book.attachments(&self.case))?;
            for attachment in old.iter().filter(|attachment| attachment.path == slot.path) {
                self.desk.book(|book| book.detach(&self.case, &attachment.id, clock::now()))?;
            }
            let attached = self.desk.attach(&self.case, &slot.path, &bytes, &Cancel::new(), clock::now());
            attached.map_err(|error| Failure::from(error).about(file).at(&slot.path.to_string()))?;
        }
        Ok(())
    }

    fn carrier(&self, given: &str) -> Outcome<String> {
        let table = self.setting.catalogue.table("couriers");
        let known: Vec<String> =
            table.into_iter().flat_map(|table| table.rows()).map(|row| row.get("code").to_owned()).collect();
        let found = known.iter().find(|code| code.eq_ignore_ascii_case(given)).cloned();
        found.ok_or_else(|| {
            let refused = Failure::refused("cli_act_carrier").with("value", given);
            refused.with("known", &known.join(", "))
        })
    }

    fn not_now(&self, allowed: &[Action]) -> Failure {
        let verbs = verb::allowed(allowed).join(", ");
        let code = if verbs.is_empty() { "cli_act_nothing" } else { "cli_act_not_now" };
        Failure::refused(code).with("verbs", &verbs)
    }

    fn refused(&self, findings: &[filing::contract::Finding]) -> Outcome {
        if matches!(self.what, ActWhat::Resubmit | ActWhat::Photo { .. }) {
            return Ok(Exit::Blocked);
        }
        let each = findings.iter().map(|finding| {
            let refused = Failure::refused("channel_refused").with("detail", &finding.detail);
            refused.at(&finding.path)
        });
        Err(each.reduce(Failure::and).unwrap_or_else(|| Failure::refused("channel_refused")))
    }
}

/// Who answers the message: whoever is named, else the only one who still has to.
fn principal_of(given: Option<&str>, due: &[String]) -> Outcome<String> {
    match (given, due) {
        (Some(named), _) if due.iter().any(|one| one == named) => Ok(named.to_owned()),
        (None, [only]) => Ok(only.clone()),
        _ => Err(Failure::refused("cli_act_principal").with("due", &due.join(", "))),
    }
}

fn removal(what: Removed, reason: &str, password: &str) -> Deregistration {
    Deregistration { what, reason: reason.to_owned(), password: password.to_owned() }
}

/// What the office does not take is refused input; the rest could not be done.
fn failure(error: SendError) -> Failure {
    let refused = matches!(
        &error,
        SendError::NotNow
            | SendError::PhotoMissing
            | SendError::Channel(ChannelError::Refused(_) | ChannelError::Conflict(_))
    );
    let (code, args) = (error.code(), error.args());
    match error {
        SendError::Stopped => Failure::failed("cli_stopped"),
        SendError::Blocked(_) => Failure::blocked(code).with_all(&args),
        _ if refused => Failure::refused(code).with_all(&args),
        error => error.into(),
    }
}
