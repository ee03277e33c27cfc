//! Beian Desk, the window's shell: commands, dialogs, the practice filing system. It holds no rule; what it answers
//! comes from `filing` and `desk`.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `app` | the one owner of state: open desk, settings, running submissions |
//! | `commands` | what the window can ask; each a few lines |
//! | `desktop`, `press` | dialogs and viewer behind a trait; the print dialog |
//! | `failure` | an error as the window gets it |
//! | `practice` | the embedded practice filing system |
//! | `blank_bodies` | what the commands about blanks answer |

#![allow(unreachable_pub)] // a program has no outside
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
#[cfg(test)]
mod bindings;
mod blank_bodies;
mod commands;
mod desktop;
mod failure;
mod practice;
mod press;

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

use app::App;

fn main() -> ExitCode {
    let Ok(app) = App::start() else { return ExitCode::FAILURE };
    let title = app.words(app.settings().language).plain("window-title");
    let built = tauri::Builder::default()
        .manage(app)
        .setup(move |handle| {
            WebviewWindowBuilder::new(handle, "main", WebviewUrl::default())
                .title(title)
                .inner_size(1440.0, 860.0)
                .min_inner_size(720.0, 560.0)
                .build()?;
            Ok(())
        })
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!());
    if built.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
