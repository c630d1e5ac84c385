//! What the rules propose: who must be told, what is open at a handover, what belongs together.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Text, Timestamp, kind};
use store::{Deciding, Failure, Read, Row, StoreError};

use crate::Facts;
use crate::event::InformRequired;
use crate::handover::{Elsewhere, Item, ItemKind, Left, MOST_OF_A_KIND};
use crate::incident::Severity;
use crate::inform::{MustInform, Recipient};
use crate::likeness::{Candidate, Match, SAME_WITHIN_MINUTES, Telling, among};
use crate::places::Area;
use crate::read::PASSED_ON;
use crate::state::json;

/// Who must be told of an incident of this type and severity in these areas, most urgent first, nobody twice. The rows
/// carry no id yet.
#[must_use]
pub fn to_inform(
    facts: &Facts,
    incident_type: &str,
    severity: Severity,
    areas: &[Area],
    now: Timestamp,
) -> Vec<InformRequired> {
    let category = facts.types.get(incident_type).map_or("", |t| t.category.as_str());
    let mut rows: Vec<InformRequired> = Vec::new();
    for rule in &facts.must_inform {
        let named = rule.types.is_empty() || rule.types.iter().any(|t| t == incident_type || t == category);
        if !named || severity.rank() < rule.from.rank() {
            continue;
        }
        for recipient in recipients(rule, areas) {
            let due_at = now.plus_seconds(i64::from(rule.within_minutes).saturating_mul(60));
            if let Some(known) = rows.iter_mut().find(|r| r.recipient == recipient) {
                if due_at < known.due_at {
                    known.due_at = due_at;
                    known.rule = Some(rule.code.clone());
                    known.note.clone_from(&rule.note);
                    known.verified = rule.verified;
                }
                continue;
            }
            rows.push(InformRequired {
                notification: Id::new(uuid_nil()),
                rule: Some(rule.code.clone()),
                recipient,
                due_at,
                note: rule.note.clone(),
                verified: rule.verified,
                deputy_for: None,
                again_of: None,
                again_why: None,
            });
        }
    }
    rows.sort_by_key(|r| r.due_at);
    rows
}

const fn uuid_nil() -> uuid::Uuid {
    uuid::Uuid::nil()
}

fn recipients(rule: &MustInform, areas: &[Area]) -> Vec<Recipient> {
    let counted = rule.per.as_deref().unwrap_or("municipality");
    let touched: BTreeSet<&str> =
        areas.iter().filter(|a| a.kind == counted).map(|a| a.code.as_str()).collect();
    if touched.len() < usize::try_from(rule.areas_at_least).unwrap_or(usize::MAX) {
        return Vec::new();
    }
    let one = |area: Option<&str>| Recipient {
        function: rule.function.clone(),
        organisation: rule.organisation.clone(),
        area: area.map(str::to_owned),
    };
    match rule.per {
        None => vec![one(None)],
        Some(_) => touched.into_iter().map(|a| one(Some(a))).collect(),
    }
}

/// Where open things of one kind stand: id, matter and number of each; which ones; the most pressing first; since when.
pub(crate) struct Opens {
    pub(crate) kind: ItemKind,
    pub(crate) id: &'static str,
    /// Matter and number.
    pub(crate) columns: &'static str,
    pub(crate) from: &'static str,
    pub(crate) order: &'static str,
    pub(crate) since: Since,
}

