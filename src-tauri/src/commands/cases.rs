//! The list of cases: look, begin, remove.

use desk::book::{CaseRow, Change, Channel, NewCase};
use desk::clock::now;
use desk::photo::Cancel;
use desk::{Desk, DeskError};
use filing::answers::Path;
use filing::case::Case;
use filing::state::Road;
use filing::view::{Choice, subtitle, title};
use filing::words::{Language, Words};
use tauri::State;

use super::case_id;
use crate::app::App;
use crate::bodies::{CaseCard, minute};
use crate::failure::Answer;
use crate::samples::{Sample, sample};

#[tauri::command]
pub async fn cases(app: State<'_, App>, language: Language) -> Answer<Vec<CaseCard>> {
    let words = app.words(language);
    let desk = app.desk()?;
    let rows = desk.book(|book| book.cases())?;
    rows.iter().map(|row| card(&desk, words, row)).collect()
}

fn card(desk: &Desk, words: &Words, row: &CaseRow) -> Answer<CaseCard> {
    let case = desk.case(&row.id)?;
    Ok(CaseCard {
        id: row.id.to_string(),
        title: title(words, &case),
        subtitle: subtitle(desk.catalogue(), words, &case),
        state: desk.standing(&row.id, &case)?.state,
        updated: minute(row.updated_at),
        practice: desk.send(&row.id)?.is_some_and(|send| send.begun.channel == Channel::Practice),
        entity: case.answers.text(&Path::entity("entity.name")).to_owned(),
        account: row.profile.clone(),
    })
}

#[tauri::command]
pub async fn provinces(app: State<'_, App>, language: Language) -> Answer<Vec<Choice>> {
    Ok(filing::view::provinces(app.catalogue(), language))
}

#[tauri::command]
pub async fn carriers(app: State<'_, App>, language: Language) -> Answer<Vec<Choice>> {
    Ok(filing::view::choices(app.catalogue(), "couriers", language))
}

#[tauri::command]
pub async fn sample_case(app: State<'_, App>, road: Road) -> Answer<String> {
    let Sample { case, pictures } = sample(app.catalogue(), road)?;
    let desk = app.desk()?;
    let id = enter(&desk, &case)?;
    let of = id.clone();
    desk.work(move |desk| {
        pictures
            .iter()
            .try_for_each(|(path, bytes)| desk.attach(&of, path, bytes, &Cancel::new(), now()).map(drop))
    })
    .await
    .map_err(|error: DeskError| error)?;
    Ok(id.to_string())
}

/// Begins a case in the book with the answers it has.
fn enter(desk: &Desk, case: &Case) -> Result<desk::book::id::CaseId, DeskError> {
    let new = NewCase {
        filing_type: case.filing_type.clone(),
        road: case.road,
        province: case.province.clone(),
        catalogue_version: desk.catalogue().version.clone(),
    };
    let changes: Vec<Change> =
        case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
    desk.book(|book| {
        let id = book.new_case(&new, now())?;
        book.apply(&id, &changes, now())?;
        Ok(id)
    })
}

#[tauri::command]
pub async fn remove_case(app: State<'_, App>, case: String) -> Answer<()> {
    let id = case_id(&case)?;
    app.stop_sending(&id);
    Ok(app.desk()?.book(|book| book.remove_case(&id))?)
}
