//! Coming in: name and password, or one click in the demonstration; another officer at the same console; leaving.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Refusal, Text};
use serde::{Deserialize, Serialize};

use crate::extract::Query;
use crate::form::{CommandForm, Typed};
use crate::pages::Page;
use crate::session::{Attempt, OtherWay, RoleOffer, SignedIn, StoryOffer};
use crate::{Answer, Fault, Reader, Shell, Who, blocking};

#[derive(Serialize)]
pub(crate) struct SignInPage {
    form: Typed,
    next: String,
    offers: Vec<RoleOffer>,
    /// What is told above them.
    story: Option<StoryOffer>,
    /// Another officer takes over this console.
    change: bool,
    /// Whether passkeys can be used here.
    passkeys_here: bool,
    /// Providers that vouch for people.
    ways: Vec<OtherWay>,
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
        let way = OtherWay { label: Text::three("Ville <1>", "Stad", "City"), path: "sign-in/x".to_owned() };
        let page = |form, next: &str, offers: Vec<RoleOffer>, change: bool| Self {
            form,
            next: next.to_owned(),
            passkeys_here: offers.is_empty(),
            ways: if change { Vec::new() } else { vec![way.clone()] },
            story: offers.first().map(|o| StoryOffer { title: o.label.clone(), story: o.hint.clone() }),
            offers,
            change,
        };
        vec![
            page(Typed::default(), "/", Vec::new(), false),
            page(wrong, "/watch?x=<1>", vec![offer], false),
            page(Typed::default(), "/", Vec::new(), true),
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
pub(crate) struct PasskeyForm {
    #[serde(default)]
    passkey: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(crate) struct ChallengeForm {
    #[serde(default)]
    login: String,
    /// Not empty: of whoever is signed in here.
    #[serde(default)]
    mine: String,
}

#[derive(Deserialize)]
pub(crate) struct RoleForm {
    role: String,
    #[serde(default)]
    next: String,
}

/// Address of the sign-in page that leads back to where the reader wanted to go.
pub(crate) fn url(reader: &Reader) -> String {
    super::leading_on(reader, "sign-in", true)
}

fn page(shell: &Shell, reader: &Reader, form: Typed, next: &str) -> SignInPage {
    let change = reader.session.is_some();
    let sessions = &shell.0.sessions;
    let (offers, ways) = if change {
        (Vec::new(), Vec::new())
    } else {
        (sessions.offers(&reader.host), sessions.other_ways(&reader.host))
    };
    let passkeys_here = sessions.passkeys(&reader.host);
    let story = sessions.story().filter(|_| !offers.is_empty());
    SignInPage { form, next: super::inside(next).to_owned(), offers, story, change, passkeys_here, ways }
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

/// A passkey in place of name and password. The browser's module has filled in its answer.
pub(crate) async fn post_passkey(
    State(shell): State<Shell>,
    reader: Reader,
    form: CommandForm<PasskeyForm>,
) -> Answer {
    let CommandForm { value, mut typed, .. } = form;
    typed.values.remove("passkey");
    let form = value.map_err(Fault::Refused)?;
    let result = if form.passkey.is_empty() {
        Err(Refusal::new(kernel::Kind::Invalid, "refusal-passkey-scripts").into())
    } else {
        blocking(|| shell.0.sessions.passkey_in(&form.passkey, &reader.source))
    };
    match result {
        Ok(new) => {
            if let Some(token) = &reader.token {
                blocking(|| shell.0.sessions.sign_out(token))?;
            }
            look(&shell, &reader);
            Ok(super::welcome(&shell, &reader, &new, &form.next))
        }
        Err(fault) => {
            shell.refill(&reader, fault, typed, |typed| Ok(page(&shell, &reader, typed, &form.next)))
        }
    }
}

/// A question for a passkey: of whoever is signed in here, of the account that was typed, or of anybody.
pub(crate) async fn challenge(
    State(shell): State<Shell>,
    reader: Reader,
    form: CommandForm<ChallengeForm>,
) -> Answer {
    let form = form.value.map_err(Fault::Refused)?;
    let login = Some(form.login.trim()).filter(|l| !l.is_empty() && l.len() <= 500);
    let token = if form.mine.is_empty() {
        None
    } else {
        Some(reader.session.as_ref().and(reader.token.as_deref()).ok_or(Fault::SignIn)?)
    };
    let asked = blocking(|| shell.0.sessions.challenge(&reader.host, login, token))?;
    Ok(axum::Json(serde_json::json!({ "id": asked.id, "publicKey": asked.options })).into_response())
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
