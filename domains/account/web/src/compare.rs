//! Two years side by side: what is new, what says something else, what is gone.

use account::document::{Change, compare};
use account::read;
use kernel::{Lang, Text};
use press_types::{Account, AccountSection, Languages, Seal};
use serde::Serialize;
use web::{Answer, Fault, Page, Visit};

use crate::ask::At;
use crate::assemble::whole;
use crate::desk::Desk;
use crate::list::AccountShow;
use crate::print::looked;
use crate::printed::{Circumstances, issued, printed};

/// A section of both years.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ComparedShow {
    change: &'static str,
    title: Text,
    number: Option<String>,
    now: Option<AccountSection>,
    before: Option<AccountSection>,
}

#[derive(Serialize)]
pub(crate) struct ComparePage {
    a: AccountShow,
    /// The account of the year before, where there is one that this person may see.
    b: Option<AccountShow>,
    rows: Vec<ComparedShow>,
    counts: Vec<(&'static str, usize)>,
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "account/compare.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let section = || crate::section::sample_account().sections.into_iter().nth(1);
        let rows = Change::ALL.iter().map(|c| ComparedShow {
            change: c.code(),
            title: Text::both("Statut <b>", "Status"),
            number: (*c == Change::New).then(|| "IV".into()),
            now: section().filter(|_| *c != Change::Gone),
            before: section().filter(|_| *c != Change::New),
        });
        let none = Self { a: AccountShow::sample("review"), b: None, rows: Vec::new(), counts: Vec::new() };
        let counts = Change::ALL.iter().map(|c| (c.code(), 1)).collect();
        vec![Self { b: Some(AccountShow::sample("issued")), rows: rows.collect(), counts, ..none_of() }, none]
    }
}

fn none_of() -> ComparePage {
    ComparePage { a: AccountShow::sample("review"), b: None, rows: Vec::new(), counts: Vec::new() }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.eye(who.actor());
    let page = shell.read(&reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(&shell, &who, &row);
        let a = AccountShow::of(&row, &desk, &shell);
        let previous = row.previous.map(|p| read::account(read, &eye, p)).transpose()?.flatten();
        let Some(old) = previous else { return Ok(ComparePage { a, ..none_of() }) };
        let teller = desk.teller(&shell);
        let (now, before) = (whole(&teller, (read, &eye), &row)?, whole(&teller, (read, &eye), &old)?);
        let set = |of: &read::AccountRow, parts: &[account::document::Part]| {
            let around = Circumstances {
                languages: Languages::Two(Lang::Fr, Lang::Nl),
                as_of: crate::paper::as_of(&shell, of)?,
                issued: issued(&shell, &desk, of, &who.actor().function),
                address: desk.address.clone(),
                seal: Seal::Sealed,
            };
            Ok::<Account, Fault>(printed(&shell, of, (parts, &[]), around))
        };
        let (new, earlier) = (set(&row, &now)?, set(&old, &before)?);
        let at_place = |all: &Account, parts: &[account::document::Part], code: &str| {
            parts.iter().position(|p| p.code == code).and_then(|n| all.sections.get(n).cloned())
        };
        let compared = compare(&now, &before);
        let rows: Vec<ComparedShow> = compared
            .iter()
            .filter_map(|c| {
                let part = c.now.or(c.before)?;
                Some(ComparedShow {
                    change: c.change.code(),
                    title: part.titles.clone(),
                    number: part.number.clone(),
                    now: c.now.and_then(|p| at_place(&new, &now, &p.code)),
                    before: c.before.and_then(|p| at_place(&earlier, &before, &p.code)),
                })
            })
            .collect();
        let count = |c: &Change| (c.code(), compared.iter().filter(|r| r.change == *c).count());
        Ok(ComparePage {
            a,
            b: Some(AccountShow::of(&old, &desk, &shell)),
            counts: Change::ALL.iter().map(count).collect(),
            rows,
        })
    })?;
    at.shell.draw(at.reader, &page).answer()
}
