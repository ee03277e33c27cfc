//! What every test does in the window: make a book, begin a case, answer, go on.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::tree::root;
use tests::window::{App, Start};

pub const PASSPHRASE: &str = "纸墨 paper 7391";

/// From the first start to the empty list of cases.
pub async fn create_book(app: &App) {
    app.type_text("#passphrase", PASSPHRASE).await;
    app.type_text("#again", PASSPHRASE).await;
    app.click("[data-action=create]").await;
    app.find("main[data-page=home]").await;
}

/// Opens the book that is there.
pub async fn unlock(app: &App) {
    app.type_text("#passphrase", PASSPHRASE).await;
    app.click("[data-action=unlock]").await;
    app.find("main[data-page=home]").await;
}

/// From the list of cases to the first page of a first filing, by the list of all types.
pub async fn new_case(app: &App, road: &str) {
    new_case_of(app, "first_filing", Some(road)).await;
}

/// From the list of cases to the first page of a case of that type. What is handed in nowhere has no road.
pub async fn new_case_of(app: &App, kind: &str, road: Option<&str>) {
    app.click("[data-action=new]").await;
    app.click("[data-action=types]").await;
    app.click(&format!("[data-type={kind}]")).await;
    begin(app, road).await;
}

/// Answers the last questions before a case, and begins it. Where there is no road to choose, none is chosen.
pub async fn begin(app: &App, road: Option<&str>) {
    app.select("#province", "浙江省").await;
    if let Some(road) = road
        && app.count("[data-path=road]").await > 0
    {
        app.click(&format!("[data-path=road][value={road}]")).await;
    }
    app.click("[data-action=begin]").await;
    app.find("main[data-kind]").await;
}

/// From the list of cases into a copy of the ready-made one.
pub async fn sample_case(app: &App, road: &str) {
    app.click(&format!("[data-action=sample-{road}]")).await;
    app.find("main[data-kind]").await;
}

/// The app as it starts in a folder, with a new book and a copy of the ready-made case open in it.
pub async fn with_sample(home: &Path, road: &str) -> App {
    let app = App::start(&Start::in_folder(home)).await;
    create_book(&app).await;
    sample_case(&app, road).await;
    app
}

/// From an open case to the values for a provider's portal, where it is handed in by hand.
pub async fn to_portal(app: &App) {
    section(app, "submit").await;
    app.click("[data-channel=portal]").await;
    app.select("[data-path=portal-host]", "aliyun").await;
    app.click("[data-action=portal-prepare]").await;
}

/// From an open case to its timeline, just handed in at a provider's portal.
pub async fn at_portal(app: &App) {
    to_portal(app).await;
    app.click("[data-portal-state=submitted]").await;
    app.find("main[data-page='progress.timeline'] [data-state=submitted]").await;
}

/// Records a state of the portal that is none of the next.
pub async fn record(app: &App, state: &str) {
    app.select("[data-path=portal-other]", state).await;
    app.click("[data-action=portal-record]").await;
    app.find(&format!("[data-state={state}]")).await;
}

/// Scrolls to an element, where it is there.
pub async fn show(app: &App, css: &str) {
    app.script("document.querySelector(arguments[0])?.scrollIntoView()", vec![json!(css)]).await;
}

/// Opens the fold around an element and every fold in it, once it is there.
pub async fn unfold(app: &App, css: &str) {
    let script = "const place = document.querySelector(arguments[0]); \
        if (!place) return false; \
        for (const one of [place.closest('details'), ...place.querySelectorAll('details')]) if (one) one.open = true; \
        return true";
    app.until(&format!("{css} never came"), script, vec![json!(css)]).await;
}

/// Waits until one of the notices says so; others may still lie there.
pub async fn noticed(app: &App, wanted: &str) {
    let script = "return [...document.querySelectorAll('[data-notice]')].some((one) => one.textContent.includes(arguments[0]))";
    app.until(&format!("nothing said “{wanted}”"), script, vec![json!(wanted)]).await;
}

/// Waits until an error is told, and closes it: it stays until somebody does, over whatever lies below.
pub async fn dismiss(app: &App) {
    app.find("[data-notice=error]").await;
    let script = "document.querySelectorAll('[data-notice=error] button').forEach((one) => one.click())";
    app.script(script, Vec::new()).await;
    app.until_gone("[data-notice=error]").await;
}

/// What the items of a list say, once it is there. None of them is blank.
pub async fn items(app: &App, css: &str) -> Vec<String> {
    let script = "const all = [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.trim()); \
        return all.length > 0 && all";
    let found = app.until(&format!("{css} has no items"), script, vec![json!(format!("{css} li"))]).await;
    let all: Vec<String> = serde_json::from_value(found).expect("a list of texts");
    assert!(all.iter().all(|one| !one.is_empty()), "blank items in {css}: {all:?}");
    all
}

/// Which page is open.
pub async fn page(app: &App) -> String {
    app.attribute("main[data-page]", "data-page").await
}

