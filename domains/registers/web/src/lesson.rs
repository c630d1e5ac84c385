//! Lessons: those of a list that are in no register yet, and the form that takes one over, filled from its commitment.

use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Resource, Text, Timestamp, Words, kind};
use registers::asked::Asked;
use registers::catalogue::{Catalogue, RegisterSort};
use registers::command::{self, EnterLesson};
use registers::entry::{Frame, Point};
use registers::read;
use serde::Serialize;
use store::{Read, StoreError};
use web::{Fault, Typed, Who};

use crate::at::{At, fill};
use crate::desk::{Lesson, Owed};
use crate::show::OwedShow;

/// A lesson that this person may see, with what guards it.
pub(crate) struct Taken {
    lesson: Lesson,
    on: Resource,
}

/// The lesson with this id as a form or an address gives it; nothing where none is named.
pub(crate) fn asked(at: &At<'_>, who: &Who, id: &str) -> Result<Option<Taken>, Fault> {
    if id.trim().is_empty() {
        return Ok(None);
    }
    let id: Id<kind::Matter> = id.trim().parse().map_err(|_| Fault::not_found())?;
    at.shell.live().read(|read| {
        let lesson = at.desk.outside.lesson(read, who.actor(), id)?.ok_or_else(Fault::not_found)?;
        let on = at.guarded(read, id)?.ok_or_else(Fault::not_found)?;
        Ok(Some(Taken { lesson, on }))
    })
}

/// The entry that was made of a lesson, where this person may see it.
pub(crate) fn entered(at: &At<'_>, who: &Who, taken: &Taken) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let eye = at.desk.eye(who.actor());
    at.shell.live().read(|read| Ok(read::lessons(read, &eye)?.remove(&taken.lesson.owed.id)))
}

impl Taken {
    /// The whole of its words.
    fn words(&self) -> &Words {
        self.lesson.words.as_ref().filter(|w| !w.is_blank()).unwrap_or(&self.lesson.title)
    }
    /// Whether it is in a register already, also where this person does not see the entry.
    pub(crate) fn is_entered(&self, at: &At<'_>) -> Result<bool, StoreError> {
        at.shell.live().read(|read| read::is_entered(read, self.lesson.owed.id))
    }
    /// Itself, as a list shows it.
    pub(crate) fn shown(&self, at: &At<'_>) -> OwedShow {
        OwedShow::of(&self.lesson.owed, at)
    }
    /// How it is handled, where that leaves no choice.
    pub(crate) fn closed(&self) -> Option<&'static str> {
        (self.on.handling >= Handling::NeedToKnow).then(|| self.on.handling.code())
    }
    /// Whether it may be handled so: never more openly than the lesson.
    pub(crate) fn allows(&self, code: &str) -> bool {
        code.parse::<Handling>().is_ok_and(|handling| handling >= self.on.handling)
    }
    /// Whether there is something to follow up: what was withdrawn or declined asks nothing of anybody.
    pub(crate) fn stands(&self) -> bool {
        self.lesson.owed.stands
    }
    /// The form as it begins: what the commitment says, in its own language.
    pub(crate) fn typed(&self, at: &At<'_>, register: &str) -> Typed {
        let owed = &self.lesson.owed;
        let given = at.local(self.lesson.given);
        let form = Typed::default()
            .with("lesson", owed.id.to_string())
            .with("register", register)
            .with("day", given.to_string())
            .with("reference", &owed.number)
            .with("handling", self.on.handling.max(Handling::Service).code())
            .with("owner", &owed.to)
            .with("due", owed.due.map_or_else(String::new, |due| at.local(due).to_string()));
        let body = owed.about.as_ref().map_or_else(
            || at.desk.post.names().function(&self.lesson.giver),
            |label| Text::both(label.as_str(), label.as_str()),
        );
        let texts =
            [("names", self.lesson.title.as_text()), ("body", body), ("words", self.words().as_text())];
        texts.iter().fold(form, |form, (name, text)| fill(form, name, text))
    }
    /// What is asked for. The form has two languages; what was said in English stays.
    pub(crate) fn rule(
        &self,
        at: &At<'_>,
        entry: Id<kind::Matter>,
        (mut frame, mut point): (Frame, Point),
        handling: Handling,
    ) -> EnterLesson {
        let english = |words: &Words| (words.lang == Lang::En).then(|| words.text.clone());
        frame.names.en = english(&self.lesson.title);
        point.words.en = english(self.words());
        let lesson = command::Lesson {
            commitment: self.lesson.owed.id,
            number: self.lesson.owed.number.clone(),
            on: self.on.clone(),
            stands: self.stands(),
            done: self.lesson.settled.map(|day| at.local(day)),
        };
        EnterLesson { entry, lesson, frame, point, handling }
    }
}

/// Whether this register is one of lessons.
pub(crate) fn is_register(catalogue: &Catalogue, code: &str) -> bool {
    catalogue.registers.iter().any(|r| r.code == code && r.sort == RegisterSort::Lessons)
}

/// The register for lessons that is asked for, or the first there is.
pub(crate) fn register(at: &At<'_>, asked: &str) -> String {
    let all = || at.desk.catalogue.registers.iter().filter(|r| r.sort == RegisterSort::Lessons);
    all().find(|r| r.code == asked).or_else(|| all().next()).map(|r| r.code.clone()).unwrap_or_default()
}

/// A lesson that is in no register yet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Waiting {
    pub(crate) o: OwedShow,
    /// Its id, where it can be entered: neither declined, nor entered where this person does not see the entry.
    pub(crate) id: Option<String>,
}

impl Waiting {
    pub(crate) fn samples() -> Vec<Self> {
        OwedShow::samples().into_iter().map(|o| Self { id: o.open.then(|| "x".into()), o }).collect()
    }
}

/// The lessons that this person may see and that are in no register yet.
pub(crate) fn waiting(at: &At<'_>, who: &Who, read: &dyn Read, most: i64) -> Result<Vec<Owed>, StoreError> {
    let entered = read::lessons(read, &at.desk.eye(who.actor()))?;
    let mut all = at.desk.outside.lessons(read, who.actor(), most)?;
    all.retain(|lesson| !entered.contains_key(&lesson.id));
    Ok(all)
}

/// Those that somebody asks for: by words, and `open` or `mine`.
pub(crate) fn listed(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    all: &[Owed],
    (asked, show): (&Asked, &str),
) -> Result<Vec<Waiting>, StoreError> {
    let wanted = |lesson: &&Owed| {
        let stands = match show {
            "open" => lesson.open,
            "mine" => lesson.open && lesson.to == who.actor().function,
            _ => true,
        };
        // What has no document has no day to be found by.
        stands && asked.day.is_none() && said(lesson, &asked.words)
    };
    let shown = |lesson: &Owed| {
        let free = lesson.stands && !read::is_entered(read, lesson.id)?;
        Ok(Waiting { o: OwedShow::of(lesson, at), id: free.then(|| lesson.id.to_string()) })
    };
    all.iter().filter(wanted).map(shown).collect()
}

/// Whether each of these begins a word of a lesson.
fn said(lesson: &Owed, words: &[String]) -> bool {
    let about = lesson.about.as_deref().unwrap_or_default();
    let all = Lang::ALL.map(|lang| lesson.words.get(lang).unwrap_or_default()).join(" ");
    let there = store::words(&format!("{} {all} {about}", lesson.number));
    words.iter().all(|word| there.iter().any(|t| t.starts_with(word.as_str())))
}

impl At<'_> {
    /// The local day of an instant.
    fn local(&self, at: Timestamp) -> Date {
        (self.desk.facts)().day(at)
    }
}
