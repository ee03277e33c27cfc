//! The system's own print dialog, for what the window shows for print.

use tauri::WebviewWindow;

use crate::failure::{Answer, Failure};

/// Opens the dialog for the window; it prints what its page shows for print, on A4 without margins.
#[cfg(target_os = "linux")]
pub fn dialog(window: &WebviewWindow) -> Answer<()> {
    use gtk::{PageOrientation, PageSetup, PaperSize, PrintSettings, Unit};
    use webkit2gtk::{PrintOperation, PrintOperationExt as _};

    let shown = window.with_webview(|view| {
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
        let print = PrintOperation::builder()
            .web_view(&view.inner())
            .page_setup(&paper)
            .print_settings(&settings)
            .build();
        print.run_dialog(None::<&gtk::Window>);
    });
    shown.map_err(|_| Failure::new("app_no_printer"))
}

/// Opens the dialog for the window; its page asks for A4 without margins.
#[cfg(not(target_os = "linux"))]
pub fn dialog(window: &WebviewWindow) -> Answer<()> {
    window.print().map_err(|_| Failure::new("app_no_printer"))
}
