//! What the demonstration's people look up in the crisis rooms: the facts of the pages of the same packages.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::outbox::whom::{Found, Target};
use ::perimeters::inside::Inside;
use ::perimeters::outline::Outline;
use ::perimeters::perimeter::Colour;
use ::warning::statement::{Area, Reach, Statement};
use emergency::Regime;
use exchange::cap::{Circle, Status};
use kernel::{Actor, Id, Point, Text, Timestamp, kind};
use perimeters_web::{AccessRule, Ground};
use situation::command::Sources;
use situation::handover::Elsewhere;
use store::{Read, StoreError};
use web::{OfferCx, OpenWork, ReportSource, Texts, Window};

use super::{
    World, WorldError, bodies, emergency as phases, figures, orders, outbox, perimeters, plans, relief,
    warning,
};
use crate::outbox::found;

/// The rooms of this place.
pub(crate) struct Rooms {
    world: Arc<World>,
    regimes: Arc<Vec<Regime>>,
    figures: Arc<indicators::Facts>,
    ground: Ground,
    rules: BTreeMap<Colour, AccessRule>,
    warned: warning_web::Ground,
    offers: Offers,
}

impl Rooms {
    /// The rooms of a world.
    ///
    /// # Errors
    /// When the time zone is unknown here.
    pub(crate) fn of(world: &Arc<World>) -> Result<Self, WorldError> {
        Ok(Self {
            regimes: phases::regimes(world),
            figures: Arc::new(figures::facts(world)?),
            ground: perimeters::ground(world),
            rules: perimeters::rules(world),
            warned: warning::ground(world),
            offers: Offers::of(world)?,
            world: Arc::clone(world),
        })
    }
}

impl demo::Rooms for Rooms {
    fn relief(&self) -> Arc<::relief::Facts> {
        Arc::new(relief::facts(&self.world))
    }
    fn bodies(&self) -> Arc<::bodies::Facts> {
        Arc::new(bodies::facts(&self.world))
    }
    fn orders(&self, actor: &Actor) -> Arc<commitments::Facts> {
        Arc::new(orders::facts(&self.world, actor))
    }
    fn messages(&self, actor: &Actor) -> Arc<::outbox::Facts> {
        Arc::new(outbox::facts(&self.world, actor))
    }
    fn found(&self, read: &dyn Read, target: &Target) -> Result<Vec<Found>, StoreError> {
        found(&self.world, read, target)
    }
    fn figures(&self) -> Arc<indicators::Facts> {
        Arc::clone(&self.figures)
    }
    fn phases(&self, actor: &Actor) -> Arc<emergency::Facts> {
        Arc::new(phases::facts(&self.world, &self.regimes, actor))
    }
    fn plans(&self) -> Arc<readiness::Facts> {
        Arc::new(plans::facts(&self.world))
    }
    fn plan(&self, code: &str) -> Id<kind::Matter> {
        plans::id(&self.world.profile, code)
    }
    fn perimeters(&self) -> Arc<::perimeters::Facts> {
        Arc::new(perimeters::facts(&self.world))
    }
    fn inside(&self, outline: &Outline) -> Inside {
        self.ground.inside(outline)
    }
    fn access(&self, colour: Colour) -> (Text, Option<String>, bool) {
        let rule = self.rules.get(&colour);
        rule.map_or_else(
            || (Text::default(), None, false),
            |r| (r.access.clone(), Some(r.source.clone()), r.verified),
        )
    }
    fn warnings(
        &self,
        read: &dyn Read,
        about: Option<Id<kind::Matter>>,
    ) -> Result<Arc<::warning::Facts>, StoreError> {
        Ok(Arc::new(warning::facts(&self.world, read, about)?))
    }
    fn warning(&self, template: &str) -> Option<Statement> {
        let of = self.world.profile.warnings.template.iter().find(|t| t.code == template)?;
        let of = warning::template(of)?;
        Some(Statement {
            status: Status::Exercise,
            template: of.code,
            category: of.category,
            urgency: of.urgency,
            severity: of.severity,
            certainty: of.certainty,
            responses: of.responses,
            onset: None,
            expires: Timestamp(0),
            area: Area::default(),
            texts: BTreeMap::new(),
        })
    }
    fn circle(&self, centre: Point, metres: i64) -> Area {
        let circles = vec![Circle { centre, radius_m: metres.unsigned_abs() }];
        let area = Area { from: "circle".to_owned(), circles, ..Area::default() };
        Area { codes: self.warned.touched(&area), ..area }
    }
    fn reach(&self, area: &Area) -> Reach {
        self.warned.reach(area)
    }
    fn offers(
        &self,
        read: &dyn Read,
        author: &Actor,
        kind: &str,
        window: &Window,
    ) -> Result<Sources, StoreError> {
        self.offers.all(&self.world, (read, author), kind, window)
    }
    fn open(&self, read: &dyn Read) -> Result<Vec<Elsewhere>, StoreError> {
        self.offers.open(&self.world, read)
    }
}

