//! The provider's own blank: choose, place, keep, save, print.

use std::path::PathBuf;

use desk::blank::{Template, read_file};
use desk::book::id::CaseId;
use desk::press;
use desk::view::blank::{BlankCard, BlankLine, BlankLook, BlankView};
use desk::view::files::Files;
use desk::view::papers::PrintJob;
use filing::words::Language;
use tauri::{State, Window};

use super::papers::left;
use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn blanks(app: State<'_, App>) -> Answer<Vec<BlankCard>> {
    Ok(app.desk()?.blanks()?.into_iter().map(BlankCard::from).collect())
}

#[tauri::command]
pub async fn choose_blank(app: State<'_, App>, window: Window) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    match app.desktop.pick(&window, Files::blank(words)).await {
        Some(file) => taken(&app, file).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub async fn drop_blank(app: State<'_, App>, file: PathBuf) -> Answer<String> {
    taken(&app, file).await
}

/// Takes the file into the book.
async fn taken(app: &App, file: PathBuf) -> Answer<String> {
    Ok(app.desk()?.work(move |desk| desk.take_blank_file(&file)).await?)
}

#[tauri::command]
pub async fn blank(
    app: State<'_, App>,
    case: CaseId,
    site: usize,
    fingerprint: String,
    language: Language,
) -> Answer<BlankView> {
    app.desk()?.work(move |desk| Ok(desk.blank_view(&case, site, &fingerprint, language)?)).await
}

#[tauri::command]
pub async fn blank_lines(
    app: State<'_, App>,
    case: CaseId,
    site: usize,
    template: Template,
    language: Language,
) -> Answer<Vec<BlankLine>> {
    app.desk()?.work(move |desk| Ok(desk.blank_lines(&case, site, &template, language)?)).await
}

#[tauri::command]
pub async fn blank_look(
    app: State<'_, App>,
    case: CaseId,
    site: usize,
    template: Template,
    language: Language,
) -> Answer<BlankLook> {
    app.desk()?.work(move |desk| desk.blank_look(&case, site, &template, language)).await
}

#[tauri::command]
pub async fn keep_blank(app: State<'_, App>, template: Template) -> Answer<()> {
    app.desk()?.work(move |desk| desk.keep_template(&template)).await.map_err(Failure::from)
}

#[tauri::command]
pub async fn forget_blank(app: State<'_, App>, fingerprint: String) -> Answer<()> {
    Ok(app.desk()?.forget_blank(&fingerprint)?)
}

#[tauri::command]
pub async fn save_blank(
    app: State<'_, App>,
    window: Window,
    case: CaseId,
    site: usize,
    template: Template,
) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    let bytes = filled(&app, &case, site, template).await?;
    app.save(&window, Files::new_pdf(words, &words.plain("blank-file")), &bytes).await
}

#[tauri::command]
pub async fn print_blank(
    app: State<'_, App>,
    case: CaseId,
    site: usize,
    template: Template,
) -> Answer<PrintJob> {
    let bytes = filled(&app, &case, site, template).await?;
    let file = left(&app, "blank", &bytes)?;
    let pages = app.desk()?.work(move |_| press::pages(&bytes).map_err(desk::DeskError::from)).await?;
    Ok(PrintJob { file, pages })
}

#[tauri::command]
pub async fn save_placement(
    app: State<'_, App>,
    window: Window,
    template: Template,
) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    app.save(&window, Files::new_placement(words), template.write().as_bytes()).await
}

#[tauri::command]
pub async fn load_placement(app: State<'_, App>, window: Window) -> Answer<Option<Template>> {
    let words = app.words(app.settings().language);
    let Some(file) = app.desktop.pick(&window, Files::placement(words)).await else { return Ok(None) };
    let bytes = read_file(&file).map_err(desk::DeskError::from)?;
    let read = Template::read(&String::from_utf8_lossy(&bytes));
    Ok(Some(read.map_err(desk::DeskError::from)?))
}

async fn filled(app: &App, case: &CaseId, site: usize, template: Template) -> Answer<Vec<u8>> {
    let (desk, id) = (app.desk()?, case.clone());
    desk.work(move |desk| {
        // What is printed is Chinese, whatever the window speaks.
        let words = desk.catalogue().words(Language::ZhCn);
        desk.fill_blank(&id, site, &template, words).map(|filled| filled.pdf)
    })
    .await
    .map_err(Failure::from)
}
