//! Following a case on its timeline, step by step, as a user would.

use serde_json::json;
use tests::window::App;

/// More steps than any way through has.
const MOST_STEPS: usize = 60;

/// Does whatever the timeline offers until the site is live; what was done, in order.
pub async fn until_live(app: &App) -> Vec<String> {
    let mut done = Vec::new();
    for _ in 0..MOST_STEPS {
        app.find("[data-state]").await;
        if app.attribute("[data-state]", "data-state").await == "live" {
            return done;
        }
        done.push(one_step(app).await);
    }
    panic!("still not live after {done:?}")
}

/// Does the first thing the timeline offers; what it was.
pub async fn one_step(app: &App) -> String {
    let next = offered(app).await;
    act(app, &next).await;
    next
}

/// The first thing the timeline offers.
async fn offered(app: &App) -> String {
    let script =
        "return document.querySelector('[data-turn] > div > [data-action]:enabled')?.dataset.action ?? false";
    let found = app.until("the timeline offers nothing", script, Vec::new()).await;
    found.as_str().expect("a name").to_owned()
}

async fn act(app: &App, action: &str) {
    let before = stands(app).await;
    let button = format!("[data-turn] > div > [data-action={action}]");
    // A form stays open after the first of two codes.
    if app.count(&format!("{button}[aria-expanded]")).await == 0 {
        app.click(&button).await;
    }
    match action {
        "mail" => mail(app).await,
        "confirm_sms" => confirm(app).await,
        _ => {}
    }
    let script = format!("const now = {STANDS}; return now && now !== arguments[0] ? now : false");
    app.until(&format!("{action} changed nothing"), &script, vec![json!(before)]).await;
}

/// Steps behind us and the present one, once the window is at rest.
const STANDS: &str = "document.querySelector('[aria-busy]') ? '' \
    : [...document.querySelectorAll('[data-step-state]')].map((step) => step.className + step.dataset.stepState).join() \
    + document.querySelector('[data-state]')?.dataset.state";

async fn stands(app: &App) -> String {
    let script = format!("return {STANDS} || false");
    let found = app.until("the timeline never came to rest", &script, Vec::new()).await;
    found.as_str().expect("a text").to_owned()
}

/// Fills in the form about a parcel, and sends it.
pub async fn mail(app: &App) {
    app.select("[data-path=carrier]", "SF").await;
    app.press("[data-path=tracking_number]", "SF1385628716739").await;
    app.click("[data-action=send-mail]").await;
}

/// Reads a code off a practice phone and types it in: the first phone's first, then the other's.
async fn confirm(app: &App) {
    app.find("[data-inbox]").await;
    let partial = app.attribute("[data-state]", "data-state").await == "sms_partial";
    let phones = "const all = [...document.querySelectorAll('[data-inbox]')]; \
        return (arguments[0] ? all.at(-1) : all[0]).dataset.inbox";
    let phone = app.script(phones, vec![json!(partial)]).await;
    let phone = phone.as_str().expect("a principal");
    let code = app.attribute(&format!("[data-inbox='{phone}'] [data-code]"), "data-code").await;
    let form = format!("form:has([data-inbox='{phone}'])");
    app.press(&format!("{form} [data-path^=sms-]"), &code).await;
    app.click(&format!("{form} [data-action=send-sms]")).await;
}
