//! Closing a plan: its open measures one after the other, each with a decision; then the plan itself.

use kernel::{Id, Refusal, Words, kind};
use programme::carry::Decision;
use programme::command::CarryPoint;
use programme::plan::{Sort, State, Step, after};
use programme::point::PointState;
use programme::read::{self, PointFilter, PointRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::show::{CarriedShow, LineShow, PlanShow};

#[derive(Debug, Serialize)]
pub(crate) struct ClosingPage {
    plan: PlanShow,
    /// Name and page of the plan that follows.
    successor: Option<(String, String)>,
    /// Numbers of the successor's measures, with their texts.
    numbers: Vec<(String, String)>,
    open: usize,
    decided: Vec<DecidedShow>,
    /// The measure whose turn it is.
    turn: Option<LineShow>,
    decisions: Vec<&'static str>,
    may_keep: bool,
    may_close: bool,
    form: Typed,
    blank: Typed,
}

#[derive(Debug, Serialize)]
struct DecidedShow {
    line: LineShow,
    carried: CarriedShow,
    /// Whether this person may decide anew.
    again: bool,
}

impl Page for ClosingPage {
    const TEMPLATE: &'static str = "programme/closing.html";
    const ROOM: &'static str = "plan";
    fn samples() -> Vec<Self> {
        let decided = |d: &Decision| DecidedShow {
            line: LineShow::sample(PointState::Open),
            carried: CarriedShow::sample(*d),
            again: d.leads_on(),
        };
        let page = |open: usize, full: bool, form| Self {
            plan: PlanShow::sample(Sort::Regional, State::Running, true),
            successor: full.then(|| ("P 25 <b>".into(), "plan/x".into())),
            numbers: vec![("8.8".into(), "8.8 <b>".into())],
            open,
            decided: if full { Decision::ALL.iter().map(decided).collect() } else { Vec::new() },
            turn: (open > 0).then(|| LineShow::sample(PointState::Running)),
            decisions: Decision::ALL.iter().map(|d| d.code()).collect(),
            may_keep: full,
            may_close: full,
            form,
            blank: Typed::default(),
        };
        let mut wrong = Typed::default().with("words", "<b>");
        wrong.put_error(Some("number"), "…".into());
        vec![
            page(3, false, Typed::default()),
            page(3, true, Typed::default()),
            page(3, true, wrong),
            page(0, true, Typed::default()),
        ]
    }
}

/// Which measure is looked at again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    measure: String,
}

pub(crate) async fn show(visit: Visit<Desk>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    let wanted = asked.measure.trim().parse().ok();
    let page = at.shell.read(at.reader, |read| loaded(&at, read, visit.id, wanted, Typed::default()))?;
    at.shell.draw(at.reader, &page).answer()
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    id: Id<kind::Matter>,
    wanted: Option<Id<kind::Matter>>,
    form: Typed,
) -> Result<ClosingPage, Fault> {
    let (speak, today, eye) = (Speak::of(at.desk), (at.desk.today)(), at.desk.eye(at.who.actor()));
    let (lang, row) = (at.reader.lang, at.plan(read, id)?);
    let open = read::undecided(read, &eye, id)?;
    let all = read::points(read, &eye, id, &PointFilter::default())?;
    let successor = read::successor(read, &eye, id)?;
    let there = match &successor {
        Some(plan) => read::points(read, &eye, plan.id, &PointFilter::default())?,
        None => Vec::new(),
    };
    let keeps = at.may(read, "programme.keep", id)?;
    // Once the plan is closed, what waits can still be decided on: the successor may have a measure for it now.
    let waits = |point: &PointRow| {
        let decision = point.carried.as_ref().map(|c| c.decision);
        row.state == State::Closed && decision == Some(Decision::Postponed)
    };
    let may = |point: &PointRow| keeps && (row.state.is_in_force() || waits(point));
    let decided = all.iter().filter_map(|point| {
        let into = point.carried.as_ref()?.into;
        let into = there.iter().find(|to| Some(to.id) == into);
        let carried = CarriedShow::of(point, &speak, into)?;
        let again = may(point) && point.state.is_open();
        Some(DecidedShow { line: LineShow::of(point, &speak), carried, again })
    });
    let again = wanted.and_then(|id| all.iter().find(|p| p.id == id && p.state.is_open()));
    let turn = again.filter(|&point| row.state != State::Closed || waits(point)).or_else(|| open.first());
    Ok(ClosingPage {
        plan: PlanShow::of(&row, &speak, today),
        numbers: there
            .iter()
            .map(|p| {
                (p.point.number.clone(), format!("{} {}", p.point.number, p.point.words.text.show(lang)))
            })
            .collect(),
        successor: successor.map(|plan| (crate::matters::called(&plan, lang), format!("plan/{}", plan.id))),
        open: open.len(),
        decided: decided.collect(),
        turn: turn.map(|point| LineShow::of(point, &speak)),
        decisions: Decision::ALL.iter().map(|d| d.code()).collect(),
        may_keep: turn.map_or(keeps && row.state.is_in_force(), may),
        may_close: at.may(read, "programme.adopt", id)? && after(row.state, Step::Close).is_some(),
        form,
        blank: Typed::default(),
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DecideForm {
    decision: String,
    /// Number of a measure that the successor has, chosen from its list.
    into: String,
    /// Another number, where none was chosen.
    number: String,
    words: String,
}

pub(crate) async fn decide(sent: Posted<Desk, DecideForm, (Id<kind::Matter>, Id<kind::Matter>)>) -> Answer {
    let (at, (plan, measure)) = (At::posted(&sent), sent.id);
    at.plan_now(plan)?;
    let row = at.point_now(measure)?;
    if row.plan != plan {
        return Err(Fault::not_found());
    }
    let outcome = async {
        let value = sent.value()?;
        let decision = fields::code("decision", &value.decision, Decision::of)?;
        let rule = CarryPoint {
            point: measure,
            decision: decision.ok_or_else(|| Refusal::missing("decision"))?,
            number: fields::some(&value.into).or_else(|| fields::some(&value.number)),
            words: Words::new(at.reader.lang, value.words.trim()),
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            // On to the next one.
            let path = format!("plan/{plan}/closing");
            Ok(at
                .shell
                .done(at.reader, &at.done("programme-done-carried", &row.point.number, &path, receipt)))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            at.shell.live().read(|read| loaded(&at, read, plan, Some(measure), form))
        }),
    }
}
