//! The list of accounts; the next year's is opened here, and a published one taken in.

use account::account::State as Stands;
use account::addressee::Addressee;
use account::command::{OpenAccount, TakeHistory};
use account::read::{self, AccountRow};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Shell, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::assemble::subjects;
use crate::desk::Desk;
use crate::printed::taken_from;

/// Accounts on the page.
const MOST: i64 = 200;

/// An account as pages show it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AccountShow {
    pub(crate) id: String,
    pub(crate) kind: Text,
    pub(crate) number: String,
    pub(crate) year: i64,
    pub(crate) titles: Text,
    pub(crate) state: &'static str,
    /// Where it stands, as it is said: what was published elsewhere is not in preparation.
    pub(crate) stands: &'static str,
    pub(crate) tone: &'static str,
    /// Whether its sections can be written.
    pub(crate) open: bool,
    pub(crate) handling: &'static str,
    pub(crate) guarded: bool,
    /// Of which published document it was taken in, as a sentence.
    pub(crate) document: Option<Text>,
    /// Whether it stands as it was published elsewhere: there is nothing to write, to fix or to issue.
    pub(crate) taken: bool,
    pub(crate) previous: Option<String>,
    pub(crate) opened: (Timestamp, Text),
    pub(crate) turned: Option<kernel::Words>,
    pub(crate) frozen: Option<FrozenShow>,
    pub(crate) issued: Option<(Timestamp, Text, i64)>,
    /// Until when nobody outside may have it; none once that is over.
    pub(crate) embargo: Option<Timestamp>,
}

/// How it was fixed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FrozenShow {
    hash: String,
    at: Timestamp,
    by: Text,
    seq: i64,
    missing: i64,
    words: Option<kernel::Words>,
}

impl AccountShow {
    pub(crate) fn of(row: &AccountRow, desk: &Desk, shell: &Shell) -> Self {
        let (names, now) = (desk.names(), shell.now());
        let embargo = row.issued.as_ref().and_then(|i| i.embargo).filter(|until| *until > now);
        let taken = row.taken().is_some();
        Self {
            id: row.id.to_string(),
            kind: desk.kind(&row.kind),
            number: row.number.clone(),
            year: row.year,
            titles: row.titles.clone(),
            state: row.state.code(),
            stands: if taken && row.state.is_open() { "published" } else { row.state.code() },
            tone: tone(row.state, embargo.is_some()),
            open: row.state.is_open() && !taken,
            handling: row.handling.code(),
            guarded: row.handling >= kernel::Handling::NeedToKnow,
            document: taken_from(shell, desk, row),
            taken,
            previous: row.previous.map(|id| id.to_string()),
            opened: (row.opened.0, names.function(&row.opened.1)),
            turned: row.turned.clone(),
            frozen: row.frozen.as_ref().map(|f| FrozenShow {
                hash: f.hash.clone(),
                at: f.at,
                by: names.function(&f.function),
                seq: f.seq,
                missing: f.missing,
                words: f.words.clone(),
            }),
            issued: row.issued.as_ref().map(|i| (i.at, names.function(&i.function), i.seq)),
            embargo,
        }
    }

    pub(crate) fn sample(state: &'static str) -> Self {
        let stands = Stands::of(state).unwrap_or(Stands::Preparation);
        let (at, by) = (testing_at(), Text::both("Direction", "Directie"));
        let taken = state == "preparation";
        Self {
            id: "x".into(),
            kind: Text::both("Note <b>", "Nota <b>"),
            number: "NO-2023".into(),
            year: 2023,
            titles: Text::one(Lang::Fr, "Note 2023"),
            state,
            stands: if taken { "published" } else { state },
            tone: tone(stands, false),
            open: stands.is_open() && !taken,
            handling: "service",
            guarded: state == "review",
            document: matches!(state, "preparation" | "issued")
                .then(|| Text::both("Note du 28 octobre <b>.", "Nota van 28 oktober.")),
            taken,
            previous: Some("y".into()),
            opened: (at, by.clone()),
            turned: (state == "asked").then(|| kernel::Words::new(Lang::Nl, "nog te kort")),
            frozen: stands.is_fixed().then(|| FrozenShow {
                hash: "9f86".into(),
                at,
                by: by.clone(),
                seq: 7,
                missing: 2,
                words: Some(kernel::Words::new(Lang::Fr, "urgent")),
            }),
            issued: (state == "issued").then_some((at, by, 8)),
            embargo: (state == "issued").then_some(at),
        }
    }
}

/// A moment for samples.
pub(crate) const fn testing_at() -> Timestamp {
    Timestamp(1_795_488_420_000_000)
}

