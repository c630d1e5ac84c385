//! A function for somebody: which, for whom, where, from when to when, on which decision.

use directory::MandateState;
use directory::command::ProposeMandate;
use kernel::{Id, Lang, Refusal, Resource, Timestamp, kind};
use profile::{Profile, Reach};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit};

use crate::desk::{Book, Desk, day, end_of, settle, sorted};
use crate::people::person_of;

#[derive(Serialize)]
pub(crate) struct ProposePage {
    person: String,
    name: String,
    /// Value and name, those that wait for a second person marked.
    functions: Vec<(String, String, bool)>,
    organisations: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    deputies: Vec<(String, String)>,
    form: Typed,
}

impl Page for ProposePage {
    const TEMPLATE: &'static str = "directory/propose.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let pair = || vec![("x".to_owned(), "X <b>".to_owned())];
        let page = |areas, form| Self {
            person: crate::show::uuid_like(2),
            name: "Jo O'Neill (fictif)".to_owned(),
            functions: vec![("x".to_owned(), "X".to_owned(), true), ("y".to_owned(), "Y".to_owned(), false)],
            organisations: pair(),
            deputies: areas,
            areas: pair(),
            form,
        };
        let mut wrong = Typed::default().with("function", "y").with("areas", "x").with("from", "2026-12-01");
        wrong.put_error(Some("until"), "…".to_owned());
        vec![page(Vec::new(), Typed::default()), page(pair(), wrong)]
    }
}

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    function: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    areas: Vec<String>,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    deputy_of: String,
    #[serde(default)]
    ground: String,
}

impl Form {
    fn command(
        &self,
        book: &Book,
        (mandate, person): (Id<kind::Mandate>, Id<kind::Person>),
        now: Timestamp,
    ) -> Result<ProposeMandate, Refusal> {
        let missing = |field| Refusal::invalid(field, "refusal-missing");
        let given = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
        let function = given(&self.function).ok_or_else(|| missing("function"))?;
        let everywhere = book.function(&function).is_some_and(|f| f.reach == Reach::Everywhere);
        if let Some(code) = self.areas.iter().find(|a| !book.areas.contains_key(*a)) {
            return Err(Refusal::invalid("areas", "refusal-unknown-code").with("code", code));
        }
        let ground = given(&self.ground).ok_or_else(|| missing("ground"))?;
        if ground.chars().count() > 500 {
            return Err(Refusal::invalid("ground", "refusal-too-long").with("most", 500));
        }
        Ok(ProposeMandate {
            mandate,
            person,
            organisation: self.organisation.parse().map_err(|_| missing("organisation"))?,
            // A function that reaches everywhere needs no list, and would be misread with one.
            areas: if everywhere { Vec::new() } else { self.areas.clone() },
            from: given(&self.from).map(|d| day(&book.zone, "from", &d)).transpose()?.unwrap_or(now),
            until: given(&self.until).map(|d| end_of(&book.zone, "until", &d)).transpose()?,
            deputy_of: given(&self.deputy_of)
                .map(|id| id.parse())
                .transpose()
                .map_err(|_| missing("deputy_of"))?,
            ground,
            profile: book.profile.clone(),
            function,
        })
    }
}

fn page(
    desk: &Desk,
    book: &Book,
    lang: Lang,
    id: Id<kind::Person>,
    form: Typed,
) -> Result<ProposePage, Fault> {
    let functions = functions(&book.profile, lang);
    let others = book.roster.mandates.iter().filter(|m| {
        m.person != id && m.state != MandateState::Ended && m.until.is_none_or(|until| book.at < until)
    });
    let deputies = others.map(|m| {
        let function = book.function_name(&m.function);
        let name = book.roster.name(m.person).unwrap_or("…");
        (m.id.to_string(), format!("{} · {name}", function.show(lang)))
    });
    Ok(ProposePage {
        person: id.to_string(),
        name: person_of(book, id)?.name.clone(),
        functions,
        organisations: book.organisations(lang),
        areas: (desk.areas)().into_iter().map(|a| (a.code, a.names.show(lang).to_owned())).collect(),
        deputies: sorted(deputies),
        form,
    })
}

fn functions(profile: &Profile, lang: Lang) -> Vec<(String, String, bool)> {
    let all = profile.functions.iter();
    all.map(|f| (f.code.clone(), f.names.show(lang).to_owned(), f.needs_second_person())).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Person>>) -> Answer {
    shell.permit(&who, "mandate.propose", &Resource::service())?;
    let book = desk.book(&shell, &reader)?;
    if who.actor().person == id {
        return Err(Refusal::conflict("refusal-own-mandate").into());
    }
    shell.draw(&reader, &page(&desk, &book, reader.lang, id, Typed::default())?).answer()
}

pub(crate) async fn post(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, Form, Id<kind::Person>>,
) -> Answer {
    shell.permit(&who, "mandate.propose", &Resource::service())?;
    let book = desk.book(&shell, &reader)?;
    let (mandate, now) = (shell.ids().next(), shell.now());
    let outcome = async {
        let command = form.value.as_ref().map_err(Clone::clone)?.command(&book, (mandate, id), now)?;
        let waits = book.function(&command.function).is_some_and(profile::Function::needs_second_person);
        let receipt = shell.submit(&who, &form.meta, command).await?;
        settle(&shell)?;
        Ok((receipt, waits))
    };
    match outcome.await {
        Ok((receipt, waits)) => {
            let key = if waits { "directory-proposed-waits" } else { "directory-proposed-counts" };
            let message = shell.texts().plain(reader.lang, key);
            let location = Some(reader.url(&format!("people/{id}")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&desk, &book, reader.lang, id, form))
        }
    }
}
