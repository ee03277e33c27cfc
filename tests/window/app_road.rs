//! The way through an app, from the ready-made case.

use tempfile::TempDir;

use crate::follow::until_live;
use crate::screens::key_screens;
use crate::steps::{section, with_sample};

#[tokio::test]
async fn the_ready_made_case_goes_the_way_through_the_app_until_it_is_live() {
    let home = TempDir::new().expect("a scratch folder");
    let app = with_sample(home.path(), "app").await;
    key_screens(&app).await;
    section(&app, "submit").await;
    app.click("[data-action=continue]").await;
    app.find("main[data-page='progress.timeline'] [data-state]").await;
    let done = until_live(&app).await;
    assert!(done.iter().any(|step| step == "confirm_sms"), "the phones were asked: {done:?}");
    assert!(!done.iter().any(|step| step == "mail"), "nothing goes by mail: {done:?}");
    app.close().await;
}
