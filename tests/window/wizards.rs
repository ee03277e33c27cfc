//! Wizards of other types than the first filing, each to its own end.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::window::{App, Start};

use crate::steps::{
    Sample, answer, attach, begin, create_book, fields, go_on, new_case_of, page, picture, slots,
};

/// Answers that the ready-made case has none for.
fn answers() -> Value {
    json!({
        "entity.filing_number": "浙ICP备2021000001号",
        "entity.filing_password": "Shili2026",
        "sites[0].site.filing_number": "浙ICP备2021000001号-1",
        "cancel.reason": "not_used",
    })
}

#[tokio::test]
async fn a_new_access_asks_little_and_ends_at_the_counter() {
    let (home, app) = opened("new_access", Some("app")).await;
    let pages = walk(&app, &picked(&home), "new_access").await;
    assert_eq!(pages.last().map(String::as_str), Some("submit.file"));
    assert!(
        !pages.iter().any(|page| page.starts_with("entity_principal")),
        "almost nothing is asked: {pages:?}"
    );
    app.close().await;
}

#[tokio::test]
async fn a_change_of_the_website_ends_at_the_counter() {
    let (home, app) = opened("change_website", Some("app")).await;
    let pages = walk(&app, &picked(&home), "change_website").await;
    assert_eq!(pages.last().map(String::as_str), Some("submit.file"));
    app.close().await;
}

#[tokio::test]
async fn a_deregistration_by_form_ends_with_the_form_and_hands_nothing_in() {
    let (home, app) = opened("deregister_by_form", Some("app")).await;
    let pages = walk(&app, &picked(&home), "deregister_by_form").await;
    assert!(!pages.iter().any(|page| page == "submit.file"), "nothing is handed in: {pages:?}");
    app.click("[data-action=finish]").await;
    app.find("main[data-page=home] [data-case]").await;
    app.close().await;
}

#[tokio::test]
async fn a_guide_is_a_list_to_tick_off_with_an_end() {
    let (home, app) = opened("claim", None).await;
    let pages = walk(&app, &picked(&home), "claim").await;
    assert!(pages.iter().any(|page| page == "guide.steps"), "the steps are listed: {pages:?}");
    app.find("[data-end]").await;
    app.close().await;
}

#[tokio::test]
async fn every_type_of_the_list_opens_with_exactly_one_next_step() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    app.click("[data-action=new]").await;
    app.click("[data-action=types]").await;
    app.find("[data-type]").await;
    let kinds = "return [...document.querySelectorAll('[data-type]')].map((kind) => kind.dataset.type)";
    let kinds: Vec<String> =
        serde_json::from_value(app.script(kinds, Vec::new()).await).expect("a list of types");
    assert_eq!(kinds.len(), 18, "{kinds:?}");
    for kind in kinds {
        app.click(&format!("[data-type={kind}]")).await;
        begin(&app, Some("app")).await;
        assert_eq!(app.count("main button.go").await, 1, "{kind} has one next step");
        app.click("[data-action=home]").await;
        app.click("[data-action=new]").await;
        app.click("[data-action=types]").await;
    }
    app.close().await;
}

#[tokio::test]
async fn a_second_site_is_added_removed_and_brought_back() {
    let (_home, app) = opened("first_filing", Some("app")).await;
    app.click("[data-action=add-site]").await;
    app.find("main[data-site='1']").await;
    app.screenshot("wizards-zh-light-second-site").await;
    app.click("[data-remove-site='1']").await;
    app.click("[data-action=remove]").await;
    app.until_gone("[data-remove-site]").await;
    app.click("[data-action=undo]").await;
    app.find("[data-remove-site='1']").await;
    app.close().await;
}

#[tokio::test]
async fn what_the_province_asks_for_stands_with_source_and_date() {
    let (_home, app) = opened("first_filing", Some("paper")).await;
    app.click("[data-action=province]").await;
    app.find("main[data-page=province] [data-kind-of-rule]").await;
    let lines = "return [...document.querySelectorAll('[data-kind-of-rule]')].every((line) => /20\\d\\d/.test(line.textContent))";
    assert_eq!(app.script(lines, Vec::new()).await, json!(true), "every line names its date");
    app.screenshot("wizards-zh-light-province").await;
    app.click("[data-action=back-to-page]").await;
    app.find("main[data-kind]").await;
    app.close().await;
}

async fn opened(kind: &str, road: Option<&str>) -> (TempDir, App) {
    let home = TempDir::new().expect("a scratch folder");
    let start = Start { pick: vec![picked(&home)], ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    new_case_of(&app, kind, road).await;
    (home, app)
}

/// The file that every dialog gives.
fn picked(home: &TempDir) -> PathBuf {
    home.path().join("picked.jpg")
}

/// Answers and goes on until there is nothing to go on to; the pages on the way.
async fn walk(app: &App, pick: &Path, kind: &str) -> Vec<String> {
    let sample = Sample::read("paper");
    let mut pages = vec![page(app).await];
    loop {
        app.screenshot(&format!("wizards-zh-light-{kind}-{}", pages.len())).await;
        let now = pages.last().map(String::as_str).unwrap_or_default();
        if now == "submit.file" || app.count("[data-action=continue]").await == 0 {
            return pages;
        }
        questions(app, &sample).await;
        pictures(app, &sample, pick).await;
        pages.push(go_on(app).await);
    }
}

async fn questions(app: &App, sample: &Sample) {
    let (own, mut asked) = (answers(), Vec::new());
    // An answer may bring a further question to the same page.
    while let Some(path) = fields(app).await.into_iter().find(|path| !asked.contains(path)) {
        asked.push(path.clone());
        if let Some(value) = own.get(&path).or_else(|| sample.answer(&path)) {
            answer(app, &path, value).await;
        }
    }
}

async fn pictures(app: &App, sample: &Sample, pick: &Path) {
    for slot in slots(app).await {
        let file = sample.picture(&slot).unwrap_or_else(|| picture("pictures/licence.jpg"));
        attach(app, pick, &slot, &file).await;
    }
}
