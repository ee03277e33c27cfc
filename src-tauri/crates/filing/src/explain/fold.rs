//! A text as it is matched: half-width, lower case, simplified, without blanks, quotes, brackets and markup; sentences
//! parted, and the parts of a sentence.

use unicode_normalization::UnicodeNormalization as _;

use super::declare::Phrases;

/// Most characters that are read.
pub(super) const MOST: usize = 20_000;
/// A line at least this long was broken by its margin, not by its writer.
const BROKEN_BY_MARGIN: usize = 16;
/// Most characters between a negation and the end of its line over which it holds.
const HELD_OVER: usize = 16;
/// A number of at least so many digits is left out.
const LONG_NUMBER: usize = 6;
/// Longest run between `<` and `>` that is taken for markup.
const MARKUP: usize = 120;

/// The last part of a sentence that asks.
pub(super) const QUESTION: &str = "?";

/// Parts of a sentence, in order.
pub(super) type Sentence = Vec<String>;

/// Half-width, lower case, simplified; blanks and punctuation as they were.
pub(super) fn plain(text: &str, phrases: &Phrases) -> String {
    let circled = |sign: char| ('\u{2460}'..='\u{249b}').contains(&sign);
    let text: String = text.chars().take(MOST).map(|sign| if circled(sign) { '。' } else { sign }).collect();
    let simple = |sign: char| {
        let at = phrases.variants_from.chars().position(|other| other == sign);
        at.and_then(|at| phrases.variants_to.chars().nth(at)).unwrap_or(sign)
    };
    let mut folded: String = text.nfkc().flat_map(char::to_lowercase).take(MOST * 2).map(simple).collect();
    for slip in &phrases.slips {
        if folded.contains(slip.read.as_str()) {
            folded = folded.replace(slip.read.as_str(), &slip.meant);
        }
    }
    without_markup(&folded)
}

/// Whether the sentence asks.
pub(super) fn asks(sentence: &Sentence) -> bool {
    sentence.last().is_some_and(|part| part == QUESTION)
}

/// Without what stands between `<` and `>`, and without blanks by name.
fn without_markup(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        bare.push_str(before);
        match after.split_once('>') {
            Some((inside, behind)) if inside.chars().count() <= MARKUP && !inside.contains('<') => {
                if inside.starts_with("br") || inside.starts_with("/p") || inside.starts_with("/li") {
                    bare.push('\n');
                }
                rest = behind;
            }
            _ => rest = after,
        }
    }
    bare.push_str(rest);
    bare.replace("&nbsp;", " ")
}

/// The sentences of a plain text.
pub(super) fn sentences(plain: &str, phrases: &Phrases) -> Vec<Sentence> {
    let mut reading = Reading::default();
    for line in plain.lines() {
        reading.line(line.trim(), phrases);
    }
    reading.end_sentence();
    reading.sentences
}

#[derive(Default)]
struct Reading {
    sentences: Vec<Sentence>,
    sentence: Sentence,
    part: String,
    /// Which part of the sentence began with the line.
    line: usize,
}

impl Reading {
    fn line(&mut self, line: &str, phrases: &Phrases) {
        if line.is_empty() {
            return self.end_sentence();
        }
        let begins = self.part.is_empty();
        if begins {
            self.line = self.sentence.len();
        }
        let (marked, line) = unnumbered(line);
        if marked {
            self.end_sentence();
        }
        let signs: Vec<char> = line.chars().collect();
        for (at, sign) in signs.iter().enumerate() {
            match sign {
                '?' => self.end_question(),
                '。' | '!' | ';' | '｡' => self.end_sentence(),
                '.' if signs.get(at + 1).is_none_or(|next| next.is_whitespace()) => self.end_sentence(),
                ',' | '、' | ':' | '､' | '\t' | '|' | '→' | '>' => self.end_part(),
                sign if sign.is_ascii_digit() && in_long_number(&signs, at) => {}
                sign if sign.is_alphanumeric() => self.part.push(*sign),
                _ => {}
            }
        }
        // Not everybody who asks sets the sign for it; what an earlier line says is not asked.
        if begins && phrases.polarity.asking.iter().any(|word| self.part.ends_with(word.as_str())) {
            return self.end_question();
        }
        // A negation at the end of a line may still take back what the next line says.
        let length = self.part.chars().count();
        let end: String = self.part.chars().skip(length.saturating_sub(HELD_OVER)).collect();
        let open = phrases.polarity.negators.iter().any(|word| end.contains(word.as_str()));
        // A line with columns is a row of a table.
        let row = signs.iter().any(|sign| matches!(sign, '|' | '\t' | '→' | '>'));
        if (row || signs.len() < BROKEN_BY_MARGIN) && !open {
            self.end_part();
        }
    }

    fn end_part(&mut self) {
        if !self.part.is_empty() {
            self.sentence.push(std::mem::take(&mut self.part));
        }
    }

    /// A question is no longer than its line: what stands above it on a page asks nothing.
    fn end_question(&mut self) {
        self.end_part();
        let mut question = self.sentence.split_off(self.line.min(self.sentence.len()));
        self.end_sentence();
        question.push(QUESTION.to_owned());
        self.sentence = question;
        self.end_sentence();
    }

    fn end_sentence(&mut self) {
        self.line = 0;
        self.end_part();
        if !self.sentence.is_empty() {
            self.sentences.push(std::mem::take(&mut self.sentence));
        }
    }
}

/// Whether the digit belongs to a long number, which would only stand between words that belong together.
fn in_long_number(signs: &[char], at: usize) -> bool {
    let digits = |signs: &mut dyn Iterator<Item = &char>| {
        signs.take(LONG_NUMBER).take_while(|sign| sign.is_ascii_digit()).count()
    };
    let before = digits(&mut signs.iter().take(at).rev());
    let behind = digits(&mut signs.iter().skip(at));
    before + behind >= LONG_NUMBER
}

/// A line without its number in a list, and whether it had one.
fn unnumbered(line: &str) -> (bool, &str) {
    let bare = line.trim_start_matches(['(', '[', '-', '*', '•', '·', '【']);
    let digits = bare.chars().take_while(char::is_ascii_digit).count();
    let rest = bare.get(digits..).unwrap_or_default();
    let behind = rest.trim_start_matches(['.', '、', ')', ']', ':', '】']);
    let figure = rest.starts_with('.') && behind.starts_with(|sign: char| sign.is_ascii_digit());
    let marked = (1..=2).contains(&digits) && behind.len() < rest.len() && !figure;
    if marked { (true, behind) } else { (bare.len() < line.len() && digits == 0, line) }
}
