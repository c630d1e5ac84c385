//! The sheet of perimeters: who may go where, with the plan of each.

use std::sync::Arc;

use desk::paper::{PaperCx, PaperSource};
use perimeters::outline::Outline;
use perimeters::read::{self, Filter};
use sheets::{Part, Section};
use web::Fault;

use crate::desk::Desk;
use crate::plan;
use crate::show::OutlineShow;

/// Most perimeters that a sheet holds.
const MOST: i64 = 40;

/// Gives the sheet of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let mut section = Section::new("perimeters", 60, cx.t("perimeter-paper"));
        let filter = Filter::default();
        let rows = read::list(cx.read, cx.eye, &filter, MOST)?;
        let names = self.0.post.names();
        // One plan per matter: the perimeters around it are drawn together.
        let mut drawn = Vec::new();
        for row in rows.iter().filter(|r| r.live) {
            let says = &row.says;
            let colour = cx.t(&format!("perimeter-colour-{}", says.colour.code()));
            let place = says.place.as_ref().map_or("", |p| p.text.as_str());
            let title = format!("{} {colour}", row.number);
            section.shows(row.handling, row.id);
            section.push(row.handling, Part::heading(title.clone()));
            let until = says.until.map(|at| format!("{} {}", cx.t("perimeter-to"), cx.at(at)));
            let facts = [
                outline(cx, &self.0, &says.outline),
                place.to_owned(),
                row.about_label.clone(),
                format!("{} {}", cx.t("perimeter-since"), cx.at(says.from)),
                until.unwrap_or_default(),
                names.function(&says.decided_by).show(cx.lang).to_owned(),
            ];
            let facts: Vec<String> = facts.into_iter().filter(|f| !f.is_empty()).collect();
            section.push(row.handling, Part::text(facts.join(" · ")));
            section.push(row.handling, Part::text(says.access.show(cx.lang)));
            if drawn.contains(&row.about) {
                continue;
            }
            drawn.push(row.about);
            let others: Vec<_> = rows.iter().filter(|o| o.about == row.about && o.live).cloned().collect();
            let points = read::points(cx.read, row.id)?;
            let svg = plan::draw(&self.0.ground, row, &others, &points);
            let alt = format!("{title}. {}", cx.t("perimeter-key"));
            section.push(row.handling, Part::Picture { svg, alt: alt.clone() });
            section.push(row.handling, Part::text(cx.t("perimeter-key")));
        }
        Ok(vec![section])
    }
}

/// Where it runs, in words: a plan on paper cannot be measured.
fn outline(cx: &PaperCx<'_>, desk: &Desk, outline: &Outline) -> String {
    let shown = OutlineShow::of(outline, desk);
    match (shown.metres, shown.corners, shown.area) {
        (Some(metres), _, _) => cx.say("perimeter-circle", &[("n", metres.to_string().as_str())]),
        (_, Some(corners), _) => cx.say("perimeter-polygon", &[("n", corners.to_string().as_str())]),
        (_, _, Some(area)) => area.show(cx.lang).to_owned(),
        _ => String::new(),
    }
}
