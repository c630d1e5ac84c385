//! The series of a body as a file for the calendars of others: whole, where they take its rule in, and turn by turn where they do not.

use bodies::Facts;
use bodies::read;
use bodies::series::{Series, Turn};
use exchange::ical::{self, Call, Entry, Invitation, Moved, Portable, Recurrence};
use jiff::ToSpan as _;
use kernel::{Resource, Timestamp};
use web::{Answer, Fault, Visit};

use crate::desk::Desk;
use crate::feed::calendar;
use crate::letter::{day, head, host, instant};

/// A series is written for so many years, from its first meeting and from today.
const YEARS: i16 = 10;

/// `GET /bodies/{body}/series.ics`: the rule with what it moves or leaves out. A rule that programs read otherwise, or not at all, is not
/// in it: its coming turns are events of their own.
pub(crate) async fn series(Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let facts = desk.facts();
    let (body, series) = shell.read(&reader, |read| {
        let body = read::body(read, &facts, &code)?.ok_or_else(Fault::not_found)?.body;
        let series = read::series(read, &code)?.filter(|s| s.ended.is_none());
        Ok((body, series.ok_or_else(Fault::not_found)?))
    })?;
    let address = desk.address.trim_end_matches('/');
    let (content, lang, now) = (&series.content, reader.lang, shell.now());
    let own = bodies::series::id(&code);
    let event = |identity: &str, at: Timestamp, recurrence: Option<Recurrence>| Invitation {
        entry: Entry {
            uid: format!("{identity}@{}", host(address)),
            sequence: series.changed_seq,
            title: body.names.show(lang).to_owned(),
            place: content.place.clone().unwrap_or_default(),
            words: String::new(),
            url: format!("{address}/{lang}/bodies/{code}/series"),
            start: instant(at),
            end: instant(content.end(at)),
            status: "CONFIRMED",
        },
        organizer: None,
        attendees: Vec::new(),
        recurrence,
    };
    let turns = turns(&facts, content, now)?;
    let all: Vec<Invitation> = match content.portable(&facts) {
        Some(rule) => {
            let whole = recurrence(&facts, content, &turns, rule);
            vec![event(&own.to_string(), content.from, Some(whole))]
        }
        // The day of the rule names the turn, so that a turn that moves is the same event.
        None => turns
            .iter()
            .filter_map(|turn| Some((turn.day, turn.at?)))
            .filter(|(_, at)| content.end(*at) > now)
            .map(|(day, at)| event(&format!("{own}.{day}"), at, None))
            .collect(),
    };
    if all.is_empty() {
        return Err(Fault::not_found());
    }
    let text = ical::invite(&head("", lang, now), Call::Publish, &facts.zone, &all);
    Ok(calendar(Some("series.ics"), text))
}

/// The turns that are written: ten years of them, whenever the series began.
fn turns(facts: &Facts, series: &Series, now: Timestamp) -> Result<Vec<Turn>, Fault> {
    let today = facts.zone.to_datetime(instant(now));
    let ahead = today.checked_add(YEARS.years()).unwrap_or(today);
    Ok(series.turns(facts, series.until(facts, YEARS).max(ahead))?)
}

/// What of the rule does not hold: its turns that are moved or left out.
fn recurrence(facts: &Facts, series: &Series, turns: &[Turn], rule: Portable) -> Recurrence {
    let time = facts.zone.to_datetime(instant(series.from)).time();
    let mut found = Recurrence { rule, except: Vec::new(), moved: Vec::new() };
    for turn in turns.iter().filter(|turn| turn.shifted) {
        let from = turn.day.to_datetime(time);
        if let Some(at) = turn.at {
            found.moved.push(Moved { from, start: instant(at), end: instant(series.end(at)) });
            continue;
        }
        let held = |last: &Moved| day(Timestamp::from_jiff(last.start), &facts.zone);
        match found.moved.last().copied().filter(|last| held(last) >= turn.day) {
            // Another turn is moved onto this one or past it. No program takes a turn that skips a later one, so that the earlier one is
            // left out: this one is held on its own day, or moved in its place.
            Some(last) => {
                found.moved.pop();
                found.except.push(last.from);
                if held(&last) > turn.day {
                    found.moved.push(Moved { from, ..last });
                }
            }
            None => found.except.push(from),
        }
    }
    found
}
