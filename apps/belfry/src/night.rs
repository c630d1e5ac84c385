//! The place of a demonstration: fictitious people, a clock of its own, a story that plays: one night from 02:38 on, fourteen weeks
//! from the Tuesday of the sixth on, or a year of a plan.

#[cfg(test)]
mod accounts;
mod alert;
mod altered;
#[cfg(test)]
mod api;
mod clock;
#[cfg(test)]
mod confided;
#[cfg(test)]
mod continuity;
#[cfg(test)]
mod contributions;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod duties;
#[cfg(test)]
mod erased;
#[cfg(test)]
mod exercise;
#[cfg(test)]
mod feeds;
#[cfg(test)]
mod glass;
mod ground;
#[cfg(test)]
mod handover;
#[cfg(test)]
mod leak;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod offers;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod perimeters;
#[cfg(test)]
mod phases;
#[cfg(test)]
mod planned;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod programme;
#[cfg(test)]
mod proof;
#[cfg(test)]
mod push;
mod reception;
#[cfg(test)]
mod registers;
#[cfg(test)]
mod relief;
#[cfg(test)]
mod report;
#[cfg(test)]
mod rooms;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod strategy;
#[cfg(test)]
mod wall;
#[cfg(test)]
mod warning;
#[cfg(test)]
mod webhooks;
mod year;
#[cfg(test)]
mod years;

pub(crate) use alert::read as read_alert;

use std::process::ExitCode;
use std::sync::Arc;

use demo::{DemoDesk, Pace, Player, Script};
use directory_web::DemoRole;
use kernel::Clock;
use profile::InstallProfile;
use web::StoryOffer;

use crate::cli::DemoArgs;
use crate::command::{Failed, say};
use crate::config::{Checkpoints, Config};
use crate::exercise::{Houses, gate};
use crate::outbox::MessageSettings;
use crate::public::{PublicSettings, Unserved};
use crate::wiring::{
    FrontSettings, Live, Rooms, Rounds, World, WorldError, front, known, profile_in_use, ship_plans,
};
use crate::{listen, open_browser};

/// A story that is to be played.
struct Told {
    script: Script,
    clock: Arc<clock::NightClock>,
    /// By which sessions grow old.
    sessions: Arc<dyn Clock>,
    roles: Vec<demo::DemoRole>,
    /// What is told above the roles.
    story: Option<StoryOffer>,
}

impl Told {
    /// The night.
    fn night(config: &Config, zone: &jiff::tz::TimeZone) -> Result<Self, Failed> {
        ground::lay(config)?;
        let clock = Arc::new(clock::NightClock::of(&config.data, zone)?);
        let sessions = Arc::clone(&clock) as Arc<dyn Clock>;
        Ok(Self { script: script()?, clock, sessions, roles: demo::roles(), story: None })
    }
}

/// What the process that watches over this one found where the public site should be served.
fn unserved(args: &DemoArgs, config: &Config) -> Option<Unserved> {
    let (at, taken) = config.public.listens(config.listen).zip(args.unserved)?;
    Some(Unserved { at, taken })
}

/// Plays until told to stop.
///
/// # Errors
/// When the place does not open or the address is taken.
pub(crate) fn play(args: &DemoArgs, config: &Config) -> Result<ExitCode, Failed> {
    let refused = |e: std::io::Error| {
        Failed::Plain(format!("{}: {e}; choose another with --listen 127.0.0.1:8181", config.listen))
    };
    // Before anything is laid out.
    listen::free(config.listen).map_err(refused)?;
    std::fs::create_dir_all(&config.data).map_err(|e| Failed::file(&config.data, e))?;
    let zone =
        web::zone(&profile_in_use(config)?.head.time_zone).map_err(|e| Failed::Plain(e.to_string()))?;
    let told = match (args.reception, args.plan) {
        (true, _) => reception::told(config, &zone)?,
        (_, true) => year::told(config, &zone)?,
        _ => Told::night(config, &zone)?,
    };
    let Told { script, clock, sessions, roles, story } = told;
    let config = &Config {
        checkpoints: often(&config.checkpoints),
        messages: MessageSettings::into_folders(&config.data.join("outbox")),
        webhooks: config.webhooks.at_home(),
        public: PublicSettings {
            fictitious: true,
            unserved: unserved(args, config),
            ..config.public.clone()
        },
        url: address(config),
        ..config.clone()
    };
    let world = Live::of(World::open_apart(config, clock.clone(), sessions)?);
    settle(&world, script.people)?;
    let player = player(&world, script)?;
    let hand = Arc::clone(&clock);
    player.on_skip(Box::new(move |micros| hand.skip(micros)));
    if args.reception {
        reception::live_through(&world, &player)?;
    }
    set_pace(args, &player);
    let desk = DemoDesk::new(Arc::clone(&player), Arc::new(|| std::process::abort()), altering(config));
    let desk = Arc::new(desk.at_weeks(args.weeks_per_minute.unwrap_or(1)));
    let more = vec![demo::contribution(&desk)];
    let people = player.script().people;
    let addresses = addresses(&roles);
    let houses = Houses::of(&world);
    let settings = FrontSettings { houses: Some(Arc::clone(&houses)), ..FrontSettings::default() };
    let front = front(&world, FrontSettings { roles: offered(roles, people), story, more, ..settings })?;
    desk.follow(&front.shell);
    if args.plan {
        year::live_through(&world, &front.post, &clock)?;
    }
    houses.resume();
    let mut rounds = Rounds::start(&world, &front)?;
    rounds.papers(&world, &front)?;
    rounds.ageing(&front)?;
    rounds.telling(&world, &front.post)?;
    player.start().map_err(|e| Failed::Plain(format!("the script does not start: {e}")))?;
    let url = config.url.clone();
    let ready = || {
        welcome(&url, &addresses);
        if !args.quiet {
            open_browser::at(&url);
        }
    };
    let served = listen::until(config.listen, gate(front.router, &houses), ready, listen::parent_gone());
    player.stop();
    rounds.end();
    houses.end();
    world.close();
    served.map_err(refused)?;
    Ok(ExitCode::SUCCESS)
}

