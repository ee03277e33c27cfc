//! Dialogs, viewer, print dialog and notifications of the desktop.

use std::ffi::OsStr;
use std::fmt;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use desk::news::Note;
use desk::view::files::Files;

use crate::failure::{Answer, Failure};
use crate::press;

/// What the shell asks of the desktop it runs on.
pub trait Desktop: Send + Sync + fmt::Debug {
    /// Lets the user choose files; empty when they choose none.
    fn pick_many(&self, window: &tauri::Window, files: Files) -> Dialog<Vec<PathBuf>>;

    /// Lets the user choose a file; `None` when they choose none.
    fn pick(&self, window: &tauri::Window, files: Files) -> Dialog<Option<PathBuf>>;

    /// Lets the user say where a file goes; `None` when they do not.
    fn save(&self, window: &tauri::Window, files: Files) -> Dialog<Option<PathBuf>>;

    /// Opens a file in the program the system has for it.
    fn open(&self, file: &Path) -> Answer<()>;

    /// Opens a public page in the system's browser.
    fn browse(&self, address: &str) -> Answer<()>;

    /// Opens the system's print dialog for the pages that the window has ready.
    fn print(&self, window: &tauri::WebviewWindow) -> Answer<()>;

    /// Tells the user something outside of the window, where the desktop can.
    fn notify(&self, note: Note);
}

/// A dialog under way.
pub type Dialog<T> = std::pin::Pin<Box<dyn Future<Output = T> + Send>>;

/// The desktop of this computer, or the one the environment scripts for the window tests.
pub fn of_this_computer() -> Box<dyn Desktop> {
    let scripted = Scripted {
        picks: std::env::var("BEIAN_TEST_PICK").ok(),
        save: std::env::var_os("BEIAN_TEST_SAVE").map(PathBuf::from),
        notes: std::env::var_os("BEIAN_TEST_NOTES").map(PathBuf::from),
        no_printer: std::env::var_os("BEIAN_TEST_NO_PRINTER").is_some(),
    };
    let wanted = scripted.picks.is_some() || scripted.save.is_some() || scripted.notes.is_some();
    if wanted || scripted.no_printer { Box::new(scripted) } else { Box::new(Native) }
}

/// The real one.
#[derive(Debug)]
struct Native;

impl Desktop for Native {
    fn pick_many(&self, window: &tauri::Window, files: Files) -> Dialog<Vec<PathBuf>> {
        let dialog = ask(window, files).pick_files();
        Box::pin(async move {
            dialog.await.unwrap_or_default().iter().map(|file| file.path().to_owned()).collect()
        })
    }

    fn pick(&self, window: &tauri::Window, files: Files) -> Dialog<Option<PathBuf>> {
        let dialog = ask(window, files).pick_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn save(&self, window: &tauri::Window, files: Files) -> Dialog<Option<PathBuf>> {
        let name = files.name.clone();
        let dialog = ask(window, files).set_file_name(name).save_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn open(&self, file: &Path) -> Answer<()> {
        surroundings::hand_over(file.as_os_str()).map_err(|_| Failure::new("app_no_viewer"))
    }

    fn browse(&self, address: &str) -> Answer<()> {
        surroundings::hand_over(OsStr::new(address)).map_err(|_| Failure::new("app_no_browser"))
    }

    fn print(&self, window: &tauri::WebviewWindow) -> Answer<()> {
        press::dialog(window)
    }

    fn notify(&self, note: Note) {
        surroundings::notify(note.title, note.text);
    }
}

/// A dialog over the window, for files of some kinds.
fn ask(window: &tauri::Window, files: Files) -> rfd::AsyncFileDialog {
    let Files { title, kind, extensions, .. } = files;
    rfd::AsyncFileDialog::new().set_parent(window).set_title(title).add_filter(kind, extensions)
}

/// Answers its dialogs from the environment and writes down what it is told; the viewer is the real one, and so is the
/// print dialog unless there is none.
#[derive(Debug)]
struct Scripted {
    /// Paths, one a line.
    picks: Option<String>,
    save: Option<PathBuf>,
    /// Where notifications are written, one line of JSON each.
    notes: Option<PathBuf>,
    /// There is no print dialog.
    no_printer: bool,
}

impl Desktop for Scripted {
    fn pick_many(&self, _: &tauri::Window, _: Files) -> Dialog<Vec<PathBuf>> {
        let picks = self.picks.iter().flat_map(|text| text.lines()).map(PathBuf::from).collect();
        Box::pin(std::future::ready(picks))
    }

    fn pick(&self, _: &tauri::Window, _: Files) -> Dialog<Option<PathBuf>> {
        let pick = self.picks.iter().flat_map(|text| text.lines()).map(PathBuf::from).next();
        Box::pin(std::future::ready(pick))
    }

    fn save(&self, _: &tauri::Window, _: Files) -> Dialog<Option<PathBuf>> {
        Box::pin(std::future::ready(self.save.clone()))
    }

    fn open(&self, file: &Path) -> Answer<()> {
        Native.open(file)
    }

    fn browse(&self, address: &str) -> Answer<()> {
        Native.browse(address)
    }

    fn print(&self, window: &tauri::WebviewWindow) -> Answer<()> {
        if self.no_printer { Err(Failure::new("app_no_printer")) } else { Native.print(window) }
    }

    fn notify(&self, note: Note) {
        let Some(path) = &self.notes else { return };
        let file = OpenOptions::new().create(true).append(true).open(path);
        // Whoever scripted it sees what is missing.
        let _ = file.map(|mut file| writeln!(file, "{}", serde_json::json!(note)));
    }
}
