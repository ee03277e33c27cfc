//! Website names, of units and of individuals. Several may be joined with `;`.

use super::Context;
use super::domain::{domain_forms, public_suffix};
use super::finding::{Finding, joined};
use super::rules::*;
use super::spelling::{half_width, is_han, names};
use super::text::not_gbk;

/// Most characters in the ministry's interface, for all names together.
const MAX: usize = 512;
/// Fewest Chinese characters in a name.
const LEAST_HAN: usize = 3;
/// Longest name of an individual's website that providers advise.
const LONGEST_OF_INDIVIDUAL: usize = 10;

pub(super) fn of_unit(value: &str, context: &Context<'_>) -> Finding {
    joined(&names(value), MAX, |one| {
        let name = spelt(one, context);
        shape(&name, context).or_else(|| words(&name, context)).unwrap_or_else(|| Finding::valid(name))
    })
}

pub(super) fn of_individual(value: &str, context: &Context<'_>) -> Finding {
    joined(&names(value), MAX, |one| {
        let name = spelt(one, context);
        shape(&name, context)
            .or_else(|| {
                contains(&name, context, "unit_word")
                    .map(|word| refuse(SITE_NAME_INDIVIDUAL_UNIT, &name, word))
            })
            .or_else(|| words(&name, context))
            .or_else(|| individual(&name, context))
            .unwrap_or_else(|| Finding::valid(name))
    })
}

/// Half width; but as on the certificate where it is the entity's own name, brackets and all.
fn spelt(one: &str, context: &Context<'_>) -> String {
    let name = half_width(one);
    if !context.entity_name.is_empty() && name == half_width(context.entity_name) {
        return super::spelling::tidy(context.entity_name);
    }
    name.replace('(', "（").replace(')', "）")
}

/// What the name is made of.
fn shape(name: &str, context: &Context<'_>) -> Option<Finding> {
    let refuse = |rule| Some(Finding::invalid(rule, name).with("value", name));
    if let Some(finding) = not_gbk(name) {
        return Some(finding);
    }
    if is_domain(name, context) {
        return refuse(SITE_NAME_DOMAIN);
    }
    if let Some(odd) = name.chars().find(|&c| !is_plain(c) && !context.entity_name.contains(c)) {
        return Some(
            Finding::invalid(SITE_NAME_SYMBOL, name).with("value", name).with("char", odd.to_string()),
        );
    }
    let han = name.chars().filter(|&c| is_han(c)).count();
    if name.chars().all(|c| c.is_ascii_digit()) {
        refuse(SITE_NAME_DIGITS)
    } else if han == 0 {
        refuse(SITE_NAME_LATIN)
    } else if han < LEAST_HAN {
        Some(Finding::invalid(SITE_NAME_TOO_SHORT, name).with("value", name).with("count", han.to_string()))
    } else {
        None
    }
}

/// Letters of the Latin alphabet, digits, Chinese characters; brackets are looked at later.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_han(c) || matches!(c, '（' | '）')
}

fn is_domain(name: &str, context: &Context<'_>) -> bool {
    let Some(forms) = domain_forms(name) else { return false };
    let filed = context.domains.iter().filter_map(|domain| domain_forms(domain));
    let looks_like_one = forms.ascii.contains('.') && public_suffix(&forms.ascii).is_some();
    looks_like_one || filed.into_iter().any(|domain| domain.ascii == forms.ascii)
}

/// What the name says. A word that stands in the entity's own name is the entity's to use.
fn words(name: &str, context: &Context<'_>) -> Option<Finding> {
    let starts = |kind: &'static str| {
        let mut known = context.lists.words(kind);
        known.find(|word| name.starts_with(word) && !context.entity_name.contains(word))
    };
    if let Some(word) = starts("state_prefix") {
        return Some(refuse(SITE_NAME_STATE_PREFIX, name, word));
    }
    if let Some(word) = contains(name, context, "forbidden") {
        return Some(refuse(SITE_NAME_FORBIDDEN, name, word));
    }
    if let Some(word) = contains(name, context, "sensitive") {
        return Some(refuse(SITE_NAME_SENSITIVE, name, word));
    }
    if let Some(word) = starts("foreign") {
        return Some(refuse(SITE_NAME_FOREIGN_PREFIX, name, word));
    }
    let doubtful = [
        ("foreign", SITE_NAME_FOREIGN_WORD),
        ("approval", SITE_NAME_APPROVAL),
        ("finance", SITE_NAME_FINANCE),
        ("placeholder", SITE_NAME_PLACEHOLDER),
    ];
    for (kind, rule) in doubtful {
        if let Some(word) = contains(name, context, kind) {
            return Some(Finding::warn(rule, name).with("value", name).with("word", word));
        }
    }
    let brackets = name.contains(['（', '）']) && !half_width(context.entity_name).contains('(');
    brackets.then(|| Finding::warn(SITE_NAME_BRACKETS, name).with("value", name))
}

fn contains<'a>(name: &str, context: &Context<'a>, kind: &'static str) -> Option<&'a str> {
    context.lists.words(kind).find(|word| name.contains(word) && !context.entity_name.contains(word))
}

/// What else is often refused for a private person.
fn individual(name: &str, context: &Context<'_>) -> Option<Finding> {
    let doubt = |rule| Finding::warn(rule, name).with("value", name);
    if let Some(word) = contains(name, context, "individual_list") {
        return Some(doubt(SITE_NAME_INDIVIDUAL_LISTED).with("word", word));
    }
    if !context.entity_name.is_empty() && name.contains(context.entity_name) {
        return Some(doubt(SITE_NAME_INDIVIDUAL_OWN_NAME));
    }
    let count = name.chars().count();
    (count > LONGEST_OF_INDIVIDUAL).then(|| doubt(SITE_NAME_INDIVIDUAL_LONG).with("count", count.to_string()))
}

fn refuse(rule: &'static str, name: &str, word: &str) -> Finding {
    Finding::invalid(rule, name).with("value", name).with("word", word)
}
