//! The shell with every package's pages.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ::desk::Post;
use axum::Router;
use directory_web::oidc::Oidc;
use directory_web::{Demo, DemoRole, VaultSessions};
use press_types::Press;
use prometheus_client::registry::Registry;
use situation_web::Desk;
use tower_http::services::ServeFile;
use web::{
    Assets, Contribution, Erasures, OtherWay, Rate, Routes, Sessions, Setup, Shell, Site, StoryOffer, Watcher,
};

use super::desk::desk;
use super::facts::program;
use super::figures::figures;
use super::trail::Noting;
use super::{World, WorldError};
use crate::config::Limits;
use crate::exercise::{Door, Houses, PlaySessions};
use crate::{keys, places};

/// What the listener serves.
pub(crate) struct Front {
    pub router: Router,
    /// What the situation's pages know; the rounds work with it too.
    pub desk: Arc<Desk>,
    /// What the pages of paper know; packs that come by themselves are drawn with it.
    pub paper: Arc<paper_web::Desk>,
    /// What the pages of accounts know; what goes along with a mail is printed with it.
    pub accounts: Arc<account_web::Desk>,
    /// Knows the matters of every package.
    pub post: Arc<Post>,
    /// The shell ends with this value.
    pub shell: Shell,
}

/// Settings of this start.
#[derive(Default)]
pub(crate) struct FrontSettings {
    /// Roles on offer; a demonstration when there are any.
    pub roles: Vec<DemoRole>,
    /// What is told above them.
    pub story: Option<StoryOffer>,
    /// Contributions beside those of every place.
    pub more: Vec<Contribution>,
    /// The exercises of the place, where this is not one of them.
    pub houses: Option<Arc<Houses>>,
    /// The door of the exercise, where this is one.
    pub door: Option<Arc<Door>>,
}

/// Puts the pages together.
///
/// # Errors
/// When a text, a template, the press or the key cannot be used.
pub(crate) fn front(world: &Arc<World>, settings: FrontSettings) -> Result<Front, WorldError> {
    let plain = |e: &dyn std::fmt::Display| WorldError::Plain(e.to_string());
    let press = press::TypstPress::new().map_err(|e| plain(&e))?;
    let press = if settings.door.is_some() { press.marked(web::EXERCISE) } else { press };
    let desk = desk(world, Arc::new(press) as Arc<dyn Press>)?;
    let fictitious = !settings.roles.is_empty();
    let oidc = crate::oidc::oidc(world)?;
    let roles = (!settings.roles.is_empty()).then(|| Demo::new(settings.roles).telling(settings.story));
    let sessions = sessions(world, roles, oidc.ways());
    let (door, sessions) = match settings.door {
        Some(door) => (Some(door), Arc::new(PlaySessions(sessions)) as Arc<dyn Sessions>),
        None => (None, sessions as Arc<dyn Sessions>),
    };
    let extra = (settings.more, settings.houses.as_ref());
    let Packages { mut packages, paper, accounts, told } = packages(world, &desk, extra, fictitious, &oidc)?;
    rail(&mut packages);
    let stamp = Arc::clone(&world.stamp);
    let setup = Setup {
        site: Site { exercise: door.is_some(), ..site(world, fictitious || door.is_some()) },
        live: world.live.clone(),
        sessions,
        trail: Arc::new(Noting { recorder: world.recorder.clone(), clock: Arc::clone(&world.clock) }),
        proofs: Arc::new(watcher(world)?),
        clock: Arc::clone(&world.clock),
        chance: Arc::clone(&world.chance),
        stamp: Arc::new(move || Arc::clone(&stamp)),
        assets: Assets::embedded(),
        template_folders: Vec::<PathBuf>::new(),
        metrics: Registry::default(),
        // The clock of an exercise runs at another pace than those of the browsers.
        beat: Duration::from_secs(if door.is_some() { 1 } else { 15 }),
        erasures: erasures(world)?,
    };
    let (shell, router) = Shell::start(setup, packages).map_err(|e| plain(&e))?;
    Ok(Front { router, desk, paper, accounts, post: told, shell })
}

/// The pages of every package, and those that others work with.
struct Packages {
    packages: Vec<Contribution>,
    paper: Arc<paper_web::Desk>,
    accounts: Arc<account_web::Desk>,
    /// Knows the matters of all of them.
    told: Arc<Post>,
}

