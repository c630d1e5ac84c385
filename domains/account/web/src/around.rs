//! What stands around other pages: how many texts are wanted of this desk.

use std::sync::Arc;

use account::read;
use serde::Serialize;
use store::StoreError;
use web::layout::Badge;
use web::{Args, Page, SurroundCx, Surroundings};

use crate::desk::{Desk, today};

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("account.write") {
            return Ok(Vec::new());
        }
        let actor = &cx.session.actor;
        let (count, late) = read::owed(cx.read, &self.0.eye(actor), &actor.function, today(cx.shell))?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-accounts", &args);
        Ok(vec![Badge { room: "accounts", count, tone: tone(late), meaning }])
    }
}

/// Red once a day is over.
pub(crate) const fn tone(late: i64) -> &'static str {
    if late > 0 { "crit" } else { "info" }
}

/// The number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    pub(crate) count: i64,
    pub(crate) tone: &'static str,
    pub(crate) meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "account/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}
