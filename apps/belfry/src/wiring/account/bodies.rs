//! What bodies and commitments tell accounts: which bodies met how often in a year, and what became of what they decided.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::bodies::read::{DecisionRow, SessionFilter, SessionRow, decisions, sessions};
use ::bodies::session::SessionState;
use account::block::{Block, Origin};
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use commitments::commitment::State;
use commitments::read::commitment;
use kernel::Text;
use store::StoreError;

use super::figures::{day, year};

/// Bodies and what they asked for.
pub(super) struct Bodies {
    pub(super) speaker: Arc<Speaker>,
}

pub(super) const KEYS: [&str; 2] = ["body.sessions", "commitment.state"];

/// Most sessions that are looked through, the latest first.
const MOST: i64 = 5000;
/// So many days of one body are named one by one.
const DAYS: usize = 12;

impl AccountSource for Bodies {
    fn tells(&self, key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        let mut by_body: BTreeMap<String, Vec<SessionRow>> = BTreeMap::new();
        for row in sessions(cx.read, cx.eye, &SessionFilter::default(), MOST)?.into_iter().rev() {
            if year(row.at, cx.zone) == Some(cx.year) {
                by_body.entry(row.body.clone()).or_default().push(row);
            }
        }
        Ok(Box::new(OfYear { by_body, of: self }))
    }
}

/// The sessions of a year by their body, the first one first.
struct OfYear<'a> {
    by_body: BTreeMap<String, Vec<SessionRow>>,
    of: &'a Bodies,
}

impl Gathered for OfYear<'_> {
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError> {
        if self.by_body.is_empty() {
            let text = self.of.speaker.words("account-told-no-session");
            return Ok(vec![Block::Paragraph { text, from: None }]);
        }
        if key == "body.sessions" { Ok(vec![self.met(cx)]) } else { self.asked(cx).map(|table| vec![table]) }
    }
}

/// Whether a session took place.
const fn held(row: &SessionRow) -> bool {
    matches!(
        row.state,
        SessionState::Closed | SessionState::Drafted | SessionState::Approved | SessionState::Ended
    )
}

impl OfYear<'_> {
    fn table(&self, caption: &str, heads: &[&str], rows: Vec<(Vec<Text>, Option<Origin>)>) -> Block {
        let heads = heads.iter().map(|key| self.of.speaker.words(key)).collect();
        Block::Table { caption: self.of.speaker.words(caption), heads, rows }
    }

    /// How often each body met, on which days, and what did not take place.
    fn met(&self, cx: &SourceCx<'_>) -> Block {
        let row = |(code, all): (&String, &Vec<SessionRow>)| {
            let days: Vec<String> = all.iter().filter(|s| held(s)).map(|s| day(s.at, cx.zone)).collect();
            let count =
                |wanted: &dyn Fn(&SessionRow) -> bool| number(all.iter().filter(|s| wanted(s)).count());
            let cells = vec![
                named(all),
                count(&held),
                plain(&listed(&days)),
                count(&|s| s.state == SessionState::Cancelled),
                count(&|s| !held(s) && s.state != SessionState::Cancelled),
            ];
            (cells, Some(origin(code, all)))
        };
        let heads = [
            "account-told-body",
            "account-told-held",
            "account-told-days",
            "account-told-cancelled",
            "account-told-ahead",
        ];
        self.table("account-told-sessions", &heads, self.by_body.iter().map(row).collect())
    }

    /// How many decisions each body took, what they asked for, and how far that is.
    fn asked(&self, cx: &SourceCx<'_>) -> Result<Block, StoreError> {
        let mut rows = Vec::new();
        for (code, all) in &self.by_body {
            let mut taken: Vec<DecisionRow> = Vec::new();
            for session in all {
                taken.extend(decisions(cx.read, session.id)?.into_iter().filter(|d| d.withdrawn.is_none()));
            }
            let (mut asked, mut done, mut running, mut late) = (0, 0, 0, 0);
            for decision in taken.iter().filter_map(|d| d.assignment.as_ref()) {
                // What the reader may not see is asked all the same; how far it is, is not said.
                asked += 1;
                let Some(row) = commitment(cx.read, cx.eye, decision.commitment)? else { continue };
                match row.state {
                    State::Settled => done += 1,
                    State::Withdrawn => {}
                    _ if row.is_overdue(cx.now) => late += 1,
                    _ => running += 1,
                }
            }
            let counts = [taken.len(), asked, done, running, late].map(number);
            let cells = std::iter::once(named(all)).chain(counts).collect();
            rows.push((cells, Some(origin(code, all))));
        }
        let heads = [
            "account-told-body",
            "account-told-decisions",
            "account-told-asked",
            "account-told-settled",
            "account-told-running",
            "account-told-overdue",
        ];
        Ok(self.table("account-told-decided", &heads, rows))
    }
}

/// What the body was called at its last session of the year.
fn named(all: &[SessionRow]) -> Text {
    all.last().map(|s| s.body_names.clone()).unwrap_or_default()
}

fn origin(code: &str, all: &[SessionRow]) -> Origin {
    let seq = all.iter().map(|s| s.changed_seq).max();
    Origin { name: named(all), page: format!("bodies/{code}"), seq, ..Origin::default() }
}

/// The days, or from when to when where they are many.
fn listed(days: &[String]) -> String {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if days.len() > DAYS => format!("{first} – {last}"),
        _ => days.join(", "),
    }
}

fn plain(text: &str) -> Text {
    Text::three(text, text, text)
}

fn number(n: usize) -> Text {
    plain(&n.to_string())
}
