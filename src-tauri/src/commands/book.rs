//! The book: make it, open it, close it; and how the window looks.

use desk::book::key::system_store;
use desk::settings::Settings;
use desk::view::book::{BookState, Boot};
use tauri::{AppHandle, Manager as _, State};

use crate::app::App;
use crate::attend;
use crate::failure::Answer;
use crate::tray::Tray;

#[tauri::command]
pub async fn boot(app: State<'_, App>, handle: AppHandle) -> Answer<Boot> {
    let book = match (app.recall(), app.book_path().exists()) {
        (true, _) => BookState::Open,
        (false, true) => BookState::Locked,
        (false, false) => BookState::None,
    };
    attend::begin(&handle).await;
    let tray = handle.try_state::<Tray>().is_some();
    Ok(Boot { book, can_remember: system_store().can_remember(), tray, settings: app.settings() })
}

#[tauri::command]
pub async fn save_settings(app: State<'_, App>, handle: AppHandle, settings: Settings) -> Answer<()> {
    app.save_settings(settings)?;
    attend::count(&handle);
    Ok(())
}

#[tauri::command]
pub async fn create_book(
    app: State<'_, App>,
    handle: AppHandle,
    passphrase: String,
    remember: bool,
) -> Answer<()> {
    app.create(passphrase, remember)?;
    attend::begin(&handle).await;
    Ok(())
}

#[tauri::command]
pub async fn unlock(
    app: State<'_, App>,
    handle: AppHandle,
    passphrase: String,
    remember: bool,
) -> Answer<()> {
    app.unlock(passphrase, remember)?;
    attend::begin(&handle).await;
    Ok(())
}

#[tauri::command]
pub async fn lock(app: State<'_, App>, handle: AppHandle) -> Answer<()> {
    attend::end(&handle).await;
    app.lock().await;
    attend::count(&handle);
    Ok(())
}
