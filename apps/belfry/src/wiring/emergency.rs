//! What the pages of phases know besides the journal: the profile's regimes, everybody's seat, names, numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::Eye;
use desk::Post;
use emergency::phase::{Fact, Level};
use emergency::{Criterion, Facts, Informed, Regime, Seat};
use emergency_web::{Desk, Printing, Sign};
use kernel::{Actor, Id, Lang, Text, kind};
use profile::{DUTY_CONTACT, PhaseLevel, PhaseRegime, Profile};
use situation::log::Discipline;
use store::{Read, StoreError};

use super::World;
use super::desk::reached;

/// The desk of this place; where nothing is printed, without what prints.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>, paper: Option<Printing>) -> Arc<Desk> {
    let (for_facts, for_numbers, for_signs) = (Arc::clone(world), Arc::clone(world), Arc::clone(world));
    let beside = Arc::clone(post);
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
        signs: Arc::new(move |read, eye, about| signs((&for_signs, &beside), read, eye, about)),
        paper,
    })
}

/// What the log and the needs say of an emergency, as far as this person may see it.
fn signs(
    (world, post): (&World, &Post),
    read: &dyn Read,
    eye: &Eye,
    about: Id<kind::Matter>,
) -> Result<Vec<Sign>, StoreError> {
    let mut all = Vec::new();
    let filter = situation::read::LogFilter {
        incident: Some(about),
        disciplines: Discipline::ALL.to_vec(),
        ..situation::read::LogFilter::default()
    };
    let rows = situation::read::log(read, eye, &filter, 500)?.rows;
    let wrote: BTreeSet<&str> = rows.iter().filter_map(|row| row.discipline).map(Discipline::code).collect();
    if wrote.len() > 1
        && let Some((_, path)) = post.about(read, Lang::Fr, about)?
    {
        let what = wrote.into_iter().map(|code| Text::three(code, code, code)).collect();
        all.push(Sign { fact: Fact::SeveralDisciplines, what, path });
    }
    let mut short = Vec::new();
    for (kind, (_, missing)) in relief::read::beside(read, eye, about)? {
        let lacks = missing - relief::read::free_of(read, eye, &kind)?.max(0);
        if lacks > 0 {
            let known = world.profile.capacities.kind.iter().find(|k| k.code == kind);
            let name = known.map_or_else(|| Text::three(&*kind, &*kind, &*kind), |k| k.names.clone());
            let of = |lang: Lang| format!("{} ({lacks})", name.show(lang));
            short.push(Text::three(of(Lang::Fr), of(Lang::Nl), of(Lang::En)));
        }
    }
    if !short.is_empty() {
        all.push(Sign { fact: Fact::NeedsShort, what: short, path: format!("needs?about={about}") });
    }
    Ok(all)
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
        speaks: c.speaks.iter().filter_map(|fact| Fact::of(fact.code())).collect(),
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
