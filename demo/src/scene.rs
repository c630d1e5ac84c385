//! What a step finds: the names of the script looked up in the rows as they are now, whoever made them.

use std::collections::BTreeSet;
use std::sync::Arc;

use directory::Roster;
use kernel::{Actor, Clock, Id, Precision, Resource, Stated, Timestamp, kind};
use situation::Facts;
use situation::cap::Incoming;
use situation::places::Places;
use situation::read::{self, Eye, IncidentRow, LogRow, ReportRow, SignalFilter, SignalRow};
use situation::signal::{Channel, SignalState};
use situation::text::fold;
use store::{Journal, Read, Stamp, StoreError};

use crate::ids::id;
use crate::rooms::Rooms;
use crate::script::{Act, Script, Step, Story};

/// Reads the bytes of a public warning as the program reads those that really come in.
pub type ReadAlert = dyn Fn(&[u8]) -> Result<Incoming, String> + Send + Sync;

/// What the binary hands to the player.
#[derive(Clone)]
pub struct World {
    /// The journal in which the night is written.
    pub journal: Journal,
    /// Now. May be shifted: only differences and the local time of the day count.
    pub clock: Arc<dyn Clock>,
    /// Versions that decisions rest on.
    pub stamp: Arc<dyn Fn() -> Arc<Stamp> + Send + Sync>,
    /// What the rules look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The gazetteer and the areas.
    pub places: Arc<dyn Places>,
    /// The reader of public warnings, with the areas found.
    pub alert: Arc<ReadAlert>,
    /// Whether somebody sits at a console under this login now: colleagues then leave the next act to them for a while.
    pub taken: Arc<dyn Fn(&str) -> bool + Send + Sync>,
    /// What the crisis rooms look up. Without them their acts are left out.
    pub rooms: Option<Arc<dyn Rooms>>,
}

/// Signals of other people that are looked through for one that the script speaks of.
const MOST_SIGNALS: i64 = 300;
/// Reports on an incident that are looked through for one of the visitor.
const MOST_REPORTS: i64 = 30;

/// What something is about: an incident, what it is called, who may see it.
pub(crate) struct Subject {
    pub(crate) matter: Id<kind::Matter>,
    pub(crate) label: String,
    pub(crate) resource: Resource,
}

