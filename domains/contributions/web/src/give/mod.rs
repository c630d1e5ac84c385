//! Answering: the same pages for whoever comes by a link without account and for whoever has one. A link shows its own sheet and
//! nothing of the inside.

mod action;
mod acts;
mod home;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Extension;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use contributions::command::{By, OpenLink};
use contributions::read::{self, Eye, LinkRow, SheetRow};
use desk::links::holder;
use kernel::{Handling, Id, kind};
use serde::Serialize;
use web::{Answer, CommandMeta, Fault, Page, Path, Reader, Routes, Shell, TakesFiles, Typed, Who, get, post};

pub(crate) use self::action::ActionPage;
pub(crate) use self::acts::on;
pub(crate) use self::home::HomePage;

use crate::at::At;
use crate::desk::Desk;
use crate::{files, import};

/// Fields in which people write sentences of their own.
const WRITTEN: [&str; 7] = ["what", "result", "figures", "links", "obstacles", "reason", "answer"];

/// Whoever answers, and on which sheet.
pub(crate) struct Giver {
    pub(crate) who: Who,
    /// The link, where they came by one.
    pub(crate) link: Option<LinkRow>,
    /// What the addresses of these pages begin with, without language.
    pub(crate) base: String,
    pub(crate) sheet: SheetRow,
}

impl Giver {
    /// How an answer comes that is sent now.
    pub(crate) fn by(&self, name: Option<String>) -> By {
        match &self.link {
            Some(link) => By::Link { link: link.link, name },
            None => By::Program,
        }
    }
    /// The frame in which these pages stand: without the house for whoever has no account.
    pub(crate) const fn frame(&self) -> &'static str {
        if self.link.is_some() { "contributions/bare.html" } else { "layout.html" }
    }
}

/// What every handler of these pages needs. There is nobody where the link opens nothing.
pub(crate) struct Door {
    pub(crate) shell: Shell,
    pub(crate) desk: Arc<Desk>,
    pub(crate) reader: Reader,
    pub(crate) giver: Option<Giver>,
    /// The file that the address names.
    pub(crate) blob: Option<Id<kind::Blob>>,
}

impl Door {
    pub(crate) fn at(&self) -> At<'_> {
        At { shell: &self.shell, desk: &self.desk, reader: &self.reader }
    }
    /// The page that says kindly that there is nothing here, or nothing any more.
    pub(crate) fn gone(&self) -> Answer {
        self.gone_with(&Typed::default())
    }
    /// The same with what was typed: the link ended while somebody wrote, and their words are theirs to keep.
    pub(crate) fn gone_with(&self, form: &Typed) -> Answer {
        let typed = WRITTEN.iter().map(|field| form.get(field)).filter(|text| !text.is_empty());
        let page = GonePage { typed: typed.map(str::to_owned).collect() };
        self.shell.draw(&self.reader, &page).bare().status(StatusCode::NOT_FOUND).answer()
    }
}

impl FromRequestParts<Shell> for Door {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, shell: &Shell) -> Result<Self, Response> {
        let desk = Extension::<Arc<Desk>>::from_request_parts(parts, shell).await;
        let Extension(desk) = desk.map_err(IntoResponse::into_response)?;
        let rest = async {
            let reader = Reader::from_request_parts(parts, shell).await?;
            let Path(named) = Path::<BTreeMap<String, String>>::from_request_parts(parts, shell).await?;
            let blob = named.get("blob").map(|b| b.parse()).transpose().map_err(|_| Fault::not_found())?;
            let giver = if let Some(secret) = named.get("secret") {
                by_link(shell, &desk, secret)?
            } else {
                let who = Who::from_request_parts(parts, shell).await?;
                let id = named.get("id").and_then(|id| id.parse().ok()).ok_or_else(Fault::not_found)?;
                Some(by_account(&At { shell, desk: &desk, reader: &reader }, who, id)?)
            };
            if giver.is_some() {
                parts.extensions.insert(TakesFiles);
            }
            Ok::<_, Fault>(Self { shell: shell.clone(), desk: Arc::clone(&desk), reader, giver, blob })
        };
        rest.await.map_err(IntoResponse::into_response)
    }
}

/// The sheet behind a secret as it is now; nothing where it opens nothing.
fn by_link(shell: &Shell, desk: &Desk, secret: &str) -> Result<Option<Giver>, Fault> {
    let Some(found) = desk.links.find(secret)? else { return Ok(None) };
    let now = shell.now();
    shell.live().read(|read| {
        let link = read::link(read, found.link)?.filter(|l| l.sheet == found.matter);
        let Some(link) = link.filter(|l| l.ended_at.is_none() && l.expires > now) else { return Ok(None) };
        // Who may read it may have been narrowed since.
        let sheet =
            read::sheet(read, &Eye::all(), found.matter)?.filter(|s| s.handling < Handling::NeedToKnow);
        let who = holder("contribution.give");
        let base = format!("contribute/{secret}");
        Ok(sheet.map(|sheet| Giver { who, link: Some(link), base, sheet }))
    })
}

fn by_account(at: &At<'_>, who: Who, id: Id<kind::Matter>) -> Result<Giver, Fault> {
    let sheet = at.sheet(&who, id)?;
    at.shell.permit(&who, "contribution.give", &at.resource(id)?)?;
    Ok(Giver { who, link: None, base: format!("contributions/sheets/{id}/write"), sheet })
}

/// That the link was opened, noted the first time; whoever holds it gets the sheet all the same.
pub(crate) async fn opened(door: &Door, giver: &Giver) {
    let Some(link) = &giver.link else { return };
    if link.opened_at.is_some() {
        return;
    }
    let rule = OpenLink { sheet: giver.sheet.id, link: link.link };
    if let Err(e) = door.at().ask(&giver.who, &CommandMeta::default(), rule).await {
        tracing::warn!(error = %e, "that a link was opened could not be noted");
    }
}

/// There is nothing at this link, or nothing any more.
#[derive(Serialize)]
pub(crate) struct GonePage {
    /// What was typed, field by field.
    typed: Vec<String>,
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "contributions/gone.html";
    fn samples() -> Vec<Self> {
        vec![Self { typed: Vec::new() }, Self { typed: vec!["getypt <b>".into(), "x".into()] }]
    }
}

/// The pages of answering, behind a link and behind the sign-in.
pub(crate) fn routes(routes: Routes) -> Routes {
    ["/contribute/{secret}", "/contributions/sheets/{id}/write"].into_iter().fold(routes, |routes, base| {
        let path = |rest: &str| format!("{base}{rest}");
        routes
            .route(&path(""), get(home::show))
            .route(&path("/action"), get(action::show).post(action::save))
            .route(&path("/nothing"), post(acts::nothing))
            .route(&path("/answer"), post(acts::answer))
            .route(&path("/confirm"), post(acts::confirm))
            .route(&path("/discard"), post(acts::discard))
            .route(&path("/take-back"), post(acts::take_back))
            .route(&path("/send"), post(acts::send))
            .route(&path("/template.xlsx"), get(import::template))
            .route(&path("/import"), get(import::blank).post(import::import))
            .route(&path("/import/rejected.xlsx"), get(import::rejected))
            .route(&path("/files/{blob}"), get(files::of_sheet))
    })
}
