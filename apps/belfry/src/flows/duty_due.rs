//! The year wheel's clock: a time of a duty is looked at when its lead time has come or its day is over, and what is to be looked at
//! is said further ahead. Whoever answers for it gets a message; where nobody holds that function it waits on the board.

use std::collections::BTreeSet;
use std::sync::Arc;

use desk::Names;
use duties::command::{LookAhead, LookAtTime};
use duties::event::{Event, Missed, Reminded};
use duties::read::{DutyRow, Eye, duty};
use duties::{Ahead, Ask, Look, Remind};
use duties_web::TEXTS;
use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Text};
use outbox::command::Compose;
use outbox::message::{Channel, Content};
use outbox::whom::{Found, Office, Target};
use outbox::{Facts, Limits};
use store::{Entry, Job};
use web::{Args, Formats, Texts};

use super::command_id;
use crate::outbox::found;
use crate::wiring::{World, WorldError, duty_facts};

fn payload<T: serde::de::DeserializeOwned>(job: &Job) -> Result<T, WorldError> {
    serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))
}

/// Whether it is to be reminded of, or was missed, is for the rule to say.
pub(super) fn look(world: &World, job: &Job) -> Result<(), WorldError> {
    let Look { duty, timer } = payload(job)?;
    let rule = LookAtTime { duty, timer };
    world.as_system_with(command_id(job, "look"), Ask::boxed(rule, Arc::new(duty_facts(world)?))).map(drop)
}

pub(super) fn ahead(world: &World, job: &Job) -> Result<(), WorldError> {
    let Ahead { duty, until } = payload(job)?;
    let rule = LookAhead { duty, until };
    world.as_system_with(command_id(job, "ahead"), Ask::boxed(rule, Arc::new(duty_facts(world)?))).map(drop)
}

/// Writes the messages of a reminder and releases them. Where nothing can leave, none is written: the wheel and its badge say the same.
pub(super) fn remind(world: &World, job: &Job) -> Result<(), WorldError> {
    let channels: Vec<Channel> =
        world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect();
    if channels.is_empty() {
        return Ok(());
    }
    let remind: Remind = payload(job)?;
    let Some(entry) = world.live.entry(remind.seq)? else { return Ok(()) };
    said(world, &entry)?.into_iter().try_for_each(|letter| send(world, job, (&entry, &channels), letter))
}

/// What is said to whom.
struct Letter {
    /// What tells it from the others of the same reminder; nothing for the first.
    own: Option<String>,
    subject: Text,
    words: Text,
    to: Vec<Office>,
}

fn send(
    world: &World,
    job: &Job,
    (entry, channels): (&Entry, &[Channel]),
    letter: Letter,
) -> Result<(), WorldError> {
    let Letter { own, subject, words, to } = letter;
    let to: Vec<Target> = to.into_iter().map(Target::Office).collect();
    let mut people: Vec<Found> = Vec::new();
    for target in &to {
        let all = world.live.read(|read| found(world, read, target))?;
        // Whoever holds two of the functions gets one letter.
        let new = |f: &Found| f.person.is_none() || people.iter().all(|p| p.person != f.person);
        let new: Vec<Found> = all.into_iter().filter(new).collect();
        people.extend(new);
    }
    // An organisation where nobody holds that function is named in the letter to whoever follows it up; one to nobody would lie about.
    if own.is_some() && people.is_empty() {
        return Ok(());
    }
    let guarded = entry.header.handling >= Handling::NeedToKnow;
    let name = own.map_or_else(|| "compose".to_owned(), |own| format!("compose:{own}"));
    let key = if name == "compose" { job.key.clone() } else { format!("{}:{name}", job.key) };
    let rule = Compose {
        channels: channels.to_vec(),
        content: if guarded { Content::Notice } else { Content::Full },
        handling: entry.header.handling.max(Handling::Service),
        about: entry.header.matter.zip(subject.get(Lang::Fr).map(str::to_owned)),
        origin: Some(entry.header.id),
        release: (!people.is_empty())
            .then(|| people.into_iter().take(Limits::default().recipients).collect()),
        ..Compose::new(Id::of_words(&["duty-reminder", &key]), subject, words, to)
    };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    world.as_system_with(command_id(job, &name), store::Ask::boxed(rule, Arc::new(facts))).map(drop)
}

