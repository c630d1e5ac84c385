//! What a collection is made of, and where its items come from.

use std::fmt;
use std::str::FromStr;

use access::Eye;
use kernel::{Id, Lang, kind};
use store::{Read, StoreError};

use crate::Item;

/// A sentence in French, Dutch and English.
pub type Said = [&'static str; 3];

/// The sentence in one language.
#[must_use]
pub const fn said(said: &Said, lang: Lang) -> &'static str {
    let [fr, nl, en] = said;
    match lang {
        Lang::Fr => fr,
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Of {
    /// Characters.
    Text,
    /// One of these codes.
    Code(&'static [&'static str]),
    /// Words in the language they were written in: `{"lang", "text"}`.
    Words,
    /// A name in the languages it has: `{"fr", "nl", "en"}`.
    Names,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Number,
    /// Yes or no.
    Flag,
    /// A moment (RFC 3339, UTC).
    Moment,
    /// An id (UUID).
    Id,
    /// A list of codes or characters.
    Texts,
    /// An object of these fields.
    Object(&'static [Field]),
    /// A list of objects of these fields.
    Objects(&'static [Field]),
}

/// A field of an item, or of what is handed in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub of: Of,
    /// Whether it is always there; otherwise it may be `null` (in an item) or absent (in what is handed in).
    pub always: bool,
    /// What it says.
    pub said: Said,
}

impl Field {
    /// One that is always there.
    #[must_use]
    pub const fn always(name: &'static str, of: Of, said: Said) -> Self {
        Self { name, of, always: true, said }
    }
    /// One that may be missing.
    #[must_use]
    pub const fn maybe(name: &'static str, of: Of, said: Said) -> Self {
        Self { name, of, always: false, said }
    }
}

/// What the items of a collection look like on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shapes {
    /// They are not on a map.
    None,
    /// Points.
    Points,
    /// Surfaces.
    Surfaces,
}

/// A collection: what it is called and what its items hold besides `id`, `seq`, `status`, `areas` and their geometry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Collection {
    /// Its code, also in addresses.
    pub code: &'static str,
    /// Its name.
    pub title: Said,
    /// What stands in it, in a sentence.
    pub what: Said,
    /// What its items look like on a map.
    pub shapes: Shapes,
    /// The states that an item may be in; none where it has no state.
    pub statuses: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [Field],
}

/// Where an item stands in the order of a collection: the journal number of its last change, then its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The journal number of its last change; 0 for what no entry changes.
    pub seq: i64,
    /// Its id.
    pub id: String,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.seq, self.id)
    }
}

/// A mark that no list gave.
#[derive(Debug, PartialEq, Eq)]
pub struct NoMark;

impl FromStr for Mark {
    type Err = NoMark;
    fn from_str(text: &str) -> Result<Self, NoMark> {
        let (seq, id) = text.split_once('.').ok_or(NoMark)?;
        let fits =
            !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let digits = seq.bytes().all(|b| b.is_ascii_digit());
        let seq = seq.parse().ok().filter(|_| digits).ok_or(NoMark)?;
        if fits { Ok(Self { seq, id: id.to_owned() }) } else { Err(NoMark) }
    }
}

/// Which items come next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct After {
    /// Only those that changed after this entry.
    pub since: Option<i64>,
    /// Those after this one.
    pub mark: Option<Mark>,
    /// Only those in this area.
    pub area: Option<String>,
    /// At most so many.
    pub limit: i64,
}

impl After {
    /// The next of a whole list, in order.
    #[must_use]
    pub fn of(&self, mut all: Vec<Mark>) -> Vec<Mark> {
        all.retain(|m| {
            self.since.is_none_or(|since| m.seq > since) && self.mark.as_ref().is_none_or(|at| m > at)
        });
        all.sort();
        all.truncate(usize::try_from(self.limit).unwrap_or(0));
        all
    }
}

/// Answers for a collection. What the reader may not see is not there.
pub trait Source: Send + Sync {
    /// The collection.
    fn collection(&self) -> &'static Collection;

    /// The table of its matters, with `id`, `handling`, `owner` and `changed_seq`; nothing for a source that lists its items
    /// itself.
    fn table(&self) -> Option<&'static str>;

    /// The next items, in order of their last change.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn next(&self, read: &dyn Read, eye: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let Some(table) = self.table() else { return Ok(Vec::new()) };
        let begun = after.since.map(|seq| (seq.saturating_add(1), None));
        let stopped = after.mark.as_ref().map(|m| (m.seq, m.id.parse().ok()));
        let changed = access::Changed {
            table,
            // Of two places the later one: both hold.
            after: [begun, stopped].into_iter().flatten().max_by_key(|(seq, id)| (*seq, id.is_some())),
            area: after.area.as_deref(),
            limit: after.limit,
        };
        let mark = |(seq, id): (i64, Id<kind::Matter>)| Mark { seq, id: id.to_string() };
        Ok(changed.list(read, eye)?.into_iter().map(mark).collect())
    }

    /// One item; nothing where there is none for this reader.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_back_as_it_was_given_and_nothing_else_is_one() {
        let mark = Mark { seq: 41, id: "0197-ab".to_owned() };
        assert_eq!(mark.to_string().parse(), Ok(mark));
        for wrong in ["", "41", "41.", ".x", "-1.x", "+1.x", "x.y", "1.é", "1.a b", "99999999999999999999.a"]
        {
            assert_eq!(wrong.parse::<Mark>(), Err(NoMark), "{wrong}");
        }
    }

    #[test]
    fn a_list_of_ones_own_goes_on_where_it_stopped() {
        let mark = |seq, id: &str| Mark { seq, id: id.to_owned() };
        let all = || vec![mark(2, "b"), mark(1, "z"), mark(2, "a"), mark(3, "a")];
        let ask = |since, at: Option<Mark>, limit| After { since, mark: at, area: None, limit }.of(all());
        assert_eq!(ask(None, None, 2), [mark(1, "z"), mark(2, "a")]);
        assert_eq!(ask(None, Some(mark(2, "a")), 9), [mark(2, "b"), mark(3, "a")]);
        assert_eq!(ask(Some(2), None, 9), [mark(3, "a")]);
    }
}
