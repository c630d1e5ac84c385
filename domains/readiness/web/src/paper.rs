//! An activation on paper: the cards with boxes to tick, the telephone list, the way back to the page.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, kind};
use serde::Serialize;
use web::{Answer, Page, Path, Reader, Shell, Typed, Who};

use crate::at::At;
use crate::board::{self, BoardPage};
use crate::desk::Desk;

#[derive(Serialize)]
pub(crate) struct PaperPage {
    b: BoardPage,
    /// Where the page is, and the same as a drawing to scan.
    address: String,
    qr: Option<String>,
}

impl Page for PaperPage {
    const TEMPLATE: &'static str = "readiness/paper.html";
    const ROOM: &'static str = "plans";
    fn samples() -> Vec<Self> {
        let page =
            |b| Self { b, address: "http://town.test/fr/activations/x".into(), qr: desk::qr::svg("x") };
        BoardPage::samples().into_iter().map(page).collect()
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let b = board::load(&at, &who, id, "", Typed::default())?;
    let path = reader.url(&format!("activations/{id}"));
    let address = format!("{}{path}", desk.address.trim_end_matches('/'));
    let page = PaperPage { b, qr: desk::qr::svg(&address), address };
    shell.draw(&reader, &page).about(format!("run:{id}")).answer()
}
