//! What an auditor wants to see: how far the chain was checked, which checkpoint left the machine, where an entry stands.

use std::sync::LazyLock;

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::Fault;
use crate::live::{Fragment, FragmentCx, Mode};
use crate::pages::Page;

/// State of the proofs of the live journal.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProofState {
    /// Checked up to this entry.
    pub verified_to: Option<i64>,
    /// When (UTC microseconds).
    pub verified_at: Option<i64>,
    /// The first fault found; none when the chain holds.
    pub fault: Option<ProofFault>,
    /// The last signed checkpoint.
    pub checkpoint: Option<CheckpointShown>,
}

/// Something that does not hold.
#[derive(Debug, Clone, Serialize)]
pub struct ProofFault {
    /// The entry it was seen at; nothing when it concerns the journal as a whole.
    pub seq: Option<i64>,
    /// Text key of what does not hold: `proof-fault-…`.
    pub key: &'static str,
    /// What the sentence names: a field, a size.
    pub fact: String,
}

/// A signed checkpoint.
#[derive(Debug, Clone, Serialize)]
pub struct CheckpointShown {
    /// Entries that it covers.
    pub size: i64,
    /// When it was signed (UTC microseconds).
    pub at: i64,
    /// The root, hex.
    pub root: String,
    /// The note as it left the machine.
    pub note: String,
    /// Where such notes go, and whether they arrive.
    pub deposited: Vec<Deposit>,
}

/// A place outside this machine where checkpoints go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deposit {
    /// `file`, `mail`.
    pub place: &'static str,
    /// Since when it takes none (UTC microseconds); none when the last one arrived.
    pub failed_since: Option<i64>,
}

/// Where an entry stands in the tree.
#[derive(Debug, Clone, Serialize)]
pub struct Inclusion {
    /// Number of the leaf, from 0.
    pub index: i64,
    /// Size of the tree.
    pub size: i64,
    /// Root of the tree, hex.
    pub root: String,
    /// Whether this root was signed in the last checkpoint.
    pub signed: bool,
    /// The hashes from the leaf up to the root, hex.
    pub path: Vec<String>,
}

/// Knows the state of the proofs. Implemented in the binary.
pub trait Proofs: Send + Sync {
    /// The present state.
    ///
    /// # Errors
    /// When the storage fails.
    fn state(&self) -> Result<ProofState, Fault>;

    /// Calls `progress` whenever the state moved on, at most a few times a second.
    fn follow(&self, _progress: Progress) {}

    /// Where an entry stands: in the tree of the last checkpoint that covers it, otherwise in the present one.
    ///
    /// # Errors
    /// When the storage fails.
    fn inclusion(&self, seq: i64) -> Result<Option<Inclusion>, Fault>;
}

/// Told of every new state.
pub type Progress = Box<dyn Fn(&ProofState) + Send + Sync>;

/// The line under a log: how far the chain was checked. `{% include "proof-line.html" %}` where `proof` is a [`ProofState`];
/// pages that listen to the topic `proof` keep it up to date.
#[derive(Serialize)]
pub(crate) struct ProofLine<'a> {
    pub(crate) proof: &'a ProofState,
}

/// The line as it goes to consoles that listen to `proof`.
pub(crate) fn fragment(cx: &FragmentCx<'_>, proof: &ProofState) -> Result<Fragment, Fault> {
    let page = Value::from(Serde(&ProofLine { proof }));
    Ok(Fragment {
        topic: "proof".to_owned(),
        target: "proof".to_owned(),
        mode: Mode::Replace,
        html: cx.pages.value(cx.lang, ProofLine::TEMPLATE, None, cx.now, page)?,
        say: None,
    })
}

impl Page for ProofLine<'static> {
    const TEMPLATE: &'static str = "proof-line.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        static STATES: LazyLock<[ProofState; 3]> = LazyLock::new(|| {
            let fault = ProofFault { seq: None, key: "proof-fault-checkpoint", fact: "30".to_owned() };
            let at = Some(1_790_000_000_000_000);
            let checkpoint = CheckpointShown {
                size: 30,
                at: 1_790_000_000_000_000,
                root: String::new(),
                note: String::new(),
                deposited: Vec::new(),
            };
            [
                ProofState::default(),
                ProofState {
                    verified_to: Some(31),
                    verified_at: at,
                    fault: None,
                    checkpoint: Some(checkpoint),
                },
                ProofState { fault: Some(fault), ..ProofState::default() },
            ]
        });
        STATES.iter().map(|proof| Self { proof }).collect()
    }
}

/// Knows nothing; for a journal without checkpoints.
#[derive(Debug, Default)]
pub struct NoProofs;

impl Proofs for NoProofs {
    fn state(&self) -> Result<ProofState, Fault> {
        Ok(ProofState::default())
    }
    fn inclusion(&self, _: i64) -> Result<Option<Inclusion>, Fault> {
        Ok(None)
    }
}
