//! What the pages of phases know besides the journal: the profile's regimes, everybody's seat, names, numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Post;
use emergency::phase::Level;
use emergency::{Criterion, Facts, Informed, Regime, Seat};
use emergency_web::{Desk, Printing};
use kernel::{Actor, Text};
use profile::{DUTY_CONTACT, PhaseLevel, PhaseRegime, Profile};

use super::World;
use super::desk::reached;

/// The desk of this place; where nothing is printed, without what prints.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>, paper: Option<Printing>) -> Arc<Desk> {
    let (for_facts, for_numbers) = (Arc::clone(world), Arc::clone(world));
    let regimes = regimes(world);
    let bodies: BTreeMap<String, Text> =
        world.profile.bodies.iter().map(|b| (b.code.clone(), b.names.clone())).collect();
    let bodies = Arc::new(bodies);
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move |actor| Arc::new(facts(&for_facts, &regimes, actor))),
        bodies: Arc::new(move || Arc::clone(&bodies)),
        reached: Arc::new(move |to| {
            let (organisation, area) = (to.organisation.as_deref(), to.area.as_deref());
            reached(&for_numbers, &to.function, organisation, area).phone
        }),
        paper,
    })
}

/// A phase is printed, kept and signed as situation reports are.
pub(crate) fn printing(reports: &situation_web::Desk) -> Printing {
    Printing {
        press: Arc::clone(&reports.press),
        blobs: reports.blobs.clone(),
        authorities: Arc::clone(&reports.authorities),
    }
}

/// The regimes of the profile.
pub(super) fn regimes(world: &World) -> Arc<Vec<Regime>> {
    Arc::new(world.profile.phases.iter().map(|r| regime(&world.profile, r)).collect())
}

/// What the rules may look up for this actor: the regimes, who and where there is, and from which seat they ask.
pub(super) fn facts(world: &World, regimes: &Arc<Vec<Regime>>, actor: &Actor) -> Facts {
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.regimes = Arc::clone(regimes);
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    facts.organisations = world.names.organisations.keys().cloned().collect();
    facts.areas = world.ground.reachable().into_iter().map(|a| (a.code, a.kind)).collect();
    if let Some(held) = world.guard.holding(actor) {
        facts.seat = Seat { areas: held.areas, everywhere: held.everywhere };
    }
    facts
}

fn regime(profile: &Profile, of: &PhaseRegime) -> Regime {
    let function = |code: &String| Informed {
        function: code.clone(),
        organisation: None,
        per: profile.function(code).and_then(|f| f.per.clone()),
    };
    let partner = |code: &String| Informed {
        function: DUTY_CONTACT.to_owned(),
        organisation: Some(code.clone()),
        per: None,
    };
    let criterion = |c: &profile::PhaseCriterion| Criterion {
        code: c.code.clone(),
        text: c.names.clone(),
        verified: c.verified,
    };
    Regime {
        code: of.code.clone(),
        level: match of.level {
            PhaseLevel::Communal => Level::Communal,
            PhaseLevel::Provincial => Level::Provincial,
            PhaseLevel::Federal => Level::Federal,
        },
        names: of.names.clone(),
        authority: of.authority.clone(),
        functions: of.functions.clone(),
        area: of.area.clone(),
        criteria: of.criterion.iter().map(criterion).collect(),
        every_criterion: of.every_criterion,
        inform: of.inform.iter().map(function).chain(of.organisations.iter().map(partner)).collect(),
        inform_seconds: i64::from(of.inform_within_minutes) * 60,
        inform_verified: of.inform_verified,
        bodies: of.bodies.clone(),
        freezes: of.freezes,
        act: of.act.clone(),
        article: of.article.clone(),
        verified: of.verified,
        from: of.from,
        until: of.until,
    }
}
