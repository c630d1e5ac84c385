//! What the pages of plans know besides the journal: the profile's catalogues and the plans that it ships, the territory, today.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Post;
use programme::file::Library;
use programme::{Facts, Limits};
use programme_web::{AreaName, Desk};
use territory::Kind;

use super::World;

/// Where a measure can be carried out, in the order in which it is offered.
const KINDS: [Kind; 3] = [Kind::Zone, Kind::Municipality, Kind::Neighbourhood];

/// The desk of this place.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let library = Arc::new(library(world));
    let areas = Arc::new(areas(world));
    let facts = Arc::new(facts_with(world, &library, &areas));
    let ground = Arc::clone(&world.ground);
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        library: Arc::new(move || Arc::clone(&library)),
        areas: Arc::new(move || Arc::clone(&areas)),
        today: Arc::new(move || ground.today()),
    })
}

/// The plans that the profile ships, with what cannot be read of them.
fn library(world: &World) -> Library {
    let files = super::data::profile(&world.config);
    files.map_or_else(Library::default, |files| Library::read(files.as_ref()))
}

/// The areas of today by kind and name.
fn areas(world: &World) -> Vec<AreaName> {
    let (territory, today) = (world.ground.territory(), world.ground.today());
    let of = |kind: Kind| {
        let valid = territory.areas().iter().filter(move |a| a.id.kind == kind && a.exists_on(today));
        let mut all: Vec<AreaName> = valid
            .map(|a| AreaName {
                code: a.id.code.clone(),
                kind: kind.code().to_owned(),
                names: a.names.clone(),
            })
            .collect();
        all.sort_by_key(|a| store::fold(a.names.show(kernel::Lang::Fr)));
        all
    };
    KINDS.into_iter().flat_map(of).collect()
}

fn facts_with(world: &World, library: &Library, areas: &[AreaName]) -> Facts {
    let profile = &world.profile;
    let areas: BTreeMap<String, String> = areas.iter().map(|a| (a.code.clone(), a.kind.clone())).collect();
    Facts {
        functions: profile.functions.iter().map(|f| f.code.clone()).collect(),
        organisations: profile.organisations.iter().map(|o| o.code.clone()).collect(),
        areas,
        groups: library.groups.iter().map(|g| g.code.clone()).collect(),
        resolutions: library.resolutions.iter().map(|r| r.code.clone()).collect(),
        limits: Limits::default(),
    }
}
