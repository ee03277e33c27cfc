//! `filing` is pure: what it may depend on, and what it may not touch.

use tests::{rust, tree};

/// Adding one is a decision: it must bring no disk, network or clock into the core.
const ALLOWED: [&str; 17] = [
    "csv",
    "encoding_rs",
    "fluent-bundle",
    "fluent-syntax",
    "idna",
    "include_dir",
    "jiff",
    "psl",
    "qrcodegen",
    "serde",
    "serde_json",
    "sha2",
    "thiserror",
    "toml",
    "ts-rs",
    "unic-langid",
    "unicode-normalization",
];

/// Code that would let the world in. Addresses of `std::net` are plain values; sockets are not. `env!` is missing on purpose: it is read by the compiler.
const WORLD: [&str; 17] = [
    "std::time",
    "SystemTime",
    "Instant",
    "::now(",
    "TimeZone::system",
    "std::fs",
    "std::io",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "ToSocketAddrs",
    "std::env",
    "std::process",
    "thread::sleep",
    "tokio::",
    "getrandom::",
    "rand::",
];

#[test]
fn filing_depends_on_the_allow_list_only() {
    let manifest: toml::Table = tree::read("src-tauri/crates/filing/Cargo.toml").parse().unwrap();
    let mut extra = Vec::new();
    for section in ["dependencies", "build-dependencies"] {
        let named =
            manifest.get(section).and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
        extra.extend(named.filter(|name| !ALLOWED.contains(&name.as_str())).cloned());
    }
    crate::none(extra, "filing depends on something outside its allow-list:");
}

#[test]
fn filing_reads_no_clock_disk_network_or_environment() {
    let mut findings = Vec::new();
    for file in rust::product("src-tauri/crates/filing/src") {
        let code = rust::code(&file);
        findings.extend(
            WORLD.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", file.path)),
        );
    }
    crate::none(findings, "filing reaches out of its own world; let the caller pass it in:");
}
