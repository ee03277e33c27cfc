//! Starting and stopping an office.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::serve::ListenerExt as _;
use filing::catalogue::sources::Sources;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::clock::OfficeClock;
use crate::config::{ClockMode, Config};
use crate::counter::Counter;
use crate::error::OfficeError;
use crate::http;
use crate::rulebook::Rulebook;
use crate::store::{self, Db, meta};

/// How long a stop waits for requests that are under way.
const GRACE: Duration = Duration::from_secs(5);

/// The practice filing office.
#[derive(Debug)]
pub struct Office;

/// An office that is open.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The bearer token it wants.
    pub token: String,
    office: Arc<Counter>,
    server: JoinHandle<()>,
}

impl Office {
    /// Opens an office: makes or opens its folder, then listens. Must be called
    /// inside a tokio runtime.
    ///
    /// # Errors
    /// See [`OfficeError`]; nothing is left listening.
    pub async fn start(config: Config) -> Result<Running, OfficeError> {
        let address = config.listen;
        let office = tokio::task::spawn_blocking(move || prepare(config)).await;
        let office = Arc::new(office.unwrap_or(Err(OfficeError::Random))?);
        let listen = |source| OfficeError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        let router = http::router(Arc::clone(&office));
        let stop = office.stop.clone();
        // Answers are short and waited for: none is held back to be sent with the next. Where that cannot be set, they are.
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        let serve = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
        let server = tokio::spawn(async move { drop(serve.await) });
        Ok(Running { address, token: office.token.clone(), office, server })
    }
}

impl Running {
    /// Address of the office as the start of a URL, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Closes the office: nothing new is taken, what is under way is finished.
    pub async fn stop(mut self) {
        self.office.stop.cancel();
        if tokio::time::timeout(GRACE, &mut self.server).await.is_err() {
            self.server.abort();
        }
        let office = Arc::clone(&self.office);
        let noted = tokio::task::spawn_blocking(move || {
            let store = office.store.lock().unwrap_or_else(PoisonError::into_inner);
            meta::set_last(store.db(), office.clock.now())
        });
        // A stop that cannot note the time loses none that anything has happened at.
        drop(noted.await);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.office.stop.cancel();
    }
}

fn prepare(config: Config) -> Result<Counter, OfficeError> {
    let book = Rulebook::load(&Sources::embedded())?;
    let uploads = config.data.join("uploads");
    let folder = |source| OfficeError::Folder { folder: config.data.clone(), source };
    std::fs::create_dir_all(&uploads).map_err(folder)?;
    let store = store::open(&config.data.join("office.sqlite"), config.database.as_deref())?;
    let script = config.script.unwrap_or_default();
    let mode = match (config.clock, script.begins) {
        (ClockMode::Manual(_), Some(begins)) => ClockMode::Manual(begins),
        (mode, _) => mode,
    };
    let clock = OfficeClock::start(mode, meta::last(store.db())?)?;
    let token = token(store.db(), config.token)?;
    Ok(Counter {
        store: Mutex::new(store),
        clock,
        book,
        script,
        seed: config.seed,
        token,
        uploads,
        practice: config.practice,
        stop: CancellationToken::new(),
    })
}

/// The token asked for, else the folder's own, made on the first start.
fn token(store: Db<'_>, wanted: Option<String>) -> Result<String, OfficeError> {
    if let Some(token) = wanted {
        return Ok(token);
    }
    if let Some(token) = meta::token(store)? {
        return Ok(token);
    }
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| OfficeError::Random)?;
    let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    meta::set_token(store, &token)?;
    Ok(token)
}
