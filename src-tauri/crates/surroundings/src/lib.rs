//! What the desktop around the window offers: programs for files and addresses, the print dialog, notifications, a tray. Any of it may be
//! missing.

use std::ffi::OsStr;
use std::io;
use std::process::{Command, Stdio};

/// Shows a notification, on a thread of its own: a daemon that does not answer holds up nobody. Where there is none,
/// nothing happens; what is told stands in the window too.
pub fn notify(title: String, text: String) {
    let shown = move || {
        let notification =
            notify_rust::Notification::new().appname(&title).summary(&title).body(&text).show();
        drop(notification);
    };
    // A system that gives no thread gives no notification either.
    let _ = std::thread::Builder::new().spawn(shown);
}

/// Gives a file or an address to the program the system has for it.
///
/// # Errors
/// When there is no such program.
pub fn hand_over(what: &OsStr) -> io::Result<()> {
    let opener = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(opener);
    command.arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}

/// Whether an icon in the tray would be seen. The library that draws it ends the program where it is missing, so it is
/// looked for first; and without somebody who shows icons a hidden window could never be brought back.
#[cfg(target_os = "linux")]
pub fn has_tray() -> bool {
    linux::library_is_there() && linux::somebody_shows_icons()
}

/// Whether an icon in the tray would be seen: these systems have one.
#[cfg(not(target_os = "linux"))]
pub fn has_tray() -> bool {
    true
}

/// Opens the print dialog for what a web view shows for print, on A4 without margins.
#[cfg(target_os = "linux")]
pub fn print(view: &webkit2gtk::WebView) {
    use gtk::{PageOrientation, PageSetup, PaperSize, PrintSettings, Unit};
    use webkit2gtk::{PrintOperation, PrintOperationExt as _};

    // The default of a printer are margins into which the page would be shrunk.
    let paper = PageSetup::new();
    paper.set_paper_size(&PaperSize::new(Some("iso_a4")));
    paper.set_orientation(PageOrientation::Portrait);
    let none = [
        PageSetup::set_top_margin,
        PageSetup::set_bottom_margin,
        PageSetup::set_left_margin,
        PageSetup::set_right_margin,
    ];
    none.into_iter().for_each(|set| set(&paper, 0.0, Unit::Mm));
    let settings = PrintSettings::new();
    settings.set_scale(100.0);
    let print = PrintOperation::builder().web_view(view).page_setup(&paper).print_settings(&settings).build();
    print.run_dialog(None::<&gtk::Window>);
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;

    use gio::glib::variant::ToVariant as _;
    use gio::{BusType, Cancellable, DBusCallFlags};

    const LIBRARIES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    const FOLDERS: [&str; 5] = ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64"];
    /// Who shows icons on behalf of the desktop.
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    /// Milliseconds until the bus counts as dead.
    const PATIENCE: i32 = 500;

    pub(super) fn library_is_there() -> bool {
        let triplet = format!("{}-linux-gnu", std::env::consts::ARCH);
        let folders = FOLDERS
            .iter()
            .flat_map(|folder| [Path::new(folder).to_owned(), Path::new(folder).join(&triplet)]);
        folders.into_iter().any(|folder| LIBRARIES.iter().any(|library| folder.join(library).exists()))
    }

    pub(super) fn somebody_shows_icons() -> bool {
        if !has_bus() {
            return false;
        }
        let Ok(bus) = gio::bus_get_sync(BusType::Session, Cancellable::NONE) else { return false };
        let (name, path) = ("org.freedesktop.DBus", "/org/freedesktop/DBus");
        let asked = (WATCHER,).to_variant();
        let (flags, none) = (DBusCallFlags::NONE, Cancellable::NONE);
        let call =
            bus.call_sync(Some(name), path, name, "NameHasOwner", Some(&asked), None, flags, PATIENCE, none);
        call.is_ok_and(|answer| answer.child_value(0).get::<bool>() == Some(true))
    }

    /// Asking for a bus that is not there would start one.
    fn has_bus() -> bool {
        let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let runtime = named("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists());
        runtime || named("DBUS_SESSION_BUS_ADDRESS").is_some()
    }
}
