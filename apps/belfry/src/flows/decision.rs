//! A body decided that somebody is to do something: it becomes a commitment.

use std::sync::Arc;

use bodies::event::{DecisionTaken, Event};
use bodies::session::Assignment;
use bodies::{Assigned, Ended};
use commitments::addressee::{Addressee, Contact, Office};
use commitments::command::{GiveCommitment, Judge, Verdict};
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use kernel::{Lang, Text, Words};
use store::{Entry, Job};

use super::command_id;
use crate::wiring::{World, WorldError};

/// Most characters of a title.
const TITLE: usize = 200;

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let assigned: Assigned = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    // A decision whose text was erased since asks nothing of anybody any more.
    let Some(entry) = world.live.entry(assigned.seq)? else { return Ok(()) };
    let Some(taken) = DecisionTaken::of(&entry) else { return Ok(()) };
    let Some(assignment) = taken.assignment.clone() else { return Ok(()) };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    let rule = commitment(&entry, &taken, assignment);
    world.as_system_with(command_id(job, "give"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}

/// A decision that no longer holds ends what it asked for. What is settled already stays as it is.
pub(super) fn ended(world: &World, job: &Job) -> Result<(), WorldError> {
    let ended: Ended = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let eye = bodies::read::Eye::all();
    let owed = world.live.read(|read| {
        let row = bodies::read::decision(read, &eye, ended.decision)?;
        let Some(asked) = row.as_ref().and_then(|d| d.assignment.as_ref()) else { return Ok(None) };
        let owed = commitments::read::commitment(read, &commitments::read::Eye::all(), asked.commitment)?;
        let why = row.as_ref().and_then(|d| d.withdrawn.clone()).map(|(_, words)| words);
        Ok::<_, store::StoreError>(owed.filter(|c| c.state.is_live()).map(|c| (c.id, why)))
    })?;
    let Some((commitment, why)) = owed else { return Ok(()) };
    // An erased reason is none: the commitment says at least from where its end comes.
    let words = why.filter(|w| !w.is_blank()).unwrap_or_else(|| Words::new(Lang::Fr, "—"));
    let rule = Judge { commitment, verdict: Verdict::Withdraw, words: Some(words), based_on: None };
    let facts = Facts::bare(world.facts.zone.clone());
    world.as_system_with(command_id(job, "withdraw"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}

fn commitment(entry: &Entry, taken: &DecisionTaken, asked: Assignment) -> GiveCommitment {
    let (title, words) = said(&taken.text);
    let office =
        Office { function: asked.to.function, organisation: asked.to.organisation, area: asked.to.area };
    let to = Addressee { office, contact: Contact::default() };
    GiveCommitment {
        words,
        ground: asked.ground,
        acknowledge_by: asked.acknowledge_by,
        due: asked.due,
        // What the session is about, or else the session itself: the commitment is read by those who read that.
        about: match &taken.about {
            Some(about) => Some((about.matter, about.label.clone())),
            None => entry.header.matter.map(|session| (session, taken.label.show(Lang::Fr).to_owned())),
        },
        handling: entry.header.handling,
        areas: taken.areas.clone(),
        readers: taken.readers.clone(),
        origin: Some(entry.header.id),
        ..GiveCommitment::new(asked.commitment, Sort::Decision, title, to)
    }
}

/// The title in one language, and what more there is: the whole text where the title is cut, or else the other language.
pub(super) fn said(text: &Text) -> (Words, Option<Words>) {
    let all: Vec<Words> = [Lang::Fr, Lang::Nl, Lang::En]
        .into_iter()
        .filter_map(|lang| text.get(lang).map(|t| Words::new(lang, t.trim())))
        .filter(|w| !w.is_blank())
        .collect();
    let first = all.first().cloned().unwrap_or_else(Words::erased);
    let line = first.text.lines().next().unwrap_or("");
    let cut: String = line.chars().take(TITLE).collect();
    if cut.len() == first.text.len() {
        return (first, all.get(1).cloned());
    }
    let title = if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { cut };
    (Words::new(first.lang, title), Some(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_one_line_and_nothing_is_lost() {
        let both = Text::both("Ouvrir la salle", "De zaal openen");
        let (title, more) = said(&both);
        assert_eq!(
            (title, more),
            (Words::new(Lang::Fr, "Ouvrir la salle"), Some(Words::new(Lang::Nl, "De zaal openen")))
        );
        let long = "à".repeat(300);
        let (title, more) = said(&Text::one(Lang::Nl, long.clone()));
        assert_eq!(title.text.chars().count(), TITLE + 1);
        assert_eq!(more, Some(Words::new(Lang::Nl, long)));
        let (title, more) = said(&Text::one(Lang::Fr, "Fermer\ndeux écoles"));
        assert_eq!((title.text.as_str(), more.unwrap().text.as_str()), ("Fermer", "Fermer\ndeux écoles"));
    }
}
