//! What this place offers to other programs: one file per package describes its collections and answers for them. Which rows
//! there are and who may see them the packages say; here they become items. No name, number or address of a person leaves.

mod acts;
mod areas;
mod events;
mod exercises;
mod incidents;
mod indicators;
mod measures;
mod messages;
mod orders;
mod perimeters;
mod phases;
mod posture;
mod public;
mod relief;
mod reports;
mod sessions;
mod signals;
mod warnings;

use std::sync::Arc;

use desk::Post;
use kernel::{Id, Text, kind};
use openapi::{Field, Geometry, Item, Of, Said, Source};
use openapi_web::{Desk, Door, Doors};
use store::{Read, StoreError};
use territory::Kind;

use crate::wiring::World;
use crate::wiring::ground::Ground;

/// The codes of handling levels.
const HANDLING: &[&str] = &["public", "service", "need-to-know", "professional-secrecy"];
const HANDLING_SAID: Said = [
    "Comment l’information est traitée : publique, de service, besoin d’en connaître, secret professionnel.",
    "Hoe de informatie behandeld wordt: publiek, dienst, need-to-know, beroepsgeheim.",
    "How the information is handled: public, service, need-to-know, professional secrecy.",
];
const SEVERITY_SAID: Said = ["Gravité selon CAP.", "Ernst volgens CAP.", "Severity as CAP has it."];
const URGENCY: Field = Field::always(
    "urgency",
    Of::Text,
    ["Urgence selon CAP.", "Dringendheid volgens CAP.", "Urgency as CAP has it."],
);
const LIKELIHOOD: Field = Field::always(
    "likelihood",
    Of::Text,
    ["Certitude selon CAP.", "Zekerheid volgens CAP.", "Certainty as CAP has it."],
);
const NUMBER_SAID: Said =
    ["Le numéro que l’on cite.", "Het nummer dat men noemt.", "The number that people say."];
const ABOUT_SAID: Said =
    ["L’affaire à laquelle cela se rapporte.", "De zaak waarover het gaat.", "The matter that it is about."];

