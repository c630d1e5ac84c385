//! `belfry account new`: the account of a year, with every section carried; `belfry account take`: a published one taken in as data.

use std::process::ExitCode;
use std::sync::Arc;

use account::command::{OpenAccount, TakeHistory};
use account::document::{lacking, missing};
use account::read::{self, Eye};
use account_web::{Teller, subjects, whole};
use kernel::{Id, Lang, kind};
use store::Ask;

use super::{Failed, say};
use crate::cli::AccountCommand;
use crate::config::Config;
use crate::wiring::{World, account_facts, account_sources};

pub(crate) fn run(command: &AccountCommand, config: &Config) -> Result<ExitCode, Failed> {
    let world = Arc::new(World::open(config)?);
    let done = match command {
        AccountCommand::New { kind, year } => new(&world, kind, *year),
        AccountCommand::Take { kind, year } => take(&world, kind, *year),
    };
    world.close();
    done?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the account of a year about what the packages keep for it, and says what is missing.
pub(crate) fn new(world: &Arc<World>, kind: &str, year: i64) -> Result<(), Failed> {
    let sources = account_sources(world)?;
    let teller =
        Teller { sources: &sources, journal: &world.live, zone: &world.facts.zone, now: world.clock.now() };
    let about = world.live.read(|read| subjects(&teller, (read, &Eye::all()), year))?;
    let id: Id<kind::Matter> = world.ids().next();
    let facts = Arc::new(account_facts(world)?);
    world.as_system(Ask::boxed(OpenAccount::new(id, kind, year, about), facts))?;
    told(world, &teller, id)
}

/// Takes in a published account.
pub(crate) fn take(world: &Arc<World>, kind: &str, year: i64) -> Result<(), Failed> {
    let id: Id<kind::Matter> = world.ids().next();
    let facts = Arc::new(account_facts(world)?);
    let rule = TakeHistory { account: id, kind: kind.to_owned(), year };
    world.as_system(Ask::boxed(rule, facts))?;
    let sources = account_sources(world)?;
    let teller =
        Teller { sources: &sources, journal: &world.live, zone: &world.facts.zone, now: world.clock.now() };
    told(world, &teller, id)
}

/// What it is, and what is missing of it, section by section with who is asked.
fn told(world: &World, teller: &Teller<'_>, id: Id<kind::Matter>) -> Result<(), Failed> {
    let (row, sections, content) = world.live.read(|r| {
        let row = read::account(r, &Eye::all(), id)?;
        let content = row.as_ref().map(|row| whole(teller, (r, &Eye::all()), row)).transpose()?;
        Ok::<_, store::StoreError>((row, read::sections(r, id)?, content.unwrap_or_default()))
    })?;
    let row = row.ok_or_else(|| Failed::Plain("the account was not kept".to_owned()))?;
    let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
    say(&format!("{} «{}»: {} sections", row.number, row.titles.show(lang), sections.len()));
    let gone: Vec<_> = missing(&content).collect();
    say(&format!("{} sections are missing", gone.len()));
    for part in gone {
        let asked = sections.iter().find(|s| s.section.code == part.code).and_then(|s| s.function.as_deref());
        say(&format!("  {} – {}", part.heading(lang), asked.unwrap_or("nobody is asked")));
    }
    // What was published elsewhere is as it was published.
    let alone = if row.document.is_none() { lacking(&content).count() } else { 0 };
    say(&format!("{alone} sections say something in one language only"));
    Ok(())
}
