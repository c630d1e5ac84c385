//! The place of a demonstration: fictitious people, a clock that begins at 02:38, a script that plays.

mod alert;
mod altered;
mod clock;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod erased;
#[cfg(test)]
mod feeds;
#[cfg(test)]
mod glass;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod perimeters;
#[cfg(test)]
mod phases;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod relief;
#[cfg(test)]
mod wall;

use std::process::ExitCode;
use std::sync::Arc;

use demo::{DemoDesk, Pace, Player};
use directory_web::DemoRole;
use profile::InstallProfile;

use crate::cli::DemoArgs;
use crate::command::{Failed, say};
use crate::config::{Checkpoints, Config};
use crate::outbox::MessageSettings;
use crate::wiring::{FrontSettings, Rounds, World, WorldError, front, known, profile_in_use};
use crate::{listen, open_browser};

/// Plays until told to stop.
///
/// # Errors
/// When the place does not open or the address is taken.
pub(crate) fn play(args: &DemoArgs, config: &Config) -> Result<ExitCode, Failed> {
    std::fs::create_dir_all(&config.data).map_err(|e| Failed::file(&config.data, e))?;
    let zone =
        web::zone(&profile_in_use(config)?.head.time_zone).map_err(|e| Failed::Plain(e.to_string()))?;
    let clock = Arc::new(clock::NightClock::of(&config.data, &zone)?);
    let config = &Config {
        checkpoints: often(&config.checkpoints),
        messages: MessageSettings::into_folders(&config.data.join("outbox")),
        ..config.clone()
    };
    let world = Arc::new(World::open_with(config, clock.clone())?);
    settle(&world)?;
    let player = player(&world)?;
    player.on_skip(Box::new(move |micros| clock.skip(micros)));
    if args.paused {
        player.set_pace(Pace::Paused);
    }
    let desk =
        Arc::new(DemoDesk::new(Arc::clone(&player), Arc::new(|| std::process::abort()), altering(config)));
    let front = front(&world, FrontSettings { roles: roles(), more: vec![demo::contribution(&desk)] })?;
    let rounds = Rounds::start(&world, &front.desk)?;
    player.start().map_err(|e| Failed::Plain(format!("the script does not start: {e}")))?;
    let url = format!("http://localhost:{}", config.listen.port());
    let ready = || {
        welcome(&url);
        if !args.quiet {
            open_browser::at(&url);
        }
    };
    let served = listen::until(config.listen, front.router, ready, listen::parent_gone());
    player.stop();
    rounds.end();
    world.close();
    served.map_err(|e| {
        Failed::Plain(format!("{}: {e}; choose another with --listen 127.0.0.1:8181", config.listen))
    })?;
    Ok(ExitCode::SUCCESS)
}

/// A night is short: a checkpoint every minute, so that a visitor sees one.
fn often(checkpoints: &Checkpoints) -> Checkpoints {
    Checkpoints { every_minutes: 1, ..checkpoints.clone() }
}

/// Profile in force and invented people in it; both harmless to repeat.
fn settle(world: &World) -> Result<(), WorldError> {
    let known = known(Some(world.ground.codes()));
    world.as_system(Box::new(InstallProfile { profile: Arc::clone(&world.profile), known }))?;
    demo::settle(&world.live, &world.profile, &world.stamp, world.clock.now())
        .map_err(|e| WorldError::Command("demo.settle", e))
}

fn player(world: &Arc<World>) -> Result<Arc<Player>, Failed> {
    let script = demo::script().map_err(|e| Failed::Plain(e.to_string()))?;
    let (facts, stamp, ours) = (Arc::clone(&world.facts), Arc::clone(&world.stamp), Arc::clone(world));
    let scene = demo::World {
        journal: world.live.clone(),
        clock: Arc::clone(&world.clock),
        stamp: Arc::new(move || Arc::clone(&stamp)),
        facts: Arc::new(move || Arc::clone(&facts)),
        places: world.ground.clone(),
        alert: Arc::new(move |bytes| alert::read(&ours, bytes)),
    };
    Ok(Arc::new(Player::new(script, scene)?))
}

fn roles() -> Vec<DemoRole> {
    let functions = |login: &str| demo::people().iter().find(|p| p.login == login).map_or("", |p| p.function);
    let role = |r: demo::DemoRole| DemoRole {
        code: r.code.to_owned(),
        label: r.label,
        hint: r.hint,
        login: r.code.to_owned(),
        function: functions(r.code).to_owned(),
    };
    demo::roles().into_iter().map(role).collect()
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

fn welcome(url: &str) {
    say(&format!("{} is at {url}", kernel::brand::EN));
    say("everything in it is fictitious; take a role with one click, several side by side:");
    for role in demo::roles() {
        let address = url.replacen("localhost", &role.host, 1);
        say(&format!("  {address:<34} {}", role.label.show(role.lang)));
    }
}
