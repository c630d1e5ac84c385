//! The whole file of an incident on paper: everything that is known, in order.

use kernel::Handling;
use serde::Serialize;
use situation::log::Register;
use situation::read::{self, LogFilter};
use web::{Answer, Fault, Page, Visit};

use super::figures::{FigureLine, history};
use super::picture::Picture;
use super::sample;
use super::turn::{TurnShow, Words};
use crate::desk::Desk;
use crate::log::LogItem;
use crate::show::{FactShow, IncidentShow, SignalShow, TellShow};

/// Most entries of one log on paper.
const MOST: i64 = 5_000;

#[derive(Serialize)]
pub(crate) struct PrintPage {
    pub(super) i: IncidentShow,
    pub(super) figures: Vec<FactShow>,
    pub(super) history: Vec<FigureLine>,
    pub(super) signals: Vec<SignalShow>,
    pub(super) told: Vec<TellShow>,
    pub(super) operational: Vec<LogItem>,
    pub(super) strategic: Vec<LogItem>,
    /// How many entries there are room for, where there are more.
    pub(super) cut: Option<i64>,
    pub(super) picture: Option<Picture>,
    pub(super) turns: Vec<TurnShow>,
    pub(super) with_incident: bool,
    pub(super) may_correct: bool,
    pub(super) may_confirm: bool,
    pub(super) may_publish: bool,
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "situation/file.html";
    const ROOM: &'static str = "incidents";
    fn samples() -> Vec<Self> {
        sample::prints()
    }
}

pub(crate) async fn print(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let (eye, names) = (desk.sees(&who), desk.names());
    let at = shell.seen_at(&reader);
    let page = shell.read(&reader, |read| {
        let row = read::incident(read, &eye, id)?.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
        let informs = read::informs(read, &eye, id)?;
        let log = |register| {
            let filter = LogFilter { incident: Some(id), register: Some(register), ..LogFilter::default() };
            let mut page = read::log(read, &eye, &filter, MOST)?;
            page.rows.reverse();
            Ok::<_, Fault>(page)
        };
        let (operational, strategic) = (log(Register::Operational)?, log(Register::Strategic)?);
        let turns = read::timeline(read, &eye, id)?;
        let figures = read::figures(read, &eye, &[id])?;
        let words = Words {
            texts: shell.texts(),
            zone: shell.zone(),
            names: &names,
            lang: reader.lang,
            informs: &informs,
            people: &*desk.person,
        };
        let begin = kernel::Timestamp(0);
        let items = |rows: &[read::LogRow]| LogItem::all(rows, &shell, &desk, &reader, begin);
        let signals = read::signals_of(read, &eye, id)?;
        Ok(PrintPage {
            i: IncidentShow::of(&row, &figures, &names),
            figures: figures.iter().map(|f| FactShow::of(f, &names)).collect(),
            history: history(&operational.rows, &names),
            signals: signals.iter().map(|s| SignalShow::of(s, &names, reader.lang, &[], false)).collect(),
            told: informs.iter().map(|n| TellShow::of(n, &names, &desk, at, false)).collect(),
            operational: items(&operational.rows),
            strategic: items(&strategic.rows),
            cut: operational.next.or(strategic.next).map(|_| MOST),
            picture: Some(Picture::of(&row, &turns, &operational.rows, &words, at)),
            turns: turns.iter().map(|t| TurnShow::of(t, &words)).collect(),
            with_incident: false,
            may_correct: false,
            may_confirm: false,
            may_publish: false,
        })
    })?;
    let guarded = [Handling::NeedToKnow, Handling::ProfessionalSecrecy].map(Handling::code);
    if guarded.contains(&page.i.handling) {
        shell.trail().looked(who.actor(), Some(id), None, "print");
    }
    shell.draw(&reader, &page).about(format!("incident:{id}")).answer()
}
