//! What opens while a watch is being handed over.

use kernel::{Id, kind};
use situation::command::{AcceptItem, AcceptLate, CloseHandover, SetAside, StartHandover, WriteEntry};
use situation::handover::{Elsewhere, ItemKind, MOST_OF_A_KIND};
use situation::log::EntryKind;
use situation::read::{HandoverItemRow, handover, handover_items, handover_late, running_handover};
use situation::signal::AsideReason;
use situation::text::Words;
use testkit::on_both;

use crate::town::{Town, matter};

fn begun(town: &Town, others: Vec<Elsewhere>) -> Id<kind::Matter> {
    let id = matter();
    town.ask(StartHandover {
        handover: id,
        to_function: "watch-officer".into(),
        to_person: None,
        words: None,
        others,
    });
    id
}

fn late(town: &Town, id: Id<kind::Matter>, others: &[Elsewhere]) -> Vec<HandoverItemRow> {
    town.read(|r| handover_late(r, &handover(r, id)?.unwrap(), others))
}

fn order(n: i64) -> Elsewhere {
    Elsewhere { source: "order".into(), about: matter(), number: format!("O-26-{n:04}") }
}

fn accept(handover: Id<kind::Matter>, about: Id<kind::Matter>, others: &[Elsewhere]) -> AcceptLate {
    AcceptLate { handover, about, words: Some(Words::new(kernel::Lang::Fr, "vu")), others: others.to_vec() }
}

#[test]
fn a_call_that_comes_meanwhile_is_accepted_before_the_watch_is_taken() {
    on_both(|place| {
        let town = Town::on(place);
        let first = crate::intake::call(&town, "odeur de gaz");
        let old = order(1);
        let id = begun(&town, vec![old.clone()]);
        for item in town.read(|r| handover_items(r, id)) {
            town.ask_as(&town.relief, AcceptItem { handover: id, item: item.id, words: None }).unwrap();
        }
        assert!(late(&town, id, std::slice::from_ref(&old)).is_empty(), "what stood on the list is not late");
        let call = crate::intake::call(&town, "fumée");
        let request = town.ask(WriteEntry {
            entry_kind: EntryKind::Request,
            ..WriteEntry::message(None, Words::new(kernel::Lang::Fr, "deux bus"))
        });
        let others = vec![old, order(2)];
        let found = late(&town, id, &others);
        let kinds: Vec<_> = found.iter().map(|l| (l.kind, l.about)).collect();
        assert_eq!(
            kinds,
            [
                (ItemKind::Signal, call),
                (ItemKind::Request, request.entries[0].id.cast()),
                (ItemKind::Other, others[1].about)
            ]
        );
        let close = CloseHandover { handover: id, words: None, others: others.clone() };
        let refused = town.refused_as(&town.relief, close.clone());
        assert_eq!((refused.key.as_str(), refused.facts["open"].as_str()), ("refusal-handover-late", "3"));
        assert_eq!(town.refused(accept(id, call, &others)).key, "refusal-handover-self");
        town.ask_as(&town.relief, accept(id, call, &others)).unwrap();
        let again = town.ask_as(&town.relief, accept(id, call, &others)).unwrap();
        assert!(again.entries.is_empty(), "accepted once");
        for l in late(&town, id, &others) {
            town.ask_as(&town.relief, accept(id, l.about, &others)).unwrap();
        }
        let items = town.read(|r| handover_items(r, id));
        let added: Vec<_> = items.iter().filter(|i| i.added_at.is_some()).collect();
        assert!(
            added.len() == 3
                && added
                    .iter()
                    .all(|i| i.accepted_at.is_some() && i.words.as_ref().is_some_and(|w| w.text == "vu"))
        );
        assert_eq!(items.first().map(|i| i.about), Some(first), "what came later stands at the end");
        assert_eq!(town.read(|r| handover(r, id)).unwrap().items, 5);
        town.ask_as(&town.relief, close).unwrap();
        assert!(town.read(running_handover).is_none());
    });
}

#[test]
fn what_is_settled_meanwhile_need_not_be_accepted() {
    on_both(|place| {
        let town = Town::on(place);
        let id = begun(&town, Vec::new());
        let call = crate::intake::call(&town, "rien");
        assert_eq!(late(&town, id, &[]).len(), 1);
        town.ask(SetAside { signal: call, reason: AsideReason::Test, words: None, based_on: None });
        assert!(late(&town, id, &[]).is_empty());
        let gone = town.refused_as(&town.relief, accept(id, call, &[]));
        assert_eq!(gone.key, "refusal-handover-late-gone");
        let close = CloseHandover { handover: id, words: None, others: Vec::new() };
        town.ask_as(&town.relief, close).unwrap();
    });
}

#[test]
fn what_was_too_much_for_the_list_did_not_open_meanwhile() {
    on_both(|place| {
        let town = Town::on(place);
        for n in 0..=MOST_OF_A_KIND {
            crate::intake::call(&town, &format!("appel {n}"));
        }
        let many: Vec<_> = (0..=MOST_OF_A_KIND).map(order).collect();
        let id = begun(&town, many.clone());
        assert!(
            late(&town, id, &many).is_empty(),
            "it was counted, and is to be looked at where all of it stands"
        );
        let call = crate::intake::call(&town, "encore un");
        let found: Vec<_> = late(&town, id, &many).iter().map(|l| l.about).collect();
        assert_eq!(found, [call]);
    });
}
