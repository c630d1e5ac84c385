//! Exercises and what belongs to them, as pages show them.

use desk::Names;
use exercise::exercise::State as Stands;
use exercise::inject::State;
use exercise::read::{ExerciseRow, InjectRow, LessonRow, NoteRow, ObjectiveRow, PartRow};
use kernel::{Lang, Text, Timestamp, Words};
use serde::Serialize;

/// Words with their language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code() }
    }
    pub(crate) fn sample() -> Self {
        Self::of(&Words::new(Lang::Nl, "woorden <b>"))
    }
}

/// An exercise.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExerciseShow {
    pub(crate) no: i64,
    pub(crate) number: String,
    pub(crate) title: Said,
    pub(crate) sort: &'static str,
    pub(crate) state: &'static str,
    pub(crate) start: Timestamp,
    /// Up to which entry the night went along; none for an empty beginning.
    pub(crate) seq: Option<i64>,
    pub(crate) head: String,
    pub(crate) taken: i64,
    pub(crate) left: i64,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) entries: Option<i64>,
    pub(crate) root: Option<String>,
    pub(crate) words: Option<Said>,
    pub(crate) journal: String,
}

impl ExerciseShow {
    pub(crate) fn of(row: &ExerciseRow) -> Self {
        Self {
            no: row.no,
            number: row.number(),
            title: Said::of(&row.title),
            sort: row.sort.code(),
            state: row.state.code(),
            start: row.start,
            seq: row.origin.as_ref().map(|o| o.seq),
            head: row.origin.as_ref().map(|o| o.head.chars().take(16).collect()).unwrap_or_default(),
            taken: row.taken,
            left: row.left,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            entries: row.entries,
            root: row.root.clone(),
            words: row.words.as_ref().map(Said::of),
            journal: row.journal(),
        }
    }
    /// The same with what its own journal says: that playing ended stands there alone, until the exercise is closed.
    pub(crate) fn played(self, inside: Option<&ExerciseRow>) -> Self {
        let over = self.state == Stands::Open.code() && inside.is_some_and(|e| e.state != Stands::Open);
        if over { Self { state: Stands::Ended.code(), ..self } } else { self }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let one = |state: &'static str, done: bool| Self {
            no: 1,
            number: "EX-1".into(),
            title: Said::sample(),
            sort: "table-top",
            state,
            start: at,
            seq: done.then_some(4712),
            head: "00112233".into(),
            taken: 12_345,
            left: 3,
            opened_at: at,
            closed_at: done.then_some(at),
            entries: done.then_some(99),
            root: done.then(|| "ffee".into()),
            words: done.then(Said::sample),
            journal: "exercise-1".into(),
        };
        vec![one("open", false), one("ended", true), one("closed", true), one("removed", true)]
    }
}

/// Somebody who plays.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartShow {
    pub(crate) mandate: String,
    pub(crate) name: String,
    pub(crate) function: Text,
    pub(crate) areas: Vec<Text>,
    pub(crate) live: bool,
}

impl PartShow {
    pub(crate) fn of(row: &PartRow, names: &Names) -> Self {
        Self {
            mandate: row.mandate.to_string(),
            name: row.name.clone(),
            function: names.function(&row.function),
            areas: row.areas.iter().map(|a| Names::of(&names.areas, a)).collect(),
            live: row.live,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let three = |t: &str| Text::three(t, t, t);
        [true, false]
            .map(|live| Self {
                mandate: "x".into(),
                name: "A. <b>".into(),
                function: three("Mayor"),
                areas: if live { vec![three("Hautrive")] } else { Vec::new() },
                live,
            })
            .into()
    }
}

/// An objective.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ObjectiveShow {
    pub(crate) n: i64,
    pub(crate) words: Said,
    pub(crate) criterion: Option<Said>,
    pub(crate) act: Option<String>,
    pub(crate) minutes: Option<i64>,
}

impl ObjectiveShow {
    pub(crate) fn of(row: &ObjectiveRow) -> Self {
        Self {
            n: row.n,
            words: Said::of(&row.says.words),
            criterion: row.says.criterion.as_ref().map(Said::of),
            act: row.says.act.map(|act| key(act.code())),
            minutes: row.says.minutes,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        [true, false]
            .map(|full| Self {
                n: 1,
                words: Said::sample(),
                criterion: full.then(Said::sample),
                act: full.then(|| key("emergency.declared")),
                minutes: full.then_some(20),
            })
            .into()
    }
}

/// A code as part of a text key: `emergency.declared` is `emergency-declared`.
pub(crate) fn key(code: &str) -> String {
    code.replace('.', "-")
}

/// An inject.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InjectShow {
    pub(crate) n: i64,
    pub(crate) at: Timestamp,
    pub(crate) sort: &'static str,
    pub(crate) to: Option<Text>,
    pub(crate) words: Said,
    pub(crate) place: Option<String>,
    pub(crate) figure: Option<(Text, i64)>,
    pub(crate) expected: Option<Said>,
    pub(crate) minutes: Option<i64>,
    pub(crate) objective: Option<i64>,
    pub(crate) repeats: bool,
    pub(crate) state: &'static str,
    pub(crate) times: i64,
    pub(crate) delivered: Option<Timestamp>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) late: bool,
    pub(crate) answered: Option<Timestamp>,
    pub(crate) answer: Option<Said>,
    pub(crate) entry: Option<i64>,
}

