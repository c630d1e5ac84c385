//! Places to choose from, sort by sort.

use std::collections::BTreeSet;

use serde::Serialize;
use territory::{Area, Kind};

use crate::at::At;

/// The sorts, as the interface offers them.
const SORTS: [&str; 5] = ["own", "region", "zone", "municipality", "neighbourhood"];

/// Areas of a sort, to choose from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaGroup {
    /// `own`, `zone`, `municipality`, `neighbourhood`, `region`.
    sort: &'static str,
    /// Whether it is shown at once.
    open: bool,
    areas: Vec<(String, String)>,
}

impl AreaGroup {
    pub(crate) fn samples() -> Vec<Self> {
        let one =
            |sort| Self { sort, open: sort == "own", areas: vec![("90001".into(), "Hautrive <b>".into())] };
        SORTS.map(one).into()
    }
}

/// The areas, those of a partner first: what it is competent for (`competent`) and what lies within.
pub(crate) fn groups(at: &At<'_>, competent: &BTreeSet<String>) -> Vec<AreaGroup> {
    let (known, today) = (at.desk.facts(), (at.desk.ground.today)());
    let all = at.desk.ground.territory.areas().iter();
    let here: Vec<&Area> = all.filter(|a| a.exists_on(today) && known.areas.contains(&a.id.code)).collect();
    let named = |sort: &'static str, open: bool, wanted: &dyn Fn(&Area) -> bool| {
        let mut areas: Vec<(String, String)> = here
            .iter()
            .filter(|a| wanted(a))
            .map(|a| (a.id.code.clone(), a.names.show(at.reader.lang).to_owned()))
            .collect();
        areas.sort_by(|a, b| a.1.cmp(&b.1));
        AreaGroup { sort, open, areas }
    };
    let own =
        |a: &Area| competent.contains(&a.id.code) || a.parents.iter().any(|p| competent.contains(&p.code));
    let of = |kind: Kind| move |a: &Area| a.id.kind == kind;
    let region = of(Kind::Region);
    // Whoever is competent for the whole region: nothing of it is its own more than the rest.
    let everywhere = here.iter().any(|a| region(a) && competent.contains(&a.id.code));
    let close = |a: &Area| own(a) && !region(a) && competent.len() < 5 && !everywhere;
    let mut groups = vec![named("own", true, &close), named("region", true, &region)];
    for (sort, kind) in
        [("zone", Kind::Zone), ("municipality", Kind::Municipality), ("neighbourhood", Kind::Neighbourhood)]
    {
        groups.push(named(sort, false, &|a| of(kind)(a) && !close(a)));
    }
    groups.retain(|g| !g.areas.is_empty());
    groups
}
