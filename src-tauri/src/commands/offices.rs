//! The filing systems of the book, and which of them a case lies at.

use desk::book::id::{CaseId, OfficeId};
use desk::clock::now;
use desk::offices::{OfficeCard, Typed};
use desk::view::offices::LiesAt;
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn offices(app: State<'_, App>) -> Answer<Vec<OfficeCard>> {
    Ok(app.desk()?.offices()?)
}

/// Tries an office that is not entered; whether nothing there is real.
#[tauri::command]
pub async fn try_new_office(office: Typed) -> Answer<bool> {
    Ok(office.client()?.greet().await?.practice)
}

/// Tries an office of the list, and notes what it said of itself.
#[tauri::command]
pub async fn try_office(app: State<'_, App>, office: OfficeId) -> Answer<bool> {
    let desk = app.desk()?;
    let practice = desk.office(&office)?.greet().await?.practice;
    desk.book(|book| book.offices().set_practice(&office, practice))?;
    Ok(practice)
}

#[tauri::command]
pub async fn add_office(app: State<'_, App>, office: Typed) -> Answer<OfficeCard> {
    let card = app.desk()?.add_office(&office, now())?;
    app.nudge().await;
    Ok(card)
}

#[tauri::command]
pub async fn replace_token(app: State<'_, App>, office: OfficeId, token: String) -> Answer<()> {
    app.desk()?.replace_token(&office, &token)?;
    app.nudge().await;
    Ok(())
}

#[tauri::command]
pub async fn remove_office(app: State<'_, App>, office: OfficeId) -> Answer<()> {
    app.desk()?.book(|book| book.remove_office(&office))?;
    app.nudge().await;
    Ok(())
}

#[tauri::command]
pub async fn lies_at(app: State<'_, App>, case: CaseId) -> Answer<LiesAt> {
    Ok(app.desk()?.lies_at(&case)?)
}
