//! Opening an incident and moving it from state to state.

use kernel::{Handling, Id, Refusal, Resource, Text, kind};
use store::{Deciding, Draft, Failure};

use super::again::Turned;
use super::restrict::within_clearance;
use super::{at_most, optional_words, require_words};
use crate::event::{
    Event, IncidentChanged, IncidentClosed, IncidentConfirmed, IncidentContained, IncidentMerged,
    IncidentOpened, IncidentReopened, IncidentUnmerged, IncidentsLinked, IncidentsUnlinked, InformRequired,
};
use crate::incident::{IncidentState, Opening, Outcome, Relation, Severity, Step, after, number};
use crate::places::{Area, Place};
use crate::propose;
use crate::state::{self, IncidentNow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Opens an incident without a signal before it.
#[derive(Debug, Clone)]
pub struct OpenIncident {
    /// The incident to be.
    pub incident: Id<kind::Matter>,
    /// What is said about it.
    pub opening: Opening,
}

impl Rule for OpenIncident {
    type Facts = Facts;
    const NAME: &'static str = "situation.open-incident";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        opened(cx, facts, self.incident, &self.opening, None).map(|(_, drafts)| drafts)
    }
}

/// The events of an opening: the incident and a row for everybody who must be told.
pub(super) fn opened(
    cx: &Deciding<'_>,
    facts: &Facts,
    id: Id<kind::Matter>,
    opening: &Opening,
    signal: Option<Id<kind::Matter>>,
) -> Result<(String, Vec<Draft>), Failure> {
    let areas = opening.place.as_ref().map(|p| p.areas.clone()).unwrap_or_default();
    let resource = Resource {
        matter: Some(id),
        areas: areas.iter().map(|a| a.code.clone()).collect(),
        ..Resource::service()
    };
    cx.guard.permit(cx.actor, "incident.open", &resource)?;
    check_opening(cx, facts, opening)?;
    let year = facts.year(cx.now);
    let no = state::next(cx.read, &format!("incident:{year:02}"))?;
    let mut readers = opening.readers.clone();
    if opening.handling.rank() >= Handling::NeedToKnow.rank() {
        readers.insert(cx.actor.function.clone());
    }
    let event = IncidentOpened {
        year,
        no,
        incident_type: opening.incident_type.clone(),
        severity: opening.severity,
        title: opening.title.clone(),
        place: opening.place.clone(),
        readers,
        signal,
    };
    let mut drafts = vec![event.draft(Some(id), opening.handling)?];
    for row in propose::to_inform(facts, &opening.incident_type, opening.severity, &areas, cx.now) {
        let required = InformRequired { notification: cx.ids.next(), ..row };
        drafts.push(required.draft(Some(id), opening.handling)?);
    }
    Ok((number(year, no), drafts))
}

fn check_opening(cx: &Deciding<'_>, facts: &Facts, opening: &Opening) -> Result<(), Failure> {
    if !facts.types.contains_key(&opening.incident_type) {
        return Err(kernel::Refusal::unknown_code("incident-type", &opening.incident_type).into());
    }
    for lang in kernel::Lang::ALL {
        at_most("title", opening.title.get(lang).unwrap_or(""), facts.limits.short)?;
    }
    if opening.handling.rank() >= Handling::NeedToKnow.rank() {
        cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        within_clearance(cx, opening.handling)?;
    }
    Ok(())
}

