//! A new person, or a machine that will write with a token.

use axum::extract::State;
use directory::command::RegisterPerson;
use kernel::{Id, Lang, Refusal, Resource, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Done, Page, Reader, Shell, Typed, Who};

#[derive(Serialize)]
pub(crate) struct RegisterPage {
    form: Typed,
}

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "directory/register.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("name", "<b>").with("lang", "nl").with("machine", "true");
        wrong.put_error(Some("login"), "…".to_owned());
        vec![Self { form: Typed::default() }, Self { form: wrong }]
    }
}

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    name: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    machine: String,
}

impl Form {
    fn command(&self, person: Id<kind::Person>) -> Result<RegisterPerson, Refusal> {
        let lang: Lang = self.lang.parse().map_err(|_| Refusal::invalid("lang", "refusal-missing"))?;
        Ok(RegisterPerson {
            person,
            name: self.name.clone(),
            login: self.login.clone(),
            lang,
            phone: phone(&self.phone)?,
            machine: self.machine == "true",
        })
    }
}

/// A number as somebody typed it: kept as it is said, but it must be one.
pub(crate) fn phone(typed: &str) -> Result<Option<String>, Refusal> {
    let typed = typed.trim();
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let fits =
        typed.chars().all(|c| c.is_ascii_digit() || " +()/.-".contains(c)) && (3..=20).contains(&digits);
    match typed {
        "" => Ok(None),
        _ if fits && typed.len() <= 40 => Ok(Some(typed.to_owned())),
        _ => Err(Refusal::invalid("phone", "refusal-phone")),
    }
}

pub(crate) async fn show(State(shell): State<Shell>, reader: Reader, who: Who) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    shell.draw(&reader, &RegisterPage { form: Typed::default().with("lang", reader.lang.code()) }).answer()
}

pub(crate) async fn post(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    form: CommandForm<Form>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    let person: Id<kind::Person> = shell.ids().next();
    let outcome = async {
        let command = form.value.as_ref().map_err(Clone::clone)?.command(person)?;
        let receipt = shell.submit(&who, &form.meta, command).await?;
        crate::desk::settle(&shell)?;
        Ok(receipt)
    };
    match outcome.await {
        Ok(receipt) => {
            // A repeat of the same form answers with the first receipt, whose person has another id: the list then.
            let page = if receipt.repeated { "people".to_owned() } else { format!("people/{person}") };
            let message = shell.texts().plain(reader.lang, "directory-registered");
            let location = Some(reader.url(&page));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(RegisterPage { form })),
    }
}
