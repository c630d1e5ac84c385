//! Printing: the whole pack, or the sheets that have aged. The act is written down first, then the page or the document is drawn.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, kind};
use paper::Ask;
use paper::command::{PrintPack, ReprintSheets};
use paper::pack::Way;
use paper::read;
use serde::Deserialize;
use store::Receipt;
use web::{Answer, CommandForm, Done, Fault, Posted, Reader, Shell, Who, fields};

use crate::blank::WITH_A_PACK;
use crate::board;
use crate::content::{Drawing, SheetNow, as_of, read_at, sheets_now};
use crate::desk::Desk;
use crate::explain::explained;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PrintForm {
    /// `page` or `pdf`.
    way: String,
    /// The pack whose sheets are to be exchanged; empty for a whole one.
    pack: String,
}

pub(crate) async fn print(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, PrintForm, ()>,
) -> Answer {
    let outcome = async {
        fields::present(&reader)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let way =
            fields::code("way", &value.way, Way::of)?.filter(|w| *w != Way::Folder).unwrap_or(Way::Page);
        let pack = fields::code("pack", &value.pack, |t| t.parse().ok())?;
        act(&shell, &desk, &who, &form, way, pack).await
    };
    match outcome.await {
        Ok((id, way, receipt)) => {
            Ok(shell.done(&reader, &done(&shell, &desk, &reader, &who, (id, way), receipt)?))
        }
        Err(fault) => {
            let fault = explained(&shell, &desk, &reader, fault);
            shell.refill(&reader, fault, form.typed, |form| board::page(&shell, &desk, &reader, &who, form))
        }
    }
}

type Printed = (Id<kind::Matter>, Way, Receipt);

async fn act(
    shell: &Shell,
    desk: &Desk,
    who: &Who,
    form: &CommandForm<PrintForm>,
    way: Way,
    pack: Option<Id<kind::Matter>>,
) -> Result<Printed, Fault> {
    let (seq, sheets) = now(shell, desk, who)?;
    let state = as_of(shell.live(), seq)?;
    let id = pack.unwrap_or_else(|| shell.ids().next());
    let content = sheets.iter().map(|s| s.as_content(id)).collect();
    let facts = desk.facts();
    let receipt = match pack {
        Some(pack) => {
            let rule = ReprintSheets { pack, as_of: seq, head: state.head, content, way };
            shell.submit(who, &form.meta, Ask { rule, facts }).await?
        }
        None => {
            let forms = WITH_A_PACK.iter().flat_map(|(code, n)| std::iter::repeat_n(*code, *n));
            let rule = PrintPack {
                pack: id,
                function: who.actor().function.clone(),
                as_of: seq,
                head: state.head,
                content,
                forms: forms.map(|code| (shell.ids().next(), code.to_owned())).collect(),
                way,
            };
            shell.submit(who, &form.meta, Ask { rule, facts }).await?
        }
    };
    // A second click is the first act: the pack that it made, not the one that it would have made.
    let first = receipt.entries.first().map(|e| e.seq);
    let entry = first.map_or(Ok(None), |seq| shell.live().entry(seq))?;
    let id = entry.and_then(|e| e.header.matter).ok_or_else(Refusal::not_found)?;
    Ok((id, way, receipt))
}

/// The sheets as they are, and the last entry that they show.
pub(crate) fn now(shell: &Shell, desk: &Desk, who: &Who) -> Result<(i64, Vec<SheetNow>), Fault> {
    let actor = who.actor();
    let eye = desk.on_paper(actor, who.0.only.as_ref());
    let drawing = Drawing {
        texts: shell.texts(),
        zone: shell.zone(),
        function: &actor.function,
        eye: &eye,
        now: shell.now(),
    };
    let seq = shell.live().head();
    let sheets = read_at(shell.live(), seq, |read| sheets_now(desk, &drawing, read))?;
    Ok((seq, sheets))
}

fn done(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    (id, way): (Id<kind::Matter>, Way),
    receipt: Receipt,
) -> Result<Done, Fault> {
    let eye = desk.eye(who.actor());
    let row =
        shell.live().read(|r| Ok::<_, Fault>(read::pack(r, &eye, id)?))?.ok_or_else(Fault::not_found)?;
    let file = if way == Way::Pdf { "document.pdf" } else { "print" };
    let facts = BTreeMap::from([("number".to_owned(), row.number.clone())]);
    Ok(Done {
        receipt: Some(receipt),
        message: shell.texts().with_facts(reader.lang, "paper-done-printed", &facts),
        location: Some(reader.url(&format!("paper/{id}/{file}?edition={}", row.edition))),
        number: Some(row.number),
    })
}
