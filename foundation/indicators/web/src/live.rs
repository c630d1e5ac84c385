//! What changes on open pages: a row of the list, the levels of an indicator, chart and table of an area.

use std::collections::BTreeSet;
use std::sync::Arc;

use indicators::event::{Event, ValueCorrected, ValueRecorded, ValueStatusSet, ValuesImported};
use indicators::read;
use kernel::{Id, kind};
use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use crate::desk::Desk;
use crate::list::{RowPart, RowShow};
use crate::picture::Picture;
use crate::speak::Speak;

/// The live part of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = entry.header.matter.filter(|_| entry.kind().starts_with("indicators.")) else {
            return Vec::new();
        };
        let mut topics = vec!["indicators".to_owned(), format!("indicator:{id}")];
        topics.extend(areas(entry).iter().map(|area| of_area(id, area)));
        topics
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = entry.header.matter.filter(|_| entry.kind().starts_with("indicators.")) else {
            return Ok(Vec::new());
        };
        let (eye, facts) = (self.0.eye(cx.actor), self.0.facts());
        let Some(row) = read::indicator(cx.read, &eye, id)? else {
            // Only a change of who may see it takes a row away: of anything else nobody else hears.
            let lost = entry.kind() == "indicators.changed";
            let gone = piece("indicators", format!("indicator-{id}"), Mode::Remove, String::new());
            return Ok(if lost { vec![gone] } else { Vec::new() });
        };
        let speak = Speak {
            texts: cx.texts,
            lang: cx.lang,
            zone: facts.zone.clone(),
            names: self.0.names(),
            said: Arc::clone(&self.0.said),
        };
        let mut all = Vec::new();
        if cx.wanted("indicators") {
            let line = read::summary(cx.read, row.clone(), &facts, cx.now)?;
            let html = cx.draw(&RowPart { i: RowShow::of(&line, cx.now, &speak) })?;
            all.push(piece("indicators", "indicator-rows".to_owned(), Mode::Upsert, html));
        }
        let picture = Picture { read: cx.read, row: &row, facts: &facts, speak: &speak, now: cx.now };
        let own = format!("indicator:{id}");
        if cx.wanted(&own) {
            let html = cx.draw(&picture.now()?)?;
            all.push(piece(&own, format!("indicator-now-{id}"), Mode::Morph, html));
        }
        for area in areas(entry) {
            let topic = of_area(id, &area);
            if cx.wanted(&topic) {
                let html = cx.draw(&picture.series(Some(area.as_str()).filter(|a| !a.is_empty()))?)?;
                all.push(piece(&topic, format!("indicator-series-{id}"), Mode::Morph, html));
            }
        }
        Ok(all)
    }
}

fn of_area(id: Id<kind::Matter>, area: &str) -> Topic {
    format!("indicator:{id}:{area}")
}

/// The areas whose values an entry touches; an empty code is the whole.
fn areas(entry: &Entry) -> BTreeSet<String> {
    let slots = match entry.kind() {
        "indicators.value-recorded" => ValueRecorded::of(entry).map(|e| vec![e.slot]),
        "indicators.value-corrected" => ValueCorrected::of(entry).map(|e| vec![e.slot]),
        "indicators.value-status-set" => ValueStatusSet::of(entry).map(|e| vec![e.slot]),
        "indicators.values-imported" => {
            ValuesImported::of(entry).map(|e| e.values.into_iter().map(|v| v.slot).collect())
        }
        _ => None,
    };
    slots.unwrap_or_default().into_iter().map(|slot| slot.area.unwrap_or_default()).collect()
}

fn piece(topic: &str, target: String, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target, mode, html, say: None }
}
