//! What the pages of capacities and needs know besides the journal: the profile's catalogues, links, files.

use std::sync::Arc;

use desk::Post;
use desk::links::Links;
use relief::{Facts, Limits};
use relief_web::{Desk, KindName, Lists, ProfileName};

use super::{World, WorldError};
use crate::places;

/// The desk of this place.
///
/// # Errors
/// When the folder of files cannot be made.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let (facts, lists) = (Arc::new(facts(world)), Arc::new(lists(world)));
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        links: Links::new(world.live.clone(), clock, chance),
        blobs: places::blobs(&world.config)?,
        address: world.config.url.clone(),
    }))
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let profile = &world.profile;
    let lists = &profile.capacities;
    let municipalities = world.ground.reachable().into_iter().filter(|a| a.kind == "municipality");
    Facts {
        zone: world.facts.zone.clone(),
        kinds: lists.kind.iter().map(|k| (k.code.clone(), i64::from(k.stale_minutes) * 60)).collect(),
        groups: lists.group.iter().map(|g| g.code.clone()).collect(),
        profiles: lists.profile.iter().map(|p| (p.code.clone(), p.question.clone())).collect(),
        functions: profile.functions.iter().map(|f| f.code.clone()).collect(),
        organisations: profile.organisations.iter().map(|o| o.code.clone()).collect(),
        municipalities: municipalities.map(|a| a.code).collect(),
        limits: Limits::default(),
    }
}

/// Names of the catalogues, in the order of the profile.
fn lists(world: &World) -> Lists {
    let lists = &world.profile.capacities;
    let profile = |p: &profile::PresentProfile| ProfileName {
        code: p.code.clone(),
        question: p.question.clone(),
        names: p.names.clone(),
    };
    Lists {
        kinds: lists.kind.iter().map(|k| KindName { code: k.code.clone(), names: k.names.clone() }).collect(),
        groups: lists.group.iter().map(|g| (g.code.clone(), g.names.clone())).collect(),
        profiles: lists.profile.iter().map(profile).collect(),
        questions: lists.question.iter().map(|q| (q.code.clone(), q.names.clone())).collect(),
    }
}
