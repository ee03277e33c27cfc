//! The keyboard alone, and an input method at work.

use serde_json::json;
use tempfile::TempDir;
use tests::window::{App, Key, Start};

use crate::steps::{create_book, new_case, of, page, saved};

#[tokio::test]
async fn three_pages_are_answered_with_the_keyboard_alone() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    create_book(&app).await;
    new_case(&app, "paper").await;

    for (path, name) in [("province", "浙江"), ("city", "杭州"), ("county", "西湖")] {
        app.tab_to(&of(&format!("entity.{path}"))).await;
        app.write(name).await;
        app.chord(&[Key::Enter]).await;
        saved(&app).await;
    }
    app.chord(&[Key::Control, Key::Enter]).await;
    app.find("main[data-page='entity.nature']").await;

    app.tab_to(&of("entity.nature")).await;
    app.write("企业").await;
    app.chord(&[Key::Enter]).await;
    saved(&app).await;
    app.chord(&[Key::Control, Key::Enter]).await;
    app.find("main[data-page='entity.name']").await;

    app.tab_to(&of("entity.name")).await;
    app.write("杭州示例茶业有限公司").await;
    enter_while_composing(&app).await;
    app.chord(&[Key::Enter]).await;
    app.find("main[data-page='entity.certificate']").await;

    app.chord(&[Key::Alt, Key::Left]).await;
    app.find("main[data-page='entity.name']").await;
    let kept =
        app.script("return document.querySelector(arguments[0]).value", vec![json!(of("entity.name"))]).await;
    assert_eq!(kept, json!("杭州示例茶业有限公司"));
    app.close().await;
}

/// Enter that ends a composition belongs to the input method: the page stays.
async fn enter_while_composing(app: &App) {
    let script = "const field = document.activeElement; \
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })); \
        const key = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }); \
        const with_control = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }); \
        field.dispatchEvent(key); field.dispatchEvent(with_control); \
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })); \
        return key.defaultPrevented";
    assert_eq!(app.script(script, Vec::new()).await, json!(false), "Enter was taken from the input method");
    saved(app).await;
    assert_eq!(page(app).await, "entity.name");
}
