//! The manifest of a packet: which case it is of, and what lies in it, byte for byte.

use serde::Serialize;

use super::parts::Parts;
use super::{Contents, PacketError};
use crate::digest::sha256;

/// The format; what changes its meaning changes its number.
const FORMAT: &str = "beian-packet/1";

#[derive(Debug, Serialize)]
struct Manifest<'a> {
    format: &'a str,
    #[serde(rename = "type")]
    filing_type: &'a str,
    road: &'a str,
    province: &'a str,
    catalogue: &'a str,
    files: Vec<Listed>,
}

/// One file of the packet.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// Its name in the packet.
    pub name: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// SHA-256 in lower-case hexadecimal digits.
    pub sha256: String,
}

/// The manifest of everything that is in it so far.
pub(super) fn manifest(contents: Contents<'_>, parts: &Parts) -> Result<Vec<u8>, PacketError> {
    let case = contents.case;
    let manifest = Manifest {
        format: FORMAT,
        filing_type: &case.filing_type,
        road: case.road.name(),
        province: &case.province,
        catalogue: &contents.catalogue.version,
        files: listed(parts),
    };
    let mut written =
        serde_json::to_vec_pretty(&manifest).map_err(|error| PacketError::Unwritten(error.to_string()))?;
    written.push(b'\n');
    Ok(written)
}

/// The files with their sizes and hashes, by name.
pub fn listed(parts: &Parts) -> Vec<Listed> {
    let listed = parts.iter().map(|(name, part)| Listed {
        name: name.to_owned(),
        bytes: part.bytes.len(),
        sha256: sha256(&part.bytes),
    });
    listed.collect()
}
