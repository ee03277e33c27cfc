//! Why the office says no: RFC 9457 problem details with stable types.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use filing::contract::Finding;
use filing::problem::Args;
use filing::state::Action;

use crate::error::StoreError;

/// The kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Unauthorised,
    NotFound,
    WrongMethod,
    MalformedBody,
    MalformedRequest,
    MissingKey,
    KeyReused,
    RefusedContent,
    WrongState,
    RevocationClosed,
    WrongCode,
    NoMoreResends,
    StaleOffset,
    ChecksumMismatch,
    Gone,
    TooLarge,
    WrongMediaType,
    WrongTusVersion,
    ClockNotManual,
    ClockBackwards,
    NothingScheduled,
    Internal,
}

impl Kind {
    /// Last part of its type URI and of its message id.
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Unauthorised => "unauthorised",
            Self::NotFound => "not-found",
            Self::WrongMethod => "wrong-method",
            Self::MalformedBody => "malformed-body",
            Self::MalformedRequest => "malformed-request",
            Self::MissingKey => "missing-key",
            Self::KeyReused => "key-reused",
            Self::RefusedContent => "refused-content",
            Self::WrongState => "wrong-state",
            Self::RevocationClosed => "revocation-closed",
            Self::WrongCode => "wrong-code",
            Self::NoMoreResends => "no-more-resends",
            Self::StaleOffset => "stale-offset",
            Self::ChecksumMismatch => "checksum-mismatch",
            Self::Gone => "gone",
            Self::TooLarge => "too-large",
            Self::WrongMediaType => "wrong-media-type",
            Self::WrongTusVersion => "wrong-tus-version",
            Self::ClockNotManual => "clock-not-manual",
            Self::ClockBackwards => "clock-backwards",
            Self::NothingScheduled => "nothing-scheduled",
            Self::Internal => "internal",
        }
    }

    /// Its HTTP status.
    pub(crate) fn status(self) -> u16 {
        match self {
            Self::MalformedBody | Self::MalformedRequest | Self::MissingKey => 400,
            Self::Unauthorised => 401,
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::WrongState | Self::RevocationClosed | Self::NoMoreResends | Self::StaleOffset => 409,
            Self::ClockNotManual | Self::ClockBackwards | Self::NothingScheduled => 409,
            Self::Gone => 410,
            Self::WrongTusVersion => 412,
            Self::TooLarge => 413,
            Self::WrongMediaType => 415,
            Self::KeyReused | Self::RefusedContent | Self::WrongCode => 422,
            Self::ChecksumMismatch => 460,
            Self::Internal => 500,
        }
    }
}

/// One refusal. It becomes a body when the answer leaves, where the sentences are at hand.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    /// Which kind.
    pub(crate) kind: Kind,
    /// What its sentence needs.
    pub(crate) args: Args,
    /// The places that are wrong.
    pub(crate) errors: Vec<Finding>,
    /// What can be done instead.
    pub(crate) allowed: Vec<Action>,
}

impl Refusal {
    /// A refusal whose sentence needs one argument.
    pub(crate) fn with(kind: Kind, name: &str, value: impl Into<String>) -> Self {
        Self {
            kind,
            args: Args::from([(name.to_owned(), value.into())]),
            errors: Vec::new(),
            allowed: Vec::new(),
        }
    }

    /// A refusal that names the places that are wrong.
    pub(crate) fn at(kind: Kind, errors: Vec<Finding>) -> Self {
        Self { kind, args: Args::new(), errors, allowed: Vec::new() }
    }
}

impl From<Kind> for Refusal {
    fn from(kind: Kind) -> Self {
        Self { kind, args: Args::new(), errors: Vec::new(), allowed: Vec::new() }
    }
}

/// What went wrong inside is of no use to the applicant and stays inside.
impl From<StoreError> for Refusal {
    fn from(_: StoreError) -> Self {
        Kind::Internal.into()
    }
}

impl From<std::io::Error> for Refusal {
    fn from(_: std::io::Error) -> Self {
        Kind::Internal.into()
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(_: serde_json::Error) -> Self {
        Kind::Internal.into()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
