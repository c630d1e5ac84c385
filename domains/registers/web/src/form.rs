//! The form of a document: entered into a register, taken over from a lesson, described anew.

use std::collections::BTreeSet;

use ::desk::Names;
use axum::response::{IntoResponse as _, Redirect};
use kernel::{Handling, Id, Refusal, Resource, kind};
use registers::command::{ChangeEntry, Enter};
use registers::entry::{Frame, Point};
use registers::error;
use registers::read::EntryRow;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::{At, day, fill, three};
use crate::desk::Desk;
use crate::lesson::{self, Taken};
use crate::show::OwedShow;

#[derive(Serialize)]
pub(crate) struct FormPage {
    /// The entry that is described anew: id, number, journal number of its last change.
    entry: Option<(String, String, i64)>,
    /// The lesson that is taken over, with its handling where that leaves no choice.
    lesson: Option<(OwedShow, Option<&'static str>)>,
    /// Who may answer for what is to be done about it.
    functions: Vec<(String, String)>,
    registers: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    handlings: Vec<&'static str>,
    may_restrict: bool,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "registers/form.html";
    const ROOM: &'static str = "follow-up";
    fn samples() -> Vec<Self> {
        let one = || vec![("x".to_owned(), "X <b>".to_owned())];
        let page = |entry, lesson, may_restrict| {
            let mut form = Typed::default().with("names-fr", "<b>");
            form.put_error(Some("names-fr"), "…".into());
            let (registers, areas, functions) = (one(), one(), one());
            Self { entry, lesson, functions, registers, areas, handlings: handlings(), may_restrict, form }
        };
        let lesson =
            |closed: Option<&'static str>| OwedShow::samples().into_iter().next().map(|o| (o, closed));
        vec![
            page(None, None, true),
            page(Some(("x".into(), "RS-26-0001".into(), 7)), None, false),
            page(None, lesson(None), true),
            page(None, lesson(Some("need-to-know")), true),
        ]
    }
}

fn handlings() -> Vec<&'static str> {
    [Handling::Public, Handling::Service, Handling::NeedToKnow].iter().map(|h| h.code()).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    register: String,
    /// The lesson that is to be taken over.
    lesson: String,
}

/// What the form is about.
#[derive(Clone, Copy)]
enum Of<'a> {
    Document,
    Lesson(&'a Taken),
    Entry(&'a EntryRow),
}

impl<'a> From<Option<&'a Taken>> for Of<'a> {
    fn from(taken: Option<&'a Taken>) -> Self {
        taken.map_or(Self::Document, Self::Lesson)
    }
}

fn page(at: &At<'_>, who: &Who, of: Of<'_>, form: Typed) -> FormPage {
    let (entry, taken) = match of {
        Of::Document => (None, None),
        Of::Lesson(taken) => (None, Some(taken)),
        Of::Entry(row) => (Some(row), None),
    };
    FormPage {
        entry: entry.map(|row| (row.id.to_string(), row.number.clone(), row.changed_seq)),
        lesson: taken.map(|taken| (taken.shown(at), taken.closed())),
        functions: if taken.is_some() { at.desk.functions(at.reader.lang) } else { Vec::new() },
        registers: registers(at, taken),
        areas: Names::choices(&at.desk.post.names().areas, at.reader.lang),
        handlings: handlings().into_iter().filter(|code| taken.is_none_or(|t| t.allows(code))).collect(),
        may_restrict: at.desk.post.may(who.actor(), "matter.restrict"),
        form,
    }
}

/// The registers to choose from: a lesson goes into one of lessons alone, where the account does not take it for something else.
fn registers(at: &At<'_>, taken: Option<&Taken>) -> Vec<(String, String)> {
    let all = at.desk.registers(at.reader.lang).into_iter();
    all.filter(|(code, _)| taken.is_none() || lesson::is_register(&at.desk.catalogue, code)).collect()
}

/// `GET /registers/new`.
pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    let Some(taken) = lesson::asked(&at, &who, &asked.lesson)? else {
        let form =
            Typed::default().with("register", asked.register).with("handling", Handling::Service.code());
        return shell.draw(&reader, &page(&at, &who, Of::Document, form)).answer();
    };
    // Whoever comes late finds what the other made of it.
    if let Some(id) = lesson::entered(&at, &who, &taken)? {
        return Ok(Redirect::to(&reader.url(&format!("registers/{id}"))).into_response());
    }
    if taken.is_entered(&at)? {
        return Err(error::lesson_entered().into());
    }
    if !taken.stands() {
        return Err(error::lesson_void().into());
    }
    let form = taken.typed(&at, &lesson::register(&at, &asked.register));
    shell.draw(&reader, &page(&at, &who, Of::Lesson(&taken), form)).answer()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EntryForm {
    register: String,
    names_fr: String,
    names_nl: String,
    body_fr: String,
    body_nl: String,
    day: String,
    reference: String,
    quote_fr: String,
    quote_nl: String,
    source: String,
    note_fr: String,
    note_nl: String,
    areas: Vec<String>,
    handling: String,
    words_fr: String,
    words_nl: String,
    owner: String,
    due: String,
}

