//! The clock and its proof: a parcel that lies too long and the letter about it, the portal's own estimate, what is kept
//! of a step over a restart, and a calendar that ends too early.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::screens::{in_both_languages, in_every_dress};
use crate::steps::{create_book, picture, sample_case, section, unlock};

const REFUSAL: &str = "【阿里云】您的网站备案初审被驳回，原因：网站名称不符合规范，请修改后重新提交。";
const NUMBER: &str = "SF1385628716739";

/// A filing by hand, just handed in at a portal.
async fn handed_in(home: &TempDir) -> (App, Start) {
    let pick = home.path().join("receipt.jpg");
    fs::copy(picture("pictures/licence.jpg"), &pick).expect("a receipt");
    let saved: PathBuf = home.path().join("days.ics");
    let start = Start { home: home.path().to_path_buf(), pick: vec![pick], save: Some(saved) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "submit").await;
    app.click("[data-channel=portal]").await;
    app.select("[data-path=portal-host]", "aliyun").await;
    app.click("[data-action=portal-prepare]").await;
    app.click("[data-portal-state=submitted]").await;
    app.find("main[data-page='progress.timeline'] [data-state=submitted]").await;
    (app, start)
}

/// Records a state that is none of the next.
async fn record(app: &App, state: &str) {
    app.select("[data-path=portal-other]", state).await;
    app.click("[data-action=portal-record]").await;
    app.find(&format!("[data-state={state}]")).await;
}

#[tokio::test]
async fn a_parcel_that_lies_too_long_is_told_of_with_a_letter_that_names_it() {
    let home = TempDir::new().expect("a scratch folder");
    let (app, _start) = handed_in(&home).await;
    record(&app, "materials_to_be_sent").await;
    app.click("[data-turn=yours] [data-action=mail]").await;
    let contents = app.text("[data-enclosures]").await;
    assert!(contents.contains("核验单") && contents.contains('2'), "{contents}");
    app.find("[data-action=open-cover]").await;
    app.select("[data-path=carrier]", "SF").await;
    app.type_text("[data-path=tracking_number]", "YT8962646785389").await;
    app.until_shows("[data-parcel-hint=odd]", "圆通").await;
    in_both_languages(&app, "timeline-mail", async |_| ()).await;
    app.type_text("[data-path=tracking_number]", NUMBER).await;
    app.find("[data-parcel-hint=none]").await;
    app.type_text("[data-path=mailed_on]", "2026-03-02").await;
    app.click("[data-action=send-mail]").await;
    app.find("[data-state=materials_mailed]").await;
    let posted = app.text("[data-step-state=materials_mailed]").await;
    assert!(posted.contains("顺丰速运 SF1······6739") && !posted.contains(NUMBER), "{posted}");

    app.click("[data-turn=theirs] [data-action=report_delivery]").await;
    app.type_text("[data-path=signed_on]", "2026-03-04").await;
    app.type_text("[data-path=signed_by]", "前台").await;
    app.click("[data-action=send-delivery]").await;
    app.find("[data-state=materials_signed_for]").await;
    app.until_shows("[data-step-state=materials_signed_for]", "前台").await;
    let letter = app.text("[data-late] [data-letter=not_entered]").await;
    assert!(letter.contains(NUMBER) && letter.contains("2026-03-04") && !letter.contains("____"), "{letter}");
    app.click("[data-action=copy-late]").await;
    assert_eq!(app.count("[data-turn=yours] [data-action=mail]").await, 0, "nothing is sent again");
    app.find("[data-day='2026-03-09'].grace").await;
    in_every_dress(&app, "timeline-late").await;
    app.close().await;
}

