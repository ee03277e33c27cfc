//! Server addresses: public IPv4, single or `first-last`.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::finding::{Finding, joined};
use super::rules::*;
use super::spelling::{compact, parts};

/// Blocks that are not public (IANA special-purpose registry), as first and last address.
const NOT_PUBLIC: [(Ipv4Addr, Ipv4Addr); 14] = [
    block([0, 0, 0, 0], [0, 255, 255, 255]),
    block([10, 0, 0, 0], [10, 255, 255, 255]),
    block([100, 64, 0, 0], [100, 127, 255, 255]),
    block([127, 0, 0, 0], [127, 255, 255, 255]),
    block([169, 254, 0, 0], [169, 254, 255, 255]),
    block([172, 16, 0, 0], [172, 31, 255, 255]),
    block([192, 0, 0, 0], [192, 0, 0, 255]),
    block([192, 0, 2, 0], [192, 0, 2, 255]),
    block([192, 88, 99, 0], [192, 88, 99, 255]),
    block([192, 168, 0, 0], [192, 168, 255, 255]),
    block([198, 18, 0, 0], [198, 19, 255, 255]),
    block([198, 51, 100, 0], [198, 51, 100, 255]),
    block([203, 0, 113, 0], [203, 0, 113, 255]),
    block([224, 0, 0, 0], [255, 255, 255, 255]),
];

const fn block(first: [u8; 4], last: [u8; 4]) -> (Ipv4Addr, Ipv4Addr) {
    let ([a, b, c, d], [e, f, g, h]) = (first, last);
    (Ipv4Addr::new(a, b, c, d), Ipv4Addr::new(e, f, g, h))
}

pub(super) fn ip(value: &str) -> Finding {
    joined(&parts(value), super::FAR_TOO_LONG, one_ip)
}

fn one_ip(value: &str) -> Finding {
    let text = compact(value).replace('。', ".").replace(['~', '至', '到'], "-");
    let refuse = |rule| Finding::invalid(rule, text.as_str()).with("value", text.as_str());
    if let Ok(address) = text.trim_matches(['[', ']']).parse::<Ipv6Addr>() {
        return v6(address);
    }
    if text.split_once('/').is_some_and(|(address, _)| address.parse::<Ipv4Addr>().is_ok()) {
        return refuse(IP_NETWORK);
    }
    let (first, last) = text.split_once('-').unwrap_or((&text, &text));
    let (Ok(first), Ok(last)) = (first.parse::<Ipv4Addr>(), last.parse::<Ipv4Addr>()) else {
        return refuse(IP_FORM);
    };
    if first > last {
        return refuse(IP_RANGE_REVERSED).with("first", first.to_string()).with("last", last.to_string());
    }
    if NOT_PUBLIC.iter().any(|(start, end)| first <= *end && last >= *start) {
        return refuse(IP_NOT_PUBLIC);
    }
    Finding::valid(text)
}

/// Whether IPv6 may be filed is not known; what is not public certainly may not.
fn v6(address: Ipv6Addr) -> Finding {
    let text = address.to_string();
    let global = matches!(address.segments().first(), Some(0x2000..=0x3fff));
    let example = matches!(address.segments(), [0x2001, 0xdb8, ..]);
    let rule = if global && !example { IP_V6 } else { IP_NOT_PUBLIC };
    let finding = if rule == IP_V6 {
        Finding::unknown(rule, text.as_str())
    } else {
        Finding::invalid(rule, text.as_str())
    };
    finding.with("value", text)
}
