//! Sessions: planned, held, decided in, written down, approved; and those of others, as they are told.

use std::sync::Arc;

use bodies::Facts;
use bodies::command::{
    ApproveMinutes, Decide, DraftMinutes, EndForeignSession, Heard, MarkAttendance, NewAssignment,
    NoteForeignSession, PlanSession, SettleItem, TakeStep, WriteNote,
};
use bodies::read::{self, Eye, SessionFilter, SessionRow};
use bodies::session::{About, Item, ItemState, NoteSort, Plan, Seat, SessionState, Sight, Step};
use kernel::{Handling, Id, Lang, Resource, kind};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::script::{self, Act, Attend, Over, Session, SessionNote, SessionPlan, words};

/// A session of the same body so near in time is the one that the script means, whoever planned it.
const SAME: i64 = 12 * 3600;
/// How many sessions of a body are looked through for it.
const MOST: i64 = 5;

pub(super) fn asks(cx: &Cx<'_>, act: &Session) -> Result<Asks, StoreError> {
    let facts = cx.rooms.bodies();
    match act {
        Session::Plan(p) => plan(cx, p, &facts),
        Session::Open(n) => step(cx, &n.session, Step::Open, &facts),
        Session::Close(n) => close(cx, &n.session, &facts),
        Session::Attend(a) => attend(cx, a, &facts),
        Session::Note(n) => note(cx, n, &facts),
        Session::Decide(d) => decide(cx, d, &facts),
        Session::Draft(n) => {
            let over = session(cx, &n.session)?.filter(|s| s.state == SessionState::Closed);
            Ok(over.map_or_else(Vec::new, |s| one(DraftMinutes { session: s.id }, &facts)))
        }
        Session::Approve(n) => {
            let drafted = session(cx, &n.session)?.filter(|s| s.state == SessionState::Drafted);
            let rule = |s: SessionRow| ApproveMinutes { session: s.id, version: s.minutes_version };
            Ok(drafted.map_or_else(Vec::new, |s| one(rule(s), &facts)))
        }
        Session::Heard(h) => heard(cx, h, &facts),
        Session::Over(o) => over(cx, o, &facts),
    }
}

/// The session of this name: the script's own, or the one that somebody planned or noted in its place.
fn session(cx: &Cx<'_>, name: &str) -> Result<Option<SessionRow>, StoreError> {
    let own = read::session(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    if own.is_some() {
        return Ok(own);
    }
    let body = cx.scene.script.acts().find_map(|(_, act)| match act {
        Act::Session(Session::Plan(p)) if p.session == name => Some(&p.body),
        Act::Session(Session::Heard(h)) if h.session == name => Some(&h.body),
        _ => None,
    });
    body.map_or(Ok(None), |b| near(cx, b, 0))
}

/// A session of this body about so many minutes from now that is not one of the script's.
fn near(cx: &Cx<'_>, body: &str, minutes: i64) -> Result<Option<SessionRow>, StoreError> {
    let (from, to) = (cx.in_minutes(minutes).plus_seconds(-SAME), cx.in_minutes(minutes).plus_seconds(SAME));
    let filter = SessionFilter { body: Some(body.to_owned()), ..SessionFilter::default() };
    let scripted = cx.scene.scripted();
    let all = read::sessions(cx.scene.read, &Eye::all(), &filter, MOST)?;
    let fits = |s: &SessionRow| {
        s.state != SessionState::Cancelled && (from..=to).contains(&s.at) && !scripted.contains(&s.id)
    };
    Ok(all.into_iter().find(fits))
}

fn item(cx: &Cx<'_>, session: &str, no: usize) -> Id<kind::Matter> {
    cx.scene.own(&format!("{session}, item {no}"))
}

fn plan(cx: &Cx<'_>, plan: &SessionPlan, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let own = read::session(cx.scene.read, &Eye::all(), cx.scene.own(&plan.session))?;
    if own.is_some() || near(cx, &plan.body, plan.in_minutes)?.is_some() {
        return NOTHING;
    }
    let on_agenda = |(no, title): (usize, &kernel::Text)| Item {
        id: item(cx, &plan.session, no),
        title: title.clone(),
        owner: None,
        minutes: None,
        documents: Vec::new(),
        carried_from: None,
    };
    let (about, sight) = about(cx, plan.about.as_ref())?;
    let content = Plan {
        place: plan.place.clone(),
        about,
        items: (1..).zip(&plan.items).map(on_agenda).collect(),
        invited: plan.invited.clone(),
        sight,
        langs: vec![Lang::Fr, Lang::Nl],
        ..Plan::at(cx.in_minutes(plan.in_minutes))
    };
    let session = cx.scene.own(&plan.session);
    Ok(one(PlanSession { session, body: plan.body.clone(), plan: content, convene: true }, facts))
}

/// What a session is about, and who sees it: those who see that.
fn about(cx: &Cx<'_>, name: Option<&String>) -> Result<(Option<About>, Sight), StoreError> {
    let on = cx.scene.subject(name)?;
    let resource = on.as_ref().map_or_else(Resource::service, |s| s.resource.clone());
    let sight = Sight {
        handling: resource.handling.max(Handling::Service),
        areas: resource.areas,
        readers: resource.readers,
    };
    Ok((on.map(|s| About { matter: s.matter, label: s.label }), sight))
}

fn step(cx: &Cx<'_>, name: &str, step: Step, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, name)?.filter(|s| s.state.after(step).is_some()) else { return NOTHING };
    let based_on = Some(now.changed_seq);
    Ok(one(TakeStep { based_on, ..TakeStep::new(now.id, step) }, facts))
}

fn close(cx: &Cx<'_>, name: &str, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, name)?.filter(|s| s.state == SessionState::Open) else { return NOTHING };
    let items = read::items(cx.scene.read, now.id)?;
    let open = items.into_iter().filter(|i| i.state == ItemState::Open);
    let dealt = |i: read::ItemRow| {
        let rule = SettleItem { session: now.id, item: i.id, drop: false, words: None };
        part(&i.id.to_string(), rule, facts)
    };
    let mut asks: Asks = open.map(dealt).collect();
    asks.extend(one(TakeStep::new(now.id, Step::Close), facts));
    Ok(asks)
}

fn attend(cx: &Cx<'_>, attend: &Attend, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, &attend.session)?.filter(|s| s.state.on_record()) else { return NOTHING };
    let known = read::attendance(cx.scene.read, now.id)?;
    let new = attend.who.iter().filter(|(f, _)| known.iter().all(|a| a.seat.function != **f));
    let mark = |(function, presence): (&String, &bodies::session::Presence)| {
        let by = (*presence == bodies::session::Presence::Represented).then(|| "suppléance".to_owned());
        let rule = MarkAttendance {
            session: now.id,
            seat: Seat::of(function.as_str()),
            presence: *presence,
            name: None,
            by,
            stated: None,
        };
        part(function, rule, facts)
    };
    Ok(new.map(mark).collect())
}

fn note(cx: &Cx<'_>, note: &SessionNote, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, &note.session)?.filter(|s| s.state == SessionState::Open) else {
        return NOTHING;
    };
    let item = own_item(cx, &now, &note.session, note.item)?;
    let rule =
        WriteNote { session: now.id, sort: NoteSort::Said, item, words: words(&note.text), stated: None };
    Ok(one(rule, facts))
}

