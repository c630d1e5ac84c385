//! Addresses at which the duties of a function stand as a calendar: made, shown once, ended, opened.

use std::sync::Arc;

use ::desk::links::{Link, holder};
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use duties::command::{EndFeed, KEEP, MakeFeed, OpenFeed, circle, feed_power};
use duties::read::{self, FeedRow};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{
    Answer, CommandMeta, Fault, Page, Path, Posted, Reader, Shell, Typed, Visit, Who, blocking, fields,
};

use crate::at::At;
use crate::calendar::{address, calendar, expiry};
use crate::desk::Desk;
use crate::show::NOON;

/// Addresses that a page shows.
const MOST: i64 = 200;

#[derive(Debug, Serialize)]
struct FeedShow {
    link: String,
    function: Text,
    organisation: Option<Text>,
    made_at: Timestamp,
    expires: Timestamp,
    opened_at: Option<Timestamp>,
    /// `open`, `expired` or `ended`.
    state: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct FeedsPage {
    feeds: Vec<FeedShow>,
    functions: Vec<(String, String)>,
    /// Whether the calendars of every function can be shown, and not of the own one alone.
    every: bool,
    /// Organisations whose share can be shown.
    organisations: Vec<(String, String)>,
    /// The address that was made just now: it is shown this once.
    made: Option<String>,
    form: Typed,
}

impl Page for FeedsPage {
    const TEMPLATE: &'static str = "duties/feeds.html";
    const ROOM: &'static str = "duties";
    fn samples() -> Vec<Self> {
        let feed = |state: &'static str| FeedShow {
            link: "x".into(),
            function: Text::both("Analyste <b>", "Analist"),
            organisation: (state == "open").then(|| Text::both("Hautrive <b>", "Hoogoever")),
            made_at: NOON,
            expires: NOON,
            opened_at: (state == "open").then_some(NOON),
            state,
        };
        let functions = || vec![("head".to_owned(), "Chef <b>".to_owned())];
        let mut wrong = Typed::default();
        wrong.put_error(Some("days"), "…".into());
        vec![
            Self {
                feeds: Vec::new(),
                functions: functions(),
                every: false,
                organisations: Vec::new(),
                made: None,
                form: Typed::default(),
            },
            Self {
                feeds: ["open", "expired", "ended"].map(feed).into(),
                functions: functions(),
                every: true,
                organisations: vec![("hautrive".into(), "Hautrive <b>".into())],
                made: Some("https://town.example/fr/duties/calendar/abc.ics".into()),
                form: wrong,
            },
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    shell.draw(&reader, &page(&at, &who, None, Typed::default())?).answer()
}

/// Addresses of one's own function; those of all, for whoever keeps the wheel.
fn page(at: &At<'_>, who: &Who, made: Option<String>, form: Typed) -> Result<FeedsPage, Fault> {
    let own = who.actor().function.clone();
    let all = at.shell.permits(who, KEEP, &Resource::service());
    // Others hold the same function elsewhere: what shows their share is theirs to see and to end.
    let facts = at.desk.facts();
    let here = facts.members.iter().find(|member| member.id == who.actor().organisation);
    let only = (!all).then_some((own.as_str(), here.map(|member| member.code.as_str())));
    let rows = at.shell.live().read(|read| Ok::<_, Fault>(read::feeds(read, only, MOST)?))?;
    let (names, now) = (at.desk.names(), at.shell.now());
    let show = |row: &FeedRow| FeedShow {
        link: row.link.to_string(),
        function: names.function(&row.function),
        organisation: row.organisation.as_ref().map(|code| at.desk.organisation(code)),
        made_at: row.made_at,
        expires: row.expires,
        opened_at: row.opened_at,
        state: match (row.ended_at, row.expires > now) {
            (Some(_), _) => "ended",
            (None, false) => "expired",
            (None, true) => "open",
        },
    };
    let mut functions = at.desk.functions(at.reader.lang);
    functions.retain(|(code, _)| all || *code == own);
    // One's own first: most ask for that one.
    functions.sort_by_key(|(code, _)| *code != own);
    let organisations = organisations(at, who, all)?;
    Ok(FeedsPage { feeds: rows.iter().map(show).collect(), functions, every: all, organisations, made, form })
}

/// The organisations of which each owes a duty that the reader may see: the own one, or all for whoever keeps the wheel.
fn organisations(at: &At<'_>, who: &Who, all: bool) -> Result<Vec<(String, String)>, Fault> {
    let (facts, eye) = (at.desk.facts(), at.desk.eye(who.actor()));
    let rows = at.shell.live().read(|read| Ok::<_, Fault>(read::duties(read, &eye)?))?;
    let owed = |kind: &str| rows.iter().any(|row| row.content.each.as_ref().is_some_and(|e| e.kind == kind));
    let own = |member: &&duties::Member| all || member.id == who.actor().organisation;
    let members = facts.members.iter().filter(own).filter(|member| owed(&member.kind));
    let lang = at.reader.lang;
    let mut found: Vec<(String, String)> = members
        .map(|member| (member.code.clone(), at.desk.organisation(&member.code).show(lang).to_owned()))
        .collect();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FeedForm {
    function: String,
    organisation: String,
    days: String,
    lang: String,
}

/// `POST /duties/feeds`: makes an address and shows it this once.
pub(crate) async fn make(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, FeedForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let made = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let days = fields::whole("days", &value.days)?.unwrap_or(365);
        let function = fields::some(&value.function).unwrap_or_else(|| who.actor().function.clone());
        let organisation = fields::some(&value.organisation);
        let power = feed_power(who.actor(), &function, organisation.as_deref(), &desk.facts());
        shell.permit(&who, power, &Resource::service())?;
        // Whoever holds the address is let in without an account.
        let who = shell.strong(&reader, who.clone(), &form, "duties-step-up-feed")?;
        let (link, expires) = (shell.ids().next(), expiry(shell.now(), days));
        let matter = circle(&function, organisation.as_deref());
        let rule = MakeFeed { link, function, organisation, expires };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-duties-feed-shown").into());
        }
        let secret = blocking(|| desk.links.make(Link { link, matter, expires })).map_err(Fault::from)?;
        let lang = value.lang.parse::<Lang>().unwrap_or(reader.lang);
        Ok::<_, Fault>(address(&desk.address, lang, &secret))
    };
    match made.await {
        Ok(address) => shell.draw(&reader, &page(&at, &who, Some(address), Typed::default())?).answer(),
        Err(fault) => shell.refill(&reader, fault, form.typed, |typed| page(&at, &who, None, typed)),
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// `POST /duties/feeds/{link}/end`: the address opens nothing any more.
pub(crate) async fn end(
    Posted { shell, desk, reader, who, id: link, form }: Posted<Desk, Nothing, Id<kind::Session>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let receipt = at.ask(&who, &form.meta, EndFeed { link }).await?;
    blocking(|| desk.links.end(link))?;
    Ok(shell.done(&reader, &at.done("duties-done-feed-ended", "duties/feeds", receipt)))
}

/// `GET /duties/calendar/{secret}`: the calendar, for whoever holds its secret.
pub(crate) async fn feed(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // Programs are told to end the address like that.
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let link = desk.links.find(secret)?.ok_or_else(Fault::not_found)?;
    let row = shell.live().read(|read| Ok::<_, Fault>(read::feed(read, link.link)?))?;
    let row = row.filter(|row| row.ended_at.is_none() && row.expires > shell.now());
    let row = row.ok_or_else(Fault::not_found)?;
    if let Err(e) = at.ask(&holder("matter.read"), &CommandMeta::default(), OpenFeed { link: row.link }).await
    {
        tracing::warn!(error = %e, "that an address was opened could not be noted");
    }
    let text = shell
        .live()
        .read(|read| Ok::<_, Fault>(calendar(&at, read, &row.function, row.organisation.as_deref())?))?;
    let kept = (header::CACHE_CONTROL, "private, no-store");
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), kept], text).into_response())
}
