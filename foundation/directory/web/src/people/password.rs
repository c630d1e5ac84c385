//! A password for somebody who has none or forgot it: made here, shown once, replaced by its owner at the first sign-in.

use directory::command::GivePassword;
use kernel::{Id, Refusal, Resource, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Posted, Shell};

use crate::desk::Desk;
use crate::people::person_of;
use crate::sessions::fault;

#[derive(Serialize)]
pub(crate) struct PasswordPage {
    person: String,
    name: String,
    login: String,
    password: String,
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "directory/password.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        vec![Self {
            person: crate::show::uuid_like(2),
            name: "Jo O'Neill (fictif)".to_owned(),
            login: "oneill".to_owned(),
            password: "7K2MQ-9QXDA-00000-ABCDE".to_owned(),
        }]
    }
}

/// Nothing is typed: the form is a button.
#[derive(Deserialize)]
pub(crate) struct Form {}

pub(crate) async fn give(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, Form, Id<kind::Person>>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    if who.actor().person == id {
        return Err(Refusal::conflict("refusal-own-password").into());
    }
    // Whoever knows somebody's password is that person.
    let who = shell.strong(&reader, who, &form, "directory-step-up-password")?;
    let book = desk.book(&shell, &reader)?;
    let person = person_of(&book, id)?;
    shell.submit(&who, &form.meta, GivePassword { person: id, profile: book.profile.clone() }).await?;
    let password = readable(&shell);
    // Whoever sat there with the old one does no longer.
    let changed = || desk.vault.give_password(id, &password).and_then(|()| desk.vault.end_sessions(Some(id)));
    web::blocking(changed).map_err(fault)?;
    shell.hub().look_all();
    let page = PasswordPage {
        person: id.to_string(),
        name: person.name.clone(),
        login: person.login.clone(),
        password,
    };
    shell.draw(&reader, &page).answer()
}

/// Twenty letters and digits in groups of five, that can be said on the telephone: 100 bits.
fn readable(shell: &Shell) -> String {
    const ALPHABET: [char; 32] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K',
        'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
    ];
    let mut bytes = [0_u8; 20];
    shell.ids().fill(&mut bytes);
    let mut text = String::new();
    for (n, byte) in bytes.iter().enumerate() {
        if n > 0 && n % 5 == 0 {
            text.push('-');
        }
        text.extend(ALPHABET.get(usize::from(byte % 32)));
    }
    text
}
