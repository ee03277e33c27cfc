//! What is turned away, and why.

use std::io::Write;

use super::drawn::{SLOT, corners, jpeg, noise, png, prepared, webp};
use crate::photo::{Cancel, Limits, MOST_FILE_BYTES, PhotoError, prepare, prepare_file};

/// The JPEG with other sides in its header.
fn claiming(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(&corners(800, 600));
    let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

#[test]
fn files_that_are_no_pictures() {
    assert_eq!(prepared(b""), Err(PhotoError::Empty));
    assert_eq!(prepared("这是一段文字".as_bytes()), Err(PhotoError::NotAPicture));
    assert_eq!(prepared(b"%PDF-1.7"), Err(PhotoError::Unreadable));
    assert_eq!(prepared(b"GIF89a......"), Err(PhotoError::UnsupportedFormat { format: "GIF" }));
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    assert_eq!(prepared(heic), Err(PhotoError::Unreadable));
}

#[test]
fn a_jpeg_cut_off_anywhere_is_refused() {
    let whole = jpeg(&noise(600, 500));
    for end in (1..whole.len()).step_by(whole.len() / 97) {
        assert_eq!(prepared(&whole[..end]), Err(PhotoError::Truncated), "cut at {end} of {}", whole.len());
    }
}

#[test]
fn a_jpeg_cut_off_early_and_closed_again_is_refused() {
    let whole = jpeg(&corners(1600, 1200));
    let scan = whole.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let cut = [&whole[..scan + 400], &[0xFF, 0xD9]].concat();
    assert_eq!(prepared(&cut), Err(PhotoError::Truncated));
}

#[test]
fn a_png_or_webp_cut_off_is_refused() {
    for whole in [png(image::DynamicImage::ImageRgb8(noise(400, 300))), webp(noise(400, 300))] {
        for end in [30, whole.len() / 2, whole.len() - 9] {
            assert_eq!(
                prepared(&whole[..end]),
                Err(PhotoError::Truncated),
                "cut at {end} of {}",
                whole.len()
            );
        }
    }
}

#[test]
fn sides_are_judged_from_the_header_alone() {
    let refused = PhotoError::TooLargeSides { width: 60_000, height: 60_000, limit: 20_000 };
    assert_eq!(prepared(&claiming(60_000, 60_000)), Err(refused));
    assert_eq!(prepared(&claiming(0, 600)), Err(PhotoError::Unreadable));
    assert_eq!(prepared(&claiming(800, 0)), Err(PhotoError::Unreadable));
    // Plausible sides over far too little data.
    assert_eq!(prepared(&claiming(12_000, 9_000)), Err(PhotoError::Truncated));
    let mut huge = png(image::DynamicImage::ImageRgb8(corners(300, 300)));
    huge[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    assert!(matches!(prepared(&huge), Err(PhotoError::TooManyPixels { width: 16_384, .. })));
}

#[test]
fn a_picture_of_no_use_is_refused() {
    let refused = PhotoError::TooSmall { width: 199, height: 900, limit: 200 };
    assert_eq!(prepared(&jpeg(&corners(199, 900))), Err(refused));
    // A strip whose short side would vanish when the long side keeps to the slot.
    assert!(matches!(prepared(&jpeg(&corners(4000, 300))), Err(PhotoError::TooSmall { .. })));
}

#[test]
fn a_limit_that_nothing_fits_is_said() {
    let limits = Limits { max_bytes: 700, ..SLOT };
    let result = prepare(&jpeg(&noise(900, 700)), &limits, &Cancel::new());
    assert_eq!(result, Err(PhotoError::CannotFit { limit: 700 }));
}

#[test]
fn a_raised_flag_stops_the_work() {
    let cancel = Cancel::new();
    cancel.clone().cancel();
    assert_eq!(prepare(&jpeg(&corners(900, 700)), &SLOT, &cancel), Err(PhotoError::Cancelled));
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&jpeg(&corners(900, 700))).unwrap();
    assert!(prepare_file(file.path(), &SLOT, &Cancel::new()).is_ok());
    file.as_file().set_len(MOST_FILE_BYTES + 1).unwrap();
    let result = prepare_file(file.path(), &SLOT, &Cancel::new());
    assert!(matches!(result, Err(PhotoError::TooLargeFile { .. })));
    let missing = file.path().with_extension("missing");
    assert_eq!(prepare_file(&missing, &SLOT, &Cancel::new()), Err(PhotoError::Unreadable));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.jpg");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), folder.path(), std::path::Path::new("/dev/zero")] {
        assert_eq!(prepare_file(path, &SLOT, &Cancel::new()), Err(PhotoError::Unreadable));
    }
}
