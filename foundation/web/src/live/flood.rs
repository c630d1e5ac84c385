//! When to stop drawing one by one.

use std::time::Duration;

use tokio::time::Instant;

/// More entries than can be drawn (an import, a benchmark): nothing is drawn until it calms down, then every console fetches
/// its page once. A reset for each heap would have all consoles fetch pages without end.
#[derive(Default)]
pub(crate) struct Flood {
    /// When it began, and the last heap.
    since: Option<(Instant, Instant)>,
}

impl Flood {
    /// Calm for this long is the end of it.
    const CALM: Duration = Duration::from_millis(500);
    /// Consoles see something at least this often, even when it goes on.
    const LONGEST: Duration = Duration::from_secs(5);

    /// Whether these entries belong to a flood: they are a heap, or come while one is going on.
    pub(crate) fn takes(&mut self, heap: bool) -> bool {
        let now = Instant::now();
        if heap {
            self.since = Some((self.since.map_or(now, |(first, _)| first), now));
        }
        self.since.is_some()
    }
    /// When it will be over if nothing more comes.
    pub(crate) fn over_at(&self) -> Option<Instant> {
        self.since.map(|(first, last)| (last + Self::CALM).min(first + Self::LONGEST))
    }
    /// Whether it is over now; says so once.
    pub(crate) fn is_over(&mut self) -> bool {
        let over = self.over_at().is_some_and(|at| Instant::now() >= at);
        if over {
            self.since = None;
        }
        over
    }
}
