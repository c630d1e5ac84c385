//! How often one session or one address may write. Waiting and the outbox's queue do the rest: nothing is lost by a 429.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use tokio::time::Instant;

/// Keys kept at once; beyond that, those that have rested longest go.
const MOST_KEYS: usize = 10_000;

/// So many at once, and then so many a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// At once.
    pub burst: f64,
    /// A second, after that.
    pub per_second: f64,
}

/// One bucket per key.
#[derive(Default)]
pub(crate) struct Buckets(Mutex<HashMap<String, (f64, Instant)>>);

impl Buckets {
    /// Takes one; whether there was one to take.
    pub(crate) fn take(&self, key: &str, rate: Rate) -> bool {
        self.take_at(key, rate, Instant::now())
    }

    fn take_at(&self, key: &str, rate: Rate, now: Instant) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_KEYS {
            // A bucket that is full again says nothing that a new one does not say.
            all.retain(|_, (left, at)| {
                *left + now.duration_since(*at).as_secs_f64() * rate.per_second < rate.burst
            });
        }
        let (left, at) = all.entry(key.to_owned()).or_insert((rate.burst, now));
        *left = (*left + now.duration_since(*at).as_secs_f64() * rate.per_second).min(rate.burst);
        *at = now;
        let there = *left >= 1.0;
        if there {
            *left -= 1.0;
        }
        there
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_burst_passes_and_then_so_many_a_second() {
        let (buckets, rate, start) =
            (Buckets::default(), Rate { burst: 3.0, per_second: 2.0 }, Instant::now());
        let take = |key, ms| buckets.take_at(key, rate, start + Duration::from_millis(ms));
        assert_eq!([take("a", 0), take("a", 0), take("a", 0), take("a", 0)], [true, true, true, false]);
        assert!(take("b", 0), "another key has its own");
        assert_eq!([take("a", 500), take("a", 500)], [true, false]);
        assert!(take("a", 60_000) && take("a", 60_000) && take("a", 60_000) && !take("a", 60_000));
    }

    #[test]
    fn rested_keys_are_forgotten() {
        let (buckets, rate, start) =
            (Buckets::default(), Rate { burst: 1.0, per_second: 1.0 }, Instant::now());
        for n in 0..MOST_KEYS {
            buckets.take_at(&n.to_string(), rate, start);
        }
        buckets.take_at("late", rate, start + Duration::from_secs(5));
        assert_eq!(buckets.0.lock().unwrap().len(), 1);
    }
}
