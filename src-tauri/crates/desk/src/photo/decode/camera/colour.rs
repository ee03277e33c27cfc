//! Brightness and colours put together to red, green and blue.

use super::Plane;

/// The picture of these sides, three bytes a pixel.
pub(super) fn together([light, blue, red]: &[Plane; 3], (width, height): (usize, usize)) -> Vec<u8> {
    let halved = (blue.width < light.width, blue.height < light.height);
    let mut picture = vec![0; width * height * 3];
    let (mut blues, mut reds) = (Line::new(width), Line::new(width));
    let mut lights = [vec![0; width], vec![0; width], vec![0; width]];
    for (y, row) in picture.chunks_exact_mut((width * 3).max(1)).enumerate() {
        let light = light.row(y).get(..width).unwrap_or_default();
        mixed(light, blues.fill(blue, y, halved), reds.fill(red, y, halved), &mut lights);
        let [red, green, blue] = &lights;
        let (pixels, _) = row.as_chunks_mut::<3>();
        for (pixel, ((red, green), blue)) in pixels.iter_mut().zip(red.iter().zip(green).zip(blue)) {
            *pixel = [*red, *green, *blue];
        }
    }
    picture
}

/// One row of a colour, as wide as the brightness.
struct Line {
    /// Weighed with the row beside, if rows were left out.
    sums: Vec<u16>,
    values: Vec<u8>,
}

impl Line {
    fn new(width: usize) -> Self {
        Self { sums: vec![0; width.div_ceil(2) + 2], values: vec![0; width + 2] }
    }

    /// The row of a colour that has half as many columns, rows or both: between two values three parts of the nearer one
    /// and one of the other.
    fn fill(&mut self, plane: &Plane, y: usize, (wide, high): (bool, bool)) -> &[u8] {
        if !wide && !high {
            self.values.clear();
            self.values.extend_from_slice(plane.row(y));
            return &self.values;
        }
        let (near, far) = if high { neighbours(y, plane.height) } else { (y, y) };
        let (near, far) = (plane.row(near), plane.row(far));
        self.sums.clear();
        let pairs = near.iter().zip(far).take(plane.width);
        if high {
            self.sums.extend(pairs.map(|(near, far)| 3 * u16::from(*near) + u16::from(*far)));
        } else {
            self.sums.extend(pairs.map(|(near, _)| u16::from(*near)));
        }
        let shift = if high { 2 } else { 0 };
        self.values.clear();
        if wide {
            widened(&self.sums, shift, &mut self.values);
        } else {
            let half = 1 << shift >> 1;
            self.values.extend(self.sums.iter().map(|sum| ((sum + half) >> shift) as u8));
        }
        &self.values
    }
}

/// The two rows between which a row lies, the nearer one first.
fn neighbours(y: usize, height: usize) -> (usize, usize) {
    let near = y / 2;
    let far = if y.is_multiple_of(2) { near.saturating_sub(1) } else { near + 1 };
    (near, far.min(height.saturating_sub(1)))
}

/// Twice as many columns.
fn widened(sums: &[u16], shift: u32, values: &mut Vec<u8>) {
    let half = 2 << shift;
    let between = |near: u16, far: u16| ((3 * near + far + half) >> (shift + 2)) as u8;
    let (Some(first), Some(last)) = (sums.first(), sums.last()) else { return };
    values.resize(sums.len() * 2, 0);
    if let [start, middle @ .., end] = values.as_mut_slice() {
        let pairs = sums.iter().zip(sums.iter().skip(1));
        for ([one, two], (left, right)) in middle.as_chunks_mut::<2>().0.iter_mut().zip(pairs) {
            (*one, *two) = (between(*left, *right), between(*right, *left));
        }
        (*start, *end) = (between(*first, *first), between(*last, *last));
    }
}

/// Red, green and blue by ITU-R BT.601. In 64ths, which sixteen bits hold: several pixels fit one register.
fn mixed(light: &[u8], blues: &[u8], reds: &[u8], [red, green, blue]: &mut [Vec<u8>; 3]) {
    let of = |value: &u8| i16::from(*value) - 128;
    // The share of a colour, given in 32,768ths.
    let share = |colour: i16, share: i16| ((i32::from(colour << 7) * i32::from(share)) >> 16) as i16;
    let lit = |light: &u8| (i16::from(*light) << 6) + 32;
    let whole = |value: i16| (value >> 6).clamp(0, 255) as u8;
    for ((out, light), more) in red.iter_mut().zip(light).zip(reds.iter().map(of)) {
        *out = whole(lit(light) + (more << 6) + share(more, 13_173));
    }
    let both = blues.iter().map(of).zip(reds.iter().map(of));
    for ((out, light), (less, more)) in green.iter_mut().zip(light).zip(both) {
        *out = whole(lit(light) - share(less, 11_277) - share(more, 23_401));
    }
    for ((out, light), more) in blue.iter_mut().zip(light).zip(blues.iter().map(of)) {
        *out = whole(lit(light) + (more << 6) + share(more, 25_297));
    }
}
