//! E-mail addresses. Several may be joined with `;`.

use super::domain::{domain_forms, public_suffix};
use super::finding::{Finding, joined};
use super::rules::*;
use super::spelling::{half_width, parts};

/// Fewest and most characters in the ministry's interface.
const MIN: usize = 6;
const MAX: usize = 128;

pub(super) fn email(value: &str) -> Finding {
    joined(&parts(value), MAX, one_email)
}

fn one_email(value: &str) -> Finding {
    let address = half_width(value);
    let count = address.chars().count();
    let Some((local, host)) =
        address.split_once('@').filter(|(local, host)| is_local(local) && is_host(host))
    else {
        return Finding::invalid(EMAIL_FORM, address);
    };
    if count < MIN {
        return Finding::invalid(EMAIL_LENGTH, address.as_str()).with("count", count.to_string());
    }
    if count > MAX {
        return Finding::too_long(address.as_str(), count, MAX);
    }
    if !local.is_ascii() || !host.is_ascii() {
        return Finding::warn(EMAIL_NOT_ASCII, address);
    }
    match domain_forms(host).and_then(|forms| public_suffix(&forms.ascii)) {
        Some(_) => Finding::valid(address),
        None => Finding::warn(EMAIL_SUFFIX, address.as_str())
            .with("suffix", host.rsplit('.').next().unwrap_or_default()),
    }
}

fn is_local(local: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    (1..=64).contains(&local.len())
        && local.chars().all(plain)
        && local.split('.').all(|atom| !atom.is_empty())
}

fn is_host(host: &str) -> bool {
    host.contains('.')
        && !host.ends_with('.')
        && domain_forms(host).is_some_and(|forms| forms.ascii.contains('.'))
}
