//! Who is found for whom: the rota first, then who is on duty, the book of addresses, who holds the function, the profile's numbers.

use directory::{Held, Roster};
use kernel::{Id, Timestamp, kind};
use outbox::push::Devices;
use outbox::read::{self, RecipientRow, ShiftRow};
use outbox::rota::on_call;
use outbox::whom::{Contact, Found, Office, Target};
use store::{Read, StoreError};

use crate::wiring::World;

/// Holders of a function who are written to when nobody is on call or on duty.
const MOST_HOLDERS: usize = 3;

/// Those who are meant by a target now. None where nobody is found.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn found(world: &World, read: &dyn Read, target: &Target) -> Result<Vec<Found>, StoreError> {
    let look = Look::new(world, read)?;
    match target {
        Target::Person(id) => Ok(look.person(*id, None)?.into_iter().collect()),
        Target::Office(office) => look.office(office),
        Target::Free(contact) => Ok(vec![Found { contact: contact.clone(), ..Found::default() }]),
    }
}

/// Who gets it when a recipient does not answer: their deputy, then whoever the profile says is next. Nobody who has it already.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn instead(
    world: &World,
    read: &dyn Read,
    of: &RecipientRow,
    all: &[RecipientRow],
) -> Result<Vec<Found>, StoreError> {
    let look = Look::new(world, read)?;
    let mut to = if of.depth == 0 { look.deputies(of)? } else { Vec::new() };
    let new = |f: &Found| match f.person {
        Some(person) => all.iter().all(|r| r.person != Some(person)),
        None => all.iter().all(|r| r.person.is_some() || r.name != f.contact.name || r.office != f.office),
    };
    to.retain(new);
    if to.is_empty()
        && let Some(office) = &of.office
        && let Some(next) = world.profile.outgoing.after(&office.function)
    {
        to = look.office(&Office { function: next.to_owned(), ..office.clone() })?;
        to.retain(new);
    }
    Ok(to)
}

/// Who stands in for an office from which no answer comes: the deputy of whoever is meant, who else is on duty for it, who comes next in
/// its rota, the deputy among the profile's numbers, then whoever the profile says is next. Nobody who is meant themselves, and as deputy
/// or next in the rota nobody who does not hold the function: what was given to it they could neither see nor answer.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn standing_in(
    world: &World,
    read: &dyn Read,
    office: &Office,
) -> Result<Option<Found>, StoreError> {
    let look = Look::new(world, read)?;
    let meant = look.office(office)?;
    let asked: Vec<Id<kind::Person>> = meant.iter().filter_map(|f| f.person).collect();
    let other = |f: &Found| match f.person {
        Some(person) => !asked.contains(&person),
        None => f.office.as_ref() != Some(office),
    };
    for person in &asked {
        let theirs = [look.shift_deputy(office, Some(*person))?, look.mandated(office, Some(*person))?];
        if let Some(found) = theirs.into_iter().flatten().find(|f| other(f) && look.holds(f, office)) {
            return Ok(Some(found));
        }
    }
    let on_duty = look.persons(&look.on_duty(office), office)?;
    if let Some(found) = on_duty.into_iter().find(other) {
        return Ok(Some(found));
    }
    if let Some(found) = look.following(office, &asked)? {
        return Ok(Some(found));
    }
    if let Some(found) = look.deputy_of(office)?.into_iter().find(other) {
        return Ok(Some(found));
    }
    let Some(next) = world.profile.outgoing.after(&office.function) else { return Ok(None) };
    let next = Office { function: next.to_owned(), ..office.clone() };
    Ok(look.office(&next)?.into_iter().find(other))
}

/// So far ahead somebody may be on call next, in seconds.
const AHEAD_SECONDS: i64 = 24 * 3600;

/// What is looked into.
struct Look<'a> {
    world: &'a World,
    read: &'a dyn Read,
    roster: std::sync::Arc<Roster>,
    now: Timestamp,
    shifts: Vec<ShiftRow>,
}

impl<'a> Look<'a> {
    fn new(world: &'a World, read: &'a dyn Read) -> Result<Self, StoreError> {
        let now = world.clock.now();
        let shifts = read::shifts(read, now, now.plus_micros(1))?;
        Ok(Self { world, read, roster: world.people.now(), now, shifts })
    }

    /// A person whose account may be used, with where they are reached.
    fn person(&self, id: Id<kind::Person>, office: Option<&Office>) -> Result<Option<Found>, StoreError> {
        let Some(person) = self.roster.persons.get(&id).filter(|p| p.active && !p.machine) else {
            return Ok(None);
        };
        let kept = read::kept(self.read, Some(id), None)?.map(|b| b.contact).unwrap_or_default();
        let number = || office.and_then(|o| self.number(o)).map(|c| c.phone.clone());
        let contact = Contact {
            name: Some(person.name.clone()).filter(|n| !n.is_empty()),
            mail: kept.mail,
            phone: kept.phone.or_else(|| person.phone.clone()).or_else(number),
            lang: Some(person.lang),
            devices: Devices::any(self.read, id)?.then(|| id.to_string()),
        };
        Ok(Some(Found { person: Some(id), office: office.cloned(), contact }))
    }

    fn number(&self, office: &Office) -> Option<&profile::Contact> {
        let (organisation, area) = (office.organisation.as_deref(), office.area.as_deref());
        self.world.profile.contact(&office.function, organisation, area)
    }

