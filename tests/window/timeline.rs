//! The clock and its proof: a parcel that lies too long and the letter about it, the portal's own estimate, what is kept
//! of a step over a restart, and a calendar that ends too early.

use std::fs;

use serde_json::json;
use tempfile::TempDir;
use tests::window::{App, Start};

use crate::screens::{in_both_languages, in_every_dress};
use crate::steps::{
    at_portal, create_book, dismiss, items, noticed, picture, record, sample_case, section, show, unfold,
    unlock,
};

const REFUSAL: &str = "【阿里云】您的网站备案初审被驳回，原因：网站名称不符合规范，请修改后重新提交。";
const NUMBER: &str = "SF1385628716739";

/// A filing by hand, just handed in at a portal.
async fn handed_in(home: &TempDir) -> (App, Start) {
    let pick = home.path().join("receipt.jpg");
    fs::copy(picture("pictures/licence.jpg"), &pick).expect("a receipt");
    let saved = Some(home.path().join("days.ics"));
    let start = Start { pick: vec![pick], save: saved, ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    at_portal(&app).await;
    (app, start)
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
    post(&app).await;
    let posted = app.text("[data-step-state=materials_mailed]").await;
    assert!(posted.contains("顺丰速运 SF1······6739") && !posted.contains(NUMBER), "{posted}");

    signed_for(&app).await;
    app.until_shows("[data-step-state=materials_signed_for]", "前台").await;
    let letter = app.text("[data-late] [data-letter=not_entered]").await;
    assert!(letter.contains(NUMBER) && letter.contains("2026-03-04") && !letter.contains("____"), "{letter}");
    copy(&app).await;
    assert_eq!(app.count("[data-turn=yours] [data-action=mail]").await, 0, "nothing is sent again");
    app.find("[data-day='2026-03-09'].grace").await;
    in_both_languages(&app, "timeline-late", async |app| show(app, "[data-late]").await).await;
    app.close().await;
}

/// Fills in the rest of the form about a parcel, and sends it.
async fn post(app: &App) {
    app.type_text("[data-path=tracking_number]", NUMBER).await;
    app.find("[data-parcel-hint=none]").await;
    app.type_text("[data-path=mailed_on]", "2026-03-02").await;
    app.click("[data-action=send-mail]").await;
    app.find("[data-state=materials_mailed]").await;
}

/// Records that the parcel was taken in, long ago.
async fn signed_for(app: &App) {
    app.click("[data-turn=theirs] [data-action=report_delivery]").await;
    app.type_text("[data-path=signed_on]", "2026-03-04").await;
    app.type_text("[data-path=signed_by]", "前台").await;
    app.click("[data-action=send-delivery]").await;
    app.find("[data-state=materials_signed_for]").await;
}

/// The card of what lies too long, in every look: `./dev test --test window -- --ignored in_every_look`.
#[tokio::test]
#[ignore = "makes pictures to be looked at"]
async fn what_lies_too_long_in_every_look() {
    let home = TempDir::new().expect("a scratch folder");
    let (app, _start) = handed_in(&home).await;
    record(&app, "materials_to_be_sent").await;
    app.click("[data-turn=yours] [data-action=mail]").await;
    app.select("[data-path=carrier]", "SF").await;
    post(&app).await;
    signed_for(&app).await;
    app.find("[data-late]").await;
    in_every_dress(&app, "look-late", async |app| show(app, "[data-late]").await).await;
    in_every_dress(&app, "look-late-days", async |app| show(app, "[data-sum]").await).await;
    app.close().await;
}

/// Copies the letter; what was taken is the letter, and the window says so.
async fn copy(app: &App) {
    let listen = "const own = navigator.clipboard.writeText.bind(navigator.clipboard); \
        navigator.clipboard.writeText = async (text) => { await own(text); window.taken = text }";
    app.script(listen, Vec::new()).await;
    app.click("[data-action=copy-late]").await;
    noticed(app, "已复制").await;
    let same = "return window.taken === document.querySelector('[data-late] [data-letter]').textContent";
    assert_eq!(app.script(same, Vec::new()).await, json!(true), "the letter was copied whole");
    assert_eq!(app.count("[data-notice=error]").await, 0, "nothing went wrong");
}

#[tokio::test]
async fn what_the_portal_says_moves_the_days_and_is_taken_back() {
    let home = TempDir::new().expect("a scratch folder");
    let (app, _start) = handed_in(&home).await;
    record(&app, "ca_review").await;
    app.until_shows("[data-usual]", "3–20").await;
    unfold(&app, "[data-reported]").await;
    unfold(&app, "[data-path=estimate]").await;
    assert_eq!(app.count("[data-reported]").await, 2, "what others say of Zhejiang is there and apart");
    app.type_text("[data-path=estimate]", "很快").await;
    app.click("[data-action=save-estimate]").await;
    dismiss(&app).await;
    app.type_text("[data-path=estimate]", "８－４０ 个工作日").await;
    app.click("[data-path=from_today]").await;
    app.click("[data-action=save-estimate]").await;
    app.until_shows("[data-estimate]", "8–40").await;
    // Forty work days from now run into a year without a paper.
    app.find("[data-sum=incomplete] [data-year]").await;
    in_both_languages(&app, "timeline-incomplete", async |app| show(app, "[data-sum]").await).await;
    add_year(&app).await;
    app.find("[data-sum=whole]").await;
    app.click("[data-action=save-days]").await;
    // The notice about the year may still stand above it.
    noticed(&app, "days.ics").await;
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
    unfold(app, "[data-path=year-notice]").await;
    app.type_text("[data-path=year-notice]", &notice.replace("共7天", "共8天")).await;
    app.click("[data-action=year-read]").await;
    dismiss(app).await;
    assert_eq!(app.count("[data-year-found]").await, 0, "what cannot be right is no year");
    app.type_text("[data-path=year-notice]", &notice).await;
    app.click("[data-action=year-read]").await;
    app.find(&format!("[data-year-found='{year}']")).await;
    app.screenshot("timeline-year-zh").await;
    app.click("[data-action=year-add]").await;
    noticed(app, &year).await;
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
    items(&app, "[data-step-state=first_review_rejected] [data-step-reasons]").await;
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
    in_both_languages(&app, "timeline-proof", async |app| show(app, handed).await).await;
    app.click(&format!("{handed} [data-action=drop-proof]")).await;
    app.click(&format!("{handed} [data-action=drop-proof-sure]")).await;
    app.until_gone(&format!("{handed} [data-kept]")).await;
    app.close().await;
}
