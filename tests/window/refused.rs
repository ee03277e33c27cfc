//! A filing that is sent back, mended, handed in again, mailed, confirmed by SMS and approved, with the timeline kept as a
//! picture at six moments in both languages.

use std::path::Path;

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::follow::one_step;
use crate::screens::{Look, in_both_languages, wear};
use crate::steps::{
    attach, create_book, go_on, items, leave, noticed, of, page, picture, sample_case, section, show, unfold,
};

const NAME: &str = "sites[0].site.name";
const LICENCE: &str = "entity.certificate";
/// States in whose presence the timeline is kept as a picture.
const MOMENTS: [&str; 4] = ["materials_to_be_sent", "materials_mailed", "sms_pending", "live"];
const MOST_STEPS: usize = 60;

#[tokio::test]
async fn what_is_sent_back_is_mended_on_the_same_pages_and_goes_on_to_the_approval() {
    let home = TempDir::new().expect("a scratch folder");
    let (pick, saved) = (home.path().join("picked.jpg"), home.path().join("saved.ics"));
    let start =
        Start { pick: vec![pick.clone()], save: Some(saved.clone()), ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "submit").await;
    app.select("[data-path=rehearsal]", "two_mistakes").await;
    app.click("[data-action=continue]").await;
    app.find("main[data-page='progress.timeline'] [data-state]").await;

    until(&app, "needs_fix").await;
    moment(&app, "1-sent-back").await;
    assert_eq!(
        app.count("[data-portal=flagged] [data-flag]").await,
        2,
        "both reasons stand there, each with its place"
    );
    let said = items(&app, "[data-step-state=needs_fix] [data-step-reasons]").await;
    assert!(said.len() >= 2, "the step says the same: {said:?}");
    let asked = [mend(&app, &pick).await, mend(&app, &pick).await];
    assert_ne!(asked[0], asked[1], "only the two places are asked for again");
    assert_eq!(
        app.attribute("[data-turn=yours] button", "data-action").await,
        "resubmit",
        "nothing is left to mend"
    );
    moment(&app, "2-mended").await;
    app.click("[data-turn=yours] [data-action=resubmit]").await;
    app.until_gone("[data-state=needs_fix]").await;
    moment(&app, "3-handed-in-again").await;

    let mut seen = Vec::new();
    for _ in 0..MOST_STEPS {
        let now = app.attribute("[data-state]", "data-state").await;
        if let Some(at) = MOMENTS.iter().position(|state| *state == now)
            && !seen.contains(&now)
        {
            moment(&app, &format!("{}-{now}", at + 4)).await;
        }
        seen.push(now.clone());
        if now == "live" {
            break;
        }
        one_step(&app).await;
    }
    for state in MOMENTS {
        assert!(seen.iter().any(|one| one == state), "{state} was never reached: {seen:?}");
    }
    assert_eq!(seen.iter().filter(|state| *state == "needs_fix").count(), 0, "once is enough: {seen:?}");
    after(&app, &saved).await;
    app.close().await;
}

/// What is offered once it is approved: the footer line, judged where it stands in a page, and the days as a calendar.
async fn after(app: &App, saved: &Path) {
    let line = app.text("[data-footer]").await;
    assert!(line.contains("beian.miit.gov.cn"), "{line}");
    show(app, "[data-after-approval]").await;
    app.screenshot("after-approval-zh").await;
    unfold(app, "[data-after-approval]").await;
    let good = format!("<html><body><footer>{line}</footer></body></html>");
    for (page, due) in [(good.as_str(), "0"), ("<html><body><p>no number</p></body></html>", "1")] {
        app.type_text("[data-path=page-html]", page).await;
        app.click("[data-action=judge-page]").await;
        app.find(&format!("[data-judged='{due}']")).await;
    }
    app.screenshot("after-approval-judged-zh").await;
    app.click("[data-action=save-calendar]").await;
    noticed(app, "saved.ics").await;
    let calendar = std::fs::read_to_string(saved).expect("the calendar");
    assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("BEGIN:VEVENT"), "{calendar}");
    wear(app, Look { language: "en", theme: "dark" }).await;
    show(app, "[data-after-approval]").await;
    app.screenshot("after-approval-en-dark").await;
    // A change begins from the record, with everything it says.
    unfold(app, "[data-after-approval]").await;
    // A notice may still lie over it.
    app.find("[data-begin=change_website]").await;
    app.script("document.querySelector('[data-begin=change_website]').click()", Vec::new()).await;
    app.find("main[data-kind]:not([data-page='progress.timeline'])").await;
    app.screenshot("after-approval-change-en").await;
}

/// Follows until a state is reached.
async fn until(app: &App, state: &str) {
    for _ in 0..MOST_STEPS {
        if app.attribute("[data-state]", "data-state").await == state {
            return;
        }
        one_step(app).await;
    }
    panic!("{state} was never reached")
}

async fn moment(app: &App, name: &str) {
    in_both_languages(app, &format!("timeline-{name}"), async |_| ()).await;
}

/// Mends the next thing that was found wrong; the page it is asked on. The way leads there and back.
pub async fn mend(app: &App, pick: &Path) -> String {
    app.click("[data-turn=yours] [data-action=mend]").await;
    app.until_gone("main[data-page='progress.timeline']").await;
    let asked = page(app).await;
    if app.count(&format!("[data-field='{NAME}']")).await > 0 {
        app.screenshot("mend-name-zh").await;
        app.type_text(&of(NAME), "杭州示例茶业官方网站").await;
        leave(app).await;
    } else {
        app.find(&format!("[data-slot='{LICENCE}']")).await;
        app.screenshot("mend-licence-zh").await;
        app.click(&format!("[data-slot='{LICENCE}'] [data-action=remove-picture]")).await;
        attach(app, pick, LICENCE, &picture("pictures/licence.jpg")).await;
    }
    assert_eq!(go_on(app).await, "progress.timeline");
    asked
}
