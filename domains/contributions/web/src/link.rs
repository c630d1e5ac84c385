//! Whom to reach at a partner, and links without account: made and shown once, ended.

use contributions::campaign::{Contact, link_of};
use contributions::command::{EndLink, MakeLink, NameContact, RemoveContact};
use desk::links::{Link, spoken};
use desk::qr;
use kernel::{Id, Lang, Power, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, blocking, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::sheet::again;
use crate::show::NOON;

/// What naming somebody takes, and making a link.
const ASK: Power = "contribution.ask";

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ContactForm {
    n: String,
    contact_name: String,
    contact_mail: String,
    contact_lang: String,
}

/// Who was shown, of those who are removed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemoveForm {
    name: String,
    mail: String,
}

pub(crate) async fn contact(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ContactForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let n = fields::whole("n", &value.n)?.unwrap_or(0);
        let lang = fields::code("contact-lang", &value.contact_lang, |l| l.parse::<Lang>().ok())?;
        let contact = Contact {
            name: fields::some(&value.contact_name),
            mail: fields::some(&value.contact_mail),
            lang,
        };
        // Whoever is named is written to, and their letter opens the sheet.
        let leaves = desk.leaves && contact.mail.is_some();
        let purpose = leaves.then_some("contribution-step-up-contact");
        let who = at.proved(&who, &form, (ASK, id), purpose)?;
        let receipt = at.ask(&who, &form.meta, NameContact { sheet: id, n, contact }).await?;
        // What went to whoever answered before opens nothing any more.
        blocking(|| desk.links.end(link_of(id, n)))?;
        Ok::<_, Fault>(receipt)
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            Ok(shell.done(&reader, &at.done("contribution-done-contact", &of, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "contact", fault, form.typed),
    }
}

/// The one page that shows a link.
#[derive(Serialize)]
pub(crate) struct MadePage {
    id: String,
    names: Text,
    address: String,
    /// The secret in groups of four, to be read out.
    spoken: Vec<String>,
    /// The code to be scanned, ready SVG.
    qr: Option<String>,
    whom: Option<String>,
    expires: Timestamp,
}

impl Page for MadePage {
    const TEMPLATE: &'static str = "contributions/made.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let page = |whom, qr| Self {
            id: "x".into(),
            names: Text::both("Commune <b>", "Gemeente"),
            address: "https://town.example/fr/contribute/abcdEFGH".into(),
            spoken: spoken("abcdEFGH1"),
            qr,
            whom,
            expires: NOON,
        };
        vec![page(Some("Quelqu’un <b>".into()), qr::svg("x")), page(None, None)]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    whom: String,
    days: String,
    /// The language in which the page of the link opens.
    lang: String,
}

pub(crate) async fn make(Posted { shell, desk, reader, who, id, form }: Posted<Desk, LinkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let who = at.proved(&who, &form, (ASK, id), Some("contribution-step-up-link"))?;
        let days = fields::whole("days", &value.days)?.unwrap_or(30).clamp(0, 100_000);
        let expires = shell.now().plus_seconds(days * 86_400);
        let (link, whom) = (shell.ids().next(), fields::some(&value.whom));
        let receipt =
            at.ask(&who, &form.meta, MakeLink { sheet: id, link, whom: whom.clone(), expires }).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-contribution-link-shown").into());
        }
        let secret = blocking(|| desk.links.make(Link { link, matter: id, expires })).map_err(Fault::from)?;
        Ok((secret, whom, expires, value.lang.parse::<Lang>().unwrap_or(reader.lang)))
    };
    match outcome.await {
        Ok((secret, whom, expires, lang)) => {
            let address = format!("{}/{lang}/contribute/{secret}", desk.address.trim_end_matches('/'));
            let page = MadePage {
                id: id.to_string(),
                names: row.names,
                spoken: spoken(&secret),
                qr: qr::svg(&address),
                address,
                whom,
                expires,
            };
            shell.draw(&reader, &page).answer()
        }
        Err(fault) => again(&at, &who, id, "link", fault, form.typed),
    }
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn end(
    Posted { shell, desk, reader, who, id: (id, link), form }: Posted<
        Desk,
        Nothing,
        (Id<kind::Matter>, Id<kind::Session>),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let receipt = at.ask(&who, &form.meta, EndLink { sheet: id, link }).await?;
    blocking(|| desk.links.end(link))?;
    let of = row.names.show(reader.lang).to_owned();
    let path = format!("contributions/sheets/{id}");
    Ok(shell.done(&reader, &at.done("contribution-done-link-ended", &of, &path, receipt)))
}

/// Somebody does not answer at the partner any more: what went to them opens nothing.
pub(crate) async fn remove(
    Posted { shell, desk, reader, who, id: (id, n), form }: Posted<Desk, RemoveForm, (Id<kind::Matter>, i64)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (name, mail) = (fields::some(&value.name), fields::some(&value.mail));
        at.ask(&who, &form.meta, RemoveContact { sheet: id, n, name, mail }).await
    };
    match outcome.await {
        Ok(receipt) => {
            blocking(|| desk.links.end(link_of(id, n)))?;
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            Ok(shell.done(&reader, &at.done("contribution-done-contact-removed", &of, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "contact", fault, form.typed),
    }
}
