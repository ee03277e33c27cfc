//! What was called saved is there after the program is killed at any moment.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};

use super::*;
use crate::book::{Beginning, Inheritance};

const FOLDER: &str = "BEIAN_TEST_DURABLE_FOLDER";
const WRITER: &str = "book::tests::durable::writer";

fn value_of(n: u32) -> Option<Value> {
    text(&format!("第{n}次"))
}

fn heir(book: &Book, from: &CaseId, n: u32) -> Beginning {
    let taken = Change { path: path("entity.name"), value: value_of(n) };
    Beginning {
        case: book.case(from).unwrap().pinned,
        profile: None,
        answers: vec![change("entity.province", text("330000"))],
        inherits: Some(Inheritance { from: from.clone(), sites: 2, answers: vec![taken], pictures: vec![] }),
    }
}

/// Runs in a process of its own until it is killed: saves, then says so.
#[test]
#[ignore = "the other half of the test below"]
fn writer() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("run by the other half"));
    let book = Book::open(&folder.join("my.book"), &key_file(&folder)).unwrap();
    let case = book.outlines().unwrap()[0].case.id.clone();
    let mut out = std::io::stdout().lock();
    writeln!(out).unwrap();
    for n in 1.. {
        book.apply(&case, &[change(&format!("entity.f{n}"), value_of(n))], noon()).unwrap();
        if n % 5 == 0 {
            let slot = path(&format!("entity.slot{n}"));
            book.attach(&case, &slot, &picture(noise(300_000, n)), noon()).unwrap();
        }
        if n % 3 == 0 {
            let (site, _) = book.add_site(&case, noon()).unwrap();
            let named = Change { path: Path::site(site, "site.name"), value: value_of(n) };
            book.apply(&case, &[named], noon()).unwrap();
            book.remove_site(&case, 0, noon()).unwrap();
            book.begin(&heir(&book, &case, n), noon()).unwrap();
        }
        writeln!(out, "durable {n}").unwrap();
        out.flush().unwrap();
    }
}

fn last(line: &str) -> Option<u32> {
    line.strip_prefix("durable ")?.trim().parse().ok()
}

/// Lets the writer run until it has said `lines` lines, kills it, and gives the last number it had said by then.
fn run_and_kill(desk: &Desk, lines: u32) -> u32 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([WRITER, "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, desk.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let (mut line, mut said) = (String::new(), 0);
    while said < lines {
        line.clear();
        assert_ne!(out.read_line(&mut line).unwrap(), 0, "the writer ended by itself");
        said = last(&line).unwrap_or(said);
        if said == 1 {
            let refused = Book::open(&desk.path(), &desk.unlock()).unwrap_err();
            assert_eq!(refused.code(), "book_in_use", "two programs at a time");
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    // The last line may be cut short by the kill; only whole lines were said.
    let whole = rest.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().filter_map(last).next_back().unwrap_or(said)
}

#[test]
fn everything_said_to_be_durable_is_there_after_a_kill() {
    for lines in [1, 7, 23, 40] {
        let desk = Desk::new();
        let case = begin(&desk.open());
        let said = run_and_kill(&desk, lines);
        let book = desk.open();
        let answers = book.answers(&case).unwrap();
        for n in 1..=said {
            assert_eq!(answers.get(&path(&format!("entity.f{n}"))), value_of(n).as_ref(), "{n} of {said}");
        }
        let pictures = book.attachments(&case).unwrap().len();
        assert!(pictures >= (said / 5) as usize, "{pictures} pictures after {said}");
        let whole = book.state_at(&case, book.saved(&case).unwrap().revision).unwrap();
        assert_eq!(whole.answers, answers);
        let heirs = book.cases().unwrap();
        assert!(heirs.len() > (said / 3) as usize, "{} cases after {said}", heirs.len());
        for heir in heirs.iter().filter(|row| row.id != case) {
            assert_eq!((heir.revision, book.reused(&heir.id).unwrap().len()), (2, 1), "begun by half");
        }
        assert!(answers.sites.len() <= 2, "a site was removed by half");
        book.integrity().unwrap();
    }
}
