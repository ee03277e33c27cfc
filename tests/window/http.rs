//! Filing with somebody else's filing system: `beian office`, over http, from a wrong token to a site that is live.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;
use tests::beian::{Beian, sample};
use tests::office::OpenOffice;
use tests::window::{App, Start};

use crate::follow::mail;
use crate::refused::mend;
use crate::screens::{in_both_languages, in_every_dress};
use crate::steps::{PASSPHRASE, create_book, items, sample_case, section, unfold, unlock};

/// More steps than any way through has.
const MOST_STEPS: usize = 80;

#[tokio::test]
async fn a_case_is_filed_with_an_office_over_http_sent_back_mended_and_followed_until_it_is_live() {
    let (home, beian) = (TempDir::new().expect("a scratch folder"), Beian::default());
    let office = OpenOffice::start(&beian, "office", "two_mistakes");
    let pick = home.path().join("picked.jpg");
    let start = Start { pick: vec![pick.clone()], ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "submit").await;
    app.click("[data-channel=http]").await;
    app.find("[data-offices='0']").await;
    both(&app, "http-empty", "[data-offices]").await;
    enter(&app, &office).await;
    both(&app, "http-chosen", "[data-offices]").await;
    // It says of itself that it is for practice; nothing else here may look like it.
    app.click("[data-action=office-try]").await;
    app.find("[data-tried=good]").await;
    app.find("[data-office-row] .practice").await;
    app.click("[data-action=continue]").await;
    app.find("main[data-page='progress.timeline'] [data-state]").await;
    app.find(&format!("[data-lies-at^='{}']", office.address)).await;
    assert_eq!(app.count("[data-action=wait]").await, 0, "its clock is not ours to move");
    app.find("[data-first-note]").await;
    both(&app, "http-handed-in", "[data-lies-at]").await;
    app.click("[data-action=notify-fine]").await;

    until(&app, &office, "needs_fix").await;
    both(&app, "http-sent-back", "[data-lies-at]").await;
    mend(&app, &pick).await;
    mend(&app, &pick).await;
    app.click("[data-turn=yours] [data-action=resubmit]").await;
    app.until_gone("[data-state=needs_fix]").await;
    attempts(&app).await;
    both(&app, "http-attempts", "[data-attempts]").await;
    let done = until(&app, &office, "live").await;
    for step in ["send_backdrop", "mail", "confirm_sms", "open_site"] {
        assert!(done.iter().any(|one| one == step), "{step} was never to be done: {done:?}");
    }
    both(&app, "http-live", "[data-lies-at]").await;
    app.close().await;
}

/// A wrong token is told as such; an address that encrypts nothing is asked about; the right ones are entered.
async fn enter(app: &App, office: &OpenOffice) {
    app.type_text("#office-address", "http://office.example.invalid").await;
    app.type_text("#office-token", "wrong").await;
    assert_eq!(app.attribute("#office-token", "type").await, "password", "a secret is hidden");
    app.click("[data-action=office-try-new]").await;
    app.find("[data-tried=bad]").await;
    app.find("[data-path=office-plain]").await;
    both(app, "http-plain", "[data-office=form]").await;
    app.type_text("#office-address", &office.address).await;
    app.click("[data-action=office-try-new]").await;
    app.until_shows("[data-tried=bad]", "令牌").await;
    both(app, "http-wrong-token", "[data-office=form]").await;
    app.type_text("#office-token", &format!(" {}\n", office.token())).await;
    app.click("[data-action=office-try-new]").await;
    app.find("[data-tried=good]").await;
    app.type_text("#office-name", "茶博士代办").await;
    app.click("[data-action=office-save]").await;
    app.find("[data-offices='1'] [data-office-row].chosen").await;
    let shown = "return document.documentElement.outerHTML.includes(arguments[0])";
    assert_eq!(
        app.script(shown, vec![json!(office.token())]).await,
        json!(false),
        "the token is shown again"
    );
}

/// Does what the timeline offers until a state is reached; what was done. Where it offers nothing, the office's clock
/// runs on and the office is asked again.
async fn until(app: &App, office: &OpenOffice, state: &str) -> Vec<String> {
    let mut done = Vec::new();
    for _ in 0..MOST_STEPS {
        let rests = "return !document.querySelector('[aria-busy]') && document.querySelector('[data-state]')?.dataset.state";
        let now = app.until("the timeline never came to rest", rests, Vec::new()).await;
        if now == json!(state) {
            return done;
        }
        let offered = "return document.querySelector('[data-turn=yours] > div > [data-action]:enabled')?.dataset.action ?? ''";
        let offered = app.script(offered, Vec::new()).await;
        let step = offered.as_str().expect("a name").to_owned();
        if step.is_empty() || step == "confirm_sms" && !confirm(app, office).await {
            office.next().await;
            ask_again(app).await;
            continue;
        }
        let button = format!("[data-turn=yours] > div > [data-action={step}]");
        match step.as_str() {
            "confirm_sms" => {}
            "mail" => {
                app.click(&button).await;
                mail(app).await;
            }
            _ => app.click(&button).await,
        }
        moved(app, now.as_str().expect("a state")).await;
        done.push(step);
    }
    panic!("never {state} after {done:?}")
}

/// Enters a code that a phone has received; false when none has.
async fn confirm(app: &App, office: &OpenOffice) -> bool {
    let open = "[data-sms-person][data-sms-done=no]";
    let who = app.attribute(open, "data-sms-person").await;
    let filing = app.attribute("[data-filing]", "data-filing").await;
    let codes = office.codes(&filing).await;
    let Some((_, code)) = codes.iter().rev().find(|(principal, _)| *principal == who) else { return false };
    app.type_text(&format!("{open} [data-path^=sms-]"), code).await;
    app.click(&format!("{open} [data-action=send-sms]")).await;
    true
}

