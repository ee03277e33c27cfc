//! Ninety days of five thousand filings, asked after as `desk::poll` says: how often, how soon it is noticed, and what
//! an outage does. Time is simulated from minute to minute; nothing here waits.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;
use std::time::Duration;

use desk::poll::{Ask, Filing, Hours, Jitter, Known, Moment};
use filing::catalogue::Catalogue;
use filing::contract::{Clock, FilingStatus};
use filing::state::{Actor, Road, State, Unit};
use jiff::{Span, Timestamp};

use crate::faults::plan::Dice;

const FILINGS: usize = 5000;
const DAYS: i64 = 90;
/// A Monday, so that ninety days hold a spring festival's worth of holidays: 2026-02-15 to 23.
const BEGIN: &str = "2026-01-05T00:00:00+08:00";
/// The office is away for five hours of a work day: it first asks to wait, then does not answer at all.
const AWAY: (&str, &str, &str) =
    ("2026-01-28T10:00:00+08:00", "2026-01-28T12:30:00+08:00", "2026-01-28T15:00:00+08:00");
/// What it asks for while it is away.
const WAIT: u64 = 1800;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn away(now: Timestamp) -> bool {
    (at(AWAY.0)..at(AWAY.2)).contains(&now)
}

fn later(from: Timestamp, seconds: u64) -> Timestamp {
    from + Span::new().seconds(i64::try_from(seconds).expect("a span"))
}

/// The other side of the counter, without a counter: every filing with all that will happen to it.
struct World {
    catalogue: Catalogue,
    hours: Arc<Hours>,
}

/// What happened to a filing: each state with its beginning.
struct Fate(Vec<(Timestamp, State)>);

impl Fate {
    fn at(&self, now: Timestamp) -> Option<(Timestamp, State)> {
        self.0.iter().rev().find(|(since, _)| *since <= now).copied()
    }
}

impl World {
    /// Draws a fate: every state lasts as long as the official ranges say. What is the applicant's is done from the
    /// next work day on, when the desk has noticed by itself; a message of the ministry is answered within a day.
    fn fate(&self, dice: &Dice) -> Fate {
        let hours = &self.hours;
        let hour = |most: u64| Duration::from_secs(dice.below(most * 3600));
        let mut now = later(at(BEGIN), dice.below(45 * 24 * 3600));
        let mut all = vec![(now, State::FirstReview)];
        let mut add = |now: Timestamp, state| all.push((now, state));
        now = hours.after(now, hour(9));
        if dice.below(5) == 0 {
            add(now, State::NeedsFix);
            now = hours.after(hours.opening(now, 1), hour(18));
            add(now, State::FirstReview);
            now = hours.after(now, hour(9));
        }
        if dice.below(2) == 0 {
            add(now, State::MaterialsToBeSent);
            now = hours.after(hours.opening(now, 1), hour(18));
            add(now, State::MaterialsMailed);
            now = later(now, 24 * 3600 + dice.below(48 * 3600));
            add(now, State::MaterialsSignedFor);
            now = hours.after(hours.opening(now, 1), hour(18));
        }
        add(now, State::WaitingSubmitCa);
        now = hours.after(now, hour(9));
        add(now, State::SmsPending);
        now = later(now, dice.below(24 * 3600));
        add(now, State::CaReview);
        now = hours.after(hours.opening(now, 1), hour(19 * 9));
        if dice.below(8) == 0 {
            add(now, State::CaRejected);
            now = hours.after(hours.opening(now, 1), hour(18));
            add(now, State::CaReview);
            now = hours.after(hours.opening(now, 1), hour(19 * 9));
        }
        add(now, State::CaPassed);
        now = later(now, 3600 + dice.below(6 * 3600));
        add(now, State::Synced);
        Fate(all)
    }

    fn status(&self, id: usize, (since, state): (Timestamp, State), now: Timestamp) -> FilingStatus {
        let states = &self.catalogue.states;
        let timer = states.timer(state, Road::Paper).and_then(|timer| self.catalogue.deadlines.get(timer));
        let clock = timer.map(|timer| {
            let length = u64::from(timer.length);
            let ends_at = match timer.unit {
                Unit::Hour => later(since, length * 3600),
                Unit::Day => later(since, length * 86_400),
                _ => later(self.hours.opening(since, timer.length), 9 * 3600),
            };
            Clock { timer: timer.timer.clone(), started_at: since, ends_at }
        });
        FilingStatus {
            id: id.to_string(),
            state,
            since,
            waits_for: states.waits_for(state, Road::Paper).unwrap_or(Actor::System),
            clock,
            findings: Vec::new(),
            sms_due: Vec::new(),
            numbers: std::collections::BTreeMap::new(),
            allowed: Vec::new(),
            sms: None,
            on_portal: None,
            reachable_from: None,
            notices: Vec::new(),
            practice: false,
            now,
        }
    }
}

