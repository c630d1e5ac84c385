//! The next edition of an event: the same file with its days moved, and what is different from the last one.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kernel::Timestamp;

use crate::planned::{Description, Span};
use crate::resource::Supply;
use crate::sheet::{Row, When};

/// The year after on the same day of the week: 52 weeks, at the same local time.
#[must_use]
pub fn next_start(start: Timestamp, zone: &TimeZone) -> Timestamp {
    let local = start.to_jiff().map(|at| zone.to_datetime(at));
    let moved = local.and_then(|l| l.checked_add(jiff::Span::new().weeks(52)).ok());
    moved.and_then(|l| zone.to_timestamp(l).ok()).map_or(start, Timestamp::from_jiff)
}

/// Moves instants by as much local time as lies between two beginnings: what was at nine in the morning stays at nine, also
/// across a change of the clock.
#[derive(Debug, Clone)]
pub struct Mover {
    by: jiff::Span,
    zone: TimeZone,
}

impl Mover {
    /// From the beginning of one edition to that of another.
    #[must_use]
    pub fn new(from: Timestamp, to: Timestamp, zone: &TimeZone) -> Self {
        let local = |at: Timestamp| at.to_jiff().map(|at| zone.to_datetime(at));
        let by = local(from).zip(local(to)).and_then(|(a, b)| a.until(b).ok());
        Self { by: by.unwrap_or_default(), zone: zone.clone() }
    }
    /// The instant in the new edition.
    #[must_use]
    pub fn at(&self, at: Timestamp) -> Timestamp {
        let local = at.to_jiff().map(|at| self.zone.to_datetime(at));
        let moved = local.and_then(|l| l.checked_add(self.by).ok());
        moved.and_then(|l| self.zone.to_timestamp(l).ok()).map_or(at, Timestamp::from_jiff)
    }
    /// The span in the new edition.
    #[must_use]
    pub fn span(&self, span: Span) -> Span {
        Span { from: self.at(span.from), until: self.at(span.until) }
    }
    /// The description, with its times moved.
    #[must_use]
    pub fn description(&self, of: &Description) -> Description {
        Description {
            span: self.span(of.span),
            build_up: of.build_up.map(|at| self.at(at)),
            dismantled: of.dismantled.map(|at| self.at(at)),
            ..of.clone()
        }
    }
    /// A row: one that stands at the clock moves, one that hangs on the beginning does so by itself.
    #[must_use]
    pub fn row(&self, row: &Row) -> Row {
        match row.when {
            When::Clock { at } => Row { when: When::Clock { at: self.at(at) }, ..row.clone() },
            When::Start { .. } => row.clone(),
        }
    }
    /// A resource, with its times moved.
    #[must_use]
    pub fn supply(&self, supply: &Supply) -> Supply {
        Supply { span: self.span(supply.span), ..supply.clone() }
    }
}

kernel::coded! {
    /// What can differ between two editions.
    What {
        /// How many people: expected now, told then or else expected.
        Attendance = "attendance",
        /// How many minutes it lasts.
        Minutes = "minutes",
        /// How many municipalities it touches.
        Municipalities = "municipalities",
        /// How many rows its run-sheet has.
        Rows = "rows",
        /// How much of a kind of resource is asked for.
        Resource = "resource",
        /// How many risks are open.
        Risks = "risks",
    }
}

/// An edition in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Size {
    /// People.
    pub attendance: i64,
    /// Minutes.
    pub minutes: i64,
    /// Municipalities.
    pub municipalities: i64,
    /// Rows of the run-sheet.
    pub rows: i64,
    /// What is asked for, by kind.
    pub resources: BTreeMap<String, i64>,
    /// Open risks.
    pub risks: i64,
}

/// A number that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub what: What,
    /// The kind of resource.
    pub of: Option<String>,
    /// The last edition.
    pub before: i64,
    /// This one.
    pub now: i64,
}

/// What differs, in the order of [`What`].
#[must_use]
pub fn differences(before: &Size, now: &Size) -> Vec<Difference> {
    let plain = [
        (What::Attendance, before.attendance, now.attendance),
        (What::Minutes, before.minutes, now.minutes),
        (What::Municipalities, before.municipalities, now.municipalities),
        (What::Rows, before.rows, now.rows),
    ];
    let one = |what, of: Option<&String>, before, now| Difference { what, of: of.cloned(), before, now };
    let mut all: Vec<Difference> = plain.into_iter().map(|(w, b, n)| one(w, None, b, n)).collect();
    let kinds: std::collections::BTreeSet<&String> =
        before.resources.keys().chain(now.resources.keys()).collect();
    let of = |size: &Size, kind: &String| size.resources.get(kind).copied().unwrap_or(0);
    all.extend(
        kinds.into_iter().map(|kind| one(What::Resource, Some(kind), of(before, kind), of(now, kind))),
    );
    all.push(one(What::Risks, None, before.risks, now.risks));
    all.retain(|d| d.before != d.now);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_jiff(text.parse().unwrap())
    }

    #[test]
    fn hours_stay_where_the_clock_has_them() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let start = at("2026-11-01T09:00:00Z");
        assert_eq!(next_start(start, &zone), at("2027-10-31T09:00:00Z"));
        // From ten in winter to ten in summer: an hour less in UTC, and build-up the evening before goes along.
        let mover = Mover::new(at("2027-03-21T09:00:00Z"), at("2027-03-28T08:00:00Z"), &zone);
        assert_eq!(mover.at(at("2027-03-20T19:00:00Z")), at("2027-03-27T19:00:00Z"));
        assert_eq!(mover.at(at("2027-03-21T13:00:00Z")), at("2027-03-28T12:00:00Z"));
        // Half past two does not exist on that night; it is moved on by as much as was skipped.
        assert_eq!(mover.at(at("2027-03-21T01:30:00Z")), at("2027-03-28T01:30:00Z"));
    }

    #[test]
    fn only_what_changed_is_a_difference() {
        let before = Size {
            attendance: 5_000,
            minutes: 300,
            municipalities: 2,
            rows: 9,
            resources: [("posts".to_owned(), 4)].into(),
            risks: 2,
        };
        let now = Size { attendance: 6_000, resources: [("radios".to_owned(), 20)].into(), ..before.clone() };
        let found: Vec<_> =
            differences(&before, &now).into_iter().map(|d| (d.what, d.of, d.before, d.now)).collect();
        let resource = |of: &str, b, n| (What::Resource, Some(of.to_owned()), b, n);
        assert_eq!(
            found,
            [(What::Attendance, None, 5_000, 6_000), resource("posts", 4, 0), resource("radios", 0, 20)]
        );
        assert!(differences(&now, &now).is_empty());
    }
}
