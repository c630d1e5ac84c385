//! The pages of capacities and needs: the boards, a site, a need, files, links without account, what stands beside an incident.

mod around;
mod at;
mod board;
mod desk;
mod doubt;
mod flow;
mod import;
mod line;
mod link;
mod live;
mod matters;
mod need;
mod open_work;
mod paper;
mod profiles;
mod report;
mod show;
mod site;
mod typed;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Desk, KindName, Lists, ProfileName};
pub use crate::paper::Paper;

/// Sentences of this package; the flow that defines indicators speaks with them too.
pub const TEXTS: &[TextFile] = text_files!("relief-web");

/// Pages, texts, the room, live fragments, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "relief/ask.html",
            "relief/board.html",
            "relief/correct.html",
            "relief/fields.html",
            "relief/gone.html",
            "relief/import.html",
            "relief/links.html",
            "relief/made.html",
            "relief/need.html",
            "relief/needs.html",
            "relief/part-badge.html",
            "relief/part-beside.html",
            "relief/part-gap.html",
            "relief/part-need-state.html",
            "relief/part-need.html",
            "relief/part-parts.html",
            "relief/part-profiles.html",
            "relief/part-reports.html",
            "relief/part-site-state.html",
            "relief/part-site.html",
            "relief/part-totals.html",
            "relief/part-turns.html",
            "relief/report.html",
            "relief/return.html",
            "relief/site-form.html",
            "relief/site.html",
        ),
        texts: TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "capacities",
            icon: "shelter",
            text: "room-capacities",
            path: "capacities",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        open: vec![Arc::new(open_work::Needs(Arc::clone(desk)))],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<board::BoardPage>(),
        PageKind::of::<board::SitePart>(),
        PageKind::of::<board::TotalsPart>(),
        PageKind::of::<import::ImportPage>(),
        PageKind::of::<link::list::LinksPage>(),
        PageKind::of::<link::make::MadePage>(),
        PageKind::of::<link::open::GonePage>(),
        PageKind::of::<link::open::ReturnPage>(),
        PageKind::of::<live::BadgePart>(),
        PageKind::of::<around::BesidePart>(),
        PageKind::of::<need::ask::AskPage>(),
        PageKind::of::<need::board::BoardPage>(),
        PageKind::of::<need::board::RowPart>(),
        PageKind::of::<need::one::GapPart>(),
        PageKind::of::<need::one::OnePage>(),
        PageKind::of::<need::one::PartsPart>(),
        PageKind::of::<need::one::StatePart>(),
        PageKind::of::<need::one::TurnsPart>(),
        PageKind::of::<site::figure::CorrectPage>(),
        PageKind::of::<site::form::FormPage>(),
        PageKind::of::<site::one::OnePage>(),
        PageKind::of::<site::one::ReportsPart>(),
        PageKind::of::<site::one::StatePart>(),
        PageKind::of::<site::report::ReportPage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/capacities", get(board::show).post(site::form::open))
        .route("/capacities/file.csv", get(board::file))
        .route("/capacities/new", get(site::form::blank))
        .route("/capacities/import", get(import::blank).post(import::import))
        .route("/capacities/links", get(link::list::show).post(link::make::of_municipality))
        .route("/capacities/links/{link}/end", post(link::make::end))
        .route("/capacities/{id}", get(site::one::show))
        .route("/capacities/{id}/change", get(site::form::edit).post(site::form::change))
        .route("/capacities/{id}/report", get(site::report::blank).post(site::report::report))
        .route("/capacities/{id}/day", post(site::report::day))
        .route("/capacities/{id}/figures/{seq}/correct", get(site::figure::edit).post(site::figure::correct))
        .route("/capacities/{id}/figures/{seq}/confirm", post(site::figure::confirm))
        .route("/capacities/{id}/turn", post(site::act::turn))
        .route("/capacities/{id}/remind", post(site::act::remind))
        .route("/capacities/{id}/links", post(link::make::of_site))
        .route("/needs", get(need::board::show).post(need::ask::ask))
        .route("/needs/new", get(need::ask::blank))
        .route("/needs/{id}", get(need::one::show))
        .route("/needs/{id}/accept", post(need::act::accept))
        .route("/needs/{id}/refuse", post(need::act::refuse))
        .route("/needs/{id}/withdraw", post(need::act::withdraw))
        .route("/needs/{id}/confirm", post(need::act::confirm))
        .route("/needs/{id}/restate", post(need::act::restate))
        .route("/needs/{id}/parts", post(need::act::allocate))
        .route("/needs/{id}/parts/{part}/start", post(need::part::start))
        .route("/needs/{id}/parts/{part}/deliver", post(need::part::deliver))
        .route("/needs/{id}/parts/{part}/release", post(need::part::release))
        .route("/r/{secret}", get(link::open::show).post(link::open::take))
}
