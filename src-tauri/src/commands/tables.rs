//! The tables in use, and newer ones.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::tables::{Label, Proposed, SetAside, Tables, Verdicts, back, install, propose};
use filing::catalogue::Catalogue;
use filing::catalogue::difference::difference;
use filing::check::word;
use filing::problem::{Problem, ProblemView};
use filing::view::title;
use filing::words::Language;
use tauri::{State, Window};

use crate::app::App;
use crate::bodies::{CaseNews, PackView, TablesNews, TablesView, UnusedPack};
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn tables_show(app: State<'_, App>) -> Answer<TablesView> {
    let tables = app.tables();
    Ok(TablesView {
        as_of: tables.as_of(),
        version: tables.catalogue.version.clone(),
        pack: tables.label().map(PackView::from),
        unused: tables.set_aside.iter().map(|one| UnusedPack::from(one.as_ref())).collect(),
    })
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
pub async fn tables_install(app: State<'_, App>, path: PathBuf, language: Language) -> Answer<TablesNews> {
    let proposed = proposed(&app, &path)?;
    let news = news(&app, &proposed.tables(), language).await?;
    app.turn_to(install(&app.home, app.tables(), &proposed)?);
    Ok(news)
}

#[tauri::command]
pub async fn tables_back(app: State<'_, App>, language: Language) -> Answer<TablesNews> {
    let tables = Tables::built_in().map_err(|_| Failure::new("app_samples"))?;
    let news = news(&app, &tables, language).await?;
    back(&app.home)?;
    app.turn_to(tables);
    Ok(news)
}

fn proposed(app: &App, path: &Path) -> Answer<Proposed> {
    Ok(propose(app.tables(), path, &app.trusted)?)
}

/// What changes with other tables, for the cases of an open book too.
async fn news(app: &App, next: &Tables, language: Language) -> Answer<TablesNews> {
    let catalogue = Arc::clone(&next.catalogue);
    let verdicts: Option<Verdicts> = match app.desk() {
        Ok(desk) => Some(desk.work(move |desk| desk.rejudge(&catalogue)).await?),
        Err(_) => None,
    };
    let judged = verdicts.as_ref().map(|verdicts| verdicts.judged);
    let view = |catalogue: &Catalogue, problems: &[Problem]| -> Vec<ProblemView> {
        problems.iter().map(|problem| word(catalogue, catalogue.words(language), problem)).collect()
    };
    let mut cases = Vec::new();
    for one in verdicts.unwrap_or_default().cases {
        cases.push(CaseNews {
            title: title(app.words(language), &app.desk()?.case(&one.case)?),
            id: one.case.to_string(),
            appeared: view(&next.catalogue, &one.appeared),
            gone: view(app.catalogue(), &one.gone),
        });
    }
    let difference = difference(&app.tables().sources, &next.sources);
    Ok(TablesNews { pack: next.label().map(PackView::from), difference, judged, cases })
}

impl From<&Label> for PackView {
    fn from(label: &Label) -> Self {
        Self { as_of: label.as_of.to_string(), note: label.note.clone(), owner: label.owner.clone() }
    }
}

impl From<&SetAside> for UnusedPack {
    fn from(one: &SetAside) -> Self {
        let name = one.file.file_name().unwrap_or_default().to_string_lossy();
        let why = Failure { code: one.error.code().to_owned(), args: one.error.args(), detail: None };
        Self { file: name.into_owned(), why }
    }
}
