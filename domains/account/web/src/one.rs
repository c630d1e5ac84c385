//! One account: its sections with how far they are, who is asked, what is missing; its steps, errata, files and history.

use account::block::Block;
use account::document::{Part, missing};
use account::read::{self, AccountRow, SectionRow};
use jiff::civil::Date;
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who, blocking};

use crate::ask::At;
use crate::assemble::whole;
use crate::desk::{Desk, today};
use crate::list::AccountShow;
use crate::paper::DOCX;
use crate::print::looked;
use crate::structure::behind;
use crate::told::whom;

/// Who feeds sections: what the keys of the sources begin with.
const FEEDS: [&str; 7] =
    ["account", "body", "commitment", "contribution", "objective", "project", "register"];

/// Who tells what stands under this key (`objective.status`); `other` where the profile names somebody else.
fn feed(key: &str) -> &'static str {
    let first = key.split('.').next().unwrap_or(key);
    FEEDS.into_iter().find(|known| *known == first).unwrap_or("other")
}

/// Whether it is a quotation or a fact that can come with the structure.
const fn is_given(block: &Block) -> bool {
    matches!(block, Block::Quote { .. } | Block::Figure { .. } | Block::Status { .. })
}

/// A section in the list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowShow {
    pub(crate) account: String,
    pub(crate) code: String,
    pub(crate) number: Option<String>,
    pub(crate) titles: Text,
    pub(crate) level: u8,
    /// Whether a text is written here.
    pub(crate) text: bool,
    /// Who feeds it, as one of [`FEEDS`].
    pub(crate) source: Option<&'static str>,
    pub(crate) standing: &'static str,
    pub(crate) function: Option<Text>,
    pub(crate) due: Option<String>,
    pub(crate) late: bool,
    pub(crate) written: Option<(Timestamp, Text, i64)>,
    /// Languages that are missing, by code.
    pub(crate) lacks: Vec<&'static str>,
    pub(crate) missing: bool,
    /// How many quotations and facts came with the structure.
    pub(crate) given: usize,
}

/// How far a section is that is about what is no longer there.
const GONE: &str = "gone";

/// How far the sections are of what was published elsewhere: they are out.
const PUBLISHED: &str = "published";

impl RowShow {
    /// A section with what it says, the same for the page and for what arrives at it.
    pub(crate) fn of(
        account: &AccountRow,
        row: &SectionRow,
        part: Option<&Part>,
        (desk, today): (&Desk, Date),
    ) -> Self {
        let names = desk.names();
        let s = &row.section;
        let shown = Self {
            account: account.id.to_string(),
            code: s.code.clone(),
            number: s.number.clone(),
            titles: s.titles.clone(),
            level: s.level,
            text: s.text,
            source: s.source.as_deref().map(feed),
            standing: if s.gone { GONE } else { row.standing.code() },
            function: row.function.as_deref().map(|f| names.function(f)),
            due: row.due.map(|d| d.to_string()),
            late: row.is_late(today),
            written: row.written.as_ref().map(|(at, by, _, seq)| (*at, names.function(by), *seq)),
            lacks: lacks(row, part),
            missing: part.is_some_and(|p| p.missing),
            given: s.given.iter().filter(|b| is_given(b)).count(),
        };
        if account.taken().is_some() { shown.published() } else { shown }
    }

    /// The same of what was published elsewhere: nobody writes it, nobody is asked for it, and only what it says of itself feeds it.
    fn published(self) -> Self {
        let source = self.source.filter(|feed| *feed == "account");
        Self { text: false, source, standing: PUBLISHED, function: None, due: None, late: false, ..self }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let one = |n: u8, standing| Self {
            account: "x".into(),
            code: format!("oo.status.7-{n}"),
            number: (n == 1).then(|| "IV.1".into()),
            titles: Text::both("Statut <b>", "Status <b>"),
            level: n,
            text: n != 1,
            source: (n == 2).then_some("objective"),
            standing,
            function: (n > 1).then(|| Text::both("Chef", "Hoofd")),
            due: (n > 1).then(|| "2026-11-30".into()),
            late: n == 3,
            written: (n == 4).then(|| (crate::list::testing_at(), Text::both("Chef", "Hoofd"), 9)),
            lacks: if n == 3 { vec!["nl"] } else { Vec::new() },
            missing: n == 3,
            given: usize::from(n),
        };
        vec![
            one(1, "open"),
            one(2, "asked"),
            one(3, "returned"),
            one(4, "handed-in"),
            one(5, "accepted"),
            one(6, "open").published(),
            one(7, GONE),
        ]
    }
}

