//! What the pages of planned events know besides the journal: the profile's catalogues, the territory, and what other packages
//! know of an event: meetings, plans, warnings, commitments, its incident.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bodies::read::SessionFilter;
use desk::Post;
use desk::links::Links;
use kernel::{Actor, Id, Lang, Point, Text, Timestamp, Words, kind};
use planned::ground::Shape;
use planned::planned::{Description, Estimate, Span, incident_of};
use planned::read::EventRow;
use planned::resource::Supply;
use planned::risk::Risk;
use planned::sheet::{Discipline, Row, When};
use planned::{Facts, Limits};
use planned_web::{Desk, Elsewhere, Example, Ground, Lists, Meeting, Notice, Owed, Scale, TitleName};
use profile::{EventExample, Status};
use readiness::read::PlanFilter;
use situation::command::OpenIncident;
use situation::incident::{Opening, Severity};
use situation::places::{Place, PlaceHow};
use situation::read::Eye;
use situation_web::Layers as _;
use store::{Ask, Read, StoreError};
use web::{CommandMeta, Fault, Pending, Shell, Who};

use super::{World, WorldError};
use crate::places;

/// Most meetings, plans and warnings that a page is told.
const MOST: i64 = 100;

/// The desk of this place; the invented event is on offer in a demonstration.
///
/// # Errors
/// When the folder of files cannot be made.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    demonstration: bool,
) -> Result<Arc<Desk>, WorldError> {
    let (facts, lists) = (Arc::new(facts(world)), Arc::new(lists(world, demonstration)));
    let (clock, chance, ground) =
        (Arc::clone(&world.clock), Arc::clone(&world.chance), Arc::clone(&world.ground));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        ground: Ground {
            territory: world.ground.territory(),
            base_map: world.ground.base_map(),
            today: Arc::new(move || ground.today()),
        },
        elsewhere: Arc::new(Told(Arc::clone(world))),
        links: Links::new(world.live.clone(), clock, chance),
        blobs: places::blobs(&world.config)?,
        address: world.config.url.clone(),
    }))
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let profile = &world.profile;
    let events = &profile.events;
    let steps = |of: &[Text]| i64::try_from(of.len()).unwrap_or(0);
    Facts {
        zone: world.facts.zone.clone(),
        kinds: events.kind.iter().map(|k| k.code.clone()).collect(),
        checks: events.check.iter().map(|c| (c.code.clone(), c.kinds.iter().cloned().collect())).collect(),
        resources: events.resource.iter().map(|r| r.code.clone()).collect(),
        scale: events.risks.as_ref().map_or((0, 0), |s| (steps(&s.likelihood), steps(&s.impact))),
        functions: profile.functions.iter().map(|f| f.code.clone()).collect(),
        organisations: profile.organisations.iter().map(|o| o.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| (a.code, a.kind)).collect(),
        limits: Limits::default(),
    }
}

/// Names of the catalogues, in the order of the profile.
fn lists(world: &World, demonstration: bool) -> Lists {
    let events = &world.profile.events;
    let title = |t: &profile::EventTitle| TitleName {
        code: t.code.clone(),
        kind: t.kind.clone(),
        names: t.names.clone(),
        source: t.source.clone(),
    };
    let scale = |s: &profile::RiskScale| Scale {
        source: s.source.clone(),
        verified: s.status == Status::Verified,
        high_from: i64::from(s.high_from),
        likelihood: s.likelihood.clone(),
        impact: s.impact.clone(),
    };
    let example = events.example.as_ref().filter(|_| demonstration);
    Lists {
        kinds: events.kind.iter().map(|k| (k.code.clone(), k.names.clone())).collect(),
        titles: events.title.iter().map(title).collect(),
        checks: events.check.iter().map(|c| (c.code.clone(), c.names.clone())).collect(),
        resources: events.resource.iter().map(|r| (r.code.clone(), r.names.clone())).collect(),
        scale: events.risks.as_ref().map(scale),
        example: example.map(invented),
        bodies: events.bodies.clone(),
    }
}

