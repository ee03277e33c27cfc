//! Text that travels in the regulator's XML, which is GBK.

use encoding_rs::{EncoderResult, GBK};
use unicode_normalization::UnicodeNormalization;

use super::finding::Finding;
use super::rules::TEXT_NOT_GBK;
use super::spelling::{is_everyday, tidy};

/// Most characters of any text in the ministry's interface.
const MAX: usize = 1024;

pub(super) fn text_encoding(value: &str) -> Finding {
    let text = whole_characters(&tidy(value));
    let count = text.chars().count();
    if count > MAX {
        return Finding::too_long(text, count, MAX);
    }
    not_gbk(&text).unwrap_or_else(|| Finding::valid(text))
}

/// The finding about the first character that GBK cannot carry; `None` when it carries all.
pub(super) fn not_gbk(text: &str) -> Option<Finding> {
    let odd = text.chars().find(|&c| !is_gbk(c))?;
    let code = format!("U+{:04X}", u32::from(odd));
    Some(Finding::invalid(TEXT_NOT_GBK, text).with("char", odd.to_string()).with("code", code))
}

/// Radicals look like characters and come along with text copied from a PDF; combining marks belong to their letter.
fn whole_characters(text: &str) -> String {
    if is_everyday(text) {
        return text.to_owned();
    }
    let unfolded = text.chars().flat_map(|c| {
        let radical =
            matches!(c, '\u{2f00}'..='\u{2fdf}').then(|| std::iter::once(c).nfkc().next()).flatten();
        std::iter::once(radical.unwrap_or(c))
    });
    unfolded.nfc().collect()
}

/// Whether GBK as systems really read it (code page 936) has the character.
///
/// The encoder follows the web's table, which has later additions and private characters in it; they are taken out
/// here, because a receiver that knows only GBK refuses them.
pub(super) fn is_gbk(c: char) -> bool {
    // All of the oldest block of Chinese characters is in it, and nearly every text is made of those.
    if c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fa5}') {
        return true;
    }
    let mut text = [0; 4];
    let mut bytes = [0; 8];
    let (result, _, written) =
        GBK.new_encoder().encode_from_utf8_without_replacement(c.encode_utf8(&mut text), &mut bytes, true);
    match (result, bytes.get(..written)) {
        (EncoderResult::InputEmpty, Some(&[lead, trail])) => is_in_936(c, lead, trail),
        _ => false,
    }
}

fn is_in_936(c: char, lead: u8, trail: u8) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}');
    let later = matches!(
        (lead, trail),
        (0xa2, 0xe3)
            | (0xa8, 0xbc | 0xbf)
            | (0xa9, 0x89..=0x95)
            | (0xa6, 0xd9..=0xdf | 0xec | 0xed | 0xf3)
            | (0xfe, 0x50..)
    );
    !private && !later
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repertoire_is_that_of_code_page_936() {
        let beyond_ascii = ('\u{80}'..='\u{10ffff}').filter(|&c| is_gbk(c)).count();
        assert_eq!(beyond_ascii, 21_791);
    }

    #[test]
    fn rare_characters_of_names_are_not_in_it() {
        for c in ['䶮', '𠮷', '𰻞', '€', '\u{e000}'] {
            assert!(!is_gbk(c), "{c}");
        }
        for c in ['张', '镕', '堃', '喆', '—', '·', '（'] {
            assert!(is_gbk(c), "{c}");
        }
    }
}
