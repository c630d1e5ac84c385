//! The exercise beside the night that was, by objective; what observers noted; lessons.

pub(crate) mod print;

use std::collections::BTreeMap;

use exercise::command::{DrawLesson, KEEP};
use exercise::exercise::State as Stands;
use exercise::gaps::{Beside, Gap, gaps, missed};
use exercise::objective::Weight;
use exercise::read::{self, ExerciseRow};
use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};
use store::Journal;
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::lanes::{Lanes, lanes};
use crate::show::{ExerciseShow, InjectShow, LessonShow, NoteShow, ObjectiveShow};

/// One objective with how it was met.
#[derive(Debug, Clone, Serialize)]
struct Line {
    o: ObjectiveShow,
    real: Option<i64>,
    played: Option<i64>,
    entry: Option<i64>,
    later: Option<i64>,
    within: Option<i64>,
    /// `yes`, `no` or `open`; empty where no time was set.
    in_time: &'static str,
    well: usize,
    badly: usize,
    gravest: Option<&'static str>,
    happened: usize,
    answered: usize,
    missed: usize,
}

impl Line {
    fn of(o: ObjectiveShow, gap: &Gap) -> Self {
        Self {
            o,
            real: gap.real,
            played: gap.played,
            entry: gap.entry,
            later: gap.later,
            within: gap.within,
            in_time: match (gap.within, gap.in_time) {
                (None, _) => "",
                (Some(_), None) => "open",
                (Some(_), Some(true)) => "yes",
                (Some(_), Some(false)) => "no",
            },
            well: gap.notes.0,
            badly: gap.notes.1,
            gravest: gap.gravest.map(Weight::code),
            happened: gap.injects.0,
            answered: gap.injects.1,
            missed: gap.injects.2,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct GapsPage {
    e: ExerciseShow,
    lines: Vec<Line>,
    picture: Option<Lanes>,
    missed: Vec<InjectShow>,
    notes: Vec<NoteShow>,
    /// First impressions, said at the end.
    hot: Option<crate::show::Said>,
    lessons: Vec<LessonShow>,
    functions: Vec<(String, String)>,
    objectives: Vec<(String, String)>,
    may_keep: bool,
    /// Whether there is a night to lay beside.
    beside: bool,
    now: Timestamp,
    form: Typed,
}

impl Page for GapsPage {
    const TEMPLATE: &'static str = "exercise/gaps.html";
    const ROOM: &'static str = "exercises";
    fn samples() -> Vec<Self> {
        let line = |n: usize, o: ObjectiveShow| {
            let full = n == 0;
            Line {
                o,
                real: full.then_some(12),
                played: full.then_some(17),
                entry: full.then_some(31),
                later: Some(if full { 5 } else { -3 }),
                within: full.then_some(15),
                in_time: if full { "no" } else { "" },
                well: n,
                badly: 2,
                gravest: full.then_some("grave"),
                happened: 3,
                answered: 2,
                missed: 1,
            }
        };
        let gap = |n, real, played| Gap {
            n,
            real,
            played,
            entry: None,
            later: None,
            within: Some(5),
            in_time: Some(false),
            notes: (0, 0),
            gravest: None,
            injects: (0, 0, 0),
        };
        let page = |e: ExerciseShow, full: bool| Self {
            e,
            lines: if full {
                ObjectiveShow::samples().into_iter().enumerate().map(|(n, o)| line(n, o)).collect()
            } else {
                Vec::new()
            },
            picture: lanes(&[gap(1, Some(12), Some(17))]).filter(|_| full),
            missed: if full { InjectShow::samples() } else { Vec::new() },
            notes: if full { NoteShow::samples() } else { Vec::new() },
            hot: full.then(crate::show::Said::sample),
            lessons: if full { LessonShow::samples() } else { Vec::new() },
            functions: vec![("x".into(), "X".into())],
            objectives: vec![("1".into(), "1".into())],
            may_keep: full,
            beside: full,
            now: Timestamp(1_795_488_000_000_000),
            form: Typed::default(),
        };
        ExerciseShow::samples().into_iter().enumerate().map(|(n, e)| page(e, n % 2 == 1)).collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id: no }: Visit<Desk, i64>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, journal) = at.staffed(&who, no)?;
    let page = web::blocking(|| page(&at, &who, &row, &journal, Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    row: &ExerciseRow,
    journal: &Journal,
    form: Typed,
) -> Result<GapsPage, Fault> {
    let (names, now) = (at.desk.post.names(), at.time(row));
    // What the real night says counts as far as whoever looks may read it.
    let mut readable = |entry: &store::Entry| at.desk.houses.readable(who.actor(), entry);
    let real = match &row.origin {
        Some(origin) => read::first_acts(at.shell.live(), origin.seq, now.max(row.start), &mut readable)?,
        None => BTreeMap::new(),
    };
    // The first entries are those that went along.
    let played = read::first_acts(journal, row.taken + 1, now, &mut |_| Ok(true))?;
    let lesson_rows = at.shell.live().read(|r| Ok::<_, Fault>(read::lessons(r, row.id)?))?;
    let mut lessons = Vec::with_capacity(lesson_rows.len());
    for lesson in &lesson_rows {
        let page = at
            .shell
            .live()
            .read(|r| Ok::<_, Fault>(at.desk.post.about(r, at.reader.lang, lesson.commitment)?))?;
        let page = page.map(|(name, path)| (name, at.reader.url(&path)));
        lessons.push(LessonShow::of(lesson, &names, page));
    }
    journal.read(|r| {
        let (objectives, injects, notes) =
            (read::objectives(r, row.id)?, read::injects(r, row.id)?, read::notes(r, row.id)?);
        let beside =
            Beside { start: row.start, now, real: &real, played: &played, injects: &injects, notes: &notes };
        let found = gaps(&objectives, &beside);
        let inside = read::exercise(r, row.id)?;
        let short = |o: &read::ObjectiveRow| {
            let words: String = o.says.words.text.chars().take(60).collect();
            (o.n.to_string(), format!("{} · {words}", o.n))
        };
        Ok(GapsPage {
            e: ExerciseShow::of(row),
            lines: objectives.iter().zip(&found).map(|(o, g)| Line::of(ObjectiveShow::of(o), g)).collect(),
            picture: lanes(&found),
            missed: injects
                .iter()
                .filter(|i| missed(i, now))
                .map(|i| InjectShow::of(i, at.desk, &names, now))
                .collect(),
            notes: notes.iter().map(|n| NoteShow::of(n, &names)).collect(),
            hot: inside.and_then(|e| e.words).as_ref().map(crate::show::Said::of),
            lessons,
            functions: names.askable(at.reader.lang),
            objectives: objectives.iter().map(short).collect(),
            may_keep: at.may(who, KEEP) && row.state != Stands::Removed,
            beside: row.origin.is_some(),
            now,
            form,
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LessonForm {
    words: String,
    function: String,
    due: String,
    objective: String,
}

/// The one way out of an exercise: an act in the accountable journal, in words chosen for it.
pub(crate) async fn lesson(posted: Posted<Desk, LessonForm, i64>) -> Answer {
    let at = At { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader };
    let (row, journal) = at.staffed(&posted.who, posted.id)?;
    at.shell.permit(&posted.who, KEEP, &row.resource())?;
    let outcome = async {
        let value = posted.value()?;
        let rule = DrawLesson {
            exercise: row.id,
            objective: fields::whole("objective", &value.objective)?,
            words: Words::new(at.reader.lang, value.words.trim()),
            to: value.function.trim().to_owned(),
            due: fields::moment("due", &value.due, posted.typed_at(), at.shell.zone())?,
            commitment: at.shell.ids().next(),
        };
        at.ask(&posted.who, &posted.form.meta, rule).await
    }
    .await;
    match outcome {
        Ok(receipt) => {
            let done: Done = at.done(&row, "/gaps#lessons", "exercise-done-lesson", receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => {
            let Posted { shell, desk, reader, who, form, .. } = &posted;
            let at = At { shell, desk, reader };
            shell.refill(reader, fault, form.typed.clone(), |form| page(&at, who, &row, &journal, form))
        }
    }
}
