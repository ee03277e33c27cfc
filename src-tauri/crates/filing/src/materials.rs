//! Which pictures a case needs, why, and within which limits: computed, never listed by hand.

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::declare::Slot;
use crate::catalogue::{Catalogue, scenes};

/// One slot of this case.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Where its pictures live.
    pub path: Path,
    /// What the catalogue says of it.
    pub slot: &'a Slot,
    /// Whether it must be filled.
    pub required: bool,
    /// Names of the pictures in it.
    pub attached: &'a [String],
}

/// Every slot that exists for this case, in the order of the catalogue, sites in order.
pub fn wanted<'a>(catalogue: &'a Catalogue, case: &'a Case) -> Vec<Wanted<'a>> {
    let mut all = Vec::new();
    for slot in catalogue.slots() {
        for scene in scenes(case, slot.scope).into_iter().filter(|scene| slot.applies(scene)) {
            let path = Path { site: scene.site, id: slot.id.clone() };
            let attached = case.materials.get(&path).map(Vec::as_slice).unwrap_or_default();
            all.push(Wanted { path, slot, required: slot.required.holds(&scene), attached });
        }
    }
    all
}

/// The receiver whose limits stand in `materials.toml` itself.
pub const REGULATOR: &str = "regulator";

/// What a receiver takes as the picture of a slot: a row of `image_limits.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id, such as `regulator` or `tencent`.
    pub receiver: String,
    /// Most bytes of a file; `None` where the receiver has not said, or where it says nothing else than the slot.
    pub max_bytes: Option<u64>,
    /// Longest side in pixels; `None` where the receiver has not said.
    pub max_side: Option<u32>,
    /// Formats it takes; empty where the receiver has not said.
    pub formats: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What a receiver takes in a slot; a row for the slot itself goes before one for every slot (`*`). Nothing for a
/// receiver that is not known.
pub fn upload(catalogue: &Catalogue, receiver: &str, slot: &str) -> Option<Upload> {
    let rows: Vec<_> = catalogue.table("image_limits")?.having("receiver", receiver).collect();
    let row =
        ["*", slot].into_iter().rev().find_map(|wanted| rows.iter().find(|row| row.get("slot") == wanted))?;
    Some(Upload {
        receiver: receiver.to_owned(),
        max_bytes: row.get("max_bytes").parse().ok(),
        max_side: row.get("max_side").parse().ok(),
        formats: row
            .get("formats")
            .split(';')
            .filter(|format| !format.is_empty())
            .map(str::to_owned)
            .collect(),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    })
}

/// Every receiver of `image_limits.csv`, in file order.
pub fn receivers(catalogue: &Catalogue) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for row in catalogue.table("image_limits").into_iter().flat_map(|table| table.rows()) {
        if !all.contains(&row.get("receiver")) {
            all.push(row.get("receiver"));
        }
    }
    all
}
