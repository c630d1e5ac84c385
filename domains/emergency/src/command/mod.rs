//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod amend;
mod answer;
mod close;
mod copy;
mod debrief;
mod declare;
mod end;
mod lesson;
mod tell;

pub use amend::AmendPhase;
pub use answer::{AnswerAct, Verdict};
pub use close::CloseEvaluation;
pub use copy::{GiveCopy, SIGNS, TakeCopy};
pub use debrief::{HoldDebrief, NoteFinding};
pub use declare::{DeclarePhase, Subject};
pub use end::EndPhase;
pub use lesson::DrawLesson;
pub use tell::MarkTold;

use std::collections::BTreeSet;

use kernel::{Id, Lang, Refusal, Resource, Stated, Text, Timestamp, Words, at_most, kind};
use store::{Deciding, Draft, Failure, StoreError};

use crate::event::{Event, Resumed, ScaledUp, SpeakerNamed};
use crate::facts::Regime;
use crate::phase::{Act, Level, Recipient, Spoken, State};
use crate::state::{Now, leading};
use crate::{Facts, error};

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, facts: &Facts) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))?;
    Ok(words.cloned())
}

/// A short text that may be there.
fn short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// The public wording: each language within the limit, blank ones left out.
fn wording(text: &Text, facts: &Facts) -> Result<Text, Refusal> {
    let mut kept = Text::default();
    for lang in [Lang::Fr, Lang::Nl] {
        let Some(words) = text.get(lang).map(str::trim).filter(|w| !w.is_empty()) else { continue };
        at_most(&format!("text-{lang}"), words, facts.limits.text)?;
        kept.set(lang, Some(words.to_owned()));
    }
    Ok(kept)
}

/// When it happened: as stated, which may lie a little ahead of the clock and not more, or now.
fn happened(stated: Option<Stated>, now: Timestamp, facts: &Facts) -> Result<Timestamp, Refusal> {
    match stated {
        Some(s) if s.at > now.plus_seconds(facts.limits.ahead_seconds) => {
            Err(Refusal::in_the_future("stated"))
        }
        Some(s) => Ok(s.at),
        None => Ok(now),
    }
}

/// Whether this is an act of the competent authority: the right function, in reach of the whole territory, with the power.
fn competent(
    cx: &Deciding<'_>,
    facts: &Facts,
    regime: &Regime,
    on: &Resource,
    territory: &BTreeSet<String>,
) -> Result<(), Failure> {
    if !regime.functions.contains(&cx.actor.function) {
        return Err(error::not_competent(regime).into());
    }
    cx.guard.permit(cx.actor, "phase.declare", on)?;
    if facts.seat.covers(territory) { Ok(()) } else { Err(error::beyond_reach(regime.level).into()) }
}

/// Whether this was said to somebody who may write it down; what others decide needs its source.
fn noted(
    cx: &Deciding<'_>,
    facts: &Facts,
    regime: &Regime,
    on: &Resource,
    by: &Spoken,
) -> Result<(), Failure> {
    cx.guard.permit(cx.actor, "phase.note", on)?;
    short("name", by.name.as_ref(), facts)?;
    short("number", by.number.as_ref(), facts)?;
    let source = optional("source", by.heard.source.as_ref(), facts)?;
    if regime.received() && source.is_none() {
        return Err(Refusal::missing("source").into());
    }
    Ok(())
}

/// What an authority wrote counts by its source: it is named, and the day that it bears.
fn in_writing(by: &Spoken, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    if by.heard.source.as_ref().is_none_or(Words::is_blank) {
        return Err(Refusal::missing("source"));
    }
    if !by.heard.means.is_written() {
        return Err(Refusal::invalid("heard-means", "refusal-phase-written"));
    }
    match by.heard.dated {
        None => Err(Refusal::missing("dated")),
        Some(day) if day > now.plus_seconds(facts.limits.ahead_seconds) => {
            Err(Refusal::in_the_future("dated"))
        }
        Some(_) => Ok(()),
    }
}

