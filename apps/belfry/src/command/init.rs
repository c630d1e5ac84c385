//! `belfry init`: a new, empty place: its own copy of the profile, its territory, its organisations, a first administrator, and, where
//! named, a first watch officer.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;

use ::profile::{Function, Profile, Reach};
use kernel::{Files, FolderFiles};

use super::{Failed, people, profile, say};
use crate::cli::InitArgs;
use crate::config::Config;
use crate::wiring::{World, data, ground};

/// Function of whoever sets up the others.
const ADMINISTRATOR: &str = "administrator";
/// What somebody needs to work on the floor: to read it, to take a call, to write a line.
const WORKING: [&str; 3] = ["matter.read", "signal.record", "log.write"];

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
    let done = profile::install_in(&world).and_then(|()| first_people(args, &world));
    let works = working(&world.profile).map(|f| f.code.clone());
    world.close();
    let officer = done?;
    say(&format!("the place is in {}; start it with `belfry serve`", config.data.display()));
    say("a powerful mandate needs two administrators: add the second with `belfry user add`");
    if let Some(function) = works.filter(|_| !officer) {
        say("nobody works on the floor yet: an administrator reads none of it. Add a first watch officer:");
        say(&next(&function, config));
    }
    Ok(ExitCode::SUCCESS)
}

/// The first administrator, and the first watch officer where one is named; whether there is one. Both passwords are taken before
/// anybody is registered: when one is refused, nobody is.
fn first_people(args: &InitArgs, world: &World) -> Result<bool, Failed> {
    let named = args.officer.clone().map_or_else(asked, |name| Ok(Some(name)))?;
    let named = named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let person = |login, name, function, keep_password| people::New {
        login,
        name,
        function,
        organisation: None,
        areas: &[],
        lang: "fr",
        keep_password,
    };
    // Whoever makes the place is its first administrator and typed a password of their own.
    let (login, name) = (args.admin.as_deref().unwrap_or("admin"), args.admin.as_deref());
    let admin = person(login, name.unwrap_or("Administrator"), ADMINISTRATOR, true);
    let Some(name) = named.as_deref() else {
        people::add(world, &admin)?;
        return Ok(false);
    };
    if directory::fold_login(name) == directory::fold_login(login) {
        return Err(Failed::Plain(format!("«{name}» is the administrator already: name somebody else")));
    }
    let function = working(&world.profile).ok_or_else(|| {
        let needs = WORKING.join(", ");
        Failed::Plain(format!("no function of the profile reaches everywhere and has the powers {needs}"))
    })?;
    let officer = person(name, name, function.code.as_str(), false);
    let (admin, officer) = (people::ready(world, &admin)?, people::ready(world, &officer)?);
    // Whoever the rules refuse is refused before the place has its administrator: the next attempt names them otherwise.
    officer.register(world)?;
    admin.register(world)?;
    Ok(true)
}

/// On a terminal: who works on the floor first; nobody where nothing is typed.
fn asked() -> Result<Option<String>, Failed> {
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    say(
        "Name, which is also the login, of a first watch officer, who works on the floor (nothing typed: nobody yet):",
    );
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .map_err(|e| Failed::Plain(format!("the name could not be read: {e}")))?;
    Ok(Some(line))
}

/// The first function of the profile with which somebody works on the floor, and which needs nobody to confirm it.
fn working(profile: &Profile) -> Option<&Function> {
    let has = |f: &Function, power: &str| f.powers.iter().any(|p| p == power);
    profile.functions.iter().find(|f| {
        let free = !f.technical && !f.needs_second_person() && f.reach == Reach::Everywhere;
        free && WORKING.iter().all(|power| has(f, power))
    })
}

/// What to type next, as it is.
fn next(function: &str, config: &Config) -> String {
    let quoted = |path: &Path| {
        let path = path.display().to_string();
        if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
    };
    let file = config.file.as_deref().map_or_else(String::new, |file| format!(" --config {}", quoted(file)));
    let data = quoted(&config.data);
    format!("  belfry user add officer --name \"Watch officer\" --function {function} --data {data}{file}")
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
