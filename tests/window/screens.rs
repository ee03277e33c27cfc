//! Pictures of the screens, for somebody to look at.

use serde_json::json;
use tempfile::TempDir;
use tests::window::{App, Key, Start};

use crate::follow::one_step;
use crate::need::{FIRST_FILING, verdict, walk};
use crate::steps::{create_book, go_on, page, sample_case, section};

/// More pages than a case has, and more steps than any way through.
const MOST_PAGES: usize = 120;
const MOST_STEPS: usize = 60;

/// Language and colours.
#[derive(Clone, Copy)]
pub struct Look {
    pub language: &'static str,
    pub theme: &'static str,
}

const LOOKS: [Look; 4] = [
    Look { language: "zh-CN", theme: "light" },
    Look { language: "zh-CN", theme: "dark" },
    Look { language: "en", theme: "light" },
    Look { language: "en", theme: "dark" },
];

impl Look {
    fn name(self) -> String {
        format!("{}-{}", if self.language == "en" { "en" } else { "zh" }, self.theme)
    }
}

/// Sets language and colours in the settings.
pub async fn wear(app: &App, look: Look) {
    set(app, &[("language", look.language), ("theme", look.theme)]).await;
    let worn = "const root = document.documentElement; \
        return root.lang === arguments[0] && root.dataset.theme === arguments[1]";
    app.until("the look never changed", worn, vec![json!(look.language), json!(look.theme)]).await;
    app.until("the page never followed", "return !document.querySelector('[aria-busy]')", Vec::new()).await;
}

/// Opens the settings, chooses, and shuts them.
pub async fn set(app: &App, choices: &[(&str, &str)]) {
    app.click("[data-action=settings]").await;
    for (name, value) in choices {
        let choice = format!("[name={name}][value='{value}']");
        app.click(&choice).await;
        // Words of another language move the next choice; it is not clicked before they are there.
        let taken = "const choice = document.querySelector(arguments[0]); \
            return choice.checked && (choice.name !== 'language' || document.documentElement.lang === choice.value)";
        app.until("the choice never took", taken, vec![json!(choice)]).await;
    }
    app.chord(&[Key::Escape]).await;
    app.until_gone("[name=theme]").await;
}

/// A picture of what is on in each look; the first look stays on.
async fn in_all_looks(app: &App, name: &str) {
    for look in LOOKS.into_iter().rev() {
        wear(app, look).await;
        app.screenshot(&format!("{}-{name}", look.name())).await;
    }
}

/// Windows and letters of the pictures: name, width and height of the page, size of the text in per cent.
const SIZES: [(&str, u32, u32, &str); 4] = [
    ("", 1440, 860, "100"),
    ("small-900-", 900, 600, "100"),
    ("large-text-", 1440, 860, "200"),
    ("small-900-large-text-", 900, 600, "200"),
];

/// A picture in every look, in a large and a small window, with plain and with the largest text: sixteen of them. The
/// first look stays on. Before each one the page is brought into place.
pub async fn in_every_dress(app: &App, name: &str, place: impl AsyncFn(&App)) {
    for (size, width, height, scale) in SIZES {
        app.resize(width, height).await;
        set(app, &[("text_scale", scale)]).await;
        for look in LOOKS.into_iter().rev() {
            wear(app, look).await;
            place(app).await;
            app.screenshot(&format!("{size}{}-{name}", look.name())).await;
        }
    }
    app.resize(1440, 860).await;
    set(app, &[("text_scale", "100")]).await;
}

/// A picture in each language, in light colours; it stays Chinese. Before each one the page is brought into place.
pub async fn in_both_languages(app: &App, name: &str, place: impl AsyncFn(&App)) {
    for (language, short) in [("en", "en"), ("zh-CN", "zh")] {
        wear(app, Look { language, theme: "light" }).await;
        place(app).await;
        app.screenshot(&format!("{name}-{short}")).await;
    }
}

/// The screens that differ most, each in every look, from an open case.
pub async fn key_screens(app: &App) {
    for name in ["entity", "materials", "review", "submit"] {
        section(app, name).await;
        in_all_looks(app, name).await;
    }
}

