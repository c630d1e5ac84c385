//! What the pages of bodies know besides the journal: the profile's bodies and names, and what other packages tell a session.

use std::collections::BTreeSet;
use std::sync::Arc;

use bodies::body::Body;
use bodies::{Facts, Limits};
use bodies_web::{Brief, BriefEntry, BriefFigure, Briefing, Desk, Followed};
use desk::Post;
use kernel::{Actor, Guard, Id, Lang, Text, Timestamp, kind};
use situation::log::EntryKind;
use situation::read::{self, Eye, LogFilter};
use store::{Read, StoreError};
use web::Matters;

use super::World;

/// Most decisions of a log in a briefing.
const ENTRIES: i64 = 30;

/// The desk of this place.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let for_facts = Arc::clone(world);
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::new(facts(&for_facts))),
        briefing: Arc::new(Told { world: Arc::clone(world), matters: post.matters.clone() }),
    })
}

/// What the rules may look up.
pub(super) fn facts(world: &World) -> Facts {
    Facts {
        zone: world.facts.zone.clone(),
        bodies: world.profile.bodies.iter().map(Body::of_profile).collect(),
        functions: functions(world),
        limits: Limits::default(),
    }
}

/// Those that a person can hold.
fn functions(world: &World) -> BTreeSet<String> {
    world.profile.functions.iter().map(|f| f.code.clone()).collect()
}

/// What incidents and commitments tell a session.
struct Told {
    world: Arc<World>,
    matters: Vec<Arc<dyn Matters>>,
}

impl Told {
    fn eye(&self, actor: &Actor) -> Option<Eye> {
        self.world.guard.holding(actor).map(Eye::of)
    }
}

impl Briefing for Told {
    fn since(
        &self,
        read: &dyn Read,
        actor: &Actor,
        about: Id<kind::Matter>,
        from: Timestamp,
    ) -> Result<Brief, StoreError> {
        let Some(eye) = self.eye(actor) else { return Ok(Brief::default()) };
        let seen = read::incident(read, &eye, about)?.filter(|i| !i.withheld);
        if seen.is_none() {
            return Ok(Brief::default());
        }
        let figure = |f: read::FigureRow| {
            let name = self.world.names.figures.get(&f.name).cloned();
            BriefFigure {
                name: name.unwrap_or_else(|| Text::three(&f.name, &f.name, &f.name)),
                value: f.value,
                unit: f.unit,
                about: f.about,
                status: f.status.code().to_owned(),
                at: f.at,
            }
        };
        let kinds = vec![EntryKind::Decision];
        let filter = LogFilter { incident: Some(about), kinds, from: Some(from), ..LogFilter::default() };
        let rows = read::log(read, &eye, &filter, ENTRIES)?.rows;
        let standing = rows.into_iter().filter(|e| !e.withheld && e.corrected.is_none());
        Ok(Brief {
            figures: read::figures(read, &[about])?.into_iter().map(figure).collect(),
            entries: standing
                .map(|e| BriefEntry {
                    at: e.stated.map_or(e.recorded_at, |s| s.at),
                    path: format!("log/{}/{}", e.series, e.no),
                    words: e.words,
                })
                .collect(),
        })
    }

    fn followed(
        &self,
        read: &dyn Read,
        actor: &Actor,
        commitment: Id<kind::Matter>,
    ) -> Result<Option<Followed>, StoreError> {
        let Some(eye) = self.eye(actor) else { return Ok(None) };
        let row = commitments::read::commitment(read, &eye, commitment)?;
        Ok(row.map(|row| Followed {
            late: row.is_overdue(self.world.clock.now()),
            open: row.state.is_live(),
            path: format!("orders/{}", row.id),
            number: row.number,
        }))
    }

    fn about(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        for matters in &self.matters {
            let Some(resource) = matters.resource(read, matter)? else { continue };
            if self.world.guard.permit(actor, "matter.read", &resource).is_err() {
                return Ok(None);
            }
            return matters.page(read, lang, matter);
        }
        Ok(None)
    }
}
