//! A body meets by a rule: setting it, what it moves, ending it, making the sessions ahead, and what one session leaves to the next.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Refusal, Resource, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Read, Row, StoreError};

use super::agenda::{Places, To};
use super::plan::planned;
use super::{optional_words, reason};
use crate::body::{Body, Role};
use crate::called::Called;
use crate::event::{Event, ItemDescribed, SeriesEnded, SeriesSet, SessionMoved, SessionOfSeries};
use crate::series::{self, Series};
use crate::session::{Item, Plan, SessionState, Sight};
use crate::state::{self, SeriesNow, SessionNow};
use crate::{Facts, Rule, error};

/// A session that is still to come and that a series moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Whether those invited have been called.
    pub convened: bool,
    /// When it is now.
    pub from: Timestamp,
    /// The turn that it becomes and when that is; nothing where the series has none left: it stays where it is.
    pub to: Option<(Date, Timestamp)>,
}

/// What this series would do to the sessions of the body that are still to come, the nearest first.
///
/// # Errors
/// The refusal for the rule, or that the rows cannot be read.
pub fn shifts(
    read: &dyn Read,
    facts: &Facts,
    body: &str,
    series: &Series,
    now: Timestamp,
) -> Result<Vec<Shift>, Failure> {
    let sql = "SELECT s.id, s.number, s.state, s.meets_at FROM body_session s JOIN body_of_series o ON o.session = s.id WHERE \
               o.body = $1 AND s.state IN ('planned', 'convened') AND s.meets_at > $2 ORDER BY s.meets_at, s.id";
    let rows = read.query(sql, &[body.into(), now.into()])?;
    let mut turns = series.coming(facts, now, 120)?.into_iter();
    let one = |row: &Row| {
        Ok(Shift {
            session: row.id(0)?,
            number: row.text(1)?.to_owned(),
            convened: row.text(2)? == SessionState::Convened.code(),
            from: row.time(3)?,
            to: turns.next(),
        })
    };
    Ok(rows.iter().map(one).collect::<Result<_, StoreError>>()?)
}

/// Says how a body meets from now on. Sessions of the series that are still to come move to its turns, and those ahead are made.
#[derive(Debug, Clone)]
pub struct SetSeries {
    /// Code of the body.
    pub body: String,
    /// How it meets.
    pub content: Series,
    /// Why it changes; needed where somebody was called to a session that moves.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetSeries {
    type Facts = Facts;
    const NAME: &'static str = "bodies.set-series";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let body = keeps(cx, facts, &self.body)?;
        self.content.check(facts)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let old = SeriesNow::find(cx.read, &self.body)?;
        if let Some(old) = &old {
            old.changed.seen(self.based_on, error::changed_meanwhile)?;
            if !old.ended && old.content == self.content {
                return Ok(Vec::new());
            }
        }
        // Old series may say two things at once, and the last of them counts. Nobody enters another one.
        let kept = old.as_ref().is_some_and(|o| o.content.rule == self.content.rule);
        if !kept && !exchange::ical::unambiguous(&self.content.rule) {
            return Err(Refusal::invalid("rule", "refusal-body-rule-doubled").into());
        }
        let words = self.words.clone().filter(|w| !w.is_blank());
        let set = SeriesSet {
            body: self.body.clone(),
            version: old.as_ref().map_or(0, |o| o.version).saturating_add(1),
            content: self.content.clone(),
            words: words.clone(),
        };
        let mut drafts = vec![set.draft(Some(series::id(&self.body)), kernel::Handling::Service)?];
        let mut taken = BTreeSet::new();
        let before = old.as_ref().map(|o| &o.content);
        for shift in shifts(cx.read, facts, &self.body, &self.content, cx.now)? {
            drafts.extend(self.shifted(cx, before, words.as_ref(), &shift)?);
            taken.extend(shift.to.map(|(turn, _)| turn));
        }
        let called = old.as_ref().and_then(|o| o.called.as_ref());
        drafts.extend(made(cx, facts, &body, (&self.content, called), &taken)?);
        Ok(drafts)
    }
}

