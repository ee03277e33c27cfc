//! What a camera makes of a document: desk, slant, light, and the faults that are looked for.

use std::f32::consts::{PI, TAU};

use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

use super::canvas::Chance;

/// Sides of what the camera takes.
const WIDE: u32 = 1400;
const HIGH: u32 = 1050;

/// How a document lies before the camera, and what goes wrong.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shot {
    /// Turn of the document, in degrees.
    pub(super) turn: f32,
    /// Share of the picture's width or height that the document takes, whichever is tighter.
    pub(super) size: f32,
    /// How far its centre is off, as shares of the sides.
    pub(super) off: (f32, f32),
    /// Gaussian, in pixels. A good lens has about 0.7.
    pub(super) blur: f32,
    /// Length of a sideways motion, in pixels.
    pub(super) shake: usize,
    /// Factor on all light.
    pub(super) light: f32,
    /// Stray light over everything, 0 to 1.
    pub(super) veil: f32,
    /// Radius of a reflection, as a share of the document's width.
    pub(super) glare: f32,
    /// Pitch of a screen's pixels, in pixels of the camera.
    pub(super) screen: Option<f32>,
    /// Colour of the desk.
    pub(super) desk: [f32; 3],
    /// JPEG quality.
    pub(super) quality: u8,
    pub(super) grey: bool,
}

impl Shot {
    /// A good picture, every one a little different.
    pub(super) fn good(chance: &mut Chance) -> Self {
        const DESKS: [[f32; 3]; 5] = [
            [150.0, 100.0, 62.0],
            [84.0, 58.0, 44.0],
            [70.0, 72.0, 78.0],
            [40.0, 70.0, 60.0],
            [120.0, 122.0, 126.0],
        ];
        Self {
            turn: chance.between(-6.0, 6.0),
            size: chance.between(0.68, 0.86),
            off: (chance.between(-0.02, 0.02), chance.between(-0.02, 0.02)),
            blur: chance.between(0.5, 0.9),
            shake: 0,
            light: chance.between(0.8, 1.0),
            veil: 0.0,
            glare: 0.0,
            screen: None,
            desk: DESKS[chance.between(0.0, 4.99) as usize],
            quality: 82 + chance.between(0.0, 14.0) as u8,
            grey: false,
        }
    }

    /// Takes the picture.
    pub(super) fn of(&self, document: &RgbImage, chance: &mut Chance) -> RgbImage {
        let lying = self.laid(document, chance);
        self.developed(lying, chance)
    }

    /// A picture that fills the frame, as a portrait or a scan does.
    pub(super) fn filling(&self, picture: &RgbImage, chance: &mut Chance) -> RgbImage {
        let mut floats = Floats::of(picture);
        floats.each(|x, y, value| self.lit(x, y, value));
        self.developed(floats, chance)
    }

    fn laid(&self, document: &RgbImage, chance: &mut Chance) -> Floats {
        let (w, h) = (document.width() as f32, document.height() as f32);
        let scale = (WIDE as f32 * self.size / w).min(HIGH as f32 * self.size / h);
        let (sin, cos) = (self.turn * PI / 180.0).sin_cos();
        let (cx, cy) = ((0.5 + self.off.0) * WIDE as f32, (0.5 + self.off.1) * HIGH as f32);
        let grain = (chance.between(30.0, 60.0), chance.between(0.0, TAU));
        let slant = chance.between(-0.00006, 0.00006);
        let source = Floats::of(document);
        let mut laid = Floats { width: WIDE as usize, height: HIGH as usize, values: Vec::new() };
        laid.values = vec![[0.0; 3]; laid.width * laid.height];
        laid.each(|x, y, _| {
            let (dx, dy) = (x - cx, y - cy);
            let depth = 1.0 + slant * dx * 2.0;
            let (u, v) = (
                (dx * cos + dy * sin) / scale * depth + w / 2.0,
                (dy * cos - dx * sin) / scale * depth + h / 2.0,
            );
            let value = if u >= 0.0 && v >= 0.0 && u < w && v < h {
                source.sampled(u, v)
            } else {
                let wood = 1.0 + 0.05 * (y / grain.0 + (x / 170.0).sin() + grain.1).sin();
                self.desk.map(|channel| channel * wood)
            };
            let mut value = self.lit(x, y, value);
            if self.glare > 0.0 {
                let far = ((u - w * 0.55) / (w * self.glare)).hypot((v - h * 0.4) / (w * self.glare));
                let shine = 330.0 * (-far * far).exp();
                value = value.map(|channel| channel + shine);
            }
            value
        });
        laid
    }

