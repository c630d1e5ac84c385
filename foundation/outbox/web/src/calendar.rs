//! One's own shifts as a calendar, for the calendar on one's telephone: behind an address that only its owner knows.

use std::sync::Arc;

use ::desk::links::Link;
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use exchange::ical::{self, Entry, Feed};
use kernel::{Id, Lang, Refusal, Resource, Timestamp, kind};
use outbox::command::{EndCalendar, MakeCalendar};
use outbox::read::{self, CalendarRow, ShiftRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Path, Posted, Reader, Shell, Typed, blocking, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::rota;
use crate::show::AT;
use crate::targets::office_words;

/// It goes back and ahead so far, in seconds.
const BACK: i64 = 31 * 86_400;
const AHEAD: i64 = 400 * 86_400;

/// The address that is open, as its owner sees it: without its secret.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct CalendarShow {
    link: Id<kind::Session>,
    made_at: Timestamp,
    expires: Timestamp,
}

impl CalendarShow {
    pub(crate) const fn of(row: CalendarRow) -> Self {
        Self { link: row.link, made_at: row.made_at, expires: row.expires }
    }
    pub(crate) fn sample() -> Self {
        Self { link: Id::of_words(&["calendar"]), made_at: AT, expires: AT }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CalendarForm {
    days: String,
    lang: String,
}

/// `POST /rota/calendar`: makes the address and shows it this once.
pub(crate) async fn make(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, CalendarForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let person = who.actor().person;
    let made = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        // Whoever holds the address is let in without an account.
        let who = shell.strong(&reader, who.clone(), &form, "rota-step-up-calendar")?;
        let days = fields::whole("days", &value.days)?.unwrap_or(365);
        let expires = shell.now().plus_seconds(days.clamp(0, 100_000) * 86_400);
        let before = shell.live().read(|read| Ok::<_, Fault>(read::calendar_of(read, person)?))?;
        let link = shell.ids().next();
        let receipt = at.ask(&who, &form.meta, MakeCalendar { link, expires }).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-rota-calendar-shown").into());
        }
        let matter = Id::of_words(&["rota-calendar", &person.to_string()]);
        let secret = blocking(|| {
            before.map_or(Ok(()), |b| desk.links.end(b.link))?;
            desk.links.make(Link { link, matter, expires })
        })?;
        let lang = value.lang.parse::<Lang>().unwrap_or(reader.lang);
        Ok::<_, Fault>(format!("{}/{lang}/rota/calendar/{secret}.ics", desk.address.trim_end_matches('/')))
    };
    match made.await {
        Ok(address) => {
            let mut page = rota::load(&at, &who, "calendar", Typed::default())?;
            page.made = Some(address);
            shell.draw(&reader, &page).answer()
        }
        Err(fault) => rota::again(&at, &who, "calendar", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// `POST /rota/calendar/{link}/end`: the address opens nothing any more.
pub(crate) async fn end(sent: Posted<Desk, Nothing, Id<kind::Session>>) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    at.shell.permit(&sent.who, "matter.read", &Resource::service())?;
    let outcome = at.ask(&sent.who, &sent.form.meta, EndCalendar { link: sent.id }).await;
    match outcome {
        Ok(receipt) => {
            blocking(|| at.desk.links.end(sent.id))?;
            Ok(at.shell.done(at.reader, &at.done_at("rota", "rota-done-calendar-ended", receipt)))
        }
        Err(fault) => rota::again(&at, &sent.who, "calendar", fault, sent.form.typed.clone()),
    }
}

/// `GET /rota/calendar/{secret}`: the shifts of whoever made the address, and of nobody else, while they have an account.
pub(crate) async fn feed(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // Programs are told to end the address like that.
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let link = desk.links.find(secret)?.ok_or_else(Fault::not_found)?;
    let now = shell.now();
    let (row, shifts) = shell.live().read(|read| {
        let row = read::calendar(read, link.link)?.filter(|row| row.expires > now);
        let row = row.ok_or_else(Fault::not_found)?;
        let (from, until) = (now.plus_seconds(-BACK), now.plus_seconds(AHEAD));
        Ok::<_, Fault>((row, read::shifts_of(read, row.person, from, until)?))
    })?;
    if !(desk.people)().iter().any(|(id, _, _)| *id == row.person) {
        return Err(Fault::not_found());
    }
    let kept = (header::CACHE_CONTROL, "private, no-store");
    let head = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), kept];
    Ok((head, written(&at, row.person, &shifts)).into_response())
}

fn written(at: &At<'_>, person: Id<kind::Person>, shifts: &[ShiftRow]) -> String {
    let (lang, texts) = (at.reader.lang, at.shell.texts());
    let address = at.desk.address.trim_end_matches('/');
    let host = address.split("://").last().unwrap_or_default().split([':', '/']).next().unwrap_or_default();
    let names = at.desk.post.names();
    let jiff = |at: Timestamp| at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let entry = |shift: &ShiftRow| {
        let own = shift.person == person;
        let key = if own { "rota-calendar-on-call" } else { "rota-calendar-deputy" };
        Entry {
            uid: format!("{}@{host}", shift.id),
            sequence: shift.set_seq,
            title: format!("{} · {}", texts.plain(lang, key), office_words(&names, &shift.office, lang)),
            place: String::new(),
            words: String::new(),
            url: format!("{address}/{lang}/rota"),
            start: jiff(shift.from),
            end: jiff(shift.until),
            // A shift that somebody else is asked to take is not settled.
            status: if own && shift.asked.is_some() { "TENTATIVE" } else { "CONFIRMED" },
        }
    };
    let feed = Feed {
        product: format!("-//{}//{}", kernel::brand::EN, lang.code().to_uppercase()),
        name: texts.plain(lang, "rota-title"),
        at: jiff(at.shell.now()),
    };
    ical::write(&feed, &shifts.iter().map(entry).collect::<Vec<_>>())
}
