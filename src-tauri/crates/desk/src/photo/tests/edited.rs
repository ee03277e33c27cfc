//! Changes made by hand.

use image::{Rgb, RgbImage};

use super::drawn::{SLOT, corners, jpeg, with_exif};
use super::results::{pixels, quarters};
use crate::photo::edit::Rect;
use crate::photo::{Cancel, Context, Edit, Limits, PhotoError, Prepared, prepare_edited, preview};

const CERTIFICATE: Limits = Limits { watermark: true, ..SLOT };

fn edited(source: &[u8], edit: &Edit) -> Result<Prepared, PhotoError> {
    let context = Context { watermark: "仅用于ICP备案 2026-11-24 示例云".to_owned() };
    prepare_edited(source, &CERTIFICATE, edit, &context, &Cancel::new())
}

/// Lines of bars like print in the upper two thirds, nothing below.
fn printed(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let print = y < height * 2 / 3 && y % 24 < 12 && (x / 5 + y / 24) % 2 == 0;
        Rgb(if print { [30, 30, 34] } else { [246, 244, 238] })
    })
}

#[test]
fn turning_comes_after_exif() {
    let source = with_exif(&jpeg(&corners(1200, 900)), 6);
    let once = edited(&source, &Edit::default()).unwrap();
    assert_eq!((once.width, once.height, quarters(&pixels(&once)).as_str()), (900, 1200, "brwg"));
    let turned = edited(&source, &Edit { quarter_turns: 3, ..Edit::default() }).unwrap();
    assert_eq!((turned.width, turned.height, quarters(&pixels(&turned)).as_str()), (1200, 900, "rgbw"));
    let beyond = edited(&source, &Edit { quarter_turns: 7, ..Edit::default() }).unwrap();
    assert_eq!(beyond, turned);
}

#[test]
fn a_crop_keeps_the_part_that_was_framed() {
    let half = Rect { left: 0.5, top: 0.0, width: 0.5, height: 0.5 };
    let kept = edited(&jpeg(&corners(1600, 1200)), &Edit { crop: Some(half), ..Edit::default() }).unwrap();
    assert_eq!((kept.width, kept.height, quarters(&pixels(&kept)).as_str()), (800, 600, "gggg"));
}

