//! Notices of transport operators: new, changed, gone, back.

use std::collections::BTreeSet;

use kernel::{Lang, Timestamp};
use situation::command::{EndNotices, Ending, MOST_NOTICES, SetAside, TakeNotices};
use situation::read::{notices_of, signal, signals};
use situation::signal::{AsideReason, Channel, SignalState};
use situation::transit::{Announced, Notice, NoticeText, Period, Touched};
use testkit::{NIGHT, on_both};

use crate::town::{Town, all, matter};

fn announced(id: &str, text: &str) -> Announced {
    let header = vec![NoticeText { tag: "fr".into(), text: text.into() }];
    let touched = vec![Touched { route: Some("9".into()), ..Touched::default() }];
    let notice = Notice {
        header,
        touched,
        cause: "accident".into(),
        effect: "no-service".into(),
        ..Notice::default()
    };
    Announced { signal: matter(), id: id.into(), notice }
}

fn take(notices: &[Announced]) -> TakeNotices {
    TakeNotices { feed: "town-transit".into(), notices: notices.to_vec() }
}

fn only(ids: &[&str], announced: Option<Timestamp>) -> EndNotices {
    let still: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    EndNotices { feed: "town-transit".into(), what: Ending::AllBut(still), announced }
}

/// Every turn of a notice, each field filled, for the pinned shapes.
pub(crate) fn every_turn(town: &Town) {
    let full = |text: &str| {
        let mut one = announced("full", text);
        one.notice.description = one.notice.header.clone();
        one.notice.periods = vec![Period { from: Some(NIGHT), to: Some(NIGHT) }];
        let id = || Some("x".to_owned());
        one.notice.touched = vec![Touched { agency: id(), route: id(), stop: id(), trip: id() }];
        one.notice.file = Some(kernel::Id::new(uuid::Uuid::nil()));
        one
    };
    town.ask(take(&[full("un")]));
    town.ask(take(&[full("deux")]));
    town.ask(only(&[], Some(NIGHT)));
}

#[test]
fn a_notice_makes_one_signal_that_follows_its_feed() {
    on_both(|place| {
        let town = Town::on(place);
        let first = announced("a", "Ligne 9 interrompue");
        let id = first.signal;
        town.ask(take(&[first.clone(), announced("b", "Arrêt déplacé"), announced("a", "deux fois")]));
        assert_eq!(crate::intake::found(&town, "interrompue"), 1);
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!(
            (row.number.as_str(), row.channel, row.state),
            ("S-26-0001", Channel::Transit, SignalState::New)
        );
        assert_eq!((row.words.text.as_str(), row.words.lang), ("Ligne 9 interrompue", Lang::Fr));
        assert_eq!(row.notice.as_ref().unwrap().body.touched[0].route.as_deref(), Some("9"));
        let head = town.journal.head();
        town.ask(take(&[announced("a", "Ligne 9 interrompue")]));
        assert_eq!(town.journal.head(), head, "what says the same changes nothing");

        town.ask(SetAside { signal: id, reason: AsideReason::NoFollowUp, words: None, based_on: None });
        town.ask(take(&[announced("a", "Ligne 9 rétablie en partie")]));
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!(
            (row.state, row.notice.unwrap().updates),
            (SignalState::New, 1),
            "it says something else now"
        );
        assert_eq!((row.words.text.as_str(), row.reason), ("Ligne 9 rétablie en partie", None));

        let stated = NIGHT.plus_seconds(-30);
        town.ask(only(&["b"], Some(stated)));
        let row = town.read(|r| signal(r, &all(), id)).unwrap();
        assert_eq!((row.state, row.notice.unwrap().ended_at), (SignalState::New, Some(stated)));
        let head = town.journal.head();
        town.ask(only(&["b"], None));
        assert_eq!(town.journal.head(), head, "it ends once");
        town.ask(take(&[announced("a", "Ligne 9 rétablie en partie")]));
        assert_eq!(
            town.read(|r| signal(r, &all(), id)).unwrap().notice.unwrap().ended_at,
            None,
            "it is back"
        );
        let gone = Ending::These(["a".to_owned(), "x".to_owned()].into());
        town.ask(EndNotices { what: gone, ..only(&[], None) });
        let ended: Vec<_> =
            town.read(|r| notices_of(r, "town-transit")).into_values().map(|n| n.ended).collect();
        assert_eq!(ended, [true, false]);
        assert_eq!(town.read(|r| notices_of(r, "other")).len(), 0);
        assert_eq!(town.read(|r| signals(r, &all(), &Default::default(), 10)).len(), 2);
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_feed_is_taken_in_parts_and_never_merged_or_split() {
    on_both(|place| {
        let town = Town::on(place);
        let many: Vec<_> = (0..=MOST_NOTICES).map(|n| announced(&n.to_string(), "x")).collect();
        assert_eq!(town.refused(take(&many)).key, "refusal-too-many");
        town.ask(take(&many[..MOST_NOTICES]));
        town.ask(take(&many[MOST_NOTICES..]));
        town.ask(only(&[], None));
        let open =
            |town: &Town| town.read(|r| notices_of(r, "town-transit")).values().filter(|n| !n.ended).count();
        assert_eq!(open(&town), 1, "the rest with the next turn");
        town.ask(only(&[], None));
        assert_eq!(open(&town), 0);
        let call = crate::intake::call(&town, "tram arrêté");
        let merge = situation::command::MergeSignal { signal: many[0].signal, into: call, based_on: None };
        assert_eq!(town.refused(merge).key, "refusal-signal-feed");
    });
}
