//! Links without account: made and shown once, ended.

use commitments::command::{EndLink, MakeLink};
use commitments::read;
use desk::links::{Link, spoken};
use desk::qr;
use kernel::{Id, Lang, Refusal, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, blocking, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::one;

/// The one page that shows a link.
#[derive(Serialize)]
pub(crate) struct MadePage {
    id: String,
    number: String,
    address: String,
    /// The secret in groups of four, to be read out.
    spoken: Vec<String>,
    /// The code to be scanned, ready SVG.
    qr: Option<String>,
    whom: Option<String>,
    expires: Timestamp,
}

impl Page for MadePage {
    const TEMPLATE: &'static str = "commitments/made.html";
    const ROOM: &'static str = "orders";
    fn samples() -> Vec<Self> {
        let page = |whom, qr| Self {
            id: "x".into(),
            number: "O-26-0001".into(),
            address: "https://town.example/fr/o/abcdEFGH".into(),
            spoken: spoken("abcdEFGH1"),
            qr,
            whom,
            expires: Timestamp(1_795_488_000_000_000),
        };
        vec![page(Some("Quelqu’un <b>".into()), qr::svg("x")), page(None, None)]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    whom: String,
    hours: String,
    /// The language in which the page of the link opens.
    lang: String,
}

pub(crate) async fn make(Posted { shell, desk, reader, who, id, form }: Posted<Desk, LinkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let on = shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
        shell.permit(&who, "commitment.give", &on.ok_or_else(Fault::not_found)?)?;
        // Whoever holds a link is let in without an account.
        let who = shell.strong(&reader, who.clone(), &form, "commitment-step-up-link")?;
        let hours = fields::some(&value.hours).unwrap_or_else(|| "12".to_owned());
        let hours: i64 = hours.parse().map_err(|_| Refusal::invalid("hours", "refusal-commitment-hours"))?;
        let expires = shell.now().plus_seconds(hours.clamp(0, 100_000) * 3600);
        let (link, whom) = (shell.ids().next(), fields::some(&value.whom));
        let rule = MakeLink { commitment: id, link, whom: whom.clone(), expires };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-commitment-link-shown").into());
        }
        let made = Link { link, matter: id, expires };
        let secret = blocking(|| desk.links.make(made)).map_err(Fault::from)?;
        Ok((secret, whom, expires, value.lang.parse::<Lang>().unwrap_or(reader.lang)))
    };
    match outcome.await {
        Ok((secret, whom, expires, lang)) => {
            let address = format!("{}/{lang}/o/{secret}", desk.address.trim_end_matches('/'));
            let page = MadePage {
                id: id.to_string(),
                number: row.number,
                spoken: spoken(&secret),
                qr: qr::svg(&address),
                address,
                whom,
                expires,
            };
            shell.draw(&reader, &page).answer()
        }
        Err(fault) => one::again(&at, &who, id, "link", fault, form.typed),
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
    let row = at.row(&who, id)?;
    let receipt = at.ask(&who, &form.meta, EndLink { commitment: id, link }).await?;
    blocking(|| desk.links.end(link))?;
    Ok(shell.done(&reader, &at.done(&row, "commitment-done-link-ended", receipt)))
}
