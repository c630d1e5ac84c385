//! Sheets of needs that are open and of what is still free where.

use std::sync::Arc;

use desk::Names;
use desk::paper::{PaperCx, PaperSource};
use kernel::Handling;
use relief::read::{self, NeedFilter, SiteFilter};
use relief::site::SiteState;
use sheets::{Part, Said, Section};
use web::Fault;

use crate::desk::Desk;

/// Most needs that a sheet holds.
const MOST: i64 = 200;

/// Gives the sheets of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        Ok(vec![self.needs(cx)?, self.free(cx)?])
    }
}

impl Paper {
    fn needs(&self, cx: &PaperCx<'_>) -> Result<Section, Fault> {
        let mut section = Section::new("needs", 40, cx.t("relief-paper-needs"));
        let rows = read::needs(cx.read, cx.eye, &NeedFilter::default(), MOST)?;
        let (names, lists) = (self.0.names(), self.0.lists());
        let handling = rows.iter().map(|r| r.handling).max().unwrap_or(Handling::Service);
        rows.iter().for_each(|r| section.shows(r.handling, r.id));
        let cells = rows.iter().map(|row| {
            let municipality = row.municipality.as_deref();
            let place = row.place.as_ref().map(|p| p.text.clone()).into_iter();
            let place =
                place.chain(municipality.map(|m| Names::of(&names.areas, m).show(cx.lang).to_owned()));
            vec![
                Said::from(row.number.as_str()),
                lists.kind(&row.kind).show(cx.lang).into(),
                cx.formats.number(row.progress.wanted).into(),
                cx.formats.number(row.progress.missing()).into(),
                place.collect::<Vec<_>>().join(", ").into(),
                row.due.map(|at| cx.at(at)).unwrap_or_default().into(),
                cx.t(&format!("relief-state-{}", row.state.code())).into(),
            ]
        });
        let heads = cx.heads([
            "relief-paper-need-number",
            "relief-paper-need-kind",
            "relief-paper-need-wanted",
            "relief-paper-need-missing",
            "relief-paper-need-where",
            "relief-paper-need-due",
            "relief-paper-need-state",
        ]);
        if let Some(table) = Part::table(heads, &[3, 4, 2, 2, 5, 3, 4], cells.collect()) {
            section.push(handling, table);
        }
        Ok(section)
    }

    /// What is free, kind by kind and site by site; sites that take nothing more are left out.
    fn free(&self, cx: &PaperCx<'_>) -> Result<Section, Fault> {
        let mut section = Section::new("capacities", 50, cx.t("relief-paper"));
        let (names, lists) = (self.0.names(), self.0.lists());
        let sites = read::sites(cx.read, cx.eye, &SiteFilter::default())?;
        let (mut cells, mut handling) = (Vec::new(), Handling::Service);
        for site in sites.iter().filter(|s| s.state == SiteState::Open) {
            for (kind, row) in &site.levels {
                handling = handling.max(site.handling);
                section.shows(site.handling, site.id);
                let municipality = site.municipality.as_deref();
                let municipality = municipality.map(|m| Names::of(&names.areas, m).show(cx.lang).to_owned());
                cells.push(vec![
                    Said::from(site.names.show(cx.lang)),
                    municipality.unwrap_or_default().into(),
                    lists.kind(kind).show(cx.lang).into(),
                    cx.formats.number(row.level.free()).into(),
                    cx.formats.number(row.level.offered).into(),
                    row.at.map(|at| cx.at(at)).unwrap_or_default().into(),
                ]);
            }
        }
        let heads = cx.heads([
            "relief-paper-site",
            "relief-municipality",
            "relief-paper-need-kind",
            "relief-paper-free",
            "relief-offered",
            "relief-paper-told",
        ]);
        if let Some(table) = Part::table(heads, &[6, 4, 4, 2, 2, 3], cells) {
            section.push(handling, table);
        }
        Ok(section)
    }
}
