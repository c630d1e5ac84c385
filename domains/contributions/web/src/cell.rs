//! What is behind a cell of the matrix: the actions, or why there are none.

use contributions::campaign::{Answer as Stands, Measure};
use contributions::read::{self, PlacedAction, Span};
use kernel::{Resource, Text};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit};

use crate::ask::title;
use crate::at::At;
use crate::desk::Desk;
use crate::show::{ActionNames, ActionShow, named};

/// More actions are not listed.
const MOST: i64 = 500;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The measure's number.
    measure: String,
    partner: String,
    area: String,
    year: String,
}

/// An action with the sheet on which it stands.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlacedShow {
    pub(crate) sheet: String,
    pub(crate) names: Text,
    pub(crate) number: String,
    pub(crate) year: String,
    pub(crate) action: ActionShow,
}

impl PlacedShow {
    pub(crate) fn of(placed: &PlacedAction, names: &ActionNames) -> Self {
        Self {
            sheet: placed.sheet.to_string(),
            names: placed.names.clone(),
            number: placed.number.clone(),
            year: placed.year.to_string(),
            action: ActionShow { hints: Vec::new(), ..ActionShow::of(&placed.row, names, placed.year, &[]) },
        }
    }
    pub(crate) fn sample() -> Self {
        Self {
            sheet: "x".into(),
            names: Text::both("Commune <b>", "Gemeente"),
            number: "8.8".into(),
            year: "2026".into(),
            action: ActionShow::sample(contributions::campaign::Standing::Accepted),
        }
    }
}

/// A partner that was asked, and where its answer stands.
#[derive(Debug, Clone, Serialize)]
struct StandShow {
    names: Text,
    stands: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct CellPage {
    asked: Asked,
    number: String,
    titles: Option<Text>,
    path: Option<String>,
    partner: Option<Text>,
    area: Option<Text>,
    actions: Vec<PlacedShow>,
    stands: Vec<StandShow>,
    more: bool,
}

impl Page for CellPage {
    const TEMPLATE: &'static str = "contributions/cell.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |full: bool| Self {
            asked: Asked { measure: "8.8".into(), year: "2026".into(), ..Asked::default() },
            number: "8.8".into(),
            titles: full.then(|| Text::both("Veiller <b>", "Zorgen")),
            path: full.then(|| "plan/m".to_owned()),
            partner: full.then(|| Text::both("Commune", "Gemeente")),
            area: full.then(|| Text::both("Hautrive", "Hoogoever")),
            actions: if full { vec![PlacedShow::sample()] } else { Vec::new() },
            stands: Stands::ALL
                .iter()
                .map(|s| StandShow { names: Text::both("Commune", "Gemeente"), stands: s.code() })
                .collect(),
            more: full,
        };
        vec![page(true), page(false)]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let year: i64 = asked.year.parse().map_err(|_| Fault::not_found())?;
    let (eye, now, names) = (desk.eye(who.actor()), at.now(), ActionNames::of(&desk));
    let span = Span { from: year, to: year, theme: None };
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let (partner, area) = (some(&asked.partner), some(&asked.area));
    let page = shell.read(&reader, |read| {
        let known = desk.measures.measures(read, who.actor(), year)?;
        let measure: Option<Measure> =
            known.into_iter().map(|m| m.measure).find(|m| m.number == asked.measure);
        let mut mine = read::states(read, &eye, &span, Some(&asked.measure))?;
        mine.retain(|s| partner.as_ref().is_none_or(|p| *p == s.partner));
        let id = measure.as_ref().map(|m| m.id).or_else(|| mine.first().map(|s| s.measure));
        let id = id.ok_or_else(Fault::not_found)?;
        let actions =
            read::in_cell(read, &eye, Some(id), partner.as_deref(), area.as_deref(), &span, MOST + 1)?;
        let stands =
            mine.iter().map(|s| StandShow { names: s.names.clone(), stands: s.answer(now).code() }).collect();
        let partner = match &partner {
            Some(code) => Some(read::partner_of(read, code)?.ok_or_else(Fault::not_found)?),
            None => None,
        };
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        Ok(CellPage {
            number: asked.measure.clone(),
            titles: measure.as_ref().and_then(title),
            path: desk.measures.path(id),
            partner,
            area: area.as_ref().and_then(|code| named([code], &names.areas).pop()),
            more: actions.len() > most,
            actions: actions.iter().take(most).map(|a| PlacedShow::of(a, &names)).collect(),
            // What somebody did in an area says nothing of those who were asked about all of them.
            stands: if area.is_some() { Vec::new() } else { stands },
            asked,
        })
    })?;
    shell.draw(&reader, &page).answer()
}
