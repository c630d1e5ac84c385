//! What the pages of plans know besides the journal, and the plans that the profile ships.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desk::Post;
use kernel::{Id, Text, kind};
use profile::{BodyRole, Plan, PlanContent, Profile, Status, Unit};
use readiness::command::ShipPlans;
use readiness::content::{
    Card, Colour, Contact, Frame, Holder, Level, LevelAct, Means, Office, Perimeter, Shipped, Step,
};
use readiness::plan::{Sort, Standing};
use readiness::{Facts, Limits};
use readiness_web::{Age, Desk, Incident, Lists};
use situation::read::Eye;
use store::Ask;

use super::daily::{Daily, today};
use super::{World, WorldError};

/// The desk of this place.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let (for_facts, for_lists, for_incidents) = (Arc::clone(world), Arc::clone(world), Arc::clone(world));
    let (kept_facts, kept_lists) = (Daily::default(), Daily::default());
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || kept_facts.of(for_facts.ground.today(), || facts(&for_facts))),
        lists: Arc::new(move || kept_lists.of(today(&for_lists), || lists(&for_lists))),
        incidents: Arc::new(move |read, actor, id| {
            let Some(held) = for_incidents.guard.holding(actor) else { return Ok(None) };
            let row = situation::read::incident(read, &Eye::of(held), id)?.filter(|row| !row.withheld);
            Ok(row.map(|row| Incident {
                incident_type: row.incident_type,
                severity: row.severity.rank(),
                areas: row.areas.into_iter().map(|a| a.code).collect(),
            }))
        }),
        figures: super::levels::figures(world),
        told: super::levels::told(world),
        owed: super::levels::owed(world),
        address: world.config.url.clone(),
    })
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    let profile = &world.profile;
    let disciplines = |f: &profile::Function| f.disciplines.iter().cloned().collect::<BTreeSet<_>>();
    Facts {
        zone: world.facts.zone.clone(),
        functions: profile.functions.iter().map(|f| (f.code.clone(), disciplines(f))).collect(),
        organisations: profile.organisations.iter().map(|o| o.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        types: profile.incident_types.iter().map(|t| t.code.clone()).collect(),
        severities: profile.catalogues.severity.iter().map(|s| i64::from(s.rank)).max().unwrap_or(1),
        bodies: profile.bodies.iter().map(|b| b.code.clone()).collect(),
        limits: Limits::default(),
    }
}

fn lists(world: &World) -> Lists {
    let profile = &world.profile;
    let severities = profile.catalogues.severity.iter();
    Lists {
        types: profile.incident_types.iter().map(|t| (t.code.clone(), t.names.clone())).collect(),
        severities: severities.map(|s| (i64::from(s.rank), s.names.clone())).collect(),
        bodies: profile.bodies.iter().map(|b| (b.code.clone(), b.names.clone())).collect::<BTreeMap<_, _>>(),
        told: profile.bodies.iter().filter(|b| b.role == Some(BodyRole::Told)).map(seats).collect(),
        remarks: profile.plans.iter().filter_map(|plan| remark(profile, plan)).collect(),
        contact_age: age(world),
    }
}

/// A body with those who sit in it.
fn seats(body: &profile::Body) -> (String, BTreeSet<String>) {
    (body.code.clone(), body.chair.iter().chain(&body.members).cloned().collect())
}

/// What the profile says of the source of a plan.
fn remark(profile: &Profile, plan: &Plan) -> Option<(Id<kind::Matter>, Text)> {
    plan.remark.clone().map(|text| (id(profile, &plan.code), text))
}

/// After how many months a contact has to be checked again, as the profile says today.
fn age(world: &World) -> Option<Age> {
    let number = world.profile.legal_number("plan.contacts-age", today(world))?;
    let months = i32::try_from(number.value).ok().filter(|_| number.unit == Unit::Month)?;
    Some(Age { months, verified: number.status == Status::Verified })
}

