//! Domains: the registrable level, in Unicode and in `xn--` form.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use super::Lists;
use super::finding::Finding;
use super::lists::Suffix;
use super::rules::*;
use super::spelling::{half_width, trimmed};

/// Fewest and most characters of a domain in the ministry's interface, counted in the `xn--` form.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=128;
/// Suffixes below which every name is filed on its own, however deep.
const GOVERNMENT: [&str; 3] = [".gov.cn", ".xn--zfr164b.cn", ".xn--zfr164b"];

/// The two ways to write one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainForms {
    /// As people read it: `示例.中国`.
    pub unicode: String,
    /// As machines send it: `xn--fsq092h.xn--fiqs8s`. Two domains are the same when this is the same.
    pub ascii: String,
}

/// Both forms of a domain, in lower case and without a trailing dot; `None` when the text cannot be one.
pub fn domain_forms(text: &str) -> Option<DomainForms> {
    let plain = spelling(text);
    if is_ordinary(&plain) {
        return Some(DomainForms { unicode: plain.clone(), ascii: plain });
    }
    let ascii = idna::domain_to_ascii_strict(&plain).ok()?;
    let (unicode, well_formed) = idna::domain_to_unicode(&ascii);
    well_formed.is_ok().then_some(DomainForms { unicode, ascii })
}

/// Whether a text is a domain of small Latin letters, digits and hyphens: nearly all are, and those have one form only.
fn is_ordinary(plain: &str) -> bool {
    let fits = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.get(2..4) != Some("--")
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    // A last label of digits belongs to an address, and is judged as one.
    let named = plain.rsplit('.').next().is_some_and(|last| last.contains(|c: char| c.is_ascii_lowercase()));
    plain.len() <= 253 && named && plain.split('.').all(fits)
}

/// Half width, lower case, ordinary dots, none at the end.
fn spelling(text: &str) -> String {
    let plain = half_width(text).to_lowercase().replace(['。', '．', '｡'], ".");
    plain.trim_end_matches('.').to_owned()
}

pub(super) fn domain(value: &str, lists: &Lists) -> Finding {
    let plain = spelling(value);
    if let Some(finding) = not_a_bare_domain(&plain) {
        return finding;
    }
    let Some(forms) = domain_forms(&plain).filter(|forms| odd_character(&forms.unicode).is_none()) else {
        return malformed(&plain);
    };
    // The spelling the applicant chose stays: both forms are right.
    let normal = if plain.contains("xn--") { forms.ascii.clone() } else { forms.unicode.clone() };
    let refuse = |rule| Finding::invalid(rule, normal.as_str()).with("value", normal.as_str());
    if !LENGTH.contains(&forms.ascii.len()) {
        return refuse(DOMAIN_LENGTH).with("count", forms.ascii.len().to_string());
    }
    if forms.ascii.parse::<std::net::IpAddr>().is_ok() {
        return refuse(DOMAIN_IS_IP);
    }
    if !forms.ascii.contains('.') {
        return refuse(DOMAIN_NO_SUFFIX);
    }
    let Some(suffix) = public_suffix(&forms.ascii) else { return refuse(DOMAIN_NO_SUCH_SUFFIX) };
    let Some(labels) = forms.ascii.strip_suffix(suffix.as_str()).and_then(|rest| rest.strip_suffix('.'))
    else {
        return refuse(DOMAIN_ONLY_SUFFIX);
    };
    if let Some(host) = hosting_suffix(&forms.ascii) {
        return refuse(DOMAIN_HOST).with("host", host);
    }
    let registrable = labels.rsplit('.').next().unwrap_or_default();
    if labels.contains('.') && !is_government(&forms.ascii) || labels.starts_with("www.") {
        let rule = if labels.starts_with("www.") { DOMAIN_WWW } else { DOMAIN_SUB_DOMAIN };
        let expected = domain_forms(&format!("{registrable}.{suffix}")).map(|forms| forms.unicode);
        return refuse(rule).with("expected", expected.unwrap_or_default());
    }
    let known_suffix = readable(&suffix).into_owned();
    match lists.suffix(&suffix) {
        Suffix::Approved => Finding::valid(normal),
        Suffix::Unknown => Finding::unknown(DOMAIN_SUFFIX_UNKNOWN, normal).with("suffix", known_suffix),
        Suffix::Refused => Finding::unknown(DOMAIN_SUFFIX_REFUSED, normal).with("suffix", known_suffix),
    }
}

