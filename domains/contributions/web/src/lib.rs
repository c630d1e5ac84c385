//! The pages of contributions: campaigns and the sheets of their partners, answering with an account or by a link without one,
//! judging, files, the matrix of who did what where, and what stands beside a measure.

mod around;
mod ask;
mod at;
mod campaign;
mod campaigns;
mod cell;
mod coverage;
mod desk;
mod edit;
mod export;
mod files;
mod gaps;
mod give;
mod import;
mod judge;
mod letter;
mod link;
mod many;
mod map;
mod matrix;
mod matters;
mod named;
mod other;
mod overlaps;
mod places;
mod release;
mod remind;
mod sheet;
mod show;
mod translate;
mod turned;
mod untold;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{
    Desk, Ground, Lists, Measures, PartnerName, Plan, PlanMeasure, Rule, Waiting, Written,
};
pub use crate::letter::{Letters, marker, opened};

/// Sentences of this package; letters speak with them too.
pub const TEXTS: &[TextFile] = text_files!("contributions-web");

/// Pages, texts, the room and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "contributions/action.html",
            "contributions/ask.html",
            "contributions/bare.html",
            "contributions/campaign.html",
            "contributions/campaigns.html",
            "contributions/cell.html",
            "contributions/coverage.html",
            "contributions/edit.html",
            "contributions/gaps.html",
            "contributions/gone.html",
            "contributions/home.html",
            "contributions/import.html",
            "contributions/made.html",
            "contributions/many.html",
            "contributions/map.html",
            "contributions/named.html",
            "contributions/new.html",
            "contributions/overlaps.html",
            "contributions/part-badge.html",
            "contributions/part-beside.html",
            "contributions/parts.html",
            "contributions/remind.html",
            "contributions/sheet.html",
            "contributions/translate.html",
        ),
        texts: TEXTS,
        pages: pages(),
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "contributions",
            icon: "contributions",
            text: "room-contributions",
            path: "contributions",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(around::Around(Arc::clone(desk)))],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<around::BadgePart>(),
        PageKind::of::<around::BesidePart>(),
        PageKind::of::<ask::AskPage>(),
        PageKind::of::<campaign::CampaignPage>(),
        PageKind::of::<campaigns::CampaignsPage>(),
        PageKind::of::<campaigns::NewPage>(),
        PageKind::of::<cell::CellPage>(),
        PageKind::of::<coverage::CoveragePage>(),
        PageKind::of::<edit::EditPage>(),
        PageKind::of::<gaps::GapsPage>(),
        PageKind::of::<give::ActionPage>(),
        PageKind::of::<give::GonePage>(),
        PageKind::of::<give::HomePage>(),
        PageKind::of::<import::ImportPage>(),
        PageKind::of::<link::MadePage>(),
        PageKind::of::<many::ManyPage>(),
        PageKind::of::<map::MapPage>(),
        PageKind::of::<named::NamedPage>(),
        PageKind::of::<overlaps::OverlapsPage>(),
        PageKind::of::<remind::RemindPage>(),
        PageKind::of::<sheet::SheetPage>(),
        PageKind::of::<translate::TranslatePage>(),
    ]
}

fn routes() -> Routes {
    let asked = Routes::new()
        .route("/contributions", get(campaigns::show).post(campaigns::open))
        .route("/contributions/new", get(campaigns::blank))
        .route("/contributions/ask", get(ask::choose))
        .route("/contributions/named", get(named::choose).post(named::ask))
        .route("/contributions/coverage", get(coverage::show))
        .route("/contributions/coverage.csv", get(export::csv))
        .route("/contributions/coverage.xlsx", get(export::xlsx))
        .route("/contributions/coverage/cell", get(cell::show))
        .route("/contributions/coverage/gaps", get(gaps::show))
        .route("/contributions/coverage/gaps.csv", get(gaps::csv))
        .route("/contributions/coverage/overlaps", get(overlaps::show))
        .route("/contributions/coverage/map", get(map::show))
        .route("/contributions/coverage/map.geojson", get(map::layer))
        .route("/contributions/{id}", get(campaign::show))
        .route("/contributions/{id}/ask", post(ask::ask))
        .route("/contributions/{id}/close", post(campaign::close))
        .route("/contributions/{id}/due", post(campaign::move_due))
        .route("/contributions/{id}/edit", get(edit::show).post(edit::edit))
        .route("/contributions/{id}/remind", get(remind::look).post(remind::remind))
        .route("/contributions/{id}/reopen", post(campaign::reopen))
        .route("/contributions/{id}/template.xlsx", get(many::template))
        .route("/contributions/{id}/import", get(many::blank).post(many::import))
        .route("/contributions/{id}/import/rejected.xlsx", get(many::rejected))
        .route("/contributions/{id}/answers.csv", get(export::answers_csv))
        .route("/contributions/{id}/answers.xlsx", get(export::answers_xlsx))
        .route("/contributions/sheets/{id}", get(sheet::show))
        .route("/contributions/sheets/{id}/judge", post(judge::judge))
        .route("/contributions/sheets/{id}/release", post(release::release))
        .route("/contributions/sheets/{id}/told", post(untold::told))
        .route("/contributions/sheets/{id}/translate", get(translate::show).post(translate::translate))
        .route("/contributions/sheets/{id}/withdraw", post(judge::withdraw))
        .route("/contributions/sheets/{id}/contact", post(link::contact))
        .route("/contributions/sheets/{id}/contact/{n}/remove", post(link::remove))
        .route("/contributions/sheets/{id}/links", post(link::make))
        .route("/contributions/sheets/{id}/links/{link}/end", post(link::end))
        .route("/contributions/sheets/{id}/files/{blob}", get(files::download));
    give::routes(asked)
}
