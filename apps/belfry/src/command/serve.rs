//! `belfry serve`: staff pages, live updates, rounds; until it is told to stop.

use std::process::ExitCode;
use std::sync::Arc;

use super::{Failed, say};
use crate::config::Config;
use crate::listen;
use crate::wiring::{FrontSettings, Rounds, World, front};

pub(crate) fn run(config: &Config) -> Result<ExitCode, Failed> {
    if config.database.is_none() && !config.data.join("journals").is_dir() {
        // Opening would make the folders that `init` wants to find absent.
        return Err(nothing_there(config));
    }
    let world = Arc::new(World::open(config)?);
    ready(&world)?;
    let front = front(&world, FrontSettings::default())?;
    let rounds = Rounds::start(&world, &front.desk)?;
    let served = listen::until_stopped(config.listen, front.router, || {
        say(&format!("{} is at {}", kernel::brand::EN, config.url))
    });
    rounds.end();
    world.close();
    served.map_err(|e| Failed::Plain(format!("{}: {e}", config.listen)))?;
    Ok(ExitCode::SUCCESS)
}

/// A place without a profile in force or without people lets nobody in: say what to do instead.
fn ready(world: &World) -> Result<(), Failed> {
    let Some(installed) = world.live.read(|r| profile::installed(r))? else {
        return Err(nothing_there(&world.config));
    };
    if installed.hash != world.profile.hash() {
        return Err(Failed::Plain(
            "the profile differs from the one in force: run `belfry profile check`, then `belfry profile install`".to_owned(),
        ));
    }
    Ok(())
}

fn nothing_there(config: &Config) -> Failed {
    let folder = config.data.display();
    Failed::Plain(format!(
        "there is no place in {folder} yet: run `belfry init` first (or `belfry demo` to look around)"
    ))
}
