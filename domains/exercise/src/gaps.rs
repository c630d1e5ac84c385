//! The exercise beside the night that was: by objective, never by person.

use std::collections::BTreeMap;

use kernel::Timestamp;

use crate::objective::{Act, Mark, Weight};
use crate::read::{InjectRow, NoteRow, ObjectiveRow, Seen};

/// How an objective was met, counted from the beginning of either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Which objective.
    pub n: i64,
    /// Minutes after the beginning at which it was reached in the real night; none when it was not, or nobody knows.
    pub real: Option<i64>,
    /// The same in the exercise.
    pub played: Option<i64>,
    /// The entry that shows it in the exercise.
    pub entry: Option<i64>,
    /// Minutes by which the exercise was later; negative when it was sooner. Only where both are known.
    pub later: Option<i64>,
    /// Within how many minutes it was to be reached.
    pub within: Option<i64>,
    /// Whether it was reached in time; nothing where no time was set or it is still open.
    pub in_time: Option<bool>,
    /// How many notes say that it went well, and how many that it did not.
    pub notes: (usize, usize),
    /// The gravest of those that say it did not.
    pub gravest: Option<Weight>,
    /// Injects that serve it: how many happened, how many were answered, how many answers came late or not at all.
    pub injects: (usize, usize, usize),
}

/// What is laid side by side.
pub struct Beside<'a> {
    /// When both began.
    pub start: Timestamp,
    /// The time of the exercise up to which it is looked at.
    pub now: Timestamp,
    /// Acts of the real night.
    pub real: &'a BTreeMap<Act, Seen>,
    /// Acts of the exercise.
    pub played: &'a BTreeMap<Act, Seen>,
    /// What was to happen.
    pub injects: &'a [InjectRow],
    /// What was seen.
    pub notes: &'a [NoteRow],
}

/// One line per objective.
#[must_use]
pub fn gaps(objectives: &[ObjectiveRow], beside: &Beside<'_>) -> Vec<Gap> {
    objectives.iter().map(|objective| gap(objective, beside)).collect()
}

fn gap(objective: &ObjectiveRow, beside: &Beside<'_>) -> Gap {
    let says = &objective.says;
    let minutes = |at: Timestamp| at.0.saturating_sub(beside.start.0).div_euclid(60_000_000);
    let mine = |n: Option<i64>| n == Some(objective.n);
    let notes: Vec<&NoteRow> = beside.notes.iter().filter(|n| mine(n.says.objective)).collect();
    let real =
        says.real.or_else(|| says.act.and_then(|act| beside.real.get(&act)).map(|seen| seen.at)).map(minutes);
    // An observer who saw it knows better than the first act of that kind.
    let noted = notes.iter().find(|n| n.says.mark == Mark::Reached).map(|n| (n.at, None));
    let seen = says.act.and_then(|act| beside.played.get(&act)).map(|seen| (seen.at, Some(seen.seq)));
    let reached = noted.or(seen);
    let played = reached.map(|(at, _)| minutes(at));
    let bad = |n: &&&NoteRow| n.says.mark == Mark::Badly;
    let served: Vec<&InjectRow> =
        beside.injects.iter().filter(|i| mine(i.says.objective) && i.delivered.is_some()).collect();
    Gap {
        n: objective.n,
        real,
        played,
        entry: reached.and_then(|(_, entry)| entry),
        later: played.zip(real).map(|(played, real)| played - real),
        within: says.minutes,
        in_time: says.minutes.and_then(|within| match played {
            Some(played) => Some(played <= within),
            None => (minutes(beside.now) > within).then_some(false),
        }),
        notes: (notes.iter().filter(|n| n.says.mark == Mark::Well).count(), notes.iter().filter(bad).count()),
        gravest: notes.iter().filter(bad).map(|n| n.says.weight).max(),
        injects: (
            served.len(),
            served.iter().filter(|i| i.answer.is_some()).count(),
            served.iter().filter(|i| missed(i, beside.now)).count(),
        ),
    }
}

