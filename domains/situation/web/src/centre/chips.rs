//! Posture and received states in the top bar of every page, live.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Id, Lang, Timestamp, kind};
use serde::Serialize;
use situation::posture::{Posture, Standing};
use situation::read;
use store::{Entry, Read, StoreError};
use web::layout::{Badge, Chip};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page, Session, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;
use crate::live::BadgePart;

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
        let name = texts.plain(lang, &format!("posture-{posture}"));
        let waits = row.as_ref().is_some_and(|r| r.standing == Standing::Unconfirmed);
        let mut all = vec![ChipShow {
            id: "chip-posture".to_owned(),
            text: if waits { format!("{name} · {}", texts.plain(lang, "posture-waits")) } else { name },
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

/// How many postures wait for this person, of those that these people recorded: nobody confirms their own.
fn waiting_for(person: Option<Id<kind::Person>>, recorders: &[Id<kind::Person>]) -> i64 {
    let others = recorders.iter().filter(|recorder| person != Some(**recorder)).count();
    i64::try_from(others).unwrap_or(i64::MAX)
}

/// What such a number says.
fn meaning(count: i64, lang: Lang, texts: &Texts) -> String {
    let mut args = Args::new();
    args.set("n", count);
    texts.say(lang, "badge-postures", &args)
}

/// What this person's pages listen to besides: their number is not that of others who see alike.
fn own(person: Id<kind::Person>) -> Topic {
    format!("{TOPIC}:{person}")
}

impl Surroundings for Chips {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("posture.set") {
            return Ok(Vec::new());
        }
        let count = waiting_for(Some(cx.session.actor.person), &read::postures_waiting(cx.read)?);
        let meaning = meaning(count, cx.reader.lang, cx.shell.texts());
        Ok(vec![Badge { room: "centre", count, tone: "warn", meaning }])
    }
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
    fn own_topics(&self, session: &Session) -> Vec<Topic> {
        if session.may("posture.set") { vec![own(session.actor.person)] } else { Vec::new() }
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

/// Set, recorded, confirmed or contested.
fn is_posture(kind: &str) -> bool {
    kind.starts_with("situation.posture-")
}

/// The number in the rail: for everybody, then for those who recorded one that waits.
fn numbers(cx: &FragmentCx<'_>) -> Result<Vec<Fragment>, Fault> {
    let recorders = read::postures_waiting(cx.read)?;
    let of = |person: Option<Id<kind::Person>>| {
        let count = waiting_for(person, &recorders);
        let html = cx.draw(&BadgePart::of(count, "warn", meaning(count, cx.lang, cx.texts)))?;
        let (topic, target) = (person.map_or_else(|| TOPIC.to_owned(), own), "badge-centre".to_owned());
        Ok::<_, Fault>(Fragment { topic, target, mode: Mode::Inner, html, say: None })
    };
    let persons: BTreeSet<Id<kind::Person>> = recorders.iter().copied().collect();
    std::iter::once(None).chain(persons.into_iter().map(Some)).map(of).collect()
}

impl Fragments for Chips {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        match entry.kind() {
            "situation.state-noted" => vec![TOPIC.to_owned()],
            kind if is_posture(kind) => vec![TOPIC.to_owned()],
            _ => Vec::new(),
        }
    }
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let chips = self.now(cx.read, (cx.lang, cx.texts), cx.now)?;
        let posture = is_posture(entry.kind());
        let mut all = Vec::new();
        for chip in chips.into_iter().filter(|c| (c.id == "chip-posture") == posture) {
            let say = posture.then(|| chip.text.clone());
            let html = cx.draw(&ChipsPart { chip })?;
            let target = "chips".to_owned();
            all.push(Fragment { topic: TOPIC.to_owned(), target, mode: Mode::Upsert, html, say });
        }
        if posture && self.0.may(cx.actor, "posture.set") {
            all.extend(numbers(cx)?);
        }
        Ok(all)
    }
}
