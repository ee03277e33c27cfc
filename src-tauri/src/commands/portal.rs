//! Filing by hand at a provider's portal.

use desk::book::id::CaseId;
use desk::clock::now;
use desk::portal::Told;
use desk::portal::view::{HeardView, PortalView};
use desk::view::files::Files;
use filing::answers::Path;
use filing::state::State as Step;
use filing::words::Language;
use tauri::{State, Window};

use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn portal(app: State<'_, App>, case: CaseId, language: Language) -> Answer<PortalView> {
    Ok(app.desk()?.portal_view(&case, language)?)
}

#[tauri::command]
pub async fn portal_prepare(app: State<'_, App>, case: CaseId, host: String) -> Answer<()> {
    Ok(app.desk()?.portal_prepare(&case, &host).map(drop)?)
}

/// Opens a portal of the list in the system's browser; no other address.
#[tauri::command]
pub async fn portal_open(app: State<'_, App>, host: String) -> Answer<()> {
    let address = app.desk()?.portal_address(&host).ok_or_else(|| Failure::new("app_no_browser"))?;
    app.desktop.browse(&address)
}

#[tauri::command]
pub async fn portal_copied(app: State<'_, App>, case: CaseId, path: String, copied: bool) -> Answer<()> {
    Ok(app.desk()?.portal_copied(&case, &path, copied)?)
}

/// A hidden value of the sheet, to be copied.
#[tauri::command]
pub async fn portal_secret(app: State<'_, App>, case: CaseId, path: Path) -> Answer<String> {
    Ok(app.desk()?.portal_secret(&case, &path)?)
}

/// Saves what the portal needs as one file; where that is. Nothing when they changed their mind.
#[tauri::command]
pub async fn portal_packet(
    app: State<'_, App>,
    window: Window,
    case: CaseId,
    language: Language,
) -> Answer<Option<String>> {
    let desk = app.desk()?;
    let zip = desk.work(move |desk| desk.packet_zip(&case, language)).await?;
    app.save(&window, Files::new_packet(app.words(language)), &zip).await
}

#[tauri::command]
pub async fn portal_hear(
    app: State<'_, App>,
    case: CaseId,
    text: String,
    language: Language,
) -> Answer<HeardView> {
    Ok(app.desk()?.portal_heard(&case, &text, language)?)
}

/// Records a state; with `text`, the one that was read from it brings its reasons along.
#[tauri::command]
pub async fn portal_says(
    app: State<'_, App>,
    case: CaseId,
    state: Step,
    text: Option<String>,
    confirmed: bool,
) -> Answer<()> {
    let desk = app.desk()?;
    let heard = text.as_ref().map(|text| desk.portal_hear(&case, text)).transpose()?;
    let findings = heard.map(|heard| heard.findings).unwrap_or_default();
    desk.portal_says(&case, &Told { state, at: now(), text, findings, confirmed })?;
    app.nudge().await;
    Ok(())
}

#[tauri::command]
pub async fn portal_undo(app: State<'_, App>, case: CaseId) -> Answer<()> {
    app.desk()?.portal_undo(&case)?;
    app.nudge().await;
    Ok(())
}
