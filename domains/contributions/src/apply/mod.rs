//! The view: rows made from this package's events, with the counts of the matrix beside them.

mod amend;
mod ask;
mod count;
mod give;
mod links;
mod tables;

use kernel::{Id, kind};
use serde_json::json as value;
use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{Event, Given};

/// Rows of campaigns, sheets, actions, links, letters and history; counts by measure, partner, area and year.
#[derive(Debug, Default)]
pub struct ContributionView;

impl View for ContributionView {
    fn name(&self) -> &'static str {
        "contributions"
    }
    fn version(&self) -> u32 {
        9
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "campaign-opened" => return ask::opened(tx, entry, id),
            "campaign-closed" => return ask::closed(tx, entry, id),
            "campaign-reopened" => return ask::reopened(tx, entry, id),
            "campaign-amended" => return amend::amended(tx, entry, id),
            "due-moved" => return amend::moved(tx, entry, id),
            "partner-asked" => ask::asked(tx, entry, id)?,
            "measures-added" => ask::added(tx, entry, id)?,
            "contact-named" => return ask::named(tx, entry, id),
            "measures-taken-back" => ask::taken_back(tx, entry, id)?,
            "contact-removed" => ask::removed(tx, entry, id)?,
            "given" => give::given(tx, entry, id)?,
            "judged" => give::judged(tx, entry, id)?,
            "withdrawn" => give::withdrawn(tx, entry, id)?,
            "translated" => give::translated(tx, entry, id)?,
            "told" => give::told(tx, entry, id)?,
            "told-by-hand" => give::told_by_hand(tx, entry, id)?,
            // The history is all that it leaves.
            "reminder-asked" => {}
            "link-made" | "link-opened" | "link-ended" => links::apply(tx, entry, id, what)?,
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let Some(given) = Given::of(entry) else { return Vec::new() };
        let shown = given.actions.into_iter().flat_map(|a| a.action.files);
        shown.chain(given.file).collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it.
            Some("campaign-opened" | "partner-asked") => Some("refusal-erase-guard"),
            // Without them, something would be asked, accepted or open again that is not, or closed that is open.
            Some(
                "campaign-amended"
                | "campaign-closed"
                | "campaign-reopened"
                | "contact-removed"
                | "due-moved"
                | "measures-added"
                | "measures-taken-back"
                | "judged"
                | "withdrawn"
                | "link-ended",
            ) => Some("refusal-erase-contribution"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("contributions.")
}

/// A page drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE contribution_sheet SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// One line of the history of a sheet. What was done stands in rows of its own, and not twice.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    let mut detail = value!({});
    if let Some(fields) = detail.as_object_mut() {
        let lists = [
            "actions",
            "answers",
            "measures",
            "nothing",
            "names",
            "areas",
            "timers",
            "sheets",
            "translation",
            // Of a campaign that was corrected: they stand with the campaign.
            "letter",
            "questions",
            "told",
        ];
        let small = |name: &str| !lists.contains(&name);
        fields
            .extend(entry.fields.iter().filter(|(name, _)| small(name)).map(|(n, v)| (n.clone(), v.clone())));
        let count = |name: &str| entry.fields.get(name).and_then(serde_json::Value::as_array).map(Vec::len);
        for name in ["actions", "answers", "measures", "nothing"] {
            if let Some(count) = count(name) {
                fields.insert(format!("{name}-count"), value!(count));
            }
        }
        if what == "campaign-amended" {
            let changed = ["names", "letter", "questions", "reminders", "due"];
            let told =
                |name: &&str| entry.fields.get(*name).is_some_and(|v| *v != value!([]) && !v.is_null());
            let all: Vec<&str> = changed.into_iter().filter(told).collect();
            fields.insert("changed".to_owned(), value!(all));
        }
        // Of what was judged, which: numbers of actions, ids of measures.
        let judged = [("actions", "numbers"), ("nothing", "none")];
        for (name, kept) in judged.into_iter().filter(|_| what == "judged") {
            if let Some(which) = entry.fields.get(name) {
                fields.insert(kept.to_owned(), which.clone());
            }
        }
    }
    tx.execute(
        "INSERT INTO contribution_turn (sheet, seq, what, at, person, function_code, erased, detail) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8) ON CONFLICT (sheet, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&detail)?.into(),
        ],
    )
    .map(drop)
}
