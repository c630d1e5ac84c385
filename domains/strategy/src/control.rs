//! A control report: what the plan said on a day, frozen, and what has changed since the one before.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::axis::{Axis, Trend};
use crate::project::{Facet, ItemSort, Sort, State};

/// An axis as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisSaid {
    /// Code of its value.
    pub value: String,
    /// Where it went.
    #[serde(default)]
    pub trend: Option<Trend>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
    /// When that was said.
    pub at: Timestamp,
}

/// A deliverable or milestone as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemSaid {
    /// Its number within the project.
    pub n: i64,
    /// Which of both.
    pub sort: ItemSort,
    /// What.
    pub names: Text,
    /// When it was due.
    pub due: Date,
    /// Why that day moved last.
    #[serde(default)]
    pub why: Option<Words>,
    /// The day on which it was reached.
    #[serde(default)]
    pub done: Option<Date>,
}

/// A project as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What it is.
    pub sort: Sort,
    /// Its title.
    pub titles: Text,
    /// Code of its objective.
    pub objective: String,
    /// Code of the function that carries it.
    pub function: String,
    /// Its first day.
    pub starts: Date,
    /// Its last day.
    pub ends: Date,
    /// Where it stood as a whole.
    pub state: State,
    /// The axes of which somebody had said something.
    #[serde(default)]
    pub axes: BTreeMap<Axis, AxisSaid>,
    /// What was due.
    #[serde(default)]
    pub items: Vec<ItemSaid>,
    /// Its money, in cents.
    #[serde(default)]
    pub cents: i64,
    /// Why its money moved last.
    #[serde(default)]
    pub cents_why: Option<Words>,
    /// Tenths of a full-time post.
    #[serde(default)]
    pub effort: i64,
    /// Numbers of what it waited for, of what every reader of the plan may read; none in reports of before that was kept.
    #[serde(default)]
    pub after: Option<BTreeSet<String>>,
    /// Why another side of it changed last.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub whys: BTreeMap<Facet, Words>,
    /// How often it was changed after the plan was validated.
    #[serde(default)]
    pub late: i64,
}

/// What became different between two reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It was not there before.
    New,
    /// It was done or given up since.
    Ended(State),
    /// It was ended and is open again.
    Again,
    /// It stood in the report before and stands in this one no more: it is handled otherwise now.
    Absent,
    /// An axis has another value.
    Axis {
        /// Which.
        axis: Axis,
        /// The value before; none where nothing had been said.
        from: Option<String>,
        /// The value now.
        to: String,
        /// Where it went.
        trend: Option<Trend>,
        /// Why.
        why: Option<Words>,
    },
    /// Its first or last day moved by so many days; negative: earlier.
    Days {
        /// Of its first day.
        start: i64,
        /// Of its last day.
        end: i64,
        /// Why.
        why: Option<Words>,
    },
    /// It is called otherwise.
    Titles {
        /// Before.
        from: Text,
        /// Now.
        to: Text,
        /// Why.
        why: Option<Words>,
    },
    /// It serves another objective.
    Objective {
        /// The code before; empty where not every reader of the plan may read that objective.
        from: String,
        /// The code now; likewise.
        to: String,
        /// Why.
        why: Option<Words>,
    },
    /// Another function carries it.
    Owner {
        /// The code before.
        from: String,
        /// The code now.
        to: String,
        /// Why.
        why: Option<Words>,
    },
    /// It waits for something else.
    After {
        /// Numbers of what it waits for that it did not wait for.
        added: Vec<String>,
        /// Numbers of what it waits for no more.
        gone: Vec<String>,
        /// Why.
        why: Option<Words>,
    },
    /// A deliverable or milestone is due so many days later; negative: earlier.
    Moved {
        /// What.
        names: Text,
        /// By how many days.
        days: i64,
        /// Why.
        why: Option<Words>,
    },
    /// A deliverable or milestone came.
    Added {
        /// What.
        names: Text,
    },
    /// A deliverable or milestone was reached.
    Reached {
        /// What.
        names: Text,
        /// On which day.
        on: Date,
    },
    /// A deliverable or milestone was not reached after all: it is due again.
    Undone {
        /// What.
        names: Text,
    },
    /// A deliverable or milestone was reached on another day than was said.
    Redated {
        /// What.
        names: Text,
        /// The day that was said before.
        from: Date,
        /// The day now.
        to: Date,
    },
    /// A deliverable or milestone is not due any more.
    Gone {
        /// What.
        names: Text,
    },
    /// Its money is another, in cents.
    Budget {
        /// Before.
        from: i64,
        /// Now.
        to: i64,
        /// Why.
        why: Option<Words>,
    },
    /// It takes more or fewer people, in tenths of a full-time post.
    Effort {
        /// Before.
        from: i64,
        /// Now.
        to: i64,
        /// Why.
        why: Option<Words>,
    },
}

/// Something that became different, and of which project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub titles: Text,
    /// What.
    pub what: What,
}

