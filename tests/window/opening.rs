//! The first look.

use tempfile::TempDir;
use tests::window::{App, Start};

#[tokio::test]
async fn a_new_book_is_offered_on_the_first_start() {
    let home = TempDir::new().expect("a scratch folder");
    let app = App::start(&Start::in_folder(home.path())).await;
    let page = app.find("main[data-page]").await;
    assert_eq!(page.attr("data-page").await.expect("an attribute").as_deref(), Some("welcome"));
    app.screenshot("welcome").await;
    app.close().await;
}