#[test]
fn a_small_crop_of_a_large_picture_is_decoded_finely() {
    let part = Rect { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
    let kept = edited(&jpeg(&corners(4000, 3000)), &Edit { crop: Some(part), ..Edit::default() }).unwrap();
    assert_eq!(kept.width.max(kept.height), 2000);
}

#[test]
fn a_sheet_seen_at_an_angle_fills_the_picture() {
    // A sheet of four colours on black, its corners known.
    let sheet = [(0.2, 0.1), (0.85, 0.2), (0.8, 0.9), (0.1, 0.8)];
    let flat = corners(1000, 1000);
    let view = RgbImage::from_fn(1000, 1000, |x, y| {
        let at = (f64::from(x) / 1000.0, f64::from(y) / 1000.0);
        let side = |a: (f64, f64), b: (f64, f64)| (b.0 - a.0) * (at.1 - a.1) - (b.1 - a.1) * (at.0 - a.0);
        let edges = [(0, 1), (1, 2), (2, 3), (3, 0)].map(|(a, b)| side(sheet[a], sheet[b]));
        if edges.iter().any(|edge| *edge < 0.0) {
            return Rgb([0, 0, 0]);
        }
        // How far between opposite edges: enough to tell the quarters.
        let (u, v) = (edges[3] / (edges[3] + edges[1]), edges[0] / (edges[0] + edges[2]));
        *flat.get_pixel((u * 999.0) as u32, (v * 999.0) as u32)
    });
    let straight = edited(&jpeg(&view), &Edit { corners: Some(sheet), ..Edit::default() }).unwrap();
    let picture = pixels(&straight);
    assert_eq!(quarters(&picture), "rgbw");
    let (width, height) = picture.dimensions();
    for (x, y) in [(8, 8), (width - 9, 8), (width - 9, height - 9), (8, height - 9)] {
        let [r, g, b] = picture.get_pixel(x, y).0;
        assert!(r.max(g).max(b) > 120, "the background is still in the corner at {x},{y}");
    }
}

#[test]
fn brightness_leaves_black_and_white_alone_and_lifts_what_is_between() {
    let source = jpeg(&RgbImage::from_fn(900, 700, |x, _| {
        Rgb([[0, 0, 0], [110, 110, 110], [255, 255, 255]][(x / 300) as usize])
    }));
    let brighter = pixels(&edited(&source, &Edit { brightness: 30, ..Edit::default() }).unwrap());
    let [black, grey, white] = [100, 450, 800].map(|x| brighter.get_pixel(x, 350).0[0]);
    assert!(black < 12 && white > 243 && grey > 140, "{black} {grey} {white}");
    let stronger = pixels(&edited(&source, &Edit { contrast: 40, ..Edit::default() }).unwrap());
    assert!(stronger.get_pixel(450, 350).0[0] < 105);
}

#[test]
fn what_encloses_nothing_is_refused() {
    let source = jpeg(&corners(900, 700));
    let crossed = Edit { corners: Some([(0.1, 0.1), (0.9, 0.9), (0.9, 0.1), (0.1, 0.9)]), ..Edit::default() };
    assert_eq!(edited(&source, &crossed), Err(PhotoError::BadCorners));
    let nowhere =
        Edit { corners: Some([(f64::NAN, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]), ..Edit::default() };
    assert_eq!(edited(&source, &nowhere), Err(PhotoError::BadCorners));
    let nothing = Rect { left: 0.99, top: 0.0, width: 0.4, height: 1.0 };
    assert_eq!(edited(&source, &Edit { crop: Some(nothing), ..Edit::default() }), Err(PhotoError::BadCrop));
}

#[test]
fn a_mark_is_seen_and_keeps_clear_of_the_print() {
    let picture = printed(1400, 1000);
    let source = jpeg(&picture);
    let plain = pixels(&edited(&source, &Edit::default()).unwrap());
    let marked = pixels(&edited(&source, &Edit { watermark: true, ..Edit::default() }).unwrap());
    assert_eq!(plain.dimensions(), marked.dimensions());
    let changed = |from: u32, to: u32| {
        let rows = (from..to).flat_map(|y| (0..plain.width()).map(move |x| (x, y)));
        rows.filter(|(x, y)| plain.get_pixel(*x, *y).0[1].abs_diff(marked.get_pixel(*x, *y).0[1]) > 24)
            .count()
    };
    let height = plain.height();
    let (over_print, below) = (changed(0, height * 6 / 10), changed(height * 7 / 10, height));
    assert!(below > 2_000, "the mark cannot be seen: {below} pixels");
    assert!(over_print * 20 < below, "{over_print} pixels of the print were written over, {below} below it");
}

#[test]
fn no_mark_where_a_picture_must_stay_as_it_is() {
    let edit = Edit { watermark: true, ..Edit::default() };
    let done = prepare_edited(&jpeg(&corners(900, 700)), &SLOT, &edit, &Context::default(), &Cancel::new());
    assert_eq!(done, Err(PhotoError::NoWatermark));
}

#[test]
fn a_mark_that_cannot_be_drawn_is_refused_by_its_character() {
    let context = Context { watermark: "ආ".to_owned() };
    let edit = Edit { watermark: true, ..Edit::default() };
    let done = prepare_edited(&jpeg(&corners(900, 700)), &CERTIFICATE, &edit, &context, &Cancel::new());
    assert_eq!(done, Err(PhotoError::Mark { character: 'ආ' }));
}

#[test]
fn a_preview_shows_the_edit_small() {
    let upright = corners(1600, 1200);
    let edit = Edit { quarter_turns: 1, ..Edit::default() };
    let view = preview(&upright, &edit, &Context::default(), 400, &Cancel::new()).unwrap();
    assert_eq!((view.width, view.height), (300, 400));
    assert_eq!(quarters(&image::load_from_memory(&view.jpeg).unwrap().into_rgb8()), "brwg");
}

#[test]
fn an_edit_reads_back_and_knows_no_other_step() {
    let edit = Edit { crop: Some(Rect { left: 0.1, top: 0.2, width: 0.5, height: 0.6 }), ..Edit::default() };
    let text = serde_json::to_string(&edit).unwrap();
    assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
    assert!(serde_json::from_str::<Edit>(r#"{"sharpen": 3}"#).is_err());
}
