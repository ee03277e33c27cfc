//! `beian materials`: which pictures this case needs, why, and within which limits.

use filing::answers::Path;
use filing::catalogue::declare::Stage;
use filing::check::label;
use filing::materials::{Wanted, wanted};
use filing::problem::Args;
use filing::words::message_id;
use serde::Serialize;

use crate::args;
use crate::casefile::CaseFile;
use crate::out;
use crate::outcome::{Exit, Outcome};
use crate::setting::Setting;

#[derive(Debug, Serialize)]
struct Report<'a> {
    materials: Vec<Material<'a>>,
}

#[derive(Debug, Serialize)]
struct Material<'a> {
    slot: Path,
    label: String,
    required: bool,
    why: String,
    how: String,
    stage: Stage,
    max_bytes: u64,
    formats: &'a [String],
    min_pixels: Option<(u32, u32)>,
    most: usize,
    source: &'a str,
    as_of: &'a str,
    attached: &'a [String],
}

pub(crate) fn run(setting: &Setting, args: &args::Materials) -> Outcome {
    let file = CaseFile::read(setting, &args.case)?;
    let all = wanted(&setting.catalogue, &file.case);
    let materials: Vec<Material<'_>> = all.iter().map(|wanted| material(setting, wanted)).collect();
    if setting.json {
        out::json(&Report { materials })?;
    } else {
        let lines: Vec<String> = materials.iter().flat_map(|material| lines(setting, material)).collect();
        out::lines(&lines)?;
    }
    Ok(Exit::Done)
}

fn material<'a>(setting: &Setting, wanted: &'a Wanted<'_>) -> Material<'a> {
    let slot = wanted.slot;
    let say = |name| {
        setting.words().attribute(&message_id("slot", &slot.id), name, &Args::new()).unwrap_or_default()
    };
    Material {
        slot: wanted.path.clone(),
        label: label(&setting.catalogue, setting.words(), &wanted.path),
        required: wanted.required,
        why: say("why"),
        how: say("how"),
        stage: slot.stage,
        max_bytes: slot.max_bytes,
        formats: &slot.formats,
        min_pixels: slot.min_pixels,
        most: slot.most,
        source: &slot.source,
        as_of: &slot.as_of,
        attached: wanted.attached,
    }
}

/// How much a material is needed, as the id of its words.
pub(crate) fn need(required: bool, stage: Stage) -> &'static str {
    match (required, stage) {
        (true, Stage::Submit) => "cli-material-required",
        (true, Stage::AfterFirstReview) => "cli-material-later",
        (false, _) => "cli-material-optional",
    }
}

fn lines(setting: &Setting, material: &Material<'_>) -> Vec<String> {
    let need = need(material.required, material.stage);
    let held = setting.say("cli-material-held", &[("count", &material.attached.len().to_string())]);
    let kb = (material.max_bytes / 1024).to_string();
    let limit =
        setting.say("slot-limit", &[("formats", &material.formats.join("/").to_uppercase()), ("kb", &kb)]);
    vec![
        format!("{}  [{}] {held}", material.label, setting.words().plain(need)),
        format!("  {}", material.why),
        format!("  {limit}"),
        format!("  {}", material.slot),
    ]
}
