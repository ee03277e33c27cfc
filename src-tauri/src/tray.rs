//! The icon in the tray: the window brought back, how many cases wait, and the end. Where the desktop has no tray there
//! is none, and nothing else changes.

use filing::problem::Args;
use filing::words::Words;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager as _, Wry};

use crate::desktop::Desktop;

/// The icon with its menu.
#[derive(Debug)]
pub struct Tray {
    show: MenuItem<Wry>,
    waiting: MenuItem<Wry>,
    quit: MenuItem<Wry>,
}

impl Tray {
    /// Puts the icon into the tray; `None` where there is no tray.
    pub fn put(handle: &AppHandle, desktop: &dyn Desktop, words: &Words) -> Option<Self> {
        if !desktop.has_tray() {
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
        let icon = icon.on_menu_event(move |handle, event| {
            if *event.id() == quits { handle.exit(0) } else { show(handle) }
        });
        icon.build(handle).ok()?;
        Some(tray)
    }

    /// Says how many cases wait for the applicant; nothing is known of a closed book.
    pub fn tell(&self, words: &Words, waiting: Option<usize>) {
        let count = Args::from([("count".to_owned(), waiting.unwrap_or_default().to_string())]);
        let line = match waiting {
            None => words.plain("tray-locked"),
            Some(0) => words.plain("tray-none"),
            Some(_) => words.say("tray-waiting", &count),
        };
        // An icon that is gone says nothing any more.
        let _ = self.waiting.set_text(line);
        let _ = self.show.set_text(words.plain("tray-show"));
        let _ = self.quit.set_text(words.plain("tray-quit"));
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
