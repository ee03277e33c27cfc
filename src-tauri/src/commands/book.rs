//! The book: make it, open it, close it; and how the window looks.

use desk::book::key::system_store;
use desk::settings::Settings;
use desk::view::book::{BookState, Boot};
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn boot(app: State<'_, App>) -> Answer<Boot> {
    let book = match (app.recall(), app.book_path().exists()) {
        (true, _) => BookState::Open,
        (false, true) => BookState::Locked,
        (false, false) => BookState::None,
    };
    Ok(Boot { book, can_remember: system_store().can_remember(), settings: app.settings() })
}

#[tauri::command]
pub async fn save_settings(app: State<'_, App>, settings: Settings) -> Answer<()> {
    app.save_settings(settings)
}

#[tauri::command]
pub async fn create_book(app: State<'_, App>, passphrase: String, remember: bool) -> Answer<()> {
    app.create(passphrase, remember)
}

#[tauri::command]
pub async fn unlock(app: State<'_, App>, passphrase: String, remember: bool) -> Answer<()> {
    app.unlock(passphrase, remember)
}

#[tauri::command]
pub async fn lock(app: State<'_, App>) -> Answer<()> {
    app.lock().await;
    Ok(())
}
