//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `public` | the board | rows that it has, or a new one; `public-site` |
//! | `public:{id}` | the page of one warning | `public-state` |
//! | `beside:{matter}` | the page of an incident | `public-beside` |

use std::sync::Arc;

use kernel::{Id, kind};
use serde::Serialize;
use store::Entry;
use warning::read;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page};

use crate::around::BesidePart;
use crate::board::SiteShow;
use crate::desk::Desk;
use crate::show::WarningShow;

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// A row of the board.
#[derive(Serialize)]
pub(crate) struct RowPart {
    w: WarningShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "public/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        WarningShow::samples().into_iter().map(|w| Self { w }).collect()
    }
}

/// Where a warning stands.
#[derive(Serialize)]
pub(crate) struct StatePart {
    w: WarningShow,
    address: String,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "public/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        WarningShow::samples()
            .into_iter()
            .map(|w| Self { w, address: "https://crise.example".into() })
            .collect()
    }
}

/// The public site as a whole.
#[derive(Serialize)]
pub(crate) struct SitePart {
    site: SiteShow,
}

impl Page for SitePart {
    const TEMPLATE: &'static str = "public/part-site.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        SiteShow::samples().into_iter().map(|site| Self { site }).collect()
    }
}

/// Whether it is about the site as a whole: a figure that becomes public, is so no longer, or is withdrawn, stands there too.
fn whole(entry: &Entry) -> bool {
    match entry.kind() {
        "situation.figure-status-set" => true,
        "situation.log-written" => entry.fields.contains_key("withdraws"),
        kind => kind.starts_with("warning.site-"),
    }
}

fn about(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.kind().starts_with("warning.").then_some(entry.header.matter)?
}

/// What it is about, as the entry says; nothing once its body is destroyed.
fn around(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.fields.get("about")?.as_str()?.parse().ok()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        if whole(entry) {
            return vec!["public".to_owned()];
        }
        let Some(id) = about(entry) else { return Vec::new() };
        let mut topics = vec!["public".to_owned(), format!("public:{id}")];
        topics.extend(around(entry).map(|about| format!("beside:{about}")));
        topics
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let id = about(entry);
        if id.is_none() && !whole(entry) {
            return Ok(Vec::new());
        }
        let (desk, eye) = (&self.0, self.0.post.eye(cx.actor));
        let mut all = Vec::new();
        if cx.wanted("public") {
            let site = SitePart { site: SiteShow::of(cx.read, desk, cx.now)? };
            all.push(piece("public", "public-site", Mode::Morph, cx.draw(&site)?));
        }
        let Some(id) = id else { return Ok(all) };
        let Some(row) = read::warning(cx.read, &eye, id)? else { return Ok(all) };
        let w = WarningShow::of(&row, desk, cx.lang, cx.now);
        if cx.wanted("public") {
            let html = cx.draw(&RowPart { w: w.clone() })?;
            // One that was just begun is new to the board; one that moved stands where it stands until the page is read again.
            let (target, mode) = if row.set_seq == entry.header.seq {
                ("public-drafts".to_owned(), Mode::Upsert)
            } else {
                (format!("public-{id}"), Mode::Morph)
            };
            all.push(piece("public", &target, mode, html));
        }
        let topic = format!("public:{id}");
        if cx.wanted(&topic) {
            let state = StatePart { w, address: desk.place.address.clone() };
            all.push(piece(&topic, "public-state", Mode::Morph, cx.draw(&state)?));
        }
        if let Some(incident) = row.about {
            let topic = format!("beside:{incident}");
            if cx.wanted(&topic) {
                let part = BesidePart::of(cx.read, desk, (cx.actor, cx.lang), incident, (cx.now, true))?;
                all.push(piece(&topic, "public-beside", Mode::Morph, cx.draw(&part)?));
            }
        }
        Ok(all)
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
