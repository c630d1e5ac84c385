//! One objective: what it says and said before, how it stands, its cycle, what is told of its years, its projects; and the acts.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use strategy::axis::Axis;
use strategy::command::{MoveCycle, ReportAxes, Said as SaidNow};
use strategy::objective::{Level, Part, Phase, Turn, Wording};
use strategy::read::{self, ObjectiveRow, ProjectFilter};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::{At, Of, take};
use crate::desk::{Desk, Indicator, Lens, choices};
use crate::project_form::day;
use crate::show::{Day, NOON, ObjectiveShow, ProjectShow, Said, TurnShow, With, code, tone};
use crate::told::{self, Asked};

/// Projects that the page names; the plan has all of them.
const PROJECTS: i64 = 50;

/// What the objective says.
#[derive(Debug, Serialize)]
struct WordingShow {
    no: i64,
    titles: Text,
    description: Option<Text>,
    desired: Option<Text>,
    conditions: Option<Text>,
    risks: Option<Text>,
    deadline: Option<Text>,
    quoted: Option<String>,
    why: Option<Said>,
    given: bool,
    at: Timestamp,
    seq: i64,
    function: Text,
}

/// A text, where there is one.
fn some(text: &Text) -> Option<Text> {
    (*text != Text::default()).then(|| text.clone())
}

impl WordingShow {
    fn of(row: &read::VersionRow, desk: &Lens<'_>) -> Self {
        let w: &Wording = &row.wording;
        Self {
            no: row.no,
            titles: w.titles.clone(),
            description: some(&w.description),
            desired: some(&w.desired),
            conditions: some(&w.conditions),
            risks: some(&w.risks),
            deadline: some(&w.deadline),
            quoted: w.quoted.clone(),
            why: row.why.as_ref().map(Said::of),
            given: row.given,
            at: row.at,
            seq: row.seq,
            function: desk.names().function(&row.function),
        }
    }
    fn sample(full: bool) -> Self {
        let text = || full.then(|| Text::both("Résultat <b>", "Resultaat"));
        Self {
            no: 2,
            titles: Text::both("Coordonner <b>", "Coördineren"),
            description: text(),
            desired: text(),
            conditions: text(),
            risks: text(),
            deadline: text(),
            quoted: full.then(|| "note <b>".into()),
            why: full.then(|| Said::sample("nieuw <b>")),
            given: !full,
            at: NOON,
            seq: 7,
            function: Text::both("Chef", "Hoofd"),
        }
    }
}

/// Something that was said of an axis, in its history.
#[derive(Debug, Serialize)]
pub(crate) struct HistoryShow {
    axis: &'static str,
    names: Text,
    tone: &'static str,
    words: Option<Said>,
    at: Timestamp,
    seq: i64,
    function: Text,
}

impl HistoryShow {
    /// Everything that was said of a matter.
    pub(crate) fn all(at: &At<'_>, read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Self>, Fault> {
        let desk = Lens::of(at.desk);
        let facts = desk.facts();
        let one = |s: read::SaidRow| Self {
            axis: s.axis.code(),
            names: desk.value(&s.value),
            tone: tone(&facts, &s.value),
            words: s.words.as_ref().map(Said::of),
            at: s.at,
            seq: s.seq,
            function: desk.names().function(&s.function),
        };
        Ok(read::said(read, id, 120)?.into_iter().map(one).collect())
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |axis: &Axis| Self {
            axis: axis.code(),
            names: Text::both("attention <b>", "aandacht"),
            tone: "warn",
            words: (*axis == Axis::Budget).then(|| Said::sample("reden <b>")),
            at: NOON,
            seq: 7,
            function: Text::both("Chef", "Hoofd"),
        };
        Axis::ALL.iter().map(one).collect()
    }
}

#[derive(Debug, Serialize)]
struct CycleShow {
    year: String,
    phase: &'static str,
    words: Option<Said>,
    /// The day since which it stood there.
    since: Day,
    /// When that was recorded.
    at: Timestamp,
    function: Text,
}

