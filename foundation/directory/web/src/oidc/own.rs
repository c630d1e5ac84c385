//! One's own accounts at providers: which are linked, linking one more after proving oneself anew, taking one away.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use directory::command::UnlinkAccount;
use kernel::{Id, Refusal, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Path, Query, Reader, Shell, Typed, Who};

use super::Oidc;
use super::begun::Purpose;
use super::come_in::begin;
use super::rows::{LinkRow, choices};
use super::why::Why;
use crate::sessions::fault;

#[derive(Serialize)]
pub(super) struct LinksPage {
    rows: Vec<LinkRow>,
    providers: Vec<(String, String)>,
    /// `linked`, `ended`, or nothing.
    done: String,
    /// Code of what went wrong, or nothing.
    why: String,
    form: Typed,
}

impl Page for LinksPage {
    const TEMPLATE: &'static str = "directory/links.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        let providers = || vec![("region".to_owned(), "Region <b>".to_owned())];
        let page = |rows, providers, done: &str, why: &str, form| Self {
            rows,
            providers,
            done: done.to_owned(),
            why: why.to_owned(),
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("provider"), "…".to_owned());
        let mut all = vec![
            page(Vec::new(), Vec::new(), "", "", Typed::default()),
            page(LinkRow::samples(), providers(), "linked", "", wrong),
            page(LinkRow::samples(), providers(), "ended", "", Typed::default()),
        ];
        all.extend(Why::ALL.iter().map(|w| page(Vec::new(), providers(), "", w.code(), Typed::default())));
        all
    }
}

/// Proved anew; the link that leads to the provider. A page of its own, because the policy lets no form lead there.
#[derive(Serialize)]
pub(super) struct GoPage {
    provider: kernel::Text,
    address: String,
}

impl Page for GoPage {
    const TEMPLATE: &'static str = "directory/link-go.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        let provider = kernel::Text::three("Région <b>", "Gewest", "Region");
        vec![Self { provider, address: "https://id.town.test/auth?a=1&b=<2>".to_owned() }]
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
    #[serde(default)]
    why: String,
}

fn page(oidc: &Oidc, reader: &Reader, who: &Who, asked: &Asked, form: Typed) -> Result<LinksPage, Fault> {
    let me = who.actor().person;
    let links = web::blocking(|| oidc.parts.vault.links_of(me)).map_err(fault)?;
    Ok(LinksPage {
        rows: links.into_iter().map(|l| LinkRow::of(oidc, l)).collect(),
        providers: choices(oidc, reader.lang),
        done: if ["linked", "ended"].contains(&asked.done.as_str()) {
            asked.done.clone()
        } else {
            String::new()
        },
        why: Why::of(&asked.why).map_or("", Why::code).to_owned(),
        form,
    })
}

pub(super) async fn show(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    let page = page(&oidc, &reader, &who, &asked, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(super) struct Form {
    #[serde(default)]
    provider: String,
}

pub(super) async fn begin_link(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    headers: HeaderMap,
    form: CommandForm<Form>,
) -> Answer {
    let outcome = begun(&shell, &oidc, &reader, &who, &headers, &form);
    match outcome {
        Ok((go, cookie)) => {
            let mut answer = shell.draw(&reader, &go).answer()?;
            answer.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(answer)
        }
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |form| page(&oidc, &reader, &who, &Asked::default(), form)),
    }
}

/// Proved anew first: whoever finds an open console must not link their own account to it.
fn begun(
    shell: &Shell,
    oidc: &Oidc,
    reader: &Reader,
    who: &Who,
    headers: &HeaderMap,
    form: &CommandForm<Form>,
) -> Result<(GoPage, HeaderValue), Fault> {
    let code = &form.value.as_ref().map_err(Clone::clone)?.provider;
    let talk = oidc.talk(code).ok_or_else(|| Refusal::missing("provider"))?;
    let who = shell.strong(reader, who.clone(), form, "directory-step-up-link")?;
    let purpose = Purpose::Link(who.actor().person, who.0.id);
    let begun = web::blocking(|| begin(shell, oidc, talk, reader, headers, purpose, "/account/links"));
    let (address, cookie) = begun.map_err(|why| Refusal::conflict(&format!("directory-oidc-why-{why}")))?;
    Ok((GoPage { provider: talk.provider.label.clone(), address }, cookie))
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn end(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    Path(link): Path<Id<kind::Factor>>,
    form: CommandForm<Nothing>,
) -> Answer {
    let (me, vault) = (who.actor().person, &oidc.parts.vault);
    let known = web::blocking(|| vault.links_of(me)).map_err(fault)?;
    let known = known.into_iter().find(|l| l.id == link).ok_or_else(Fault::not_found)?;
    let outcome = async {
        let strong = shell.strong(&reader, who.clone(), &form, "directory-step-up-unlink")?;
        if !web::blocking(|| vault.other_way(link, me)).map_err(fault)? {
            return Err(Refusal::conflict("refusal-last-link").into());
        }
        shell.submit(&strong, &form.meta, UnlinkAccount { person: me, issuer: known.issuer }).await?;
        web::blocking(|| vault.unlink(link, me)).map_err(fault).map(drop)
    };
    match outcome.await {
        Ok(()) => Ok(Redirect::to(&reader.url("account/links?done=ended")).into_response()),
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |form| page(&oidc, &reader, &who, &Asked::default(), form)),
    }
}
