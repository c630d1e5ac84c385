//! A session that was closed by mistake goes on.

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{late, reason};
use crate::event::{Event, ItemSettled, SessionReopened};
use crate::session::{ItemState, SessionState};
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Reopens a session that was closed, as long as its minutes are not submitted. What its end carried away comes back; what somebody took
/// up since stays where it is.
#[derive(Debug, Clone)]
pub struct ReopenSession {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReopenSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.reopen-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen(), "body.record", "body.convene"])?;
        now.must("refusal-body-reopen", |s| s == SessionState::Closed)?;
        reason(&self.words, facts)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let (mut back, mut stay, mut drafts) = (0, 0, Vec::new());
        for item in carried(cx, now.id)? {
            let Some(there) = late::taken_back(cx, &now, item, Some(&self.words))? else {
                stay += 1;
                continue;
            };
            back += 1;
            let here = ItemSettled { item, state: ItemState::Open, into: None, words: None };
            drafts.extend([there, here.draft(Some(now.id), now.handling)?]);
        }
        let event = SessionReopened { words: self.words.clone(), back, stay };
        drafts.insert(0, event.draft(Some(now.id), now.handling)?);
        Ok(drafts)
    }
}

/// The items that were carried away when the session was closed, or since.
fn carried(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<Vec<Id<kind::Matter>>, Failure> {
    let sql = "SELECT id FROM body_item WHERE session = $1 AND state = 'carried' AND seq > (SELECT MAX(t.seq) FROM body_turn t WHERE \
               t.session = $1 AND t.what = 'session-closed') ORDER BY position, id";
    let rows = cx.read.query(sql, &[session.into()])?;
    Ok(rows.iter().map(|r| r.id(0)).collect::<Result<_, _>>()?)
}
