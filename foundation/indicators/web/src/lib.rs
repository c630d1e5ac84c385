//! The pages of indicators: the list, one with its chart, and the forms that define, record, correct and import.

mod around;
mod define;
mod desk;
mod explain;
mod form;
mod goal;
mod import;
mod list;
mod live;
mod load;
mod matters;
mod multiples;
mod one;
mod picture;
mod record;
mod report;
mod speak;
mod thresholds;
mod value;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Desk, Named, NamedBy};
pub use import::{Taken, take_file};
pub use speak::Speak;

/// Sentences of this package; the flow that makes signals speaks with them too.
pub const TEXTS: &[TextFile] = text_files!("indicators-web");

/// Pages, texts, room and live fragments.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        routes: routes().with(Arc::clone(desk)),
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..described()
    }
}

/// What does not need a desk.
fn described() -> Contribution {
    Contribution {
        templates: template_files!(
            "indicators/define.html",
            "indicators/goal.html",
            "indicators/import.html",
            "indicators/list.html",
            "indicators/load.html",
            "indicators/multiples.html",
            "indicators/one.html",
            "indicators/part-goal.html",
            "indicators/part-now.html",
            "indicators/part-row.html",
            "indicators/part-series.html",
            "indicators/record.html",
            "indicators/thresholds.html",
            "indicators/value.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<define::DefinePage>(),
            PageKind::of::<goal::GoalPage>(),
            PageKind::of::<import::ImportPage>(),
            PageKind::of::<list::ListPage>(),
            PageKind::of::<list::RowPart>(),
            PageKind::of::<load::LoadPage>(),
            PageKind::of::<multiples::MultiplesPage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<picture::NowPart>(),
            PageKind::of::<picture::SeriesPart>(),
            PageKind::of::<record::RecordPage>(),
            PageKind::of::<thresholds::ThresholdsPage>(),
            PageKind::of::<value::ValuePage>(),
        ],
        rooms: vec![Room {
            code: "indicators",
            icon: "measures",
            text: "room-indicators",
            path: "indicators",
            power: Some("matter.read"),
            low: false,
        }],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/indicators", get(list::list).post(define::define))
        .route("/indicators/new", get(define::blank))
        .route("/indicators/load", get(load::show).post(load::load))
        .route("/indicators/multiples", get(multiples::show))
        .route("/indicators/{id}", get(one::show))
        .route("/indicators/{id}/change", get(define::edit).post(define::change))
        .route("/indicators/{id}/thresholds", get(thresholds::edit).post(thresholds::set))
        .route("/indicators/{id}/goal", get(goal::edit).post(goal::set))
        .route("/indicators/{id}/retire", post(goal::retire))
        .route("/indicators/{id}/resume", post(goal::resume))
        .route("/indicators/{id}/record", get(record::blank).post(record::record))
        .route("/indicators/{id}/value", get(value::show))
        .route("/indicators/{id}/correct", post(value::correct))
        .route("/indicators/{id}/status", post(value::status))
        .route("/indicators/{id}/import", get(import::blank).post(import::import))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_texts_are_complete() {
        assert_eq!(web::check::contribution(&described(), &[]).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn every_word_of_a_closed_list_and_every_event_has_a_text() {
        let texts = web::Texts::load(TEXTS).unwrap();
        let mut keys = Vec::new();
        let mut list = |prefix: &str, codes: Vec<&str>| {
            keys.extend(codes.iter().map(|c| format!("indicators-{prefix}-{c}")));
        };
        macro_rules! of {
            ($list:path) => {
                <$list>::ALL.iter().map(|m| m.code()).collect()
            };
        }
        list("tier", of!(indicators::definition::Tier));
        list("direction", of!(indicators::definition::Direction));
        list("period", of!(indicators::period::Period));
        list("compare", of!(indicators::threshold::Compare));
        list("status", of!(indicators::value::ValueStatus));
        list("how", of!(indicators::value::How));
        list("trend", of!(indicators::read::Trend));
        list("way", of!(indicators::goal::Way));
        list("line", of!(indicators::file::LineFault));
        keys.extend(indicators::file::FileFault::ALL.iter().map(|f| format!("refusal-indicator-file-{f}")));
        let kind = |k: &&str| format!("kind-{}", k.split('@').next().unwrap_or("").replace('.', "-"));
        keys.extend(indicators::event::KINDS.iter().map(kind));
        let missing: Vec<_> = keys.iter().filter(|key| !texts.has(kernel::Lang::En, key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
