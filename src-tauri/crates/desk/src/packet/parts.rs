//! The files of a packet and their ZIP file: the same parts give the same bytes.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::PacketError;

/// One file of a packet.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is, in the reader's language.
    pub label: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Part {
    /// A text for people: with the mark and the line ends that every Windows editor understands.
    pub fn note(label: String, lines: &[String]) -> Self {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        Self { label, bytes: format!("\u{feff}{text}").into_bytes() }
    }
}

/// Everything that goes into one packet, by name.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    parts: BTreeMap<String, Part>,
}

impl Parts {
    /// Adds a file. Names are the program's own and carry nothing that was typed.
    pub fn add(&mut self, name: &str, part: Part) {
        self.parts.insert(name.to_owned(), part);
    }

    /// The files by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.parts.iter().map(|(name, part)| (name.as_str(), part))
    }

    /// The ZIP file. It bears no time, so the same parts always give the same bytes.
    ///
    /// # Errors
    /// [`PacketError::Unwritten`].
    pub fn zip(&self) -> Result<Vec<u8>, PacketError> {
        self.written().map_err(|error| PacketError::Unwritten(error.to_string()))
    }

    fn written(&self) -> io::Result<Vec<u8>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in self.iter() {
            zip.start_file(name, options)?;
            zip.write_all(&part.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
