//! What is told of a step: the portal's estimate, a parcel, what is kept as proof.

use std::path::PathBuf;

use desk::DeskError;
use desk::book::id::ProofId;
use desk::photo::{Cancel, read_file};
use desk::told::{ProofView, ToldError};
use filing::paper::{Enclosure, enclosed};
use filing::parcel::{self, ParcelHint};
use filing::words::Language;
use tauri::State;

use super::case_id;
use crate::app::App;
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn tell_estimate(app: State<'_, App>, case: String, text: String, from_today: bool) -> Answer<()> {
    Ok(app.desk()?.tell_estimate(&case_id(&case)?, &text, from_today)?)
}

#[tauri::command]
pub async fn forget_estimate(app: State<'_, App>, case: String) -> Answer<()> {
    Ok(app.desk()?.forget_estimate(&case_id(&case)?)?)
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
pub async fn enclosures(app: State<'_, App>, case: String, language: Language) -> Answer<Vec<Enclosure>> {
    let case = app.desk()?.case(&case_id(&case)?)?;
    Ok(enclosed(app.catalogue(), app.words(language), &case))
}

/// Keeps pictures as proof of a step.
#[tauri::command]
pub async fn keep_proof(app: State<'_, App>, case: String, step: String, files: Vec<PathBuf>) -> Answer<()> {
    let id = case_id(&case)?;
    app.desk()?
        .work(move |desk| {
            files.iter().try_for_each(|file| {
                let bytes = read_file(file).map_err(DeskError::from)?;
                desk.keep_picture(&id, &step, &bytes, &Cancel::new()).map(drop)
            })
        })
        .await
        .map_err(|error: ToldError| error.into())
}

#[tauri::command]
pub async fn proof(app: State<'_, App>, case: String, id: String) -> Answer<ProofView> {
    let (case, id) = (case_id(&case)?, proof_id(&id)?);
    app.desk()?.work(move |desk| desk.proof(&case, &id)).await.map_err(|error: ToldError| error.into())
}

#[tauri::command]
pub async fn drop_proof(app: State<'_, App>, case: String, id: String) -> Answer<()> {
    Ok(app.desk()?.drop_proof(&case_id(&case)?, &proof_id(&id)?)?)
}

fn proof_id(text: &str) -> Answer<ProofId> {
    text.parse().map_err(|_| Failure::new("app_bad_id"))
}
