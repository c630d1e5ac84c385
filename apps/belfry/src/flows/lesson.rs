//! A lesson was drawn from an emergency: it becomes a commitment.

use std::sync::Arc;

use commitments::addressee::{Addressee, Contact, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use emergency::Drawn;
use emergency::event::{Event, LessonDrawn};
use kernel::Words;
use store::{Entry, Job};

use super::command_id;
use crate::wiring::{World, WorldError};

/// Most characters of a title.
const TITLE: usize = 200;

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let drawn: Drawn = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    // A lesson whose words were erased since asks nothing of anybody any more.
    let Some(entry) = world.live.entry(drawn.seq)? else { return Ok(()) };
    let Some(lesson) = LessonDrawn::of(&entry) else { return Ok(()) };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().filter(|code| *code != "system").cloned().collect();
    // Nothing can be due before it is given: a flow that comes late gives it without a time.
    let due = lesson.due.filter(|due| *due > world.clock.now());
    let rule = GiveCommitment { due, ..commitment(&entry, lesson) };
    world.as_system_with(command_id(job, "give"), Ask::boxed(rule, Arc::new(facts))).map(drop)
}

fn commitment(entry: &Entry, lesson: LessonDrawn) -> GiveCommitment {
    let (title, words) = said(&lesson.words);
    let (function, organisation, area) = (lesson.to.function, lesson.to.organisation, lesson.to.area);
    let to = Addressee { office: Office { function, organisation, area }, contact: Contact::default() };
    GiveCommitment {
        words,
        due: lesson.due,
        about: Some((lesson.about, lesson.about_label)),
        handling: entry.header.handling,
        areas: lesson.areas,
        readers: lesson.readers,
        origin: Some(entry.header.id),
        ..GiveCommitment::new(lesson.commitment, Sort::Lesson, title, to)
    }
}

/// The title in one line, and the whole where that is more.
pub(super) fn said(words: &Words) -> (Words, Option<Words>) {
    let line = words.text.lines().next().unwrap_or("").trim();
    let cut: String = line.chars().take(TITLE).collect();
    if cut.len() == words.text.trim().len() {
        return (Words::new(words.lang, cut), None);
    }
    let title = if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { cut };
    (Words::new(words.lang, title), Some(words.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Lang;

    #[test]
    fn the_title_is_one_line_and_nothing_is_lost() {
        let short = Words::new(Lang::Nl, " De zaal openen ");
        assert_eq!(said(&short), (Words::new(Lang::Nl, "De zaal openen"), None));
        let two = Words::new(Lang::Fr, "Fermer\ndeux écoles");
        assert_eq!(said(&two), (Words::new(Lang::Fr, "Fermer"), Some(two)));
        let long = Words::new(Lang::Fr, "à".repeat(300));
        let (title, more) = said(&long);
        assert_eq!((title.text.chars().count(), more), (TITLE + 1, Some(long)));
    }
}
