//! What an open account is about has changed since it was opened: what that changes is shown, and taken in as one act. Sections about
//! what is no longer there are removed with a reason.

use access::Eye;
use account::command::{RemoveSections, RenewStructure};
use account::read::{self, AccountRow};
use account::section::{Section, Subject};
use account::structure::{Renewal, renewal};
use account::{Facts, Rule};
use kernel::{Id, Lang, Text, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use crate::ask::At;
use crate::assemble::subjects;
use crate::desk::Desk;
use crate::list::AccountShow;
use crate::one::{May, may};
use crate::print::looked;

/// What would change if the structure were taken in now; nothing where it is as it would be, or cannot change any more.
///
/// # Errors
/// When the storage fails.
pub(crate) fn behind(
    at: &At<'_>,
    (read, eye): (&dyn Read, &Eye),
    row: &AccountRow,
) -> Result<Option<Renewal>, StoreError> {
    // As of an earlier moment nothing is taken in.
    if at.reader.as_of.is_some() || !row.state.is_open() || row.document.is_some() {
        return Ok(None);
    }
    let about = subjects(&at.desk.teller(at.shell), (read, eye), row.year)?;
    Ok(renewal(read, &at.desk.facts(), row.id, &about)?.filter(|r| !r.is_empty()))
}

/// A section that comes, goes or changes.
#[derive(Serialize)]
struct LineShow {
    /// What it is about (`OO 7.1`).
    mark: Option<Text>,
    titles: Text,
    /// What it was headed until now, where that changes.
    was: Option<Text>,
    /// Who is, or was, to write it.
    function: Option<Text>,
}

impl LineShow {
    fn of(section: &Section, was: Option<&Text>, known: &[&Subject], desk: &Desk) -> Self {
        let about = section.subject.as_deref().and_then(|code| known.iter().find(|s| s.code == code));
        Self {
            mark: about.map(|s| label(s)),
            titles: section.titles.clone(),
            was: was.cloned(),
            function: section.function.as_deref().filter(|_| section.text).map(|f| desk.names().function(f)),
        }
    }
    fn sample(was: bool) -> Self {
        Self {
            mark: Some(Text::both("OO <b>", "OD")),
            titles: Text::both("Statut <b>", "Status"),
            was: was.then(|| Text::both("Avant <b>", "Voorheen")),
            function: (!was).then(|| Text::both("Chef", "Hoofd")),
        }
    }
}

/// What a subject is called before its title.
fn label(subject: &Subject) -> Text {
    let label = |lang| Some(subject.labels.get(lang).unwrap_or(&subject.code).to_owned());
    Text { fr: label(Lang::Fr), nl: label(Lang::Nl), en: label(Lang::En) }
}

#[derive(Serialize)]
pub(crate) struct StructurePage {
    a: AccountShow,
    /// What changes, each with the key of its heading.
    changes: Vec<(&'static str, Vec<LineShow>)>,
    /// Whether anything changes.
    behind: bool,
    /// The hash of what is shown.
    shown: String,
    /// Sections about what is no longer there: codes with what they are called.
    gone: Vec<(String, String)>,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for StructurePage {
    const TEMPLATE: &'static str = "account/structure.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let one = |behind: bool, act| Self {
            a: AccountShow::sample("review"),
            changes: if behind {
                CHANGES.iter().map(|key| (*key, vec![LineShow::sample(*key == "retitled")])).collect()
            } else {
                Vec::new()
            },
            behind,
            shown: "9f86".into(),
            gone: if behind {
                vec![("oo.status.7-1".into(), "OO 7.1 Statut <b>".into())]
            } else {
                Vec::new()
            },
            may: May { write: behind, ..May::default() },
            act,
            form: Typed { error: Some("non".into()), ..Typed::default() },
            blank: Typed::default(),
        };
        let fixed = Self { a: AccountShow::sample("issued"), ..one(false, "") };
        vec![one(true, ""), one(true, "renew"), one(true, "remove"), one(false, ""), fixed]
    }
}

/// In which ways sections change, in the order of the page.
const CHANGES: [&str; 5] = ["added", "retitled", "altered", "gone", "left"];

/// `GET /accounts/{id}/structure`.
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
) -> Result<StructurePage, Fault> {
    let (shell, desk, lang) = (at.shell, at.desk, at.reader.lang);
    let eye = desk.eye(who.actor());
    shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(shell, who, &row);
        let new = behind(at, (read, &eye), &row)?;
        let gone = |s: &read::SectionRow| {
            let subject = s.section.subject.as_deref();
            let titles = s.section.titles.show(lang);
            (s.section.code.clone(), format!("{} {titles}", subject.unwrap_or_default()).trim().to_owned())
        };
        let sections = read::sections(read, id)?;
        Ok(StructurePage {
            changes: new.as_ref().map(|new| changes(&row, new, desk)).unwrap_or_default(),
            behind: new.is_some(),
            shown: new.as_ref().map(Renewal::hash).unwrap_or_default(),
            gone: sections.iter().filter(|s| s.section.gone).map(gone).collect(),
            may: may(at, who, false),
            a: AccountShow::of(&row, desk, shell),
            act,
            form,
            blank: Typed::default(),
        })
    })
}

/// Every way in which sections change, with the sections; a way that none takes is left out.
fn changes(row: &AccountRow, new: &Renewal, desk: &Desk) -> Vec<(&'static str, Vec<LineShow>)> {
    let known: Vec<&Subject> = new.subjects.iter().chain(&row.subjects).collect();
    let line = |s: &Section| LineShow::of(s, None, &known, desk);
    let lines = |all: &[Section]| all.iter().map(line).collect::<Vec<LineShow>>();
    let retitled = new.retitled.iter().map(|(was, s)| LineShow::of(s, Some(was), &known, desk)).collect();
    let all = [lines(&new.added), retitled, lines(&new.altered), lines(&new.gone), lines(&new.left)];
    CHANGES.into_iter().zip(all).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// Takes one of the forms of this page: its name, what is said when it is done.
async fn take<F, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F>,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F>) -> Result<R, Fault>,
) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    at.account(&sent.who, id)?;
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&at, &sent)?).await };
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
pub(crate) struct RenewForm {
    shown: String,
}

/// `POST /accounts/{id}/structure`: what was shown is taken in.
pub(crate) async fn renew(sent: Posted<Desk, RenewForm>) -> Answer {
    take(sent, ("renew", "account-done-renewed"), |at, sent| {
        let row = at.account(&sent.who, sent.id)?;
        let (eye, teller) = (at.desk.eye(sent.who.actor()), at.desk.teller(at.shell));
        let about = at.shell.live().read(|r| Ok::<_, Fault>(subjects(&teller, (r, &eye), row.year)?))?;
        let (shown, based_on) = (sent.value()?.shown.trim().to_owned(), sent.form.meta.based_on);
        Ok(RenewStructure { account: sent.id, subjects: about, shown, based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemoveForm {
    codes: Vec<String>,
    words: String,
}

/// `POST /accounts/{id}/structure/remove`: sections about what is no longer there, with their texts.
pub(crate) async fn remove(sent: Posted<Desk, RemoveForm>) -> Answer {
    take(sent, ("remove", "account-done-removed"), |_, sent| {
        let value = sent.value()?;
        let words = Words::new(sent.reader.lang, value.words.trim());
        let based_on = sent.form.meta.based_on;
        Ok(RemoveSections { account: sent.id, codes: value.codes.clone(), words, based_on })
    })
    .await
}