impl EntryForm {
    /// What is to be done about the lesson that is taken over.
    fn point(&self) -> Result<Point, Refusal> {
        Ok(Point {
            words: fields::both(&self.words_fr, &self.words_nl),
            owner: fields::some(&self.owner),
            due: day("due", &self.due)?,
            ..Point::default()
        })
    }
    fn frame(&self) -> Result<Frame, Refusal> {
        Ok(Frame {
            register: self.register.trim().to_owned(),
            names: three(&self.names_fr, &self.names_nl, ""),
            body: three(&self.body_fr, &self.body_nl, ""),
            day: day("day", &self.day)?,
            reference: fields::some(&self.reference),
            quote: fields::both(&self.quote_fr, &self.quote_nl),
            source: fields::some(&self.source),
            note: fields::both(&self.note_fr, &self.note_nl),
        })
    }
}

/// `POST /registers`.
pub(crate) async fn enter(posted: Posted<Desk, EntryForm, ()>) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    let taken = lesson::asked(&at, &who, form.typed.get("lesson"))?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let id: Id<kind::Matter> = shell.ids().next();
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let handling = handling.unwrap_or(Handling::Service);
        let receipt = if let Some(taken) = &taken {
            let said = (value.frame()?, value.point()?);
            if !lesson::is_register(&desk.catalogue, &said.0.register) {
                return Err(Refusal::unknown_code("register", &said.0.register).into());
            }
            at.ask(&who, &form.meta, taken.rule(&at, id, said, handling)).await?
        } else {
            let areas: BTreeSet<String> = value.areas.iter().filter_map(|a| fields::some(a)).collect();
            let rule = Enter { areas, handling, ..Enter::new(id, value.frame()?) };
            at.ask(&who, &form.meta, rule).await?
        };
        // A repeat of the form is answered with the entry that it made the first time.
        Ok::<_, Fault>((receipt.entries.first().and_then(|e| e.matter).unwrap_or(id), receipt))
    };
    match outcome.await {
        Ok((id, receipt)) => {
            let row = at.entry(&who, id)?;
            Ok(shell.done(
                &reader,
                &at.done("registers-done-entered", &row.number, &format!("registers/{id}"), receipt),
            ))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, &who, taken.as_ref().into(), form)))
        }
    }
}

/// The entry, for whoever may keep it.
fn kept(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<EntryRow, Fault> {
    let row = at.entry(who, id)?;
    let on: Resource =
        at.shell.live().read(|read| registers::read::resource(read, id))?.ok_or_else(Fault::not_found)?;
    at.shell.permit(who, "register.keep", &on)?;
    Ok(row)
}

/// `GET /registers/{id}/change`.
pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = kept(&at, &who, id)?;
    let form = again(&row.frame).as_shown();
    shell.draw(&reader, &page(&at, &who, Of::Entry(&row), form)).answer()
}

/// A document back in the fields of the form.
fn again(frame: &Frame) -> Typed {
    let form = Typed::default()
        .with("register", &frame.register)
        .with("day", frame.day.map_or_else(String::new, |d| d.to_string()))
        .with("reference", frame.reference.clone().unwrap_or_default())
        .with("source", frame.source.clone().unwrap_or_default());
    [("names", &frame.names), ("body", &frame.body), ("quote", &frame.quote), ("note", &frame.note)]
        .into_iter()
        .fold(form, |form, (name, text)| fill(form, name, text))
}

/// `POST /registers/{id}/change`.
pub(crate) async fn change(posted: Posted<Desk, EntryForm>) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = posted;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = kept(&at, &who, id)?;
    let amended =
        form.amends(Some(id), again(&row.frame), row.changed_seq).saying(|field, code| match field {
            "register" => registers(&at, None).into_iter().find(|(c, _)| c == code).map(|(_, name)| name),
            _ => None,
        });
    let outcome = async {
        let value = amended.value()?;
        let mut frame = value.frame()?;
        // The form has two languages; what was said in English stays.
        frame.names.en.clone_from(&row.frame.names.en);
        frame.body.en.clone_from(&row.frame.body.en);
        frame.note.en.clone_from(&row.frame.note.en);
        at.ask(&who, &form.meta, ChangeEntry { entry: id, frame, based_on: form.meta.based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell
                .done(&reader, &at.done("registers-done", &row.number, &format!("registers/{id}"), receipt)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| Ok(page(&at, &who, Of::Entry(&row), form)))
        }
    }
}
