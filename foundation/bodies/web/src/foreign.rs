//! Sessions that others hold: noting what was told, more of it, and that it is over.

use std::collections::BTreeSet;

use bodies::body::{Body, Role};
use bodies::command::{EndForeignSession, Heard, NoteForeignSession};
use bodies::read::{self, Eye, ForeignRow};
use bodies::session::{About, Sight};
use kernel::{Actor, Id, Refusal, Resource, Stated, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Query, Reader, Typed, Visit, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::{answered, made};
use desk::Names;
use web::fields;

/// What was heard, as pages show it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HeardShow {
    source: String,
    told_by: Option<String>,
    place: Option<String>,
    director: Option<String>,
    contact: Option<String>,
    words: Option<Words>,
    ended: bool,
    stated: Option<Stated>,
    recorded_at: Timestamp,
    by: Text,
    seq: i64,
}

impl HeardShow {
    pub(crate) fn of(names: &Names, row: &ForeignRow) -> Self {
        Self {
            source: row.source.clone(),
            told_by: row.told_by.clone(),
            place: row.place.clone(),
            director: row.director.clone(),
            contact: row.contact.clone(),
            words: row.words.clone().filter(|w| !w.is_blank()),
            ended: row.ended,
            stated: row.stated,
            recorded_at: row.recorded_at,
            by: names.function(&row.function),
            seq: row.seq,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let full = Self {
            source: "Pompiers <b>".into(),
            told_by: Some("T. Maes".into()),
            place: Some("rue du Moulin".into()),
            director: Some("commandant".into()),
            contact: Some("0490 00 00 11".into()),
            words: Some(Words::new(kernel::Lang::Nl, "<b>")),
            ended: false,
            stated: Some(Stated { at, precision: kernel::Precision::Minute }),
            recorded_at: at,
            by: crate::sample::name(),
            seq: 12,
        };
        let bare = Self {
            told_by: None,
            place: None,
            director: None,
            contact: None,
            words: None,
            ended: true,
            stated: None,
            ..full.clone()
        };
        vec![bare, full]
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ToldPage {
    code: String,
    name: Text,
    source: String,
    areas: Vec<(String, String)>,
    about: Option<String>,
    form: Typed,
}

impl Page for ToldPage {
    const TEMPLATE: &'static str = "bodies/told.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let one = |about: Option<&str>, form| Self {
            code: "post".into(),
            name: crate::sample::name(),
            source: "loi <b> / wet".into(),
            areas: vec![("90001".into(), "Hautrive".into())],
            about: about.map(str::to_owned),
            form,
        };
        let mut wrong = Typed::default().with("source", "<b>").with("areas", "90001");
        wrong.put_error(Some("source"), "…".to_owned());
        vec![one(None, Typed::default()), one(Some("26-0417"), wrong)]
    }
}

/// What a blank form begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The matter that it is about.
    pub(crate) about: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    permitted(&at, &who, &code)?;
    let mut form = Typed::default().with("about", asked.about);
    // Whoever answers for some areas mostly hears of them.
    let held = (desk.post.holding)(who.actor()).filter(|held| !held.everywhere);
    for area in held.iter().flat_map(|held| &held.areas) {
        form = form.with("areas", area.clone());
    }
    let page = page(&at, &who, &code, form)?;
    shell.draw(&reader, &page).answer()
}

/// Whether they note what happens in this body: those who keep records, and whoever sits in it and convenes sessions. In which areas
/// the rules say.
pub(crate) fn notes(desk: &Desk, actor: &Actor, body: &Body) -> bool {
    let sits = || body.seats().any(|function| actor.function == *function);
    body.role == Some(Role::Told)
        && (desk.may(actor, "body.record") || (desk.may(actor, "body.convene") && sits()))
}

fn permitted(at: &At<'_>, who: &Who, code: &str) -> Result<(), Fault> {
    let facts = at.desk.facts();
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::body(read, &facts, code)?))?;
    if row.is_some_and(|row| notes(at.desk, who.actor(), &row.body)) {
        return Ok(());
    }
    at.shell.permit(who, "body.record", &Resource::service())
}

fn page(at: &At<'_>, who: &Who, code: &str, form: Typed) -> Result<ToldPage, Fault> {
    let facts = at.desk.facts();
    at.shell.live().read(|read| {
        let row = read::body(read, &facts, code)?.ok_or_else(Fault::not_found)?;
        let body = row.body;
        let about = about(at, who, read, form.get("about"))?;
        Ok(ToldPage {
            code: body.code,
            name: body.names,
            source: body.source,
            areas: Names::choices(&at.desk.names().areas, at.reader.lang),
            about: about.map(|a| a.label),
            form,
        })
    })
}

/// What a session is about, where the reader may see it. Whoever may not is not told that there is such a thing.
pub(crate) fn about(at: &At<'_>, who: &Who, read: &dyn Read, typed: &str) -> Result<Option<About>, Fault> {
    let Ok(matter) = typed.trim().parse::<Id<kind::Matter>>() else { return Ok(None) };
    let seen = at.desk.briefing.about(read, who.actor(), at.reader.lang, matter)?;
    Ok(seen.map(|(label, _)| About { matter, label }))
}

/// Areas by code, if all of them are known.
pub(crate) fn areas(at: &At<'_>, typed: &[String]) -> Result<BTreeSet<String>, Refusal> {
    let known = at.desk.names();
    match typed.iter().find(|area| !known.areas.contains_key(*area)) {
        Some(area) => Err(Refusal::unknown_code("areas", area)),
        None => Ok(typed.iter().cloned().collect()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ToldForm {
    source: String,
    told_by: String,
    place: String,
    director: String,
    contact: String,
    words: String,
    stated: String,
    about: String,
    areas: Vec<String>,
}

impl ToldForm {
    fn heard(&self, reader: &Reader) -> Heard {
        Heard {
            source: self.source.trim().to_owned(),
            told_by: fields::some(&self.told_by),
            place: fields::some(&self.place),
            director: fields::some(&self.director),
            contact: fields::some(&self.contact),
            words: fields::words(&self.words, reader.lang),
        }
    }
}

pub(crate) async fn note(
    Posted { shell, desk, reader, who, id: code, form }: Posted<Desk, ToldForm, String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        permitted(&at, &who, &code)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = NoteForeignSession {
            session: shell.ids().next(),
            body: code.clone(),
            heard: value.heard(&reader),
            about: shell.live().read(|read| about(&at, &who, read, &value.about))?,
            sight: Sight { areas: areas(&at, &value.areas)?, ..Sight::default() },
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => made(&at, receipt, "body-told-noted"),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &code, form)),
    }
}

pub(crate) async fn more(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ToldForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let row = seen(&at, &desk.eye(who.actor()), id)?;
        let rule = NoteForeignSession {
            session: id,
            body: row.body,
            heard: value.heard(&reader),
            about: None,
            sight: Sight::default(),
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("told", "body-told-noted"), form.typed)
}

fn seen(at: &At<'_>, eye: &Eye, id: Id<kind::Matter>) -> Result<read::SessionRow, Fault> {
    at.shell.live().read(|read| read::session(read, eye, id)?.ok_or_else(Fault::not_found))
}

pub(crate) async fn ended(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ToldForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = EndForeignSession {
            session: id,
            source: value.source.trim().to_owned(),
            words: fields::words(&value.words, reader.lang),
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("told", "body-told-ended"), form.typed)
}
