//! Who is there.

use kernel::{Id, Stated, kind};
use store::{Deciding, Draft, Failure};

use super::{not_ahead, optional_short};
use crate::event::{AttendanceMarked, Event};
use crate::session::{Presence, Seat, SessionState};
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Marks that somebody is there, takes part from afar, is represented, is excused, or left.
#[derive(Debug, Clone)]
pub struct MarkAttendance {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Who, by function.
    pub seat: Seat,
    /// How they take part.
    pub presence: Presence,
    /// Their name.
    pub name: Option<String>,
    /// Who represents them; needed when somebody does.
    pub by: Option<String>,
    /// When they came or left, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkAttendance {
    type Facts = Facts;
    const NAME: &'static str = "bodies.mark-attendance";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        // Excuses come before a session, and who was there is put right until the minutes are approved.
        now.must("refusal-body-attendance", |s| {
            s.on_record() || (s == SessionState::Convened && self.presence == Presence::Excused)
        })?;
        now.known(facts, &self.seat)?;
        optional_short("name", self.name.as_deref(), facts)?;
        optional_short("by", self.by.as_deref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let by = self.by.clone().filter(|b| !b.trim().is_empty());
        if self.presence == Presence::Represented && by.is_none() {
            return Err(kernel::Refusal::missing("by").into());
        }
        if self.presence == Presence::Left && !came(cx, now.id, &self.seat)? {
            return Err(error::not_now("refusal-body-not-there").into());
        }
        let event = AttendanceMarked {
            seat: self.seat.clone(),
            presence: self.presence,
            name: self.name.clone().filter(|n| !n.trim().is_empty()),
            by,
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

fn came(cx: &Deciding<'_>, session: Id<kind::Matter>, seat: &Seat) -> Result<bool, Failure> {
    let sql = "SELECT presence FROM body_attendance WHERE session = $1 AND seat = $2";
    let row = cx.read.one(sql, &[session.into(), seat.key().into()])?;
    Ok(row.and_then(|r| r.text(0).ok().and_then(Presence::of)).is_some_and(Presence::there))
}
