//! `belfry profile check` and `install`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use directory::OrganisationRegistered;
use directory::command::RegisterOrganisation;
use profile::{Grade, InstallProfile, Profile, organisation_id};

use super::{Failed, say};
use crate::config::Config;
use crate::wiring::{World, data, ground, known};

/// Says in words what is wrong with a profile.
pub(crate) fn check(folder: Option<&Path>, config: &Config) -> Result<ExitCode, Failed> {
    let files = match folder {
        Some(folder) => data::named(&folder.to_string_lossy()),
        None => data::profile(config),
    };
    let files = files.ok_or_else(|| Failed::Plain("there is no profile.toml there".to_owned()))?;
    let profile = match Profile::load(files.as_ref()) {
        Ok(profile) => profile,
        Err(findings) => {
            findings.iter().for_each(|f| say(&f.to_string()));
            return Ok(ExitCode::FAILURE);
        }
    };
    let territory = ground::of_profile(files.as_ref()).map_err(|e| Failed::Plain(e.to_string()))?;
    let findings = profile.check(&known(Some(territory.codes())));
    findings.iter().for_each(|f| say(&f.to_string()));
    // Packages that read a file of their own say what is wrong in it.
    let mistakes = registers::catalogue::Catalogue::load(files.as_ref(), &profile.head.code).err();
    let mistakes = mistakes.unwrap_or_default();
    mistakes.iter().for_each(|mistake| say(mistake));
    let errors = findings.iter().filter(|f| f.grade == Grade::Error).count() + mistakes.len();
    say(&format!(
        "{} {}: {errors} errors, {} remarks",
        profile.head.code,
        profile.head.version,
        findings.len() + mistakes.len() - errors
    ));
    say(&format!("hash {}", profile.hash()));
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Puts the profile in force.
pub(crate) fn install(config: &Config) -> Result<ExitCode, Failed> {
    let world = World::open(config)?;
    let done = install_in(&world);
    world.close();
    done?;
    Ok(ExitCode::SUCCESS)
}

/// Journals the profile's hash and registers the organisations it brings along; those that stand already stay.
pub(crate) fn install_in(world: &World) -> Result<(), Failed> {
    let known = known(Some(world.ground.codes()));
    let receipt = world.as_system(Box::new(InstallProfile { profile: Arc::clone(&world.profile), known }))?;
    let head = &world.profile.head;
    let what = if receipt.entries.is_empty() { "is in force already" } else { "is in force" };
    say(&format!("profile {} {} {what}, hash {}", head.code, head.version, world.profile.hash()));
    let mut new = 0;
    for one in &world.profile.organisations {
        let event = OrganisationRegistered {
            organisation: organisation_id(&head.code, &one.code),
            code: one.code.clone(),
            names: one.names.clone(),
            sort: one.kind.clone(),
            areas: one.areas.clone(),
        };
        let receipt = world.as_system(Box::new(RegisterOrganisation(event)))?;
        new += receipt.entries.len();
    }
    say(&format!("{new} of {} organisations registered", world.profile.organisations.len()));
    Ok(())
}
