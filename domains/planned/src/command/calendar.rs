//! Taking in a calendar of somebody else: each of its events is judged on its own. What is new is announced; what its sender has
//! changed changes the file that stands here already, as long as its plan can change and whoever takes it in may plan it.

use std::collections::{BTreeMap, BTreeSet};

use exchange::ical::{Fault, Found, Occasion};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Read, Row, StoreError, blob_id};

use super::announce::Announce;
use super::describe::checked;
use crate::event::{CalendarFollowed, CalendarTaken, Described, Event, RefusedEntry, Turned};
use crate::planned::{Description, Span, Step, after};
use crate::state::EventNow;
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
    /// Its file stands here and is described anew: the sender has changed it.
    Changed(Id<kind::Matter>),
    /// Its file stands here and says the same, or more than this calendar.
    Known,
    /// Its sender has changed it, and the file can no longer change, or not by whoever takes the calendar in.
    Fixed(Id<kind::Matter>),
    /// Its sender cancelled it, and its file stands here: whoever takes the calendar in may cancel that, too, and says so.
    CalledOff(Id<kind::Matter>),
    /// Its sender cancelled it; here is nothing to do.
    Cancelled,
    /// It is over.
    Past,
    /// It cannot be read.
    Refused(Fault),
}

/// Whether whoever takes a calendar in may plan what is guarded so.
pub type May<'a> = &'a dyn Fn(&Resource) -> bool;

