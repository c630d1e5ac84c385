//! Things that lie somewhere: a view of its own, made of entries that say everything.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Eye, MatterView, set_areas, set_readers};
use kernel::{Handling, Id, Point, Resource, Timestamp, kind};
use openapi::{Collection, Field, Geometry, Item, Of, Shapes, Source};
use store::{Command, Deciding, Draft, Entry, Event, Failure, Journal, Read, StoreError, Tx, View};
use testkit::{Place, command_id, definition};

pub(crate) static THINGS: Collection = Collection {
    code: "things",
    title: ["Choses", "Dingen", "Things"],
    what: ["Des choses.", "Dingen.", "Things."],
    shapes: Shapes::Points,
    statuses: &["open", "closed"],
    fields: &[
        Field::always("name", Of::Names, ["Nom.", "Naam.", "Name."]),
        Field::maybe("words", Of::Words, ["Mots.", "Woorden.", "Words."]),
        Field::always("since", Of::Moment, ["Depuis.", "Sinds.", "Since."]),
    ],
};

/// A thing was put somewhere, or changed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub(crate) struct Put {
    pub(crate) closed: bool,
    pub(crate) at: Point,
    pub(crate) since: Timestamp,
    pub(crate) areas: BTreeSet<String>,
    pub(crate) readers: BTreeSet<String>,
    pub(crate) owner: Option<Id<kind::Person>>,
}

store::events! { Put = "things.put@1" }

pub(crate) struct ThingView;

impl View for ThingView {
    fn name(&self) -> &'static str {
        "things"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE thing (id BYTEA PRIMARY KEY, handling BIGINT NOT NULL, owner BYTEA, changed_seq BIGINT NOT NULL, \
           says TEXT NOT NULL)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(put), Some(id)) = (Put::of(entry), entry.header.matter) else { return Ok(()) };
        let says = serde_json::to_string(&put).map_err(|e| StoreError::Journal(e.to_string()))?;
        tx.execute("DELETE FROM thing WHERE id = $1", &[id.into()])?;
        tx.execute(
            "INSERT INTO thing (id, handling, owner, changed_seq, says) VALUES ($1, $2, $3, $4, $5)",
            &[
                id.into(),
                entry.header.handling.rank().into(),
                put.owner.into(),
                entry.header.seq.into(),
                says.into(),
            ],
        )?;
        set_areas(tx, id, put.areas.iter().map(String::as_str))?;
        set_readers(tx, id, put.readers.iter().map(String::as_str))
    }
}

struct Do(Draft);

impl Command for Do {
    fn name(&self) -> &'static str {
        "things.put"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![self.0.clone()])
    }
}

pub(crate) struct Things;

impl Source for Things {
    fn collection(&self) -> &'static Collection {
        &THINGS
    }
    fn table(&self) -> Option<&'static str> {
        Some("thing")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Ok(id) = id.parse::<Id<kind::Matter>>() else { return Ok(None) };
        let sees = eye.on("t", 2);
        let params: Vec<store::Value> = std::iter::once(id.into()).chain(sees.full_params()).collect();
        let sql = format!("SELECT t.changed_seq, t.says FROM thing t WHERE t.id = $1 AND {}", sees.full);
        let Some(row) = read.one(&sql, &params)? else { return Ok(None) };
        let put: Put = serde_json::from_str(row.text(1)?).map_err(|e| StoreError::Journal(e.to_string()))?;
        let item = Item {
            id: id.to_string(),
            seq: row.int(0)?,
            status: Some(if put.closed { "closed" } else { "open" }),
            areas: access::areas_of(read, id)?,
            from: Some(put.since),
            page: Some(format!("things/{id}")),
            geometry: Some(Geometry::point(put.at)),
            ..Item::default()
        };
        let name = openapi::item::names(&kernel::Text::both("Chose", "Ding"));
        Ok(Some(item.with("name", name).with("since", openapi::item::moment(put.since))))
    }
}

pub(crate) fn open(place: &Place) -> Journal {
    let (mut definition, _) = definition("live");
    definition.views = vec![Arc::new(MatterView), Arc::new(ThingView)];
    Journal::open(&place.backend, definition).unwrap()
}

/// A thing at so many ten-millionths of a degree east of 4° and north of 50°.
pub(crate) fn put(offset: i64) -> Put {
    Put {
        closed: false,
        at: Point { lon: 40_000_000 + offset, lat: 500_000_000 + offset },
        since: testkit::NIGHT,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
        owner: None,
    }
}

pub(crate) fn write(journal: &Journal, id: Id<kind::Matter>, put: &Put, handling: Handling) {
    let draft = put.draft(Some(id), handling).unwrap();
    let submission = store::Submission {
        command_id: command_id(),
        actor: kernel::Actor::system(),
        command: Box::new(Do(draft)),
        stamp: Arc::default(),
    };
    journal.submit_blocking(submission).unwrap();
}

pub(crate) fn resource(journal: &Journal, id: Id<kind::Matter>) -> Resource {
    let seq = journal
        .read(|r| r.one("SELECT changed_seq FROM thing WHERE id = $1", &[id.into()]))
        .unwrap()
        .unwrap();
    let entry = journal.entry(seq.int(0).unwrap()).unwrap().unwrap();
    let put = Put::of(&entry).unwrap();
    Resource {
        matter: Some(id),
        handling: entry.header.handling,
        areas: put.areas,
        readers: put.readers,
        owner: put.owner,
    }
}
