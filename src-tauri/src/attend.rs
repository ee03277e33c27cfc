//! Watching over the offices while the book is open: what is new goes to the window, to the desktop's notifications and
//! beside the tray's icon. It begins when somebody sits down at the book, and has ended before the book is closed.

use std::sync::Arc;

use desk::outbox::attend::{Attendant, Heard};
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::app::App;
use crate::tray::Tray;

/// The event that the window listens to: something else than the window changed a case.
const CHANGED: &str = "case-changed";

/// Begins to watch, unless that was begun before. Does nothing while no book is open.
pub async fn begin(handle: &AppHandle) {
    let app = handle.state::<App>();
    let Ok(desk) = app.desk() else { return };
    let mut watching = app.attendant.lock().await;
    if watching.is_none() {
        let ear = handle.clone();
        *watching = Some(Attendant::start(desk, Arc::new(move |heard| hear(&ear, heard))));
    }
}

/// Stops watching, and waits until nobody does.
pub async fn end(handle: &AppHandle) {
    let attendant = handle.state::<App>().attendant.lock().await.take();
    if let Some(attendant) = attendant {
        attendant.stop().await;
    }
    count(handle);
}

/// Stops and begins again: with other tables.
pub async fn renew(handle: &AppHandle) {
    end(handle).await;
    begin(handle).await;
}

fn hear(handle: &AppHandle, heard: Heard) {
    let app = handle.state::<App>();
    let Ok(desk) = app.desk() else { return };
    if let Heard::News { of, .. } = &heard {
        // A window that is gone hears nothing.
        of.iter().for_each(|case| drop(handle.emit(CHANGED, serde_json::json!({ "case": case }))));
    }
    // A book that cannot be read now is told of where somebody looks at it.
    let notes = desk.notes(&heard, app.settings()).unwrap_or_default();
    notes.into_iter().for_each(|note| app.desktop.notify(note));
    count(handle);
}

/// Tells the tray how many cases wait for the applicant; nothing while the book is closed.
pub fn count(handle: &AppHandle) {
    let app = handle.state::<App>();
    let waiting = app.desk().ok().and_then(|desk| desk.waiting_for_applicant().ok());
    if let Some(tray) = handle.try_state::<Tray>() {
        tray.tell(app.words(app.settings().language), waiting);
    }
}
