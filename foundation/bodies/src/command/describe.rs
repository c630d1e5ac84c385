//! What an item of the agenda is: its kind, who presents it, how it is handled, its papers.

use kernel::{Handling, Id, Lang, Refusal, Text, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::agenda::agenda;
use crate::event::{Event, ItemDescribed, PaperFiled, PaperRemoved};
use crate::session::{ItemSort, ItemState, some_text};
use crate::state::SessionNow;
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
        let sql = "SELECT minutes_of, follows FROM body_item WHERE id = $1";
        let row = cx.read.one(sql, &[self.item.into()])?.ok_or_else(Refusal::not_found)?;
        let event = ItemDescribed {
            item: self.item,
            title: self.title.clone(),
            sort: self.sort,
            presenter: self.presenter.clone(),
            minutes: self.minutes,
            handling: self.handling.filter(|h| *h != now.handling),
            minutes_of: row.opt(0, Row::id)?,
            follows: row.opt(1, Row::id)?,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Files a paper for an item. The content is stored before.
#[derive(Debug, Clone)]
pub struct FilePaper {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name.
    pub name: String,
    /// The language in which it is written; nothing where it is in both.
    pub lang: Option<Lang>,
}

impl Rule for FilePaper {
    type Facts = Facts;
    const NAME: &'static str = "bodies.file-paper";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        now.item(cx.read, self.item)?;
        at_most("name", &self.name, facts.limits.short)?;
        let sql = "SELECT COUNT(*) FROM body_paper WHERE item = $1";
        let many = cx.read.one(sql, &[self.item.into()])?.map_or(Ok(0), |r| r.int(0))?;
        if usize::try_from(many).unwrap_or(usize::MAX) >= facts.limits.documents {
            return Err(error::too_many("paper", facts.limits.documents).into());
        }
        let event = PaperFiled {
            item: self.item,
            blob: self.blob,
            name: self.name.trim().to_owned(),
            lang: self.lang,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Takes a paper away from an item.
#[derive(Debug, Clone)]
pub struct RemovePaper {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
}

impl Rule for RemovePaper {
    type Facts = Facts;
    const NAME: &'static str = "bodies.remove-paper";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now: SessionNow = agenda(cx, self.session)?;
        let sql = "SELECT seq FROM body_paper WHERE session = $1 AND item = $2 AND blob = $3";
        cx.read
            .one(sql, &[now.id.into(), self.item.into(), self.blob.into()])?
            .ok_or_else(Refusal::not_found)?;
        let event = PaperRemoved { item: self.item, blob: self.blob };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
