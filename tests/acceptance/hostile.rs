//! Damaged and malicious files: refused or prepared, never a crash, never without end, never out of bounds, and never
//! with anything of the source's metadata in what comes out.
//!
//! Always: mutants of the whole files in `hostile/`, the same every time. On request, with `BEIAN_HOSTILE` naming a
//! folder: every picture below it, each in a process of its own; `./dev hostile` fetches the folder that counts.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use tests::beian::Beian;
use tests::tree::root;

/// Most bytes that a process may ever have held.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// Mutants of each whole file.
const MUTANTS: u64 = 34;
/// A process that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small generator (SplitMix64), so that the mutants are the same every time.
struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }
}

fn mutant(whole: &[u8], seed: &mut Seed) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let head = bytes.len().min(600);
    match seed.below(6) {
        0 => bytes.truncate(1 + seed.below(whole.len())),
        1 => {
            // Sides and lengths stand in the head as big-endian numbers.
            let at = seed.below(head - 4);
            bytes[at..at + 4].copy_from_slice(&[0x7F, 0xFF, 0xFF, 0xFF]);
        }
        2 => {
            let at = seed.below(head - 2);
            bytes[at..at + 2].copy_from_slice(&[0xFF, 0xFF]);
        }
        3 => {
            let (from, to) = (seed.below(bytes.len()), seed.below(bytes.len()));
            let part = bytes[from..(from + 64).min(whole.len())].to_vec();
            bytes.splice(to..to, part);
        }
        4 => {
            let from = seed.below(bytes.len());
            let to = (from + 1 + seed.below(200)).min(bytes.len());
            bytes.drain(from..to);
        }
        _ => {
            for _ in 0..1 + seed.below(12) {
                let bound = if seed.below(2) == 0 { head } else { bytes.len() };
                let at = seed.below(bound);
                bytes[at] = seed.next() as u8;
            }
        }
    }
    bytes
}

/// What a call came to: how it ended, its most memory, and how long it took.
struct Ending {
    code: Option<i32>,
    peak: u64,
    took: Duration,
    err: String,
}

/// Runs `beian photo` and watches it.
fn watch(beian: &Beian, files: &[PathBuf], out: &Path) -> Ending {
    let errors = beian.path("errors");
    let mut command = beian.command(["photo", "--slot", "site.verification_form", "--json", "--out"]);
    command.arg(out).args(files).stdout(Stdio::null()).stderr(fs::File::create(&errors).unwrap());
    let begun = Instant::now();
    let mut child = command.spawn().expect("beian starts");
    let mut peak = 0;
    let status = loop {
        peak = peak.max(most_held(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            break child.wait().unwrap();
        }
        // Not for its end, which is asked for above, but to look at its memory before that.
        thread::park_timeout(Duration::from_millis(3));
    };
    let err = fs::read_to_string(errors).unwrap_or_default();
    Ending { code: status.code(), peak, took: begun.elapsed(), err }
}

/// Most memory a running process ever held; 0 where the system does not tell.
fn most_held(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}

fn assert_harmless(ending: &Ending, what: &str) {
    assert!(
        matches!(ending.code, Some(0 | 2)),
        "{what} ended {:?} after {:?}\n{}",
        ending.code,
        ending.took,
        ending.err
    );
    assert!(!ending.err.contains("panicked"), "{what}: {}", ending.err);
    assert!(ending.peak <= MOST_BYTES, "{what} took {} MB", ending.peak >> 20);
}

/// Segments of a JPEG that are there to show it, and nothing else: start, JFIF, tables, frame, scan, end.
fn assert_plain(jpeg: &[u8], what: &str) {
    let mut at = 2;
    assert_eq!(&jpeg[..2], [0xFF, 0xD8], "{what}");
    loop {
        assert_eq!(jpeg[at], 0xFF, "{what}: something stands between the segments");
        let marker = jpeg[at + 1];
        if marker == 0xD9 {
            assert_eq!(jpeg.len(), at + 2, "{what}: something stands behind the end");
            return;
        }
        let length = usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        let data = &jpeg[at + 4..at + 2 + length];
        match marker {
            0xE0 => assert!(
                data.starts_with(b"JFIF\0") && data.len() == 14,
                "{what}: a JFIF header with more in it"
            ),
            0xDB | 0xC0 | 0xC4 | 0xDA => {}
            other => panic!("{what}: segment {other:02X}"),
        }
        at += 2 + length;
        if marker == 0xDA {
            while jpeg[at] != 0xFF || jpeg[at + 1] == 0 {
                at += 1;
            }
        }
    }
}

fn assert_all_plain(out: &Path) -> usize {
    let made: Vec<PathBuf> = fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()).collect();
    for file in &made {
        assert_plain(&fs::read(file).unwrap(), &file.display().to_string());
    }
    made.len()
}

