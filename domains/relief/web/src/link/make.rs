//! A link is made and shown once, or ended.

use desk::links::{Link, spoken};
use desk::qr;
use kernel::{Id, Lang, Refusal, Timestamp, kind};
use relief::command::{EndLink, MakeLink, Scope};
use relief::read;
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Posted, Who, blocking, fields};

use super::list;
use crate::at::At;
use crate::desk::Desk;
use crate::site::one;

/// The one page that shows a link.
#[derive(Serialize)]
pub(crate) struct MadePage {
    /// What it opens: name, and the page to go back to.
    of: (String, String),
    address: String,
    /// The secret in groups of four, to be read out.
    spoken: Vec<String>,
    /// The code to be scanned, ready SVG.
    qr: Option<String>,
    whom: Option<String>,
    expires: Timestamp,
}

impl Page for MadePage {
    const TEMPLATE: &'static str = "relief/made.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let page = |whom, qr| Self {
            of: ("Salle <b>".into(), "capacities/x".into()),
            address: "https://town.example/fr/r/abcdEFGH".into(),
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
    days: String,
    municipality: String,
    /// The language in which the page of the link opens.
    lang: String,
}

/// `POST /capacities/{id}/links`: one site.
pub(crate) async fn of_site(Posted { shell, desk, reader, who, id, form }: Posted<Desk, LinkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.site(&who, id)?;
    at.somewhere(&who, "need.serve")?;
    let of = (row.names.show(reader.lang).to_owned(), format!("capacities/{id}"));
    match make(&at, &who, Scope::Site(id), of, &form).await {
        Ok(page) => shell.draw(&reader, &page).answer(),
        Err(fault) => one::again(&at, &who, id, "link", fault, form.typed),
    }
}

/// `POST /capacities/links`: all sites of a municipality.
pub(crate) async fn of_municipality(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LinkForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.serve")?;
    let code = form.typed.get("municipality").to_owned();
    let of = (at.area(&code).show(reader.lang).to_owned(), "capacities/links".to_owned());
    let made = async {
        if code.is_empty() {
            return Err(Refusal::missing("municipality").into());
        }
        make(&at, &who, Scope::Municipality(code), of, &form).await
    };
    match made.await {
        Ok(page) => shell.draw(&reader, &page).answer(),
        Err(fault) => list::again(&at, &who, fault, form.typed),
    }
}

async fn make(
    at: &At<'_>,
    who: &Who,
    scope: Scope,
    of: (String, String),
    form: &CommandForm<LinkForm>,
) -> Result<MadePage, Fault> {
    let value = form.value.as_ref().map_err(Clone::clone)?;
    // Whoever holds a link is let in without an account.
    let who = at.shell.strong(at.reader, who.clone(), form, "relief-step-up-link")?;
    let days = fields::whole("days", &value.days)?.unwrap_or(14);
    let expires = at.shell.now().plus_seconds(days.clamp(0, 100_000) * 86_400);
    let (link, whom) = (at.shell.ids().next(), fields::some(&value.whom));
    let matter = scope.matter();
    let rule = MakeLink { link, scope, whom: whom.clone(), expires };
    let receipt = at.ask(&who, &form.meta, rule).await?;
    // Sent twice, the first answer had the secret; it is kept nowhere.
    if receipt.repeated {
        return Err(Refusal::conflict("refusal-relief-link-shown").into());
    }
    let secret = blocking(|| at.desk.links.make(Link { link, matter, expires })).map_err(Fault::from)?;
    let lang = value.lang.parse::<Lang>().unwrap_or(at.reader.lang);
    let address = format!("{}/{lang}/r/{secret}", at.desk.address.trim_end_matches('/'));
    Ok(MadePage { of, spoken: spoken(&secret), qr: qr::svg(&address), address, whom, expires })
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /capacities/links/{link}/end`.
pub(crate) async fn end(
    Posted { shell, desk, reader, who, id: link, form }: Posted<Desk, Nothing, Id<kind::Session>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.serve")?;
    let row =
        shell.live().read(|read| Ok::<_, Fault>(read::link(read, link)?))?.ok_or_else(Fault::not_found)?;
    let receipt = at.ask(&who, &form.meta, EndLink { link }).await?;
    blocking(|| desk.links.end(link))?;
    let path = match row.scope {
        Scope::Site(id) => format!("capacities/{id}"),
        Scope::Municipality(_) => "capacities/links".to_owned(),
    };
    Ok(shell.done(&reader, &at.done("relief-done-link-ended", "", &path, receipt)))
}