impl CycleShow {
    fn of(row: &read::TurnedRow, desk: &Lens<'_>) -> Self {
        Self {
            year: row.to.year.to_string(),
            phase: row.to.phase.code(),
            words: row.words.as_ref().map(Said::of),
            since: Day::of(row.since.unwrap_or_else(|| desk.facts().day(row.at)), &desk.facts()),
            at: row.at,
            function: desk.names().function(&row.function),
        }
    }
}

#[derive(Debug, Serialize)]
struct AccountShow {
    year: String,
    part: &'static str,
    text: Text,
    quoted: Option<String>,
    seq: i64,
    at: Timestamp,
    function: Text,
}

impl AccountShow {
    fn of(a: read::AccountRow, desk: &Lens<'_>) -> Self {
        let function = desk.names().function(&a.function);
        let (year, part) = (a.year.to_string(), a.part.code());
        Self { year, part, text: a.text, quoted: a.quoted, seq: a.seq, at: a.at, function }
    }
}

#[derive(Debug, Serialize)]
struct IndicatorShow {
    code: String,
    names: Text,
    path: String,
    value: Option<(i64, i16)>,
    unit: Option<Text>,
    of: Option<Timestamp>,
    level: Option<Text>,
    missing: Option<Timestamp>,
}

impl IndicatorShow {
    fn of(i: Indicator) -> Self {
        let (value, unit, of) = match i.last {
            Some((value, places, unit, of)) => (Some((value, places)), Some(unit), Some(of)),
            None => (None, None, None),
        };
        let (code, names, path, level) = (i.code, i.names, i.path, i.level);
        Self { code, names, path, value, unit, of, level, missing: i.expected_since }
    }
    fn sample(full: bool) -> Self {
        Self {
            code: "satisfaction".into(),
            names: Text::both("Satisfaction <b>", "Tevredenheid"),
            path: "indicators/x".into(),
            value: full.then_some((125, 1)),
            unit: full.then(|| Text::both("%", "%")),
            of: full.then_some(NOON),
            level: full.then(|| Text::both("alerte <b>", "alarm")),
            missing: (!full).then_some(NOON),
        }
    }
}

/// Where it stands now: what changes most on an open page.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    o: ObjectiveShow,
}

impl StatePart {
    pub(crate) const fn of(o: ObjectiveShow) -> Self {
        Self { o }
    }
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "strategy/part-objective-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![
            Self { o: ObjectiveShow::sample(Level::Operational, Some(Phase::Execution)) },
            Self { o: ObjectiveShow::sample(Level::Strategic, None) },
        ]
    }
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    keep: bool,
    report: bool,
    write: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct ObjectivePage {
    id: Id<kind::Matter>,
    first: Timestamp,
    o: ObjectiveShow,
    /// The one above it: code, title and address; nothing where the reader may not see it.
    above: Option<(Text, Text, String)>,
    now_says: WordingShow,
    before: Vec<WordingShow>,
    /// What it rests on: name, where that was read, whether somebody confirmed it.
    sources: Vec<(Text, Option<Text>, bool)>,
    indicators: Vec<IndicatorShow>,
    history: Vec<HistoryShow>,
    cycle: Vec<CycleShow>,
    accounts: Vec<AccountShow>,
    projects: Vec<ProjectShow>,
    more_projects: bool,
    below: Vec<ObjectiveShow>,
    turns: Vec<TurnShow>,
    phases: Vec<&'static str>,
    parts_of_account: Vec<&'static str>,
    values: Vec<(String, String)>,
    may: May,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
    /// What is told of a year, in its form; whether that is a text that stands there, and the last entry that it showed.
    account: Typed,
    account_fixed: bool,
    account_seq: i64,
}

