//! Refusals with facts in words: names instead of ids and codes, local times.

use kernel::{Id, Timestamp, kind};
use web::{Fault, Reader, Shell};

use crate::desk::Desk;

/// The refusal in words a duty officer knows; any other fault as it is.
pub(crate) fn explained(shell: &Shell, desk: &Desk, reader: &Reader, fault: Fault) -> Fault {
    let Fault::Refused(mut refusal) = fault else { return fault };
    if let Some(function) = refusal.facts.get_mut("function") {
        *function = desk.function(function).show(reader.lang).to_owned();
    }
    if let Some(person) = refusal.facts.get_mut("person")
        && let Ok(id) = person.parse::<Id<kind::Person>>()
    {
        *person = desk.name(id);
    }
    if let Some(at) = refusal.facts.get_mut("at")
        && let Ok(instant) = at.parse::<jiff::Timestamp>()
    {
        let (formats, at_) = (shell.formats(reader.lang), Timestamp::from_jiff(instant));
        *at = format!("{} {}", formats.short_date(at_), formats.time(at_));
    }
    Fault::Refused(refusal)
}
