//! The perimeters of one incident, or of all.

use kernel::{Id, Resource, kind};
use perimeters::read::{self, Filter};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit, Who, encoded};

use crate::ask::At;
use crate::desk::Desk;
use crate::show::PerimeterShow;

/// Perimeters on one page of the list; the map shows all of them.
const PAGE: usize = 50;

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
    pager: Pager,
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
            pager: Pager::sample(!lifted.is_empty()),
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
    let turn = Turn::of(&asked.page, PAGE);
    let filter = Filter { about, lifted: !asked.lifted.is_empty(), skip: turn.skip() };
    at.shell.read(reader, |read| {
        let mut rows = read::list(read, &eye, &filter, turn.most())?;
        let pager = turn.take(&mut rows, |n| {
            format!("?about={}&lifted={}&page={n}", encoded(&asked.about), encoded(&asked.lifted))
        });
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
            pager,
            may_set: about.is_some() && reader.as_of.is_none() && desk.post.may(who.actor(), "perimeter.set"),
            about,
            asked,
        })
    })
}
