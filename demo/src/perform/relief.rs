//! Capacities and needs: what sites offer, tell and count; what is asked for and where it comes from.

use std::sync::Arc;

use kernel::{Resource, Words};
use relief::Facts;
use relief::command::{
    AcceptNeed, Allocate, AskNeed, ConfirmNeed, CountDay, Deliver, OpenSite, ReportFigures, To, TurnSite,
};
use relief::figure::{By, Counted, Status, Told};
use relief::need::State;
use relief::read::{self, Eye, NeedFilter, NeedRow, SiteFilter, SiteRow};
use relief::site::{Contact, Description, SiteState};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::scene::command;
use crate::script::{Act, NeedAsk, NeedPart, Relief, SiteCount, SiteOpen, SiteTell, SiteTurn, Step, words};

/// A number that the visitor told so many seconds ago is left alone.
const FRESH: i64 = 12 * 3600;
/// Reports of a site that are looked through for its last one of a kind.
const REPORTS: i64 = 20;
/// Needs about an incident that are looked through for one of the visitor.
const MOST: i64 = 50;
/// Days that are looked through for one that is counted already.
const DAYS: i64 = 14;

pub(super) fn asks(cx: &Cx<'_>, act: &Relief) -> Result<Asks, StoreError> {
    let facts = cx.rooms.relief();
    match act {
        Relief::Open(o) => open(cx, o, &facts),
        Relief::Tell(all) => tell(cx, all, &facts),
        Relief::Count(all) => count(cx, all, &facts),
        Relief::Turn(t) => turn(cx, t, &facts),
        Relief::Ask(a) => ask(cx, a, &facts),
        Relief::Accept(n) => {
            let asked = need(cx, &n.need)?.filter(|n| n.state == State::Asked);
            let rule = |n: NeedRow| AcceptNeed { need: n.id, words: None, based_on: Some(n.changed_seq) };
            Ok(asked.map_or_else(Vec::new, |n| one(rule(n), &facts)))
        }
        Relief::Reserve(p) => reserve(cx, p, &facts),
        Relief::Deliver(p) => deliver(cx, p, &facts),
        Relief::Confirm(n) => {
            let there = need(cx, &n.need)?.filter(|n| n.state == State::Delivered);
            let rule = |n: NeedRow| ConfirmNeed { need: n.id, said_by: None, based_on: Some(n.changed_seq) };
            Ok(there.map_or_else(Vec::new, |n| one(rule(n), &facts)))
        }
    }
}

