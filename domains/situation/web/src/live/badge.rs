//! Numbers in the rail: signals that wait, people who should have been told.

use std::sync::Arc;

use serde::Serialize;
use situation::read;
use store::StoreError;
use web::layout::Badge;
use web::live::{Fragment, Mode};
use web::{Args, Fault, Page, SurroundCx, Surroundings};

use super::Draw;
use crate::desk::Desk;

/// What every page of the present listens to: the numbers stand in the rail, whatever is open beside it.
pub(super) const RAIL: &str = "rail";

/// Adds the numbers to every page.
pub(crate) struct Badges(pub(crate) Arc<Desk>);

impl Surroundings for Badges {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let eye = self.0.eye(&cx.session.actor);
        let waiting = read::waiting_count(cx.read, &eye)?;
        let overdue = read::overdue_count(cx.read, &eye, cx.now)?;
        let meaning = |key: &str, n: i64| {
            let mut args = Args::new();
            args.set("n", n);
            cx.shell.texts().say(cx.reader.lang, key, &args)
        };
        Ok(vec![
            Badge {
                room: "signals",
                count: waiting,
                tone: "info",
                meaning: meaning("badge-signals", waiting),
            },
            Badge { room: "watch", count: overdue, tone: "crit", meaning: meaning("badge-overdue", overdue) },
        ])
    }
    fn topics(&self) -> &'static [&'static str] {
        &[RAIL]
    }
}

/// A number beside a room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    tone: &'static str,
    meaning: String,
}

impl BadgePart {
    pub(crate) const fn of(count: i64, tone: &'static str, meaning: String) -> Self {
        Self { count, tone, meaning }
    }
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "situation/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}

impl Draw<'_> {
    /// A number of the rail, while somebody of this class has a page open and may read what it counts.
    fn badge(
        &self,
        room: &str,
        count: i64,
        tone: &'static str,
        key: &str,
    ) -> Result<Option<Fragment>, Fault> {
        if !self.cx.wanted(RAIL) || !self.may("matter.read") {
            return Ok(None);
        }
        let mut args = Args::new();
        args.set("n", count);
        let meaning = self.cx.texts.say(self.cx.lang, key, &args);
        let html = self.cx.draw(&BadgePart { count, tone, meaning })?;
        Ok(Some(self.piece(RAIL, format!("badge-{room}"), Mode::Inner, html)))
    }

    /// The numbers that a signal changes.
    pub(super) fn waiting(&self) -> Result<Vec<Fragment>, Fault> {
        let n = read::waiting_count(self.cx.read, &self.eye)?;
        let mut all = vec![self.number("floor", "n-signals", n), self.number("floor", "tab-signals", n)];
        all.extend(self.badge("signals", n, "info", "badge-signals")?);
        Ok(all)
    }

    /// The numbers that telling somebody changes.
    pub(super) fn overdue(&self) -> Result<Vec<Fragment>, Fault> {
        let (due, late) = read::due_count(self.cx.read, &self.eye, self.cx.now)?;
        let mut args = Args::new();
        args.set("n", web::count(late));
        let words =
            if late > 0 { self.cx.texts.say(self.cx.lang, "floor-overdue", &args) } else { String::new() };
        let mut all =
            vec![self.number("tell", "n-tell", due), self.piece("tell", "n-overdue", Mode::Count, words)];
        all.extend(self.badge("watch", late, "crit", "badge-overdue")?);
        Ok(all)
    }
}
