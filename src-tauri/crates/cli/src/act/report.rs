//! Where a case stands, and what is possible now.

use filing::contract::PracticeMessage;
use filing::words::message_id;
use serde::Serialize;

use super::step::Step;
use super::verb;
use crate::file::report::{Report, lines};
use crate::out;
use crate::outcome::Outcome;
use crate::setting::Setting;
use desk::book::Channel;

#[derive(Debug, Serialize)]
struct Told {
    #[serde(flatten)]
    report: Report,
    case: String,
    /// What can be done now: the verbs of `beian act`.
    allowed: Vec<&'static str>,
    /// Who still has to answer the administration's message.
    sms_due: Vec<String>,
    /// The messages that phones would have received; practice only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inbox: Vec<PracticeMessage>,
}

/// Says it.
pub(super) fn tell(step: &Step<'_>, inbox: Vec<PracticeMessage>) -> Outcome<()> {
    let (setting, desk) = (step.setting, step.desk);
    let practice = step.channel == Channel::Practice;
    let report = Report::of(setting, desk, &step.case, practice)?;
    let status = desk.send(&step.case)?.and_then(|send| send.status);
    let (mut allowed, sms_due) = match &status {
        Some(status) => (verb::allowed(&status.allowed), status.sms_due.clone()),
        None => (Vec::new(), Vec::new()),
    };
    if practice && !report.state.is_final() {
        allowed.push("wait");
    }
    let told = Told { report, case: step.case.to_string(), allowed, sms_due, inbox };
    if setting.json {
        out::json(&told)?
    } else {
        out::lines(&in_lines(setting, &told))?
    }
    Ok(())
}

fn in_lines(setting: &Setting, told: &Told) -> Vec<String> {
    let mut all = lines(setting, &told.report);
    for message in told.inbox.iter().filter(|message| told.sms_due.contains(&message.principal)) {
        let args = [("principal", message.principal.as_str()), ("code", message.code.as_str())];
        all.push(setting.say("cli-act-inbox", &args));
    }
    if told.inbox.is_empty() {
        all.extend(told.sms_due.iter().map(|who| setting.say("cli-act-due", &[("principal", who)])));
    }
    let possible = if told.allowed.is_empty() { "cli-act-none" } else { "cli-act-possible" };
    all.push(setting.say(possible, &[]));
    let one = |verb: &&str| format!("  {verb}  {}", setting.words().plain(&message_id("cli-act", verb)));
    all.extend(told.allowed.iter().map(one));
    all
}
