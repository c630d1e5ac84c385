//! A person corrected: name, number, language; their account closed, or opened again.

use directory::Person;
use directory::command::ChangePerson;
use kernel::{Id, Lang, Refusal, Resource, kind};
use serde::Deserialize;
use web::{Answer, Done, Posted, Reader, Shell, Typed};

use super::person::{page, person_of};
use super::register::phone;
use crate::desk::{Desk, settle};
use crate::sessions::fault;

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    name: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    phone: String,
    /// Absent on one's own page: nobody closes their own account.
    #[serde(default)]
    active: String,
}

impl Form {
    fn command(&self, person: Id<kind::Person>, based_on: Option<i64>) -> Result<ChangePerson, Refusal> {
        let missing = |field| Refusal::invalid(field, "refusal-missing");
        let lang: Lang = self.lang.parse().map_err(|_| missing("lang"))?;
        let active = match self.active.as_str() {
            "" => None,
            "true" => Some(true),
            "false" => Some(false),
            _ => return Err(missing("active")),
        };
        Ok(ChangePerson {
            person,
            name: Some(self.name.clone()),
            lang: Some(lang),
            // What is absent stays: an empty number takes the old one away.
            phone: Some(phone(&self.phone)?.unwrap_or_default()),
            active,
            based_on,
        })
    }
}

pub(crate) async fn post(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, Form, Id<kind::Person>>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let book = desk.book(&shell, &reader)?;
    let person = person_of(&book, id)?;
    let (was_active, own) = (person.active, who.actor().person == id);
    let amended = form
        .amends(None, stands(person, own), person.changed_seq)
        .saying(|field, code| word(&shell, &reader, field, code));
    let outcome = async {
        let command = amended.value()?.command(id, form.meta.based_on)?;
        let active = command.active.unwrap_or(was_active);
        let receipt = shell.submit(&who, &form.meta, command).await?;
        // Also when it is opened again: what was begun before it was closed does not come back.
        if !active || !was_active {
            web::blocking(|| desk.vault.end_sessions(Some(id))).map_err(fault)?;
        }
        settle(&shell)?;
        Ok((receipt, active))
    };
    match outcome.await {
        Ok((receipt, active)) => {
            let key = match (was_active, active) {
                (true, false) => "directory-person-closed",
                (false, true) => "directory-person-opened",
                _ => "directory-person-saved",
            };
            let message = shell.texts().plain(reader.lang, key);
            let location = Some(reader.url(&format!("people/{id}")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| page(&desk, &book, &who, id, form))
        }
    }
}

/// The form with how a person stands now. On one's own page there is no account to close.
pub(super) fn stands(person: &Person, own: bool) -> Typed {
    let form = own_stands(person).with("name", person.name.as_str());
    if own { form } else { form.with("active", person.active.to_string()) }
}

/// What is everybody's own to change.
pub(crate) fn own_stands(person: &Person) -> Typed {
    Typed::default()
        .with("lang", person.lang.code())
        .with("phone", person.phone.as_deref().unwrap_or_default())
}

/// What a code in a field of the form means.
pub(crate) fn word(shell: &Shell, reader: &Reader, field: &str, code: &str) -> Option<String> {
    let key = match (field, code) {
        ("lang", code) => format!("language-{code}"),
        ("active", "true") => "directory-account-open".to_owned(),
        ("active", _) => "directory-account-closed".to_owned(),
        _ => return None,
    };
    Some(shell.texts().plain(reader.lang, &key))
}

/// A form that begins with what stands there, wherever nothing was typed in its field.
pub(crate) fn begun(stands: Typed, form: Typed, field: &str) -> Typed {
    if form.values.contains_key(field) {
        return form;
    }
    let mut values = stands.as_shown().values;
    values.extend(form.values);
    Typed { values, ..form }
}
