//! Postal addresses: the detail part, after province and city, down to the door.

use super::Lists;
use super::finding::Finding;
use super::rules::*;
use super::spelling::{is_han, tidy};
use super::text::not_gbk;

/// Most characters in the ministry's interface.
const MAX: usize = 1024;
/// What follows the number of a door.
const DOOR: &str = "号室幢栋楼层座户铺店组单弄房柜院";
/// Words that end in 市 and are no city.
const NOT_A_CITY: [&str; 8] = ["超市", "城市", "都市", "夜市", "集市", "菜市", "门市", "股市"];

pub(super) fn postal_address(value: &str, lists: &Lists) -> Finding {
    let address: String = tidy(value).split_whitespace().collect();
    let count = address.chars().count();
    if count > MAX {
        return Finding::too_long(address, count, MAX);
    }
    if let Some(finding) = not_gbk(&address) {
        return finding;
    }
    if let Some(prefix) = area_prefix(&address, lists) {
        return Finding::warn(POSTAL_ADDRESS_PREFIX, address).with("prefix", prefix);
    }
    if let Some(odd) = address.chars().find(|&c| !is_plain(c)) {
        return Finding::warn(POSTAL_ADDRESS_SYMBOL, address).with("char", odd.to_string());
    }
    if !reaches_a_door(&address) {
        return Finding::warn(POSTAL_ADDRESS_NO_DOOR, address);
    }
    Finding::valid(address)
}

/// Hyphens stand inside room numbers.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || is_han(c) || c == '-'
}

/// The province or city at the start. A road may be called after either: 北京路 is no Beijing.
fn area_prefix(address: &str, lists: &Lists) -> Option<String> {
    if let Some(province) = lists.provinces().find(|province| address.starts_with(province)) {
        return Some(province.to_owned());
    }
    let head: Vec<char> = address.chars().take(9).collect();
    let at = head.iter().position(|&c| c == '市').filter(|at| (2..=8).contains(at))?;
    let city: String = head.iter().take(at + 1).collect();
    let next = address.chars().nth(at + 1).unwrap_or('区');
    let ordinary = !matches!(next, '场' | '民' | '政' | '府' | '心' | '集')
        && !NOT_A_CITY.iter().any(|word| city.ends_with(word))
        && head.iter().take(at).all(|&c| is_han(c) && !"路街道巷号弄村".contains(c));
    ordinary.then_some(city)
}

/// Whether a number, a letter or a Chinese numeral stands before a word for a door.
fn reaches_a_door(address: &str) -> bool {
    let mut before = ' ';
    for c in address.chars() {
        let numbered = before.is_ascii_alphanumeric()
            || "０１２３４５６７８９一二三四五六七八九十百甲乙丙丁".contains(before);
        if numbered && DOOR.contains(c) {
            return true;
        }
        before = c;
    }
    false
}
