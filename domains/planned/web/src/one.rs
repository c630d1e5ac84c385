//! The file of an event: where it stands and what stands in its way, who meets about it, what is asked for, what could happen.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Id, Text, Timestamp, kind};
use planned::edition::{self, What};
use planned::planned::{State as Stands, Step, after};
use planned::read::{self, EventRow};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::{Desk, Meeting, choices, named};
use crate::show::{CarriedShow, CheckShow, ConflictShow, EventShow, NOON, RiskShow, SupplyShow, TurnShow};

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    /// Plan it, as long as its plan can change.
    pub(crate) plan: bool,
    /// Keep its day.
    pub(crate) keep: bool,
    /// Open its incident.
    pub(crate) open: bool,
    /// Convene a meeting.
    pub(crate) convene: bool,
    /// Make the next edition of it.
    pub(crate) copy: bool,
}

/// Where it stands, and what stands in its way.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StatePart {
    pub(crate) e: EventShow,
    pub(crate) open_checks: usize,
    pub(crate) open_conflicts: usize,
    pub(crate) late_rows: usize,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "planned/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |state: Stands| Self {
            e: EventShow::sample(state),
            open_checks: usize::from(state.is_ahead()) * 2,
            open_conflicts: usize::from(state.is_ahead()),
            late_rows: usize::from(state == Stands::Running),
        };
        Stands::ALL.iter().map(|s| one(*s)).collect()
    }
}

impl StatePart {
    pub(crate) fn of(
        read: &dyn Read,
        row: &EventRow,
        desk: &Desk,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let facts = desk.facts();
        let ahead = row.state.is_ahead();
        let checks = read::checks(read, &facts, row.id, &row.description.kind)?;
        let settled = |c: &read::CheckRow| c.answer.as_ref().is_some_and(|a| a.answer.is_settled());
        let conflicts = read::conflicts(read, &facts, row.id)?;
        let rows = read::sheet(read, row.id, row.description.span.from)?;
        let running = row.state == Stands::Running;
        Ok(Self {
            e: EventShow::of(row, desk),
            open_checks: checks.iter().filter(|c| ahead && !settled(c)).count(),
            open_conflicts: conflicts.iter().filter(|c| !c.answered).count(),
            late_rows: rows.iter().filter(|r| running && r.is_late(now)).count(),
        })
    }
}

/// A number that is not what it was in the last edition.
#[derive(Debug, Clone, Serialize)]
struct Differs {
    what: &'static str,
    of: Option<Text>,
    before: i64,
    now: i64,
}

#[derive(Debug, Clone, Serialize)]
struct MeetingShow {
    name: Text,
    at: Timestamp,
    path: String,
    decisions: Vec<Text>,
}

impl Differs {
    fn sample(what: &What) -> Self {
        let of = (*what == What::Resource).then(|| Text::both("postes <b>", "posten"));
        Self { what: what.code(), of, before: 2, now: 3 }
    }
}

