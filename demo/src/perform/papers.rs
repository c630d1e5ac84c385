//! Situation reports and the handover.

use std::sync::Arc;

use kernel::Actor;
use situation::Ask;
use situation::command::{
    AcceptItem, AcceptLate, CloseHandover, DraftReport, IssueReport, StartHandover, WriteReportLine,
};
use situation::handover::{Elsewhere, HandoverState};
use situation::read;
use situation::report::{Frame, ReportState};
use store::StoreError;
use web::Window;

use super::{Asks, one};
use crate::scene::Scene;
use crate::script::{Act, Draft, HandOver, Issue, TakeOver, Translate, words};

pub(super) fn draft(scene: &Scene<'_>, draft: &Draft, author: &Actor) -> Result<Asks, StoreError> {
    let Some(incident) = scene.incident(&draft.on)? else { return Ok(Vec::new()) };
    if scene.report(&draft.report)?.is_some() {
        return Ok(Vec::new());
    }
    let from = draft.days.map_or(incident.opened_at, |days| {
        scene.now.plus_seconds(-i64::from(days) * 86_400).max(incident.opened_at)
    });
    let window = Window { from, until: scene.now.plus_micros(1), matter: Some(incident.id) };
    let frame = frame(draft);
    let sources = match scene.world.rooms.as_ref().filter(|_| !frame.kind.is_empty()) {
        Some(rooms) => Some(rooms.offers(scene.read, author, &frame.kind, &window)?),
        None => None,
    };
    let rule = DraftReport {
        report: scene.own(&draft.report),
        incident: window.matter,
        from,
        to: window.until,
        revises: None,
        frame,
        sources,
    };
    Ok(one(rule, &scene.facts))
}

/// What covers so many days is the weekly report.
fn frame(draft: &Draft) -> Frame {
    let kind = if draft.days.is_some() { "weekly" } else { "" };
    Frame { kind: kind.to_owned(), ..Frame::default() }
}

/// Only in the script's own draft: a visitor's report is the visitor's.
pub(super) fn translate(scene: &Scene<'_>, translate: &Translate) -> Result<Asks, StoreError> {
    let Some(report) = own_draft(scene, &translate.report)? else { return Ok(Vec::new()) };
    let Some(entry) = scene.entry(&translate.entry)? else { return Ok(Vec::new()) };
    let lines = read::report_lines(scene.read, report.id)?;
    let said = words(&translate.text);
    let line = lines.into_iter().find(|l| l.entries.contains(&entry.id) && l.text.get(said.lang).is_none());
    let Some(line) = line else { return Ok(Vec::new()) };
    let rule = WriteReportLine { report: report.id, line: line.id, lang: said.lang, text: said.text };
    Ok(one(rule, &scene.facts))
}

pub(super) fn issue(scene: &Scene<'_>, issue: &Issue) -> Result<Asks, StoreError> {
    let Some(report) = own_draft(scene, &issue.report)? else { return Ok(Vec::new()) };
    let rule = IssueReport { report: report.id, based_on: Some(report.changed_seq) };
    Ok(one(rule, &scene.facts))
}

fn own_draft(scene: &Scene<'_>, name: &str) -> Result<Option<read::ReportRow>, StoreError> {
    let own = read::report(scene.read, &read::Eye::all(), scene.own(name))?;
    Ok(own.filter(|r| r.state == ReportState::Draft))
}

pub(super) fn hand_over(scene: &Scene<'_>, over: &HandOver) -> Result<Asks, StoreError> {
    let known = read::handovers(scene.read, 10)?;
    if known.iter().any(|h| h.state != HandoverState::Cancelled) {
        return Ok(Vec::new());
    }
    let Some(to) = scene.actor(&over.to)? else { return Ok(Vec::new()) };
    let rule = StartHandover {
        handover: scene.own("handover"),
        to_function: to.function,
        to_person: Some(to.person),
        words: Some(words(&over.text)),
        others: elsewhere(scene)?,
    };
    Ok(one(rule, &scene.facts))
}

pub(super) fn accept(scene: &Scene<'_>) -> Result<Asks, StoreError> {
    let Some(running) = read::running_handover(scene.read)? else { return Ok(Vec::new()) };
    let items = read::handover_items(scene.read, running.id)?;
    let open = items.into_iter().filter(|i| i.accepted_at.is_none());
    let ask = |item: read::HandoverItemRow| {
        let rule = AcceptItem { handover: running.id, item: item.id, words: None };
        (item.id.to_string(), Ask::boxed(rule, Arc::clone(&scene.facts)))
    };
    Ok(open.map(ask).chain(accept_late(scene, &running)?).collect())
}

/// What others hold open now.
fn elsewhere(scene: &Scene<'_>) -> Result<Vec<Elsewhere>, StoreError> {
    scene.world.rooms.as_ref().map_or_else(|| Ok(Vec::new()), |r| r.open(scene.read))
}

/// What opened since the handover began.
fn accept_late(scene: &Scene<'_>, running: &read::HandoverRow) -> Result<Asks, StoreError> {
    let others = elsewhere(scene)?;
    let late = read::handover_late(scene.read, running, &others)?;
    let ask = |item: read::HandoverItemRow| {
        let (about, others) = (item.about, others.clone());
        let rule = AcceptLate { handover: running.id, about, words: None, others };
        (about.to_string(), Ask::boxed(rule, Arc::clone(&scene.facts)))
    };
    Ok(late.into_iter().map(ask).collect())
}

pub(super) fn take_over(scene: &Scene<'_>, over: &TakeOver) -> Result<Asks, StoreError> {
    let Some(running) = read::running_handover(scene.read)? else { return Ok(Vec::new()) };
    let words = Some(words(&over.text));
    let rule = CloseHandover { handover: running.id, words, others: elsewhere(scene)? };
    // What opened between the last item and this is seen first.
    let mut asks = accept_late(scene, &running)?;
    asks.extend(one(rule, &scene.facts));
    Ok(asks)
}

/// Nobody accepts what he hands over himself: then the other one does.
pub(super) fn instead<'a>(scene: &Scene<'_>, act: &'a Act, who: &'a str) -> Result<&'a str, StoreError> {
    let (Act::Accept(crate::script::Accept { or }) | Act::TakeOver(TakeOver { or, .. })) = act else {
        return Ok(who);
    };
    let giver = read::running_handover(scene.read)?.map(|h| h.from_person);
    let named = scene.actor(who)?.map(|a| a.person);
    Ok(if giver.is_some() && giver == named { or } else { who })
}