/// One look at the rows, for one step.
pub(crate) struct Scene<'a> {
    pub(crate) read: &'a dyn Read,
    pub(crate) script: &'a Script,
    pub(crate) world: &'a World,
    pub(crate) facts: Arc<Facts>,
    pub(crate) now: Timestamp,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(read: &'a dyn Read, script: &'a Script, world: &'a World) -> Self {
        Self { read, script, world, facts: (world.facts)(), now: world.clock.now() }
    }

    /// The id under which the script itself makes something.
    pub(crate) fn own(&self, name: &str) -> Id<kind::Matter> {
        id(&[&self.script.name, "matter", name])
    }

    /// Everything that the script itself makes.
    pub(crate) fn scripted(&self) -> BTreeSet<Id<kind::Matter>> {
        self.script.matters().into_iter().map(|m| self.own(m)).collect()
    }

    /// The person of this login, acting under the function that the script gives them.
    pub(crate) fn actor(&self, login: &str) -> Result<Option<Actor>, StoreError> {
        let Some(function) = self.script.person(login).map(|p| p.function) else { return Ok(None) };
        let roster = Roster::load(self.read)?;
        let person = roster.by_login(login).map(|p| p.id);
        let mut held = person.into_iter().flat_map(|p| roster.held_by(p, self.now));
        Ok(held.find(|m| m.function == function).map(directory::Held::actor))
    }

    /// The signal of this name: the script's own, or the visitor's that says the same.
    pub(crate) fn signal(&self, name: &str) -> Result<Option<SignalRow>, StoreError> {
        let own = read::signal(self.read, &Eye::all(), self.own(name))?;
        if own.is_some() {
            return Ok(own);
        }
        let call = self.script.acts().find_map(|(_, act)| match act {
            Act::Call(call) if call.signal == name && !call.like.is_empty() => Some(call),
            _ => None,
        });
        let Some(call) = call else { return Ok(None) };
        let scripted = self.scripted();
        let all = read::signals(self.read, &Eye::all(), &SignalFilter::default(), MOST_SIGNALS)?;
        // Newest first: the visitor's first one is the last that fits.
        Ok(all.into_iter().rfind(|s| {
            let told = !matches!(s.state, SignalState::Intake | SignalState::Abandoned);
            told && s.channel != Channel::Cap && !scripted.contains(&s.id) && says(s, &call.like)
        }))
    }

    /// The incident of this name: the script's own, or what became of the signal that it was to be made from.
    pub(crate) fn incident(&self, name: &str) -> Result<Option<IncidentRow>, StoreError> {
        let mut found = read::incident(self.read, &Eye::all(), self.own(name))?;
        if found.is_none() {
            let from = self.script.acts().find_map(|(_, act)| match act {
                Act::Promote(p) if p.incident == name => Some(p.signal.as_str()),
                _ => None,
            });
            let signal = from.map(|s| self.signal(s)).transpose()?.flatten();
            found = match signal.and_then(|s| s.incident) {
                Some((incident, _)) => read::incident(self.read, &Eye::all(), incident)?,
                None => None,
            };
        }
        match found.as_ref().and_then(|i| i.merged_into.clone()) {
            Some((into, _)) => read::incident(self.read, &Eye::all(), into),
            None => Ok(found),
        }
    }

    /// As [`Scene::incident`], while work on it goes on.
    pub(crate) fn live(&self, name: &str) -> Result<Option<IncidentRow>, StoreError> {
        Ok(self.incident(name)?.filter(|i| i.state.is_live()))
    }

    /// The log entry that a step wrote; nothing while it has not, or somebody else did its work.
    pub(crate) fn entry(&self, step: &str) -> Result<Option<LogRow>, StoreError> {
        let Some(seq) = self.written(&command(self.script, step, ""))? else { return Ok(None) };
        let row = self.read.one("SELECT id FROM entry WHERE seq = $1", &[seq.into()])?;
        match row {
            Some(row) => read::entry(self.read, &Eye::all(), row.id(0)?),
            None => Ok(None),
        }
    }

    /// An incident as what something is about: its id and its number.
    pub(crate) fn about(
        &self,
        name: Option<&String>,
    ) -> Result<Option<(Id<kind::Matter>, String)>, StoreError> {
        let found = name.map(|n| self.live(n)).transpose()?.flatten();
        Ok(found.map(|i| (i.id, i.number)))
    }

    /// An incident as what something is about, with who may see it.
    pub(crate) fn subject(&self, name: Option<&String>) -> Result<Option<Subject>, StoreError> {
        let Some((matter, label)) = self.about(name)? else { return Ok(None) };
        let resource = read::resource(self.read, matter)?.unwrap_or_else(Resource::service);
        Ok(Some(Subject { matter, label, resource }))
    }

    /// The first entry that a command wrote, by its receipt.
    pub(crate) fn written(&self, command: &Id<kind::Command>) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT first_seq FROM receipt WHERE command_id = $1 AND entries > 0";
        self.read.one(sql, &[(*command).into()])?.map(|r| r.int(0)).transpose()
    }

    /// Whether a step's command was carried out.
    pub(crate) fn carried_out(&self, step: &Step) -> Result<bool, StoreError> {
        let command = command(self.script, &step.id, "");
        let sql = "SELECT first_seq FROM receipt WHERE command_id = $1";
        Ok(self.read.one(sql, &[command.into()])?.is_some())
    }

    /// The report of this name: the script's own, or the last that somebody drew up on the same incident.
    pub(crate) fn report(&self, name: &str) -> Result<Option<ReportRow>, StoreError> {
        let own = read::report(self.read, &Eye::all(), self.own(name))?;
        if own.is_some() {
            return Ok(own);
        }
        let on = self.script.acts().find_map(|(_, act)| match act {
            Act::Draft(d) if d.report == name => Some(d.on.as_str()),
            _ => None,
        });
        let Some(incident) = on.map(|i| self.incident(i)).transpose()?.flatten() else { return Ok(None) };
        let scripted = self.scripted();
        let last = read::reports(self.read, &Eye::all(), Some(incident.id), MOST_REPORTS)?;
        Ok(last.into_iter().find(|r| !scripted.contains(&r.id)))
    }

    /// When it happened or was said. What lies before the visitor's coming in a night is dated as written; later steps are as
    /// long ago as in the script, because the visitor may have paused or jumped.
    pub(crate) fn stated(&self, step: &Step) -> Option<Stated> {
        const MINUTE: i64 = 60_000_000;
        let told = self.script.story == Story::Night && step.offset < self.script.opening_offset();
        let at = match (told, step.said_before) {
            (true, before) => {
                let at = situation::line::latest_past(step.at, self.now, &self.facts.zone)?;
                at.plus_seconds(-before.unwrap_or(0))
            }
            (false, Some(before)) => self.now.plus_seconds(-before),
            (false, None) => return None,
        };
        let at = Timestamp(at.0.min(self.now.0).div_euclid(MINUTE) * MINUTE);
        Some(Stated { at, precision: Precision::Minute })
    }
}

/// The command of a step; `part` tells several commands of one step apart.
pub(crate) fn command(script: &Script, step: &str, part: &str) -> Id<kind::Command> {
    id(&[&script.name, "command", step, part])
}

/// Whether a signal says one of these words, in what was told or in the place.
fn says(signal: &SignalRow, like: &[String]) -> bool {
    let place = signal.place.as_ref().map_or("", |p| p.typed.as_str());
    let told = fold(&format!("{} {place}", signal.words.text));
    let mut words = told.split(|c: char| !c.is_alphanumeric());
    words.any(|w| like.iter().any(|l| w == l))
}
