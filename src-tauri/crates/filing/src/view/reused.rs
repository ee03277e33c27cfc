//! Marks what a case took over from an earlier one.

use std::collections::BTreeSet;

use super::PageView;
use crate::answers::Path;

/// Marks the questions and the rows of the review whose answers came from an earlier case.
pub fn mark_reused(page: &mut PageView, reused: &BTreeSet<Path>) {
    for field in page.fields.iter_mut().filter(|field| reused.contains(&field.path)) {
        field.reused = true;
    }
    let rows = page.review.iter_mut().flat_map(|section| &mut section.rows);
    for row in rows {
        row.reused = reused.contains(&row.path);
    }
}