/// Every screen in every look, and some of them small or with large text. Takes minutes; run it after a change of the
/// look and open what it made: `./dev test --test window -- --ignored every_screen`.
#[tokio::test]
#[ignore = "makes some two hundred pictures to be looked at"]
async fn every_screen_in_every_look() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    app.find("main[data-page=welcome]").await;
    in_all_looks(&app, "all-welcome").await;
    create_book(&app).await;
    in_all_looks(&app, "all-home-empty").await;
    start(&app).await;
    sample_case(&app, "paper").await;
    every_page(&app).await;
    small(&app).await;
    app.close().await;
}

/// The screens before a case: the questions, a verdict, the list of types, and the last questions.
async fn start(app: &App) {
    app.click("[data-action=new]").await;
    app.find("main[data-page=need]").await;
    in_all_looks(app, "all-need-first").await;
    app.click("[data-action=types]").await;
    in_all_looks(app, "all-types").await;
    app.click("[data-action=screener]").await;
    for stop in ["need.domain", "need.domain_known", "need.entity_known", "need.industry", "need.product"] {
        until_asked(app, stop).await;
        in_all_looks(app, &format!("all-{stop}")).await;
    }
    verdict(app, &FIRST_FILING).await;
    in_every_dress(app, "need-verdict", async |_| ()).await;
    app.click("[data-action=previous]").await;
    app.find("main[data-page=need]:not([data-question=''])").await;
    in_every_dress(app, "need-question", async |_| ()).await;
    app.click("[data-action=to-verdict]").await;
    app.click("[data-action=prepare]").await;
    in_all_looks(app, "all-new").await;
    app.click("[data-action=home]").await;
}

async fn until_asked(app: &App, stop: &str) {
    let before: Vec<_> = FIRST_FILING.iter().take_while(|(id, _)| *id != stop).copied().collect();
    walk(app, &before).await;
}

async fn every_page(app: &App) {
    app.click("[data-action=province]").await;
    app.find("main[data-page=province]").await;
    in_all_looks(app, "all-province").await;
    section(app, "type").await;
    every_question(app).await;
    every_step(app).await;
    in_all_looks(app, "all-progress-live").await;
    app.click("[data-action=home]").await;
    in_all_looks(app, "all-home").await;
    app.click("[data-case]").await;
    app.find("main[data-kind]").await;
}

/// Each page from the one that is open to the timeline.
async fn every_question(app: &App) {
    let mut seen = vec![page(app).await];
    while let Some(now) = seen.last().filter(|now| *now != "progress.timeline") {
        assert!(seen.len() < MOST_PAGES, "the timeline was never reached: {seen:?}");
        in_all_looks(app, &format!("all-{now}")).await;
        seen.push(go_on(app).await);
    }
}

/// Each step of the timeline until the site is live.
async fn every_step(app: &App) {
    let mut seen = vec![app.attribute("[data-state]", "data-state").await];
    while seen.last().is_some_and(|now| now != "live") {
        assert!(seen.len() < MOST_STEPS, "never live: {seen:?}");
        in_all_looks(app, &format!("all-progress-{:02}", seen.len() - 1)).await;
        one_step(app).await;
        seen.push(app.attribute("[data-state]", "data-state").await);
    }
}

const SMALL: [&str; 7] = ["type", "entity", "site", "materials", "review", "paper", "progress"];

async fn small(app: &App) {
    for (width, height) in [(1024, 700), (800, 600)] {
        app.resize(width, height).await;
        for name in SMALL {
            to(app, name).await;
            app.screenshot(&format!("small-{width}-{name}")).await;
        }
    }
    app.resize(1440, 860).await;
    set(app, &[("text_scale", "200")]).await;
    for name in SMALL {
        to(app, name).await;
        app.screenshot(&format!("large-text-{name}")).await;
    }
}

/// Opens a section, through the folded task list where it is folded.
async fn to(app: &App, name: &str) {
    let folded = "return getComputedStyle(document.querySelector('[data-action=tasks]')).display !== 'none'";
    if app.script(folded, Vec::new()).await == json!(true) {
        app.click("[data-action=tasks]").await;
    }
    section(app, name).await;
    if name == "progress" {
        app.find("[data-state]").await;
    }
}
