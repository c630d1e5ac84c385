//! Putting the invented people into a directory. Harmless to repeat: every command has the same id each time.

use std::sync::Arc;

use directory::OrganisationRegistered;
use directory::command::{ProposeMandate, RegisterOrganisation, RegisterPerson, SetDuty};
use kernel::{Actor, Timestamp, kind};
use profile::{Profile, organisation_id};
use store::{Command, Journal, Receipt, Stamp, Submission, WriteError};

use crate::ids::id;
use crate::people::DemoPerson;

/// Registers these people with organisation, mandate (held from `from` on) and duty, as the installation
/// itself. What stands there already stays as it is.
///
/// # Errors
/// When the journal takes no entries, or the profile lacks what the people need.
pub fn settle(
    journal: &Journal,
    people: &[DemoPerson],
    profile: &Arc<Profile>,
    stamp: &Arc<Stamp>,
    from: Timestamp,
) -> Result<(), WriteError> {
    let house = House { journal, profile, stamp };
    for person in people {
        house.organisation(person.organisation)?;
        house.person(person)?;
        house.mandate(person, from)?;
        if person.duty {
            let duty = SetDuty { mandate: person.mandate(), on: true };
            house.ask(&["duty", person.login], duty)?;
        }
    }
    Ok(())
}

struct House<'a> {
    journal: &'a Journal,
    profile: &'a Arc<Profile>,
    stamp: &'a Arc<Stamp>,
}

impl House<'_> {
    fn ask(&self, words: &[&str], command: impl Command + 'static) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: id::<kind::Command>(&[&["settle"], words].concat()),
            actor: Actor::system(),
            command: Box::new(command),
            stamp: Arc::clone(self.stamp),
        })
    }

    fn organisation(&self, code: &str) -> Result<(), WriteError> {
        let Some(known) = self.profile.organisation(code) else {
            return Err(WriteError::Storage(format!("the profile has no organisation «{code}»")));
        };
        let event = OrganisationRegistered {
            organisation: organisation_id(&self.profile.head.code, code),
            code: code.to_owned(),
            names: known.names.clone(),
            sort: known.kind.clone(),
            areas: known.areas.clone(),
        };
        self.ask(&["organisation", code], RegisterOrganisation(event)).map(drop)
    }

    fn person(&self, person: &DemoPerson) -> Result<(), WriteError> {
        let register = RegisterPerson {
            person: person.id(),
            name: person.name.to_owned(),
            login: person.login.to_owned(),
            lang: person.lang,
            phone: person.phone.map(str::to_owned),
            machine: person.machine,
        };
        self.ask(&["person", person.login], register).map(drop)
    }

    fn mandate(&self, person: &DemoPerson, from: Timestamp) -> Result<(), WriteError> {
        let propose = ProposeMandate {
            mandate: person.mandate(),
            person: person.id(),
            function: person.function.to_owned(),
            organisation: organisation_id(&self.profile.head.code, person.organisation),
            areas: person.areas.iter().map(|&a| a.to_owned()).collect(),
            from,
            until: None,
            deputy_of: None,
            ground: "démonstration fictive / fictieve demonstratie".to_owned(),
            profile: Arc::clone(self.profile),
        };
        self.ask(&["mandate", person.login], propose).map(drop)
    }
}
