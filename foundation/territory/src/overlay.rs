//! Imported areas over the profile's: official lines replace drawn ones, a new period ends the old one.

use jiff::civil::Date;

use crate::load::Set;
use crate::{Area, Kind};

/// Lays one imported set over the areas.
///
/// Without a first day it tells the lines of what exists: same codes take the new lines, new codes are added, and areas of
/// this kind whose lines were only drawn lose them when the official file does not have them. With a first day, areas of this
/// kind that exist on that day and are not in the file end the day before; those that are in it begin again with the new lines.
pub(crate) fn lay(areas: &mut Vec<Area>, set: Set) {
    match set.files.from {
        None => replace(areas, set),
        Some(from) => succeed(areas, set, from),
    }
}

fn replace(areas: &mut Vec<Area>, set: Set) {
    let kind = set.files.kind;
    for area in areas.iter_mut().filter(|a| a.id.kind == kind && a.approximate) {
        area.shape = None;
        area.approximate = false;
    }
    for new in set.areas {
        let mut found = false;
        for old in areas.iter_mut().filter(|a| a.id == new.id) {
            take_lines(old, &new);
            found = true;
        }
        if !found {
            areas.push(new);
        }
    }
}

fn succeed(areas: &mut Vec<Area>, set: Set, from: Date) {
    let kind = set.files.kind;
    for new in set.areas {
        if let Some(same) = areas.iter_mut().find(|a| a.id == new.id && a.from == Some(from)) {
            take_lines(same, &new);
            continue;
        }
        let before = areas.iter().find(|a| a.id == new.id && a.exists_on(from)).cloned();
        let mut begun = before.unwrap_or_else(|| new.clone());
        take_lines(&mut begun, &new);
        begun.from = Some(from);
        begun.until = new.until;
        areas.push(begun);
    }
    end(areas, kind, from);
}

/// What began earlier ends on the day before `from`.
fn end(areas: &mut [Area], kind: Kind, from: Date) {
    let Ok(eve) = from.yesterday() else { return };
    for area in areas.iter_mut() {
        let earlier = area.from.is_none_or(|begun| begun < from);
        if area.id.kind == kind && earlier && area.exists_on(from) {
            area.until = Some(eve);
        }
    }
}

fn take_lines(area: &mut Area, new: &Area) {
    area.shape.clone_from(&new.shape);
    area.approximate = new.approximate;
    area.centre = new.centre.or(area.centre);
    if new.population.is_some() {
        area.population = new.population;
        area.population_year = new.population_year;
        area.source.clone_from(&new.source);
    }
    if new.names != kernel::Text::default() {
        let old = std::mem::replace(&mut area.names, new.names.clone());
        area.names.fr = area.names.fr.take().or(old.fr);
        area.names.nl = area.names.nl.take().or(old.nl);
    }
}
