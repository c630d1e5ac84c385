//! A session as an event of a calendar: in letters to those invited, in feeds, as a file.

use bodies::Facts;
use bodies::read::{ItemRow, SessionRow};
use bodies::session::{ItemState, SessionState};
use exchange::ical::{self, Attendee, Call, Entry, Feed, Invitation};
use kernel::{Lang, Timestamp};

/// Where nobody said how long it takes: two hours, in minutes.
const LONG: i64 = 120;

/// What a calendar program is sent about one session.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    /// What the rules may look up: the zone.
    pub facts: &'a Facts,
    /// The session.
    pub session: &'a SessionRow,
    /// Its agenda.
    pub items: &'a [ItemRow],
    /// In which language.
    pub lang: Lang,
    /// Address under which people reach this place.
    pub address: &'a str,
    /// When it is written.
    pub now: Timestamp,
    /// What is asked of the calendar program.
    pub call: Call,
    /// Who calls.
    pub organizer: Option<Attendee>,
    /// Who is called.
    pub attendee: Option<Attendee>,
    /// What stands before the title of a session that does not take place: calendar programs do not show its state.
    pub off: &'a str,
}

/// The calendar (`text/calendar`).
#[must_use]
pub fn letter(letter: &Letter<'_>) -> String {
    let mut one = invitation(letter.session, letter.items, letter.lang, letter.address, letter.off);
    one.organizer.clone_from(&letter.organizer);
    one.attendees.extend(letter.attendee.clone());
    ical::invite(&head("", letter.lang, letter.now), letter.call, &letter.facts.zone, &[one])
}

/// The head of a calendar of this name; without one, of one event or one series as a file.
pub(crate) fn head(name: &str, lang: Lang, now: Timestamp) -> Feed {
    Feed {
        product: format!("-//{}//{}", kernel::brand::EN, lang.code().to_uppercase()),
        name: name.to_owned(),
        at: instant(now),
    }
}

/// A session as an event. Its number of changes is that of the journal: it only ever grows.
pub(crate) fn invitation(
    session: &SessionRow,
    items: &[ItemRow],
    lang: Lang,
    address: &str,
    off: &str,
) -> Invitation {
    let address = address.trim_end_matches('/');
    let long = session.turn.as_ref().map_or(LONG, |(_, minutes)| *minutes);
    let points = items.iter().filter(|i| i.state != ItemState::Dropped);
    let points = (1..).zip(points).map(|(n, item)| format!("{n}. {}", item.title.show(lang)));
    // A call stands with the words: a place is cut off after 255 letters, and a link that is cut leads nowhere.
    let words: Vec<String> = session.call.iter().cloned().chain(points).collect();
    let whole_call = || session.call.clone().filter(|call| call.encode_utf16().count() <= 255);
    let title = format!("{} {}", session.body_names.show(lang), session.number);
    Invitation {
        entry: Entry {
            uid: format!("{}@{}", session.id, host(address)),
            sequence: session.changed_seq,
            title: match session.state {
                SessionState::Cancelled => format!("{off} · {title}"),
                _ => title,
            },
            // Without a room, a link that is not cut off is where it takes place.
            place: session.place.clone().or_else(whole_call).unwrap_or_default(),
            words: words.join("\n"),
            url: format!("{address}/{lang}/sessions/{}", session.id),
            start: instant(session.at),
            end: instant(session.at.plus_seconds(long.saturating_mul(60))),
            status: match session.state {
                SessionState::Cancelled => "CANCELLED",
                SessionState::Planned => "TENTATIVE",
                _ => "CONFIRMED",
            },
        },
        organizer: None,
        attendees: Vec::new(),
        recurrence: None,
    }
}

pub(crate) fn instant(at: Timestamp) -> jiff::Timestamp {
    at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// The day of an instant where people look at their calendar.
pub(crate) fn day(at: Timestamp, zone: &jiff::tz::TimeZone) -> jiff::civil::Date {
    zone.to_datetime(instant(at)).date()
}

/// The host of an address, for what names events in the world.
pub(crate) fn host(address: &str) -> &str {
    address.split("://").last().unwrap_or_default().split([':', '/']).next().unwrap_or_default()
}
