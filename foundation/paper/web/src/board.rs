//! The page of paper: what lies on the table, which sheets have aged, what was printed before, which forms came back.

use kernel::{Actor, Lang, Resource, Text, Timestamp};
use paper::read::{self, PackRow};
use serde::Serialize;
use store::Read;
use web::{Answer, Fault, Page, Reader, Shell, Typed, Visit, Who};

use crate::content::{Drawing, SheetNow, sheets_now};
use crate::desk::Desk;

/// How many earlier packs and entered sheets are listed.
const LISTED: i64 = 20;

/// A sheet that lies on the table, or that is new.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SheetShow {
    /// What it is called; nothing for one that does not lie there yet.
    name: Option<String>,
    heading: String,
    /// `same`, `changed`, `new` or `gone`.
    state: &'static str,
}

/// The pack on the table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableShow {
    id: String,
    number: String,
    edition: i64,
    printed_at: Timestamp,
    by: Option<String>,
    way: &'static str,
    as_of: i64,
    sheets: Vec<SheetShow>,
    /// How many sheets have to be exchanged.
    aged: usize,
}

/// A pack that was printed before.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowShow {
    id: String,
    number: String,
    function: Text,
    edition: i64,
    printed_at: Timestamp,
    /// Whether it is one of the reader's function, so that its sheets can be drawn again.
    own: bool,
}

/// A sheet that was entered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EnteredShow {
    code: String,
    writer: Option<String>,
    lines: i64,
    by: String,
    function: Text,
    at: Timestamp,
    again: i64,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    pub(crate) table: Option<TableShow>,
    packs: Vec<RowShow>,
    entered: Vec<EnteredShow>,
    function: Text,
    forms: Vec<&'static str>,
    may_enter: bool,
    form: Typed,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "paper/board.html";
    const ROOM: &'static str = "paper";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let full = Self {
            table: Some(TableShow::sample()),
            packs: [true, false]
                .map(|own| RowShow {
                    id: "x".into(),
                    number: "PP-26-0012".into(),
                    function: Text::three("Veille", "Wacht", "Watch"),
                    edition: 2,
                    printed_at: Timestamp(1_795_488_000_000_000),
                    own,
                })
                .into(),
            entered: [None, Some("B. Fictif <b>".to_owned())]
                .map(|writer| EnteredShow {
                    code: "PP-26-0012/F2".into(),
                    writer,
                    lines: 6,
                    by: "A. Peeters (fictif)".into(),
                    function: Text::three("Veille", "Wacht", "Watch"),
                    at: Timestamp(1_795_488_000_000_000),
                    again: 1,
                })
                .into(),
            may_enter: true,
            ..Self::empty()
        };
        vec![Self::empty(), full]
    }
}

impl BoardPage {
    fn empty() -> Self {
        Self {
            table: None,
            packs: Vec::new(),
            entered: Vec::new(),
            function: Text::three("Veille", "Wacht", "Watch"),
            forms: crate::blank::WITH_A_PACK.map(|(code, _)| code).to_vec(),
            may_enter: false,
            form: Typed::default(),
        }
    }
}

impl TableShow {
    fn sample() -> Self {
        let states = ["same", "changed", "new", "gone"];
        let sheet = |state| SheetShow {
            name: (state != "new").then(|| "3b".to_owned()),
            heading: "Incidents <b>".into(),
            state,
        };
        Self {
            id: "x".into(),
            number: "PP-26-0012".into(),
            edition: 2,
            printed_at: Timestamp(1_795_488_000_000_000),
            by: Some("A. Peeters (fictif)".into()),
            way: "page",
            as_of: 4712,
            sheets: states.map(sheet).into(),
            aged: 3,
        }
    }

    /// The pack that was printed last for this person's desk, beside what is so now.
    pub(crate) fn of(
        desk: &Desk,
        read: &dyn Read,
        actor: &Actor,
        now: &[SheetNow],
        lang: Lang,
    ) -> Result<Option<Self>, Fault> {
        let Some(row) = read::latest(read, &desk.eye(actor), &actor.function, actor.organisation)? else {
            return Ok(None);
        };
        let printings = read::printings(read, row.id)?;
        let last = printings.first();
        let lie = read::sheets(read, row.id)?;
        let mut sheets: Vec<SheetShow> = Vec::new();
        for sheet in &lie {
            let present = now.iter().find(|s| s.code == sheet.code);
            let state = match present {
                None => "gone",
                Some(s) if s.hash(row.id) == sheet.hash => "same",
                Some(_) => "changed",
            };
            let heading = present.map(|s| s.heading(lang)).unwrap_or_default();
            sheets.push(SheetShow { name: Some(sheet.name.clone()), heading, state });
        }
        let fresh = now.iter().filter(|s| !lie.iter().any(|old| old.code == s.code));
        sheets.extend(fresh.map(|s| SheetShow { name: None, heading: s.heading(lang), state: "new" }));
        Ok(Some(Self {
            id: row.id.to_string(),
            number: row.number,
            edition: row.edition,
            printed_at: row.printed_at,
            by: last.filter(|p| !p.person.raw().is_nil()).map(|p| desk.name(p.person)),
            way: last.map_or("page", |p| p.way.code()),
            as_of: row.as_of,
            aged: sheets.iter().filter(|s| s.state != "same").count(),
            sheets,
        }))
    }
}

/// The table alone, as it arrives live.
#[derive(Serialize)]
pub(crate) struct TablePart {
    pub(crate) table: Option<TableShow>,
}

impl Page for TablePart {
    const TEMPLATE: &'static str = "paper/part-table.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { table: None }, Self { table: Some(TableShow::sample()) }]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, Typed::default())?;
    shell.draw(&reader, &page).topics("paper").answer()
}

pub(crate) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    form: Typed,
) -> Result<BoardPage, Fault> {
    let actor = who.actor();
    let eye = desk.on_paper(actor, who.0.only.as_ref());
    let now = shell.seen_at(reader);
    let drawing =
        Drawing { texts: shell.texts(), zone: shell.zone(), function: &actor.function, eye: &eye, now };
    shell.read(reader, |read| {
        let sheets = sheets_now(desk, &drawing, read)?;
        let packs = read::packs(read, &desk.eye(actor), LISTED)?;
        let entered = read::entered(read, LISTED)?.into_iter().filter_map(|row| {
            let (person, function, at) = row.entered?;
            Some(EnteredShow {
                code: row.code,
                writer: row.writer,
                lines: row.lines.unwrap_or(0),
                by: desk.name(person),
                function: desk.function(&function),
                at,
                again: row.reopened,
            })
        });
        Ok(BoardPage {
            table: TableShow::of(desk, read, actor, &sheets, reader.lang)?,
            packs: packs.iter().map(|row| listed(desk, actor, row)).collect(),
            entered: entered.collect(),
            function: desk.function(&actor.function),
            may_enter: reader.as_of.is_none() && desk.post.may(actor, "log.write"),
            form,
            ..BoardPage::empty()
        })
    })
}

fn listed(desk: &Desk, actor: &Actor, row: &PackRow) -> RowShow {
    RowShow {
        id: row.id.to_string(),
        number: row.number.clone(),
        function: desk.function(&row.function),
        edition: row.edition,
        printed_at: row.printed_at,
        own: row.function == actor.function,
    }
}
