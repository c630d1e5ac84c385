//! What warnings to the public say in a report: each with its level, since when it was given, what replaced it, until when it holds,
//! and its end.

use std::sync::Arc;

use access::Eye;
use exchange::cap::{Severity, Status};
use kernel::{Id, Lang, Text, Timestamp, kind};
use store::{Read, StoreError};
use warning::read::{self, Filter, WarningRow};
use warning::statement::{Act, State};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::Desk;

/// Warnings to the public, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Warnings that are looked at, and the longest chain of updates that is followed back.
const MOST: i64 = 200;
const CHAIN: usize = 100;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor));
        let filter = Filter { about: window.matter, ..Filter::default() };
        let mut rows = read::warnings(cx.read, &eye, &filter, MOST)?;
        rows.retain(leads);
        // The gravest first.
        rows.sort_by_key(|row| (grade(row.says.severity), row.released_at));
        let mut all = Vec::new();
        for row in &rows {
            all.extend(line(cx, row, window)?);
        }
        Ok(all)
    }
}

/// Whether it is the last word of its chain: released, no withdrawal, and not replaced by an update. What only tests the way out is none.
fn leads(row: &WarningRow) -> bool {
    let replaced = row.ended_by.as_ref().is_some_and(|e| e.act != Act::Cancel);
    row.state == State::Released
        && row.act != Act::Cancel
        && !replaced
        && matches!(row.says.status, Status::Actual | Status::Exercise)
}

/// The worst first.
fn grade(severity: Severity) -> usize {
    let order = [Severity::Extreme, Severity::Severe, Severity::Moderate, Severity::Minor, Severity::Unknown];
    order.iter().position(|s| *s == severity).unwrap_or(order.len())
}

/// The first of its chain, and when that went out. Who may see the last word knows that there was one before it.
fn first(read: &dyn Read, row: &WarningRow) -> Result<(Id<kind::Matter>, Option<Timestamp>), StoreError> {
    let (mut id, mut at, mut before) = (row.id, row.released_at, row.follows.clone());
    for _ in 0..CHAIN {
        let Some(follows) = before else { break };
        let Some(earlier) = read::warning(read, &Eye::all(), follows.warning)? else { break };
        (id, at, before) = (earlier.id, earlier.released_at, earlier.follows);
    }
    Ok((id, at))
}

/// Nothing for one that was over before the window began, or went out after it.
fn line(cx: &OfferCx<'_>, row: &WarningRow, window: &Window) -> Result<Option<Offer>, Fault> {
    let Some(released) = row.released_at else { return Ok(None) };
    let (root, begun) = first(cx.read, row)?;
    let begun = begun.unwrap_or(released);
    let withdrawn = match &row.ended_by {
        Some(by) => read::warning(cx.read, &Eye::all(), by.warning)?.and_then(|end| end.released_at),
        None => None,
    };
    let over = withdrawn.unwrap_or(row.says.expires).min(row.says.expires);
    if over <= window.from || begun >= window.until {
        return Ok(None);
    }
    let expired = row.says.expires <= cx.now;
    let (key, part) = match (row.ended_by.is_some(), expired) {
        (true, _) => ("public-offer-withdrawn", Part::Done),
        (false, true) => ("public-offer-expired", Part::Done),
        (false, false) if row.act == Act::Update => ("public-offer-updated", Part::Hazards),
        (false, false) => ("public-offer", Part::Hazards),
    };
    let say = |lang: Lang| {
        let headline =
            row.says.texts.get(lang.code()).map(|t| t.headline.trim()).filter(|t| !t.is_empty())?;
        let mut args = Args::new();
        args.set("number", row.number.clone());
        args.set("headline", headline.to_owned());
        let level = cx.texts.plain(lang, &format!("public-severity-{}", row.says.severity.as_str()));
        args.set("level", level);
        args.set("since", cx.moment(lang, begun));
        args.set("updated", cx.moment(lang, released));
        args.set("until", cx.moment(lang, row.says.expires));
        args.set("over", cx.moment(lang, over));
        let said = cx.texts.say(lang, key, &args);
        Some(match row.says.status {
            Status::Exercise => format!("{} — {said}", cx.texts.plain(lang, "public-status-Exercise")),
            _ => said,
        })
    };
    Ok(Some(Offer {
        key: format!("public:{root}"),
        part,
        // A language in which the public was told nothing is missing.
        text: Text { fr: say(Lang::Fr), nl: say(Lang::Nl), en: None },
        sure: Sureness::Public,
        handling: row.handling,
        as_of: if part == Part::Done { over } else { released },
        by: String::new(),
        seq: Some(row.changed_seq),
        page: format!("public/{}", row.id),
        series: None,
    }))
}