/// The column that says since when something is open: the number of its entry, or an instant.
pub(crate) enum Since {
    Entry(&'static str),
    Time(&'static str),
}

/// In the order in which a watch is handed over.
pub(crate) const OPENS: [Opens; 5] = [
    Opens {
        kind: ItemKind::Incident,
        id: "id",
        columns: "id, number",
        from: "incident WHERE live = 1",
        order: "severity DESC, opened_at",
        since: Since::Entry("opened_seq"),
    },
    Opens {
        kind: ItemKind::Signal,
        id: "id",
        columns: "id, number",
        from: "signal WHERE state IN ('intake', 'new')",
        order: "received_at",
        since: Since::Entry("received_seq"),
    },
    Opens {
        kind: ItemKind::Request,
        id: "id",
        columns: "matter, series",
        from: "log_entry WHERE entry_kind = 'request' AND answered_by IS NULL AND corrected_by IS NULL AND closed = FALSE",
        order: "seq",
        since: Since::Entry("seq"),
    },
    // Whoever was passed on to a deputy is not to be told as well.
    Opens {
        kind: ItemKind::Inform,
        id: "n.id",
        columns: "n.matter, i.number",
        from: "notification n JOIN incident i ON i.id = n.matter WHERE n.state = 'due' AND NOT {passed_on}",
        order: "n.due_at",
        since: Since::Time("n.asked_at"),
    },
    Opens {
        kind: ItemKind::Report,
        id: "r.id",
        columns: "r.matter, COALESCE(i.number, '')",
        from: "report r LEFT JOIN incident i ON i.id = r.matter WHERE r.state = 'draft'",
        order: "r.drafted_at",
        since: Since::Time("r.drafted_at"),
    },
];

/// What is open here: live incidents, signals that wait, requests without an answer, people to be told, drafts of reports; and how many of
/// each stand on no list.
pub(crate) fn open_items(cx: &Deciding<'_>) -> Result<(Vec<Item>, Vec<Left>), Failure> {
    let (mut items, mut left) = (Vec::new(), Vec::new());
    for Opens { kind, id, columns, from, order, .. } in OPENS {
        let from = from.replace("{passed_on}", PASSED_ON);
        let sql = format!("SELECT {id}, {columns} FROM {from} ORDER BY {order} LIMIT {MOST_OF_A_KIND}");
        let rows = cx.read.query(&sql, &[])?;
        for row in &rows {
            items.push(Item {
                id: cx.ids.next(),
                kind,
                source: None,
                about: row.id(0)?,
                matter: row.opt(1, Row::id)?,
                number: row.text(2)?.to_owned(),
            });
        }
        let listed = i64::try_from(rows.len()).unwrap_or(MOST_OF_A_KIND);
        if listed == MOST_OF_A_KIND {
            let all =
                cx.read.one(&format!("SELECT COUNT(*) FROM {from}"), &[])?.map_or(Ok(0), |r| r.int(0))?;
            left.extend((all > listed).then_some(Left { kind, source: None, more: all - listed }));
        }
    }
    Ok((items, left))
}

/// What other packages hold open, as items; of each package no more than of the kinds here.
pub(crate) fn elsewhere(cx: &Deciding<'_>, open: &[Elsewhere], items: &mut Vec<Item>, left: &mut Vec<Left>) {
    let kind = ItemKind::Other;
    let mut counted: BTreeMap<&str, i64> = BTreeMap::new();
    for thing in open {
        let count = counted.entry(&thing.source).or_default();
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            items.push(Item {
                id: cx.ids.next(),
                kind,
                source: Some(thing.source.clone()),
                about: thing.about,
                matter: Some(thing.about),
                number: thing.number.clone(),
            });
        }
    }
    let more = counted.into_iter().filter(|(_, n)| *n > MOST_OF_A_KIND);
    left.extend(more.map(|(source, n)| Left {
        kind,
        source: Some(source.to_owned()),
        more: n - MOST_OF_A_KIND,
    }));
}

/// Live incidents and waiting signals that a telling may be of again: near in time, in place, or alike in words. `called` says how the
/// type of an incident is called, in every language: the journal holds its code, people say its name. What was told apart from `but`, the
/// signal that is asked about, is left out. Cheap on the worst night: a window of time, and only the latest [`MOST_LOOKED_AT`] in it.
///
/// # Errors
/// When the rows cannot be read.
pub fn same_as(
    read: &dyn Read,
    telling: &Telling,
    but: Option<Id<kind::Matter>>,
    called: &dyn Fn(&str) -> String,
) -> Result<Vec<Match>, StoreError> {
    let since = telling.from.plus_seconds(-SAME_WITHIN_MINUTES.saturating_mul(60));
    let until = telling.to.plus_seconds(SAME_WITHIN_MINUTES.saturating_mul(60));
    let rows = read.query(
        "SELECT i.id, i.number, TRUE, i.place, COALESCE(s.words, ''), i.opened_at, i.last_at, s.call_back, i.title, \
         i.incident_type FROM incident i LEFT JOIN signal s ON s.id = i.signal WHERE i.live = 1 AND i.handling < 2 AND \
         i.last_at >= $1 AND i.opened_at <= $2 ORDER BY i.opened_at DESC LIMIT 100",
        &[since.into(), until.into()],
    )?;
    let mut candidates = Vec::new();
    for row in &rows {
        let mut incident = candidate(row)?;
        incident.telling.say(&called(row.text(9)?));
        candidates.push(incident);
    }
    let sql = format!(
        "SELECT id, number, FALSE, place, words, COALESCE(stated_at, received_at), received_at, call_back, NULL FROM signal \
         WHERE state = 'new' AND received_at >= $1 AND received_at <= $2 AND handling < 2 AND channel NOT IN \
         ('cap', 'transit') ORDER BY received_at DESC LIMIT {MOST_LOOKED_AT}"
    );
    for row in read.query(&sql, &[since.into(), until.into()])? {
        candidates.push(candidate(&row)?);
    }
    let apart = match but {
        Some(id) => told_apart(read, &[id])?,
        None => BTreeSet::new(),
    };
    let others =
        candidates.iter().filter(|c| Some(c.id) != but && !but.is_some_and(|id| apart.contains(&(id, c.id))));
    Ok(among(telling, others))
}

/// Waiting signals that are looked at for one proposal.
const MOST_LOOKED_AT: i64 = 200;

fn candidate(row: &Row) -> Result<Candidate, StoreError> {
    let place: Option<crate::places::Place> = json(row, 3);
    let title: Text = json(row, 8).unwrap_or_default();
    let (from, to) = (row.time(5)?, row.time(6)?);
    let mut telling = Telling::of(row.text(4)?, from).lasting(from, to);
    for lang in kernel::Lang::ALL {
        telling.say(title.get(lang).unwrap_or(""));
    }
    let call_back = row.opt(7, Row::text)?;
    Ok(Candidate {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        is_incident: row.bool(2)?,
        telling: telling.at(place.as_ref()).from_number(call_back),
    })
}

/// Pairs of matters, each in both orders.
pub type Pairs = BTreeSet<(Id<kind::Matter>, Id<kind::Matter>)>;

/// The pairs among which one of these stands and that somebody told apart, each in both orders.
///
/// # Errors
/// When the rows cannot be read.
pub fn told_apart(read: &dyn Read, of: &[Id<kind::Matter>]) -> Result<Pairs, StoreError> {
    if of.is_empty() {
        return Ok(BTreeSet::new());
    }
    let marks: Vec<String> = (1..=of.len()).map(|n| format!("${n}")).collect();
    let sql = format!("SELECT matter, other FROM told_apart WHERE matter IN ({})", marks.join(", "));
    let params: Vec<store::Value> = of.iter().map(|id| (*id).into()).collect();
    let mut pairs = BTreeSet::new();
    for row in read.query(&sql, &params)? {
        let (one, other) = (row.id(0)?, row.id(1)?);
        pairs.extend([(one, other), (other, one)]);
    }
    Ok(pairs)
}
