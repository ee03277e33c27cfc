//! Pictures in slots: choose, drop, look at, remove.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::book::id::{AttachmentId, CaseId};
use desk::clock::now;
use desk::photo::{Cancel, Edit};
use desk::view::book::Saved;
use desk::view::files::Files;
use desk::view::pictures::{Attached, EditView, PictureFate, PictureView, PicturesDone};
use filing::answers::Path;
use filing::words::Language;
use tauri::ipc::Channel;
use tauri::{State, Window};

use crate::app::App;
use crate::failure::Answer;

#[tauri::command]
pub async fn pick_pictures(app: State<'_, App>, window: Window) -> Answer<Vec<PathBuf>> {
    let words = app.words(app.settings().language);
    Ok(app.desktop.pick_many(&window, Files::pictures(words)).await)
}

#[tauri::command]
pub async fn attach_pictures(
    app: State<'_, App>,
    case: CaseId,
    path: Path,
    files: Vec<PathBuf>,
    progress: Channel<PicturesDone>,
) -> Answer<Vec<PictureFate>> {
    let (id, all) = (case, files.len());
    let hear = move |done| {
        // A window that is gone hears nothing; the pictures are prepared all the same.
        let _ = progress.send(PicturesDone { done, all });
    };
    let (desk, cancel, of) = (app.desk()?, app.begin_preparing(), id.clone());
    let done = desk.work(move |desk| desk.attach_many(&of, &path, &files, &cancel, hear)).await?;
    let language = app.settings().language;
    let fate = |result| -> Answer<Attached> { Ok(desk.attached_view(&id, &result?, language)?) };
    Ok(done.into_iter().map(|result| PictureFate::from(fate(result))).collect())
}

#[tauri::command]
pub async fn cancel_pictures(app: State<'_, App>) -> Answer<()> {
    app.stop_preparing();
    Ok(())
}

#[tauri::command]
pub async fn picture(
    app: State<'_, App>,
    case: CaseId,
    id: AttachmentId,
    language: Language,
) -> Answer<PictureView> {
    Ok(app.desk()?.picture_view(&case, &id, language)?)
}

#[tauri::command]
pub async fn edit_picture(
    app: State<'_, App>,
    case: CaseId,
    id: AttachmentId,
    edit: Edit,
    receiver: String,
) -> Answer<Saved> {
    let cancel = app.begin_preparing();
    let desk = app.desk()?;
    let edited = desk.work(move |desk| {
        let context = desk.purpose(&case, &receiver)?;
        desk.edit_picture(&case, &id, &edit, &context, &cancel, now())
    });
    Ok(edited.await?.into())
}

#[tauri::command]
pub async fn type_code(app: State<'_, App>, case: CaseId, id: AttachmentId, code: String) -> Answer<Saved> {
    let cancel = app.begin_preparing();
    let desk = app.desk()?;
    Ok(desk.work(move |desk| desk.type_code(&case, &id, &code, &cancel, now())).await?.into())
}

#[tauri::command]
pub async fn preview_picture(
    app: State<'_, App>,
    case: CaseId,
    id: AttachmentId,
    edit: Edit,
    receiver: String,
    side: u32,
) -> Answer<EditView> {
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
    case: CaseId,
    id: AttachmentId,
    turns: u8,
) -> Answer<Option<[(f64, f64); 4]>> {
    app.desk()?.work(move |desk| Ok(desk.suggested_corners(&case, &id, turns, &Cancel::new())?)).await
}

#[tauri::command]
pub async fn remove_picture(app: State<'_, App>, case: CaseId, id: AttachmentId) -> Answer<Saved> {
    Ok(app.desk()?.book(|book| book.detach(&case, &id, now()))?.into())
}
