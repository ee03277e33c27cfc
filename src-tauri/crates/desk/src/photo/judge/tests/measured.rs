//! How often each measure is right, and how often it cries wolf.

use std::collections::BTreeMap;
use std::path::Path;

use filing::catalogue::declare::SlotKind;

use super::faults::{FAULTS, good};
use super::{said, warned};
use crate::photo::judge;
use crate::photo::judge::blur::sharpness;
use crate::photo::judge::plane::Planes;
use crate::photo::judge::screen;

/// Pictures of each fault.
fn count() -> u64 {
    std::env::var("BEIAN_JUDGE_COUNT").ok().and_then(|count| count.parse().ok()).unwrap_or(3)
}

#[test]
fn faults_are_seen() {
    let count = count();
    let mut missed = Vec::new();
    for fault in &FAULTS {
        let unseen: Vec<u64> = (1000..1000 + count)
            .filter(|seed| {
                let (picture, kind) = (fault.draw)(*seed);
                !said(&picture, kind).contains(&fault.code)
            })
            .collect();
        let seen = count - unseen.len() as u64;
        println!("| {} | `{}` | {seen} of {count} |", fault.name, fault.code);
        // One may be missed where there are few.
        if unseen.len() as u64 * 10 > (count * fault.unseen).max(10) {
            missed.push((fault.name, unseen));
        }
    }
    assert!(missed.is_empty(), "of {count}: {missed:?}");
}

#[test]
fn good_pictures_raise_no_more_than_one_warning_in_fifty() {
    let all = count() * 8;
    let mut false_alarms: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for seed in 0..all {
        let (picture, kind) = good(seed);
        for code in warned(&picture, kind) {
            false_alarms.entry(code).or_default().push(seed);
        }
    }
    println!("false alarms of {all}: {false_alarms:?}");
    assert!(false_alarms.values().map(Vec::len).sum::<usize>() as u64 * 50 <= all, "{false_alarms:?}");
}

/// The picture of a sample, upright, as it is judged.
fn sample(name: &str) -> image::RgbImage {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/pictures").join(name);
    let picture = image::open(path).unwrap();
    let turned = matches!(name, "wang-front.jpg" | "backdrop.jpg");
    let picture = if turned { picture.rotate90() } else { picture };
    picture.resize(1600, 1600, image::imageops::FilterType::Triangle).into_rgb8()
}

const SAMPLES: [(&str, SlotKind); 7] = [
    ("licence.jpg", SlotKind::Licence),
    ("li-front.jpg", SlotKind::CardFront),
    ("li-back.jpg", SlotKind::CardBack),
    ("wang-front.jpg", SlotKind::CardFront),
    ("wang-back.jpg", SlotKind::CardBack),
    ("backdrop.jpg", SlotKind::Backdrop),
    ("verification-form.jpg", SlotKind::Form),
];

#[test]
fn the_samples_raise_nothing() {
    for (name, kind) in SAMPLES {
        assert_eq!(said(&sample(name), kind), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn a_sample_in_another_slot_is_noticed() {
    use SlotKind::{Backdrop, CardBack, CardFront, Licence};
    let wrong = [
        ("li-front.jpg", CardBack, judge::IS_FRONT),
        ("wang-back.jpg", CardFront, judge::IS_BACK),
        ("li-front.jpg", Licence, judge::IS_CARD),
        ("wang-back.jpg", Licence, judge::IS_CARD),
        ("licence.jpg", CardFront, judge::IS_LICENCE),
        ("backdrop.jpg", Licence, judge::IS_PORTRAIT),
        ("backdrop.jpg", CardBack, judge::IS_PORTRAIT),
        ("verification-form.jpg", CardFront, judge::IS_PAGE),
        ("verification-form.jpg", Backdrop, judge::IS_PAGE),
    ];
    for (name, kind, code) in wrong {
        let said = said(&sample(name), kind);
        assert!(said.contains(&code), "{name} in {kind:?}: {said:?}");
    }
}

#[test]
#[ignore = "prints what thresholds are chosen from"]
fn distributions() {
    let show = |name: &str, picture: &image::RgbImage| {
        let planes = Planes::of(picture);
        let pattern = screen::pattern(&planes.luma);
        println!(
            "{name}: sharp {:?} pattern {pattern:?} flat {:?} sheet {:?}",
            sharpness(&planes.luma),
            screen::made(&planes.luma),
            judge::sheet::find(&planes.tiny)
        );
    };
    for (name, _) in SAMPLES {
        show(name, &sample(name));
    }
    for seed in 0..24 {
        show(&format!("good {seed}"), &good(seed).0);
    }
    for fault in &FAULTS {
        for seed in 1000..1000 + count() {
            let (picture, kind) = (fault.draw)(seed);
            show(fault.name, &picture);
            println!("    {:?}", said(&picture, kind));
        }
    }
}

#[test]
#[ignore = "prints what a picture costs; run it in release"]
fn cost() {
    let picture = sample("licence.jpg");
    let mut times: Vec<u128> = (0..21)
        .map(|_| {
            let start = std::time::Instant::now();
            assert!(said(&picture, SlotKind::Licence).is_empty());
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!("{:?} pixels: median {} µs, slowest {} µs", picture.dimensions(), times[10], times[20]);
}