/// An address instead of a domain: with scheme, path or port.
fn not_a_bare_domain(plain: &str) -> Option<Finding> {
    let refuse = |rule| Some(Finding::invalid(rule, plain).with("value", plain));
    if plain.contains("://") {
        refuse(DOMAIN_SCHEME)
    } else if plain.contains(['/', '?', '#']) {
        refuse(DOMAIN_PATH)
    } else if plain.rsplit_once(':').is_some_and(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())) {
        refuse(DOMAIN_PORT)
    } else {
        None
    }
}

/// Why a text cannot be a domain.
fn malformed(plain: &str) -> Finding {
    let refuse = |rule| Finding::invalid(rule, plain).with("value", plain);
    if let Some(odd) = odd_character(plain) {
        return refuse(DOMAIN_CHARACTERS).with("char", odd.to_string());
    }
    if plain.split('.').any(|label| label.starts_with('-') || label.ends_with('-')) {
        return refuse(DOMAIN_HYPHEN);
    }
    if plain.chars().count() > *LENGTH.end() {
        return refuse(DOMAIN_LENGTH).with("count", plain.chars().count().to_string());
    }
    refuse(DOMAIN_LABEL)
}

/// The first character that no domain has; marks belong to the letters of some scripts.
fn odd_character(text: &str) -> Option<char> {
    text.chars().find(|&c| !(c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '.')))
}

/// The suffix under which names are registered, in `xn--` form; `None` when the internet has no such suffix. Suffixes
/// that firms hand out under their own domain do not count: their names are sub-domains.
pub(super) fn public_suffix(ascii: &str) -> Option<String> {
    let unicode = readable(ascii);
    let mut rest: &str = &unicode;
    loop {
        let suffix = psl::suffix(rest.as_bytes())?;
        let text = std::str::from_utf8(suffix.as_bytes()).ok()?;
        match suffix.typ()? {
            psl::Type::Icann if text.is_ascii() => return Some(text.to_owned()),
            psl::Type::Icann => return idna::domain_to_ascii(text).ok(),
            psl::Type::Private => {
                let start = rest.len().checked_sub(text.len())?;
                rest = rest.get(start..)?.split_once('.')?.1;
            }
        }
    }
}

/// The domain of a firm below which it hands out names, such as `github.io`, when the domain stands below one.
fn hosting_suffix(ascii: &str) -> Option<String> {
    let unicode = readable(ascii);
    let suffix = psl::suffix(unicode.as_bytes()).filter(|suffix| suffix.typ() == Some(psl::Type::Private))?;
    let text = std::str::from_utf8(suffix.as_bytes()).ok()?;
    (text.len() < unicode.len()).then(|| text.to_owned())
}

fn readable(ascii: &str) -> Cow<'_, str> {
    if ascii.contains("xn--") { Cow::Owned(idna::domain_to_unicode(ascii).0) } else { Cow::Borrowed(ascii) }
}

fn is_government(ascii: &str) -> bool {
    GOVERNMENT.iter().any(|suffix| ascii.ends_with(suffix))
}

/// Whether `host` is the domain or stands below it; both in any form.
pub(super) fn is_within(host: &DomainForms, domain: &str) -> bool {
    let Some(domain) = domain_forms(trimmed(domain)) else { return false };
    host.ascii.strip_suffix(domain.ascii.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
