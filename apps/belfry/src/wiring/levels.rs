//! Levels of plans and the figures that they name: what the pages of one ask of the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Eye;
use desk::Names;
use indicators::read::{self as figures_read, IndicatorRow};
use indicators_web::{Named, NamedBy};
use kernel::{Actor, Text};
use outbox::message::{Reach, State};
use outbox::read::RecipientRow;
use readiness_web::{Debts, Figure, Figures, Known, Owed, Tellings, Told};
use situation_web::{PlanLevel, PlanLevels};
use store::{Read, StoreError};

use super::World;

/// Most figures that a plan may choose from.
const MOST: i64 = 500;

fn eye(world: &World, actor: &Actor) -> Eye {
    world.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
}

/// The figures whose thresholds a plan may name, with where they stand.
pub(super) fn figures(world: &Arc<World>) -> Figures {
    let world = Arc::clone(world);
    Arc::new(move |read, actor| {
        let rows = figures_read::indicators(read, &eye(&world, actor), MOST)?;
        let rows = rows.iter().filter(|row| !row.thresholds.is_empty());
        rows.map(|row| figure(read, row, &world.names.areas)).collect()
    })
}

fn figure(read: &dyn Read, row: &IndicatorRow, areas: &BTreeMap<String, Text>) -> Result<Figure, StoreError> {
    let area = |code: &String| areas.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code));
    let levels = figures_read::levels(read, row.id)?;
    Ok(Figure {
        code: row.code.clone(),
        names: row.definition.names.clone(),
        path: format!("indicators/{}", row.id),
        thresholds: row.thresholds.iter().map(|t| (t.code.clone(), t.names.clone())).collect(),
        now: levels.iter().map(|(code, l)| (l.level.clone(), code.as_ref().map(area), l.at)).collect(),
    })
}

/// Messages to those who answer for a level, with where each of them stands.
pub(super) fn told(world: &Arc<World>) -> Tellings {
    let world = Arc::clone(world);
    Arc::new(move |read, actor, id| {
        let Some(row) = outbox::read::message(read, &eye(&world, actor), id)? else { return Ok(None) };
        let one = |recipient: RecipientRow| {
            let functions = &world.names.functions;
            let function = recipient.office.map(|office| Names::of(functions, &office.function));
            (function, known(recipient.reach), recipient.acknowledged.map(|(at, _)| at))
        };
        Ok(Some(Told {
            path: format!("messages/{id}"),
            waits: row.state == State::Prepared,
            people: outbox::read::recipients(read, id)?.into_iter().map(one).collect(),
        }))
    })
}

const fn known(reach: Reach) -> Known {
    match reach {
        Reach::Waiting => Known::Waiting,
        Reach::Sent | Reach::Delivered => Known::Told,
        Reach::Acknowledged | Reach::Covered => Known::Acknowledged,
        Reach::Failed => Known::Failed,
    }
}

/// Commitments that the actions of a level became.
pub(super) fn owed(world: &Arc<World>) -> Debts {
    let world = Arc::clone(world);
    Arc::new(move |read, actor, id| {
        let row = commitments::read::commitment(read, &eye(&world, actor), id)?;
        Ok(row.map(|row| Owed {
            path: format!("orders/{}", row.id),
            open: row.state.is_live(),
            late: row.is_overdue(world.clock.now()),
            number: row.number,
        }))
    })
}

/// What names the thresholds of an indicator: the levels of plans that hold.
pub(super) fn of_indicators(world: &Arc<World>) -> Named {
    let world = Arc::clone(world);
    Arc::new(move |read, actor, code| {
        let rows = readiness::read::naming(read, &eye(&world, actor), code)?;
        let one = |row: readiness::read::NamingRow| NamedBy {
            threshold: row.level.threshold,
            by: row.titles,
            names: row.level.names,
            path: format!("plans/{}", row.plan),
        };
        Ok(rows.into_iter().map(one).collect())
    })
}

/// The levels of plans that a signal tells of, with the way to activate the plan for whoever does that.
pub(super) fn of_signals(world: &Arc<World>) -> PlanLevels {
    let world = Arc::clone(world);
    Arc::new(move |read, actor, signal| {
        let may = world.guard.holding(actor).is_some_and(|held| held.powers.contains("plan.activate"));
        let rows = readiness::read::met(read, &eye(&world, actor), signal)?;
        let one = |row: readiness::read::MetRow| {
            let path = format!("plans/{}", row.plan);
            let activate = (may && row.usable).then(|| format!("{path}/activate?level={}", row.k));
            PlanLevel { plan: row.titles, level: row.names, path, activate }
        };
        Ok(rows.into_iter().map(one).collect())
    })
}
