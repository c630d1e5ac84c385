//! The pages of logic models: all of them, one as columns with arrows and as a table, its versions, and what stands beside the matter
//! that it is about.

mod act;
mod around;
mod at;
mod describe;
mod desk;
mod list;
mod load;
mod matters;
mod one;
mod picture;

use std::sync::Arc;

use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::desk::{Desk, Elsewhere, Shown};

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("logic-web");

/// Pages, texts and what stands beside other matters. Models stand in the room of indicators: both say how one sees that something works.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "logic/list.html",
            "logic/load.html",
            "logic/one.html",
            "logic/part-beside.html",
            "logic/picture.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<around::BesidePart>(),
            PageKind::of::<list::ListPage>(),
            PageKind::of::<load::LoadPage>(),
            PageKind::of::<one::OnePage>(),
        ],
        routes: Routes::new()
            .route("/logic", get(list::show).post(list::open))
            .route("/logic/load", get(load::show).post(load::load))
            .route("/logic/{id}", get(one::show))
            .route("/logic/{id}/describe", post(describe::describe))
            .route("/logic/{id}/elements", post(act::add))
            .route("/logic/{id}/elements/{n}", post(act::change))
            .route("/logic/{id}/elements/{n}/remove", post(act::remove))
            .route("/logic/{id}/fix", post(act::fix))
            .with(Arc::clone(desk)),
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}
