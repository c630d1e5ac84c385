//! The pages of accounts: the list, one account with what is missing, a section in both languages beside last year's, two years side by
//! side, the whole to read and print, its issue, the documents that leave the house (PDF, DOCX), and copies that come back signed.

mod act;
mod around;
mod ask;
mod assemble;
mod compare;
mod contributions;
mod desk;
mod docx;
mod edited;
mod files;
mod issue;
mod line;
mod list;
mod live;
mod matters;
mod one;
mod paper;
mod print;
mod printed;
mod review;
mod section;
mod sign;
mod source;
mod structure;
mod told;
mod words;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, TextFile, get, post, template_files, text_files};

pub use crate::assemble::{Teller, subjects, whole};
pub use crate::desk::{Desk, Reach};
pub use crate::paper::{outgoing, pdf_name};
pub use crate::printed::{Circumstances, colon, plain, printed};
pub use crate::source::{AccountSource, Gathered, SourceCx};
pub use crate::words::Speaker;

/// Sentences of this package.
pub const TEXTS: &[TextFile] = text_files!("account-web");

/// Pages, texts, the room, live fragments and what stands around other pages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!(
            "account/compare.html",
            "account/contributions.html",
            "account/issue.html",
            "account/list.html",
            "account/one.html",
            "account/part-badge.html",
            "account/part-row.html",
            "account/pieces.html",
            "account/print.html",
            "account/review.html",
            "account/section.html",
            "account/sign.html",
            "account/structure.html",
        ),
        texts: TEXTS,
        pages: vec![
            PageKind::of::<around::BadgePart>(),
            PageKind::of::<compare::ComparePage>(),
            PageKind::of::<contributions::ContributionsPage>(),
            PageKind::of::<issue::IssuePage>(),
            PageKind::of::<list::ListPage>(),
            PageKind::of::<one::OnePage>(),
            PageKind::of::<one::RowPart>(),
            PageKind::of::<print::PrintPage>(),
            PageKind::of::<review::ReviewPage>(),
            PageKind::of::<section::SectionPage>(),
            PageKind::of::<sign::SignPage>(),
            PageKind::of::<structure::StructurePage>(),
        ],
        routes: routes().with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "accounts",
            icon: "accounts",
            text: "room-accounts",
            path: "accounts",
            power: Some("matter.read"),
            low: false,
        }],
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        words: vec![Arc::new(line::WORD)],
        surroundings: vec![Arc::new(around::Around(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}

fn routes() -> Routes {
    Routes::new()
        .route("/accounts", get(list::show).post(list::open))
        .route("/accounts/history", post(list::take))
        .route("/accounts/{id}", get(one::show))
        .route("/accounts/{id}/step", post(act::step))
        .route("/accounts/{id}/files", post(files::attach))
        .route("/accounts/{id}/files/{blob}", get(files::download))
        .route("/accounts/{id}/files/{blob}/review", get(review::show).post(review::take))
        .route("/accounts/{id}/edited", post(review::upload))
        .route("/accounts/{id}/sections/{code}", get(section::show).post(act::write))
        .route("/accounts/{id}/sections/{code}/hand-in", post(act::hand_in))
        .route("/accounts/{id}/sections/{code}/ask", post(act::ask))
        .route("/accounts/{id}/sections/{code}/remind", post(act::remind))
        .route("/accounts/{id}/sections/{code}/return", post(act::send_back))
        .route("/accounts/{id}/sections/{code}/accept", post(act::accept))
        .route("/accounts/{id}/structure", get(structure::show).post(structure::renew))
        .route("/accounts/{id}/structure/remove", post(structure::remove))
        .route("/accounts/{id}/contributions", get(contributions::show).post(contributions::ask))
        .route("/accounts/{id}/contributions/remind", post(contributions::remind))
        .route("/accounts/{id}/compare", get(compare::show))
        .route("/accounts/{id}/print", get(print::show))
        .route("/accounts/{id}/account.pdf", get(paper::pdf))
        .route("/accounts/{id}/account.docx", get(paper::docx))
        .route("/accounts/{id}/issue", get(issue::show).post(issue::issue))
        .route("/accounts/{id}/freeze", post(issue::freeze))
        .route("/accounts/{id}/embargo", post(issue::embargo))
        .route("/accounts/{id}/errata", post(issue::erratum))
        .route("/accounts/{id}/signature", get(sign::show).post(sign::give))
        .route("/accounts/{id}/signature/return", post(sign::hand_back))
        .route("/accounts/{id}/signature/{file}", get(sign::copy))
}
