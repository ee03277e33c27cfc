//! The system's own print dialog, for what the window shows for print.

use tauri::WebviewWindow;

use crate::failure::{Answer, Failure};

/// Opens the dialog for the window; it prints what its page shows for print, on A4 without margins.
pub fn dialog(window: &WebviewWindow) -> Answer<()> {
    #[cfg(target_os = "linux")]
    let shown = window.with_webview(|view| surroundings::print(&view.inner()));
    // Elsewhere the page itself asks for A4 without margins.
    #[cfg(not(target_os = "linux"))]
    let shown = window.print();
    shown.map_err(|_| Failure::new("app_no_printer"))
}
