//! Going through the past entry by entry: one step back or on from an instant, and the entries of one matter.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use kernel::{Id, Resource, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Entry;

use crate::extract::{Path, Query};
use crate::pages::Page;
use crate::{Answer, Fault, Reader, Shell, Who, blocking};

/// Rows of a page of entries.
const PAGE: i64 = 50;
/// Entries that are looked at for the next one that somebody may read.
const LOOKED_AT: i64 = 500;

/// From where to step, and where to go then.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The instant that is shown; empty for the present.
    at: String,
    /// `back` or `on`.
    way: String,
    /// Only entries of this matter.
    matter: String,
    /// The page, as a path of this place.
    to: String,
}

/// On to the same page as it was known at the entry before, or at the next one. Before the first it stays where it is; after the last
/// comes the present.
pub(crate) async fn step(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(asked): Query<Asked>,
) -> Answer {
    let matter: Option<Id<kind::Matter>> = asked.matter.trim().parse().ok();
    permitted(&shell, &who, matter)?;
    let shown: Option<Timestamp> = asked.at.parse::<jiff::Timestamp>().ok().map(Timestamp::from_jiff);
    let from = shown.unwrap_or_else(|| shell.now());
    let back = asked.way != "on";
    let found =
        blocking(
            || if back { before(&shell, &who, matter, from) } else { after(&shell, &who, matter, from) },
        )?;
    let at = if back { found.or(shown) } else { found };
    Ok(Redirect::to(&address(&reader, &asked.to, at)).into_response())
}

/// The page to go on to at an instant, or at present, with what its address asked for besides.
fn address(reader: &Reader, to: &str, at: Option<Timestamp>) -> String {
    let (path, query) = own_page(reader, to);
    match (at, query.is_empty()) {
        (None, _) => format!("{path}{query}"),
        (Some(at), true) => format!("{path}?as_of={}", at.rfc3339()),
        (Some(at), false) => format!("{path}{query}&as_of={}", at.rfc3339()),
    }
}

/// Whoever may read nothing steps nowhere; of a matter that somebody may not read they learn nothing.
fn permitted(shell: &Shell, who: &Who, matter: Option<Id<kind::Matter>>) -> Result<(), Fault> {
    let on = match matter {
        Some(id) => shell.live().read(|read| shell.guarded(read, id))?.ok_or_else(Fault::not_found)?,
        None => Resource::service(),
    };
    shell.permit(who, "matter.read", &on)
}

/// When the entry before the last one that is seen at this instant was recorded.
fn before(
    shell: &Shell,
    who: &Who,
    matter: Option<Id<kind::Matter>>,
    from: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let mut to = shell.live().seq_at(from)?;
    let (mut seen, lowest) = (None, to - LOOKED_AT);
    while to > lowest.max(0) {
        let entries = shell.live().last_of(matter, to, PAGE)?;
        let Some(first) = entries.last() else { return Ok(None) };
        to = first.header.seq - 1;
        for at in readable(shell, who, &entries)? {
            match seen {
                None => seen = Some(at),
                // Several entries of one instant are one state.
                Some(last) if at < last => return Ok(Some(at)),
                Some(_) => {}
            }
        }
    }
    Ok(None)
}

/// When the first entry after this instant was recorded.
fn after(
    shell: &Shell,
    who: &Who,
    matter: Option<Id<kind::Matter>>,
    from: Timestamp,
) -> Result<Option<Timestamp>, Fault> {
    let mut seq = shell.live().seq_at(from)?;
    let highest = seq + LOOKED_AT;
    while seq < highest {
        let entries = shell.live().next_of(matter, seq, PAGE)?;
        let Some(last) = entries.last() else { return Ok(None) };
        seq = last.header.seq;
        if let Some(at) = readable(shell, who, &entries)?.first() {
            return Ok(Some(*at));
        }
    }
    Ok(None)
}

/// When those of them were recorded that this person may read, in the same order.
fn readable(shell: &Shell, who: &Who, entries: &[Entry]) -> Result<Vec<Timestamp>, Fault> {
    shell.live().read(|read| {
        let mut all = Vec::new();
        for entry in entries {
            if shell.may_read(who, read, entry)? {
                all.push(entry.header.recorded.at);
            }
        }
        Ok(all)
    })
}

