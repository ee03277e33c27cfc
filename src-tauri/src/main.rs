//! Beian Desk, the window's shell: commands, dialogs, the practice filing system. It holds no rule; what it answers
//! comes from `filing` and `desk`.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `app` | the one owner of state: open desk, settings, running submissions |
//! | `attend` | watching over the offices while the book is open |
//! | `commands` | what the window can ask; each a few lines |
//! | `desktop`, `press` | dialogs, viewer and notifications behind a trait; the print dialog |
//! | `tray` | the icon in the tray |
//! | `failure` | an error as the window gets it |
//! | `practice` | the embedded practice filing system |

#![allow(unreachable_pub)] // a program has no outside
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod attend;
mod commands;
mod desktop;
mod failure;
mod practice;
mod press;
mod tray;

use std::process::ExitCode;

use tauri::{
    AppHandle, Manager as _, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use app::App;
use tray::Tray;

fn main() -> ExitCode {
    let Ok(app) = App::start() else { return ExitCode::FAILURE };
    let title = app.words(app.settings().language).plain("window-title");
    let built = tauri::Builder::default()
        .manage(app)
        .setup(move |handle| {
            let window = WebviewWindowBuilder::new(handle, "main", WebviewUrl::default())
                .title(title)
                .inner_size(1440.0, 860.0)
                .min_inner_size(720.0, 560.0)
                .build()?;
            put_icon(handle.handle());
            let shut = window.clone();
            window.on_window_event(move |event| closing(&shut, event));
            Ok(())
        })
        .invoke_handler(commands::handler())
        .build(tauri::generate_context!());
    let Ok(built) = built else { return ExitCode::FAILURE };
    built.run(|handle, event| {
        if let RunEvent::Exit = event {
            // Nothing that left the book for a moment stays behind.
            tauri::async_runtime::block_on(async {
                attend::end(handle).await;
                handle.state::<App>().lock().await;
            });
        }
    });
    ExitCode::SUCCESS
}

fn put_icon(handle: &AppHandle) {
    let app = handle.state::<App>();
    let words = app.words(app.settings().language);
    if let Some(tray) = Tray::put(handle, words) {
        handle.manage(tray);
    }
}

/// Closing the window ends the app, unless its owner wants it to stay in a tray that is there to bring it back.
fn closing(window: &WebviewWindow, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let app = window.state::<App>();
    let stays = app.settings().stay_in_tray && window.try_state::<Tray>().is_some();
    if stays && surroundings::has_tray() && window.hide().is_ok() {
        api.prevent_close();
    }
}
