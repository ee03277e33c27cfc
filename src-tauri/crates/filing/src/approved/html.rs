//! Reading a pasted page: which text a visitor sees, where it links to, and what is there without being seen.

use crate::values::plain;

/// Elements whose inside nobody sees on the page.
const UNSEEN: [&str; 7] = ["head", "script", "style", "template", "noscript", "noframes", "title"];
/// What may stand in a head; anything else ends it, because its end tag may be left out.
const OF_HEAD: [&str; 9] =
    ["head", "title", "meta", "link", "script", "style", "base", "noscript", "template"];
/// Elements whose inside holds no tags.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];
/// Elements that have no inside.
const VOID: [&str; 8] = ["br", "img", "hr", "input", "link", "meta", "source", "wbr"];
/// Elements that do not break a line.
const INLINE: [&str; 26] = [
    "a", "span", "b", "i", "em", "strong", "font", "u", "s", "small", "big", "img", "sup", "sub", "wbr",
    "label", "code", "mark", "bdi", "bdo", "abbr", "cite", "time", "tt", "ins", "q",
];
/// Longest tag that is read; a quote that is never closed ends with it.
const LONGEST_TAG: usize = 64 * 1024;

/// A page as far as it matters here. Letters are half width and small; a line break stands for the edge of a block.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What is seen, character by character, with the link it is part of.
    pub(super) seen: Vec<(char, Option<usize>)>,
    /// Comments, scripts and hidden parts.
    pub(super) unseen: String,
    /// Where the links lead, in order.
    pub(super) links: Vec<String>,
    /// Every other address: pictures, forms, scripts.
    pub(super) addresses: Vec<String>,
}

#[derive(Default)]
struct Reading {
    page: Page,
    /// The link that is open.
    link: Option<usize>,
    /// The hidden element that is open, and how many of its name are open inside it.
    hidden: Option<(String, usize)>,
}

/// Reads a page, or a piece of one. Broken markup is read as far as it goes.
pub(super) fn read(html: &str) -> Page {
    let mut reading = Reading::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        reading.text(text);
        rest = reading.markup(tag);
    }
    reading.text(rest);
    reading.page
}