impl InjectShow {
    pub(crate) fn of(row: &InjectRow, desk: &crate::Desk, names: &Names, now: Timestamp) -> Self {
        let answer = row.answer.as_ref();
        Self {
            n: row.n,
            at: row.says.at,
            sort: row.says.sort.code(),
            to: row.says.to.as_deref().map(|f| names.function(f)),
            words: Said::of(&row.says.words),
            place: row.says.place.clone(),
            figure: row.says.figure.as_ref().map(|f| (Names::of(&desk.figures, &f.name), f.value)),
            expected: row.says.expected.as_ref().map(Said::of),
            minutes: row.says.minutes,
            objective: row.says.objective,
            repeats: row.says.repeats.is_some(),
            state: row.state.code(),
            times: row.times,
            delivered: row.delivered,
            due: row.delivered.and_then(|at| row.says.due(at)),
            late: row.late(now),
            answered: answer.map(|a| a.at),
            answer: answer.and_then(|a| a.words.as_ref()).map(Said::of),
            entry: answer.and_then(|a| a.entry),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let one = |state: State, sort: &'static str, full: bool| Self {
            n: 1,
            at,
            sort,
            to: full.then(|| Text::three("Maire", "Burgemeester", "Mayor")),
            words: Said::sample(),
            place: full.then(|| "quai <b>".into()),
            figure: full.then(|| (Text::three("Blessés", "Gewonden", "Injured"), 7)),
            expected: full.then(Said::sample),
            minutes: full.then_some(5),
            objective: full.then_some(1),
            repeats: full,
            state: state.code(),
            times: i64::from(full) * 2,
            delivered: full.then_some(at),
            due: full.then_some(at),
            late: state == State::Delivered,
            answered: (state == State::Answered).then_some(at),
            answer: (state == State::Answered).then(Said::sample),
            entry: (state == State::Answered).then_some(31),
        };
        vec![
            one(State::Waiting, "call", false),
            one(State::Waiting, "line", true),
            one(State::Delivered, "warning", true),
            one(State::Answered, "figure", true),
            one(State::Skipped, "phone", true),
            one(State::Skipped, "colleague", false),
        ]
    }
}

/// A note.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoteShow {
    pub(crate) n: i64,
    pub(crate) at: Timestamp,
    pub(crate) mark: &'static str,
    pub(crate) weight: &'static str,
    pub(crate) discipline: Option<&'static str>,
    pub(crate) objective: Option<i64>,
    pub(crate) words: Said,
    pub(crate) function: Text,
}

impl NoteShow {
    pub(crate) fn of(row: &NoteRow, names: &Names) -> Self {
        Self {
            n: row.n,
            at: row.at,
            mark: row.says.mark.code(),
            weight: row.says.weight.code(),
            discipline: row.says.discipline.map(exercise::objective::Discipline::code),
            objective: row.says.objective,
            words: Said::of(&row.says.words),
            function: names.function(&row.function),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        [("well", "slight", true), ("badly", "grave", false), ("reached", "serious", true)]
            .map(|(mark, weight, full)| Self {
                n: 1,
                at,
                mark,
                weight,
                discipline: full.then_some("D1"),
                objective: full.then_some(1),
                words: Said::sample(),
                function: Text::three("Obs", "Obs", "Obs"),
            })
            .into()
    }
}

/// A lesson.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LessonShow {
    pub(crate) n: i64,
    pub(crate) words: Said,
    pub(crate) to: Text,
    pub(crate) due: Option<Timestamp>,
    pub(crate) objective: Option<i64>,
    /// The commitment that became of it: name and address.
    pub(crate) commitment: Option<(String, String)>,
}

impl LessonShow {
    pub(crate) fn of(row: &LessonRow, names: &Names, commitment: Option<(String, String)>) -> Self {
        Self {
            n: row.n,
            words: Said::of(&row.words),
            to: names.function(&row.to),
            due: row.due,
            objective: row.objective,
            commitment,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        [true, false]
            .map(|full| Self {
                n: 1,
                words: Said::sample(),
                to: Text::three("x", "x", "x"),
                due: full.then_some(at),
                objective: full.then_some(1),
                commitment: full.then(|| ("L-26-0001".into(), "/fr/orders/x".into())),
            })
            .into()
    }
}
