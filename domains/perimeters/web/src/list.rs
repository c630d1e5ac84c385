//! The perimeters of one incident, or of all.

use kernel::{Id, Resource, kind};
use perimeters::read::{self, Filter};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::export::MOST;
use crate::show::PerimeterShow;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    about: String,
    /// `1`: also those that were lifted.
    lifted: String,
}

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<PerimeterShow>,
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
    fn samples() -> Vec<Self> {
        let page = |rows, about: Option<(String, String)>, lifted: &str| Self {
            rows,
            may_set: about.is_some(),
            about,
            asked: Asked { about: "x".into(), lifted: lifted.into() },
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
    let (eye, now) = (desk.post.eye(who.actor()), reader.as_of.unwrap_or_else(|| at.shell.now()));
    let about = asked.about.parse().ok();
    let filter = Filter { about, lifted: !asked.lifted.is_empty() };
    at.shell.read(reader, |read| {
        let rows = read::list(read, &eye, &filter, MOST)?;
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
            may_set: about.is_some() && reader.as_of.is_none() && desk.post.may(who.actor(), "perimeter.set"),
            about,
            asked,
        })
    })
}
