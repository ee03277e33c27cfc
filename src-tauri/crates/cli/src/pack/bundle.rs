//! The parts of a packet and their ZIP file: the same parts give the same bytes.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::outcome::{Failure, Outcome};

/// One file of a packet.
#[derive(Debug)]
pub(super) struct Part {
    /// What it is, in the reader's language.
    pub(super) label: String,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    /// A text for people: with the mark and the line ends that every Windows editor understands.
    pub(super) fn note(label: String, lines: &[String]) -> Self {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        Self { label, bytes: format!("\u{feff}{text}").into_bytes() }
    }
}

/// Everything that goes into one packet, by name.
#[derive(Debug, Default)]
pub(super) struct Bundle {
    parts: BTreeMap<String, Part>,
}

impl Bundle {
    /// Adds a file. Names are the program's own and carry nothing that was typed.
    pub(super) fn add(&mut self, name: &str, part: Part) {
        self.parts.insert(name.to_owned(), part);
    }

    /// The files by name.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.parts.iter().map(|(name, part)| (name.as_str(), part))
    }

    /// The ZIP file. It bears no time, so the same parts always give the same bytes.
    pub(super) fn zip(&self) -> Outcome<Vec<u8>> {
        self.written().map_err(|error| Failure::failed("cli_pack").with("detail", &error.to_string()))
    }

    fn written(&self) -> io::Result<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in self.parts() {
            zip.start_file(name, options)?;
            zip.write_all(&part.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
