//! Uploads by tus 1.0: creation, creation-with-upload, checksum, termination, expiration.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use filing::answers::Path as Slot;
use filing::state::Action;
use jiff::Span;

use super::{keyed, tus_bytes};
use crate::counter::{Counter, Sitting};
use crate::refusal::{Kind, Refusal};
use crate::store::filings::Filing;
use crate::store::uploads::{self, Upload};

/// Most bytes of one upload.
pub(super) const MAX_BYTES: u64 = 8 * 1024 * 1024;
/// Hours after which an unfinished upload is thrown away, by the office's time.
const HOURS: i64 = 7 * 24;
const VERSION: &str = "1.0.0";
/// Header that says which version is spoken.
const RESUMABLE: &str = "tus-resumable";
const EXTENSIONS: &str = "creation,creation-with-upload,checksum,termination,expiration";
const OFFSET_STREAM: &str = "application/offset+octet-stream";

type Office = State<Arc<Counter>>;

/// `OPTIONS`: what this server can do.
pub(super) async fn discover() -> Response {
    let max = MAX_BYTES.to_string();
    let mut response = StatusCode::NO_CONTENT.into_response();
    put_versions(response.headers_mut());
    for (name, value) in [
        ("tus-extension", EXTENSIONS),
        ("tus-max-size", &max),
        ("tus-checksum-algorithm", tus_bytes::ALGORITHMS),
    ] {
        put(response.headers_mut(), name, value);
    }
    response
}

/// The versions that could be spoken, for who speaks another.
pub(super) fn put_versions(headers: &mut HeaderMap) {
    put(headers, "tus-version", VERSION);
}

/// Around everything about uploads: hears what a client means that is let through with GET and POST only, and says in
/// every answer which version is spoken.
pub(super) async fn speak(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let upload = path.starts_with("/v1/materials/");
    let about = upload || path.starts_with("/v1/filings/") && path.ends_with("/materials");
    let meant = request.headers().get("x-http-method-override");
    let meant = meant.and_then(|name| Method::from_bytes(name.as_bytes()).ok());
    if upload
        && request.method() == Method::POST
        && let Some(method @ (Method::PATCH | Method::DELETE | Method::HEAD)) = meant
    {
        *request.method_mut() = method;
    }
    let mut response = next.run(request).await;
    if about {
        put(response.headers_mut(), RESUMABLE, VERSION);
    }
    response
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

/// `POST /v1/filings/{id}/materials`.
pub(super) async fn create(
    State(office): Office,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    speaks_tus(&headers)?;
    let announced = Announced::read(&headers)?;
    let upload = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            wanted_now(sitting, &filing, &announced.slot)?;
            let expires_at = sitting.now.checked_add(Span::new().hours(HOURS)).unwrap_or(sitting.now);
            let upload = Upload {
                id: keyed::random_id('m')?,
                filing: filing.id,
                slot: announced.slot.to_string(),
                filename: announced.filename,
                length: announced.length,
                arrived: 0,
                announced: announced.sha256,
                sha256: None,
                made_at: sitting.now,
                expires_at,
                gone: false,
            };
            uploads::add(sitting.db, &upload)?;
            if upload.length == 0 {
                tus_bytes::write(sitting, &upload.id, 0, &[], None)??;
            }
            Ok(upload)
        })
        .await?;
    let arrived = if headers.get(CONTENT_TYPE).is_some_and(|kind| kind == OFFSET_STREAM) {
        tus_bytes::take(&office, &upload, 0, &headers, body).await?
    } else {
        0
    };
    let mut response = StatusCode::CREATED.into_response();
    let location = format!("/v1/materials/{}", upload.id);
    put(response.headers_mut(), "location", &location);
    progress(&mut response, &upload, arrived);
    Ok(response)
}

/// `HEAD /v1/materials/{mid}`.
pub(super) async fn offset(
    State(office): Office,
    Path(mid): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    speaks_tus(&headers)?;
    let upload = office.attend(move |sitting| alive(sitting, &mid)).await?;
    let mut response = StatusCode::OK.into_response();
    progress(&mut response, &upload, upload.arrived);
    put(response.headers_mut(), "upload-length", &upload.length.to_string());
    put(response.headers_mut(), "cache-control", "no-store");
    Ok(response)
}