impl Reading {
    /// Takes what begins with `<`; gives what follows it.
    fn markup<'a>(&mut self, html: &'a str) -> &'a str {
        if let Some(comment) = html.strip_prefix("<!--") {
            let (inside, rest) = comment.split_once("-->").unwrap_or((comment, ""));
            self.page.unseen.push_str(&plain(inside));
            self.page.unseen.push('\n');
            return rest;
        }
        let body = html.get(1..).unwrap_or_default();
        if !body.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            self.text("<");
            return body;
        }
        let end = end_of_tag(body);
        let (tag, rest) = (body.get(..end).unwrap_or(body), body.get(end + 1..).unwrap_or_default());
        match tag.strip_prefix('/') {
            Some(name) => {
                self.close(&name.trim().to_ascii_lowercase());
                rest
            }
            None => self.open(tag, rest),
        }
    }

    fn open<'a>(&mut self, tag: &str, rest: &'a str) -> &'a str {
        let name: String =
            tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        if self.hidden.as_ref().is_some_and(|(hidden, _)| hidden == "head")
            && !OF_HEAD.contains(&name.as_str())
        {
            self.hidden = None;
        }
        let attributes = attributes(tag.get(name.len()..).unwrap_or_default());
        let own = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
        let is_hidden = UNSEEN.contains(&name.as_str())
            || own("hidden").is_some()
            || own("style").is_some_and(|style| {
                let style = plain(style);
                style.contains("display:none") || style.contains("visibility:hidden")
            });
        match &mut self.hidden {
            Some((hidden, depth)) if *hidden == name => *depth += 1,
            None if is_hidden && !VOID.contains(&name.as_str()) => self.hidden = Some((name.clone(), 0)),
            _ => {}
        }
        if self.hidden.is_none() && !INLINE.contains(&name.as_str()) {
            self.page.seen.push(('\n', None));
        }
        // What a picture shows cannot be read; what is written about it is not on the page.
        for key in ["alt", "title", "aria-label", "content", "value"] {
            if let Some(text) = own(key) {
                self.page.unseen.push_str(&plain(text));
                self.page.unseen.push('\n');
            }
        }
        for key in ["src", "action", "data-src"] {
            self.page.addresses.extend(own(key).cloned());
        }
        match own("href") {
            Some(href) if name == "a" && self.hidden.is_none() => {
                self.page.links.push(href.trim().to_owned());
                self.link = self.page.links.len().checked_sub(1);
            }
            Some(href) => self.page.addresses.push(href.clone()),
            None => {}
        }
        if RAW.contains(&name.as_str()) && !tag.ends_with('/') { self.raw(&name, rest) } else { rest }
    }

    /// The inside of an element without tags.
    fn raw<'a>(&mut self, name: &str, html: &'a str) -> &'a str {
        let closes = |at: &usize| {
            let rest = html.get(at + 2..at + 2 + name.len());
            rest.is_some_and(|rest| rest.eq_ignore_ascii_case(name))
        };
        let end = html.match_indices("</").map(|(at, _)| at).find(closes).unwrap_or(html.len());
        let (inside, rest) = html.split_at(end);
        self.text(inside);
        rest
    }

    fn close(&mut self, name: &str) {
        match &mut self.hidden {
            Some((hidden, 0)) if hidden == name => self.hidden = None,
            Some((hidden, depth)) if hidden == name => *depth -= 1,
            _ => {}
        }
        if name == "a" {
            self.link = None;
        }
        if self.hidden.is_none() && !INLINE.contains(&name) {
            self.page.seen.push(('\n', None));
        }
    }

    fn text(&mut self, text: &str) {
        let text = decoded(text);
        if self.hidden.is_some() {
            self.page.unseen.push_str(&plain(&text));
        } else {
            let spaced = text.split_inclusive(char::is_whitespace);
            let words = spaced.flat_map(|word| {
                let blank = word.ends_with(char::is_whitespace).then_some(' ');
                plain(word).chars().chain(blank).collect::<Vec<_>>()
            });
            self.page.seen.extend(words.map(|c| (c, self.link)));
        }
    }
}

/// Where the tag ends: at the first `>` outside quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices().take_while(|(at, _)| *at < LONGEST_TAG) {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    tag.find('>').unwrap_or(tag.len())
}

/// Names and values; names small, values decoded.
fn attributes(mut text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        if name.is_empty() {
            match rest.strip_prefix('=') {
                Some(rest) => text = rest,
                None => return found,
            }
            continue;
        }
        let (value, rest) = match rest.trim_start().strip_prefix('=') {
            Some(rest) => value(rest.trim_start()),
            None => ("", rest),
        };
        found.push((name.to_ascii_lowercase(), decoded(value)));
        text = rest;
    }
}

fn value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inside = text.get(1..).unwrap_or_default();
            inside.split_once(quote).unwrap_or((inside, ""))
        }
        _ => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// The characters that entities stand for, as far as a footer uses them.
fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.find(';').filter(|end| *end <= 8);
        let known = end.and_then(|end| Some((entity(after.get(..end)?)?, after.get(end + 1..)?)));
        let (c, next) = known.unwrap_or(('&', after));
        plain.push(c);
        rest = next;
    }
    plain.push_str(rest);
    plain
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return code.and_then(char::from_u32);
    }
    match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
        "shy" | "zwnj" | "zwj" => Some('\u{200b}'),
        "lpar" => Some('('),
        "rpar" => Some(')'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "ndash" | "mdash" | "minus" | "hyphen" | "dash" => Some('-'),
        "colon" => Some(':'),
        "sol" => Some('/'),
        "period" => Some('.'),
        _ => None,
    }
}
