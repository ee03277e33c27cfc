//! The real app, driven like a person would: it is looked at, typed into and clicked.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
pub use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

use crate::driver::{Driver, setting};
use crate::tree::root;

/// Longest wait for anything to appear. Generous: it is only ever used up by a failure.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(50);

/// The driver takes its picture at the next painting, and a page at rest is never painted again: something changes that
/// no eye can see, until the picture is taken.
const STIR: &str = "let times = 0; clearInterval(window.stirring); \
    window.stirring = setInterval(() => { document.body.style.opacity = times++ % 2 ? '' : '0.9999' }, 25)";
const REST: &str = "clearInterval(window.stirring); document.body.style.opacity = ''";

/// How the app is started.
#[derive(Clone, Debug)]
pub struct Start {
    /// Its data folder, a scratch folder of the test.
    pub home: PathBuf,
    /// What every "open" dialog gives; with neither this nor `save` the real dialogs are shown.
    pub pick: Vec<PathBuf>,
    /// What every "save" dialog gives.
    pub save: Option<PathBuf>,
}

impl Start {
    /// In that data folder, with the real dialogs.
    pub fn in_folder(home: &Path) -> Self {
        Self { home: home.to_path_buf(), pick: Vec::new(), save: None }
    }

    /// Where the notifications stand, one line of JSON each.
    pub fn notes(&self) -> PathBuf {
        self.home.join("notes.jsonl")
    }
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
        Self::start_with(start, &[]).await
    }

    /// As [`App::start`], with more in its environment.
    pub async fn start_with(start: &Start, more: &[(&'static str, String)]) -> Self {
        let pick: Vec<String> = start.pick.iter().map(|path| path.display().to_string()).collect();
        let mut envs = vec![("BEIAN_HOME", start.home.display().to_string())];
        envs.extend((!pick.is_empty()).then(|| ("BEIAN_TEST_PICK", pick.join("\n"))));
        envs.extend(start.save.iter().map(|path| ("BEIAN_TEST_SAVE", path.display().to_string())));
        // Where dialogs are scripted, notifications are written down.
        if envs.len() > 1 {
            envs.push(("BEIAN_TEST_NOTES", start.notes().display().to_string()));
        }
        envs.extend(more.iter().cloned());
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
        let deadline = Instant::now() + PATIENCE;
        loop {
            let element = self.find(css).await;
            match tokio::time::timeout(PATIENCE + GLANCE, element.click()).await {
                Ok(Ok(_)) => return,
                // The page was drawn anew since it was found.
                Ok(Err(error)) if is_redrawn(&error.to_string()) && Instant::now() < deadline => {
                    tokio::time::sleep(GLANCE).await;
                }
                Ok(Err(error)) => self.give_up(&format!("click {css}: {error}")).await,
                Err(_) => self.give_up(&format!("click {css}: no answer in {PATIENCE:?}")).await,
            }
        }
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

    /// Presses keys wherever the focus is, the first ones held down while the last is pressed.
    pub async fn chord(&self, keys: &[Key]) {
        let sign = |key: &Key| char::from(*key);
        let down = keys.iter().map(|key| KeyAction::Down { value: sign(key) });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: sign(key) });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), |all, one| all.then(one));
        self.done("keys", self.client.perform_actions(actions)).await;
    }

    /// Types wherever the focus is.
    pub async fn write(&self, text: &str) {
        let strokes = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = strokes.fold(KeyActions::new("keyboard".to_owned()), |all, one| all.then(one));
        self.done("typing", self.client.perform_actions(actions)).await;
    }

    /// Presses Tab until the focus is on the element; how often.
    pub async fn tab_to(&self, css: &str) -> usize {
        for pressed in 0..80 {
            let there = "return document.activeElement?.matches(arguments[0]) ?? false";
            if self.script(there, vec![json!(css)]).await == json!(true) {
                return pressed;
            }
            self.chord(&[Key::Tab]).await;
        }
        self.give_up(&format!("Tab never reached {css}")).await
    }

    /// Chooses an option of a native list by its value.
    pub async fn select(&self, css: &str, value: &str) {
        self.find(&format!("{css} option[value='{value}']")).await;
        let element = self.find(css).await;
        self.done(&format!("select in {css}"), element.select_by_value(value)).await;
    }

    /// How many elements there are right now.
    pub async fn count(&self, css: &str) -> usize {
        let all = self.done(css, self.client.find_all(Locator::Css(css))).await;
        all.len()
    }

    /// An attribute of the element, once it is there.
    pub async fn attribute(&self, css: &str, name: &str) -> String {
        self.find(css).await;
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? ''";
        let value = self.script(script, vec![json!(css), json!(name)]).await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until there is no such element.
    pub async fn until_gone(&self, css: &str) {
        let script = "return document.querySelector(arguments[0]) === null";
        self.until(&format!("{css} stayed"), script, vec![json!(css)]).await;
    }

    /// Waits until a script answers with neither nothing nor false; the answer.
    pub async fn until(&self, otherwise: &str, script: &str, args: Vec<Value>) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let answer = self.script(script, args.clone()).await;
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return answer;
            }
            if Instant::now() > deadline {
                self.give_up(otherwise).await;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Makes the page that many CSS pixels wide and high.
    pub async fn resize(&self, width: u32, height: u32) {
        self.done("resize", self.client.set_window_size(width, height)).await;
        let script = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.until(&format!("never {width} by {height}"), script, vec![json!(width), json!(height)]).await;
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
        self.script(STIR, Vec::new()).await;
        let picture = self.done("screenshot", self.client.screenshot()).await;
        self.script(REST, Vec::new()).await;
        fs::write(&path, picture).expect("a picture file");
        path
    }

    /// Closes the window, as its user would.
    pub async fn close(self) {
        let closed = tokio::time::timeout(PATIENCE, self.client.close()).await;
        closed.expect("the session closes in time").expect("the session closes");
    }

    /// Something that ends the app at once, as a power cut would, whatever it is doing.
    pub fn killer(&self) -> impl FnOnce() + Send + use<> {
        self.driver.killer()
    }

    /// Runs a script in the page of an app that may be gone.
    pub async fn last_words(&self, script: &str, args: Vec<Value>) -> Option<Value> {
        let asked = tokio::time::timeout(Duration::from_secs(5), self.client.execute(script, args));
        asked.await.ok().and_then(Result::ok)
    }

    /// Presses keys in the element of an app that may be gone.
    pub async fn last_keys(&self, css: &str, keys: &str) -> Option<()> {
        let pressed = async { self.client.find(Locator::Css(css)).await?.send_keys(keys).await };
        tokio::time::timeout(Duration::from_secs(5), pressed).await.ok()?.ok()
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
        let _stirred = tokio::time::timeout(GLANCE * 20, self.client.execute(STIR, Vec::new())).await;
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

/// Whether a driver says that the element it was asked about is no longer on the page.
fn is_redrawn(error: &str) -> bool {
    error.contains("was not found") || error.contains("stale element")
}
