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
