//! The house rules of ARCHITECTURE.md, held by tests.
//!
//! | module | invariant |
//! | --- | --- |
//! | [`purity`] | 1: `filing` depends on an allow-list only and never reads a clock |
//! | [`direction`] | 2: who may know whom; who may name `tauri` |
//! | [`sentences`], [`locales`] | 3: no user-visible sentence in source; both languages complete |
//! | [`provenance`] | 4: every fact has a source and a date, every question its help |
//! | [`one_check`] | 5: one checking function for everybody |
//! | [`never_fails`] | 6: `filing` never fails on what a user typed |
//! | [`size`] | small files, small functions |

mod direction;
mod locales;
mod look;
mod never_fails;
mod one_check;
mod provenance;
mod purity;
mod sentences;
mod size;

/// Fails with every finding, one a line.
fn none(findings: Vec<String>, rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}
