//! The leader's board: clock, who plays, objectives, injects, notes; and the forms that belong to them.

use axum::response::{Html, IntoResponse};
use desk::Names;
use exercise::clock::Pace;
use exercise::command::{LEAD, OBSERVE};
use exercise::inject::State as Stands;
use exercise::objective::{Act, Discipline, Mark, Weight};
use exercise::read::{self, ExerciseRow};
use kernel::Timestamp;
use serde::Serialize;
use store::Journal;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::show::{ExerciseShow, InjectShow, NoteShow, ObjectiveShow, PartShow, Said, key};

/// Clock and what comes next, drawn again every few seconds.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NowPart {
    no: i64,
    open: bool,
    may_lead: bool,
    shown: Timestamp,
    /// The real hour.
    outside: Timestamp,
    pace: &'static str,
    paces: Vec<&'static str>,
    next: Option<InjectShow>,
    waiting: usize,
    late: Vec<InjectShow>,
    /// What people of the exercise's staff have to play, delivered and not answered yet.
    to_play: Vec<InjectShow>,
}

impl Page for NowPart {
    const TEMPLATE: &'static str = "exercise/part-now.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        [false, true]
            .map(|full| Self {
                no: 1,
                open: full,
                may_lead: full,
                shown: at,
                outside: at,
                pace: if full { "x10" } else { "paused" },
                paces: Pace::ALL.iter().map(|p| p.code()).collect(),
                next: InjectShow::samples().into_iter().next().filter(|_| full),
                waiting: usize::from(full) * 3,
                late: if full { InjectShow::samples() } else { Vec::new() },
                to_play: if full { InjectShow::samples() } else { Vec::new() },
            })
            .into()
    }
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    e: ExerciseShow,
    n: NowPart,
    may_lead: bool,
    may_observe: bool,
    address: Option<String>,
    parts: Vec<PartShow>,
    objectives: Vec<ObjectiveShow>,
    injects: Vec<InjectShow>,
    notes: Vec<NoteShow>,
    /// First impressions, said when playing ended.
    hot: Option<Said>,
    functions: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    accounts: Vec<(String, String)>,
    figures: Vec<(String, String)>,
    library: Vec<(String, String)>,
    acts: Vec<(String, String)>,
    sorts: Vec<&'static str>,
    marks: Vec<&'static str>,
    weights: Vec<&'static str>,
    disciplines: Vec<&'static str>,
    /// Lines of a scenario that could not be used: where, and why.
    faults: Vec<(usize, String)>,
    /// Which form came back, and for which inject.
    act: String,
    acted: i64,
    form: Typed,
    blank: Typed,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "exercise/board.html";
    const ROOM: &'static str = "exercises";
    fn samples() -> Vec<Self> {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        let codes = Codes::all();
        let page = |e: ExerciseShow, n: NowPart, full: bool| Self {
            e,
            may_lead: full,
            may_observe: full,
            address: full.then(|| "http://exercise-1.town.example".into()),
            parts: if full { PartShow::samples() } else { Vec::new() },
            objectives: if full { ObjectiveShow::samples() } else { Vec::new() },
            injects: if full { InjectShow::samples() } else { Vec::new() },
            notes: if full { NoteShow::samples() } else { Vec::new() },
            hot: (!n.open).then(Said::sample),
            functions: one(),
            areas: one(),
            accounts: one(),
            figures: one(),
            library: if full { one() } else { Vec::new() },
            acts: one(),
            sorts: codes.sorts.clone(),
            marks: codes.marks.clone(),
            weights: codes.weights.clone(),
            disciplines: codes.disciplines.clone(),
            faults: if full { vec![(3, "why <b>".into())] } else { Vec::new() },
            act: if full { "inject".into() } else { String::new() },
            acted: 0,
            form: Typed::default().with("words", "x"),
            blank: Typed::default(),
            n,
        };
        let (shows, parts) = (ExerciseShow::samples(), NowPart::samples());
        let mut all = Vec::new();
        for (e, n) in shows.into_iter().zip(parts.iter().cycle()) {
            let full = n.open;
            all.push(page(e, n.clone(), full));
        }
        all
    }
}

/// Codes that the forms offer.
struct Codes {
    sorts: Vec<&'static str>,
    marks: Vec<&'static str>,
    weights: Vec<&'static str>,
    disciplines: Vec<&'static str>,
}

impl Codes {
    fn all() -> Self {
        Self {
            sorts: exercise::inject::Sort::ALL.iter().map(|s| s.code()).collect(),
            marks: Mark::ALL.iter().map(|m| m.code()).collect(),
            weights: Weight::ALL.iter().map(|w| w.code()).collect(),
            disciplines: Discipline::ALL.iter().map(|d| d.code()).collect(),
        }
    }
}

