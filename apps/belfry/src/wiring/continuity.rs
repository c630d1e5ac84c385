//! What the pages of continuity know besides the journal: which zones and rooms there are.

use std::sync::Arc;

use continuity::Facts;
use continuity_web::Desk;
use desk::Post;
use territory::Kind;

use super::World;

/// The desk of this place.
pub(super) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let for_facts = Arc::clone(world);
    let rooms = world.profile.catalogues.room.iter().map(|r| (r.code.clone(), r.names.clone()));
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::new(facts(&for_facts))),
        rooms: rooms.collect(),
    })
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let zone = |kind: &str| kind == Kind::Zone.code();
    Facts {
        zones: world.ground.reachable().into_iter().filter(|a| zone(&a.kind)).map(|a| a.code).collect(),
        rooms: world.profile.catalogues.room.iter().map(|r| r.code.clone()).collect(),
        functions: world.profile.functions.iter().map(|f| f.code.clone()).collect(),
        ..Facts::bare(world.facts.zone.clone())
    }
}
