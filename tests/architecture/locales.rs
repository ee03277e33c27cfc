//! Both languages are complete, and nothing is said that nobody says.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use tests::rust::{self, Token};
use tests::{svelte, tree};

/// `message` or `message.attribute` → the arguments its text uses.
type Said = BTreeMap<String, BTreeSet<String>>;

fn said(language: &str) -> BTreeMap<String, Said> {
    let folder = format!("assets/locales/{language}");
    let files = tree::files(&folder, &[".ftl"]).into_iter();
    files.map(|file| (file.path.trim_start_matches(&folder).to_owned(), messages(&file))).collect()
}

fn messages(file: &tree::File) -> Said {
    let resource = fluent_syntax::parser::parse(file.text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
    let mut said = Said::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut put = |id: String, pattern: &Pattern<&str>| {
                let mut arguments = BTreeSet::new();
                in_pattern(pattern, &mut arguments);
                assert!(said.insert(id.clone(), arguments).is_none(), "{}: {id} stands twice", file.path);
            };
            let name = message.id.name;
            if let Some(value) = &message.value {
                put(name.to_owned(), value);
            }
            for attribute in &message.attributes {
                put(format!("{name}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    said
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| in_inline(argument, found));
        }
        _ => {}
    }
}

/// Message → what it and its attributes are told. `day2` is `day` with two digits.
fn by_message(said: &Said) -> Said {
    let mut messages = Said::new();
    for (id, arguments) in said {
        let message = id.split('.').next().unwrap_or(id).to_owned();
        let names =
            arguments.iter().map(|name| name.trim_end_matches(|sign: char| sign.is_ascii_digit()).to_owned());
        messages.entry(message).or_default().extend(names);
    }
    messages
}

#[test]
fn both_languages_say_the_same_things() {
    let (chinese, english) = (said("zh-CN"), said("en"));
    let mut findings = Vec::new();
    let files: BTreeSet<&String> = chinese.keys().chain(english.keys()).collect();
    for file in files {
        let none = Said::new();
        let (zh, en) = (chinese.get(file).unwrap_or(&none), english.get(file).unwrap_or(&none));
        findings.extend(
            zh.keys().filter(|id| !en.contains_key(*id)).map(|id| format!("en{file}: {id} is missing")),
        );
        findings.extend(
            en.keys().filter(|id| !zh.contains_key(*id)).map(|id| format!("zh-CN{file}: {id} is missing")),
        );
        for (id, arguments) in by_message(zh) {
            let other = by_message(en).remove(&id).unwrap_or_default();
            if arguments != other {
                findings.push(format!("{file} {id}: zh-CN uses {arguments:?}, en {other:?}"));
            }
        }
    }
    crate::none(findings, "the two languages differ:");
}

#[test]
fn an_id_stands_once_in_a_language() {
    let mut findings = Vec::new();
    for language in ["zh-CN", "en"] {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (file, said) in said(language) {
            for id in said.into_keys() {
                if let Some(other) = seen.insert(id.clone(), file.clone()) {
                    findings.push(format!("{language}: {id} in {other} and {file}"));
                }
            }
        }
    }
    crate::none(findings, "a message has one home:");
}

/// What source and data hold of message ids: whole ones, and the pieces that others are put together from.
#[derive(Default)]
struct Pieces {
    /// Whole ids, and codes that follow a beginning.
    whole: BTreeSet<String>,
    /// `rule` of `message_id("rule", …)`, `ui-road` of `` `ui-road-${road}` ``.
    beginnings: BTreeSet<String>,
    /// `title` of `` `ui-${name}-title` ``.
    ends: BTreeSet<String>,
}

impl Pieces {
    fn put(&mut self, text: &str) {
        let text = text.replace(['.', '_'], "-");
        if let Some(beginning) = text.strip_suffix('-') {
            self.beginnings.insert(beginning.to_owned());
        } else if let Some(end) = text.strip_prefix('-') {
            self.ends.insert(end.to_owned());
        } else {
            self.whole.insert(text);
        }
    }

    fn of_house() -> Self {
        let mut pieces = Self::default();
        for file in rust::product("src-tauri") {
            let tokens = rust::tokens(&file);
            for (index, placed) in tokens.iter().enumerate() {
                match &placed.token {
                    Token::Text(text) => {
                        text.split(['{', '}']).for_each(|piece| pieces.put(piece));
                        let called =
                            |back: usize| tokens.get(index.wrapping_sub(back)).map(|placed| &placed.token);
                        if called(2) == Some(&Token::Name("message_id".to_owned())) {
                            pieces.beginnings.insert(text.clone());
                        }
                    }
                    // A variant becomes its code through serde.
                    Token::Name(name) if name.starts_with(char::is_uppercase) => pieces.put(&snake(name)),
                    _ => {}
                }
            }
        }
        for file in tree::files("ui/src", &[".ts", ".svelte"]) {
            for (_, text) in svelte::all_texts(&file.text, file.path.ends_with(".svelte")) {
                pieces.put(&text);
            }
        }
        for file in tree::files("assets", &[".toml", ".csv"]) {
            // A table is called by the name of its file.
            let table = file.path.strip_prefix("assets/tables/").and_then(|name| name.strip_suffix(".csv"));
            table.into_iter().for_each(|name| pieces.put(name));
            // And a column by its head.
            let head = table.and_then(|_| file.text.lines().next()).unwrap_or_default();
            head.split(',').for_each(|name| pieces.put(name));
            file.text
                .split(['"', ',', '\n', '\r', ' ', ';', '=', '[', ']'])
                .for_each(|piece| pieces.put(piece.trim()));
        }
        pieces
    }

    fn say(&self, id: &str) -> bool {
        let tails = self.ends.iter().filter_map(|end| id.strip_suffix(end.as_str())?.strip_suffix('-'));
        self.whole.contains(id)
            || [id].into_iter().chain(tails).any(|id| {
                let cuts = id.match_indices('-').map(|(at, _)| (&id[..at], &id[at + 1..]));
                cuts.into_iter()
                    .any(|(start, code)| self.beginnings.contains(start) && self.whole.contains(code))
            })
    }
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(sign.to_ascii_lowercase());
    }
    out
}

#[test]
fn no_message_is_left_over() {
    let pieces = Pieces::of_house();
    let mut findings = Vec::new();
    for (file, said) in said("zh-CN") {
        let ids: BTreeSet<&str> = said.keys().map(|id| id.split('.').next().unwrap_or(id)).collect();
        // What follows `--` says for whom the words are; the core puts it on by itself.
        let plain = |id: &str| id.split("--").next().unwrap_or(id).replace('_', "-");
        let unused = ids.into_iter().filter(|id| !pieces.say(&plain(id)));
        findings.extend(unused.map(|id| format!("{file}: {id}")));
    }
    crate::none(findings, "nobody says these messages:");
}
