//! The contract's calls, one method each.

use std::time::Duration;

use filing::contract::{
    Deregistration, Event, Events, FilingStatus, Mailing, NewFiling, PracticeClock, PracticeMessage,
    Revocation, ServiceNumber, SmsConfirmation, Submission,
};
use reqwest::header::{ETAG, IF_NONE_MATCH};
use reqwest::redirect::Policy;
use reqwest::{Method, RequestBuilder, StatusCode, Url};
use serde::Serialize;

use super::answer::{about, done, header, read, send};
use super::error::ChannelError;
use super::retry_after;
use super::token::Token;
use crate::clock::now;

/// An office at an address, with the token it gave out.
#[derive(Clone, Debug)]
pub struct Office {
    http: reqwest::Client,
    base: Url,
    token: Token,
}

/// How long an office is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Until it can be reached.
    pub connect: Duration,
    /// Until all of an answer is there, from the beginning of the call.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), answer: Duration::from_secs(60) }
    }
}

/// What asking for the status brought.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The status; `None` when nothing changed since the `ETag` that was sent.
    pub status: Option<FilingStatus>,
    /// The tag to send next time.
    pub etag: String,
    /// How long nothing can change, by the office's word.
    pub retry_after: Option<Duration>,
}

impl Office {
    /// Takes the address of an office, such as `http://127.0.0.1:40123`.
    ///
    /// # Errors
    /// [`ChannelError::BadAddress`] when it is no http(s) address.
    pub fn new(address: &str, token: impl Into<Token>) -> Result<Self, ChannelError> {
        Self::with(address, token, Patience::default())
    }

    /// The same, with another patience.
    ///
    /// # Errors
    /// [`ChannelError::BadAddress`] when it is no http(s) address.
    pub fn with(address: &str, token: impl Into<Token>, patience: Patience) -> Result<Self, ChannelError> {
        let bad = || ChannelError::BadAddress(address.to_owned());
        let mut base: Url = address.parse().map_err(|_| bad())?;
        if !matches!(base.scheme(), "http" | "https") || base.host().is_none() {
            return Err(bad());
        }
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(patience.connect)
            .timeout(patience.answer)
            .build()?;
        Ok(Self { http, base, token: token.into() })
    }

    /// The address, as text.
    pub fn address(&self) -> &str {
        self.base.as_str()
    }

    /// A link the office gave, made whole; refused when it leads to another host.
    pub(super) fn link(&self, place: &str) -> Result<Url, ChannelError> {
        self.link_from(&self.base, place)
    }

    /// The same for a link in an answer, which may be relative to where that came from.
    pub(super) fn link_from(&self, answered: &Url, place: &str) -> Result<Url, ChannelError> {
        let url = answered.join(place).map_err(|_| ChannelError::BadAddress(place.to_owned()))?;
        if url.origin() == self.base.origin() {
            Ok(url)
        } else {
            Err(ChannelError::NotAnOffice(format!(
                "a link elsewhere: {}",
                url.host_str().unwrap_or_default()
            )))
        }
    }

    pub(super) fn request(&self, method: Method, url: Url) -> RequestBuilder {
        self.http.request(method, url).bearer_auth(self.token.reveal())
    }

    fn call(&self, method: Method, place: &str) -> Result<RequestBuilder, ChannelError> {
        Ok(self.request(method, self.link(place)?))
    }

