//! How far it is, on stderr: a line for each step and each state, and for each tenth of the pictures.

use std::sync::{Mutex, PoisonError};

use desk::book::SendRow;
use desk::outbox::{Progress as Step, ProgressStep};
use filing::words::message_id;

use crate::out;
use crate::setting::Setting;

/// Says what is new, once.
#[derive(Debug)]
pub(crate) struct Progress<'a> {
    setting: &'a Setting,
    last: Mutex<String>,
}

impl<'a> Progress<'a> {
    pub(crate) fn new(setting: &'a Setting) -> Self {
        Self { setting, last: Mutex::new(String::new()) }
    }

    /// A step of handing in.
    pub(crate) fn step(&self, step: &Step) {
        let tenths = (step.sent * 10).checked_div(step.total).unwrap_or_default();
        let percent = (tenths * 10).to_string();
        self.say(match step.step {
            ProgressStep::Opening => self.setting.say("cli-file-opening", &[]),
            ProgressStep::Uploading => self.setting.say("cli-file-uploading", &[("percent", &percent)]),
            ProgressStep::Waiting => self.waiting(step),
            ProgressStep::Submitting => self.setting.say("cli-file-submitting", &[]),
            ProgressStep::Done => self.setting.say("cli-file-handed_in", &[]),
        });
    }

    /// Why nothing is sent, and for how long.
    fn waiting(&self, step: &Step) -> String {
        let Some(waiting) = &step.waiting else { return String::new() };
        let why = self.setting.words().plain(&message_id("error", &waiting.code));
        let seconds = waiting.seconds.to_string();
        self.setting.say("cli-file-waiting", &[("why", &why), ("seconds", &seconds)])
    }

    /// What the office answered.
    pub(crate) fn state(&self, send: &SendRow) {
        if let Some(status) = &send.status {
            self.say(self.setting.words().plain(&message_id("state", status.state.name())));
        }
    }

    fn say(&self, line: String) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if *last != line {
            out::aside(&line);
            *last = line;
        }
    }
}