/// Where links in letters and on paper lead: below `localhost` every role has a host of its own, and the door there offers them all and
/// leads on to the page that was asked for. An address of digits knows only whoever came in by digits.
fn address(config: &Config) -> String {
    let plain = format!("http://{}", config.listen);
    if config.url == plain {
        format!("http://localhost:{}", config.listen.port())
    } else {
        config.url.clone()
    }
}

fn set_pace(args: &DemoArgs, player: &Player) {
    if args.paused {
        player.set_pace(Pace::Paused);
    } else if let Some(weeks) = args.weeks_per_minute {
        player.set_pace(Pace::Weeks(weeks));
    }
}

/// A night is short: a checkpoint every minute, so that a visitor sees one.
fn often(checkpoints: &Checkpoints) -> Checkpoints {
    Checkpoints { every_minutes: 1, ..checkpoints.clone() }
}

/// Profile in force with its plans, and invented people in it; all harmless to repeat.
fn settle(world: &World, people: &[demo::DemoPerson]) -> Result<(), WorldError> {
    let known = known(Some(world.ground.codes()));
    world.as_system(Box::new(InstallProfile { profile: Arc::clone(&world.profile), known }))?;
    ship_plans(world)?;
    demo::settle(&world.live, people, &world.profile, &world.stamp, world.clock.now())
        .map_err(|e| WorldError::Command("demo.settle", e))
}

/// The script of the night.
fn script() -> Result<Script, Failed> {
    demo::script().map_err(|e| Failed::Plain(e.to_string()))
}

fn player(world: &Arc<World>, script: Script) -> Result<Arc<Player>, Failed> {
    let rooms = Arc::new(Rooms::of(world)?);
    played_in(world, script, Some(rooms))
}

/// A player who leaves the crisis rooms alone.
#[cfg(test)]
fn quiet(world: &Arc<World>, script: Script) -> Result<Arc<Player>, Failed> {
    played_in(world, script, None)
}

fn played_in(
    world: &Arc<World>,
    script: Script,
    rooms: Option<Arc<dyn demo::Rooms>>,
) -> Result<Arc<Player>, Failed> {
    let (facts, stamp, ours) = (Arc::clone(&world.facts), Arc::clone(&world.stamp), Arc::clone(world));
    let scene = demo::World {
        journal: world.live.clone(),
        clock: Arc::clone(&world.clock),
        stamp: Arc::new(move || Arc::clone(&stamp)),
        facts: Arc::new(move || Arc::clone(&facts)),
        places: world.ground.clone(),
        alert: Arc::new(move |bytes| alert::read(&ours, bytes)),
        taken: taken(world, script.people),
        rooms,
    };
    Ok(Arc::new(Player::new(script, scene)?))
}

/// Whether somebody came in under a login and is still there.
fn taken(world: &Arc<World>, people: &'static [demo::DemoPerson]) -> Arc<dyn Fn(&str) -> bool + Send + Sync> {
    let world = Arc::clone(world);
    Arc::new(move |login| {
        let person = people.iter().find(|p| p.login == login);
        person.is_some_and(|p| !world.vault.seats_of(p.id()).is_empty())
    })
}

/// Roles as the door offers them.
fn offered(roles: Vec<demo::DemoRole>, people: &[demo::DemoPerson]) -> Vec<DemoRole> {
    let function = |login: &str| people.iter().find(|p| p.login == login).map_or("", |p| p.function);
    let role = |r: demo::DemoRole| DemoRole {
        code: r.code.to_owned(),
        label: r.label,
        hint: r.hint,
        login: r.code.to_owned(),
        function: function(r.code).to_owned(),
    };
    roles.into_iter().map(role).collect()
}

fn altering(config: &Config) -> Arc<dyn Fn() -> Result<demo::Altered, String> + Send + Sync> {
    let config = config.clone();
    Arc::new(move || {
        let done = altered::one_byte(&config, &config.data.join("altered")).map_err(|e| e.to_string())?;
        let words: Vec<String> = done.found.iter().map(|(_, words)| words.clone()).collect();
        Ok(demo::Altered {
            entry: done.found.iter().find_map(|(seq, _)| *seq),
            words: words.join("\n"),
            byte: Some(done.byte),
            command: format!("python3 tools/verify_journal.py {}", done.file.display()),
        })
    })
}

/// Each role's host with its name in the language in which its pages open.
fn addresses(roles: &[demo::DemoRole]) -> Vec<(String, String)> {
    roles.iter().map(|r| (r.host.clone(), r.label.show(r.lang).to_owned())).collect()
}

fn welcome(url: &str, roles: &[(String, String)]) {
    say(&format!("{} is at {url}", kernel::brand::EN));
    if !url.contains("localhost") {
        say("everything in it is fictitious; take a role with one click");
        return;
    }
    say("everything in it is fictitious; take a role with one click, several side by side:");
    for (host, label) in roles {
        let address = url.replacen("localhost", host, 1);
        say(&format!("  {address:<34} {label}"));
    }
}
