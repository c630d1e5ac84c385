//! The board of capacities: by municipality and site, with totals, gaps and what is stale; the same as a file.

use std::collections::BTreeMap;

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse as _;
use kernel::{Resource, Text};
use relief::Facts;
use relief::read::{self, SiteFilter, SiteRow};
use serde::{Deserialize, Serialize};
use web::chart::LineChart;
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit, Who, encoded};

use crate::at::At;
use crate::desk::Desk;
use crate::flow;
use crate::profiles::QuestionShow;
use crate::show::{SiteShow, TotalShow};

/// Sites on one page.
const PAGE: usize = 100;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Empty for those that are not closed, `silent`, `closed`.
    show: String,
    kind: String,
    municipality: String,
    /// Empty by municipality, `free`, `told`, `name`.
    sort: String,
    about: String,
    page: String,
}

/// Sites under one head.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GroupShow {
    /// The municipality; none where the sites are sorted otherwise, or lie in none.
    name: Option<Text>,
    totals: Vec<TotalShow>,
    sites: Vec<SiteShow>,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    totals: Vec<TotalShow>,
    groups: Vec<GroupShow>,
    asked: Asked,
    kinds: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    /// The name of what they are about, with its address.
    about: Option<(String, String)>,
    sites: usize,
    silent: usize,
    chart: Option<LineChart>,
    /// Profiles of those present, day by day.
    profiles: Vec<QuestionShow>,
    may_open: bool,
    may_report: bool,
    pager: Pager,
}

/// The totals over the board, as they arrive live.
#[derive(Serialize)]
pub(crate) struct TotalsPart {
    pub(crate) totals: Vec<TotalShow>,
}

impl Page for TotalsPart {
    const TEMPLATE: &'static str = "relief/part-totals.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { totals: Vec::new() }, Self { totals: vec![TotalShow::sample(0), TotalShow::sample(140)] }]
    }
}

/// The rows of a site, as they arrive live.
#[derive(Serialize)]
pub(crate) struct SitePart {
    pub(crate) s: SiteShow,
}

impl Page for SitePart {
    const TEMPLATE: &'static str = "relief/part-site.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        relief::site::SiteState::ALL.iter().map(|s| Self { s: SiteShow::sample(*s) }).collect()
    }
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "relief/board.html";
    const ROOM: &'static str = "capacities";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let sites = || relief::site::SiteState::ALL.iter().map(|s| SiteShow::sample(*s)).collect();
        let group = |name| GroupShow { name, totals: vec![TotalShow::sample(0)], sites: sites() };
        let full = Self {
            totals: vec![TotalShow::sample(140), TotalShow::sample(0)],
            groups: vec![group(Some(Text::both("Hautrive <b>", "Hoogoever"))), group(None)],
            asked: Asked {
                show: "silent".into(),
                kind: "places".into(),
                sort: "free".into(),
                ..Asked::default()
            },
            about: Some(("26-0417".into(), "incidents/x".into())),
            sites: 6,
            silent: 2,
            chart: Some(flow::sample()),
            profiles: vec![QuestionShow::sample()],
            may_open: true,
            may_report: true,
            pager: Pager::sample(true),
            ..Self::empty()
        };
        vec![Self::empty(), full]
    }
}

impl BoardPage {
    fn empty() -> Self {
        Self {
            totals: Vec::new(),
            groups: Vec::new(),
            asked: Asked::default(),
            kinds: vec![("places".into(), "Places <b>".into())],
            municipalities: vec![("90001".into(), "Hautrive".into())],
            about: None,
            sites: 0,
            silent: 0,
            chart: None,
            profiles: Vec::new(),
            may_open: false,
            may_report: false,
            pager: Pager::sample(false),
        }
    }
}

