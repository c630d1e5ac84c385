//! The perimeters of one incident, or of all.

use kernel::{Id, Resource, kind};
use perimeters::read::{self, Filter};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::show::PerimeterShow;

/// Perimeters on one page of the list; the map shows all of them.
const PAGE: i64 = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    about: String,
    /// `1`: also those that were lifted.
    lifted: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<PerimeterShow>,
    /// The number of the first row, from 1.
    first: i64,
    previous: Option<String>,
    next: Option<String>,
    asked: Asked,
    /// The name of what they are around, with its address.
    about: Option<(String, String)>,
    may_set: bool,
    map: MapShow,
}

/// What every map of these pages is drawn with.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MapShow {
    pub(crate) bounds: String,
    pub(crate) pmtiles: String,
}

impl MapShow {
    pub(crate) fn of(desk: &Desk, outline: Option<&perimeters::outline::Outline>) -> Self {
        Self {
            bounds: desk.ground.bounds(outline).map(|d| format!("{d:.5}")).join(","),
            pmtiles: desk.ground.base_map.clone().unwrap_or_default(),
        }
    }
    pub(crate) fn sample() -> Self {
        Self { bounds: "4.24,50.76,4.48,50.92".into(), pmtiles: String::new() }
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "perimeters/list.html";
    const ROOM: &'static str = "perimeters";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, about: Option<(String, String)>, lifted: &str| Self {
            rows,
            first: if lifted.is_empty() { 1 } else { PAGE + 1 },
            previous: (!lifted.is_empty()).then(|| "?page=1".to_owned()),
            next: (!lifted.is_empty()).then(|| "?page=3".to_owned()),
            may_set: about.is_some(),
            about,
            asked: Asked { about: "x".into(), lifted: lifted.into(), page: String::new() },
            map: MapShow::sample(),
        };
        vec![
            page(Vec::new(), None, ""),
            page(samples(), Some(("26-0417".into(), "incidents/x".into())), "1"),
            page(Vec::new(), Some(("26-0417".into(), "incidents/x".into())), ""),
        ]
    }
}

/// One of each colour and kind.
pub(crate) fn samples() -> Vec<PerimeterShow> {
    use perimeters::perimeter::Colour::{Orange, Red, Yellow};
    [(Red, "circle"), (Orange, "polygon"), (Yellow, "area")].map(|(c, k)| PerimeterShow::sample(c, k)).into()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, asked)?;
    let context = page.asked.about.parse::<Id<kind::Matter>>().ok().map(|id| format!("incident:{id}"));
    let topic = match page.about {
        Some(_) => format!("perimeters:{}", page.asked.about.trim()),
        None => "perimeters".to_owned(),
    };
    shell.draw(&reader, &page).topics(topic).about(context.unwrap_or_default()).answer()
}

fn page(at: &At<'_>, who: &Who, asked: Asked) -> Result<ListPage, Fault> {
    let (desk, reader) = (at.desk, at.reader);
    let (eye, now) = (desk.post.eye(who.actor()), at.shell.seen_at(reader));
    let about = asked.about.parse().ok();
    let number: i64 = asked.page.parse().unwrap_or(1).clamp(1, 100_000);
    let filter = Filter { about, lifted: !asked.lifted.is_empty(), skip: (number - 1) * PAGE };
    at.shell.read(reader, |read| {
        let mut rows = read::list(read, &eye, &filter, PAGE + 1)?;
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        let to = |n: i64| format!("?about={}&lifted={}&page={n}", asked.about, asked.lifted);
        let mut shown = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut show = PerimeterShow::of(row, desk, now);
            if let Some((name, path)) = at.named(read, who, row.about)? {
                show.about = (name, reader.url(&path));
            }
            shown.push(show);
        }
        let about = match about {
            Some(id) => at.named(read, who, id)?,
            None => None,
        };
        Ok(ListPage {
            map: MapShow::of(desk, rows.first().filter(|_| about.is_some()).map(|r| &r.says.outline)),
            rows: shown,
            first: filter.skip + 1,
            previous: (number > 1).then(|| to(number - 1)),
            next: more.then(|| to(number + 1)),
            may_set: about.is_some() && reader.as_of.is_none() && desk.post.may(who.actor(), "perimeter.set"),
            about,
            asked,
        })
    })
}
