//! Who is told again, or sooner, when an incident turns out worse or of another type.

use kernel::{Id, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use crate::Facts;
use crate::event::{Event, InformHastened, InformRequired};
use crate::incident::Severity;
use crate::inform::{AgainWhy, InformState, Recipient};
use crate::places::Area;
use crate::propose;
use crate::state::IncidentNow;

/// What an incident turns into.
pub(super) struct Turned<'a> {
    pub(super) incident_type: &'a str,
    pub(super) severity: Severity,
    pub(super) areas: &'a [Area],
}

impl Turned<'_> {
    /// Whoever must be told now and was not on the list; and, where another rule holds for them than before, whoever was: told again when
    /// nobody is about to tell them, and otherwise no later than that rule says.
    pub(super) fn to_inform(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        now: &IncidentNow,
    ) -> Result<Vec<Draft>, Failure> {
        let known = known(cx, now.id)?;
        let was = Severity::from_rank(now.severity).unwrap_or(Severity::Minor);
        let before = propose::to_inform(facts, &now.incident_type, was, &now.areas, cx.now);
        let why = self.why(now);
        let mut drafts = Vec::new();
        for row in propose::to_inform(facts, self.incident_type, self.severity, self.areas, cx.now) {
            let rule_before =
                before.iter().find(|b| b.recipient == row.recipient).and_then(|b| b.rule.as_ref());
            let why = why.filter(|_| rule_before != row.rule.as_ref());
            let of: Vec<&Known> = known.iter().filter(|k| k.recipient == row.recipient).collect();
            let due = of.iter().find(|k| k.state == InformState::Due);
            let again = match (of.last(), why, due) {
                (None, _, _) => row,
                (Some(last), Some(why), None) => {
                    InformRequired { again_of: Some(last.id), again_why: Some(why), ..row }
                }
                (Some(_), Some(why), Some(due)) if row.due_at < due.due_at => {
                    drafts.push(due.sooner(row, why).draft(Some(now.id), now.handling)?);
                    continue;
                }
                _ => continue,
            };
            let required = InformRequired { notification: cx.ids.next(), ..again };
            drafts.push(required.draft(Some(now.id), now.handling)?);
        }
        Ok(drafts)
    }

    /// Why somebody who is on the list may have to be told again; nobody is when it turns out less severe.
    fn why(&self, now: &IncidentNow) -> Option<AgainWhy> {
        match self.severity.rank() {
            rank if rank > now.severity => Some(AgainWhy::Worse),
            rank if rank == now.severity && self.incident_type != now.incident_type => {
                Some(AgainWhy::Retyped)
            }
            _ => None,
        }
    }
}

/// Somebody on the list.
struct Known {
    id: Id<kind::Matter>,
    recipient: Recipient,
    state: InformState,
    due_at: Timestamp,
}

impl Known {
    fn sooner(&self, row: InformRequired, why: AgainWhy) -> InformHastened {
        InformHastened {
            notification: self.id,
            rule: row.rule,
            due_at: row.due_at,
            due_before: self.due_at,
            again_why: why,
            note: row.note,
            verified: row.verified,
        }
    }
}

/// Everybody on the list of an incident, in the order in which they came to stand there.
fn known(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Vec<Known>, Failure> {
    let sql = "SELECT id, function_code, organisation, area, state, due_at FROM notification WHERE matter = $1 ORDER BY asked_at, id";
    let mut known = Vec::new();
    for row in &cx.read.query(sql, &[id.into()])? {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        known.push(Known {
            id: row.id(0)?,
            recipient: Recipient {
                function: row.text(1)?.to_owned(),
                organisation: text(2)?,
                area: text(3)?,
            },
            state: InformState::of(row.text(4)?).unwrap_or(InformState::Due),
            due_at: row.time(5)?,
        });
    }
    Ok(known)
}
