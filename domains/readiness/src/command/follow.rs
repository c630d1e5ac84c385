//! What becomes of an incident becomes of its cards.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::Facts;
use crate::content::{Card, Frame, Holder};
use crate::event::{CardsAdded, CardsClosed, CardsOpened, CardsReopened, Event, Reguarded};
use crate::plan::Standing;
use crate::run::{RunCard, reflex_of};
use crate::state::{RunNow, json};

/// Opens the cards that an incident calls for, and keeps them with it: where it lies, who may read it, whether it goes on. Asked by
/// the program alone, after every entry that changes one of these. Asked again, it changes nothing.
#[derive(Debug, Clone)]
pub struct FollowIncident {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// Its number.
    pub label: String,
    /// Its type.
    pub incident_type: String,
    /// The rank of its severity.
    pub severity: i64,
    /// What guards it.
    pub resource: Resource,
    /// Whether work on it goes on.
    pub live: bool,
    /// From when the terms of newly opened cards count: when it was opened, or became what it is.
    pub from: Timestamp,
}

impl Rule for FollowIncident {
    type Facts = Facts;
    const NAME: &'static str = "readiness.follow-incident";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("card.work").into());
        }
        let runs = RunNow::about(cx.read, self.incident)?;
        let mut drafts = Vec::new();
        for run in &runs {
            drafts.extend(self.reguarded(run)?);
        }
        let id = reflex_of(self.incident);
        let matter = Some(id);
        let (handling, about) = (self.handling(), Some(self.incident));
        let reflex = runs.iter().find(|run| run.id == id);
        if reflex.is_some_and(|run| run.live != self.live) {
            drafts.push(if self.live {
                CardsReopened { about }.draft(matter, handling)?
            } else {
                CardsClosed { about }.draft(matter, handling)?
            });
        }
        if !self.live {
            return Ok(drafts);
        }
        let cards = self.new_cards(cx, id, facts)?;
        if cards.is_empty() {
            return Ok(drafts);
        }
        let (incident_type, severity) = (self.incident_type.clone(), self.severity);
        drafts.push(if reflex.is_some() {
            CardsAdded { about, incident_type, severity, cards }.draft(matter, handling)?
        } else {
            CardsOpened {
                about: self.incident,
                about_label: self.label.clone(),
                incident_type,
                severity,
                areas: self.resource.areas.clone(),
                readers: self.resource.readers.clone(),
                owner: self.resource.owner,
                cards,
            }
            .draft(matter, handling)?
        });
        Ok(drafts)
    }
}

/// From where a card comes: plan, version, whether it was invented.
type Origin = (Id<kind::Matter>, i64, bool);

impl FollowIncident {
    fn handling(&self) -> Handling {
        self.resource.handling.max(Handling::Service)
    }

    /// The run is guarded as the incident is. What was activated from a stricter plan stays as strict.
    fn reguarded(&self, run: &RunNow) -> Result<Option<Draft>, Failure> {
        let handling = self.handling();
        let is = &run.resource;
        let stricter = is.handling > handling && run.mode == crate::run::Mode::Activation;
        let (handling, readers) =
            if stricter { (is.handling, &is.readers) } else { (handling, &self.resource.readers) };
        if (is.handling, &is.areas, &is.readers) == (handling, &self.resource.areas, readers) {
            return Ok(None);
        }
        let event =
            Reguarded { about: run.about, areas: self.resource.areas.clone(), readers: readers.clone() };
        Ok(Some(event.draft(Some(run.id), handling)?))
    }

    /// The cards that open now and are not there yet. A fictitious one gives way to a card of one's own for the same holder.
    fn new_cards(
        &self,
        cx: &Deciding<'_>,
        id: Id<kind::Matter>,
        facts: &Facts,
    ) -> Result<Vec<RunCard>, Failure> {
        let there = cx.read.query("SELECT plan, card FROM readiness_card WHERE run = $1", &[id.into()])?;
        let there: BTreeSet<(Id<kind::Matter>, i64)> =
            there.iter().map(|row| Ok::<_, Failure>((row.id(0)?, row.int(1)?))).collect::<Result<_, _>>()?;
        let mut opening = self.opening(cx, facts)?;
        let own: BTreeSet<Holder> =
            opening.iter().filter(|o| !o.0.2).map(|(_, card)| card.holder.clone()).collect();
        opening.retain(|(plan, card)| !plan.2 || !own.contains(&card.holder));
        opening.retain(|(plan, card)| !there.contains(&(plan.0, i64::from(card.key))));
        let mut k = u32::try_from(there.len()).unwrap_or(u32::MAX);
        let cards = opening.iter().map(|(plan, card)| {
            k = k.saturating_add(1);
            RunCard::of(card, k, *plan, self.from)
        });
        Ok(cards.collect())
    }

    /// The cards of plans that hold here today and may be read by whoever reads the incident.
    fn opening(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<(Origin, Card)>, Failure> {
        let sql = "SELECT p.id, v.no, p.standing, p.areas, v.cards, v.frame FROM readiness_plan p JOIN readiness_version v ON v.plan = \
                   p.id AND v.no = p.valid_no WHERE p.withdrawn = FALSE AND p.handling <= $1 ORDER BY p.entered_at, p.id";
        let today = facts.day(cx.now);
        let mut all = Vec::new();
        for row in cx.read.query(sql, &[Handling::Service.rank().into()])? {
            let areas: BTreeSet<String> = json(&row, 3).unwrap_or_default();
            let here = areas.is_empty() || !areas.is_disjoint(&self.resource.areas);
            let frame: Frame = json(&row, 5).unwrap_or_default();
            if !here || frame.valid_from.is_some_and(|from| from > today) {
                continue;
            }
            let plan = (row.id(0)?, row.int(1)?, row.text(2)? == Standing::Fictitious.code());
            let cards: Vec<Card> = json(&row, 4).unwrap_or_default();
            let opens = cards.into_iter().filter(|c| c.opens(&self.incident_type, self.severity));
            all.extend(opens.map(|card| (plan, card)));
        }
        Ok(all)
    }
}
