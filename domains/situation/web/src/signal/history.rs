//! What happened to a signal, from its entries.

use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use situation::read;
use web::{Fault, Reader, Shell};

use crate::desk::{Desk, Names};

/// One turn.
#[derive(Debug, Serialize)]
pub(crate) struct Turn {
    /// What: `signal-attached`.
    pub(crate) what: String,
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    /// The incident's number, where there is one.
    pub(crate) incident: Option<String>,
    /// Why, in words.
    pub(crate) words: Option<String>,
}

/// The turns of a signal that may be read, oldest first, up to the reader's instant.
pub(super) fn of(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    id: Id<kind::Matter>,
) -> Result<Vec<Turn>, Fault> {
    let names = desk.names();
    let mut turns = Vec::new();
    for seq in shell.live().read(|r| read::entries_on(r, id))? {
        let Some(entry) = shell.live().entry(seq)? else { continue };
        let header = &entry.header;
        let Some(what) = entry.kind().strip_prefix("situation.") else { continue };
        if reader.as_of.is_some_and(|at| header.recorded.at > at) {
            break;
        }
        let field = |name: &str| entry.fields.get(name);
        turns.push(Turn {
            what: what.to_owned(),
            seq,
            at: header.recorded.at,
            function: Names::or_code(&names.functions, &header.actor.function),
            person: (desk.person)(header.actor.person),
            incident: field("incident_number").and_then(|v| v.as_str()).map(str::to_owned),
            words: field("words").and_then(|w| w.get("text")).and_then(|t| t.as_str()).map(str::to_owned),
        });
    }
    Ok(turns)
}
