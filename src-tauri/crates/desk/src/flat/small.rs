//! The picture made small, and how it rises and falls.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

use super::plane::Plane;
use super::quad::Point;

/// Longest side of the small picture, in pixels. Fine enough for a corner within a five-hundredth of a side.
const SIDE: u32 = 560;

/// What the search looks at.
pub(super) struct Small {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Source pixels in one of its own, across and down.
    scale: (f64, f64),
    pub(super) rgb: Plane<[u8; 3]>,
    pub(super) slope: Plane<Slope>,
}

/// The steepest rise at a pixel over all colours.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slope {
    pub(super) dx: i16,
    pub(super) dy: i16,
}

impl Slope {
    pub(super) fn size(self) -> i32 {
        let (dx, dy) = (i32::from(self.dx), i32::from(self.dy));
        dx * dx + dy * dy
    }
}

impl Small {
    pub(super) fn of(picture: &RgbImage) -> Option<Self> {
        let (wide, high) = picture.dimensions();
        let longest = wide.max(high);
        if wide.min(high) < 32 {
            return None;
        }
        let side = |length: u32| {
            let short = u64::from(length) * u64::from(SIDE.min(longest)) / u64::from(longest);
            u32::try_from(short).unwrap_or(SIDE).max(16)
        };
        let (width, height) = (side(wide), side(high));
        let source = ImageRef::new(wide, high, picture.as_raw(), PixelType::U8x3).ok()?;
        let mut target = Image::new(width, height, PixelType::U8x3);
        // Wider than a box: texture and noise melt, edges stay.
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Gaussian));
        Resizer::new().resize(&source, &mut target, &options).ok()?;
        let (width, height) = (width as usize, height as usize);
        let data = target.buffer().as_chunks::<3>().0.to_vec();
        let rgb = Plane::of(width, height, data);
        let scale = (f64::from(wide) / width as f64, f64::from(high) / height as f64);
        Some(Self { width, height, scale, slope: slope(&rgb), rgb })
    }

    /// The colour between pixels; outside of the picture that of its edge.
    pub(super) fn colour(&self, at: Point) -> [f64; 3] {
        let (x, y) = (inside(at.x - 0.5, self.width), inside(at.y - 0.5, self.height));
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy) = (x - left, y - top);
        let (left, top) = (left as usize, top as usize);
        let (right, low) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let [a, b] = [self.rgb.at(left, top), self.rgb.at(right, top)];
        let [c, d] = [self.rgb.at(left, low), self.rgb.at(right, low)];
        let mix = |[a, b, c, d]: [u8; 4]| {
            let [a, b, c, d] = [a, b, c, d].map(f64::from);
            (a * (1.0 - fx) + b * fx) * (1.0 - fy) + (c * (1.0 - fx) + d * fx) * fy
        };
        let ([ar, ag, ab], [br, bg, bb], [cr, cg, cb], [dr, dg, db]) = (a, b, c, d);
        [mix([ar, br, cr, dr]), mix([ag, bg, cg, dg]), mix([ab, bb, cb, db])]
    }

    /// The place in the source.
    pub(super) fn in_source(&self, at: Point) -> Point {
        Point::new(at.x * self.scale.0, at.y * self.scale.1)
    }

    /// Whether a place lies on the picture, `margin` pixels from its edge.
    pub(super) fn holds(&self, at: Point, margin: f64) -> bool {
        at.x >= margin
            && at.y >= margin
            && at.x <= self.width as f64 - margin
            && at.y <= self.height as f64 - margin
    }
}

fn inside(value: f64, length: usize) -> f64 {
    value.clamp(0.0, (length - 1) as f64)
}

fn slope(rgb: &Plane<[u8; 3]>) -> Plane<Slope> {
    let mut slope = Plane::new(rgb.width, rgb.height);
    for y in 1..rgb.height.saturating_sub(1) {
        for x in 1..rgb.width.saturating_sub(1) {
            let near = |dx: usize, dy: usize| rgb.at(x + dx - 1, y + dy - 1).map(i16::from);
            let [a, b, c] = [near(0, 0), near(1, 0), near(2, 0)];
            let [d, e] = [near(0, 1), near(2, 1)];
            let [f, g, h] = [near(0, 2), near(1, 2), near(2, 2)];
            let mut steepest = Slope::default();
            for channel in 0..3 {
                let of = |pixel: &[i16; 3]| pixel.get(channel).copied().unwrap_or_default();
                let dx = of(&c) + 2 * of(&e) + of(&h) - of(&a) - 2 * of(&d) - of(&f);
                let dy = of(&f) + 2 * of(&g) + of(&h) - of(&a) - 2 * of(&b) - of(&c);
                let here = Slope { dx, dy };
                if here.size() > steepest.size() {
                    steepest = here;
                }
            }
            slope.set(x, y, steepest);
        }
    }
    slope
}
