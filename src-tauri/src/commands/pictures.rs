//! Pictures in slots: choose, drop, look at, remove.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::Desk;
use desk::book::id::{AttachmentId, CaseId};
use desk::clock::now;
use desk::photo::{Cancel, Edit};
use desk::pictures::{Remark, Remarks};
use filing::answers::Path;
use filing::problem::{Args, Severity};
use filing::words::{Language, Words};
use tauri::ipc::Channel;
use tauri::{State, Window};

use super::case_id;
use crate::app::App;
use crate::bodies::{Attached, EditView, PictureFate, PictureNote, PictureView, PicturesDone, Saved};
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

#[tauri::command]
pub async fn attach_pictures(
    app: State<'_, App>,
    case: String,
    path: Path,
    files: Vec<PathBuf>,
    progress: Channel<PicturesDone>,
) -> Answer<Vec<PictureFate>> {
    let (id, all) = (case_id(&case)?, files.len());
    let hear = move |done| {
        // A window that is gone hears nothing; the pictures are prepared all the same.
        let _ = progress.send(PicturesDone { done, all });
    };
    let fates = attach(&app, id, path, files, hear).await?;
    Ok(fates.into_iter().map(PictureFate::from).collect())
}

#[tauri::command]
pub async fn cancel_pictures(app: State<'_, App>) -> Answer<()> {
    app.stop_preparing();
    Ok(())
}

/// Attaches files; the first that failed is the answer, what was attached beside it stays.
async fn attach_all(app: &App, id: CaseId, path: Path, files: Vec<PathBuf>) -> Answer<Vec<Attached>> {
    attach(app, id, path, files, |_| {}).await?.into_iter().collect()
}

async fn attach(
    app: &App,
    id: CaseId,
    path: Path,
    files: Vec<PathBuf>,
    hear: impl Fn(usize) + Send + 'static,
) -> Answer<Vec<Answer<Attached>>> {
    let (desk, cancel) = (app.desk()?, app.begin_preparing());
    let of = id.clone();
    let done = desk.work(move |desk| desk.attach_many(&of, &path, &files, &cancel, hear)).await?;
    let words = app.words(app.settings().language);
    Ok(done.into_iter().map(|result| attached(&desk, words, &id, &result?)).collect())
}

fn attached(desk: &Desk, words: &Words, case: &CaseId, id: &AttachmentId) -> Answer<Attached> {
    let attachment = desk.attachment(case, id)?;
    let row = desk.book(|book| book.picture(&attachment.picture).map(|reader| reader.row().clone()))?;
    let notes = notes(words, &Remarks::kept(&attachment));
    Ok(Attached {
        id: attachment.id.to_string(),
        width: row.width,
        height: row.height,
        bytes: row.bytes,
        findings: notes.into_iter().filter(|note| note.severity > Severity::Info).collect(),
    })
}

#[tauri::command]
pub async fn picture(
    app: State<'_, App>,
    case: String,
    id: String,
    language: Language,
) -> Answer<PictureView> {
    let desk = app.desk()?;
    let attachment = desk.attachment(&case_id(&case)?, &attachment_id(&id)?)?;
    let row = desk.book(|book| book.picture(&attachment.picture).map(|reader| reader.row().clone()))?;
    let remarks = Remarks::kept(&attachment);
    let slot = desk.catalogue().slot(&attachment.path.id);
    let watermark_allowed = slot.is_some_and(|slot| slot.watermark.is_some());
    let bytes = desk.picture(&attachment.picture)?;
    Ok(PictureView {
        data_url: format!("data:{};base64,{}", row.mime, STANDARD.encode(bytes)),
        width: row.width,
        height: row.height,
        bytes: row.bytes,
        original_bytes: remarks.original_bytes,
        notes: notes(app.words(language), &remarks),
        edit: remarks.edit,
        watermark_allowed,
    })
}

#[tauri::command]
pub async fn edit_picture(
    app: State<'_, App>,
    case: String,
    id: String,
    edit: Edit,
    receiver: String,
) -> Answer<Saved> {
    let (case, id, cancel) = (case_id(&case)?, attachment_id(&id)?, app.begin_preparing());
    let desk = app.desk()?;
    let edited = desk.work(move |desk| {
        let context = desk.purpose(&case, &receiver)?;
        desk.edit_picture(&case, &id, &edit, &context, &cancel, now())
    });
    Ok(edited.await?.into())
}

#[tauri::command]
pub async fn preview_picture(
    app: State<'_, App>,
    case: String,
    id: String,
    edit: Edit,
    receiver: String,
    side: u32,
) -> Answer<EditView> {
    let (case, id) = (case_id(&case)?, attachment_id(&id)?);
    let desk = app.desk()?;
    let view = desk.work(move |desk| {
        let context = desk.purpose(&case, &receiver)?;
        desk.preview_picture(&case, &id, &edit, &context, side, &Cancel::new())
    });
    let view = view.await?;
    let data_url = format!("data:image/jpeg;base64,{}", STANDARD.encode(view.jpeg));
    Ok(EditView { data_url, width: view.width, height: view.height })
}

#[tauri::command]
pub async fn picture_corners(
    app: State<'_, App>,
    case: String,
    id: String,
    turns: u8,
) -> Answer<Option<[(f64, f64); 4]>> {
    let (case, id) = (case_id(&case)?, attachment_id(&id)?);
    app.desk()?.work(move |desk| Ok(desk.suggested_corners(&case, &id, turns, &Cancel::new())?)).await
}

#[tauri::command]
pub async fn remove_picture(app: State<'_, App>, case: String, id: String) -> Answer<Saved> {
    let (case, id) = (case_id(&case)?, attachment_id(&id)?);
    Ok(app.desk()?.book(|book| book.detach(&case, &id, now()))?.into())
}

fn attachment_id(text: &str) -> Answer<AttachmentId> {
    text.parse().map_err(|_| Failure::new("app_bad_id"))
}

impl From<Answer<Attached>> for PictureFate {
    fn from(answer: Answer<Attached>) -> Self {
        match answer {
            Ok(picture) => Self::Attached { picture },
            Err(why) => Self::Refused { why },
        }
    }
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
