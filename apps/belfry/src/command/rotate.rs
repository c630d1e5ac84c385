//! `belfry journal rotate-key`: a new key takes over, by a statement of the old one that leaves the machine too.

use std::process::ExitCode;

use super::{Failed, JOURNALS, say};
use crate::config::Config;
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
