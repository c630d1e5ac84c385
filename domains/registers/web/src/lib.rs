//! The pages of follow-up registers: the registers and their search, an entry with its points, answer sheets in two languages with their
//! document, the regulation agenda, the equal-opportunity test, and what stands beside a measure.

mod acts;
mod agenda;
mod around;
mod at;
mod desk;
mod draft;
mod entry;
mod equal;
mod files;
mod form;
mod home;
mod instrument;
mod lesson;
mod live;
mod load;
mod matters;
mod paper;
mod sheet;
mod show;
mod sides;

use std::sync::Arc;

use kernel::Lang;
use web::layout::Room;
use web::{
    Contribution, PageKind, Routes, Said, TextFile, Word, encoded, get, post, template_files, text_files,
};

pub use crate::desk::{Choice, Desk, Lesson, Measured, Outside, Owed};

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("registers-web");

/// Pages, texts, the room, the word of the command line and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "registers/agenda.html",
            "registers/entry.html",
            "registers/equal.html",
            "registers/form.html",
            "registers/home.html",
            "registers/instrument.html",
            "registers/instrument-form.html",
            "registers/load.html",
            "registers/part-badge.html",
            "registers/part-beside.html",
            "registers/part-now.html",
            "registers/part-point.html",
            "registers/parts.html",
            "registers/sheet.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<agenda::AgendaPage>(),
            PageKind::of::<around::BadgePart>(),
            PageKind::of::<around::BesidePart>(),
            PageKind::of::<entry::EntryPage>(),
            PageKind::of::<equal::EqualPage>(),
            PageKind::of::<form::FormPage>(),
            PageKind::of::<home::HomePage>(),
            PageKind::of::<instrument::InstrumentPage>(),
            PageKind::of::<instrument::FormPage>(),
            PageKind::of::<live::NowPart>(),
            PageKind::of::<load::LoadPage>(),
            PageKind::of::<sheet::SheetPage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "follow-up",
            icon: "shield",
            text: "room-follow-up",
            path: "registers",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk))), Arc::new(around::Around(Arc::clone(desk)))],
        words: vec![Arc::new(word())],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

/// `résolution 5 juin 2020` searches the registers.
fn word() -> Word {
    let path = |said: &Said<'_>| Some(format!("registers?q={}", encoded(said.rest)));
    Word {
        words: &[(Lang::Fr, "resolution"), (Lang::Nl, "resolutie"), (Lang::En, "resolution")],
        powers: &["matter.read"],
        meaning: "registers-line-word",
        path,
        opens: |_| "registers-line-opens",
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/registers", get(home::show).post(form::enter))
        .route("/registers/new", get(form::blank))
        .route("/registers/load", get(load::show).post(load::load))
        .route("/registers/agenda", get(agenda::show).post(instrument::enter))
        .route("/registers/agenda.csv", get(agenda::csv))
        .route("/registers/agenda/new", get(instrument::blank))
        .route("/registers/agenda/{id}", get(instrument::show))
        .route("/registers/agenda/{id}/change", get(instrument::edit).post(instrument::change))
        .route("/registers/agenda/{id}/step", post(instrument::step))
        .route("/registers/agenda/{id}/state", post(instrument::turn))
        .route("/registers/test/{about}", get(equal::show).post(equal::write))
        .route("/registers/test/{about}/hand-in", post(equal::hand_in))
        .route("/registers/test/{about}/judge", post(equal::judge))
        .route("/registers/{id}", get(entry::show))
        .route("/registers/{id}/change", get(form::edit).post(form::change))
        .route("/registers/{id}/files/{blob}", get(files::download))
        .route("/registers/{id}/points", post(acts::new_point))
        .route("/registers/{id}/points/{n}", post(acts::point))
        .route("/registers/{id}/points/{n}/state", post(acts::state))
        .route("/registers/{id}/points/{n}/action", post(acts::action))
        .route("/registers/{id}/points/{n}/take-up", post(acts::take_up))
        .route("/registers/{id}/points/{n}/link", post(acts::link))
        .route("/registers/{id}/points/{n}/unlink", post(acts::unlink))
        .route("/registers/{id}/actions/{n}/withdraw", post(acts::withdraw))
        .route("/registers/{id}/sheets", post(sheet::begin))
        .route("/registers/{id}/sheets/{n}", get(sheet::show).post(sheet::write))
        .route("/registers/{id}/sheets/{n}/hand-in", post(sheet::hand_in))
        .route("/registers/{id}/sheets/{n}/judge", post(sheet::judge))
        .route("/registers/{id}/sheets/{n}/sheet.pdf", get(paper::pdf))
}
