//! The bytes of uploads: taken as they come, kept piece by piece, so that a torn connection loses little.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::sync::Arc;
use std::time::Duration;

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

/// Bytes that are gathered before they are kept, where no checksum has to be waited for.
const PIECE: usize = 1024 * 1024;
/// A client that sends nothing for so long is taken for gone.
const SILENCE: Duration = Duration::from_secs(60);

/// What is read of one body.
struct Arriving {
    body: Body,
    /// What was not kept yet, and where it begins.
    piece: Vec<u8>,
    at: u64,
    /// Of all that came.
    hash: Sha256,
    /// The connection broke off before all of it was here.
    torn: bool,
}

impl Arriving {
    /// The next bytes; `None` at the end, however it came.
    async fn next(&mut self, office: &Counter) -> Option<Bytes> {
        let frame = tokio::select! {
            frame = tokio::time::timeout(SILENCE, self.body.frame()) => frame.ok(),
            () = office.stop.cancelled() => None,
        };
        match frame {
            Some(None) => None,
            Some(Some(Ok(frame))) => Some(frame.into_data().unwrap_or_default()),
            Some(Some(Err(_))) | None => {
                self.torn = true;
                None
            }
        }
    }

    /// Reads the rest for nobody, so that a refusal is heard by a client that is still sending.
    async fn drain(&mut self, office: &Counter) {
        let mut read = 0;
        while let Some(bytes) = self.next(office).await {
            read += bytes.len() as u64;
            if read > MAX_BYTES {
                break;
            }
        }
    }
}

/// Takes a body at an offset and says how much has arrived. A body under a checksum is kept when it is right. Of one
/// that was torn what came is kept, as long as the hash of the whole will tell whether it was.
pub(super) async fn take(
    office: &Arc<Counter>,
    upload: &Upload,
    offset: u64,
    headers: &HeaderMap,
    body: Body,
) -> Result<u64, Refusal> {
    let mut checksum = checksum(headers)?;
    let mut came = Arriving { body, piece: Vec::new(), at: offset, hash: Sha256::new(), torn: false };
    if upload.arrived != offset {
        came.drain(office).await;
        return Err(stale(upload));
    }
    while let Some(bytes) = came.next(office).await {
        came.hash.update(&bytes);
        checksum.iter_mut().for_each(|checksum| checksum.update(&bytes));
        came.piece.extend_from_slice(&bytes);
        if came.at.saturating_add(came.piece.len() as u64) > upload.length {
            came.piece.clear();
            came.drain(office).await;
            return Err(Refusal::with(Kind::TooLarge, "limit", upload.length.to_string()));
        }
        if checksum.is_none() && came.piece.len() >= PIECE {
            let piece = std::mem::take(&mut came.piece);
            came.at = keep(office, &upload.id, came.at, piece, None).await?;
        }
    }
    let hash = came.hash.finalize();
    let wrong = checksum.is_some_and(|checksum| {
        if came.torn { upload.announced.is_none() } else { !checksum.holds(hash.as_slice()) }
    });
    if wrong {
        return Err(Kind::ChecksumMismatch.into());
    }
    let whole = (offset == 0).then(|| keyed::hex(&hash));
    keep(office, &upload.id, came.at, came.piece, whole).await
}

/// The checksums of pieces that are understood.
pub(super) const ALGORITHMS: &str = "sha256,crc32";

/// What a client gives for a piece, and what came of it so far.
enum Checksum {
    Sha256(Vec<u8>),
    Crc32(Vec<u8>, crc32fast::Hasher),
}

impl Checksum {
    fn update(&mut self, bytes: &[u8]) {
        if let Self::Crc32(_, sum) = self {
            sum.update(bytes);
        }
    }

    /// Whether it is that of what came, whose SHA-256 is known anyway.
    fn holds(self, sha256: &[u8]) -> bool {
        match self {
            Self::Sha256(wanted) => wanted == sha256,
            Self::Crc32(wanted, sum) => wanted == sum.finalize().to_be_bytes(),
        }
    }
}

/// The checksum a client gives for this piece.
fn checksum(headers: &HeaderMap) -> Result<Option<Checksum>, Refusal> {
    let Some(value) = headers.get("upload-checksum") else { return Ok(None) };
    let given = value.to_str().ok().and_then(|text| text.split_once(' '));
    let sum = given.and_then(|(algorithm, sum)| {
        let sum = STANDARD.decode(sum.trim()).ok()?;
        match (algorithm, sum.len()) {
            ("sha256", 32) => Some(Checksum::Sha256(sum)),
            ("crc32", 4) => Some(Checksum::Crc32(sum, crc32fast::Hasher::new())),
            _ => None,
        }
    });
    sum.map(Some).ok_or_else(|| Refusal::with(Kind::MalformedRequest, "name", "Upload-Checksum"))
}

fn stale(upload: &Upload) -> Refusal {
    Refusal::with(Kind::StaleOffset, "offset", upload.arrived.to_string())
}

async fn keep(
    office: &Arc<Counter>,
    mid: &str,
    at: u64,
    bytes: Vec<u8>,
    hash: Option<String>,
) -> Result<u64, Refusal> {
    let mid = mid.to_owned();
    office.attend(move |sitting| write(sitting, &mid, at, &bytes, hash)).await?
}

/// Writes bytes at an offset; a whole that is not what was announced is thrown away, and that is kept. `hash` is that
/// of everything up to the end of these bytes, where it is known.
pub(super) fn write(
    sitting: &Sitting<'_>,
    mid: &str,
    at: u64,
    bytes: &[u8],
    hash: Option<String>,
) -> Result<Result<u64, Refusal>, Refusal> {
    let upload = alive(sitting, mid)?;
    if upload.arrived != at {
        return Err(stale(&upload));
    }
    let arrived = at.saturating_add(bytes.len() as u64);
    if arrived > upload.length {
        return Err(Refusal::with(Kind::TooLarge, "limit", upload.length.to_string()));
    }
    if upload.is_complete() {
        return Ok(Ok(arrived));
    }
    if !put(sitting, &upload, bytes)? {
        discard(sitting, mid)?;
        return Ok(Err(Kind::Gone.into()));
    }
    uploads::set_arrived(sitting.db, mid, arrived)?;
    if arrived < upload.length { Ok(Ok(arrived)) } else { finish(sitting, &upload, hash) }
}

/// Puts bytes behind those that are there, so that they are still there after a power cut. False when some that were
/// there are not any more.
fn put(sitting: &Sitting<'_>, upload: &Upload, bytes: &[u8]) -> Result<bool, Refusal> {
    let folder = &sitting.office.uploads;
    let path = folder.join(&upload.id);
    let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
    if file.metadata()?.len() < upload.arrived {
        return Ok(false);
    }
    // What a stop left beyond the kept offset is cut off.
    file.set_len(upload.arrived)?;
    file.seek(SeekFrom::Start(upload.arrived))?;
    file.write_all(bytes)?;
    file.sync_data()?;
    if upload.arrived == 0 && cfg!(unix) {
        // The name has to last as well.
        File::open(folder)?.sync_all()?;
    }
    Ok(true)
}

fn finish(
    sitting: &Sitting<'_>,
    upload: &Upload,
    hash: Option<String>,
) -> Result<Result<u64, Refusal>, Refusal> {
    let found = match hash {
        Some(hash) => hash,
        None => keyed::hex(&Sha256::digest(std::fs::read(sitting.office.uploads.join(&upload.id))?)),
    };
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
