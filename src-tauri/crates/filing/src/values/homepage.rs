//! The home page address: host, no scheme, holding one of the filed domains.

use super::Context;
use super::domain::{domain_forms, is_within, public_suffix};
use super::finding::{Finding, joined};
use super::rules::*;
use super::spelling::{half_width, parts};

/// Most characters in the ministry's interface.
const MAX: usize = 255;

pub(super) fn homepage_url(value: &str, context: &Context<'_>) -> Finding {
    joined(&parts(value), MAX, |one| one_homepage(one, context))
}

fn one_homepage(value: &str, context: &Context<'_>) -> Finding {
    let given = half_width(value).replace('。', ".");
    let bare = without_scheme(&given);
    let (authority, path) = match bare.find(['/', '?', '#']) {
        Some(at) => bare.split_at_checked(at).unwrap_or((bare, "")),
        None => (bare, ""),
    };
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let refuse = |rule| Finding::invalid(rule, given.as_str()).with("value", given.as_str());
    let port_is_number = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let path_is_plain = !path.contains(char::is_whitespace) && path.is_ascii();
    let Some(forms) =
        domain_forms(host).filter(|forms| public_suffix(&forms.ascii).is_some_and(|s| s != forms.ascii))
    else {
        return refuse(HOMEPAGE_URL_FORM);
    };
    if !port_is_number || !path_is_plain {
        return refuse(HOMEPAGE_URL_FORM);
    }
    let host = if host.contains("xn--") { &forms.ascii } else { &forms.unicode };
    let path = if path == "/" { "" } else { path };
    let port_part = port.map(|port| format!(":{port}")).unwrap_or_default();
    let normal = format!("{host}{port_part}{path}");
    if !context.domains.is_empty() && !context.domains.iter().any(|domain| is_within(&forms, domain)) {
        return Finding::invalid(HOMEPAGE_URL_OTHER_DOMAIN, normal.as_str())
            .with("value", normal)
            .with("other", context.domains.join("、"));
    }
    if port.is_some() {
        return Finding::warn(HOMEPAGE_URL_PORT, normal.as_str()).with("value", normal);
    }
    Finding::valid(normal)
}

fn without_scheme(text: &str) -> &str {
    for scheme in ["https://", "http://", "//"] {
        if let Some(start) = text.get(..scheme.len())
            && start.eq_ignore_ascii_case(scheme)
        {
            return text.get(scheme.len()..).unwrap_or_default();
        }
    }
    text
}
