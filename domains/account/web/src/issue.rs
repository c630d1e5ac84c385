//! Fixing, issuing and correcting: acts of somebody who wrote nothing in the account.

use account::command::{AddErratum, Freeze, Issue, MoveEmbargo};
use account::document::{Part, hash, lacking, missing};
use account::read::{self, AccountRow, SectionRow};
use account::{Facts, Rule};
use kernel::{Id, Lang, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::assemble::{subject_of, whole};
use crate::desk::Desk;
use crate::list::{AccountShow, testing_at};
use crate::one::{May, may};
use crate::print::looked;
use crate::structure::behind;
use crate::told::{AddresseeShow, addressees};

/// A section that says something in one language alone.
#[derive(Serialize)]
struct LackingShow {
    code: String,
    mark: Option<Text>,
    titles: Text,
    langs: Vec<&'static str>,
    /// With their language.
    words: Option<(&'static str, String)>,
}

/// So many characters of the words that lack a language are shown.
const SHOWN: usize = 80;

impl LackingShow {
    fn of(part: &Part, mark: Option<Text>) -> Self {
        let short = |(lang, words): (Lang, &str)| {
            let cut: String = words.chars().take(SHOWN).collect();
            (lang.code(), if cut.len() < words.len() { format!("{cut}…") } else { cut })
        };
        Self {
            code: part.code.clone(),
            mark,
            titles: part.titles.clone(),
            langs: part.lacks().into_iter().map(Lang::code).collect(),
            words: part.one_sided().map(short),
        }
    }
    fn sample() -> Self {
        Self {
            code: "annex-2".into(),
            mark: Some(Text::both("OO <b>", "OD")),
            titles: Text::both("Annexe <b>", "Bijlage"),
            langs: vec!["nl"],
            words: Some(("fr", "seulement <b>".into())),
        }
    }
}

/// Once that the embargo was moved or lifted.
#[derive(Serialize)]
struct MovedShow {
    was: Option<Timestamp>,
    until: Option<Timestamp>,
    words: Option<Words>,
    at: Timestamp,
    by: Text,
    seq: i64,
}

impl MovedShow {
    fn of(row: &read::MovedRow, desk: &Desk) -> Self {
        let by = desk.names().function(&row.function);
        Self { was: row.was, until: row.until, words: row.words.clone(), at: row.at, by, seq: row.seq }
    }
    fn samples() -> Vec<Self> {
        let (at, by) = (testing_at(), Text::both("Direction <b>", "Directie"));
        let one = |until| Self {
            was: Some(at),
            until,
            words: Some(Words::new(Lang::Fr, "séance avancée <b>")),
            at,
            by: by.clone(),
            seq: 12,
        };
        vec![one(Some(at)), one(None)]
    }
}

#[derive(Serialize)]
pub(crate) struct IssuePage {
    a: AccountShow,
    /// The hash of what it says now, or of what was fixed.
    hash: String,
    sections: usize,
    /// What is missing: the code of the section, what tells it from others of the same heading, its heading.
    missing: Vec<(String, Option<Text>, Text)>,
    /// What is there in one language alone, in the same way: with the languages that it lacks and the first words that lack one.
    lacking: Vec<LackingShow>,
    /// To whom it goes.
    addressees: Vec<AddresseeShow>,
    /// How many of the things that it is about came, are called otherwise or vanished since it was opened; nothing where its structure
    /// is as it would be now.
    behind: Option<usize>,
    /// How the embargo was moved since it was issued.
    moves: Vec<MovedShow>,
    /// The end of the embargo as its field takes it; empty where none runs.
    until: String,
    /// Whether the reader may open the messages.
    may_send: bool,
    /// Sections that an erratum can be about.
    choices: Vec<(String, String)>,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for IssuePage {
    const TEMPLATE: &'static str = "account/issue.html";
    const ROOM: &'static str = "accounts";
    fn samples() -> Vec<Self> {
        let all = May { write: true, issue: true, wrote: false };
        let one = |state, may| Self {
            a: AccountShow::sample(state),
            hash: "9f86".into(),
            sections: 90,
            missing: vec![
                ("annex-3".into(), None, Text::both("Annexe <b>", "Bijlage")),
                ("oo.status.7-1".into(), Some(Text::both("OO <b>", "OD")), Text::both("Statut", "Status")),
            ],
            lacking: vec![LackingShow::sample()],
            addressees: AddresseeShow::samples(state == "issued"),
            behind: (state == "review").then_some(2),
            moves: if state == "issued" { MovedShow::samples() } else { Vec::new() },
            until: "2026-11-30T08:00".into(),
            may_send: state == "issued",
            choices: vec![("annex-3".into(), "Annexe".into())],
            may,
            act: "",
            form: Typed::default(),
            blank: Typed::default(),
        };
        let mut pages: Vec<Self> = account::account::State::ALL.iter().map(|s| one(s.code(), all)).collect();
        pages.push(Self {
            missing: Vec::new(),
            lacking: Vec::new(),
            addressees: Vec::new(),
            ..one("review", May { wrote: true, ..all })
        });
        pages.push(one("review", May::default()));
        for act in ["freeze", "issue", "embargo", "erratum"] {
            let form = Typed { error: Some("non".into()), ..Typed::default() };
            pages.push(Self { act, form, ..one(if act == "freeze" { "review" } else { "issued" }, all) });
        }
        pages
    }
}

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
) -> Result<IssuePage, Fault> {
    let (shell, desk, lang) = (at.shell, at.desk, at.reader.lang);
    let eye = desk.eye(who.actor());
    shell.read(at.reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        looked(shell, who, &row);
        let content = whole(&desk.teller(shell), (read, &eye), &row)?;
        let sections = read::sections(read, id)?;
        let gone = |p: &Part| (p.code.clone(), mark(&row, &sections, p), p.titles.clone());
        let choice = |p: &Part| {
            let mark = mark(&row, &sections, p).map(|m| m.show(lang).to_owned()).unwrap_or_default();
            (p.code.clone(), format!("{mark} {}", p.titles.show(lang)).trim().to_owned())
        };
        Ok(IssuePage {
            hash: row.frozen.as_ref().map_or_else(|| hash(&content), |f| f.hash.clone()),
            sections: content.len(),
            missing: missing(&content).map(gone).collect(),
            // What was published elsewhere is as it was published.
            lacking: lacking(&content)
                .filter(|_| row.document.is_none())
                .map(|p| LackingShow::of(p, mark(&row, &sections, p)))
                .collect(),
            addressees: addressees(desk, read, &row, at.reader.as_of.is_none())?,
            behind: behind(at, (read, &eye), &row)?.map(|new| new.moved),
            moves: read::embargo_moves(read, id)?.iter().map(|m| MovedShow::of(m, desk)).collect(),
            until: row
                .issued
                .as_ref()
                .and_then(|i| i.embargo)
                .map_or_else(String::new, |until| fields::calendar_again(until, shell.zone())),
            may_send: desk.may(who.actor(), "message.send"),
            choices: content.iter().map(choice).collect(),
            may: may(at, who, read::wrote(read, id, who.actor().person)?),
            a: AccountShow::of(&row, desk, shell),
            act,
            form,
            blank: Typed::default(),
        })
    })
}

/// What tells a section from others of the same heading: its number, or what it is about (`OO 7.1`).
fn mark(account: &AccountRow, sections: &[SectionRow], part: &Part) -> Option<Text> {
    if let Some(number) = &part.number {
        return Some(Text::three(number, number, number));
    }
    let section = sections.iter().find(|s| s.section.code == part.code)?;
    let about = subject_of(account, section)?;
    let label = |lang| Some(about.labels.get(lang).unwrap_or(&about.code).to_owned());
    Some(Text { fr: label(Lang::Fr), nl: label(Lang::Nl), en: label(Lang::En) })
}

/// Takes one of the forms of this page: its name, what is said when it is done, before which act the person proves themselves.
async fn take<F, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F>,
    (act, done, proof): (&'static str, &str, &'static str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F>) -> Result<R, Fault>,
) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    at.account(&sent.who, id)?;
    let outcome = async {
        let rule = rule(&at, &sent)?;
        let who = at.shell.strong(at.reader, sent.who.clone(), &sent.form, proof)?;
        at.ask(&who, &sent.form.meta, rule).await
    };
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
pub(crate) struct FixForm {
    shown: String,
    words: String,
    embargo: String,
    lift: String,
}