/// Takes in the plans of the profile, those that are new or read otherwise than before.
///
/// # Errors
/// When the journal cannot be written.
pub(crate) fn ship(world: &World) -> Result<(), WorldError> {
    let all = &world.profile.plans;
    let plans = all.iter().map(|plan| shipped(&world.profile, plan)).collect();
    let with_levels = all.iter().filter(|plan| !plan.level.is_empty());
    let levels = with_levels.map(|plan| (id(&world.profile, &plan.code), levels(plan))).collect();
    world.as_system(Ask::boxed(ShipPlans { plans, levels }, Arc::new(facts(world)))).map(drop)
}

/// The id of a plan that a profile ships.
pub(super) fn id(profile: &Profile, code: &str) -> Id<kind::Matter> {
    Id::of_words(&["plan-of-profile", &profile.head.code, code])
}

fn shipped(profile: &Profile, plan: &Plan) -> Shipped {
    let perimeter = |p: &profile::PlanPerimeter| {
        Colour::of(&p.colour).map(|colour| Perimeter { colour, radius: p.radius, area: p.area.clone() })
    };
    let contact = |(key, c): (u32, &profile::PlanContact)| Contact {
        key,
        function: c.function.clone(),
        organisation: c.organisation.clone(),
        label: c.label.clone(),
        person: None,
        number: c.number.clone(),
        means: Means::Phone,
        note: None,
        checked: None,
    };
    Shipped {
        plan: id(profile, &plan.code),
        code: plan.code.clone(),
        sort: Sort::of(plan.sort.code()).unwrap_or(Sort::Special),
        standing: match plan.content {
            PlanContent::TitleOnly => Standing::TitleOnly,
            PlanContent::Fictitious => Standing::Fictitious,
        },
        organisation: plan.organisation.clone(),
        source: plan.source.clone(),
        frame: Frame {
            titles: plan.titles.clone(),
            risk: plan.risk.clone(),
            bodies: plan.bodies.clone(),
            perimeters: plan.perimeter.iter().filter_map(perimeter).collect(),
            thresholds: plan.thresholds.clone(),
            ..Frame::default()
        },
        cards: (1..).zip(&plan.card).filter_map(card).collect(),
        contacts: (1..).zip(&plan.contact).map(contact).collect(),
    }
}

fn office(function: &str, organisation: Option<&String>) -> Office {
    Office { organisation: organisation.cloned(), ..Office::of(function) }
}

fn levels(plan: &Plan) -> Vec<Level> {
    let act = |act: &profile::PlanAct| LevelAct {
        to: office(&act.function, act.organisation.as_ref()),
        text: act.text.clone(),
        minutes: act.minutes,
    };
    let one = |(key, level): (u32, &profile::PlanLevel)| Level {
        key,
        names: level.names.clone(),
        indicator: level.indicator.clone(),
        threshold: level.threshold.clone(),
        action: level.action.clone(),
        cards: level.cards.iter().copied().collect(),
        responsible: level
            .responsible
            .iter()
            .map(|one| office(&one.function, one.organisation.as_ref()))
            .collect(),
        acts: level.act.iter().map(act).collect(),
    };
    (1..).zip(&plan.level).map(one).collect()
}

fn card((key, card): (u32, &profile::PlanCard)) -> Option<Card> {
    let function = card.function.clone().map(Holder::Function);
    let step = |(key, s): (u32, &profile::PlanStep)| Step {
        key,
        text: s.text.clone(),
        minutes: s.minutes,
        needs_reason: s.needs_reason,
    };
    Some(Card {
        key,
        holder: function.or_else(|| card.discipline.clone().map(Holder::Discipline))?,
        title: card.title.clone(),
        types: card.types.iter().cloned().collect(),
        severity_from: i64::from(card.severity_from),
        steps: (1..).zip(&card.step).map(step).collect(),
    })
}
