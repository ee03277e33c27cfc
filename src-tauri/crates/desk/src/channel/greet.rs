//! Trying an office: whether one is there, in a version that is understood, and whether it knows the token. Nothing is
//! changed by it.

use filing::contract::StatusQuery;
use reqwest::Method;
use serde::Deserialize;

use super::answer::{read, send};
use super::error::ChannelError;
use super::office::Office;

/// The version of the contract that is spoken: offices of the same major version understand each other.
const MAJOR: &str = "1";
/// What every office serves.
const HEART: &str = "/v1/filings";

/// What an office says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// Whether nothing there is real.
    pub practice: bool,
}

#[derive(Deserialize)]
struct Contract {
    info: Info,
    paths: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct Info {
    version: String,
}

impl Office {
    /// Asks for the contract, then for the status of no filing at all.
    ///
    /// # Errors
    /// [`ChannelError::NotAnOffice`] when something else answers, [`ChannelError::OtherVersion`],
    /// [`ChannelError::NotAllowed`] when the token is not known; as the network says.
    pub async fn greet(&self) -> Result<Greeting, ChannelError> {
        let none = |error| match error {
            ChannelError::Gone => ChannelError::NotAnOffice("no contract".to_owned()),
            other => other,
        };
        let asked = send(self.request(Method::GET, self.link("openapi.json")?)).await.map_err(none)?;
        let contract: Contract =
            read(asked).await.map_err(|_| ChannelError::NotAnOffice("another document".to_owned()))?;
        if !contract.paths.contains_key(HEART) {
            return Err(ChannelError::NotAnOffice("another contract".to_owned()));
        }
        if contract.info.version.split('.').next() != Some(MAJOR) {
            return Err(ChannelError::OtherVersion(contract.info.version));
        }
        self.knock().await?;
        Ok(Greeting { practice: self.is_practice().await? })
    }

    /// Whether it knows the token. An office that takes one filing a request is asked after one that nobody has.
    async fn knock(&self) -> Result<(), ChannelError> {
        let none = StatusQuery { filings: Vec::new() };
        let request = self.request(Method::POST, self.link("v1/status-queries")?).json(&none);
        match send(request).await {
            Err(ChannelError::Gone) => {}
            answer => return answer.map(drop),
        }
        match send(self.request(Method::GET, self.link("v1/filings/none")?)).await {
            Err(ChannelError::Gone) => Ok(()),
            answer => answer.map(drop),
        }
    }

    /// Only an office where nothing is real has a clock that can be looked at.
    async fn is_practice(&self) -> Result<bool, ChannelError> {
        match send(self.request(Method::GET, self.link("practice/clock")?)).await {
            Ok(_) => Ok(true),
            Err(ChannelError::Gone | ChannelError::NotAnOffice(_) | ChannelError::NotAllowed) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
