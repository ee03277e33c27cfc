//! The real print dialog, which no WebDriver sees, and what happens where there is none.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::dialog::{dialog_named, is_gone, xdotool};
use crate::steps::{create_book, sample_case, section, with_sample};

/// The dialog's title in either language.
const TITLES: &str = "^(打印|Print)$";
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn printing_opens_the_systems_own_dialog_and_leaving_it_changes_nothing() {
    let home = TempDir::new().expect("a scratch folder");
    let app = with_sample(home.path(), "paper").await;
    section(&app, "paper").await;
    app.click("[data-action=print]").await;
    // The page of the sheet is there to be printed, and no other.
    app.find("[data-press='1']").await;
    let dialog = tokio::task::spawn_blocking(|| dialog_named(TITLES)).await.expect("the dialog is found");
    tokio::task::spawn_blocking(move || leave(&dialog)).await.expect("the dialog goes");
    app.find("[data-action=print]:enabled").await;
    assert_eq!(app.count("[data-notice]").await, 0, "nothing went wrong");
    app.close().await;
}

#[tokio::test]
async fn without_a_print_dialog_the_file_is_opened_and_the_window_says_how_to_print_it() {
    let home = TempDir::new().expect("a scratch folder");
    let (opened, program) = (home.path().join("opened"), home.path().join("xdg-open"));
    fs::write(&program, format!("#!/bin/sh\ncp \"$1\" {}\n", opened.display())).expect("a viewer");
    Command::new("chmod").arg("+x").arg(&program).status().expect("chmod");
    let path = std::env::var("PATH").unwrap_or_default();
    let more =
        [("PATH", format!("{}:{path}", home.path().display())), ("BEIAN_TEST_NO_PRINTER", "1".to_owned())];
    let start = Start { save: Some(home.path().join("sheet.pdf")), ..Start::in_folder(home.path()) };
    let app = App::start_with(&start, &more).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "paper").await;
    app.click("[data-action=print]").await;
    app.until_shows("[data-notice]", "100%").await;
    tokio::task::spawn_blocking(move || written(&opened)).await.expect("the file is opened");
    app.close().await;
}

/// Leaves the dialog without printing.
fn leave(dialog: &str) {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        xdotool(&["windowfocus", "--sync", dialog]);
        xdotool(&["key", "Escape"]);
        if is_gone(dialog, TITLES) {
            return;
        }
    }
    panic!("the dialog stayed open")
}

/// Waits until the file is complete.
fn written(file: &Path) {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        let bytes = fs::read(file).unwrap_or_default();
        if bytes.trim_ascii_end().ends_with(b"%%EOF") {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{} was never written", file.display())
}
