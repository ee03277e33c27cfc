//! The tables in use, and newer ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::tables::{Proposed, Tables, back, install, propose};
use desk::view::tables::{self as view, TablesNews, TablesView};
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
    Ok(app.desktop.pick_pack(&window, app.words(app.settings().language)).await)
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

fn proposed(app: &App, path: &Path) -> Answer<Proposed> {
    Ok(propose(app.tables(), path, &app.trusted)?)
}

/// What changes with other tables, for the cases of an open book too.
async fn news(app: &App, next: &Tables, language: Language) -> Answer<TablesNews> {
    let catalogue = Arc::clone(&next.catalogue);
    let judged = match app.desk() {
        Ok(desk) => {
            let verdicts = desk.work(move |desk| desk.rejudge(&catalogue)).await?;
            Some((desk, verdicts))
        }
        Err(_) => None,
    };
    let judged = judged.as_ref().map(|(desk, verdicts)| (desk, verdicts));
    Ok(view::news(app.tables(), next, judged, language)?)
}
