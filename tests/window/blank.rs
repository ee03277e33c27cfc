//! The provider's own blank, in the window: a form PDF and a picture of a sheet.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;
use tests::blank;
use tests::window::{App, Key, Start};

use crate::screens::in_both_languages;
use crate::steps::{create_book, sample_case, section};

const NAME: &str = "杭州示例茶业有限公司";

#[tokio::test]
async fn the_providers_own_blank_is_filled_as_a_form_and_as_a_picture() {
    let home = TempDir::new().expect("a scratch folder");
    let (pick, saved) = (home.path().join("blank.pdf"), home.path().join("filled.pdf"));
    fs::write(&pick, blank::form()).expect("the form");
    let start =
        Start { pick: vec![pick.clone()], save: Some(saved.clone()), ..Start::in_folder(home.path()) };
    let app = App::start(&start).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "paper").await;
    app.click("[data-action=own-blank]").await;
    app.find("[data-action=choose-blank]").await;
    both(&app, "blank-choose").await;

    app.click("[data-action=choose-blank]").await;
    app.find("[data-blank=form] [data-board='1'] image").await;
    both(&app, "blank-form").await;
    save(&app, &saved).await;
    assert!(read(&saved).contains(NAME), "the form holds the name");

    // The same button takes a picture of a sheet.
    app.click("[data-action=other-blank]").await;
    app.find("[data-kept]").await;
    let flat = home.path().join("flat.pdf");
    fs::write(&flat, blank::flat(0)).expect("the sheet");
    fs::copy(blank::scan(&flat, "png"), &pick).expect("the picture to pick");
    app.click("[data-action=choose-blank]").await;
    app.find("[data-blank=picture] [data-board='1'] image").await;
    place(&app).await;
    both(&app, "blank-picture").await;
    save(&app, &saved).await;
    assert!(read(&saved).contains(NAME), "the sheet holds the name where it was put");
    let before = left(&saved);

    // Keys move what is placed: ten steps to the right, a millimetre each.
    app.script("document.querySelector('[data-placed=\"entity.name\"]').focus()", Vec::new()).await;
    for _ in 0..10 {
        app.chord(&[Key::Right]).await;
    }
    save(&app, &saved).await;
    let moved = left(&saved) - before;
    assert!((moved - 10.0).abs() < 0.5, "moved by {moved:.2} mm");

    // Dragged back by the mouse, and taken back.
    drag(&app, -30.0).await;
    save(&app, &saved).await;
    assert!(left(&saved) < before + 5.0, "dragged to the left");
    app.click("[data-action=undo-blank]").await;
    save(&app, &saved).await;
    assert!((left(&saved) - before - 10.0).abs() < 0.5, "one step takes the whole drag back");
    app.close().await;
}

async fn both(app: &App, name: &str) {
    in_both_languages(app, name, async |app| {
        if app.count("[data-action=choose-blank]").await == 0 {
            // Drawn anew in the other language.
            app.find("[data-board='1'] image").await;
        }
    })
    .await;
}

/// Takes a value and clicks where it goes.
async fn place(app: &App) {
    app.click("[data-value='entity.name']").await;
    app.find("[data-board='1'].holding").await;
    let script = "const board = document.querySelector(\"[data-board='1']\"); const box = board.getBoundingClientRect(); \
        board.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + box.width * 0.3, clientY: box.top + box.height * 0.2 }))";
    app.script(script, Vec::new()).await;
    app.find("[data-placed='entity.name']").await;
}

/// Drags what is placed sideways by so many pixels.
async fn drag(app: &App, by: f64) {
    let script = "const place = document.querySelector('[data-placed=\"entity.name\"]'); const box = place.getBoundingClientRect(); \
        const board = place.ownerSVGElement; board.setPointerCapture = () => undefined; \
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]; \
        const at = (kind, x) => new PointerEvent(kind, { bubbles: true, button: 0, pointerId: 1, clientX: x, clientY: y }); \
        place.dispatchEvent(at('pointerdown', x)); \
        for (const part of [0.25, 0.5, 0.75, 1]) board.dispatchEvent(at('pointermove', x + arguments[0] * part)); \
        board.dispatchEvent(at('pointerup', x + arguments[0]))";
    app.script(script, vec![json!(by)]).await;
}

async fn save(app: &App, file: &Path) {
    let _ = fs::remove_file(file);
    app.click("[data-action=save-blank]").await;
    app.find("[data-notice=done]").await;
    app.until(
        "the tools stayed busy",
        "return !document.querySelector('[data-action=save-blank]:disabled')",
        Vec::new(),
    )
    .await;
    for _ in 0..100 {
        if file.exists() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("nothing was saved");
}

fn tool(name: &str, args: &[&str]) -> String {
    let done = Command::new(name).args(args).output().expect("it runs");
    String::from_utf8(done.stdout).expect("text")
}

fn read(file: &Path) -> String {
    tool("pdftotext", &[&file.display().to_string(), "-"])
}

/// Where the name begins, mm from the left edge.
fn left(file: &Path) -> f64 {
    let words = tool("pdftotext", &["-bbox", &file.display().to_string(), "-"]);
    let line = words.lines().find(|line| line.contains(NAME)).expect("the name stands there");
    let at = line.split("xMin=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its place");
    at.parse::<f64>().expect("a number") * 25.4 / 72.0
}
