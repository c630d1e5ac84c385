//! Handing in a feed of a transport operator by hand, where no address gives it.

use axum::extract::State;
use exchange::gtfs_rt::{self, Limits};
use kernel::{Refusal, Resource};
use serde::{Deserialize, Serialize};
use situation::read;
use web::{Answer, Args, CommandMeta, Done, Fault, Page, Posted, Reader, Shell, Typed, Who, blocking};

use super::plan::Plan;
use super::take::{TransitTaken, kept};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::typed;

#[derive(Debug, Serialize)]
pub(crate) struct TransitPage {
    form: Typed,
}

impl Page for TransitPage {
    const TEMPLATE: &'static str = "situation/transit.html";
    const ROOM: &'static str = "warnings";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("feed", "<town>");
        wrong.put_error(Some("files"), "…".to_owned());
        vec![Self { form: Typed::default() }, Self { form: wrong }]
    }
}

pub(crate) async fn blank(State(shell): State<Shell>, reader: Reader, who: Who) -> Answer {
    shell.permit(&who, "signal.record", &Resource::service())?;
    shell.draw(&reader, &TransitPage { form: Typed::default() }).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TransitForm {
    /// The operator or feed: what is handed in later under the same name updates what came before.
    feed: String,
}

pub(crate) async fn upload(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, TransitForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        typed::present(&reader)?;
        shell.permit(&who, "signal.record", &Resource::service())?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let feed = typed::some(&value.feed).ok_or_else(|| Refusal::missing("feed"))?;
        let file = form.files.first().ok_or_else(|| Refusal::missing("files"))?;
        taken(&at, &who, &feed, &file.whole()?).await
    };
    match outcome.await {
        Ok(taken) => {
            let mut args = Args::new();
            for (name, n) in [("new", taken.new), ("again", taken.again), ("ended", taken.ended)] {
                args.set(name, i64::try_from(n).unwrap_or(i64::MAX));
            }
            let message = shell.texts().say(reader.lang, "transit-taken", &args);
            let location = Some(reader.url("signals?channel=transit"));
            Ok(shell.done(&reader, &Done { receipt: None, number: None, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(TransitPage { form })),
    }
}

async fn taken(at: &At<'_>, who: &Who, code: &str, bytes: &[u8]) -> Result<TransitTaken, Fault> {
    let feed = gtfs_rt::parse(bytes, &Limits::default()).map_err(|e| {
        let why = at.shell.texts().plain(at.reader.lang, &format!("cap-refused-{}", e.code));
        Refusal::invalid("files", "refusal-transit-file").with("why", why)
    })?;
    let ids = at.shell.ids();
    let known = at.shell.live().read(|r| read::notices_of(r, code))?;
    let plan = Plan::of(code, &feed, &known, &[], &ids);
    let taken = TransitTaken::from(&plan);
    if !plan.changes() {
        return Ok(taken);
    }
    let file = blocking(|| kept(&at.desk.blobs, ids.next(), bytes)).map_err(Fault::internal)?;
    let (take, end) = plan.commands(Some(file));
    for command in take {
        ask(at, who, &CommandMeta::default(), command).await?;
    }
    for command in end {
        ask(at, who, &CommandMeta::default(), command).await?;
    }
    Ok(taken)
}