/// Waits until the filing stands elsewhere, or the next person is asked.
async fn moved(app: &App, before: &str) {
    let script = "const now = document.querySelector('[data-state]')?.dataset.state; \
        return !document.querySelector('[aria-busy]') && now && now !== arguments[0]";
    app.until(&format!("{before} stayed"), script, vec![json!(before)]).await;
}

async fn ask_again(app: &App) {
    app.click("[data-action=refresh]").await;
    app.until("the office never answered", "return !document.querySelector('[aria-busy]')", Vec::new()).await;
}

async fn both(app: &App, name: &str, place: &str) {
    in_both_languages(app, name, async |app| centre(app, place).await).await;
}

/// Brings an element into the middle of the window.
async fn centre(app: &App, place: &str) {
    let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
    app.script(scroll, vec![json!(place)]).await;
}

/// Opens both rounds side by side: the first says why it came back, the second what is new in it.
async fn attempts(app: &App) {
    app.find("[data-attempts='2']").await;
    unfold(app, "[data-attempts]").await;
    items(app, "[data-attempt='1']").await;
    items(app, "[data-attempt='2']").await;
}

#[tokio::test]
async fn news_of_an_office_are_told_outside_of_the_window_without_a_name() {
    let beian = Beian::default();
    let home = beian.path("home");
    std::fs::create_dir(&home).expect("a data folder");
    let start = Start { save: Some(beian.path("unused.pdf")), ..Start::in_folder(&home) };
    let office = OpenOffice::start(&beian, "office", "smooth");
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "app").await;
    section(&app, "submit").await;
    app.click("[data-channel=http]").await;
    app.type_text("#office-address", &office.address).await;
    app.type_text("#office-token", &office.token()).await;
    app.click("[data-action=office-save]").await;
    app.find("[data-offices='1']").await;
    app.close().await;

    file(&beian, &office, "first-filing-app");
    office.next().await;
    let app = App::start(&start).await;
    unlock(&app).await;
    let told = told(&start.notes()).await;
    assert!(told.contains("新进度"), "{told}");
    assert!(!told.contains("示例") && !told.contains("公司") && !told.contains("example"), "{told}");

    // Once it was turned off nothing is told any more, and the window still shows where a case stands.
    app.click("[data-action=settings]").await;
    app.click("[name=notify][value=no]").await;
    app.find("[name=notify][value=no]:checked").await;
    app.screenshot("http-settings").await;
    app.close().await;
    let before = std::fs::read_to_string(start.notes()).expect("what was told");
    let filing = file(&beian, &office, "first-filing-app-jilin");
    office.moves(&filing).await;
    let app = App::start(&start).await;
    unlock(&app).await;
    let moved = "const all = [...document.querySelectorAll('[data-case] .state')].map((one) => one.textContent); \
        return all.length > 1 && !all.some((one) => one.includes(arguments[0]))";
    app.until("the window never heard of it", moved, vec![json!("已提交")]).await;
    app.click("[data-case]").await;
    app.find("main[data-kind]").await;
    assert_eq!(std::fs::read_to_string(start.notes()).expect("what was told"), before, "told all the same");
    app.close().await;
}

/// Files a ready-made case from the command line, with the book of the window; the name of the filing.
fn file(beian: &Beian, office: &OpenOffice, name: &str) -> String {
    let passphrase = beian.path("passphrase");
    std::fs::write(&passphrase, PASSPHRASE).expect("a passphrase file");
    let text = |path: &Path| path.to_str().expect("plain letters").to_owned();
    let [token, passphrase, case] = [&office.token_file, &passphrase, &sample(name)].map(|path| text(path));
    let there = ["--office", office.address.as_str(), "--token-file", token.as_str()];
    let with = ["--passphrase-file", passphrase.as_str(), case.as_str()];
    let what = ["--json", "file", "--channel", "http"];
    let told = beian.call(what.iter().chain(&there).chain(&with)).ended(0).json();
    told["filing"].as_str().expect("a name").to_owned()
}

/// The first notification, once there is one.
async fn told(notes: &Path) -> String {
    for _ in 0..600 {
        let text = std::fs::read_to_string(notes).unwrap_or_default();
        if let Some(line) = text.lines().next() {
            return line.to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("nobody was told")
}

/// The offices and what is filed with them in every look: `./dev test --test window -- --ignored in_every_look`.
#[tokio::test]
#[ignore = "makes pictures to be looked at"]
async fn offices_in_every_look() {
    let (home, beian) = (TempDir::new().expect("a scratch folder"), Beian::default());
    let office = OpenOffice::start(&beian, "office", "two_mistakes");
    let start = Start { pick: vec![home.path().join("picked.jpg")], ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "submit").await;
    app.click("[data-channel=http]").await;
    every_look(&app, "look-office-form", "[data-office=form]").await;
    enter(&app, &office).await;
    app.click("[data-action=office-change]").await;
    every_look(&app, "look-offices", "[data-offices]").await;
    app.click("[data-action=continue]").await;
    app.find("main[data-page='progress.timeline'] [data-state]").await;
    every_look(&app, "look-handed-in", "[data-lies-at]").await;
    until(&app, &office, "needs_fix").await;
    mend(&app, &start.pick[0]).await;
    mend(&app, &start.pick[0]).await;
    app.click("[data-turn=yours] [data-action=resubmit]").await;
    attempts(&app).await;
    every_look(&app, "look-attempts", "[data-attempts]").await;
    app.click("[data-action=settings]").await;
    app.screenshot("look-settings").await;
    app.close().await;
}

async fn every_look(app: &App, name: &str, place: &str) {
    in_every_dress(app, name, async |app| centre(app, place).await).await;
}
