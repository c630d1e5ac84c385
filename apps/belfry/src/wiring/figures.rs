//! What the pages of indicators know besides the journal.

use std::sync::Arc;

use indicators::library::{self, Shipped};
use indicators::{Facts, Limits};
use indicators_web::Desk;

use super::post::post_of_all_areas;
use super::{World, WorldError, data};
use crate::places;

/// The desk of this place.
///
/// # Errors
/// When the folder of files cannot be made, the time zone is unknown here, or the indicators of the profile have a mistake.
pub(crate) fn figures(world: &Arc<World>) -> Result<Arc<Desk>, WorldError> {
    let facts = Arc::new(facts(world)?);
    let shipped = Arc::new(shipped(world, &facts)?);
    Ok(Arc::new(Desk {
        said: Arc::new(library::said(&shipped)),
        shipped,
        post: post_of_all_areas(world),
        facts: Arc::new(move || Arc::clone(&facts)),
        blobs: places::blobs(&world.config)?,
        named: super::levels::of_indicators(world),
    }))
}

/// The indicators that the profile in use ships.
pub(crate) fn shipped(world: &World, facts: &Facts) -> Result<Vec<Shipped>, WorldError> {
    let Some(files) = data::profile(&world.config) else { return Ok(Vec::new()) };
    let all = library::read(files.as_ref(), &world.profile.head.code, &facts.zone);
    all.map_err(|mistakes| WorldError::Plain(mistakes.join("\n")))
}

/// Values are given for the areas that a mandate may reach: municipalities and zones.
///
/// # Errors
/// When the time zone is unknown here.
pub(crate) fn facts(world: &World) -> Result<Facts, WorldError> {
    let zone = web::zone(&world.profile.head.time_zone).map_err(|e| WorldError::Plain(e.to_string()))?;
    Ok(Facts {
        zone,
        functions: world.profile.functions.iter().map(|f| f.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        limits: Limits::default(),
    })
}
