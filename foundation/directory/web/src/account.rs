//! One's own account: password, language, number, functions, sessions.

use axum::response::{IntoResponse, Redirect};
use directory::command::ChangePerson;
use kernel::{Lang, Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use web::{
    Answer, CommandForm, Done, Fault, Page, PageKind, Posted, Query, Reader, Routes, Shell, Typed, Visit,
    Who, get, post,
};

use crate::desk::{Desk, settle};
use crate::people::{begun, own_stands, person_of, phone, word};
use crate::sessions::{counting, fault, field};
use crate::show::{MandateShow, PersonShow};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SeatRow {
    opened: Timestamp,
    expires: Timestamp,
    function: kernel::Text,
    locked: bool,
    here: bool,
    /// How they came in: a text key.
    came: &'static str,
}

#[derive(Serialize)]
pub(crate) struct AccountPage {
    person: PersonShow,
    holds: Vec<MandateShow>,
    seats: Vec<SeatRow>,
    /// What was just done: `password`, `saved`, `sessions`, or nothing.
    done: String,
    form: Typed,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "directory/account.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        let seat = |here: bool| SeatRow {
            opened: Timestamp::from_seconds(1_789_990_000),
            expires: Timestamp::from_seconds(1_790_050_000),
            function: kernel::Text::three("Veille", "Wacht", "Watch"),
            locked: !here,
            here,
            came: came_in(if here { "passkey" } else { "x" }),
        };
        let page = |seats, done: &str, form| Self {
            person: PersonShow::sample(false),
            holds: vec![MandateShow::sample("held")],
            seats,
            done: done.to_owned(),
            form,
        };
        let mut wrong = Typed::default().with("lang", "nl").with("phone", "<");
        wrong.put_error(Some("old"), "…".to_owned());
        vec![
            page(vec![seat(true)], "", Typed::default()),
            page(vec![seat(true), seat(false)], "password", wrong),
            page(vec![seat(true)], "sessions", Typed::default()),
            page(vec![seat(true)], "saved", Typed::default()),
        ]
    }
}

fn page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    done: &str,
    form: Typed,
) -> Result<AccountPage, Fault> {
    let book = desk.book(shell, reader)?;
    let me = who.actor().person;
    let person = person_of(&book, me)?;
    let function = |id| book.roster.mandates.iter().find(|m| m.id == id).map(|m| m.function.as_str());
    let seats = desk.vault.seats_of(me).into_iter().map(|s| SeatRow {
        opened: s.opened,
        expires: s.expires,
        function: book.function_name(function(s.mandate).unwrap_or("")),
        locked: s.locked,
        here: s.id == who.0.id,
        came: came_in(&s.strength),
    });
    let form = begun(own_stands(person), form, "lang");
    Ok(AccountPage {
        person: PersonShow::of(&book, person),
        holds: counting(&book.roster, me, book.at).map(|m| MandateShow::of(&book, m)).collect(),
        seats: seats.collect(),
        done: if ["password", "saved", "sessions"].contains(&done) { done.to_owned() } else { String::new() },
        form,
    })
}

/// How somebody came in, as a text key.
fn came_in(by: &str) -> &'static str {
    match by {
        "password" => "directory-came-password",
        "passkey" => "directory-came-passkey",
        "role" => "directory-came-role",
        _ => "directory-came-provider",
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    done: String,
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let page = page(&desk, &shell, &reader, &who, &asked.done, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
struct PasswordForm {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

/// The old one first, with the delays of sign-in; the new one then ends all other sessions.
async fn password(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, PasswordForm, ()>) -> Answer {
    let CommandForm { value, mut typed, .. } = form;
    // A password never travels back into a page.
    typed.values.clear();
    let outcome = value.map_err(Fault::Refused).and_then(|form| {
        if form.password != form.again {
            return Err(Refusal::invalid("again", "refusal-password-differs").into());
        }
        let book = desk.book(&shell, &reader)?;
        let person = person_of(&book, who.actor().person)?;
        web::blocking(|| {
            desk.vault
                .check_password(Some(person.id), &person.login, &reader.source, &form.old)
                .map_err(|e| field(fault(e), "old"))?;
            desk.vault.set_password(person.id, &form.password).map_err(fault)?;
            desk.vault.end_others(person.id, who.0.id).map_err(fault)
        })
    });
    match outcome {
        Ok(()) => {
            shell.hub().look_all();
            Ok(Redirect::to(&reader.url("account?done=password")).into_response())
        }
        Err(fault) => {
            shell.refill(&reader, fault, typed, |form| page(&desk, &shell, &reader, &who, "", form))
        }
    }
}

#[derive(Deserialize)]
struct OwnForm {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    phone: String,
}

async fn own(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, OwnForm, ()>) -> Answer {
    let book = desk.book(&shell, &reader)?;
    let me = person_of(&book, who.actor().person)?;
    let amended = form
        .amends(None, own_stands(me), me.changed_seq)
        .saying(|field, code| word(&shell, &reader, field, code));
    let outcome = async {
        let form_value = amended.value()?;
        let lang: Lang = form_value.lang.parse().map_err(|_| Refusal::invalid("lang", "refusal-missing"))?;
        // What is absent stays: an empty number takes the old one away.
        let phone = Some(phone(&form_value.phone)?.unwrap_or_default());
        let (person, based_on) = (me.id, form.meta.based_on);
        let change = ChangePerson { person, name: None, lang: Some(lang), phone, active: None, based_on };
        let receipt = shell.submit(&who, &form.meta, change).await?;
        settle(&shell)?;
        Ok((receipt, lang))
    };
    match outcome.await {
        Ok((receipt, lang)) => {
            let message = shell.texts().plain(lang, "directory-account-saved");
            let location = Some(format!("/{lang}/account?done=saved"));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| page(&desk, &shell, &reader, &who, "", form))
        }
    }
}

async fn end_sessions(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    web::blocking(|| desk.vault.end_others(who.actor().person, who.0.id)).map_err(fault)?;
    shell.hub().look_all();
    Ok(Redirect::to(&reader.url("account?done=sessions")).into_response())
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/account", get(show).post(own))
        .route("/account/password", post(password))
        .route("/account/sessions/end", post(end_sessions))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<AccountPage>()]
}