/// The invented event, at the beginning of time: whoever takes it in moves it.
fn invented(example: &EventExample) -> Example {
    let start = Timestamp(0);
    let span = Span::new(start, start.plus_seconds(i64::from(example.hours) * 3600));
    let lang = Lang::En;
    let row = |r: &profile::ExampleRow| Row {
        when: When::Start { minutes: i64::from(r.minutes) },
        what: r.what.clone(),
        function: r.function.clone(),
        discipline: r.discipline.as_deref().and_then(Discipline::of),
        organisation: None,
        place: None,
        after: None,
    };
    let supply = |s: &profile::ExampleResource| Supply {
        kind: s.kind.clone(),
        count: i64::from(s.count),
        discipline: Discipline::of(&s.discipline),
        organisation: None,
        unit: None,
        span,
        words: None,
    };
    let risk = |r: &profile::ExampleRisk| Risk {
        words: r.words.clone(),
        likelihood: i64::from(r.likelihood),
        impact: i64::from(r.impact),
        measures: r.measures.clone(),
        owner: None,
        plan: None,
        plan_label: None,
    };
    Example {
        description: Description {
            names: example.names.clone(),
            kind: example.kind.clone(),
            organisation: None,
            organiser: None,
            span,
            build_up: None,
            dismantled: None,
            place: None,
            municipalities: BTreeSet::new(),
            attendance: Some(Estimate {
                n: i64::from(example.attendance),
                source: Words::new(lang, "events.toml"),
            }),
            function: example.function.clone(),
            words: None,
            source: Some("events.toml".to_owned()),
            invented: true,
        },
        rows: example.row.iter().map(row).collect(),
        supplies: example.resource.iter().map(supply).collect(),
        risks: example.risk.iter().map(risk).collect(),
    }
}

/// What other packages know of an event.
struct Told(Arc<World>);

impl Told {
    fn eye(&self, actor: &Actor) -> Eye {
        self.0.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
    }
}

impl Elsewhere for Told {
    fn bodies(&self, read: &dyn Read, lang: Lang) -> Result<Vec<(String, String)>, StoreError> {
        let all = bodies::read::bodies(read, &super::bodies::facts(&self.0))?;
        Ok(all.into_iter().map(|b| (b.body.code.clone(), b.body.names.show(lang).to_owned())).collect())
    }

    fn meetings(
        &self,
        read: &dyn Read,
        actor: &Actor,
        event: Id<kind::Matter>,
    ) -> Result<Vec<Meeting>, StoreError> {
        let filter = SessionFilter { about: Some(event), ..SessionFilter::default() };
        let sessions = bodies::read::sessions(read, &self.eye(actor), &filter, MOST)?;
        let meeting = |s: bodies::read::SessionRow| {
            let taken = bodies::read::decisions(read, s.id)?;
            let standing = taken.into_iter().filter(|d| d.withdrawn.is_none());
            let numbered = |lang| format!("{} {}", s.body_names.show(lang), s.number);
            Ok(Meeting {
                name: Text::three(numbered(Lang::Fr), numbered(Lang::Nl), numbered(Lang::En)),
                at: s.at,
                path: format!("sessions/{}", s.id),
                decisions: standing.map(|d| d.text).collect(),
            })
        };
        sessions.into_iter().map(meeting).collect()
    }

    fn plans(&self, read: &dyn Read, actor: &Actor, lang: Lang) -> Result<Vec<(String, String)>, StoreError> {
        let plans = readiness::read::plans(read, &self.eye(actor), &PlanFilter::default())?;
        Ok(plans.into_iter().map(|p| (p.id.to_string(), p.frame.titles.show(lang).to_owned())).collect())
    }

