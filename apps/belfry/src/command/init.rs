//! `belfry init`: a new, empty place: its own copy of the profile, its territory, its organisations, a first administrator.

use std::path::Path;
use std::process::ExitCode;

use kernel::{Files, FolderFiles};

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
    copy(files.as_ref(), &own)?;
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

/// Every file of the profile, whatever the folders are called. Named before the first is written: the place may lie below the profile.
fn copy(files: &dyn Files, own: &Path) -> Result<(), Failed> {
    let (mut names, mut open) = (Vec::new(), vec![String::new()]);
    while let Some(folder) = open.pop() {
        names.extend(files.list(&folder));
        // What a program or a person hides there (`.git`) is not of the profile.
        open.extend(files.folders(&folder).into_iter().filter(|f| !name(f).starts_with('.')));
    }
    for name in names {
        let Some(bytes) = files.read(&name) else { continue };
        let target = own.join(&name);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(|e| Failed::file(folder, e))?;
        }
        std::fs::write(&target, bytes).map_err(|e| Failed::file(&target, e))?;
    }
    Ok(())
}

/// The last part of a path.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file below a folder with its bytes.
    fn all(files: &dyn Files, folder: &str) -> Vec<(String, Vec<u8>)> {
        let here = files.list(folder).into_iter().map(|f| (f.clone(), files.read(&f).unwrap().into_owned()));
        let mut all: Vec<_> = here.collect();
        files.folders(folder).iter().for_each(|below| all.extend(self::all(files, below)));
        all
    }

    #[test]
    fn a_place_gets_the_whole_profile() {
        for name in ["brussels", "minimal"] {
            let (folder, shipped) = (tempfile::tempdir().unwrap(), data::named(name).unwrap());
            copy(shipped.as_ref(), folder.path()).unwrap();
            let own = FolderFiles(folder.path().to_owned());
            let (ours, theirs) = (all(&own, ""), all(shipped.as_ref(), ""));
            assert!(ours == theirs, "{name}: {:?}", ours.iter().map(|(f, _)| f).collect::<Vec<_>>());
            if name == "brussels" {
                assert!(!own.list("indicators").is_empty() && !own.folders("accounts").is_empty());
            }
        }
    }

    #[test]
    fn a_place_below_its_profile_is_not_copied_into_itself() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("profile.toml"), "").unwrap();
        std::fs::create_dir(folder.path().join(".git")).unwrap();
        std::fs::write(folder.path().join(".git/config"), "").unwrap();
        let own = folder.path().join("place/profile");
        std::fs::create_dir_all(&own).unwrap();
        copy(&FolderFiles(folder.path().to_owned()), &own).unwrap();
        let names: Vec<_> = all(&FolderFiles(own), "").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["profile.toml"]);
    }
}
