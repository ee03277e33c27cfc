//! Where things are: the checkout, the builds, the tools.

use std::env;
use std::path::PathBuf;

/// Top of the checkout.
pub(crate) fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.ancestors().nth(3).map_or(own.clone(), PathBuf::from)
}

/// The window's source.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The user's cache folder of this project: builds and tools survive a fresh checkout here.
pub(crate) fn cache() -> PathBuf {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = folder("XDG_CACHE_HOME")
        .or_else(|| folder("LOCALAPPDATA"))
        .or_else(|| folder("HOME").map(|home| home.join(".cache")));
    base.map_or_else(|| root().join("target"), |base| base.join("beian-desk"))
}

/// Where every cargo call builds: one place, so that nothing is built twice.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| cache().join("target"), |dir| root().join(dir))
}

/// Where tools are installed that cargo builds.
pub(crate) fn tools() -> PathBuf {
    cache().join("tools")
}

/// A program of this workspace, built for development.
pub(crate) fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
