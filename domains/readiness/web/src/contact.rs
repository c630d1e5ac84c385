//! The editor of one contact, and saying that it was found right.

use desk::Names;
use kernel::{Id, Lang, Refusal, Text, kind};
use readiness::command::{CheckContact, RemoveContact, SetContact};
use readiness::content::{Contact, Means};
use readiness::plan::Standing;
use readiness::read;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::card::draft;
use crate::desk::Desk;
use crate::show::PlanShow;
use crate::version;

#[derive(Serialize)]
pub(crate) struct ContactPage {
    p: PlanShow,
    no: i64,
    /// 0 for a new one.
    contact: u32,
    seq: i64,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    means: Vec<&'static str>,
    form: Typed,
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "readiness/contact.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |contact, form| Self {
            p: PlanShow::sample(Standing::Own),
            no: 2,
            contact,
            seq: 31,
            functions: one("mayor"),
            organisations: one("gas"),
            means: means(),
            form,
        };
        let mut wrong = Typed::default().with("number", "<b>").with("means", "mail");
        wrong.put_error(Some("number"), "…".into());
        vec![page(0, Typed::default()), page(1, wrong)]
    }
}

fn means() -> Vec<&'static str> {
    Means::ALL.iter().map(|m| m.code()).collect()
}

type Place = (Id<kind::Matter>, i64, u32);

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: place }: Visit<Desk, (Id<kind::Matter>, i64, u32)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, place, None)?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, (id, no, key): Place, form: Option<Typed>) -> Result<ContactPage, Fault> {
    let names = at.desk.post.names();
    at.shell.live().read(|read| {
        let (row, of) = draft(at, read, who, id, no)?;
        let all = read::contacts(read, id, no)?;
        let before = all.iter().find(|c| c.key == key);
        if key != 0 && before.is_none() {
            return Err(Fault::not_found());
        }
        Ok(ContactPage {
            p: PlanShow::of(&row, at),
            no,
            contact: key,
            seq: of.changed_seq,
            functions: names.askable(at.reader.lang),
            organisations: Names::choices(&names.organisations, at.reader.lang),
            means: means(),
            form: form.unwrap_or_else(|| before.map_or_else(Typed::default, |c| typed(c).as_shown())),
        })
    })
}

/// A contact as its form takes it back.
fn typed(contact: &Contact) -> Typed {
    let label = |lang| contact.label.as_ref().and_then(|l| l.get(lang)).unwrap_or_default();
    Typed::default()
        .with("function", contact.function.clone().unwrap_or_default())
        .with("organisation", contact.organisation.clone().unwrap_or_default())
        .with("label-fr", label(Lang::Fr))
        .with("label-nl", label(Lang::Nl))
        .with("person", contact.person.clone().unwrap_or_default())
        .with("number", contact.number.clone())
        .with("means", contact.means.code())
        .with("note", contact.note.as_ref().map(|n| n.text.clone()).unwrap_or_default())
}

/// A contact as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ContactForm {
    function: String,
    organisation: String,
    label_fr: String,
    label_nl: String,
    person: String,
    number: String,
    means: String,
    note: String,
    /// Checked today.
    checked: String,
}

pub(crate) async fn set(
    Posted { shell, desk, reader, who, id: place, form }: Posted<
        Desk,
        ContactForm,
        (Id<kind::Matter>, i64, u32),
    >,
) -> Answer {
    let (plan, no, key) = place;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // A contact that is gone meanwhile has nothing to say beside: the rule says that it is gone.
    let (stands, seq) = stands(&at, &who, place)?.unwrap_or_else(|| (form.typed.clone(), 0));
    let amended = form.amends(Some(plan), stands, seq).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let based_on = form.meta.based_on;
        if form.typed.get("act") == "remove" {
            let rule = RemoveContact { plan, version: no, contact: key, based_on };
            return at.ask(&who, &form.meta, rule).await;
        }
        let contact = amended.value()?.contact(key, &at)?;
        at.ask(&who, &form.meta, SetContact { plan, version: no, contact, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{plan}/versions/{no}#contacts");
            Ok(shell.done(&reader, &at.done("plan-done-written", receipt, &path)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| load(&at, &who, place, Some(form)))
        }
    }
}

/// The contact as its form would show it now, for whoever may write in the draft; nothing for a new one.
fn stands(at: &At<'_>, who: &Who, (id, no, key): Place) -> Result<Option<(Typed, i64)>, Fault> {
    at.shell.live().read(|read| {
        let (_, of) = draft(at, read, who, id, no)?;
        let all = read::contacts(read, id, no)?;
        Ok(all.iter().find(|c| c.key == key).map(|contact| (typed(contact), of.changed_seq)))
    })
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let (names, lang) = (at.desk.post.names(), at.reader.lang);
    match field {
        "function" => Some(names.function(code).show(lang).to_owned()),
        "organisation" => Some(Names::of(&names.organisations, code).show(lang).to_owned()),
        "means" => Some(at.shell.texts().plain(lang, &format!("plan-means-{code}"))),
        _ => None,
    }
}

impl ContactForm {
    fn contact(&self, key: u32, at: &At<'_>) -> Result<Contact, Refusal> {
        let label = fields::both(&self.label_fr, &self.label_nl);
        Ok(Contact {
            key,
            function: fields::some(&self.function),
            organisation: fields::some(&self.organisation),
            label: Some(label).filter(|l| *l != Text::default()),
            person: fields::some(&self.person),
            number: self.number.trim().to_owned(),
            means: fields::code("means", &self.means, Means::of)?.unwrap_or(Means::Phone),
            note: fields::words(&self.note, at.reader.lang),
            checked: (!self.checked.is_empty()).then(|| at.today()),
        })
    }
}

/// A form without fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Nothing {}

pub(crate) async fn checked(
    Posted { shell, desk, reader, who, id: (plan, no, contact), form }: Posted<
        Desk,
        Nothing,
        (Id<kind::Matter>, i64, u32),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| at.plan(read, &who, plan))?;
    match at.ask(&who, &form.meta, CheckContact { plan, version: no, contact }).await {
        Ok(receipt) => {
            let path = format!("plans/{plan}/versions/{no}#contacts");
            Ok(shell.done(&reader, &at.done("plan-done-checked", receipt, &path)))
        }
        Err(fault) => version::again(&at, &who, (plan, no), "page", fault, form.typed),
    }
}
