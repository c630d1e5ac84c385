//! Levels of plans and the figures that they name: what the pages of one ask of the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Eye;
use indicators::read::{self as figures_read, IndicatorRow};
use indicators_web::{Named, NamedBy};
use kernel::{Actor, Text};
use readiness_web::{Figure, Figures};
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
            let activate = (may && row.usable).then(|| format!("{path}/activate"));
            PlanLevel { plan: row.titles, level: row.names, path, activate }
        };
        Ok(rows.into_iter().map(one).collect())
    })
}
