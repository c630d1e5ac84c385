//! Alarms of what exists, as messages: an order that was given or passed on, to whom it is for; an emergency opening, to those who review
//! it; a session that was convened or moved, to those invited. Which of them send by themselves stands in the profile; that of a session
//! waits for its release otherwise. Where nothing can leave, none is written.

use bodies::event::{
    InvitationReminded, InvitationWithdrawn, SessionCancelled, SessionConvened, SessionInvited, SessionMoved,
    SessionPlanned,
};
use bodies::session::SessionState;
use commitments::addressee::{Addressee, Means};
use commitments::commitment::Sort;
use commitments::event::{Escalated, Given};
use directory::GlassBroken;
use kernel::{Handling, Id, Text, Timestamp, Words, kind};
use outbox::command::{Compose, Replace};
use outbox::message::{Channel, Content, Urgency};
use outbox::whom::{Contact, Found, Office, Target};
use outbox::{Facts, Limits, address};
use profile::Automatic;
use serde::{Deserialize, Serialize};
use store::{Ask, Effects, Entry, Event, Job, JobDraft};

use super::run::letters;
use super::short::cut;
use super::{called, found};
use crate::wiring::{World, WorldError};

/// The queue of alarms. Its key is the entry: one entry, one message.
pub(crate) const ALARM_QUEUE: &str = "flow:alarm";

/// The entry that is an alarm.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Alarm {
    seq: i64,
}

/// Queues alarms.
pub(crate) struct Alarms(pub(crate) Automatic);

impl Effects for Alarms {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let order = Given::of(entry).is_some_and(|e| e.sort == Sort::Order) || Escalated::of(entry).is_some();
        let glass = GlassBroken::of(entry).is_some();
        let session = turn(entry).is_some();
        if !(self.0.orders && order || self.0.glass && glass || session) {
            return Vec::new();
        }
        let job = |payload| JobDraft {
            queue: ALARM_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: entry.header.id.to_string(),
            payload,
        };
        // A number always serialises.
        serde_json::to_value(Alarm { seq: entry.header.seq }).ok().map(job).into_iter().collect()
    }
}

/// Writes the message of an alarm and releases it; where nobody is found it waits on the board, amber.
pub(crate) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    if world.config.messages.open().is_empty() {
        return Ok(());
    }
    let alarm: Alarm = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let Some(entry) = world.live.entry(alarm.seq)? else { return Ok(()) };
    let facts = facts(world);
    if let Some(gone) = InvitationWithdrawn::of(&entry) {
        called::without(world, job, (&entry, &gone), &facts)?;
    }
    let Some(told) = told(world, &entry)? else { return Ok(()) };
    let found = world.live.read(|read| {
        let mut all = Vec::new();
        for target in &told.to {
            all.push((target.clone(), found::found(world, read, target)?));
        }
        Ok::<_, store::StoreError>(all)
    })?;
    let mut written = called::channels(world);
    if let Some(means) = told.other {
        other_first(&mut written, means);
    }
    replace_earlier(world, job, &entry, &facts)?;
    if unheard(world, &entry)? {
        return Ok(());
    }
    // Somebody may have released an invitation until a moment ago: what is said now depends on what has left, and no more can leave.
    let Some(told) = self::told(world, &entry)? else { return Ok(()) };
    for (n, (to, found)) in (0_usize..).zip(groups(found, Limits::default().recipients)) {
        let (key, no) = (job.key.as_str(), n.to_string());
        // The first of them is named as if it were the only one.
        let message = if n == 0 { first(job) } else { Id::of_words(&["alarm", key, &no]) };
        let command = match n {
            0 => Id::of_words(&[&job.queue, key, "compose"]),
            _ => Id::of_words(&[&job.queue, key, "compose", &no]),
        };
        let rule = Compose {
            channels: written.clone(),
            release: (told.automatic && !found.is_empty()).then_some(found),
            ..Told { to, ..told.clone() }.rule(message, entry.header.id)
        };
        world.as_system_with(command, Ask::boxed(rule, std::sync::Arc::clone(&facts)))?;
    }
    Ok(())
}

/// What the rules of messages may look up.
fn facts(world: &World) -> std::sync::Arc<Facts> {
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    std::sync::Arc::new(facts)
}

/// The message of an alarm, or the first of several.
fn first(job: &Job) -> Id<kind::Matter> {
    Id::of_words(&["alarm", job.key.as_str()])
}

