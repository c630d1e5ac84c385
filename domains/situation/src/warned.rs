//! What an update of a public warning means for an incident that was made of it. A person decides; nothing here moves an incident.

use crate::places::{Area, Place};

/// The areas that came in and those that went out, each in its order.
#[must_use]
pub fn moved(before: &[Area], after: &[Area]) -> (Vec<Area>, Vec<Area>) {
    let lacking = |these: &[Area], those: &[Area]| -> Vec<Area> {
        these.iter().filter(|area| !those.contains(area)).cloned().collect()
    };
    (lacking(after, before), lacking(before, after))
}

/// Where an incident lies once it takes over the areas of a warning: what a person pointed at or wrote stays, and only lies where
/// the warning does.
#[must_use]
pub fn taken_over(own: Option<&Place>, warned: Place) -> Place {
    match own {
        Some(own) if own.point.is_some() => {
            Place { areas: warned.areas, territory: warned.territory, ..own.clone() }
        }
        // The sender's words have an official name, those of a person have none.
        Some(own) if own.name.is_none() && !own.typed.trim().is_empty() => {
            Place { typed: own.typed.clone(), lang: own.lang, name: None, ..warned }
        }
        _ => warned,
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Lang, Point, Text};

    use super::*;
    use crate::places::PlaceHow;

    fn area(code: &str) -> Area {
        Area::new("municipality", code)
    }

    fn warned() -> Place {
        Place {
            how: PlaceHow::Given,
            name: Some(Text::both("Vallée", "Vallei")),
            areas: vec![area("2"), area("3")],
            territory: "t2".into(),
            ..Place::words(Lang::Fr, "Vallée")
        }
    }

    #[test]
    fn what_came_in_and_what_went_out() {
        let (came, went) = moved(&[area("1"), area("2")], &[area("2"), area("3")]);
        assert_eq!((came, went), (vec![area("3")], vec![area("1")]));
        assert_eq!(moved(&[area("1")], &[area("1")]), (Vec::new(), Vec::new()));
    }

    #[test]
    fn what_a_person_said_of_the_place_stays() {
        let point = Some(Point { lon: 43_000_000, lat: 508_000_000 });
        let pointed = Place { how: PlaceHow::Map, point, ..Place::words(Lang::Nl, "sluis") };
        let taken = taken_over(Some(&pointed), warned());
        assert_eq!((taken.point, taken.how, taken.areas), (point, PlaceHow::Map, warned().areas));
        let taken = taken_over(Some(&Place::words(Lang::Nl, "bij de sluis")), warned());
        assert_eq!((taken.show(Lang::Fr), taken.how), ("bij de sluis", PlaceHow::Given));
        let before = Place { areas: vec![area("1")], name: Some(Text::both("Bourg", "Burg")), ..warned() };
        assert_eq!(taken_over(Some(&before), warned()), warned());
        assert_eq!(taken_over(None, warned()), warned());
    }
}
