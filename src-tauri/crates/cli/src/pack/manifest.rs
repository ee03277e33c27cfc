//! The manifest of a packet: which case it is of, and what lies in it, byte for byte.

use filing::case::Case;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::bundle::Bundle;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

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
pub(super) struct Listed {
    name: String,
    bytes: usize,
    sha256: String,
}

/// The manifest of everything that is in the bundle so far.
pub(super) fn manifest(setting: &Setting, case: &Case, bundle: &Bundle) -> Outcome<Vec<u8>> {
    let manifest = Manifest {
        format: FORMAT,
        filing_type: &case.filing_type,
        road: case.road.name(),
        province: &case.province,
        catalogue: &setting.catalogue.version,
        files: listed(bundle),
    };
    let mut written = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| Failure::failed("cli_pack").with("detail", &error.to_string()))?;
    written.push(b'\n');
    Ok(written)
}

/// The files with their sizes and hashes, by name.
pub(super) fn listed(bundle: &Bundle) -> Vec<Listed> {
    let parts = bundle.parts().map(|(name, part)| Listed {
        name: name.to_owned(),
        bytes: part.bytes.len(),
        sha256: sha256(&part.bytes),
    });
    parts.collect()
}

/// SHA-256 in small hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