    fn warnings(
        &self,
        read: &dyn Read,
        actor: &Actor,
        within: Span,
        lang: Lang,
    ) -> Result<Vec<Notice>, StoreError> {
        let rows = situation::read::warnings_in_force(read, &self.eye(actor), within.from, MOST)?;
        let notice = |row: situation::read::SignalRow| {
            let warning = row.warning.filter(|_| !row.withheld)?;
            let body = &warning.body;
            let from = body.onset.unwrap_or(warning.sent);
            // A warning without an end is shown for a day.
            let until = body.expires.unwrap_or_else(|| from.plus_seconds(86_400));
            let (text, _) = body.text_for(lang)?;
            Some(Notice {
                headline: body.headlines(text),
                lang: text.tag.clone(),
                span: Span::new(from, until),
                path: format!("signals/{}", row.id),
            })
        };
        Ok(rows.into_iter().filter_map(notice).filter(|n| n.span.common(within).is_some()).collect())
    }

    fn owed(
        &self,
        read: &dyn Read,
        actor: &Actor,
        commitment: Id<kind::Matter>,
    ) -> Result<Option<Owed>, StoreError> {
        let row = commitments::read::commitment(read, &self.eye(actor), commitment)?;
        Ok(row.map(|row| Owed {
            path: format!("orders/{}", row.id),
            open: row.state.is_live(),
            late: row.is_overdue(self.0.clock.now()),
            number: row.number,
        }))
    }

    fn open<'a>(
        &'a self,
        shell: &'a Shell,
        who: &'a Who,
        meta: &'a CommandMeta,
        event: &'a EventRow,
    ) -> Pending<'a, Result<String, Fault>> {
        Box::pin(async move {
            if let Some(number) = shell.live().read(|read| Ok::<_, Fault>(number(read, event.id)?))? {
                return Ok(number);
            }
            // Sent again, the same form asks for the same incident.
            let command_id = meta.command_id.map(|id| Id::of_words(&[&id.to_string(), "event-incident"]));
            let meta = CommandMeta { command_id, ..CommandMeta::default() };
            let rule = incident(&self.0, event);
            shell.submit(who, &meta, Ask { rule, facts: Arc::clone(&self.0.facts) }).await?;
            let found = shell.live().read(|read| Ok::<_, Fault>(number(read, event.id)?))?;
            found.ok_or_else(Fault::not_found)
        })
    }
}

/// The number of the incident of an event, once it was opened.
pub(crate) fn number(read: &dyn Read, event: Id<kind::Matter>) -> Result<Option<String>, StoreError> {
    Ok(situation::read::incident(read, &Eye::all(), incident_of(event))?.map(|row| row.number))
}

/// The command that opens the incident of an event: its type by the profile, its name, its place and areas.
pub(crate) fn incident(world: &World, event: &EventRow) -> OpenIncident {
    let kinds: BTreeMap<&str, &profile::EventKind> =
        world.profile.events.kind.iter().map(|k| (k.code.as_str(), k)).collect();
    let kind = kinds.get(event.description.kind.as_str());
    // A kind that the profile no longer knows opens as what fits everything.
    let incident_type = kind.map_or("other", |k| k.incident_type.as_str());
    let severity = kind.and_then(|k| Severity::from_rank(i64::from(k.severity)));
    OpenIncident {
        incident: incident_of(event.id),
        opening: Opening {
            title: event.description.names.clone(),
            place: Some(place(world, event)),
            handling: event.handling,
            readers: event.readers.clone(),
            ..Opening::new(incident_type, severity.unwrap_or(Severity::Minor))
        },
    }
}

/// Where the incident is: what the file says in words, its first point or else the beginning of its route, the areas of its file.
fn place(world: &World, event: &EventRow) -> Place {
    let words = event.description.place.clone();
    let words = words.unwrap_or_else(|| {
        let names = &event.description.names;
        names.best(Lang::Fr).map_or_else(Words::erased, |(lang, text)| Words::new(lang, text))
    });
    let shapes = || event.figures.iter().map(|f| &f.shape);
    let point = shapes().find(|s| matches!(s, Shape::Point { .. })).or_else(|| shapes().next());
    let at = point.and_then(|shape| shape.positions().next()).map(|[lon, lat]| Point { lon, lat });
    Place {
        how: if at.is_some() { PlaceHow::Given } else { PlaceHow::Words },
        point: at,
        areas: world.ground.areas_with(&event.areas),
        territory: world.ground.version().to_owned(),
        ..Place::words(words.lang, words.text)
    }
}
