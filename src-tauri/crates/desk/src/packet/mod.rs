//! What the portal of a provider needs, frozen at one moment in one ZIP file: the values ready to copy, the papers,
//! the pictures, a checklist, and a manifest of it all.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`parts`] | the files and their ZIP file |
//! | `sheet` | the values, in words, ready to copy |
//! | `papers` | the papers that somebody asks for |
//! | `checklist` | what is in it, what is missing, what to sign and what comes after |
//! | [`manifest`] | what lies in it, byte for byte |
//! | `of_book` | the packet of a case in the book |
//! | `private` | a file for its owner alone |

mod checklist;
pub mod manifest;
mod of_book;
mod papers;
pub mod parts;
mod private;
mod sheet;

use filing::answers::Path;
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::check::label;
use filing::materials::wanted;
use filing::problem::{Args, ProblemView};
use filing::words::Words;
use jiff::civil::Date;

use crate::paper::PaperError;
use parts::{Part, Parts};
pub use private::write_private;
pub(crate) use sheet::review;

/// The values, in words.
const SHEET: &str = "copy-sheet.txt";
/// What is there, what is missing, what comes next.
const CHECKLIST: &str = "checklist.txt";
/// What lies in the packet.
const MANIFEST: &str = "manifest.json";

/// Why a packet cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PacketError {
    /// A paper cannot be printed.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The files cannot be put together.
    #[error("the packet cannot be written: {0}")]
    Unwritten(String),
}

impl PacketError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Paper(error) => error.code(),
            Self::Unwritten(_) => "packet_unwritten",
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::Paper(error) => error.args(),
            Self::Unwritten(detail) => Args::from([("detail".to_owned(), detail.clone())]),
        }
    }
}

/// What a packet is made of.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// The tables it is read with.
    pub catalogue: &'a Catalogue,
    /// The reader's language. Papers are Chinese in any.
    pub words: &'a Words,
    /// The case.
    pub case: &'a Case,
    /// Today in Beijing.
    pub today: Date,
    /// What does not stand in the way, but may come back from the office.
    pub remarks: &'a [ProblemView],
}

/// A picture, prepared to the limits of its slot.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The slot.
    pub slot: Path,
    /// The JPEG file.
    pub jpeg: Vec<u8>,
}

/// Puts a packet together. Pictures of one slot come in their order. The same contents give the same bytes.
///
/// # Errors
/// [`PacketError`]: a paper that cannot be printed, or files that cannot be put together.
pub fn packet(contents: Contents<'_>, pictures: Vec<Picture>) -> Result<Parts, PacketError> {
    let words = contents.words;
    let mut parts = Parts::default();
    parts.add(SHEET, Part::note(words.plain("packet-sheet"), &sheet::copy_sheet(contents)));
    papers::add(contents, &mut parts)?;
    add_pictures(contents, pictures, &mut parts);
    let checklist = checklist::checklist(contents, &parts);
    parts.add(CHECKLIST, Part::note(words.plain("packet-checklist"), &checklist));
    let manifest = manifest::manifest(contents, &parts)?;
    parts.add(MANIFEST, Part { label: words.plain("packet-manifest"), bytes: manifest });
    Ok(parts)
}

/// Pictures are named by their slots in the order of the portal, never by what they were called.
fn add_pictures(contents: Contents<'_>, pictures: Vec<Picture>, parts: &mut Parts) {
    let all = wanted(contents.catalogue, contents.case);
    let filled: Vec<&Path> = all.iter().filter(|one| !one.attached.is_empty()).map(|one| &one.path).collect();
    let mut before: Option<(Path, usize)> = None;
    for picture in pictures {
        let number = match before {
            Some((slot, number)) if slot == picture.slot => number + 1,
            _ => 1,
        };
        let place = filled.iter().position(|slot| **slot == picture.slot).unwrap_or_default() + 1;
        let name = format!("pictures/{place:02}-{}-{number}.jpg", picture.slot.id);
        parts.add(&name, Part { label: called(contents, &picture.slot), bytes: picture.jpeg });
        before = Some((picture.slot, number));
    }
}

/// What a slot is called, with the number of its site where there are several.
fn called(contents: Contents<'_>, path: &Path) -> String {
    let name = label(contents.catalogue, contents.words, path);
    match path.site {
        Some(site) if contents.case.answers.sites.len() > 1 => {
            contents.say("packet-of-site", &[("label", &name), ("site", &(site + 1).to_string())])
        }
        _ => name,
    }
}

impl Contents<'_> {
    fn say(&self, id: &str, said: &[(&str, &str)]) -> String {
        let args = said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.words.say(id, &args)
    }
}