/// A form that came back: which one, of which inject, with what is wrong in a file.
#[derive(Default)]
pub(crate) struct Back {
    pub(crate) act: &'static str,
    pub(crate) acted: i64,
    pub(crate) form: Typed,
    pub(crate) faults: Vec<(usize, String)>,
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id: no }: Visit<Desk, i64>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, journal) = at.staffed(&who, no)?;
    let page = page(&at, &who, &row, &journal, Back::default())?;
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn now(Visit { shell, desk, reader, who, id: no }: Visit<Desk, i64>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, journal) = at.staffed(&who, no)?;
    let html = shell.fragment(&reader, &part(&at, &who, &row, &journal)?)?;
    Ok(Html(html).into_response())
}

fn part(at: &At<'_>, who: &Who, row: &ExerciseRow, journal: &Journal) -> Result<NowPart, Fault> {
    let (names, houses, now) = (at.desk.post.names(), &at.desk.houses, at.time(row));
    let (open, injects) = journal.read(|r| {
        let inside = read::exercise(r, row.id)?;
        let open = row.state == exercise::exercise::State::Open
            && inside.is_some_and(|e| e.state == exercise::exercise::State::Open);
        Ok::<_, Fault>((open, read::injects(r, row.id)?))
    })?;
    let show = |i: &read::InjectRow| InjectShow::of(i, at.desk, &names, now);
    let waiting: Vec<_> = injects.iter().filter(|i| i.state == Stands::Waiting).collect();
    let staffed = |i: &&read::InjectRow| i.state == Stands::Delivered && !i.says.sort.by_itself();
    Ok(NowPart {
        no: row.no,
        open,
        may_lead: at.may(who, LEAD),
        shown: now,
        // The hour of the place that it was taken from, as its own pages show it.
        outside: at.shell.now(),
        pace: houses.setting(row.no).map_or(Pace::Paused, |s| s.pace).code(),
        paces: Pace::ALL.iter().map(|p| p.code()).collect(),
        next: waiting.first().map(|i| show(i)),
        waiting: waiting.len(),
        late: injects.iter().filter(|i| i.late(now)).map(show).collect(),
        to_play: injects.iter().filter(staffed).map(show).collect(),
    })
}

/// The whole board.
pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    row: &ExerciseRow,
    journal: &Journal,
    back: Back,
) -> Result<BoardPage, Fault> {
    let (names, now, lang) = (at.desk.post.names(), at.time(row), at.reader.lang);
    let n = part(at, who, row, journal)?;
    let facts = at.facts();
    let mut functions = names.askable(lang);
    functions.retain(|(code, _)| facts.functions.contains(code));
    let act = |act: &Act| {
        let code = act.code();
        (code.to_owned(), at.shell.texts().plain(lang, &format!("exercise-act-{}", key(code))))
    };
    let codes = Codes::all();
    let mut accounts: Vec<_> = (at.desk.accounts)();
    accounts.sort_by_key(|a| store::fold(&a.name));
    journal.read(|r| {
        let inside = read::exercise(r, row.id)?;
        Ok(BoardPage {
            e: ExerciseShow::of(row).played(inside.as_ref()),
            may_lead: n.may_lead && n.open,
            may_observe: at.may(who, OBSERVE) && row.closed_at.is_none(),
            address: at.desk.houses.address(row.no).filter(|_| n.open),
            parts: read::parts(r, row.id)?.iter().map(|p| PartShow::of(p, &names)).collect(),
            objectives: read::objectives(r, row.id)?.iter().map(ObjectiveShow::of).collect(),
            injects: read::injects(r, row.id)?
                .iter()
                .map(|i| InjectShow::of(i, at.desk, &names, now))
                .collect(),
            notes: read::notes(r, row.id)?.iter().map(|n| NoteShow::of(n, &names)).collect(),
            hot: inside.as_ref().and_then(|e| e.words.as_ref()).map(Said::of),
            functions,
            areas: Names::choices(&names.areas, lang),
            accounts: accounts.iter().map(|a| (a.person.to_string(), a.name.clone())).collect(),
            figures: Names::choices(&at.desk.figures, lang),
            library: at
                .desk
                .library
                .iter()
                .map(|s| (s.code.clone(), s.titles.show(lang).to_owned()))
                .collect(),
            acts: Act::ALL.iter().map(act).collect(),
            sorts: codes.sorts,
            marks: codes.marks,
            weights: codes.weights,
            disciplines: codes.disciplines,
            faults: back.faults,
            act: back.act.to_owned(),
            acted: back.acted,
            form: back.form,
            blank: Typed::default(),
            n,
        })
    })
}