/// Waits until everything on the page is saved; the number of the last saved change.
pub async fn saved(app: &App) -> u64 {
    let script = "const shown = document.querySelector('[data-saved]')?.dataset.saved; \
        return !document.querySelector('[data-settled=false]') && shown ? Number(shown) + 1 : false";
    let answer = app.until("what was typed was never saved", script, Vec::new()).await;
    answer.as_u64().expect("a number") - 1
}

/// Leaves whatever field has the focus and waits until everything is saved.
pub async fn leave(app: &App) {
    app.script("document.activeElement?.blur()", Vec::new()).await;
    saved(app).await;
}

/// Presses the one next step and waits for the page that follows; its name.
pub async fn go_on(app: &App) -> String {
    let before = page(app).await;
    app.click("[data-action=continue]").await;
    let script = "const page = document.querySelector('main[data-kind]')?.dataset.page; \
        return page && page !== arguments[0] ? page : false";
    let after = app.until(&format!("{before} did not go on"), script, vec![json!(before)]).await;
    after.as_str().expect("a name").to_owned()
}

/// Opens a section of the task list.
pub async fn section(app: &App, id: &str) {
    let button = format!("[data-section={id}]");
    app.click(&button).await;
    app.find(&format!("{button}[aria-current=step]")).await;
}

/// The paths of the fields on the page, in order.
pub async fn fields(app: &App) -> Vec<String> {
    paths(app, "return [...document.querySelectorAll('[data-field]')].map((field) => field.dataset.field)")
        .await
}

/// The paths of the picture slots on the page, in order.
pub async fn slots(app: &App) -> Vec<String> {
    paths(app, "return [...document.querySelectorAll('[data-slot]')].map((slot) => slot.dataset.slot)").await
}

async fn paths(app: &App, script: &str) -> Vec<String> {
    let found = app.script(script, Vec::new()).await;
    serde_json::from_value(found).expect("a list of paths")
}

/// Selector of the inputs of a field.
pub fn of(path: &str) -> String {
    format!("[data-path='{path}']")
}

/// Answers a field by whatever stands there: a list, choices, a date, lines of text.
pub async fn answer(app: &App, path: &str, value: &Value) {
    let kind = "const of = document.querySelector(arguments[0]); \
        return of?.role === 'combobox' ? 'search' : of?.dataset.part ? 'date' : of?.type ?? false";
    let kind = app.until(&format!("no field {path}"), kind, vec![json!(of(path))]).await;
    match (kind.as_str(), value) {
        (Some("search"), Value::String(code)) => {
            app.click(&of(path)).await;
            app.click(&format!("[role=option][data-code='{code}']")).await;
        }
        (Some("radio"), Value::String(code)) => app.click(&format!("{}[value='{code}']", of(path))).await,
        (Some("checkbox" | "search"), Value::Array(codes)) => {
            for code in codes.iter().filter_map(Value::as_str) {
                app.click(&format!("{}[value='{code}']", of(path))).await;
            }
        }
        (Some("date"), Value::String(day)) => {
            for (part, digits) in [("year", &day[..4]), ("month", &day[4..6]), ("day", &day[6..])] {
                app.type_text(&format!("{}[data-part={part}]", of(path)), digits).await;
            }
        }
        (_, Value::Array(lines)) => app.type_text(&of(path), lines[0].as_str().expect("a text")).await,
        (_, Value::String(text)) => app.type_text(&of(path), text).await,
        (kind, value) => panic!("{path}: {value} does not fit {kind:?}"),
    }
    leave(app).await;
}

/// A picture of the repository.
pub fn picture(name: &str) -> PathBuf {
    root().join("assets/samples").join(name)
}

/// Attaches a file through the dialog, which always gives `pick`.
pub async fn attach(app: &App, pick: &Path, slot: &str, file: &Path) {
    fs::copy(file, pick).expect("the file to pick");
    choose(app, slot).await;
    app.find(&format!("[data-slot='{slot}'][data-count='1'] [data-picture] img")).await;
}

/// Presses the button of a slot.
pub async fn choose(app: &App, slot: &str) {
    app.click(&format!("[data-slot='{slot}'] [data-action=choose-picture]")).await;
}

/// A ready-made case of the repository, as a script would read it.
pub struct Sample(Value);

impl Sample {
    pub fn read(road: &str) -> Self {
        let text = fs::read_to_string(root().join(format!("assets/samples/first-filing-{road}.json")));
        Self(serde_json::from_str(&text.expect("the sample")).expect("JSON"))
    }

    /// Its answer to a field, such as `entity.name` or `sites[0].site.name`.
    pub fn answer(&self, path: &str) -> Option<&Value> {
        let answers = &self.0["answers"];
        path.strip_prefix("sites[0].")
            .map_or_else(|| answers.get(path), |field| answers["sites"][0].get(field))
    }

    /// The picture of a slot.
    pub fn picture(&self, slot: &str) -> Option<PathBuf> {
        self.0["materials"][slot][0].as_str().map(picture)
    }
}