#[tokio::test]
async fn what_the_portal_says_moves_the_days_and_is_taken_back() {
    let home = TempDir::new().expect("a scratch folder");
    let (app, _start) = handed_in(&home).await;
    record(&app, "ca_review").await;
    assert!(app.text("[data-usual]").await.contains("3–20"));
    app.script("document.querySelectorAll('main details').forEach((one) => (one.open = true))", Vec::new())
        .await;
    assert_eq!(app.count("[data-reported]").await, 2, "what others say of Zhejiang is there and apart");
    app.type_text("[data-path=estimate]", "很快").await;
    app.click("[data-action=save-estimate]").await;
    app.find("[data-notice=error]").await;
    app.type_text("[data-path=estimate]", "８－４０ 个工作日").await;
    app.click("[data-path=from_today]").await;
    app.click("[data-action=save-estimate]").await;
    app.until_shows("[data-estimate]", "8–40").await;
    // Forty work days from now run into a year without a paper.
    app.find("[data-sum=incomplete] [data-year]").await;
    in_both_languages(&app, "timeline-incomplete", async |app| {
        app.script("document.querySelector('[data-sum]').scrollIntoView()", Vec::new()).await;
    })
    .await;
    add_year(&app).await;
    app.find("[data-sum=whole]").await;
    app.click("[data-action=save-days]").await;
    app.until_shows("[data-notice=done]", "days.ics").await;
    let days = fs::read_to_string(home.path().join("days.ics")).expect("the calendar");
    assert!(days.starts_with("BEGIN:VCALENDAR") && days.matches("BEGIN:VEVENT").count() >= 2, "{days}");
    app.click("[data-action=forget-estimate]").await;
    app.until_gone("[data-estimate]").await;
    app.close().await;
}

/// Pastes the notice of the year that is missing.
async fn add_year(app: &App) {
    let year = app.attribute("[data-sum] [data-year]", "data-year").await;
    let notice = format!(
        "国务院办公厅关于{year}年部分节假日安排的通知 一、元旦：1月1日至3日放假，共3天。\
         二、春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。三、劳动节：5月1日至5日放假，共5天。"
    );
    app.find("[data-path=year-notice]").await;
    app.script(
        "document.querySelector('[data-path=year-notice]').closest('details').open = true",
        Vec::new(),
    )
    .await;
    app.type_text("[data-path=year-notice]", &notice.replace("共7天", "共8天")).await;
    app.click("[data-action=year-read]").await;
    app.find("[data-notice=error]").await;
    app.type_text("[data-path=year-notice]", &notice).await;
    app.click("[data-action=year-read]").await;
    app.find(&format!("[data-year-found='{year}']")).await;
    app.screenshot("timeline-year-zh").await;
    app.click("[data-action=year-add]").await;
}

#[tokio::test]
async fn a_receipt_and_a_pasted_text_are_kept_over_a_restart_and_go_when_they_are_removed() {
    let home = TempDir::new().expect("a scratch folder");
    let (app, start) = handed_in(&home).await;
    let handed = "[data-step-state=submitted]";
    app.script(
        "document.querySelector('[data-step-state=submitted] [data-action=keep-proof]').click()",
        Vec::new(),
    )
    .await;
    app.find(&format!("{handed} [data-kept=picture]")).await;
    app.click("[data-portal-state=first_review]").await;
    app.find("[data-state=first_review]").await;
    app.type_text("[data-path=portal-text]", REFUSAL).await;
    app.click("[data-action=portal-read]").await;
    app.click("[data-portal-right]").await;
    app.find("[data-state=first_review_rejected]").await;
    app.find("[data-step-state=first_review_rejected] [data-step-reasons]").await;
    app.close().await;

    let app = App::start(&start).await;
    unlock(&app).await;
    app.click("[data-case]").await;
    section(&app, "progress").await;
    let refused = "[data-step-state=first_review_rejected]";
    app.click(&format!("{refused} [data-kept=text]")).await;
    app.until_shows(&format!("{refused} [data-proof=text]"), "网站名称不符合规范").await;
    app.click(&format!("{handed} [data-kept=picture]")).await;
    app.find(&format!("{handed} [data-proof=picture] img")).await;
    in_both_languages(&app, "timeline-proof", async |app| {
        app.script("document.querySelector('[data-step-state=submitted]').scrollIntoView()", Vec::new())
            .await;
    })
    .await;
    app.click(&format!("{handed} [data-action=drop-proof]")).await;
    app.click(&format!("{handed} [data-action=drop-proof-sure]")).await;
    app.until_gone(&format!("{handed} [data-kept]")).await;
    app.close().await;
}
