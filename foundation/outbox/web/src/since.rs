//! Whether our text has changed since it was entered into a platform of others.

use std::collections::BTreeMap;

use kernel::{Id, Lang, Text, Timestamp, kind};
use outbox::read::{self, EnteredRow};
use serde::Serialize;
use store::{Read, StoreError};

use crate::desk::{Desk, Platform};

/// What goes into the fields of a platform, by code of the field.
pub(crate) type Values = BTreeMap<String, String>;

/// What goes into the fields today, once in each language: whoever entered it read their own.
pub(crate) fn values(
    desk: &Desk,
    (read, now): (&dyn Read, Timestamp),
    platform: &Platform,
    about: Id<kind::Matter>,
) -> Result<Vec<Values>, StoreError> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let Some(subject) = (desk.subjects)(read, (lang, now), about)? else { continue };
        let value = |from: &str| subject.values.get(from).cloned().unwrap_or_default();
        all.push(platform.fields.iter().map(|f| (f.code.clone(), value(&f.from))).collect());
    }
    Ok(all)
}

/// Of these the one that is nearest to what was entered: in that language it was copied.
pub(crate) fn nearest<'a>(was: &EnteredRow, now: &'a [Values]) -> Option<&'a Values> {
    let differing =
        |values: &&Values| values.iter().filter(|(code, value)| was.values.get(*code) != Some(value)).count();
    now.iter().min_by_key(differing)
}

/// A platform beside a matter.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlatformShow {
    code: String,
    names: Text,
    /// Whether somebody entered the matter there and our text is another now.
    changed: bool,
}

impl PlatformShow {
    /// Whether somebody entered the matter there and our text is another now.
    pub(crate) const fn is_changed(&self) -> bool {
        self.changed
    }
    pub(crate) fn sample(changed: bool) -> Self {
        Self { code: "national".into(), names: Text::three("A", "B", "C"), changed }
    }
}

/// Every platform, and whether what stands there is no longer what we say. Asked at each drawing of a matter that somebody entered
/// somewhere: a look-up per platform, and its text where it was entered.
pub(crate) fn platforms(
    desk: &Desk,
    (read, at): (&dyn Read, Timestamp),
    about: Id<kind::Matter>,
) -> Result<Vec<PlatformShow>, StoreError> {
    let one = |platform: &Platform| {
        let last = read::entered(read, about, &platform.code)?.into_iter().next();
        let changed = match last {
            None => false,
            Some(last) => {
                let now = values(desk, (read, at), platform, about)?;
                nearest(&last, &now).is_some_and(|now| *now != last.values)
            }
        };
        Ok(PlatformShow { code: platform.code.clone(), names: platform.names.clone(), changed })
    };
    desk.platforms.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Values {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn what_was_entered_is_held_against_its_own_language() {
        let row = |values| EnteredRow {
            seq: 1,
            values,
            reference: None,
            at: kernel::Timestamp(0),
            recorded_at: kernel::Timestamp(0),
            person: Id::new(Default::default()),
            function: String::new(),
        };
        let french = of(&[("title", "Gaz"), ("type", "Fuite de gaz"), ("place", "Quai")]);
        let dutch = of(&[("title", "Gaz"), ("type", "Gaslek"), ("place", "Kaai")]);
        let now = [french.clone(), dutch.clone()];
        assert_eq!(nearest(&row(dutch.clone()), &now), Some(&dutch), "unchanged, whoever looks at it");
        let entered = of(&[("title", "Gaz"), ("type", "Gaslek"), ("place", "Brug")]);
        assert_eq!(nearest(&row(entered), &now), Some(&dutch));
        assert_eq!(nearest(&row(french), &[]), None);
    }
}
