//! Handing in, and what comes after.

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::{Channel, SendRow};
use desk::channel::Office;
use desk::clock::now;
use desk::outbox::Progress;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use desk::packet::write_private;
use desk::view::after::{Act, PracticeNote};
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
    rehearsal: String,
    progress: Pipe<Progress>,
) -> Answer<()> {
    app.practice.rehearse(&rehearsal).await?;
    hand_in(&app, &case_id(&case)?, &move |heard| {
        // A window that is gone hears nothing; the filing goes on.
        let _ = progress.send(heard);
    })
    .await
}

#[tauri::command]
pub async fn cancel_submit(app: State<'_, App>, case: String) -> Answer<()> {
    app.stop_sending(&case_id(&case)?);
    Ok(())
}

#[tauri::command]
pub async fn timeline(app: State<'_, App>, case: String, language: Language) -> Answer<TimelineView> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let asked = |send: SendRow| send.begun.channel != Channel::Portal && !send.filing_id.is_empty();
    if desk.send(&id)?.is_some_and(asked) {
        let office = app.practice.client().await?;
        Follow { desk: &desk, office: &office }.refresh(&id).await?;
    }
    Ok(desk.timeline(&id, language)?)
}

#[tauri::command]
pub async fn act(app: State<'_, App>, case: String, action: Act) -> Answer<()> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    if desk.acted_at_portal(&id, &action, now())? {
        return Ok(());
    }
    let office = app.practice.client().await?;
    let follow = Follow { desk: &desk, office: &office };
    match action {
        Act::Mail { carrier, tracking_number, .. } => {
            Ok(follow.mail(&id, &carrier, &tracking_number).await?)
        }
        Act::ConfirmSms { principal, code } => Ok(follow.confirm_sms(&id, &principal, &code).await?),
        Act::OpenSite => Ok(follow.open_site(&id).await?),
        Act::Wait => Ok(office.practice_next().await.map(drop)?),
        Act::SendBackdrop => send_backdrop(&app, &desk, &office, &id).await,
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
        Act::Resubmit => hand_in(&app, &id, &|_| ()).await,
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

async fn hand_in(app: &App, id: &CaseId, progress: &(dyn Fn(Progress) + Send + Sync)) -> Answer<()> {
    let (desk, office) = (app.desk()?, app.practice.client().await?);
    let stop = app.begin_sending(id);
    let delivery = Delivery {
        desk: &desk,
        office: &office,
        channel: Channel::Practice,
        stop: &stop,
        progress,
        pace: &Real,
    };
    let result = delivery.hand_in(id).await;
    app.stop_sending(id);
    Ok(result.map(drop)?)
}

async fn send_backdrop(app: &App, desk: &Desk, office: &Office, id: &CaseId) -> Answer<()> {
    let stop = app.begin_sending(id);
    let delivery =
        Delivery { desk, office, channel: Channel::Practice, stop: &stop, progress: &|_| (), pace: &Real };
    let result = delivery.send_later_pictures(id).await;
    app.stop_sending(id);
    Ok(result?)
}

#[tauri::command]
pub async fn practice_inbox(app: State<'_, App>, case: String) -> Answer<Vec<PracticeNote>> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    let practised = |send: &SendRow| send.begun.channel == Channel::Practice && !send.filing_id.is_empty();
    let Some(send) = desk.send(&id)?.filter(practised) else { return Ok(Vec::new()) };
    let messages = app.practice.client().await?.practice_inbox(&send.filing_id).await?;
    Ok(desk.practice_notes(&id, &messages)?)
}
