//! Coming in: name and password, or one click in the demonstration; another officer at the same console; leaving.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Refusal, Text};
use serde::{Deserialize, Serialize};

use crate::extract::Query;
use crate::form::{CommandForm, Typed};
use crate::pages::Page;
use crate::session::{Attempt, RoleOffer, SignedIn};
use crate::{Answer, Fault, Reader, Shell, Who, blocking};

#[derive(Serialize)]
pub(crate) struct SignInPage {
    form: Typed,
    next: String,
    offers: Vec<RoleOffer>,
    /// Another officer takes over this console.
    change: bool,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "sign-in.html";
    fn samples() -> Vec<Self> {
        let offer = RoleOffer {
            code: "officer".to_owned(),
            label: Text::three("Officier de veille", "Wachtofficier", "Watch officer"),
            hint: Text::three("…", "…", "…"),
            url: None,
        };
        let mut wrong = Typed::default().with("login", "o'neill");
        wrong.put_error(None, "…".to_owned());
        vec![
            Self { form: Typed::default(), next: "/".to_owned(), offers: Vec::new(), change: false },
            Self { form: wrong, next: "/watch?x=<1>".to_owned(), offers: vec![offer], change: false },
            Self { form: Typed::default(), next: "/".to_owned(), offers: Vec::new(), change: true },
        ]
    }
}

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct RoleForm {
    role: String,
    #[serde(default)]
    next: String,
}

/// Address of the sign-in page that leads back to where the reader wanted to go.
pub(crate) fn url(reader: &Reader) -> String {
    match serde_html_form::to_string([("next", reader.rest.as_str())]) {
        Ok(query) if reader.rest != "/" => format!("{}?{query}", reader.url("sign-in")),
        _ => reader.url("sign-in"),
    }
}

fn page(shell: &Shell, reader: &Reader, form: Typed, next: &str) -> SignInPage {
    let change = reader.session.is_some();
    let offers = if change { Vec::new() } else { shell.0.sessions.offers(&reader.host) };
    SignInPage { form, next: super::inside(next).to_owned(), offers, change }
}

pub(crate) async fn show(State(shell): State<Shell>, reader: Reader, Query(asked): Query<Asked>) -> Answer {
    let page = page(&shell, &reader, Typed::default(), &asked.next);
    shell.draw(&reader, &page).bare().answer()
}

pub(crate) async fn post(State(shell): State<Shell>, reader: Reader, form: CommandForm<Form>) -> Answer {
    come_in(&shell, &reader, form, |shell, attempt| shell.0.sessions.sign_in(attempt))
}

pub(crate) async fn change_officer(
    State(shell): State<Shell>,
    reader: Reader,
    form: CommandForm<Form>,
) -> Answer {
    let token = reader.token.clone().ok_or(Fault::SignIn)?;
    come_in(&shell, &reader, form, move |shell, attempt| shell.0.sessions.change_officer(&token, attempt))
}

fn come_in(
    shell: &Shell,
    reader: &Reader,
    form: CommandForm<Form>,
    open: impl FnOnce(&Shell, &Attempt) -> Result<SignedIn, Fault>,
) -> Answer {
    let CommandForm { value, mut typed, .. } = form;
    // A password never travels back into a page.
    typed.values.remove("password");
    let form = value.map_err(Fault::Refused)?;
    let attempt = Attempt { login: form.login, password: form.password, source: reader.source.clone() };
    let result = if attempt.login.trim().is_empty() {
        Err(Refusal::invalid("login", "refusal-sign-in-name").into())
    } else {
        blocking(|| open(shell, &attempt))
    };
    match result {
        Ok(new) => {
            look(shell, reader);
            Ok(super::welcome(shell, reader, &new, &form.next))
        }
        Err(fault) => shell.refill(reader, fault, typed, |typed| Ok(page(shell, reader, typed, &form.next))),
    }
}

pub(crate) async fn post_role(
    State(shell): State<Shell>,
    reader: Reader,
    form: CommandForm<RoleForm>,
) -> Answer {
    let form = form.value.map_err(Fault::Refused)?;
    let new = blocking(|| shell.0.sessions.take_role(&form.role, &reader.host))?;
    Ok(super::welcome(&shell, &reader, &new, &form.next))
}

/// The same by a link, from the page that offers roles on their own hosts: a form may not be sent to another host. Only
/// where this host offers the role, which only the demonstration does.
pub(crate) async fn get_role(
    State(shell): State<Shell>,
    reader: Reader,
    Query(form): Query<RoleForm>,
) -> Answer {
    let offers = shell.0.sessions.offers(&reader.host);
    if !shell.site().fictitious || !offers.iter().any(|o| o.code == form.role && o.url.is_none()) {
        return Err(Fault::not_found());
    }
    let new = blocking(|| shell.0.sessions.take_role(&form.role, &reader.host))?;
    Ok(super::welcome(&shell, &reader, &new, &form.next))
}

pub(crate) async fn sign_out(State(shell): State<Shell>, reader: Reader) -> Result<Response, Fault> {
    if let Some(token) = &reader.token {
        blocking(|| shell.0.sessions.sign_out(token))?;
        look(&shell, &reader);
    }
    let mut answer = Redirect::to(&reader.url("sign-in")).into_response();
    answer.headers_mut().append(header::SET_COOKIE, super::session_cookie(&shell, "", 0));
    Ok(answer)
}

/// The streams of a session that just ended notice at once.
fn look(shell: &Shell, reader: &Reader) {
    if let Some(session) = &reader.session {
        shell.hub().look(session.id);
    }
}

/// Kept here so that the doors use the same rule.
pub(crate) fn token(reader: &Reader, _: &Who) -> Result<String, Fault> {
    reader.token.clone().ok_or(Fault::SignIn)
}
