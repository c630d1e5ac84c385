//! What happened to a signal, from its entries.

use std::collections::BTreeMap;

use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use situation::offline::Offline;
use situation::read::{self, Eye};
use situation::text::Words;
use web::{Fault, Reader, Shell};

use super::following::{Change, Following};
use crate::desk::{Desk, Names};
use crate::show::{OfflineShow, Said};

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
    /// The number of the other signal or incident that it is about.
    pub(crate) other: Option<String>,
    /// Why, in words.
    pub(crate) words: Option<Said>,
    /// When it was typed, where that was without a connection.
    pub(crate) offline: Option<OfflineShow>,
    /// The act was done on the other signal, and touches this one.
    pub(crate) there: bool,
    /// It was taken back later: it stays, struck through.
    pub(crate) undone: bool,
    /// What it put in place of what.
    pub(crate) changes: Vec<Change>,
}

/// What takes back what.
const UNDOES: &[(&str, &[&str])] = &[
    ("signal-unmerged", &["signal-merged"]),
    ("signal-rejoined", &["signal-split"]),
    ("signal-unrelated", &["signal-related"]),
    ("signal-alike-again", &["signal-told-apart"]),
    ("signal-returned", &["signal-attached", "signal-promoted", "signal-set-aside"]),
];

/// Marks what a turn takes back among those before it.
fn take_back(turns: &mut [Turn], what: &str, other: Option<&str>) {
    let Some((_, undone)) = UNDOES.iter().find(|(undoing, _)| *undoing == what) else { return };
    let fits = |t: &&mut Turn| {
        let same = other.is_none() || t.other.is_none() || t.other.as_deref() == other;
        !t.undone && undone.contains(&t.what.as_str()) && same
    };
    if let Some(turn) = turns.iter_mut().rev().find(fits) {
        turn.undone = true;
    }
}

/// The turns of a signal that may be read, oldest first, up to the reader's instant.
pub(super) fn of(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    (id, eye): (Id<kind::Matter>, &Eye),
) -> Result<Vec<Turn>, Fault> {
    let names = desk.names();
    let mut sight = Sight { shell, eye, known: BTreeMap::new() };
    let mut turns = Vec::new();
    let mut following = Following::new(shell, &names, reader.lang);
    for (seq, there) in shell.live().read(|r| read::turns_on(r, id))? {
        let Some(entry) = shell.live().entry(seq)? else { continue };
        let header = &entry.header;
        let Some(what) = entry.kind().strip_prefix("situation.") else { continue };
        if reader.as_of.is_some_and(|at| header.recorded.at > at) {
            break;
        }
        let field = |name: &str| entry.fields.get(name).filter(|_| there.is_none());
        let numbered = |name: &&str| field(name).and_then(|v| v.as_str()).map(str::to_owned);
        let own = ["into_number", "from_number", "origin_number", "other_number"].iter().find_map(numbered);
        let other = there.clone().or(own).filter(|n| !n.is_empty());
        // A part has no turn of its own splitting to take back: it begins with it.
        take_back(&mut turns, what, other.as_deref());
        let incident = field("incident_number").and_then(|v| v.as_str()).map(str::to_owned);
        // Why two hang together is for those who may read both.
        let mut reads = true;
        for number in incident.iter().chain(other.iter()) {
            reads &= sight.of(number)?.unwrap_or(false);
        }
        let words = field("words").and_then(|w| serde_json::from_value::<Words>(w.clone()).ok());
        turns.push(Turn {
            what: what.to_owned(),
            seq,
            at: header.recorded.at,
            function: Names::or_code(&names.functions, &header.actor.function),
            person: (desk.person)(header.actor.person),
            incident: sight.shown(incident)?,
            words: words.filter(|w| reads && !w.is_blank()).as_ref().map(Said::of),
            offline: Offline::of(&entry).map(|o| OfflineShow::of(o, &*desk.person)),
            other: sight.shown(other)?,
            there: there.is_some(),
            undone: false,
            changes: if there.is_none() { following.take(&entry) } else { Vec::new() },
        });
    }
    Ok(turns)
}

/// What the reader may know of the matters that a signal met, as of now.
struct Sight<'a> {
    shell: &'a Shell,
    eye: &'a Eye,
    known: BTreeMap<String, Option<bool>>,
}

impl Sight<'_> {
    /// Whether the signal or incident of this number may be read; nothing where not even its number may be known.
    fn of(&mut self, number: &str) -> Result<Option<bool>, Fault> {
        if let Some(known) = self.known.get(number) {
            return Ok(*known);
        }
        let found = self.shell.live().read(|read| {
            if let Some(row) = read::signal_by_number(read, self.eye, number)? {
                return Ok::<_, Fault>(Some(!row.withheld));
            }
            Ok(read::incident_by_number(read, self.eye, number)?.map(|row| !row.withheld))
        })?;
        self.known.insert(number.to_owned(), found);
        Ok(found)
    }

    fn shown(&mut self, number: Option<String>) -> Result<Option<String>, Fault> {
        let Some(number) = number else { return Ok(None) };
        Ok(self.of(&number)?.map(|_| number))
    }
}

/// One turn of every kind, on the signal itself and as seen from the other end.
pub(super) fn samples() -> Vec<Turn> {
    const OWN: [&str; 14] = [
        "intake-opened",
        "intake-abandoned",
        "signal-received",
        "signal-amended",
        "signal-set-aside",
        "signal-attached",
        "signal-promoted",
        "signal-returned",
        "alert-received",
        "alert-updated",
        "alert-withdrawn",
        "transit-received",
        "transit-updated",
        "transit-ended",
    ];
    const TIES: [&str; 8] = [
        "signal-merged",
        "signal-unmerged",
        "signal-split",
        "signal-rejoined",
        "signal-related",
        "signal-unrelated",
        "signal-told-apart",
        "signal-alike-again",
    ];
    let turn = |what: &str, there: bool| Turn {
        what: what.to_owned(),
        seq: 12,
        at: Timestamp(1_795_488_000_000_000),
        function: Text::three("Veille", "Wacht", "Watch"),
        person: Some("C. Delvaux <fictif>".into()),
        incident: Some("26-0417".into()),
        other: Some("S-26-0911".into()),
        words: Some(Said::sample("déjà dit <b>", kernel::Lang::Fr)),
        offline: (what == "signal-attached").then(OfflineShow::sample),
        there,
        undone: what == "signal-attached",
        changes: if what == "signal-amended" { Change::samples() } else { Vec::new() },
    };
    let own = OWN.iter().chain(&TIES).map(|what| turn(what, false));
    own.chain(TIES.iter().map(|what| turn(what, true))).collect()
}
