//! The shell with every package's pages.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use directory_web::{Demo, DemoRole, VaultSessions};
use press_types::Press;
use prometheus_client::registry::Registry;
use situation_web::Desk;
use tower_http::services::ServeFile;
use web::{Assets, Contribution, Erasures, OtherWay, Rate, Routes, Setup, Shell, Site, Watcher};

use super::desk::desk;
use super::figures::figures;
use super::trail::Noting;
use super::{World, WorldError};
use crate::config::Limits;
use crate::{keys, places};

/// What the listener serves.
pub(crate) struct Front {
    pub router: Router,
    /// What the situation's pages know; the rounds work with it too.
    pub desk: Arc<Desk>,
    /// The shell ends with this value.
    #[cfg_attr(not(test), expect(dead_code, reason = "it is held; only tests ask it for its routes"))]
    pub shell: Shell,
}

/// Settings of this start.
#[derive(Default)]
pub(crate) struct FrontSettings {
    /// Roles on offer; a demonstration when there are any.
    pub roles: Vec<DemoRole>,
    /// Contributions beside those of every place.
    pub more: Vec<Contribution>,
}

/// Puts the pages together.
///
/// # Errors
/// When a text, a template, the press or the key cannot be used.
pub(crate) fn front(world: &Arc<World>, settings: FrontSettings) -> Result<Front, WorldError> {
    let plain = |e: &dyn std::fmt::Display| WorldError::Plain(e.to_string());
    let press: Arc<dyn Press> = Arc::new(press::TypstPress::new().map_err(|e| plain(&e))?);
    let desk = desk(world, press)?;
    let fictitious = !settings.roles.is_empty();
    let oidc = crate::oidc::oidc(world)?;
    let sessions = sessions(world, settings.roles, oidc.ways());
    let mut packages = situation_web::contributions(&desk);
    let post = super::post::post(world, &packages);
    let mut relief = relief_web::contribution(&super::relief::desk(world, &post)?);
    let relief_words = std::mem::take(&mut relief.words);
    packages.push(relief);
    // Orders are about needs, too.
    let post = super::post::post(world, &packages);
    let mut orders = commitments_web::contribution(&super::orders::desk(world, &post)?);
    // Their word goes before the situation, for which any line on the command line is free text; their room does not.
    let words = std::mem::take(&mut orders.words);
    packages.insert(0, Contribution { words, ..Contribution::default() });
    packages.push(orders);
    packages.insert(0, Contribution { words: relief_words, ..Contribution::default() });
    // Sessions are about orders, too.
    let post = super::post::post(world, &packages);
    let mut phases = emergency_web::contribution(&super::emergency::desk(world, &post));
    let words = std::mem::take(&mut phases.words);
    packages.insert(0, Contribution { words, ..Contribution::default() });
    packages.push(phases);
    packages.push(bodies_web::contribution(&super::bodies::desk(world, &post)));
    packages.push(perimeters_web::contribution(&super::perimeters::desk(world, &post)));
    // A place whose disk is full opens all the same, without what is new.
    if let Err(e) = super::plans::ship(world) {
        tracing::error!(error = %e, "the plans of the profile could not be taken in");
    }
    let mut plans = readiness_web::contribution(&super::plans::desk(world, &post));
    let words = std::mem::take(&mut plans.words);
    packages.insert(0, Contribution { words, ..Contribution::default() });
    packages.push(plans);
    // A message is about anything that has a page.
    let post = super::post::post(world, &packages);
    let mut messages = outbox_web::contribution(&super::outbox::desk(world, &post)?);
    let words = std::mem::take(&mut messages.words);
    packages.insert(0, Contribution { words, ..Contribution::default() });
    packages.push(messages);
    packages.push(directory_web::contribution(&offices(world)));
    packages.push(indicators_web::contribution(&figures(world)?));
    packages.push(directory_web::oidc::contribution(&oidc));
    packages.extend(base_map(world));
    packages.extend(settings.more);
    rail(&mut packages);
    let folder = places::keys(&world.config);
    keys::keep_origin(&folder, &world.config.url)?;
    let origin = keys::origin(&folder, &world.config.url, world.live.name());
    // Makes the key at the first start.
    keys::signing(&folder, &origin)?;
    let trusted = keys::own_ring(&folder, &origin)?.keys().cloned().collect();
    let watcher = Watcher::start(world.live.clone(), Arc::clone(&world.clock), trusted, deposits(world))?;
    let stamp = Arc::clone(&world.stamp);
    let setup = Setup {
        site: site(world, fictitious),
        live: world.live.clone(),
        sessions,
        trail: Arc::new(Noting { recorder: world.recorder.clone(), clock: Arc::clone(&world.clock) }),
        proofs: Arc::new(watcher),
        clock: Arc::clone(&world.clock),
        chance: Arc::clone(&world.chance),
        stamp: Arc::new(move || Arc::clone(&stamp)),
        assets: Assets::embedded(),
        template_folders: Vec::<PathBuf>::new(),
        metrics: Registry::default(),
        beat: Duration::from_secs(15),
        erasures: erasures(world)?,
    };
    let (shell, router) = Shell::start(setup, packages).map_err(|e| plain(&e))?;
    Ok(Front { router, desk, shell })
}

/// The rooms in the order in which a night needs them; those that are not named come after, in the order of their packages.
fn rail(packages: &mut Vec<Contribution>) {
    const ORDER: [&str; 14] = [
        "watch",
        "signals",
        "incidents",
        "log",
        "phases",
        "orders",
        "messages",
        "capacities",
        "plans",
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

fn sessions(world: &Arc<World>, roles: Vec<DemoRole>, ways: Vec<OtherWay>) -> Arc<VaultSessions> {
    let (profile, people) = (Arc::clone(&world.profile), Arc::clone(&world.people));
    let (stamp, demo) = (Arc::clone(&world.stamp), (!roles.is_empty()).then(|| Demo::new(roles)));
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
    Site {
        name: head.names.clone(),
        zone: head.time_zone.clone(),
        fictitious,
        functions: world.profile.functions.iter().map(|f| (f.code.clone(), f.names.clone())).collect(),
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
    Ok(Erasures {
        blobs: Some(places::blobs(&world.config)?),
        lapse_days: world.config.backups.lapse_days,
        after: Arc::new(move || w.people.read_again(&w.live, &w.guard, &w.profile)),
    })
}

fn deposits(world: &World) -> Vec<String> {
    let settings = &world.config.checkpoints;
    let folder = settings.folder.is_some().then(|| "file".to_owned());
    let mail = (!settings.mail_to.is_empty()).then(|| "mail".to_owned());
    folder.into_iter().chain(mail).collect()
}
