//! Only in practice: the clock, and the principals' phones.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use filing::contract::{PracticeClock, PracticeMessage};
use jiff::Timestamp;

use super::keyed;
use crate::counter::{Counter, Sitting};
use crate::refusal::{Kind, Refusal};
use crate::store::{codes, filings, meta};

type Office = State<Arc<Counter>>;

/// `GET /practice/clock`.
pub(super) async fn clock(State(office): Office) -> Json<PracticeClock> {
    Json(PracticeClock { now: office.clock.now() })
}

/// `POST /practice/clock`: moves the clock forward. What was due until then happens, each at its own time.
pub(super) async fn set_clock(
    State(office): Office,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<PracticeClock>, Refusal> {
    let wanted: PracticeClock = keyed::json(&keyed::body(body)?)?;
    move_to(&office, move |_| Ok(wanted.now)).await
}

/// `POST /practice/next`: moves the clock to the next thing that happens by itself to any filing.
pub(super) async fn next(State(office): Office) -> Result<Json<PracticeClock>, Refusal> {
    move_to(&office, |sitting| {
        let next = filings::next_due(sitting.db)?;
        next.map(|(_, at)| at).ok_or_else(|| Kind::NothingScheduled.into())
    })
    .await
}

async fn move_to<W>(office: &Arc<Counter>, whither: W) -> Result<Json<PracticeClock>, Refusal>
where
    W: FnOnce(&Sitting<'_>) -> Result<Timestamp, Refusal> + Send + 'static,
{
    if !office.clock.is_manual() {
        return Err(Kind::ClockNotManual.into());
    }
    let now = office
        .attend(move |sitting| {
            let then = whither(sitting)?;
            if then < sitting.now {
                return Err(Refusal::with(Kind::ClockBackwards, "now", sitting.now.to_string()));
            }
            meta::set_last(sitting.db, then)?;
            sitting.office.clock.set(then);
            Ok(then)
        })
        .await?;
    // What has come due happens before this answers, so that the next question finds it done.
    office.attend(|_| Ok(())).await?;
    Ok(Json(PracticeClock { now }))
}

/// `GET /practice/filings/{id}/inbox`.
pub(super) async fn inbox(
    State(office): Office,
    Path(id): Path<String>,
) -> Result<Json<Vec<PracticeMessage>>, Refusal> {
    let messages = office
        .attend(move |sitting| {
            let filing = sitting.filing(&id)?;
            Ok(codes::inbox(sitting.db, &filing.id, sitting.now)?)
        })
        .await?;
    Ok(Json(messages))
}
