//! What the pages of contributions know besides the journal: the profile's lists, partners, the measures of plans, the territory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::contributions::campaign::Measure;
use ::contributions::catalogue::Catalogue;
use ::contributions::draft::Drafts;
use ::contributions::{Facts, Limits};
use contributions_web::{Desk, Ground, Lists, Measures, PartnerName, Plan, PlanMeasure, Rule};
use desk::Post;
use desk::links::Links;
use kernel::{Actor, Id, Text, kind};
use outbox::message::Channel;
use programme::plan::{Part, State};
use programme::read::{Eye, PlanFilter, PlanRow, PointFilter};
use situation_web::Layers as _;
use store::{Read, StoreError};
use territory::Kind;

use super::{World, WorldError};
use crate::places;

/// Where an action can take place.
const KINDS: [Kind; 4] = [Kind::Region, Kind::Zone, Kind::Municipality, Kind::Neighbourhood];

/// The desk of this place.
///
/// # Errors
/// When the folder of files cannot be made.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let catalogue = catalogue(world);
    let (facts, lists) = (Arc::new(facts(world, &catalogue)), Arc::new(lists(world, catalogue)));
    let (clock, chance, ground) =
        (Arc::clone(&world.clock), Arc::clone(&world.chance), Arc::clone(&world.ground));
    let mail = Arc::clone(post);
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        measures: Arc::new(Plans(Arc::clone(world))),
        ground: Ground {
            territory: world.ground.territory(),
            base_map: world.ground.base_map(),
            today: Arc::new(move || ground.today()),
        },
        links: Links::new(world.live.clone(), clock, chance),
        drafts: Drafts::new(world.live.clone()),
        blobs: places::blobs(&world.config)?,
        address: world.config.url.clone(),
        leaves: world.profile.outgoing.automatic.partners
            && world.config.messages.open().contains(&Channel::Mail),
        mail: world.config.messages.open().contains(&Channel::Mail),
        waiting: Arc::new(move |read, actor, campaign| {
            let about = super::outbox::parts(read, campaign)?;
            outbox::read::prepared_count(read, &mail.eye(actor), &about)
        }),
        written: Arc::new(|read, letter| {
            let row = outbox::read::message(read, &outbox::read::Eye::all(), letter);
            row.map(|row| row.as_ref().map(crate::outbox::stood))
        }),
    }))
}

/// What the profile says; nothing where its file cannot be read, which the log says.
pub(crate) fn catalogue(world: &World) -> Catalogue {
    let files = super::data::profile(&world.config);
    let read = files.map_or_else(|| Ok(Catalogue::default()), |files| Catalogue::read(files.as_ref()));
    read.unwrap_or_else(|e| {
        tracing::error!(error = e, "what the profile says of contributions could not be read");
        Catalogue::default()
    })
}

fn facts(world: &World, catalogue: &Catalogue) -> Facts {
    let territory = world.ground.territory();
    let areas = territory.areas().iter().filter(|a| KINDS.contains(&a.id.kind));
    Facts {
        zone: world.facts.zone.clone(),
        areas: areas.map(|a| a.id.code.clone()).collect(),
        groups: catalogue.group.iter().map(|g| g.code.clone()).collect(),
        rhythm: catalogue.rhythm(),
        limits: Limits::default(),
    }
}

fn lists(world: &World, catalogue: Catalogue) -> Lists {
    let kinds: BTreeSet<&str> = catalogue.kind.iter().map(|k| k.code.as_str()).collect();
    let partners = world.profile.organisations.iter().filter(|o| kinds.contains(o.kind.as_str()));
    let partners = partners.map(|o| PartnerName {
        code: o.code.clone(),
        names: o.names.clone(),
        kind: o.kind.clone(),
        areas: o.areas.iter().cloned().collect(),
    });
    let named = |all: &[::contributions::catalogue::Named]| -> Vec<(String, Text)> {
        all.iter().map(|one| (one.code.clone(), one.names.clone())).collect()
    };
    Lists {
        partners: partners.collect(),
        groups: named(&catalogue.group),
        kinds: named(&catalogue.kind),
        letter: catalogue.letter,
        questions: catalogue.question,
        hints: catalogue.checks,
        rule: Rule {
            partners: catalogue.coverage.partners,
            areas: catalogue.coverage.areas,
            source: catalogue.coverage.source,
            verified: catalogue.coverage.verified,
        },
        priority: catalogue.priority.map(|p| (p.areas.into_iter().collect(), p.source)),
    }
}

