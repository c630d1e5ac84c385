//! The year wheel's clock: a time of a duty is looked at when its lead time has come or its day is over, and what is to be looked at
//! is said further ahead. Whoever answers for it gets a message; where nobody holds that function it waits on the board.

use std::sync::Arc;

use duties::command::{LookAhead, LookAtTime};
use duties::event::{Event, Missed, Reminded};
use duties::read::{Eye, duty};
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

/// Writes the message of a reminder and releases it. Where nothing can leave, none is written: the wheel and its badge say the same.
pub(super) fn remind(world: &World, job: &Job) -> Result<(), WorldError> {
    let channels: Vec<Channel> =
        world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect();
    if channels.is_empty() {
        return Ok(());
    }
    let remind: Remind = payload(job)?;
    let Some(entry) = world.live.entry(remind.seq)? else { return Ok(()) };
    let Some((subject, words, functions)) = said(world, &entry)? else { return Ok(()) };
    let to: Vec<Target> = functions.into_iter().map(|code| Target::Office(Office::of(code))).collect();
    let mut people: Vec<Found> = Vec::new();
    for target in &to {
        let all = world.live.read(|read| found(world, read, target))?;
        // Whoever holds two of the functions gets one letter.
        let new = |f: &Found| f.person.is_none() || people.iter().all(|p| p.person != f.person);
        let new: Vec<Found> = all.into_iter().filter(new).collect();
        people.extend(new);
    }
    let guarded = entry.header.handling >= Handling::NeedToKnow;
    let rule = Compose {
        channels,
        content: if guarded { Content::Notice } else { Content::Full },
        handling: entry.header.handling.max(Handling::Service),
        about: entry.header.matter.zip(subject.get(Lang::Fr).map(str::to_owned)),
        origin: Some(entry.header.id),
        release: (!people.is_empty())
            .then(|| people.into_iter().take(Limits::default().recipients).collect()),
        ..Compose::new(Id::of_words(&["duty-reminder", &job.key]), subject, words, to)
    };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    world.as_system_with(command_id(job, "compose"), store::Ask::boxed(rule, Arc::new(facts))).map(drop)
}

/// Subject, text and the functions it goes to: who answers for it; before its day is over those, too, who contribute.
fn said(world: &World, entry: &Entry) -> Result<Option<(Text, Text, Vec<String>)>, WorldError> {
    let Some(id) = entry.header.matter else { return Ok(None) };
    let Some(row) = world.live.read(|read| duty(read, &Eye::all(), id))? else { return Ok(None) };
    let (subject, words, due, function, days) = match (Reminded::of(entry), Missed::of(entry)) {
        (Some(e), _) => ("duties-remind-subject", "duties-remind", e.due, e.function, Some(e.days)),
        (None, Some(e)) => ("duties-missed-subject", "duties-missed", e.due, e.function, None),
        (None, None) => return Ok(None),
    };
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let lead = row.content.leads.iter().find(|lead| Some(lead.days) == days);
    let say = |key: &str, lang: Lang| {
        let mut facts = Args::new();
        facts.set("what", row.content.names.show(lang).to_owned());
        facts.set("due", day(world, lang, due));
        facts.set("lead", lead.map_or_else(String::new, |lead| lead.what.show(lang).to_owned()));
        facts.set("address", format!("{}/{lang}/duties/{id}", world.config.url.trim_end_matches('/')));
        texts.say(lang, key, &facts)
    };
    let both = |key: &str| Text::both(say(key, Lang::Fr), say(key, Lang::Nl));
    let more = row.content.contributes.iter().filter(|code| days.is_some() && **code != function).cloned();
    let functions = std::iter::once(function.clone()).chain(more).collect();
    Ok(Some((both(subject), both(words), functions)))
}

fn day(world: &World, lang: Lang, due: Date) -> String {
    let noon = duties::dates::at_hour(due, 12, &world.facts.zone);
    let formats = Formats::new(lang, world.facts.zone.clone());
    noon.map_or_else(|| due.to_string(), |noon| formats.date(noon))
}
