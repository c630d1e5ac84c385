//! What opened after a handover began, while it runs: shown as it comes, and to be accepted like the rest.

use std::sync::Arc;

use serde::Serialize;
use situation::handover::HandoverState;
use situation::read::{self, HandoverItemRow, HandoverRow};
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, OfferCx, OpenWork, Page};

use super::item::{ItemShow, Looking, item};
use super::open::held_open;
use crate::desk::Desk;

/// What a page listens to that shows the late things with their buttons, and one that shows them alone.
pub(super) const fn topic(may_accept: bool) -> &'static str {
    if may_accept { "handover-take" } else { "handover-see" }
}

/// What opened after it began and nobody has accepted; nothing once it has ended. Who reads does not matter: what they may not see stands
/// there by its number.
pub(crate) fn pending(
    sources: &[Arc<dyn OpenWork>],
    cx: &OfferCx<'_>,
    run: &HandoverRow,
) -> Result<Vec<HandoverItemRow>, Fault> {
    if run.state != HandoverState::Started {
        return Ok(Vec::new());
    }
    let nobody = OfferCx { actor: None, read: cx.read, now: cx.now, texts: cx.texts, zone: cx.zone };
    Ok(read::handover_late(cx.read, run, &held_open(sources, &nobody)?)?)
}

/// Each of them as it is now, for this reader, with its kind beside it.
pub(super) fn shown(at: &Looking<'_>, rows: &[HandoverItemRow]) -> Result<Vec<ItemShow>, Fault> {
    let show = |row: &HandoverItemRow| {
        let heading = |code: &str| at.sources.iter().find(|s| s.code() == code).map(|s| s.heading());
        let group = match row.source.as_deref() {
            Some(code) => heading(code).unwrap_or("handover-kind-other").to_owned(),
            None => format!("handover-kind-{}", row.kind),
        };
        Ok(ItemShow { late: row.accepted_at.is_none(), group: Some(group), ..item(at, row)? })
    };
    rows.iter().map(show).collect()
}

/// The list of them, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct LatePart {
    pub(crate) late: Vec<ItemShow>,
    pub(crate) handover: String,
    pub(crate) may_accept: bool,
}

impl Page for LatePart {
    const TEMPLATE: &'static str = "situation/part-handover-late.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |late, may_accept| Self { late, handover: "x".into(), may_accept };
        vec![part(ItemShow::samples(), true), part(ItemShow::samples(), false), part(Vec::new(), true)]
    }
}

/// Draws that list for whoever has the page of a running handover open, whatever opens, in whichever package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

impl Fragments for Live {
    fn topics(&self, _: &Entry) -> Vec<Topic> {
        [false, true].map(|may| topic(may).to_owned()).into()
    }

    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        let heard: Vec<bool> = [false, true].into_iter().filter(|may| cx.wanted(topic(*may))).collect();
        if heard.is_empty() || !self.0.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let Some(run) = read::running_handover(cx.read)? else { return Ok(Vec::new()) };
        let (eye, names, facts) = (self.0.sees_live(cx), self.0.names(), self.0.facts());
        let offers =
            OfferCx { actor: Some(cx.actor), read: cx.read, now: cx.now, texts: cx.texts, zone: &facts.zone };
        let listed = read::handover_items(cx.read, run.id)?;
        let pending = pending(cx.open, &offers, &run)?;
        let open = listed.iter().filter(|r| r.accepted_at.is_none()).count() + pending.len();
        let all = (listed.len() + pending.len()).to_string();
        let rows: Vec<_> = listed.into_iter().filter(|r| r.added_at.is_some()).chain(pending).collect();
        let person = &*self.0.person;
        let at = Looking { cx: offers, eye: &eye, names: &names, person, sources: cx.open };
        let late = shown(&at, &rows)?;
        let words = [("all".to_owned(), all)].into();
        let words = cx.texts.with_facts(cx.lang, "handover-open", &words);
        let mut pieces = Vec::new();
        for may in heard {
            // Whoever hands over listens to the list without buttons, whatever their function may do.
            let may_accept = may && self.0.may(cx.actor, "handover.accept");
            let part = LatePart { late: late.clone(), handover: run.id.to_string(), may_accept };
            // Whoever still looks at one that has ended listens too: nothing of this one is to come into their page.
            let piece = |target: &str, mode, html| Fragment {
                topic: topic(may).to_owned(),
                target: format!("{target}-{}", run.id),
                mode,
                html,
                say: None,
            };
            pieces.push(piece("handover-late", Mode::Morph, cx.draw(&part)?));
            pieces.push(piece("n-open", Mode::Count, open.to_string()));
            pieces.push(piece("handover-open-words", Mode::Inner, web::escaped(&words).to_string()));
        }
        Ok(pieces)
    }
}
