//! Those who are called to a session, as recipients; and what becomes of letters that wait when one of them is taken off.

use std::sync::Arc;

use bodies::called::Guest;
use bodies::event::InvitationWithdrawn;
use bodies::read::SessionRow;
use bodies::session::Seat;
use kernel::{Id, kind};
use outbox::command::{Compose, Replace};
use outbox::message::Channel;
use outbox::read::{AimRow, Eye, Filter, RecipientRow, Row};
use outbox::whom::{Contact, Office, Target};
use outbox::{Facts, address};
use store::{Ask, Entry, Job, Read, StoreError};

use crate::wiring::{World, WorldError};

/// Most letters about a session that are looked through.
const MOST: i64 = 200;

/// The channels on which the program writes by itself, in order.
pub(crate) fn channels(world: &World) -> Vec<Channel> {
    world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect()
}

/// Who is meant by a seat: its office, or the address of the guest who has one.
pub(crate) fn target(guests: &[Guest], seat: &Seat) -> Option<Target> {
    let Some(id) = bodies::called::guest_of(seat) else {
        return Some(Target::Office(Office {
            function: seat.function.clone(),
            organisation: seat.organisation.clone(),
            area: seat.area.clone(),
        }));
    };
    let guest = guests.iter().find(|g| g.id == id)?;
    // What was typed there as an address need not be one.
    let mail = address::mail("to", guest.mail.as_deref()?).ok()?;
    let name = guest.name.clone().or_else(|| guest.organisation.clone());
    Some(Target::Free(Contact { name, mail: Some(mail), lang: guest.lang, ..Contact::default() }))
}

/// Those invited, or those of them who are named.
pub(super) fn targets(world: &World, row: &SessionRow, named: Option<&[Seat]>) -> Vec<Target> {
    let seats = bodies::read::seats(&crate::wiring::body_facts(world), row);
    let wanted = seats.iter().filter(|seat| named.is_none_or(|all| all.contains(seat)));
    wanted.filter_map(|seat| target(&row.called.guests, seat)).collect()
}

/// Those of the seats that were reminded who are called still and have not answered since for the date that holds.
pub(super) fn silent(world: &World, row: &SessionRow, reminded: &[Seat]) -> Result<Vec<Target>, StoreError> {
    let replies = world.live.read(|read| bodies::read::replies(read, row.id))?;
    let answered = |seat: &Seat| replies.iter().any(|r| r.seat == *seat && r.earlier.is_none());
    let seats: Vec<Seat> = reminded.iter().filter(|seat| !answered(seat)).cloned().collect();
    Ok(targets(world, row, Some(&seats)))
}

/// Whoever was taken off by this, where a letter about the session has left to them and they were not called again since.
pub(super) fn taken_off(
    world: &World,
    row: &SessionRow,
    gone: &InvitationWithdrawn,
) -> Result<Vec<Target>, StoreError> {
    let Some(to) = no_more(world, row, gone) else { return Ok(Vec::new()) };
    let heard = world.live.read(|read| heard(world, read, row.id, &to))?;
    Ok(if heard { vec![to] } else { Vec::new() })
}

/// Whoever was taken off, unless they are called by now: again, or at an address that is also that of somebody else.
fn no_more(world: &World, row: &SessionRow, gone: &InvitationWithdrawn) -> Option<Target> {
    let to = target(gone.guest.as_slice(), &gone.seat)?;
    let same = |other: &Target| match (other, &to) {
        (Target::Office(a), Target::Office(b)) => a == b,
        (Target::Free(a), Target::Free(b)) => a.mail == b.mail,
        _ => false,
    };
    (!targets(world, row, None).iter().any(same)).then_some(to)
}

