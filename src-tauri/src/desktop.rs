//! Dialogs, viewer and print dialog of the desktop.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use desk::tables::pack::EXTENSION;
use filing::words::Words;

use crate::failure::{Answer, Failure};
use crate::press;

/// What the shell asks of the desktop it runs on.
pub trait Desktop: Send + Sync + fmt::Debug {
    /// Lets the user choose pictures; empty when they choose none.
    fn pick_pictures(&self, window: &tauri::Window, words: &Words) -> Dialog<Vec<PathBuf>>;

    /// Lets the user choose a pack of tables; `None` when they choose none.
    fn pick_pack(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Lets the user choose a provider's blank; `None` when they choose none.
    fn pick_blank(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Lets the user choose a file of placements; `None` when they choose none.
    fn pick_placement(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Lets the user say where placements go; `None` when they do not.
    fn save_placement(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Lets the user say where a PDF goes; `None` when they do not.
    fn save_pdf(&self, window: &tauri::Window, words: &Words, name: &str) -> Dialog<Option<PathBuf>>;

    /// Lets the user say where a packet goes; `None` when they do not.
    fn save_packet(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Lets the user say where a calendar goes; `None` when they do not.
    fn save_calendar(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>>;

    /// Opens a file in the program the system has for it.
    fn open(&self, file: &Path) -> Answer<()>;

    /// Opens a public page in the system's browser.
    fn browse(&self, address: &str) -> Answer<()>;

    /// Opens the system's print dialog for the pages that the window has ready.
    fn print(&self, window: &tauri::WebviewWindow) -> Answer<()>;
}

/// A dialog under way.
pub type Dialog<T> = std::pin::Pin<Box<dyn Future<Output = T> + Send>>;

/// The desktop of this computer, or the one the environment scripts for the window tests.
pub fn of_this_computer() -> Box<dyn Desktop> {
    let scripted = Scripted {
        picks: std::env::var("BEIAN_TEST_PICK").ok(),
        save: std::env::var_os("BEIAN_TEST_SAVE").map(PathBuf::from),
        no_printer: std::env::var_os("BEIAN_TEST_NO_PRINTER").is_some(),
    };
    if scripted.picks.is_some() || scripted.save.is_some() { Box::new(scripted) } else { Box::new(Native) }
}

/// The real one.
#[derive(Debug)]
struct Native;

impl Desktop for Native {
    fn pick_pictures(&self, window: &tauri::Window, words: &Words) -> Dialog<Vec<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-pick-pictures"))
            .add_filter(
                words.plain("dialog-pictures"),
                &["jpg", "jpeg", "png", "webp", "heic", "heif", "pdf"],
            )
            .pick_files();
        Box::pin(async move {
            let files = dialog.await.unwrap_or_default();
            files.iter().map(|file| file.path().to_owned()).collect()
        })
    }

    fn pick_pack(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-pick-pack"))
            .add_filter(words.plain("dialog-packs"), &[EXTENSION])
            .pick_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn pick_blank(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-pick-blank"))
            .add_filter(words.plain("dialog-blanks"), &["pdf", "jpg", "jpeg", "png", "webp", "heic", "heif"])
            .pick_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn pick_placement(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-pick-placement"))
            .add_filter(words.plain("dialog-placements"), &["json"])
            .pick_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn save_placement(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-save-placement"))
            .set_file_name("placement.json")
            .add_filter(words.plain("dialog-placements"), &["json"])
            .save_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn save_pdf(&self, window: &tauri::Window, words: &Words, name: &str) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("dialog-save-paper"))
            .set_file_name(name)
            .add_filter("PDF", &["pdf"])
            .save_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn save_packet(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("portal-packet"))
            .set_file_name("packet.zip")
            .add_filter("ZIP", &["zip"])
            .save_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn save_calendar(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new()
            .set_parent(window)
            .set_title(words.plain("calendar-name"))
            .set_file_name("beian.ics")
            .add_filter("iCalendar", &["ics"])
            .save_file();
        Box::pin(async move { dialog.await.map(|file| file.path().to_owned()) })
    }

    fn open(&self, file: &Path) -> Answer<()> {
        hand_over(file.as_os_str(), "app_no_viewer")
    }

    fn browse(&self, address: &str) -> Answer<()> {
        hand_over(OsStr::new(address), "app_no_browser")
    }

    fn print(&self, window: &tauri::WebviewWindow) -> Answer<()> {
        press::dialog(window)
    }
}

/// Gives a file or an address to the program the system has for it.
fn hand_over(what: &OsStr, otherwise: &str) -> Answer<()> {
    let opener = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    quiet(Command::new(opener).arg(what)).spawn().map(drop).map_err(|_| Failure::new(otherwise))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// Answers its dialogs from the environment; the viewer is the real one, and so is the print dialog unless there is none.
#[derive(Debug)]
struct Scripted {
    /// Paths, one a line.
    picks: Option<String>,
    save: Option<PathBuf>,
    /// There is no print dialog.
    no_printer: bool,
}

impl Desktop for Scripted {
    fn pick_pictures(&self, _: &tauri::Window, _: &Words) -> Dialog<Vec<PathBuf>> {
        let picks: Vec<PathBuf> =
            self.picks.iter().flat_map(|text| text.lines()).map(PathBuf::from).collect();
        Box::pin(std::future::ready(picks))
    }

    fn pick_pack(&self, _: &tauri::Window, _: &Words) -> Dialog<Option<PathBuf>> {
        let pick = self.picks.iter().flat_map(|text| text.lines()).map(PathBuf::from).next();
        Box::pin(std::future::ready(pick))
    }

    fn pick_blank(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        self.pick_pack(window, words)
    }

    fn pick_placement(&self, window: &tauri::Window, words: &Words) -> Dialog<Option<PathBuf>> {
        self.pick_pack(window, words)
    }

    fn save_placement(&self, _: &tauri::Window, _: &Words) -> Dialog<Option<PathBuf>> {
        Box::pin(std::future::ready(self.save.clone()))
    }

    fn save_pdf(&self, _: &tauri::Window, _: &Words, _: &str) -> Dialog<Option<PathBuf>> {
        Box::pin(std::future::ready(self.save.clone()))
    }

    fn save_packet(&self, _: &tauri::Window, _: &Words) -> Dialog<Option<PathBuf>> {
        Box::pin(std::future::ready(self.save.clone()))
    }

    fn save_calendar(&self, _: &tauri::Window, _: &Words) -> Dialog<Option<PathBuf>> {
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
}
