//! `belfry territory import`: official files over the profile's territory.

use std::process::ExitCode;

use kernel::FolderFiles;
use territory::import::{Options, import as read};

use super::{Failed, say};
use crate::cli::ImportArgs;
use crate::config::Config;
use crate::wiring::ground;

pub(crate) fn import(args: &ImportArgs, config: &Config) -> Result<ExitCode, Failed> {
    let bytes = std::fs::read(&args.file).map_err(|e| Failed::file(&args.file, e))?;
    let plain = |e: &dyn std::fmt::Display| Failed::Plain(e.to_string());
    let options = Options {
        file: args.file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
        what: args.kind.parse().map_err(|e: territory::import::UnknownWhat| plain(&e))?,
        code: args.code.clone(),
        name_fr: args.name_fr.clone(),
        name_nl: args.name_nl.clone(),
        valid_from: args
            .valid_from
            .as_deref()
            .map(str::parse)
            .transpose()
            .map_err(|e: jiff::Error| plain(&e))?,
        population: args.population.clone(),
        year: args.year,
        place_kind: args.poi.clone(),
        skip_nameless: args.skip_nameless,
        source: args.source.clone(),
    };
    let root = ground::imported(config);
    let found = match read(&bytes, &options, &FolderFiles(root.clone())) {
        Ok(found) => found,
        Err(faults) => {
            faults.iter().for_each(|f| say(&f.to_string()));
            say("nothing was imported");
            return Ok(ExitCode::FAILURE);
        }
    };
    found.notes.iter().for_each(|note| say(note));
    if args.dry_run {
        say(&format!("{} features can be imported; nothing was written", found.count));
        return Ok(ExitCode::SUCCESS);
    }
    found.write(&root).map_err(|e| Failed::file(&root, e))?;
    say(&format!("{} features imported; they count from the next start on", found.count));
    Ok(ExitCode::SUCCESS)
}
