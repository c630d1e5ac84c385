//! Calendars for programs of others: one event, what the calendar shows, and a feed behind a secret link.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use desk::links::{Link, holder};
use exchange::ical::{self, Entry, Feed};
use kernel::{Id, Lang, Refusal, Resource, Text, Timestamp, kind};
use planned::command::{EndLink, MakeLink, OpenLink, circle, guards};
use planned::planned::{Span, State as Stands};
use planned::read::{self, EventFilter, EventRow, Eye, LinkRow};
use serde::{Deserialize, Serialize};
use web::{
    Answer, CommandMeta, Fault, Page, Path, Posted, Query, Reader, Shell, Typed, Visit, Who, blocking, fields,
};

use crate::at::At;
use crate::calendar::{Asked, MOST};
use crate::desk::Desk;
use crate::file;
use crate::show::NOON;

/// A feed goes back and ahead so far, in seconds.
const BACK: i64 = 31 * 86_400;
const AHEAD: i64 = 400 * 86_400;

fn written(at: &At<'_>, name: &str, rows: &[EventRow], lang: Lang) -> String {
    let host =
        at.desk.address.split("://").last().unwrap_or_default().split([':', '/']).next().unwrap_or_default();
    let entry = |row: &EventRow| {
        let d = &row.description;
        let jiff = |at: Timestamp| at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let names = at.desk.names();
        let facts = at.desk.facts();
        let municipalities = row.areas.iter().filter(|a| facts.is_municipality(a));
        let municipalities: Vec<String> =
            municipalities.map(|m| desk::Names::of(&names.areas, m).show(lang).to_owned()).collect();
        let state = at.shell.texts().plain(lang, &format!("planned-state-{}", row.state));
        let title = format!("{} ({})", d.names.show(lang), row.number);
        // Programs show what does not take place as time that is free, and nothing else of its state.
        let title = if status(row.state) == "CANCELLED" { format!("{state} · {title}") } else { title };
        Entry {
            uid: format!("{}@{host}", row.id),
            sequence: row.changes,
            title,
            place: d
                .place
                .iter()
                .map(|p| p.text.clone())
                .chain(municipalities)
                .collect::<Vec<_>>()
                .join(", "),
            words: state,
            url: format!("{}/{lang}/events/{}", at.desk.address.trim_end_matches('/'), row.id),
            start: jiff(d.span.from),
            end: jiff(d.span.until),
            status: status(row.state),
        }
    };
    let feed = Feed {
        product: format!("-//{}//{}", kernel::brand::EN, lang.code().to_uppercase()),
        name: name.to_owned(),
        at: at.now().to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH),
    };
    ical::write(&feed, &rows.iter().map(entry).collect::<Vec<_>>())
}

const fn status(state: Stands) -> &'static str {
    match state {
        Stands::Cancelled | Stands::Refused | Stands::Postponed => "CANCELLED",
        Stands::Announced | Stands::Preparing => "TENTATIVE",
        _ => "CONFIRMED",
    }
}

/// `GET /events/{id}/event.ics`.
pub(crate) async fn one(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = shell.read(&reader, |read| at.seen(read, &who, id))?;
    let number = row.number.clone();
    // One event as a file names no calendar.
    Ok(file::calendar(Some(&format!("{number}.ics")), written(&at, "", &[row], reader.lang)))
}

/// `GET /events/calendar.ics`: what the reader sees, a year ahead.
pub(crate) async fn all(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let filter = asked.filter(around(at.now()));
    let eye = desk.eye(who.actor());
    let rows = shell.read(&reader, |read| Ok::<_, Fault>(read::events(read, &eye, &filter, MOST)?))?;
    let name = shell.texts().plain(reader.lang, "planned-title");
    Ok(file::calendar(Some("events.ics"), written(&at, &name, &rows, reader.lang)))
}

const fn around(now: Timestamp) -> Span {
    Span::new(now.plus_seconds(-BACK), now.plus_seconds(AHEAD))
}

/// `GET /c/{secret}`: the feed, for whoever holds its secret: what is public or for the service, and nothing of persons.
pub(crate) async fn feed(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // Programs are told to end the address like that.
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let gone = || Err(Fault::not_found());
    let Some(link) = desk.links.find(secret)? else { return gone() };
    let row = shell.live().read(|read| Ok::<_, Fault>(read::link(read, link.link)?))?;
    let Some(row) = row.filter(|row| row.ended_at.is_none() && row.expires > shell.now()) else {
        return gone();
    };
    if let Err(e) = at.ask(&holder("event.plan"), &CommandMeta::default(), OpenLink { link: row.link }).await
    {
        tracing::warn!(error = %e, "that a link was opened could not be noted");
    }
    let filter = EventFilter {
        within: Some(around(shell.now())),
        area: row.municipality.clone(),
        dropped: true,
        open: true,
        kind: None,
    };
    let rows = shell.live().read(|read| Ok::<_, Fault>(read::events(read, &Eye::all(), &filter, MOST)?))?;
    let title = shell.texts().plain(reader.lang, "planned-title");
    let name = match &row.municipality {
        Some(code) => format!("{title} · {}", desk::Names::of(&desk.names().areas, code).show(reader.lang)),
        None => title,
    };
    let mut answer = file::calendar(None, written(&at, &name, &rows, reader.lang));
    *answer.status_mut() = StatusCode::OK;
    Ok(answer)
}

