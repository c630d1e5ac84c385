//! Taking in a calendar of somebody else: each of its events is judged on its own, what is new is announced.

use std::collections::{BTreeMap, BTreeSet};

use exchange::ical::{Fault, Found, Occasion};
use kernel::{Id, Lang, Refusal, Resource, Text, Words, kind};
use store::{Deciding, Draft, Failure, Read, StoreError, blob_id};

use super::announce::Announce;
use crate::event::{CalendarTaken, Event, RefusedEntry};
use crate::planned::{Description, Span};
use crate::{Facts, Rule, error, state};

/// The file that is taken in.
#[derive(Debug, Clone)]
pub struct CalendarFile {
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
}

/// What is said of all its events, because the calendar does not.
#[derive(Debug, Clone)]
pub struct Coming {
    /// Code of their kind.
    pub kind: String,
    /// Code of the function that is responsible for them.
    pub function: String,
    /// Codes of the municipalities and police zones in which they lie.
    pub areas: BTreeSet<String>,
    /// The language of their words.
    pub lang: Lang,
}

/// What would become of an event of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is announced.
    New,
    /// One of the same identity is there already.
    Known,
    /// Its sender cancelled it.
    Cancelled,
    /// It is over.
    Past,
    /// It cannot be read.
    Refused(Fault),
}

/// What becomes of each event, in the order of the file.
///
/// # Errors
/// When the rows cannot be read.
pub fn judge(
    found: &[Found],
    read: &dyn Read,
    facts: &Facts,
    now: kernel::Timestamp,
) -> Result<Vec<Verdict>, StoreError> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::with_capacity(found.len());
    for one in found {
        let verdict = match &one.event {
            Err(fault) => Verdict::Refused(*fault),
            Ok(event) if event.cancelled => Verdict::Cancelled,
            Ok(event) => match span(event, facts) {
                None => Verdict::Refused(Fault::Time),
                Some(span) if span.until <= now => Verdict::Past,
                Some(_) if !seen.insert(identity(event)) || is_known(read, event)? => Verdict::Known,
                Some(_) => Verdict::New,
            },
        };
        all.push(verdict);
    }
    Ok(all)
}

/// The identity that the sender gave; without one, title and beginning.
fn identity(event: &Occasion) -> String {
    if event.uid.is_empty() { format!("{} {:?}", event.title, event.start) } else { event.uid.clone() }
}

fn is_known(read: &dyn Read, event: &Occasion) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM planned_event WHERE uid = $1";
    Ok(read.one(sql, &[identity(event).into()])?.is_some())
}

/// From when to when; an event without an end lasts an hour, a day without one the whole day.
fn span(event: &Occasion, facts: &Facts) -> Option<Span> {
    use exchange::ical::When;
    let instant = |when: &When| when.instant(&facts.zone).map(kernel::Timestamp::from_jiff);
    let from = instant(&event.start)?;
    let until = match (&event.end, &event.start) {
        (Some(end), _) => instant(end)?,
        (None, When::Day(day)) => crate::calendar::span_of(*day, &facts.zone).until,
        (None, _) => from.plus_seconds(3600),
    };
    // What begins and ends at once is shown as an hour.
    let until = if until > from { until } else { from.plus_seconds(3600) };
    let longest = from.plus_seconds(facts.limits.longest_seconds);
    (until <= longest).then_some(Span { from, until })
}

/// Takes a calendar in: what is new in it, and the list of what could not be read.
#[derive(Debug, Clone)]
pub struct TakeCalendar {
    /// The file.
    pub file: CalendarFile,
    /// Its events.
    pub found: Vec<Found>,
    /// What is said of all of them.
    pub coming: Coming,
    /// The ids of those that are announced, by their place in the file.
    pub ids: BTreeMap<usize, Id<kind::Matter>>,
}

impl Rule for TakeCalendar {
    type Facts = Facts;
    const NAME: &'static str = "planned.take-calendar";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { areas: self.coming.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "event.plan", &on)?;
        if self.found.len() > facts.limits.events {
            return Err(error::too_many("files", facts.limits.events).into());
        }
        let verdicts = judge(&self.found, cx.read, facts, cx.now)?;
        let year = facts.year(cx.now);
        let mut no = state::next(cx.read, &format!("event:{year:02}"))?;
        let (mut drafts, mut refused, mut events) = (Vec::new(), Vec::new(), 0);
        for (place, (one, verdict)) in self.found.iter().zip(&verdicts).enumerate() {
            if let Verdict::Refused(fault) = verdict {
                let line = i64::try_from(one.line).unwrap_or(i64::MAX);
                refused.push(RefusedEntry { line, fault: *fault });
            }
            let (Verdict::New, Ok(event)) = (verdict, &one.event) else { continue };
            let id = self.ids.get(&place).copied().unwrap_or_else(|| cx.ids.next());
            drafts.extend(self.announced(event, id, facts)?.events(cx, facts, (year, no))?);
            (no, events) = (no + 1, events + 1);
        }
        if events == 0 {
            return Err(Refusal::invalid("files", "refusal-planned-nothing-new").into());
        }
        let taken = CalendarTaken {
            file: blob_id(&self.file.digest),
            digest: self.file.digest.clone(),
            name: self.file.name.clone(),
            events,
            refused,
        };
        drafts.push(taken.draft(None, kernel::Handling::Service)?);
        Ok(drafts)
    }
}

impl TakeCalendar {
    fn announced(&self, event: &Occasion, id: Id<kind::Matter>, facts: &Facts) -> Result<Announce, Refusal> {
        let Coming { kind, function, areas, lang } = self.coming.clone();
        let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
        let words =
            |text: &str, most: usize| Some(Words::new(lang, cut(text, most))).filter(|w| !w.is_blank());
        // An event in English has its title in both official languages as it stands: nothing is translated.
        let title = cut(&event.title, facts.limits.short);
        let names = match lang {
            Lang::En => Text::three(title.clone(), title.clone(), title),
            lang => Text::one(lang, title),
        };
        let municipalities = areas.iter().filter(|code| facts.is_municipality(code)).cloned().collect();
        let description = Description {
            names,
            kind,
            organisation: None,
            organiser: None,
            span: span(event, facts).ok_or_else(|| Refusal::invalid("files", "refusal-planned-order"))?,
            build_up: None,
            dismantled: None,
            place: words(&event.place, facts.limits.short),
            municipalities,
            attendance: None,
            function,
            words: words(&event.words, facts.limits.text),
            source: Some(cut(&self.file.name, facts.limits.short)),
            invented: false,
        };
        let uid = Some(identity(event));
        Ok(Announce { uid, ..Announce::new(id, description, areas) })
    }
}
