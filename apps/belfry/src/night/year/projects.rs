//! The objectives of the profile and the operational plan of the year, with what was said of its projects before and after the first
//! control report.

use std::sync::Arc;

use demo::{Project, Said};
use kernel::{Id, Lang, Words, kind};
use strategy::Facts;
use strategy::axis::Axis;
use strategy::command::{
    DrawReport, LoadObjectives, OpenPlan, ReachItem, ReportAxes, Said as OfAxis, SetProject, TakeStep,
    WriteItem,
};
use strategy::objective::Open;
use strategy::plan::Step;
use strategy::project::{BudgetRef, Content, Item, ItemSort, Sort};
use strategy::read::{self, Eye};

use super::Hand;
use crate::wiring::{WorldError, strategy as wired};

const YEAR: i64 = 2023;

pub(super) fn all(hand: &Hand<'_>) -> Result<(), WorldError> {
    let facts = Arc::new(wired::facts(hand.world));
    let given = wired::lists(&hand.world.profile.objectives).given;
    hand.ask("programme", "objectives", LoadObjectives { given }, &facts)?;
    let plan = hand.own("operational-plan");
    hand.ask("programme", "plan", OpenPlan { plan, year: YEAR, open: Open::default() }, &facts)?;
    for project in &hand.year.project {
        put(hand, plan, project, &facts)?;
    }
    let step = |step| TakeStep { plan, step, words: None, based_on: None };
    hand.ask("programme", "plan-handed-in", step(Step::HandIn), &facts)?;
    hand.ask("board", "plan-validated", step(Step::Validate), &facts)?;
    for round in [1, 2] {
        for project in &hand.year.project {
            for said in project.said.iter().filter(|s| s.round == round) {
                report(hand, project, said, &facts)?;
            }
        }
        // The second round waits for the visitor: what changed since the report is there to be seen.
        if round == 1 {
            hand.ask("programme", "control-report", DrawReport { plan, words: None }, &facts)?;
        }
    }
    Ok(())
}

fn put(hand: &Hand<'_>, plan: Id<kind::Matter>, of: &Project, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let objective = hand.read(|read| read::objective_of_code(read, &Eye::all(), &of.objective))?;
    let objective = objective.ok_or_else(|| Hand::unknown("objective", &of.objective))?;
    let project = hand.own(&of.id);
    let rule = SetProject {
        project,
        plan,
        sort: Sort::of(&of.sort).ok_or_else(|| Hand::unknown("sort", &of.sort))?,
        content: Content {
            titles: of.titles.clone(),
            description: of.description.clone(),
            objective: objective.id,
            function: of.function.clone(),
            starts: of.starts,
            ends: of.ends,
            budget: of
                .budget
                .iter()
                .map(|(reference, cents)| BudgetRef { reference: reference.clone(), cents: *cents })
                .collect(),
            effort: of.effort,
            after: of.after.iter().map(|name| hand.own(name)).collect(),
        },
        open: Open::default(),
    };
    hand.ask("programme", &format!("project {}", of.id), rule, facts)?;
    for (n, due) in (1..).zip(&of.due) {
        let sort = ItemSort::of(&due.sort).ok_or_else(|| Hand::unknown("sort", &due.sort))?;
        let item = Item { sort, names: due.names.clone(), due: due.on };
        let rule = WriteItem { project, n: None, item, why: None };
        hand.ask("programme", &format!("item {} {n}", of.id), rule, facts)?;
        if due.reached {
            let rule = ReachItem { project, n, on: Some(due.on), words: None };
            hand.ask("programme", &format!("reached {} {n}", of.id), rule, facts)?;
        }
    }
    Ok(())
}

fn report(hand: &Hand<'_>, of: &Project, said: &Said, facts: &Arc<Facts>) -> Result<(), WorldError> {
    // Written in one language, as people write.
    let words = said.why.as_ref().and_then(|why| {
        let lang = if of.function == "department-head" { Lang::Nl } else { Lang::Fr };
        Some(Words { text: why.get(lang)?.to_owned(), lang })
    });
    let axes = said.axes.iter().map(|(axis, value)| {
        let axis = Axis::of(axis).ok_or_else(|| Hand::unknown("axis", axis))?;
        Ok(OfAxis { axis, value: value.clone(), words: words.clone() })
    });
    let rule = ReportAxes { matter: hand.own(&of.id), said: axes.collect::<Result<_, WorldError>>()? };
    let who = if of.function == "department-head" { "department" } else { "programme" };
    hand.ask(who, &format!("axes {} {}", of.id, said.round), rule, facts)
}
