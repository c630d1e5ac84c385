//! The objectives of the profile and the operational plan of the year: how it came about, what was said of its projects, what was
//! moved, and the control reports.

use std::sync::Arc;

use demo::lived::{Milestone, Project, Said};
use kernel::{Id, Lang, Text, Words, kind};
use strategy::Facts;
use strategy::axis::Axis;
use strategy::command::{
    DescribeProject, DrawReport, LoadObjectives, OpenPlan, ReachItem, ReportAxes, Said as OfAxis, SetProject,
    TakeStep, TurnProject, WriteItem,
};
use strategy::objective::Open;
use strategy::plan::Step;
use strategy::project::{BudgetRef, Content, Item, ItemSort, Sort, State};
use strategy::read::{self, Eye};

use super::Hand;
use super::steps::Steps;
use crate::wiring::{WorldError, strategy as wired};

const YEAR: i64 = 2023;
/// The function that writes in Dutch.
const DEPARTMENT: &str = "department-head";

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) {
    let (year, facts) = (hand.year, Arc::new(wired::facts(hand.world)));
    let plan = hand.own("operational-plan");
    let own = Arc::clone(&facts);
    steps.at(year.plan.taken_in, move |hand| {
        let given = wired::lists(&hand.world.profile.objectives).given;
        hand.ask("programme", "objectives", LoadObjectives { given }, &own)
    });
    let own = Arc::clone(&facts);
    steps.at(year.plan.opened, move |hand| {
        hand.ask("programme", "plan", OpenPlan { plan, year: YEAR, open: Open::default() }, &own)?;
        year.project.iter().try_for_each(|project| put(hand, plan, project, &own))
    });
    for (on, who, name, step) in [
        (year.plan.handed_in, "programme", "plan-handed-in", Step::HandIn),
        (year.plan.validated, "board", "plan-validated", Step::Validate),
    ] {
        let own = Arc::clone(&facts);
        let rule = TakeStep { plan, step, words: None, based_on: None };
        steps.at(on, move |hand| hand.ask(who, name, rule, &own));
    }
    for project in &year.project {
        of_one(steps, project, &facts);
    }
    for (n, report) in (1..).zip(&year.report) {
        let own = Arc::clone(&facts);
        let words = Some(Words::new(Lang::Fr, &report.words));
        let rule = DrawReport { plan, words };
        steps.at(report.on, move |hand| hand.ask("programme", &format!("control-report {n}"), rule, &own));
    }
}

/// What happens with a project in the course of the year.
fn of_one<'a>(steps: &mut Steps<'a>, of: &'a Project, facts: &Arc<Facts>) {
    for (n, due) in (1..).zip(&of.due) {
        if let Some(day) = due.reached {
            let own = Arc::clone(facts);
            steps.at(day.at(16, 0, 0, 0), move |hand| {
                let words = due.proof.as_ref().and_then(|proof| said_in(of, proof));
                let rule = ReachItem { project: hand.own(&of.id), n, on: Some(day), words, proof: None };
                hand.ask(carries(of), &format!("reached {} {n}", of.id), rule, &own)
            });
        }
        if let Some(moved) = &due.moved {
            let own = Arc::clone(facts);
            steps.at(moved.on, move |hand| {
                let item = Item { due: moved.to, ..item(due)? };
                let why = said_in(of, &moved.why);
                let rule = WriteItem { project: hand.own(&of.id), n: Some(n), item, why, shown: None };
                hand.ask(carries(of), &format!("moved {} {n}", of.id), rule, &own)
            });
        }
    }
    if let Some(money) = &of.money {
        let own = Arc::clone(facts);
        steps.at(money.on, move |hand| {
            let content = Content { budget: budget(&money.budget), ..content(hand, of)? };
            let why = said_in(of, &money.why);
            let rule = DescribeProject { project: hand.own(&of.id), content, why, based_on: None };
            hand.ask(carries(of), &format!("money {}", of.id), rule, &own)
        });
    }
    if let Some(on) = of.done {
        let own = Arc::clone(facts);
        steps.at(on, move |hand| {
            let (project, to) = (hand.own(&of.id), State::Done);
            let rule = TurnProject { project, to, words: None, based_on: None };
            hand.ask(carries(of), &format!("done {}", of.id), rule, &own)
        });
    }
    for (n, said) in (1..).zip(&of.said) {
        let own = Arc::clone(facts);
        steps.at(said.on, move |hand| report(hand, of, said, n, &own));
    }
}

/// Login of whoever writes for a project.
fn carries(of: &Project) -> &'static str {
    if of.function == DEPARTMENT { "department" } else { "programme" }
}

/// Written in one language, as people write.
fn said_in(of: &Project, text: &Text) -> Option<Words> {
    let lang = if of.function == DEPARTMENT { Lang::Nl } else { Lang::Fr };
    Some(Words::new(lang, text.get(lang)?))
}

fn put(hand: &Hand<'_>, plan: Id<kind::Matter>, of: &Project, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let project = hand.own(&of.id);
    let rule = SetProject {
        project,
        plan,
        sort: Sort::of(&of.sort).ok_or_else(|| Hand::unknown("sort", &of.sort))?,
        content: content(hand, of)?,
        open: Open::default(),
    };
    hand.ask("programme", &format!("project {}", of.id), rule, facts)?;
    for (n, due) in (1..).zip(&of.due) {
        let rule = WriteItem { project, n: None, item: item(due)?, why: None, shown: None };
        hand.ask("programme", &format!("item {} {n}", of.id), rule, facts)?;
    }
    Ok(())
}

fn item(of: &Milestone) -> Result<Item, WorldError> {
    let sort = ItemSort::of(&of.sort).ok_or_else(|| Hand::unknown("sort", &of.sort))?;
    Ok(Item { sort, names: of.names.clone(), due: of.on })
}

fn content(hand: &Hand<'_>, of: &Project) -> Result<Content, WorldError> {
    let objective = hand.read(|read| read::objective_of_code(read, &Eye::all(), &of.objective))?;
    let objective = objective.ok_or_else(|| Hand::unknown("objective", &of.objective))?;
    Ok(Content {
        titles: of.titles.clone(),
        description: of.description.clone(),
        objective: objective.id,
        function: of.function.clone(),
        starts: of.starts,
        ends: of.ends,
        budget: budget(&of.budget),
        effort: of.effort,
        after: of.after.iter().map(|name| hand.own(name)).collect(),
    })
}

fn budget(of: &[(String, i64)]) -> Vec<BudgetRef> {
    of.iter().map(|(reference, cents)| BudgetRef { reference: reference.clone(), cents: *cents }).collect()
}

/// A reason stands under the axis that it explains, and under no other.
fn report(hand: &Hand<'_>, of: &Project, said: &Said, n: i64, facts: &Arc<Facts>) -> Result<(), WorldError> {
    let axes = said.axes.iter().map(|(code, value)| {
        let axis = Axis::of(code).ok_or_else(|| Hand::unknown("axis", code))?;
        let words = said.why.get(code).and_then(|why| said_in(of, why));
        Ok(OfAxis { axis, value: value.clone(), words })
    });
    let rule = ReportAxes { matter: hand.own(&of.id), said: axes.collect::<Result<_, WorldError>>()? };
    hand.ask(carries(of), &format!("axes {} {n}", of.id), rule, facts)
}
