//! The page of a link: the numbers of one site, or of all sites of a municipality, without an account and without anything of
//! the inside.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect};
use desk::links::holder;
use kernel::{Id, Refusal, Timestamp, kind};
use relief::command::{OpenLink, SiteReturn, TakeReturn};
use relief::read::{self, DayRow, LinkRow, SiteRow};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Path, Query, Reader, Shell, Typed, fields};

use crate::at::{At, gone};
use crate::desk::Desk;
use crate::doubt;
use crate::show::{NOON, SiteShow};
use crate::site::report::Question;
use crate::typed;

/// The power with which whoever holds a link acts.
const POWER: &str = "capacity.report";

/// A site with the beginning of its fields.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Asked {
    prefix: String,
    s: SiteShow,
}

#[derive(Serialize)]
pub(crate) struct ReturnPage {
    sites: Vec<Asked>,
    questions: Vec<Question>,
    expires: Timestamp,
    /// Something was sent just now.
    sent: bool,
    form: Typed,
}

impl Page for ReturnPage {
    const TEMPLATE: &'static str = "relief/return.html";
    fn samples() -> Vec<Self> {
        let site =
            |n: usize| Asked { prefix: format!("s{n}-"), s: SiteShow::sample(relief::site::SiteState::Open) };
        let page = |n: usize, sent, form| Self {
            sites: (0..n).map(site).collect(),
            questions: Question::sample(),
            expires: NOON,
            sent,
            form,
        };
        let mut wrong = Typed::default().with("s0-places-offered", "<b>");
        wrong.put_error(Some("s0-places-offered"), "…".into());
        vec![page(1, false, Typed::default()), page(3, true, Typed::default()), page(1, false, wrong)]
    }
}

/// There is nothing at this link, or nothing any more.
#[derive(Serialize)]
pub(crate) struct GonePage {}

impl Page for GonePage {
    const TEMPLATE: &'static str = "relief/gone.html";
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    sent: String,
}

/// What a link opens now, and what its sites counted last.
struct Opened {
    link: LinkRow,
    sites: Vec<(SiteRow, Option<DayRow>)>,
}

/// What stands behind a secret; nothing where it opens nothing.
fn find(at: &At<'_>, secret: &str) -> Result<Option<Opened>, Fault> {
    let Some(kept) = at.desk.links.find(secret)? else { return Ok(None) };
    let now = at.shell.now();
    at.shell.live().read(|read| {
        let Some(link) = read::link(read, kept.link)? else { return Ok(None) };
        let mut sites = Vec::new();
        for row in read::sites_of_link(read, &link, now)? {
            let day = read::days_of(read, row.id, 1)?.into_iter().next();
            sites.push((row, day));
        }
        // A municipality may have no site yet: its link stands all the same.
        let open = link.ended_at.is_none() && link.expires > now;
        let of_site = matches!(link.scope, read::Scope::Site(_));
        Ok((open && !(of_site && sites.is_empty())).then_some(Opened { link, sites }))
    })
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    Query(asked): Query<Sent>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some(opened) = find(&at, &secret)? else { return nothing(&at) };
    let rule = OpenLink { link: opened.link.link };
    if let Err(e) = at.ask(&holder(POWER), &CommandMeta::default(), rule).await {
        // Whoever holds the link may tell their numbers all the same.
        tracing::warn!(error = %e, "that a link was opened could not be noted");
    }
    let form = begun(&at, &opened);
    shell.draw(&reader, &page(&at, &opened, !asked.sent.is_empty(), form)).bare().answer()
}

/// The form with the last numbers, and an identity: the same return sent twice is one.
fn begun(at: &At<'_>, opened: &Opened) -> Typed {
    let today = at.desk.facts().day(at.shell.now());
    let mut form = Typed::default().with("command_id", at.shell.ids().uuid().to_string());
    for (n, (row, day)) in opened.sites.iter().enumerate() {
        let prefix = prefix(n);
        form = typed::prefilled(form, &prefix, row, &today);
        form = typed::with_day(form, &prefix, day.as_ref().filter(|d| d.day == today));
    }
    form
}

fn prefix(n: usize) -> String {
    format!("s{n}-")
}

fn page(at: &At<'_>, opened: &Opened, sent: bool, form: Typed) -> ReturnPage {
    let (facts, now) = (at.desk.facts(), at.shell.now());
    let site = |(n, (row, _)): (usize, &(SiteRow, Option<DayRow>))| Asked {
        prefix: prefix(n),
        s: SiteShow::of(row, at.desk, &facts, now),
    };
    ReturnPage {
        sites: opened.sites.iter().enumerate().map(site).collect(),
        questions: Question::all(at.desk),
        expires: opened.link.expires,
        sent,
        form,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReturnForm {
    name: String,
}

pub(crate) async fn take(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    form: CommandForm<ReturnForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some(opened) = find(&at, &secret)? else { return nothing(&at) };
    let (sent, doubts) = match returned(&at, &opened, &form.typed) {
        Ok((sites, doubts)) => (Ok(sites), doubts),
        Err(fault) => (Err(fault), Vec::new()),
    };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let sites = sent?;
        if let Some(first) = doubts.first() {
            return Err(first.clone().into());
        }
        let rule = TakeReturn { link: opened.link.link, sites, name: fields::some(&value.name) };
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        at.ask(&holder(POWER), &meta, rule).await
    };
    match outcome.await {
        Ok(_) => Ok(Redirect::to(&reader.url(&format!("r/{secret}?sent=1"))).into_response()),
        Err(fault) if gone(&fault) => nothing(&at),
        Err(fault) => {
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            let mut typed = form.typed;
            for refusal in std::iter::once(refusal).chain(&doubts) {
                typed.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, refusal));
                typed = doubt::asked_in(typed, refusal);
            }
            let page = page(&at, &opened, false, typed);
            shell.draw(&reader, &page).bare().status(StatusCode::UNPROCESSABLE_ENTITY).answer()
        }
    }
}

/// What each site returns, and what of it is asked back.
type Returned = (Vec<(Id<kind::Matter>, SiteReturn)>, Vec<Refusal>);

fn returned(at: &At<'_>, opened: &Opened, form: &Typed) -> Result<Returned, Fault> {
    let (mut sites, mut doubts) = (Vec::new(), Vec::new());
    for (n, (row, _)) in opened.sites.iter().enumerate() {
        let prefix = prefix(n);
        let figures = typed::told(form, &prefix, &row.kinds)?;
        let counted = typed::counted(form, &prefix, &at.desk.lists())?;
        doubts.extend(doubt::asked(at, row, form, &prefix, (&figures, counted.as_ref()))?);
        sites.push((row.id, SiteReturn { prefix, figures, counted }));
    }
    Ok((sites, doubts))
}

fn nothing(at: &At<'_>) -> Answer {
    at.shell.draw(at.reader, &GonePage {}).bare().status(StatusCode::NOT_FOUND).answer()
}