impl MeetingShow {
    fn sample() -> Self {
        let decisions = vec![Text::both("Décidé <b>", "Beslist")];
        Self { name: Text::both("Cellule <b>", "Cel"), at: NOON, path: "sessions/x".into(), decisions }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct OnePage {
    id: Id<kind::Matter>,
    state: StatePart,
    first: Timestamp,
    steps: Vec<&'static str>,
    conflicts: Vec<ConflictShow>,
    checks: Vec<CheckShow>,
    carried: Vec<CarriedShow>,
    differs: Vec<Differs>,
    /// The edition before: name and address.
    previous: Option<(String, String)>,
    editions: Vec<(String, String)>,
    supplies: Vec<SupplyShow>,
    risks: Vec<RiskShow>,
    meetings: Vec<MeetingShow>,
    /// Those that usually meet about an event.
    bodies: Vec<(String, String)>,
    /// All the others.
    other_bodies: Vec<(String, String)>,
    contact: Option<(Option<String>, Option<String>, Option<String>)>,
    turns: Vec<TurnShow>,
    rows: usize,
    figures: usize,
    lists: Choices,
    scale: Option<(Text, bool)>,
    may: May,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// What the forms offer.
#[derive(Debug, Clone, Default, Serialize)]
struct Choices {
    resources: Vec<(String, String)>,
    disciplines: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    plans: Vec<(String, String)>,
    likelihood: Vec<(String, String)>,
    impact: Vec<(String, String)>,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "planned/event.html";
    const ROOM: &'static str = "events";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |state: Stands, full: bool, act: &'static str| Self {
            id: Id::of_words(&["sample"]),
            state: StatePart { e: EventShow::sample(state), open_checks: 1, open_conflicts: 1, late_rows: 0 },
            first: NOON,
            steps: Step::ALL.iter().filter(|s| after(state, **s).is_some()).map(|s| s.code()).collect(),
            conflicts: if full { ConflictShow::samples() } else { Vec::new() },
            checks: CheckShow::samples(),
            carried: if full { CarriedShow::samples() } else { Vec::new() },
            differs: if full { What::ALL.iter().map(Differs::sample).collect() } else { Vec::new() },
            previous: full.then(|| ("EP-25-0001 Course <b>".into(), "events/y".into())),
            editions: if full {
                vec![("EP-27-0001 Course <b>".into(), "events/z".into())]
            } else {
                Vec::new()
            },
            supplies: if full { SupplyShow::samples() } else { Vec::new() },
            risks: if full { RiskShow::samples() } else { Vec::new() },
            meetings: full.then(MeetingShow::sample).into_iter().collect(),
            bodies: one("security-cell"),
            other_bodies: if full { one("board") } else { Vec::new() },
            contact: full.then(|| (Some("A. Dubois <b>".into()), None, Some("a@town.example".into()))),
            turns: TurnShow::samples(),
            rows: 3,
            figures: 2,
            lists: Choices {
                resources: one("posts"),
                disciplines: one("D1"),
                organisations: one("cross"),
                functions: one("mayor"),
                plans: one("x"),
                likelihood: one("1"),
                impact: one("1"),
            },
            scale: full.then(|| (Text::three("à nous <b>", "van ons", "ours"), false)),
            may: May { plan: full && state.is_ahead(), keep: full, open: full, convene: full, copy: full },
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = Stands::ALL.iter().map(|s| page(*s, true, "")).collect();
        all.push(page(Stands::Preparing, false, ""));
        for act in [
            "step",
            "check",
            "conflict",
            "supply",
            "promise",
            "risk",
            "close-risk",
            "carried",
            "opening",
            "open",
        ] {
            let mut wrong = page(Stands::Preparing, true, act);
            wrong.form.put_error(Some("words"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        all
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("event:{id}")).answer()
}

/// The page again, with the form that was refused.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, who, id, act, form))
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let page = at.shell.read(at.reader, |read| loaded(at, who, read, id, act, form))?;
    if page.state.e.guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "event");
    }
    Ok(page)
}

fn loaded(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (desk, facts, now) = (at.desk, at.desk.facts(), at.now());
    let row = at.seen(read, who, id)?;
    let found = read::conflicts(read, &facts, id)?;
    let twice: BTreeSet<String> = found.iter().flat_map(|c| c.shared.supplies.clone()).collect();
    let mut conflicts = Vec::new();
    for one in &found {
        conflicts.push(ConflictShow::of(one, desk, own(at, who, read, one.with)?));
    }
    let supplies = read::supplies(read, id)?;
    let doubled = |s: &read::SupplyRow| s.supply.key().is_some_and(|key| twice.contains(&key));
    let mut risks = Vec::new();
    for one in read::risks(read, id)? {
        let plan = match one.risk.plan {
            // Whoever may not see the plan reads what it was called when it was chosen.
            Some(plan) => {
                at.named(read, who, plan)?.or_else(|| Some((one.risk.plan_label.clone()?, String::new())))
            }
            None => None,
        };
        risks.push(RiskShow::of(&one, desk, plan));
    }
    let mut carried = Vec::new();
    for one in read::carried(read, id)? {
        let owed = match one.commitment {
            Some(commitment) => desk.elsewhere.owed(read, who.actor(), commitment)?,
            None => None,
        };
        carried.push(CarriedShow::of(&one, desk, owed));
    }
    let meetings = desk.elsewhere.meetings(read, who.actor(), id)?.into_iter().map(meeting).collect();
    let may = may(at, who, read, &row)?;
    let lists = desk.lists();
    let (bodies, other_bodies) = convened(at, read, may)?;
    Ok(OnePage {
        id,
        first: row.announced_at,
        steps: steps(&row, may),
        conflicts,
        checks: read::checks(read, &facts, id, &row.description.kind)?
            .iter()
            .map(|c| CheckShow::of(c, desk))
            .collect(),
        differs: differs(at, who, read, &row)?,
        previous: row.previous.map(|p| own(at, who, read, p)).transpose()?.flatten(),
        editions: editions(at, who, read, id)?,
        supplies: supplies.iter().map(|s| SupplyShow::of(s, desk, doubled(s))).collect(),
        risks,
        meetings,
        bodies,
        other_bodies,
        contact: read::contact(read, id)?.map(|c| (c.name, c.phone, c.mail)),
        turns: read::turns(read, id, 60)?.iter().map(|t| TurnShow::of(t, desk)).collect(),
        rows: read::sheet(read, id, row.description.span.from)?.len(),
        figures: row.figures.len(),
        lists: offered(at, who, read)?,
        scale: lists.scale.as_ref().map(|s| (s.source.clone(), s.verified)),
        state: StatePart::of(read, &row, desk, now)?,
        carried,
        may,
        act,
        form,
        blank: Typed::default(),
    })
}

/// Code and name of a body.
type Named = (String, String);

/// The bodies that this reader may convene: those that usually meet about an event, and the others.
fn convened(at: &At<'_>, read: &dyn Read, may: May) -> Result<(Vec<Named>, Vec<Named>), StoreError> {
    if !may.convene {
        return Ok((Vec::new(), Vec::new()));
    }
    let lists = at.desk.lists();
    let all = at.desk.elsewhere.bodies(read, at.reader.lang)?;
    Ok(all.into_iter().partition(|(code, _)| lists.bodies.contains(code)))
}

/// Name and address of another event, for whoever may see it.
pub(crate) fn own(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<Option<(String, String)>, Fault> {
    let row = read::event(read, &at.desk.eye(who.actor()), id)?;
    let name = |row: &EventRow| format!("{} {}", row.number, row.description.names.show(at.reader.lang));
    Ok(row.map(|row| (name(&row), format!("events/{id}"))))
}

pub(crate) fn editions(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<Vec<(String, String)>, Fault> {
    let all = read::editions_after(read, &at.desk.eye(who.actor()), id)?;
    let name = |row: &EventRow| format!("{} {}", row.number, row.description.names.show(at.reader.lang));
    Ok(all.iter().map(|row| (name(row), format!("events/{}", row.id))).collect())
}

fn meeting(m: Meeting) -> MeetingShow {
    MeetingShow { name: m.name, at: m.at, path: m.path, decisions: m.decisions }
}

pub(crate) fn may(at: &At<'_>, who: &Who, read: &dyn Read, row: &EventRow) -> Result<May, Fault> {
    let on = read::resource(read, row.id)?.ok_or_else(Fault::not_found)?;
    let plan = at.may(who, "event.plan", &on);
    Ok(May {
        plan: plan && row.state.is_ahead(),
        keep: plan || at.may(who, "incident.update", &on),
        open: row.state.is_ahead() && at.may(who, "incident.open", &on),
        convene: row.state.is_ahead() && at.may(who, "body.convene", &kernel::Resource::service()),
        copy: plan,
    })
}

/// The steps that this reader may take.
fn steps(row: &EventRow, may: May) -> Vec<&'static str> {
    let allowed = |step: &Step| match step {
        Step::End => may.keep,
        Step::Evaluate => false,
        _ => may.plan,
    };
    let mut all: Vec<&Step> =
        Step::ALL.iter().filter(|s| after(row.state, **s).is_some() && allowed(s)).collect();
    // What leads back stands behind what leads on.
    let back = matches!(row.state, Stands::Coordinated | Stands::Ready);
    all.sort_by_key(|step| back && **step == Step::Prepare);
    all.into_iter().map(|s| s.code()).collect()
}

fn differs(at: &At<'_>, who: &Who, read: &dyn Read, row: &EventRow) -> Result<Vec<Differs>, Fault> {
    let Some(previous) = row.previous else { return Ok(Vec::new()) };
    let Some(last) = read::event(read, &at.desk.eye(who.actor()), previous)? else { return Ok(Vec::new()) };
    let (facts, lists) = (at.desk.facts(), at.desk.lists());
    let (before, now) = (read::size(read, &last, &facts)?, read::size(read, row, &facts)?);
    let one = |d: edition::Difference| Differs {
        what: d.what.code(),
        of: d.of.as_deref().map(|kind| named(&lists.resources, kind)),
        before: d.before,
        now: d.now,
    };
    Ok(edition::differences(&before, &now).into_iter().map(one).collect())
}

fn offered(at: &At<'_>, who: &Who, read: &dyn Read) -> Result<Choices, Fault> {
    let (lang, names, lists) = (at.reader.lang, at.desk.names(), at.desk.lists());
    let scale = lists.scale.clone().unwrap_or_default();
    let ranks = |steps: &[Text]| -> Vec<(String, String)> {
        (1..)
            .zip(steps)
            .map(|(n, step): (i64, &Text)| (n.to_string(), format!("{n} · {}", step.show(lang))))
            .collect()
    };
    let discipline = |d: &planned::sheet::Discipline| (d.code().to_owned(), d.code().to_owned());
    Ok(Choices {
        resources: choices(&lists.resources, lang),
        disciplines: planned::sheet::Discipline::ALL.iter().map(discipline).collect(),
        organisations: Names::choices(&names.organisations, lang),
        functions: names.askable(lang),
        plans: at.desk.elsewhere.plans(read, who.actor(), lang)?,
        likelihood: ranks(&scale.likelihood),
        impact: ranks(&scale.impact),
    })
}
