//! Taking in the entries of the profile: what it will do is shown first.

use kernel::Text;
use registers::command::{Load, Preview, preview};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit};

use crate::at::At;
use crate::desk::Desk;

#[derive(Debug, Clone, Serialize)]
struct Row {
    p: Preview,
    register: Text,
    same: bool,
}

#[derive(Serialize)]
pub(crate) struct LoadPage {
    rows: Vec<Row>,
    /// How many of them would write something.
    changes: usize,
    form: Typed,
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "registers/load.html";
    const ROOM: &'static str = "follow-up";
    fn samples() -> Vec<Self> {
        let row = |new: bool, same: bool| Row {
            p: Preview {
                names: Text::both("Résolution <b>", "Resolutie"),
                register: "parliament".into(),
                new,
                frame: !same,
                points: if same { 0 } else { 2 },
                changed: if same { 0 } else { 1 },
                actions: if same { 0 } else { 3 },
                statuses: if same { 0 } else { 1 },
            },
            register: Text::both("Résolutions", "Resoluties"),
            same,
        };
        let page = |rows, changes| Self { rows, changes, form: Typed::default() };
        vec![page(Vec::new(), 0), page(vec![row(true, false), row(false, true), row(false, false)], 2)]
    }
}

fn page(at: &At<'_>, form: Typed) -> Result<LoadPage, Fault> {
    at.shell.live().read(|read| {
        let mut rows = Vec::new();
        for shipped in &at.desk.catalogue.shipped {
            let p = preview(read, shipped)?;
            rows.push(Row { register: at.desk.register(&p.register), same: p.is_same(), p });
        }
        Ok(LoadPage { changes: rows.iter().filter(|r| !r.same).count(), rows, form })
    })
}

/// `GET /registers/load`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    shell.draw(&reader, &page(&at, Typed::default())?).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LoadForm {}

/// `POST /registers/load`.
pub(crate) async fn load(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LoadForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    let outcome = async {
        let rule = Load { shipped: desk.catalogue.shipped.clone() };
        rule.any()?;
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let n = receipt.entries.len().to_string();
            Ok(shell.done(&reader, &at.done("registers-done-loaded", &n, "registers", receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, form)),
    }
}
