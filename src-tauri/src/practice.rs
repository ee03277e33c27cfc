//! The embedded practice filing system: started when it is first needed, on loopback, with a clock that stands still
//! until it is moved. Everything it makes is marked as practice.

use std::path::PathBuf;

use desk::channel::Office as Client;
use desk::clock;
use office::{ClockMode, Config, Office, Running};
use tokio::sync::Mutex;

use crate::failure::{Answer, Failure};

/// The practice office of this app.
#[derive(Debug)]
pub struct Practice {
    data: PathBuf,
    running: Mutex<Option<Running>>,
}

impl Practice {
    /// An office that keeps its things in that folder. Not started yet.
    pub fn new(data: PathBuf) -> Self {
        Self { data, running: Mutex::new(None) }
    }

    /// The client to it; starts it when it does not run.
    pub async fn client(&self) -> Answer<Client> {
        let mut running = self.running.lock().await;
        if running.is_none() {
            let config =
                Config { clock: ClockMode::Manual(clock::now()), ..Config::practice(self.data.clone()) };
            let started = Office::start(config).await.map_err(|_| Failure::new("app_practice"))?;
            *running = Some(started);
        }
        let office = running.as_ref().ok_or_else(|| Failure::new("app_practice"))?;
        Ok(Client::new(&office.url(), office.token.clone())?)
    }
}
