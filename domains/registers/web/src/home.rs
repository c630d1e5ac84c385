//! The room: the registers with what is open and late, and the search by day, words and number.

use kernel::{Id, Resource, Text, kind};
use registers::asked;
use registers::catalogue::{Register, RegisterSort};
use registers::entry::State;
use registers::read::{self, EntryFilter, EntryRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::at::At;
use crate::desk::{Desk, Owed};
use crate::lesson::{self, Waiting};
use crate::load::to_load;
use crate::show::{EntryShow, PointShow, Two, day_said};

/// Entries on a page.
const PAGE: i64 = 40;
/// Most lessons.
const LESSONS: i64 = 500;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    register: String,
    /// Empty for all of them, `open`, `mine`.
    show: String,
    skip: i64,
}

#[derive(Debug, Clone, Serialize)]
struct Tab {
    code: String,
    names: Text,
    hint: Text,
    lessons: bool,
    entries: i64,
    points: i64,
    open: i64,
    late: i64,
}

/// An entry that was found, with its points and what was last done: enough to answer.
#[derive(Debug, Clone, Serialize)]
struct Found {
    e: EntryShow,
    points: Vec<PointShow>,
    /// What was done last: when, and in which words.
    last: Option<(Option<String>, Two)>,
}

#[derive(Serialize)]
pub(crate) struct HomePage {
    tabs: Vec<Tab>,
    asked: Asked,
    here: Option<Tab>,
    rows: Vec<Found>,
    /// Those that are in no register yet.
    lessons: Vec<Waiting>,
    previous: Option<i64>,
    next: Option<i64>,
    may_keep: bool,
    /// How many entries of the profile are not here, or read otherwise.
    to_load: usize,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "registers/home.html";
    const ROOM: &'static str = "follow-up";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let tab = |lessons: bool| Tab {
            code: "parliament".into(),
            names: Text::three("Résolutions <b>", "Resoluties", "Resolutions"),
            hint: Text::three("x", "x", "x"),
            lessons,
            entries: 3,
            points: 7,
            open: 5,
            late: 1,
        };
        let found = |full: bool| Found {
            e: EntryShow::sample(full),
            points: State::ALL.iter().map(|s| PointShow::sample(*s)).collect(),
            last: full.then(|| (Some("09/2021".into()), Two::sample(false))),
        };
        let page = |here: Option<Tab>, rows: Vec<Found>, may_keep: bool| Self {
            tabs: vec![tab(false), tab(true)],
            lessons: if here.as_ref().is_some_and(|h| h.lessons) { Waiting::samples() } else { Vec::new() },
            asked: Asked { q: "<b>".into(), register: "parliament".into(), ..Asked::default() },
            previous: may_keep.then_some(0),
            next: may_keep.then_some(80),
            to_load: if may_keep { 2 } else { 0 },
            here,
            rows,
            may_keep,
        };
        vec![
            page(None, Vec::new(), false),
            page(None, vec![found(true), found(false)], true),
            page(Some(tab(false)), vec![found(true)], false),
            page(Some(tab(true)), Vec::new(), true),
            page(Some(tab(true)), vec![found(true)], true),
        ]
    }
}

/// `GET /registers`.
pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = shell.read(&reader, |read| page(&at, &who, read, asked))?;
    shell.draw(&reader, &page).topics("registers").answer()
}

fn page(at: &At<'_>, who: &Who, read: &dyn Read, asked: Asked) -> Result<HomePage, Fault> {
    let (desk, eye, today) = (at.desk, at.desk.eye(who.actor()), at.today());
    let lessons = lesson::waiting(at, who, read, LESSONS)?;
    let tabs = tabs(at, &read::counts(read, &eye, today)?, &lessons);
    let here = tabs.iter().find(|t| t.code == asked.register).cloned();
    let of_lessons = here.as_ref().is_some_and(|h| h.lessons);
    // Asked for by words or by whose they are, what waits is found from the room itself.
    let sought = !asked.q.trim().is_empty() || asked.show == "mine";
    let filter = EntryFilter {
        register: here.as_ref().map(|h| h.code.clone()),
        open: asked.show == "open",
        owner: (asked.show == "mine").then(|| who.actor().function.clone()),
        asked: asked::read(&asked.q),
        skip: asked.skip.max(0),
    };
    let rows = read::entries(read, &eye, &filter, today, PAGE + 1)?;
    let more = i64::try_from(rows.len()).is_ok_and(|n| n > PAGE);
    let shown = rows.iter().take(usize::try_from(PAGE).unwrap_or(0));
    let may_keep = at.reader.as_of.is_none() && desk.post.may(who.actor(), "register.keep");
    let to_load = if may_keep { to_load(at, who, read)? } else { 0 };
    Ok(HomePage {
        rows: shown.map(|row| found(at, read, row)).collect::<Result<_, _>>()?,
        lessons: if filter.skip == 0 && (of_lessons || (here.is_none() && sought)) {
            lesson::listed(at, who, read, &lessons, (&filter.asked, &asked.show))?
        } else {
            Vec::new()
        },
        previous: (filter.skip > 0).then(|| (filter.skip - PAGE).max(0)),
        next: more.then_some(filter.skip + PAGE),
        tabs,
        here,
        asked,
        may_keep,
        to_load,
    })
}

/// How much there is in each register; in one of lessons also those that wait to be entered, each a point of its own.
fn tabs(at: &At<'_>, counts: &[read::Count], lessons: &[Owed]) -> Vec<Tab> {
    let told = |wanted: fn(&Owed) -> bool| {
        i64::try_from(lessons.iter().filter(|l| wanted(l)).count()).unwrap_or(i64::MAX)
    };
    let tab = |register: &Register| {
        let count = counts.iter().find(|c| c.register == register.code).cloned().unwrap_or_default();
        let own = register.sort == RegisterSort::Lessons;
        let waits = |wanted: fn(&Owed) -> bool| if own { told(wanted) } else { 0 };
        Tab {
            code: register.code.clone(),
            names: register.names.clone(),
            hint: register.hint.clone(),
            lessons: own,
            entries: count.entries + waits(|_| true),
            points: count.points + waits(|_| true),
            open: count.open + waits(|l| l.open),
            late: count.late + waits(|l| l.late),
        }
    };
    at.desk.catalogue.registers.iter().map(tab).collect()
}

fn found(at: &At<'_>, read: &dyn Read, row: &EntryRow) -> Result<Found, Fault> {
    let id: Id<kind::Matter> = row.id;
    let done =
        read::actions(read, id)?.into_iter().rev().find(|a| a.withdrawn.is_none() && a.action.on.is_some());
    Ok(Found {
        e: EntryShow::of(row, at),
        points: read::points(read, id)?.iter().map(|p| PointShow::of(p, at)).collect(),
        last: done.map(|a| (a.action.on.as_deref().map(day_said), Two::of(&a.action.words))),
    })
}
