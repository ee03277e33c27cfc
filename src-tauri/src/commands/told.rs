//! What is told of a step: the portal's estimate, a parcel, what is kept as proof.

use std::path::PathBuf;

use desk::book::id::{CaseId, ProofId};
use desk::told::{ProofView, ToldError};
use filing::paper::{Enclosure, enclosed};
use filing::parcel::{self, ParcelHint};
use filing::words::Language;
use tauri::State;

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn tell_estimate(app: State<'_, App>, case: CaseId, text: String, from_today: bool) -> Answer<()> {
    Ok(app.desk()?.tell_estimate(&case, &text, from_today)?)
}

#[tauri::command]
pub async fn forget_estimate(app: State<'_, App>, case: CaseId) -> Answer<()> {
    Ok(app.desk()?.forget_estimate(&case)?)
}

/// What is odd about a tracking number while it is typed.
#[tauri::command]
pub async fn parcel_hint(
    app: State<'_, App>,
    carrier: String,
    number: String,
    language: Language,
) -> Answer<Option<ParcelHint>> {
    Ok(parcel::hint(app.catalogue(), app.words(language), &carrier, &number))
}

/// What goes into the envelope.
#[tauri::command]
pub async fn enclosures(app: State<'_, App>, case: CaseId, language: Language) -> Answer<Vec<Enclosure>> {
    let case = app.desk()?.case(&case)?;
    Ok(enclosed(app.catalogue(), app.words(language), &case))
}

/// Keeps pictures as proof of a step.
#[tauri::command]
pub async fn keep_proof(app: State<'_, App>, case: CaseId, step: String, files: Vec<PathBuf>) -> Answer<()> {
    let kept = app.desk()?.work(move |desk| desk.keep_pictures(&case, &step, &files)).await;
    kept.map_err(|error: ToldError| error.into())
}

#[tauri::command]
pub async fn proof(app: State<'_, App>, case: CaseId, id: ProofId) -> Answer<ProofView> {
    app.desk()?.work(move |desk| desk.proof(&case, &id)).await.map_err(|error: ToldError| error.into())
}

#[tauri::command]
pub async fn drop_proof(app: State<'_, App>, case: CaseId, id: ProofId) -> Answer<()> {
    Ok(app.desk()?.drop_proof(&case, &id)?)
}
