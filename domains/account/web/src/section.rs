//! A section: both languages side by side, last year's beside it, what its source tells; asked for, handed in, sent back, taken.

use account::document::Part;
use account::read::{self, AccountRow, SectionRow};
use account::typed;
use kernel::{Id, Lang, Text, Words, kind};
use press_types::{
    Account, AccountSection, AsOf, Erratum, Gaps, Issued, Languages, Piece, Reference, Referred, Seal,
    TableRow,
};
use serde::Serialize;
use store::Read;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::At;
use crate::assemble::{Open, whole};
use crate::desk::{Desk, today};
use crate::list::{AccountShow, testing_at};
use crate::one::{May, RowShow, may};
use crate::print::looked;
use crate::printed::{Circumstances, issued, printed};

#[derive(Serialize)]
pub(crate) struct SectionPage {
    a: AccountShow,
    r: RowShow,
    text: Text,
    /// The text as it will be printed; nothing where nobody wrote one.
    own_text: Option<Account>,
    /// Whether it has headings of its own.
    headed: bool,
    /// How many of them in French and in Dutch, where those are not as many.
    uneven: Option<(usize, usize)>,
    /// Whether they are as many, but not at the same level in both.
    askew: bool,
    planned: Option<Text>,
    returned: Option<Words>,
    /// What its source and its structure say, as it will be printed, and where that comes from.
    d: Account,
    /// What the section says in the account of the year before.
    before: Option<Account>,
    functions: Vec<(String, String)>,
    /// The function that is asked by default, and until which day.
    proposed: (String, String),
    /// Whether this desk is the one that was asked and still owes its text.
    ours: bool,
    /// Whether this person handed it in, and so does not judge it.
    own: bool,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for SectionPage {
    const TEMPLATE: &'static str = "account/section.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let all = May { write: true, issue: true, wrote: false };
        let one = |r: RowShow, state, may, ours: bool| Self {
            a: AccountShow::sample(state),
            text: Text::one(Lang::Fr, "dit\n<b>"),
            own_text: Some(sample_account()),
            headed: true,
            uneven: ours.then_some((2, 1)),
            askew: !ours,
            planned: Some(Text::both("prévu", "gepland")),
            returned: (r.standing == "returned").then(|| Words::new(Lang::Fr, "trop long")),
            d: sample_account(),
            before: Some(sample_account()),
            functions: vec![("mayor".into(), "Bourgmestre".into())],
            proposed: ("mayor".into(), "2026-12-24".into()),
            ours,
            own: !ours,
            may,
            act: if ours { "write" } else { "" },
            form: Typed { error: ours.then(|| "non".to_owned()), ..Typed::default() },
            blank: Typed::default(),
            r,
        };
        let mut pages: Vec<Self> =
            RowShow::samples().into_iter().map(|r| one(r, "asked", all, true)).collect();
        pages.extend(
            RowShow::samples().into_iter().map(|r| Self { own: false, ..one(r, "asked", all, false) }),
        );
        pages.extend(RowShow::samples().into_iter().map(|r| Self {
            before: None,
            planned: None,
            own_text: None,
            ..one(r, "issued", May::default(), false)
        }));
        pages
    }
}

/// A document for samples, with one of every sort of piece.
pub(crate) fn sample_account() -> Account {
    let text = || Text::both("Texte <b>\nsuite", "Tekst <b>");
    let said = |reference| Referred { text: text(), reference };
    let pieces = vec![
        Piece::Heading { text: text(), level: 1 },
        Piece::Heading { text: text(), level: 2 },
        Piece::Paragraph { said: said(Some(1)) },
        Piece::Items { items: vec![said(Some(1)), said(None)] },
        Piece::Table {
            caption: text(),
            heads: vec![text(), text()],
            rows: vec![TableRow { cells: vec![text(), text()], reference: Some(1) }],
        },
        Piece::Spoken {
            caption: text(),
            heads: vec![text(), text()],
            rows: vec![TableRow {
                cells: vec![Text::one(Lang::Nl, "enkel <b>"), Text::default()],
                reference: Some(1),
            }],
        },
        Piece::Quote { lead: Some(text()), said: said(Some(2)), source: text() },
        Piece::Quote { lead: None, said: said(None), source: text() },
        Piece::Missing { text: text() },
        Piece::Paragraph { said: Referred { text: Text::one(Lang::Fr, "seul"), reference: None } },
    ];
    let section = |level, missing, pieces| AccountSection {
        number: (level == 1).then(|| "IV".to_owned()),
        title: text(),
        level,
        missing,
        pieces,
    };
    Account {
        languages: Languages::Two(Lang::Fr, Lang::Nl),
        title: text(),
        number: "NO-2023".into(),
        fixed: true,
        taken: None,
        seal: Seal::Sealed,
        embargo: Some(testing_at()),
        gaps: Some(Gaps { said: text(), why: Some(Words::new(Lang::Fr, "date <b>")) }),
        hash: Some("9f86".into()),
        as_of: AsOf { seq: 7, at: testing_at(), head: "ab".into() },
        handling: kernel::Handling::Service,
        issued: Issued { at: testing_at(), function: text(), organisation: text() },
        sections: vec![
            section(1, true, Vec::new()),
            section(2, false, pieces),
            section(5, false, Vec::new()),
        ],
        errata: vec![Erratum { n: 1, at: testing_at(), section: text(), text: text() }],
        references: vec![
            Reference {
                n: 1, text: text(), url: Some("https://x.example/fr/y".into()), code: "№ 1".into()
            },
            Reference { n: 2, text: text(), url: None, code: String::new() },
        ],
        fictitious: false,
        zone: "Europe/Brussels".into(),
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: (id, code) }: Visit<Desk, (Id<kind::Matter>, String)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, (id, &code), "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("account:{id}")).answer()
}

pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    (id, code): (Id<kind::Matter>, &str),
    act: &'static str,
    form: Typed,
) -> Result<SectionPage, Fault> {
    let (shell, desk, actor) = (at.shell, at.desk, who.actor());
    let eye = desk.eye(actor);
    shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(shell, who, &row);
        let section = read::section(read, id, code)?.ok_or_else(Fault::not_found)?;
        let part = now(at, (read, &eye), &row, &section)?;
        let before =
            row.previous.map(|previous| earlier(at, who, read, previous, code)).transpose()?.flatten();
        let owed = section.standing.is_owed();
        let ours = owed && section.function.as_deref() == Some(&actor.function);
        let own = section.written.as_ref().is_some_and(|(_, _, person, _)| *person == actor.person);
        let wrote = read::wrote(read, id, actor.person)?;
        Ok(SectionPage {
            a: AccountShow::of(&row, desk, shell),
            r: RowShow::of(&row, &section, Some(&part), (desk, today(shell))),
            planned: Some(section.section.planned.clone()).filter(|p| *p != Text::default()),
            returned: section.returned.clone(),
            d: alone(at, who, &row, &part)?,
            before,
            functions: functions(at),
            proposed: proposed(at, &row, &section),
            ours,
            own,
            may: may(at, who, wrote),
            own_text: written(at, who, &row, &section)?,
            headed: Lang::ALL.into_iter().any(|lang| typed::headings(&section.text, lang) > 0),
            uneven: typed::uneven(&section.text),
            askew: typed::askew(&section.text),
            blank: again(&section.text).as_shown(),
            text: section.text,
            act,
            form,
        })
    })
}

/// The text of a section in the fields of its form.
fn again(text: &Text) -> Typed {
    let of = |lang| text.get(lang).unwrap_or_default();
    Typed::default().with("text-fr", of(Lang::Fr)).with("text-nl", of(Lang::Nl))
}

/// The same as it is now, where there is such a section.
pub(crate) fn stands(at: &At<'_>, (id, code): (Id<kind::Matter>, &str)) -> Result<Option<Typed>, Fault> {
    let section = at.shell.live().read(|read| Ok::<_, Fault>(read::section(read, id, code)?))?;
    Ok(section.map(|section| again(&section.text)))
}

/// The section as it stands now, without the text that is being written.
fn now(
    at: &At<'_>,
    (read, eye): (&dyn Read, &access::Eye),
    row: &AccountRow,
    section: &SectionRow,
) -> Result<Part, Fault> {
    if let Some(fixed) = read::content(read, row.id)? {
        let part = fixed.into_iter().find(|p| p.code == section.section.code);
        return Ok(part.unwrap_or_default());
    }
    let teller = at.desk.teller(at.shell);
    let offered = teller.offered(&mut Open::default(), (read, eye), row, section)?;
    let mut part = Part::of(&section.section, offered, &section.text, None);
    // Its text stands in the fields beside.
    let told = part.blocks.len().saturating_sub(typed::blocks(&section.text, None).len());
    part.blocks.truncate(told);
    part.missing &= row.document.is_none();
    Ok(part)
}

/// The text of the section by itself, as it will be printed.
fn written(at: &At<'_>, who: &Who, row: &AccountRow, section: &SectionRow) -> Result<Option<Account>, Fault> {
    if section.text == Text::default() {
        return Ok(None);
    }
    let (section, blocks) = (&section.section, typed::blocks(&section.text, None));
    let part = Part {
        code: section.code.clone(),
        titles: section.titles.clone(),
        level: 1,
        blocks,
        ..Part::default()
    };
    alone(at, who, row, &part).map(Some)
}

/// The section in the account of the year before, where this person may see that.
fn earlier(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    previous: Id<kind::Matter>,
    code: &str,
) -> Result<Option<Account>, Fault> {
    let eye = at.desk.eye(who.actor());
    let Some(row) = read::account(read, &eye, previous)? else { return Ok(None) };
    let parts = whole(&at.desk.teller(at.shell), (read, &eye), &row)?;
    let Some(part) = parts.iter().find(|p| p.code == code) else { return Ok(None) };
    alone(at, who, &row, part).map(Some)
}

/// A section by itself, as it is printed.
fn alone(at: &At<'_>, who: &Who, row: &AccountRow, part: &Part) -> Result<Account, Fault> {
    let around = Circumstances {
        languages: Languages::Two(Lang::Fr, Lang::Nl),
        as_of: crate::paper::as_of(at.shell, row)?,
        issued: issued(at.shell, at.desk, row, &who.actor().function),
        address: at.desk.address.clone(),
        seal: Seal::Sealed,
    };
    Ok(printed(at.shell, row, (std::slice::from_ref(part), &[]), around))
}

/// Those who can be asked: functions that may hand a text in.
fn functions(at: &At<'_>) -> Vec<(String, String)> {
    let (facts, names, lang) = (at.desk.facts(), at.desk.names(), at.reader.lang);
    let named = |code: &String| (code.clone(), names.function(code).show(lang).to_owned());
    let mut all: Vec<(String, String)> = facts.functions.iter().map(named).collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all
}

fn proposed(at: &At<'_>, row: &AccountRow, section: &SectionRow) -> (String, String) {
    let days = at.desk.facts().template(&row.kind).map_or(30, |t| t.days.max(1));
    let due = today(at.shell).saturating_add(jiff::Span::new().days(days.min(400)));
    (section.function.clone().unwrap_or_default(), section.due.unwrap_or(due).to_string())
}
