//! A whole first filing on paper, from an empty book to a site that can be reached, by hand.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::follow::until_live;
use crate::screens::{Look, wear};
use crate::steps::{
    Sample, answer, attach, choose, create_book, fields, go_on, leave, new_case, noticed, of, page, show,
    slots,
};

#[tokio::test]
async fn a_first_filing_on_paper_is_typed_printed_handed_in_and_followed_until_it_is_live() {
    let home = TempDir::new().expect("a scratch folder");
    let (pick, sheet) = (home.path().join("picked.jpg"), home.path().join("form.pdf"));
    let start =
        Start { pick: vec![pick.clone()], save: Some(sheet.clone()), ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    let sample = Sample::read("paper");
    create_book(&app).await;
    new_case(&app, "paper").await;

    let pages = fill(&app, &sample, &pick).await;
    assert!(pages.len() > 30, "one question a page: {pages:?}");
    assert_eq!(app.count("[data-problems=block]").await, 0, "nothing stands in the way of printing");

    print(&app, &sheet).await;
    sign(&app, &sample, &pick).await;
    in_english(&app).await;
    hand_in(&app).await;
    let done = until_live(&app).await;
    for step in ["send_backdrop", "mail", "confirm_sms", "open_site", "wait"] {
        assert!(done.iter().any(|one| one == step), "{step} was never to be done: {done:?}");
    }
    app.screenshot("paper-zh-light-progress-live").await;
    app.close().await;
}

/// Fills every page up to the check of all answers; the pages on the way.
async fn fill(app: &App, sample: &Sample, pick: &Path) -> Vec<String> {
    let mut pages = vec![page(app).await];
    while let Some(now) = pages.last().filter(|now| *now != "review.all") {
        if now == "site_principal.name" {
            app.click("[data-action=reuse]").await;
            app.find("[data-action=reuse]:disabled").await;
        } else {
            questions(app, sample).await;
        }
        pictures(app, sample, pick).await;
        app.screenshot(&format!("paper-zh-light-{now}")).await;
        pages.push(go_on(app).await);
    }
    app.screenshot("paper-zh-light-review.all").await;
    pages
}

async fn questions(app: &App, sample: &Sample) {
    let mut asked = Vec::new();
    // An answer may bring a further question to the same page.
    while let Some(path) = fields(app).await.into_iter().find(|path| !asked.contains(path)) {
        asked.push(path.clone());
        let Some(value) = sample.answer(&path) else { continue };
        match path.as_str() {
            "entity.name" | "entity_principal.name" | "entity_principal.mobile" | "sites[0].site.name" => {
                app.press(&of(&path), value.as_str().expect("a text")).await;
            }
            "entity_principal.certificate_number" => {
                wrong_then_right(app, &path, value.as_str().expect("a text")).await
            }
            _ => answer(app, &path, value).await,
        }
        leave(app).await;
    }
}

/// A slip in the last digit is found when the field is left, is told with its fix, and goes when it is mended.
async fn wrong_then_right(app: &App, path: &str, number: &str) {
    let finding = format!("[data-field='{path}'] [data-rule].block");
    app.press(&of(path), &format!("{}8", &number[..17])).await;
    app.click("[data-action=continue]").await;
    app.find(&finding).await;
    assert!(!app.text(&format!("{finding} .fix")).await.is_empty(), "a problem says how to mend it");
    app.screenshot("paper-zh-light-problem").await;
    app.type_text(&of(path), number).await;
    app.until_gone(&finding).await;
}

async fn pictures(app: &App, sample: &Sample, pick: &Path) {
    for slot in slots(app).await {
        let Some(file) = sample.picture(&slot) else { continue };
        if slot == "entity.certificate" {
            refused(app, pick, &slot).await;
        }
        attach(app, pick, &slot, &file).await;
    }
}

/// A text that only calls itself a picture is refused, with the reason.
async fn refused(app: &App, pick: &Path, slot: &str) {
    fs::write(pick, "not a picture").expect("the file to pick");
    choose(app, slot).await;
    let reason = app.text(&format!("[data-slot='{slot}'] [data-refused]")).await;
    assert!(!reason.trim().is_empty(), "a refusal says why");
    assert!(!reason.contains("error-"), "a refusal is a sentence: {reason}");
    app.screenshot("paper-zh-light-refused").await;
}

/// The form shows what was typed, and the saved PDF holds the same.
async fn print(app: &App, sheet: &Path) {
    go_on(app).await;
    app.until_shows("main [data-paper]", "杭州示例茶业有限公司").await;
    app.until_shows("main [data-paper]", "example.cn").await;
    app.click("[data-action=save-pdf]").await;
    noticed(app, "form.pdf").await;
    let read = Command::new("pdftotext").args(["-layout".as_ref(), sheet.as_os_str(), "-".as_ref()]).output();
    let text = String::from_utf8(read.expect("pdftotext runs").stdout).expect("text");
    for typed in ["杭州示例茶业有限公司", "example.cn"] {
        assert!(text.contains(typed), "the PDF holds {typed}:\n{text}");
    }
    app.screenshot("paper-zh-light-paper.verification_form").await;
}

async fn sign(app: &App, sample: &Sample, pick: &Path) {
    go_on(app).await;
    pictures(app, sample, pick).await;
    app.screenshot("paper-zh-light-signed.verification_form").await;
    go_on(app).await;
    app.screenshot("paper-zh-light-submit.file").await;
}

/// The same page in the other language, and back.
async fn in_english(app: &App) {
    let chinese = app.text("h1").await;
    wear(app, Look { language: "en", theme: "light" }).await;
    let english = app.text("h1").await;
    assert_ne!(chinese, english);
    assert!(english.is_ascii(), "the heading is English: {english}");
    wear(app, Look { language: "zh-CN", theme: "light" }).await;
    assert_eq!(app.text("h1").await, chinese);
}

async fn hand_in(app: &App) {
    app.click("[data-action=continue]").await;
    app.find("main[data-page='progress.timeline'] [data-state]").await;
    app.screenshot("paper-zh-light-progress-handed-in").await;
    assert_eq!(app.attribute("[data-revocation]", "data-revocation").await, "ticket", "no button yet");
    app.click("[data-revocation] summary").await;
    app.find("[data-action=prepare-revocation]").await;
    show(app, "[data-revocation]").await;
    app.screenshot("paper-zh-light-progress-revocation").await;
}
