//! Progress lines: which step, of how many, how long.

use std::time::{Duration, Instant};

/// The steps of one command.
pub(crate) struct Steps {
    total: usize,
    current: usize,
    begun: Instant,
}

impl Steps {
    /// `total` steps are to come.
    pub(crate) fn new(total: usize) -> Self {
        Self { total, current: 0, begun: Instant::now() }
    }

    /// The next step begins; its line says when.
    pub(crate) fn next(&mut self, title: &str) {
        self.current += 1;
        println!("\n[{}/{}] {title}  ({} so far)", self.current, self.total, self.elapsed());
    }

    /// Time since the first step, such as `3 m 07 s`.
    pub(crate) fn elapsed(&self) -> String {
        spoken(self.begun.elapsed())
    }
}

fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} m {:02} s", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_keep_two_digits_of_seconds() {
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(187)), "3 m 07 s");
    }
}
