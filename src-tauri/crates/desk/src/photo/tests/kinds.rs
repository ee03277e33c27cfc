//! HEIC and PDF.

use std::fs;
use std::path::Path;

use heifer::EncodeOptions;

use super::drawn::{corners, jpeg, prepared};
use super::results::{codes, pixels, quarters};
use crate::photo::{Format, PhotoError};

fn whole(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/acceptance/hostile");
    fs::read(folder.join(name)).unwrap()
}

/// A PDF of pages that each show the JPEG, turned by `rotate`.
fn pdf(jpeg: &[u8], (width, height): (u32, u32), pages: usize, rotate: u32) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", 5 + n)).collect();
    let content = "q 400 0 0 300 0 0 cm /I Do Q";
    let mut objects: Vec<Vec<u8>> = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{}]/Count {pages}>>", kids.join(" ")).into_bytes(),
        [
            format!(
                "<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB\
                 /BitsPerComponent 8/Filter/DCTDecode/Length {}>>stream\n",
                jpeg.len()
            )
            .as_bytes(),
            jpeg,
            b"\nendstream",
        ]
        .concat(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()).into_bytes(),
    ];
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Rotate {rotate}/Contents 4 0 R\
         /Resources<</XObject<</I 3 0 R>>>>>>"
    );
    objects.extend((0..pages).map(|_| page.clone().into_bytes()));
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", n + 1).bytes().chain(object.iter().copied()).chain(*b"\nendobj\n"));
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    file.extend(places.iter().flat_map(|place| format!("{place:010} 00000 n \n").into_bytes()));
    let size = objects.len() + 1;
    file.extend(format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

#[test]
fn a_phones_heic_is_turned_once() {
    // Stored lying, with `irot`; the EXIF inside says the same and must not turn it again.
    let result = prepared(&whole("phone.heic")).unwrap();
    assert_eq!((result.width, result.height, result.original.format), (216, 288, Format::Heic));
    assert!(codes(&result).contains(&"note-photo-gps_removed"), "{:?}", codes(&result));
}

#[test]
fn a_heic_of_tiles_is_put_together() {
    let picture = corners(1100, 620);
    let options = EncodeOptions { quality: 60, max_threads: 1 };
    let source = heifer::encode_rgb8(1100, 620, picture.as_raw(), &options).unwrap();
    assert!(source.windows(4).any(|bytes| bytes == b"grid"), "the encoder made no tiles");
    let result = prepared(&source).unwrap();
    assert_eq!((result.width, result.height), (1100, 620));
    assert_eq!(quarters(&pixels(&result)), "rgbw");
    // Where four tiles meet, nothing is missing.
    let back = pixels(&result);
    assert!(back.pixels().all(|pixel| pixel.0 != [0, 0, 0]));
}

#[test]
fn a_heic_cut_off_anywhere_is_refused() {
    let whole = whole("phone.heic");
    for end in (12..whole.len()).step_by(whole.len() / 23) {
        assert!(prepared(&whole[..end]).is_err(), "cut at {end} of {}", whole.len());
    }
}

#[test]
fn a_scanned_page_is_its_own_jpeg() {
    let scan = jpeg(&corners(1200, 900));
    let result = prepared(&pdf(&scan, (1200, 900), 1, 0)).unwrap();
    // Drawn at 200 dpi this page would have 1111×833 pixels.
    assert_eq!((result.width, result.height, result.original.format), (1200, 900, Format::Pdf));
    assert_eq!(quarters(&pixels(&result)), "rgbw");
}

#[test]
fn a_turned_page_comes_out_as_it_is_shown() {
    let result = prepared(&pdf(&jpeg(&corners(1200, 900)), (1200, 900), 1, 90)).unwrap();
    assert_eq!((result.width, result.height), (900, 1200));
    assert_eq!(quarters(&pixels(&result)), "brwg");
}

#[test]
fn of_several_pages_the_first_is_taken_and_that_is_said() {
    let result = prepared(&pdf(&jpeg(&corners(1200, 900)), (1200, 900), 3, 0)).unwrap();
    let note = result.found.iter().find(|note| note.code == "note-photo-first_page").unwrap();
    assert_eq!(note.args["pages"], "3");
}

#[test]
fn a_page_that_is_no_scan_is_drawn() {
    let result = prepared(&whole("drawn.pdf")).unwrap();
    assert_eq!((result.width, result.height), (833, 611));
    let paper = pixels(&result).get_pixel(800, 30).0;
    assert!(paper[2] > 240 && paper[0] < 240, "the page is light blue: {paper:?}");
}

#[test]
fn an_encrypted_document_is_refused_with_its_own_reason() {
    let mut locked = pdf(&jpeg(&corners(400, 300)), (400, 300), 1, 0);
    let at = locked.windows(7).rposition(|bytes| bytes == b"trailer").unwrap();
    let encrypt = b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O(01234567890123456789012345678901)\
        /U(01234567890123456789012345678901)>>/ID[(a)(a)]";
    locked.splice(at..at + 9, encrypt.iter().copied());
    assert_eq!(prepared(&locked), Err(PhotoError::Encrypted));
}
