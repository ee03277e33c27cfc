//! The SMS check.

use desk::book::SendRow;
use desk::book::id::CaseId;
use desk::clock::now;
use desk::portal::sms::Ticks;
use filing::sms::SmsView;
use filing::words::Language;
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

/// The check as it stands; nothing while none is open. A rehearsal runs by the clock of its office.
#[tauri::command]
pub async fn sms(app: State<'_, App>, case: CaseId, language: Language) -> Answer<Option<SmsView>> {
    let desk = app.desk()?;
    let practice = desk.send(&case)?.as_ref().is_some_and(SendRow::is_rehearsal);
    let now = if practice { app.practice.client().await?.practice_clock().await?.now } else { now() };
    Ok(desk.sms(&case, Ticks { now, running: !practice }, language)?)
}

/// Records what the ministry's page answered somebody.
#[tauri::command]
pub async fn sms_page_said(app: State<'_, App>, case: CaseId, principal: String, code: String) -> Answer<()> {
    Ok(app.desk()?.sms_page_said(&case, &principal, &code, now())?)
}

/// Takes the last such record back.
#[tauri::command]
pub async fn sms_page_undo(app: State<'_, App>, case: CaseId) -> Answer<()> {
    Ok(app.desk()?.sms_page_undo(&case)?)
}
