//! A small journal of a town that does not exist, always the same bytes.

use std::cell::Cell;
use std::collections::BTreeMap;

use journal::checkpoint::{Checkpoint, Note};
use journal::export::{FORMAT, Manifest, write_entry, write_manifest};
use journal::merkle::{Frontier, leaf_hash};
use journal::{Body, Hash, Header, HeaderActor, Recorded, SigningKey, VERSION, seal};
use kernel::{ClockQuality, Handling, Id, Precision, Stated, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

/// The journal's name in checkpoints.
pub(crate) const ORIGIN: &str = "belfry.example/live";

/// 2026-11-24 02:40:00 UTC.
const NIGHT: i64 = 1_795_488_000_000_000;

/// The key that signs the sample's checkpoints. Its seed is public: it protects nothing.
pub(crate) fn key() -> SigningKey {
    SigningKey::new(ORIGIN, &[7; 32]).unwrap()
}

/// An identifier that tells its number.
pub(crate) fn id<K>(number: u128) -> Id<K> {
    Id::new(Uuid::from_u128(0x0193_5b1e_0000_7000_8000_0000_0000_0000 + number))
}

/// The header that precedes sealing, number `seq` after `prev`.
pub(crate) fn header(seq: i64, prev: Hash) -> Header {
    let number = u128::try_from(seq).unwrap();
    Header {
        v: VERSION,
        journal: "live".to_owned(),
        seq,
        prev,
        id: id(number * 16 + 1),
        command: id(number * 16 + 2),
        kind: "situation.signal-received@1".to_owned(),
        recorded: Recorded { at: Timestamp(NIGHT + seq * 60_000_000), clock: ClockQuality::Synchronised },
        stated: (seq % 2 == 0)
            .then_some(Stated { at: Timestamp(NIGHT - 300_000_000), precision: Precision::Minute }),
        actor: HeaderActor {
            person: id(3),
            function: "duty-officer".to_owned(),
            mandate: id(4),
            on_behalf_of: (seq % 3 == 0).then(|| id(5)),
        },
        organisation: id(6),
        matter: (seq > 1).then(|| id(7)),
        handling: Handling::ALL[usize::try_from(seq % 4).unwrap()],
        basis: "coordination".to_owned(),
        purpose: "crisis-management".to_owned(),
        cause: (seq > 2).then(|| id(17)),
        policies: "5f".repeat(32),
        profile: "a0".repeat(32),
        territory: "quaysea-2026".to_owned(),
        program: "0.1.0".to_owned(),
        fields: BTreeMap::new(),
    }
}

/// Values with everything that canonical JSON must get right.
pub(crate) fn values(seq: i64) -> BTreeMap<String, Value> {
    let text = format!("Odeur de gaz au «quai {seq}»\n\tl'appelant dit: \"ça pique\" \\ 😀 \u{7f}\u{1}");
    let extent =
        json!({ "b": [1, -2, 9_007_199_254_740_991_i64], "": null, "\u{e000}": true, "😀": false, "é": [] });
    BTreeMap::from([
        ("text".to_owned(), json!(text)),
        ("caller".to_owned(), json!("M. Dupont-Verhaegen, 0470 00 00 00")),
        ("extent".to_owned(), extent),
    ])
}

/// Salts that a test can repeat.
pub(crate) fn salts(start: i64) -> impl Fn(&mut [u8]) {
    let count = Cell::new(start * 1000);
    move |out| {
        count.set(count.get() + 1);
        out.copy_from_slice(&Hash::of(&count.get().to_be_bytes()).0);
    }
}

/// A journal as it stands on a disk.
#[derive(Clone, Default)]
pub(crate) struct Chain {
    /// Header bytes and, where it was not destroyed, body bytes.
    pub(crate) entries: Vec<(Vec<u8>, Option<Vec<u8>>)>,
    pub(crate) frontier: Frontier,
    pub(crate) head: Option<Hash>,
}

impl Chain {
    /// `entries` entries; every fifth body is destroyed, the third withholds who called.
    pub(crate) fn of(entries: i64) -> Self {
        let mut chain = Self::default();
        (1..=entries).for_each(|seq| chain.append(header(seq, chain.head()), values(seq)));
        chain
    }
    /// Seals and appends whatever the header says, also what no writer would.
    pub(crate) fn append(&mut self, header: Header, values: BTreeMap<String, Value>) {
        let seq = header.seq;
        let (header, mut body) = seal(header, values, &salts(seq)).unwrap();
        if seq == 3 {
            body = body.withholding(|name| name != "caller");
        }
        self.push(header.to_bytes(), (seq % 5 != 0).then_some(&body));
    }
    pub(crate) fn push(&mut self, header: Vec<u8>, body: Option<&Body>) {
        self.head = Some(Hash::of(&header));
        self.frontier.append(leaf_hash(&header));
        self.entries.push((header, body.map(|b| b.to_bytes().unwrap())));
    }
    pub(crate) fn head(&self) -> Hash {
        self.head.unwrap_or(Hash::ZERO)
    }
    pub(crate) fn checkpoint(&self) -> Checkpoint {
        Checkpoint::of(ORIGIN, &self.frontier)
    }
    pub(crate) fn note(&self) -> Note {
        self.checkpoint().sign(&key()).unwrap()
    }
    /// As a file.
    pub(crate) fn export(&self) -> Vec<u8> {
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            journal: "live".to_owned(),
            origin: ORIGIN.to_owned(),
            entries: i64::try_from(self.entries.len()).unwrap(),
            head: self.head(),
            root: self.frontier.root(),
        };
        let mut out = Vec::new();
        write_manifest(&mut out, &manifest).unwrap();
        self.entries.iter().for_each(|(h, b)| write_entry(&mut out, h, b.as_deref()).unwrap());
        out
    }
}
