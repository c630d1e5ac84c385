//! The journal as an auditor wants it: head, checkpoint, state of the proof, the latest entries.

use axum::extract::State;
use kernel::Resource;
use serde::{Deserialize, Serialize};
use store::Entry;

use crate::extract::Query;
use crate::pages::Page;
use crate::proofs::{Deposit, ProofState};
use crate::{Answer, Reader, Shell, Who, blocking};

const PAGE: i64 = 50;

/// One line of the list: what the header says, nothing of the body.
#[derive(Serialize)]
pub(crate) struct EntryRow {
    seq: i64,
    at: i64,
    kind: String,
    /// The kind in words, where a package gives some: text key `kind-` and the kind with hyphens.
    words: Option<String>,
    function: String,
    handling: &'static str,
    destroyed: bool,
}

impl EntryRow {
    fn of(shell: &Shell, reader: &Reader, entry: &Entry) -> Self {
        Self {
            seq: entry.header.seq,
            at: entry.header.recorded.at.0,
            kind: entry.header.kind.clone(),
            words: words(shell, reader, entry),
            function: shell.site().function(reader.lang, &entry.header.actor.function).to_owned(),
            handling: entry.header.handling.code(),
            destroyed: entry.destroyed,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct JournalPage {
    name: String,
    head: i64,
    stopped: bool,
    proof: ProofState,
    rows: Vec<EntryRow>,
    /// Numbers to go on from, newer and older.
    newer: Option<i64>,
    older: Option<i64>,
}

impl Page for JournalPage {
    const TEMPLATE: &'static str = "journal.html";
    const ROOM: &'static str = "journal";
    fn samples() -> Vec<Self> {
        let row = |destroyed: bool| EntryRow {
            seq: 31,
            at: 1_790_000_000_000_000,
            kind: "situation.signal-received@1".to_owned(),
            words: destroyed.then(|| "…".to_owned()),
            function: "watch-officer".to_owned(),
            handling: "service",
            destroyed,
        };
        let checkpoint = crate::proofs::CheckpointShown {
            size: 30,
            at: 1_790_000_000_000_000,
            root: "ab".repeat(32),
            note: "town/live\n30\n…".to_owned(),
            deposited: vec![
                Deposit { place: "file", failed_since: None },
                Deposit { place: "mail", failed_since: Some(1_790_000_000_000_000) },
            ],
        };
        let proof = ProofState {
            verified_to: Some(31),
            verified_at: Some(1_790_000_000_000_000),
            fault: None,
            checkpoint: Some(checkpoint),
        };
        let broken = ProofState {
            fault: Some(crate::proofs::ProofFault {
                seq: Some(12),
                key: "proof-fault-altered",
                fact: "text".to_owned(),
            }),
            ..ProofState::default()
        };
        let page = |head, proof, rows, older| Self {
            name: "live".to_owned(),
            head,
            stopped: head == 0,
            proof,
            rows,
            newer: None,
            older,
        };
        vec![
            page(0, ProofState::default(), Vec::new(), None),
            page(31, proof, vec![row(false), row(true)], Some(1)),
            page(31, broken, vec![row(false)], None),
        ]
    }
}

/// The kind of an entry in the reader's words: `situation.signal-received` has the key `kind-situation-signal-received`.
pub(super) fn words(shell: &Shell, reader: &Reader, entry: &Entry) -> Option<String> {
    let key = format!("kind-{}", entry.kind().replace('.', "-"));
    shell.texts().has(reader.lang, &key).then(|| shell.texts().plain(reader.lang, &key))
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    before: Option<i64>,
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "journal.read", &Resource::service())?;
    let journal = shell.live();
    let head = journal.head();
    let to = asked.before.map_or(head, |b| b - 1).clamp(0, head);
    let mut entries = blocking(|| journal.entries((to - PAGE).max(0), to, PAGE))?;
    entries.reverse();
    let page = JournalPage {
        name: journal.name().to_owned(),
        head,
        stopped: journal.stopped().is_some(),
        proof: shell.0.proofs.state()?,
        older: entries.last().map(|e| e.header.seq).filter(|seq| *seq > 1),
        newer: (to < head).then(|| (to + PAGE + 1).min(head + 1)),
        rows: entries.iter().map(|e| EntryRow::of(&shell, &reader, e)).collect(),
    };
    shell.draw(&reader, &page).topics("proof").answer()
}
