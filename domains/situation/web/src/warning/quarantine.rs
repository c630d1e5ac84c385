//! Files that were refused: why, what is in them, trying again, and putting them away.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use exchange::Limits;
use exchange::cap::{SIGNATURE_REQUIRED, trust};
use kernel::{Id, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::command::{DropHeld, LOOK_INTO_QUARANTINE, MarkHeldTaken, quarantine_resource};
use situation::quarantine::{HeldState, NOT_KEPT};
use situation::read::{self, HeldRow};
use store::{Blob, Kept};
use web::{Answer, Done, Fault, Page, Path, Posted, Reader, Session, Shell, Typed, Visit, Who, blocking};

use super::given::attached;
use super::import::{FaultShow, kept, take};
use super::take::contents;
use crate::desk::{Aside, Desk, Names};
use crate::explain::{At, ask};
use crate::feed::FeedShow;
use crate::typed;

#[derive(Debug, Serialize)]
pub(crate) struct QuarantinePage {
    rows: Vec<HeldShow>,
    /// Files that were put aside without an entry.
    aside: Vec<AsideShow>,
    /// How many more there are.
    more: usize,
    /// How the addresses fare that are asked in turn, and the folder of incoming files.
    feeds: Vec<FeedShow>,
    form: Typed,
}

#[derive(Debug, Serialize)]
struct AsideShow {
    way: &'static str,
    name: String,
    size: i64,
    at: Timestamp,
    why: String,
}

impl AsideShow {
    fn of(aside: &Aside) -> Self {
        Self {
            way: aside.way,
            name: aside.name.clone(),
            size: i64::try_from(aside.size).unwrap_or(i64::MAX),
            at: aside.at,
            why: aside.why.clone(),
        }
    }
}

/// Most files put aside that the page names.
const MOST_ASIDE: usize = 100;
/// What the codes of faults of transport feeds begin with.
const TRANSIT: &str = "gtfs-";

/// A feed of a transport operator: what it said then is overtaken by what it says now.
fn is_transit(row: &HeldRow) -> bool {
    row.faults.iter().any(|f| f.code.starts_with(TRANSIT))
}

#[derive(Debug, Serialize)]
struct HeldShow {
    id: String,
    name: String,
    size: i64,
    way: &'static str,
    state: &'static str,
    faults: Vec<FaultShow>,
    /// Whether its content is here.
    kept: bool,
    /// Whether it makes sense to read it again.
    again: bool,
    at: Timestamp,
    seq: i64,
    ended_at: Option<Timestamp>,
    ended_by: Option<Text>,
    words: Option<String>,
}

impl HeldShow {
    fn of(row: &HeldRow, names: &Names) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name.clone(),
            size: row.size,
            way: row.way.code(),
            state: row.state.code(),
            faults: row.faults.iter().map(FaultShow::of).collect(),
            kept: row.faults.iter().all(|f| f.code != NOT_KEPT),
            again: row.faults.iter().all(|f| f.code != NOT_KEPT) && !is_transit(row),
            at: row.held_at,
            seq: row.held_seq,
            ended_at: row.ended_at,
            ended_by: row.ended_function.as_deref().map(|f| Names::or_code(&names.functions, f)),
            words: row.words.clone(),
        }
    }
}

impl Page for QuarantinePage {
    const TEMPLATE: &'static str = "situation/quarantine.html";
    const ROOM: &'static str = "quarantine";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let row = |state: &'static str| HeldShow {
            id: "x".into(),
            name: "<b>.xml".into(),
            size: 1234,
            way: match state {
                "held" => "inbox",
                "taken" => "feed",
                _ => "import",
            },
            state,
            faults: vec![FaultShow::sample()],
            kept: state != "dropped",
            again: state == "held",
            at,
            seq: 7,
            ended_at: (state != "held").then_some(at),
            ended_by: (state != "held").then(|| Text::both("Veille", "Wacht")),
            words: (state == "dropped").then(|| "<i>".into()),
        };
        let aside = |way| AsideShow { way, name: "<c>".into(), size: 12, at, why: "<FOUND>".into() };
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".to_owned());
        vec![
            Self { rows: Vec::new(), aside: Vec::new(), more: 0, feeds: Vec::new(), form: Typed::default() },
            Self {
                rows: ["held", "taken", "dropped"].map(row).into(),
                aside: ["scanned", "receipt"].map(aside).into(),
                more: 3,
                feeds: FeedShow::samples(),
                form: wrong,
            },
        ]
    }
}

/// Whether somebody may look into the quarantine, to show or hide the way there.
pub(super) fn may_look(desk: &Desk, who: &Who) -> bool {
    LOOK_INTO_QUARANTINE.iter().any(|p| desk.may(who.actor(), p))
}

