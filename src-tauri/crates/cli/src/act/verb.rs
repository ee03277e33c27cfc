//! What is called how, and what the office must allow for it.

use filing::state::Action;

use crate::args::ActWhat;

/// The verb that does what an office allows; nothing for what `beian file` does.
pub(super) fn name(action: Action) -> Option<&'static str> {
    Some(match action {
        Action::HandIn => return None,
        Action::HandInAgain => "resubmit",
        Action::RequestBackdrop => "request-backdrop",
        Action::SendPhoto => "photo",
        Action::Mail => "mail",
        Action::ReportDelivery => "report-delivery",
        Action::ConfirmSms => "sms",
        Action::ResendSms => "resend-sms",
        Action::OpenSite => "open-site",
        Action::Revoke | Action::AskToRevoke => "revoke",
        Action::Abandon => "abandon",
        Action::Withdraw => "withdraw",
        Action::Deregister => "deregister",
        Action::CancelAccess => "cancel-access",
    })
}

/// What the office must allow for a verb, any of it; nothing where it is not asked.
pub(super) fn needs(what: &ActWhat) -> &'static [Action] {
    match what {
        ActWhat::List | ActWhat::Wait => &[],
        ActWhat::Mail { .. } => &[Action::Mail],
        ActWhat::Sms { .. } => &[Action::ConfirmSms],
        ActWhat::Photo { .. } => &[Action::SendPhoto],
        ActWhat::RequestBackdrop => &[Action::RequestBackdrop],
        ActWhat::ReportDelivery => &[Action::ReportDelivery],
        ActWhat::ResendSms => &[Action::ResendSms],
        ActWhat::OpenSite => &[Action::OpenSite],
        ActWhat::Resubmit => &[Action::HandInAgain],
        ActWhat::Revoke => &[Action::Revoke, Action::AskToRevoke],
        ActWhat::Abandon => &[Action::Abandon],
        ActWhat::Withdraw => &[Action::Withdraw],
        ActWhat::Deregister { .. } => &[Action::Deregister],
        ActWhat::CancelAccess { .. } => &[Action::CancelAccess],
    }
}

/// The verbs an office allows now, each once.
pub(super) fn allowed(actions: &[Action]) -> Vec<&'static str> {
    let mut verbs = Vec::new();
    for verb in actions.iter().filter_map(|action| name(*action)) {
        if !verbs.contains(&verb) {
            verbs.push(verb);
        }
    }
    verbs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_named_once_however_far_apart_what_it_does_stands() {
        let actions = [Action::Revoke, Action::HandIn, Action::Mail, Action::AskToRevoke, Action::Mail];
        assert_eq!(allowed(&actions), ["revoke", "mail"]);
    }
}
