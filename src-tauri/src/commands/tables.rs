//! The tables in use, and newer ones.

use std::path::{Path, PathBuf};

use desk::tables::{Proposed, Tables, back, install, propose, years};
use desk::view::files::Files;
use desk::view::tables::{self as view, TablesNews, TablesView, YearView};
use filing::words::Language;
use tauri::{AppHandle, State, Window};

use crate::app::App;
use crate::attend;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn tables_show(app: State<'_, App>) -> Answer<TablesView> {
    Ok(app.tables().into())
}

#[tauri::command]
pub async fn tables_choose(app: State<'_, App>, window: Window) -> Answer<Option<PathBuf>> {
    Ok(app.desktop.pick(&window, Files::pack(app.words(app.settings().language))).await)
}

#[tauri::command]
pub async fn tables_check(app: State<'_, App>, path: PathBuf, language: Language) -> Answer<TablesNews> {
    news(&app, &proposed(&app, &path)?.tables(), language).await
}

#[tauri::command]
pub async fn tables_install(
    app: State<'_, App>,
    handle: AppHandle,
    path: PathBuf,
    language: Language,
) -> Answer<TablesNews> {
    let proposed = proposed(&app, &path)?;
    let news = news(&app, &proposed.tables(), language).await?;
    app.turn_to(install(&app.home, app.tables(), &proposed)?);
    attend::renew(&handle).await;
    Ok(news)
}

#[tauri::command]
pub async fn tables_back(app: State<'_, App>, handle: AppHandle, language: Language) -> Answer<TablesNews> {
    let tables = Tables::built_in().map_err(|_| Failure::new("app_samples"))?;
    let news = news(&app, &tables, language).await?;
    back(&app.home)?;
    app.turn_to(tables);
    attend::renew(&handle).await;
    Ok(news)
}

/// The text of a file with a year of holidays. Nothing when they changed their mind.
#[tauri::command]
pub async fn year_choose(app: State<'_, App>, window: Window) -> Answer<Option<String>> {
    let words = app.words(app.settings().language);
    let Some(file) = app.desktop.pick(&window, Files::year(words)).await else { return Ok(None) };
    Ok(Some(years::text_of(&file)?))
}

/// What a text says of a year, to be looked at before it is believed.
#[tauri::command]
pub async fn year_read(text: String) -> Answer<YearView> {
    Ok(YearView::from(&years::read(&text)?))
}

#[tauri::command]
pub async fn year_add(app: State<'_, App>, handle: AppHandle, text: String) -> Answer<YearView> {
    let year = years::add(&app.home, app.tables(), &text)?;
    app.turn_to(app.tables().clone());
    attend::renew(&handle).await;
    Ok(YearView::from(&year))
}

fn proposed(app: &App, path: &Path) -> Answer<Proposed> {
    Ok(propose(app.tables(), path, &app.trusted)?)
}

/// What changes with other tables, for the cases of an open book too.
async fn news(app: &App, next: &Tables, language: Language) -> Answer<TablesNews> {
    Ok(view::news_for(app.desk().ok(), app.tables(), next, language).await?)
}
