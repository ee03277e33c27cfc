//! Brightness and contrast, as one table of 256 values.

use image::RgbImage;

/// What each of the 256 values becomes.
pub(crate) struct Tone(Option<[u8; 256]>);

impl Tone {
    /// `brightness` and `contrast` from -50 to 50.
    ///
    /// Brightness bends the middle and leaves black and white alone, so that print neither drowns nor fades away.
    /// Contrast steepens around the middle.
    pub(super) fn new(brightness: i8, contrast: i8) -> Self {
        if brightness == 0 && contrast == 0 {
            return Self(None);
        }
        let gamma = 2.0_f64.powf(-f64::from(brightness) / 35.0);
        let slope = 2.0_f64.powf(f64::from(contrast) / 35.0);
        let mut table = [0; 256];
        for (value, bent) in (0_u8..=255).zip(&mut table) {
            let value = (f64::from(value) / 255.0).powf(gamma);
            let value = (value - 0.5) * slope + 0.5;
            *bent = (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        }
        Self(Some(table))
    }

    /// Changes the picture where it is.
    pub(crate) fn apply(&self, picture: &mut RgbImage) {
        let Some(table) = &self.0 else { return };
        for value in picture.iter_mut() {
            *value = table.get(usize::from(*value)).copied().unwrap_or(*value);
        }
    }
}