/// The code of a theme with that of its plan before it: two plans may count their themes alike. Without a code: of what belongs to none.
pub(in crate::wiring) fn theme(plan: &PlanRow, code: &str) -> String {
    let own = plan.code.clone().unwrap_or_else(|| plan.id.to_string());
    format!("{own}:{code}")
}

/// The measures of plans that are in force, as the package of plans tells them.
struct Plans(Arc<World>);

impl Plans {
    fn rows(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<PlanRow>, StoreError> {
        programme::read::plans(read, &self.eye(actor), &PlanFilter::default())
    }
    fn eye(&self, actor: &Actor) -> Eye {
        self.0.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
    }
}

impl Measures for Plans {
    fn plans(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Plan>, StoreError> {
        let plan = |row: PlanRow| {
            let themes = row.headings.iter().filter(|h| h.part == Part::Theme);
            let mut themes: Vec<(String, Text)> =
                themes.map(|h| (theme(&row, &h.code), h.words.text.clone())).collect();
            // A plan without themes stands under its own name, so that one can choose it.
            if themes.is_empty() {
                themes.push((theme(&row, ""), row.frame.titles.clone()));
            }
            Plan { id: row.id, themes, names: row.frame.titles.clone() }
        };
        Ok(self.rows(read, actor)?.into_iter().map(plan).collect())
    }

    fn measures(&self, read: &dyn Read, actor: &Actor, year: i64) -> Result<Vec<PlanMeasure>, StoreError> {
        let mut all = Vec::new();
        for plan in self.rows(read, actor)? {
            let years = years(&plan);
            if !asked_of(plan.state, years, year) {
                continue;
            }
            for row in programme::read::points(read, &self.eye(actor), plan.id, &PointFilter::default())? {
                all.push(PlanMeasure {
                    measure: Measure {
                        id: row.id,
                        number: row.point.number,
                        theme: theme(&plan, row.point.theme.as_deref().unwrap_or_default()),
                        titles: row.point.words.text,
                    },
                    plan: plan.id,
                    named: row.point.partners.into_iter().chain(row.point.pilot).collect(),
                    years,
                });
            }
        }
        // Numbers of which nothing is known but that they exist stand after what can be asked about.
        all.sort_by_key(|m| m.measure.titles == Text::default());
        Ok(all)
    }

    fn path(&self, measure: Id<kind::Matter>) -> Option<String> {
        Some(format!("measures/{measure}"))
    }

    fn projects(&self) -> Option<String> {
        Some("projects/new".to_owned())
    }
}

/// The first and the last year of a plan, where they are known.
pub(in crate::wiring) fn years(plan: &PlanRow) -> Option<(i64, i64)> {
    plan.frame.period().map(|(from, until)| (i64::from(from.year()), i64::from(until.year())))
}

/// The names of the areas in which an action can take place, by their code.
pub(in crate::wiring) fn areas(world: &World) -> BTreeMap<String, Text> {
    let territory = world.ground.territory();
    let areas = territory.areas().iter().filter(|a| KINDS.contains(&a.id.kind));
    areas.map(|a| (a.id.code.clone(), a.names.clone())).collect()
}

/// Whether partners are asked in a year about a plan of this state and these years. One that is over was in force all the same: last
/// year's answers are asked for after it closed. One whose period nobody knows is in force as long as it is adopted or carried out.
pub(in crate::wiring) fn asked_of(state: State, years: Option<(i64, i64)>, year: i64) -> bool {
    match years {
        Some((from, until)) => state != State::Preparing && (from..=until).contains(&year),
        None => state.is_in_force(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_plan_of_unknown_period_is_in_force_and_one_that_is_written_is_not() {
        let known = Some((2021, 2024));
        for (state, years, year, wanted) in [
            (State::Running, None, 2023, true),
            (State::Adopted, None, 2023, true),
            (State::Preparing, None, 2023, false),
            (State::Closed, None, 2023, false),
            (State::Running, known, 2023, true),
            (State::Running, known, 2025, false),
            (State::Closed, known, 2024, true),
            (State::Preparing, known, 2023, false),
        ] {
            assert_eq!(asked_of(state, years, year), wanted, "{state} {years:?} {year}");
        }
    }
}
