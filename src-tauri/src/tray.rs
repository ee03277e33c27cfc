//! The icon in the tray: the window brought back, how many cases wait, and the end. Where the desktop has no tray there
//! is none, and nothing else changes.

use desk::news::waiting_line;
use filing::words::Words;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager as _, Wry};

/// The icon with its menu.
pub struct Tray {
    show: MenuItem<Wry>,
    waiting: MenuItem<Wry>,
    quit: MenuItem<Wry>,
}

impl Tray {
    /// Puts the icon into the tray; `None` where there is no tray.
    pub fn put(handle: &AppHandle, words: &Words) -> Option<Self> {
        if !surroundings::has_tray() {
            return None;
        }
        let item = |id: &str| MenuItem::with_id(handle, id, words.plain(id), true, None::<&str>).ok();
        let tray = Self { show: item("tray-show")?, waiting: item("tray-none")?, quit: item("tray-quit")? };
        let menu = Menu::with_items(handle, &[&tray.show, &tray.waiting, &tray.quit]).ok()?;
        let mut icon = TrayIconBuilder::new().menu(&menu).tooltip(words.plain("window-title"));
        if let Some(picture) = handle.default_window_icon() {
            icon = icon.icon(picture.clone());
        }
        let quits = tray.quit.id().clone();
        let icon = icon.on_menu_event(
            move |handle, event| {
                if *event.id() == quits { handle.exit(0) } else { show(handle) }
            },
        );
        icon.build(handle).ok()?;
        Some(tray)
    }

    /// Says how many cases wait for the applicant; nothing is known of a closed book.
    pub fn tell(&self, words: &Words, waiting: Option<usize>) {
        let all = [(&self.show, words.plain("tray-show")), (&self.quit, words.plain("tray-quit"))];
        for (item, text) in all.into_iter().chain([(&self.waiting, waiting_line(words, waiting))]) {
            // An icon that is gone says nothing any more.
            let _ = item.set_text(text);
        }
    }
}

/// Brings the window back.
fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
