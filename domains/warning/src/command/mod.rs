//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! Whom a warning would reach was computed before it, by the territory: a rule looks at rows and facts alone.

mod item;
mod key;
mod press;
mod push;
mod release;
mod site;
mod submit;
mod write;

pub use item::{ChangeItem, PublishItem, ReturnItem, SubmitItem, WithdrawItem, WriteItem};
pub use key::NoteKey;
pub use press::{AddPress, RemovePress, SendPress};
pub use push::{AskPush, NotePush};
pub use release::{ReleaseWarning, ReturnWarning};
pub use site::{AskClosing, CloseSite, KeepSite, ReopenSite};
pub use submit::{DropWarning, SubmitWarning};
pub use write::{ChangeWarning, WriteWarning};

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Handling, Id, Refusal, Resource, Timestamp, at_most, kind};

use crate::statement::{Area, Spoken, Statement};
use crate::{Facts, error, figures};

/// Writing a warning, and everything before it is released.
const WRITE: &str = "warning.write";
/// Releasing one, or sending it back.
const RELEASE: &str = "warning.release";
/// Items of the site, and the site as a whole.
const SITE: &str = "site.publish";

/// The languages that a warning always has.
pub const OFFICIAL: [&str; 2] = ["fr", "nl"];

/// What something is about: the matter, what it is called, and what guards it.
pub type About = (Id<kind::Matter>, String, Resource);

/// What guards a new warning or item: as what it is about, and never open to everybody while it is being written.
fn guarded(about: Option<&About>, areas: BTreeSet<String>, actor: &Actor) -> Resource {
    let Some((_, _, on)) = about else { return Resource { areas, ..Resource::service() } };
    let handling = on.handling.max(Handling::Service);
    let mut readers = on.readers.clone();
    if handling >= Handling::NeedToKnow {
        readers.insert(actor.function.clone());
    }
    // What lies nowhere is everybody's, and stays so.
    let areas = if on.areas.is_empty() { BTreeSet::new() } else { on.areas.union(&areas).cloned().collect() };
    Resource { matter: None, handling, areas, readers, owner: None }
}

/// What holds for every draft, however unfinished: codes that exist, texts that are not too long, nothing in earnest where
/// everything is invented.
fn draft(says: &Statement, facts: &Facts) -> Result<(), Refusal> {
    if facts.fictitious && says.status == exchange::cap::Status::Actual {
        return Err(error::demonstration());
    }
    if !says.template.is_empty() && !facts.templates.contains(&says.template) {
        return Err(Refusal::unknown_code("template", &says.template));
    }
    for (tag, words) in &says.texts {
        if !facts.languages.contains(tag) {
            return Err(Refusal::unknown_code("language", tag));
        }
        for (part, text) in words.parts() {
            let most = if matches!(part, "description" | "instruction") {
                facts.limits.text
            } else {
                facts.limits.short
            };
            at_most(&format!("{part}-{tag}"), text, most)?;
        }
    }
    let corners: usize = says.area.polygons.iter().map(Vec::len).sum();
    if corners > facts.limits.corners { Err(error::corners(facts.limits.corners)) } else { Ok(()) }
}

/// What holds for everything that goes out: both official languages, somewhere, for a time that is still to come and not too
/// long, with public figures alone. The texts with their figures put in.
///
/// # Errors
/// What is missing or wrong, at its field.
pub fn ready(says: &Statement, now: Timestamp, facts: &Facts) -> Result<BTreeMap<String, Spoken>, Refusal> {
    draft(says, facts)?;
    somewhere(&says.area)?;
    if says.expires <= now || says.onset.is_some_and(|onset| onset >= says.expires) {
        return Err(error::over(says.expires));
    }
    if says.expires > now.plus_seconds(facts.limits.longest_seconds) {
        return Err(error::too_long(facts.limits.longest_seconds / 3600));
    }
    let mut out = BTreeMap::new();
    let blank = Spoken::default();
    for tag in OFFICIAL {
        let words = says.texts.get(tag).unwrap_or(&blank);
        required(tag, words)?;
    }
    for (tag, words) in says.texts.iter().filter(|(_, words)| !words.is_blank()) {
        required(tag, words)?;
        let put = |part: &'static str, text: &str| figures::filled(&format!("{part}-{tag}"), text, facts);
        out.insert(tag.clone(), words.try_map(put)?);
    }
    Ok(out)
}

/// What nobody can do without: what it is, what to do, where.
fn required(tag: &str, words: &Spoken) -> Result<(), Refusal> {
    let empty =
        |(part, text): &(&str, &str)| !matches!(*part, "description" | "contact") && text.trim().is_empty();
    match words.parts().into_iter().find(empty) {
        Some((part, _)) => Err(Refusal::missing(&format!("{part}-{tag}"))),
        None => {
            words.parts().iter().try_for_each(|(part, text)| nothing_open(&format!("{part}-{tag}"), text))
        }
    }
}

/// What a template leaves to be filled in stands between square brackets; none may be left.
fn nothing_open(field: &str, text: &str) -> Result<(), Refusal> {
    let open = text.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(inside, _)| inside);
    open.map_or(Ok(()), |inside| Err(error::left_open(field, inside)))
}

fn somewhere(area: &Area) -> Result<(), Refusal> {
    let rings = area.polygons.iter().all(|ring| ring.len() > 3 && ring.first() == ring.last());
    if (area.polygons.is_empty() && area.circles.is_empty()) || !rings {
        Err(error::nowhere())
    } else {
        Ok(())
    }
}

/// Whoever had a hand in it does not release it.
fn other_eyes(hands: &BTreeSet<Id<kind::Person>>, actor: &Actor) -> Result<(), Refusal> {
    if hands.contains(&actor.person) { Err(error::four_eyes()) } else { Ok(()) }
}