    /// Those who are found for an office, by the first way that leads to anybody.
    fn office(&self, office: &Office) -> Result<Vec<Found>, StoreError> {
        if let Some(shift) = on_call(&self.shifts, office, self.now)
            && let Some(found) = self.person(shift.person, Some(office))?
        {
            return Ok(vec![found]);
        }
        let on_duty = self.on_duty(office);
        if !on_duty.is_empty() {
            return self.persons(&on_duty, office);
        }
        if let Some(kept) = read::kept(self.read, None, Some(office))? {
            return Ok(vec![Found { person: None, office: Some(office.clone()), contact: kept.contact }]);
        }
        let holders: Vec<&Held> = self.roster.mandates.iter().filter(|m| self.fits(m, office)).collect();
        let holders = self.persons(holders.get(..MOST_HOLDERS.min(holders.len())).unwrap_or(&[]), office)?;
        if !holders.is_empty() {
            return Ok(holders);
        }
        let number = self.number(office).map(|c| Found {
            person: None,
            office: Some(office.clone()),
            contact: Contact { phone: Some(c.phone.clone()), ..Contact::default() },
        });
        Ok(number.into_iter().collect())
    }

    /// The mandates of an office that are on duty.
    fn on_duty(&self, office: &Office) -> Vec<&Held> {
        let duty = self.roster.duties.iter().filter_map(|d| self.roster.mandate(d.mandate));
        duty.filter(|m| self.fits(m, office)).collect()
    }

    /// Whether somebody who was found holds the office by a mandate.
    fn holds(&self, found: &Found, office: &Office) -> bool {
        found
            .person
            .is_some_and(|id| self.roster.mandates.iter().any(|m| m.person == id && self.fits(m, office)))
    }

    /// Who is on call next for an office, within a day, holds it, and is not one of these.
    fn following(&self, office: &Office, but: &[Id<kind::Person>]) -> Result<Option<Found>, StoreError> {
        let ahead = self.now.plus_seconds(AHEAD_SECONDS);
        let mut shifts = read::shifts(self.read, self.now, ahead)?;
        shifts.retain(|s| s.from > self.now && !but.contains(&s.person));
        shifts.sort_by_key(|s| s.from);
        for shift in &shifts {
            // The office has to be on call at the beginning of that shift by that shift.
            let next = on_call(std::slice::from_ref(shift), office, shift.from);
            if next.is_some()
                && let Some(found) = self.person(shift.person, Some(office))?
                && self.holds(&found, office)
            {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn persons(&self, held: &[&Held], office: &Office) -> Result<Vec<Found>, StoreError> {
        let mut all: Vec<Found> = Vec::new();
        for one in held {
            let found = self.person(one.person, Some(office))?;
            all.extend(found.filter(|f| all.iter().all(|a| a.person != f.person)));
        }
        Ok(all)
    }

    /// Whether a mandate counts now and is the office that is meant.
    fn fits(&self, held: &Held, office: &Office) -> bool {
        let organisation = |code: &String| {
            self.roster.organisations.get(&held.organisation).is_some_and(|o| o.code == *code)
        };
        held.function == office.function
            && self.roster.counts(held, self.now)
            && office.organisation.as_ref().is_none_or(organisation)
            && office.area.as_ref().is_none_or(|a| held.areas.is_empty() || held.areas.contains(a))
    }

    /// Those who stand in for a recipient: the deputy of the shift, deputies by mandate, the deputy among the profile's numbers.
    fn deputies(&self, of: &RecipientRow) -> Result<Vec<Found>, StoreError> {
        let Some(office) = &of.office else { return Ok(Vec::new()) };
        let own = self.own_deputies(office, of.person)?;
        if own.is_empty() { self.deputy_of(office) } else { Ok(own) }
    }

    /// Those who stand in for a person in an office: the deputy of the shift, deputies by mandate.
    fn own_deputies(
        &self,
        office: &Office,
        person: Option<Id<kind::Person>>,
    ) -> Result<Vec<Found>, StoreError> {
        let of_shift = self.shift_deputy(office, person)?;
        if of_shift.is_empty() { self.mandated(office, person) } else { Ok(of_shift) }
    }

    /// The deputy of the shift in which a person is on call for an office.
    fn shift_deputy(
        &self,
        office: &Office,
        person: Option<Id<kind::Person>>,
    ) -> Result<Vec<Found>, StoreError> {
        let shift = on_call(&self.shifts, office, self.now).filter(|s| Some(s.person) == person);
        let Some(deputy) = shift.and_then(|s| s.deputy) else { return Ok(Vec::new()) };
        Ok(self.person(deputy, Some(office))?.into_iter().collect())
    }

    /// Those whose mandate stands in for that of a person in an office.
    fn mandated(&self, office: &Office, person: Option<Id<kind::Person>>) -> Result<Vec<Found>, StoreError> {
        let theirs = |id: Id<kind::Mandate>| {
            let held = self.roster.mandate(id);
            held.is_some_and(|m| Some(m.person) == person && m.function == office.function)
        };
        let stands_in = |m: &&Held| m.deputy_of.is_some_and(theirs) && self.roster.counts(m, self.now);
        let by_mandate: Vec<&Held> = self.roster.mandates.iter().filter(stands_in).collect();
        self.persons(&by_mandate, office)
    }

    /// The function that the profile's list of numbers names as deputy of an office.
    fn deputy_of(&self, office: &Office) -> Result<Vec<Found>, StoreError> {
        let Some(contact) = self.number(office) else { return Ok(Vec::new()) };
        let Some(function) = contact.deputy.clone() else { return Ok(Vec::new()) };
        let deputy = Office { function, ..office.clone() };
        let mut found = self.office(&deputy)?;
        if found.is_empty() && contact.deputy_phone.is_some() {
            found.push(Found { office: Some(deputy), ..Found::default() });
        }
        for one in found.iter_mut().filter(|f| f.contact.phone.is_none()) {
            one.contact.phone.clone_from(&contact.deputy_phone);
        }
        Ok(found)
    }
}
