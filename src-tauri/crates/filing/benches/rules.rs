//! How long the core takes: loading the catalogue, judging one filing by every rule, judging ten thousand.
//!
//! `./dev bench` runs it beside a peer that only looks at the shape of the same case files.

use divan::{Bencher, black_box};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::catalogue::sources::Sources;
use filing::check::check;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);

fn main() {
    divan::main();
}

/// The kept samples, every one of them readable.
fn samples(catalogue: &Catalogue) -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/samples");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.filter_map(|text| Case::read(&text, catalogue).ok()).collect()
}

#[divan::bench]
fn load_the_catalogue(bencher: Bencher<'_, '_>) {
    let sources = Sources::embedded();
    bencher.bench_local(|| Catalogue::load(black_box(&sources)).is_ok());
}

#[divan::bench]
fn judge_one_filing(bencher: Bencher<'_, '_>) {
    let Ok(catalogue) = Catalogue::embedded() else { return };
    let case = samples(&catalogue).into_iter().next();
    let Some(case) = case else { return };
    bencher.bench_local(|| check(&catalogue, black_box(&case), TODAY));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn judge_ten_thousand_filings(bencher: Bencher<'_, '_>) {
    let Ok(catalogue) = Catalogue::embedded() else { return };
    let samples = samples(&catalogue);
    bencher.bench_local(|| {
        let cases = samples.iter().cycle().take(10_000);
        cases.map(|case| check(&catalogue, black_box(case), TODAY).len()).sum::<usize>()
    });
}
