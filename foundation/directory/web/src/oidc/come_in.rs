//! To the provider and back: the link that leads there, what comes back, and what went wrong in words.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Lang;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, OtherWay, Page, Path, Query, Reader, Shell, SignedIn};

use super::Oidc;
use super::begun::{self, Begun, Purpose};
use super::talk::{Secrets, Talk};
use super::why::Why;

#[derive(Serialize)]
pub(super) struct WithPage {
    ways: Vec<OtherWay>,
    next: String,
    /// Code of what went wrong, or nothing.
    why: String,
    /// Providers at which one signs out apart.
    leave: Vec<OtherWay>,
}

impl Page for WithPage {
    const TEMPLATE: &'static str = "directory/with.html";
    const ROOM: &'static str = "sign-in";
    fn samples() -> Vec<Self> {
        let way = OtherWay {
            label: kernel::Text::three("Région <b>", "Gewest", "Region"),
            path: "sign-in/with/region".to_owned(),
        };
        let page = |why: &str, ways: Vec<OtherWay>| Self {
            leave: ways.clone(),
            ways,
            next: "/watch?x=<1>".to_owned(),
            why: why.to_owned(),
        };
        let mut all: Vec<Self> = Why::ALL.iter().map(|w| page(w.code(), vec![way.clone()])).collect();
        all.push(page("", Vec::new()));
        all
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    next: String,
    #[serde(default)]
    why: String,
}

pub(super) async fn show(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Answer {
    let leave = oidc.ways().into_iter().map(|w| OtherWay { path: format!("{}/leave", w.path), ..w });
    let page = WithPage {
        ways: oidc.ways(),
        leave: leave.collect(),
        next: asked.next.chars().take(500).collect(),
        // The closed list: nothing that somebody wrote into a link is shown.
        why: Why::of(&asked.why).map_or("", Why::code).to_owned(),
    };
    shell.draw(&reader, &page).bare().answer()
}

/// Off to the provider.
pub(super) async fn go(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let talk = oidc.talk(&code).ok_or_else(Fault::not_found)?;
    let begun = web::blocking(|| begin(&shell, &oidc, talk, &reader, &headers, Purpose::ComeIn, &asked.next));
    Ok(match begun {
        Ok((address, cookie)) => {
            let mut answer = Redirect::to(&address).into_response();
            answer.headers_mut().append(header::SET_COOKIE, cookie);
            answer
        }
        Err(why) => failed(reader.lang, Purpose::ComeIn, why),
    })
}

/// Notes an attempt; the address to go to and the cookie that binds it to this browser.
pub(super) fn begin(
    shell: &Shell,
    oidc: &Oidc,
    talk: &Talk,
    reader: &Reader,
    headers: &HeaderMap,
    purpose: Purpose,
    next: &str,
) -> Result<(String, axum::http::HeaderValue), Why> {
    oidc.parts.vault.may_come_by(&reader.source)?;
    let make = || begun::random(shell);
    let secrets = Secrets { state: make(), nonce: make(), verifier: make() };
    let now = shell.now();
    let address = talk.address(&secrets, &oidc.back(talk), now)?;
    let browser = begun::browser(shell, headers).unwrap_or_else(make);
    let begun = Begun::new(&talk.provider.code, secrets, purpose, next, reader.lang);
    oidc.waiting.put(begun, &browser, &reader.source, now);
    Ok((address, begun::cookie(shell, &browser)))
}

/// What the provider sends along.
#[derive(Deserialize, Default)]
pub(super) struct Came {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
    /// Who it says it is (RFC 9207).
    #[serde(default)]
    iss: String,
}

/// Where somebody who came back ends up.
enum Arrived {
    In(SignedIn, String),
    Linked(Lang),
}

/// Back from the provider: a link followed from its site, which carries our cookies because they are `SameSite=Lax`.
pub(super) async fn back(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(came): Query<Came>,
) -> Answer {
    let talk = oidc.talk(&code).ok_or_else(Fault::not_found)?;
    let (lang, purpose, outcome) = web::blocking(|| arrive(&shell, &oidc, talk, &reader, &headers, &came));
    match outcome {
        Ok(Arrived::In(new, next)) => {
            // Whoever was here before is not any more.
            if let (Some(token), Some(session)) = (&reader.token, &reader.session) {
                web::blocking(|| oidc.parts.vault.end_session(token)).map_err(crate::sessions::fault)?;
                shell.hub().look(session.id);
            }
            Ok(shell.welcome(&reader, &new, &next))
        }
        Ok(Arrived::Linked(lang)) => {
            Ok(Redirect::to(&format!("/{lang}/account/links?done=linked")).into_response())
        }
        Err(why) => {
            if why.suspicious() {
                web::blocking(|| oidc.parts.vault.came_for_nothing(&reader.source))
                    .map_err(crate::sessions::fault)?;
            }
            tracing::info!(reference = %reader.reference, provider = %code, why = %why, "nobody came in by the provider");
            Ok(failed(lang, purpose, why))
        }
    }
}

fn arrive(
    shell: &Shell,
    oidc: &Oidc,
    talk: &Talk,
    reader: &Reader,
    headers: &HeaderMap,
    came: &Came,
) -> (Lang, Purpose, Result<Arrived, Why>) {
    let now = shell.now();
    let browser = begun::browser(shell, headers).unwrap_or_default();
    let begun = oidc.waiting.take(&came.state, &browser, now).filter(|b| b.provider == talk.provider.code);
    let Some(begun) = begun else { return (reader.lang, Purpose::ComeIn, Err(Why::Begun)) };
    let arrived = || {
        oidc.parts.vault.may_come_by(&reader.source)?;
        if !came.iss.is_empty() && came.iss != talk.provider.issuer {
            return Err(Why::Proof);
        }
        if !came.error.is_empty() || came.code.is_empty() {
            return Err(Why::Declined);
        }
        let proven = talk.proof(&came.code, &begun.secrets, &oidc.back(talk), now)?;
        match begun.purpose {
            Purpose::ComeIn => Ok(Arrived::In(oidc.enter(talk, &proven)?, begun.next.clone())),
            Purpose::Link(person, session) => {
                let here = reader.session.as_ref().filter(|s| s.id == session && s.actor.person == person);
                let here = here.filter(|s| !s.locked).ok_or(Why::Session)?;
                oidc.link(&here.actor, talk, &proven)?;
                Ok(Arrived::Linked(begun.lang))
            }
        }
    };
    (begun.lang, begun.purpose, arrived())
}

/// The page on which it was begun, with the reason.
fn failed(lang: Lang, purpose: Purpose, why: Why) -> Response {
    let page = match purpose {
        Purpose::ComeIn => "sign-in/with",
        Purpose::Link(..) => "account/links",
    };
    Redirect::to(&format!("/{lang}/{page}?why={why}")).into_response()
}

/// Signing out at the provider itself, where it has a place for that. Here one is signed out by our own button.
pub(super) async fn leave(
    State(shell): State<Shell>,
    Extension(oidc): Extension<Arc<Oidc>>,
    reader: Reader,
    Path(code): Path<String>,
) -> Answer {
    let talk = oidc.talk(&code).ok_or_else(Fault::not_found)?;
    let back = format!("{}/", oidc.parts.address.trim_end_matches('/'));
    let out = web::blocking(|| talk.way_out(&back, shell.now()));
    let answer = out.map(|address| Redirect::to(&address).into_response());
    answer.map_or_else(|| Ok(failed(reader.lang, Purpose::ComeIn, Why::Unreachable)), Ok)
}
