//! The print code: eight characters that name the exact state of what is printed.

use sha2::{Digest, Sha256};

/// Digits and capitals without I, L, O and U: nothing here is mistaken for another when read aloud or off a scan.
pub(super) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code, without the dash.
pub(super) const LENGTH: usize = 8;
/// Where the dash stands.
const HALF: usize = LENGTH / 2;

/// The code of what is printed, such as `7F3K-92QA`: the first 40 bits of the SHA-256 of the canonical bytes.
pub(super) fn print_code(printed: &[u8]) -> String {
    let digest = Sha256::digest(printed);
    let bits = digest.iter().take(5).fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
    let index = |place: usize| usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
    let letters = (0..LENGTH).rev().filter_map(|place| ALPHABET.get(index(place)));
    dashed(letters.map(|&letter| char::from(letter)))
}

/// A code as somebody typed it or a machine read it, in the form it is printed in: `7F3K-92QA`. Takes the text of the QR
/// ([`super::PrintMark`]), small letters, full-width characters, a dash that is missing or stands elsewhere, words
/// before it (打印编号 …), O for 0 and I or L for 1. `None` for anything else.
pub fn read_code(text: &str) -> Option<String> {
    if let Some(mark) = super::PrintMark::read(text) {
        return Some(mark.code);
    }
    let plain: Vec<char> = text.chars().map(narrow).collect();
    let spoken = plain.iter().rposition(|char| !char.is_ascii() && !separates(*char));
    let from = spoken.map_or(0, |last| last + 1);
    let own = plain.into_iter().skip(from).filter(|char| !separates(*char));
    let letters = own.map(letter).collect::<Option<Vec<char>>>()?;
    (letters.len() == LENGTH).then(|| dashed(letters.into_iter()))
}

fn dashed(letters: impl Iterator<Item = char>) -> String {
    let mut code = String::with_capacity(LENGTH + 1);
    for (at, letter) in letters.enumerate() {
        if at == HALF {
            code.push('-');
        }
        code.push(letter);
    }
    code
}

/// A full-width character as the plain one it stands for.
pub(super) fn narrow(char: char) -> char {
    let plain = match u32::from(char) {
        0x3000 => Some(' '),
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0),
        _ => None,
    };
    plain.unwrap_or(char)
}

/// What may stand between the characters of a code: spaces, a colon, and anything drawn like a dash.
fn separates(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '-' | '_' | ':' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}')
}

/// The character of the alphabet that was meant.
pub(super) fn letter(char: char) -> Option<char> {
    let meant = match char.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().map(|&known| char::from(known)).find(|known| *known == meant)
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

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        for typed in [
            "7F30-12QA",
            "7f3o-l2qa",
            "7F30I2QA",
            " 7f30 12qa\n",
            "７Ｆ３０－１２ＱＡ",
            "7F30—12QA",
            "7F30–12QA",
            "7F-30-12-QA",
            "打印编号 7F30-12QA",
            "打印编号：7f3o12qa",
            "BEIAN:7F3012QAV1",
            "beian：7f3o12qav1",
        ] {
            assert_eq!(read_code(typed).as_deref(), Some("7F30-12QA"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_not_taken_for_one() {
        for typed in [
            "",
            "7F30-12Q",
            "7F30-12QAB",
            "7F30-12QU",
            "7F3*-12QA",
            "https://example.cn/7F3012QA1",
            "BEIAN:7F3012QA",
            "BEIAN:7F3012QAV1X",
        ] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }
}