/// Whether an answer came late, or did not come in its time.
#[must_use]
pub fn missed(inject: &InjectRow, now: Timestamp) -> bool {
    let Some(due) = inject.delivered.and_then(|at| inject.says.due(at)) else { return false };
    inject.answer.as_ref().map_or(now, |a| a.at) > due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::{Inject, Sort, State};
    use crate::objective::{Note, Objective};
    use crate::read::Answer;
    use kernel::{Lang, Words};

    const START: Timestamp = Timestamp(1_795_488_000_000_000);

    fn after(minutes: i64) -> Timestamp {
        START.plus_seconds(minutes * 60)
    }

    fn objective(n: i64, act: Option<Act>, minutes: Option<i64>) -> ObjectiveRow {
        let words = Words::new(Lang::Nl, "doel");
        ObjectiveRow { n, says: Objective { words, criterion: None, act, minutes, real: None } }
    }

    fn note(objective: i64, at: i64, mark: Mark, weight: Weight) -> NoteRow {
        let words = Words::new(Lang::Fr, "vu");
        let says = Note { objective: Some(objective), mark, weight, discipline: None, words };
        NoteRow { n: 1, at: after(at), says, function: "observer".into() }
    }

    fn inject(objective: i64, delivered: i64, answered: Option<i64>) -> InjectRow {
        InjectRow {
            n: 1,
            says: Inject {
                at: after(delivered),
                sort: Sort::Call,
                to: None,
                words: Words::new(Lang::Fr, "appel"),
                place: None,
                figure: None,
                file: None,
                expected: Some(Words::new(Lang::Fr, "noter")),
                minutes: Some(5),
                objective: Some(objective),
                repeats: None,
            },
            state: State::Delivered,
            times: 1,
            delivered: Some(after(delivered)),
            answer: answered.map(|m| Answer { at: after(m), entry: None, words: None }),
        }
    }

    #[test]
    fn each_objective_is_laid_beside_the_night_that_was() {
        let seen = |minutes| Seen { at: after(minutes), seq: 7 };
        let real = BTreeMap::from([(Act::Declared, seen(12)), (Act::Ordered, seen(20))]);
        let played = BTreeMap::from([(Act::Declared, seen(17))]);
        let injects = [inject(1, 2, Some(4)), inject(1, 2, Some(9)), inject(1, 2, None), inject(2, 29, None)];
        let notes = [
            note(1, 18, Mark::Badly, Weight::Serious),
            note(1, 19, Mark::Badly, Weight::Grave),
            note(1, 19, Mark::Well, Weight::Slight),
            note(3, 25, Mark::Reached, Weight::Slight),
        ];
        let beside = Beside {
            start: START,
            now: after(30),
            real: &real,
            played: &played,
            injects: &injects,
            notes: &notes,
        };
        let objectives = [
            objective(1, Some(Act::Declared), Some(15)),
            objective(2, Some(Act::Ordered), Some(25)),
            objective(3, None, Some(60)),
            objective(4, None, Some(60)),
        ];
        let found = gaps(&objectives, &beside);
        let told: Vec<_> = found.iter().map(|g| (g.real, g.played, g.later, g.in_time)).collect();
        assert_eq!(
            told,
            [
                (Some(12), Some(17), Some(5), Some(false)),
                (Some(20), None, None, Some(false)),
                (None, Some(25), None, Some(true)),
                (None, None, None, None),
            ]
        );
        assert_eq!((found[0].notes, found[0].gravest), ((1, 2), Some(Weight::Grave)));
        assert_eq!((found[0].injects, found[1].injects), ((3, 2, 2), (1, 0, 0)));
    }

    #[test]
    fn a_time_that_was_stated_for_the_real_night_goes_before_the_journal() {
        let mut one = objective(1, Some(Act::Declared), None);
        one.says.real = Some(after(3));
        let real = BTreeMap::from([(Act::Declared, Seen { at: after(12), seq: 7 })]);
        let none = BTreeMap::new();
        let beside =
            Beside { start: START, now: after(30), real: &real, played: &none, injects: &[], notes: &[] };
        assert_eq!(gaps(&[one], &beside)[0].real, Some(3));
    }
}
