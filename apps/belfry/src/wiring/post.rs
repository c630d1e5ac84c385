//! What the pages of every package know besides the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::{Names, Post};
use kernel::Text;
use situation::read::Eye;
use web::Contribution;

use super::World;
use super::daily::Daily;

/// The desk of every package. `packages` are those of whose matters something can be about.
pub(crate) fn post(world: &Arc<World>, packages: &[Contribution]) -> Arc<Post> {
    let w = || Arc::clone(world);
    let (for_guard, for_names, for_people, for_finding) = (w(), w(), w(), w());
    let kept = Daily::default();
    Arc::new(Post {
        holding: Arc::new(move |actor| for_guard.guard.holding(actor)),
        names: Arc::new(move || kept.of(for_names.ground.today(), || names(&for_names))),
        person: Arc::new(move |id| for_people.people.now().name(id).map(str::to_owned)),
        matters: packages.iter().flat_map(|p| p.matters.iter().cloned()).collect(),
        find: Arc::new(move |read, actor, number| {
            let Some(held) = for_finding.guard.holding(actor) else { return Ok(None) };
            let row = situation::read::incident_by_number(read, &Eye::of(held), number)?;
            Ok(row.filter(|r| !r.withheld).map(|r| r.id))
        }),
    })
}

/// The same with the names of all areas ever valid: for packages whose old rows keep their areas.
pub(crate) fn post_of_all_areas(world: &Arc<World>) -> Arc<Post> {
    let guard = Arc::clone(world);
    let names = named(world, world.names.areas.clone());
    Arc::new(Post::new(Arc::new(move |actor| guard.guard.holding(actor)), Arc::new(names)))
}

/// Names by code: functions and organisations of the profile, the areas to which a mandate may be tied.
fn names(world: &World) -> Names {
    named(world, world.ground.reachable().into_iter().map(|a| (a.code, a.names)).collect())
}

fn named(world: &World, areas: BTreeMap<String, Text>) -> Names {
    Names {
        functions: world.names.functions.clone(),
        organisations: world.names.organisations.clone(),
        areas,
        technical: world.names.technical.clone(),
    }
}
