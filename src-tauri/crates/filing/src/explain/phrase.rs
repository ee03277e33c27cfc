//! Whether a phrase stands in a text: parts in order, a few characters apart.

/// How far apart two parts of a phrase may stand: a Han character counts three, a letter one.
const APART: usize = 42;

/// How much room a character takes.
pub(super) fn weight(sign: char) -> usize {
    if sign.is_ascii() { 1 } else { 3 }
}

/// Whether the phrase stands in this folded text. Parts are parted by blanks, `a|b` is either.
pub(super) fn says(text: &str, phrase: &str) -> bool {
    found(text, phrase).is_some()
}

/// Where the phrase begins in bytes, where it stands.
pub(super) fn found(text: &str, phrase: &str) -> Option<usize> {
    let mut parts = phrase.split(' ').filter(|part| !part.is_empty());
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    first
        .split('|')
        .flat_map(|word| text.match_indices(word))
        .filter(|(at, word)| text.get(at + word.len()..).is_some_and(|after| follow(after, &rest)))
        .map(|(at, _)| at)
        .min()
}

/// Whether the parts follow, each within reach of the one before.
fn follow(text: &str, parts: &[&str]) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    part.split('|').any(|word| {
        let near =
            |at: usize| text.get(..at).is_some_and(|gap| gap.chars().map(weight).sum::<usize>() <= APART);
        text.match_indices(word)
            .take_while(|(at, _)| near(*at))
            .any(|(at, word)| text.get(at + word.len()..).is_some_and(|after| follow(after, rest)))
    })
}

/// The last word of a list that stands in the text, with where it begins and ends in bytes.
pub(super) fn last_of<'a>(text: &str, words: &'a [String]) -> Option<(usize, usize, &'a str)> {
    let ends = words.iter().filter_map(|word| {
        let at = text.rfind(word.as_str())?;
        Some((at, at + word.len(), word.as_str()))
    });
    ends.max_by_key(|(at, end, _)| (*end, usize::MAX - at))
}

/// Whether one of the words stands in the text.
pub(super) fn any(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.contains(word.as_str()))
}

/// Whether the text begins with one of the words.
pub(super) fn begins(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.starts_with(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_order_and_near() {
        assert!(says("您的域名尚未实名", "域名 未实名|未认证"));
        assert!(!says("未实名的域名", "域名 未实名"));
        assert!(!says(&format!("域名{}未实名", "远".repeat(APART / 3 + 1)), "域名 未实名"));
        assert!(says(&format!("域名{}未实名", "近".repeat(APART / 3)), "域名 未实名"));
    }
}
