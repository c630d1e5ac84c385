//! Two people at one form: what one of them left as it stood there is no amendment, and what both changed is shown twice.

use std::collections::BTreeMap;

use kernel::Refusal;

use crate::fault::Refilled;
use crate::form::Typed;
use crate::{Answer, Fault, Page, Reader, Shell, Wants};

/// The hidden field by which a form says what it shows, once for each field: `place=quai Neuf`. It comes back as it was drawn.
pub(crate) const KNEW: &str = "knew";

/// A field that says what it shows, and those that mean the same when they are filled: a point of the map stands for a place.
pub type Known = (&'static str, &'static [&'static str]);

impl Typed {
    /// A form to begin with, that says what it shows in these fields.
    #[must_use]
    pub fn knowing(self, fields: &[Known]) -> Self {
        fields.iter().fold(self, |form, (name, _)| {
            let entry = format!("{name}={}", form.get(name));
            form.with(KNEW, entry)
        })
    }

    /// What the form showed in a field; nothing where it does not say.
    #[must_use]
    pub fn shown(&self, field: &str) -> Option<&str> {
        let of = |(name, _): &(&str, &str)| *name == field;
        self.all(KNEW).iter().filter_map(|entry| entry.split_once('=')).find(of).map(|(_, was)| was.trim())
    }

    /// Whether the form showed something in a field: what somebody else said since was never there to be emptied.
    #[must_use]
    pub fn knew(&self, field: &str) -> bool {
        let filled = self.shown(field).is_some_and(|was| !was.is_empty());
        // A form that was drawn before it said what stood there named the field alone.
        filled || self.all(KNEW).iter().any(|entry| entry == field)
    }

    /// Whether a person left a field as the form showed it.
    #[must_use]
    pub fn left(&self, (field, with): &Known) -> bool {
        self.shown(field) == Some(self.get(field)) && with.iter().all(|name| self.get(name).is_empty())
    }

    /// The fields that this person changed and that stand otherwise by now than the form showed them.
    #[must_use]
    pub fn clashes<'a>(&self, present: &Typed, fields: &'a [Known]) -> Vec<&'a str> {
        let both = |known: &&Known| {
            let (name, with) = **known;
            let (mine, theirs) = (self.get(name), present.get(name));
            let same = mine == theirs && with.iter().all(|name| self.get(name).is_empty());
            self.shown(name).is_some_and(|was| was != theirs) && !self.left(known) && !same
        };
        fields.iter().filter(both).map(|(name, _)| *name).collect()
    }

    /// The form as it comes back: what this person left stands as it is now, what they typed stays, and what it shows is the present.
    #[must_use]
    pub fn renewed(mut self, present: &Typed, fields: &[Known]) -> Self {
        for known in fields.iter().filter(|known| self.left(known)).collect::<Vec<_>>() {
            let name = known.0;
            match present.values.get(name) {
                Some(values) => drop(self.values.insert(name.to_owned(), values.clone())),
                None => drop(self.values.remove(name)),
            }
        }
        let fresh = |entry: &String| match entry.split_once('=') {
            Some((name, _)) if fields.iter().any(|(known, _)| *known == name) => {
                format!("{name}={}", present.get(name))
            }
            _ => entry.clone(),
        };
        if let Some(entries) = self.values.get_mut(KNEW) {
            *entries = entries.iter().map(fresh).collect();
        }
        self
    }
}

/// What stands in a field now, and who put it there.
#[derive(Debug, Clone, Default)]
pub struct Now {
    /// In words of the reader.
    pub value: String,
    /// Who, by name, and when; nothing where the journal does not tell any more.
    pub by: Option<(String, String)>,
}

impl Now {
    /// What is said beside the field.
    pub(crate) fn sentence(self, shell: &Shell, reader: &Reader) -> String {
        let Self { value, by } = self;
        let mut facts = BTreeMap::from([("now".to_owned(), value)]);
        let key = if by.is_some() { "form-now-by" } else { "form-now" };
        if let Some((who, at)) = by {
            facts.extend([("who".to_owned(), who), ("at".to_owned(), at)]);
        }
        shell.texts().with_facts(reader.lang, key, &facts)
    }
}

/// A form that met a change by somebody else, ready to come back.
#[derive(Debug)]
pub struct Meanwhile {
    /// The form as it comes back, with a sentence at each field that both changed.
    pub form: Typed,
    /// The entry up to which it shows things.
    pub based_on: i64,
    fields: Vec<String>,
}

/// What a page takes over that keeps its form by itself: values by field.
pub(crate) type Taken = BTreeMap<String, Vec<String>>;

impl Meanwhile {
    /// Whether this refusal says so: one of [`BOTH`], or that something was changed.
    #[must_use]
    pub fn is(refusal: &Refusal, changed: &[&str]) -> bool {
        refusal.key == BOTH || changed.contains(&refusal.key.as_str())
    }

