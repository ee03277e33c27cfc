//! The real app, driven like a person would: it is looked at, typed into and clicked.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

use crate::driver::{Driver, setting};
use crate::tree::root;

/// Longest wait for anything to appear. Generous: it is only ever used up by a failure.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(50);

/// How the app is started.
#[derive(Clone, Debug)]
pub struct Start {
    /// Its data folder, a scratch folder of the test.
    pub home: PathBuf,
    /// What the next "open" dialog gives.
    pub pick: Vec<PathBuf>,
    /// What the next "save" dialog gives.
    pub save: Option<PathBuf>,
}

/// A running app and its driver.
#[derive(Debug)]
pub struct App {
    client: Client,
    driver: Driver,
    _alone: MutexGuard<'static, ()>,
}

/// One app at a time on the display: a window that another one covers is not painted, and never gives a picture.
static DISPLAY: Mutex<()> = Mutex::const_new(());

impl App {
    /// Starts the app and waits for its window.
    pub async fn start(start: &Start) -> Self {
        let pick: Vec<String> = start.pick.iter().map(|path| path.display().to_string()).collect();
        let mut envs =
            vec![("BEIAN_HOME", start.home.display().to_string()), ("BEIAN_TEST_PICK", pick.join("\n"))];
        envs.extend(start.save.iter().map(|path| ("BEIAN_TEST_SAVE", path.display().to_string())));
        let alone = DISPLAY.lock().await;
        let driver = Driver::start(&envs, &start.home.join("driver.log"));
        let program = setting("BEIAN_DESK_PROGRAM");
        let client = session(&driver, &program).await;
        Self { client, driver, _alone: alone }
    }

    /// The session itself, for what the verbs below do not cover.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The element, once it is there.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).every(GLANCE).for_element(Locator::Css(css));
        self.done(css, found).await
    }

    /// Clicks the element, once it is there.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        self.done(&format!("click {css}"), element.click()).await;
    }

    /// Puts the text into a field. Set as a value with its event: the driver's key strokes drop characters beyond the
    /// basic plane, without a word.
    pub async fn type_text(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        let script = "const [field, text] = arguments; field.focus(); \
            const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement; \
            Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text); \
            field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text })); \
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        let element = serde_json::to_value(element).expect("an element reference");
        self.script(script, vec![element, json!(text)]).await;
    }

    /// Presses keys in the element, as a person at the keyboard.
    pub async fn press(&self, css: &str, keys: &str) {
        let element = self.find(css).await;
        self.done(&format!("keys in {css}"), element.send_keys(keys)).await;
    }

    /// What can be read in the element, once it is there.
    pub async fn text(&self, css: &str) -> String {
        let element = self.find(css).await;
        // Drawn anew in the meantime: nothing to read this time.
        tokio::time::timeout(PATIENCE, element.text())
            .await
            .map_or_else(|_| String::new(), Result::unwrap_or_default)
    }

    /// Waits until the element shows the text; what it shows then.
    pub async fn until_shows(&self, css: &str, wanted: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let shown = self.text(css).await;
            if shown.contains(wanted) {
                return shown;
            }
            if Instant::now() > deadline {
                self.give_up(&format!("{css} never showed “{wanted}”, but “{shown}”")).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Runs a script in the page; what it returned.
    pub async fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.done("script", self.client.execute(script, args)).await
    }

    /// Keeps a picture of the window under `target/screens`, to be looked at.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let folder = root().join("target/screens");
        fs::create_dir_all(&folder).expect("the screens folder");
        let path = folder.join(format!("{name}.png"));
        let picture = self.done("screenshot", self.client.screenshot()).await;
        fs::write(&path, picture).expect("a picture file");
        path
    }

    /// Closes the window, as its user would.
    pub async fn close(self) {
        let closed = tokio::time::timeout(PATIENCE, self.client.close()).await;
        closed.expect("the session closes in time").expect("the session closes");
    }

    /// Ends the app at once, as a crash would.
    pub fn kill(self) {
        drop(self.driver);
    }

    /// What the driver answered. It may never answer: a page that is stuck gives up here, not in an hour.
    async fn done<T, E: Display>(&self, what: &str, asked: impl Future<Output = Result<T, E>>) -> T {
        match tokio::time::timeout(PATIENCE + GLANCE, asked).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => self.give_up(&format!("{what}: {error}")).await,
            Err(_) => self.give_up(&format!("{what}: no answer in {PATIENCE:?}")).await,
        }
    }

    /// Fails, with a picture of what the window showed where one can still be had.
    async fn give_up(&self, what: &str) -> ! {
        let name = what.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).take(40);
        let path = root().join("target/screens").join(format!("failed-{}.png", name.collect::<String>()));
        let picture = tokio::time::timeout(Duration::from_secs(5), self.client.screenshot()).await;
        let kept = picture.ok().and_then(Result::ok).is_some_and(|bytes| {
            fs::create_dir_all(root().join("target/screens")).and_then(|()| fs::write(&path, bytes)).is_ok()
        });
        let seen = if kept { path.display().to_string() } else { "none".to_owned() };
        panic!("{what}\npicture: {seen}")
    }
}

async fn session(driver: &Driver, program: &Path) -> Client {
    let wanted = json!({ "browserName": "wry", "tauri:options": { "application": program } });
    let Value::Object(capabilities) = wanted else { unreachable!("an object was written") };
    driver.listens(PATIENCE).await;
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let asked = builder.capabilities(capabilities).connect(&driver.address);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(client)) => client,
        Ok(Err(error)) => panic!("no session with the app: {error}"),
        Err(_) => panic!("no session with the app in {PATIENCE:?}"),
    }
}
