//! The real file dialog, which no WebDriver sees.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::steps::{choose, create_book, new_case, picture, section};

const SLOT: &str = "entity.certificate";
/// The dialog's title in either language.
const TITLES: &str = "选择图片|Choose pictures";
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_picture_is_attached_through_the_real_file_dialog() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    new_case(&app, "paper").await;
    section(&app, "materials").await;
    choose(&app, SLOT).await;
    // The dialog has a window of its own while the page waits for it.
    let dialog = tokio::task::spawn_blocking(|| dialog_named(TITLES)).await.expect("the dialog is found");
    let file = picture("pictures/licence.jpg");
    tokio::task::spawn_blocking(move || give(&dialog, &file)).await.expect("the dialog takes a path");
    app.find(&format!("[data-slot='{SLOT}'][data-count='1'] [data-picture] img")).await;
    app.close().await;
}

/// Id of the window of a dialog with one of these titles, once it is on the display.
pub fn dialog_named(titles: &str) -> String {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        let found = xdotool(&["search", "--onlyvisible", "--name", titles]);
        if let Some(id) = found.lines().last() {
            return id.to_owned();
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("no dialog appeared in {PATIENCE:?}")
}

/// Types the path into the dialog and accepts it, again where a stroke came too early. There is no window manager: the
/// focus is set by hand.
fn give(dialog: &str, file: &Path) {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        xdotool(&["windowfocus", "--sync", dialog]);
        xdotool(&["key", "ctrl+l", "ctrl+a"]);
        xdotool(&["type", "--delay", "20", &file.display().to_string()]);
        xdotool(&["key", "Return"]);
        if is_gone(dialog, TITLES) {
            return;
        }
    }
    panic!("the dialog stayed open")
}

/// Whether the dialog goes within two seconds.
pub fn is_gone(dialog: &str, titles: &str) -> bool {
    let deadline = Instant::now() + Duration::from_secs(2);
    while Instant::now() < deadline {
        if !xdotool(&["search", "--onlyvisible", "--name", titles]).lines().any(|id| id == dialog) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    false
}

pub fn xdotool(args: &[&str]) -> String {
    let output = Command::new("xdotool").args(args).output().expect("xdotool runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
