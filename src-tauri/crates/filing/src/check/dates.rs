//! Days in a case: how far off they are, counted as the rule wants it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Findings, args};
use crate::answers::Path;
use crate::problem::Args;
use crate::values::day;

/// Work days until a real-name registration is known to the ministry.
const SYNCHRONISED_AFTER: u32 = 3;

/// Where a day that something ends on stands against today.
pub(super) enum Left {
    /// It is over.
    Over,
    /// It ends within three months, counted by the calendar.
    Short,
    /// There is time.
    Enough,
}

/// How much time is left until `end`, its last day.
pub(super) fn left(today: Date, end: Date) -> Left {
    if end < today {
        Left::Over
    } else if today.checked_add(3.months()).is_ok_and(|limit| end <= limit) {
        Left::Short
    } else {
        Left::Enough
    }
}

/// A domain has to outlive the filing, and its real name has to have arrived.
pub(super) fn domain(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.domain_valid_to");
    if let Some(end) = day(found.text(Some(site), &path.id)) {
        let date = args([("date", &end.to_string())]);
        match left(found.today, end) {
            Left::Over => found.say("domain.expired", path, date),
            Left::Short => found.say("domain.expires_soon", path, date),
            Left::Enough => {}
        }
    }
    real_name(found, site);
}

fn real_name(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.domain_realname_on");
    let Some(done) = day(found.text(Some(site), &path.id)) else { return };
    if done > found.today {
        return found.say("domain_realname.future", path, Args::new());
    }
    // Longer ago than any holiday: the calendar need not reach back so far.
    if done.checked_add(1.month()).is_ok_and(|month| month <= found.today) {
        return;
    }
    match found.catalogue.calendar.add(done, SYNCHRONISED_AFTER) {
        Ok(sum) if found.today < sum.end => {
            found.say("domain_realname.young", path, args([("date", &sum.end.to_string())]));
        }
        Ok(_) => {}
        Err(incomplete) => {
            found.say("domain_realname.calendar", path, args([("year", &incomplete.year.to_string())]));
        }
    }
}
