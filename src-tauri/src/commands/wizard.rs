//! The wizard: task list, pages, answers, undo and redo.

use std::collections::BTreeMap;

use desk::Desk;
use desk::book::Change;
use desk::book::id::CaseId;
use desk::clock::now;
use desk::view::book::{Saved, SiteAdded, Undone};
use filing::answers::{Path, Value};
use filing::province::{self, ChecklistItem};
use filing::view::{self, PageRef, PageView, TaskList};
use filing::words::Language;
use tauri::State;

use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn tasks(app: State<'_, App>, case: CaseId, language: Language) -> Answer<TaskList> {
    let desk = app.desk()?;
    let held = desk.case(&case)?;
    let problems = desk.problems(&case, &held, desk.today())?;
    let standing = desk.standing(&case, &held)?;
    Ok(view::task_list(desk.catalogue(), app.words(language), &held, &problems, standing))
}

#[tauri::command]
pub async fn page(
    app: State<'_, App>,
    case: CaseId,
    page: String,
    site: Option<usize>,
    language: Language,
) -> Answer<PageView> {
    let desk = app.desk()?;
    let held = desk.case(&case)?;
    let problems = desk.problems(&case, &held, desk.today())?;
    let at = PageRef { page, site };
    let view = view::page(desk.catalogue(), app.words(language), &held, &problems, &at, desk.today());
    let mut view = view.ok_or_else(|| Failure::new("app_bad_id"))?;
    view::mark_reused(&mut view, &desk.reused(&case)?);
    Ok(view)
}

/// The answers that were taken over, each with the title of the case it came from; empty for one that is gone.
#[tauri::command]
pub async fn origins(
    app: State<'_, App>,
    case: CaseId,
    language: Language,
) -> Answer<BTreeMap<Path, String>> {
    let (desk, id, words) = (app.desk()?, case, app.words(language));
    let reused = desk.book(|book| book.reused(&id))?;
    let name = |from: &CaseId| desk.case(from).map(|case| view::title(words, &case)).unwrap_or_default();
    Ok(reused.into_iter().map(|(path, origin)| (path, name(&origin.case))).collect())
}

#[tauri::command]
pub async fn add_site(app: State<'_, App>, case: CaseId) -> Answer<SiteAdded> {
    let (site, saved) = app.desk()?.book(|book| book.add_site(&case, now()))?;
    Ok(SiteAdded { site, saved: saved.into() })
}

#[tauri::command]
pub async fn remove_site(app: State<'_, App>, case: CaseId, site: usize) -> Answer<Saved> {
    Ok(app.desk()?.book(|book| book.remove_site(&case, site, now()))?.into())
}

/// What the province of a case asks for.
#[tauri::command]
pub async fn checklist(app: State<'_, App>, case: CaseId, language: Language) -> Answer<Vec<ChecklistItem>> {
    let case = app.desk()?.case(&case)?;
    Ok(province::checklist(app.catalogue(), app.words(language), &case))
}

/// The page that asks for a path, for a click on the paper or on a problem.
#[tauri::command]
pub async fn place(app: State<'_, App>, path: Path) -> Answer<Option<PageRef>> {
    Ok(view::home(app.catalogue(), &path))
}

#[tauri::command]
pub async fn answer(app: State<'_, App>, case: CaseId, path: Path, value: Option<Value>) -> Answer<Saved> {
    apply(&app.desk()?, &case, vec![Change { path, value }])
}

#[tauri::command]
pub async fn saved(app: State<'_, App>, case: CaseId) -> Answer<Saved> {
    Ok(app.desk()?.book(|book| book.saved(&case))?.into())
}

#[tauri::command]
pub async fn undo(app: State<'_, App>, case: CaseId) -> Answer<Undone> {
    Ok(app.desk()?.undone(&case, now())?)
}

#[tauri::command]
pub async fn redo(app: State<'_, App>, case: CaseId) -> Answer<Undone> {
    Ok(app.desk()?.redone(&case, now())?)
}

#[tauri::command]
pub async fn reuse(app: State<'_, App>, case: CaseId, page: String, site: Option<usize>) -> Answer<Saved> {
    let desk = app.desk()?;
    let changes = view::reuse(desk.catalogue(), &desk.case(&case)?, &PageRef { page, site });
    let changes = changes.into_iter().map(|(path, value)| Change { path, value }).collect();
    apply(&desk, &case, changes)
}

fn apply(desk: &Desk, id: &CaseId, changes: Vec<Change>) -> Answer<Saved> {
    Ok(desk.book(|book| book.apply(id, &changes, now()))?.into())
}
