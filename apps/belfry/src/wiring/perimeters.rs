//! What the pages of perimeters know besides the journal: the territory, the profile's rules of access, where incidents are.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Post;
use kernel::{Id, Lang, Point, Text, kind};
use perimeters::perimeter::Colour;
use perimeters::{Facts, Limits};
use perimeters_web::{AccessRule, Desk, Ground};
use profile::Status;
use situation::read::Eye;
use situation_web::Layers;
use store::{Read, StoreError};

use super::World;

/// The desk of this place.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let (facts, rules) = (Arc::new(facts(world)), Arc::new(rules(world)));
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        ground: ground(world),
        rules: Arc::new(move || Arc::clone(&rules)),
        spot: Arc::new(spot),
    })
}

/// The territory as these pages ask it.
pub(super) fn ground(world: &World) -> Ground {
    let ground = Arc::clone(&world.ground);
    Ground::new(world.ground.territory(), Arc::new(move || ground.today()), world.ground.base_map())
}

/// What the rules may look up.
pub(super) fn facts(world: &World) -> Facts {
    Facts {
        zone: world.facts.zone.clone(),
        functions: world.profile.functions.iter().map(|f| f.code.clone()).collect(),
        limits: Limits::default(),
    }
}

/// The profile's rules of access by colour; one for a colour that is none is a finding of the profile's check.
pub(super) fn rules(world: &World) -> BTreeMap<Colour, AccessRule> {
    let rule = |rule: &profile::AccessRule| {
        let verified = rule.status == Status::Verified;
        let ours = AccessRule { access: rule.access.clone(), source: rule.source.clone(), verified };
        Some((Colour::of(&rule.colour)?, ours))
    };
    world.profile.access_rules.iter().filter_map(rule).collect()
}

/// Where an incident is. Whether the reader may see it was asked before.
pub(super) fn spot(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<(Point, Text)>, StoreError> {
    let Some(incident) = situation::read::incident(read, &Eye::all(), matter)? else { return Ok(None) };
    let name = |place: &situation::places::Place| {
        let shown = |lang| place.show(lang).to_owned();
        Text::three(shown(Lang::Fr), shown(Lang::Nl), shown(Lang::En))
    };
    Ok(incident.point().zip(incident.place.as_ref().map(name)))
}
