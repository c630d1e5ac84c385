//! What became of the letters about a session: the invitations that still have to be released, or those about its last change, a move or
//! that it was called off.

use bodies::read::SessionRow;
use bodies::session::SessionState;
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::briefing::Told;
use crate::desk::Desk;

/// The letters about a session, by where they stand.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LettersShow {
    /// `convened`, `later` where other letters about it may wait as well, `moved`, `cancelled`, or `unheard` where it was called off before any letter had left.
    what: &'static str,
    /// How many wait to be released, are released and leave, have left, found no way; those of which there are any.
    counts: Vec<(&'static str, usize)>,
    /// Whether somebody has to release some, or to look where none arrive.
    presses: bool,
    /// Number and address of each message, those that wait first.
    messages: Vec<(String, String)>,
    /// Where those that wait are released: the message, or all of them in one act.
    release: Option<String>,
}

impl LettersShow {
    /// Nothing where nobody was called yet. Where nothing has changed since: what still waits to be released, for whoever `convenes` it.
    pub(crate) fn of(
        (desk, read): (&Desk, &dyn Read),
        row: &SessionRow,
        convenes: bool,
    ) -> Result<Option<Self>, StoreError> {
        if !matches!(row.state, SessionState::Convened | SessionState::Cancelled) {
            return Ok(None);
        }
        let turns = bodies::read::turns(read, row.id)?;
        let after = turns.iter().skip_while(|t| t.what != "session-convened");
        let change =
            after.filter(|t| matches!(t.what.as_str(), "session-moved" | "session-cancelled")).last();
        let mut told = desk.briefing.told(read, row.id)?;
        let Some(change) = change else {
            told.retain(|t| !t.released);
            let waits = convenes && row.state == SessionState::Convened && !told.is_empty();
            // By then not every letter is an invitation: somebody was taken off, or those who had not answered are reminded.
            let later = turns.iter().any(|t| t.what.starts_with("invitation-"));
            return Ok(waits.then(|| Self::counted(if later { "later" } else { "convened" }, row, &told)));
        };
        let heard = told.iter().any(|t| t.released);
        told.retain(|t| t.written_at >= change.at);
        told.sort_by_key(|t| t.released);
        let what = match change.what.as_str() {
            "session-moved" => "moved",
            // A letter that calls it off would be the first that anybody hears of it: none will be written.
            _ if told.is_empty() && !heard => "unheard",
            _ => "cancelled",
        };
        Ok(Some(Self::counted(what, row, &told)))
    }

    fn counted(what: &'static str, row: &SessionRow, told: &[Told]) -> Self {
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
        let presses = match told {
            [] => what != "unheard",
            some => some.iter().any(|t| matches!(stands(t), "waiting" | "failed")),
        };
        let mut waiting: Vec<&str> = told.iter().filter(|t| !t.released).map(|t| t.path.as_str()).collect();
        waiting.dedup();
        let release = match waiting.as_slice() {
            [] => None,
            [one] => Some(format!("{one}#act-release")),
            [..] => Some(format!("messages/about/{}", row.id)),
        };
        let counts = counts.into_iter().filter(|(_, n)| *n > 0).collect();
        Self { what, counts, presses, messages, release }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let message = || vec![("MSG-26-0001".to_owned(), "messages/x".to_owned())];
        let all = vec![("waiting", 2), ("leaving", 1), ("sent", 3), ("failed", 1)];
        let one = |what: &'static str, counts: Vec<(&'static str, usize)>| Self {
            what,
            presses: what != "unheard" && counts.iter().all(|(state, _)| *state != "sent"),
            release: counts.iter().any(|(state, _)| *state == "waiting").then(|| "messages/x".to_owned()),
            messages: if counts.is_empty() { Vec::new() } else { message() },
            counts,
        };
        vec![
            one("convened", vec![("waiting", 28)]),
            one("later", vec![("waiting", 2)]),
            one("moved", all),
            one("cancelled", vec![("sent", 1)]),
            one("moved", Vec::new()),
            one("unheard", Vec::new()),
        ]
    }
}

/// The same as a part of the page of a session: the letters are written a moment after it was convened.
#[derive(Debug, Serialize)]
pub(crate) struct LettersPart {
    pub(crate) letters: Option<LettersShow>,
}

impl Page for LettersPart {
    const TEMPLATE: &'static str = "bodies/part-letters.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        LettersShow::samples().into_iter().map(Some).chain([None]).map(|letters| Self { letters }).collect()
    }
}