    /// Refuses what would put something in place of what this person has not seen.
    ///
    /// # Errors
    /// When both changed a field.
    pub fn check(typed: &Typed, present: &Typed, fields: &[Known]) -> Result<(), Refusal> {
        if typed.clashes(present, fields).is_empty() { Ok(()) } else { Err(Refusal::conflict(BOTH)) }
    }

    /// Compares what was sent with what stands there now. `now` says it of a field in words.
    ///
    /// # Errors
    /// As `now`.
    pub fn of(
        shell: &Shell,
        reader: &Reader,
        typed: Typed,
        present: (&Typed, i64),
        fields: &[Known],
        now: impl Fn(&str) -> Result<Now, Fault>,
    ) -> Result<Self, Fault> {
        let (present, based_on) = present;
        let clashes = typed.clashes(present, fields);
        let mut form = typed.renewed(present, fields);
        for field in clashes {
            form.put_error(Some(field), now(field)?.sentence(shell, reader));
        }
        Ok(Self::back(form, based_on, fields.iter().map(|(name, _)| (*name).to_owned()).collect()))
    }

    /// A form that is ready to come back, with these fields.
    pub(crate) const fn back(form: Typed, based_on: i64, fields: Vec<String>) -> Self {
        Self { form, based_on, fields }
    }

    /// What a page takes over in place of what its form holds.
    fn taken(&self) -> Taken {
        let held = |name: &str| (name.to_owned(), self.form.all(name).to_vec());
        let mut taken: Taken = self.fields.iter().map(|name| held(name)).collect();
        taken.extend([held(KNEW), ("based_on".to_owned(), vec![self.based_on.to_string()])]);
        taken
    }
}

/// Key of the refusal of what two people changed.
pub(crate) const BOTH: &str = "refusal-both-changed";

impl Shell {
    /// As [`Shell::refill`], for a form that met a change by somebody else. The outbox gets what the form takes over as well.
    ///
    /// # Errors
    /// The fault, where the form cannot come back.
    pub fn refill_after<P: Page>(
        &self,
        reader: &Reader,
        fault: Fault,
        after: Meanwhile,
        page: impl FnOnce(Typed) -> Result<P, Fault>,
    ) -> Answer {
        match fault {
            Fault::Refused(refusal) if reader.wants == Wants::Json => {
                let (errors, taken) = (after.form.errors.clone(), after.taken());
                Err(Fault::Meanwhile(Box::new(Refilled { refusal, errors, taken })))
            }
            fault => self.refill(reader, fault, after.form, page),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[Known] = &[("place", &["lon", "lat"]), ("caller", &[]), ("urgent", &[])];

    fn drawn() -> Typed {
        Typed::default().with("place", "quai Neuf").with("caller", "").knowing(FIELDS)
    }

    fn put(mut form: Typed, field: &str, value: &str) -> Typed {
        form.values.insert(field.to_owned(), vec![value.to_owned()]);
        form
    }

    #[test]
    fn what_was_left_as_it_was_shown_takes_over_what_somebody_else_said() {
        let present =
            Typed::default().with("place", "rue du Moulin").with("caller", "Mme Dupont").with("urgent", "1");
        let mine = put(drawn(), "caller", "M. Martin");
        assert!(mine.left(&FIELDS[0]) && !mine.left(&FIELDS[1]) && mine.left(&FIELDS[2]));
        assert_eq!(mine.clashes(&present, FIELDS), ["caller"]);
        let back = mine.renewed(&present, FIELDS);
        assert_eq!(
            (back.get("place"), back.get("caller"), back.get("urgent")),
            ("rue du Moulin", "M. Martin", "1")
        );
        // Sent again as it came back: only the own value is an amendment, and it was chosen.
        assert!(back.left(&FIELDS[0]) && !back.left(&FIELDS[1]) && back.left(&FIELDS[2]));
        assert!(back.clashes(&present, FIELDS).is_empty());
    }

    #[test]
    fn two_who_say_the_same_do_not_contradict_each_other() {
        let present = Typed::default().with("place", "quai Neuf").with("caller", "Mme Dupont");
        assert!(put(drawn(), "caller", "Mme Dupont").clashes(&present, FIELDS).is_empty());
    }

    #[test]
    fn a_point_on_the_map_is_a_place_of_ones_own() {
        let present = Typed::default().with("place", "rue du Moulin");
        let mine = put(put(drawn(), "lon", "4.35"), "lat", "50.85");
        assert!(!mine.left(&FIELDS[0]));
        assert_eq!(mine.clashes(&present, FIELDS), ["place"]);
        assert!(mine.clashes(&Typed::default().with("place", "quai Neuf"), FIELDS).is_empty());
    }

    #[test]
    fn a_form_that_does_not_say_what_it_showed_stays_as_it_was_sent() {
        let mine = Typed::default().with("place", "ici").with("knew", "place");
        let present = Typed::default().with("place", "quai Neuf");
        assert!(mine.knew("place") && !mine.knew("caller") && !mine.left(&FIELDS[0]));
        assert!(mine.clashes(&present, FIELDS).is_empty());
        assert_eq!(mine.renewed(&present, FIELDS).get("place"), "ici");
    }
}
