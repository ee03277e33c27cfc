//! The contract's calls, one method each.

use std::time::Duration;

use filing::contract::{
    Event, Events, FilingStatus, Mailing, NewFiling, PracticeClock, PracticeMessage, ProblemDetails,
    SmsConfirmation, Submission,
};
use reqwest::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Method, RequestBuilder, Response, StatusCode, Url};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::ChannelError;

/// An office at an address, with the token it gave out.
#[derive(Clone, Debug)]
pub struct Office {
    http: reqwest::Client,
    base: Url,
    token: String,
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
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(60))
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
        read(send(request).await?).await
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
        let retry_after = header(RETRY_AFTER).parse().ok().map(Duration::from_secs);
        if response.status() == StatusCode::NOT_MODIFIED {
            return Ok(Seen { status: None, etag: etag.to_owned(), retry_after });
        }
        Ok(Seen { status: Some(read(response).await?), etag: new_etag, retry_after })
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
        send(request.header("Idempotency-Key", key)).await?;
        Ok(())
    }

    async fn tell<T: Serialize>(
        &self,
        id: &str,
        what: &str,
        body: &T,
        key: &str,
    ) -> Result<(), ChannelError> {
        let request = self.call(Method::POST, &format!("v1/filings/{id}/{what}"))?;
        send(request.header("Idempotency-Key", key).json(body)).await?;
        Ok(())
    }

    /// Practice only: lets the office's clock jump to its next event.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] at an office that is no practice office; as the network says.
    pub async fn practice_next(&self) -> Result<PracticeClock, ChannelError> {
        read(send(self.call(Method::POST, "practice/next")?).await?).await
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
    let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    Err(match status.as_u16() {
        401 | 403 => ChannelError::NotAllowed,
        404 | 410 => ChannelError::Gone,
        429 | 503 => ChannelError::Busy(retry_after.map(Duration::from_secs)),
        460 => ChannelError::Damaged,
        409 => ChannelError::Conflict(Box::new(details(response).await)),
        400..=499 => ChannelError::Refused(Box::new(details(response).await)),
        other => ChannelError::Failed(other),
    })
}

/// Reads the body; a body that is not JSON of the contract means that no office answered.
async fn read<T: DeserializeOwned>(response: Response) -> Result<T, ChannelError> {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/json") {
        return Err(ChannelError::NotAnOffice(format!("content type {kind}")));
    }
    Ok(response.json().await?)
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
