//! Messages in every order: what holds here is what holds by the standard, as the format's own ledger keeps it.

use std::collections::BTreeSet;

use exchange::cap::lifecycle::Ledger;
use exchange::cap::{Alert, MsgType, Ref, Scope, Status, Version};
use situation::cap::{AlertKey, Doing, Standing};
use situation::read::warnings_in_force;
use testkit::{NIGHT, on_both};

use crate::town::{Town, all};
use crate::warnings::message;

/// One message of a round: what it does, whether in earnest, which others it names.
#[derive(Debug, Clone)]
struct Said {
    no: usize,
    doing: Doing,
    standing: Standing,
    about: Vec<usize>,
}

/// Chance that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
    /// Up to seven messages in any order. Each names any others, as senders do and as they should not: itself, later ones, some twice.
    fn round(&mut self) -> Vec<Said> {
        let size = 2 + self.below(6);
        let mut all: Vec<Said> = (0..size)
            .map(|no| Said {
                no,
                doing: match self.below(8) {
                    0..=2 => Doing::Alert,
                    3..=4 => Doing::Update,
                    5 => Doing::Cancel,
                    6 => Doing::Acknowledge,
                    _ => Doing::Reject,
                },
                standing: if self.below(5) == 0 { Standing::Test } else { Standing::Actual },
                about: (0..self.below(4)).map(|_| self.below(size)).collect(),
            })
            .collect();
        for n in (1..all.len()).rev() {
            all.swap(n, self.below(n + 1));
        }
        // Some come twice.
        let again = all[self.below(all.len())].clone();
        all.push(again);
        all
    }
}

fn key(round: usize, no: usize) -> AlertKey {
    let minutes = i64::try_from(no).unwrap();
    crate::warnings::key(&format!("{round}-{no}"), minutes)
}

fn reference(key: &AlertKey) -> Ref {
    Ref { sender: key.sender.clone(), identifier: key.identifier.clone(), sent: key.sent }
}

/// The same message for the ledger.
fn alert(round: usize, said: &Said) -> Alert {
    let own = key(round, said.no);
    Alert {
        version: Version::V1_2,
        identifier: own.identifier,
        sender: own.sender,
        sent: own.sent,
        status: if said.standing == Standing::Test { Status::Test } else { Status::Actual },
        msg_type: match said.doing {
            Doing::Alert => MsgType::Alert,
            Doing::Update => MsgType::Update,
            Doing::Cancel => MsgType::Cancel,
            Doing::Acknowledge => MsgType::Ack,
            Doing::Reject => MsgType::Error,
        },
        source: None,
        scope: Scope::Public,
        restriction: None,
        addresses: Vec::new(),
        codes: Vec::new(),
        note: None,
        references: said.about.iter().map(|no| reference(&key(round, *no))).collect(),
        incidents: Vec::new(),
        infos: Vec::new(),
        signed: false,
        warnings: Vec::new(),
    }
}

#[test]
fn in_any_order_those_hold_that_hold_by_the_standard() {
    on_both(|place| {
        let town = Town::on(place);
        let (mut dice, mut ledger, mut held) = (Dice(7), Ledger::default(), 0);
        for round in 0..80 {
            let said = dice.round();
            for one in &said {
                ledger.take(&alert(round, one));
                let about: Vec<AlertKey> = one.about.iter().map(|no| key(round, *no)).collect();
                let minutes = i64::try_from(one.no).unwrap();
                let mut ingest = message(&format!("{round}-{}", one.no), minutes, one.doing, &about);
                ingest.incoming.standing = one.standing;
                town.ask(ingest);
            }
            let of_round = |identifier: &str| identifier.starts_with(&format!("{round}-"));
            let by_standard: BTreeSet<String> = ledger
                .holding(Status::Actual)
                .map(|r| r.identifier.clone())
                .filter(|identifier| of_round(identifier))
                .collect();
            let here: BTreeSet<String> = town
                .read(|r| warnings_in_force(r, &all(), NIGHT, 2_000))
                .into_iter()
                .map(|s| s.words.text.trim_start_matches("Orage ").to_owned())
                .filter(|identifier| of_round(identifier))
                .collect();
            assert_eq!(here, by_standard, "round {round}: {said:?}");
            held += here.len();
        }
        assert!(held > 60, "the rounds say something: {held}");
    });
}
