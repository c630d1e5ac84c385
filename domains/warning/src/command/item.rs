//! Items of the public site.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::site::open_site;
use super::{About, OFFICIAL, SITE, guarded, nothing_open, other_eyes};
use crate::event::{
    Event, ItemChanged, ItemPublished, ItemReturned, ItemSubmitted, ItemWithdrawn, ItemWritten,
};
use crate::item::{ItemText, Sort, Standing, Texts};
use crate::state::{self, ItemNow};
use crate::{Facts, error, figures};

/// Begins an item.
#[derive(Debug, Clone)]
pub struct WriteItem {
    /// The item to be.
    pub item: Id<kind::Matter>,
    /// What it is about, if anything.
    pub about: Option<About>,
    /// What it is.
    pub sort: Sort,
    /// What it says.
    pub texts: Texts,
}

impl Rule for WriteItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.write-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = guarded(self.about.as_ref(), BTreeSet::new(), cx.actor);
        cx.guard.permit(cx.actor, SITE, &on)?;
        fit(&self.texts, facts)?;
        let year = facts.year(cx.now);
        let written = ItemWritten {
            about: self.about.as_ref().map(|(id, ..)| *id),
            about_label: self.about.as_ref().map(|(_, label, _)| label.clone()).unwrap_or_default(),
            year,
            no: state::next(cx.read, "item", year)?,
            sort: self.sort,
            texts: self.texts.clone(),
            areas: on.areas,
            readers: on.readers,
        };
        Ok(vec![written.draft(Some(self.item), on.handling)?])
    }
}

/// Known languages, and texts that are not too long.
fn fit(texts: &Texts, facts: &Facts) -> Result<(), Refusal> {
    for (tag, text) in texts {
        if !facts.languages.contains(tag) {
            return Err(Refusal::unknown_code("language", tag));
        }
        at_most(&format!("title-{tag}"), &text.title, facts.limits.short)?;
        at_most(&format!("body-{tag}"), &text.body, facts.limits.text)?;
    }
    Ok(())
}

/// Changes the words of an item; what is on the site stays until they are published.
#[derive(Debug, Clone)]
pub struct ChangeItem {
    /// The item.
    pub item: Id<kind::Matter>,
    /// What it says from now on.
    pub texts: Texts,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.change-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = open(cx, self.item, self.based_on)?;
        fit(&self.texts, facts)?;
        if now.texts == self.texts {
            return Err(error::same(&now.common.number).into());
        }
        let (about, version) = (now.common.about, now.common.version.saturating_add(1));
        let changed = ItemChanged { about, version, texts: self.texts.clone() };
        Ok(vec![changed.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// Hands an item to the second person. It has to be complete, and its figures public.
#[derive(Debug, Clone)]
pub struct SubmitItem {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SubmitItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.submit-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = open(cx, self.item, self.based_on)?;
        stands(&now, &[Standing::Draft, Standing::Returned])?;
        publishable(&now.texts, facts)?;
        let submitted = ItemSubmitted { about: now.common.about, version: now.common.version };
        Ok(vec![submitted.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// Sends an item back to whoever wrote it.
#[derive(Debug, Clone)]
pub struct ReturnItem {
    /// The item.
    pub item: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReturnItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.return-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = open(cx, self.item, self.based_on)?;
        stands(&now, &[Standing::Submitted])?;
        other_eyes(&now.common.hands, cx.actor)?;
        self.reason.required("reason", facts.limits.text)?;
        let (about, version) = (now.common.about, now.common.version);
        let returned = ItemReturned { about, version, reason: self.reason.clone() };
        Ok(vec![returned.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// Puts the latest words of an item onto the site. Where a second person is needed, they were handed over before.
#[derive(Debug, Clone)]
pub struct PublishItem {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for PublishItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.publish-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = open(cx, self.item, self.based_on)?;
        open_site(cx)?;
        if facts.items_need_two {
            stands(&now, &[Standing::Submitted])?;
            other_eyes(&now.common.hands, cx.actor)?;
        } else {
            stands(&now, &[Standing::Draft, Standing::Submitted])?;
        }
        let texts = publishable(&now.texts, facts)?;
        let published = ItemPublished { about: now.common.about, version: now.common.version, texts };
        Ok(vec![published.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// Both official languages, nothing left to be filled in in any language that goes out, and figures put in.
fn publishable(texts: &Texts, facts: &Facts) -> Result<Texts, Refusal> {
    let blank = ItemText::default();
    for tag in OFFICIAL {
        let text = texts.get(tag).unwrap_or(&blank);
        for (part, text) in [("title", &text.title), ("body", &text.body)] {
            if text.trim().is_empty() {
                return Err(Refusal::missing(&format!("{part}-{tag}")));
            }
            nothing_open(&format!("{part}-{tag}"), text)?;
        }
    }
    let filled = |(tag, text): (&String, &ItemText)| {
        let put = |part: &str, text: &str| {
            let field = format!("{part}-{tag}");
            nothing_open(&field, text)?;
            figures::filled(&field, text, facts)
        };
        Ok((tag.clone(), ItemText { title: put("title", &text.title)?, body: put("body", &text.body)? }))
    };
    texts.iter().filter(|(_, t)| !t.title.trim().is_empty()).map(filled).collect()
}

/// Takes an item off the site, or throws it away where it never was there.
#[derive(Debug, Clone)]
pub struct WithdrawItem {
    /// The item.
    pub item: Id<kind::Matter>,
    /// Why, by language tag: the site says so where the item was on it.
    pub reasons: BTreeMap<String, String>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WithdrawItem {
    type Facts = Facts;
    const NAME: &'static str = "warning.withdraw-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = open(cx, self.item, self.based_on)?;
        if now.published.is_some() {
            open_site(cx)?;
        }
        for tag in OFFICIAL {
            let field = format!("reason-{tag}");
            let reason = self.reasons.get(tag).map(|r| r.trim()).filter(|r| !r.is_empty());
            at_most(&field, reason.ok_or_else(|| Refusal::missing(&field))?, facts.limits.short)?;
        }
        let withdrawn = ItemWithdrawn { about: now.common.about, reasons: self.reasons.clone() };
        Ok(vec![withdrawn.draft(Some(now.common.id), now.common.handling)?])
    }
}

/// The item, where this actor may keep it, as the page showed it, and not withdrawn.
fn open(cx: &Deciding<'_>, id: Id<kind::Matter>, based_on: Option<i64>) -> Result<ItemNow, Failure> {
    let now = ItemNow::get(cx.read, id)?;
    cx.guard.permit(cx.actor, SITE, &now.common.resource())?;
    now.common.unchanged(based_on)?;
    if now.standing == Standing::Withdrawn {
        return Err(error::stands_elsewhere(&now.common.number, now.standing.code()).into());
    }
    Ok(now)
}

/// Refuses when it stands elsewhere on its way.
fn stands(now: &ItemNow, standings: &[Standing]) -> Result<(), Refusal> {
    if standings.contains(&now.standing) {
        Ok(())
    } else {
        Err(error::stands_elsewhere(&now.common.number, now.standing.code()))
    }
}
