//! A row of the run-sheet.

use desk::Names;
use kernel::{Text, Timestamp};
use planned::read::SheetRow;
use planned::sheet::{Mark, When};
use serde::Serialize;

use super::{NOON, Said};
use crate::desk::Desk;

/// A row of the run-sheet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowShow {
    pub(crate) n: i64,
    pub(crate) planned: Timestamp,
    /// When it comes instead.
    pub(crate) moved: Option<Timestamp>,
    pub(crate) moved_words: Option<Said>,
    pub(crate) due: Timestamp,
    /// Minutes after the beginning, where it moves with the event.
    pub(crate) minutes: Option<i64>,
    pub(crate) what: Text,
    pub(crate) function: Option<Text>,
    pub(crate) discipline: Option<&'static str>,
    pub(crate) organisation: Option<Text>,
    pub(crate) place: Option<Said>,
    pub(crate) after: Option<i64>,
    pub(crate) mark: &'static str,
    pub(crate) open: bool,
    pub(crate) late: bool,
    pub(crate) tone: &'static str,
    pub(crate) marked_at: Option<Timestamp>,
    pub(crate) mark_words: Option<Said>,
    pub(crate) mark_function: Option<Text>,
}

impl RowShow {
    /// `day`: it goes on or is over, so that a row can be late.
    pub(crate) fn of(row: &SheetRow, desk: &Desk, now: Timestamp, day: bool) -> Self {
        let names = desk.names();
        let late = day && row.is_late(now);
        Self {
            n: row.n,
            planned: row.planned,
            moved: row.moved.as_ref().map(|(to, _)| *to),
            moved_words: row.moved.as_ref().and_then(|(_, words)| words.as_ref()).map(Said::of),
            due: row.due(),
            minutes: match row.row.when {
                When::Start { minutes } => Some(minutes),
                When::Clock { .. } => None,
            },
            what: row.row.what.clone(),
            function: row.row.function.as_deref().map(|f| names.function(f)),
            discipline: row.row.discipline.map(planned::sheet::Discipline::code),
            organisation: row.row.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            place: row.row.place.as_ref().map(Said::of),
            after: row.row.after,
            mark: row.mark.code(),
            open: row.mark.is_open(),
            late,
            tone: tone(row.mark, late),
            marked_at: row.marked.as_ref().map(|(at, ..)| *at),
            mark_words: row.marked.as_ref().and_then(|(_, words, _)| words.as_ref()).map(Said::of),
            mark_function: row.marked.as_ref().map(|(.., function)| names.function(function)),
        }
    }

    pub(crate) fn sample(mark: Mark) -> Self {
        let open = mark.is_open();
        Self {
            n: 1,
            planned: NOON,
            moved: open.then(|| NOON.plus_seconds(900)),
            moved_words: open.then(|| Said::sample("wind <b>")),
            due: NOON,
            minutes: open.then_some(-30),
            what: Text::both("Barrières <b>", "Hekken"),
            function: open.then(|| Text::both("Officier", "Officier")),
            discipline: Some("D4"),
            organisation: (!open).then(|| Text::both("Croix", "Kruis")),
            place: open.then(|| Said::sample("hoek <b>")),
            after: open.then_some(2),
            mark: mark.code(),
            open,
            late: mark == Mark::Late,
            tone: tone(mark, mark == Mark::Late),
            marked_at: (mark != Mark::NotYet).then_some(NOON),
            mark_words: (mark == Mark::Skipped).then(|| Said::sample("regen <b>")),
            mark_function: (mark != Mark::NotYet).then(|| Text::both("Officier", "Officier")),
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        Mark::ALL.iter().map(|mark| Self::sample(*mark)).collect()
    }
}

const fn tone(mark: Mark, late: bool) -> &'static str {
    match (mark, late) {
        (_, true) => "crit",
        (Mark::Done, _) => "ok",
        (Mark::Doing, _) => "info",
        (Mark::Skipped, _) => "off",
        _ => "",
    }
}
