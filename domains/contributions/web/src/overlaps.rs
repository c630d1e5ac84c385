//! Where several partners do the same: the same measure, area and group at the same time.

use contributions::read::{self, Span};
use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit};

use crate::at::At;
use crate::cell::PlacedShow;
use crate::desk::Desk;
use crate::show::{ActionNames, named};

/// Actions that are compared at most; a theme and a year have fewer.
const MOST: i64 = 20_000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
    theme: String,
}

#[derive(Debug, Clone, Serialize)]
struct OverlapShow {
    number: String,
    area: Text,
    group: Text,
    actions: Vec<PlacedShow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct OverlapsPage {
    year: String,
    theme: String,
    themes: Vec<(String, Text)>,
    overlaps: Vec<OverlapShow>,
}

impl Page for OverlapsPage {
    const TEMPLATE: &'static str = "contributions/overlaps.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let one = OverlapShow {
            number: "8.8".into(),
            area: Text::both("Hautrive <b>", "Hoogoever"),
            group: Text::both("Jeunes", "Jongeren"),
            actions: vec![PlacedShow::sample(), PlacedShow::sample()],
        };
        let page = |overlaps| Self {
            year: "2026".into(),
            theme: "8".into(),
            themes: vec![("8".into(), Text::both("Cyber", "Cyber"))],
            overlaps,
        };
        vec![page(Vec::new()), page(vec![one])]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names) = (desk.eye(who.actor()), ActionNames::of(at.desk));
    let today = i64::from((desk.ground.today)().year());
    let page = shell.read(&reader, |read| {
        let newest = read::years(read, &eye)?.first().copied();
        let year = asked.year.parse().ok().or(newest).unwrap_or(today);
        let plans = desk.measures.plans(read, who.actor())?;
        let themes: Vec<(String, Text)> = plans.into_iter().flat_map(|p| p.themes).collect();
        let theme = Some(asked.theme.clone())
            .filter(|t| !t.is_empty())
            .or_else(|| themes.first().map(|t| t.0.clone()));
        let span = Span { from: year, to: year, theme: theme.clone() };
        let found = read::overlaps(read, &eye, &span, MOST)?;
        let name = |code: &String, list| named([code], list).pop().unwrap_or_default();
        let overlaps = found.iter().map(|o| OverlapShow {
            number: o.number.clone(),
            area: name(&o.area, &names.areas),
            group: name(&o.group, &names.groups),
            actions: o.actions.iter().map(|a| PlacedShow::of(a, &names)).collect(),
        });
        Ok::<_, Fault>(OverlapsPage {
            year: year.to_string(),
            theme: theme.unwrap_or_default(),
            themes,
            overlaps: overlaps.collect(),
        })
    })?;
    shell.draw(&reader, &page).answer()
}
