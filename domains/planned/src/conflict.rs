//! Conflicts: two events that share a municipality, a police zone or a supplier at the same time.
//!
//! What two events share is computed from their rows whenever it is asked; only the answer is journalled, with what was shared
//! then. It holds as long as they share nothing more: a later hour, another municipality or another team opens it again.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

use crate::planned::Span;

kernel::coded! {
    /// What two events share.
    Sort {
        /// A municipality.
        Municipality = "municipality",
        /// A police zone and no municipality.
        Zone = "zone",
        /// A supplier or a single thing.
        Resource = "resource",
    }
}

/// An event as far as conflicts look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// The event.
    pub id: Id<kind::Matter>,
    /// As long as it takes up its place.
    pub span: Span,
    /// Codes of its municipalities.
    pub municipalities: BTreeSet<String>,
    /// Codes of its police zones.
    pub zones: BTreeSet<String>,
    /// What is asked for, by what makes two the same, and when.
    pub supplies: Vec<(String, Span)>,
}

/// What two events share, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// Codes of municipalities; of police zones where they share no municipality.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Whether these are police zones.
    #[serde(default)]
    pub zones_only: bool,
    /// What is asked for by both: kind, supplier and unit.
    #[serde(default)]
    pub supplies: BTreeSet<String>,
    /// From the first moment at which they share something to the last.
    pub span: Span,
}

impl Shared {
    /// What it is about.
    #[must_use]
    pub fn sorts(&self) -> Vec<Sort> {
        let area = if self.zones_only { Sort::Zone } else { Sort::Municipality };
        let areas = (!self.areas.is_empty()).then_some(area);
        areas.into_iter().chain((!self.supplies.is_empty()).then_some(Sort::Resource)).collect()
    }
    /// Whether an answer to this answers that as well: nothing more is shared, at no other time.
    #[must_use]
    pub fn covers(&self, now: &Self) -> bool {
        let areas =
            self.areas.is_superset(&now.areas) && (now.areas.is_empty() || self.zones_only == now.zones_only);
        areas && self.supplies.is_superset(&now.supplies) && self.span.holds(now.span)
    }
}

