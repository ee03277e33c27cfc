//! Pictures of screens: the regular pattern that a screen's grid leaves, and pictures that never saw a lens.

use super::plane::Plane;
use super::wave::{SIDE, Waves};

/// Windows that are looked at; the calmest ones, where neither text nor a border can feign a pattern.
const WINDOWS: usize = 9;
/// Waves a window, from which on a pattern is finer than lines of text: periods of 14 pixels and less.
const FINE: f32 = 9.0;

/// How plain a regular pattern stands out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pattern {
    /// How many times stronger than what is around it, in the middle one of the windows.
    pub(super) stands_out: f32,
    /// Its amplitude in grey levels there.
    pub(super) amplitude: f32,
    /// The share of the windows that agree on its frequency.
    pub(super) agree: f32,
}

/// A peak in one window.
#[derive(Clone, Copy, Debug)]
struct Peak {
    wave: (f32, f32),
    stands_out: f32,
    amplitude: f32,
}

/// Looks for a pattern of one and the same frequency all over the picture.
pub(super) fn pattern(luma: &Plane<u8>) -> Pattern {
    let waves = Waves::new();
    let peaks: Vec<Peak> =
        calmest(luma).into_iter().filter_map(|corner| peak(&waves.amplitudes(luma, corner))).collect();
    if peaks.len() < WINDOWS / 2 {
        return Pattern::default();
    }
    let near = |one: &Peak, two: &Peak| {
        (one.wave.0 - two.wave.0).abs() <= 2.5 && (one.wave.1 - two.wave.1).abs() <= 2.5
    };
    let groups =
        peaks.iter().map(|one| peaks.iter().filter(|two| near(one, two)).copied().collect::<Vec<_>>());
    let Some(group) = groups.max_by_key(Vec::len) else { return Pattern::default() };
    let middle = |pick: fn(&Peak) -> f32| {
        let mut values: Vec<f32> = group.iter().map(pick).collect();
        values.sort_by(f32::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    Pattern {
        stands_out: middle(|peak| peak.stands_out),
        amplitude: middle(|peak| peak.amplitude),
        agree: group.len() as f32 / peaks.len() as f32,
    }
}

/// Corners of the windows with the least strong edges, none overlapping.
fn calmest(luma: &Plane<u8>) -> Vec<(usize, usize)> {
    let across = (0..luma.width / SIDE).map(|x| x * SIDE);
    let mut corners: Vec<(u32, (usize, usize))> = across
        .flat_map(|x| (0..luma.height / SIDE).map(move |y| (x, y * SIDE)))
        .map(|corner| (unrest(luma, corner), corner))
        .collect();
    corners.sort_unstable();
    corners.into_iter().take(WINDOWS).map(|(_, corner)| corner).collect()
}

/// How much means of blocks differ from one to the next: a fine pattern vanishes in them, text and borders do not.
fn unrest(luma: &Plane<u8>, (left, top): (usize, usize)) -> u32 {
    const BLOCK: usize = 16;
    let sums: Vec<u32> = (top..top + SIDE)
        .step_by(BLOCK)
        .flat_map(|y| (left..left + SIDE).step_by(BLOCK).map(move |x| (x, y)))
        .map(|(x, y)| {
            let rows = (y..y + BLOCK).step_by(2).map(|y| luma.row(y).get(x..x + BLOCK).unwrap_or_default());
            rows.flatten().map(|value| u32::from(*value)).sum::<u32>() / (BLOCK * BLOCK / 2) as u32
        })
        .collect();
    // Squares, so that one dark stroke counts more than a slope of light.
    sums.windows(2)
        .map(|pair| match pair {
            [one, two] => one.abs_diff(*two).pow(2),
            _ => 0,
        })
        .sum()
}

/// The wave that stands out most from the others about as fine as it is.
fn peak(amplitudes: &Plane<f32>) -> Option<Peak> {
    let mut rings: Vec<Vec<f32>> = vec![Vec::new(); SIDE / 2 / RING + 1];
    for wave in fine_waves() {
        if let Some(ring) = rings.get_mut(wave.ring()) {
            ring.push(wave.of(amplitudes));
        }
    }
    let usual: Vec<f32> = rings
        .into_iter()
        .map(|mut ring| {
            ring.sort_by(f32::total_cmp);
            ring.get(ring.len() / 2).copied().unwrap_or_default()
        })
        .collect();
    let against = |wave: &Wave| {
        // The floor keeps a perfectly flat window from making much of nothing.
        let usual = usual.get(wave.ring()).copied().unwrap_or_default().max(0.05);
        wave.of(amplitudes) / usual
    };
    let most = fine_waves().max_by(|one, two| against(one).total_cmp(&against(two)))?;
    Some(Peak {
        wave: (most.across as f32, most.down as f32),
        stands_out: against(&most),
        amplitude: most.of(amplitudes),
    })
}

/// Frequencies of about the same fineness share a ring this wide.
const RING: usize = 4;

#[derive(Clone, Copy, Debug)]
struct Wave {
    across: usize,
    /// Negative ones count from the other side.
    down: i32,
}

impl Wave {
    fn fineness(self) -> f32 {
        (self.across as f32).hypot(self.down as f32)
    }

    fn ring(self) -> usize {
        self.fineness() as usize / RING
    }

    fn of(self, amplitudes: &Plane<f32>) -> f32 {
        let row = self.down.rem_euclid(SIDE as i32) as usize;
        amplitudes.at(self.across, row)
    }
}

/// Every wave that may be a screen's. Left out: the seams between a JPEG's blocks, which lie on the axes.
fn fine_waves() -> impl Iterator<Item = Wave> {
    let half = (SIDE / 2) as i32;
    let all = (0..=SIDE / 2).flat_map(move |across| (1 - half..half).map(move |down| Wave { across, down }));
    all.filter(|wave| {
        let fine = (FINE..SIDE as f32 / 2.0).contains(&wave.fineness());
        let on_axis = wave.across <= 1 || wave.down.abs() <= 1;
        let coarse_twin = wave.across == 0 && wave.down < 0;
        fine && !coarse_twin && !(on_axis && seam(wave.across.max(wave.down.unsigned_abs() as usize)))
    })
}

/// Blocks of eight pixels, or of four, or scaled to two: multiples of an eighth of the pixels.
fn seam(frequency: usize) -> bool {
    let eighth = SIDE / 8;
    frequency % eighth <= 1 || frequency % eighth == eighth - 1
}

/// Whether a computer made the picture: a few exact tones cover most of it, and neighbours are exactly alike. A lens and a
/// sensor leave noise and slopes of light.
pub(super) fn is_made(luma: &Plane<u8>) -> bool {
    let (flatness, plainness) = made(luma);
    flatness > FLAT && plainness > PLAIN
}

/// The least share of neighbours exactly alike.
const FLAT: f32 = 0.8;
/// The least share of the picture that its commonest tones cover.
const PLAIN: f32 = 0.6;
/// How many tones those are.
const TONES: usize = 4;

/// The share of neighbours exactly alike, and the share of the picture in its commonest tones.
pub(super) fn made(luma: &Plane<u8>) -> (f32, f32) {
    let (mut same, mut all) = (0u32, 0u32);
    let mut tones = [0u32; 256];
    for y in (0..luma.height).step_by(4) {
        for pair in luma.row(y).windows(2) {
            if let [one, two] = pair {
                same += u32::from(one == two);
                all += 1;
                if let Some(tone) = tones.get_mut(usize::from(*one)) {
                    *tone += 1;
                }
            }
        }
    }
    tones.sort_unstable_by(|one, two| two.cmp(one));
    let common: u32 = tones.iter().take(TONES).sum();
    (same as f32 / all.max(1) as f32, common as f32 / all.max(1) as f32)
}