    /// Opens a filing; the same key opens the same filing. Gives its id.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn open(&self, filing: &NewFiling, key: &str) -> Result<FilingStatus, ChannelError> {
        let request = self.call(Method::POST, "v1/filings")?.header("Idempotency-Key", key).json(filing);
        read(send(request).await?).await
    }

    /// Hands a filing in; the same key hands it in once.
    ///
    /// # Errors
    /// [`ChannelError::Refused`] with the places the office finds wrong, or as the network says.
    pub async fn submit(
        &self,
        id: &str,
        submission: &Submission,
        key: &str,
    ) -> Result<FilingStatus, ChannelError> {
        let place = format!("v1/filings/{id}/submissions");
        let request = self.call(Method::POST, &place)?.header("Idempotency-Key", key).json(submission);
        about(id, read(send(request).await?).await?)
    }

    /// Asks where a filing stands.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn status(&self, id: &str, etag: &str) -> Result<Seen, ChannelError> {
        let mut request = self.call(Method::GET, &format!("v1/filings/{id}"))?;
        if !etag.is_empty() {
            request = request.header(IF_NONE_MATCH, etag);
        }
        let response = send(request).await?;
        let new_etag = header(&response, ETAG).to_owned();
        let retry_after = retry_after::asked(response.headers(), now());
        if response.status() == StatusCode::NOT_MODIFIED {
            return Ok(Seen { status: None, etag: etag.to_owned(), retry_after });
        }
        let status = about(id, read(response).await?)?;
        Ok(Seen { status: Some(status), etag: new_etag, retry_after })
    }

    /// What happened after the event with that number.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn events(&self, id: &str, after: u64) -> Result<Vec<Event>, ChannelError> {
        let request = self.call(Method::GET, &format!("v1/filings/{id}/events?after={after}"))?;
        Ok(read::<Events>(send(request).await?).await?.events)
    }

    /// Says that the papers were mailed.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn mail(&self, id: &str, mailing: &Mailing, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "mailings", mailing, key).await
    }

    /// Enters the code of the SMS check.
    ///
    /// # Errors
    /// [`ChannelError::Refused`] for a wrong code, or as the network says.
    pub async fn confirm_sms(
        &self,
        id: &str,
        confirmation: &SmsConfirmation,
        key: &str,
    ) -> Result<(), ChannelError> {
        self.tell(id, "sms-confirmations", confirmation, key).await
    }

    /// Says that the domain was pointed at the server.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn open_site(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "openings", &serde_json::json!({}), key).await
    }

    /// Asks for the backdrop.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn request_backdrop(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "backdrop-requests", &serde_json::json!({}), key).await
    }

    /// Takes the application back, or asks for it.
    ///
    /// # Errors
    /// [`ChannelError::Conflict`] when nobody can; as the office or the network say.
    pub async fn revoke(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        let request = self.call(Method::POST, &format!("v1/filings/{id}/revocations"))?;
        let request = request.header("Idempotency-Key", key).json(&serde_json::json!({}));
        read::<Revocation>(send(request).await?).await.map(drop)
    }

    /// Says that a parcel was signed for.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn report_delivery(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "deliveries", &serde_json::json!({}), key).await
    }

    /// Has the messages of the SMS check sent once more.
    ///
    /// # Errors
    /// [`ChannelError::Conflict`] when it was done as often as is allowed; as the network says.
    pub async fn resend_sms(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "sms-resends", &serde_json::json!({}), key).await
    }

    /// Takes a request for deregistration back.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn withdraw(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "withdrawals", &serde_json::json!({}), key).await
    }

    /// Gives an application up.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn abandon(&self, id: &str, key: &str) -> Result<(), ChannelError> {
        let request = self.call(Method::DELETE, &format!("v1/filings/{id}"))?;
        done(id, send(request.header("Idempotency-Key", key)).await?).await
    }

    /// Asks for the record of a filing that is live to be removed.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn deregister(&self, id: &str, wanted: &Deregistration, key: &str) -> Result<(), ChannelError> {
        self.tell(id, "deregistrations", wanted, key).await
    }

    async fn tell<T: Serialize>(
        &self,
        id: &str,
        what: &str,
        body: &T,
        key: &str,
    ) -> Result<(), ChannelError> {
        let request = self.call(Method::POST, &format!("v1/filings/{id}/{what}"))?;
        done(id, send(request.header("Idempotency-Key", key).json(body)).await?).await
    }

    /// How a service number stands.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] at an office that knows nothing of service numbers, or of this one; as the network says.
    pub async fn service_number(&self, number: &str) -> Result<ServiceNumber, ChannelError> {
        let mut url = self.link("v1/service-numbers")?;
        let below = |()| ChannelError::BadAddress(number.to_owned());
        url.path_segments_mut().map_err(below)?.push(number);
        read(send(self.request(Method::GET, url)).await?).await
    }

    /// Practice only: lets the office's clock jump to its next event.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] at an office that is no practice office; as the network says.
    pub async fn practice_next(&self) -> Result<PracticeClock, ChannelError> {
        read(send(self.call(Method::POST, "practice/next")?).await?).await
    }

    /// Practice only: what the office's clock shows.
    ///
    /// # Errors
    /// As [`Office::practice_next`].
    pub async fn practice_clock(&self) -> Result<PracticeClock, ChannelError> {
        read(send(self.call(Method::GET, "practice/clock")?).await?).await
    }

    /// Practice only: the messages that phones would have received.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] at an office that is no practice office; as the network says.
    pub async fn practice_inbox(&self, id: &str) -> Result<Vec<PracticeMessage>, ChannelError> {
        read(send(self.call(Method::GET, &format!("practice/filings/{id}/inbox"))?).await?).await
    }
}
