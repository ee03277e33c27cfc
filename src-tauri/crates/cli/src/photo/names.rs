//! Names for what is written, none of them an input's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) struct Names {
    inputs: BTreeSet<PathBuf>,
    given: BTreeSet<PathBuf>,
}

impl Names {
    pub(super) fn beside(inputs: &[PathBuf]) -> Self {
        Self {
            inputs: inputs.iter().filter_map(|file| file.canonicalize().ok()).collect(),
            given: BTreeSet::new(),
        }
    }

    /// The input's own name, with the slot's behind it where there are several.
    pub(super) fn free(&mut self, folder: &Path, input: &Path, slot: Option<&str>) -> PathBuf {
        let stem = input.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let stem = slot.map_or_else(|| stem.clone(), |slot| format!("{stem}.{slot}"));
        let mut target = folder.join(format!("{stem}.jpg"));
        let mut count = 1;
        while self.given.contains(&target)
            || target.canonicalize().is_ok_and(|real| self.inputs.contains(&real))
        {
            count += 1;
            target = folder.join(format!("{stem}-{count}.jpg"));
        }
        self.given.insert(target.clone());
        target
    }
}