/// What becomes of each event, in the order of the file, with words in this language.
///
/// # Errors
/// When the rows cannot be read.
pub fn judge(
    (found, lang): (&[Found], Lang),
    read: &dyn Read,
    facts: &Facts,
    now: Timestamp,
    may: May<'_>,
) -> Result<Vec<Verdict>, StoreError> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::with_capacity(found.len());
    for one in found {
        let verdict = match &one.event {
            Err(fault) => Verdict::Refused(*fault),
            Ok(event) if event.cancelled => {
                let file = if seen.insert(identity(event)) { standing(read, event)? } else { None };
                file.filter(|file| file.can_be_called_off(event, may))
                    .map_or(Verdict::Cancelled, |file| Verdict::CalledOff(file.now.id))
            }
            Ok(event) => match span(event, facts) {
                None => Verdict::Refused(Fault::Time),
                Some(span) if span.until <= now => Verdict::Past,
                Some(_) if !seen.insert(identity(event)) => Verdict::Known,
                Some(span) => match standing(read, event)? {
                    None => Verdict::New,
                    Some(file) => file.verdict(event, lang, span, facts, may),
                },
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

/// The file of an event of a calendar, and how far its sender has told it.
struct Standing {
    now: EventNow,
    told: Option<(i64, Option<Timestamp>)>,
}

fn standing(read: &dyn Read, event: &Occasion) -> Result<Option<Standing>, StoreError> {
    let sql = "SELECT e.id, t.sequence, t.modified FROM planned_event e LEFT JOIN planned_told t ON t.event = e.id WHERE e.uid = \
               $1 ORDER BY e.announced_seq LIMIT 1";
    let Some(row) = read.one(sql, &[identity(event).into()])? else { return Ok(None) };
    let told = match row.opt(1, Row::int)? {
        Some(sequence) => Some((sequence, row.opt(2, Row::time)?)),
        None => None,
    };
    Ok(EventNow::find(read, row.id(0)?)?.map(|now| Standing { now, told }))
}

impl Standing {
    fn verdict(&self, event: &Occasion, lang: Lang, span: Span, facts: &Facts, may: May<'_>) -> Verdict {
        if self.is_older(event)
            || told(event, lang, span, &self.now.description, facts) == self.now.description
        {
            return Verdict::Known;
        }
        if self.now.state.is_ahead() && may(&self.now.resource()) {
            Verdict::Changed(self.now.id)
        } else {
            Verdict::Fixed(self.now.id)
        }
    }
    /// Whether it can still be cancelled here, by whoever takes the calendar in.
    fn can_be_called_off(&self, event: &Occasion, may: May<'_>) -> bool {
        let (now, step) = (&self.now, Step::Cancel);
        !self.is_older(event) && after(now.state, step).is_some() && may(&now.resource())
    }
    /// Whether a later state of it was told before.
    fn is_older(&self, event: &Occasion) -> bool {
        let Some((sequence, modified)) = self.told else { return false };
        let before = |at: Timestamp| modified.is_some_and(|known| at < known);
        event.sequence < sequence
            || (event.sequence == sequence && event.modified.map(Timestamp::from_jiff).is_some_and(before))
    }
}

/// What the file says once it follows the calendar: title, time, place and words are the sender's, everything else is ours. What
/// is built up before and dismantled after moves along.
fn told(event: &Occasion, lang: Lang, span: Span, ours: &Description, facts: &Facts) -> Description {
    let mut d = ours.clone();
    let moved = |at: Timestamp, from: Timestamp, to: Timestamp| at.plus_micros(to.0 - from.0);
    d.build_up = d.build_up.map(|at| moved(at, ours.span.from, span.from));
    d.dismantled = d.dismantled.map(|at| moved(at, ours.span.until, span.until));
    d.span = span;
    match lang {
        Lang::En => d.names = names(event, lang, facts),
        lang => d.names.set(lang, Some(cut(&event.title, facts.limits.short))),
    }
    d.place = words(lang, &event.place, facts.limits.short).or(d.place);
    d.words = words(lang, &event.words, facts.limits.text).or(d.words);
    d
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn words(lang: Lang, text: &str, most: usize) -> Option<Words> {
    Some(Words::new(lang, cut(text, most))).filter(|w| !w.is_blank())
}

/// An event in English has its title in both official languages as it stands: nothing is translated.
fn names(event: &Occasion, lang: Lang, facts: &Facts) -> Text {
    let title = cut(&event.title, facts.limits.short);
    match lang {
        Lang::En => Text::three(title.clone(), title.clone(), title),
        lang => Text::one(lang, title),
    }
}

/// From when to when; an event without an end lasts an hour, a day without one the whole day.
fn span(event: &Occasion, facts: &Facts) -> Option<Span> {
    use exchange::ical::When;
    let instant = |when: &When| when.instant(&facts.zone).map(Timestamp::from_jiff);
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

/// Takes a calendar in: what is new and what has changed in it, and the list of what could not be read.
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
    /// Files that are cancelled because their sender called the event off: only those that are named here, never by itself.
    pub cancel: BTreeSet<Id<kind::Matter>>,
    /// Why, where any are.
    pub why: Option<Words>,
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
        let may = |on: &Resource| cx.guard.permit(cx.actor, "event.plan", on).is_ok();
        let verdicts = judge((&self.found, self.coming.lang), cx.read, facts, cx.now, &may)?;
        let year = facts.year(cx.now);
        let mut no = state::next(cx.read, &format!("event:{year:02}"))?;
        let (mut drafts, mut refused, mut events) = (Vec::new(), Vec::new(), 0);
        for (place, (one, verdict)) in self.found.iter().zip(&verdicts).enumerate() {
            if let Verdict::Refused(fault) = verdict {
                let line = i64::try_from(one.line).unwrap_or(i64::MAX);
                refused.push(RefusedEntry { line, fault: *fault });
            }
            let Ok(event) = &one.event else { continue };
            let id = match verdict {
                Verdict::New => {
                    let id = self.ids.get(&place).copied().unwrap_or_else(|| cx.ids.next());
                    drafts.extend(self.announced(event, id, facts)?.events(cx, facts, (year, no))?);
                    no += 1;
                    id
                }
                Verdict::Changed(id) => {
                    drafts.extend(self.described(event, EventNow::get(cx.read, *id)?, facts)?);
                    *id
                }
                Verdict::CalledOff(id) if self.cancel.contains(id) => {
                    drafts.push(self.called_off(EventNow::get(cx.read, *id)?, facts)?);
                    *id
                }
                _ => continue,
            };
            drafts.extend(self.followed(event, id, facts)?);
            events += 1;
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
        let names = names(event, lang, facts);
        let municipalities = areas.iter().filter(|code| facts.is_municipality(code)).cloned().collect();
        let description = Description {
            names,
            kind,
            organisation: None,
            organiser: None,
            span: span(event, facts).ok_or_else(|| Refusal::invalid("files", "refusal-planned-order"))?,
            build_up: None,
            dismantled: None,
            place: words(lang, &event.place, facts.limits.short),
            municipalities,
            attendance: None,
            function,
            words: words(lang, &event.words, facts.limits.text),
            source: Some(cut(&self.file.name, facts.limits.short)),
            invented: false,
        };
        let uid = Some(identity(event));
        Ok(Announce { uid, ..Announce::new(id, description, areas) })
    }

    /// The file as the calendar tells it now; what was ready has to be looked at again.
    fn described(&self, event: &Occasion, now: EventNow, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let span = span(event, facts).ok_or_else(|| Refusal::invalid("files", "refusal-planned-order"))?;
        let description = checked(&told(event, self.coming.lang, span, &now.description, facts), facts)?;
        let described = Described { description, areas: now.areas.clone() };
        let mut drafts = vec![described.draft(Some(now.id), now.handling)?];
        drafts.extend(super::step::back(&now)?);
        Ok(drafts)
    }

    /// The file of an event that its sender called off.
    fn called_off(&self, now: EventNow, facts: &Facts) -> Result<Draft, Failure> {
        let why = self.why.as_ref().ok_or_else(|| Refusal::missing("why"))?;
        why.required("why", facts.limits.text)?;
        let to = after(now.state, Step::Cancel)
            .ok_or_else(|| error::wrong_step(&now.number, now.state, Step::Cancel))?;
        let event = Turned { step: Step::Cancel, to, words: Some(why.clone()), incident: now.incident };
        Ok(event.draft(Some(now.id), now.handling)?)
    }

    /// How far the sender has told it, where the calendar says so.
    fn followed(
        &self,
        event: &Occasion,
        id: Id<kind::Matter>,
        facts: &Facts,
    ) -> Result<Option<Draft>, Failure> {
        if event.sequence == 0 && event.modified.is_none() {
            return Ok(None);
        }
        let followed = CalendarFollowed {
            name: cut(&self.file.name, facts.limits.short),
            sequence: event.sequence,
            modified: event.modified.map(Timestamp::from_jiff),
        };
        Ok(Some(followed.draft(Some(id), kernel::Handling::Service)?))
    }
}
