//! The watch log: what happens without any incident.

use kernel::Resource;
use serde::Serialize;
use situation::read::{self, LogFilter};
use web::{Answer, Fault, Page, Query, Reader, Shell, Typed, Visit, Who};

use super::rows::{Asked, LogItem, PAGE, Writing, looked};
use crate::desk::Desk;
use crate::incident::{Choice, choices_of_figures};
use crate::past::closed_since;

#[derive(Serialize)]
pub(crate) struct LogPage {
    rows: Vec<LogItem>,
    asked: Asked,
    filtered: bool,
    /// Where the older ones are.
    next: Option<String>,
    figures: Vec<Choice>,
    writing: Writing,
    /// What is wrong with a filter.
    problem: Option<String>,
    with_incident: bool,
    may_correct: bool,
    form: Typed,
    blank: Typed,
}

impl Page for LogPage {
    const TEMPLATE: &'static str = "situation/log.html";
    const ROOM: &'static str = "log";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows| Self {
            rows,
            asked: Asked { scope: "all".into(), kind: "figure".into(), ..Asked::default() },
            filtered: true,
            next: Some("?before=7".into()),
            figures: vec![("injured".into(), "Blessés".into())],
            writing: Writing::sample(),
            problem: Some("…".into()),
            with_incident: true,
            may_correct: true,
            form: Typed::default(),
            blank: Typed::default(),
        };
        let empty = Self {
            asked: Asked::default(),
            filtered: false,
            next: None,
            problem: None,
            writing: Writing::default(),
            ..page(Vec::new())
        };
        vec![empty, page(LogItem::samples())]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let live = asked.before.is_empty() && !asked.filtered();
    // Entries of incidents come to whoever listens to the floor.
    let topics = if asked.scope == "all" { "log:watch floor" } else { "log:watch" };
    let page = page(&shell, &desk, &reader, &who, asked, Typed::default())?;
    let draw = shell.draw(&reader, &page);
    if live { draw.topics(topics).answer() } else { draw.answer() }
}

/// The log with its form; `form` is what was typed there.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    asked: Asked,
    form: Typed,
) -> Result<LogPage, Fault> {
    let eye = desk.sees(who);
    let at = shell.seen_at(reader);
    let present = reader.as_of.is_none();
    let may = |power: &'static str| present && shell.permits(who, power, &Resource::service());
    let (filter, problem) = match asked.filter(None, shell.zone()) {
        Ok(filter) => (filter, None),
        Err(refusal) => (
            LogFilter { watch_only: true, ..LogFilter::default() },
            Some(shell.sentence(reader.lang, &refusal)),
        ),
    };
    let (mut log, writing) = shell.read(reader, |read| {
        let log = read::log(read, &eye, &filter, PAGE)?;
        looked(shell, read, who, &log.rows)?;
        Ok((log, Writing::of(read, desk, &eye, &asked, may)?))
    })?;
    let about = log.rows.iter().filter_map(|row| row.incident.as_ref().map(|(id, _)| *id));
    let closed = closed_since(shell, reader, &eye, about)?;
    log.rows.retain(|row| row.incident.as_ref().is_none_or(|(id, _)| !closed.contains(id)));
    Ok(LogPage {
        rows: LogItem::told(&log.rows, shell, desk, reader, (at, &filter)),
        filtered: asked.filtered(),
        next: asked.next(&log),
        figures: choices_of_figures(&desk.names(), reader.lang),
        writing,
        problem,
        with_incident: asked.scope == "all",
        may_correct: may("log.correct"),
        asked,
        form,
        blank: Typed::default(),
    })
}
