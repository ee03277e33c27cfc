//! Language, theme, text size and what the desktop is told, kept in a small file beside the book. Nothing personal is in it.

use std::path::Path;

use filing::words::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::{Answer, Failure};

const FILE: &str = "settings.json";

/// Which colours.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How the window looks and what it tells the desktop.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Language of the window.
    pub language: Language,
    /// Colours.
    pub theme: Theme,
    /// Text size in percent: 100, 125, 150 or 200.
    #[ts(type = "100 | 125 | 150 | 200")]
    pub text_scale: u16,
    /// Papers carry their print code and a QR.
    pub print_code: bool,
    /// The desktop is told when a case moves or a deadline comes near.
    pub notify: bool,
    /// It was said once that this is so, and how to change it.
    pub notify_said: bool,
    /// Closing the window leaves the app beside its icon in the tray.
    pub stay_in_tray: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            text_scale: 100,
            print_code: true,
            notify: true,
            notify_said: false,
            stay_in_tray: false,
        }
    }
}

impl Settings {
    /// Reads the file; without one, or with one that cannot be read, the defaults.
    pub fn read(home: &Path) -> Self {
        let text = std::fs::read_to_string(home.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// `app_settings` when it cannot be written.
    pub fn write(&self, home: &Path) -> Answer<()> {
        let failed = |_| Failure::new("app_settings");
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        let fresh = home.join("settings.new");
        std::fs::write(&fresh, text).map_err(failed)?;
        std::fs::rename(fresh, home.join(FILE)).map_err(failed)
    }
}