/// What became different from one report to the next, in the order of the projects.
#[must_use]
pub fn changes(before: &[Line], now: &[Line]) -> Vec<Change> {
    let was: BTreeMap<_, &Line> = before.iter().map(|line| (line.project, line)).collect();
    let mut all = Vec::new();
    let mut say = |line: &Line, what: What| {
        let (project, number, titles) = (line.project, line.number.clone(), line.titles.clone());
        all.push(Change { project, number, titles, what });
    };
    for line in now {
        match was.get(&line.project) {
            None => say(line, What::New),
            Some(old) => of_one(old, line).into_iter().for_each(|what| say(line, what)),
        }
    }
    for old in before.iter().filter(|old| !now.iter().any(|line| line.project == old.project)) {
        say(old, What::Absent);
    }
    all
}

fn of_one(old: &Line, line: &Line) -> Vec<What> {
    let mut all = Vec::new();
    if old.state != line.state {
        all.push(if line.state == State::Open { What::Again } else { What::Ended(line.state) });
    }
    for (axis, said) in &line.axes {
        let from = old.axes.get(axis).map(|said| said.value.clone());
        if from.as_ref() != Some(&said.value) {
            let (to, why) = (said.value.clone(), said.words.clone());
            all.push(What::Axis { axis: *axis, from, to, trend: said.trend, why });
        }
    }
    all.extend(of_content(old, line));
    all.extend(of_items(old, line));
    if old.cents != line.cents {
        all.push(What::Budget { from: old.cents, to: line.cents, why: line.cents_why.clone() });
    }
    if old.effort != line.effort {
        all.push(What::Effort { from: old.effort, to: line.effort, why: why(line, Facet::Effort) });
    }
    all
}

fn why(line: &Line, side: Facet) -> Option<Words> {
    line.whys.get(&side).cloned()
}

/// What a project says otherwise: its title, what it serves, who carries it, when, and what it waits for.
fn of_content(old: &Line, line: &Line) -> Vec<What> {
    let mut all = Vec::new();
    if old.titles != line.titles {
        let (from, to) = (old.titles.clone(), line.titles.clone());
        all.push(What::Titles { from, to, why: why(line, Facet::Titles) });
    }
    if old.objective != line.objective {
        let (from, to) = (old.objective.clone(), line.objective.clone());
        all.push(What::Objective { from, to, why: why(line, Facet::Objective) });
    }
    if old.function != line.function {
        let (from, to) = (old.function.clone(), line.function.clone());
        all.push(What::Owner { from, to, why: why(line, Facet::Owner) });
    }
    let (start, end) = (days(old.starts, line.starts), days(old.ends, line.ends));
    if (start, end) != (0, 0) {
        all.push(What::Days { start, end, why: why(line, Facet::Days) });
    }
    // A report of before dependencies were kept says nothing of them: nothing has been added since.
    if let (Some(was), Some(is)) = (&old.after, &line.after)
        && was != is
    {
        let (added, gone) = (is.difference(was).cloned().collect(), was.difference(is).cloned().collect());
        all.push(What::After { added, gone, why: why(line, Facet::After) });
    }
    all
}

/// What is due otherwise.
fn of_items(old: &Line, line: &Line) -> Vec<What> {
    let mut all = Vec::new();
    for item in &line.items {
        let names = item.names.clone();
        let Some(known) = old.items.iter().find(|one| one.n == item.n) else {
            all.push(What::Added { names });
            continue;
        };
        let by = days(known.due, item.due);
        if by != 0 {
            all.push(What::Moved { names: names.clone(), days: by, why: item.why.clone() });
        }
        match (known.done, item.done) {
            (None, Some(on)) => all.push(What::Reached { names, on }),
            (Some(_), None) => all.push(What::Undone { names }),
            (Some(from), Some(to)) if from != to => all.push(What::Redated { names, from, to }),
            _ => {}
        }
    }
    for gone in old.items.iter().filter(|one| !line.items.iter().any(|item| item.n == one.n)) {
        all.push(What::Gone { names: gone.names.clone() });
    }
    all
}

