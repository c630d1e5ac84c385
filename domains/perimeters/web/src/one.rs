//! The page of one perimeter: what it says, what lies inside, its points, its versions, and what may be done now.

use kernel::{Id, Text, kind};
use perimeters::perimeter::Colour;
use perimeters::point::Sort;
use perimeters::read;
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::edit::SET;
use crate::list::MapShow;
use crate::show::{DifferenceShow, InsideShow, PerimeterShow, PointShow, TurnShow, VersionShow, history};

/// What the territory of today says, where it is another than the one that was asked when the perimeter was decided.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TodayShow {
    pub(crate) inside: InsideShow,
    pub(crate) difference: DifferenceShow,
    pub(crate) same: bool,
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    p: PerimeterShow,
    today: Option<TodayShow>,
    /// Streets by name, and where places come from, as of today.
    street_names: Vec<Text>,
    sources: Vec<String>,
    points: Vec<PointShow>,
    versions: Vec<VersionShow>,
    turns: Vec<TurnShow>,
    may: bool,
    sorts: Vec<&'static str>,
    functions: Vec<(String, String)>,
    map: MapShow,
    /// Which of the forms was sent and refused, and for which point.
    act: &'static str,
    acted: i64,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "perimeters/one.html";
    const ROOM: &'static str = "perimeters";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |p: PerimeterShow, act, today: Option<bool>| Self {
            may: p.live,
            today: today.map(|same| TodayShow {
                inside: InsideShow::sample(true),
                difference: DifferenceShow::sample(false),
                same,
            }),
            street_names: if p.live { vec![Text::both("rue <b>", "straat")] } else { Vec::new() },
            sources: if p.live { vec!["OpenStreetMap <b>".into()] } else { Vec::new() },
            points: if p.live { PointShow::samples() } else { Vec::new() },
            versions: VersionShow::samples(),
            turns: TurnShow::samples(),
            sorts: sorts(),
            functions: vec![("dir-pc-ops".into(), "Dir <b>".into())],
            map: MapShow::sample(),
            act,
            acted: 1,
            form: {
                let mut form = Typed::default().with("reason", "<b>");
                form.put_error(Some("reason"), "…".into());
                form
            },
            blank: Typed::default(),
            p,
        };
        vec![
            page(PerimeterShow::sample(Colour::Red, "circle"), "lift", None),
            page(PerimeterShow::sample(Colour::Orange, "polygon"), "move", Some(false)),
            page(PerimeterShow::sample(Colour::Orange, "polygon"), "place", Some(true)),
            page(PerimeterShow::sample(Colour::Yellow, "area"), "", None),
            page(PerimeterShow::sample(Colour::Yellow, "area"), "lift", None),
        ]
    }
}

fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, ("", 0), Typed::default())?;
    shell.draw(&reader, &page).topics(format!("perimeter:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed. `act` is the form and the point it is about.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: (&'static str, i64),
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (act, acted): (&'static str, i64),
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (eye, now) = (desk.post.eye(who.actor()), shell.seen_at(reader));
    let on =
        shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?.ok_or_else(Fault::not_found)?;
    let may = reader.as_of.is_none() && shell.permits(who, SET, &on);
    let (row, name, points, turns) = shell.read(reader, |read| {
        let row = read::perimeter(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let name = at.named(read, who, row.about)?;
        Ok((row, name, read::points(read, id)?, read::turns(read, id)?))
    })?;
    let mut p = PerimeterShow::of(&row, desk, now);
    if let Some((name, path)) = name {
        p.about = (name, reader.url(&path));
    }
    if p.guarded {
        shell.trail().looked(who.actor(), Some(id), None, "perimeter");
    }
    let looked = desk.ground.looked(&row.says.outline);
    let decided = &row.says.inside;
    let anew = row.live && reader.as_of.is_none() && looked.inside.territory != decided.territory;
    Ok(OnePage {
        today: anew.then(|| {
            let difference = perimeters::inside::Difference::of(decided, &looked.inside);
            TodayShow {
                inside: InsideShow::of(&looked.inside, &desk.ground),
                difference: DifferenceShow::of(decided, &looked.inside, &desk.ground),
                same: difference == perimeters::inside::Difference { people: Some(0), ..Default::default() },
            }
        }),
        street_names: looked.streets,
        sources: looked.sources.into_iter().collect(),
        points: points.iter().map(|p| PointShow::of(p, now)).collect(),
        versions: VersionShow::all(&turns, desk),
        turns: history(&turns, desk),
        may: may && row.live,
        sorts: sorts(),
        functions: desk.post.names().askable(reader.lang),
        map: MapShow::of(desk, Some(&row.says.outline)),
        act,
        acted,
        form,
        blank: Typed::default().with("decided-by", row.says.decided_by.clone()),
        p,
    })
}
