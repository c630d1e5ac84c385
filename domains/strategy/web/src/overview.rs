//! The whole of a plan in one picture: on each axis how many projects stand where, as a whole, by function and by objective. Each count
//! leads to the list of those that it counts; no colour stands for the four axes together.

use std::collections::BTreeSet;

use kernel::{Lang, Text};
use serde::Serialize;
use store::Read;
use strategy::Facts;
use strategy::axis::Axis;
use strategy::objective::Level;
use strategy::read::{self, Eye, ObjectiveRow, Tallies, Tally};
use web::{Fault, Page};

use crate::asked::Asked;
use crate::desk::{Desk, Lens};
use crate::show::{code, tone};

/// The picture.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Overview {
    whole: Counted,
    functions: Vec<Counted>,
    objectives: Vec<Counted>,
}

/// The picture of the whole plan of a year, as it arrives at an open page.
#[derive(Debug, Serialize)]
pub(crate) struct OverviewPart {
    pub(crate) year: String,
    pub(crate) overview: Option<Overview>,
}

impl Page for OverviewPart {
    const TEMPLATE: &'static str = "strategy/overview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [None, Some(Overview::sample())].map(|overview| Self { year: "2026".into(), overview }).into()
    }
}

/// Projects that are counted together.
#[derive(Debug, Clone, Serialize)]
struct Counted {
    /// The code of an objective.
    code: Option<Text>,
    /// What they have in common; nothing where the reader may not see that, and for the whole.
    names: Option<Text>,
    /// Whether it holds what the rows beneath it hold.
    strong: bool,
    all: i64,
    /// The address of their list; none where it would be the list of something that the reader may not see.
    query: Option<String>,
    axes: Vec<AxisCounts>,
}

/// How many stand where on an axis.
#[derive(Debug, Clone, Serialize)]
struct AxisCounts {
    axis: &'static str,
    values: Vec<ValueCount>,
}

#[derive(Debug, Clone, Serialize)]
struct ValueCount {
    /// The name of the value; nothing where nothing was said yet.
    names: Option<Text>,
    tone: &'static str,
    n: i64,
    query: Option<String>,
}

/// What rows are made with.
struct Maker<'a> {
    desk: &'a Lens<'a>,
    facts: &'a Facts,
    /// Codes of the values in their order.
    values: Vec<String>,
    year: String,
}

impl Overview {
    /// The picture of what is asked for, whatever the axes; nothing where there is nothing.
    pub(crate) fn of(
        (desk, eye, lang): (&Desk, &Eye, Lang),
        read: &dyn Read,
        asked: &Asked,
        year: i64,
        objectives: &[ObjectiveRow],
    ) -> Result<Option<Self>, Fault> {
        let asked = asked.of_all_axes();
        let counted = read::tallies(read, eye, &asked.filter(year))?;
        if counted.whole.all == 0 {
            return Ok(None);
        }
        let (desk, facts) = (&Lens::of(desk), desk.facts());
        let values = values(desk, &counted.whole);
        let make = Maker { desk, facts: &facts, values, year: year.to_string() };
        Ok(Some(Self {
            whole: make.row(&counted.whole, Some(&asked), (None, None), true),
            functions: make.functions(&counted, &asked, lang),
            objectives: make.objectives(&counted, &asked, objectives),
        }))
    }

    pub(crate) fn sample() -> Self {
        let value = |said: bool| ValueCount {
            names: said.then(|| Text::both("attention <b>", "aandacht")),
            tone: if said { "warn" } else { "off" },
            n: 3,
            query: said.then(|| "year=2026&axis=timing".to_owned()),
        };
        let axes = |axis: &Axis| AxisCounts { axis: axis.code(), values: vec![value(true), value(false)] };
        let row = |known: bool, strong: bool| Counted {
            code: (known && strong).then(|| code("OS 1")),
            names: known.then(|| Text::both("Chef <b>", "Hoofd")),
            strong,
            all: 6,
            query: known.then(|| "year=2026&owner=chief".to_owned()),
            axes: Axis::ALL.iter().map(axes).collect(),
        };
        Self {
            whole: row(false, true),
            functions: vec![row(true, false)],
            objectives: vec![row(true, true), row(true, false), row(false, false)],
        }
    }
}

