//! The whole account to read and to print, in one language or in both.

use access::Eye;
use account::document::{Part, lacking, missing, shown};
use account::read;
use kernel::Lang;
use press_types::{Account, Languages, Seal};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Query, Reader, Shell, Visit, Who};

use crate::ask::At;
use crate::assemble::whole;
use crate::desk::Desk;
use crate::list::AccountShow;
use crate::printed::{Circumstances, issued, printed, taken_from};

/// In which language it is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `fr`, `nl`; anything else is both.
    #[serde(rename = "in")]
    pub(crate) languages: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct PrintPage {
    a: AccountShow,
    /// The languages, in their order.
    langs: Vec<&'static str>,
    asked: String,
    d: Account,
    missing: usize,
    /// Parts that say something in one language alone.
    lacking: usize,
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "account/print.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let one = |langs: Vec<&'static str>, fixed| Self {
            a: AccountShow::sample(if fixed { "issued" } else { "review" }),
            langs,
            asked: "both".into(),
            d: Account { fixed, ..crate::section::sample_account() },
            missing: usize::from(!fixed),
            lacking: usize::from(!fixed) * 2,
        };
        let mut taken = Self { a: AccountShow::sample("preparation"), ..one(vec!["fr", "nl"], false) };
        taken.d.taken = taken.a.document.clone();
        vec![one(vec!["fr", "nl"], true), one(vec!["nl"], false), taken]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.account(&who, id)?;
    looked(&shell, &who, &row);
    let d = document(&at, &who, &row, (&asked.languages, Seal::Sealed))?;
    let eye = desk.eye(who.actor());
    let content = shell.read(&reader, |read| Ok(whole(&desk.teller(&shell), (read, &eye), &row)?))?;
    let page = PrintPage {
        a: AccountShow::of(&row, &desk, &shell),
        langs: d.languages.list().into_iter().map(Lang::code).collect(),
        asked: asked.languages,
        missing: missing(&content).count(),
        lacking: lacking(&content).count(),
        d,
    };
    shell.draw(&reader, &page).answer()
}

/// The account as a document, in the languages that are asked for, and what it says of its own form.
pub(crate) fn document(
    at: &At<'_>,
    who: &Who,
    row: &read::AccountRow,
    (asked, seal): (&str, Seal),
) -> Result<Account, Fault> {
    let eye = at.desk.eye(who.actor());
    let form = (languages(asked, at.reader), seal);
    at.shell
        .read(at.reader, |read| drawn((at.shell, at.desk), (read, &eye), row, form, &who.actor().function))
}

/// The account as a document in these languages; one that is not fixed is drawn by this function.
pub(crate) fn drawn(
    (shell, desk): (&Shell, &Desk),
    (read, eye): (&dyn Read, &Eye),
    row: &read::AccountRow,
    form: (Languages, Seal),
    by: &str,
) -> Result<Account, Fault> {
    parted((shell, desk), (read, eye), row, form, by).map(|(account, _)| account)
}

/// The same with the parts that its sections are made of, one for each.
pub(crate) fn parted(
    (shell, desk): (&Shell, &Desk),
    (read, eye): (&dyn Read, &Eye),
    row: &read::AccountRow,
    (languages, seal): (Languages, Seal),
    by: &str,
) -> Result<(Account, Vec<Part>), Fault> {
    let content = whole(&desk.teller(shell), (read, eye), row)?;
    let errata = read::errata(read, row.id)?;
    // What was published elsewhere stands as it was published.
    let content =
        shown(content, |part| row.document.is_some() || errata.iter().any(|e| e.section == part.code));
    let around = Circumstances {
        languages,
        as_of: crate::paper::as_of(shell, row)?,
        issued: issued(shell, desk, row, by),
        address: desk.address.clone(),
        seal,
    };
    let mut account = printed(shell, row, (&content, &errata), around);
    account.taken = row.taken().and_then(|_| taken_from(shell, desk, row));
    Ok((account, content))
}

/// Both official languages stand side by side, the reader's first.
fn languages(asked: &str, reader: &Reader) -> Languages {
    match (asked, reader.lang) {
        ("fr", _) => Languages::One(Lang::Fr),
        ("nl", _) => Languages::One(Lang::Nl),
        (_, Lang::Nl) => Languages::Two(Lang::Nl, Lang::Fr),
        _ => Languages::Two(Lang::Fr, Lang::Nl),
    }
}

/// A look at what not everybody may see is written down.
pub(crate) fn looked(shell: &Shell, who: &Who, row: &read::AccountRow) {
    if row.handling >= kernel::Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(row.id), None, "account");
    }
}
