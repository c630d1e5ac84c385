//! `belfry journal rotate-key`: a new key takes over, by a statement of the old one that leaves the machine too.
//! `belfry warnings rotate-key`: the same for the key of public warnings; the journal says so, the old certificate stays published.

use std::process::ExitCode;
use std::sync::Arc;

use kernel::Id;
use store::Ask;
use warning::Facts;
use warning::command::NoteKey;

use super::{Failed, JOURNALS, say};
use crate::config::Config;
use crate::wiring::World;
use crate::{keys, places};

pub(crate) fn run(config: &Config) -> Result<ExitCode, Failed> {
    let mut journals = Vec::new();
    for journal in JOURNALS {
        let size = places::archive(config, journal)?.len()?;
        journals.push((
            keys::origin(&places::keys(config), &config.url, journal),
            u64::try_from(size).unwrap_or(0),
        ));
    }
    let folder = places::keys(config);
    let statements = keys::rotate(&folder, &journals)?;
    for target in [Some(places::checkpoints(config)), config.checkpoints.folder.clone()].into_iter().flatten()
    {
        std::fs::create_dir_all(&target).map_err(|e| Failed::file(&target, e))?;
        std::fs::copy(folder.join(keys::ROTATIONS), target.join(keys::ROTATIONS))
            .map_err(|e| Failed::file(&target, e))?;
    }
    statements.iter().for_each(|statement| say(statement));
    say("the new key signs from now on; give these statements to everybody who keeps the first public key");
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn warnings(config: &Config) -> Result<ExitCode, Failed> {
    let world = World::open(config)?;
    let noted = exchange(&world);
    world.close();
    noted?;
    say("the new key signs warnings from the next start on; what was signed stays signed by the one before");
    say(
        "give keys/warnings.pem to everybody who checks; until they have it, both certificates stand at /certificates.pem of the site",
    );
    Ok(ExitCode::SUCCESS)
}

/// The entry before the key: cut short in between, the same key is taken up, under the same command.
fn exchange(world: &World) -> Result<(), Failed> {
    let name = world.profile.warnings.names.show(kernel::Lang::En);
    let next = keys::next(&places::keys(&world.config), &world.config.warnings, name, world.clock.now())?;
    let (before, certificate) = (next.before.clone(), next.certificate.clone());
    let id = Id::of_words(&["warnings-key", &before, &certificate, ""]);
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    world.as_system_with(id, Ask::boxed(NoteKey { before, certificate }, facts))?;
    Ok(next.take_over()?)
}
