//! Organisations, with the names that they once had.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, Page, PageKind, Query, Reader, Routes, Shell, Who, get};

use crate::desk::{Desk, noon};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationRow {
    code: String,
    names: Text,
    short: Option<Text>,
    sort: String,
    parent: Option<Text>,
    areas: Vec<Text>,
    /// Earlier names, each with an instant of its last day.
    former: Vec<(Text, Timestamp)>,
    source: Option<String>,
    /// How many hold a function for it now.
    people: usize,
}

#[derive(Serialize)]
pub(crate) struct OrganisationsPage {
    q: String,
    /// By kind, each with its rows.
    groups: Vec<(String, Vec<OrganisationRow>)>,
    found: usize,
}

impl Page for OrganisationsPage {
    const TEMPLATE: &'static str = "directory/organisations.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let row = OrganisationRow {
            code: "hautrive".to_owned(),
            names: Text::both("Hautrive <b>", "Hoogoever"),
            short: Some(Text::both("HR", "HO")),
            sort: "municipality".to_owned(),
            parent: Some(Text::both("Région", "Gewest")),
            areas: vec![Text::both("Hautrive", "Hoogoever")],
            former: vec![(Text::both("Bourg-Haut", "Hoogburg"), Timestamp::from_seconds(1_600_000_000))],
            source: Some("example".to_owned()),
            people: 2,
        };
        let bare =
            OrganisationRow { short: None, parent: None, former: Vec::new(), source: None, ..row.clone() };
        let groups = vec![("municipality".to_owned(), vec![row]), ("another-kind".to_owned(), vec![bare])];
        vec![
            Self { q: String::new(), groups: Vec::new(), found: 0 },
            Self { q: "\"".to_owned(), groups: Vec::new(), found: 0 },
            Self { q: String::new(), groups, found: 2 },
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    _who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    let book = desk.book(&shell, &reader)?;
    let typed = store::words(&asked.q);
    let mut groups: BTreeMap<String, Vec<OrganisationRow>> = BTreeMap::new();
    let mut found = 0;
    for one in book.roster.organisations.values() {
        let known = book.profile.organisation(&one.code);
        let parent = known.and_then(|k| k.parent.as_deref()).and_then(|p| book.profile.organisation(p));
        let row = OrganisationRow {
            code: one.code.clone(),
            names: one.names.clone(),
            short: known.and_then(|k| k.short.clone()),
            sort: one.sort.clone(),
            parent: parent.map(|p| p.names.clone()),
            areas: one.areas.iter().map(|a| book.area_name(a)).collect(),
            former: known
                .into_iter()
                .flat_map(|k| &k.former)
                .map(|f| (f.names.clone(), noon(f.until)))
                .collect(),
            source: known.map(|k| k.source.clone()),
            people: book
                .roster
                .mandates
                .iter()
                .filter(|m| m.organisation == one.id && book.roster.counts(m, book.at))
                .count(),
        };
        if fits(&row, &typed) {
            found += 1;
            groups.entry(row.sort.clone()).or_default().push(row);
        }
    }
    for rows in groups.values_mut() {
        rows.sort_by_cached_key(|r| store::fold(r.names.show(reader.lang)));
    }
    let page = OrganisationsPage { q: asked.q, groups: groups.into_iter().collect(), found };
    shell.draw(&reader, &page).answer()
}

/// Found by any of its names in any language, the former ones too: documents keep the old name for years.
fn fits(row: &OrganisationRow, typed: &BTreeSet<String>) -> bool {
    let names = std::iter::once(&row.names).chain(&row.short).chain(row.former.iter().map(|(n, _)| n));
    let mut text = row.code.clone();
    for name in names {
        for part in kernel::Lang::ALL.into_iter().filter_map(|l| name.get(l)) {
            text.push(' ');
            text.push_str(part);
        }
    }
    crate::desk::fits(&text, typed)
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/organisations", get(show))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<OrganisationsPage>()]
}
