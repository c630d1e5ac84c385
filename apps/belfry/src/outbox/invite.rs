//! What a letter about a session carries besides its words: the event for the recipient's calendar program, and the link by which they
//! answer for their seat. Only what may leave the house carries either.

use bodies::called::Guest;
use bodies::read::{self, Eye};
use bodies::session::{Seat, SessionState};
use bodies_web::Letter as Event;
use desk::links::{Link, Links};
use exchange::ical::{Attendee, Call};
use kernel::Lang;
use outbox::read::Leaving;
use outbox::sender::{CalendarPart, Letter};
use outbox_web::Letters;

use crate::wiring::{World, WorldError};

/// The link opens until so long after the session, in seconds.
const AFTER: i64 = 86_400;

/// Adds them, where the message is one that the program wrote about a session to a mail address.
///
/// # Errors
/// When the rows cannot be read, or the secret cannot be kept.
pub(super) fn add(
    world: &World,
    links: &Links,
    letters: &Letters,
    leaving: &Leaving,
    letter: &mut Letter,
) -> Result<(), WorldError> {
    if !super::along::may(leaving) {
        return Ok(());
    }
    let Some((about, _)) = &leaving.message.about else { return Ok(()) };
    let found = world.live.read(|read| {
        let Some(session) = read::session(read, &Eye::all(), *about)? else { return Ok(None) };
        let (items, taken) = (read::items(read, *about)?, read::withdrawn(read, *about)?);
        Ok::<_, store::StoreError>(Some((session, items, taken)))
    })?;
    let Some((mut session, items, taken)) = found else { return Ok(()) };
    let facts = crate::wiring::body_facts(world);
    let seat = seat_of(leaving, &session).filter(|seat| read::seats(&facts, &session).contains(seat));
    let gone = taken.iter().find(|gone| seat.is_none() && is_of(leaving, gone));
    // An invitation that was released before they were taken off and leaves only now puts nothing into their calendar any more.
    if gone.is_some_and(|gone| leaving.message.changed_seq < gone.seq) {
        return Ok(());
    }
    // Where they meet and about what is no longer theirs to know.
    let items = if gone.is_some() { Vec::new() } else { items };
    if gone.is_some() {
        (session.place, session.call) = (None, None);
    }
    let lang = leaving.recipient.lang.unwrap_or(Lang::Fr);
    let cancelled = session.state == SessionState::Cancelled;
    let call = match gone {
        Some(_) => Call::Withdraw,
        None if cancelled => Call::Cancel,
        None => Call::Request,
    };
    let off = letters.words("message-alarm-session-off", |_| Vec::new());
    let text = bodies_web::letter(&Event {
        facts: &facts,
        session: &session,
        items: &items,
        lang,
        address: &world.config.url,
        now: world.clock.now(),
        call,
        organizer: organizer(world),
        attendee: Some(Attendee {
            name: leaving.recipient.name.clone().unwrap_or_default(),
            mail: leaving.route.address.clone(),
        }),
        off: off.show(lang),
    });
    letter.calendar =
        Some(CalendarPart { method: if call == Call::Request { "REQUEST" } else { "CANCEL" }, text });
    let Some(seat) = seat.filter(|_| session.state == SessionState::Convened) else { return Ok(()) };
    let (link, expires) = (read::link_of(session.id, &seat), session.at.plus_seconds(AFTER));
    if expires <= world.clock.now() {
        return Ok(());
    }
    let secret = links.make(Link { link, matter: session.id, expires })?;
    for (lang, words) in &mut letter.parts {
        let address = letters.address(*lang, &format!("i/{secret}"));
        let asked = letters.words("message-alarm-session-answer", |_| vec![("address", address.clone())]);
        *words = format!("{words}\n\n{}", asked.show(*lang));
    }
    Ok(())
}

/// Whether a recipient is whoever was taken off.
fn is_of(leaving: &Leaving, gone: &read::WithdrawnRow) -> bool {
    let mail = || gone.guest.as_ref().and_then(|g| g.mail.as_deref());
    match office_of(leaving) {
        Some(seat) => gone.seat == seat,
        None => mail().is_some_and(|mail| mail.trim() == leaving.route.address),
    }
}

fn office_of(leaving: &Leaving) -> Option<Seat> {
    let office = leaving.recipient.office.as_ref()?;
    Some(Seat {
        function: office.function.clone(),
        organisation: office.organisation.clone(),
        area: office.area.clone(),
    })
}

/// The seat of a recipient: that of the office, or of the guest to whose address it goes.
fn seat_of(leaving: &Leaving, session: &read::SessionRow) -> Option<Seat> {
    office_of(leaving).or_else(|| {
        let theirs = |mail: &String| mail.trim() == leaving.route.address;
        let guest = |g: &&Guest| leaving.recipient.office.is_none() && g.mail.as_ref().is_some_and(theirs);
        session.called.guests.iter().find(guest).map(Guest::seat)
    })
}

/// Who calls: the address from which mail leaves.
fn organizer(world: &World) -> Option<Attendee> {
    let from = world.config.messages.mail.as_ref()?.from.clone();
    let (name, mail) = match from.rsplit_once('<') {
        Some((name, mail)) => {
            (name.trim().trim_matches('"').to_owned(), mail.trim_end_matches('>').to_owned())
        }
        None => (String::new(), from),
    };
    Some(Attendee { name, mail: mail.trim().to_owned() }).filter(|a| a.mail.contains('@'))
}
