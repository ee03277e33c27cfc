//! Pictures in slots: choose, drop, look at, remove.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::book::Attachment;
use desk::book::id::{AttachmentId, CaseId};
use desk::clock::now;
use desk::open::{Remark, Remarks};
use desk::photo::{Cancel, read_file};
use desk::{Desk, DeskError};
use filing::answers::Path;
use filing::problem::{Args, Severity};
use filing::words::{Language, Words};
use tauri::{State, Window};

use super::case_id;
use crate::app::App;
use crate::bodies::{Attached, PictureNote, PictureView, Saved};
use crate::failure::{Answer, Failure};

#[tauri::command]
pub async fn choose_pictures(
    app: State<'_, App>,
    window: Window,
    case: String,
    path: Path,
) -> Answer<Vec<Attached>> {
    let words = app.words(app.settings().language);
    let files = app.desktop.pick_pictures(&window, words).await;
    attach_all(&app, case_id(&case)?, path, files).await
}

#[tauri::command]
pub async fn drop_pictures(
    app: State<'_, App>,
    case: String,
    path: Path,
    files: Vec<PathBuf>,
) -> Answer<Vec<Attached>> {
    attach_all(&app, case_id(&case)?, path, files).await
}

/// Attaches files one after the other; what was attached before one that failed stays.
async fn attach_all(app: &App, id: CaseId, path: Path, files: Vec<PathBuf>) -> Answer<Vec<Attached>> {
    let desk = app.desk()?;
    let words = app.words(app.settings().language);
    let mut all = Vec::new();
    for file in files {
        let (of, slot) = (id.clone(), path.clone());
        let attached = desk.work(move |desk| {
            let bytes = read_file(&file)?;
            Ok::<_, DeskError>(desk.attach(&of, &slot, &bytes, &Cancel::new(), now())?.0)
        });
        let attachment = find(&desk, &id, &attached.await?)?;
        let row = desk.book(|book| book.picture(&attachment.picture).map(|reader| reader.row().clone()))?;
        let notes = notes(words, &remarks(&attachment));
        all.push(Attached {
            id: attachment.id.to_string(),
            width: row.width,
            height: row.height,
            bytes: row.bytes,
            findings: notes.into_iter().filter(|note| note.severity > Severity::Info).collect(),
        });
    }
    Ok(all)
}

#[tauri::command]
pub async fn picture(
    app: State<'_, App>,
    case: String,
    id: String,
    language: Language,
) -> Answer<PictureView> {
    let desk = app.desk()?;
    let attachment = find(&desk, &case_id(&case)?, &attachment_id(&id)?)?;
    let row = desk.book(|book| book.picture(&attachment.picture).map(|reader| reader.row().clone()))?;
    let remarks = remarks(&attachment);
    let bytes = desk.picture(&attachment.picture)?;
    Ok(PictureView {
        data_url: format!("data:{};base64,{}", row.mime, STANDARD.encode(bytes)),
        width: row.width,
        height: row.height,
        bytes: row.bytes,
        original_bytes: remarks.original_bytes,
        notes: notes(app.words(language), &remarks),
    })
}

#[tauri::command]
pub async fn remove_picture(app: State<'_, App>, case: String, id: String) -> Answer<Saved> {
    let (case, id) = (case_id(&case)?, attachment_id(&id)?);
    Ok(app.desk()?.book(|book| book.detach(&case, &id, now()))?.into())
}

fn attachment_id(text: &str) -> Answer<AttachmentId> {
    text.parse().map_err(|_| Failure::new("app_bad_id"))
}

fn find(desk: &Desk, case: &CaseId, id: &AttachmentId) -> Answer<Attachment> {
    let all = desk.book(|book| book.attachments(case))?;
    all.into_iter().find(|attachment| attachment.id == *id).ok_or_else(|| Failure::new("app_bad_id"))
}

fn remarks(attachment: &Attachment) -> Remarks {
    serde_json::from_value(attachment.notes.clone()).unwrap_or_default()
}

fn notes(words: &Words, remarks: &Remarks) -> Vec<PictureNote> {
    remarks.notes.iter().map(|remark| note(words, remark)).collect()
}

fn note(words: &Words, remark: &Remark) -> PictureNote {
    PictureNote {
        code: remark.code.clone(),
        severity: remark.severity,
        message: words.say(&remark.code, &remark.args),
        suggestion: words.attribute(&remark.code, "fix", &Args::new()).unwrap_or_default(),
    }
}
