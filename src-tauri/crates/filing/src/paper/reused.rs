//! Marks on a sheet what a case took over from an earlier one.

use std::collections::BTreeSet;

use super::{Item, PlacedPage, Role};
use crate::answers::Path;

/// Marks the regions whose answers came from an earlier case, and the texts that stand in them. What is printed stays
/// the same.
pub fn mark_reused(pages: &mut [PlacedPage], reused: &BTreeSet<Path>) {
    for page in pages {
        let mut inside = false;
        for item in &mut page.items {
            match item {
                Item::Region { role, path, .. } => {
                    inside = path.as_ref().is_some_and(|path| reused.contains(path));
                    mark(role, inside);
                }
                Item::Text { role, .. } => mark(role, inside),
                _ => {}
            }
        }
    }
}

/// The texts of an answer follow its region; what else follows is no answer.
fn mark(role: &mut Role, inside: bool) {
    if inside && matches!(role, Role::Typed | Role::Derived) {
        *role = Role::Reused;
    }
}
