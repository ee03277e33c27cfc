//! The contract's calls, one method each.

use std::time::Duration;

use filing::contract::{
    Event, Events, FilingStatus, Mailing, NewFiling, PracticeClock, PracticeMessage, ProblemDetails,
    ServiceNumber, SmsConfirmation, Submission,
};
use reqwest::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Method, RequestBuilder, Response, StatusCode, Url};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::ChannelError;
use super::retry_after;
use crate::clock::now;

/// An office at an address, with the token it gave out.
#[derive(Clone, Debug)]
pub struct Office {
    http: reqwest::Client,
    base: Url,
    token: String,
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
    pub fn new(address: &str, token: impl Into<String>) -> Result<Self, ChannelError> {
        Self::with(address, token, Patience::default())
    }

    /// The same, with another patience.
    ///
    /// # Errors
    /// [`ChannelError::BadAddress`] when it is no http(s) address.
    pub fn with(address: &str, token: impl Into<String>, patience: Patience) -> Result<Self, ChannelError> {
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
        let url = self.base.join(place).map_err(|_| ChannelError::BadAddress(place.to_owned()))?;
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
        self.http.request(method, url).bearer_auth(&self.token)
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
        let header =
            |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let new_etag = header(ETAG).to_owned();
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
        self.tell(id, "revocations", &serde_json::json!({}), key).await
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
        done(send(request.header("Idempotency-Key", key)).await?).await
    }

    async fn tell<T: Serialize>(
        &self,
        id: &str,
        what: &str,
        body: &T,
        key: &str,
    ) -> Result<(), ChannelError> {
        let request = self.call(Method::POST, &format!("v1/filings/{id}/{what}"))?;
        done(send(request.header("Idempotency-Key", key).json(body)).await?).await
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

/// Sends, and turns every status that is no success into its error.
pub(super) async fn send(request: RequestBuilder) -> Result<Response, ChannelError> {
    let response = request.send().await?;
    let status = response.status();
    if status.is_success() || status == StatusCode::NOT_MODIFIED {
        return Ok(response);
    }
    if status.is_redirection() {
        let place =
            response.headers().get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        return Err(ChannelError::NotAnOffice(format!("redirected to {place}")));
    }
    let retry_after = retry_after::asked(response.headers(), now());
    Err(match status.as_u16() {
        401 | 403 | 404 | 410 if is_page(&response) => ChannelError::NotAnOffice(format!("a page: {status}")),
        401 | 403 => ChannelError::NotAllowed,
        404 | 405 | 410 => ChannelError::Gone,
        429 | 503 => ChannelError::Busy(retry_after),
        460 => ChannelError::Damaged,
        409 => ChannelError::Conflict(Box::new(details(response).await)),
        400..=499 => ChannelError::Refused(Box::new(details(response).await)),
        other => ChannelError::Failed(other),
    })
}

/// What is said of another filing is no answer.
fn about(id: &str, status: FilingStatus) -> Result<FilingStatus, ChannelError> {
    let other = || ChannelError::NotAnOffice("another filing".to_owned());
    if status.id == id { Ok(status) } else { Err(other()) }
}

/// Reads the body; a body that is not JSON of the contract means that no office answered.
pub(super) async fn read<T: DeserializeOwned>(response: Response) -> Result<T, ChannelError> {
    let kind = kind(&response);
    if !kind.starts_with("application/json") {
        return Err(ChannelError::NotAnOffice(format!("content type {kind}")));
    }
    Ok(response.json().await?)
}

/// What an office answers when there is nothing to tell: nothing, or JSON, whole. A log-in page is no such answer.
async fn done(response: Response) -> Result<(), ChannelError> {
    if response.status() == StatusCode::NO_CONTENT {
        return Ok(());
    }
    read::<serde_json::Value>(response).await.map(drop)
}

/// A page for people where a program asked: a network's log-in, a proxy's excuse.
fn is_page(response: &Response) -> bool {
    kind(response).starts_with("text/html")
}

fn kind(response: &Response) -> &str {
    response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn details(response: Response) -> ProblemDetails {
    let status = response.status().as_u16();
    let plain = |title: String| ProblemDetails {
        kind: "about:blank".to_owned(),
        title,
        status,
        detail: None,
        errors: Vec::new(),
        allowed: Vec::new(),
    };
    response.json().await.unwrap_or_else(|_| plain(status.to_string()))
}