/// Every package with what it needs from those before it.
fn packages(
    world: &Arc<World>,
    desk: &Arc<Desk>,
    (more, houses): (Vec<Contribution>, Option<&Arc<Houses>>),
    fictitious: bool,
    oidc: &Arc<Oidc>,
) -> Result<Packages, WorldError> {
    let mut packages = situation_web::contributions(desk);
    let post = super::post::post(world, &packages);
    let mut relief = relief_web::contribution(&super::relief::desk(world, &post)?);
    let relief_words = std::mem::take(&mut relief.words);
    packages.push(relief);
    // Orders are about needs, too.
    let post = super::post::post(world, &packages);
    // Their word goes before the situation, for which any line on the command line is free text; their room does not.
    words_first(&mut packages, commitments_web::contribution(&super::orders::desk(world, &post)?));
    packages.insert(0, Contribution { words: relief_words, ..Contribution::default() });
    // Sessions are about orders, too.
    let post = super::post::post(world, &packages);
    let phases = super::emergency::desk(world, &post, Some(super::emergency::printing(desk)));
    words_first(&mut packages, emergency_web::contribution(&phases));
    packages.push(perimeters_web::contribution(&super::perimeters::desk(world, &post)));
    packages.push(continuity_web::contribution(&super::continuity::desk(world, &post)));
    packages.push(warning_web::contribution(&super::warning::desk(world, &post)));
    // A place whose disk is full opens all the same, without what is new.
    if let Err(e) = super::plans::ship(world) {
        tracing::error!(error = %e, "the plans of the profile could not be taken in");
    }
    // An exercise has no year to keep.
    if world.live.name() == "live"
        && let Err(e) = super::duties::ship(world)
    {
        tracing::error!(error = %e, "the duties of the profile could not be taken in");
    }
    words_first(&mut packages, readiness_web::contribution(&super::plans::desk(world, &post)));
    // The risks of an event name plans; a session is about an event, too.
    let post = super::post::post(world, &packages);
    words_first(&mut packages, planned_web::contribution(&super::planned::desk(world, &post, fictitious)?));
    packages.push(programme_web::contribution(&super::programme::desk(world, &post)));
    packages.push(contributions_web::contribution(&super::contributions::desk(world, &post)?));
    let strategy = super::strategy::desk(world, &post, &desk.press)?;
    words_first(&mut packages, strategy_web::contribution(&strategy));
    let accounts = super::account::desk(world, &post, desk)?;
    words_first(&mut packages, account_web::contribution(&accounts));
    let post = super::post::post(world, &packages);
    packages.push(bodies_web::contribution(&super::bodies::desk(world, &post, Some(desk))?));
    // A message is about anything that has a page.
    let post = super::post::post(world, &packages);
    words_first(
        &mut packages,
        outbox_web::contribution(&super::outbox::desk(world, &post, Some(&desk.press))?),
    );
    let paper = super::paper::desk(world, &post, desk)?;
    packages.push(paper_web::contribution(&paper, &world.facts.zone));
    packages.push(directory_web::contribution(&offices(world)));
    packages.push(indicators_web::contribution(&figures(world)?));
    packages.push(directory_web::oidc::contribution(oidc));
    packages.push(duties_web::contribution(&super::duties::desk(world, &post)?));
    // A model is about an objective or a measure: whatever has a page.
    let post = super::post::post(world, &packages);
    packages.push(logic_web::contribution(&super::logic::desk(world, &post)?));
    // What was asked of the house hangs on measures, indicators and anything else that has a page.
    let post = super::post::post(world, &packages);
    let press = Arc::clone(&desk.press);
    words_first(&mut packages, registers_web::contribution(&super::registers::desk(world, &post, press)?));
    packages.extend(base_map(world));
    packages.extend(more);
    let post = super::post::post(world, &packages);
    packages.push(webhooks_web::contribution(&super::webhooks::desk(world, &post)?));
    packages.push(openapi_web::contribution(&crate::api::desk(world, &post), crate::api::doors()));
    if let Some(houses) = houses {
        // What goes along into an exercise is guarded by whoever knows the matter: this comes last.
        let post = super::post::post(world, &packages);
        let press = Arc::clone(&desk.press);
        packages.push(exercise_web::contribution(&super::exercise::desk(world, &post, houses, press)));
    }
    // Everything that has a matter is there: others may ask about any of them.
    let told = super::post::post(world, &packages);
    Ok(Packages { packages, paper, accounts, told })
}

