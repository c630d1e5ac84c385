//! One measure, or point of an action plan: its text and where it comes from, its versions and states, where it came from and went, what it
//! serves.

use kernel::{Id, Refusal, Text, Timestamp, Words, kind};
use programme::carry::Decision;
use programme::command::{EndLink, MakeLink, TurnPoint};
use programme::link::LinkSort;
use programme::plan::{Sort, State};
use programme::point::{PointState, Standing};
use programme::read::{self, LinkRow, PlanFilter, PointFilter, PointRow, TurnRow, VersionRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::matters::named;
use crate::show::{CarriedShow, NOON, PlanShow, PointShow, point_tone};

/// A link with what stands at its other end; nothing of it is shown to whoever may not see that.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkShow {
    sort: &'static str,
    other: Id<kind::Matter>,
    name: String,
    path: String,
    words: Option<Words>,
    seq: i64,
}

/// What something serves and what serves it.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Binding {
    up: Vec<LinkShow>,
    down: Vec<LinkShow>,
    /// What it could serve besides: id and name.
    targets: Vec<(String, String)>,
    sorts: Vec<&'static str>,
}

impl Binding {
    /// Of something of this sort; with what it could serve besides, for whoever keeps it.
    pub(crate) fn of(
        at: &At<'_>,
        read: &dyn Read,
        id: Id<kind::Matter>,
        sort: Sort,
        keeps: bool,
    ) -> Result<Self, Fault> {
        let eye = at.desk.eye(at.who.actor());
        let shown = |rows: Vec<LinkRow>| -> Result<Vec<LinkShow>, Fault> {
            let mut all = Vec::new();
            for row in rows {
                let Some((name, path)) = named(read, &eye, at.reader.lang, row.other)? else { continue };
                let LinkRow { other, sort, words, seq } = row;
                all.push(LinkShow { sort: sort.code(), other, name, path, words, seq });
            }
            Ok(all)
        };
        let mut targets = Vec::new();
        if keeps {
            let higher = read::plans(read, &eye, &PlanFilter::default())?;
            for plan in higher.iter().filter(|p| p.sort.depth() < sort.depth()) {
                let name = crate::matters::called(plan, at.reader.lang);
                targets.push((plan.id.to_string(), name.clone()));
                for point in read::points(read, &eye, plan.id, &PointFilter::default())? {
                    let words = point.point.words.text.show(at.reader.lang);
                    targets.push((point.id.to_string(), format!("{name} · {} {words}", point.point.number)));
                }
            }
        }
        Ok(Self {
            up: shown(read::up(read, id)?)?,
            down: shown(read::down(read, id)?)?,
            targets,
            sorts: LinkSort::ALL.iter().map(|s| s.code()).collect(),
        })
    }

    pub(crate) fn sample(full: bool) -> Self {
        let link = |sort: &LinkSort| LinkShow {
            sort: sort.code(),
            other: Id::of_words(&["other"]),
            name: "Plan national <b>".into(),
            path: "plan/x".into(),
            words: full.then(|| Words::new(kernel::Lang::Fr, "note <b>")),
            seq: 7,
        };
        let all = || if full { LinkSort::ALL.iter().map(link).collect() } else { Vec::new() };
        let targets = if full { vec![("x".into(), "P <b>".into())] } else { Vec::new() };
        Self { up: all(), down: all(), targets, sorts: LinkSort::ALL.iter().map(|s| s.code()).collect() }
    }
}

#[derive(Debug, Serialize)]
struct VersionShow {
    version: i64,
    point: PointShow,
    why: Option<Words>,
    file: bool,
    seq: i64,
    at: Timestamp,
    function: Text,
}

#[derive(Debug, Serialize)]
struct TurnShow {
    state: &'static str,
    tone: &'static str,
    words: Option<Words>,
    seq: i64,
    at: Timestamp,
    function: Text,
}

/// A point of the plan before that went into this one.
#[derive(Debug, Serialize)]
struct FromShow {
    name: String,
    path: String,
    carried: CarriedShow,
}

