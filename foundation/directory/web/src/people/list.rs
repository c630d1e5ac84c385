//! Everybody, found by name, function, organisation or area.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use directory::{MandateState, Person};
use kernel::Lang;
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Query, Reader, Shell, Who};

use crate::desk::{Book, Desk};
use crate::show::{MandateShow, PersonShow};

/// People on one page.
const PAGE: usize = 50;

#[derive(Serialize)]
pub(crate) struct PeoplePage {
    q: String,
    rows: Vec<PersonShow>,
    found: usize,
    /// Mandates that wait for a second person.
    waiting: Vec<MandateShow>,
    previous: Option<String>,
    next: Option<String>,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "directory/people.html";
    const ROOM: &'static str = "people";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |q: &str, rows: Vec<PersonShow>, waiting| Self {
            q: q.to_owned(),
            found: rows.len(),
            next: (!rows.is_empty()).then(|| "?q=x&page=2".to_owned()),
            rows,
            waiting,
            previous: None,
        };
        vec![
            page("", Vec::new(), Vec::new()),
            page("\"x\"", Vec::new(), Vec::new()),
            page(
                "o'neill",
                vec![PersonShow::sample(false), PersonShow::sample(true)],
                vec![MandateShow::sample("proposed")],
            ),
        ]
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: usize,
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    _who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    let book = desk.book(&shell, &reader)?;
    let words = store::words(&asked.q);
    let mut found: Vec<&Person> =
        book.roster.persons.values().filter(|p| fits(&book, p, reader.lang, &words)).collect();
    found.sort_by_cached_key(|p| (p.machine, store::fold(&p.name), p.id));
    let (count, number) = (found.len(), asked.page.clamp(1, 10_000));
    let rows = found.into_iter().skip((number - 1) * PAGE).take(PAGE);
    let waiting = book.roster.mandates.iter().filter(|m| m.state == MandateState::Proposed);
    let page = PeoplePage {
        rows: rows.map(|p| PersonShow::of(&book, p)).collect(),
        found: count,
        waiting: waiting.map(|m| MandateShow::of(&book, m)).collect(),
        previous: (number > 1).then(|| address(&asked.q, number - 1)),
        next: (count > number * PAGE).then(|| address(&asked.q, number + 1)),
        q: asked.q,
    };
    shell.draw(&reader, &page).answer()
}

/// Every word that was typed begins a word of the person's name, functions, organisations or areas.
fn fits(book: &Book, person: &Person, lang: Lang, typed: &BTreeSet<String>) -> bool {
    if typed.is_empty() {
        return true;
    }
    let mut text = format!("{} {}", person.name, person.login);
    for held in
        book.roster.mandates.iter().filter(|m| m.person == person.id && book.roster.counts(m, book.at))
    {
        let names = [book.function_name(&held.function), book.organisation_name(held.organisation)];
        for name in names.iter().chain(&held.areas.iter().map(|a| book.area_name(a)).collect::<Vec<_>>()) {
            text.push(' ');
            text.push_str(name.show(lang));
        }
    }
    crate::desk::fits(&text, typed)
}

fn address(q: &str, page: usize) -> String {
    format!("?q={}&page={page}", web::encoded(q))
}
