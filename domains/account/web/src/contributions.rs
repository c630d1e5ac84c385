//! All functions are asked at once for the texts that they are proposed for, or reminded at once of what they owe: who is asked for what,
//! and whom nothing reaches, is seen before.

use account::addressee::{Addressee, Way};
use account::command::{AskAll, RemindOwed, owed, to_ask};
use account::read::{self, SectionRow};
use account::{Facts, Rule};
use kernel::{Id, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::{Desk, today};
use crate::list::AccountShow;
use crate::one::{May, may};
use crate::print::looked;

/// A function with the sections that it is asked for, or owes.
#[derive(Serialize)]
struct FunctionShow {
    names: Text,
    /// Codes and headings.
    sections: Vec<(String, Text)>,
    /// Whether no message reaches it: the number in its rail says it alone.
    unreached: bool,
}

impl FunctionShow {
    fn sample() -> Self {
        Self {
            names: Text::both("Chef <b>", "Hoofd"),
            sections: vec![("oo.status.7-1".into(), Text::both("Statut <b>", "Status"))],
            unreached: true,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct ContributionsPage {
    a: AccountShow,
    ask: Vec<FunctionShow>,
    owed: Vec<FunctionShow>,
    /// Sections in which a text is written and for which nobody is proposed.
    nobody: usize,
    /// The day that is proposed.
    due: String,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for ContributionsPage {
    const TEMPLATE: &'static str = "account/contributions.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let one = |some: bool, act| Self {
            a: AccountShow::sample("asked"),
            ask: if some { vec![FunctionShow::sample()] } else { Vec::new() },
            owed: if some { vec![FunctionShow::sample()] } else { Vec::new() },
            nobody: usize::from(some),
            due: "2026-11-30".into(),
            may: May { write: some, ..May::default() },
            act,
            form: Typed { error: Some("non".into()), ..Typed::default() },
            blank: Typed::default(),
        };
        vec![one(true, ""), one(true, "ask"), one(true, "remind"), one(false, "")]
    }
}

/// `GET /accounts/{id}/contributions`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<ContributionsPage, Fault> {
    let (shell, desk) = (at.shell, at.desk);
    let (eye, facts) = (desk.eye(who.actor()), desk.facts());
    shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(shell, who, &row);
        let sections = read::sections(read, id)?;
        let days = facts.template(&row.kind).map_or(30, |t| t.days.clamp(1, 400));
        let free = |s: &&SectionRow| {
            s.section.text && !s.section.gone && s.written.is_none() && s.function.is_none()
        };
        let open = row.state.is_open() && row.document.is_none();
        let (ask, owed) =
            if open { (to_ask(&sections, &facts), owed(&sections)) } else { (Vec::new(), Vec::new()) };
        Ok(ContributionsPage {
            ask: named(desk, read, &sections, ask)?,
            owed: named(desk, read, &sections, owed)?,
            nobody: sections.iter().filter(free).count(),
            due: today(shell).saturating_add(jiff::Span::new().days(days)).to_string(),
            may: may(at, who, false),
            a: AccountShow::of(&row, desk, shell),
            act,
            form,
            blank: Typed::default(),
        })
    })
}

/// Functions and sections in words.
fn named(
    desk: &Desk,
    read: &dyn Read,
    rows: &[SectionRow],
    all: Vec<(String, Vec<String>)>,
) -> Result<Vec<FunctionShow>, Fault> {
    let titles = |code: String| {
        let row = rows.iter().find(|r| r.section.code == code);
        let titles = row.map(|r| r.section.titles.clone()).unwrap_or_default();
        (code, titles)
    };
    let one = |(function, codes): (String, Vec<String>)| {
        let names = desk.names().function(&function);
        let way = desk.reach.way(read, &Addressee::Function(function))?;
        let unreached = matches!(way, Way::Nobody | Way::Shut);
        Ok(FunctionShow { names, sections: codes.into_iter().map(titles).collect(), unreached })
    };
    all.into_iter().map(one).collect()
}

/// Takes one of the forms of this page: its name, what is said when it is done.
async fn take<F, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F>,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&Posted<Desk, F>) -> Result<R, Fault>,
) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    at.account(&sent.who, id)?;
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&sent)?).await };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, done, &format!("accounts/{id}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, at.explained(fault), sent.form.typed.clone(), |form| {
            page(&at, &sent.who, id, act, form)
        }),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AllForm {
    due: String,
}

/// `POST /accounts/{id}/contributions`: all are asked as shown.
pub(crate) async fn ask(sent: Posted<Desk, AllForm>) -> Answer {
    take(sent, ("ask", "account-done-asked-all"), |sent| {
        let due = sent.value()?.due.trim().parse();
        let due = due.map_err(|_| Refusal::invalid("due", "refusal-account-due"))?;
        Ok(AskAll { account: sent.id, due, based_on: sent.form.meta.based_on })
    })
    .await
}

/// `POST /accounts/{id}/contributions/remind`: all who owe something are reminded.
pub(crate) async fn remind(sent: Posted<Desk, AllForm>) -> Answer {
    take(sent, ("remind", "account-done-reminded-all"), |sent| {
        Ok(RemindOwed { account: sent.id, based_on: sent.form.meta.based_on })
    })
    .await
}
