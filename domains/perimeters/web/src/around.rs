//! On the page of an incident: which perimeters stand around it, since when, and how many people are inside.

use std::sync::Arc;

use kernel::{Actor, Id, Timestamp, kind};
use perimeters::read::{self, Filter};
use serde::Serialize;
use store::{Read, StoreError};
use web::layout::Panel;
use web::{Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;
use crate::edit::SET;
use crate::export::MOST;
use crate::list::samples;
use crate::show::PerimeterShow;

/// The panel.
#[derive(Serialize)]
pub(crate) struct BesidePart {
    about: String,
    rows: Vec<PerimeterShow>,
    may_set: bool,
    /// The number of the entry that it shows: maps look again when it changes.
    seq: i64,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "perimeters/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, may_set| Self { about: "x".into(), rows, may_set, seq: 31 };
        vec![part(Vec::new(), false), part(Vec::new(), true), part(samples(), true)]
    }
}

impl BesidePart {
    /// For this reader; those that were lifted are on the list's page.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        about: Id<kind::Matter>,
        (now, present): (Timestamp, bool),
    ) -> Result<Self, StoreError> {
        let filter = Filter { about: Some(about), ..Filter::default() };
        let rows = read::list(read, &desk.post.eye(actor), &filter, MOST)?;
        Ok(Self {
            about: about.to_string(),
            seq: rows.iter().map(|r| r.changed_seq).max().unwrap_or(0),
            rows: rows.iter().map(|row| PerimeterShow::of(row, desk, now)).collect(),
            may_set: present && desk.post.may(actor, SET),
        })
    }
}

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        let actor = &cx.session.actor;
        // Only around what is no perimeter itself.
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(Vec::new());
        }
        let now = (cx.seen_at(), cx.reader.as_of.is_none());
        let part = BesidePart::of(cx.read, &self.0, actor, matter, now)?;
        Ok(vec![Panel { order: 30, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
