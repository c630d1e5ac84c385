//! What the pages of messages know besides the journal: who is found for whom, which ways out are open, what an incident offers to
//! platforms of others.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Post;
use desk::links::Links;
use kernel::{Actor, Handling, Id, Lang, Timestamp, kind};
use outbox::message::{Channel, Content, State};
use outbox::push::Devices;
use outbox::read::{Eye, Filter};
use outbox::whom::Office;
use outbox::{Facts, Seat};
use outbox_web::{Desk, MessageTemplate, Number, Platform, PlatformField, Push, Subject, Tariff};
use press_types::Press;
use profile::Status;
use situation::inform::InformState;
use situation::read::{IncidentRow, InformRow};
use store::{Read, StoreError};

use super::{World, WorldError};
use crate::outbox::{found, letters};

/// The desk of this place.
///
/// # Errors
/// When the texts of letters cannot be read.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    press: Option<&Arc<dyn Press>>,
) -> Result<Arc<Desk>, WorldError> {
    let w = || Arc::clone(world);
    let (for_facts, for_people, for_finding, for_subjects, for_telling) = (w(), w(), w(), w(), w());
    let (for_numbers, for_phones) = (w(), w());
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move |actor| Arc::new(facts(&for_facts, actor))),
        people: Arc::new(move || people(&for_people)),
        found: Arc::new(move |read, target| found(&for_finding, read, target)),
        numbers: Arc::new(move || for_numbers.profile.contacts.iter().map(number).collect()),
        phone: Arc::new(move |id| for_phones.people.now().persons.get(&id)?.phone.clone()),
        links: Links::new(world.live.clone(), clock, chance),
        open: world.config.messages.open(),
        letters: letters(world)?,
        address: world.config.url.clone(),
        devices: Devices::new(world.live.clone()),
        push: push(world)?,
        tariffs: world.profile.outgoing.tariff.iter().filter_map(tariff).collect(),
        templates: world.profile.outgoing.template.iter().map(template).collect(),
        platforms: world.profile.platforms.iter().map(platform).collect(),
        press: press.map(Arc::clone),
        subjects: Arc::new(move |read, at, matter| subject(&for_subjects, read, at, matter)),
        to_tell: Arc::new(move |read, matter| to_tell(&for_telling, read, matter)),
        parts: Arc::new(parts),
    }))
}

/// What belongs to a matter, itself first: to a yearly request, the sheets of its partners.
pub(super) fn parts(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let mut all = vec![matter];
    all.extend(contributions::read::campaign_sheets(read, matter)?);
    Ok(all)
}

/// What is needed to allow notifications on a device; nothing where none can leave.
fn push(world: &World) -> Result<Option<Push>, WorldError> {
    let settings = world.config.messages.push.as_ref();
    let one = |s: &crate::outbox::PushSettings| -> Result<Push, WorldError> {
        let key = crate::keys::push(&crate::places::keys(&world.config))?;
        Ok(Push { key: key.public().to_owned(), services: s.services(), own: key })
    };
    settings.map(one).transpose()
}

/// What the rules may look up for this actor.
pub(super) fn facts(world: &World, actor: &Actor) -> Facts {
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    facts.platforms = world.profile.platforms.iter().map(|p| p.code.clone()).collect();
    let roster = world.people.now();
    facts.persons = roster.persons.values().filter(|p| p.active && !p.machine).map(|p| p.id).collect();
    if let Some(held) = roster.mandate(actor.mandate) {
        let organisation = roster.organisations.get(&held.organisation);
        facts.seat = Seat {
            organisation: organisation.map(|o| o.code.clone()),
            areas: held.areas.iter().cloned().collect(),
            everywhere: world.guard.holding(actor).is_some_and(|h| h.everywhere),
        };
    }
    facts
}

fn people(world: &World) -> Vec<(Id<kind::Person>, String, String)> {
    let roster = world.people.now();
    let chosen = roster.persons.values().filter(|p| p.active && !p.machine && !p.name.is_empty());
    chosen.map(|p| (p.id, p.name.clone(), p.login.clone())).collect()
}

