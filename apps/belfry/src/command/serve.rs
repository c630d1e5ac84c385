//! `belfry serve`: staff pages, live updates, rounds; until it is told to stop.

use std::process::ExitCode;
use std::sync::Arc;

use super::{Failed, say};
use crate::config::Config;
use crate::exercise::{Houses, gate};
use crate::listen;
use crate::public::{PublicSettings, Server, Unserved};
use crate::wiring::{FrontSettings, Live, Rounds, World, front};

pub(crate) fn run(config: &Config) -> Result<ExitCode, Failed> {
    if config.database.is_none() && !config.data.join("journals").is_dir() {
        // Opening would make the folders that `init` wants to find absent.
        return Err(nothing_there(config));
    }
    // A mistaken second start is refused before it opens anything.
    listen::free(config.listen).map_err(|e| Failed::Plain(format!("{}: {e}", config.listen)))?;
    // Before the rest: the pages and letters of the place say whether anybody reaches the site.
    let (public, unserved) = public(config);
    let config = &Config { public: PublicSettings { unserved, ..config.public.clone() }, ..config.clone() };
    let world = Live::of(World::open(config)?);
    ready(&world)?;
    let houses = Houses::of(&world);
    let front =
        front(&world, FrontSettings { houses: Some(Arc::clone(&houses)), ..FrontSettings::default() })?;
    houses.resume();
    let mut rounds = Rounds::start(&world, &front)?;
    rounds.papers(&world, &front)?;
    rounds.ageing(&front)?;
    rounds.telling(&world, &front.post)?;
    let served = listen::until_stopped(config.listen, gate(front.router, &houses), || {
        say(&format!("{} is at {}", kernel::brand::EN, config.url))
    });
    rounds.end();
    drop(public);
    houses.end();
    world.close();
    served.map_err(|e| Failed::Plain(format!("{}: {e}", config.listen)))?;
    Ok(ExitCode::SUCCESS)
}

/// The public site, from this process. That its port is taken must not keep the staff outside.
fn public(config: &Config) -> (Option<Server>, Option<Unserved>) {
    let Some(at) = config.public.listens(config.listen) else { return (None, None) };
    match Server::start(at, &config.public.folder(&config.data)) {
        Ok(server) => {
            say(&format!("the public site is at {}", config.public.address(config.listen)));
            (Some(server), None)
        }
        Err(e) => {
            tracing::error!(error = %e, address = %at, "the public listener could not be started");
            (None, Some(Unserved::of(at, &e)))
        }
    }
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