/// What two events share; nothing where that is nothing, or never at the same time.
#[must_use]
pub fn between(a: &Busy, b: &Busy) -> Option<Shared> {
    let mut spans = Vec::new();
    let common = |a: &BTreeSet<String>, b: &BTreeSet<String>| -> BTreeSet<String> { a & b };
    let (mut areas, mut zones_only) = (BTreeSet::new(), false);
    if let Some(span) = a.span.common(b.span) {
        areas = common(&a.municipalities, &b.municipalities);
        if areas.is_empty() {
            areas = common(&a.zones, &b.zones);
            zones_only = !areas.is_empty();
        }
        spans.extend((!areas.is_empty()).then_some(span));
    }
    let mut supplies = BTreeSet::new();
    for (key, mine) in &a.supplies {
        for (_, theirs) in b.supplies.iter().filter(|(other, _)| other == key) {
            if let Some(span) = mine.common(*theirs) {
                supplies.insert(key.clone());
                spans.push(span);
            }
        }
    }
    let from = spans.iter().map(|s| s.from).min()?;
    let until = spans.iter().map(|s| s.until).max()?;
    Some(Shared { areas, zones_only, supplies, span: Span { from, until } })
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn set(codes: &[&str]) -> BTreeSet<String> {
        codes.iter().map(|c| (*c).to_owned()).collect()
    }

    fn span(from: i64, until: i64) -> Span {
        Span::new(Timestamp(from), Timestamp(until))
    }

    fn busy(
        hours: (i64, i64),
        municipalities: &[&str],
        zones: &[&str],
        supplies: &[(&str, i64, i64)],
    ) -> Busy {
        Busy {
            id: Id::of_words(&["x"]),
            span: span(hours.0, hours.1),
            municipalities: set(municipalities),
            zones: set(zones),
            supplies: supplies.iter().map(|(key, a, b)| ((*key).to_owned(), span(*a, *b))).collect(),
        }
    }

    #[test]
    fn what_counts_as_a_conflict() {
        let run = busy((8, 14), &["90001", "90002"], &["z1"], &[("posts|cross|", 8, 14)]);
        let table = [
            (busy((12, 20), &["90002"], &["z1"], &[]), Some((vec![Sort::Municipality], (12, 14)))),
            (busy((14, 20), &["90002"], &["z1"], &[]), None),
            (busy((12, 20), &["90003"], &["z1"], &[]), Some((vec![Sort::Zone], (12, 14)))),
            (busy((12, 20), &["90003"], &["z2"], &[]), None),
            (
                busy((20, 22), &["90003"], &["z2"], &[("posts|cross|", 13, 22)]),
                Some((vec![Sort::Resource], (13, 14))),
            ),
            (busy((20, 22), &["90003"], &["z2"], &[("posts|cross|", 14, 22)]), None),
            (
                busy((9, 10), &["90001"], &["z2"], &[("posts|cross|", 13, 22)]),
                Some((vec![Sort::Municipality, Sort::Resource], (9, 14))),
            ),
            (busy((9, 10), &[], &[], &[("posts|other|", 9, 10)]), None),
        ];
        for (other, wanted) in table {
            let found = between(&run, &other).map(|s| (s.sorts(), (s.span.from.0, s.span.until.0)));
            assert_eq!(found, wanted, "{other:?}");
        }
    }

    fn any_busy() -> impl Strategy<Value = Busy> {
        let codes = |of: &'static [&'static str]| {
            prop::collection::btree_set(prop::sample::select(of).prop_map(str::to_owned), 0..3)
        };
        let hours = || (0i64..20, 1i64..10).prop_map(|(from, long)| span(from, from + long));
        let supplies = prop::collection::vec(
            (prop::sample::select(&["p|a|", "p|b|"][..]).prop_map(str::to_owned), hours()),
            0..3,
        );
        (hours(), codes(&["1", "2", "3"]), codes(&["z1", "z2"]), supplies).prop_map(
            |(span, municipalities, zones, supplies)| Busy {
                id: Id::of_words(&["x"]),
                span,
                municipalities,
                zones,
                supplies,
            },
        )
    }

    proptest! {
        /// Both see the same conflict, it lies within both, and it is there exactly when some hour of both shares something.
        #[test]
        fn both_see_the_same(a in any_busy(), b in any_busy()) {
            let shared = between(&a, &b);
            prop_assert_eq!(&shared, &between(&b, &a));
            let hour = |s: Span, h: i64| s.from.0 <= h && h < s.until.0;
            let area = !a.municipalities.is_disjoint(&b.municipalities) || !a.zones.is_disjoint(&b.zones);
            let at = |h: i64| {
                let place = area && hour(a.span, h) && hour(b.span, h);
                let supply = a.supplies.iter().any(|(k, s)| hour(*s, h) && b.supplies.iter().any(|(o, t)| o == k && hour(*t, h)));
                place || supply
            };
            let hours: Vec<i64> = (0..40).filter(|h| at(*h)).collect();
            prop_assert_eq!(shared.is_some(), !hours.is_empty());
            if let Some(shared) = shared {
                prop_assert_eq!((hours.first().copied(), hours.last().map(|h| h + 1)), (Some(shared.span.from.0), Some(shared.span.until.0)));
                prop_assert!(shared.covers(&shared));
                prop_assert!(!shared.sorts().is_empty());
            }
        }
        /// An answer holds while an event only gives up something, and no longer once it takes more.
        #[test]
        fn an_answer_holds_until_more_is_shared(a in any_busy(), b in any_busy(), c in any_busy()) {
            let Some(answered) = between(&a, &b) else { return Ok(()) };
            let less = Busy { supplies: Vec::new(), ..a.clone() };
            if let Some(now) = between(&less, &b) {
                prop_assert!(answered.covers(&now));
            }
            let more = Busy {
                span: span(a.span.from.0.min(c.span.from.0), a.span.until.0.max(c.span.until.0)),
                municipalities: &a.municipalities | &c.municipalities,
                ..a.clone()
            };
            if let Some(now) = between(&more, &b) {
                let grew = !now.areas.is_subset(&answered.areas) || !answered.span.holds(now.span) || (now.zones_only != answered.zones_only && !now.areas.is_empty());
                prop_assert_eq!(answered.covers(&now), !grew);
            }
        }
    }
}
