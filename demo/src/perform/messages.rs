//! Messages, who knows, where people are reached, who is on call.

use std::sync::Arc;

use kernel::{Handling, Resource};
use outbox::Facts;
use outbox::command::{Acknowledge, By, Compose, Holder, KeepAddress, Release, SetShift};
use outbox::message::{Channel, State, Urgency};
use outbox::read::{self, Eye, Filter, RecipientRow, Row};
use outbox::whom::{Found, Office, Target};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::script::{self, Book, Called, Message, SendMessage, Shift};

/// Messages that are looked through for those that wait to be released.
const MOST: i64 = 50;

pub(super) fn asks(cx: &Cx<'_>, act: &Message) -> Result<Asks, StoreError> {
    let facts = cx.rooms.messages(cx.actor);
    match act {
        Message::Send(s) => send(cx, s, &facts),
        Message::Acknowledge(m) => {
            let mine = |r: &RecipientRow| r.person == Some(cx.actor.person) && r.acknowledged.is_none();
            let waits = waiting(cx, &m.message, mine)?;
            Ok(waits.map_or_else(Vec::new, |(m, _)| one(Acknowledge::mine(m.id), &facts)))
        }
        Message::Called(c) => called(cx, c, &facts),
        Message::Release(r) => release(cx, r, &facts),
        Message::Known(k) => known(cx, k, &facts),
        Message::Book(b) => book(cx, b, &facts),
        Message::Shift(s) => shift(cx, s, &facts),
    }
}

/// A message that is out, with a recipient of it.
fn waiting(
    cx: &Cx<'_>,
    name: &str,
    fits: impl Fn(&RecipientRow) -> bool,
) -> Result<Option<(Row, RecipientRow)>, StoreError> {
    let row = read::message(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    let Some(row) = row.filter(|m| m.state == State::Released) else { return Ok(None) };
    let all = read::recipients(cx.scene.read, row.id)?;
    Ok(all.into_iter().find(fits).map(|r| (row, r)))
}

fn send(cx: &Cx<'_>, send: &SendMessage, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let message = cx.scene.own(&send.message);
    if read::message(cx.scene.read, &Eye::all(), message)?.is_some() {
        return NOTHING;
    }
    let per = |function: &String, area: &String| {
        Target::Office(Office { area: Some(area.clone()), ..Office::of(function.as_str()) })
    };
    let mut to: Vec<Target> =
        send.to.iter().map(|function| Target::Office(Office::of(function.as_str()))).collect();
    if let Some(function) = &send.per {
        to.extend(send.areas.iter().map(|area| per(function, area)));
    }
    let mut found: Vec<Found> = Vec::new();
    for target in &to {
        found.extend(cx.rooms.found(cx.scene.read, target)?);
    }
    if found.is_empty() {
        return NOTHING;
    }
    let about = cx.scene.subject(send.about.as_ref())?;
    let on = about.as_ref().map_or_else(Resource::service, |s| s.resource.clone());
    let rule = Compose {
        urgency: if send.urgent { Urgency::Urgent } else { Urgency::Routine },
        channels: vec![Channel::Mail, Channel::Sms],
        acknowledge_minutes: send.acknowledge_minutes,
        about: about.map(|s| (s.matter, s.label)),
        handling: on.handling.max(Handling::Service),
        areas: on.areas,
        readers: on.readers,
        release: Some(found),
        ..Compose::new(message, send.subject.clone(), send.text.clone(), to)
    };
    Ok(one(rule, facts))
}

/// What waits is released to whoever is found now; what reaches nobody waits on.
fn release(cx: &Cx<'_>, release: &script::Release, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let filter = Filter { prepared: true, ..Filter::default() };
    let waiting = read::board(cx.scene.read, &Eye::all(), &filter, cx.scene.now, MOST)?;
    let mut asks = Vec::new();
    for row in waiting.into_iter().filter(|m| m.state == State::Prepared).take(release.most) {
        let mut found: Vec<Found> = Vec::new();
        for aim in read::aims(cx.scene.read, row.id)? {
            let target = match (aim.person, aim.office) {
                (Some(person), _) => Target::Person(person),
                (None, Some(office)) => Target::Office(office),
                (None, None) => Target::Free(aim.contact),
            };
            found.extend(cx.rooms.found(cx.scene.read, &target)?);
        }
        if !found.is_empty() {
            let rule = Release { message: row.id, found, based_on: Some(row.changed_seq) };
            asks.push(part(&row.id.to_string(), rule, facts));
        }
    }
    Ok(asks)
}

/// What the program wrote to whoever acts, and of which they have not said yet that they know.
fn known(cx: &Cx<'_>, known: &script::Known, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let open = read::board(cx.scene.read, &Eye::all(), &Filter::default(), cx.scene.now, MOST)?;
    let waits = |m: &Row| m.state == State::Released && m.owner.is_none() && m.acknowledge_minutes.is_some();
    let mut asks = Vec::new();
    for row in open.into_iter().filter(waits) {
        let all = read::recipients(cx.scene.read, row.id)?;
        let mine = |r: &RecipientRow| r.person == Some(cx.actor.person) && r.acknowledged.is_none();
        if asks.len() < known.most && all.iter().any(mine) {
            asks.push(part(&row.id.to_string(), Acknowledge::mine(row.id), facts));
        }
    }
    Ok(asks)
}

fn called(cx: &Cx<'_>, call: &Called, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let there = |r: &RecipientRow| {
        let area = r.office.as_ref().and_then(|o| o.area.as_ref());
        area == Some(&call.area) && r.acknowledged.is_none()
    };
    let Some((message, of)) = waiting(cx, &call.message, there)? else { return NOTHING };
    let by = By::Voice { name: call.name.clone() };
    Ok(one(Acknowledge { recipient: Some(of.n), by, ..Acknowledge::mine(message.id) }, facts))
}

fn book(cx: &Cx<'_>, book: &Book, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let mut asks = Vec::new();
    for person in cx.scene.script.people.iter().filter(|p| !p.machine) {
        if read::kept(cx.scene.read, Some(person.id()), None)?.is_some() {
            continue;
        }
        let rule = KeepAddress {
            holder: Holder::Person(person.id()),
            mail: Some(format!("{}@{}", person.login, book.domain)),
            phone: person.phone.map(str::to_owned),
            lang: None,
        };
        asks.push(part(person.login, rule, facts));
    }
    Ok(asks)
}

fn shift(cx: &Cx<'_>, shift: &Shift, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(person) = cx.scene.script.person(&shift.person) else { return NOTHING };
    let id = cx.scene.own(&shift.shift);
    let office = Office { area: person.areas.first().map(|&a| a.to_owned()), ..Office::of(person.function) };
    let until = cx.in_minutes(shift.hours * 60);
    let taken = read::shifts(cx.scene.read, cx.scene.now, until)?.into_iter().any(|s| s.office == office);
    if taken || read::shift(cx.scene.read, id)?.is_some() {
        return NOTHING;
    }
    let deputy = shift.deputy.as_ref().and_then(|d| cx.scene.script.person(d)).map(crate::DemoPerson::id);
    let rule = SetShift { shift: id, office, person: person.id(), deputy, from: cx.scene.now, until };
    Ok(one(rule, facts))
}