/// The languages that its text lacks, or anything else that it says.
fn lacks(row: &SectionRow, part: Option<&Part>) -> Vec<&'static str> {
    let (own, all) = (row.lacks(), part.map(Part::lacks).unwrap_or_default());
    Lang::ALL.into_iter().filter(|lang| own.contains(lang) || all.contains(lang)).map(Lang::code).collect()
}

/// A section of the list, as it arrives live.
#[derive(Serialize)]
pub(crate) struct RowPart {
    pub(crate) r: RowShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "account/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        RowShow::samples().into_iter().map(|r| Self { r }).collect()
    }
}

/// One line of its history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    what: String,
    section: Option<Text>,
    at: Timestamp,
    by: Text,
    seq: i64,
}

/// What somebody may do to it now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(crate) write: bool,
    pub(crate) issue: bool,
    /// Whether this person wrote something in it, and so neither fixes nor issues it.
    pub(crate) wrote: bool,
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    a: AccountShow,
    /// Whether a copy that says everything that stands now came back signed; nothing while it is not issued.
    signed: Option<bool>,
    /// To whom it goes.
    whom: Vec<Text>,
    rows: Vec<RowShow>,
    missing: usize,
    lacking: usize,
    owed: usize,
    late: usize,
    /// How many of the things that it is about came, are called otherwise or vanished since; nothing where its structure is as it
    /// would be now.
    behind: Option<usize>,
    /// Sections about what is no longer there.
    gone: usize,
    errata: Vec<ErratumShow>,
    /// Files with who put them there when, and whether each may be a copy that can be taken over.
    files: Vec<(String, String, Timestamp, Text, bool)>,
    turns: Vec<TurnShow>,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
    first: Timestamp,
}

/// What is right where it is wrong.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ErratumShow {
    pub(crate) n: i64,
    pub(crate) section: Text,
    pub(crate) text: Text,
    pub(crate) at: Timestamp,
    pub(crate) by: Text,
    pub(crate) seq: i64,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "account/one.html";
    const ROOM: &'static str = "accounts";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let (at, by) = (crate::list::testing_at(), Text::both("Direction", "Directie"));
        let one = |state, may| Self {
            a: AccountShow::sample(state),
            signed: (state == "issued").then_some(false),
            whom: vec![Text::both("Cabinet <b>", "Kabinet"), by.clone()],
            rows: RowShow::samples(),
            missing: 2,
            lacking: 1,
            owed: 1,
            late: 1,
            behind: Some(usize::from(state == "review")),
            gone: 1,
            errata: vec![ErratumShow {
                n: 1,
                section: Text::both("Statut", "Status"),
                text: Text::one(Lang::Fr, "douze"),
                at,
                by: by.clone(),
                seq: 9,
            }],
            files: vec![
                ("f".into(), "retour.docx".into(), at, by.clone(), true),
                ("g".into(), "retour.txt".into(), at, by.clone(), false),
            ],
            turns: vec![TurnShow {
                what: "section-asked".into(),
                section: Some(Text::both("Statut", "Status")),
                at,
                by: by.clone(),
                seq: 3,
            }],
            may,
            act: "",
            form: Typed::default(),
            blank: Typed::default(),
            first: at,
        };
        let all = May { write: true, issue: true, wrote: false };
        let mut pages: Vec<Self> = account::account::State::ALL.iter().map(|s| one(s.code(), all)).collect();
        pages.push(Self {
            rows: Vec::new(),
            missing: 0,
            lacking: 0,
            owed: 0,
            late: 0,
            behind: None,
            gone: 0,
            errata: Vec::new(),
            files: Vec::new(),
            turns: Vec::new(),
            ..one("review", May::default())
        });
        pages.push(Self { signed: Some(true), ..one("issued", all) });
        let form = Typed { error: Some("non".into()), ..Typed::default() };
        let back = Self { act: "step", form, ..one("review", May { wrote: true, ..all }) };
        pages.push(Self { act: "edited", form: back.form.clone(), ..one("asked", all) });
        pages.push(back);
        pages
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("account:{id}")).answer()
}

