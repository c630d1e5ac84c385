//! What a number is asked back for, once: it may be right, but it does not fit with what the site told before. Whoever says that it
//! is right has it written down as it is; what was written down so is marked wherever it is read, worked out anew each time.

use kernel::Refusal;

use crate::figure::{Counted, Told};
use crate::level::Figures;

/// Fewer people than this apart is what counting heads brings with it.
const SLACK: u64 = 10;

/// What does not fit in the count of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Who is there.
    pub present: i64,
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// The kind of capacity of which there is less, and how much there is.
    pub over: Option<(String, i64)>,
    /// Who was there the day before, and how many that would make with those who came and left.
    pub sum: Option<(i64, i64)>,
}

/// What does not fit in a count: more people than places, unless there were too many the day before already and the sum is right;
/// or far more or fewer than the sum makes. `places` is what the site offers most of, `before` who was there the day before.
#[must_use]
pub fn of_day(counted: &Counted, places: Option<(String, i64)>, before: Option<i64>) -> Option<Doubt> {
    let present = counted.present?;
    let sum = before.map(|b| (b, b.saturating_add(counted.arrivals).saturating_sub(counted.departures)));
    let over = places.filter(|(_, offered)| present > *offered);
    let was_over = over.as_ref().is_some_and(|(_, offered)| before.is_some_and(|b| b > *offered));
    let adds_up = sum.is_some_and(|(_, would)| would == present);
    let far = sum.is_some_and(|(_, would)| {
        let apart = present.abs_diff(would);
        apart > SLACK && apart.saturating_mul(4) > would.unsigned_abs()
    });
    if !far && (over.is_none() || (was_over && adds_up)) {
        return None;
    }
    let (arrivals, departures) = (counted.arrivals, counted.departures);
    Some(Doubt { present, arrivals, departures, over, sum })
}

impl Doubt {
    /// The question, beside this field.
    #[must_use]
    pub fn question(&self, field: &str) -> Refusal {
        let key = match (&self.over, self.sum) {
            (Some(_), Some(_)) => "refusal-relief-doubt-both",
            (Some(_), None) => "refusal-relief-doubt-over",
            (None, _) => "refusal-relief-doubt-sum",
        };
        let mut refusal = Refusal::invalid(field, key).with("present", self.present);
        if let Some((kind, offered)) = &self.over {
            refusal = refusal.with("offered", offered).with("kind", kind);
        }
        if let Some((before, would)) = self.sum {
            let came = refusal.with("arrivals", self.arrivals).with("departures", self.departures);
            refusal = came.with("before", before).with("would", would);
        }
        refusal
    }
}

/// The question about more that is taken than there is, beside this field; none where the same numbers stand already.
#[must_use]
pub fn of_figures(told: &Told, before: Option<Figures>, field: &str) -> Option<Refusal> {
    let offered = told.offered.or(before.map(|b| b.offered))?;
    let used = told.used.or(before.map(|b| b.used))?;
    let known = before.is_some_and(|b| b.offered == offered && b.used == used);
    (used > offered && !known).then(|| {
        let refusal = Refusal::invalid(field, "refusal-relief-doubt-used");
        refusal.with("used", used).with("offered", offered).with("kind", &told.kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(arrivals: i64, departures: i64, present: i64) -> Counted {
        Counted { arrivals, departures, present: Some(present), ..Counted::default() }
    }

    #[test]
    fn a_count_that_does_not_fit_is_asked_back() {
        // count, places, the day before -> the question
        let table = [
            (day(4, 1, 400), Some(120), Some(109), Some("refusal-relief-doubt-both")),
            (day(4, 1, 400), Some(120), None, Some("refusal-relief-doubt-over")),
            (day(4, 1, 40), Some(120), Some(109), Some("refusal-relief-doubt-sum")),
            (day(4, 1, 112), Some(120), Some(109), None),
            (day(4, 1, 106), Some(120), Some(109), None),
            (day(15, 1, 123), Some(120), Some(109), Some("refusal-relief-doubt-both")),
            (day(2, 1, 124), Some(120), Some(123), None),
            (day(4, 1, 400), None, None, None),
            (Counted { present: None, ..day(4, 1, 0) }, Some(120), Some(109), None),
        ];
        for (counted, places, before, wanted) in table {
            let places = places.map(|n| ("places".to_owned(), n));
            let key = of_day(&counted, places, before).map(|d| d.question("present").key);
            assert_eq!(key.as_deref(), wanted, "{counted:?}");
        }
    }

    #[test]
    fn more_taken_than_there_is_is_asked_back_until_it_stands() {
        let told = |offered, used| Told { kind: "places".into(), offered, used, held: None };
        let stands = |offered, used| Some(Figures { offered, used, held: 0 });
        assert!(of_figures(&told(None, Some(130)), stands(120, 0), "f").is_some());
        assert!(of_figures(&told(Some(100), None), stands(120, 110), "f").is_some());
        assert!(of_figures(&told(Some(120), Some(120)), None, "f").is_none());
        assert!(of_figures(&told(Some(120), Some(130)), stands(120, 130), "f").is_none());
    }
}