impl SetSeries {
    /// One session to its turn. A room that was changed for it alone stays.
    fn shifted(
        &self,
        cx: &Deciding<'_>,
        before: Option<&Series>,
        words: Option<&Words>,
        shift: &Shift,
    ) -> Result<Vec<Draft>, Failure> {
        let Some((turn, at)) = shift.to else { return Ok(Vec::new()) };
        let now = SessionNow::get(cx.read, shift.session)?;
        let row = cx
            .read
            .one("SELECT place, call_address FROM body_session WHERE id = $1", &[shift.session.into()])?;
        let row = row.ok_or_else(Refusal::not_found)?;
        let (place, call) =
            (row.opt(0, Row::text)?.map(str::to_owned), row.opt(1, Row::text)?.map(str::to_owned));
        let follow = |is: &Option<String>, was: Option<&Option<String>>, new: &Option<String>| {
            if was == Some(is) { new.clone() } else { is.clone() }
        };
        let new_place = follow(&place, before.map(|b| &b.place), &self.content.place);
        let new_call = follow(&call, before.map(|b| &b.call), &self.content.call);
        let mut drafts = Vec::new();
        if at != shift.from || new_place != place || new_call != call {
            if shift.convened && words.is_none() {
                return Err(Refusal::invalid("words", "refusal-reason-missing").into());
            }
            let moved = SessionMoved { at, place: new_place, call: new_call, words: words.cloned() };
            drafts.push(moved.draft(Some(now.id), now.handling)?);
        }
        let of = SessionOfSeries { body: self.body.clone(), turn, minutes: self.content.minutes };
        drafts.push(of.draft(Some(now.id), now.handling)?);
        Ok(drafts)
    }
}

/// A body whose series this actor may keep.
pub(super) fn keeps(cx: &Deciding<'_>, facts: &Facts, code: &str) -> Result<Body, Failure> {
    cx.guard.permit(cx.actor, "body.convene", &Resource::service())?;
    let body = state::body(cx.read, facts, code)?.ok_or_else(Refusal::not_found)?;
    if body.role == Some(Role::Told) {
        return Err(error::not_now("refusal-body-told-only").into());
    }
    Ok(body)
}

/// Ends a series: no further sessions are made.
#[derive(Debug, Clone)]
pub struct EndSeries {
    /// Code of the body.
    pub body: String,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for EndSeries {
    type Facts = Facts;
    const NAME: &'static str = "bodies.end-series";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        keeps(cx, facts, &self.body)?;
        let now =
            SeriesNow::find(cx.read, &self.body)?.filter(|s| !s.ended).ok_or_else(Refusal::not_found)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        reason(&self.words, facts)?;
        let ended = SeriesEnded { body: self.body.clone(), words: self.words.clone() };
        Ok(vec![ended.draft(Some(series::id(&self.body)), kernel::Handling::Service)?])
    }
}

/// Makes the sessions of a series that are not there yet, as far ahead as it says.
#[derive(Debug, Clone)]
pub struct SpawnSessions {
    /// Code of the body.
    pub body: String,
}

impl Rule for SpawnSessions {
    type Facts = Facts;
    const NAME: &'static str = "bodies.spawn-sessions";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let body = keeps(cx, facts, &self.body)?;
        let Some(now) = SeriesNow::live(cx.read, &self.body)? else { return Ok(Vec::new()) };
        made(cx, facts, &body, (&now.content, now.called.as_ref()), &BTreeSet::new())
    }
}

/// The sessions of the turns ahead that have none; `taken` are turns that get theirs by the same command.
fn made(
    cx: &Deciding<'_>,
    facts: &Facts,
    body: &Body,
    (series, called): (&Series, Option<&Called>),
    taken: &BTreeSet<Date>,
) -> Result<Vec<Draft>, Failure> {
    let rows =
        cx.read.query("SELECT turn FROM body_of_series WHERE body = $1", &[body.code.as_str().into()])?;
    let there: BTreeSet<Date> = rows.iter().filter_map(|r| r.text(0).ok()?.parse().ok()).collect();
    let mut numbers: BTreeMap<i64, i64> = BTreeMap::new();
    let mut drafts = Vec::new();
    // What was left open waits for a session while there is none ahead.
    let mut left =
        if next(cx.read, &body.code, cx.now, kernel::Handling::Public)?.is_none() && taken.is_empty() {
            left_open(cx.read, &body.code, series.handling)?
        } else {
            Vec::new()
        };
    for (turn, at) in series.coming(facts, cx.now, series.ahead)? {
        if there.contains(&turn) || taken.contains(&turn) {
            continue;
        }
        let year = facts.year(at);
        let no = match numbers.get(&year) {
            Some(no) => no.saturating_add(1),
            None => state::next(cx.read, &format!("session:{}:{year:02}", body.code))?,
        };
        numbers.insert(year, no);
        let to = To { session: cx.ids.next(), handling: series.handling };
        drafts.extend(session(cx, body, (series, called), (turn, at, year, no), to)?);
        let mut places = Places::after(series.standing.len());
        for (from, item) in left.drain(..) {
            if !places.full(facts) {
                drafts.extend(places.carry(cx, facts, (from, item), (to, cx.ids.next()))?);
            }
        }
    }
    Ok(drafts)
}

