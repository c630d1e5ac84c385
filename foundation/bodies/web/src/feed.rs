//! Sessions in the calendars of others: one as a file, and feeds behind an address that only its holder knows.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use bodies::command::{EndFeed, MakeFeed};
use bodies::read::{self, FeedRow};
use desk::links::Link;
use exchange::ical::{self, Call};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{
    Answer, Done, Fault, Page, Path, Posted, Query, Reader, Shell, Typed, Visit, Who, blocking, fields,
};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::letter::{Letter, head, invitation, letter};

/// A feed goes back so far, in seconds.
const BACK: i64 = 62 * 86_400;

/// A calendar as an answer; with a name, as a file.
pub(crate) fn calendar(name: Option<&str>, text: String) -> Response {
    let mut answer = ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response();
    let way = name.map(|name| format!("attachment; filename=\"{name}\""));
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("private, no-store"));
    if let Some(value) = way.and_then(|way| header::HeaderValue::from_str(&way).ok()) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

/// `GET /sessions/{id}/session.ics`.
pub(crate) async fn one(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, items) = shell.read(&reader, |read| {
        let row = read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        Ok((row, read::items(read, id)?))
    })?;
    crate::session::looked(&shell, &who, &row);
    let off = shell.texts().plain(reader.lang, "body-state-cancelled");
    let text = letter(&Letter {
        facts: &desk.facts(),
        session: &row,
        items: &items,
        lang: reader.lang,
        address: &desk.address,
        now: shell.now(),
        call: Call::Publish,
        organizer: None,
        attendee: None,
        off: &off,
    });
    Ok(calendar(Some(&format!("{}.ics", row.number)), text))
}

/// `GET /b/{secret}`: the feed, for whoever holds its secret: what is for the service or more open.
pub(crate) async fn feed(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    // Programs are told to end the address like that.
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let link = desk.links.find(secret)?.ok_or_else(Fault::not_found)?;
    let now = shell.now();
    let off = shell.texts().plain(reader.lang, "body-state-cancelled");
    let sessions = shell.live().read(|read| {
        let row = read::feed(read, link.link)?.filter(|row| row.expires > now);
        let row = row.ok_or_else(Fault::not_found)?;
        let mut all = Vec::new();
        for session in read::called(read, &row, now.plus_seconds(-BACK))? {
            let items = read::items(read, session.id)?;
            all.push(invitation(&session, &items, reader.lang, &desk.address, &off));
        }
        Ok::<_, Fault>(all)
    })?;
    let name = shell.texts().plain(reader.lang, "body-calendar");
    let facts = desk.facts();
    let text = ical::invite(&head(&name, reader.lang, now), Call::Publish, &facts.zone, &sessions);
    Ok(calendar(None, text))
}

#[derive(Debug, Clone, Serialize)]
struct FeedShow {
    link: String,
    whom: Option<String>,
    made_at: Timestamp,
    expires: Timestamp,
    expired: bool,
}

impl FeedShow {
    fn of(row: &FeedRow, now: Timestamp) -> Self {
        Self {
            link: row.link.to_string(),
            whom: row.whom.clone(),
            made_at: row.made_at,
            expires: row.expires,
            expired: row.expires <= now,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct FeedsPage {
    /// The body; one's own function where it is absent.
    body: Option<(String, Text)>,
    function: Text,
    feeds: Vec<FeedShow>,
    /// The address that was made just now: it is shown this once.
    made: Option<String>,
    form: Typed,
}

impl Page for FeedsPage {
    const TEMPLATE: &'static str = "bodies/feeds.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let feed = |expired: bool| FeedShow {
            link: "x".into(),
            whom: (!expired).then(|| "secrétariat <b>".into()),
            made_at: at,
            expires: at,
            expired,
        };
        let one = |body, feeds, made| Self {
            body,
            function: crate::sample::name(),
            feeds,
            made,
            form: Typed::default(),
        };
        let mut wrong = one(None, Vec::new(), None);
        wrong.form.put_error(Some("days"), "…".into());
        let body = Some(("committee".into(), Text::three("Comité <b>", "Comité", "Committee")));
        vec![wrong, one(body, vec![feed(true), feed(false)], Some("https://town.example/fr/b/x.ics".into()))]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FeedForm {
    body: String,
    whom: String,
    days: String,
    lang: String,
}

/// `GET /bodies/feeds`: one's own; with a body in the address, those of that body.
pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<FeedForm>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, &who, &asked.body, None, Typed::default())?).answer()
}

fn page(at: &At<'_>, who: &Who, body: &str, made: Option<String>, form: Typed) -> Result<FeedsPage, Fault> {
    let (facts, now) = (at.desk.facts(), at.shell.now());
    let code = Some(body.trim()).filter(|b| !b.is_empty());
    if code.is_some() {
        at.shell.permit(who, "body.convene", &Resource::service())?;
    }
    at.shell.live().read(|read| {
        let body = match code {
            Some(code) => {
                let row = read::body(read, &facts, code)?.ok_or_else(Fault::not_found)?;
                Some((row.body.code, row.body.names))
            }
            None => None,
        };
        let rows = read::feeds(read, code, who.actor().person)?;
        Ok(FeedsPage {
            body,
            function: at.desk.names().function(&who.actor().function),
            feeds: rows.iter().map(|r| FeedShow::of(r, now)).collect(),
            made,
            form,
        })
    })
}

/// `POST /bodies/feeds`: makes an address and shows it this once.
pub(crate) async fn make(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, FeedForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let body = form.value.as_ref().map(|v| v.body.clone()).unwrap_or_default();
    let made = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if fields::some(&value.body).is_some() {
            shell.permit(&who, "body.convene", &Resource::service())?;
        }
        // Whoever holds the address is let in without an account.
        let who = shell.strong(&reader, who.clone(), &form, "body-step-up-feed")?;
        let days = fields::whole("days", &value.days)?.unwrap_or(365);
        let expires = shell.now().plus_seconds(days.clamp(0, 100_000) * 86_400);
        let link: Id<kind::Session> = shell.ids().next();
        let rule =
            MakeFeed { link, body: fields::some(&value.body), whom: fields::some(&value.whom), expires };
        let receipt = ask(&at, &who, &form.meta, rule).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-body-feed-shown").into());
        }
        let matter = Id::of_words(&["bodies", "feed", &link.to_string()]);
        let secret = blocking(|| desk.links.make(Link { link, matter, expires })).map_err(Fault::from)?;
        let lang = value.lang.parse::<Lang>().unwrap_or(reader.lang);
        Ok::<_, Fault>(format!("{}/{lang}/b/{secret}.ics", desk.address.trim_end_matches('/')))
    };
    match made.await {
        Ok(address) => {
            shell.draw(&reader, &page(&at, &who, &body, Some(address), Typed::default())?).answer()
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &body, None, form)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EndForm {
    body: String,
}

/// `POST /bodies/feeds/{link}/end`.
pub(crate) async fn end(
    Posted { shell, desk, reader, who, id: link, form }: Posted<Desk, EndForm, Id<kind::Session>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let receipt = ask(&at, &who, &form.meta, EndFeed { link }).await?;
    blocking(|| desk.links.end(link))?;
    let body = form.value.as_ref().map(|v| v.body.clone()).unwrap_or_default();
    let more = if body.is_empty() { String::new() } else { format!("?body={}", web::encoded(&body)) };
    let message = shell.texts().plain(reader.lang, "body-feed-ended");
    let location = Some(reader.url(&format!("bodies/feeds{more}")));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}