/// `PATCH /v1/materials/{mid}`.
pub(super) async fn append(
    State(office): Office,
    Path(mid): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    speaks_tus(&headers)?;
    if headers.get(CONTENT_TYPE).is_none_or(|kind| kind != OFFSET_STREAM) {
        return Err(Kind::WrongMediaType.into());
    }
    let offset = number(&headers, "upload-offset")?;
    let upload = office.attend(move |sitting| alive(sitting, &mid)).await?;
    let arrived = tus_bytes::take(&office, &upload, offset, &headers, body).await?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    progress(&mut response, &upload, arrived);
    Ok(response)
}

/// `DELETE /v1/materials/{mid}`.
pub(super) async fn terminate(
    State(office): Office,
    Path(mid): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    speaks_tus(&headers)?;
    office
        .attend(move |sitting| {
            let upload = alive(sitting, &mid)?;
            let filing = sitting.filing(&upload.filing)?;
            let handed_in = filing.submission.iter().flat_map(|submission| &submission.materials);
            if handed_in.into_iter().any(|material| material.id == mid) {
                return Err(sitting.not_now(&filing));
            }
            tus_bytes::discard(sitting, &mid)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// An upload that is still here. One whose time is over is thrown away when it is next asked for.
pub(super) fn alive(sitting: &Sitting<'_>, mid: &str) -> Result<Upload, Refusal> {
    let upload = uploads::find(sitting.db, mid)?.ok_or_else(|| Refusal::from(Kind::NotFound))?;
    let over = !upload.is_complete() && upload.expires_at <= sitting.now;
    if upload.gone || over { Err(Kind::Gone.into()) } else { Ok(upload) }
}

fn progress(response: &mut Response, upload: &Upload, arrived: u64) {
    put(response.headers_mut(), "upload-offset", &arrived.to_string());
    if arrived < upload.length {
        let time = upload.expires_at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        put(response.headers_mut(), "upload-expires", &time);
    }
}

/// Uploads are taken while something can be handed in, and the backdrop photo when it is asked for.
fn wanted_now(sitting: &Sitting<'_>, filing: &Filing, slot: &Slot) -> Result<(), Refusal> {
    let allowed = sitting.allowed(filing);
    let open = |action| allowed.contains(&action);
    let photo = open(Action::SendPhoto) && slot.id.ends_with(".backdrop_photo");
    let wanted = photo || open(Action::HandIn) || open(Action::HandInAgain);
    if wanted { Ok(()) } else { Err(sitting.not_now(filing)) }
}

fn speaks_tus(headers: &HeaderMap) -> Result<(), Refusal> {
    let right = headers.get(RESUMABLE).is_some_and(|version| version == VERSION);
    if right { Ok(()) } else { Err(Kind::WrongTusVersion.into()) }
}

fn number(headers: &HeaderMap, name: &str) -> Result<u64, Refusal> {
    let text = headers.get(name).and_then(|value| value.to_str().ok());
    let plain = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    plain
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Refusal::with(Kind::MalformedRequest, "name", name))
}

/// What a client says about an upload before it sends it.
struct Announced {
    length: u64,
    slot: Slot,
    filename: String,
    sha256: Option<String>,
}

impl Announced {
    fn read(headers: &HeaderMap) -> Result<Self, Refusal> {
        // Extensions that are not spoken: the length has to be known, and parts are not put together.
        for name in ["Upload-Defer-Length", "Upload-Concat"] {
            if headers.contains_key(name) {
                return Err(Refusal::with(Kind::MalformedRequest, "name", name));
            }
        }
        let length = number(headers, "upload-length")?;
        if length > MAX_BYTES {
            return Err(Refusal::with(Kind::TooLarge, "limit", "8 MB"));
        }
        Self::metadata(headers, length)
            .ok_or_else(|| Refusal::with(Kind::MalformedRequest, "name", "Upload-Metadata"))
    }

    /// Pairs of a name and a value in base64, which may be missing; every name once.
    fn metadata(headers: &HeaderMap, length: u64) -> Option<Self> {
        let text = headers.get("upload-metadata")?.to_str().ok()?;
        let mut all = BTreeMap::new();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once(' ').unwrap_or((pair, ""));
            let value = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
            if all.insert(name, value).is_some() {
                return None;
            }
        }
        let sha256 = all.remove("sha256").map(|hash| hash.to_lowercase()).filter(|hash| !hash.is_empty());
        if sha256.as_ref().is_some_and(|hash| !is_hash(hash)) {
            return None;
        }
        let filename = all.remove("filename").unwrap_or_default().chars().take(255).collect();
        Some(Self { length, slot: all.remove("slot")?.parse().ok()?, filename, sha256 })
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
