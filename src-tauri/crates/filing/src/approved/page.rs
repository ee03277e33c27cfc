//! A pasted page, judged: whether its footer shows the right number and links to the right place.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::footer::{Wanted, number, wanted};
use super::html::{Page, read};
use super::link::{Link, judge, right_address};
use super::numbers::Numbers;
use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::check::found;
use crate::problem::Problem;
use crate::values::{is_han, plain};

/// How far into a page its encoding is named, bytes.
const HEAD: usize = 4096;

/// A page's bytes as text: what its first mark says, else UTF-8, else what the page says of itself, else the encoding of
/// older Chinese pages.
pub fn page_text(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Some(encoding) = wide(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    // A page saved half-way ends within a character, and is UTF-8 all the same.
    let named = declared(bytes).unwrap_or(encoding_rs::GB18030);
    named.decode(bytes).0.into_owned()
}

/// Two bytes a character without a mark: every second byte of the markup is zero.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    match bytes {
        [b'<', 0, ..] => Some(encoding_rs::UTF_16LE),
        [0, b'<', ..] => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

/// The encoding a page names in its head.
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..HEAD.min(bytes.len()))?;
    let head: String = head.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let (_, after) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
        .collect();
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// A record number on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    /// As it is compared: half width, small letters, no blanks.
    number: String,
    /// Which link it is part of.
    link: Option<usize>,
}

/// What a page was found to show.
#[derive(Clone, Debug, PartialEq)]
pub struct PageFindings {
    /// What is wrong with its footer; empty when nothing is.
    pub problems: Vec<Problem>,
}

/// Judges the footer of a pasted page. Any site of the case may be meant.
pub fn judge_page(
    catalogue: &Catalogue,
    html: &str,
    case: &Case,
    numbers: &Numbers,
    today: Date,
) -> PageFindings {
    let numbers = numbers.normal(catalogue, today);
    let page = read(html);
    let look = Look { catalogue, page: &page, numbers: &numbers, wanted: wanted(catalogue, case).0 };
    let mut problems = look.number(&shown(&page.seen, &numbers));
    problems.extend(look.dead_hosts());
    PageFindings { problems }
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    page: &'a Page,
    numbers: &'a Numbers,
    wanted: Wanted,
}

impl Look<'_> {
    fn number(&self, shown: &[Shown]) -> Vec<Problem> {
        if shown.is_empty() {
            return self.nothing_shown().into_iter().collect();
        }
        let right: BTreeSet<String> = self.right();
        if right.is_empty() {
            let mut problems: Vec<Problem> = self.say("footer.number_unknown", []).into_iter().collect();
            problems.extend(shown.iter().take(1).filter_map(|shown| self.link(shown)));
            return problems;
        }
        let Some(ours) = shown.iter().find(|shown| right.contains(&shown.number)) else {
            return shown.iter().take(1).filter_map(|shown| self.wrong(shown)).collect();
        };
        // The same number may stand there twice; one good link is enough.
        let links = shown.iter().filter(|shown| right.contains(&shown.number)).map(|shown| self.link(shown));
        let mut worst = self.link(ours);
        for link in links {
            if link.as_ref().map(|problem| problem.severity) < worst.as_ref().map(|problem| problem.severity)
            {
                worst = link;
            }
        }
        let foreign = shown.iter().find(|shown| !self.of_this_record(&shown.number));
        let foreign = foreign.and_then(|shown| self.say("footer.another_number", [("value", &shown.number)]));
        worst.into_iter().chain(foreign).collect()
    }

    /// The numbers that may stand there, as they are compared.
    fn right(&self) -> BTreeSet<String> {
        let sites = self.numbers.sites.keys().copied();
        let places = sites.chain(self.numbers.sites.is_empty().then_some(0));
        let all = places.map(|site| plain(number(self.wanted, site, self.numbers)));
        all.filter(|number| !number.is_empty()).collect()
    }

    fn of_this_record(&self, number: &str) -> bool {
        let entity = plain(&self.numbers.entity);
        let bare = number.rsplit_once('-').map(|(bare, _)| bare);
        !entity.is_empty() && (number == entity || bare == Some(entity.as_str()))
            || self.numbers.sites.values().any(|site| plain(site) == number)
    }

    fn nothing_shown(&self) -> Option<Problem> {
        let right = self.right();
        if right.iter().any(|number| self.page.unseen.contains(number.as_str())) {
            return self.say("footer.unseen", []);
        }
        self.say(
            "footer.no_number",
            [("expected", &right.into_iter().next().unwrap_or_default().to_uppercase())],
        )
    }

    /// A number that is not the one that belongs there.
    fn wrong(&self, shown: &Shown) -> Option<Problem> {
        let value = shown.number.to_uppercase();
        let expected = self.right().into_iter().next().unwrap_or_default().to_uppercase();
        let entity = plain(&self.numbers.entity);
        let rule = match self.wanted {
            _ if !self.of_this_record(&shown.number) => "footer.other_number",
            Wanted::Entity => "footer.wants_entity",
            Wanted::Site if shown.number == entity => "footer.wants_site",
            Wanted::Site => "footer.other_serial",
        };
        self.say(rule, [("value", &value), ("expected", &expected)])
    }

    fn link(&self, shown: &Shown) -> Option<Problem> {
        let Some(address) = shown.link.and_then(|link| self.page.links.get(link)) else {
            return self.say("footer.no_link", []);
        };
        let rule = match judge(self.catalogue, address) {
            Link::Right => return None,
            Link::Plain => "footer.plain_link",
            Link::NoScheme => "footer.no_scheme",
            Link::Dead => "footer.dead_link",
            Link::Other => "footer.other_link",
        };
        self.say(rule, [("value", address)])
    }

    /// Dead addresses that are not the link of the number.
    fn dead_hosts(&self) -> Option<Problem> {
        let numbered: BTreeSet<usize> =
            shown(&self.page.seen, self.numbers).into_iter().filter_map(|shown| shown.link).collect();
        let links = self.page.links.iter().enumerate();
        let others = links.filter(|(index, _)| !numbered.contains(index)).map(|(_, address)| address);
        let mut all = others.chain(&self.page.addresses);
        let dead = all.find(|address| judge(self.catalogue, address) == Link::Dead)?;
        self.say("footer.dead_host", [("value", dead)])
    }

    fn say<const N: usize>(&self, rule: &str, args: [(&str, &String); N]) -> Option<Problem> {
        let path = match self.wanted {
            Wanted::Entity => Path::entity("entity.filing_number"),
            Wanted::Site => {
                Path::site(self.numbers.sites.keys().next().copied().unwrap_or(0), "site.filing_number")
            }
        };
        let address = right_address(self.catalogue);
        let args = args.map(|(name, value)| (name, value.as_str()));
        let mut problem = found(self.catalogue, rule, path, args)?;
        problem.args.insert("address".to_owned(), address);
        Some(problem)
    }
}

