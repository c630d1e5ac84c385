//! What the pages know besides the journal, and the directory as one request sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use directory::Roster;
use directory::vault::Vault;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use profile::{Function, Profile};
use store::{Journal, Read};
use web::{Fault, Reader, Shell};

use crate::sessions::{ProfileNow, function_name};

/// An area that a mandate may reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaName {
    /// Its code.
    pub code: String,
    /// What kind of area, as `per` in the profile's functions: `municipality`, `zone`.
    pub kind: String,
    /// Its names.
    pub names: Text,
}

/// What the binary hands to the pages.
pub struct Desk {
    /// Passwords, sessions, machines' tokens.
    pub vault: Arc<Vault>,
    /// The profile in force.
    pub profile: ProfileNow,
    /// Areas that are valid now, in the order in which a form shows them.
    pub areas: Arc<dyn Fn() -> Vec<AreaName> + Send + Sync>,
    /// The journal of looks and refusals, where it is kept.
    pub looks: Option<Journal>,
}

/// The directory as it is at the reader's instant, with the names that go with it.
pub(crate) struct Book {
    pub(crate) roster: Roster,
    pub(crate) profile: Arc<Profile>,
    pub(crate) areas: BTreeMap<String, Text>,
    /// Now, or the instant looked back to.
    pub(crate) at: Timestamp,
    pub(crate) zone: TimeZone,
}

impl Desk {
    /// Reads it for a page.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) fn book(&self, shell: &Shell, reader: &Reader) -> Result<Book, Fault> {
        let at = shell.seen_at(reader);
        shell.read(reader, |read| self.open(read, at, shell.zone().clone()))
    }

    pub(crate) fn open(&self, read: &dyn Read, at: Timestamp, zone: TimeZone) -> Result<Book, Fault> {
        let areas = (self.areas)().into_iter().map(|a| (a.code, a.names)).collect();
        Ok(Book { roster: Roster::load(read)?, profile: (self.profile)(), areas, at, zone })
    }
}

impl Book {
    pub(crate) fn function(&self, code: &str) -> Option<&Function> {
        self.profile.function(code)
    }
    pub(crate) fn function_name(&self, code: &str) -> Text {
        function_name(self.function(code), code)
    }
    pub(crate) fn organisation_name(&self, id: Id<kind::Organisation>) -> Text {
        self.roster.organisations.get(&id).map(|o| o.names.clone()).unwrap_or_default()
    }
    pub(crate) fn area_name(&self, code: &str) -> Text {
        self.areas.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code))
    }
    /// Names of organisations for a list to choose from, in the reader's language.
    pub(crate) fn organisations(&self, lang: Lang) -> Vec<(String, String)> {
        let all = self.roster.organisations.values();
        sorted(all.map(|o| (o.id.to_string(), o.names.show(lang).to_owned())))
    }
}

/// Value and name pairs by name, as people look for them: without regard to case and accents.
pub(crate) fn sorted(pairs: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut all: Vec<_> = pairs.collect();
    all.sort_by_cached_key(|(value, name)| (store::fold(name), value.clone()));
    all
}

/// Whether every word that was typed begins a word of the text.
pub(crate) fn fits(text: &str, typed: &BTreeSet<String>) -> bool {
    let known = store::words(text);
    typed.iter().all(|word| known.iter().any(|k| k.starts_with(word.as_str())))
}

/// The beginning of a day that was typed (`2026-12-01`, as a date field sends it), in the zone of the place.
pub(crate) fn day(zone: &TimeZone, field: &str, typed: &str) -> Result<Timestamp, Refusal> {
    let wrong = || Refusal::invalid(field, "refusal-date").with("typed", typed);
    let date: Date = typed.trim().parse().map_err(|_| wrong())?;
    let start = date.to_zoned_datetime(zone.clone()).map_err(|_| wrong())?;
    Ok(Timestamp::from_jiff(start.timestamp()))
}

/// The end of a last day: the beginning of the next one.
pub(crate) fn end_of(zone: &TimeZone, field: &str, typed: &str) -> Result<Timestamp, Refusal> {
    let wrong = || Refusal::invalid(field, "refusal-date").with("typed", typed);
    let date: Date = typed.trim().parse().map_err(|_| wrong())?;
    let next = date.tomorrow().and_then(|d| d.to_zoned_datetime(zone.clone())).map_err(|_| wrong())?;
    Ok(Timestamp::from_jiff(next.timestamp()))
}

/// For an end that falls on midnight: an instant of the last day, because people say "until the 31st".
pub(crate) fn last_day(zone: &TimeZone, until: Timestamp) -> Option<Timestamp> {
    let local = until.to_jiff()?.to_zoned_datetime(zone.clone()).time();
    (local == jiff::civil::Time::midnight()).then(|| until.plus_micros(-1))
}

/// A day of the profile as an instant in it, for the filters that write dates.
pub(crate) fn noon(date: Date) -> Timestamp {
    let at = date.at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC);
    at.map_or(Timestamp(0), |z| Timestamp::from_jiff(z.timestamp()))
}

/// What was written is seen by everybody before the page comes back: the roster and the guard follow the journal on the
/// writer's thread, and this waits for its turn there. Then every console looks whether its rights changed.
pub(crate) fn settle(shell: &Shell) -> Result<(), Fault> {
    web::blocking(|| shell.live().keep(|_| Ok(())))?;
    shell.hub().look_all();
    Ok(())
}
