//! A password of one's own in place of one that somebody else chose: asked for at the first sign-in, before anything else.

use axum::response::{IntoResponse, Redirect};
use kernel::Refusal;
use serde::{Deserialize, Serialize};
use web::{
    Answer, CommandForm, Fault, Page, PageKind, Posted, Reader, Routes, Shell, Typed, Visit, Who, get,
};

use crate::desk::Desk;
use crate::people::person_of;
use crate::sessions::fault;

/// Where whoever owes a password of their own is led.
pub(crate) const OWN_PASSWORD: &str = "account/own-password";

#[derive(Serialize)]
pub(crate) struct OwnPasswordPage {
    login: String,
    form: Typed,
}

impl Page for OwnPasswordPage {
    const TEMPLATE: &'static str = "directory/own-password.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default();
        wrong.put_error(Some("again"), "…".to_owned());
        vec![
            Self { login: "oneill".to_owned(), form: Typed::default() },
            Self { login: "<b>".to_owned(), form: wrong },
        ]
    }
}

fn page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    form: Typed,
) -> Result<OwnPasswordPage, Fault> {
    let book = desk.book(shell, reader)?;
    Ok(OwnPasswordPage { login: person_of(&book, who.actor().person)?.login.clone(), form })
}

/// Whoever has a password of their own changes it under their account, with the old one.
fn elsewhere(reader: &Reader, who: &Who) -> Option<web::Answer> {
    (who.0.owes != Some(OWN_PASSWORD)).then(|| Ok(Redirect::to(&reader.url("account")).into_response()))
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    if let Some(answer) = elsewhere(&reader, &who) {
        return answer;
    }
    let page = page(&desk, &shell, &reader, &who, Typed::default())?;
    shell.draw(&reader, &page).bare().answer()
}

#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

/// The given one is not asked for again: it opened this very session, in which nothing else can be done.
async fn choose(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Form, ()>) -> Answer {
    if let Some(answer) = elsewhere(&reader, &who) {
        return answer;
    }
    let CommandForm { value, mut typed, .. } = form;
    // A password never travels back into a page.
    typed.values.clear();
    let outcome = value.map_err(Fault::Refused).and_then(|form| {
        if form.password != form.again {
            return Err(Refusal::invalid("again", "refusal-password-differs").into());
        }
        let me = who.actor().person;
        web::blocking(|| {
            desk.vault.set_password(me, &form.password)?;
            desk.vault.end_others(me, who.0.id)
        })
        .map_err(fault)
    });
    match outcome {
        Ok(()) => {
            shell.hub().look_all();
            Ok(Redirect::to(&reader.url("")).into_response())
        }
        Err(fault) => shell.refill(&reader, fault, typed, |form| page(&desk, &shell, &reader, &who, form)),
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/account/own-password", get(show).post(choose))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<OwnPasswordPage>()]
}
