//! An authority of an invented town with a real vault, real policies and the small profile.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use access::{CedarGuard, POWERS, Policies, Recorder};
use axum::Router;
use directory::command::{ProposeMandate, RegisterOrganisation, RegisterPerson};
use directory::vault::{RelyingParty, STEPS, Strong, Vault};
use directory::{DirectoryView, OrganisationRegistered, Roster, holdings};
use directory_web::{AreaName, Demo, DemoRole, Desk, VaultSessions, contribution};
use kernel::{Actor, Clock, FixedClock, FolderFiles, Id, Lang, Text, kind};
use profile::{InstallProfile, Known, Profile, ProfileView};
use store::{Command, Entry, Journal, Stamp, Submission};
use testkit::{NIGHT, Place, command_id, unique};
use web::testing::{Browser, setup};
use web::{Attempt, Sessions, Shell};

/// The password of everyone.
pub(crate) const PASSWORD: &str = "a long enough one";

pub(crate) struct House {
    pub(crate) live: Journal,
    pub(crate) looks: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) profile: Arc<Profile>,
    pub(crate) vault: Arc<Vault>,
    pub(crate) sessions: Arc<VaultSessions>,
    pub(crate) shell: Shell,
    pub(crate) router: Router,
    pub(crate) organisation: Id<kind::Organisation>,
    roster: Arc<Mutex<Arc<Roster>>>,
    _place: Place,
}

fn root() -> PathBuf {
    testkit::root()
}

impl House {
    /// The staff: two administrators, an officer, a mayor, a data-protection officer, a machine.
    pub(crate) fn open() -> Self {
        Self::with(Place::sqlite(), "profiles/minimal", None)
    }

    /// The same, entered with one click.
    pub(crate) fn demo() -> Self {
        let role = |code: &str, login: &str, function: &str| DemoRole {
            code: code.to_owned(),
            label: Text::three(code, code, code),
            hint: Text::three("…", "…", "…"),
            login: login.to_owned(),
            function: function.to_owned(),
        };
        let roles = vec![
            role("officer", "olga", "watch-officer"),
            role("mayor", "mia", "mayor"),
            role("keeper", "anna", "administrator"),
            role("second", "bert", "administrator"),
            role("reviewer", "dina", "dpo"),
        ];
        Self::with(Place::sqlite(), "profiles/minimal", Some(Demo::new(roles)))
    }

    pub(crate) fn with(place: Place, profile: &str, demo: Option<Demo>) -> Self {
        let profile = Arc::new(Profile::load(&FolderFiles(root().join(profile))).unwrap());
        let (mut definition, clock) = testkit::definition("live");
        let policies = Policies::load(&FolderFiles(root().join("policies"))).unwrap();
        let guard = Arc::new(CedarGuard::new(policies, clock.clone()).unwrap());
        definition.views = vec![Arc::new(DirectoryView), Arc::new(ProfileView)];
        definition.keeps = STEPS.to_vec();
        definition.guard = guard.clone();
        let chance = Arc::clone(&definition.chance);
        let live = Journal::open(&place.backend, definition).unwrap();
        let looks = Journal::open(&place.backend, testkit::definition("access").0).unwrap();
        let roster = follow(&live, &guard, &profile);
        let party = RelyingParty { origin: "https://town.test".into(), name: "Hautrive".into() };
        let strong = Strong { party: Some(party), key: Some([7; 32]), fresh: None };
        let vault = Arc::new(Vault::open(live.clone(), clock.clone(), chance).unwrap().strong(&strong));
        let (now, snapshot) = (Arc::clone(&profile), Arc::clone(&roster));
        let sessions = Arc::new(VaultSessions::new(
            live.clone(),
            Arc::clone(&vault),
            Arc::new(move || Arc::clone(&now)),
            Arc::new(move || Arc::clone(&snapshot.lock().unwrap())),
            demo,
        ));
        let now = Arc::clone(&profile);
        let desk = Arc::new(Desk {
            vault: Arc::clone(&vault),
            profile: Arc::new(move || Arc::clone(&now)),
            areas: Arc::new(areas),
            looks: Some(looks.clone()),
        });
        let mut setup = setup(&live, sessions.clone());
        setup.site.stranger_rate = None;
        let (shell, router) = Shell::start(setup, vec![contribution(&desk)]).unwrap();
        let organisation = Id::new(unique());
        let house = Self {
            live,
            looks,
            clock,
            profile,
            vault,
            sessions,
            shell,
            router,
            organisation,
            roster,
            _place: place,
        };
        house.settle_in();
        house
    }

    fn settle_in(&self) {
        let known = Known { powers: POWERS.iter().map(|p| (*p).to_owned()).collect(), areas: None };
        self.system(InstallProfile { profile: Arc::clone(&self.profile), known });
        self.system(RegisterOrganisation(OrganisationRegistered {
            organisation: self.organisation,
            code: "hautrive".into(),
            names: Text::both("Ville de Hautrive (fictive)", "Stad Hoogoever (fictief)"),
            sort: "municipality".into(),
            areas: vec!["hautrive".into()],
        }));
        for (login, name, function) in [
            ("anna", "Anna Claes (fictief)", "administrator"),
            ("bert", "Bert Dubois (fictif)", "administrator"),
            ("olga", "Olga Peeters (fictive)", "watch-officer"),
            ("mia", "Mia Éloy (fictive)", "mayor"),
            ("dina", "Dina Smets (fictive)", "dpo"),
        ] {
            let person = self.person(login, name, false);
            self.vault.set_password(person, PASSWORD).unwrap();
            self.give(person, function);
        }
        let machine = self.person("feed", "Feed (fictif)", true);
        self.give(machine, "representative-d1");
    }

