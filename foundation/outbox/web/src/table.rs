//! Shifts from a table: a file that is taken in whole, or not at all.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Resource, kind};
use outbox::rota::{Line, Wrong, from_line, table};
use serde::Deserialize;
use web::{Answer, CommandMeta, Fault, Posted, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::rota::{RotaPage, again, load};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn import(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "rota.keep", &Resource::service())?;
    let Some(file) = form.files.first() else {
        return again(&at, &who, "import", Refusal::missing("file").into(), form.typed);
    };
    let lines = match table(&file.whole()?, shell.zone()).and_then(|lines| known(&desk, lines)) {
        Ok(lines) => lines,
        Err(wrong) => return faults(&at, &who, &wrong),
    };
    let mut last = None;
    for (line, person, deputy) in lines {
        match at.ask(&who, &CommandMeta::default(), from_line(&line, shift(&line), person, deputy)).await {
            Ok(receipt) => last = Some(receipt),
            Err(Fault::Refused(refusal)) => {
                let sentence = shell.sentence(reader.lang, &refusal);
                return faults(&at, &who, &[(line.line, "rota-wrong-refused", sentence)]);
            }
            Err(fault) => return Err(fault),
        }
    }
    let receipt = last.ok_or_else(Fault::not_found)?;
    Ok(shell.done(&reader, &at.done_at("rota", "rota-done-imported", receipt)))
}

/// Sent twice, the same line is the same shift.
fn shift(line: &Line) -> Id<kind::Matter> {
    let Line { office, from, until, .. } = line;
    let (from, until) = (from.0.to_string(), until.0.to_string());
    let organisation = office.organisation.as_deref().unwrap_or("");
    let area = office.area.as_deref().unwrap_or("");
    Id::of_words(&["rota", &office.function, organisation, area, &from, &until])
}

/// A line with the people whom its logins name.
type Known = (Line, Id<kind::Person>, Option<Id<kind::Person>>);

fn known(desk: &Desk, lines: Vec<Line>) -> Result<Vec<Known>, Vec<Wrong>> {
    let people: BTreeMap<String, Id<kind::Person>> =
        (desk.people)().into_iter().map(|(id, _, login)| (login, id)).collect();
    let functions = desk.post.names();
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    for line in lines {
        let find = |login: &String| people.get(&login.trim().to_lowercase()).copied();
        if !functions.functions.contains_key(&line.office.function) {
            wrong.push((line.line, "rota-wrong-function", line.office.function.clone()));
        }
        let deputy = match &line.deputy {
            Some(login) => match find(login) {
                Some(id) => Some(id),
                None => {
                    wrong.push((line.line, "rota-wrong-person", login.clone()));
                    None
                }
            },
            None => None,
        };
        match find(&line.person) {
            Some(person) => all.push((line, person, deputy)),
            None => wrong.push((line.line, "rota-wrong-person", line.person.clone())),
        }
    }
    if wrong.is_empty() { Ok(all) } else { Err(wrong) }
}

/// The page with what is wrong, by line.
fn faults(at: &At<'_>, who: &Who, wrong: &[Wrong]) -> Answer {
    let (texts, lang) = (at.shell.texts(), at.reader.lang);
    let sentence = |(line, key, value): &Wrong| {
        let facts = BTreeMap::from([
            ("line".to_owned(), line.to_string()),
            (
                "problem".to_owned(),
                texts.with_facts(lang, key, &BTreeMap::from([("value".to_owned(), value.clone())])),
            ),
        ]);
        texts.with_facts(lang, "rota-wrong-line", &facts)
    };
    let page = RotaPage {
        wrong: wrong.iter().map(sentence).collect(),
        ..load(at, who, "import", web::Typed::default())?
    };
    let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    at.shell.draw(at.reader, &page).status(status).answer()
}
