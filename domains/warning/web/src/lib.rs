//! The pages of public information: the board of warnings and of the site, the form with its preview, one warning with what will
//! appear and whom it reaches, news and answers, the panel on the page of an incident.

mod acts;
mod area;
mod around;
mod ask;
mod board;
mod desk;
mod differ;
mod edit;
mod files;
mod form;
mod ground;
mod item;
mod line;
mod live;
mod matters;
mod one;
mod phone;
mod press;
mod preview;
mod report;
mod show;
mod site;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

pub use crate::desk::{
    Archive, Channel, Desk, FactsOf, Figures, NewsTemplate, Outlined, Outlines, Platform, Spot, Tariff,
    Template, TemplateText, Unserved,
};
pub use ground::Ground;

/// Pages, texts, the room, live fragments and what stands beside an incident.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "public/acts.html",
            "public/board.html",
            "public/edit.html",
            "public/item.html",
            "public/item-begin.html",
            "public/item-edit.html",
            "public/items.html",
            "public/one.html",
            "public/part-badge.html",
            "public/part-beside.html",
            "public/part-chip.html",
            "public/part-press.html",
            "public/part-preview.html",
            "public/part-reach.html",
            "public/part-row.html",
            "public/part-site.html",
            "public/part-state.html",
            "public/part-turns.html",
            "public/press.html",
            "public/site.html",
            "public/templates.html",
        ),
        texts: text_files!("warning-web"),
        pages: vec![
            PageKind::of::<board::BoardPage>(),
            PageKind::of::<edit::EditPage>(),
            PageKind::of::<edit::TemplatesPage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<preview::PreviewPart>(),
            PageKind::of::<around::BadgePart>(),
            PageKind::of::<around::BesidePart>(),
            PageKind::of::<around::ChipPart>(),
            PageKind::of::<live::RowPart>(),
            PageKind::of::<live::SitePart>(),
            PageKind::of::<live::StatePart>(),
            PageKind::of::<item::list::ItemsPage>(),
            PageKind::of::<item::begin::BeginPage>(),
            PageKind::of::<item::edit::ItemEditPage>(),
            PageKind::of::<item::one::ItemPage>(),
            PageKind::of::<press::PressPage>(),
            PageKind::of::<site::SitePage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "public",
            icon: "social",
            text: "room-public",
            path: "public",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk))), Arc::new(around::Around(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/public", get(board::show).post(edit::write))
        .route("/public/new", get(edit::blank))
        .route("/public/preview", post(preview::preview))
        .route("/public/items", get(item::list::show).post(item::edit::write))
        .route("/public/items/new", get(item::edit::blank))
        .route("/public/items/{id}", get(item::one::show))
        .route("/public/items/{id}/change", get(item::edit::present).post(item::edit::change))
        .route("/public/items/{id}/submit", post(item::one::submit))
        .route("/public/items/{id}/return", post(item::one::send_back))
        .route("/public/items/{id}/publish", post(item::one::publish))
        .route("/public/items/{id}/withdraw", post(item::one::withdraw))
        .route("/public/items/{id}/push", post(item::one::push))
        .route("/public/items/{id}/press", post(press::send::item))
        .route("/public/press", get(press::show).post(press::add))
        .route("/public/press/{id}/remove", post(press::remove))
        .route("/public/site", get(site::show))
        .route("/public/site/ask", post(site::acts::ask))
        .route("/public/site/close", post(site::acts::close))
        .route("/public/site/keep", post(site::acts::keep))
        .route("/public/site/reopen", post(site::acts::reopen))
        .route("/public/site/archive.zip", get(files::archive))
        .route("/public/{id}", get(one::show))
        .route("/public/{id}/change", get(edit::present).post(edit::change))
        .route("/public/{id}/submit", post(acts::submit))
        .route("/public/{id}/return", post(acts::send_back))
        .route("/public/{id}/release", post(acts::release))
        .route("/public/{id}/drop", post(acts::throw_away))
        .route("/public/{id}/push", post(acts::push))
        .route("/public/{id}/press", post(press::send::warning))
        .route("/public/{id}/cap.xml", get(files::cap))
        .route("/public/{id}/map.svg", get(files::map))
}
