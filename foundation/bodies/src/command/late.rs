//! What is recorded once a session is over: what was forgotten, with when it was, as long as its minutes are not approved; and what takes
//! an item back that the session carried away.

use kernel::{Id, Precision, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::not_ahead;
use crate::event::{Event, ItemSettled};
use crate::session::{ItemState, SessionState};
use crate::state::SessionNow;
use crate::{Facts, error};

/// Watches differ by so many seconds.
const WATCHES: i64 = 120;

/// Refuses what cannot be recorded now. While a session goes on no time needs to be stated; once it is over the time is needed, and lies
/// within it.
pub(super) fn recording(
    cx: &Deciding<'_>,
    facts: &Facts,
    now: &SessionNow,
    stated: Option<Stated>,
) -> Result<(), Refusal> {
    now.must("refusal-body-not-open", SessionState::on_record)?;
    not_ahead(stated, cx.now, facts)?;
    if !now.state.over() {
        return Ok(());
    }
    let stated = stated.ok_or_else(|| Refusal::invalid("stated", "refusal-body-late-when"))?;
    let from = now.opened_at.map_or(now.at, |at| at.min(now.at));
    let until = now.closed_at.unwrap_or(cx.now);
    let within =
        stated.at.plus_seconds(width(stated.precision)) > from && stated.at <= until.plus_seconds(WATCHES);
    if within {
        return Ok(());
    }
    let refusal = Refusal::invalid("stated", "refusal-body-late-outside");
    Err(refusal.with("from", from.rfc3339()).with("until", until.rfc3339()))
}

/// How many seconds a time that is known so exactly may lie later.
pub(super) const fn width(precision: Precision) -> i64 {
    match precision {
        Precision::Second => 1,
        Precision::Minute => 60,
        Precision::Hour => 3600,
        Precision::Day => 86_400,
    }
}

/// Refuses to approve minutes in whose latest version a decision or a vote is not yet that was recorded after the session: whoever approves
/// has read everything that they say.
pub(super) fn all_read(cx: &Deciding<'_>, now: &SessionNow) -> Result<(), Failure> {
    if crate::read::late_since(cx.read, now.id)? > 0 {
        return Err(error::not_now("refusal-body-late-since").into());
    }
    Ok(())
}

/// What takes an item back that was carried over to a later session of the body; nothing where somebody took it up there: that session has
/// begun, or the item was described anew, papers came that it does not have here, an interest was declared or a position taken. What was
/// changed here since it was carried, a paper filed late or whether it is public, is no work done there. There it is off the agenda, and
/// says to which session it went back.
pub(super) fn taken_back(
    cx: &Deciding<'_>,
    now: &SessionNow,
    item: Id<kind::Matter>,
    words: Option<&Words>,
) -> Result<Option<Draft>, Failure> {
    let sql = "SELECT t.id, t.session FROM body_item f JOIN body_item t ON t.carried_from = f.id AND t.session = f.carried_into JOIN \
               body_session s ON s.id = t.session WHERE f.id = $1 AND f.session = $2 AND f.state = 'carried' AND t.state = 'open' AND \
               s.state IN ('planned', 'convened', 'cancelled') AND t.title = f.title AND COALESCE(t.sort, '') = COALESCE(f.sort, '') AND \
               COALESCE(t.presenter, '') = COALESCE(f.presenter, '') AND COALESCE(t.minutes, 0) = COALESCE(f.minutes, 0) AND \
               t.our_position IS NULL AND NOT EXISTS (SELECT 1 FROM body_interest n WHERE n.item = t.id) AND NOT EXISTS (SELECT 1 \
               FROM body_paper p WHERE p.item = t.id AND NOT EXISTS (SELECT 1 FROM body_paper q WHERE q.item = f.id AND q.blob = \
               p.blob))";
    let Some(row) = cx.read.one(sql, &[item.into(), now.id.into()])? else { return Ok(None) };
    let there = SessionNow::get(cx.read, row.id(1)?)?;
    let settled = ItemSettled {
        item: row.id(0)?,
        state: ItemState::Dropped,
        into: Some(now.id),
        words: words.cloned(),
    };
    Ok(Some(settled.draft(Some(there.id), there.handling)?))
}

/// What has to happen before an item is settled here: nothing where it is open, taking it back where it was carried away and nobody took it
/// up yet.
pub(super) fn at_hand(
    cx: &Deciding<'_>,
    now: &SessionNow,
    item: Id<kind::Matter>,
) -> Result<Option<Draft>, Failure> {
    let state = now.item(cx.read, item)?;
    if state == ItemState::Open {
        return Ok(None);
    }
    let back = if state == ItemState::Carried { taken_back(cx, now, item, None)? } else { None };
    Ok(Some(back.ok_or_else(|| error::item_settled(state))?))
}
