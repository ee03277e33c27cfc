//! What a slot asks of a picture, for whoever receives it.

use filing::case::Case;
use filing::catalogue::declare::{Slot, SlotKind};
use filing::materials::{REGULATOR, Upload};

/// What a slot asks of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of the prepared file.
    pub max_bytes: u64,
    /// Longest side of the prepared picture, in pixels.
    pub max_side: u32,
    /// Least long and short side in pixels; a smaller picture gets a warning.
    pub min_pixels: Option<(u32, u32)>,
    /// What the picture is to show; what is looked at in it goes by that.
    pub kind: SlotKind,
    /// Whether the purpose may be written across the picture.
    pub watermark: bool,
}

/// Longest side for a receiver that takes larger files and names no limit of pixels: every line of an A4 page can be
/// read at it.
const PROVIDER_SIDE: u32 = 2_000;

impl From<&Slot> for Limits {
    /// As the regulator takes it, which every provider takes too.
    fn from(slot: &Slot) -> Self {
        Self {
            max_bytes: slot.max_bytes,
            max_side: slot.max_side,
            min_pixels: slot.min_pixels,
            kind: slot.kind,
            watermark: slot.watermark.is_some(),
        }
    }
}

impl Limits {
    /// As the regulator takes it in a case, for a site where the slot is a site's: the answers may say that the slot holds
    /// another document than it usually does.
    pub fn in_case(slot: &Slot, case: &Case, site: Option<usize>) -> Self {
        Self { kind: slot.kind_in(&case.scene(site)), ..Self::from(slot) }
    }

    /// As a receiver takes it. Where a receiver has not said, as the regulator does.
    pub fn of(slot: &Slot, upload: &Upload) -> Self {
        let plain = Self::from(slot);
        match upload.max_bytes {
            Some(max_bytes) if upload.receiver != REGULATOR => {
                let named = upload.max_side.unwrap_or_else(|| PROVIDER_SIDE.max(plain.max_side));
                Self { max_bytes, max_side: named, ..plain }
            }
            _ => plain,
        }
    }
}
