//! What a filing type makes of the moves: what it is for, and whether somebody stands before a backdrop.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::Table;

const TYPES: &str = "tables/filing_types.csv";
const USES: &str = "catalogue/uses.csv";
/// The field of those who show their face; its use says in which types somebody is looked at.
const FACE: &str = "site_principal.face_check";

names!(Purpose {
    Record => "record",
    Deregister => "deregister",
    DeregisterRecord => "deregister_record",
    CancelAccess => "cancel_access",
});

/// What a filing is for. Some moves exist for some purposes only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To make or change a record.
    Record,
    /// To have a record deregistered, as a filing of its own.
    Deregister,
    /// A record that was made here and whose deregistration was asked for.
    DeregisterRecord,
    /// To give an access up.
    CancelAccess,
}

/// What a filing type makes of the moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// What it is for.
    pub purpose: Purpose,
    /// Whether somebody stands before a backdrop, or a camera.
    pub photo: bool,
}

impl Kind {
    /// Making a record, with a photo: what is assumed of a type that no table knows.
    pub const USUAL: Self = Self { purpose: Purpose::Record, photo: true };
}

/// Filing type → what it makes of the moves. Types that are not handed in are left out.
pub(super) fn load(sources: &Sources) -> Result<BTreeMap<String, Kind>, BrokenCatalogue> {
    let table = |file: &str| {
        Table::read(file, sources.get(file).unwrap_or_default()).map_err(|fault| BrokenCatalogue(vec![fault]))
    };
    let (types, uses) = (table(TYPES)?, table(USES)?);
    let face = uses.find("field", FACE);
    let mut kinds = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, row) in types.rows().enumerate() {
        let (code, purpose) = (row.get("code"), row.get("purpose"));
        if purpose.is_empty() {
            continue;
        }
        let photo = face.as_ref().is_some_and(|row| !matches!(row.get(code), "" | "-"));
        match Purpose::named(purpose) {
            Some(purpose) => drop(kinds.insert(code.to_owned(), Kind { purpose, photo })),
            None => faults.push(Fault {
                file: TYPES.to_owned(),
                line: index + 2,
                reason: format!("`purpose` is unknown: `{purpose}`"),
            }),
        }
    }
    if faults.is_empty() { Ok(kinds) } else { Err(BrokenCatalogue(faults)) }
}
