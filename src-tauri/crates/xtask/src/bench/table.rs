//! The closing table: each figure beside its peer's, with the target and whether it was reached.

use super::measure::Spread;

/// One figure.
#[derive(Debug)]
pub(super) struct Figure {
    name: String,
    ours: Spread,
    peer: Option<Spread>,
    unit: &'static str,
    target: Target,
}

/// What was aimed at.
#[derive(Clone, Copy, Debug)]
enum Target {
    /// At most so much of the peer's.
    OfPeer(f64),
    /// At most so much.
    AtMost(f64),
    /// None: shown for comparison.
    Open,
}

impl Figure {
    /// A figure that is to be at most such a share of the peer's.
    pub(super) fn of_peer(name: &str, ours: Spread, peer: Spread, unit: &'static str, share: f64) -> Self {
        Self { name: name.to_owned(), ours, peer: Some(peer), unit, target: Target::OfPeer(share) }
    }

    /// A figure that is to be at most so much.
    pub(super) fn at_most(name: &str, ours: Spread, unit: &'static str, most: f64) -> Self {
        Self { name: name.to_owned(), ours, peer: None, unit, target: Target::AtMost(most) }
    }

    /// A figure without a target.
    pub(super) fn open(name: &str, ours: Spread, peer: Option<Spread>, unit: &'static str) -> Self {
        Self { name: name.to_owned(), ours, peer, unit, target: Target::Open }
    }

    /// With the peer's beside it.
    pub(super) fn beside(mut self, peer: Spread) -> Self {
        self.peer = Some(peer);
        self
    }

    /// By how much the middle run stays below the target, as a share of it; below zero when it does not.
    fn margin(&self) -> Option<f64> {
        let most = match (self.target, self.peer) {
            (Target::OfPeer(share), Some(peer)) => peer.middle * share,
            (Target::AtMost(most), _) => most,
            _ => return None,
        };
        Some(1.0 - self.ours.middle / most)
    }

    fn verdict(&self) -> String {
        match self.margin() {
            Some(margin) if margin >= 0.0 => format!("reached, {:.0} % to spare", margin * 100.0),
            Some(margin) => format!("NOT reached, {:.0} % over", -margin * 100.0),
            None => "no target".to_owned(),
        }
    }

    fn target(&self) -> String {
        match (self.target, self.peer) {
            (Target::OfPeer(share), Some(peer)) => {
                format!("≤ {:.2} of the peer's ({})", share, short(peer.middle * share))
            }
            (Target::AtMost(most), _) => format!("≤ {}", short(most)),
            _ => String::new(),
        }
    }

    fn row(&self) -> String {
        let peer = self.peer.map(written).unwrap_or_default();
        let Self { name, unit, .. } = self;
        format!(
            "| {name}, {unit} | {} | {peer} | {} | {} |",
            written(self.ours),
            self.target(),
            self.verdict()
        )
    }
}

/// Prints the table, in the form that `BENCHMARKS.md` takes over.
pub(super) fn print(figures: &[Figure]) {
    println!("\n| what | ours: least / middle / most | peer | target | verdict |");
    println!("| --- | --- | --- | --- | --- |");
    for figure in figures {
        println!("{}", figure.row());
    }
    let missed = figures.iter().filter(|figure| figure.margin().is_some_and(|margin| margin < 0.0)).count();
    println!(
        "\n{missed} of {} targets not reached.",
        figures.iter().filter(|it| it.margin().is_some()).count()
    );
}

fn written(spread: Spread) -> String {
    let Spread { least, middle, most } = spread;
    if least == most {
        short(middle)
    } else {
        format!("{} / {} / {}", short(least), short(middle), short(most))
    }
}

/// Three digits or so.
fn short(number: f64) -> String {
    match number {
        number if number >= 100.0 => format!("{number:.0}"),
        number if number >= 10.0 => format!("{number:.1}"),
        _ => format!("{number:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(middle: f64) -> Spread {
        Spread::of(vec![middle])
    }

    #[test]
    fn a_verdict_says_by_how_much() {
        let reached = Figure::of_peer("CPU", spread(1.0), spread(4.0), "s", 0.5);
        assert_eq!(
            reached.row(),
            "| CPU, s | 1.00 | 4.00 | ≤ 0.50 of the peer's (2.00) | reached, 50 % to spare |"
        );
        let missed = Figure::at_most("memory", spread(80.0), "MB", 64.0);
        assert_eq!(missed.verdict(), "NOT reached, 25 % over");
        assert_eq!(Figure::open("clock", spread(1.0), None, "s").verdict(), "no target");
    }
}
