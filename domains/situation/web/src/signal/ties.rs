//! How a signal hangs together with others: merged into or with, split, related, told apart. On its page, and live.

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::read::{self, Eye, SignalRow, TieRow};
use store::{Read, StoreError};
use web::Page;

use crate::desk::Names;
use crate::show::Said;

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Ties {
    id: String,
    based_on: i64,
    state: &'static str,
    /// Whether the reader's function may change them.
    may: bool,
    merged_into: Option<(String, String)>,
    split_from: Option<(String, String)>,
    /// Signals that were merged into it, directly or through others.
    told: Vec<TiedShow>,
    /// Signals that were split from it.
    parts: Vec<TiedShow>,
    related: Vec<RelatedShow>,
    /// Not the same, by number.
    apart: Vec<(String, String)>,
}

/// Another signal in one line.
#[derive(Debug, Clone, Serialize)]
struct TiedShow {
    id: String,
    number: String,
    said: Said,
    at: Timestamp,
    caller: Option<String>,
    urgent: bool,
    withheld: bool,
    based_on: i64,
}

#[derive(Debug, Clone, Serialize)]
struct RelatedShow {
    id: String,
    number: String,
    is_incident: bool,
    said: Said,
    at: Timestamp,
    function: Text,
}

impl Ties {
    /// As far as this reader may read; nothing of a signal that is withheld.
    pub(crate) fn of(
        read: &dyn Read,
        eye: &Eye,
        row: &SignalRow,
        names: &Names,
        (lang, may): (Lang, bool),
    ) -> Result<Self, StoreError> {
        if row.withheld {
            return Ok(Self { id: row.id.to_string(), ..Self::default() });
        }
        let pair =
            |(id, number): &(kernel::Id<kernel::kind::Matter>, String)| (id.to_string(), number.clone());
        let all = |rows: Vec<SignalRow>| rows.iter().map(|row| TiedShow::of(row, lang)).collect();
        let related = read::related(read, eye, row.id)?;
        let apart = read::apart_from(read, eye, row.id)?;
        Ok(Self {
            id: row.id.to_string(),
            based_on: row.changed_seq,
            state: row.state.code(),
            may,
            merged_into: row.merged_into.as_ref().map(pair),
            split_from: row.split_from.as_ref().map(pair),
            told: all(read::also_told(read, eye, row.id)?),
            parts: all(read::parts_of(read, eye, row.id)?),
            related: related.iter().map(|r| RelatedShow::of(r, names, lang)).collect(),
            apart: apart.into_iter().map(|a| (a.other.to_string(), a.number)).collect(),
        })
    }

    pub(super) fn sample(may: bool) -> Self {
        let nil = || uuid::Uuid::nil().to_string();
        let tied = |withheld| TiedShow {
            id: nil(),
            number: "S-26-0911".into(),
            said: Said::sample("Gasgeur <b>", Lang::Nl),
            at: Timestamp(1_795_488_000_000_000),
            caller: Some("M. Y".into()),
            urgent: true,
            withheld,
            based_on: 7,
        };
        let related = |is_incident| RelatedShow {
            id: nil(),
            number: if is_incident { "26-0417".into() } else { "S-26-0910".into() },
            is_incident,
            said: Said::sample("même rue", Lang::Fr),
            at: Timestamp(1_795_488_000_000_000),
            function: Text::three("Veille", "Wacht", "Watch"),
        };
        Self {
            id: nil(),
            based_on: 7,
            state: "new",
            may,
            merged_into: Some((nil(), "S-26-0909".into())),
            split_from: Some((nil(), "S-26-0908".into())),
            told: vec![tied(false), tied(true)],
            parts: vec![tied(false)],
            related: vec![related(true), related(false)],
            apart: vec![(nil(), "S-26-0907".into())],
        }
    }
}

impl TiedShow {
    fn of(row: &SignalRow, lang: Lang) -> Self {
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            said: Said::told(&row.words, lang),
            at: row.received_at,
            caller: row.caller.clone(),
            urgent: row.urgent,
            withheld: row.withheld,
            based_on: row.changed_seq,
        }
    }
}

impl RelatedShow {
    fn of(row: &TieRow, names: &Names, lang: Lang) -> Self {
        Self {
            id: row.other.to_string(),
            number: row.number.clone(),
            is_incident: row.is_incident,
            said: Said::told(&row.words, lang),
            at: row.at,
            function: Names::or_code(&names.functions, &row.function),
        }
    }
}

/// The ties alone, as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct TiesPart {
    pub(crate) ties: Ties,
}

impl Page for TiesPart {
    const TEMPLATE: &'static str = "situation/part-ties.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let rejoinable = Ties { merged_into: None, ..Ties::sample(true) };
        [Ties::default(), Ties::sample(false), Ties::sample(true), rejoinable]
            .into_iter()
            .map(|ties| Self { ties })
            .collect()
    }
}
