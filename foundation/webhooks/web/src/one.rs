//! One hook: where it stands, what was answered, what can be done with it.

use kernel::{Id, Timestamp, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit};
use webhooks::Attempt;
use webhooks::hook::Turn;
use webhooks::message::PING;
use webhooks::read::HookRow;

use crate::Desk;
use crate::at::At;
use crate::list::HookShow;

/// Attempts on the page.
const SHOWN: i64 = 100;

#[derive(Debug, Clone, Serialize)]
struct AttemptShow {
    n: i64,
    /// The entry; none for a trial.
    seq: Option<i64>,
    at: Timestamp,
    status: Option<u16>,
    why: String,
    millis: i64,
    taken: bool,
}

impl AttemptShow {
    fn of(a: Attempt) -> Self {
        Self {
            n: a.n,
            seq: (a.seq != PING).then_some(a.seq),
            at: a.at,
            status: a.outcome.status,
            taken: a.outcome.taken(),
            why: a.outcome.why,
            millis: a.outcome.millis,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct OnePage {
    id: Option<Id<kind::Matter>>,
    h: HookShow,
    attempts: Vec<AttemptShow>,
    /// What can be done with it now: `pause`, `resume`, `end`.
    turns: Vec<&'static str>,
    over: bool,
    /// Shown this once.
    secret: Option<String>,
    based_on: i64,
    form: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "webhooks/one.html";
    const ROOM: &'static str = "interfaces";
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.id
    }
    fn samples() -> Vec<Self> {
        let attempt = |n, seq, status, why: &str| AttemptShow {
            n,
            seq,
            at: Timestamp::from_seconds(1_795_488_000),
            status,
            why: why.to_owned(),
            millis: 12,
            taken: status == Some(204),
        };
        let page = |state, held, attempts, turns, secret| Self {
            id: None,
            h: HookShow::sample(state, held),
            attempts,
            turns,
            over: state == "ended",
            secret,
            based_on: 7,
            form: Typed::default(),
        };
        let all = vec![
            attempt(3, Some(4_711), Some(204), ""),
            attempt(2, None, Some(500), ""),
            attempt(1, Some(4_710), None, "<no answer>"),
        ];
        let secret = Some("whsec_abc".to_owned());
        vec![
            page("running", true, all.clone(), vec!["pause", "resume", "end"], secret),
            page("paused", false, Vec::new(), vec!["resume", "end"], None),
            page("given-up", false, all, vec!["resume", "end"], None),
            page("ended", false, Vec::new(), Vec::new(), None),
        ]
    }
}

/// The page, with a secret that was just made.
pub(crate) fn page(
    at: &At<'_>,
    row: &HookRow,
    secret: Option<String>,
    form: Typed,
) -> Result<OnePage, Fault> {
    let h = HookShow::of(at, row)?;
    let present = at.reader.as_of.is_none();
    // Letting go on what goes on says something only where it is held or told in vain.
    let waits = h.held || h.vain_since.is_some() || row.state != webhooks::hook::State::Running;
    let offered = |turn: &&Turn| row.state.after(**turn).is_some() && (**turn != Turn::Resume || waits);
    Ok(OnePage {
        id: Some(row.id),
        turns: Turn::ALL.iter().filter(|t| present && offered(t)).map(|t| t.code()).collect(),
        attempts: at.desk.places.attempts(row.id, SHOWN)?.into_iter().map(AttemptShow::of).collect(),
        over: row.state == webhooks::hook::State::Ended || !present,
        secret,
        based_on: row.changed_seq,
        form,
        h,
    })
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.hook(&who, id)?;
    shell.draw(&reader, &page(&at, &row, None, Typed::default())?).answer()
}
