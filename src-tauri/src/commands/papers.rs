//! Papers: look at, save, open, print.

use std::path::PathBuf;

use desk::book::id::CaseId;
use desk::clock::now;
use desk::packet::write_private;
use desk::prints::{Reprint, Sheet};
use desk::view::files::Files;
use desk::view::papers::{Again, PaperView, PrintJob};
use filing::paper::ExampleView;
use filing::words::{Language, message_id};
use tauri::{State, WebviewWindow, Window};

use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn paper(
    app: State<'_, App>,
    case: CaseId,
    paper: String,
    site: Option<usize>,
    language: Language,
) -> Answer<PaperView> {
    Ok(app.desk()?.paper_view(&case, app.sheet(&paper, site), language)?)
}

#[tauri::command]
pub async fn example(
    app: State<'_, App>,
    case: CaseId,
    paper: String,
    site: Option<usize>,
    language: Language,
) -> Answer<ExampleView> {
    let desk = app.desk()?;
    let found = desk.case(&case)?;
    Ok(desk.example(&found, app.sheet(&paper, site), app.words(language))?)
}

#[tauri::command]
pub async fn save_paper(
    app: State<'_, App>,
    window: Window,
    case: CaseId,
    paper: String,
    site: Option<usize>,
) -> Answer<Option<String>> {
    let bytes = made(&app, &case, &paper, site)?;
    saved(&app, &window, &paper, &bytes).await
}

#[tauri::command]
pub async fn open_paper(app: State<'_, App>, case: CaseId, paper: String, site: Option<usize>) -> Answer<()> {
    app.desktop.open(&left(&app, &paper, &made(&app, &case, &paper, site)?)?)
}

#[tauri::command]
pub async fn print_paper(
    app: State<'_, App>,
    case: CaseId,
    paper: String,
    site: Option<usize>,
) -> Answer<PrintJob> {
    let (desk, id, marked) = (app.desk()?, case, app.sheet(&paper, site).marked);
    let kind = paper.clone();
    let made = desk.work(move |desk| desk.press(&id, Sheet { paper: &kind, site, marked }));
    let (bytes, pages) = made.await?;
    Ok(PrintJob { file: left(&app, &paper, &bytes)?, pages })
}

/// Opens the system's print dialog for the pages the window has ready. Where there is none the file is opened in the viewer;
/// whether the dialog was there.
#[tauri::command]
pub async fn print_pages(app: State<'_, App>, window: WebviewWindow, file: PathBuf) -> Answer<bool> {
    if app.desktop.print(&window).is_ok() {
        return Ok(true);
    }
    // The window knows no other files than those that were left for it.
    let known = file.parent() == Some(app.leaving().as_path());
    if known { app.desktop.open(&file).map(|()| false) } else { Err(Failure::new("app_no_printer")) }
}

#[tauri::command]
pub async fn save_print(app: State<'_, App>, window: Window, print: i64) -> Answer<Option<Again>> {
    let Reprint { bytes, exact, paper } = app.desk()?.reprint(print)?;
    let path = saved(&app, &window, &paper, &bytes).await?;
    Ok(path.map(|path| Again { path, exact }))
}

#[tauri::command]
pub async fn open_print(app: State<'_, App>, print: i64) -> Answer<Again> {
    let Reprint { bytes, exact, paper } = app.desk()?.reprint(print)?;
    app.desktop.open(&left(&app, &paper, &bytes)?)?;
    Ok(Again { path: String::new(), exact })
}

/// The PDF, with the print noted in the book.
fn made(app: &App, case: &CaseId, paper: &str, site: Option<usize>) -> Answer<Vec<u8>> {
    Ok(app.desk()?.print(case, app.sheet(paper, site))?)
}

/// The PDF where the user wants it; where that is. Nothing when they changed their mind.
async fn saved(app: &App, window: &Window, paper: &str, bytes: &[u8]) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    let name = format!("{}.pdf", words.plain(&message_id("paper", paper)));
    app.save(window, Files::new_pdf(words, &name), bytes).await
}

/// The PDF as a file for another program. The folder is emptied when the book is closed.
pub(super) fn left(app: &App, paper: &str, bytes: &[u8]) -> Answer<PathBuf> {
    let unwritable = |_| Failure::new("app_file_unwritable");
    std::fs::create_dir_all(app.leaving()).map_err(unwritable)?;
    let file = app.leaving().join(format!("{paper}-{}.pdf", now().as_millisecond()));
    write_private(&file, bytes).map_err(unwritable)?;
    Ok(file)
}