/// What those packages offer to reports that weekly ones take from.
struct Offers {
    sources: Vec<Arc<dyn ReportSource>>,
    /// What they and others hold open when a watch is handed over.
    open: Vec<Arc<dyn OpenWork>>,
    texts: Texts,
}

impl Offers {
    fn of(world: &Arc<World>) -> Result<Self, WorldError> {
        let post = super::post::post(world, &[]);
        let packages = [
            relief_web::contribution(&relief::desk(world, &post)?),
            emergency_web::contribution(&phases::desk(world, &post, None)),
            bodies_web::contribution(&bodies::desk(world, &post, None)?),
            indicators_web::contribution(&figures::figures(world)?),
        ];
        let rooms = [
            commitments_web::contribution(&orders::desk(world, &post)?),
            perimeters_web::contribution(&perimeters::desk(world, &post)),
            readiness_web::contribution(&plans::desk(world, &post)),
            outbox_web::contribution(&outbox::desk(world, &post, None)?),
        ];
        let open = packages.iter().chain(&rooms).flat_map(|p| p.open.iter().cloned()).collect();
        let texts = Texts::load(packages.iter().chain(&rooms).flat_map(|p| p.texts));
        let texts = texts.map_err(|e| WorldError::Plain(e.to_string()))?;
        Ok(Self { sources: packages.into_iter().flat_map(|p| p.reports).collect(), open, texts })
    }

    fn open(&self, world: &World, read: &dyn Read) -> Result<Vec<Elsewhere>, StoreError> {
        let (now, zone) = (world.clock.now(), &world.facts.zone);
        let cx = OfferCx { actor: None, read, now, texts: &self.texts, zone };
        situation_web::held_open(&self.open, &cx).map_err(|e| StoreError::Journal(e.to_string()))
    }

    fn all(
        &self,
        world: &World,
        (read, author): (&dyn Read, &Actor),
        kind: &str,
        window: &Window,
    ) -> Result<Sources, StoreError> {
        let ask = |actor: Option<&Actor>| {
            let (now, zone) = (world.clock.now(), &world.facts.zone);
            let cx = OfferCx { actor, read, now, texts: &self.texts, zone };
            let lines = self.sources.iter().map(|source| source.lines(&cx, window));
            let lines =
                lines.collect::<Result<Vec<_>, _>>().map_err(|e| StoreError::Journal(e.to_string()))?;
            Ok::<_, StoreError>(lines.into_iter().flatten().map(situation_web::offered).collect::<Vec<_>>())
        };
        let kind = world.facts.report(kind);
        let own = ask(Some(author))?;
        let take = own.into_iter().map(|o| o.key).filter(|key| kind.is_some_and(|k| k.takes(key)));
        Ok(Sources { take: take.collect(), offers: ask(None)? })
    }
}