/// The values of the profile in their order, then those that were said before it changed.
fn values(desk: &Lens<'_>, whole: &Tally) -> Vec<String> {
    let mut all: Vec<String> = desk.lists().values.iter().map(|(code, _)| code.clone()).collect();
    let said: BTreeSet<&String> = whole.said.keys().map(|(_, value)| value).collect();
    let old: Vec<String> = said.into_iter().filter(|value| !all.contains(value)).cloned().collect();
    all.extend(old);
    all
}

impl Maker<'_> {
    /// A row with the address of its list, where there is one.
    fn row(
        &self,
        tally: &Tally,
        asked: Option<&Asked>,
        (code, names): (Option<Text>, Option<Text>),
        strong: bool,
    ) -> Counted {
        let query = |axis: &Axis, value: &str| {
            let (axis, value) = (axis.code().to_owned(), value.to_owned());
            asked.map(|asked| Asked { axis, value, ..asked.clone() }.query(&self.year))
        };
        let said = |axis: &Axis, value: &String| ValueCount {
            names: Some(self.desk.value(value)),
            tone: tone(self.facts, value),
            n: tally.said.get(&(*axis, value.clone())).copied().unwrap_or_default(),
            query: query(axis, value),
        };
        let axes = |axis: &Axis| {
            let silent =
                ValueCount { names: None, tone: "off", n: tally.silent(*axis), query: query(axis, "-") };
            let all = self.values.iter().map(|value| said(axis, value)).chain([silent]);
            AxisCounts { axis: axis.code(), values: all.filter(|v| v.n > 0).collect() }
        };
        Counted {
            code,
            names,
            strong,
            all: tally.all,
            query: asked.map(|asked| asked.query(&self.year)),
            axes: Axis::ALL.iter().map(axes).collect(),
        }
    }

    fn functions(&self, counted: &Tallies, asked: &Asked, lang: Lang) -> Vec<Counted> {
        let names = self.desk.names();
        let mut all: Vec<(Text, Counted)> = Vec::new();
        for (owner, tally) in &counted.functions {
            let (name, asked) = (names.function(owner), Asked { owner: owner.clone(), ..asked.clone() });
            let row = self.row(tally, Some(&asked), (None, Some(name.clone())), false);
            all.push((name, row));
        }
        all.sort_by(|(a, _), (b, _)| a.show(lang).cmp(b.show(lang)));
        all.into_iter().map(|(_, row)| row).collect()
    }

    /// Each strategic objective with everything beneath it, then those beneath it; at last what the reader may not see, without name.
    fn objectives(&self, counted: &Tallies, asked: &Asked, objectives: &[ObjectiveRow]) -> Vec<Counted> {
        let of = |o: &ObjectiveRow| counted.objectives.get(&o.id);
        let row = |o: &ObjectiveRow, tally: &Tally, strong: bool| {
            let asked = Asked { objective: o.id.to_string(), ..asked.clone() };
            let names = (Some(code(&o.code)), Some(o.wording.titles.clone()));
            self.row(tally, Some(&asked), names, strong)
        };
        let mut all = Vec::new();
        for above in objectives.iter().filter(|o| o.level == Level::Strategic) {
            // Where one beneath it is asked for, its own list would be longer than what is counted here.
            let asked_for = asked.objective.is_empty() || asked.objective.trim() == above.id.to_string();
            let mut whole = of(above).cloned().unwrap_or_default();
            if let Some(beneath) = counted.beneath.get(&above.id) {
                whole += beneath;
            }
            if asked_for && whole.all > 0 {
                all.push(row(above, &whole, true));
            }
            let below = objectives.iter().filter(|o| o.parent == Some(above.id));
            all.extend(below.filter_map(|o| Some(row(o, of(o)?, false))));
        }
        let seen: BTreeSet<_> = objectives.iter().map(|o| o.id).collect();
        let alone = |o: &&ObjectiveRow| {
            o.level == Level::Operational && o.parent.is_none_or(|parent| !seen.contains(&parent))
        };
        all.extend(objectives.iter().filter(alone).filter_map(|o| Some(row(o, of(o)?, false))));
        let mut hidden = Tally::default();
        for (_, tally) in counted.objectives.iter().filter(|(id, _)| !seen.contains(id)) {
            hidden += tally;
        }
        if hidden.all > 0 {
            all.push(self.row(&hidden, None, (None, None), false));
        }
        all
    }
}
