//! Sheets on tables.

use image::{Rgb, RgbImage};

use super::scene::{Dice, Table, card, error, laid, page, points};
use crate::flat::{Extent, Point, find};

const DARK: Table = Table::Plain([58, 54, 60]);

/// Corners of a page turned by `degrees` about the middle of a 900 × 1200 picture, each moved a little.
fn turned(degrees: f64, dice: &mut Dice, wild: f64) -> [Point; 4] {
    let (sin, cos) = degrees.to_radians().sin_cos();
    points([(-300.0, -424.0), (300.0, -424.0), (300.0, 424.0), (-300.0, 424.0)].map(|(x, y)| {
        let (x, y) = (x + wild * dice.next(), y + wild * dice.next());
        (450.0 + x * cos - y * sin, 600.0 + x * sin + y * cos)
    }))
}

#[test]
fn a_page_on_a_table_is_found_to_a_hundredth_of_its_side() {
    let page = page();
    let mut dice = Dice(3);
    for table in
        [DARK, Table::Plain([150, 118, 90]), Table::Plain([196, 190, 184]), Table::Wood, Table::Cloth]
    {
        for degrees in [-12.0, -5.0, 0.0, 3.0, 9.0] {
            let corners = turned(degrees, &mut dice, 26.0);
            let picture = laid(&page, &corners, (900, 1200), table, (0.3, 8.0));
            let found = find(&picture).unwrap_or_else(|| panic!("nothing on {table:?} at {degrees}°"));
            let off = error(&found.corners, &corners);
            assert!(off <= 0.01, "{table:?} at {degrees}°: {off:.4}, {found:?}");
            assert_eq!(found.extent, Extent::Whole, "{table:?} at {degrees}°");
            assert!(found.confidence > 0.6, "{table:?} at {degrees}°: {}", found.confidence);
        }
    }
}

#[test]
fn a_card_on_a_table_is_found() {
    let corners = points([(210.0, 180.0), (930.0, 230.0), (900.0, 690.0), (180.0, 640.0)]);
    for table in [DARK, Table::Plain([240, 240, 240]), Table::Wood, Table::Cloth] {
        let picture = laid(&card(), &corners, (1200, 900), table, (0.2, 6.0));
        let found = find(&picture).unwrap_or_else(|| panic!("nothing on {table:?}"));
        let off = error(&found.corners, &corners);
        assert!(off <= 0.01, "{table:?}: {off:.4}, {found:?}");
    }
}

#[test]
fn a_page_that_fills_the_picture_gives_the_pictures_own_corners() {
    let picture = image::imageops::resize(&page(), 840, 1188, image::imageops::FilterType::Triangle);
    let found = find(&picture).unwrap();
    assert_eq!(found.extent, Extent::Frame, "{found:?}");
    let own = points([(0.0, 0.0), (840.0, 0.0), (840.0, 1188.0), (0.0, 1188.0)]);
    assert!(error(&found.corners, &own) < 1e-9, "{found:?}");
}

#[test]
fn a_cut_page_says_so_and_its_corner_lies_outside() {
    let corners = points([(120.0, 140.0), (990.0, 120.0), (1000.0, 1180.0), (130.0, 1160.0)]);
    let picture = laid(&page(), &corners, (900, 1300), DARK, (0.1, 5.0));
    let found = find(&picture).unwrap();
    assert_eq!(found.extent, Extent::Cut, "{found:?}");
    let corners = points([(120.0, 340.0), (760.0, 160.0), (960.0, 1000.0), (320.0, 1190.0)]);
    let picture = laid(&page(), &corners, (900, 1300), DARK, (0.1, 5.0));
    let found = find(&picture).unwrap();
    assert_eq!(found.extent, Extent::Cut, "{found:?}");
    assert!(error(&found.corners, &corners) < 0.02, "{found:?}");
}

#[test]
fn a_picture_without_a_sheet_gives_nothing() {
    let mut dice = Dice(11);
    let table = RgbImage::from_fn(800, 600, |_, _| {
        let level = (90.0 + dice.next() * 25.0) as u8;
        Rgb([level, level, level])
    });
    assert_eq!(find(&table), None);
    let slope = RgbImage::from_fn(800, 600, |x, y| Rgb([(x / 4) as u8, (y / 3) as u8, 90]));
    assert_eq!(find(&slope), None);
    assert_eq!(find(&RgbImage::new(8, 8)), None, "too small to hold anything");
}
