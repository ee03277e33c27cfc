//! tus 1.0: create an upload, ask how much of it arrived, send a piece.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, LOCATION};
use sha2::{Digest, Sha256};

use super::error::ChannelError;
use super::office::{Office, send};

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

impl Office {
    /// Creates an upload in a filing; gives its place at the office, without the host: the same office may listen
    /// elsewhere tomorrow.
    ///
    /// # Errors
    /// As the office or the network say.
    pub async fn create_upload(&self, filing: &str, file: Announced<'_>) -> Result<String, ChannelError> {
        let pairs = [("slot", file.slot), ("filename", file.filename), ("sha256", file.sha256)];
        let metadata = pairs.map(|(name, value)| format!("{name} {}", STANDARD.encode(value))).join(",");
        let request = self
            .request(Method::POST, self.link(&format!("v1/filings/{filing}/materials"))?)
            .header(VERSION.0, VERSION.1)
            .header("Upload-Length", file.bytes)
            .header("Upload-Metadata", metadata);
        let response = send(request).await?;
        let place = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
        let place = place.ok_or_else(|| ChannelError::NotAnOffice("no Location".to_owned()))?;
        Ok(self.link(place)?.path().to_owned())
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
    pub async fn send_piece(&self, location: &str, from: u64, piece: Vec<u8>) -> Result<u64, ChannelError> {
        let checksum = format!("sha256 {}", STANDARD.encode(Sha256::digest(&piece)));
        let request = self
            .request(Method::PATCH, self.link(location)?)
            .header(VERSION.0, VERSION.1)
            .header("Upload-Offset", from)
            .header("Upload-Checksum", checksum)
            .header(CONTENT_TYPE, "application/offset+octet-stream")
            .body(piece);
        offset(&send(request).await?)
    }
}

fn offset(response: &reqwest::Response) -> Result<u64, ChannelError> {
    let text = response.headers().get("Upload-Offset").and_then(|value| value.to_str().ok());
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| ChannelError::NotAnOffice("no Upload-Offset".to_owned()))
}

/// The id of a material: the last segment of its place.
pub fn material_id(location: &str) -> &str {
    location.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}
