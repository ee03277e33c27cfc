//! The print code: eight characters that name the exact state of what is printed.

use sha2::{Digest, Sha256};

/// Digits and capitals without I, L, O and U: nothing here is mistaken for another when read aloud or off a scan.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of what is printed, such as `7F3K-92QA`: the first 40 bits of the SHA-256 of the canonical bytes.
pub(super) fn print_code(printed: &[u8]) -> String {
    let digest = Sha256::digest(printed);
    let bits = digest.iter().take(5).fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
    let mut code = String::with_capacity(9);
    for place in (0..8).rev() {
        let index = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
        code.extend(ALPHABET.get(index).map(|&letter| char::from(letter)));
        if place == 4 {
            code.push('-');
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_stable_and_follows_every_byte() {
        assert_eq!(print_code(b"example.cn"), print_code(b"example.cn"));
        assert_ne!(print_code(b"example.cn"), print_code(b"example.com"));
        let code = print_code(b"");
        assert_eq!(code, "WERC-8GMR", "SHA-256 of nothing begins e3 b0 c4 42 98");
        assert!(code.bytes().all(|letter| letter == b'-' || ALPHABET.contains(&letter)));
    }
}
