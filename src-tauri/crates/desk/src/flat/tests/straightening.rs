//! Sheets laid flat.

use image::{Rgb, RgbImage};

use super::scene::{Table, laid, page, points};
use crate::flat::{A4, FlatError, find, size_of, straighten};
use crate::photo::Cancel;

#[test]
fn a_warped_page_comes_out_as_it_was() {
    let page = page();
    let corners = points([(160.0, 130.0), (1_010.0, 190.0), (960.0, 1_400.0), (120.0, 1_330.0)]);
    let picture = laid(&page, &corners, (1_150, 1_550), Table::Wood, (0.0, 3.0));
    let found = find(&picture).unwrap();
    let flat = straighten(&picture, &found.corners, 420, 594, &Cancel::new()).unwrap();
    let off = flat.pixels().zip(page.pixels()).map(|(a, b)| f64::from(a.0[1].abs_diff(b.0[1]))).sum::<f64>();
    let mean = off / f64::from(420 * 594);
    assert!(mean < 16.0, "levels off on average: {mean}");
    assert_eq!(size_of(&found.corners, Some(A4), 1_000).1, 1_000);
}

#[test]
fn fine_lines_are_averaged_not_skipped() {
    let stripes = RgbImage::from_fn(1_200, 1_200, |x, _| Rgb([if x % 2 == 0 { 0 } else { 255 }; 3]));
    let whole = points([(0.0, 0.0), (1_200.0, 0.0), (1_200.0, 1_200.0), (0.0, 1_200.0)]);
    let small = straighten(&stripes, &whole, 300, 300, &Cancel::new()).unwrap();
    assert!(small.pixels().all(|pixel| (120..=136).contains(&pixel.0[0])), "a grey, not a pattern");
}

#[test]
fn what_lies_outside_becomes_white() {
    let dark = RgbImage::from_pixel(100, 100, Rgb([20, 20, 20]));
    let beyond = points([(50.0, 50.0), (150.0, 50.0), (150.0, 150.0), (50.0, 150.0)]);
    let flat = straighten(&dark, &beyond, 100, 100, &Cancel::new()).unwrap();
    assert_eq!(flat.get_pixel(20, 20).0, [20; 3]);
    assert_eq!(flat.get_pixel(80, 80).0, [255; 3]);
}

#[test]
fn crossed_corners_sizes_without_bound_and_a_raised_flag_are_refused() {
    let picture = RgbImage::new(100, 100);
    let crossed = points([(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]);
    let go = Cancel::new();
    assert_eq!(straighten(&picture, &crossed, 10, 10, &go), Err(FlatError::Corners));
    let whole = points([(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
    assert_eq!(straighten(&picture, &whole, 60_000, 60_000, &go), Err(FlatError::Size));
    assert_eq!(straighten(&picture, &whole, 0, 10, &go), Err(FlatError::Size));
    go.cancel();
    assert_eq!(straighten(&picture, &whole, 10, 10, &go), Err(FlatError::Cancelled));
}