fn whole_files() -> Vec<PathBuf> {
    let folder = root().join("tests/acceptance/hostile");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_whole_file_is_prepared_without_its_metadata() {
    let beian = Beian::default();
    let files = whole_files();
    let ending = watch(&beian, &files, &beian.path("out"));
    assert_harmless(&ending, "the whole files");
    assert_eq!(ending.code, Some(0), "{}", ending.err);
    assert_eq!(assert_all_plain(&beian.path("out")), files.len());
}

#[test]
fn hundreds_of_mutants_do_no_harm() {
    let beian = Beian::default();
    let mut seed = Seed(20_261_124);
    let mut mutants = Vec::new();
    for whole in whole_files() {
        let bytes = fs::read(&whole).unwrap();
        for n in 0..MUTANTS {
            let name = whole.file_name().unwrap().to_string_lossy().replace('.', "-");
            let file = beian.path(&format!("{name}-{n}.bin"));
            fs::write(&file, mutant(&bytes, &mut seed)).unwrap();
            mutants.push(file);
        }
    }
    assert!(mutants.len() >= 300);
    let ending = watch(&beian, &mutants, &beian.path("out"));
    assert_harmless(&ending, "the mutants");
    assert_all_plain(&beian.path("out"));
}

/// Pictures below a folder, told by their names.
fn pictures(folder: &Path, found: &mut Vec<PathBuf>) {
    const KINDS: [&str; 24] = [
        "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "heic", "heif", "avif", "pdf", "gif", "bmp",
        "tif", "tiff", "ico", "ppm", "psd", "jp2", "exv", "crash", "poc", "bin", "tga",
    ];
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            pictures(&path, found);
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            if KINDS.iter().any(|kind| name.ends_with(&format!(".{kind}"))) {
                found.push(path);
            }
        }
    }
}

#[test]
fn every_picture_of_a_hostile_folder_does_no_harm() {
    let Some(folder) = env::var_os("BEIAN_HOSTILE").map(PathBuf::from) else { return };
    let beian = Beian::default();
    let mut files = Vec::new();
    pictures(&folder, &mut files);
    assert!(!files.is_empty(), "no picture below {}", folder.display());
    let (mut slowest, mut largest, mut made) = ((Duration::ZERO, PathBuf::new()), (0, PathBuf::new()), 0);
    for (n, file) in files.iter().enumerate() {
        let out = beian.path(&format!("out-{n}"));
        let ending = watch(&beian, std::slice::from_ref(file), &out);
        assert_harmless(&ending, &file.display().to_string());
        made += assert_all_plain(&out);
        slowest = slowest.max((ending.took, file.clone()));
        largest = largest.max((ending.peak, file.clone()));
    }
    println!("{} files: {made} prepared, {} refused", files.len(), files.len() - made);
    println!("slowest: {:?} {}", slowest.0, slowest.1.display());
    println!("largest: {} MB {}", largest.0 >> 20, largest.1.display());
}
