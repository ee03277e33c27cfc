//! The provider's own blank: choose, place, keep, save, print.

use std::path::{Path, PathBuf};

use desk::blank::{Template, preview, read_file};
use desk::press;
use desk::view::papers::PrintJob;
use filing::words::Language;
use tauri::{State, Window};

use super::case_id;
use super::papers::left;
use crate::app::App;
use crate::failure::{Answer, Failure};
use desk::view::blank::{BlankCard, BlankLine, BlankLook, BlankView};

#[tauri::command]
pub async fn blanks(app: State<'_, App>) -> Answer<Vec<BlankCard>> {
    Ok(app.desk()?.blanks()?.into_iter().map(BlankCard::from).collect())
}

#[tauri::command]
pub async fn choose_blank(app: State<'_, App>, window: Window) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    match app.desktop.pick_blank(&window, words).await {
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
    let desk = app.desk()?;
    desk.work(move |desk| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = read_file(&file).map_err(desk::DeskError::from)?;
        desk.take_blank(&name, &bytes)
    })
    .await
    .map_err(Failure::from)
}

#[tauri::command]
pub async fn blank(
    app: State<'_, App>,
    case: String,
    site: usize,
    fingerprint: String,
    language: Language,
) -> Answer<BlankView> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    desk.work(move |desk| {
        let words = desk.catalogue().words(language);
        let kept = desk.blank_for(&id, site, &fingerprint, words)?;
        Ok::<_, Failure>(BlankView::of(kept).map_err(desk::DeskError::from)?)
    })
    .await
}

#[tauri::command]
pub async fn blank_lines(
    app: State<'_, App>,
    case: String,
    site: usize,
    template: Template,
    language: Language,
) -> Answer<Vec<BlankLine>> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    desk.work(move |desk| {
        let words = desk.catalogue().words(language);
        let kept = desk.blank_for(&id, site, &template.fingerprint, words)?;
        let placed = preview(&kept.blank, &template, &kept.values).map_err(desk::DeskError::from)?;
        Ok::<_, Failure>(placed.into_iter().map(|placed| BlankLine::of(words, placed)).collect())
    })
    .await
}

#[tauri::command]
pub async fn blank_look(
    app: State<'_, App>,
    case: String,
    site: usize,
    template: Template,
    language: Language,
) -> Answer<BlankLook> {
    let (desk, id) = (app.desk()?, case_id(&case)?);
    desk.work(move |desk| {
        let words = desk.catalogue().words(language);
        BlankLook::of(words, desk.blank_preview(&id, site, &template, words))
    })
    .await
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
    case: String,
    site: usize,
    template: Template,
) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    let bytes = filled(&app, &case, site, template).await?;
    let Some(file) = app.desktop.save_pdf(&window, words, &words.plain("blank-file")).await else {
        return Ok(None);
    };
    written(&file, &bytes)
}

#[tauri::command]
pub async fn print_blank(
    app: State<'_, App>,
    case: String,
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
    let Some(file) = app.desktop.save_placement(&window, words).await else { return Ok(None) };
    written(&file, template.write().as_bytes())
}

#[tauri::command]
pub async fn load_placement(app: State<'_, App>, window: Window) -> Answer<Option<Template>> {
    let words = app.words(app.settings().language);
    let Some(file) = app.desktop.pick_placement(&window, words).await else { return Ok(None) };
    let bytes = read_file(&file).map_err(desk::DeskError::from)?;
    let read = Template::read(&String::from_utf8_lossy(&bytes));
    Ok(Some(read.map_err(desk::DeskError::from)?))
}

async fn filled(app: &App, case: &str, site: usize, template: Template) -> Answer<Vec<u8>> {
    let (desk, id) = (app.desk()?, case_id(case)?);
    desk.work(move |desk| {
        // What is printed is Chinese, whatever the window speaks.
        let words = desk.catalogue().words(Language::ZhCn);
        desk.fill_blank(&id, site, &template, words).map(|filled| filled.pdf)
    })
    .await
    .map_err(Failure::from)
}

fn written(file: &Path, bytes: &[u8]) -> Answer<Option<String>> {
    std::fs::write(file, bytes).map_err(|_| Failure::new("app_file_unwritable"))?;
    Ok(Some(file.display().to_string()))
}