/// What a reminder is about.
struct Told {
    /// What its texts begin with: `duties-remind`.
    stem: &'static str,
    due: Date,
    function: String,
    /// For a lead time, how many days before.
    days: Option<u32>,
    /// Of which organisations it is still missing.
    missing: BTreeSet<String>,
}

impl Told {
    fn of(entry: &Entry) -> Option<Self> {
        if let Some(e) = Reminded::of(entry) {
            let (due, function, days) = (e.due, e.function, Some(e.days));
            return Some(Self { stem: "duties-remind", due, function, days, missing: e.organisations });
        }
        let e = Missed::of(entry)?;
        let (due, function) = (e.due, e.function);
        Some(Self { stem: "duties-missed", due, function, days: None, missing: e.organisations })
    }
}

/// To whoever answers for it, and before its day is over to those, too, who contribute. Where each organisation owes it, that letter names
/// those of which it is missing, and whoever answers for it in each of them gets one about their own.
fn said(world: &World, entry: &Entry) -> Result<Vec<Letter>, WorldError> {
    let (Some(id), Some(told)) = (entry.header.matter, Told::of(entry)) else { return Ok(Vec::new()) };
    let Some(row) = world.live.read(|read| duty(read, &Eye::all(), id))? else { return Ok(Vec::new()) };
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let each = row.content.each.as_ref().filter(|_| !told.missing.is_empty());
    let both = |key: &str, of: Option<&str>| {
        let say = |lang| say(world, (&texts, lang), &row, (&told, key, of));
        Text::both(say(Lang::Fr), say(Lang::Nl))
    };
    let subject = both(&format!("{}-subject", told.stem), None);
    let more = row.content.contributes.iter();
    let more = more.filter(|code| told.days.is_some() && **code != told.function).cloned();
    let first = Letter {
        own: None,
        subject: subject.clone(),
        words: both(&if each.is_some() { format!("{}-each", told.stem) } else { told.stem.to_owned() }, None),
        to: std::iter::once(told.function.clone()).chain(more).map(Office::of).collect(),
    };
    let key = format!("{}-own", told.stem);
    let mut all = vec![first];
    for (each, code) in each.into_iter().flat_map(|each| told.missing.iter().map(move |code| (each, code))) {
        all.push(Letter {
            own: Some(code.clone()),
            subject: subject.clone(),
            words: both(&key, Some(code)),
            to: vec![Office { organisation: Some(code.clone()), ..Office::of(each.function.as_str()) }],
        });
    }
    Ok(all)
}

/// One of the texts of a reminder in a language; of one organisation where it is named.
fn say(
    world: &World,
    (texts, lang): (&Texts, Lang),
    row: &DutyRow,
    (told, key, of): (&Told, &str, Option<&str>),
) -> String {
    let lead = row.content.leads.iter().find(|lead| Some(lead.days) == told.days);
    let name = |code: &str| Names::of(&world.names.organisations, code).show(lang).to_owned();
    let mut names: Vec<String> = told.missing.iter().map(|code| name(code)).collect();
    names.sort_by_cached_key(|name| store::fold(name));
    let mut facts = Args::new();
    facts.set("what", row.content.names.show(lang).to_owned());
    facts.set("due", day(world, lang, told.due));
    facts.set("lead", lead.map_or_else(String::new, |lead| lead.what.show(lang).to_owned()));
    facts.set("n", i64::try_from(names.len()).unwrap_or(0));
    facts.set("organisations", names.join(", "));
    facts.set("organisation", of.map_or_else(String::new, name));
    let address = world.config.url.trim_end_matches('/');
    facts.set("address", format!("{address}/{lang}/duties/{}", row.id));
    texts.say(lang, key, &facts)
}

fn day(world: &World, lang: Lang, due: Date) -> String {
    let noon = duties::dates::at_hour(due, 12, &world.facts.zone);
    let formats = Formats::new(lang, world.facts.zone.clone());
    noon.map_or_else(|| due.to_string(), |noon| formats.date(noon))
}