impl Asked {
    fn filter(&self, facts: &Facts, now: kernel::Timestamp) -> SiteFilter {
        let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        SiteFilter {
            municipality: some(&self.municipality),
            kind: some(&self.kind),
            about: self.about.parse().ok(),
            silent_since: (self.show == "silent").then(|| facts.day_start(now)),
            closed: self.show == "closed",
        }
    }
    /// Whether this is the whole list of what is open, from its beginning on.
    fn plain(&self) -> bool {
        let narrowed =
            [&self.show, &self.kind, &self.municipality, &self.about].iter().any(|v| !v.is_empty());
        !narrowed && Turn::of(&self.page, PAGE).number() == 1
    }
    /// The address of another page of the same list.
    fn page(&self, n: usize) -> String {
        let [show, kind, municipality, sort, about] =
            [&self.show, &self.kind, &self.municipality, &self.sort, &self.about].map(|v| encoded(v));
        format!("?show={show}&kind={kind}&municipality={municipality}&sort={sort}&about={about}&page={n}")
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, asked)?;
    // Totals of a part are not those of the whole: only the whole list takes new ones in.
    let topics = if page.asked.plain() { "capacities capacities-totals" } else { "capacities" };
    shell.draw(&reader, &page).topics(topics).answer()
}

fn page(at: &At<'_>, who: &Who, asked: Asked) -> Result<BoardPage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (eye, now, facts) = (desk.eye(who.actor()), at.now(), desk.facts());
    let present = reader.as_of.is_none();
    shell.read(reader, |read| {
        let rows = read::sites(read, &eye, &asked.filter(&facts, now))?;
        let missing = read::missing(read, &eye, asked.about.parse().ok())?;
        let silent_since = facts.day_start(now);
        let about = match asked.about.parse() {
            Ok(id) => at.named(read, who, id)?,
            Err(_) => None,
        };
        let (chart, profiles) =
            flow::of_board(at, read, &eye, Some(asked.municipality.as_str()).filter(|m| !m.is_empty()))?;
        let (totals, sites) = (totals(&rows, &missing, desk, &facts, now), rows.len());
        let silent = rows.iter().filter(|s| s.is_silent(silent_since)).count();
        let remind = present && desk.may(who.actor(), "capacity.report");
        let (groups, pager) = groups(rows, &asked, at, &facts, remind);
        Ok(BoardPage {
            totals,
            sites,
            silent,
            groups,
            pager,
            kinds: desk.lists().kind_choices(reader.lang),
            municipalities: desk.municipalities(reader.lang),
            about,
            chart,
            profiles,
            may_open: present && desk.may(who.actor(), "need.serve"),
            may_report: present && desk.may(who.actor(), "capacity.report"),
            asked,
        })
    })
}

/// Totals by kind, in the order of the catalogue; a kind that is only asked for stands there as well.
pub(crate) fn totals(
    rows: &[SiteRow],
    missing: &BTreeMap<String, i64>,
    desk: &Desk,
    facts: &Facts,
    now: kernel::Timestamp,
) -> Vec<TotalShow> {
    let mut all = read::totals(rows, facts, now);
    for kind in missing.iter().filter(|(_, n)| **n > 0).map(|(kind, _)| kind) {
        all.entry(kind.clone()).or_default();
    }
    let lists = desk.lists();
    let known = lists.kinds.iter().map(|k| k.code.clone());
    let rest = all.keys().filter(|k| lists.kinds.iter().all(|known| known.code != **k)).cloned();
    let order: Vec<String> = known.chain(rest.collect::<Vec<_>>()).collect();
    let one = |kind: String| {
        let total = all.get(&kind)?;
        Some(TotalShow::of(&kind, *total, missing.get(&kind).copied().unwrap_or(0), desk))
    };
    order.into_iter().filter_map(one).collect()
}

