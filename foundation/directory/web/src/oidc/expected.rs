//! Another person's accounts at providers, for an administrator: saying with which one they will come, and taking one away.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use directory::command::{ExpectLink, UnlinkAccount};
use kernel::{Id, Refusal, Resource, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Path, Query, Reader, Shell, Typed, Who};

use super::Oidc;
use super::rows::{LinkRow, choices};
use crate::sessions::fault;

#[derive(Serialize)]
pub(super) struct PersonLinksPage {
    person: String,
    name: String,
    rows: Vec<LinkRow>,
    providers: Vec<(String, String)>,
    /// `expected`, `ended`, or nothing.
    done: String,
    form: Typed,
}

impl Page for PersonLinksPage {
    const TEMPLATE: &'static str = "directory/person-links.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let page = |rows, providers, done: &str, form| Self {
            person: crate::show::uuid_like(1),
            name: "Jo O'Neill (fictif)".to_owned(),
            rows,
            providers,
            done: done.to_owned(),
            form,
        };
        let providers = vec![("region".to_owned(), "Region <b>".to_owned())];
        let mut wrong = Typed::default().with("value", "<b>");
        wrong.put_error(Some("value"), "…".to_owned());
        vec![
            page(Vec::new(), Vec::new(), "", Typed::default()),
            page(LinkRow::samples(), providers.clone(), "expected", wrong),
            page(LinkRow::samples(), providers, "ended", Typed::default()),
        ]
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

fn page(
    oidc: &Oidc,
    reader: &Reader,
    id: Id<kind::Person>,
    done: &str,
    form: Typed,
) -> Result<PersonLinksPage, Fault> {
    let roster = (oidc.parts.roster)();
    let person = roster.persons.get(&id).filter(|p| !p.machine).ok_or_else(Fault::not_found)?;
    let links = web::blocking(|| oidc.parts.vault.links_of(id)).map_err(fault)?;
    Ok(PersonLinksPage {
        person: id.to_string(),
        name: person.name.clone(),
        rows: links.into_iter().map(|l| LinkRow::of(oidc, l)).collect(),
        providers: choices(oidc, reader.lang),
        done: if ["expected", "ended"].contains(&done) { done.to_owned() } else { String::new() },
        form,
    })
}

pub(super) async fn show(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    Path(person): Path<Id<kind::Person>>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let page = page(&oidc, &reader, person, &asked.done, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(super) struct Form {
    #[serde(default)]
    provider: String,
    #[serde(default)]
    value: String,
}

pub(super) async fn expect(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    Path(person): Path<Id<kind::Person>>,
    form: CommandForm<Form>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let outcome = async {
        let asked = form.value.as_ref().map_err(Clone::clone)?;
        let talk = oidc.talk(&asked.provider).ok_or_else(|| Refusal::missing("provider"))?;
        let (vault, issuer) = (&oidc.parts.vault, talk.provider.issuer.as_str());
        let value = talk.folded(&asked.value);
        let taken = || -> Result<bool, Fault> {
            let expected = vault.expected_with(issuer, &value).map_err(fault)?;
            Ok(expected.is_some_and(|p| p != person))
        };
        if web::blocking(taken)? {
            return Err(Refusal::invalid("value", "refusal-link-taken").into());
        }
        let command = ExpectLink {
            person,
            issuer: issuer.to_owned(),
            value: value.clone(),
            profile: (oidc.parts.profile)(),
        };
        let who = shell.strong(&reader, who, &form, "directory-step-up-expect")?;
        shell.submit(&who, &form.meta, command).await?;
        let id = shell.ids().next();
        web::blocking(|| vault.expect_link(id, person, issuer, &value)).map_err(fault).map(drop)
    };
    match outcome.await {
        Ok(()) => {
            Ok(Redirect::to(&reader.url(&format!("people/{person}/links?done=expected"))).into_response())
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&oidc, &reader, person, "", form)),
    }
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

/// Takes an account away. Whoever sits there with it does no longer.
pub(super) async fn end(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    who: Who,
    Path((person, link)): Path<(Id<kind::Person>, Id<kind::Factor>)>,
    form: CommandForm<Nothing>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let vault = &oidc.parts.vault;
    let known = web::blocking(|| vault.links_of(person)).map_err(fault)?;
    let known = known.into_iter().find(|l| l.id == link).ok_or_else(Fault::not_found)?;
    let who = shell.strong(&reader, who, &form, "directory-step-up-unlink")?;
    shell.submit(&who, &form.meta, UnlinkAccount { person, issuer: known.issuer }).await?;
    web::blocking(|| {
        vault.unlink(link, person)?;
        if known.expected { Ok(()) } else { vault.end_sessions(Some(person)) }
    })
    .map_err(fault)?;
    shell.hub().look_all();
    Ok(Redirect::to(&reader.url(&format!("people/{person}/links?done=ended"))).into_response())
}
