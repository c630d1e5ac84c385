//! Taking in a file of projects: every line was judged before, and either all of it is taken or nothing.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, blob_id};

use super::SetProject;
use crate::event::{Event, PlanTaken};
use crate::objective::Open;
use crate::plan_file::Line;
use crate::project::Content;
use crate::state::{self, ObjectiveNow, PlanNow, ProjectNow};
use crate::{Facts, Rule, error};

/// The file that is taken in.
#[derive(Debug, Clone)]
pub struct PlanFile {
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
}

/// Takes in a file of projects.
#[derive(Debug, Clone)]
pub struct TakePlan {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The file.
    pub file: PlanFile,
    /// Its lines.
    pub lines: Vec<Line>,
    /// An id for each line that makes a new project.
    pub ids: BTreeMap<i64, Id<kind::Matter>>,
    /// Why; needed once the board has validated the plan.
    pub why: Option<Words>,
}

impl Rule for TakePlan {
    type Facts = Facts;
    const NAME: &'static str = "strategy.take-plan";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "project.keep", &plan.resource())?;
        if self.lines.iter().any(|line| line.row.is_err()) || self.lines.is_empty() {
            return Err(Refusal::invalid("files", "refusal-strategy-file-torn").into());
        }
        let why = if plan.is_validated() {
            Some(super::reason("why", self.why.as_ref(), facts)?)
        } else {
            super::optional("why", self.why.as_ref(), facts)?
        };
        let mut no = state::next(cx.read, &format!("project:{}", plan.year))? - 1;
        let (mut drafts, mut new, mut changed) = (Vec::new(), 0, 0);
        let mut waits = state::waits(cx.read)?;
        for line in &self.lines {
            let Ok(row) = &line.row else { continue };
            let objective = ObjectiveNow::of_code(cx.read, &row.objective)?
                .ok_or_else(|| Refusal::invalid("files", "refusal-strategy-objective"))?;
            let mut after = std::collections::BTreeSet::new();
            for number in &row.after {
                after.insert(ProjectNow::of_number(cx.read, number)?.ok_or_else(error::no_project)?.id);
            }
            let content = Content {
                titles: row.titles.clone(),
                description: row.description.clone(),
                objective: objective.id,
                function: row.function.clone(),
                starts: row.starts,
                ends: row.ends,
                budget: row.budget.clone(),
                effort: row.effort,
                after,
            };
            if let Some(number) = &row.number {
                let now = ProjectNow::of_number(cx.read, number)?.ok_or_else(error::no_project)?;
                // Two lines of one file can make a circle that neither makes alone.
                waits.insert(now.id, content.after.clone());
                if crate::order::circle(&waits, now.id, &content.after).is_some() {
                    return Err(error::circle(&[number.clone(), "…".to_owned(), number.clone()]).into());
                }
                let rule =
                    super::DescribeProject { project: now.id, content, why: why.clone(), based_on: None };
                let described = rule.decide(cx, facts)?;
                changed += i64::try_from(described.len()).unwrap_or(0);
                drafts.extend(described);
                continue;
            }
            no += 1;
            new += 1;
            let project = self.ids.get(&line.line).copied().unwrap_or_else(|| cx.ids.next());
            let set = SetProject { project, plan: plan.id, sort: row.sort, content, open: Open::default() };
            drafts.push(set.event(cx, facts, &plan, no)?);
        }
        if no > i64::try_from(facts.limits.projects).unwrap_or(i64::MAX) {
            return Err(error::too_many("files", facts.limits.projects).into());
        }
        if drafts.is_empty() {
            return Err(error::nothing_new().into());
        }
        let event = PlanTaken {
            file: blob_id(&self.file.digest),
            digest: self.file.digest.clone(),
            name: self.file.name.clone(),
            new,
            changed,
        };
        drafts.push(event.draft(Some(plan.id), plan.open.handling)?);
        Ok(drafts)
    }
}
