//! The list of cases: look, begin, remove.

use desk::DeskError;
use desk::book::id::CaseId;
use desk::clock::now;
use desk::photo::Cancel;
use desk::samples::{Sample, sample};
use desk::view::cases::CaseCard;
use filing::state::Road;
use filing::view::Choice;
use filing::words::Language;
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn cases(app: State<'_, App>, language: Language) -> Answer<Vec<CaseCard>> {
    Ok(app.desk()?.case_cards(language)?)
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
    let id = desk.enter(&case, now())?;
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

#[tauri::command]
pub async fn remove_case(app: State<'_, App>, case: CaseId) -> Answer<()> {
    app.sending.stop(&case).await;
    Ok(app.desk()?.book(|book| book.remove_case(&case))?)
}
