//! The packs of a data folder. Putting one in leaves the old ones or the new one, whatever happens in between; one
//! that is damaged is passed over and named, and never keeps the program from starting.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use filing::catalogue::Catalogue;
use filing::catalogue::error::BrokenCatalogue;
use filing::catalogue::sources::Sources;

use super::error::PackError;
use super::pack::{EXTENSION, Label, Pack};
use super::trust::Trusted;
use super::years::with_years;
use crate::book::disk;
use crate::home::Home;

/// The tables in use.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Their files.
    pub sources: Sources,
    /// What is made of them.
    pub catalogue: Arc<Catalogue>,
    /// The pack that lies over the built-in ones; `None` when they are used as they are.
    pub pack: Option<Pack>,
    /// Packs in the folder that are not used.
    pub set_aside: Vec<Arc<SetAside>>,
}

/// A pack in the folder that is not used.
#[derive(Debug)]
pub struct SetAside {
    /// Its file.
    pub file: PathBuf,
    /// Why not.
    pub error: PackError,
}

/// A pack that could be put in place of what is in use.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The pack.
    pub pack: Pack,
    /// The files with it.
    pub sources: Sources,
    /// The catalogue with it.
    pub catalogue: Arc<Catalogue>,
}

impl Tables {
    /// The tables this program was built with.
    ///
    /// # Errors
    /// As [`Catalogue::load`]; the tests hold that there are none.
    pub fn built_in() -> Result<Self, BrokenCatalogue> {
        let sources = Sources::embedded();
        let catalogue = Arc::new(Catalogue::load(&sources)?);
        Ok(Self { sources, catalogue, pack: None, set_aside: Vec::new() })
    }

    /// The day the facts in use stand for.
    pub fn as_of(&self) -> String {
        self.label().map_or_else(|| self.sources.as_of(), |label| label.as_of.to_string())
    }

    /// What the pack in use says of itself.
    pub fn label(&self) -> Option<&Label> {
        self.pack.as_ref().map(|pack| &pack.label)
    }
}

impl Proposed {
    /// The tables as they are once it is in use.
    pub fn tables(&self) -> Tables {
        Tables {
            sources: self.sources.clone(),
            catalogue: Arc::clone(&self.catalogue),
            pack: Some(self.pack.clone()),
            set_aside: Vec::new(),
        }
    }
}

/// What is in use in a data folder: the newest pack that can be used over the built-in tables, else those alone; and the
/// years that were put beside them.
///
/// # Errors
/// When the built-in tables are broken; the tests hold that they are not.
pub fn in_use(home: &Home, trusted: &Trusted) -> Result<Tables, BrokenCatalogue> {
    packed(home, trusted).map(|tables| with_years(home, tables))
}

fn packed(home: &Home, trusted: &Trusted) -> Result<Tables, BrokenCatalogue> {
    let files = shelved(&home.packs());
    if files.is_empty() {
        return Tables::built_in();
    }
    let built_in = Sources::embedded().as_of();
    let mut set_aside = Vec::new();
    let mut packs = Vec::new();
    for file in files {
        match Pack::open(&file, trusted).and_then(|pack| not_before(&pack, &built_in).map(|()| pack)) {
            Ok(pack) => packs.push((file, pack)),
            Err(error) => set_aside.push(Arc::new(SetAside { file, error })),
        }
    }
    packs.sort_by_key(|(_, pack)| Reverse((pack.label.as_of, pack.label.made)));
    for (file, pack) in packs {
        let sources = pack.sources();
        match pack.catalogue(&sources) {
            Ok(catalogue) => {
                return Ok(Tables { sources, catalogue: Arc::new(catalogue), pack: Some(pack), set_aside });
            }
            Err(error) => set_aside.push(Arc::new(SetAside { file, error })),
        }
    }
    Ok(Tables { set_aside, ..Tables::built_in()? })
}

/// Looks at a pack file that could be put in: signed by somebody trusted, not older than what is in use, and sound.
///
/// # Errors
/// Each reason has its own variant of [`PackError`].
pub fn propose(now: &Tables, file: &Path, trusted: &Trusted) -> Result<Proposed, PackError> {
    let pack = Pack::open(file, trusted)?;
    not_older(&pack, now)?;
    let sources = pack.sources();
    let catalogue = Arc::new(pack.catalogue(&sources)?);
    Ok(Proposed { pack, sources, catalogue })
}

/// Puts a pack in. The one that was in use stays beside it, for the day the new file is damaged; all others go.
///
/// # Errors
/// [`PackError::NotWritten`]; what was in use then still is.
pub fn install(home: &Home, now: &Tables, proposed: &Proposed) -> Result<Tables, PackError> {
    let folder = home.packs();
    let name = proposed.pack.file_name();
    let path = folder.join(&name);
    fs::create_dir_all(&folder)
        .and_then(|()| disk::write_private(&path, proposed.pack.bytes()))
        .map_err(|error| not_written(&path, &error))?;
    let kept = [Some(name), now.pack.as_ref().map(Pack::file_name)];
    for file in everything(&folder) {
        let named = |name: &Option<String>| file.file_name() == name.as_deref().map(AsRef::as_ref);
        if !kept.iter().any(named) {
            // One that stays is passed over when the tables are looked for: it is older.
            let _ = fs::remove_file(file);
        }
    }
    Ok(proposed.tables())
}

/// Goes back to the built-in tables: takes every pack out of the folder.
///
/// # Errors
/// [`PackError::NotWritten`] when a file cannot be removed.
pub fn back(home: &Home) -> Result<(), PackError> {
    everything(&home.packs())
        .into_iter()
        .try_for_each(|file| fs::remove_file(&file).map_err(|error| not_written(&file, &error)))
}

/// Told by the dates of the packs alone.
fn not_older(pack: &Pack, now: &Tables) -> Result<(), PackError> {
    let Some(held) = &now.pack else { return not_before(pack, &now.as_of()) };
    let (given, kept) = (&pack.label, &held.label);
    let newer = (given.as_of, given.made) > (kept.as_of, kept.made);
    if newer || pack.bytes() == held.bytes() { Ok(()) } else { Err(older(pack, kept.as_of.to_string())) }
}

/// A pack for a day before that of the built-in tables takes nothing further.
fn not_before(pack: &Pack, built_in: &str) -> Result<(), PackError> {
    if pack.label.as_of.to_string().as_str() >= built_in {
        Ok(())
    } else {
        Err(older(pack, built_in.to_owned()))
    }
}

fn older(pack: &Pack, held: String) -> PackError {
    PackError::Older { given: pack.label.as_of.to_string(), held }
}

/// The pack files of a folder, in order of name.
fn shelved(folder: &Path) -> Vec<PathBuf> {
    let mut files = everything(folder);
    files.retain(|file| file.extension().is_some_and(|end| end == EXTENSION));
    files
}

/// The pack files of a folder, and what was left of writing one.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let ours = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        file.is_file() && [EXTENSION, "beianpack.new"].iter().any(|end| name.ends_with(&format!(".{end}")))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(ours).collect();
    files.sort();
    files
}

fn not_written(path: &Path, error: &std::io::Error) -> PackError {
    PackError::NotWritten { path: path.to_owned(), reason: error.to_string() }
}