/// The desk of the interface.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let bounds = world.ground.territory().bounds();
    Arc::new(Desk {
        post: Arc::clone(post),
        sources: sources(world),
        acts: acts::acts(world),
        origin: world.config.url.trim_end_matches('/').to_owned(),
        bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Pages of other packages that belong to the room of interfaces.
pub(crate) fn doors() -> Doors {
    Doors(vec![
        Door { path: "webhooks", title: "webhook-title", what: "webhook-door", power: webhooks::KEEP },
        Door {
            path: "tokens",
            title: "api-door-tokens",
            what: "api-door-tokens-what",
            power: "person.manage",
        },
    ])
}

/// The collections, to say where an item is read.
pub(crate) fn collections() -> Vec<&'static openapi::Collection> {
    vec![
        &incidents::INCIDENTS,
        &signals::SIGNALS,
        &phases::PHASES,
        &perimeters::PERIMETERS,
        &orders::ORDERS,
        &relief::CAPACITIES,
        &relief::NEEDS,
        &indicators::INDICATORS,
        &measures::MEASURES,
        &sessions::SESSIONS,
        &reports::REPORTS,
        &public::PUBLIC_WARNINGS,
        &events::EVENTS,
        &messages::MESSAGES,
        &exercises::EXERCISES,
    ]
}

/// The collection in which a matter is read whose page stands under this first part of an address: nearly always of the same name.
pub(crate) fn collection_of(room: &str) -> &str {
    if room == "public" { public::PUBLIC_WARNINGS.code } else { room }
}

fn sources(world: &Arc<World>) -> Vec<Arc<dyn Source>> {
    let w = || Arc::clone(world);
    vec![
        Arc::new(incidents::Incidents(w())),
        Arc::new(signals::Signals),
        Arc::new(warnings::Warnings(Arc::clone(&world.ground))),
        Arc::new(phases::Phases(Arc::clone(&world.ground))),
        Arc::new(perimeters::Perimeters),
        Arc::new(orders::Orders(w())),
        Arc::new(relief::Capacities(w())),
        Arc::new(relief::Needs),
        Arc::new(indicators::Indicators),
        Arc::new(measures::Measures),
        Arc::new(sessions::Sessions),
        Arc::new(reports::Reports),
        Arc::new(public::PublicWarnings),
        Arc::new(events::Events),
        Arc::new(messages::Messages),
        Arc::new(exercises::Exercises),
        Arc::new(posture::Postures),
        Arc::new(posture::States(w())),
        Arc::new(areas::Areas(Arc::clone(&world.ground))),
    ]
}

/// An id as it stands in an address.
fn matter(id: &str) -> Option<Id<kind::Matter>> {
    id.parse().ok()
}

/// An item about a matter with the areas it lies in; `page` is where its page stands.
fn about(read: &dyn Read, id: Id<kind::Matter>, seq: i64, page: &str) -> Result<Item, StoreError> {
    Ok(Item {
        id: id.to_string(),
        seq,
        areas: access::areas_of(read, id)?,
        page: Some(format!("{page}/{id}")),
        ..Item::default()
    })
}

/// The surfaces of these areas as the territory has them: of the municipalities, of the zones where no municipality is among them.
/// Nothing where it draws none.
fn surfaces_of(ground: &Ground, codes: &[String]) -> Option<Geometry> {
    let (territory, today) = (ground.territory(), ground.today());
    let of = |kind: Kind| -> Vec<_> {
        let named = territory.areas().iter().filter(|a| a.id.kind == kind && codes.contains(&a.id.code));
        let drawn = named.filter(|a| a.exists_on(today)).filter_map(|a| a.shape.as_ref());
        drawn.flat_map(|shape| shape.polygons.clone()).collect()
    };
    let all = Some(of(Kind::Municipality)).filter(|all| !all.is_empty()).unwrap_or_else(|| of(Kind::Zone));
    (!all.is_empty()).then_some(Geometry::Surfaces(all))
}

/// A name from a list, or nothing where it is not known.
fn known(names: Option<&Text>) -> serde_json::Value {
    names.map(openapi::item::names).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes are written out where they are described: a description is a constant. Here they are held against the lists.
    #[test]
    fn described_codes_are_those_of_the_packages() {
        fn all<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
            all.iter().map(|m| code(*m)).collect()
        }
        use emergency::phase;
        use exchange::cap;
        use openapi::Of;
        use situation::{incident, log, posture as stance, report, signal};
        use warning::statement;
        let of = |c: &openapi::Collection, name: &str| {
            let field = c.fields.iter().find(|f| f.name == name).unwrap();
            if let Of::Code(codes) = field.of { codes.to_vec() } else { Vec::new() }
        };
        let pairs = [
            (incidents::INCIDENTS.statuses.to_vec(), all(incident::IncidentState::ALL, |s| s.code())),
            (of(&incidents::INCIDENTS, "outcome"), all(incident::Outcome::ALL, |s| s.code())),
            (incidents::FIGURE_STATUS.to_vec(), all(log::FigureStatus::ALL, |s| s.code())),
            (signals::SIGNALS.statuses.to_vec(), all(signal::SignalState::ALL, |s| s.code())),
            (of(&signals::SIGNALS, "channel"), all(signal::Channel::ALL, |s| s.code())),
            (of(&signals::SIGNALS, "certainty"), all(signal::Certainty::ALL, |s| s.code())),
            (phases::PHASES.statuses.to_vec(), all(phase::State::ALL, |s| s.code())),
            (of(&phases::PHASES, "level"), all(phase::Level::ALL, |s| s.code())),
            (of(&phases::PHASES, "declared_as"), all(phase::Standing::ALL, |s| s.code())),
            (of(&perimeters::PERIMETERS, "colour"), all(::perimeters::perimeter::Colour::ALL, |s| s.code())),
            (orders::ORDERS.statuses.to_vec(), all(commitments::commitment::State::ALL, |s| s.code())),
            (of(&orders::ORDERS, "sort"), all(commitments::commitment::Sort::ALL, |s| s.code())),
            (relief::CAPACITIES.statuses.to_vec(), all(::relief::site::SiteState::ALL, |s| s.code())),
            (relief::NEEDS.statuses.to_vec(), all(::relief::need::State::ALL, |s| s.code())),
            (of(&relief::NEEDS, "priority"), all(::relief::need::Priority::ALL, |s| s.code())),
            (of(&indicators::INDICATORS, "period"), all(::indicators::period::Period::ALL, |s| s.code())),
            (indicators::VALUE_STATUS.to_vec(), all(::indicators::value::ValueStatus::ALL, |s| s.code())),
            (measures::MEASURES.statuses.to_vec(), all(programme::point::PointState::ALL, |s| s.code())),
            (of(&measures::MEASURES, "plan_sort"), all(programme::plan::Sort::ALL, |s| s.code())),
            (of(&measures::MEASURES, "standing"), all(programme::point::Standing::ALL, |s| s.code())),
            (sessions::SESSIONS.statuses.to_vec(), all(bodies::session::SessionState::ALL, |s| s.code())),
            (of(&posture::POSTURES, "posture"), all(stance::Posture::ALL, |s| s.code())),
            (public::PUBLIC_WARNINGS.statuses.to_vec(), all(statement::State::ALL, |s| s.code())),
            (of(&public::PUBLIC_WARNINGS, "act"), all(statement::Act::ALL, |s| s.code())),
            (of(&public::PUBLIC_WARNINGS, "meant"), all(cap::Status::ALL, |s| s.as_str())),
            (of(&public::PUBLIC_WARNINGS, "severity"), all(cap::Severity::ALL, |s| s.as_str())),
            (events::EVENTS.statuses.to_vec(), all(planned::planned::State::ALL, |s| s.code())),
            (messages::MESSAGES.statuses.to_vec(), all(outbox::message::State::ALL, |s| s.code())),
            (of(&messages::MESSAGES, "urgency"), all(outbox::message::Urgency::ALL, |s| s.code())),
            (exercises::EXERCISES.statuses.to_vec(), all(::exercise::exercise::State::ALL, |s| s.code())),
            (of(&exercises::EXERCISES, "sort"), all(::exercise::exercise::Sort::ALL, |s| s.code())),
            (HANDLING.to_vec(), kernel::Handling::ALL.map(kernel::Handling::code).to_vec()),
        ];
        for (described, known) in pairs {
            assert_eq!(described, known);
        }
        // A discarded draft is in no list.
        let states = all(report::ReportState::ALL, |s| s.code());
        assert_eq!(
            reports::REPORTS.statuses,
            states.into_iter().filter(|s| *s != "discarded").collect::<Vec<_>>()
        );
    }
}