fn session(
    cx: &Deciding<'_>,
    body: &Body,
    (series, called): (&Series, Option<&Called>),
    (turn, at, year, no): (Date, Timestamp, i64, i64),
    to: To,
) -> Result<Vec<Draft>, Failure> {
    let of_body = || body.seats().map(str::to_owned).collect();
    let invited: BTreeSet<String> = called.map_or_else(of_body, Called::functions);
    let readers = || body.seats().map(str::to_owned).chain(invited.iter().cloned()).collect();
    let item = |title: &Text, minutes: Option<u32>| Item {
        id: cx.ids.next(),
        title: title.clone(),
        owner: None,
        minutes,
        documents: Vec::new(),
        carried_from: None,
    };
    let items: Vec<Item> = series.standing.iter().map(|s| item(&s.title, s.minutes)).collect();
    let guarded = series.handling >= kernel::Handling::NeedToKnow;
    let plan = Plan {
        place: series.place.clone(),
        call: series.call.clone(),
        items: items.clone(),
        invited: invited.clone(),
        sight: Sight {
            handling: series.handling,
            areas: BTreeSet::new(),
            readers: if guarded { readers() } else { BTreeSet::new() },
        },
        langs: series.langs.clone(),
        ..Plan::at(at)
    };
    let id = Some(to.session);
    let mut drafts = vec![planned(&plan, body, (year, no)).draft(id, to.handling)?];
    let of = SessionOfSeries { body: body.code.clone(), turn, minutes: series.minutes };
    drafts.push(of.draft(id, to.handling)?);
    if let Some(called) = called {
        drafts.push(super::called::invited(called, to.handling).draft(id, to.handling)?);
    }
    for (standing, item) in series.standing.iter().zip(&items) {
        let described = ItemDescribed {
            item: item.id,
            title: item.title.clone(),
            sort: standing.sort,
            presenter: None,
            minutes: item.minutes,
            handling: None,
            minutes_of: None,
            follows: None,
        };
        drafts.push(described.draft(id, to.handling)?);
    }
    Ok(drafts)
}

/// The next session of a body's series after an instant, at least as reserved as this.
fn next(
    read: &dyn Read,
    body: &str,
    after: Timestamp,
    handling: kernel::Handling,
) -> Result<Option<To>, StoreError> {
    let sql = "SELECT s.id, s.handling FROM body_session s JOIN body_of_series o ON o.session = s.id WHERE s.body = $1 AND \
               s.meets_at > $2 AND s.state IN ('planned', 'convened') AND s.handling >= $3 ORDER BY s.meets_at, s.id LIMIT 1";
    let row = read.one(sql, &[body.into(), after.into(), handling.rank().into()])?;
    row.map(|row| {
        let handling = kernel::Handling::from_rank(row.int(1)?).unwrap_or(handling);
        Ok(To { session: row.id(0)?, handling })
    })
    .transpose()
}

/// What sessions of a body left open, of those that are not more reserved than this.
fn left_open(
    read: &dyn Read,
    body: &str,
    handling: kernel::Handling,
) -> Result<Vec<(To, Id<kind::Matter>)>, StoreError> {
    let sql = "SELECT s.id, s.handling, i.id FROM body_item i JOIN body_session s ON s.id = i.session WHERE s.body = $1 AND s.state \
               IN ('closed', 'drafted', 'approved') AND i.state = 'open' AND s.handling <= $2 ORDER BY s.meets_at, i.position LIMIT 60";
    let one = |row: &Row| {
        let handling = kernel::Handling::from_rank(row.int(1)?).unwrap_or(handling);
        Ok((To { session: row.id(0)?, handling }, row.id(2)?))
    };
    read.query(sql, &[body.into(), handling.rank().into()])?.iter().map(one).collect()
}

