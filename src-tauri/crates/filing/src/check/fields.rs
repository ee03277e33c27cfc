//! Each field by itself: is it there, is it long enough, does its own rule accept it.

use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::catalogue::condition::{Scene, Truth};
use crate::catalogue::declare::{Field, Input};
use crate::catalogue::scenes;
use crate::problem::Args;
use crate::values::{Context, Judgement, Kind, Verdict, judge};

pub(super) fn check(found: &mut Findings<'_>) {
    let (catalogue, case) = (found.catalogue, found.case);
    for field in catalogue.fields() {
        for scene in scenes(case, field.scope).iter().filter(|scene| field.asked(scene)) {
            let path = Path { site: scene.site, id: field.id.clone() };
            match case.answers.get(&path) {
                Some(value) if value.is_present() => present(found, field, scene, &path, value),
                answer if field.is_required(scene) => {
                    let rule =
                        if answer == Some(&Value::NotSure) { "field.not_sure" } else { "field.missing" };
                    found.say(rule, path, Args::new());
                }
                _ => {}
            }
        }
    }
}

fn present(found: &mut Findings<'_>, field: &Field, scene: &Scene<'_>, path: &Path, value: &Value) {
    match field.input {
        Some(Input::Choice | Input::Choices) => codes(found, field, scene, path, value),
        _ => {
            if let Value::List(items) = value
                && field.input != Some(Input::Domains)
                && items.len() > 1
            {
                return found.say("field.only_one", path.clone(), Args::new());
            }
            for item in value.items() {
                text(found, field, scene, path, item);
            }
        }
    }
}

fn codes(found: &mut Findings<'_>, field: &Field, scene: &Scene<'_>, path: &Path, value: &Value) {
    // What narrows the choice was not answered yet: that is a problem of its own, said there.
    let Some(options) = found.catalogue.options(field, scene) else { return };
    let items = value.items();
    if field.input == Some(Input::Choice) && items.len() > 1 {
        return found.say("field.only_one", path.clone(), Args::new());
    }
    for (index, item) in items.iter().enumerate() {
        if !options.iter().any(|row| row.get("code") == *item) {
            found.say("field.unknown_code", path.clone(), args([("value", item)]));
        } else if items.iter().take(index).any(|earlier| earlier == item) {
            found.say("field.twice", path.clone(), args([("value", item)]));
        }
    }
}

fn text(found: &mut Findings<'_>, field: &Field, scene: &Scene<'_>, path: &Path, item: &str) {
    let count = item.chars().count();
    if let Some(max) = field.max.filter(|&max| count > max) {
        let numbers = args([("max", &max.to_string()), ("count", &count.to_string())]);
        return found.say("field.too_long", path.clone(), numbers);
    }
    if let Some(judgement) = first_objection(found, field, scene, item)
        && let Some(rule) = judgement.rule
    {
        found.say(rule, path.clone(), judgement.args);
    }
}

/// The first rule of the field that has something to say about the value.
fn first_objection(found: &Findings<'_>, field: &Field, scene: &Scene<'_>, item: &str) -> Option<Judgement> {
    // Few rules look at the domains, and those are dear to judge.
    let looks = |kind| matches!(kind, Kind::HomepageUrl | Kind::SiteName | Kind::SiteNameIndividual);
    let domains =
        if field.rules.iter().any(|rule| looks(rule.kind)) { domains(found, scene) } else { Vec::new() };
    let context = Context {
        today: found.today,
        domains: &domains,
        entity_name: found.case.answers.text(&Path::entity("entity.name")),
        lists: &found.catalogue.lists,
    };
    let kinds = field
        .rules
        .iter()
        .filter(|rule| rule.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes));
    kinds.map(|rule| judge(rule.kind, item, &context)).find(|judgement| judgement.verdict != Verdict::Valid)
}

/// The domains of the site in normal form, without those that are no domain: they are said at their own field.
fn domains(found: &Findings<'_>, scene: &Scene<'_>) -> Vec<String> {
    let bare = Context { today: found.today, domains: &[], entity_name: "", lists: &found.catalogue.lists };
    let given = scene.answer("site.domains").map(Value::items).unwrap_or_default();
    let judged = given.into_iter().map(|domain| (domain, judge(Kind::Domain, domain, &bare)));
    judged
        .filter(|(_, judgement)| judgement.verdict != Verdict::Invalid)
        .map(|(domain, judgement)| judgement.normalised.unwrap_or_else(|| domain.trim().to_lowercase()))
        .collect()
}
