//! Figures that somebody follows, the reasons for a measure, and what falls due by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use contributions_web::Desk as Plans;
use demo::lived::{Duty, Element as Part, Indicator, Kept, Model};
use duties::command::{FinishTime, KeepDuty, id_of};
use duties::duty::{Content, Open as OpenDuty};
use duties::rhythm::{Every, Rhythm};
use indicators::command::{DefineIndicator, LoadIndicators, RecordValues, SetGoal};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::goal::{Baseline, Goal, Target};
use indicators::period::Period;
use indicators::value::{Given, Slot, ValueStatus};
use kernel::{Id, Lang, Words, kind};
use logic::command::{FixVersion, OpenModel, SetElement};
use logic::model::{About, Column, Element, Open as OpenLogic};

use super::steps::Steps;
use super::{Hand, local};
use crate::wiring::{WorldError, contributions, duty_facts, figure_facts, shipped_figures};

/// Minutes after the end of a month by which its value is expected: ten days.
const EXPECTED: u32 = 10 * 24 * 60;
/// The year of whose plan a measure is.
const YEAR: i64 = 2023;

pub(super) fn tell<'a>(hand: &Hand<'a>, steps: &mut Steps<'a>) -> Result<(), WorldError> {
    let year = hand.year;
    let facts = Arc::new(figure_facts(hand.world)?);
    let (own, shipped) = (Arc::clone(&facts), shipped_figures(hand.world, &facts)?);
    // What the profile ships is taken in on the first morning, as a programme manager would.
    steps.at(demo::FIRST_DAY.at(9, 0, 0, 0), move |hand| {
        hand.ask("programme", "indicators of the profile", LoadIndicators { shipped }, &own)
    });
    for of in &year.indicator {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| define(hand, of, &own));
        for (on, month, value) in &of.values {
            let own = Arc::clone(&facts);
            steps.at(*on, move |hand| {
                let slot = Slot { area: None, start: local(hand.world, month.at(0, 0, 0, 0))? };
                let rule = RecordValues {
                    indicator: hand.own(&of.code),
                    values: vec![Given { slot, value: *value, note: None }],
                    status: ValueStatus::Unconfirmed,
                    source: None,
                };
                hand.ask("analyst", &format!("value {} {month}", of.code), rule, &own)
            });
        }
    }
    let plans = contributions::desk(hand.world, hand.post)?;
    for of in &year.model {
        let plans = Arc::clone(&plans);
        steps.at(of.on, move |hand| model(hand, of, &plans));
    }
    let facts = Arc::new(duty_facts(hand.world)?);
    for of in &year.duty {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| {
            let rule = KeepDuty {
                duty: hand.own(&of.id),
                content: duty(hand, of)?,
                open: OpenDuty::default(),
                why: None,
                based_on: None,
            };
            hand.ask("programme", &format!("duty {}", of.id), rule, &own)
        });
    }
    for of in &year.kept {
        let own = Arc::clone(&facts);
        steps.at(of.on, move |hand| {
            let rule = FinishTime {
                duty: kept(hand, of),
                key: of.due.to_string(),
                organisations: BTreeSet::new(),
                on: Some(of.on.date()),
                words: None,
                evidence: Some(of.evidence.clone()),
            };
            hand.ask(&of.who, &format!("kept {} {}", of.duty, of.due), rule, &own)
        });
    }
    Ok(())
}

fn define(hand: &Hand<'_>, of: &Indicator, facts: &Arc<indicators::Facts>) -> Result<(), WorldError> {
    let source = Words::new(Lang::Fr, &of.source);
    let definition = Definition {
        names: of.names.clone(),
        counts: of.counts.clone(),
        unit: Unit { sign: of.sign.clone(), decimals: 0 },
        source: Source { words: source.clone(), organisation: None },
        tier: Tier::Regional,
        by: BTreeSet::new(),
        period: Period::Month,
        expected_minutes: Some(EXPECTED),
        direction: Direction::of(&of.direction).ok_or_else(|| Hand::unknown("direction", &of.direction))?,
        plan: None,
    };
    let indicator = hand.own(&of.code);
    let rule = DefineIndicator { indicator, code: of.code.clone(), definition, open: Open::default() };
    hand.ask("analyst", &format!("indicator {}", of.code), rule, facts)?;
    let ((from, on), (to, by)) = (of.baseline, of.target);
    let decided = Words::new(Lang::Fr, "Responsable du programme (fictif)");
    let goal = Goal {
        baseline: Some(Baseline { value: from, on, source: source.clone() }),
        target: Some(Target { value: to, by, source, decided }),
    };
    let rule = SetGoal { indicator, goal, why: None, based_on: None };
    hand.ask("analyst", &format!("goal {}", of.code), rule, facts)
}

/// From what is wanted back to what is put in, then fixed as it stands.
fn model(hand: &Hand<'_>, of: &Model, plans: &Plans) -> Result<(), WorldError> {
    let facts = Arc::new(logic::Facts::default());
    let manager = hand.actor("programme")?;
    let measures = hand.read(|read| plans.measures.measures(read, &manager, YEAR))?;
    let found = measures.iter().find(|m| m.measure.number == of.measure);
    let matter = found.ok_or_else(|| Hand::unknown("measure", &of.measure))?.measure.id;
    let model = hand.own(&of.id);
    let rule = OpenModel {
        model,
        names: of.names.clone(),
        about: Some(About { matter, label: of.measure.clone() }),
        open: OpenLogic::default(),
    };
    hand.ask("analyst", &format!("model {}", of.id), rule, &facts)?;
    for (n, part) in (1..).zip(&of.element) {
        let rule = SetElement { model, n: None, element: element(hand, part)?, based_on: None };
        hand.ask("analyst", &format!("element {} {n}", of.id), rule, &facts)?;
    }
    let rule = FixVersion { model, why: Words::new(Lang::Fr, &of.why), based_on: None };
    hand.ask("analyst", &format!("fixed {}", of.id), rule, &facts)
}

fn element(hand: &Hand<'_>, of: &Part) -> Result<Element, WorldError> {
    Ok(Element {
        column: Column::of(&of.column).ok_or_else(|| Hand::unknown("column", &of.column))?,
        words: of.words.clone(),
        indicator: of.indicator.as_ref().map(|code| hand.own(code)),
        to: of.to.iter().copied().collect(),
    })
}

fn duty(hand: &Hand<'_>, of: &Duty) -> Result<Content, WorldError> {
    Ok(Content {
        names: of.names.clone(),
        rhythm: Rhythm::Every(Every { months: of.months, from: of.from }),
        about: None,
        off: None,
        function: hand.function(&of.who)?,
        each: None,
        contributes: std::collections::BTreeSet::new(),
        leads: Vec::new(),
        source: of.source.clone(),
        note: None,
        verified: false,
    })
}

/// A duty of this house, or else of the profile.
fn kept(hand: &Hand<'_>, of: &Kept) -> Id<kind::Matter> {
    let own = hand.year.duty.iter().any(|duty| duty.id == of.duty);
    if own { hand.own(&of.duty) } else { id_of(&hand.world.profile.head.code, &of.duty) }
}