#[derive(Debug, Clone, Serialize)]
struct LinkShow {
    link: String,
    municipality: Option<Text>,
    whom: Option<String>,
    expires: Timestamp,
    opened_at: Option<Timestamp>,
    /// `open`, `expired` or `ended`.
    state: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct LinksPage {
    links: Vec<LinkShow>,
    municipalities: Vec<(String, String)>,
    /// The address that was made just now: it is shown this once.
    made: Option<String>,
    form: Typed,
}

impl Page for LinksPage {
    const TEMPLATE: &'static str = "planned/links.html";
    const ROOM: &'static str = "events";
    fn samples() -> Vec<Self> {
        let link = |state: &'static str| LinkShow {
            link: "x".into(),
            municipality: (state == "open").then(|| Text::both("Hautrive <b>", "Hoogoever")),
            whom: (state == "open").then(|| "Tourisme <b>".into()),
            expires: NOON,
            opened_at: (state == "ended").then_some(NOON),
            state,
        };
        let page = |links, made, form| Self {
            links,
            municipalities: vec![("90001".into(), "Hautrive <b>".into())],
            made,
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("days"), "…".into());
        vec![
            page(Vec::new(), None, Typed::default()),
            page(
                ["open", "expired", "ended"].map(link).into(),
                Some("https://town.example/fr/c/abc.ics".into()),
                wrong,
            ),
        ]
    }
}

pub(crate) async fn links(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    shell.draw(&reader, &page(&at, &who, None, Typed::default())?).answer()
}

/// Links of the municipalities for which this person may make some.
fn page(at: &At<'_>, who: &Who, made: Option<String>, form: Typed) -> Result<LinksPage, Fault> {
    let rows = at.shell.live().read(|read| Ok::<_, Fault>(read::links(read, 200)?))?;
    let names = at.desk.names();
    let now = at.shell.now();
    let facts = at.desk.facts();
    let mine = |row: &&LinkRow| {
        let all = guards(row.municipality.as_deref(), &facts);
        all.iter().all(|on| at.shell.permits(who, "event.plan", on))
    };
    let show = |row: &LinkRow| LinkShow {
        link: row.link.to_string(),
        municipality: row.municipality.as_deref().map(|m| desk::Names::of(&names.areas, m)),
        whom: row.whom.clone(),
        expires: row.expires,
        opened_at: row.opened_at,
        state: match (row.ended_at, row.expires > now) {
            (Some(_), _) => "ended",
            (None, false) => "expired",
            (None, true) => "open",
        },
    };
    Ok(LinksPage {
        links: rows.iter().filter(mine).map(show).collect(),
        municipalities: at.plannable(who, &[]),
        made,
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    municipality: String,
    whom: String,
    days: String,
    lang: String,
}

pub(crate) async fn make(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LinkForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let made = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        // Whoever holds the address is let in without an account.
        let who = shell.strong(&reader, who.clone(), &form, "planned-step-up-link")?;
        let days = fields::whole("days", &value.days)?.unwrap_or(365);
        let expires = shell.now().plus_seconds(days.clamp(0, 100_000) * 86_400);
        let (link, municipality) = (shell.ids().next(), fields::some(&value.municipality));
        let matter = circle(municipality.as_deref());
        let rule = MakeLink { link, municipality, whom: fields::some(&value.whom), expires };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // Sent twice, the first answer had the secret; it is kept nowhere.
        if receipt.repeated {
            return Err(Refusal::conflict("refusal-planned-link-shown").into());
        }
        let secret = blocking(|| desk.links.make(Link { link, matter, expires })).map_err(Fault::from)?;
        let lang = value.lang.parse::<Lang>().unwrap_or(reader.lang);
        Ok::<_, Fault>(format!("{}/{lang}/c/{secret}.ics", desk.address.trim_end_matches('/')))
    };
    match made.await {
        Ok(address) => shell.draw(&reader, &page(&at, &who, Some(address), Typed::default())?).answer(),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, None, form)),
    }
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn end(
    Posted { shell, desk, reader, who, id: link, form }: Posted<Desk, Nothing, Id<kind::Session>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let receipt = at.ask(&who, &form.meta, EndLink { link }).await?;
    blocking(|| desk.links.end(link))?;
    Ok(shell.done(&reader, &at.done("planned-done-link-ended", "", "events/links", receipt)))
}