const fn tone(state: Stands, embargo: bool) -> &'static str {
    match state {
        Stands::Issued if embargo => "warn",
        Stands::Issued => "ok",
        Stands::Frozen => "info",
        Stands::Dropped => "off",
        _ => "",
    }
}

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<AccountShow>,
    /// Ids of those that were issued to the reader's function.
    ours: Vec<String>,
    /// The year that was asked for; empty for all.
    asked: String,
    /// Kinds that can be opened.
    kinds: Vec<(String, String)>,
    /// Published accounts that can be taken in: kind and year as one value, what it is.
    histories: Vec<(String, String)>,
    year: i64,
    /// Names of the kinds of which there may be several in a year.
    several: Vec<Text>,
    may_open: bool,
    act: &'static str,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "account/list.html";
    const ROOM: &'static str = "accounts";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let rows: Vec<AccountShow> = Stands::ALL.iter().map(|s| AccountShow::sample(s.code())).collect();
        let kinds = vec![("policy-note".to_owned(), "Note <b>".to_owned())];
        let form = Typed { error: Some("non".into()), ..Typed::default() };
        let empty = |may_open| Self {
            rows: Vec::new(),
            ours: vec!["x".to_owned()],
            asked: if may_open { String::new() } else { "2023".to_owned() },
            kinds: kinds.clone(),
            histories: Vec::new(),
            year: 2026,
            several: if may_open { vec![Text::both("Rapport <b>", "Verslag")] } else { Vec::new() },
            may_open,
            act: "",
            form: Typed::default(),
        };
        let histories = vec![("policy-note:2022".to_owned(), "Note 2022".to_owned())];
        vec![
            empty(false),
            empty(true),
            Self { rows, histories, act: "open", form: form.clone(), ..empty(true) },
            Self { histories: vec![("x".into(), "y".into())], act: "history", form, ..empty(true) },
        ]
    }
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let mut page = page(&at, &who, "", Typed::default())?;
    if let Ok(year) = asked.year.trim().parse::<i64>() {
        page.rows.retain(|row| row.year == year);
        page.asked = year.to_string();
        // Whoever looks for a year that has none yet is offered to open it.
        page.year = year;
    }
    shell.draw(&reader, &page).topics("accounts").answer()
}

fn page(at: &At<'_>, who: &Who, act: &'static str, form: Typed) -> Result<ListPage, Fault> {
    let (desk, lang, facts) = (at.desk, at.reader.lang, at.desk.facts());
    let eye = desk.eye(who.actor());
    let rows = at.shell.read(at.reader, |read| Ok(read::accounts(read, &eye, MOST)?))?;
    let there = |kind: &str, year: i64| {
        rows.iter().any(|r| r.kind == kind && r.year == year && r.state != Stands::Dropped)
    };
    let histories = facts.histories.iter().filter(|h| !there(&h.kind, h.year));
    let own = Addressee::Function(who.actor().function.clone());
    let now = at.shell.now();
    let goes = |row: &&AccountRow| {
        let out = row.issued.as_ref().filter(|i| i.embargo.is_none_or(|until| until <= now));
        out.is_some_and(|i| i.addressees.contains(&own))
    };
    Ok(ListPage {
        ours: rows.iter().filter(goes).map(|row| row.id.to_string()).collect(),
        asked: String::new(),
        kinds: facts.templates.iter().map(|t| (t.code.clone(), t.names.show(lang).to_owned())).collect(),
        histories: histories
            .map(|h| (format!("{}:{}", h.kind, h.year), h.document.show(lang).to_owned()))
            .collect(),
        year: i64::from(crate::desk::today(at.shell).year()),
        several: facts.templates.iter().filter(|t| t.several).map(|t| t.names.clone()).collect(),
        may_open: at.reader.as_of.is_none() && desk.may(who.actor(), "account.write"),
        rows: rows.iter().map(|r| AccountShow::of(r, desk, at.shell)).collect(),
        act,
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct OpenForm {
    kind: String,
    year: String,
    title_fr: String,
    title_nl: String,
}

/// `POST /accounts`: the account of a year, about what the packages keep for it; without that, about what the year before was about.
pub(crate) async fn open(sent: Posted<Desk, OpenForm, ()>) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        at.shell.permit(&sent.who, "account.write", &Resource::service())?;
        let value = sent.value()?;
        let year = fields::whole("year", &value.year)?.ok_or_else(|| Refusal::missing("year"))?;
        let eye = at.desk.eye(sent.who.actor());
        let teller = at.desk.teller(at.shell);
        let about = at.shell.live().read(|read| Ok::<_, Fault>(subjects(&teller, (read, &eye), year)?))?;
        let account: Id<kind::Matter> = at.shell.ids().next();
        let titles = fields::both(&value.title_fr, &value.title_nl);
        let rule = OpenAccount { titles, ..OpenAccount::new(account, value.kind.trim(), year, about) };
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    made(&at, &sent, "open", outcome, "account-done-opened")
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HistoryForm {
    history: String,
}

/// `POST /accounts/history`: a published account is taken in.
pub(crate) async fn take(sent: Posted<Desk, HistoryForm, ()>) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        at.shell.permit(&sent.who, "account.write", &Resource::service())?;
        let value = sent.value()?.history.trim();
        let (kind, year) = value.split_once(':').ok_or_else(|| Refusal::missing("history"))?;
        let year = fields::whole("history", year)?.ok_or_else(|| Refusal::missing("history"))?;
        let account: Id<kind::Matter> = at.shell.ids().next();
        at.ask(&sent.who, &sent.form.meta, TakeHistory { account, kind: kind.to_owned(), year }).await
    };
    let outcome = outcome.await;
    made(&at, &sent, "history", outcome, "account-done-taken")
}

/// On to the account that a form made. A second click gets the first receipt, and so the first account.
fn made<F>(
    at: &At<'_>,
    sent: &Posted<Desk, F, ()>,
    act: &'static str,
    outcome: Result<Receipt, Fault>,
    key: &str,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
            let done = at.done(receipt, key, &format!("accounts/{id}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => {
            at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| page(at, &sent.who, act, form))
        }
    }
}