/// Every record number in a text, in order. Licence numbers stand in place of one only where the case has one.
fn shown(seen: &[(char, Option<usize>)], numbers: &Numbers) -> Vec<Shown> {
    let text: Vec<char> = seen.iter().map(|(c, _)| *c).collect();
    let link = |at: usize| seen.get(at).and_then(|(_, link)| *link);
    let mut found: Vec<(usize, Shown)> = Vec::new();
    for at in places(&text, "icp") {
        if let Some(number) = filing_number(&text, at) {
            found.push((at, Shown { number, link: link(at) }));
        }
    }
    let known = numbers.sites.values().chain([&numbers.entity]);
    let licences: BTreeSet<String> =
        known.map(|number| plain(number)).filter(|n| !n.contains("icp备")).collect();
    for licence in licences.iter().filter(|licence| !licence.is_empty()) {
        let whole = |at: &usize| {
            let next = text.get(at + licence.chars().count());
            !next.is_some_and(|c| c.is_ascii_digit() || *c == '-')
        };
        let places = places(&text, licence).into_iter().filter(whole);
        found.extend(places.map(|at| (at, Shown { number: licence.clone(), link: link(at) })));
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, shown)| shown).collect()
}

fn places(text: &[char], wanted: &str) -> Vec<usize> {
    let wanted: Vec<char> = wanted.chars().collect();
    let windows = text.windows(wanted.len().max(1)).enumerate();
    windows.filter(|(_, window)| *window == wanted.as_slice()).map(|(at, _)| at).collect()
}

/// The number around an `icp`: the province before it, digits and a serial after it. Blanks may stand between its parts,
/// not within them.
fn filing_number(text: &[char], at: usize) -> Option<String> {
    let before = text.get(..at)?.iter().rev().find(|c| **c != ' ');
    let province = before.filter(|c| is_han(**c))?;
    let tail = after(text.get(at + 3..)?, &['备', '備'])?;
    let tail = after(tail, &['第']).unwrap_or(tail);
    let (digits, rest) = digits(tail);
    if digits.is_empty() {
        return None;
    }
    let rest = after(rest, &['号', '號']).unwrap_or(rest);
    let end = after(rest, &['-']).map(serial).filter(|serial| !serial.is_empty());
    let end = end.map(|serial| format!("-{serial}")).unwrap_or_default();
    Some(format!("{province}icp备{digits}号{end}"))
}

/// What follows one of the characters, blanks aside; `None` when none of them is next.
fn after<'a>(text: &'a [char], any: &[char]) -> Option<&'a [char]> {
    let at = text.iter().position(|c| *c != ' ')?;
    text.get(at).filter(|c| any.contains(c))?;
    text.get(at + 1..)
}

/// The digits that are next, blanks before them aside, and what follows them.
fn digits(text: &[char]) -> (String, &[char]) {
    let start = text.iter().position(|c| *c != ' ').unwrap_or(text.len());
    let digits: String = text.iter().skip(start).take_while(|c| c.is_ascii_digit()).collect();
    let rest = text.get(start + digits.len()..).unwrap_or_default();
    (digits, rest)
}

/// A serial: digits, and the letter of an app or a mini program where nothing is written on to it.
fn serial(text: &[char]) -> String {
    let (mut serial, rest) = digits(text);
    if let [letter @ ('a' | 'k' | 'x'), rest @ ..] = rest
        && !serial.is_empty()
        && !rest.first().is_some_and(char::is_ascii_alphanumeric)
    {
        serial.push(*letter);
    }
    serial
}