/// The site of this name: the script's own, or the one to which somebody gave the same code.
fn site(cx: &Cx<'_>, name: &str) -> Result<Option<SiteRow>, StoreError> {
    let own = read::site(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    if own.is_some() {
        return Ok(own);
    }
    let filter = SiteFilter { closed: true, ..SiteFilter::default() };
    Ok(read::sites(cx.scene.read, &Eye::all(), &filter)?.into_iter().find(|s| s.code == name))
}

/// The need of this name: the script's own, or the one that somebody asked for in its place.
fn need(cx: &Cx<'_>, name: &str) -> Result<Option<NeedRow>, StoreError> {
    let own = read::need(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    if own.is_some() {
        return Ok(own);
    }
    let asked = cx.scene.script.acts().find_map(|(_, act)| match act {
        Act::Relief(Relief::Ask(a)) if a.need == name => Some(a),
        _ => None,
    });
    asked.map_or(Ok(None), |a| instead(cx, a))
}

/// A need of the same kind about the same incident that is not the script's.
fn instead(cx: &Cx<'_>, ask: &NeedAsk) -> Result<Option<NeedRow>, StoreError> {
    let Some((about, _)) = cx.scene.about(ask.about.as_ref())? else { return Ok(None) };
    let scripted = cx.scene.scripted();
    for ended in [false, true] {
        let kind = Some(ask.kind.clone());
        let filter = NeedFilter { about: Some(about), kind, ended, ..NeedFilter::default() };
        let all = read::needs(cx.scene.read, &Eye::all(), &filter, MOST)?;
        if let Some(found) = all.into_iter().find(|n| !scripted.contains(&n.id)) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn open(cx: &Cx<'_>, open: &SiteOpen, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if site(cx, &open.site)?.is_some() {
        return NOTHING;
    }
    let description = Description {
        names: open.names.clone(),
        place: open.place.as_ref().map(words),
        point: None,
        municipality: open.municipality.clone(),
        organisation: None,
        kinds: open.kinds.clone(),
    };
    let contact = Contact { name: open.contact.clone(), phone: open.phone.clone(), mail: None };
    let about = cx.scene.about(open.about.as_ref())?;
    let rule = OpenSite {
        contact,
        about,
        ..OpenSite::new(cx.scene.own(&open.site), open.site.as_str(), description)
    };
    Ok(one(rule, facts))
}

fn tell(cx: &Cx<'_>, all: &[SiteTell], facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let mut asks = Vec::new();
    for told in all {
        let Some(site) = site(cx, &told.site)?.filter(|s| s.state != SiteState::Closed) else { continue };
        if told_by_visitor(cx, &site, told)? {
            continue;
        }
        let by = told.voice.clone().map_or(By::Program, |name| By::Voice { name });
        let figures =
            vec![Told { kind: told.kind.clone(), offered: told.offered, held: None, used: told.used }];
        let stated = cx.scene.stated(cx.step);
        let rule =
            ReportFigures { site: site.id, figures, status: Status::Unconfirmed, by, source: None, stated };
        asks.push(part(&name(told), rule, facts));
    }
    Ok(asks)
}

/// Tells the reports of one step apart.
fn name(told: &SiteTell) -> String {
    format!("{} {}", told.site, told.kind)
}

/// Whether the last number of this kind is recent and not the one of an earlier step of the script.
fn told_by_visitor(cx: &Cx<'_>, site: &SiteRow, told: &SiteTell) -> Result<bool, StoreError> {
    let all = read::reports(cx.scene.read, site.id, REPORTS)?;
    let Some(last) = all.iter().filter(|r| r.kind == told.kind).max_by_key(|r| r.seq) else {
        return Ok(false);
    };
    if last.recorded_at < cx.scene.now.plus_seconds(-FRESH) {
        return Ok(false);
    }
    let same = |t: &SiteTell| t.site == told.site && t.kind == told.kind;
    let tells =
        |step: &&Step| matches!(&step.act, Some(Act::Relief(Relief::Tell(all))) if all.iter().any(same));
    let before = cx.scene.script.steps.iter().take_while(|s| s.id != cx.step.id);
    let Some(before) = before.filter(tells).last() else { return Ok(true) };
    let command = command(cx.scene.script, &before.id, &name(told));
    Ok(cx.scene.written(&command)? != Some(last.seq))
}

fn count(cx: &Cx<'_>, all: &[SiteCount], facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let mut asks = Vec::new();
    for count in all {
        let Some(site) = site(cx, &count.site)?.filter(|s| s.state != SiteState::Closed) else { continue };
        let day = count.day.clone().unwrap_or_else(|| facts.day(cx.scene.now));
        let known = read::days_of(cx.scene.read, site.id, DAYS)?;
        if known.iter().any(|d| d.day == day) {
            continue;
        }
        let counted = Counted {
            day,
            arrivals: count.arrivals,
            departures: count.departures,
            present: Some(count.present),
            profile: count.profile.clone(),
        };
        asks.push(part(&count.site, CountDay { site: site.id, counted, by: By::Program }, facts));
    }
    Ok(asks)
}

fn turn(cx: &Cx<'_>, turn: &SiteTurn, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(site) = site(cx, &turn.site)?.filter(|s| s.state != turn.to) else { return NOTHING };
    let why = words(&turn.text);
    Ok(one(TurnSite { site: site.id, to: turn.to, why, based_on: Some(site.changed_seq) }, facts))
}

fn ask(cx: &Cx<'_>, ask: &NeedAsk, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if need(cx, &ask.need)?.is_some() {
        return NOTHING;
    }
    let about = cx.scene.subject(ask.about.as_ref())?;
    let on = about.as_ref().map_or_else(Resource::service, |s| s.resource.clone());
    let plain = AskNeed::new(cx.scene.own(&ask.need), ask.kind.as_str(), ask.wanted);
    let rule = AskNeed {
        municipality: ask.municipality.clone(),
        due: ask.due_minutes.map(|m| cx.in_minutes(m)),
        groups: ask.groups.clone(),
        priority: ask.priority,
        words: ask.text.as_ref().map(words),
        about: about.map(|s| (s.matter, s.label)),
        handling: on.handling.max(plain.handling),
        areas: on.areas,
        readers: on.readers,
        ..plain
    };
    Ok(one(rule, facts))
}

fn reserve(cx: &Cx<'_>, wanted: &NeedPart, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(need) = need(cx, &wanted.need)?.filter(|n| n.state.takes()) else { return NOTHING };
    let Some(site) = site(cx, &wanted.site)?.filter(|s| s.state == SiteState::Open) else { return NOTHING };
    let most = need.progress.missing().min(site.free(&need.kind));
    let count = if wanted.count > 0 { most.min(wanted.count) } else { most };
    if count <= 0 {
        return NOTHING;
    }
    Ok(one(Allocate { need: need.id, to: To::Site(site.id), count, words: None }, facts))
}

fn deliver(cx: &Cx<'_>, came: &NeedPart, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let (Some(need), Some(site)) = (need(cx, &came.need)?, site(cx, &came.site)?) else { return NOTHING };
    let parts = read::parts(cx.scene.read, need.id)?;
    let open = parts.into_iter().filter(|p| p.site == Some(site.id) && p.part.rest() > 0);
    let rule = |p: read::PartRow| {
        let (none, stated): (Option<Words>, _) = (None, cx.scene.stated(cx.step));
        let rule = Deliver { need: need.id, part: p.n, count: p.part.rest(), words: none, stated };
        part(&p.n.to_string(), rule, facts)
    };
    Ok(open.map(rule).collect())
}
