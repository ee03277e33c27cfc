//! Filing by hand at a provider's portal: values to copy, the packet, what the portal says, a pasted refusal.

use std::fs;

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::screens::in_both_languages;
use crate::steps::{create_book, items, sample_case, to_portal};

const REFUSAL: &str = "【阿里云】您的网站备案初审被驳回，原因：网站名称不符合规范，请修改后重新提交。";
const ELSEWHERE: &str = "【某某商城】您的订单已发货，请注意查收。";

#[tokio::test]
async fn a_case_goes_through_a_portal_and_a_pasted_refusal_leads_to_its_answer() {
    let home = TempDir::new().expect("a scratch folder");
    let zip = home.path().join("packet.zip");
    let start = Start { save: Some(zip.clone()), ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    to_portal(&app).await;
    app.find("[data-copied]").await;
    both(&app, "portal-copy").await;
    // What was put on the clipboard is ticked; a tick is taken back and set by hand, too.
    app.click("[data-copy]").await;
    app.until_shows("main .count", "1").await;
    assert_eq!(app.count("[data-notice=error]").await, 0, "the clipboard took it");
    app.click("[data-copied]").await;
    app.until_shows("main .count", "0").await;
    app.click("[data-copied]").await;
    app.until_shows("main .count", "1").await;
    app.click("[data-action=portal-packet]").await;
    let packet = "return [...document.querySelectorAll('main [role=status]')].some((one) => one.textContent.includes('packet.zip'))";
    app.until("the packet was never saved", packet, Vec::new()).await;
    assert!(fs::read(&zip).expect("the packet").starts_with(b"PK"));

    app.click("[data-portal-state=submitted]").await;
    app.find("main[data-page='progress.timeline'] [data-state=submitted]").await;
    app.click("[data-portal-state=first_review]").await;
    app.find("[data-state=first_review]").await;
    // Something else is said to be unknown, and changes nothing.
    read(&app, ELSEWHERE).await;
    app.find("[data-understood=unknown]").await;
    read(&app, REFUSAL).await;
    app.find("[data-understood=refusal] [data-opens='sites[0].site.name']").await;
    assert_eq!(
        app.attribute("[data-state]", "data-state").await,
        "first_review",
        "nothing changes before a click"
    );
    both(&app, "portal-understood").await;
    app.click("[data-portal-right]").await;
    app.find("[data-state=first_review_rejected]").await;
    items(&app, "[data-step-state=first_review_rejected] [data-step-reasons]").await;
    both(&app, "portal-refused").await;
    app.click("[data-flag='sites[0].site.name']").await;
    app.find("[data-field='sites[0].site.name'] [data-rule].block").await;
    app.close().await;
}

async fn read(app: &App, text: &str) {
    app.type_text("[data-path=portal-text]", text).await;
    app.click("[data-action=portal-read]").await;
}

async fn both(app: &App, name: &str) {
    in_both_languages(app, name, async |app| {
        let scroll = "(document.querySelector('[data-portal=says]') ?? document.querySelector('.count'))\
            ?.scrollIntoView({ block: 'center' })";
        app.script(scroll, Vec::new()).await;
    })
    .await;
}
