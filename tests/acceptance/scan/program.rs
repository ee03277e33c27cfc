//! `beian scan`, called as a script would call it.

use std::fs;

use serde_json::{Value, json};
use tests::beian::{Beian, sample};

use super::{Dice, judged_first, plain, signed, stacks, synth};

/// The case before its name was mended, as a file.
fn before() -> String {
    let mut case: Value =
        serde_json::from_str(&fs::read_to_string(sample(super::SHEETS[0].0)).unwrap()).unwrap();
    let name = &mut case["answers"]["entity.name"];
    *name = json!(format!("{}（旧）", name.as_str().expect("a name")));
    case.to_string()
}

#[test]
fn the_program_tells_of_which_print_a_scan_is() {
    let (beian, stack) = (Beian::default(), &stacks()[0]);
    let case = sample(super::SHEETS[0].0);
    let case = case.to_str().unwrap();
    fs::write(beian.path("before.json"), before()).unwrap();
    for (name, sheet, seed) in [("now.jpg", &stack.now, 11), ("then.jpg", &stack.then, 12)] {
        fs::write(beian.path(name), plain(seed).file(&signed(sheet, seed))).unwrap();
    }
    let scan = |file: &str, more: &[&str]| {
        let args = ["scan", file, "--case", case, "--json"];
        beian.call(args.iter().chain(more))
    };
    let (now, then) = (stack.now.page.print_code.as_str(), stack.then.page.print_code.as_str());
    let told = scan("now.jpg", &["--out", "flat.jpg"]).ended(0).json();
    assert_eq!((&told["verdict"], &told["code"], &told["page"]), (&json!("match"), &json!(now), &json!(1)));
    assert_eq!(told["paper"], "verification_form");
    assert_eq!(told["remarks"].as_array().map(Vec::len), Some(1), "{told}");
    assert!(told["remarks"][0]["message"].as_str().unwrap().contains(now));
    let flat = image::open(beian.path("flat.jpg")).expect("a picture");
    assert!(flat.height() > flat.width());
    // An earlier print is known by its code or by the case it was printed from.
    for earlier in [then, "before.json"] {
        let told = scan("then.jpg", &["--earlier", earlier]).ended(3).json();
        assert_eq!((&told["verdict"], &told["code"]), (&json!("outdated"), &json!(then)), "{earlier}");
        assert_ne!(told["remarks"][0]["suggestion"], "");
    }
    assert_eq!(scan("then.jpg", &[]).ended(3).json()["verdict"], "other");
    assert_eq!(scan("now.jpg", &["--earlier", now]).ended(0).json()["verdict"], "match");
}

#[test]
fn the_program_takes_a_code_that_somebody_read_off_the_sheet() {
    let (beian, stack) = (Beian::default(), &stacks()[0]);
    let case = sample(super::SHEETS[0].0);
    let mut sheet = signed(&stack.now, 13);
    synth::blot(&mut sheet, &stack.now.page);
    fs::write(beian.path("blotted.jpg"), plain(13).file(&sheet)).unwrap();
    fs::write(beian.path("words.jpg"), "just words").unwrap();
    let scan = |file: &str, code: Option<&str>| {
        let args = ["scan", file, "--case", case.to_str().unwrap(), "--json"];
        beian.call(args.into_iter().chain(code.into_iter().flat_map(|code| ["--code", code])))
    };
    let told = scan("blotted.jpg", None).ended(3).json();
    assert_eq!((&told["verdict"], &told["code"]), (&json!("unreadable"), &Value::Null));
    assert_eq!(told["remarks"][0]["code"], "scan-no-code");
    let typed = stack.now.page.print_code.to_lowercase();
    let told = scan("blotted.jpg", Some(&typed)).ended(0).json();
    assert_eq!(told["verdict"], "match");
    let refused = scan("blotted.jpg", Some("no code at all")).ended(2);
    assert!(format!("{}{}", refused.out, refused.err).contains("no code at all"), "{refused:?}");
    let refused = scan("words.jpg", None).ended(2);
    assert!(format!("{}{}", refused.out, refused.err).contains("words.jpg"), "{refused:?}");
}

/// A picture that nobody meant to be read.
fn hostile(seed: u64, whole: &[u8]) -> Vec<u8> {
    let mut dice = Dice::new(seed ^ 0xBAD);
    let mut below = |most: usize| dice.between(0.0, most as f64) as usize;
    let mut bytes = whole.to_vec();
    let (wide, high) = (220 + below(400) as u32, 220 + below(400) as u32);
    match seed % 5 {
        0 => synth::jpeg(&image::RgbImage::from_pixel(wide, high, image::Rgb([below(256) as u8; 3]))),
        1 => synth::jpeg(&image::RgbImage::from_fn(wide, high, |_, _| image::Rgb([below(256) as u8; 3]))),
        2 => {
            for _ in 0..=below(40) {
                let at = 20 + below(bytes.len() - 20);
                bytes[at] = below(256) as u8;
            }
            bytes
        }
        3 => {
            let (at, length) = (20 + below(bytes.len() / 2), below(4_000));
            bytes.drain(at..at + length);
            bytes
        }
        _ => synth::jpeg(&eyes(wide, high, &mut below)),
    }
}

/// Squares within squares, as codes have at their corners, and dots between them.
fn eyes(wide: u32, high: u32, below: &mut impl FnMut(usize) -> usize) -> image::RgbImage {
    let mut picture = image::RgbImage::from_pixel(wide, high, image::Rgb([240; 3]));
    let mut square = |x: usize, y: usize, side: usize, level: u8| {
        for py in y..(y + side).min(high as usize) {
            for px in x..(x + side).min(wide as usize) {
                picture.put_pixel(px as u32, py as u32, image::Rgb([level; 3]));
            }
        }
    };
    let module = 2 + below(6);
    for _ in 0..400 {
        square(below(wide as usize), below(high as usize), module, if below(2) == 0 { 10 } else { 240 });
    }
    for _ in 0..3 + below(6) {
        let (x, y, module) = (below(wide as usize), below(high as usize), module + below(2));
        square(x, y, module * 7, 10);
        square(x + module, y + module, module * 5, 240);
        square(x + 2 * module, y + 2 * module, module * 3, 10);
    }
    picture
}

#[test]
fn pictures_that_are_damaged_or_mean_nothing_do_no_harm() {
    let stack = &stacks()[0];
    let whole = super::Scan { dpi: 120.0, ..plain(14) }.file(&signed(&stack.now, 14));
    let fates = super::each(200, |seed| match judged_first(&hostile(seed, &whole)) {
        Err(error) => {
            assert!(!error.code().is_empty());
            "refused"
        }
        Ok(verdict) => match verdict.code {
            Some(code) => {
                assert_eq!(code, stack.now.page.print_code, "picture {seed}");
                "read"
            }
            None => {
                assert_eq!(verdict.kind, super::Kind::Unreadable, "picture {seed}");
                "unreadable"
            }
        },
    });
    let count = |fate: &str| fates.iter().filter(|one| **one == fate).count();
    println!("{} refused, {} read, {} unreadable", count("refused"), count("read"), count("unreadable"));
    assert!(count("unreadable") >= 100, "blank, noise and made-up codes say nothing");
}
