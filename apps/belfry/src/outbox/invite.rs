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
        let items = read::items(read, *about)?;
        Ok::<_, store::StoreError>(Some((session, items)))
    })?;
    let Some((session, items)) = found else { return Ok(()) };
    let facts = crate::wiring::body_facts(world);
    let lang = leaving.recipient.lang.unwrap_or(Lang::Fr);
    let cancelled = session.state == SessionState::Cancelled;
    let off = letters.words("message-alarm-session-off", |_| Vec::new());
    let text = bodies_web::letter(&Event {
        facts: &facts,
        session: &session,
        items: &items,
        lang,
        address: &world.config.url,
        now: world.clock.now(),
        call: if cancelled { Call::Cancel } else { Call::Request },
        organizer: organizer(world),
        attendee: Some(Attendee {
            name: leaving.recipient.name.clone().unwrap_or_default(),
            mail: leaving.route.address.clone(),
        }),
        off: off.show(lang),
    });
    letter.calendar = Some(CalendarPart { method: if cancelled { "CANCEL" } else { "REQUEST" }, text });
    let seat = seat_of(leaving, &session).filter(|seat| read::seats(&facts, &session).contains(seat));
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

/// The seat of a recipient: that of the office, or of the guest to whose address it goes.
fn seat_of(leaving: &Leaving, session: &read::SessionRow) -> Option<Seat> {
    let Some(office) = &leaving.recipient.office else {
        let theirs = |mail: &String| mail.trim() == leaving.route.address;
        return session.called.guests.iter().find(|g| g.mail.as_ref().is_some_and(theirs)).map(Guest::seat);
    };
    Some(Seat {
        function: office.function.clone(),
        organisation: office.organisation.clone(),
        area: office.area.clone(),
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
