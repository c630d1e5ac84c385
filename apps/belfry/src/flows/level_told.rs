//! A level of a plan was reached: those who answer for it are told, once for each time that it is reached, and say that they know. Where
//! nobody is found the message waits on the board; where nothing can leave, none is written: the signal names them all the same.

use std::sync::Arc;

use desk::Names;
use kernel::{Handling, Lang, Text, Timestamp};
use outbox::command::Compose;
use outbox::message::{Channel, Content, Urgency};
use outbox::whom::{Found, Office as Seat, Target};
use outbox::{Facts, Limits};
use readiness::content::{LevelAct, Office};
use readiness::event::{Event, LevelMet};
use readiness::read::NamingRow;
use readiness::run::told_by;
use readiness_web::TEXTS;
use store::{Ask, Job, Read, StoreError};
use web::{Args, Formats, Texts};

use super::command_id;
use crate::outbox::{cut, found};
use crate::wiring::{World, WorldError};

/// Within so many minutes each of them has to acknowledge, where the profile says nothing of what the program sends.
const ACKNOWLEDGE_MINUTES: u32 = 30;
/// Most characters of what the plan says is done; the plan's page has all of it.
const ACTION: usize = 1500;

/// Tells those who answer for this level, as the entry that says that it was reached names them. `area` is where it was reached, of an
/// indicator that is followed area by area: in two of them at once these are two messages.
pub(super) fn tell(
    world: &World,
    job: &Job,
    named: &NamingRow,
    (seq, area): (i64, Option<&str>),
) -> Result<(), WorldError> {
    let channels: Vec<Channel> =
        world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect();
    let Some(entry) = world.live.entry(seq)?.filter(|_| !channels.is_empty()) else { return Ok(()) };
    let Some(met) = LevelMet::of(&entry) else { return Ok(()) };
    // A function that the profile does not know any more holds nobody up.
    let known = |office: &&Office| world.profile.functions.iter().any(|f| f.code == office.function);
    let to: Vec<Target> = met.responsible.iter().filter(known).map(target).collect();
    if to.is_empty() {
        return Ok(());
    }
    let (people, on) = world.live.read(|read| {
        let on = readiness::read::resource(read, named.plan)?;
        Ok::<_, StoreError>((people(world, read, &to)?, on))
    })?;
    let Some(on) = on else { return Ok(()) };
    let (subject, words) = said(world, named, &met, (entry.header.recorded.at, area))?;
    let handling = on.handling.max(Handling::Service);
    let minutes = world.profile.outgoing.automatic.acknowledge_minutes.unwrap_or(ACKNOWLEDGE_MINUTES);
    let rule = Compose {
        urgency: Urgency::Urgent,
        content: if handling >= Handling::NeedToKnow { Content::Notice } else { Content::Full },
        channels,
        acknowledge_minutes: Some(minutes),
        about: Some((named.plan, cut(named.titles.show(Lang::Fr), Limits::default().short))),
        handling,
        areas: on.areas,
        readers: on.readers,
        origin: Some(entry.header.id),
        release: (!people.is_empty()).then_some(people),
        ..Compose::new(told_by(named.plan, met.k, met.signal), subject, words, to)
    };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    let command = command_id(job, &format!("tell:{}:{}", named.plan, met.k));
    world.as_system_with(command, Ask::boxed(rule, Arc::new(facts))).map(drop)
}

fn target(office: &Office) -> Target {
    let Office { function, organisation, area } = office.clone();
    Target::Office(Seat { function, organisation, area })
}

/// Those who are found for them; whoever holds two of the offices gets one letter.
fn people(world: &World, read: &dyn Read, to: &[Target]) -> Result<Vec<Found>, StoreError> {
    let mut people: Vec<Found> = Vec::new();
    for target in to {
        for one in found(world, read, target)? {
            if one.person.is_none() || people.iter().all(|p| p.person != one.person) {
                people.push(one);
            }
        }
    }
    people.truncate(Limits::default().recipients);
    Ok(people)
}

/// Subject and text in every language: plan, level, in which area, what is done, the page, and who does what.
fn said(
    world: &World,
    named: &NamingRow,
    met: &LevelMet,
    (at, area): (Timestamp, Option<&str>),
) -> Result<(Text, Text), WorldError> {
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let (names, level) = (names(world), &named.level);
    let say = |key: &str, lang: Lang| {
        let path = format!("{lang}/plans/{}", named.plan);
        let mut args = Args::new();
        args.set("plan", named.titles.show(lang).to_owned());
        args.set("level", met.names.show(lang).to_owned());
        args.set("at", Formats::new(lang, world.facts.zone.clone()).datetime(at));
        let named_in = area.map(|code| Names::of(&names.areas, code).show(lang).to_owned());
        args.set("area", named_in.unwrap_or_default());
        args.set("action", cut(level.action.show(lang), ACTION));
        args.set("address", format!("{}/{path}", world.config.url.trim_end_matches('/')));
        texts.say(lang, key, &args)
    };
    let (head, whole) = match area {
        Some(_) => ("plan-told-subject-area", "plan-told-area"),
        None => ("plan-told-subject", "plan-told"),
    };
    let words = |lang: Lang| {
        let acts = level.acts.iter().map(|one| act(&texts, &names, lang, one));
        let lines: Vec<String> = std::iter::once(say(whole, lang)).chain(acts).collect();
        cut(&lines.join("\n"), Limits::default().text)
    };
    let subject = |lang| cut(&say(head, lang), Limits::default().short);
    Ok((
        Text::three(subject(Lang::Fr), subject(Lang::Nl), subject(Lang::En)),
        Text::three(words(Lang::Fr), words(Lang::Nl), words(Lang::En)),
    ))
}

/// Who does what, within how long.
fn act(texts: &Texts, names: &Names, lang: Lang, act: &LevelAct) -> String {
    let mut args = Args::new();
    args.set("who", office(names, &act.to, lang));
    args.set("what", act.text.show(lang).to_owned());
    let Some(minutes) = act.minutes else { return texts.say(lang, "plan-told-act", &args) };
    let (key, n) = match minutes {
        n if n % 1440 == 0 => ("plan-within-days", n / 1440),
        n if n % 60 == 0 => ("plan-within-hours", n / 60),
        n => ("plan-within", n),
    };
    let mut term = Args::new();
    term.set("n", i64::from(n));
    args.set("within", texts.say(lang, key, &term));
    texts.say(lang, "plan-told-act-within", &args)
}

/// Names of what the words name by code.
pub(super) fn names(world: &World) -> Names {
    Names {
        functions: world.names.functions.clone(),
        organisations: world.names.organisations.clone(),
        areas: world.names.areas.clone(),
        ..Names::default()
    }
}

/// The name of an office: its function, and what makes it one.
pub(super) fn office(names: &Names, of: &Office, lang: Lang) -> String {
    let organisation = of.organisation.as_deref().map(|code| Names::of(&names.organisations, code));
    let area = of.area.as_deref().map(|code| Names::of(&names.areas, code));
    let all = std::iter::once(names.function(&of.function)).chain(organisation).chain(area);
    all.map(|name| name.show(lang).to_owned()).collect::<Vec<_>>().join(" · ")
}
