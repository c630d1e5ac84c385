//! On the page of an incident: which warnings were given, since when and until when; everywhere: that one holds.

use std::sync::Arc;

use kernel::{Actor, Id, Lang, Timestamp, kind};
use serde::Serialize;
use store::{Read, StoreError};
use warning::read::{self, Filter, Stand};
use web::layout::{Badge, Chip, Panel};
use web::{Fault, Page, SurroundCx, Surroundings};

use crate::ask::WRITE;
use crate::board::MOST;
use crate::desk::Desk;
use crate::show::WarningShow;

/// The panel.
#[derive(Serialize)]
pub(crate) struct BesidePart {
    about: String,
    rows: Vec<WarningShow>,
    may_write: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "public/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, may_write| Self { about: "x".into(), rows, may_write };
        vec![part(Vec::new(), false), part(Vec::new(), true), part(WarningShow::samples(), true)]
    }
}

impl BesidePart {
    /// For this reader.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        (actor, lang): (&Actor, Lang),
        about: Id<kind::Matter>,
        (now, present): (Timestamp, bool),
    ) -> Result<Self, StoreError> {
        let filter = Filter { about: Some(about), ..Filter::default() };
        let rows = read::warnings(read, &desk.post.eye(actor), &filter, MOST)?;
        Ok(Self {
            about: about.to_string(),
            rows: rows.iter().map(|row| WarningShow::of(row, desk, lang, now)).collect(),
            may_write: present && desk.post.may(actor, WRITE),
        })
    }
}

/// How many hold, of those that this person may see, and how many of these are to be renewed soon.
fn holding(
    read: &dyn Read,
    desk: &Desk,
    actor: &Actor,
    now: Timestamp,
) -> Result<(usize, usize), StoreError> {
    let filter = Filter { holding_at: Some(now), ..Filter::default() };
    let rows = read::warnings(read, &desk.post.eye(actor), &filter, 50)?;
    let soon = rows.iter().filter(|r| r.stand(now) == Stand::RunningOut).count();
    Ok((rows.len(), soon))
}

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Around {
    fn now(cx: &SurroundCx<'_>) -> Timestamp {
        cx.reader.as_of.unwrap_or(cx.now)
    }
}

impl Surroundings for Around {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let (active, soon) = holding(cx.read, &self.0, &cx.session.actor, Self::now(cx))?;
        if active == 0 {
            return Ok(Vec::new());
        }
        let mut facts = web::Args::new();
        facts.set("n", active);
        let text = cx.shell.texts().say(cx.reader.lang, "public-chip", &facts);
        let more = (soon > 0).then(|| cx.shell.texts().plain(cx.reader.lang, "public-chip-soon"));
        Ok(vec![Chip {
            id: "chip-public".to_owned(),
            text,
            more,
            tone: if soon > 0 { "warn" } else { "crit" },
        }])
    }

    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("warning.release") {
            return Ok(Vec::new());
        }
        let filter = Filter::default();
        let rows = read::warnings(cx.read, &self.0.post.eye(&cx.session.actor), &filter, 100)?;
        let now = Self::now(cx);
        let waiting = rows.iter().filter(|r| r.stand(now) == Stand::Submitted).count();
        let count = i64::try_from(waiting).unwrap_or(0);
        let meaning = cx.shell.texts().plain(cx.reader.lang, "public-badge");
        Ok(if count > 0 { vec![Badge { room: "public", count, tone: "warn", meaning }] } else { Vec::new() })
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        // Only beside what is none of this package itself.
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(Vec::new());
        }
        let now = (Self::now(cx), cx.reader.as_of.is_none());
        let part = BesidePart::of(cx.read, &self.0, (&cx.session.actor, cx.reader.lang), matter, now)?;
        Ok(vec![Panel { order: 60, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
