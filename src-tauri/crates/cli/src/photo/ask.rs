//! What a call asks for: slots, whose limits, changes by hand.

use std::fs;
use std::path::Path;

use desk::photo::edit::{Edit, Rect};
use desk::photo::{Context, Limits};
use desk::pictures::watermark;
use filing::answers::Path as Place;
use filing::materials::{Upload, receivers, upload};
use filing::words::Language;

use super::bad;
use crate::args;
use crate::outcome::{Failure, Outcome};
use crate::setting::{Setting, day};

/// One slot, as the receiver takes it.
pub(super) struct Wanted {
    pub(super) slot: String,
    pub(super) limits: Limits,
    pub(super) upload: Upload,
}

/// All that one call asks for.
pub(super) struct Asked {
    pub(super) wanted: Vec<Wanted>,
    pub(super) edit: Edit,
    pub(super) context: Context,
    /// The corners are looked for in each picture.
    pub(super) find_corners: bool,
    /// The receiver's name in the reader's language.
    pub(super) receiver: String,
}

impl Asked {
    pub(super) fn of(setting: &Setting, args: &args::Photo) -> Outcome<Self> {
        let wanted = args.slot.iter().map(|slot| wanted(setting, slot, &args.receiver));
        let words = setting.catalogue.words(Language::ZhCn);
        let receiver = match args.watermark.as_deref() {
            None | Some("") => name_of(setting, &args.receiver, Language::ZhCn),
            Some(named) => named.to_owned(),
        };
        Ok(Self {
            wanted: wanted.collect::<Outcome<_>>()?,
            edit: edit(args)?,
            find_corners: args.corners.as_deref() == Some(AUTO),
            context: Context { watermark: watermark(words, &receiver, day(args.now)) },
            receiver: name_of(setting, &args.receiver, setting.language),
        })
    }
}

/// A slot by its id or by its path in a case.
fn wanted(setting: &Setting, asked: &str, receiver: &str) -> Outcome<Wanted> {
    let catalogue = &setting.catalogue;
    let id = asked.parse::<Place>().map_or_else(|_| asked.to_owned(), |path| path.id);
    let slot = catalogue.slot(&id).ok_or_else(|| {
        let known: Vec<&str> = catalogue.slots().iter().map(|slot| slot.id.as_str()).collect();
        Failure::refused("cli_unknown_slot")
            .at("--slot")
            .with("value", asked)
            .with("known", &known.join(", "))
    })?;
    let upload = upload(catalogue, receiver, &id).ok_or_else(|| {
        Failure::refused("cli_unknown_receiver")
            .at("--for")
            .with("value", receiver)
            .with("known", &receivers(catalogue).join(", "))
    })?;
    Ok(Wanted { slot: id, limits: Limits::of(slot, &upload), upload })
}

fn name_of(setting: &Setting, receiver: &str, language: Language) -> String {
    let table = setting.catalogue.table("image_limits");
    let row = table.and_then(|table| table.find("receiver", receiver));
    row.map(|row| row.name(language).to_owned()).unwrap_or_default()
}

/// The edit of a file, with what the options say laid over it.
fn edit(args: &args::Photo) -> Outcome<Edit> {
    let mut edit = args.edit.as_deref().map_or_else(|| Ok(Edit::default()), read)?;
    if let Some(degrees) = args.turn {
        let quarters = (degrees % 90 == 0).then_some(degrees / 90 % 4);
        let quarters = quarters.ok_or_else(|| bad("--turn", &degrees.to_string()))?;
        edit.quarter_turns = u8::try_from(quarters).unwrap_or_default();
    }
    if let Some(told) = args.corners.as_deref().filter(|told| *told != AUTO) {
        let [a, b, c, d, e, f, g, h] = numbers("--corners", told)?;
        edit.corners = Some([(a, b), (c, d), (e, f), (g, h)]);
    }
    if let Some(told) = args.crop.as_deref() {
        let [left, top, width, height] = numbers("--crop", told)?;
        edit.crop = Some(Rect { left, top, width, height });
    }
    edit.brightness = args.brightness.unwrap_or(edit.brightness);
    edit.contrast = args.contrast.unwrap_or(edit.contrast);
    edit.watermark |= args.watermark.is_some();
    Ok(edit)
}

/// Has the corners found in each picture.
const AUTO: &str = "auto";

/// So many numbers with commas between them.
fn numbers<const N: usize>(option: &str, told: &str) -> Outcome<[f64; N]> {
    let all: Result<Vec<f64>, _> = told.split(',').map(|number| number.trim().parse()).collect();
    all.ok().and_then(|all| all.try_into().ok()).ok_or_else(|| bad(option, told))
}

fn read(file: &Path) -> Outcome<Edit> {
    let text = fs::read_to_string(file).map_err(|error| Failure::io("cli_read", file, &error))?;
    serde_json::from_str(&text)
        .map_err(|error| Failure::refused("cli_bad_edit").about(file).with("detail", &error.to_string()))
}
