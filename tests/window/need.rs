//! The screener, walked to its verdicts.

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::window::{App, Start};

use crate::steps::{create_book, of};

/// A new site of a company that never filed.
pub const FIRST_FILING: [(&str, &str); 22] = [
    ("need.intent", "open"),
    ("need.what", "website"),
    ("need.region", "mainland"),
    ("need.address", "own_domain"),
    ("need.domain", "example.cn"),
    ("need.domain_known", "no"),
    ("need.nature", "4"),
    ("need.origin", "mainland"),
    ("need.province", "330000"),
    ("need.entity_known", "no"),
    ("need.account_taken", "no"),
    ("need.order_open", "no"),
    ("need.commercial", "no"),
    ("need.industry", "none"),
    ("need.product", "ready"),
    ("need.registrar", "approved"),
    ("need.realname", "done"),
    ("need.realname_days", "enough"),
    ("need.holder", "same"),
    ("need.domain_valid", "long"),
    ("need.built", "no"),
    ("need.shortcut", "none"),
];

#[tokio::test]
async fn a_server_abroad_needs_no_filing_and_a_changed_answer_lifts_the_verdict() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    app.click("[data-action=new]").await;
    let abroad = [("need.region", "hong_kong")];
    assert_eq!(verdict(&app, &[&abroad[..], &FIRST_FILING].concat()).await, "no_filing");
    let reason = app.text("[data-reason]").await;
    assert!(
        reason.contains("N02") && reason.contains("20"),
        "a reason names its rule and its date: {reason}"
    );
    assert_eq!(app.count("[data-action=prepare]").await, 0, "there is nothing to prepare");
    app.screenshot("need-zh-light-no_filing").await;

    app.click("[data-answered='need.region']").await;
    app.find(&question("need.region")).await;
    app.click(&format!("{}[value=mainland]", of("need.region"))).await;
    app.find("[data-so-far]:not([data-so-far=no_filing])").await;
    app.click("[data-action=continue]").await;
    app.find(&question("need.address")).await;
    app.close().await;
}

#[tokio::test]
async fn a_new_site_of_a_new_entity_is_a_first_filing_and_its_case_keeps_what_decided_it() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    app.click("[data-action=new]").await;
    assert_eq!(verdict(&app, &FIRST_FILING).await, "file");
    for part in ["[data-takes=paper]", "[data-takes=app]", "[data-reason]"] {
        assert_ne!(app.count(part).await, 0, "the verdict says {part}");
    }
    app.screenshot("need-zh-light-file").await;

    app.click("[data-action=prepare]").await;
    app.find("main[data-page=new]").await;
    assert_eq!(app.count("#province").await, 0, "the province was told already");
    app.screenshot("need-zh-light-new").await;
    app.click("[data-path=road][value=app]").await;
    app.click("[data-action=begin]").await;
    app.find("main[data-page='type.region'] [data-field='entity.province'] [data-locked]").await;
    app.screenshot("need-zh-light-locked").await;

    app.click("[data-action=judge-again]").await;
    app.find("main[data-page=need][data-outcome=file]").await;
    assert_ne!(app.count("[data-answered]").await, 0, "the answers are still there");
    app.close().await;
}

#[tokio::test]
async fn a_domain_that_somebody_else_filed_is_blocked_and_a_pasted_result_is_used_only_after_a_click() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    app.click("[data-action=new]").await;
    let known = FIRST_FILING.iter().take_while(|(id, _)| *id != "need.domain_known");
    walk(&app, &known.copied().collect::<Vec<_>>()).await;
    app.find(&question("need.domain_known")).await;

    let pasted =
        "主办单位名称 示例旧主人有限公司 网站备案/许可证号 浙ICP备2021000001号-1 网站域名 example.cn";
    app.type_text("[data-path=pasted]", pasted).await;
    app.find("[data-understood='need.domain_known']").await;
    assert_eq!(app.count("[data-field='need.domain_known'] :checked").await, 0, "nothing is set by itself");
    app.screenshot("need-zh-light-pasted").await;
    app.click("[data-action=use-pasted]").await;
    app.find("[data-field='need.domain_known'] input[value=yes]:checked").await;
    app.click("[data-action=continue]").await;

    let of_another = [("need.domain_owner", "other")];
    assert_eq!(verdict(&app, &[&of_another[..], &FIRST_FILING].concat()).await, "blocked");
    assert!(!app.text("[data-fix]").await.is_empty(), "a blocked verdict says what to do");
    app.screenshot("need-zh-light-blocked").await;
    app.close().await;
}

fn question(id: &str) -> String {
    format!("main[data-page=need][data-question='{id}']")
}

/// Answers whatever is asked, until the verdict; its outcome.
pub async fn verdict(app: &App, answers: &[(&str, &str)]) -> String {
    walk(app, answers).await;
    let outcome = "return document.querySelector('main[data-page=need]')?.dataset.outcome || false";
    let found = app.until("there is no verdict", outcome, Vec::new()).await;
    found.as_str().expect("an outcome").to_owned()
}

/// Answers whatever is asked, as long as there is an answer for it.
pub async fn walk(app: &App, answers: &[(&str, &str)]) {
    loop {
        app.find("main[data-page=need]").await;
        let now = app.attribute("main[data-page=need]", "data-question").await;
        let Some((id, code)) = answers.iter().find(|(id, _)| *id == now) else { return };
        say(app, id, code).await;
        app.click("[data-action=continue]:enabled").await;
        let on = "const page = document.querySelector('main[data-page=need]'); \
            return page !== null && page.dataset.question !== arguments[0]";
        app.until(&format!("{id} did not go on"), on, vec![json!(id)]).await;
    }
}

async fn say(app: &App, id: &str, code: &str) {
    let kind = "const of = document.querySelector(arguments[0]); return of?.role ?? of?.type ?? false";
    match app.until(&format!("no answer to {id}"), kind, vec![json!(of(id))]).await {
        Value::String(kind) if kind == "combobox" => {
            app.click(&of(id)).await;
            app.click(&format!("[role=option][data-code='{code}']")).await;
        }
        Value::String(kind) if kind == "radio" || kind == "checkbox" => {
            app.click(&format!("{}[value='{code}']", of(id))).await;
        }
        _ => app.type_text(&of(id), code).await,
    }
}