/// The item, where it stands on the agenda of that session.
fn own_item(
    cx: &Cx<'_>,
    now: &SessionRow,
    session: &str,
    no: Option<usize>,
) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let Some(no) = no else { return Ok(None) };
    let found = read::item(cx.scene.read, now.id, item(cx, session, no))?;
    Ok(found.map(|i| i.id))
}

fn decide(cx: &Cx<'_>, decide: &script::Decide, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, &decide.session)?.filter(|s| s.state == SessionState::Open) else {
        return NOTHING;
    };
    let decision = cx.scene.own(&decide.decision);
    if read::decision(cx.scene.read, &Eye::all(), decision)?.is_some() {
        return NOTHING;
    }
    let assignment = decide.to.as_ref().map(|function| NewAssignment {
        to: Seat { area: decide.area.clone(), ..Seat::of(function.as_str()) },
        acknowledge_by: Some(cx.in_minutes(24 * 60)),
        due: Some(cx.in_minutes(decide.due_days.unwrap_or(7) * 24 * 60)),
        ground: None,
    });
    let rule = Decide {
        session: now.id,
        decision,
        item: own_item(cx, &now, &decide.session, decide.item)?,
        text: decide.text.clone(),
        how: decide.how,
        votes: None,
        assignment,
        stated: None,
    };
    Ok(one(rule, facts))
}

fn heard(cx: &Cx<'_>, told: &script::Heard, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if session(cx, &told.session)?.is_some() {
        return NOTHING;
    }
    let (about, sight) = about(cx, told.about.as_ref())?;
    let heard = Heard {
        source: told.source.clone(),
        told_by: told.told_by.clone(),
        place: told.place.clone(),
        director: told.director.clone(),
        contact: told.contact.clone(),
        words: told.text.as_ref().map(words),
    };
    let (session, stated) = (cx.scene.own(&told.session), cx.scene.stated(cx.step));
    Ok(one(NoteForeignSession { session, body: told.body.clone(), heard, about, sight, stated }, facts))
}

fn over(cx: &Cx<'_>, over: &Over, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = session(cx, &over.session)?.filter(|s| s.state == SessionState::Noted) else {
        return NOTHING;
    };
    let (source, words) = (over.source.clone(), over.text.as_ref().map(words));
    Ok(one(EndForeignSession { session: now.id, source, words, stated: None }, facts))
}
