//! The provider's own blank through `beian print --template`: what is read back, where the ink lies, what is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tests::beian::{Answer, Beian, sample};
use tests::blank;

const NAME: &str = "杭州示例茶业有限公司";
/// Pixels of a millimetre in what is measured.
const DOTS: f64 = 10.0;
/// Farthest that anything may lie from its place, mm.
const EXACT: f64 = 0.5;

fn write(beian: &Beian, name: &str, bytes: &[u8]) -> PathBuf {
    let path = beian.path(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn print(beian: &Beian, blank: &Path, more: &[&str]) -> Answer {
    let case = sample("first-filing-paper");
    let args = ["--lang", "zh-CN", "print", text(&case), "--json", "--template", text(blank)];
    beian.call(args.iter().chain(more).copied())
}

/// Fills the blank and gives the file and the report.
fn filled(beian: &Beian, blank: &Path, out: &str, more: &[&str]) -> (PathBuf, Value) {
    let args: Vec<&str> = more.iter().copied().chain(["--out", out]).collect();
    let report = print(beian, blank, &args).ended(0).json();
    let file = beian.path(report["papers"][0]["file"].as_str().unwrap());
    (file, report)
}

fn tool(program: &str, args: &[&str]) -> Vec<u8> {
    let output =
        Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program} {args:?}: {said}");
    output.stdout
}

fn words(file: &Path) -> String {
    let said = String::from_utf8(tool("pdftotext", &["-layout", text(file), "-"])).unwrap();
    said.chars().filter(|char| !char.is_whitespace()).collect()
}

#[test]
fn a_form_is_filled_as_a_form() {
    let beian = Beian::default();
    let blank = write(&beian, "form.pdf", &blank::form());
    let (file, report) = filled(&beian, &blank, "out", &[]);
    assert_eq!(report["kind"], "form");
    let said = words(&file);
    for value in [NAME, "浙江省杭州市西湖区示例路18号2幢301室", "91330106MA2EXAMP5T", "example.cn"]
    {
        assert!(said.contains(value), "{value} in {said}");
    }
    tool("qpdf", &["--check", text(&file)]);
    let fields: Value =
        serde_json::from_slice(&tool("qpdf", &["--json", "--json-key=acroform", text(&file)])).unwrap();
    let fields = fields["acroform"]["fields"].as_array().unwrap().clone();
    let held = |name: &str| {
        let field = fields.iter().find(|field| field["fullname"] == name).unwrap_or_else(|| panic!("{name}"));
        field["value"].as_str().unwrap_or_default().trim_start_matches("u:").to_owned()
    };
    assert_eq!(held("host.name"), NAME);
    assert_eq!(held("nature_firm"), "/Yes");
    assert_ne!(held("nature_person"), "/Yes");
    assert_eq!(held("signature"), "", "the verifier signs by hand");
    assert_eq!(held("domain"), "example.cn");
    let (again, _) = filled(&beian, &blank, "again", &[]);
    assert_eq!(fs::read(&file).unwrap(), fs::read(again).unwrap(), "the same bytes twice");
}

#[test]
fn the_fields_can_become_part_of_the_page() {
    let beian = Beian::default();
    let blank = write(&beian, "form.pdf", &blank::form());
    let (fields, _) = filled(&beian, &blank, "fields", &[]);
    let (flat, _) = filled(&beian, &blank, "flat", &["--finish", "flat"]);
    tool("qpdf", &["--check", text(&flat)]);
    assert!(words(&flat).contains(NAME) && words(&flat).contains("example.cn"));
    let form: Value =
        serde_json::from_slice(&tool("qpdf", &["--json", "--json-key=acroform", text(&flat)])).unwrap();
    assert_eq!(form["acroform"]["fields"], json!([]));
    for page in ["1", "2"] {
        assert!(
            Drawn::of(&fields, page).differs(&Drawn::of(&flat, page)) < 200,
            "both look the same, page {page}"
        );
    }
}

#[test]
fn ink_lies_where_it_was_asked_for_whatever_the_page() {
    let mut worst: f64 = 0.0;
    for rotate in [0, 90, 180, 270] {
        let beian = Beian::default();
        let blank = write(&beian, "flat.pdf", &blank::flat(rotate));
        worst = worst.max(measured(&beian, &blank));
    }
    for kind in ["png", "jpeg"] {
        let beian = Beian::default();
        let flat = write(&beian, "flat.pdf", &blank::flat(0));
        worst = worst.max(measured(&beian, &blank::scan(&flat, kind)));
    }
    assert!(worst <= EXACT, "{worst:.2} mm");
}

/// Places the name at the left and at the right of two places and gives the worst distance of its ink, mm.
fn measured(beian: &Beian, blank: &Path) -> f64 {
    print(beian, blank, &["--write-placement", "placed.json"]).ended(0);
    let file = beian.path("placed.json");
    let mut placed: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let place = |x: f64, y: f64, align: &str, value: &str| json!({ "page": 1, "x": x, "y": y, "w": 80.0, "h": 9.0, "value": value, "size": 12.0, "align": align });
    placed["placements"] =
        json!([place(30.0, 40.0, "left", "entity.name"), place(100.0, 170.0, "right", "entity.name")]);
    fs::write(&file, placed.to_string()).unwrap();
    let (full, _) = filled(beian, blank, "out", &["--placement", "placed.json"]);
    tool("qpdf", &["--check", text(&full)]);
    assert_eq!(words(&full).matches(NAME).count(), 2);
    // The same page with nothing where it is measured.
    placed["placements"] = json!([place(30.0, 120.0, "left", "site.domains")]);
    fs::write(&file, placed.to_string()).unwrap();
    let (empty, _) = filled(beian, blank, "empty", &["--placement", "placed.json"]);
    let (with, without) = (Drawn::of(&full, "1"), Drawn::of(&empty, "1"));
    let one = with.ink(&without, [25.0, 35.0, 120.0, 54.0]);
    let two = with.ink(&without, [95.0, 165.0, 185.0, 184.0]);
    // A line ends where its last character's square ends; the ink of that character ends before.
    let width = NAME.chars().count() as f64 * 12.0 * 25.4 / 72.0;
    let begins = 180.0 - width;
    let off =
        [one[0] - 30.0, (one[1] + one[3]) / 2.0 - 44.5, two[0] - begins, (two[1] + two[3]) / 2.0 - 174.5];
    off.iter().fold(0.0, |worst, off| worst.max(off.abs()))
}

/// A page as Poppler draws it, in grey.
struct Drawn {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Drawn {
    fn of(file: &Path, page: &str) -> Self {
        let bytes = tool("pdftoppm", &["-r", "254", "-cropbox", "-gray", "-f", page, "-l", page, text(file)]);
        let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut number = || -> usize {
            let part = parts.next().unwrap();
            String::from_utf8_lossy(part).trim_start_matches("P5").parse().unwrap_or(0)
        };
        let (_, width, height) = (number(), number(), number());
        let rest = parts.next().unwrap();
        let pixels = rest[rest.len() - width * height..].to_vec();
        Self { width, height, pixels }
    }

    /// How many pixels look different.
    fn differs(&self, other: &Self) -> usize {
        assert_eq!((self.width, self.height), (other.width, other.height));
        self.pixels.iter().zip(&other.pixels).filter(|(one, two)| one.abs_diff(**two) > 96).count()
    }

    /// The bounds of what is darker than on the other within a window, mm: left, top, right, bottom.
    fn ink(&self, other: &Self, window: [f64; 4]) -> [f64; 4] {
        assert_eq!((self.width, self.height), (other.width, other.height));
        let [left, top, right, bottom] = window.map(|side| (side * DOTS) as usize);
        let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for y in top..bottom.min(self.height) {
            for x in left..right.min(self.width) {
                let at = y * self.width + x;
                if other.pixels[at].saturating_sub(self.pixels[at]) > 96 {
                    let (x, y) = (x as f64 / DOTS, y as f64 / DOTS);
                    bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
                }
            }
        }
        assert!(bounds[0] <= bounds[2], "there is ink in {window:?}");
        bounds
    }
}

#[test]
fn a_long_value_is_shrunk_broken_or_refused_and_never_cut() {
    let beian = Beian::default();
    let blank = write(&beian, "flat.pdf", &blank::flat(0));
    print(&beian, &blank, &["--write-placement", "placed.json"]).ended(0);
    let file = beian.path("placed.json");
    let mut placed: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    let mut with = |width: f64| {
        let place = json!({ "page": 1, "x": 20.0, "y": 40.0, "w": width, "h": 12.0, "value": "derived.full_address", "size": 12.0 });
        placed["placements"] = json!([place]);
        fs::write(&file, placed.to_string()).unwrap();
        print(&beian, &blank, &["--placement", "placed.json", "--out", &format!("out{width}")])
    };
    for width in [120.0, 70.0, 45.0] {
        let report = with(width).ended(0).json();
        let file = beian.path(report["papers"][0]["file"].as_str().unwrap());
        assert!(words(&file).contains("浙江省杭州市西湖区示例路18号2幢301室"), "{width} mm");
    }
    let refused = with(12.0).ended(2).json();
    assert_eq!(refused["errors"][0]["code"], "blank_no_room");
    assert!(!beian.path("out12").exists(), "nothing is written then");
}

#[test]
fn what_cannot_be_used_is_refused_with_the_file_and_what_to_do() {
    let beian = Beian::default();
    let form = write(&beian, "form.pdf", &blank::form());
    let locked = beian.path("locked.pdf");
    let args = ["--encrypt", "geheim", "owner", "256", "--", text(&form), text(&locked)];
    tool("qpdf", &args);
    let all = [
        (locked, "blank_encrypted"),
        (write(&beian, "xfa.pdf", &blank::xfa()), "blank_xfa_only"),
        (write(&beian, "twelve.pdf", &blank::pages(12)), "blank_too_many_pages"),
        (write(&beian, "broken.pdf", b"%PDF-1.7\nno more"), "blank_not_sound"),
        (write(&beian, "words.pdf", b"Dear applicant"), "photo_not_a_picture"),
        (write(&beian, "flat.pdf", &blank::flat(0)), "blank_nothing_placed"),
        (beian.path("none.pdf"), "blank_unreadable"),
    ];
    for (file, code) in all {
        let refused = print(&beian, &file, &["--out", "out"]).ended(2).json();
        let error = &refused["errors"][0];
        assert_eq!(error["code"], code, "{refused}");
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(refused.to_string().contains(name), "{name}: {refused}");
        assert!(error["suggestion"].as_str().is_some_and(|fix| !fix.is_empty()), "{refused}");
        assert!(!beian.path("out").exists(), "{name}");
    }
}