/// Turns of the history on the page.
const TURNS: i64 = 40;

pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk) = (at.shell, at.desk);
    let (eye, names, today) = (desk.eye(who.actor()), desk.names(), today(shell));
    shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(shell, who, &row);
        let sections = read::sections(read, id)?;
        let parts = whole(&desk.teller(shell), (read, &eye), &row)?;
        let part = |code: &str| parts.iter().find(|p| p.code == code);
        let title =
            |code: &str| sections.iter().find(|s| s.section.code == code).map(|s| s.section.titles.clone());
        let shown = |s: &SectionRow| RowShow::of(&row, s, part(&s.section.code), (desk, today));
        let rows: Vec<RowShow> = sections.iter().map(shown).collect();
        let erratum = |e: &read::ErratumRow| ErratumShow {
            n: e.n,
            section: title(&e.section).unwrap_or_default(),
            text: e.text.clone(),
            at: e.at,
            by: names.function(&e.function),
            seq: e.seq,
        };
        let turn = |t: &read::TurnRow| TurnShow {
            what: t.what.clone(),
            section: t.section.as_deref().and_then(title),
            at: t.at,
            by: names.function(&t.function),
            seq: t.seq,
        };
        let file = |f: read::FileRow| -> Result<_, Fault> {
            let edited =
                !row.state.is_fixed() && (f.name.to_lowercase().ends_with(".docx") || is_docx(desk, &f)?);
            Ok((f.file.to_string(), f.name, f.at, names.function(&f.function), edited))
        };
        let errata = read::errata(read, id)?;
        Ok(OnePage {
            a: AccountShow::of(&row, desk, shell),
            signed: read::is_signed(&row, &errata, &read::copies(read, id)?),
            whom: whom(desk, &row).iter().map(|to| desk.addressee(to)).collect(),
            missing: missing(&parts).count(),
            lacking: rows.iter().filter(|r| !r.lacks.is_empty()).count(),
            owed: sections.iter().filter(|s| s.standing.is_owed()).count(),
            late: rows.iter().filter(|r| r.late).count(),
            behind: behind(at, (read, &eye), &row)?.map(|new| new.moved),
            gone: rows.iter().filter(|r| r.standing == GONE).count(),
            errata: errata.iter().map(erratum).collect(),
            files: read::files(read, id)?.into_iter().map(file).collect::<Result<_, _>>()?,
            turns: read::turns(read, id, TURNS)?.iter().map(turn).collect(),
            may: may(at, who, read::wrote(read, id, who.actor().person)?),
            rows,
            act,
            form,
            blank: Typed::default(),
            first: row.opened.0,
        })
    })
}

/// Whether a file is a document of a word processor by what is in it: its name may have been anything.
fn is_docx(desk: &Desk, file: &read::FileRow) -> Result<bool, Fault> {
    let kept = blocking(|| desk.blobs.by_id(file.file))?;
    Ok(kept.is_some_and(|kept| kept.blob.content_type == DOCX))
}

/// What somebody may do: to show or hide forms. The rules decide again.
pub(crate) fn may(at: &At<'_>, who: &Who, wrote: bool) -> May {
    let now = at.reader.as_of.is_none();
    let may = |power| now && at.desk.may(who.actor(), power);
    May { write: may("account.write"), issue: may("account.issue"), wrote }
}
