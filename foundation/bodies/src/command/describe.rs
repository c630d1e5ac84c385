//! What an item of the agenda is: its kind, who presents it, how it is handled.

use kernel::{Handling, Id, Refusal, Text, kind};
use store::{Deciding, Draft, Failure};

use super::agenda::agenda;
use crate::event::{Event, ItemDescribed};
use crate::read::{self, ItemRow};
use crate::session::{ItemSort, ItemState, some_text};
use crate::{Facts, Rule, error};

/// Describes an item that is still to be dealt with.
#[derive(Debug, Clone)]
pub struct DescribeItem {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// Its title; a language may be missing and then shows as such.
    pub title: Text,
    /// What is expected.
    pub sort: ItemSort,
    /// Code of the function that presents it.
    pub presenter: Option<String>,
    /// Minutes foreseen.
    pub minutes: Option<u32>,
    /// How it is handled, where it is more open than its session.
    pub handling: Option<Handling>,
    /// What stood there when this was laid beside it: what somebody else made of it since is not written over.
    pub seen: Option<ItemSeen>,
}

/// What can be described of an item, as somebody saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemSeen {
    title: Text,
    sort: Option<ItemSort>,
    presenter: Option<String>,
    minutes: Option<i64>,
    handling: Option<Handling>,
}

impl ItemSeen {
    /// As these rows have it.
    #[must_use]
    pub fn of(row: &ItemRow) -> Self {
        Self {
            title: row.title.clone(),
            sort: row.sort,
            presenter: row.presenter.clone(),
            minutes: row.minutes,
            handling: row.handling,
        }
    }
}

impl Rule for DescribeItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.describe-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        let state = now.item(cx.read, self.item)?;
        if state != ItemState::Open {
            return Err(error::item_settled(state).into());
        }
        let row = read::item(cx.read, self.session, self.item)?.ok_or_else(Refusal::not_found)?;
        if self.seen.as_ref().is_some_and(|seen| *seen != ItemSeen::of(&row)) {
            return Err(error::just_changed().into());
        }
        some_text("title", &self.title, facts.limits.short)?;
        if let Some(presenter) = &self.presenter {
            facts.function("presenter", presenter)?;
        }
        if self.minutes.is_some_and(|m| m == 0 || m > 24 * 60) {
            return Err(Refusal::invalid("minutes", "refusal-body-minutes").into());
        }
        // Those around the table see the whole agenda: a point that they may not see belongs to another session.
        if self.handling.is_some_and(|h| h > now.handling) {
            return Err(Refusal::invalid("handling", "refusal-body-item-handling").into());
        }
        let event = ItemDescribed {
            item: self.item,
            title: self.title.clone(),
            sort: self.sort,
            presenter: self.presenter.clone(),
            minutes: self.minutes,
            handling: self.handling.filter(|h| *h != now.handling),
            minutes_of: row.minutes_of,
            follows: row.follows,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
