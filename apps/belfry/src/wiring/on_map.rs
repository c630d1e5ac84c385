//! What other packages draw on the map of the watch floor, for the list that stands for it.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::Eye;
use kernel::{Lang, Text, Words};
use perimeters::perimeter::Colour;
use perimeters::read::{Filter, PerimeterRow};
use planned::read::EventRow;
use situation_web::{AlsoMapped, MAPPED, Mapped, Names};

use super::World;

/// One more than the list shows.
const MOST: i64 = MAPPED + 1;

/// The areas by which people say where something is.
const MUNICIPALITY: &str = "municipality";

/// Perimeters that hold, the strictest first within an incident, and events that go on or come soon: what the layers of the same
/// names draw.
pub(super) fn also_mapped(world: &Arc<World>) -> AlsoMapped {
    let world = Arc::clone(world);
    Arc::new(move |read, actor, at| {
        let eye = world.guard.holding(actor).map_or_else(Eye::nothing, Eye::of);
        let perimeters = perimeters::read::list(read, &eye, &Filter::default(), MOST)?;
        let mut events = planned_web::on_the_map(read, &eye, at)?;
        events.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
        let towns: BTreeSet<&str> = world
            .names
            .narrowing
            .iter()
            .filter(|area| area.kind == MUNICIPALITY)
            .map(|area| area.code.as_str())
            .collect();
        let drawn = perimeters.iter().map(|row| perimeter(row, &world.names));
        Ok(drawn.chain(events.iter().map(|row| event(row, &world.names, &towns))).collect())
    })
}

fn perimeter(row: &PerimeterRow, names: &Names) -> Mapped {
    let inside = row.says.inside.areas.iter().filter(|area| area.kind == MUNICIPALITY);
    let towns = inside.map(|area| names.area(&area.code)).collect::<Vec<_>>();
    Mapped {
        layer: "perimeters",
        id: row.id.to_string(),
        number: row.number.clone(),
        what: Text::three(&row.about_label, &row.about_label, &row.about_label),
        place: place(row.says.place.as_ref(), &towns),
        state: row.says.colour.code(),
        tone: if row.says.colour == Colour::Red { "crit" } else { "warn" },
        path: format!("perimeters/{}", row.id),
    }
}

fn event(row: &EventRow, names: &Names, towns: &BTreeSet<&str>) -> Mapped {
    let touched = row.areas.iter().filter(|code| towns.contains(code.as_str()));
    Mapped {
        layer: "events",
        id: row.id.to_string(),
        number: row.number.clone(),
        what: row.description.names.clone(),
        place: place(
            row.description.place.as_ref(),
            &touched.map(|code| names.area(code)).collect::<Vec<_>>(),
        ),
        state: row.state.code(),
        tone: "",
        path: format!("events/{}", row.id),
    }
}

/// What somebody called the place, and the municipalities that it touches.
fn place(said: Option<&Words>, towns: &[Text]) -> Text {
    let shown = |lang: Lang| {
        let said = said.map(|words| words.text.as_str()).filter(|text| !text.is_empty());
        said.into_iter().chain(towns.iter().map(|town| town.show(lang))).collect::<Vec<_>>().join(" · ")
    };
    Text::three(shown(Lang::Fr), shown(Lang::Nl), shown(Lang::En))
}
