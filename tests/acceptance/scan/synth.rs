//! Signed sheets and scans of them, made up from a seed.

use filing::paper::{Item, PlacedPage};
use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

use super::sheets::FINE;

/// A repeatable run of numbers.
#[derive(Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03);
        dice.bits();
        dice
    }

    fn bits(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From one number to another.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * ((self.bits() >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

/// Blends ink into a sheet: black takes all light, red leaves the red.
fn ink(sheet: &mut RgbImage, (x, y): (f64, f64), thick: f64, colour: [f64; 3]) {
    let (cx, cy, r) = (x * FINE, y * FINE, thick * FINE / 2.0);
    let reach = r.ceil() as i64 + 1;
    for py in cy as i64 - reach..=cy as i64 + reach {
        for px in cx as i64 - reach..=cx as i64 + reach {
            let cover = (r + 0.5 - (px as f64 + 0.5 - cx).hypot(py as f64 + 0.5 - cy)).clamp(0.0, 1.0);
            let (Ok(px), Ok(py)) = (u32::try_from(px), u32::try_from(py)) else { continue };
            if let Some(pixel) = sheet.get_pixel_mut_checked(px, py) {
                for (value, colour) in pixel.0.iter_mut().zip(colour) {
                    *value = (*value).min((f64::from(*value) * (1.0 - cover) + colour * cover) as u8);
                }
            }
        }
    }
}

const BLACK: [f64; 3] = [36.0, 36.0, 44.0];
const RED: [f64; 3] = [205.0, 40.0, 48.0];

fn stroke(sheet: &mut RgbImage, points: &[(f64, f64)], thick: f64, colour: [f64; 3]) {
    for pair in points.windows(2) {
        let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
        let count = ((x2 - x1).hypot(y2 - y1) / 0.08).ceil() as u32;
        for step in 0..=count {
            let share = f64::from(step) / f64::from(count.max(1));
            ink(sheet, (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share), thick, colour);
        }
    }
}

/// A name in a running hand.
pub(super) fn sign(sheet: &mut RgbImage, page: &PlacedPage, dice: &mut Dice) {
    for (x, y, w, h) in rooms(page, "sign") {
        write(sheet, (x + 4.0, y + 2.0, w * 0.6, h - 4.0), dice);
    }
}

/// A date where none belongs.
pub(super) fn date(sheet: &mut RgbImage, page: &PlacedPage, dice: &mut Dice) {
    for (x, y, w, h) in rooms(page, "no-date") {
        write(sheet, (x + 4.0, y + 2.0, w * 0.5, h - 3.5), dice);
    }
}

fn write(sheet: &mut RgbImage, (x, y, w, h): (f64, f64, f64, f64), dice: &mut Dice) {
    let mut at = x;
    while at < x + w {
        let mut place = || (at + dice.between(0.0, 5.0), y + h * dice.between(0.0, 1.0));
        let points = [place(), place(), place(), place()];
        stroke(sheet, &points, 0.45, BLACK);
        at += 5.5;
    }
}

fn rooms(page: &PlacedPage, name: &str) -> Vec<(f64, f64, f64, f64)> {
    let room = |item: &Item| match item {
        Item::Region { x, y, w, h, room: Some(room), .. } if room == name => Some((*x, *y, *w, *h)),
        _ => None,
    };
    page.items.iter().filter_map(room).collect()
}

/// A round red seal near its place.
pub(super) fn seal(sheet: &mut RgbImage, page: &PlacedPage, dice: &mut Dice) {
    let places = page.items.iter().filter_map(|item| match item {
        Item::Seal { x, y, .. } => Some((*x, *y)),
        _ => None,
    });
    for (x, y) in places.collect::<Vec<_>>() {
        let (x, y) = (x + dice.between(-6.0, 6.0), y + dice.between(-6.0, 6.0));
        let round = |radius: f64, turn: f64| (x + radius * turn.cos(), y + radius * turn.sin());
        let ring: Vec<_> = (0..=120).map(|step| round(20.0, f64::from(step).to_radians() * 3.0)).collect();
        stroke(sheet, &ring, 1.1, RED);
        let star: Vec<_> = (0..=5).map(|step| round(6.0, f64::from(step * 144 - 90).to_radians())).collect();
        stroke(sheet, &star, 1.0, RED);
        for glyph in 0..9 {
            let turn = f64::from(glyph * 28 + 155).to_radians();
            stroke(
                sheet,
                &[round(13.5, turn - 0.1), round(17.0, turn + 0.1), round(14.0, turn + 0.12)],
                0.7,
                RED,
            );
        }
    }
}

/// How a sheet gets into a file.
#[derive(Clone, Debug)]
pub(super) struct Scan {
    pub(super) seed: u64,
    /// Clockwise, in degrees; the sheet may lie upside down.
    pub(super) degrees: f64,
    pub(super) dpi: f64,
    /// Levels of noise.
    pub(super) noise: f64,
    /// The light that is lost across the picture, 0 to 1.
    pub(super) shadow: f64,
    /// What lies around the sheet.
    pub(super) around: [u8; 3],
    /// Corners are moved by up to this many millimetres each.
    pub(super) tilt: f64,
    /// How far the sheet is pushed out of the picture, mm.
    pub(super) push: (f64, f64),
}

impl Scan {
    /// Turned by 10° at most, 150 to 300 dpi.
    pub(super) fn any(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let around =
            [[255, 255, 255], [250, 250, 248], [70, 66, 62], [150, 118, 88], [24, 24, 26], [196, 198, 202]];
        Self {
            seed,
            degrees: dice.between(-10.0, 10.0),
            dpi: dice.between(150.0, 300.0),
            noise: dice.between(2.0, 12.0),
            shadow: dice.between(0.0, 0.45),
            around: around[seed as usize % around.len()],
            tilt: if seed.is_multiple_of(3) { dice.between(0.0, 4.0) } else { 0.0 },
            push: (0.0, 0.0),
        }
    }

    /// The file: a JPEG of quality 50.
    pub(super) fn file(&self, sheet: &RgbImage) -> Vec<u8> {
        jpeg(&self.taken(sheet))
    }

    fn taken(&self, sheet: &RgbImage) -> RgbImage {
        let mut dice = Dice::new(self.seed ^ 0x5CA1);
        let scale = self.dpi / 25.4;
        let (sin, cos) = self.degrees.to_radians().sin_cos();
        // Wide enough for the turned sheet and a little of what lies around it.
        let (wide, high) =
            (210.0 * cos.abs() + 297.0 * sin.abs() + 8.0, 210.0 * sin.abs() + 297.0 * cos.abs() + 8.0);
        let corners =
            [(-105.0, -148.5), (105.0, -148.5), (105.0, 148.5), (-105.0, 148.5)].map(|(x, y): (f64, f64)| {
                let (dx, dy) = (dice.between(-self.tilt, self.tilt), dice.between(-self.tilt, self.tilt));
                let (x, y) = (x * cos - y * sin + dx + self.push.0, x * sin + y * cos + dy + self.push.1);
                desk::flat::Point::new((x + wide / 2.0) * scale, (y + high / 2.0) * scale)
            });
        let (sw, sh) = (f64::from(sheet.width()), f64::from(sheet.height()));
        let own = [(0.0, 0.0), (sw, 0.0), (sw, sh), (0.0, sh)].map(|(x, y)| desk::flat::Point::new(x, y));
        let back = desk::flat::Homography::between(&corners, &own).unwrap();
        let grain: Vec<f32> =
            (0..4096).map(|_| (0..6).map(|_| dice.between(-1.0, 1.0)).sum::<f64>() as f32 / 1.414).collect();
        let fold = sh * dice.between(0.3, 0.7);
        let light = (dice.between(-1.0, 1.0), dice.between(-1.0, 1.0));
        let (width, height) = ((wide * scale) as u32, (high * scale) as u32);
        let mut data = Vec::with_capacity((width * height * 3) as usize);
        let mut roll = self.seed as usize;
        for y in 0..height {
            roll = roll.wrapping_mul(31).wrapping_add(y as usize * 977);
            let down = f64::from(y) / f64::from(height) - 0.5;
            for x in 0..width {
                let at = back.apply(desk::flat::Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5));
                let across = f64::from(x) / f64::from(width) - 0.5;
                let mut lit =
                    1.0 - self.shadow * (0.5 + (light.0 * across + light.1 * down) * 0.7).clamp(0.0, 1.0);
                let on = at.x >= 0.0 && at.y >= 0.0 && at.x < sw && at.y < sh;
                // One fold across the sheet: a dark line with a bright one beside it.
                if on && (at.y - fold).abs() < 0.6 * FINE {
                    lit *= if at.y < fold { 0.82 } else { 1.05 };
                }
                let colour = if on { blended(sheet, at.x, at.y) } else { self.around.map(f32::from) };
                roll = roll.wrapping_add(1);
                let noise = grain[roll.wrapping_mul(7).wrapping_add(roll / 4096) % 4096] * self.noise as f32;
                data.extend(colour.map(|value| (value * lit as f32 + noise).clamp(0.0, 255.0) as u8));
            }
        }
        RgbImage::from_raw(width, height, data).unwrap()
    }
}

/// As a file of quality 50.
pub(super) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let (width, height) = picture.dimensions();
    let mut jpeg = Vec::new();
    let encoder = Encoder::new(&mut jpeg, 50);
    encoder.encode(picture.as_raw(), width as u16, height as u16, ColorType::Rgb).unwrap();
    jpeg
}

/// A little soft, as lenses and scanners are.
fn blended(sheet: &RgbImage, x: f64, y: f64) -> [f32; 3] {
    let mut sum = [0.0; 3];
    for (dx, dy) in [(-0.6, -0.6), (0.6, -0.6), (-0.6, 0.6), (0.6, 0.6)] {
        let (px, py) = ((x + dx).max(0.0) as u32, (y + dy).max(0.0) as u32);
        let Rgb(pixel) = *sheet.get_pixel(px.min(sheet.width() - 1), py.min(sheet.height() - 1));
        sum.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += f32::from(value) / 4.0);
    }
    sum
}

/// A tick in one of the verifier's boxes.
pub(super) fn tick(sheet: &mut RgbImage, page: &PlacedPage) {
    let place = page.items.iter().find_map(|item| match item {
        Item::Box { x, y, side } => Some((*x, *y, *side)),
        _ => None,
    });
    let (x, y, side) = place.expect("a box");
    let points = [(x - 0.5, y + side * 0.4), (x + side * 0.4, y + side), (x + side + 2.5, y - 2.5)];
    stroke(sheet, &points, 0.5, BLACK);
}

/// Coffee over the code.
pub(super) fn blot(sheet: &mut RgbImage, page: &PlacedPage) {
    for item in &page.items {
        if let Item::Qr { x, y, side, .. } = item {
            ink(sheet, (x + side / 2.0, y + side / 2.0), side * 1.1, [90.0, 60.0, 40.0]);
        }
    }
}
