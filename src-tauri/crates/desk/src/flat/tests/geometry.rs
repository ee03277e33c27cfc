//! Planes and sizes.

use super::scene::points;
use crate::flat::homography::Homography;
use crate::flat::{A4, ID_CARD, Point, size_of};

#[test]
fn four_places_go_where_they_should_and_back() {
    let from = points([(0.0, 0.0), (210.0, 0.0), (210.0, 297.0), (0.0, 297.0)]);
    let to = points([(512.0, 330.0), (2_210.0, 401.0), (2_390.0, 2_870.0), (390.0, 2_755.0)]);
    let there = Homography::between(&from, &to).unwrap();
    let back = there.inverse().unwrap();
    for (from, to) in from.iter().zip(&to) {
        assert!(there.apply(*from).to(*to) < 1e-6);
        assert!(back.apply(*to).to(*from) < 1e-6);
    }
    assert!(there.after(&back).apply(Point::new(700.0, 900.0)).to(Point::new(700.0, 900.0)) < 1e-6);
}

#[test]
fn places_on_a_line_settle_nothing() {
    let line = points([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]);
    let square = points([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]);
    assert_eq!(Homography::between(&line, &square), None);
}

#[test]
fn the_size_keeps_to_a_known_aspect_upright_or_lying() {
    let upright = points([(0.0, 0.0), (700.0, 0.0), (700.0, 1000.0), (0.0, 1000.0)]);
    assert_eq!(size_of(&upright, None, 4_000), (700, 1_000));
    assert_eq!(size_of(&upright, Some(A4), 4_000), (707, 1_000));
    assert_eq!(size_of(&upright, Some(ID_CARD), 4_000), (700, 1_110));
    let lying = points([(0.0, 0.0), (1000.0, 0.0), (1000.0, 640.0), (0.0, 640.0)]);
    assert_eq!(size_of(&lying, Some(ID_CARD), 4_000), (1_015, 640));
    assert_eq!(size_of(&lying, Some(A4), 500), (500, 354));
}
