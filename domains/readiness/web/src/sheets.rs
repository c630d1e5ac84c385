//! The sheet of reflex cards in use: each with its boxes, ticked as far as the work has come.

use std::sync::Arc;

use ::sheets::{Part, Said, Section};
use desk::paper::{PaperCx, PaperSource};
use readiness::read::{self, CardRow, RunFilter};
use readiness::run::StepState;
use web::Fault;

use crate::desk::Desk;
use crate::show::holder;

/// Most runs that a sheet holds.
const MOST: i64 = 60;

/// Gives the sheet of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let mut section = Section::new("cards", 70, cx.t("card-title"));
        let filter = RunFilter { live: true, ..RunFilter::default() };
        for run in read::runs(cx.read, cx.eye, &filter, MOST)? {
            let about = run.about.as_ref().map_or("", |(_, label)| label.as_str());
            let label = run.label.as_ref().map_or(about, |l| l.show(cx.lang));
            for card in read::cards(cx.read, run.id)?.iter().filter(|c| c.moved_to.is_none()) {
                section.shows(run.handling, run.id);
                section.push(run.handling, Part::heading(self.title(cx, card, label, about)));
                section.push(run.handling, Part::Boxes { boxes: boxes(cx, card) });
            }
        }
        Ok(vec![section])
    }
}

impl Paper {
    fn title(&self, cx: &PaperCx<'_>, card: &CardRow, label: &str, about: &str) -> String {
        let names = self.0.post.names();
        let holder = holder(&card.holder, &names);
        let mut parts = vec![holder.show(cx.lang), card.title.show(cx.lang), label];
        if about != label {
            parts.push(about);
        }
        parts.retain(|p| !p.is_empty());
        let mut title = parts.join(" · ");
        if card.fictitious {
            title = format!("{title} ({})", cx.t("plan-standing-fictitious"));
        }
        title
    }
}

fn boxes(cx: &PaperCx<'_>, card: &CardRow) -> Vec<(bool, Said)> {
    let one = |step: &read::StepRow| {
        let mut words = step.text.show(cx.lang).to_owned();
        match (step.state, step.at, step.due) {
            (StepState::Open, _, Some(due)) => words = format!("{words} ({})", cx.at(due)),
            (StepState::Open, _, None) => {}
            (state, at, _) => {
                let state = cx.t(&format!("card-state-{}", state.code()));
                let at = at.map(|at| cx.at(at)).unwrap_or_default();
                words = format!("{words} — {}", format!("{state} {at}").trim());
            }
        }
        (step.state == StepState::Done, Said::from(words))
    };
    card.steps.iter().map(one).collect()
}
