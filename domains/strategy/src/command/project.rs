//! A project or an action comes into the plan, is described anew, is done or given up.

use kernel::{Id, Refusal, Resource, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{limited, official, opened, optional, reason};
use crate::event::{Event, ProjectDescribed, ProjectSet, ProjectTurned};
use crate::objective::Open;
use crate::project::{Content, Sort, State};
use crate::state::{self, ObjectiveNow, PlanNow, ProjectNow};
use crate::{Facts, Rule, error, order};

/// Puts a project or an action into the plan of a year.
#[derive(Debug, Clone)]
pub struct SetProject {
    /// The project to be.
    pub project: Id<kind::Matter>,
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// What it is.
    pub sort: Sort,
    /// What it says.
    pub content: Content,
    /// Who may see it.
    pub open: Open,
}

impl Rule for SetProject {
    type Facts = Facts;
    const NAME: &'static str = "strategy.set-project";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "matter.read", &plan.resource())?;
        let no = state::next(cx.read, &format!("project:{}", plan.year))?;
        if no > i64::try_from(facts.limits.projects).unwrap_or(i64::MAX) {
            return Err(error::too_many("titles-fr", facts.limits.projects).into());
        }
        Ok(vec![self.event(cx, facts, &plan, no)?])
    }
}

impl SetProject {
    /// The event under this number.
    pub(super) fn event(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        plan: &PlanNow,
        no: i64,
    ) -> Result<Draft, Failure> {
        let resource = self.open.resource(self.project, Some(cx.actor.person));
        cx.guard.permit(cx.actor, "project.keep", &resource)?;
        let open = opened(cx, &self.open, facts)?;
        let content = checked(cx, facts, self.project, &self.content, None)?;
        let event = ProjectSet {
            plan: plan.id,
            year: plan.year,
            no,
            sort: self.sort,
            content,
            open,
            late: plan.is_validated(),
        };
        Ok(event.draft(Some(self.project), self.open.handling)?)
    }
}

/// Describes a project anew. Once the board has validated the plan, that is marked and needs a reason.
#[derive(Debug, Clone)]
pub struct DescribeProject {
    /// The project.
    pub project: Id<kind::Matter>,
    /// What it says now.
    pub content: Content,
    /// Why.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for DescribeProject {
    type Facts = Facts;
    const NAME: &'static str = "strategy.describe-project";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.keep")?;
        now.changed.seen(self.based_on)?;
        now.going()?;
        let content = checked(cx, facts, now.id, &self.content, Some(&now.content))?;
        if content == now.content {
            return Ok(Vec::new());
        }
        let late = PlanNow::get(cx.read, now.plan)?.is_validated();
        let why = if late {
            Some(reason("why", self.why.as_ref(), facts)?)
        } else {
            optional("why", self.why.as_ref(), facts)?
        };
        Ok(vec![ProjectDescribed { content, late, why }.draft(Some(now.id), now.open.handling)?])
    }
}

/// What a project says, as it is journalled. What it named before it may go on naming.
fn checked(
    cx: &Deciding<'_>,
    facts: &Facts,
    id: Id<kind::Matter>,
    content: &Content,
    before: Option<&Content>,
) -> Result<Content, Failure> {
    let limits = &facts.limits;
    official("titles", &content.titles, limits.short)?;
    limited("description", &content.description, limits.text)?;
    if before.is_none_or(|b| b.objective != content.objective) {
        let unknown = || Refusal::invalid("objective", "refusal-strategy-objective");
        let objective = ObjectiveNow::find(cx.read, content.objective)?.ok_or_else(unknown)?;
        cx.guard.permit(cx.actor, "matter.read", &objective.resource()).map_err(|_| unknown())?;
    }
    if !facts.functions.contains(&content.function) {
        return Err(Refusal::unknown_code("function", &content.function).into());
    }
    for (field, day) in [("starts", content.starts), ("ends", content.ends)] {
        super::year(field, i64::from(day.year()))?;
    }
    if content.ends < content.starts {
        return Err(error::order("ends").into());
    }
    if content.budget.len() > limits.items || content.after.len() > limits.items {
        let field = if content.after.len() > limits.items { "after" } else { "budget" };
        return Err(error::too_many(field, limits.items).into());
    }
    for one in &content.budget {
        at_most("budget", &one.reference, limits.short)?;
        if one.reference.trim().is_empty() || !(0..=limits.cents).contains(&one.cents) {
            return Err(error::no_amount("budget").into());
        }
    }
    if !(0..=limits.effort).contains(&content.effort) {
        return Err(error::no_amount("effort").into());
    }
    let known = |one: &&Id<kind::Matter>| before.is_some_and(|b| b.after.contains(one));
    for one in content.after.iter().filter(|one| !known(one)) {
        let there = ProjectNow::find(cx.read, *one)?.ok_or_else(error::no_project)?;
        cx.guard.permit(cx.actor, "matter.read", &there.resource()).map_err(|_| error::no_project())?;
    }
    if let Some(chain) = order::circle(&state::waits(cx.read)?, id, &content.after) {
        return Err(error::circle(&named(cx, &chain)?).into());
    }
    Ok(content.clone())
}

/// The numbers of a chain of projects; a hidden one stands as dots.
fn named(cx: &Deciding<'_>, chain: &[Id<kind::Matter>]) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for id in chain {
        let name = match ProjectNow::find(cx.read, *id)? {
            Some(there) if readable(cx, &there.resource()) => there.number,
            _ => "…".to_owned(),
        };
        names.push(name);
    }
    Ok(names)
}

fn readable(cx: &Deciding<'_>, on: &Resource) -> bool {
    cx.guard.permit(cx.actor, "matter.read", on).is_ok()
}

/// A project is done, given up, or taken up again.
#[derive(Debug, Clone)]
pub struct TurnProject {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Where it stands.
    pub to: State,
    /// Why, or what there is to say; needed unless it is done.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnProject {
    type Facts = Facts;
    const NAME: &'static str = "strategy.turn-project";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.keep")?;
        now.changed.seen(self.based_on)?;
        if now.state == self.to {
            return Err(error::nothing_new().into());
        }
        let words = if self.to == State::Done {
            optional("words", self.words.as_ref(), facts)?
        } else {
            Some(reason("words", self.words.as_ref(), facts)?)
        };
        // What is done is progress; what is given up or taken up again is another plan.
        let late = self.to != State::Done && PlanNow::get(cx.read, now.plan)?.is_validated();
        Ok(vec![ProjectTurned { to: self.to, words, late }.draft(Some(now.id), now.open.handling)?])
    }
}