impl Page for ObjectivePage {
    const TEMPLATE: &'static str = "strategy/objective.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        let account = |part: &Part| AccountShow {
            year: "2026".into(),
            part: part.code(),
            text: Text::both("Fait <b>", "Gedaan"),
            quoted: (*part == Part::Reached).then(|| "note <b>".into()),
            seq: 7,
            at: NOON,
            function: Text::both("Chef", "Hoofd"),
        };
        let cycle = |phase: &Phase| CycleShow {
            year: "2026".into(),
            phase: phase.code(),
            words: (*phase == Phase::FollowUp).then(|| Said::sample("reden <b>")),
            since: Day::sample(),
            at: NOON,
            function: Text::both("Chef", "Hoofd"),
        };
        let page = |full: bool, act: &'static str| Self {
            id: Id::of_words(&["sample"]),
            first: NOON,
            o: ObjectiveShow::sample(
                if full { Level::Operational } else { Level::Strategic },
                full.then_some(Phase::Execution),
            ),
            above: full.then(|| (code("OS 1"), Text::both("Haut <b>", "Boven"), "objectives/y".into())),
            now_says: WordingShow::sample(full),
            before: if full {
                vec![WordingShow::sample(true), WordingShow::sample(false)]
            } else {
                Vec::new()
            },
            sources: vec![(
                Text::both("Déclaration <b>", "Verklaring"),
                Some(Text::both("p. 3 <b>", "blz. 3")),
                full,
            )],
            indicators: vec![IndicatorShow::sample(full), IndicatorShow::sample(!full)],
            history: if full { HistoryShow::samples() } else { Vec::new() },
            cycle: if full { Phase::ALL.iter().map(cycle).collect() } else { Vec::new() },
            accounts: if full { Part::ALL.iter().map(account).collect() } else { Vec::new() },
            projects: if full { ProjectShow::samples() } else { Vec::new() },
            more_projects: full,
            below: if full { Vec::new() } else { vec![ObjectiveShow::sample(Level::Operational, None)] },
            turns: TurnShow::samples(),
            phases: Phase::ALL.iter().map(|p| p.code()).collect(),
            parts_of_account: Part::ALL.iter().map(|p| p.code()).collect(),
            values: vec![("on-track".into(), "on track <b>".into())],
            may: May { keep: full, report: full, write: full },
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
            account: Typed::default().with("year", "2026").with("part", "reached").with("text-fr", "<b>"),
            account_fixed: false,
            account_seq: 7,
        };
        let mut all = vec![page(true, ""), page(false, "")];
        let fixed = page(true, "");
        let account = fixed.account.clone().with("fixed", "1");
        all.push(Self { account, account_fixed: true, ..fixed });
        for act in ["status", "cycle", "account"] {
            let mut wrong = page(true, act);
            wrong.form.put_error(Some("words"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        all
    }
}

pub(crate) async fn show(visit: Visit<Desk>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    let page = page(&at, (visit.id, &asked), "", Typed::default())?;
    at.shell.draw(at.reader, &page).topics(format!("objective:{}", visit.id)).answer()
}

/// What the forms of this page are about.
const OF: Of = Of { label, again };

pub(crate) fn label(at: &At<'_>, id: Id<kind::Matter>) -> Result<(String, String), Fault> {
    let row = at.live(|read| at.objective(read, id))?;
    Ok((code(&row.code).show(at.reader.lang).to_owned(), format!("objectives/{id}")))
}

fn again(at: &At<'_>, id: Id<kind::Matter>, act: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, (id, &Asked::default()), act, form))
}

/// The page with what was typed of a year.
pub(crate) fn account(at: &At<'_>, id: Id<kind::Matter>, form: Typed) -> Result<ObjectivePage, Fault> {
    page(at, (id, &Asked::default()), "account", form)
}

fn page(
    at: &At<'_>,
    (id, asked): (Id<kind::Matter>, &Asked),
    act: &'static str,
    form: Typed,
) -> Result<ObjectivePage, Fault> {
    let page = at.shell.read(at.reader, |read| loaded(at, read, (id, asked), act, form))?;
    if page.o.guarded {
        at.shell.trail().looked(at.who.actor(), Some(id), None, "objective");
    }
    Ok(page)
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    (id, asked): (Id<kind::Matter>, &Asked),
    act: &'static str,
    form: Typed,
) -> Result<ObjectivePage, Fault> {
    let (desk, lists, now) = (&Lens::of(at.desk), at.desk.lists(), at.now());
    let row = at.objective(read, id)?;
    let all = read::objectives(read, &at.eye())?;
    let below: Vec<&ObjectiveRow> = all.iter().filter(|o| o.parent == Some(id)).collect();
    let ids: Vec<_> = below.iter().map(|o| o.id).chain([id]).collect();
    let stands = read::stands(read, &desk.facts(), &ids)?;
    let mut versions = read::versions(read, id)?.into_iter();
    let latest = versions.next().ok_or_else(Fault::not_found)?;
    let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
    let keep = at.may("objective.keep", &on);
    let source = |code: &String| {
        let found = lists.sources.iter().find(|s| s.code == *code);
        found.map_or_else(
            || (Text::three(code, code, code), None, false),
            |s| (s.names.clone(), Some(s.reference.clone()), s.verified),
        )
    };
    let mut indicators = Vec::new();
    for one in &row.wording.indicators {
        indicators.extend(desk.outside.indicator(read, at.who.actor(), *one)?.map(IndicatorShow::of));
    }
    let above = row.parent.and_then(|parent| all.iter().find(|o| o.id == parent));
    let (projects, more_projects) = projects(at, read, &all, id)?;
    let history = HistoryShow::all(at, read, id)?;
    let (blank, told) = (blank(at, &row), read::accounts(read, id)?);
    let (account, account_fixed) = told::begin(&told, &asked.account, blank.get("year"));
    Ok(ObjectivePage {
        account,
        account_fixed,
        account_seq: told::seen(&row, &told),
        id,
        first: row.set_at,
        o: ObjectiveShow::of(&row, stands.get(&id), desk, now),
        above: above.map(|o| (code(&o.code), o.wording.titles.clone(), format!("objectives/{}", o.id))),
        now_says: WordingShow::of(&latest, desk),
        before: versions.map(|v| WordingShow::of(&v, desk)).collect(),
        sources: row.wording.sources.iter().map(source).collect(),
        indicators,
        turns: turns(at, read, id, &history)?,
        history,
        cycle: read::cycle(read, id)?.iter().map(|c| CycleShow::of(c, desk)).collect(),
        accounts: told.into_iter().map(|a| AccountShow::of(a, desk)).collect(),
        projects,
        more_projects,
        below: below.iter().map(|o| ObjectiveShow::of(o, stands.get(&o.id), desk, now)).collect(),
        phases: Phase::ALL.iter().map(|p| p.code()).collect(),
        parts_of_account: Part::ALL.iter().map(|p| p.code()).collect(),
        values: choices(&lists.values, at.reader.lang),
        may: May { keep, report: keep || at.may("project.report", &on), write: at.may("account.write", &on) },
        act,
        form,
        blank,
    })
}

/// The forms as they begin: the next step of the cycle, this year.
fn blank(at: &At<'_>, row: &ObjectiveRow) -> Typed {
    let year = i64::from(at.today().year());
    let first = Turn { year, phase: Phase::Elaboration };
    let next = row.cycle.map_or(first, |(turn, _)| turn.next());
    let typed = Typed::default().with("year", next.year.to_string()).with("phase", next.phase.code());
    typed.with("on", at.today().to_string())
}

/// The projects under it, those of the latest plan first.
fn projects(
    at: &At<'_>,
    read: &dyn Read,
    objectives: &[ObjectiveRow],
    id: Id<kind::Matter>,
) -> Result<(Vec<ProjectShow>, bool), Fault> {
    let lens = Lens::of(at.desk);
    let facts = lens.facts();
    let filter = ProjectFilter { objective: Some(id), open: true, ..ProjectFilter::default() };
    let rows = read::projects(read, &at.eye(), &filter, (PROJECTS + 1, 0))?;
    let ids: Vec<_> = rows.iter().map(|p| p.id).collect();
    let (stands, items) = (read::stands(read, &facts, &ids)?, read::items(read, &ids)?);
    let conflicts = read::conflicted(read, &ids)?;
    let codes = codes(objectives);
    let with = |conflict: bool| With {
        desk: &lens,
        now: at.now(),
        objectives: &codes,
        stands: &stands,
        items: &items,
        conflict,
    };
    let most = usize::try_from(PROJECTS).unwrap_or(usize::MAX);
    let shown = rows.iter().take(most).map(|p| ProjectShow::of(p, with(conflicts.contains(&p.id))));
    Ok((shown.collect(), rows.len() > most))
}

/// The last lines of the history of a matter. Which axis one of them is about, `history` knows.
pub(crate) fn turns(
    at: &At<'_>,
    read: &dyn Read,
    id: Id<kind::Matter>,
    history: &[HistoryShow],
) -> Result<Vec<TurnShow>, Fault> {
    let desk = Lens::of(at.desk);
    let axis = |seq: i64| history.iter().find(|h| h.seq == seq).map(|h| (h.axis, h.names.clone(), h.tone));
    let one = |row: &read::TurnRow| TurnShow { axis: axis(row.seq), ..TurnShow::of(row, &desk) };
    Ok(read::turns(read, id, 60)?.iter().map(one).collect())
}

/// Code and address of objectives, by id.
pub(crate) fn codes(objectives: &[ObjectiveRow]) -> BTreeMap<Id<kind::Matter>, (Text, String)> {
    objectives.iter().map(|o| (o.id, (code(&o.code), format!("objectives/{}", o.id)))).collect()
}

/// What was said of the four axes: an empty value says nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct StatusForm {
    timing: String,
    timing_why: String,
    budget: String,
    budget_why: String,
    quality: String,
    quality_why: String,
    result: String,
    result_why: String,
}

