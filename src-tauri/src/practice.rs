//! The embedded practice filing system: started when it is first needed, on loopback, with a clock that stands still
//! until it is moved. Everything it makes is marked as practice.

use std::path::PathBuf;
use std::sync::PoisonError;

use desk::channel::Office as Client;
use desk::clock;
use office::{ClockMode, Config, Office, Running, Script};
use tokio::sync::Mutex;

use crate::failure::{Answer, Failure};

/// The practice office of this app.
#[derive(Debug)]
pub struct Practice {
    data: PathBuf,
    running: Mutex<Option<Running>>,
    script: std::sync::Mutex<Script>,
}

impl Practice {
    /// An office that keeps its things in that folder. Not started yet.
    pub fn new(data: PathBuf) -> Self {
        Self { data, running: Mutex::default(), script: std::sync::Mutex::default() }
    }

    /// Has it follow a script from now on, until the app is closed. It opens again with it.
    ///
    /// # Errors
    /// A script of no such name.
    pub async fn rehearse(&self, name: &str) -> Answer<()> {
        let script = Script::named(name).map_err(|_| Failure::new("app_practice"))?;
        let mut running = self.running.lock().await;
        let changed = {
            let mut kept = self.script.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *kept, script.clone()) != script
        };
        if changed && let Some(office) = running.take() {
            office.stop().await;
        }
        Ok(())
    }

    /// The client to it; starts it when it does not run.
    pub async fn client(&self) -> Answer<Client> {
        let mut running = self.running.lock().await;
        if running.is_none() {
            let script = self.script.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let (clock, script) = (ClockMode::Manual(clock::now()), Some(script));
            let config = Config { clock, script, ..Config::practice(self.data.clone()) };
            let started = Office::start(config).await.map_err(|_| Failure::new("app_practice"))?;
            *running = Some(started);
        }
        let office = running.as_ref().ok_or_else(|| Failure::new("app_practice"))?;
        Ok(Client::new(&office.url(), office.token.clone())?)
    }
}