/// `POST /accounts/{id}/freeze`: what it says now is what it will say.
pub(crate) async fn freeze(sent: Posted<Desk, FixForm>) -> Answer {
    take(sent, ("freeze", "account-done-frozen", "account-step-up-freeze"), |at, sent| {
        let row = at.account(&sent.who, sent.id)?;
        let eye = at.desk.eye(sent.who.actor());
        let teller = at.desk.teller(at.shell);
        let content = at.shell.live().read(|read| Ok::<_, Fault>(whole(&teller, (read, &eye), &row)?))?;
        let value = sent.value()?;
        Ok(Freeze {
            account: sent.id,
            content,
            shown: value.shown.trim().to_owned(),
            words: fields::words(&value.words, sent.reader.lang),
            based_on: sent.form.meta.based_on,
        })
    })
    .await
}

/// `POST /accounts/{id}/issue`: it is out, or will be at the end of its embargo.
pub(crate) async fn issue(sent: Posted<Desk, FixForm>) -> Answer {
    take(sent, ("issue", "account-done-issued", "account-step-up-issue"), |at, sent| {
        let value = sent.value()?;
        let embargo = fields::calendar("embargo", &value.embargo, at.shell.zone())?;
        Ok(Issue { account: sent.id, embargo, shown: value.shown.trim().to_owned() })
    })
    .await
}

/// `POST /accounts/{id}/embargo`: it ends at another moment, or at once.
pub(crate) async fn embargo(sent: Posted<Desk, FixForm>) -> Answer {
    take(sent, ("embargo", "account-done-embargo", "account-step-up-embargo"), |at, sent| {
        let value = sent.value()?;
        let until = if value.lift.is_empty() {
            let until = fields::calendar("embargo", &value.embargo, at.shell.zone())?;
            Some(until.ok_or_else(|| Refusal::missing("embargo"))?)
        } else {
            None
        };
        let words = Words::new(sent.reader.lang, value.words.trim());
        Ok(MoveEmbargo { account: sent.id, until, words, based_on: sent.form.meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ErratumForm {
    section: String,
    text_fr: String,
    text_nl: String,
}

/// `POST /accounts/{id}/errata`: what is right where it is wrong.
pub(crate) async fn erratum(sent: Posted<Desk, ErratumForm>) -> Answer {
    take(sent, ("erratum", "account-done-erratum", "account-step-up-erratum"), |_, sent| {
        let value = sent.value()?;
        Ok(AddErratum {
            account: sent.id,
            section: value.section.trim().to_owned(),
            text: fields::both(&value.text_fr, &value.text_nl),
        })
    })
    .await
}
