//! `belfry init`: a new, empty place: its own copy of the profile, its territory, its organisations, a first administrator.

use std::path::Path;
use std::process::ExitCode;

use kernel::FolderFiles;

use super::{Failed, people, profile, say};
use crate::cli::InitArgs;
use crate::config::Config;
use crate::wiring::{World, data, ground};

/// Function of whoever sets up the others.
const ADMINISTRATOR: &str = "administrator";

pub(crate) fn run(args: &InitArgs, config: &Config) -> Result<ExitCode, Failed> {
    let own = config.data.join("profile");
    if own.join("profile.toml").exists() {
        return Err(Failed::Plain(format!("there is a place in {} already", config.data.display())));
    }
    let files = data::named(&config.profile).ok_or_else(|| {
        Failed::Plain(format!("there is no profile «{}»: name brussels, minimal or a folder", config.profile))
    })?;
    copy(files.as_ref(), &own, "")?;
    for folder in ["territory", "accounts", "contributions", "exercises", "plan", "registers"] {
        copy(files.as_ref(), &own.join(folder), folder)?;
    }
    // Published accounts lie in a folder for each year.
    for year in 1990..=2100 {
        let folder = format!("accounts/{year}");
        if !files.list(&folder).is_empty() {
            copy(files.as_ref(), &own.join(&folder), &folder)?;
        }
    }
    let made = set_up(args, config, &own);
    if made.is_err() {
        // A place that was not made must not stand in the way of the next attempt.
        for folder in [own, ground::imported(config)].iter().filter(|f| f.exists()) {
            std::fs::remove_dir_all(folder).map_err(|e| Failed::file(folder, e))?;
        }
    }
    made
}

fn set_up(args: &InitArgs, config: &Config, own: &Path) -> Result<ExitCode, Failed> {
    if let Some(name) = &args.name {
        rename(&own.join("profile.toml"), name)?;
    }
    if let Some(area) = &args.area {
        city(area, args.name.as_deref(), config)?;
    }
    let world = World::open(config)?;
    let done = profile::install_in(&world).and_then(|()| {
        let login = args.admin.clone().unwrap_or_else(|| "admin".to_owned());
        let new = people::New {
            login: &login,
            name: args.admin.as_deref().unwrap_or("Administrator"),
            function: ADMINISTRATOR,
            organisation: None,
            areas: &[],
            lang: "fr",
            // Whoever makes the place is its first administrator and typed a password of their own.
            keep_password: true,
        };
        people::add(&world, &new)
    });
    world.close();
    done?;
    say(&format!("the place is in {}; start it with `belfry serve`", config.data.display()));
    say("a powerful mandate needs two administrators: add the second with `belfry user add`");
    Ok(ExitCode::SUCCESS)
}

/// The outline and what lies in it, laid over the profile's territory.
fn city(file: &Path, name: Option<&str>, config: &Config) -> Result<(), Failed> {
    let bytes = std::fs::read(file).map_err(|e| Failed::file(file, e))?;
    let short = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let root = ground::imported(config);
    let found =
        territory::import::city(&bytes, &short, name, &FolderFiles(root.clone())).map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            Failed::Plain(lines.join("\n"))
        })?;
    found.notes.iter().for_each(|note| say(note));
    found.write(&root).map_err(|e| Failed::file(&root, e))?;
    say(&format!("{} areas", found.count));
    Ok(())
}

fn copy(files: &dyn kernel::Files, to: &Path, folder: &str) -> Result<(), Failed> {
    std::fs::create_dir_all(to).map_err(|e| Failed::file(to, e))?;
    for name in files.list(folder) {
        let Some(bytes) = files.read(&name) else { continue };
        let target = to.join(name.rsplit('/').next().unwrap_or(&name));
        std::fs::write(&target, bytes).map_err(|e| Failed::file(&target, e))?;
    }
    Ok(())
}

/// The place's own name in every language, in place of the profile's.
fn rename(file: &Path, name: &str) -> Result<(), Failed> {
    let text = std::fs::read_to_string(file).map_err(|e| Failed::file(file, e))?;
    let wrong = |e: &dyn std::fmt::Display| Failed::Plain(format!("{}: {e}", file.display()));
    let mut head: toml::Table = text.parse().map_err(|e: toml::de::Error| wrong(&e))?;
    let names: toml::Table = ["fr", "nl", "en"]
        .into_iter()
        .map(|l| (l.to_owned(), toml::Value::String(name.to_owned())))
        .collect();
    head.insert("names".to_owned(), toml::Value::Table(names));
    let text = toml::to_string(&head).map_err(|e| wrong(&e))?;
    std::fs::write(file, text).map_err(|e| Failed::file(file, e))
}