fn number(of: &profile::Contact) -> Number {
    Number {
        office: Office {
            function: of.function.clone(),
            organisation: of.organisation.clone(),
            area: of.area.clone(),
        },
        phone: of.phone.clone(),
        deputy: of.deputy.clone(),
        deputy_phone: of.deputy_phone.clone(),
        fictitious: of.fictitious,
    }
}

/// What a platform of others asks is no price of our own letters.
fn tariff(of: &profile::Tariff) -> Option<Tariff> {
    if of.platform.is_some() {
        return None;
    }
    Some(Tariff {
        channel: Channel::of(&of.channel)?,
        mills: i64::from(of.mills),
        source: of.source.clone(),
        verified: of.status == Status::Verified,
    })
}

fn template(of: &profile::MessageTemplate) -> MessageTemplate {
    MessageTemplate {
        code: of.code.clone(),
        names: of.names.clone(),
        subject: of.subject.clone(),
        words: of.words.clone(),
        source: of.source.clone(),
        verified: of.status == Status::Verified,
    }
}

fn platform(of: &profile::Platform) -> Platform {
    let field = |f: &profile::PlatformField| PlatformField {
        code: f.code.clone(),
        names: f.names.clone(),
        from: f.from.clone(),
        most: f.most.and_then(|n| usize::try_from(n).ok()),
    };
    Platform {
        code: of.code.clone(),
        names: of.names.clone(),
        fields: of.field.iter().map(field).collect(),
        source: of.source.clone(),
        verified: of.status == Status::Verified,
    }
}

