//! The sheet of open orders: what is to be done, by whom, by when, and at which number they are reached.

use std::sync::Arc;

use commitments::read::{self, Filter};
use desk::paper::{PaperCx, PaperSource};
use kernel::Handling;
use sheets::{Part, Said, Section};
use web::Fault;

use crate::desk::Desk;
use crate::show::OfficeShow;

/// Most orders that a sheet holds.
const MOST: i64 = 200;

/// Gives the sheet of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let mut section = Section::new("orders", 30, cx.t("commitment-paper"));
        let rows = read::board(cx.read, cx.eye, &Filter::default(), cx.now, MOST)?;
        let names = self.0.names();
        let handling = rows.iter().map(|r| r.handling).max().unwrap_or(Handling::Service);
        rows.iter().for_each(|r| section.shows(r.handling, r.id));
        let cells = rows.iter().map(|row| {
            let office = OfficeShow::of(&row.to, &self.0, &names);
            let reached = [row.name.clone(), row.phone.clone().or_else(|| (self.0.reached)(&row.to))];
            let who = std::iter::once(office.words(cx.lang)).chain(reached.into_iter().flatten());
            let term = row.due.or(row.acknowledge_by).map(|at| cx.at(at)).unwrap_or_default();
            vec![
                Said::from(row.number.as_str()),
                Said::typed(&row.title.text, row.title.lang, cx.lang),
                who.collect::<Vec<_>>().join(" · ").into(),
                cx.t(&format!("commitment-state-{}", row.state.code())).into(),
                term.into(),
            ]
        });
        let heads = cx.heads([
            "commitment-paper-number",
            "commitment-what",
            "commitment-to",
            "commitment-state",
            "commitment-due",
        ]);
        if let Some(table) = Part::table(heads, &[3, 7, 6, 4, 3], cells.collect()) {
            section.push(handling, table);
        }
        Ok(vec![section])
    }
}