    pub(crate) fn system(&self, command: impl Command + 'static) {
        self.ask(&Actor::system(), command);
    }

    pub(crate) fn ask(&self, actor: &Actor, command: impl Command + 'static) {
        self.live
            .submit_blocking(Submission {
                command_id: command_id(),
                actor: actor.clone(),
                command: Box::new(command),
                stamp: Arc::new(Stamp::default()),
            })
            .unwrap();
        // The roster follows on the writer's thread: wait for its turn.
        self.live.keep(|_| Ok(())).unwrap();
    }

    pub(crate) fn person(&self, login: &str, name: &str, machine: bool) -> Id<kind::Person> {
        let person = Id::new(unique());
        let (name, login) = (name.to_owned(), login.to_owned());
        let phone = (!machine).then(|| "+32 2 000 00 00".to_owned());
        let lang = if name.contains("(fictif)") { Lang::Fr } else { Lang::Nl };
        self.system(RegisterPerson { person, name, login, lang, phone, machine });
        person
    }

    /// Gives a function at once, as the installation does.
    pub(crate) fn give(&self, person: Id<kind::Person>, function: &str) -> Id<kind::Mandate> {
        let mandate = Id::new(unique());
        let everywhere =
            self.profile.function(function).is_some_and(|f| f.reach == profile::Reach::Everywhere);
        self.system(ProposeMandate {
            mandate,
            person,
            function: function.into(),
            organisation: self.organisation,
            areas: if everywhere { Vec::new() } else { vec!["hautrive".into()] },
            from: NIGHT,
            until: None,
            deputy_of: None,
            ground: "ordre du jour (fictif)".into(),
            profile: Arc::clone(&self.profile),
        });
        mandate
    }

    /// Writes a look and a refusal into the access journal.
    pub(crate) fn look(&self, login: &str) {
        let (recorder, at) = (Recorder::default(), self.clock.now());
        recorder.looked(&self.actor(login), at, None, Some(4), "entry");
        recorder.refused(&self.actor(login), at, Some(Id::new(unique())), "matter.read");
        let command = recorder.take().unwrap();
        let stamp = Arc::new(Stamp::default());
        let actor = Actor::system();
        self.looks.submit_blocking(Submission { command_id: command_id(), actor, command, stamp }).unwrap();
    }

    /// The entries after this number.
    pub(crate) fn entries_after(&self, seq: i64) -> Vec<Entry> {
        let all = self.live.entries(seq, self.live.head(), 500).unwrap();
        all.into_iter().filter(|e| e.header.seq > seq).collect()
    }

    /// The kinds of all entries.
    pub(crate) fn kinds(&self) -> Vec<String> {
        self.entries_after(0).into_iter().map(|e| e.header.kind).collect()
    }

    pub(crate) fn roster(&self) -> Arc<Roster> {
        Arc::clone(&self.roster.lock().unwrap())
    }

    pub(crate) fn id(&self, login: &str) -> Id<kind::Person> {
        self.roster().by_login(login).unwrap().id
    }

    /// The first function that somebody holds.
    pub(crate) fn actor(&self, login: &str) -> Actor {
        let (roster, id) = (self.roster(), self.id(login));
        roster.mandates.iter().find(|m| m.person == id).unwrap().actor()
    }

    pub(crate) fn attempt(login: &str, password: &str) -> Attempt {
        Attempt { login: login.to_owned(), password: password.to_owned(), source: "desk-1".to_owned() }
    }

    pub(crate) fn token(&self, login: &str) -> String {
        self.sessions.sign_in(&Self::attempt(login, PASSWORD)).unwrap().token
    }

    /// A browser in which somebody signed in and gave a one-time code.
    pub(crate) fn browser(&self, login: &str) -> Browser {
        let token = self.token(login);
        self.vault.set_proved(&token, "totp").unwrap();
        Browser::new(&self.router, &token)
    }
}

fn follow(live: &Journal, guard: &Arc<CedarGuard>, profile: &Arc<Profile>) -> Arc<Mutex<Arc<Roster>>> {
    let roster = Arc::new(Mutex::new(Arc::new(Roster::default())));
    let (ours, journal) = (Arc::downgrade(&roster), live.clone());
    let (guard, profile) = (Arc::clone(guard), Arc::clone(profile));
    live.subscribe(Box::new(move |_| {
        let Some(roster) = ours.upgrade() else { return };
        let now = journal.read(|r| Roster::load(r)).unwrap();
        guard.set_holdings(holdings(&now, &profile));
        *roster.lock().unwrap() = Arc::new(now);
    }));
    roster
}

fn areas() -> Vec<AreaName> {
    let area = |code: &str, fr: &str, nl: &str| AreaName {
        code: code.to_owned(),
        kind: "municipality".to_owned(),
        names: Text::both(fr, nl),
    };
    vec![area("hautrive", "Hautrive", "Hoogoever"), area("lindeveld", "Champ-Tilleul", "Lindeveld")]
}
