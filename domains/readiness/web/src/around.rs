//! What stands around other pages: the panel beside an incident, the number of activations in the rail.

use std::sync::Arc;

use kernel::{Id, kind};
use readiness::read;
use store::StoreError;
use web::layout::{Badge, Panel};
use web::{Args, Fault, SurroundCx, Surroundings};

use crate::beside;
use crate::desk::Desk;

/// The place of the panel among those of other packages.
const ORDER: u16 = 20;

pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let count = read::active(cx.read, &self.0.post.eye(&cx.session.actor))?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-plans", &args);
        Ok(vec![Badge { room: "plans", count, tone: "info", meaning }])
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        let (actor, present) = (&cx.session.actor, cx.reader.as_of.is_none());
        // Cards are about incidents alone; other matters have pages, too.
        if (self.0.incidents)(cx.read, actor, matter)?.is_none() {
            return Ok(Vec::new());
        }
        let part = beside::part(cx.read, &self.0, actor, matter, cx.now, present)?;
        let panel = |part| Ok(Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? });
        part.into_iter().map(panel).collect()
    }
}
