//! Asking after many filings in one request, where the office takes that.

use filing::contract::{AskedFiling, StatusAnswer, StatusAnswers, StatusQuery};
use reqwest::Method;

use super::answer::{read, send};
use super::error::ChannelError;
use super::office::Office;

/// Most filings of one request, by the contract.
pub const MOST: usize = 500;

impl Office {
    /// Where many filings stand, at most [`MOST`]; one answer for each, in the order asked.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] at an office that takes one filing a request; otherwise as the office or the network say.
    pub async fn statuses(&self, filings: Vec<AskedFiling>) -> Result<Vec<StatusAnswer>, ChannelError> {
        let ids: Vec<String> = filings.iter().map(|asked| asked.id.clone()).collect();
        let request = self.request(Method::POST, self.link("v1/status-queries")?);
        let answers: StatusAnswers = read(send(request.json(&StatusQuery { filings })).await?).await?;
        if answers.filings.iter().map(|answer| &answer.id).eq(&ids) {
            Ok(answers.filings)
        } else {
            Err(ChannelError::NotAnOffice("other filings".to_owned()))
        }
    }
}
