//! The sheet of phases: which are in force, since when, by whom, and who still has to be told.

use std::sync::Arc;

use desk::Names;
use desk::paper::{PaperCx, PaperSource};
use emergency::read::{self, Filter};
use kernel::{Actor, Handling};
use sheets::{Part, Said, Section};
use web::Fault;

use crate::desk::{Desk, level_name};

/// Most phases that a sheet holds.
const MOST: i64 = 100;

/// Gives the sheet of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let mut section = Section::new("phases", 15, cx.t("phase-paper"));
        let rows = read::phases(cx.read, cx.eye, Filter::default(), MOST)?;
        let (names, facts) = (self.0.names(), self.0.facts(&Actor::system()));
        let handling = rows.iter().map(|r| r.handling).max().unwrap_or(Handling::Service);
        rows.iter().for_each(|r| section.shows(r.handling, r.id));
        let cells = rows.iter().map(|row| {
            let territory = row.said.territory.iter();
            let territory = territory.map(|code| Names::of(&names.areas, code).show(cx.lang).to_owned());
            let level = level_name(&facts, &row.said.regime.version, row.level, row.since);
            vec![
                Said::from(level.show(cx.lang)),
                cx.at(row.since).into(),
                row.about_label.as_str().into(),
                territory.collect::<Vec<_>>().join(", ").into(),
                names.function(&row.function).show(cx.lang).into(),
                format!(
                    "{} · {}",
                    cx.t(&format!("phase-state-{}", row.state.code())),
                    cx.t(&format!("phase-standing-{}", row.declared_as.code()))
                )
                .into(),
                cx.formats.number(row.to_tell).into(),
            ]
        });
        let heads = cx.heads([
            "phase-paper-level",
            "phase-paper-since",
            "phase-paper-about",
            "phase-paper-where",
            "phase-paper-by",
            "phase-paper-state",
            "phase-paper-to-tell",
        ]);
        if let Some(table) = Part::table(heads, &[4, 3, 3, 4, 4, 5, 2], cells.collect()) {
            section.push(handling, table);
        }
        Ok(vec![section])
    }
}
