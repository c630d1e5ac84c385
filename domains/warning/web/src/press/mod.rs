//! The press: the list of those who are written to, and who was sent what. For those who keep the public site; addresses of persons
//! concern nobody else.

pub(crate) mod send;

use std::collections::BTreeMap;

use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::Serialize;
use store::Read;
use warning::command::{AddPress, RemovePress};
use warning::read::{self, PressRow, SendingRow};
use warning::{PRESS_AT_ONCE, ToPress};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::ask::{At, SITE};
use crate::desk::Desk;
use crate::edit::Nothing;
use crate::show::AT;

/// As many sendings as anybody looks through.
const MOST: usize = 100;

#[derive(Serialize)]
pub(crate) struct PressPage {
    rows: Vec<PressShow>,
    sendings: Vec<SendingShow>,
    languages: Vec<(&'static str, &'static str)>,
    present: bool,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// Somebody of the press.
#[derive(Debug, Clone, Serialize)]
struct PressShow {
    id: String,
    organisation: String,
    name: Option<String>,
    mail: String,
    lang: &'static str,
    at: Timestamp,
    seq: i64,
}

/// Something that was sent to them.
#[derive(Debug, Clone, Serialize)]
struct SendingShow {
    seq: i64,
    at: Timestamp,
    function: Text,
    person: Option<String>,
    number: String,
    /// Address of the page of what was sent.
    path: String,
    version: Option<i64>,
    /// Whom, as far as they still are known by name.
    to: Vec<String>,
    /// How many are known by nothing any more.
    unknown: usize,
    /// Addresses of the messages by which it left.
    messages: Vec<String>,
}

impl SendingShow {
    fn of(row: &SendingRow, names: &BTreeMap<Id<kind::Matter>, String>, desk: &Desk) -> Self {
        let to: Vec<String> = row.to.iter().filter_map(|id| names.get(id).cloned()).collect();
        let groups = row.to.len().div_ceil(PRESS_AT_ONCE);
        let place = if row.item { "public/items" } else { "public" };
        Self {
            seq: row.seq,
            at: row.at,
            function: desk.post.names().function(&row.function),
            person: (desk.post.person)(row.person),
            number: row.number.clone(),
            path: format!("{place}/{}", row.matter),
            version: row.version,
            unknown: row.to.len().saturating_sub(to.len()),
            to,
            messages: (0..groups).map(|n| format!("messages/{}", ToPress::message(row.entry, n))).collect(),
        }
    }
}

impl Page for PressPage {
    const TEMPLATE: &'static str = "public/press.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let row = PressShow {
            id: "01975a3e-0000-7000-8000-000000000000".into(),
            organisation: "Le Journal <b>".into(),
            name: Some("Jo O'Neill".into()),
            mail: "jo@journal.example".into(),
            lang: "fr",
            at: AT,
            seq: 31,
        };
        let sending = SendingShow {
            seq: 32,
            at: AT,
            function: Text::three("Veille", "Wacht", "Watch"),
            person: Some("Jo O'Neill".into()),
            number: "n-26-0001".into(),
            path: "public/items/x".into(),
            version: Some(2),
            to: vec!["Jo O'Neill, Le Journal <b>".into()],
            unknown: 1,
            messages: vec!["messages/x".into()],
        };
        let mut wrong = Typed::default().with("mail", "<b>");
        wrong.put_error(Some("mail"), "…".into());
        let page = |rows: Vec<PressShow>, sendings: Vec<SendingShow>, act: &'static str| Self {
            present: !act.is_empty(),
            rows,
            sendings,
            languages: languages(),
            act,
            form: wrong.clone(),
            blank: Typed::default(),
        };
        let nobody = PressShow { name: None, ..row.clone() };
        vec![page(Vec::new(), Vec::new(), ""), page(vec![row, nobody], vec![sending], "add")]
    }
}

fn languages() -> Vec<(&'static str, &'static str)> {
    vec![("fr", "Français"), ("nl", "Nederlands"), ("en", "English")]
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, SITE)?;
    let page = load(&at, &who, "", Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, act: &'static str, form: Typed) -> Result<PressPage, Fault> {
    let (desk, reader) = (at.desk, at.reader);
    let eye = desk.post.eye(who.actor());
    let (rows, sendings) =
        at.shell.read(reader, |read| Ok((read::press(read)?, read::sendings(read, &eye, MOST)?)))?;
    let names: BTreeMap<_, _> = rows.iter().map(|row| (row.id, row.title())).collect();
    let row = |row: &PressRow| PressShow {
        id: row.id.to_string(),
        organisation: row.organisation.clone(),
        name: row.name.clone(),
        mail: row.mail.clone(),
        lang: row.lang.code(),
        at: row.added_at,
        seq: row.added_seq,
    };
    Ok(PressPage {
        rows: rows.iter().filter(|row| row.listed).map(row).collect(),
        sendings: sendings.iter().map(|sending| SendingShow::of(sending, &names, desk)).collect(),
        languages: languages(),
        present: reader.as_of.is_none(),
        act,
        form,
        blank: Typed::default(),
    })
}

/// `POST /public/press`.
pub(crate) async fn add(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, SITE)?;
    let outcome = async {
        let lang = fields::code("lang", form.typed.get("lang"), |code| code.parse::<Lang>().ok())?;
        let rule = AddPress {
            addressee: shell.ids().next(),
            organisation: form.typed.get("organisation").to_owned(),
            name: Some(form.typed.get("name").to_owned()),
            mail: form.typed.get("mail").to_owned(),
            lang: lang.ok_or_else(|| Refusal::missing("lang"))?,
        };
        at.ask(&who, &form.meta, None, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = Done { receipt: Some(receipt), ..said(&at, "public-done-press-added") };
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, "add", form)),
    }
}

/// `POST /public/press/{id}/remove`.
pub(crate) async fn remove(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    match at.ask(&who, &form.meta, None, RemovePress { addressee: id }).await {
        Ok(receipt) => {
            let done = Done { receipt: Some(receipt), ..said(&at, "public-done-press-removed") };
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, "remove", form)),
    }
}

/// Back to the list, with this sentence.
fn said(at: &At<'_>, key: &str) -> Done {
    Done {
        receipt: None,
        number: None,
        message: at.shell.texts().plain(at.reader.lang, key),
        location: Some(at.reader.url("public/press")),
    }
}

/// Those of the list to choose from, for a form: id and name.
pub(crate) fn choices(read: &dyn Read) -> Result<Vec<(String, String)>, Fault> {
    let one = |row: &PressRow| (row.id.to_string(), format!("{} ({})", row.title(), row.lang.code()));
    Ok(read::press(read)?.iter().filter(|row| row.listed).map(one).collect())
}