/// Whether a letter about a session that the program wrote was released to them.
fn heard(world: &World, read: &dyn Read, about: Id<kind::Matter>, to: &Target) -> Result<bool, StoreError> {
    let filter = Filter { all: true, about: Some(about), ..Filter::default() };
    let rows = outbox::read::board(read, &Eye::all(), &filter, world.clock.now(), MOST)?;
    for row in rows.iter().filter(|row| row.owner.is_none() && row.released_at.is_some()) {
        if outbox::read::recipients(read, row.id)?.iter().any(|r| reaches(r, to)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn reaches(recipient: &RecipientRow, to: &Target) -> bool {
    match to {
        Target::Office(office) => recipient.office.as_ref() == Some(office),
        Target::Free(contact) => {
            let there = |address: &String| contact.mail.as_ref() == Some(address);
            recipient.office.is_none() && recipient.routes.iter().any(|r| there(&r.address))
        }
        Target::Person(_) => false,
    }
}

fn aims_at(aim: &AimRow, to: &Target) -> bool {
    match to {
        Target::Office(office) => aim.office.as_ref() == Some(office),
        Target::Free(contact) => aim.office.is_none() && aim.contact.mail == contact.mail,
        Target::Person(_) => false,
    }
}

/// A message that waits to be released, with those for whom it is.
type Waiting = (Row, Vec<AimRow>);

/// The messages of the program about this that wait for their release, without those of this entry.
fn waiting(world: &World, about: Id<kind::Matter>, but: Id<kind::Entry>) -> Result<Vec<Waiting>, StoreError> {
    world.live.read(|read| {
        let mut all = Vec::new();
        for id in outbox::read::own_prepared(read, about, but)? {
            if let Some(row) = outbox::read::message(read, &Eye::all(), id)? {
                all.push((row, outbox::read::aims(read, id)?));
            }
        }
        Ok(all)
    })
}

/// The messages that wait and are not only for people who were taken off: what holds by now is told by another. Whoever was taken off is
/// told so whatever becomes of the session.
pub(super) fn superseded(
    world: &World,
    row: &SessionRow,
    but: Id<kind::Entry>,
) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let off = world.live.read(|read| bodies::read::withdrawn(read, row.id))?;
    let off: Vec<Target> = off.iter().filter_map(|w| target(w.guest.as_slice(), &w.seat)).collect();
    let only = |aims: &[AimRow]| aims.iter().all(|aim| off.iter().any(|to| aims_at(aim, to)));
    let all = waiting(world, row.id, but)?;
    Ok(all.iter().filter(|(_, aims)| !only(aims)).map(|(row, _)| row.id).collect())
}

/// The messages that wait and are for nobody but those who are called again by this.
pub(super) fn obsolete(
    world: &World,
    row: &SessionRow,
    (added, but): (&[Seat], Id<kind::Entry>),
) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let added = targets(world, row, Some(added));
    let theirs = |aims: &[AimRow]| aims.iter().all(|aim| added.iter().any(|to| aims_at(aim, to)));
    let all = waiting(world, row.id, but)?;
    Ok(all.iter().filter(|(_, aims)| theirs(aims)).map(|(row, _)| row.id).collect())
}

/// What waits for its release and is also for somebody who was taken off goes to the others alone: it is written anew for them and
/// taken back.
///
/// # Errors
/// When a message cannot be written or taken back.
pub(super) fn without(
    world: &World,
    job: &Job,
    (entry, gone): (&Entry, &InvitationWithdrawn),
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let Some(about) = entry.header.matter else { return Ok(()) };
    let row = world.live.read(|read| bodies::read::session(read, &bodies::read::Eye::all(), about))?;
    let Some(to) = row.and_then(|row| no_more(world, &row, gone)) else { return Ok(()) };
    for (row, aims) in waiting(world, about, entry.header.id)? {
        if !aims.iter().any(|aim| aims_at(aim, &to)) {
            continue;
        }
        let (old, id) = (row.id, row.id.to_string());
        let by = Id::of_words(&["alarm", &job.key, "without", &id]);
        let others: Vec<Target> = aims.iter().filter(|aim| !aims_at(aim, &to)).map(meant).collect();
        let written = !others.is_empty();
        if written {
            let command = Id::of_words(&[&job.queue, &job.key, "compose", "without", &id]);
            let rule = again(world, (row, others), (by, entry.header.id))?;
            world.as_system_with(command, Ask::boxed(rule, Arc::clone(facts)))?;
        }
        let command = Id::of_words(&[&job.queue, &job.key, "replace", &id]);
        if !taken_back(world, command, (old, by), facts)? && written {
            // It was released in this very moment: the others have it, and need no second one.
            let command = Id::of_words(&[&job.queue, &job.key, "replace", "without", &id]);
            taken_back(world, command, (by, old), facts)?;
        }
    }
    Ok(())
}

/// Takes a message back in favour of another; answers whether it still waited.
fn taken_back(
    world: &World,
    command: Id<kind::Command>,
    (message, by): (Id<kind::Matter>, Id<kind::Matter>),
    facts: &Arc<Facts>,
) -> Result<bool, WorldError> {
    let rule = Replace { message, by, words: None };
    match world.as_system_with(command, Ask::boxed(rule, Arc::clone(facts))) {
        Ok(_) => Ok(true),
        Err(WorldError::Command(_, store::WriteError::Refused(_))) => Ok(false),
        Err(e) => Err(e),
    }
}

/// A message that waits, for these alone.
fn again(
    world: &World,
    (row, to): (Row, Vec<Target>),
    (message, origin): (Id<kind::Matter>, Id<kind::Entry>),
) -> Result<Compose, StoreError> {
    let on = world
        .live
        .read(|read| outbox::read::resource(read, row.id))?
        .unwrap_or_else(kernel::Resource::service);
    let minutes = |n: i64| u32::try_from(n).ok();
    let plain = Compose::new(message, row.subject, row.words, to);
    Ok(Compose {
        urgency: row.urgency,
        content: row.content,
        channels: row.channels,
        next_minutes: minutes(row.next_minutes).unwrap_or(plain.next_minutes),
        acknowledge_minutes: row.acknowledge_minutes.and_then(minutes),
        about: row.about,
        handling: row.handling,
        areas: on.areas,
        readers: on.readers,
        origin: Some(origin),
        ..plain
    })
}

/// Whom an aim means.
fn meant(aim: &AimRow) -> Target {
    match (&aim.person, &aim.office) {
        (Some(person), _) => Target::Person(*person),
        (None, Some(office)) => Target::Office(office.clone()),
        (None, None) => Target::Free(aim.contact.clone()),
    }
}
