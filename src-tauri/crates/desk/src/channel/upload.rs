//! tus 1.0: create an upload, ask how much of it arrived, send a piece.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, LOCATION};
use reqwest::{Method, Response};

use super::answer::{header, send};
use super::error::ChannelError;
use super::office::Office;

const VERSION: (&str, &str) = ("Tus-Resumable", "1.0.0");

/// What is announced of a file.
#[derive(Clone, Copy, Debug)]
pub struct Announced<'a> {
    /// Slot path, such as `entity.certificate`.
    pub slot: &'a str,
    /// A plain file name without personal data, such as `entity.certificate-1.jpg`.
    pub filename: &'a str,
    /// Lower-case hex SHA-256 of all bytes.
    pub sha256: &'a str,
    /// Size in bytes.
    pub bytes: u64,
}

/// An upload that an office made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// Its place at the office, without the host: the same office may listen elsewhere tomorrow.
    pub location: String,
    /// Bytes the office holds of it: none, unless it knew the file already.
    pub offset: u64,
}

/// A piece of a file and the checksum it travels under.
#[derive(Clone, Debug)]
pub struct Piece {
    bytes: Bytes,
    checksum: Option<String>,
}

impl Piece {
    /// Takes the bytes' CRC-32: it finds what a line does to them and costs a fast one nothing. What it cannot tell, the
    /// SHA-256 of the whole does.
    pub fn of(bytes: Bytes) -> Self {
        let checksum = format!("crc32 {}", STANDARD.encode(crc32fast::hash(&bytes).to_be_bytes()));
        Self { bytes, checksum: Some(checksum) }
    }

    /// Without a checksum, for an office that does not take any. What arrived is held against the hash of the whole.
    pub fn unchecked(bytes: Bytes) -> Self {
        Self { bytes, checksum: None }
    }

    /// How many bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Whether it travels under a checksum.
    pub fn is_checked(&self) -> bool {
        self.checksum.is_some()
    }
}

impl Office {
    /// Creates an upload in a filing.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn create_upload(&self, filing: &str, file: Announced<'_>) -> Result<Created, ChannelError> {
        let pairs = [("slot", file.slot), ("filename", file.filename), ("sha256", file.sha256)];
        let metadata = pairs.map(|(name, value)| format!("{name} {}", STANDARD.encode(value))).join(",");
        let request = self
            .request(Method::POST, self.link(&format!("v1/filings/{filing}/materials"))?)
            .header(VERSION.0, VERSION.1)
            .header("Upload-Length", file.bytes)
            .header("Upload-Metadata", metadata);
        let response = send(request).await?;
        let place = header(&response, LOCATION);
        if place.is_empty() {
            return Err(ChannelError::NotAnOffice("no Location".to_owned()));
        }
        let url = self.link_from(response.url(), place)?;
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        // Nothing was sent along, so an office that says nothing holds nothing.
        let offset = offset(&response).unwrap_or(0);
        Ok(Created { location: format!("{}{query}", url.path()), offset })
    }

    /// How many bytes of an upload the office holds.
    ///
    /// # Errors
    /// [`ChannelError::Gone`] when the upload expired; as the network says.
    pub async fn upload_offset(&self, location: &str) -> Result<u64, ChannelError> {
        let request = self.request(Method::HEAD, self.link(location)?).header(VERSION.0, VERSION.1);
        offset(&send(request).await?)
    }

    /// Sends a piece from `from` on; gives how many bytes the office holds now.
    ///
    /// # Errors
    /// [`ChannelError::Conflict`] when the office holds another number of bytes, [`ChannelError::Damaged`] when the
    /// piece changed on the way, [`ChannelError::Gone`] when the upload expired; as the network says.
    pub async fn send_piece(&self, location: &str, from: u64, piece: Piece) -> Result<u64, ChannelError> {
        let mut request = self
            .request(Method::PATCH, self.link(location)?)
            .header(VERSION.0, VERSION.1)
            .header("Upload-Offset", from)
            .header(CONTENT_TYPE, "application/offset+octet-stream");
        if let Some(checksum) = piece.checksum {
            request = request.header("Upload-Checksum", checksum);
        }
        let held = offset(&send(request.body(piece.bytes)).await?)?;
        if held > from { Ok(held) } else { Err(ChannelError::NotAnOffice("nothing was taken".to_owned())) }
    }
}

fn offset(response: &Response) -> Result<u64, ChannelError> {
    let held = header(response, "Upload-Offset").trim().parse();
    held.map_err(|_| ChannelError::NotAnOffice("no Upload-Offset".to_owned()))
}

/// The id of a material: the last segment of its place.
pub fn material_id(location: &str) -> &str {
    let path = location.split('?').next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}
