//! The list of exercises, the form that opens one, and the way in for whoever plays.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Redirect};
use exercise::command::LEAD;
use exercise::exercise::{Sort, State as Stands};
use exercise::read;
use kernel::{Id, Kind, Refusal, Resource, Text, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::desk::{Asked, Desk};
use crate::show::ExerciseShow;

/// Most exercises on the page.
const MOST: i64 = 100;

/// An exercise with the parts that the reader plays in it.
#[derive(Debug, Clone, Serialize)]
struct Line {
    e: ExerciseShow,
    /// Mandate and function of each part of one's own.
    own: Vec<(String, Text)>,
}

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<Line>,
    may_lead: bool,
    may_observe: bool,
    sorts: Vec<&'static str>,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "exercise/list.html";
    const ROOM: &'static str = "exercises";
    fn samples() -> Vec<Self> {
        let page = |rows: Vec<Line>, may: bool| Self {
            rows,
            may_lead: may,
            may_observe: may,
            sorts: sorts(),
            form: Typed::default(),
        };
        let own = || vec![("x".to_owned(), Text::three("Maire", "Burgemeester", "Mayor"))];
        let lines = ExerciseShow::samples().into_iter().map(|e| Line { e, own: own() }).collect();
        vec![page(Vec::new(), true), page(Vec::new(), false), page(lines, true)]
    }
}

fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<ListPage, Fault> {
    let rows = at.shell.live().read(|r| Ok::<_, Fault>(read::exercises(r, MOST)?))?;
    let names = at.desk.post.names();
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let (mut own, mut e) = (Vec::new(), ExerciseShow::of(row));
        if row.state == Stands::Open
            && let Some(journal) = web::blocking(|| at.desk.houses.journal(row))?
        {
            let (parts, inside) =
                journal.read(|r| Ok::<_, Fault>((read::parts(r, row.id)?, read::exercise(r, row.id)?)))?;
            e = e.played(inside.as_ref());
            let mine = parts.into_iter().filter(|p| p.live && p.person == who.actor().person);
            own.extend(mine.map(|p| (p.mandate.to_string(), names.function(&p.function))));
        }
        lines.push(Line { e, own });
    }
    Ok(ListPage {
        rows: lines,
        may_lead: at.may(who, LEAD),
        may_observe: at.may(who, exercise::command::OBSERVE),
        sorts: sorts(),
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OpenForm {
    title: String,
    sort: String,
    /// `night` or `empty`.
    from: String,
    /// `02:55`, `24/11 02:55`.
    at: String,
}

impl OpenForm {
    fn asked(&self, at: &At<'_>) -> Result<Asked, Refusal> {
        let now = at.shell.now();
        let typed = fields::stated("at", &self.at, now, at.shell.zone())?.map(|s| s.at);
        let night = match self.from.as_str() {
            "empty" => None,
            // The time as it stands now, where none is typed.
            _ => Some(typed.unwrap_or(now).min(now)),
        };
        Ok(Asked {
            title: Words::new(at.reader.lang, self.title.trim()),
            sort: fields::code("sort", &self.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            from: night,
            start: night.or(typed).unwrap_or(now),
        })
    }
}

pub(crate) async fn open(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, OpenForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, LEAD, &Resource::service())?;
    let opened = form.value.as_ref().map_err(Clone::clone).map_err(Fault::from).and_then(|value| {
        fields::present(&reader)?;
        let asked = value.asked(&at)?;
        web::blocking(|| desk.houses.open(who.actor(), &asked))
    });
    match opened {
        Ok(no) => {
            let facts = BTreeMap::from([("number".to_owned(), format!("EX-{no}"))]);
            let done = Done {
                receipt: None,
                number: Some(format!("EX-{no}")),
                message: shell.texts().with_facts(reader.lang, "exercise-done-opened", &facts),
                location: Some(reader.url(&format!("exercises/{no}"))),
            };
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, form)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Enter {
    part: String,
}

/// A link and no form: it leads to another address, to which no form may be sent. What it opens opens once.
pub(crate) async fn enter(
    Visit { shell, desk, reader, who, id: no }: Visit<Desk, i64>,
    Query(asked): Query<Enter>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(no)?;
    let journal = web::blocking(|| desk.houses.journal(&row))?.ok_or_else(Fault::not_found)?;
    let mandate: Option<Id<kind::Mandate>> = asked.part.parse().ok();
    let parts = journal.read(|r| Ok::<_, Fault>(read::parts(r, row.id)?))?;
    let own = parts
        .into_iter()
        .find(|p| p.live && p.person == who.actor().person && mandate.is_none_or(|m| m == p.mandate));
    let part = own.ok_or_else(|| Refusal::new(Kind::Forbidden, "refusal-exercise-not-admitted"))?;
    let address = web::blocking(|| desk.houses.ticket(no, part.player, part.mandate, reader.lang))?;
    Ok(Redirect::to(&address).into_response())
}
