//! A picture worked on by hand, several at once, and the example beside a paper.

use std::fs;

use serde_json::json;
use tempfile::TempDir;
use tests::window::{App, Key, Start};

use crate::screens::in_both_languages;
use crate::steps::{choose, create_book, new_case, picture, section, with_sample};

const SLOT: &str = "[data-slot='entity.certificate']";

#[tokio::test]
async fn a_picture_is_straightened_cropped_and_compared_with_what_it_was() {
    let home = TempDir::new().expect("a scratch folder");
    let app = with_sample(home.path(), "paper").await;
    section(&app, "materials").await;
    app.click(&format!("{SLOT} [data-action=edit-picture]")).await;
    app.find("[data-editor] [data-after]").await;
    let before = ratio(&app).await;
    app.click("[data-action=find-corners]").await;
    app.find("[data-corner='0']").await;
    app.until_gone("[aria-busy=true]").await;
    app.screenshot("editor-corners-zh").await;

    // By the keyboard: the lower right corner of the frame goes left, ten pixels a stroke.
    app.click("[data-action=crop]").await;
    app.find("[data-cropping] [data-corner='2']").await;
    app.script("document.querySelector(\"[data-cropping] [data-corner='2']\").focus()", Vec::new()).await;
    for _ in 0..20 {
        app.chord(&[Key::Shift, Key::Left]).await;
    }
    app.screenshot("editor-crop-zh").await;
    app.click("[data-action=crop]").await;
    app.find("[data-editor] [data-after]").await;
    let narrower = "const shown = document.querySelector('[data-editor] [data-after]'); \
        return shown?.complete && shown.naturalWidth / shown.naturalHeight < arguments[0] - 0.05";
    app.until("the crop never showed", narrower, vec![json!(before)]).await;
    app.click("[data-action=apply-edit]").await;
    app.until_gone("[data-editor]").await;
    app.screenshot("editor-applied-zh").await;
    app.close().await;
}

#[tokio::test]
async fn several_pictures_go_in_at_once_and_what_cannot_is_named() {
    let home = TempDir::new().expect("a scratch folder");
    let (good, bad) = (home.path().join("good.jpg"), home.path().join("bad.jpg"));
    fs::copy(picture("pictures/licence.jpg"), &good).expect("a picture");
    fs::write(&bad, "not a picture").expect("a file");
    let start = Start { pick: vec![good, bad], ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    new_case(&app, "paper").await;
    section(&app, "materials").await;
    choose(&app, "entity.certificate").await;
    let refused = app.until_shows(&format!("{SLOT} [data-refused]"), "bad.jpg").await;
    assert!(!refused.contains("good.jpg"), "{refused}");
    app.find(&format!("{SLOT}[data-count='1']")).await;
    app.screenshot("pictures-several-zh").await;
    app.close().await;
}

#[tokio::test]
async fn beside_the_paper_stands_how_it_should_look() {
    let home = TempDir::new().expect("a scratch folder");
    let app = with_sample(home.path(), "paper").await;
    section(&app, "paper").await;
    app.find("[data-paper-desk]").await;
    in_both_languages(&app, "paper-mine", async |_| ()).await;
    app.click("[name^='side-verification_form'][value=example]").await;
    app.find("[data-example]").await;
    in_both_languages(&app, "paper-example", async |_| ()).await;
    app.close().await;
}

/// Width by height of what comes out.
async fn ratio(app: &App) -> f64 {
    let script = "const shown = document.querySelector('[data-editor] [data-after]'); \
        return shown?.complete && shown.naturalHeight ? shown.naturalWidth / shown.naturalHeight : false";
    app.until("nothing came out", script, Vec::new()).await.as_f64().expect("a number")
}
