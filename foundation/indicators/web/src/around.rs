//! Beside the room: how many of the indicators that one may feed have had no value for two periods.

use std::sync::Arc;

use indicators::read::silent;
use store::StoreError;
use web::layout::Badge;
use web::{Args, SurroundCx, Surroundings};

use crate::desk::Desk;

/// More than these are not looked at for a number.
const MOST: i64 = 1_000;

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("indicator.record") {
            return Ok(Vec::new());
        }
        let now = cx.seen_at();
        let count = silent(cx.read, &self.0.eye(&cx.session.actor), &self.0.facts(), now, MOST)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "indicators-badge", &args);
        Ok(if count > 0 {
            vec![Badge { room: "indicators", count, tone: "warn", meaning }]
        } else {
            Vec::new()
        })
    }
}
