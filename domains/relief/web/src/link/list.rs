//! The links of whole municipalities, and the form that makes one.

use relief::read;
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::site::one::LinkShow;

#[derive(Serialize)]
pub(crate) struct LinksPage {
    links: Vec<LinkShow>,
    municipalities: Vec<(String, String)>,
    form: Typed,
}

impl Page for LinksPage {
    const TEMPLATE: &'static str = "relief/links.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let page =
            |links, form| Self { links, municipalities: vec![("90001".into(), "Hautrive <b>".into())], form };
        let mut wrong = Typed::default();
        wrong.put_error(Some("days"), "…".into());
        vec![
            page(Vec::new(), Typed::default()),
            page(["open", "ended", "expired"].map(LinkShow::sample).into(), wrong),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.serve")?;
    shell.draw(&reader, &page(&at, &who, Typed::default())?).answer()
}

/// The form was refused: the page with what was typed.
pub(crate) fn again(at: &At<'_>, who: &Who, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, who, form))
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<LinksPage, Fault> {
    let eye = at.desk.eye(who.actor());
    let rows = at.shell.read(at.reader, |read| Ok::<_, Fault>(read::links_of_municipalities(read, &eye)?))?;
    Ok(LinksPage {
        links: rows.iter().map(|l| LinkShow::of(l, at)).collect(),
        municipalities: at.desk.municipalities(at.reader.lang),
        form,
    })
}
