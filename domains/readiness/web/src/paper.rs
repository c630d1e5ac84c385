//! An activation on paper: the cards with boxes to tick, the telephone list, the way back to the page.

use serde::Serialize;
use web::{Answer, Page, Typed, Visit};

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

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let b = board::load(&at, &who, id, "", Typed::default())?;
    let path = reader.url(&format!("activations/{id}"));
    let address = format!("{}{path}", desk.address.trim_end_matches('/'));
    let page = PaperPage { b, qr: desk::qr::svg(&address), address };
    shell.draw(&reader, &page).about(format!("run:{id}")).answer()
}