#[derive(Debug, Serialize)]
pub(crate) struct MeasurePage {
    id: Id<kind::Matter>,
    plan: PlanShow,
    p: PointShow,
    version: i64,
    first: Timestamp,
    state: &'static str,
    tone: &'static str,
    state_at: Timestamp,
    state_words: Option<Words>,
    carried: Option<CarriedShow>,
    came_from: Vec<FromShow>,
    versions: Vec<VersionShow>,
    turns: Vec<TurnShow>,
    binding: Binding,
    states: Vec<&'static str>,
    seq: i64,
    may_keep: bool,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for MeasurePage {
    const TEMPLATE: &'static str = "programme/measure.html";
    const ROOM: &'static str = "plan";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        let function = || Text::both("Programme <b>", "Programma");
        let page = |standing: Standing, state: PointState, full: bool| Self {
            id: Id::of_words(&["sample"]),
            plan: PlanShow::sample(Sort::Regional, State::Running, full),
            p: PointShow::sample(standing, full),
            version: 2,
            first: NOON,
            state: state.code(),
            tone: point_tone(state),
            state_at: NOON,
            state_words: full.then(|| Words::new(kernel::Lang::Fr, "dit <b>")),
            carried: full.then(|| CarriedShow::sample(Decision::Continued)),
            came_from: if full {
                let from = |d: &Decision| FromShow {
                    name: "P 17 · 7.7 <b>".into(),
                    path: "measures/x".into(),
                    carried: CarriedShow::sample(*d),
                };
                Decision::ALL.iter().map(from).collect()
            } else {
                Vec::new()
            },
            versions: vec![VersionShow {
                version: 1,
                point: PointShow::sample(standing, full),
                why: full.then(|| Words::new(kernel::Lang::Fr, "lu <b>")),
                file: full,
                seq: 7,
                at: NOON,
                function: function(),
            }],
            turns: vec![TurnShow {
                state: state.code(),
                tone: point_tone(state),
                words: full.then(|| Words::new(kernel::Lang::Fr, "dit <b>")),
                seq: 7,
                at: NOON,
                function: function(),
            }],
            binding: Binding::sample(full),
            states: PointState::ALL.iter().map(|s| s.code()).collect(),
            seq: 7,
            may_keep: full,
            act: "",
            form: Typed::default(),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = Standing::ALL.iter().map(|s| page(*s, PointState::Open, false)).collect();
        all.extend(PointState::ALL.iter().map(|s| page(Standing::Verified, *s, true)));
        for act in ["state", "link"] {
            let mut wrong = Self { act, ..page(Standing::Quoted, PointState::Open, true) };
            wrong.form.put_error(Some("words"), "…".into());
            all.push(wrong);
        }
        all
    }
}

pub(crate) async fn show(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let page = page(&at, visit.id, "", Typed::default())?;
    at.shell.draw(at.reader, &page).answer()
}

fn page(at: &At<'_>, id: Id<kind::Matter>, act: &'static str, form: Typed) -> Result<MeasurePage, Fault> {
    let page = at.shell.read(at.reader, |read| loaded(at, read, id, act, form))?;
    if page.plan.guarded {
        at.shell.trail().looked(at.who.actor(), Some(id), None, "measure");
    }
    Ok(page)
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<MeasurePage, Fault> {
    let (speak, eye) = (Speak::of(at.desk), at.desk.eye(at.who.actor()));
    let row = at.point(read, id)?;
    let plan = at.plan(read, row.plan)?;
    let may_keep = plan.state != State::Closed && at.may(read, "programme.keep", id)?;
    let into = match row.carried.as_ref().and_then(|c| c.into) {
        Some(into) => read::point(read, &eye, into)?,
        None => None,
    };
    let version = |v: VersionRow| VersionShow {
        version: v.version,
        point: PointShow::of(&v.point, &plan.headings, &speak),
        why: v.why,
        file: v.file,
        seq: v.seq,
        at: v.at,
        function: speak.function(&v.function),
    };
    let turn = |t: TurnRow| TurnShow {
        state: t.state.code(),
        tone: point_tone(t.state),
        words: t.words,
        seq: t.seq,
        at: t.at,
        function: speak.function(&t.function),
    };
    Ok(MeasurePage {
        id,
        p: PointShow::of(&row.point, &plan.headings, &speak),
        version: row.version,
        first: row.written_at,
        state: row.state.code(),
        tone: point_tone(row.state),
        state_at: row.state_at,
        carried: CarriedShow::of(&row, &speak, into.as_ref()),
        came_from: came_from(at, read, &row, &speak)?,
        versions: read::versions(read, id)?.into_iter().map(version).collect(),
        turns: read::turns(read, id)?.into_iter().map(turn).collect(),
        binding: Binding::of(at, read, id, plan.sort, may_keep)?,
        states: PointState::ALL.iter().map(|s| s.code()).collect(),
        seq: row.changed_seq,
        plan: PlanShow::of(&plan, &speak, (at.desk.today)()),
        state_words: row.state_words,
        may_keep,
        act,
        form,
        blank: Typed::default(),
    })
}

fn came_from(at: &At<'_>, read: &dyn Read, row: &PointRow, speak: &Speak) -> Result<Vec<FromShow>, Fault> {
    let eye = at.desk.eye(at.who.actor());
    let mut all = Vec::new();
    for from in read::came_from(read, &eye, row.id)? {
        let Some((name, path)) = named(read, &eye, at.reader.lang, from.id)? else { continue };
        let Some(carried) = CarriedShow::of(&from, speak, None) else { continue };
        all.push(FromShow { name, path, carried });
    }
    Ok(all)
}

fn again(at: &At<'_>, id: Id<kind::Matter>, act: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, id, act, form))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TurnForm {
    state: String,
    words: String,
}

pub(crate) async fn turn(sent: Posted<Desk, TurnForm>) -> Answer {
    let (at, id) = (At::posted(&sent), sent.id);
    let row = at.point_now(id)?;
    let outcome = async {
        let value = sent.value()?;
        let rule = TurnPoint {
            point: id,
            to: fields::code("state", &value.state, PointState::of)?
                .ok_or_else(|| Refusal::missing("state"))?,
            words: fields::words(&value.words, at.reader.lang),
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done =
                at.done("programme-done-turned", &row.point.number, &format!("measures/{id}"), receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => again(&at, id, "state", fault, sent.form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    to: String,
    sort: String,
    words: String,
}

impl LinkForm {
    fn to(&self) -> Result<Id<kind::Matter>, Refusal> {
        fields::code("to", &self.to, |id| id.parse().ok())?.ok_or_else(|| Refusal::missing("to"))
    }
    fn sort(&self) -> Result<LinkSort, Refusal> {
        fields::code("sort", &self.sort, LinkSort::of)?.ok_or_else(|| Refusal::missing("sort"))
    }
}

pub(crate) async fn link(sent: Posted<Desk, LinkForm>) -> Answer {
    At::posted(&sent).point_now(sent.id)?;
    bind(sent, "measures", again).await
}

pub(crate) async fn link_plan(sent: Posted<Desk, LinkForm>) -> Answer {
    At::posted(&sent).plan_now(sent.id)?;
    bind(sent, "plan", crate::plan::again).await
}

pub(crate) async fn unlink(sent: Posted<Desk, LinkForm>) -> Answer {
    At::posted(&sent).point_now(sent.id)?;
    loosen(sent, "measures", again).await
}

pub(crate) async fn unlink_plan(sent: Posted<Desk, LinkForm>) -> Answer {
    At::posted(&sent).plan_now(sent.id)?;
    loosen(sent, "plan", crate::plan::again).await
}

/// Draws the page of a form again: what it is about, which form, why it was refused, what was typed.
type Again = fn(&At<'_>, Id<kind::Matter>, &'static str, Fault, Typed) -> Answer;

async fn bind(sent: Posted<Desk, LinkForm>, page: &str, again: Again) -> Answer {
    let (at, id) = (At::posted(&sent), sent.id);
    let outcome = async {
        let value = sent.value()?;
        let words = fields::words(&value.words, at.reader.lang);
        let rule = MakeLink { from: id, to: value.to()?, sort: value.sort()?, words };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done("programme-done-linked", "", &format!("{page}/{id}"), receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => again(&at, id, "link", fault, sent.form.typed.clone()),
    }
}

async fn loosen(sent: Posted<Desk, LinkForm>, page: &str, again: Again) -> Answer {
    let (at, id) = (At::posted(&sent), sent.id);
    let outcome = async {
        let value = sent.value()?;
        let rule = EndLink { from: id, to: value.to()?, sort: value.sort()? };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done("programme-done-unlinked", "", &format!("{page}/{id}"), receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => again(&at, id, "link", fault, sent.form.typed.clone()),
    }
}