/// Once a session has moved or is called off, what still waits to be released about it must not leave with what held before; nor does
/// what tells somebody that they are taken off, once they are called again. It is taken back before the new message is written, so that
/// there is no moment at which both could leave.
fn replace_earlier(
    world: &World,
    job: &Job,
    entry: &Entry,
    facts: &std::sync::Arc<Facts>,
) -> Result<(), WorldError> {
    for message in earlier(world, entry)? {
        let rule = Replace { message, by: first(job), words: said(entry) };
        let command = Id::of_words(&[&job.queue, &job.key, "replace", &message.to_string()]);
        match world.as_system_with(command, Ask::boxed(rule, std::sync::Arc::clone(facts))) {
            // Released or withdrawn in this very moment: nothing waits any more.
            Ok(_) | Err(WorldError::Command(_, store::WriteError::Refused(_))) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

/// The messages that wait and do not hold any more after this entry. Whoever was taken off is told so also after a move.
fn earlier(world: &World, entry: &Entry) -> Result<Vec<Id<kind::Matter>>, WorldError> {
    let Some(about) = entry.header.matter else { return Ok(Vec::new()) };
    let row = world.live.read(|read| bodies::read::session(read, &bodies::read::Eye::all(), about))?;
    let (Some(row), but) = (row, entry.header.id) else { return Ok(Vec::new()) };
    let added = || SessionInvited::of(entry).map(|e| e.added).unwrap_or_default();
    match turn(entry) {
        Some(Turn::Moved | Turn::Cancelled) => Ok(called::superseded(world, &row, but)?),
        Some(Turn::Added) => Ok(called::obsolete(world, &row, (&added(), but))?),
        _ => Ok(Vec::new()),
    }
}

/// Whether it calls off a session of which no letter has left: a letter about that would be the first that anybody hears of it.
fn unheard(world: &World, entry: &Entry) -> Result<bool, WorldError> {
    let cancelled = turn(entry) == Some(Turn::Cancelled);
    let Some(about) = entry.header.matter.filter(|_| cancelled) else { return Ok(false) };
    let left = world.live.read(|read| outbox::read::own_left(read, about, &[entry.header.id]))?;
    Ok(left.is_none())
}

/// What was said about a move, about calling off, or to whoever was taken off.
fn said(entry: &Entry) -> Option<Words> {
    let moved = || SessionMoved::of(entry).and_then(|e| e.words);
    let gone = || InvitationWithdrawn::of(entry).map(|e| e.words);
    let words = SessionCancelled::of(entry).map(|e| e.words).or_else(gone).or_else(moved);
    words.filter(|w| !w.is_blank())
}

/// The channels for somebody to whom an order was passed on: the one by which they are to be told comes first; where that is none of
/// them, the one that came first for the addressee comes last.
fn other_first(channels: &mut [Channel], means: Means) {
    let wanted = match means {
        Means::Message => Some(Channel::Sms),
        Means::Mail => Some(Channel::Mail),
        Means::Phone | Means::Radio | Means::Person => None,
    };
    if wanted.is_some_and(|w| channels.contains(&w)) {
        channels.sort_by_key(|c| Some(*c) != wanted);
    } else if !channels.is_empty() {
        channels.rotate_left(1);
    }
}

/// Targets with those found for them, as many together as one message may be for: nobody is left out because there are many.
fn groups(all: Vec<(Target, Vec<Found>)>, most: usize) -> Vec<(Vec<Target>, Vec<Found>)> {
    let mut groups: Vec<(Vec<Target>, Vec<Found>)> = Vec::new();
    for (target, mut found) in all {
        found.truncate(most);
        let fits = |(to, known): &&mut (Vec<Target>, Vec<Found>)| {
            to.len() < most && known.len() + found.len() <= most
        };
        match groups.last_mut().filter(fits) {
            Some((to, known)) => {
                to.push(target);
                known.append(&mut found);
            }
            None => groups.push((vec![target], found)),
        }
    }
    groups
}

/// What is told, to whom.
#[derive(Clone)]
struct Told {
    subject: Text,
    words: Text,
    to: Vec<Target>,
    about: Option<(Id<kind::Matter>, String)>,
    on: kernel::Resource,
    acknowledge_minutes: Option<u32>,
    /// Whether it leaves by itself.
    automatic: bool,
    /// How they are to be told, where it went to somebody else first.
    other: Option<Means>,
}

impl Told {
    fn rule(self, message: Id<kind::Matter>, origin: Id<kind::Entry>) -> Compose {
        let guarded = self.on.handling >= Handling::NeedToKnow;
        Compose {
            urgency: Urgency::Urgent,
            content: if guarded { Content::Notice } else { Content::Full },
            acknowledge_minutes: self.acknowledge_minutes,
            about: self.about,
            handling: self.on.handling.max(Handling::Service),
            areas: self.on.areas,
            readers: self.on.readers,
            origin: Some(origin),
            ..Compose::new(message, self.subject, self.words, self.to)
        }
    }
}

fn told(world: &World, entry: &Entry) -> Result<Option<Told>, WorldError> {
    if let Some(broken) = GlassBroken::of(entry) {
        return glass(world, &broken).map(Some);
    }
    if let Some(turn) = turn(entry) {
        return session(world, entry, turn);
    }
    let passed_on = Escalated::of(entry);
    let office = match (&passed_on, Given::of(entry)) {
        (Some(e), _) => e.to.clone(),
        (None, Some(e)) => e.to,
        (None, None) => return Ok(None),
    };
    order(world, entry, office, passed_on.as_ref())
}

fn order(
    world: &World,
    entry: &Entry,
    office: commitments::addressee::Office,
    passed_on: Option<&Escalated>,
) -> Result<Option<Told>, WorldError> {
    let Some(id) = entry.header.matter else { return Ok(None) };
    let late = passed_on.is_some();
    let (row, on) = world.live.read(|read| {
        let row = commitments::read::commitment(read, &commitments::read::Eye::all(), id)?;
        Ok::<_, store::StoreError>((row, commitments::read::resource(read, id)?))
    })?;
    let (Some(row), Some(on)) = (row, on) else { return Ok(None) };
    let letters = letters(world)?;
    let key = if late { "message-alarm-order-late-subject" } else { "message-alarm-order-subject" };
    let subject = letters.words(key, |_| vec![("number", row.number.clone())]);
    let words = letters.words("message-alarm-order", |lang| {
        vec![("what", row.title.text.clone()), ("address", letters.address(lang, &format!("orders/{id}")))]
    });
    let named = commitments::addressee::Contact {
        name: row.name.clone(),
        phone: row.phone.clone(),
        mail: row.mail.clone(),
    };
    let to = match passed_on {
        None => addressed(&Addressee { office, contact: named }),
        Some(e) => e.person.map_or_else(|| holder(&office), Target::Person),
    };
    // The order itself is acknowledged and passed on; its message need not be.
    let about = Some((id, row.number));
    let other = passed_on.map(|e| e.means);
    Ok(Some(Told {
        subject,
        words,
        to: vec![to],
        about,
        on,
        acknowledge_minutes: None,
        automatic: true,
        other,
    }))
}

/// To whom an order is told when it is given: to whoever is named there with an address or a number, and otherwise to whoever holds the
/// office.
pub(crate) fn addressed(to: &Addressee) -> Target {
    // What was typed there as an address need not be one.
    let mail = to.contact.mail.as_ref().and_then(|m| address::mail("to", m).ok());
    let phone = to.contact.phone.as_ref().and_then(|p| address::phone("to", p).ok());
    if mail.is_none() && phone.is_none() {
        return holder(&to.office);
    }
    Target::Free(Contact { name: to.contact.name.clone(), mail, phone, ..Contact::default() })
}

fn holder(office: &commitments::addressee::Office) -> Target {
    Target::Office(Office {
        function: office.function.clone(),
        organisation: office.organisation.clone(),
        area: office.area.clone(),
    })
}

/// It names nobody, and nothing of what was opened: that is read where it is reviewed. Of a paper it names the session and the entry that
/// filed it, where the session itself is no secret.
fn glass(world: &World, broken: &GlassBroken) -> Result<Told, WorldError> {
    let letters = letters(world)?;
    let paper = world.live.read(|read| {
        let Some((id, seq)) = bodies::read::closed_paper_named(read, broken.matter)? else { return Ok(None) };
        let row = bodies::read::session(read, &bodies::read::Eye::all(), id)?;
        Ok::<_, store::StoreError>(row.filter(|r| r.handling <= Handling::Service).map(|r| (r, seq)))
    })?;
    let address = |lang| ("address", letters.address(lang, "glass"));
    let words = match &paper {
        Some((row, seq)) => letters.words("message-alarm-glass-paper", |lang| {
            let body = row.body_names.show(lang).to_owned();
            let number = row.number.clone();
            vec![("body", body), ("number", number), ("paper", format!("№ {seq}")), address(lang)]
        }),
        None => letters.words("message-alarm-glass", |lang| vec![address(lang)]),
    };
    let areas = paper.map(|(row, _)| row.areas).unwrap_or_default();
    let reviews = |f: &&profile::Function| f.powers.iter().any(|p| p == "access.review");
    let offices =
        world.profile.functions.iter().filter(reviews).map(|f| Target::Office(Office::of(f.code.clone())));
    Ok(Told {
        subject: letters.words("message-alarm-glass-subject", |_| Vec::new()),
        words,
        to: offices.collect(),
        about: None,
        on: kernel::Resource { areas, ..kernel::Resource::service() },
        acknowledge_minutes: world.profile.outgoing.automatic.acknowledge_minutes,
        automatic: true,
        other: None,
    })
}

/// What happened to a session of which those invited are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Convened,
    /// Others were invited once it was convened.
    Added,
    Moved,
    Cancelled,
    /// Somebody was taken off: they alone are told.
    Withdrawn,
    /// Those who had not answered are asked once more.
    Reminded,
}

fn turn(entry: &Entry) -> Option<Turn> {
    if SessionConvened::of(entry).is_some() {
        Some(Turn::Convened)
    } else if SessionMoved::of(entry).is_some() {
        Some(Turn::Moved)
    } else if SessionInvited::of(entry).is_some_and(|e| !e.added.is_empty()) {
        Some(Turn::Added)
    } else if InvitationWithdrawn::of(entry).is_some() {
        Some(Turn::Withdrawn)
    } else if InvitationReminded::of(entry).is_some() {
        Some(Turn::Reminded)
    } else {
        SessionCancelled::of(entry).map(|_| Turn::Cancelled)
    }
}

/// A session of which those invited are told.
struct Called {
    row: bodies::read::SessionRow,
    on: kernel::Resource,
    turns: Vec<bodies::read::TurnRow>,
    /// The journal number at which the last message about it that has left was written; those of the entry at hand do not count, nor
    /// those to somebody who was taken off: they tell the others nothing.
    left: Option<i64>,
}

impl Called {
    fn of(world: &World, id: Id<kind::Matter>, but: Id<kind::Entry>) -> Result<Option<Self>, WorldError> {
        let turns = world.live.read(|read| bodies::read::turns(read, id))?;
        let mut but = vec![but];
        for turn in turns.iter().filter(|t| t.what == "invitation-withdrawn") {
            but.extend(world.live.entry(turn.seq)?.map(|entry| entry.header.id));
        }
        let (found, left) = world.live.read(|read| {
            let row = bodies::read::session(read, &bodies::read::Eye::all(), id)?;
            let on = bodies::read::resource(read, id)?;
            Ok::<_, store::StoreError>((row.zip(on), outbox::read::own_left(read, id, &but)?))
        })?;
        Ok(found.map(|(row, on)| Self { row, on, turns, left }))
    }
    /// Whether they are told of this turn. A session that nobody was called to yet moves in silence; where it moved again since, that is
    /// told instead.
    fn is_told(&self, turn: Turn, seq: i64) -> bool {
        // Whoever was taken off of something is told so whatever became of it.
        if turn == Turn::Withdrawn {
            return true;
        }
        if turn == Turn::Cancelled {
            let called = self.turns.iter().any(|t| t.what == "session-convened");
            return self.row.state == SessionState::Cancelled && called;
        }
        let live = matches!(self.row.state, SessionState::Convened | SessionState::Open);
        live && !self.turns.iter().any(|t| t.what == "session-moved" && t.seq > seq)
    }
    /// When it was to begin before this entry moved it, as people know it: a letter shows what held when it was written, and a move whose
    /// letter never left is known to nobody. Nothing where no letter has left, and where time and place are again those that people know.
    fn before(&self, world: &World, seq: i64) -> Result<Option<Timestamp>, WorldError> {
        let Some(until) = self.left.map(|left| left.min(seq)) else { return Ok(None) };
        for turn in self.turns.iter().rev().filter(|t| t.seq < until) {
            let Some(entry) = world.live.entry(turn.seq)? else { continue };
            let planned = || SessionPlanned::of(&entry).map(|e| (e.at, e.place, e.call));
            let moved = SessionMoved::of(&entry).map(|e| (e.at, e.place, e.call));
            if let Some(known) = moved.or_else(planned) {
                let now = (self.row.at, self.row.place.clone(), self.row.call.clone());
                return Ok((known != now).then_some(known.0));
            }
        }
        Ok(None)
    }
}

/// Those invited are told when and where, what moved and why, or that it is called off. Where no invitation has left yet, a move is told
/// by the invitation itself: nobody knows the date that does not hold any more. So is a move back to what people know.
fn session(world: &World, entry: &Entry, turn: Turn) -> Result<Option<Told>, WorldError> {
    let Some(id) = entry.header.matter else { return Ok(None) };
    let Some(called) = Called::of(world, id, entry.header.id)? else { return Ok(None) };
    let to = called_by(world, &called.row, entry)?;
    if !called.is_told(turn, entry.header.seq) || to.is_empty() {
        return Ok(None);
    }
    let before = if turn == Turn::Moved { called.before(world, entry.header.seq)? } else { None };
    let (key, text) = match (turn, before) {
        (Turn::Cancelled, _) => {
            ("message-alarm-session-cancelled-subject", "message-alarm-session-cancelled")
        }
        (Turn::Withdrawn, _) => {
            ("message-alarm-session-withdrawn-subject", "message-alarm-session-withdrawn")
        }
        (Turn::Reminded, _) => ("message-alarm-session-reminded-subject", "message-alarm-session-reminded"),
        (_, Some(at)) if at == called.row.at => {
            ("message-alarm-session-moved-subject", "message-alarm-session-moved-place")
        }
        (_, Some(_)) => ("message-alarm-session-moved-subject", "message-alarm-session-moved"),
        (_, None) => ("message-alarm-session-subject", "message-alarm-session"),
    };
    let letters = letters(world)?;
    let Called { row, on, .. } = called;
    let name = |lang| row.body_names.show(lang).to_owned();
    let place = || row.place.clone().or_else(|| row.call.clone()).unwrap_or_default();
    // A reason may be as long as a whole message: the sentence around it has to fit as well.
    let reason = said(entry).map_or_else(|| "—".to_owned(), |w| cut(&w.text, Limits::default().text / 2));
    Ok(Some(Told {
        subject: letters.words(key, |lang| vec![("body", name(lang)), ("number", row.number.clone())]),
        words: letters.words(text, |lang| {
            let address = letters.address(lang, &format!("sessions/{id}"));
            let before = before.map_or_else(String::new, |at| letters.moment(lang, at));
            vec![
                ("at", letters.moment(lang, row.at)),
                ("before", before),
                ("reason", reason.clone()),
                ("place", place()),
                ("address", address),
            ]
        }),
        to,
        about: Some((id, format!("{} {}", row.body_names.show(kernel::Lang::Fr), row.number))),
        on,
        acknowledge_minutes: None,
        automatic: world.profile.outgoing.automatic.sessions,
        other: None,
    }))
}

/// Those who are told: those invited, those of them who were added or have not answered, or whoever was taken off.
fn called_by(
    world: &World,
    row: &bodies::read::SessionRow,
    entry: &Entry,
) -> Result<Vec<Target>, store::StoreError> {
    if let Some(gone) = InvitationWithdrawn::of(entry) {
        return called::taken_off(world, row, &gone);
    }
    if let Some(reminded) = InvitationReminded::of(entry) {
        return called::silent(world, row, &reminded.seats);
    }
    let added = SessionInvited::of(entry).map(|e| e.added);
    Ok(called::targets(world, row, added.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_gets_it_next_is_written_to_on_another_way_first() {
        let first = |means| {
            let mut channels = vec![Channel::Mail, Channel::Sms, Channel::Push];
            other_first(&mut channels, means);
            channels
        };
        assert_eq!(first(Means::Phone), [Channel::Sms, Channel::Push, Channel::Mail]);
        assert_eq!(first(Means::Message), [Channel::Sms, Channel::Mail, Channel::Push]);
        assert_eq!(first(Means::Mail), [Channel::Mail, Channel::Sms, Channel::Push]);
        other_first(&mut [], Means::Radio);
    }

    #[test]
    fn many_are_written_to_in_several_messages_and_nobody_is_left_out() {
        let target = |n: usize| Target::Office(Office::of(format!("f{n}")));
        let found = |n: usize| vec![Found::default(); n];
        let all = (0..5).map(|n| (target(n), found(if n == 2 { 9 } else { 1 }))).collect();
        let groups = groups(all, 3);
        let sizes: Vec<(usize, usize)> = groups.iter().map(|(to, found)| (to.len(), found.len())).collect();
        assert_eq!(sizes, [(2, 2), (1, 3), (2, 2)]);
    }
}