/// States that the applicant brings about at this desk, which therefore knows of them at once.
fn own(state: State, before: State) -> bool {
    state == State::MaterialsMailed || matches!(before, State::NeedsFix | State::CaRejected)
}

/// What was counted.
#[derive(Default)]
struct Count {
    /// Filings asked after, and requests made.
    asked: u64,
    requests: u64,
    /// Requests while the office was away, or before it wanted one.
    broken: u64,
    /// Outside of useful hours.
    useless: u64,
    /// Seconds of working hours until a change was noticed.
    delays: Vec<u64>,
    /// Requests of each minute since the beginning.
    minutes: Vec<u32>,
    /// Filings that were over, or the applicant's, when asked after.
    vain: u64,
}

/// Desks that share the filings out among them, each asking by itself.
struct Desk {
    known: Known,
    jitter: Jitter,
    filings: std::ops::Range<usize>,
    not_before: Option<Timestamp>,
    /// When it wants to be woken.
    wakes: Option<Timestamp>,
}

struct Simulation {
    world: World,
    fates: Vec<Fate>,
    /// What the desks know of each filing: since when it stands where it stands.
    seen: Vec<Timestamp>,
    desks: Vec<Desk>,
    count: Count,
}

impl Simulation {
    fn new(desks: usize) -> Self {
        let catalogue = Catalogue::embedded().expect("the catalogue");
        let hours = Arc::new(Hours::new(&catalogue.calendar));
        let world = World { catalogue, hours };
        let dice = Dice::new(90);
        let fates: Vec<Fate> = (0..FILINGS).map(|_| world.fate(&dice)).collect();
        let each = FILINGS / desks;
        let desk = |number: usize| Desk {
            known: Known::new(&world.catalogue, Arc::clone(&world.hours), 500),
            jitter: Jitter::seeded(number as u64),
            filings: number * each..(number + 1) * each,
            not_before: None,
            wakes: None,
        };
        let desks = (0..desks).map(desk).collect();
        let minutes = vec![0; usize::try_from(DAYS * 24 * 60).expect("a number") + 1];
        let count = Count { minutes, ..Count::default() };
        Self { seen: vec![Timestamp::MIN; FILINGS], world, fates, desks, count }
    }

    /// Runs to the end: what the applicants do, and the requests of the desks, in order of time.
    fn run(&mut self) {
        let end = later(at(BEGIN), u64::try_from(DAYS * 86_400).expect("a span"));
        let mut queue = BinaryHeap::new();
        for (filing, fate) in self.fates.iter().enumerate() {
            let mut before = State::Draft;
            for (since, state) in &fate.0 {
                if own(*state, before) || before == State::Draft {
                    queue.push(Reverse((*since, 0, filing)));
                }
                before = *state;
            }
        }
        let each = FILINGS / self.desks.len();
        while let Some(Reverse((now, kind, number))) = queue.pop() {
            if now > end {
                break;
            }
            let desk = if kind == 0 { number / each } else { number };
            if kind == 0 {
                if away(now) {
                    // Nothing can be handed in either: they come when the office is back, not all at once.
                    let back = later(at(AWAY.2), 60 + (number as u64 * 7919) % 7200);
                    queue.push(Reverse((back, 0, number)));
                    continue;
                }
                self.told(desk, number, now);
            } else if self.desks[desk].wakes != Some(now) {
                continue;
            }
            let next = self.step(desk, now).map(|next| next.max(later(now, 1)));
            self.desks[desk].wakes = next;
            queue.extend(next.map(|next| Reverse((next, 1, desk))));
        }
    }

    /// The applicant did something at the desk; the office's answer says where the filing stands.
    fn told(&mut self, desk: usize, filing: usize, now: Timestamp) {
        let stands = self.fates[filing].at(now).expect("it was handed in");
        self.notice(filing, now);
        let status = self.world.status(filing, stands, now);
        let Desk { known, jitter, .. } = &mut self.desks[desk];
        if known.filing(&status.id).is_none() {
            known.add(Filing::new(status.id.clone(), None, None));
        }
        known.heard(&status.id.clone(), Some(status), None, moment(now), jitter);
    }

    /// Lets a desk do what is next; gives when it wants to be woken.
    fn step(&mut self, desk: usize, now: Timestamp) -> Option<Timestamp> {
        let one = &mut self.desks[desk];
        match one.known.next(moment(now), &mut one.jitter) {
            Ask::Never => None,
            Ask::At(at) => Some(at),
            Ask::Now { ids } => {
                self.ask(desk, &ids, now);
                Some(later(now, 1))
            }
        }
    }

