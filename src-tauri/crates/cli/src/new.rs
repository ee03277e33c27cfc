//! `beian new`: a case file with every field that applies, empty, and its help.

use std::collections::BTreeMap;

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::condition::{Condition, Scene, Truth};
use filing::catalogue::declare::{Field, Input, Use};
use filing::catalogue::scenes;
use filing::catalogue::table::Row;
use filing::problem::Args;
use filing::state::Road;
use filing::words::message_id;

use crate::args;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

/// Most choices that are listed in a help text.
const MOST_CHOICES: usize = 40;

pub(crate) fn run(setting: &Setting, args: &args::New) -> Outcome {
    let case = filled(setting, empty(setting, args)?);
    if !args.force && args.out.exists() {
        return Err(Failure::refused("cli_already_there").about(&args.out));
    }
    let help = help(setting, &case);
    if case.filing_type != args.filing_type {
        let id = message_id("type", &args.filing_type);
        out::aside(&setting.words().attribute(&id, "opens", &Args::new()).unwrap_or_default());
    }
    disk::write(&args.out, case.write_with(&help).as_bytes())?;
    let file = args.out.display().to_string();
    if setting.json {
        out::json(&serde_json::json!({ "file": file, "fields": help.len() }))?;
    } else {
        out::lines(&[setting.say("cli-new-done", &[("file", &file), ("count", &help.len().to_string())])])?;
    }
    Ok(Exit::Done)
}

fn empty(setting: &Setting, args: &args::New) -> Outcome<Case> {
    let catalogue = &setting.catalogue;
    // Some are looked for under another name than the one they are filed under.
    let alias = catalogue.aliases().iter().find(|alias| alias.id == args.filing_type);
    let filing_type = alias.map_or(args.filing_type.as_str(), |alias| alias.opens.as_str());
    if catalogue.filing_type(filing_type).is_none() {
        let known: Vec<&str> = catalogue.types().iter().map(|known| known.id.as_str()).collect();
        let refused = Failure::refused("case_unknown_type").at("--type").with("value", &args.filing_type);
        return Err(refused.with("known", &known.join(", ")));
    }
    if catalogue.province(&args.province).is_none() {
        return Err(Failure::refused("case_unknown_province").at("--province").with("value", &args.province));
    }
    let road = Road::named(&args.road);
    let road =
        road.ok_or_else(|| Failure::refused("case_unknown_road").at("--road").with("value", &args.road))?;
    Ok(Case::new(filing_type, road, &args.province, catalogue))
}

/// Every field and slot that is not ruled out yet, empty.
fn filled(setting: &Setting, mut case: Case) -> Case {
    let bare = case.clone();
    for (path, field) in asked(setting, &bare) {
        if case.answers.get(&path).is_none() {
            let listed = matches!(field.input, Some(Input::Choices | Input::Domains));
            let nothing = if listed { Value::List(Vec::new()) } else { Value::Text(String::new()) };
            case.answers.set(&path, Some(nothing));
        }
    }
    for slot in setting.catalogue.slots() {
        for scene in scenes(&bare, slot.scope).iter().filter(|scene| open(slot.when.as_ref(), scene)) {
            case.materials.insert(Path { site: scene.site, id: slot.id.clone() }, Vec::new());
        }
    }
    case
}

fn asked<'a>(setting: &'a Setting, case: &'a Case) -> impl Iterator<Item = (Path, &'a Field)> {
    let fields = setting.catalogue.fields().iter().filter(|field| {
        let used = field.use_in(&case.filing_type);
        field.input.is_some() && !field.retired && used.is_some_and(|used| used != Use::Auto)
    });
    fields.flat_map(|field| {
        let scenes = scenes(case, field.scope).into_iter().filter(|scene| open(field.when.as_ref(), scene));
        scenes.map(|scene| (Path { site: scene.site, id: field.id.clone() }, field)).collect::<Vec<_>>()
    })
}

/// Not decided yet is still open: nothing has been answered.
fn open(when: Option<&Condition>, scene: &Scene<'_>) -> bool {
    when.is_none_or(|when| when.decide(scene) != Truth::No)
}

fn help(setting: &Setting, case: &Case) -> BTreeMap<String, String> {
    asked(setting, case)
        .map(|(path, field)| (field.id.clone(), sentence(setting, case, &path, field)))
        .collect()
}

fn sentence(setting: &Setting, case: &Case, path: &Path, field: &Field) -> String {
    let id = message_id("field", &field.id);
    let words = setting.words();
    let say = |name| words.attribute(&id, name, &Args::new()).unwrap_or_default();
    let parts =
        [("label", words.plain(&id)), ("why", say("why")), ("where", say("where")), ("good", say("good"))];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut text = setting.say("cli-new-help", &parts);
    let choices = setting.catalogue.options(field, &case.scene(path.site)).unwrap_or_default();
    if field.table.is_some() && choices.len() <= MOST_CHOICES && !choices.is_empty() {
        let each: Vec<String> = choices.iter().map(|row| choice(setting, row)).collect();
        text.push_str(
            &setting.say("cli-new-choices", &[("choices", &each.join(&words.plain("list-separator")))]),
        );
    }
    text
}

fn choice(setting: &Setting, row: &Row<'_>) -> String {
    format!("{}={}", row.get("code"), row.name(setting.language))
}
