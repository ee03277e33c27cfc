//! What names bytes by themselves.

use sha2::{Digest as _, Sha256};

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
