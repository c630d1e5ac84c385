//! Taking in the entries of the profile: what it will do is shown first. Its indicators are linked once they are here.

use kernel::{Id, Lang, Text};
use registers::command::{Link, Load, Preview, Shipped, preview, unlinked};
use registers::entry::LinkSort;
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;

#[derive(Debug, Clone, Serialize)]
struct Row {
    p: Preview,
    register: Text,
    /// Links with indicators that will be made.
    links: usize,
    /// Indicators of the profile that are not here yet.
    waiting: usize,
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
            links: if same { 0 } else { 2 },
            waiting: usize::from(new),
            same,
        };
        let page = |rows, changes| Self { rows, changes, form: Typed::default() };
        vec![page(Vec::new(), 0), page(vec![row(true, false), row(false, true), row(false, false)], 2)]
    }
}

/// The links with indicators that are here and that this person may see, and how many indicators are not.
fn links(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    shipped: &Shipped,
) -> Result<(Vec<Link>, usize), StoreError> {
    let (mut all, mut waiting) = (Vec::new(), 0);
    for (point, target) in unlinked(read, shipped)? {
        let Some(found) = at.desk.outside.measured(read, who.actor(), target)? else {
            waiting += 1;
            continue;
        };
        let label = found.name.show(Lang::Fr).to_owned();
        all.push(Link { entry: shipped.entry, point, sort: LinkSort::Indicator, target, label });
    }
    Ok((all, waiting))
}

/// How many entries of the profile have something to take in.
pub(crate) fn to_load(at: &At<'_>, who: &Who, read: &dyn Read) -> Result<usize, StoreError> {
    let mut count = 0;
    for shipped in &at.desk.catalogue.shipped {
        let same = preview(read, shipped)?.is_same() && links(at, who, read, shipped)?.0.is_empty();
        count += usize::from(!same);
    }
    Ok(count)
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<LoadPage, Fault> {
    at.shell.live().read(|read| {
        let mut rows = Vec::new();
        for shipped in &at.desk.catalogue.shipped {
            let p = preview(read, shipped)?;
            let (links, waiting) = links(at, who, read, shipped)?;
            let same = p.is_same() && links.is_empty();
            rows.push(Row { register: at.desk.register(&p.register), links: links.len(), waiting, same, p });
        }
        Ok(LoadPage { changes: rows.iter().filter(|r| !r.same).count(), rows, form })
    })
}

/// `GET /registers/load`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    shell.draw(&reader, &page(&at, &who, Typed::default())?).answer()
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
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let mut written = receipt.entries.len();
        let mut wanted = Vec::new();
        shell.live().read(|read| {
            for shipped in &desk.catalogue.shipped {
                wanted.extend(links(&at, &who, read, shipped)?.0);
            }
            Ok::<_, Fault>(())
        })?;
        for link in wanted {
            // Sent again, the same form asks for the same links.
            let of = |id: Id<_>| {
                let words = [id.to_string(), link.entry.to_string(), link.target.to_string()];
                Id::of_words(&words.each_ref().map(String::as_str))
            };
            let meta = CommandMeta { command_id: form.meta.command_id.map(of), ..CommandMeta::default() };
            written += at.ask(&who, &meta, link).await?.entries.len();
        }
        Ok::<_, Fault>((receipt, written))
    };
    match outcome.await {
        Ok((receipt, written)) => {
            let done = at.done("registers-done-loaded", &written.to_string(), "registers", receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, form)),
    }
}
