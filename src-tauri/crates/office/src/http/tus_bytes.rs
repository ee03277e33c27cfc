//! The bytes of uploads: taken as they come, kept piece by piece, so that a torn connection loses little.

use std::io::{Seek, SeekFrom, Write};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use filing::state::{Actor, State};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

use super::keyed;
use super::tus::{MAX_BYTES, alive};
use crate::counter::{Counter, Sitting};
use crate::machine::moves;
use crate::refusal::{Kind, Refusal};
use crate::store::filings::Filing;
use crate::store::uploads::{self, Upload};

/// Bytes that are gathered before they are kept.
const PIECE: usize = 256 * 1024;

/// Takes a body at an offset and says how much has arrived. With a checksum nothing is kept unless all of it is right.
pub(super) async fn take(
    office: &Arc<Counter>,
    mid: &str,
    offset: u64,
    headers: &HeaderMap,
    mut body: Body,
) -> Result<u64, Refusal> {
    let checksum = checksum(headers)?;
    let mut at = offset;
    let mut piece: Vec<u8> = Vec::new();
    let mut torn = false;
    loop {
        let frame = tokio::select! {
            frame = body.frame() => frame,
            () = office.stop.cancelled() => None,
        };
        let Some(frame) = frame else { break };
        let Ok(frame) = frame else {
            torn = true;
            break;
        };
        piece.extend(frame.into_data().unwrap_or_else(|_| Bytes::new()));
        if piece.len() as u64 > MAX_BYTES {
            return Err(Refusal::with(Kind::TooLarge, "limit", "8 MB"));
        }
        if checksum.is_none() && piece.len() >= PIECE {
            at = keep(office, mid, at, std::mem::take(&mut piece)).await?;
        }
    }
    if let Some(wanted) = checksum
        && (torn || Sha256::digest(&piece).as_slice() != wanted)
    {
        return Err(Kind::ChecksumMismatch.into());
    }
    keep(office, mid, at, piece).await
}

/// The SHA-256 a client gives for this piece.
fn checksum(headers: &HeaderMap) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(value) = headers.get("upload-checksum") else { return Ok(None) };
    let sum = value.to_str().ok().and_then(|text| text.split_once(' '));
    let sum = sum
        .filter(|(algorithm, _)| *algorithm == "sha256")
        .and_then(|(_, sum)| STANDARD.decode(sum.trim()).ok());
    sum.map(Some).ok_or_else(|| Refusal::with(Kind::MalformedRequest, "name", "Upload-Checksum"))
}

async fn keep(office: &Arc<Counter>, mid: &str, at: u64, bytes: Vec<u8>) -> Result<u64, Refusal> {
    let mid = mid.to_owned();
    office.attend(move |sitting| write(sitting, &mid, at, &bytes)).await?
}

/// Writes bytes at an offset; a whole that is not what was announced is thrown away, and that is kept.
pub(super) fn write(
    sitting: &Sitting<'_>,
    mid: &str,
    at: u64,
    bytes: &[u8],
) -> Result<Result<u64, Refusal>, Refusal> {
    let upload = alive(sitting, mid)?;
    if upload.arrived != at {
        return Err(Refusal::with(Kind::StaleOffset, "offset", upload.arrived.to_string()));
    }
    let arrived = at.saturating_add(bytes.len() as u64);
    if arrived > upload.length {
        return Err(Refusal::with(Kind::TooLarge, "limit", upload.length.to_string()));
    }
    if upload.is_complete() {
        return Ok(Ok(arrived));
    }
    let path = sitting.office.uploads.join(&upload.id);
    // What a stop left beyond the kept offset is written over.
    let mut file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)?;
    file.set_len(arrived)?;
    file.sync_data()?;
    uploads::set_arrived(sitting.db, mid, arrived)?;
    if arrived < upload.length { Ok(Ok(arrived)) } else { finish(sitting, &upload) }
}

fn finish(sitting: &Sitting<'_>, upload: &Upload) -> Result<Result<u64, Refusal>, Refusal> {
    let bytes = std::fs::read(sitting.office.uploads.join(&upload.id))?;
    let found = keyed::hex(&Sha256::digest(&bytes));
    if upload.announced.as_ref().is_some_and(|announced| *announced != found) {
        discard(sitting, &upload.id)?;
        return Ok(Err(Kind::ChecksumMismatch.into()));
    }
    uploads::set_complete(sitting.db, &upload.id, &found)?;
    photo_came(sitting, &upload.filing)?;
    Ok(Ok(upload.length))
}

/// Throws an upload away, row first: a file without a row harms nobody.
pub(crate) fn discard(sitting: &Sitting<'_>, mid: &str) -> Result<(), Refusal> {
    uploads::set_gone(sitting.db, mid)?;
    match std::fs::remove_file(sitting.office.uploads.join(mid)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// When the backdrop photo of every site is here, it goes to the reviewer.
fn photo_came(sitting: &Sitting<'_>, filing: &str) -> Result<(), Refusal> {
    let mut filing: Filing = sitting.filing(filing)?;
    if !matches!(filing.state, State::BackdropReceived | State::PhotoRejected) {
        return Ok(());
    }
    let complete = uploads::complete(sitting.db, &filing.id)?;
    let sites = filing.submission.as_ref().map_or(0, |submission| submission.answers.sites.len());
    let here = |site: usize| {
        let slot = format!("sites[{site}].site_principal.backdrop_photo");
        complete.iter().any(|upload| upload.slot == slot && upload.made_at >= filing.since)
    };
    if (0..sites).all(here) {
        moves::go(sitting, &mut filing, State::PhotoReview, Actor::Applicant, Vec::new())?;
    }
    Ok(())
}