/// What was to be decided and was not, of open items `i`.
const UNDECIDED: &str = "i.state = 'open' AND i.sort = 'decision' AND NOT EXISTS (SELECT 1 FROM body_decision d WHERE d.item = i.id AND \
                         d.withdrawn_at IS NULL)";

/// Whether nobody sees this who does not see that, and it is of the same areas.
fn within(into: &Sight, from: &Sight) -> bool {
    // Of other areas, also of fewer: those who saw it here would look for it in vain.
    let areas = into.areas == from.areas;
    let readers = from.handling < kernel::Handling::NeedToKnow
        || into.readers.iter().all(|function| from.readers.contains(function));
    into.handling >= from.handling && areas && readers
}

/// The next planned session of the body after this one, of a series or not, that shows its agenda to nobody who does not see this one.
fn next_planned(read: &dyn Read, from: &SessionNow) -> Result<Option<To>, StoreError> {
    let sql = "SELECT id FROM body_session WHERE body = $1 AND meets_at > $2 AND state IN ('planned', 'convened') ORDER BY meets_at, \
               id LIMIT 20";
    for row in read.query(sql, &[from.body.as_str().into(), from.at.into()])? {
        let Some(into) = SessionNow::find(read, row.id(0)?)? else { continue };
        // Its owner reads a guarded session besides its readers.
        let owner = from.handling < kernel::Handling::NeedToKnow || into.owner == from.owner;
        if owner && within(&into.sight(), &from.sight()) {
            return Ok(Some(To::of(&into)));
        }
    }
    Ok(None)
}

/// What a session leaves open goes to the next one by itself, with its papers: everything to the next of its series; to another
/// planned session of the body what was to be decided and was not. Of the rest a person decides for each item, as a crisis asks.
/// Where no session is planned it waits for the next that is.
pub(super) fn carried_on(cx: &Deciding<'_>, facts: &Facts, now: &SessionNow) -> Result<Vec<Draft>, Failure> {
    let of_series = match SeriesNow::live(cx.read, &now.body)? {
        Some(_) => next(cx.read, &now.body, now.at, now.handling)?,
        None => None,
    };
    let into = match of_series {
        Some(into) => Some(into),
        None => next_planned(cx.read, now)?,
    };
    let Some(into) = into else { return Ok(Vec::new()) };
    let which = if of_series.is_some() { "i.state = 'open'" } else { UNDECIDED };
    let sql =
        format!("SELECT i.id FROM body_item i WHERE i.session = $1 AND {which} ORDER BY i.position, i.id");
    let (mut places, mut drafts) = (Places::of(cx, into.session)?, Vec::new());
    for row in cx.read.query(&sql, &[now.id.into()])? {
        if places.full(facts) {
            break;
        }
        drafts.extend(places.carry(cx, facts, (To::of(now), row.id(0)?), (into, cx.ids.next()))?);
    }
    Ok(drafts)
}

/// What earlier sessions of the body left undecided comes onto the agenda of one that is being planned, where nobody sees it who did
/// not see it there.
pub(super) fn taken_up(
    cx: &Deciding<'_>,
    facts: &Facts,
    (session, body): (Id<kind::Matter>, &str),
    plan: &Plan,
) -> Result<Vec<Draft>, Failure> {
    let sql = format!(
        "SELECT s.id, i.id FROM body_item i JOIN body_session s ON s.id = i.session WHERE s.body = $1 AND s.state IN ('closed', \
         'drafted', 'approved') AND s.meets_at < $2 AND {UNDECIDED} ORDER BY s.meets_at, i.position LIMIT 60"
    );
    let into = To { session, handling: plan.sight.handling };
    let (mut places, mut drafts) = (Places::after(plan.items.len()), Vec::new());
    for row in cx.read.query(&sql, &[body.into(), plan.at.into()])? {
        let from = SessionNow::get(cx.read, row.id(0)?)?;
        // As by hand: only of a session whose agenda this person may take apart.
        let may = from.permit(cx, &["body.convene", from.pen(), "body.record"]).is_ok();
        if !may || !within(&plan.sight, &from.sight()) {
            continue;
        }
        if places.full(facts) {
            break;
        }
        drafts.extend(places.carry(cx, facts, (To::of(&from), row.id(1)?), (into, cx.ids.next()))?);
    }
    Ok(drafts)
}
