//! A site: its name, its domains, what it offers.

use filing::answers::{Path, Value};

use super::Reading;

/// Second-level labels under `.cn` below which names are registered.
const CN_SECOND: [&str; 6] = ["com", "net", "org", "gov", "ac", "edu"];

/// Reads one site.
pub(super) fn read(reading: &mut Reading<'_>, site: usize) {
    let at = |id: &str| Path::site(site, id);
    name(reading, &at("site.name"));
    let domains = list(reading, &at("site.domains"));
    if domains.is_empty() || !domains.iter().all(|domain| is_registrable(domain)) {
        reading.note(&at("site.domains"), "1004");
    }
    let home = at("site.homepage_url");
    let host = host(reading.text(&home));
    let held = domains.iter().any(|domain| {
        let domain = domain.to_lowercase();
        host == domain || host.ends_with(&format!(".{domain}"))
    });
    if !host.is_empty() && !held {
        reading.note(&home, "1041");
    }
    let content = list(reading, &at("site.service_content"));
    let known = |code: &String| reading.book.service_content.contains(code);
    if content.is_empty() || !content.iter().all(known) {
        reading.note(&at("site.service_content"), "1034");
    }
}

/// A unit's site needs three Han characters' worth of a name, without a domain or the filing itself in it.
fn name(reading: &mut Reading<'_>, path: &Path) {
    let text = reading.text(path);
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    let domain_like = text.contains(['.', '。', '/']) || text.to_lowercase().contains("www");
    if letters < 3 || domain_like || text.contains("备案") {
        reading.note(path, "site_name");
    }
}

fn list(reading: &Reading<'_>, path: &Path) -> Vec<String> {
    let items = reading.answers.get(path).map(Value::items).unwrap_or_default();
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// The host of a home page address, lower case, without scheme, port and path.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let end = rest.find(['/', ':', '?', '#']).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().to_lowercase()
}

/// A registered name itself: no `www`, no name below it, no address.
fn is_registrable(domain: &str) -> bool {
    let domain = domain.to_lowercase();
    let labels: Vec<&str> = domain.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|sign| sign == '-' || sign.is_alphanumeric())
    };
    let ends = labels.last().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()));
    let shape = match labels.as_slice() {
        ["www", ..] => false,
        [_, _] => true,
        [_, second, "cn"] => CN_SECOND.contains(second) || second.len() == 2,
        _ => false,
    };
    shape && ends && labels.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_registered_name_itself_is_a_domain() {
        for right in ["example.cn", "example.com.cn", "tea.zj.cn", "示例.cn", "EXAMPLE.com"] {
            assert!(is_registrable(right), "{right}");
        }
        for wrong in
            ["www.example.cn", "shop.example.cn", "example", "http://example.cn", "1.2.3.4", "-a.cn", ".cn"]
        {
            assert!(!is_registrable(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_home_page_is_known_by_its_host() {
        assert_eq!(host("https://www.Example.cn:443/a?b"), "www.example.cn");
        assert_eq!(host("www.example.cn"), "www.example.cn");
    }
}