/// How many days later the second one is.
#[must_use]
pub fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }
    fn line(n: &str) -> Line {
        Line {
            project: Id::of_words(&[n]),
            number: n.into(),
            sort: Sort::Project,
            titles: Text::both(n, n),
            objective: "OO 1".into(),
            function: "head".into(),
            starts: day("2026-01-01"),
            ends: day("2026-06-30"),
            state: State::Open,
            axes: BTreeMap::new(),
            items: Vec::new(),
            cents: 100,
            cents_why: None,
            effort: 5,
            after: None,
            whys: BTreeMap::new(),
            late: 0,
        }
    }
    fn item(n: i64, due: &str, done: Option<&str>) -> ItemSaid {
        let names = Text::both(format!("m{n}"), format!("m{n}"));
        ItemSaid { n, sort: ItemSort::Milestone, names, due: day(due), why: None, done: done.map(day) }
    }
    fn said(value: &str) -> AxisSaid {
        AxisSaid { value: value.into(), trend: None, words: None, at: Timestamp(0) }
    }

    #[test]
    fn each_way_in_which_a_project_differs_is_named() {
        let before = Line {
            axes: [(Axis::Timing, said("plan")), (Axis::Budget, said("plan"))].into(),
            items: vec![
                item(1, "2026-03-01", None),
                item(2, "2026-04-01", None),
                item(3, "2026-05-01", None),
            ],
            ..line("a")
        };
        let now = Line {
            state: State::Done,
            ends: day("2026-07-10"),
            cents: 150,
            cents_why: Some(Words::new(Lang::Fr, "m")),
            effort: 15,
            axes: [(Axis::Timing, said("off")), (Axis::Budget, said("plan")), (Axis::Result, said("plan"))]
                .into(),
            items: vec![
                ItemSaid { why: Some(Words::new(Lang::Fr, "w")), ..item(1, "2026-03-13", None) },
                item(2, "2026-04-01", Some("2026-03-30")),
                item(4, "2026-06-01", None),
            ],
            ..line("a")
        };
        let whats: Vec<What> = changes(&[before], &[now]).into_iter().map(|c| c.what).collect();
        let name = |n: i64| Text::both(format!("m{n}"), format!("m{n}"));
        let wanted = [
            What::Ended(State::Done),
            What::Axis {
                axis: Axis::Timing,
                from: Some("plan".into()),
                to: "off".into(),
                trend: None,
                why: None,
            },
            What::Axis { axis: Axis::Result, from: None, to: "plan".into(), trend: None, why: None },
            What::Days { start: 0, end: 10, why: None },
            What::Moved { names: name(1), days: 12, why: Some(Words::new(Lang::Fr, "w")) },
            What::Reached { names: name(2), on: day("2026-03-30") },
            What::Added { names: name(4) },
            What::Gone { names: name(3) },
            What::Budget { from: 100, to: 150, why: Some(Words::new(Lang::Fr, "m")) },
            What::Effort { from: 5, to: 15, why: None },
        ];
        assert_eq!(whats, wanted);
    }

    #[test]
    fn what_was_reached_on_another_day_or_not_at_all_is_named() {
        let done = |n, on| item(n, "2026-03-01", on);
        let before =
            Line { items: vec![done(1, Some("2026-03-01")), done(2, Some("2026-03-01"))], ..line("a") };
        let now = Line { items: vec![done(1, Some("2026-03-05")), done(2, None)], ..line("a") };
        let whats: Vec<What> = changes(&[before], &[now]).into_iter().map(|c| c.what).collect();
        let name = |n: i64| Text::both(format!("m{n}"), format!("m{n}"));
        let (from, to) = (day("2026-03-01"), day("2026-03-05"));
        assert_eq!(whats, [What::Redated { names: name(1), from, to }, What::Undone { names: name(2) }]);
    }

    #[test]
    fn a_project_that_moves_house_says_so_with_the_reason_of_each_side() {
        let waits = |numbers: &[&str]| Some(numbers.iter().map(|n| (*n).to_owned()).collect());
        let before = Line { after: waits(&["P-26-002", "P-26-003"]), ..line("a") };
        let said = |text: &str| Words::new(Lang::Fr, text);
        let now = Line {
            titles: Text::both("b", "a"),
            objective: String::new(),
            function: "other".into(),
            starts: day("2026-02-01"),
            after: waits(&["P-26-003", "P-26-004"]),
            whys: [
                (Facet::Owner, said("réforme")),
                (Facet::Days, said("retard")),
                (Facet::Effort, said("x")),
            ]
            .into(),
            ..line("a")
        };
        let whats: Vec<What> =
            changes(&[before], std::slice::from_ref(&now)).into_iter().map(|c| c.what).collect();
        let wanted = [
            What::Titles { from: Text::both("a", "a"), to: Text::both("b", "a"), why: None },
            What::Objective { from: "OO 1".into(), to: String::new(), why: None },
            What::Owner { from: "head".into(), to: "other".into(), why: Some(said("réforme")) },
            What::Days { start: 31, end: 0, why: Some(said("retard")) },
            What::After { added: vec!["P-26-004".into()], gone: vec!["P-26-002".into()], why: None },
        ];
        assert_eq!(whats, wanted);
        let old = Line { after: None, ..now.clone() };
        assert_eq!(changes(&[old], &[now]), Vec::new(), "an old report says nothing of dependencies");
    }

    #[test]
    fn what_is_new_and_what_is_absent_is_named_and_the_same_is_silent() {
        let all = changes(&[line("a"), line("b")], &[line("a"), line("c")]);
        let named: Vec<(&str, &What)> = all.iter().map(|c| (c.number.as_str(), &c.what)).collect();
        assert_eq!(named, [("c", &What::New), ("b", &What::Absent)]);
        assert_eq!(changes(&[line("a")], &[line("a")]), Vec::new());
        let ended = Line { state: State::Dropped, ..line("a") };
        assert_eq!(changes(&[ended], &[line("a")]).first().map(|c| c.what.clone()), Some(What::Again));
    }
}
