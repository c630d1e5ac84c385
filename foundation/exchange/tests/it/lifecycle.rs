//! What a message does to earlier ones, in whatever order they arrive.

use std::collections::BTreeSet;

use exchange::cap::lifecycle::{Effect, Ledger, in_order};
use exchange::cap::{Alert, Ref, Status};
use proptest::prelude::*;

use crate::sample::message;

fn holding(ledger: &Ledger) -> BTreeSet<Ref> {
    ledger.holding(Status::Actual).cloned().collect()
}

fn after(messages: &[Alert]) -> BTreeSet<Ref> {
    let mut ledger = Ledger::default();
    messages.iter().for_each(|m| drop(ledger.take(m)));
    holding(&ledger)
}

#[test]
fn one_event_from_its_first_message_to_its_cancellation() {
    let first = message(1, 1, "Alert", &[]);
    let second = message(2, 2, "Update", &[(1, 1)]);
    let third = message(3, 3, "Cancel", &[(2, 2)]);
    let mut ledger = Ledger::default();
    assert_eq!(ledger.take(&first), Effect::Begins);
    assert_eq!(ledger.take(&first), Effect::Repeat);
    assert_eq!(ledger.take(&second), Effect::Replaces(vec![first.reference()]));
    assert_eq!(holding(&ledger), [second.reference()].into());
    assert_eq!(ledger.take(&message(4, 4, "Ack", &[(2, 2)])), Effect::Acknowledges(vec![second.reference()]));
    assert_eq!(ledger.take(&message(5, 5, "Error", &[(2, 2)])), Effect::Rejects(vec![second.reference()]));
    assert_eq!(holding(&ledger), [second.reference()].into());
    assert_eq!(ledger.take(&third), Effect::Withdraws(vec![second.reference()]));
    assert!(holding(&ledger).is_empty());
}

#[test]
fn the_three_parts_together_identify_a_message() {
    let mut ledger = Ledger::default();
    assert_eq!(ledger.take(&message(1, 1, "Alert", &[])), Effect::Begins);
    assert_eq!(ledger.take(&message(1, 2, "Alert", &[])), Effect::Begins, "sent again at another time");
    let mut other = message(1, 1, "Alert", &[]);
    other.sender = "somebody@else.example".to_owned();
    assert_eq!(ledger.take(&other), Effect::Begins, "another sender");
    // A reference whose time is not the one of the message names another message.
    assert_eq!(ledger.take(&message(9, 9, "Cancel", &[(1, 3)])), Effect::Withdraws(Vec::new()));
    assert_eq!(holding(&ledger).len(), 3);
}

#[test]
fn overtaken_on_the_way() {
    let mut ledger = Ledger::default();
    assert_eq!(
        ledger.take(&message(2, 2, "Update", &[(1, 1)])),
        Effect::Begins,
        "an update of what never came"
    );
    assert_eq!(ledger.take(&message(1, 1, "Alert", &[])), Effect::Overtaken);
    assert_eq!(ledger.take(&message(3, 3, "Cancel", &[(4, 4)])), Effect::Withdraws(Vec::new()));
    assert_eq!(ledger.take(&message(4, 4, "Alert", &[])), Effect::Overtaken);
    assert_eq!(holding(&ledger), [message(2, 2, "Alert", &[]).reference()].into());
}

#[test]
fn a_test_does_not_withdraw_a_real_warning() {
    let real = message(1, 1, "Alert", &[]);
    let mut drill = message(2, 2, "Cancel", &[(1, 1)]);
    drill.status = Status::Test;
    assert_eq!(after(&[real.clone(), drill]), [real.reference()].into());
}

#[test]
fn a_file_in_order() {
    let (a, b) = (message(1, 1, "Alert", &[]), message(2, 2, "Update", &[(1, 1)]));
    assert_eq!(in_order(vec![b.clone(), a.clone(), b.clone()]), [a, b]);
}

proptest! {
    /// What holds at the end does not depend on the order of arrival or on repeats.
    #[test]
    fn any_order_comes_to_the_same(
        kinds in prop::collection::vec((0_usize..3, prop::collection::vec(any::<prop::sample::Index>(), 0..3)), 1..8),
        seed in any::<u64>(),
    ) {
        let mut messages = Vec::new();
        for (n, (kind, indexes)) in kinds.iter().enumerate() {
            let number = |n: usize| u32::try_from(n).unwrap();
            let earlier: Vec<(u32, u32)> = indexes.iter().filter(|_| n > 0).map(|i| number(i.index(n))).map(|i| (i, i)).collect();
            messages.push(message(number(n), number(n), ["Alert", "Update", "Cancel"][*kind], &earlier));
        }
        let want = after(&messages);
        let mut shuffled: Vec<Alert> = messages.iter().chain(&messages).cloned().collect();
        let mut state = seed | 1;
        for index in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(index, usize::try_from(state >> 33).unwrap() % (index + 1));
        }
        prop_assert_eq!(after(&shuffled), want);
    }
}