impl StatusForm {
    pub(crate) fn said(&self, at: &At<'_>) -> Vec<SaidNow> {
        let of = |axis: &Axis| match axis {
            Axis::Timing => (&self.timing, &self.timing_why),
            Axis::Budget => (&self.budget, &self.budget_why),
            Axis::Quality => (&self.quality, &self.quality_why),
            Axis::Result => (&self.result, &self.result_why),
        };
        let one = |axis: &Axis| {
            let (value, why) = of(axis);
            let (value, words) = (fields::some(value)?, fields::words(why, at.reader.lang));
            Some(SaidNow { axis: *axis, value, words })
        };
        Axis::ALL.iter().filter_map(one).collect()
    }
}

pub(crate) async fn status(posted: Posted<Desk, StatusForm>) -> Answer {
    let id = posted.id;
    let act = ("status", "strategy-done-status");
    take(posted, (OF, act), id, |at, form, _, _| Ok(ReportAxes { matter: id, said: form.said(at) })).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CycleForm {
    year: String,
    phase: String,
    on: String,
    words: String,
}

pub(crate) async fn cycle(posted: Posted<Desk, CycleForm>) -> Answer {
    let id = posted.id;
    take(posted, (OF, ("cycle", "strategy-done-cycle")), id, |at, form, _, based_on| {
        let year = fields::whole("year", &form.year)?.ok_or_else(|| Refusal::missing("year"))?;
        let phase =
            fields::code("phase", &form.phase, Phase::of)?.ok_or_else(|| Refusal::missing("phase"))?;
        let (to, on) = (Turn { year, phase }, day("on", &form.on)?);
        Ok(MoveCycle { objective: id, to, on, words: fields::words(&form.words, at.reader.lang), based_on })
    })
    .await
}
