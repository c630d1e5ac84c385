//! What became of the letters about the last change of a session: a move, or that it was called off.

use bodies::read::{SessionRow, TurnRow};
use bodies::session::SessionState;
use serde::Serialize;
use store::{Read, StoreError};

use crate::briefing::Told;
use crate::desk::Desk;

/// The letters about a change, by where they stand.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LettersShow {
    /// `moved` or `cancelled`.
    what: &'static str,
    /// How many wait to be released, are released and leave, have left, found no way; those of which there are any.
    counts: Vec<(&'static str, usize)>,
    /// Whether somebody has to release some, or to look where none arrive.
    presses: bool,
    /// Number and address of each message, those that wait first.
    messages: Vec<(String, String)>,
}

impl LettersShow {
    /// Nothing where nobody was called yet, or nothing has changed since.
    pub(crate) fn of(
        (desk, read): (&Desk, &dyn Read),
        row: &SessionRow,
        turns: &[TurnRow],
    ) -> Result<Option<Self>, StoreError> {
        if !matches!(row.state, SessionState::Convened | SessionState::Cancelled) {
            return Ok(None);
        }
        let after = turns.iter().skip_while(|t| t.what != "session-convened");
        let change =
            after.filter(|t| matches!(t.what.as_str(), "session-moved" | "session-cancelled")).last();
        let Some(change) = change else { return Ok(None) };
        let mut told = desk.briefing.told(read, row.id)?;
        told.retain(|t| t.written_at >= change.at);
        told.sort_by_key(|t| t.released);
        let what = if change.what == "session-moved" { "moved" } else { "cancelled" };
        Ok(Some(Self::counted(what, &told)))
    }

    fn counted(what: &'static str, told: &[Told]) -> Self {
        let stands = |t: &Told| match (t.released, t.state.as_str(), t.at) {
            (false, _, _) => "waiting",
            (true, "failed", _) => "failed",
            (true, _, None) => "leaving",
            (true, _, Some(_)) => "sent",
        };
        let counts = ["waiting", "leaving", "sent", "failed"].map(|state| {
            let n = told.iter().filter(|t| stands(t) == state).count();
            (state, n)
        });
        let mut messages: Vec<(String, String)> = Vec::new();
        for letter in told {
            let one = (letter.number.clone(), letter.path.clone());
            if !messages.contains(&one) {
                messages.push(one);
            }
        }
        let presses = told.is_empty() || told.iter().any(|t| matches!(stands(t), "waiting" | "failed"));
        Self { what, counts: counts.into_iter().filter(|(_, n)| *n > 0).collect(), presses, messages }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let message = || vec![("MSG-26-0001".to_owned(), "messages/x".to_owned())];
        let all = vec![("waiting", 2), ("leaving", 1), ("sent", 3), ("failed", 1)];
        vec![
            Self { what: "moved", counts: all, presses: true, messages: message() },
            Self { what: "cancelled", counts: vec![("sent", 1)], presses: false, messages: message() },
            Self { what: "moved", counts: Vec::new(), presses: true, messages: Vec::new() },
        ]
    }
}