/// Offices that still have to be told about an incident.
fn to_tell(world: &World, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Vec<Office>, StoreError> {
    // Whoever asks sees the incident's page already.
    let due = situation::read::informs(read, &Eye::all(), matter)?;
    let waits = |row: &&InformRow| row.state == InformState::Due && !row.passed_on;
    let known = |code: &str| world.profile.function(code).is_some();
    let mut all: Vec<Office> = due
        .iter()
        .filter(waits)
        .map(|row| row.recipient.clone())
        .filter(|to| known(&to.function))
        .map(|to| Office { function: to.function, organisation: to.organisation, area: to.area })
        .collect();
    all.dedup();
    Ok(all)
}

/// What an incident offers to platforms of others: its own data, public figures alone, the words of the warning to the public that holds
/// (`message-…`), and those of the latest message inside (`internal-…`), which a profile gives to a platform that alerts insiders.
fn subject(
    world: &World,
    read: &dyn Read,
    (lang, at): (Lang, Timestamp),
    matter: Id<kind::Matter>,
) -> Result<Option<Subject>, StoreError> {
    let Some(row) = situation::read::incident(read, &Eye::all(), matter)? else { return Ok(None) };
    let mut values = BTreeMap::new();
    let mut put = |code: &str, value: String| drop(values.insert(code.to_owned(), value));
    let kind = world.profile.incident_type(&row.incident_type);
    let title = |l: Lang| {
        let own = row.title.get(l).filter(|t| !t.trim().is_empty()).map(str::to_owned);
        own.or_else(|| kind.map(|k| k.names.show(l).to_owned())).unwrap_or_default()
    };
    put("number", row.number.clone());
    put("type", kind.map_or_else(String::new, |k| k.names.show(lang).to_owned()));
    put("title-fr", title(Lang::Fr));
    put("title-nl", title(Lang::Nl));
    put("place", row.place.as_ref().map_or_else(String::new, |p| p.show(lang).to_owned()));
    put("municipalities", municipalities(world, &row, lang));
    let severity = world.names.severities.iter().find(|(rank, _)| **rank == row.severity.rank());
    put("severity", severity.map_or_else(String::new, |(_, t)| t.show(lang).to_owned()));
    put("opened", web::Formats::new(lang, world.facts.zone.clone()).datetime(row.opened_at));
    put("figures", figures(world, read, matter, lang)?);
    let point = row.point();
    put(
        "coordinates",
        point.map_or_else(String::new, |p| format!("{:.5}, {:.5}", p.lat_degrees(), p.lon_degrees())),
    );
    // Never one for the other: what was written to some of us is no text for the population.
    for (code, words) in latest(read, matter, at)?.into_iter().chain(warned(read, matter, at)?) {
        put(code, words);
    }
    let area = point.map(|p| {
        let geometry = serde_json::json!({ "type": "Point", "coordinates": [p.lon_degrees(), p.lat_degrees()] });
        let properties = serde_json::json!({ "number": row.number });
        serde_json::json!({ "type": "FeatureCollection", "features": [{ "type": "Feature", "geometry": geometry, "properties": properties }] })
            .to_string()
    });
    Ok(Some(Subject { values, area }))
}

fn municipalities(world: &World, row: &IncidentRow, lang: Lang) -> String {
    let name =
        |code: &str| world.names.areas.get(code).map_or_else(|| code.to_owned(), |t| t.show(lang).to_owned());
    row.areas_of("municipality").map(name).collect::<Vec<_>>().join(", ")
}

/// Figures that are public; no other leaves by this page.
fn figures(
    world: &World,
    read: &dyn Read,
    matter: Id<kind::Matter>,
    lang: Lang,
) -> Result<String, StoreError> {
    let all = situation::read::public_figures(read, &[matter])?;
    let one = |f: &situation::read::FigureRow| {
        let name = world.facts.figures.get(&f.name).map_or(f.name.as_str(), |t| t.show(lang));
        format!("{name}: {} {}", f.value, f.unit).trim_end().to_owned()
    };
    Ok(all.iter().map(one).collect::<Vec<_>>().join("\n"))
}

/// The words of the warning to the public that holds, as they went out; nothing where none holds.
fn warned(
    read: &dyn Read,
    matter: Id<kind::Matter>,
    at: Timestamp,
) -> Result<Vec<(&'static str, String)>, StoreError> {
    let holding_at = Some(at);
    let filter =
        warning::read::Filter { about: Some(matter), holding_at, ..warning::read::Filter::default() };
    let rows = warning::read::warnings(read, &Eye::all(), &filter, 50)?;
    let Some(alert) = rows.into_iter().max_by_key(|r| r.released_at).and_then(|r| r.alert) else {
        return Ok(Vec::new());
    };
    let words = |code, lang: Lang| {
        let info = alert.infos.iter().find(|i| i.language() == lang.locale())?;
        let parts = [&info.headline, &info.description, &info.instruction];
        let said: Vec<&str> = parts.into_iter().filter_map(|p| p.as_deref()).collect();
        Some((code, said.join("\n")))
    };
    let all = [("message-fr", Lang::Fr), ("message-nl", Lang::Nl), ("message-en", Lang::En)];
    Ok(all.into_iter().filter_map(|(code, lang)| words(code, lang)).collect())
}

/// The words of the latest message about a matter that everybody on duty may read.
fn latest(
    read: &dyn Read,
    matter: Id<kind::Matter>,
    at: Timestamp,
) -> Result<Vec<(&'static str, String)>, StoreError> {
    let filter = Filter { about: Some(matter), all: true, ..Filter::default() };
    let rows = outbox::read::board(read, &Eye::all(), &filter, at, 50)?;
    let fits = |r: &&outbox::read::Row| {
        r.state == State::Released && r.content == Content::Full && r.handling <= Handling::Service
    };
    let Some(row) = rows.iter().filter(fits).max_by_key(|r| r.released_at) else { return Ok(Vec::new()) };
    let words = |l: Lang| row.words.get(l).unwrap_or("").to_owned();
    Ok(vec![
        ("internal-fr", words(Lang::Fr)),
        ("internal-nl", words(Lang::Nl)),
        ("internal-en", words(Lang::En)),
    ])
}
