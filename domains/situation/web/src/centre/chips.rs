//! Posture and received states in the top bar of every page, live.

use std::sync::Arc;

use kernel::{Lang, Timestamp};
use serde::Serialize;
use situation::posture::Posture;
use situation::read;
use store::{Entry, Read, StoreError};
use web::layout::Chip;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;

/// What every page listens to.
const TOPIC: &str = "centre";

/// A chip before its time is written.
#[derive(Debug, Clone, Serialize)]
struct ChipShow {
    id: String,
    text: String,
    since: Option<Timestamp>,
    tone: &'static str,
}

/// Draws them.
pub(crate) struct Chips(pub(crate) Arc<Desk>);

impl Chips {
    /// The posture, and the latest word on each state that was received for all and still holds.
    fn now(
        &self,
        read: &dyn Read,
        (lang, texts): (Lang, &Texts),
        now: Timestamp,
    ) -> Result<Vec<ChipShow>, StoreError> {
        let row = read::posture_now(read)?;
        let posture = row.as_ref().map_or(Posture::Normal, |r| r.posture);
        let tone = match posture {
            Posture::Normal => "",
            Posture::Reinforced | Posture::StandDown => "info",
            Posture::Partial | Posture::Full => "warn",
        };
        let mut all = vec![ChipShow {
            id: "chip-posture".to_owned(),
            text: texts.plain(lang, &format!("posture-{posture}")),
            since: row.map(|r| r.at),
            tone,
        }];
        let names = self.0.names();
        let states = read::states_now(read)?;
        for known in &names.states {
            let of = states.iter().find(|s| s.state == known.code && s.scope.is_none() && !s.is_over(now));
            let Some(row) = of else { continue };
            all.push(ChipShow {
                id: format!("chip-state-{}", known.code),
                text: format!("{} {}", known.short.show(lang), known.level(&row.level).show(lang)),
                since: None,
                tone: known.tone(&row.level),
            });
        }
        Ok(all)
    }
}

impl Surroundings for Chips {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let formats = cx.shell.formats(cx.reader.lang);
        let all = self.now(cx.read, (cx.reader.lang, cx.shell.texts()), cx.now)?;
        // Of another day, its time alone would say nothing.
        let since = |at| if formats.same_day(at, cx.now) { formats.time(at) } else { formats.datetime(at) };
        let chip = |c: ChipShow| Chip {
            id: c.id,
            text: c.text,
            more: c.since.map(since),
            tone: c.tone,
            until: None,
        };
        Ok(all.into_iter().map(chip).collect())
    }
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }
}

/// The chips as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct ChipsPart {
    chip: ChipShow,
}

impl Page for ChipsPart {
    const TEMPLATE: &'static str = "situation/part-centre-chips.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let chip =
            |since| ChipShow { id: "chip-posture".to_owned(), text: "<b>".to_owned(), since, tone: "warn" };
        vec![Self { chip: chip(None) }, Self { chip: chip(Some(Timestamp::from_seconds(1_790_000_000))) }]
    }
}

impl Fragments for Chips {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        match entry.kind() {
            "situation.posture-set" | "situation.state-noted" => vec![TOPIC.to_owned()],
            _ => Vec::new(),
        }
    }
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let chips = self.now(cx.read, (cx.lang, cx.texts), cx.now)?;
        let posture = entry.kind() == "situation.posture-set";
        let mut all = Vec::new();
        for chip in chips.into_iter().filter(|c| (c.id == "chip-posture") == posture) {
            let say = posture.then(|| chip.text.clone());
            let html = cx.draw(&ChipsPart { chip })?;
            let target = "chips".to_owned();
            all.push(Fragment { topic: TOPIC.to_owned(), target, mode: Mode::Upsert, html, say });
        }
        Ok(all)
    }
}
