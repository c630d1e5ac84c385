//! The list of incidents: filters, order, pages.

use kernel::{Lang, Refusal, Resource};
use serde::{Deserialize, Serialize};
use situation::incident::Severity;
use situation::read::{self, IncidentColumn, IncidentFilter, IncidentOrder};
use web::{Answer, Fault, Page, Pager, Query, Reader, Shell, Turn, Typed, Visit, Who, encoded};

use super::choices::{Choice, Choices, levels, sorted};
use crate::desk::{Desk, Names};
use crate::floor::MapShow;
use crate::past::closed_since;
use crate::show::IncidentShow;
use crate::typed;

/// Incidents on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    /// `live`, `ended`, or all.
    #[serde(default)]
    show: String,
    #[serde(default, rename = "type")]
    incident_type: String,
    #[serde(default)]
    severity: String,
    #[serde(default)]
    area: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    /// `opened`, `-opened`, …
    #[serde(default)]
    sort: String,
    /// Which page, from 1.
    #[serde(default)]
    page: String,
    /// Whether the form to open one stands open.
    #[serde(default)]
    open: String,
}

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<IncidentShow>,
    asked: Asked,
    /// The filters as they stand in the address, for the heads that sort.
    query: String,
    /// The present order.
    sort: String,
    pager: Pager,
    choices: Choices,
    municipalities: Vec<Choice>,
    zones: Vec<Choice>,
    /// What is wrong with a filter.
    problem: Option<String>,
    may_open: bool,
    /// The levels on which it may be opened; none but the usual one for whoever may not restrict.
    levels: Vec<Choice>,
    form: Typed,
    blank: Typed,
    act: &'static str,
    /// Where the place of a new one is clicked.
    map: MapShow,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "situation/incidents.html";
    const ROOM: &'static str = "incidents";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows: Vec<IncidentShow>| Self {
            rows,
            asked: Asked { show: "live".into(), area: "x".into(), ..Asked::default() },
            query: "show=live".into(),
            sort: "-opened".into(),
            pager: Pager::sample(true),
            choices: Choices::sample(),
            municipalities: vec![("x".into(), "X".into())],
            zones: Vec::new(),
            problem: Some("…".into()),
            may_open: true,
            levels: vec![("need-to-know".into(), "…".into())],
            form: Typed::default(),
            blank: Typed::default(),
            act: "open",
            map: MapShow { bounds: "4.2,50.7,4.5,50.9".into(), pmtiles: String::new() },
        };
        let alone = Pager::sample(false);
        let quiet = Self { pager: alone, problem: None, may_open: false, act: "", ..page(Vec::new()) };
        let rows = ["open", "confirmed", "contained", "closed", "merged"].map(IncidentShow::sample);
        let held = IncidentShow::sample_withheld();
        vec![quiet, page(rows.into_iter().chain([held]).collect())]
    }
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, asked, Typed::default())?;
    shell.draw(&reader, &page).answer()
}

/// The list with a form to open an incident; `form` is what was typed there.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    asked: Asked,
    form: Typed,
) -> Result<ListPage, Fault> {
    let (names, eye) = (desk.names(), desk.eye(who.actor()));
    let turn = Turn::of(&asked.page, PAGE);
    let (filter, problem) = match filter(&asked, shell.zone()) {
        Ok(filter) => (filter, None),
        Err(refusal) => (IncidentFilter::default(), Some(shell.sentence(reader.lang, &refusal))),
    };
    let filter = IncidentFilter { skip: turn.skip(), ..filter };
    let (mut rows, here) = shell.read(reader, |read| {
        let offered = names.narrowing.iter().map(|area| area.code.as_str());
        Ok((read::incidents(read, &eye, &filter, turn.most())?, read::areas_in_use(read, &eye, offered)?))
    })?;
    let closed = closed_since(shell, reader, &eye, rows.iter().map(|row| row.id))?;
    let to = |n| format!("?{}&sort={}&page={n}", asked.query(), encoded(&asked.order()));
    let pager = turn.take(&mut rows, to);
    rows.retain(|row| row.withheld || !closed.contains(&row.id));
    let of_kind = |kind: &str| {
        let offered = names.narrowing.iter().filter(|a| a.kind == kind && here.contains(&a.code));
        sorted(offered.filter_map(|a| names.areas.get_key_value(&a.code)), reader.lang)
    };
    let present = reader.as_of.is_none();
    let open = !asked.open.is_empty() || form.faulty();
    Ok(ListPage {
        rows: rows.iter().map(|row| IncidentShow::of(row, &[], &names)).collect(),
        query: asked.query(),
        sort: asked.order(),
        pager,
        choices: Choices::of(&names, reader.lang),
        municipalities: of_kind("municipality"),
        zones: of_kind("zone"),
        problem,
        may_open: present && desk.may(who.actor(), "incident.open"),
        levels: if desk.may(who.actor(), "matter.restrict") {
            levels(shell, desk, who, reader.lang)
        } else {
            Vec::new()
        },
        form,
        blank: Typed::default(),
        act: if open { "open" } else { "" },
        map: MapShow::of(desk),
        asked,
    })
}

impl Asked {
    fn order(&self) -> String {
        if self.sort.is_empty() { "-opened".to_owned() } else { self.sort.clone() }
    }
    /// The filters for an address, without order and page.
    fn query(&self) -> String {
        let pairs = [
            ("show", &self.show),
            ("type", &self.incident_type),
            ("severity", &self.severity),
            ("area", &self.area),
            ("text", &self.text),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let given = pairs.iter().filter(|(_, value)| !value.is_empty());
        given.map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&")
    }
}

fn filter(asked: &Asked, zone: &jiff::tz::TimeZone) -> Result<IncidentFilter, Refusal> {
    let rank = typed::code("severity", &asked.severity, |t| t.parse().ok().and_then(Severity::from_rank))?;
    let order = asked.order();
    let by = IncidentColumn::of(order.trim_start_matches('-'));
    Ok(IncidentFilter {
        live: asked.show == "live",
        ended: asked.show == "ended",
        incident_type: typed::some(&asked.incident_type),
        severity: rank,
        area: typed::some(&asked.area),
        from: typed::day("from", &asked.from, zone, false)?,
        to: typed::day("to", &asked.to, zone, true)?,
        text: asked.text.trim().to_owned(),
        order: by.map(|by| IncidentOrder { by, down: order.starts_with('-') }),
        ..IncidentFilter::default()
    })
}

/// The name of a type for a message.
pub(super) fn type_name(names: &Names, code: &str, lang: Lang) -> String {
    names.incident_type(code).map_or_else(|| code.to_owned(), |t| t.names.show(lang).to_owned())
}