/// The sites of the page under their heads, of which the totals are those of all pages.
fn groups(
    mut rows: Vec<SiteRow>,
    asked: &Asked,
    at: &At<'_>,
    facts: &Facts,
    remind: bool,
) -> (Vec<GroupShow>, Pager) {
    let (desk, now, lang, turn) = (at.desk, at.now(), at.reader.lang, Turn::of(&asked.page, PAGE));
    let one = |s: &SiteRow| SiteShow { may_remind: remind, ..SiteShow::of(s, desk, facts, now) };
    let free = |site: &SiteRow| site.kinds.iter().map(|k| site.free(k)).sum::<i64>();
    match asked.sort.as_str() {
        "free" => rows.sort_by_key(|s| (-free(s), s.code.clone())),
        // Those that told longest ago first, those that never did before them.
        "told" => rows.sort_by_key(|s| (s.told_at, s.code.clone())),
        "name" => rows.sort_by_key(|s| store::fold(s.names.show(lang))),
        _ => {
            let all = read::by_municipality(rows);
            let places: Vec<_> =
                all.iter().flat_map(|(town, rows)| rows.iter().map(move |row| (town, rows, row))).collect();
            let group = |chunk: &[(&Option<String>, &Vec<SiteRow>, &SiteRow)]| {
                let (town, rows, _) = chunk.first()?;
                Some(GroupShow {
                    name: town.as_deref().map(|code| at.area(code)),
                    totals: totals(rows, &BTreeMap::new(), desk, facts, now),
                    sites: chunk.iter().map(|(_, _, row)| one(row)).collect(),
                })
            };
            let shown = turn.cut(&places).chunk_by(|a, b| a.0 == b.0).filter_map(group).collect();
            return (shown, turn.pager(&places, |n| asked.page(n)));
        }
    }
    let pager = turn.pager(&rows, |n| asked.page(n));
    if rows.is_empty() {
        return (Vec::new(), pager);
    }
    let sites = turn.cut(&rows).iter().map(one).collect();
    (vec![GroupShow { name: None, totals: Vec::new(), sites }], pager)
}

/// `GET /capacities/file.csv`: what the board shows, a kind of capacity of a site a line.
pub(crate) async fn file(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (eye, now, facts) = (desk.eye(who.actor()), at.now(), desk.facts());
    let rows =
        shell.read(&reader, |read| Ok::<_, Fault>(read::sites(read, &eye, &asked.filter(&facts, now))?))?;
    let bytes = table(&rows, &facts, now).map_err(Fault::internal)?;
    let mut answer = bytes.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = HeaderValue::from_static("attachment; filename=\"capacities.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(answer)
}

/// With the same heads that a file to be taken in has, so that one comes back.
fn table(rows: &[SiteRow], facts: &Facts, now: kernel::Timestamp) -> Result<Vec<u8>, csv::Error> {
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
    file.write_record([
        "code",
        "name_fr",
        "name_nl",
        "municipality",
        "organisation",
        "state",
        "kind",
        "offered",
        "held",
        "used",
        "allocated",
        "free",
        "over",
        "told_at",
        "stale",
        "status",
    ])?;
    for site in rows {
        for kind in &site.kinds {
            let Some(row) = site.levels.get(kind) else { continue };
            let after = facts.kinds.get(kind).copied().unwrap_or(0);
            let level = &row.level;
            file.write_record([
                harmless(&site.code),
                harmless(site.names.get(kernel::Lang::Fr).unwrap_or("")),
                harmless(site.names.get(kernel::Lang::Nl).unwrap_or("")),
                harmless(site.municipality.as_deref().unwrap_or("")),
                harmless(site.organisation.as_deref().unwrap_or("")),
                site.state.code().to_owned(),
                harmless(kind),
                level.offered.to_string(),
                level.held.to_string(),
                level.used.to_string(),
                level.allocated.to_string(),
                site.free(kind).to_string(),
                level.over().to_string(),
                row.at.map_or_else(String::new, kernel::Timestamp::rfc3339),
                u8::from(row.is_stale(now, after)).to_string(),
                row.status.code().to_owned(),
            ])?;
        }
    }
    file.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

/// A spreadsheet takes what begins like this for a formula: it becomes text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_formula() {
        for bad in ["=1+1", "+32", "-5", "@x"] {
            assert_eq!(harmless(bad), format!("'{bad}"));
        }
        assert_eq!(harmless("Salle = hall"), "Salle = hall");
    }
}