    /// Light from one side, and the screen's grid.
    fn lit(&self, x: f32, y: f32, value: [f32; 3]) -> [f32; 3] {
        let side = 1.0 - 0.12 * (x / WIDE as f32 - 0.2);
        let mut value =
            value.map(|channel| channel * self.light * side * (1.0 - self.veil) + 285.0 * self.veil);
        if let Some(pitch) = self.screen {
            let (sin, cos) = (self.turn * PI / 180.0).sin_cos();
            let (u, v) = ((x * cos + y * sin) / pitch, (y * cos - x * sin) / pitch);
            // What a pixel's area leaves of the grid's contrast.
            let wave = PI / pitch;
            let left = (wave.sin() / wave).abs();
            let rows = 1.0 + 0.3 * left * (TAU * v).cos();
            for (channel, third) in value.iter_mut().zip([0.0, 1.0, 2.0]) {
                *channel *= rows * (1.0 + 0.5 * left * (TAU * (u + third / 3.0)).cos());
            }
        }
        value
    }

    /// Lens, sensor, file.
    fn developed(&self, mut picture: Floats, chance: &mut Chance) -> RgbImage {
        picture.blurred(self.blur);
        picture.shaken(self.shake);
        let noise = 2.2 / self.light.max(0.3).sqrt();
        let mut done = RgbImage::new(picture.width as u32, picture.height as u32);
        for (pixel, value) in done.pixels_mut().zip(&picture.values) {
            let grain = chance.between(-noise, noise) + chance.between(-noise, noise);
            let value = value.map(|channel| (channel + grain).round().clamp(0.0, 255.0) as u8);
            let grey = ((u32::from(value[0]) + u32::from(value[1]) * 2 + u32::from(value[2])) / 4) as u8;
            *pixel = Rgb(if self.grey { [grey; 3] } else { value });
        }
        through_jpeg(&done, self.quality)
    }
}

pub(super) fn through_jpeg(picture: &RgbImage, quality: u8) -> RgbImage {
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, quality);
    encoder
        .encode(picture.as_raw(), picture.width() as u16, picture.height() as u16, ColorType::Rgb)
        .unwrap();
    image::load_from_memory(&bytes).unwrap().into_rgb8()
}

struct Floats {
    width: usize,
    height: usize,
    values: Vec<[f32; 3]>,
}

impl Floats {
    fn of(picture: &RgbImage) -> Self {
        let values = picture.pixels().map(|pixel| pixel.0.map(f32::from)).collect();
        Self { width: picture.width() as usize, height: picture.height() as usize, values }
    }

    fn each(&mut self, mut made: impl FnMut(f32, f32, [f32; 3]) -> [f32; 3]) {
        let width = self.width;
        for (index, value) in self.values.iter_mut().enumerate() {
            *value = made((index % width) as f32 + 0.5, (index / width) as f32 + 0.5, *value);
        }
    }

    fn sampled(&self, u: f32, v: f32) -> [f32; 3] {
        let (x, y) = ((u - 0.5).max(0.0), (v - 0.5).max(0.0));
        let (left, top) = (x as usize, y as usize);
        let (fx, fy) = (x.fract(), y.fract());
        let at =
            |x: usize, y: usize| self.values[y.min(self.height - 1) * self.width + x.min(self.width - 1)];
        let (a, b, c, d) = (at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1));
        let mut mixed = [0.0; 3];
        for (index, channel) in mixed.iter_mut().enumerate() {
            let upper = a[index] * (1.0 - fx) + b[index] * fx;
            let lower = c[index] * (1.0 - fx) + d[index] * fx;
            *channel = upper * (1.0 - fy) + lower * fy;
        }
        mixed
    }

    fn blurred(&mut self, sigma: f32) {
        let reach = (sigma * 3.0).ceil() as isize;
        let weights: Vec<f32> =
            (-reach..=reach).map(|at| (-(at * at) as f32 / (2.0 * sigma * sigma)).exp()).collect();
        let sum: f32 = weights.iter().sum();
        let weights: Vec<f32> = weights.iter().map(|weight| weight / sum).collect();
        self.values = self.along_rows(&weights, -reach);
        self.turn();
        self.values = self.along_rows(&weights, -reach);
        self.turn();
    }

    fn shaken(&mut self, length: usize) {
        if length > 1 {
            self.values = self.along_rows(&vec![1.0 / length as f32; length], -(length as isize) / 2);
        }
    }

    fn along_rows(&self, weights: &[f32], first: isize) -> Vec<[f32; 3]> {
        let mut out = Vec::with_capacity(self.values.len());
        for row in self.values.chunks_exact(self.width) {
            for x in 0..self.width as isize {
                let mut sum = [0.0; 3];
                for (step, weight) in weights.iter().enumerate() {
                    let from = (x + first + step as isize).clamp(0, self.width as isize - 1) as usize;
                    for (channel, value) in sum.iter_mut().zip(row[from]) {
                        *channel += value * weight;
                    }
                }
                out.push(sum);
            }
        }
        out
    }

    fn turn(&mut self) {
        let columns = (0..self.width).flat_map(|x| (0..self.height).map(move |y| (x, y)));
        self.values = columns.map(|(x, y)| self.values[y * self.width + x]).collect();
        std::mem::swap(&mut self.width, &mut self.height);
    }
}
