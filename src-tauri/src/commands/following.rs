//! Handing in, and what comes after.

use desk::Desk;
use desk::attempts::AttemptView;
use desk::book::id::CaseId;
use desk::book::{Channel, SendRow};
use desk::channel::Office;
use desk::clock::now;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use desk::outbox::{Progress, SendError};
use desk::packet::write_private;
use desk::view::after::{Act, PracticeNote};
use desk::view::offices::Destination;
use filing::approved::AfterView;
use filing::problem::ProblemView;
use filing::revocation::{self, Revocation};
use filing::timeline::TimelineView;
use filing::words::Language;
use tauri::ipc::Channel as Pipe;
use tauri::{State, Window};

use super::case_id;
use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn submit(
    app: State<'_, App>,
    case: String,
    to: Destination,
    progress: Pipe<Progress>,
) -> Answer<()> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let (channel, office) = match to {
        Destination::Practice { rehearsal } => {
            app.practice.rehearse(&rehearsal).await?;
            (Channel::Practice, app.practice.client().await?)
        }
        Destination::Office { id } => (Channel::Http, desk.office(&id)?),
    };
    // A window that is gone hears nothing; the filing goes on.
    let hear = move |heard| drop(progress.send(heard));
    deliver(&app, &id, (&desk, &office, channel), Load::Case(&hear)).await
}

#[tauri::command]
pub async fn cancel_submit(app: State<'_, App>, case: String) -> Answer<()> {
    app.sending.stop(&case_id(&case)?).await;
    Ok(())
}

/// Asks the office where a case stands, and writes it down. At a portal nobody can be asked.
#[tauri::command]
pub async fn ask(app: State<'_, App>, case: String) -> Answer<()> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let asked = |send: &SendRow| send.begun.channel != Channel::Portal && !send.filing_id.is_empty();
    let Some(send) = desk.send(&id)?.filter(asked) else { return Ok(()) };
    let office = app.office_of(&desk, &send).await?;
    let send = Follow { desk: &desk, office: &office }.refresh(&id).await?.send;
    // It stands elsewhere now, so when to look again has to be reckoned anew.
    if send.begun.channel == Channel::Http && send.next_at.is_none() {
        app.nudge().await;
    }
    Ok(())
}

#[tauri::command]
pub async fn timeline(app: State<'_, App>, case: String, language: Language) -> Answer<TimelineView> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    Ok(desk.timeline(&id, language)?)
}

#[tauri::command]
pub async fn act(app: State<'_, App>, case: String, action: Act) -> Answer<()> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    if desk.acted_at_portal(&id, &action, now())? {
        app.nudge().await;
        return Ok(());
    }
    let send = desk.send(&id)?.ok_or(SendError::NoFiling)?;
    let (channel, office) = (send.begun.channel, app.office_of(&desk, &send).await?);
    let follow = Follow { desk: &desk, office: &office };
    let way = (&desk, &office, channel);
    match action {
        Act::Mail { carrier, tracking_number, .. } => {
            Ok(follow.mail(&id, &carrier, &tracking_number).await?)
        }
        Act::ConfirmSms { principal, code, mobile, certificate_tail } => {
            let more = (mobile.as_str(), certificate_tail.as_str());
            Ok(follow.confirm_sms_as(&id, &principal, &code, more).await?)
        }
        Act::OpenSite => Ok(follow.open_site(&id).await?),
        // The clock of somebody else's office is not ours to move, also where nothing is real there.
        Act::Wait if channel != Channel::Practice => Err(SendError::NotNow.into()),
        Act::Wait => Ok(office.practice_next().await.map(drop)?),
        Act::SendBackdrop => deliver(&app, &id, way, Load::LaterPictures).await,
        Act::RequestBackdrop => Ok(follow.request_backdrop(&id).await?),
        Act::ReportDelivery { signed_on, signed_by } => {
            let delivery = desk.delivery(&id, &signed_on, &signed_by)?;
            follow.report_delivery(&id).await?;
            Ok(desk.delivered(&id, &delivery)?)
        }
        Act::ResendSms => Ok(follow.resend_sms(&id).await?),
        Act::Revoke => Ok(follow.revoke(&id).await?),
        Act::Abandon => Ok(follow.abandon(&id).await?),
        Act::Withdraw => Ok(follow.withdraw(&id).await?),
        Act::Resubmit => deliver(&app, &id, way, Load::Case(&|_| ())).await,
    }
}

/// How the application can be taken back now.
#[tauri::command]
pub async fn revocation(app: State<'_, App>, case: String) -> Answer<Revocation> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let case = desk.case(&id)?;
    Ok(revocation::view(desk.catalogue(), &case, desk.standing(&id, &case)?.state))
}

#[tauri::command]
pub async fn after(app: State<'_, App>, case: String, language: Language) -> Answer<AfterView> {
    Ok(app.desk()?.after(&case_id(&case)?, language)?)
}

/// What is wrong with the footer of a pasted page.
#[tauri::command]
pub async fn after_page(
    app: State<'_, App>,
    case: String,
    html: String,
    language: Language,
) -> Answer<Vec<ProblemView>> {
    Ok(app.desk()?.after_page(&case_id(&case)?, &html, language)?)
}

/// Saves the days of what is to be done; where. Nothing when they changed their mind.
#[tauri::command]
pub async fn after_calendar(
    app: State<'_, App>,
    window: Window,
    case: String,
    language: Language,
) -> Answer<Option<String>> {
    let calendar = app.desk()?.after_calendar(&case_id(&case)?, language)?;
    let Some(file) = app.desktop.save_calendar(&window, app.words(language)).await else { return Ok(None) };
    write_private(&file, calendar.as_bytes()).map_err(|_| Failure::new("app_file_unwritable"))?;
    Ok(Some(file.display().to_string()))
}

/// What is delivered.
enum Load<'a> {
    /// The case.
    Case(&'a (dyn Fn(Progress) + Send + Sync)),
    /// The pictures that are asked for after the first review.
    LaterPictures,
}

/// Takes something of a case to its office, with a signal that stops it.
async fn deliver(
    app: &App,
    id: &CaseId,
    (desk, office, channel): (&Desk, &Office, Channel),
    load: Load<'_>,
) -> Answer<()> {
    let turn = app.sending.begin(id).await;
    let way = Delivery { desk, office, channel, stop: &turn.stop, progress: &|_| (), pace: &Real };
    let result = match load {
        Load::Case(progress) => Delivery { progress, ..way }.hand_in_here(id).await.map(drop),
        Load::LaterPictures => way.send_later_pictures(id).await,
    };
    drop(turn);
    app.nudge().await;
    Ok(result?)
}

/// The rounds side by side.
#[tauri::command]
pub async fn attempts(app: State<'_, App>, case: String, language: Language) -> Answer<Vec<AttemptView>> {
    Ok(app.desk()?.attempt_views(&case_id(&case)?, language)?)
}

#[tauri::command]
pub async fn practice_inbox(app: State<'_, App>, case: String) -> Answer<Vec<PracticeNote>> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let practised = |send: &SendRow| send.begun.channel == Channel::Practice && !send.filing_id.is_empty();
    let Some(send) = desk.send(&id)?.filter(practised) else { return Ok(Vec::new()) };
    let messages = app.practice.client().await?.practice_inbox(&send.filing_id).await?;
    Ok(desk.practice_notes(&id, &messages)?)
}
