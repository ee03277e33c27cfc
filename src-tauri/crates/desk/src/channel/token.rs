//! The secret an office gave out: shown to nobody, in no log, wiped from memory when it is dropped.

use std::fmt;

use zeroize::Zeroizing;

/// A bearer token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// What was typed or read from a file, without the blanks around it. `None` for what cannot be a token: nothing, or
    /// anything but visible ASCII characters.
    pub fn read(typed: &str) -> Option<Self> {
        let token = typed.trim();
        let fits = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(Zeroizing::new(token.to_owned())))
    }

    /// The token itself, for the request and the book alone.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

impl From<String> for Token {
    fn from(token: String) -> Self {
        Self(Zeroizing::new(token))
    }
}

impl From<&str> for Token {
    fn from(token: &str) -> Self {
        Self(Zeroizing::new(token.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_around_a_token_go_and_what_no_header_takes_is_none() {
        assert_eq!(Token::read("  a1b2\r\n").unwrap().reveal(), "a1b2");
        for wrong in ["", " \n", "two words", "令牌", "a\u{200b}b", "a\nb"] {
            assert!(Token::read(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn it_is_never_printed() {
        assert!(!format!("{:?}", Token::from("secret")).contains("secret"));
    }
}
