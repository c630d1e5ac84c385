//! What the pages of objectives and of the operational plan know besides the journal: the profile's catalogues and objectives, and
//! indicators.

use std::sync::Arc;

use desk::Post;
use kernel::{Actor, Id, Lang, kind};
use press_types::Press;
use profile::Status;
use store::{Read, StoreError};
use strategy::objective::{Given, Level, Period, Wording};
use strategy::read::Eye;
use strategy::{Facts, Limits, ValueKind};
use strategy_web::{Desk, Indicator, Lists, Outside, SourceName};

use super::{World, WorldError};
use crate::places;

/// Most indicators that a form offers.
const MOST: i64 = 500;

/// The desk of this place.
///
/// # Errors
/// When the folder of files cannot be made, or the time zone is unknown here.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    press: &Arc<dyn Press>,
) -> Result<Arc<Desk>, WorldError> {
    let (facts, lists) = (Arc::new(facts(world)), Arc::new(lists(&world.profile.objectives)));
    let figures = super::figures::facts(world)?;
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        outside: Arc::new(Told { world: Arc::clone(world), figures }),
        blobs: places::blobs(&world.config)?,
        press: Arc::clone(press),
    }))
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let objectives = &world.profile.objectives;
    let value = |v: &profile::AxisValue| ValueKind { code: v.code.clone(), rank: v.rank.map(i64::from) };
    Facts {
        zone: world.facts.zone.clone(),
        values: objectives.value.iter().map(value).collect(),
        sources: objectives.source.iter().map(|s| s.code.clone()).collect(),
        functions: world.profile.functions.iter().map(|f| f.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        limits: Limits::default(),
    }
}

/// The catalogues, in the order of the profile.
pub(crate) fn lists(objectives: &profile::Objectives) -> Lists {
    let source = |s: &profile::ObjectiveSource| SourceName {
        code: s.code.clone(),
        names: s.names.clone(),
        reference: s.reference.clone(),
        verified: s.status == Status::Verified,
    };
    Lists {
        values: objectives.value.iter().map(|v| (v.code.clone(), v.names.clone())).collect(),
        sources: objectives.source.iter().map(source).collect(),
        given: objectives.objective.iter().filter_map(given).collect(),
    }
}

/// An objective of the profile; the check of the profile leaves none of another level.
fn given(o: &profile::Objective) -> Option<Given> {
    Some(Given {
        code: o.code.clone(),
        level: Level::of(&o.level)?,
        parent: o.parent.clone(),
        wording: Wording {
            titles: o.titles.clone(),
            description: o.description.clone(),
            desired: o.desired.clone(),
            conditions: o.conditions.clone(),
            risks: o.risks.clone(),
            deadline: o.deadline.clone(),
            period: Period { from: i64::from(o.from), until: i64::from(o.until) },
            sources: o.sources.iter().cloned().collect(),
            functions: o.functions.iter().cloned().collect(),
            indicators: std::collections::BTreeSet::new(),
            quoted: o.quoted.clone(),
        },
    })
}

/// What the package of indicators tells.
struct Told {
    world: Arc<World>,
    figures: indicators::Facts,
}

impl Told {
    fn eye(&self, actor: &Actor) -> Eye {
        self.world.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
    }
}

impl Outside for Told {
    fn indicators(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let all = indicators::read::indicators(read, &self.eye(actor), MOST)?;
        Ok(all.into_iter().map(|i| (i.id.to_string(), i.definition.names.show(lang).to_owned())).collect())
    }

    fn indicator(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Indicator>, StoreError> {
        let Some(row) = indicators::read::indicator(read, &self.eye(actor), id)? else { return Ok(None) };
        let told = indicators::read::summary(read, row, &self.figures, self.world.clock.now())?;
        let unit = &told.row.definition.unit;
        let last = told.last();
        let last = last.map(|v| (v.value, i16::from(unit.decimals), unit.sign.clone(), v.slot.start));
        Ok(Some(Indicator {
            code: told.row.code.clone(),
            names: told.row.definition.names.clone(),
            path: format!("indicators/{id}"),
            last,
            level: told.level.as_ref().map(|(_, level)| told.row.level_names(&level.level)),
            expected_since: told.expected_since,
        }))
    }
}
