//! Who said last what stands in a field, when two people amend the same thing.

use store::Entry;
use web::{Fault, Reader, Shell};

use crate::desk::{Desk, Names};

/// The refusals by which the rules say that something was changed after a form was drawn.
pub(crate) const CHANGED: &[&str] = &["refusal-changed-meanwhile", "refusal-incident-changed"];

/// By whom and when it was last said, from the last of these entries that `says` it: their name, or their function where there is none.
pub(crate) fn said_by(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    entries: &[i64],
    says: impl Fn(&Entry) -> bool,
) -> Result<Option<(String, String)>, Fault> {
    for seq in entries.iter().rev() {
        let Some(entry) = shell.live().entry(*seq)?.filter(&says) else { continue };
        let header = &entry.header;
        let function = || {
            let names = desk.names();
            Names::or_code(&names.functions, &header.actor.function).show(reader.lang).to_owned()
        };
        let who = (desk.person)(header.actor.person).unwrap_or_else(function);
        return Ok(Some((who, shell.formats(reader.lang).time(header.recorded.at))));
    }
    Ok(None)
}

/// Whether an entry says something in one of these fields.
pub(crate) fn tells(entry: &Entry, fields: &[&str]) -> bool {
    fields.iter().any(|field| entry.fields.get(*field).is_some_and(|value| !value.is_null()))
}
