//! A place to play in: the real profile, the real policies, everybody of the night, a clock that tests move.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use access::{CedarGuard, Policies};
use demo::{Pace, Player, Script, World};
use directory::{DirectoryView, Roster, holdings};
use kernel::{Actor, FixedClock, FolderFiles, Id, Timestamp, kind};
use profile::{DUTY_CONTACT, Profile, ProfileView};
use situation::incident::Severity;
use situation::inform::MustInform;
use situation::{Ask, Facts, IncidentType, Rule, SituationView};
use store::{Journal, Read, Receipt, Stamp, StoreError, Submission};
use testkit::Place;

use crate::{alert, ground::Ground};

/// 02:38 in the region, on the night of 24 November 2026.
pub(crate) const OPENING: Timestamp = Timestamp::from_seconds(1_795_484_280);

pub(crate) fn profile() -> Arc<Profile> {
    let folder = testkit::root().join("profiles/brussels");
    Arc::new(Profile::load(&FolderFiles(folder)).unwrap())
}

/// The profile as the rules look at it.
pub(crate) fn facts(profile: &Profile) -> Facts {
    let mut facts = Facts::bare(jiff::tz::TimeZone::get(&profile.head.time_zone).unwrap());
    let kind = |t: &profile::IncidentType| IncidentType {
        code: t.code.clone(),
        category: t.category.clone(),
        names: t.names.clone(),
        aliases: Vec::new(),
        default_severity: Severity::from_rank(i64::from(t.severity)).unwrap(),
    };
    facts.types = profile.incident_types.iter().map(|t| (t.code.clone(), kind(t))).collect();
    facts.figures = profile.catalogues.figure.iter().map(|f| (f.code.clone(), f.names.clone())).collect();
    for rule in &profile.rules {
        let functions = rule.inform.iter().map(|f| (f.as_str(), None));
        let partners = rule.organisations.iter().map(|o| (DUTY_CONTACT, Some(o.clone())));
        for (function, organisation) in functions.chain(partners) {
            facts.must_inform.push(MustInform {
                code: rule.code.clone(),
                types: rule.types.iter().chain(&rule.categories).cloned().collect(),
                from: Severity::from_rank(i64::from(rule.severity_from)).unwrap(),
                function: function.to_owned(),
                organisation,
                per: profile.function(function).and_then(|f| f.per.clone()),
                areas_at_least: u32::try_from(rule.municipalities_from).unwrap(),
                within_minutes: rule.within_minutes,
                note: None,
                verified: false,
            });
        }
    }
    facts
}

pub(crate) struct Watch {
    pub(crate) player: Arc<Player>,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) facts: Arc<Facts>,
    /// Logins whose role a visitor has taken.
    pub(crate) taken: Arc<Mutex<BTreeSet<String>>>,
}

impl Watch {
    /// Opens the place with everybody in it, as far as the night has come there.
    pub(crate) fn on(place: &Place) -> Self {
        Self::telling(place, demo::script().unwrap())
    }

    /// The same with another story.
    pub(crate) fn telling(place: &Place, script: Script) -> Self {
        let profile = profile();
        let (mut definition, clock) = testkit::definition("live");
        clock.set(OPENING);
        let policies = FolderFiles(testkit::root().join("policies"));
        let guard = Arc::new(CedarGuard::new(Policies::load(&policies).unwrap(), clock.clone()).unwrap());
        definition.guard = guard.clone();
        definition.views = vec![
            Arc::new(access::MatterView),
            Arc::new(DirectoryView),
            Arc::new(ProfileView),
            Arc::new(SituationView),
        ];
        let journal = Journal::open(&place.backend, definition).unwrap();
        let stamp = Arc::new(Stamp::default());
        demo::settle(&journal, demo::people(), &profile, &stamp, OPENING.plus_seconds(-86_400)).unwrap();
        guard.set_holdings(holdings(&journal.read(|r| Roster::load(r)).unwrap(), &profile));
        let facts = Arc::new(facts(&profile));
        let for_world = facts.clone();
        let taken = Arc::new(Mutex::new(BTreeSet::new()));
        let world = World {
            journal: journal.clone(),
            clock: clock.clone(),
            stamp: Arc::new(move || stamp.clone()),
            facts: Arc::new(move || for_world.clone()),
            places: Arc::new(Ground),
            alert: Arc::new(alert::read),
            taken: {
                let taken = taken.clone();
                Arc::new(move |login| taken.lock().unwrap().contains(login))
            },
            rooms: None,
        };
        let player = Arc::new(Player::new(script, world).unwrap());
        Self { player, journal, clock, facts, taken }
    }

    /// The next hint, at once.
    pub(crate) fn jump(&self) {
        self.player.jump();
        self.player.tick();
    }
    /// Jumps until this hint is shown.
    pub(crate) fn jump_to(&self, step: &str) {
        for _ in 0..100 {
            if self.hint() == step {
                return;
            }
            self.jump();
        }
        panic!("the hint «{step}» never comes");
    }
    /// Everything that is left, at once.
    pub(crate) fn play_out(&self) {
        for _ in 0..100 {
            if self.player.status().ended {
                return;
            }
            self.jump();
        }
        panic!("the night does not end");
    }
    /// Lets time pass in looks of ten seconds.
    pub(crate) fn pass(&self, seconds: i64) {
        for _ in 0..seconds / 10 {
            self.clock.advance_seconds(10);
            self.player.tick();
        }
    }
    pub(crate) fn pace(&self, pace: Pace) {
        self.player.set_pace(pace);
        self.player.tick();
    }
    pub(crate) fn hint(&self) -> String {
        self.player.status().hint.map_or_else(String::new, |h| h.step)
    }

    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    pub(crate) fn actor(&self, login: &str) -> Actor {
        let roster = self.read(|r| Roster::load(r));
        let person = roster.by_login(login).unwrap().id;
        let held = roster.held_by(person, OPENING).next().unwrap();
        held.actor()
    }
    /// The visitor does something at a console.
    pub(crate) fn ask<R: Rule<Facts = situation::Facts> + 'static>(&self, login: &str, rule: R) -> Receipt {
        self.journal
            .submit_blocking(Submission {
                command_id: testkit::command_id(),
                actor: self.actor(login),
                command: Ask::boxed(rule, self.facts.clone()),
                stamp: Arc::new(Stamp::default()),
            })
            .unwrap()
    }
    /// What was journalled: kinds with the functions that acted, in order.
    pub(crate) fn story(&self) -> Vec<String> {
        let entries = self.journal.entries(0, self.journal.head(), 10_000).unwrap();
        entries.iter().map(|e| format!("{} {}", e.kind(), e.header.actor.function)).collect()
    }
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(testkit::unique())
}