/// Whether a territory is made of known areas, and of exactly one of its kind where the regime says so.
fn placed(territory: &BTreeSet<String>, regime: &Regime, facts: &Facts) -> Result<(), Refusal> {
    if let Some(unknown) = territory.iter().find(|code| !facts.areas.contains_key(*code)) {
        return Err(Refusal::unknown_code("territory", unknown));
    }
    let Some(kind) = &regime.area else { return Ok(()) };
    let of_kind = territory.iter().filter(|code| facts.areas.get(*code) == Some(kind)).count();
    if of_kind == 1 && territory.len() == 1 { Ok(()) } else { Err(error::one_area(regime.level)) }
}

/// Whether those who are to be told besides are known here.
fn known(more: &BTreeSet<Recipient>, facts: &Facts) -> Result<(), Refusal> {
    for one in more {
        if !facts.functions.contains(&one.function) {
            return Err(Refusal::unknown_code("more", &one.function));
        }
        if let Some(unknown) = one.organisation.as_ref().filter(|o| !facts.organisations.contains(*o)) {
            return Err(Refusal::unknown_code("more", unknown));
        }
    }
    Ok(())
}

/// Those of a list who have to be told, each once; whoever acts under their own function knows already.
fn to_tell(
    cx: &Deciding<'_>,
    facts: &Facts,
    all: impl IntoIterator<Item = Recipient>,
    own: bool,
) -> Result<Vec<Recipient>, Refusal> {
    let kept = each_once(cx, facts, all, own);
    let most = facts.limits.recipients;
    if kept.len() > most { Err(error::too_many("more", most)) } else { Ok(kept) }
}

/// The same, however many they are: those who were told what does not hold are all told so.
fn each_once(
    cx: &Deciding<'_>,
    facts: &Facts,
    all: impl IntoIterator<Item = Recipient>,
    own: bool,
) -> Vec<Recipient> {
    let acts = |one: &Recipient| {
        own && one.function == cx.actor.function
            && one.area.as_ref().is_none_or(|area| facts.seat.areas.contains(area))
    };
    let mut kept: Vec<Recipient> = Vec::new();
    for one in all {
        if !acts(&one) && !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

/// The entry that names who spoke, where somebody is named.
fn speaker(by: &Spoken, act: Act) -> Option<SpeakerNamed> {
    let named = by.name.is_some() || by.number.is_some();
    named.then(|| SpeakerNamed { act, name: by.name.clone(), number: by.number.clone() })
}

/// A phase that leads, as the events of those below name it.
#[derive(Clone, Copy)]
struct Leads {
    id: Id<kind::Matter>,
    level: Level,
    since: Timestamp,
    about: Id<kind::Matter>,
}

/// The phases in force below a level go into support of it.
fn taken_over(all: &[Now], by: Leads) -> Result<Vec<Draft>, StoreError> {
    let below =
        all.iter().filter(|one| one.level < by.level && one.state == State::InForce && one.id != by.id);
    below
        .map(|one| {
            let event = ScaledUp { into: by.id, level: by.level, since: by.since, about: by.about };
            event.draft(Some(one.id), one.on.handling)
        })
        .collect()
}

/// A phase has ended: those in its support stand again, the highest first; the others go into the support of the next above.
fn let_go(all: &[Now], ended: Leads) -> Result<Vec<Draft>, StoreError> {
    let rest: Vec<Now> = all.iter().filter(|one| one.id != ended.id).cloned().collect();
    let free = rest.iter().filter(|one| one.under == Some(ended.id) && one.state == State::Supporting);
    let (mut stand, mut drafts): (Vec<&Now>, Vec<Draft>) = (Vec::new(), Vec::new());
    for one in free {
        let (matter, handling, about) = (Some(one.id), one.on.handling, ended.about);
        let above = leading(&rest, one.level).or_else(|| stand.iter().copied().find(|s| s.level > one.level));
        drafts.push(match above {
            Some(next) => ScaledUp { into: next.id, level: next.level, since: ended.since, about }
                .draft(matter, handling)?,
            None => {
                stand.push(one);
                Resumed { after: ended.id, level: ended.level, since: ended.since, about }
                    .draft(matter, handling)?
            }
        });
    }
    Ok(drafts)
}
