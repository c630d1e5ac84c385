//! A person's own shifts as a calendar, at an address that only they know.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::Facts;
use crate::event::{CalendarEnded, CalendarMade, Event};

/// Makes the address of one's own calendar. The one before opens nothing any more: nobody keeps track of two. The secret is made beside
/// the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeCalendar {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeCalendar {
    type Facts = Facts;
    const NAME: &'static str = "outbox.make-calendar";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        permit(cx)?;
        let most = cx.now.plus_seconds(facts.limits.calendar_seconds);
        if self.expires <= cx.now || self.expires > most {
            let days = facts.limits.calendar_seconds / 86_400;
            return Err(Refusal::invalid("days", "refusal-rota-calendar-days").with("most", days).into());
        }
        let mut drafts = Vec::new();
        for link in open(cx)? {
            drafts.push(CalendarEnded { link }.draft(None, Handling::Service)?);
        }
        let Self { link, expires } = self.clone();
        drafts.push(CalendarMade { link, expires }.draft(None, Handling::Service)?);
        Ok(drafts)
    }
}

/// Ends one's own.
#[derive(Debug, Clone)]
pub struct EndCalendar {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndCalendar {
    type Facts = Facts;
    const NAME: &'static str = "outbox.end-calendar";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        permit(cx)?;
        if !open(cx)?.contains(&self.link) {
            return Err(Refusal::not_found().into());
        }
        Ok(vec![CalendarEnded { link: self.link }.draft(None, Handling::Service)?])
    }
}

fn permit(cx: &Deciding<'_>) -> Result<(), Refusal> {
    if cx.actor.is_system() {
        return Err(Refusal::forbidden("matter.read"));
    }
    cx.guard.permit(cx.actor, "matter.read", &Resource::service())
}

/// Those of the actor that were not ended.
fn open(cx: &Deciding<'_>) -> Result<Vec<Id<kind::Session>>, Failure> {
    let sql = "SELECT link FROM rota_calendar WHERE person = $1 AND ended_at IS NULL ORDER BY made_at, link";
    let rows = cx.read.query(sql, &[cx.actor.person.into()])?;
    Ok(rows.iter().map(|row| row.id(0)).collect::<Result<_, _>>()?)
}
