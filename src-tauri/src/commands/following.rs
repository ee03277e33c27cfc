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
use desk::view::after::{Act, PracticeNote};
use desk::view::files::Files;
use desk::view::offices::Destination;
use filing::approved::AfterView;
use filing::problem::ProblemView;
use filing::revocation::{self, Revocation};
use filing::timeline::TimelineView;
use filing::words::Language;
use tauri::ipc::Channel as Pipe;
use tauri::{State, Window};

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn submit(
    app: State<'_, App>,
    case: CaseId,
    to: Destination,
    progress: Pipe<Progress>,
) -> Answer<()> {
    let desk = app.desk()?;
    let (channel, office) = match to {
        Destination::Practice { rehearsal } => {
            app.practice.rehearse(&rehearsal).await?;
            (Channel::Practice, app.practice.client().await?)
        }
        Destination::Office { id } => (Channel::Http, desk.office(&id)?),
    };
    // A window that is gone hears nothing; the filing goes on.
    let hear = move |heard| drop(progress.send(heard));
    deliver(&app, &case, (&desk, &office, channel), Load::Case(&hear)).await
}

#[tauri::command]
pub async fn cancel_submit(app: State<'_, App>, case: CaseId) -> Answer<()> {
    app.sending.stop(&case).await;
    Ok(())
}

/// Asks the office where a case stands, and writes it down. At a portal nobody can be asked.
#[tauri::command]
pub async fn ask(app: State<'_, App>, case: CaseId) -> Answer<()> {
    let desk = app.desk()?;
    let Some(send) = desk.send(&case)?.filter(SendRow::is_at_office) else { return Ok(()) };
    let office = app.office_of(&desk, &send).await?;
    let send = Follow { desk: &desk, office: &office }.refresh(&case).await?.send;
    // It stands elsewhere now, so when to look again has to be reckoned anew.
    if send.begun.channel == Channel::Http && send.next_at.is_none() {
        app.nudge().await;
    }
    Ok(())
}

#[tauri::command]
pub async fn timeline(app: State<'_, App>, case: CaseId, language: Language) -> Answer<TimelineView> {
    let desk = app.desk()?;
    Ok(desk.timeline(&case, language)?)
}

#[tauri::command]
pub async fn act(app: State<'_, App>, case: CaseId, action: Act) -> Answer<()> {
    let desk = app.desk()?;
    if desk.acted_at_portal(&case, &action, now())? {
        app.nudge().await;
        return Ok(());
    }
    let send = desk.send(&case)?.ok_or(SendError::NoFiling)?;
    let (channel, office) = (send.begun.channel, app.office_of(&desk, &send).await?);
    let follow = Follow { desk: &desk, office: &office };
    if let Act::ReportDelivery { signed_on, signed_by } = &action {
        // What cannot have been is refused before the office hears of it.
        let delivery = desk.delivery(&case, signed_on, signed_by)?;
        follow.act(&case, &action).await?;
        return Ok(desk.delivered(&case, &delivery)?);
    }
    if follow.act(&case, &action).await? {
        return Ok(());
    }
    let way = (&desk, &office, channel);
    match action {
        Act::SendBackdrop => deliver(&app, &case, way, Load::LaterPictures).await,
        _ => deliver(&app, &case, way, Load::Case(&|_| ())).await,
    }
}

/// How the application can be taken back now.
#[tauri::command]
pub async fn revocation(app: State<'_, App>, case: CaseId) -> Answer<Revocation> {
    let desk = app.desk()?;
    let held = desk.case(&case)?;
    Ok(revocation::view(desk.catalogue(), &held, desk.standing(&case, &held)?.state))
}

#[tauri::command]
pub async fn after(app: State<'_, App>, case: CaseId, language: Language) -> Answer<AfterView> {
    Ok(app.desk()?.after(&case, language)?)
}

/// What is wrong with the footer of a pasted page.
#[tauri::command]
pub async fn after_page(
    app: State<'_, App>,
    case: CaseId,
    html: String,
    language: Language,
) -> Answer<Vec<ProblemView>> {
    Ok(app.desk()?.after_page(&case, &html, language)?)
}

/// Saves the days of what is to be done; where. Nothing when they changed their mind.
#[tauri::command]
pub async fn after_calendar(
    app: State<'_, App>,
    window: Window,
    case: CaseId,
    language: Language,
) -> Answer<Option<String>> {
    let calendar = app.desk()?.after_calendar(&case, language)?;
    app.save(&window, Files::new_calendar(app.words(language)), calendar.as_bytes()).await
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
pub async fn attempts(app: State<'_, App>, case: CaseId, language: Language) -> Answer<Vec<AttemptView>> {
    Ok(app.desk()?.attempt_views(&case, language)?)
}

#[tauri::command]
pub async fn practice_inbox(app: State<'_, App>, case: CaseId) -> Answer<Vec<PracticeNote>> {
    let desk = app.desk()?;
    let practised = |send: &SendRow| send.is_rehearsal() && send.is_at_office();
    let Some(send) = desk.send(&case)?.filter(practised) else { return Ok(Vec::new()) };
    let messages = app.practice.client().await?.practice_inbox(&send.filing_id).await?;
    Ok(desk.practice_notes(&case, &messages)?)
}