/// What looks after the signatures of the journal; makes the key at the first start.
fn watcher(world: &World) -> Result<Watcher, WorldError> {
    let folder = places::keys(&world.config);
    keys::keep_origin(&folder, &world.config.url)?;
    let origin = keys::origin(&folder, &world.config.url, world.live.name());
    keys::signing(&folder, &origin)?;
    let trusted = keys::own_ring(&folder, &origin)?.keys().cloned().collect();
    let departures = Arc::clone(&world.departures);
    let deposits = Arc::new(move || departures.told());
    Ok(Watcher::start(world.live.clone(), Arc::clone(&world.clock), trusted, deposits)?)
}

/// A package whose words on the command line go before those that are there.
fn words_first(packages: &mut Vec<Contribution>, mut package: Contribution) {
    let words = std::mem::take(&mut package.words);
    packages.insert(0, Contribution { words, ..Contribution::default() });
    packages.push(package);
}

/// The rooms in the order in which a night needs them; those that are not named come after, in the order of their packages.
fn rail(packages: &mut Vec<Contribution>) {
    const ORDER: [&str; 16] = [
        "watch",
        "signals",
        "incidents",
        "log",
        "phases",
        "orders",
        "messages",
        "public",
        "capacities",
        "plans",
        "events",
        "centre",
        "bodies",
        "reports",
        "handover",
        "warnings",
    ];
    let mut rooms: Vec<_> = packages.iter_mut().flat_map(|p| std::mem::take(&mut p.rooms)).collect();
    rooms.sort_by_key(|room| ORDER.iter().position(|code| *code == room.code).unwrap_or(ORDER.len()));
    packages.push(Contribution { rooms, ..Contribution::default() });
}

fn sessions(world: &Arc<World>, demo: Option<Demo>, ways: Vec<OtherWay>) -> Arc<VaultSessions> {
    let (profile, people) = (Arc::clone(&world.profile), Arc::clone(&world.people));
    let stamp = Arc::clone(&world.stamp);
    let sessions = VaultSessions::new(
        world.live.clone(),
        Arc::clone(&world.vault),
        Arc::new(move || Arc::clone(&profile)),
        Arc::new(move || people.now()),
        demo,
    );
    Arc::new(sessions.stamped(Arc::new(move || Arc::clone(&stamp))).offering(ways))
}

fn offices(world: &Arc<World>) -> Arc<directory_web::Desk> {
    let (profile, ground) = (Arc::clone(&world.profile), Arc::clone(&world.ground));
    Arc::new(directory_web::Desk {
        vault: Arc::clone(&world.vault),
        profile: Arc::new(move || Arc::clone(&profile)),
        areas: Arc::new(move || ground.reachable()),
        looks: Some(world.access.clone()),
    })
}

/// The archive of the base map, in the pieces that a browser asks for.
fn base_map(world: &World) -> Option<Contribution> {
    let file = ServeFile::new(world.ground.base_map_file()?);
    Some(Contribution { routes: Routes::new().file("/map/base.pmtiles", file), ..Contribution::default() })
}

fn site(world: &World, fictitious: bool) -> Site {
    let head = &world.profile.head;
    let functions = world.profile.functions.iter().map(|f| (f.code.clone(), f.names.clone()));
    Site {
        name: head.names.clone(),
        zone: head.time_zone.clone(),
        fictitious,
        functions: functions.chain([program()]).collect(),
        tls: world.config.secure(),
        behind_proxy: world.config.secure(),
        idle_lock: (!fictitious).then_some(15 * 60),
        max_consoles: world.config.limits.consoles,
        session_rate: session_rate(&world.config.limits),
        ..Site::default()
    }
}

fn session_rate(limits: &Limits) -> Option<Rate> {
    let (burst, per_second) = (f64::from(limits.writes_at_once), f64::from(limits.writes_per_second));
    (limits.writes_per_second > 0).then_some(Rate { burst, per_second })
}

/// What is kept in memory of the directory is read again once something was erased from it.
fn erasures(world: &Arc<World>) -> Result<Erasures, WorldError> {
    let w = Arc::clone(world);
    let blobs = places::blobs(&world.config)?;
    match blobs.sweep() {
        Ok(0) => {}
        Ok(left) => tracing::info!(left, "uploads that were cut off by the last stop were removed"),
        // They are in nobody's way.
        Err(e) => {
            tracing::warn!(error = %e, "not all uploads that were cut off by the last stop could be removed")
        }
    }
    Ok(Erasures {
        blobs: Some(blobs),
        lapse_days: world.config.backups.lapse_days,
        after: Arc::new(move || w.people.read_again(&w.live, &w.guard, &w.profile)),
    })
}
