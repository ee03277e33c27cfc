//! Nothing that was shown as saved is lost, whenever the app is killed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::window::{App, Start};

use crate::steps::{create_book, new_case, of, saved, section, unlock};

const ROUNDS: usize = 3;
/// Two fields of one page: leaving one for the other saves at once.
const FIELDS: [&str; 2] = ["entity.investor", "entity.remark"];
const TYPED: &str = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰";

#[tokio::test]
async fn whatever_was_shown_as_saved_is_there_after_the_app_was_killed() {
    let home = TempDir::new().expect("a scratch folder");
    let mut app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    new_case(&app, "paper").await;
    let mut shown = Shown::default();
    for round in 0..ROUNDS {
        to_the_fields(&app).await;
        shown = type_until_killed(&app, shown).await;
        drop(app);
        app = App::start(&Start::in_folder(home.path())).await;
        unlock(&app).await;
        app.click("[data-case]").await;
        app.find("main[data-kind]").await;
        let kept = kept(&app).await;
        assert!(kept.revision >= shown.revision, "round {round}: {shown:?} was shown, {kept:?} is kept");
        for (shown, kept) in shown.texts.iter().zip(&kept.texts) {
            assert!(
                kept.starts_with(shown.as_str()),
                "round {round}: “{shown}” was shown as saved, “{kept}” is kept"
            );
        }
        shown = kept;
    }
    app.close().await;
}

/// What the window showed as saved.
#[derive(Debug, Default)]
struct Shown {
    revision: u64,
    texts: [String; 2],
}

async fn to_the_fields(app: &App) {
    section(app, "review").await;
    app.click(&format!("[data-row='{}']", FIELDS[0])).await;
    app.find(&of(FIELDS[0])).await;
    saved(app).await;
}

/// Types into both fields in turn until the end, which comes at any moment after the first thing was shown as saved.
async fn type_until_killed(app: &App, before: Shown) -> Shown {
    let mut killing = None;
    let mut shown = before;
    for (index, sign) in TYPED.chars().cycle().enumerate() {
        if app.last_keys(&of(FIELDS[index % 2]), &sign.to_string()).await.is_none() {
            break;
        }
        let Some(seen) = look(app).await else { break };
        if let Some(seen) = seen {
            shown = seen;
            killing.get_or_insert_with(|| {
                let (kill, moment) = (app.killer(), any_moment());
                std::thread::spawn(move || {
                    std::thread::sleep(moment);
                    kill();
                })
            });
        }
    }
    killing.expect("something was saved before the end").join().expect("the killer ends");
    shown
}

/// What is on the screen; `Some(None)` while something is being saved, `None` when there is no screen any more.
async fn look(app: &App) -> Option<Option<Shown>> {
    let script = "const saved = document.querySelector('[data-saved]')?.dataset.saved; \
        return saved ? [Number(saved), ...arguments.map((css) => document.querySelector(css).value)] : null";
    let script = script.replace("arguments.map", "[...arguments].map");
    let seen = app.last_words(&script, FIELDS.map(|path| json!(of(path))).to_vec()).await?;
    Some(
        serde_json::from_value::<(u64, String, String)>(seen)
            .ok()
            .map(|(revision, one, two)| Shown { revision, texts: [one, two] }),
    )
}

/// What the book holds.
async fn kept(app: &App) -> Shown {
    to_the_fields(app).await;
    let values = "return [...arguments].map((css) => document.querySelector(css).value)";
    let values: Value = app.script(values, FIELDS.map(|path| json!(of(path))).to_vec()).await;
    Shown { revision: saved(app).await, texts: serde_json::from_value(values).expect("two texts") }
}

/// Another one in each round; up to two seconds.
fn any_moment() -> Duration {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    Duration::from_millis(u64::from(now.subsec_micros()) % 2000)
}