    fn ask(&mut self, desk: usize, ids: &[String], now: Timestamp) {
        let minute = usize::try_from((now.as_second() - at(BEGIN).as_second()) / 60).expect("a minute");
        self.count.minutes[minute] += 1;
        self.count.requests += 1;
        self.count.asked += ids.len() as u64;
        self.count.useless += u64::from(!self.world.hours.are_useful(now));
        let one = &mut self.desks[desk];
        self.count.broken += u64::from(one.not_before.is_some_and(|at| now < at));
        one.known.asking(moment(now));
        if away(now) {
            let asked = (now < at(AWAY.1)).then(|| Duration::from_secs(WAIT));
            one.not_before = asked.map(|_| later(now, WAIT));
            one.known.failed(asked, moment(now), &mut one.jitter);
            return;
        }
        for id in ids {
            let filing: usize = id.parse().expect("a number");
            assert!(self.desks[desk].filings.contains(&filing), "asked after somebody else's");
            let known = self.desks[desk].known.filing(id);
            let over = known.and_then(|one| one.status.as_ref()).is_some_and(|one| one.state.is_final());
            self.count.vain += u64::from(over);
            self.notice(filing, now);
            let status = self.world.status(filing, self.fates[filing].at(now).expect("handed in"), now);
            let Desk { known, jitter, .. } = &mut self.desks[desk];
            known.heard(id, Some(status), None, moment(now), jitter);
        }
    }

    /// Counts how long what is seen now went unnoticed; what the desk did itself is no news.
    fn notice(&mut self, filing: usize, now: Timestamp) {
        let seen = self.seen[filing];
        let all = &self.fates[filing].0;
        for (index, (since, state)) in all.iter().enumerate().skip(1) {
            if *since > seen && *since <= now && !own(*state, all[index - 1].1) {
                self.count.delays.push(self.world.hours.between(*since, now).as_secs());
            }
        }
        self.seen[filing] = now;
    }

    /// Work days on which filings were open, all together.
    fn open_days(&self) -> f64 {
        let end = later(at(BEGIN), u64::try_from(DAYS * 86_400).expect("a span"));
        let open = |fate: &Fate| {
            let (first, last) = (fate.0.first().expect("a state").0, fate.0.last().expect("a state").0);
            self.world.hours.between(first.min(end), last.min(end)).as_secs_f64() / (9.0 * 3600.0)
        };
        self.fates.iter().map(open).sum()
    }

    /// Most requests of one minute within a time.
    fn busiest(&self, from: &str, to: &str) -> u32 {
        let minute =
            |text| usize::try_from((at(text).as_second() - at(BEGIN).as_second()) / 60).expect("a minute");
        self.count.minutes[minute(from)..minute(to)].iter().copied().max().unwrap_or(0)
    }
}

fn moment(now: Timestamp) -> Moment {
    let steady = now.as_second() - at(BEGIN).as_second();
    Moment { wall: now, steady: Duration::from_secs(u64::try_from(steady).expect("after the beginning")) }
}

/// Runs a simulation and holds the figures against what is promised. Gives the busiest minute after the outage, and of
/// the usual days before it.
fn ninety_days(desks: usize) -> (u32, u32) {
    let mut simulation = Simulation::new(desks);
    simulation.run();
    let (usual, after) =
        (simulation.busiest(BEGIN, AWAY.0), simulation.busiest(AWAY.1, "2026-01-30T00:00:00+08:00"));
    let days = simulation.open_days();
    let count = &mut simulation.count;
    count.delays.sort_unstable();
    let delay = |share: usize| count.delays[count.delays.len() * share / 100] as f64 / 3600.0;
    let a_day = count.asked as f64 / days;
    println!(
        "{desks} desks: {} filings asked after in {} requests; {a_day:.2} a filing and work day; {} changes, noticed \
         after {:.2} working hours (median), {:.2} (95 %); busiest minute {usual} usually, {after} after the outage",
        count.asked,
        count.requests,
        count.delays.len(),
        delay(50),
        delay(95),
    );
    assert_eq!((count.broken, count.useless, count.vain), (0, 0, 0), "early, at night, in vain");
    assert!(count.delays.len() > 3 * FILINGS, "hardly anything happened");
    assert!(a_day <= 2.5, "{a_day} requests a filing and work day");
    assert!(delay(50) <= 2.0, "{} hours until it is noticed", delay(50));
    (after, usual)
}

#[test]
fn one_desk_with_five_thousand_filings_asks_seldom_and_knows_soon() {
    let (after, _) = ninety_days(1);
    assert!(after <= 3, "{after} requests in a minute");
}

#[test]
fn five_thousand_desks_do_not_come_back_as_a_herd() {
    let (after, usual) = ninety_days(FILINGS);
    assert!(after <= 4 * usual.max(20), "{after} requests in a minute, {usual} usually");
}