/// Confirms, contains, closes or reopens.
#[derive(Debug, Clone)]
pub struct TakeStep {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// What is done to its state; merging has its own command.
    pub step: Step,
    /// How it ended, for closing.
    pub outcome: Option<Outcome>,
    /// By what or why; required for reopening.
    pub words: Option<Words>,
    /// Whether requests without an answer are closed with it, knowingly.
    pub with_open_requests: bool,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TakeStep {
    type Facts = Facts;
    const NAME: &'static str = "situation.take-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IncidentNow::get(cx.read, self.incident)?;
        let power = if self.step == Step::Close { "incident.close" } else { "incident.update" };
        cx.guard.permit(cx.actor, power, &now.resource())?;
        now.changed.check(self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        if self.step == Step::Merge || after(now.state, self.step).is_none() {
            return Err(error::incident_state(&now.number, now.state, self.step).into());
        }
        let matter = Some(now.id);
        let words = self.words.clone();
        let draft = match self.step {
            Step::Confirm => IncidentConfirmed { words }.draft(matter, now.handling)?,
            Step::Contain => IncidentContained { words }.draft(matter, now.handling)?,
            Step::Close => self.closed(cx, &now)?.draft(matter, now.handling)?,
            Step::Reopen | Step::Merge => {
                let words = words.ok_or_else(|| kernel::Refusal::missing("words"))?;
                require_words("words", &words, facts)?;
                IncidentReopened { words }.draft(matter, now.handling)?
            }
        };
        Ok(vec![draft])
    }
}

impl TakeStep {
    fn closed(&self, cx: &Deciding<'_>, now: &IncidentNow) -> Result<IncidentClosed, Failure> {
        let outcome = self.outcome.ok_or_else(|| kernel::Refusal::missing("outcome"))?;
        let requests = cx.read.query(
            "SELECT id FROM log_entry WHERE matter = $1 AND entry_kind = 'request' AND answered_by IS NULL AND \
             corrected_by IS NULL AND closed = FALSE ORDER BY seq",
            &[now.id.into()],
        )?;
        let informs = cx
            .read
            .one("SELECT COUNT(*) FROM notification WHERE matter = $1 AND state = 'due'", &[now.id.into()])?;
        let informs = informs.map_or(Ok(0), |r| r.int(0))?;
        let open = i64::try_from(requests.len()).unwrap_or(i64::MAX);
        // Who must still be told is told or dropped with a reason, never closed over silently.
        if informs > 0 || (open > 0 && !self.with_open_requests) {
            return Err(error::open_items(open, informs, 0).into());
        }
        let unanswered = requests.iter().map(|r| r.id(0)).collect::<Result<_, _>>()?;
        Ok(IncidentClosed { outcome, words: self.words.clone(), unanswered })
    }
}

/// Changes type, severity, name or place. What is absent stays as it is.
#[derive(Debug, Clone, Default)]
pub struct ChangeIncident {
    /// The incident.
    pub incident: Option<Id<kind::Matter>>,
    /// The new type.
    pub incident_type: Option<String>,
    /// The new severity.
    pub severity: Option<Severity>,
    /// The new name.
    pub title: Option<Text>,
    /// The new place.
    pub place: Option<Place>,
    /// Whether its place was wrong and no other is known; nothing where a new place is given.
    pub place_removed: bool,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeIncident {
    type Facts = Facts;
    const NAME: &'static str = "situation.change-incident";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let id = self.incident.ok_or_else(Refusal::not_found)?;
        let now = IncidentNow::get(cx.read, id)?;
        cx.guard.permit(cx.actor, "incident.update", &now.resource())?;
        now.changed.check(self.based_on)?;
        now.live()?;
        optional_words("words", self.words.as_ref(), facts)?;
        let new_type = self.incident_type.clone().filter(|t| *t != now.incident_type);
        if let Some(code) = &new_type
            && !facts.types.contains_key(code)
        {
            return Err(kernel::Refusal::unknown_code("incident-type", code).into());
        }
        let new_severity = self.severity.filter(|s| s.rank() != now.severity);
        let before = now.place(cx.read)?.filter(|_| self.place.is_some() || self.place_removed);
        let removed = self.place.is_none() && before.is_some();
        let moved = self.place.is_some() || removed;
        if new_type.is_none() && new_severity.is_none() && self.title.is_none() && !moved {
            return Ok(Vec::new());
        }
        let event = IncidentChanged {
            incident_type_before: new_type.as_ref().map(|_| now.incident_type.clone()),
            incident_type: new_type.clone(),
            severity_before: new_severity.and_then(|_| Severity::from_rank(now.severity)),
            severity: new_severity,
            title: self.title.clone(),
            place: self.place.clone(),
            place_before: before,
            place_removed: removed.then_some(true),
            warned: None,
            words: self.words.clone(),
        };
        let mut drafts = vec![event.draft(Some(id), now.handling)?];
        // Nowhere only where a place was taken away: areas that it has without a place stay.
        let asked = Self { place_removed: removed, ..self.clone() };
        drafts.extend(asked.newly_to_inform(cx, facts, &now, new_type.as_deref())?);
        Ok(drafts)
    }
}

impl ChangeIncident {
    /// Whoever must be told now and was not on the list before, or must be told again or sooner.
    pub(super) fn newly_to_inform(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        now: &IncidentNow,
        new_type: Option<&str>,
    ) -> Result<Vec<Draft>, Failure> {
        let severity = self.severity.or(Severity::from_rank(now.severity)).unwrap_or(Severity::Minor);
        let stays: &[Area] = if self.place_removed { &[] } else { &now.areas };
        let turned = Turned {
            incident_type: new_type.unwrap_or(&now.incident_type),
            severity,
            areas: self.place.as_ref().map_or(stays, |p| &p.areas),
        };
        turned.to_inform(cx, facts, now)
    }
}

/// It is the same as another: what hangs on it hangs there from now on.
#[derive(Debug, Clone)]
pub struct MergeIncident {
    /// The incident that goes.
    pub incident: Id<kind::Matter>,
    /// The incident that stays.
    pub into: Id<kind::Matter>,
    /// The last entry that the page showed of the first.
    pub based_on: Option<i64>,
}

impl Rule for MergeIncident {
    type Facts = Facts;
    const NAME: &'static str = "situation.merge-incident";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.incident, self.into)?;
        now.changed.check(self.based_on)?;
        if after(now.state, Step::Merge).is_none() {
            return Err(error::incident_state(&now.number, now.state, Step::Merge).into());
        }
        other.live()?;
        let event = IncidentMerged { into: other.id, into_number: other.number };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It was another after all: its state, its signals and those who had still to be told come back to it. What was done to
/// its signals meanwhile stays, and so does every entry of both logs.
#[derive(Debug, Clone)]
pub struct UnmergeIncident {
    /// The incident that went.
    pub incident: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for UnmergeIncident {
    type Facts = Facts;
    const NAME: &'static str = "situation.unmerge-incident";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IncidentNow::get(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "incident.update", &now.resource())?;
        now.changed.check(self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let Some((from, from_number)) = merged_into(cx, now.id)? else {
            return Err(error::incident_state(&now.number, now.state, Step::Merge).into());
        };
        let other = IncidentNow::get(cx.read, from)?;
        cx.guard.permit(cx.actor, "incident.update", &other.resource())?;
        // What hung on this one hangs on the third now; it would be pulled out from under it.
        if other.state == IncidentState::Merged {
            let further = merged_into(cx, from)?.map(|(_, number)| number).unwrap_or_default();
            return Err(error::merged_further(&now.number, &from_number, &further).into());
        }
        let event = IncidentUnmerged { from, from_number, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

fn merged_into(
    cx: &Deciding<'_>,
    id: Id<kind::Matter>,
) -> Result<Option<(Id<kind::Matter>, String)>, Failure> {
    let row = cx.read.one("SELECT merged_into, merged_number FROM incident WHERE id = $1", &[id.into()])?;
    Ok(row.map_or(Ok(None), |r| state::tie(&r, 0))?)
}

/// Two incidents hang together.
#[derive(Debug, Clone)]
pub struct LinkIncidents {
    /// The one.
    pub incident: Id<kind::Matter>,
    /// The other.
    pub other: Id<kind::Matter>,
    /// How.
    pub relation: Relation,
}

impl Rule for LinkIncidents {
    type Facts = Facts;
    const NAME: &'static str = "situation.link-incidents";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.incident, self.other)?;
        let event = IncidentsLinked { other: other.id, other_number: other.number, relation: self.relation };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// They do not after all.
#[derive(Debug, Clone)]
pub struct UnlinkIncidents {
    /// The one.
    pub incident: Id<kind::Matter>,
    /// The other.
    pub other: Id<kind::Matter>,
}

impl Rule for UnlinkIncidents {
    type Facts = Facts;
    const NAME: &'static str = "situation.unlink-incidents";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.incident, self.other)?;
        Ok(vec![IncidentsUnlinked { other: other.id }.draft(Some(now.id), now.handling)?])
    }
}

fn pair(
    cx: &Deciding<'_>,
    one: Id<kind::Matter>,
    other: Id<kind::Matter>,
) -> Result<(IncidentNow, IncidentNow), Failure> {
    if one == other {
        return Err(error::not_now("refusal-same-incident").into());
    }
    let (one, other) = (IncidentNow::get(cx.read, one)?, IncidentNow::get(cx.read, other)?);
    cx.guard.permit(cx.actor, "incident.update", &one.resource())?;
    cx.guard.permit(cx.actor, "incident.update", &other.resource())?;
    Ok((one, other))
}
