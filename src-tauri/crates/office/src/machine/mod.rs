//! What happens by itself: the provider, the carriers, the administration and the clocks.
//!
//! Each filing has at most one thing ahead of it, at `next_at`: the other side's next move, or, while the applicant is
//! waited for, a message or a notice on its way, and in the end the end of the state's clock.

pub(crate) mod moves;
mod numbers;
mod outcome;
mod plan;
pub(crate) mod sms;

pub(crate) use plan::{is_cleaned_up, moves_by_itself};

use filing::state::State;

use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::status;
use crate::store::filings::{self, Filing};

/// Lets the one thing happen that is due for a filing at the sitting's moment.
pub(crate) fn happen(sitting: &Sitting<'_>, mut filing: Filing) -> Result<(), Refusal> {
    if waits_for_its_clock(sitting, &filing) {
        // A message came, or a notice was given: nothing moves before the clock has run out.
        filing.next_at = plan::next(sitting, &filing)?;
        return Ok(filings::save(sitting.db, &filing)?);
    }
    let (to, actor, findings) = outcome::of(sitting, &filing)?;
    moves::go(sitting, &mut filing, to, actor, findings)
}

/// Whether only the end of its clock moves a filing, and that has not come.
fn waits_for_its_clock(sitting: &Sitting<'_>, filing: &Filing) -> bool {
    let waits = matches!(filing.state, State::SmsPending | State::SmsPartial)
        || !plan::moves_by_itself(sitting, filing) && plan::is_cleaned_up(sitting, filing);
    waits && status::clock(sitting, filing).is_some_and(|clock| clock.ends_at > sitting.now)
}