/// The guard's word: any of the two powers will do; the refusal names the administrator's.
fn permit(shell: &Shell, who: &Who) -> Result<(), Fault> {
    let [first, second] = LOOK_INTO_QUARANTINE;
    let on = quarantine_resource();
    if shell.permits(who, first, &on) { Ok(()) } else { shell.permit(who, second, &on) }
}

pub(crate) async fn quarantine(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    permit(&shell, &who)?;
    let page = page(&shell, &desk, &reader, Typed::default())?;
    shell.draw(&reader, &page).topics("quarantine").answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, form: Typed) -> Result<QuarantinePage, Fault> {
    let names = desk.names();
    let rows = shell.read(reader, |read| Ok(read::quarantine(read, 300)?))?;
    // What is kept in no entry is known of the present only.
    let (feeds, aside) = match reader.as_of {
        Some(_) => (Vec::new(), Vec::new()),
        None => (desk.feeds.now(), blocking(|| (desk.aside)())?),
    };
    Ok(QuarantinePage {
        rows: rows.iter().map(|r| HeldShow::of(r, &names)).collect(),
        more: aside.len().saturating_sub(MOST_ASIDE),
        aside: aside.iter().take(MOST_ASIDE).map(AsideShow::of).collect(),
        feeds: feeds.iter().map(|s| FeedShow::of(s, shell, reader.lang, shell.now())).collect(),
        form,
    })
}

fn one(shell: &Shell, id: Id<kind::Matter>) -> Result<HeldRow, Fault> {
    shell.live().read(|read| read::held(read, id)?.ok_or_else(Fault::not_found))
}

/// The file as it came, never as something that a browser opens.
pub(crate) async fn download(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
) -> Answer {
    permit(&shell, &who)?;
    let row = one(&shell, id)?;
    let gone = || Refusal::conflict("refusal-held-gone");
    let file = blocking(|| desk.blobs.held(&row.digest))?.ok_or_else(gone)?;
    let size = blocking(|| file.metadata()).map_err(Fault::internal)?.len();
    let (name, hash) = (row.name, row.digest);
    let blob = Blob { hash, size, content_type: String::new(), scanned: false };
    Ok(attached(&name, web::flowing(Kept { blob, file })))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HeldForm {
    words: String,
}

/// Reads the file again: after an update of the program it may be understood.
pub(crate) async fn retry(Posted { shell, desk, reader, who, id, form }: Posted<Desk, HeldForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        typed::present(&reader)?;
        permit(&shell, &who)?;
        let row = one(&shell, id)?;
        if row.state != HeldState::Held {
            return Err(Refusal::conflict("refusal-held-ended").into());
        }
        if is_transit(&row) {
            return Err(Refusal::conflict("refusal-held-overtaken").into());
        }
        let bytes = kept(&desk, &row.digest)?;
        let found = contents(&bytes);
        let fault = found.faults.first().map(|f| f.code.as_str()).or_else(|| unsigned(&desk, &row, &bytes));
        if let Some(code) = fault {
            let still = Refusal::conflict("refusal-held-still").with("name", &row.name);
            let key = format!("cap-refused-{code}");
            return Err(still.with("why", shell.texts().plain(reader.lang, &key)).into());
        }
        take(&at, &taker(&desk, &who), &found.alerts, &row.digest).await?;
        ask(&at, &who, &form.meta, MarkHeldTaken { held: id }).await
    };
    answered(&at, outcome.await, "warnings-held-taken", form.typed)
}

/// A file that was held back because its sender has to sign: it stays so until a certificate is configured that made it.
fn unsigned(desk: &Desk, row: &HeldRow, bytes: &[u8]) -> Option<&'static str> {
    let asked = row.faults.iter().any(|f| f.code == SIGNATURE_REQUIRED);
    let signed = || trust(bytes, &Limits::default(), &desk.certificates).is_checked();
    (asked && !signed()).then_some(SIGNATURE_REQUIRED)
}

/// Whoever may record signals takes the file in; for an administrator who may not, the feed does it.
fn taker(desk: &Desk, who: &Who) -> Who {
    match (desk.feed)() {
        Some(feed) if !desk.may(who.actor(), "signal.record") => {
            Who(Session { actor: feed, ..who.0.clone() })
        }
        _ => who.clone(),
    }
}

pub(crate) async fn put_away(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, HeldForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        permit(&shell, &who)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = typed::words(&value.words, "", reader.lang);
        ask(&at, &who, &form.meta, DropHeld { held: id, words }).await
    };
    answered(&at, outcome.await, "warnings-held-dropped", form.typed)
}

fn answered(at: &At<'_>, outcome: Result<store::Receipt, Fault>, key: &str, typed: Typed) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, key);
            let location = Some(reader.url("warnings/quarantine"));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        // Without the right to look, nothing of the page may come back.
        Err(fault) if fault.refusal().is_some_and(|r| r.kind == kernel::Kind::Forbidden) => Err(fault),
        Err(fault) => shell.refill(reader, fault, typed, |form| page(shell, at.desk, reader, form)),
    }
}
