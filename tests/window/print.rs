//! The real print dialog, which no WebDriver sees, and what it makes of a sheet.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::window::{App, Start};

use crate::dialog::{dialog_named, is_gone, xdotool};
use crate::steps::{create_book, sample_case, section};

/// The dialog's title in either language.
const TITLES: &str = "^(打印|Print)$";
const PATIENCE: Duration = Duration::from_secs(20);
/// Pixels of a millimetre at 254 dots an inch.
const MM: f64 = 10.0;

#[tokio::test]
async fn a_sheet_comes_out_of_the_print_dialog_in_its_own_size() {
    let home = TempDir::new().expect("a scratch folder");
    // A printer that writes a file puts it among the documents.
    let documents = home.path().join("documents");
    fs::create_dir(&documents).expect("a folder");
    let said = format!("XDG_DOCUMENTS_DIR=\"{}\"\n", documents.display());
    fs::write(home.path().join("user-dirs.dirs"), said).expect("where the documents are");
    let config = ("XDG_CONFIG_HOME", home.path().display().to_string());
    let app = App::start_with(&Start::in_folder(home.path()), &[config]).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "paper").await;
    app.click("[data-action=print]").await;
    app.find("[data-press='1']").await;
    let dialog = tokio::task::spawn_blocking(|| dialog_named(TITLES)).await.expect("the dialog is found");
    tokio::task::spawn_blocking(move || accept(&dialog)).await.expect("the dialog takes it");
    let file = documents.join("output.pdf");
    let whole = file.clone();
    tokio::task::spawn_blocking(move || written(&whole)).await.expect("a file");
    let info = Command::new("pdfinfo").arg(&file).output().expect("pdfinfo");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(
        info.contains("(A4)") && info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")),
        "{info}"
    );
    let frame = frame(&file);
    for (edge, wanted) in frame.into_iter().zip([20.0, 34.0, 190.0]) {
        assert!((edge - wanted).abs() <= 0.5, "left, top, right: {frame:?}");
    }
    app.close().await;
}

#[tokio::test]
async fn without_a_print_dialog_the_file_is_opened_and_the_window_says_how_to_print_it() {
    let home = TempDir::new().expect("a scratch folder");
    let (opened, program) = (home.path().join("opened"), home.path().join("xdg-open"));
    fs::write(&program, format!("#!/bin/sh\ncp \"$1\" {}\n", opened.display())).expect("a viewer");
    Command::new("chmod").arg("+x").arg(&program).status().expect("chmod");
    let path = std::env::var("PATH").unwrap_or_default();
    let more =
        [("PATH", format!("{}:{path}", home.path().display())), ("BEIAN_TEST_NO_PRINTER", "1".to_owned())];
    let start = Start {
        home: home.path().to_path_buf(),
        pick: Vec::new(),
        save: Some(home.path().join("sheet.pdf")),
    };
    let app = App::start_with(&start, &more).await;
    create_book(&app).await;
    sample_case(&app, "paper").await;
    section(&app, "paper").await;
    app.click("[data-action=print]").await;
    app.until_shows("[data-notice]", "100%").await;
    tokio::task::spawn_blocking(move || written(&opened)).await.expect("the file is opened");
    app.close().await;
}

/// Accepts the dialog with the printer it begins with, which writes a file where there is no other.
fn accept(dialog: &str) {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        xdotool(&["windowfocus", "--sync", dialog]);
        xdotool(&["key", "Return"]);
        if is_gone(dialog, TITLES) {
            return;
        }
    }
    panic!("the dialog stayed open")
}

/// Waits until the file is complete.
fn written(file: &Path) {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        let bytes = fs::read(file).unwrap_or_default();
        if bytes.trim_ascii_end().ends_with(b"%%EOF") {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{} was never written", file.display())
}

/// Where the frame of the sheet stands, mm: left, top, right.
fn frame(file: &Path) -> [f64; 3] {
    let output = Command::new("pdftoppm")
        .args(["-r", "254", "-gray", "-l", "1"])
        .arg(file)
        .output()
        .expect("pdftoppm");
    let mut parts = output.stdout.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || std::str::from_utf8(parts.next().expect("a header")).expect("ASCII").to_owned();
    assert_eq!(number(), "P5");
    let (width, height): (usize, usize) =
        (number().parse().expect("a width"), number().parse().expect("a height"));
    let pixels = &output.stdout[output.stdout.len() - width * height..];
    let dark = |x: usize, y: usize| pixels[y * width + x] < 128;
    let share = |all: usize, count: usize| count as f64 > all as f64 * 0.6;
    let column = |x: &usize| share(height, (0..height).filter(|y| dark(*x, *y)).count());
    let row = |y: &usize| share(width, (0..width).filter(|x| dark(*x, *y)).count());
    let place = |at: Option<usize>| at.map_or(f64::NAN, |at| at as f64 / MM);
    [place((0..width).find(column)), place((0..height).find(row)), place((0..width).rfind(column))]
}