/// A page of this place in the reader's language, with what follows its question mark; anything else is the first page.
fn own_page(reader: &Reader, to: &str) -> (String, String) {
    let whole = to.split('#').next().unwrap_or("");
    let path = whole.split('?').next().unwrap_or("");
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~%".contains(&b);
    let ours = path.starts_with(&format!("/{}/", reader.lang)) && path.bytes().all(plain);
    if !ours || path.contains("//") || path.contains("..") {
        return (reader.url(""), String::new());
    }
    let query = query_of(whole);
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~%+=&?,:;@!$'()*".contains(&b);
    (path.to_owned(), if query.bytes().all(plain) { query } else { String::new() })
}

/// What follows the question mark of an address, with it and without the instant looked back to; nothing where nothing does.
pub(crate) fn query_of(address: &str) -> String {
    let query = address.split('#').next().unwrap_or("").split_once('?').map_or("", |(_, query)| query);
    let kept = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or("");
        !name.is_empty() && !["as_of", "as_of_local"].contains(&name)
    };
    let kept: Vec<&str> = query.split('&').filter(kept).collect();
    if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) }
}

/// An entry of the matter.
#[derive(Serialize)]
pub(crate) struct HistoryRow {
    seq: i64,
    at: Timestamp,
    /// As an address has it.
    iso: String,
    words: Option<String>,
    kind: String,
    function: String,
    destroyed: bool,
}

/// The entries of one matter.
#[derive(Serialize)]
pub(crate) struct HistoryPage {
    id: String,
    name: String,
    /// Address of its page.
    path: Option<String>,
    rows: Vec<HistoryRow>,
    /// The number to go on before.
    older: Option<i64>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "history.html";
    const ROOM: &'static str = "journal";
    fn samples() -> Vec<Self> {
        let row = |destroyed: bool| HistoryRow {
            seq: 31,
            at: Timestamp::from_seconds(1_790_000_000),
            iso: "2026-09-21T13:33:20Z".to_owned(),
            words: (!destroyed).then(|| "…".to_owned()),
            kind: "situation.log-written@2".to_owned(),
            function: "watch-officer".to_owned(),
            destroyed,
        };
        let page = |path: Option<&str>, rows, older| Self {
            id: "0197".to_owned(),
            name: "26-0417 <b>".to_owned(),
            path: path.map(str::to_owned),
            rows,
            older,
        };
        vec![
            page(Some("/fr/incidents/x"), vec![row(false), row(true)], Some(31)),
            page(None, vec![row(false)], None),
            page(None, Vec::new(), None),
        ]
    }
}

/// Where a list of entries goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Since {
    before: Option<i64>,
}

/// What was recorded about one matter, the last first, as far as the reader may read it.
pub(crate) async fn history(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    Query(from): Query<Since>,
) -> Answer {
    permitted(&shell, &who, Some(id))?;
    let to = from.before.map_or(i64::MAX, |seq| seq.saturating_sub(1));
    let entries = blocking(|| shell.live().last_of(Some(id), to, PAGE))?;
    let older =
        entries.last().map(|e| e.header.seq).filter(|_| entries.len() >= usize::try_from(PAGE).unwrap_or(0));
    let page = shell.live().read(|read| {
        let named = shell.page_of(read, reader.lang, id)?;
        let mut rows = Vec::new();
        for entry in &entries {
            if !shell.may_read(&who, read, entry)? {
                continue;
            }
            rows.push(HistoryRow {
                seq: entry.header.seq,
                at: entry.header.recorded.at,
                iso: entry.header.recorded.at.rfc3339(),
                words: super::journal::words(&shell, &reader, entry),
                kind: entry.header.kind.clone(),
                function: shell.site().function(reader.lang, &entry.header.actor.function).to_owned(),
                destroyed: entry.destroyed,
            });
        }
        let (name, path) = match named {
            Some((name, path)) => (name, Some(reader.url(&path))),
            None => (id.to_string(), None),
        };
        Ok::<_, Fault>(HistoryPage { id: id.to_string(), name, path, rows, older })
    })?;
    shell.draw(&reader, &page).answer()
}

#[cfg(test)]
mod tests {
    use super::query_of;

    #[test]
    fn what_an_address_asks_for_is_kept_but_for_the_instant() {
        for (address, query) in [
            ("/watch", ""),
            ("/watch?", ""),
            ("/watch?as_of=2026-11-24T02:41:00Z", ""),
            ("/log?kind=figure&as_of=x&q=a%20b#end", "?kind=figure&q=a%20b"),
            ("/log?as_of_local=02:41&kind=figure", "?kind=figure"),
            ("/log?as_officer=1", "?as_officer=1"),
        ] {
            assert_eq!(query_of(address), query, "{address}");
        }
    }
}
