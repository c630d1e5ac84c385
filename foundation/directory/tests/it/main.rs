//! Mandates and the vault, on both databases.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod erase;
mod factors;
mod glass;
mod links;
mod lock;
mod mandates;
mod persons;
mod vault;

use std::sync::Arc;

use directory::command::{RegisterOrganisation, RegisterPerson};
use directory::{DirectoryView, OrganisationRegistered, Roster, vault::STEPS};
use kernel::{Actor, FixedClock, Id, Lang, Refusal, Text, kind};
use store::{Command, Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{Place, command_id, definition, unique};

struct House {
    journal: Journal,
    clock: Arc<FixedClock>,
}

impl House {
    fn on(place: &Place) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(DirectoryView)];
        definition.keeps = STEPS.to_vec();
        definition.guard = Arc::new(glass::ClosedToOfficers);
        Self { journal: Journal::open(&place.backend, definition).unwrap(), clock }
    }
    fn ask(&self, actor: &Actor, command: impl Command + 'static) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Box::new(command),
            stamp: Arc::new(Stamp::default()),
        })
    }
    fn refused(&self, actor: &Actor, command: impl Command + 'static) -> Refusal {
        match self.ask(actor, command) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    fn roster(&self) -> Roster {
        self.journal.read(|r| Roster::load(r)).unwrap()
    }
    fn person(&self, login: &str) -> Id<kind::Person> {
        let person = Id::new(unique());
        let register = RegisterPerson {
            person,
            name: login.into(),
            login: login.into(),
            lang: Lang::Fr,
            phone: None,
            machine: false,
        };
        self.ask(&Actor::system(), register).unwrap();
        person
    }
    fn organisation(&self) -> Id<kind::Organisation> {
        let organisation = Id::new(unique());
        let event = OrganisationRegistered {
            organisation,
            code: format!("o-{organisation}"),
            names: Text::both("Ville (fictive)", "Stad (fictief)"),
            sort: "municipality".into(),
            areas: Vec::new(),
        };
        self.ask(&Actor::system(), RegisterOrganisation(event)).unwrap();
        organisation
    }
}

fn actor(person: Id<kind::Person>) -> Actor {
    Actor {
        person,
        function: "administrator".into(),
        mandate: Id::new(unique()),
        organisation: Id::new(unique()),
        on_behalf_of: None,
    }
}
