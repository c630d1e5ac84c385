//! `belfry user add`: somebody who may sign in, with a function. `belfry user factors`: what they prove themselves with.

use std::io::{BufRead as _, IsTerminal as _};
use std::process::ExitCode;

use directory::command::{ProposeMandate, RegisterPerson, ResetFactors};
use directory::vault::VaultError;
use kernel::{Id, Lang, kind};
use profile::organisation_id;

use super::{Failed, say};
use crate::cli::UserCommand;
use crate::config::Config;
use crate::wiring::World;

/// A new person.
pub(crate) struct New<'a> {
    pub login: &'a str,
    pub name: &'a str,
    pub function: &'a str,
    pub organisation: Option<&'a str>,
    pub areas: &'a [String],
    pub lang: &'a str,
    /// Whether they chose the password themselves. Otherwise they have to choose their own at the first sign-in.
    pub keep_password: bool,
}

pub(crate) fn run(command: &UserCommand, config: &Config) -> Result<ExitCode, Failed> {
    let world = World::open(config)?;
    let done = match command {
        UserCommand::Add { login, name, function, organisation, area, lang, keep_password } => {
            let (organisation, keep_password) = (organisation.as_deref(), *keep_password);
            add(&world, &New { login, name, function, organisation, areas: area, lang, keep_password })
        }
        UserCommand::Factors { login, reset } => factors(&world, login, *reset),
    };
    world.close();
    done?;
    Ok(ExitCode::SUCCESS)
}

/// With what somebody proves themselves; or all of it gone, for a place whose administrators are locked out.
fn factors(world: &World, login: &str, reset: bool) -> Result<(), Failed> {
    let roster = world.people.now();
    let person = roster.by_login(login).filter(|p| !p.machine);
    let person = person.ok_or_else(|| Failed::Plain(format!("nobody signs in as «{login}»")))?;
    let plain = |e: VaultError| Failed::Plain(e.to_string());
    if reset {
        let reason = "command line of the operator".to_owned();
        world.as_system(Box::new(ResetFactors { person: person.id, reason }))?;
        let gone = world.vault.reset_factors(person.id).map_err(plain)?;
        world.vault.end_sessions(Some(person.id)).map_err(plain)?;
        say(&format!(
            "{gone} factors and all recovery codes taken away; «{login}» is told at the next sign-in"
        ));
        return Ok(());
    }
    for factor in world.vault.factors(person.id) {
        let used =
            factor.used.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", at.rfc3339()));
        say(&format!("{:<8} added {}, {used}", factor.sort.code(), factor.added.rfc3339()));
    }
    say(&format!("{} recovery codes left", world.vault.recovery_left(person.id)));
    Ok(())
}

/// Somebody whose password was taken, and who is not registered yet.
pub(crate) struct Ready<'a> {
    new: &'a New<'a>,
    person: Id<kind::Person>,
    organisation: Id<kind::Organisation>,
    lang: Lang,
}

/// Registers a person and gives the function.
pub(crate) fn add(world: &World, new: &New<'_>) -> Result<(), Failed> {
    ready(world, new)?.register(world)
}

/// Looks whether somebody can be registered, and takes their password: when it is refused, nobody was. A function that needs a second
/// person is given here only while nobody could confirm it; afterwards two people do that on the pages.
pub(crate) fn ready<'a>(world: &World, new: &'a New<'a>) -> Result<Ready<'a>, Failed> {
    let function = world.profile.function(new.function).ok_or_else(|| {
        let known: Vec<&str> = world.profile.functions.iter().map(|f| f.code.as_str()).collect();
        Failed::Plain(format!("there is no function «{}»: it is one of {}", new.function, known.join(", ")))
    })?;
    if function.needs_second_person() && confirmers(world) >= 2 {
        return Err(Failed::Plain(format!(
            "«{}» needs a second person: two administrators give it on the page of the people",
            new.function
        )));
    }
    let organisation = match new.organisation {
        Some(code) => world
            .profile
            .organisation(code)
            .ok_or_else(|| Failed::Plain(format!("there is no organisation «{code}»")))?,
        None => world
            .profile
            .organisations
            .first()
            .ok_or_else(|| Failed::Plain("the profile names no organisation".to_owned()))?,
    };
    let lang = new.lang.parse::<Lang>().map_err(|e| Failed::Plain(e.to_string()))?;
    let password = password(new.login)?;
    let person = world.ids().next();
    let kept = if new.keep_password {
        world.vault.set_password(person, &password)
    } else {
        world.vault.give_password(person, &password)
    };
    kept.map_err(|e| Failed::Plain(e.to_string()))?;
    let organisation = organisation_id(&world.profile.head.code, &organisation.code);
    Ok(Ready { new, person, organisation, lang })
}

impl Ready<'_> {
    /// Registers the person and gives the function.
    pub(crate) fn register(&self, world: &World) -> Result<(), Failed> {
        let (new, person) = (self.new, self.person);
        world.as_system(Box::new(RegisterPerson {
            person,
            name: new.name.to_owned(),
            login: new.login.to_owned(),
            lang: self.lang,
            phone: None,
            machine: false,
        }))?;
        world.as_system(Box::new(ProposeMandate {
            mandate: world.ids().next(),
            person,
            function: new.function.to_owned(),
            organisation: self.organisation,
            areas: new.areas.to_vec(),
            from: world.clock.now(),
            until: None,
            deputy_of: None,
            ground: "installation".to_owned(),
            profile: world.profile.clone(),
        }))?;
        let first =
            if new.keep_password { "" } else { "; chooses a password of their own at the first sign-in" };
        say(&format!("{} may sign in as «{}» and acts as {}{first}", new.name, new.login, new.function));
        Ok(())
    }
}

/// How many people may confirm a mandate already.
fn confirmers(world: &World) -> usize {
    let (roster, now) = (world.people.now(), world.clock.now());
    let confirms = |code: &str| {
        world.profile.function(code).is_some_and(|f| f.powers.iter().any(|p| p == "mandate.confirm"))
    };
    roster.mandates.iter().filter(|m| roster.counts(m, now) && confirms(&m.function)).count()
}

/// Asked for twice on a terminal, otherwise the first line of standard input.
fn password(login: &str) -> Result<String, Failed> {
    let failed = |e: std::io::Error| Failed::Plain(format!("the password could not be read: {e}"));
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(failed)?;
        return Ok(line.trim_end_matches(['\n', '\r']).to_owned());
    }
    let first = rpassword::prompt_password(format!("Password for «{login}» (12 characters or more): "))
        .map_err(failed)?;
    let again = rpassword::prompt_password("Once more: ").map_err(failed)?;
    if first == again { Ok(first) } else { Err(Failed::Plain("the two passwords differ".to_owned())) }
}
