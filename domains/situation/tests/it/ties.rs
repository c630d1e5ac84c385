//! Signals that tell of the same, of two things, or of things that may hang together; and every such act taken back.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, kind};
use situation::command::{
    AlikeAgain, AmendSignal, AttachSignal, MergeIncident, MergeSignal, PromoteSignal, ReceiveSignal,
    RejoinSignal, RelateSignal, RestrictMatter, ReturnSignal, SetAside, SplitSignal, TakeStep, TellApart,
    UnmergeIncident, UnmergeSignal, UnrelateSignal,
};
use situation::event::SignalAmended;
use situation::incident::{IncidentState, Opening, Outcome, Severity, Step};
use situation::inform::InformState;
use situation::propose::same_as;
use situation::read::{
    Eye, SignalRow, also_told, incident, informs, parts_of, related, signal, signals, signals_of, turns_on,
};
use situation::signal::{AsideReason, Channel, SignalState, Told};
use situation::text::Words;
use testkit::on_both;

use crate::incidents::{open, step};
use crate::intake::call;
use crate::rights::reader;
use crate::town::{Town, all, matter, on_the_border};

type Matter = Id<kind::Matter>;

fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

fn merge(signal: Matter, into: Matter) -> MergeSignal {
    MergeSignal { signal, into, based_on: None }
}

fn unmerge(signal: Matter) -> UnmergeSignal {
    UnmergeSignal { signal, words: Some(words("deux choses")), based_on: None }
}

fn split(signal: Matter, part: Matter) -> SplitSignal {
    let told = Told {
        place: Some(on_the_border()),
        caller: Some("Mme X (fictive)".into()),
        call_back: Some("0490 00 00 00".into()),
        ..Told::new(words("et un arbre sur la voie"))
    };
    SplitSignal { signal, part, told, based_on: None }
}

fn row(town: &Town, id: Matter) -> SignalRow {
    town.read(|r| signal(r, &all(), id)).unwrap()
}

/// What an act and its undoing must leave alone.
fn told_of(row: &SignalRow) -> impl PartialEq + std::fmt::Debug + use<> {
    let of = (row.number.clone(), row.words.clone(), row.place.clone(), row.state, row.handling);
    (
        of,
        row.caller.clone(),
        row.call_back.clone(),
        row.incident.clone(),
        row.told_again,
        row.merged_into.clone(),
    )
}

fn numbers(rows: &[SignalRow]) -> Vec<String> {
    rows.iter().map(|r| r.number.clone()).collect()
}

/// Every tie once, each field filled, for the pinned shapes.
pub(crate) fn every_tie(town: &Town) {
    let (one, two, three) = (call(town, "gaz"), call(town, "gas"), call(town, "fumée"));
    town.ask(merge(two, one));
    town.ask(unmerge(two));
    let part = matter();
    let told = Told {
        certainty: Some(situation::signal::Certainty::Likely),
        source: Some("D1".into()),
        offline_at: Some(testkit::NIGHT),
        ..split(one, part).told
    };
    town.ask(SplitSignal { told, ..split(one, part) });
    town.ask(RejoinSignal { signal: part, words: Some(words("une seule")), based_on: None });
    town.ask(RelateSignal { signal: one, other: three, words: words("même rue") });
    town.ask(UnrelateSignal { signal: one, other: three });
    town.ask(TellApart { signal: one, other: three });
    town.ask(AlikeAgain { signal: one, other: three });
}

/// Whatever was merged, split and undone: each signal stands for itself or is told once by exactly one that does.
pub(crate) fn each_is_reached_once(town: &Town, known: &[Matter]) {
    let mut reached: Vec<Matter> = Vec::new();
    for id in known {
        let row = row(town, *id);
        let told = town.read(|r| also_told(r, &all(), *id));
        assert_eq!(i64::try_from(told.len()).unwrap(), row.told_again, "{}", row.number);
        match row.state {
            SignalState::Merged => assert!(row.merged_into.is_some(), "{}", row.number),
            _ => {
                assert!(row.merged_into.is_none(), "{}", row.number);
                reached.push(*id);
                reached.extend(told.iter().map(|t| t.id));
            }
        }
    }
    let once: BTreeSet<_> = reached.iter().copied().collect();
    assert_eq!((once.len(), reached.len()), (known.len(), known.len()));
}

#[test]
fn a_merged_signal_keeps_everything_and_comes_back_as_it_was() {
    on_both(|place| {
        let town = Town::on(place);
        let (first, again, third) = (call(&town, "gaz"), call(&town, "gas"), call(&town, "encore"));
        let before: Vec<_> = [first, again, third].iter().map(|id| told_of(&row(&town, *id))).collect();
        town.ask(merge(again, first));
        let (gone, stays) = (row(&town, again), row(&town, first));
        assert_eq!((gone.number.as_str(), gone.words.text.as_str()), ("S-26-0002", "gas"));
        assert_eq!((gone.state, gone.merged_into.unwrap().1.as_str()), (SignalState::Merged, "S-26-0001"));
        assert_eq!((stays.state, stays.told_again), (SignalState::New, 1));
        town.ask(merge(third, first));
        assert_eq!(numbers(&town.read(|r| also_told(r, &all(), first))), ["S-26-0002", "S-26-0003"]);
        let merged = town.journal.head();
        town.ask(unmerge(third));
        town.ask(unmerge(again));
        let after: Vec<_> = [first, again, third].iter().map(|id| told_of(&row(&town, *id))).collect();
        assert_eq!(before, after);
        assert_eq!(town.refused(unmerge(again)).key, "refusal-signal-state", "only once");
        // Both acts stand in the histories of both, and the past shows them merged.
        assert_eq!(town.read(|r| turns_on(r, again)).len(), 3);
        let there: Vec<_> = town.read(|r| turns_on(r, first)).into_iter().filter_map(|(_, n)| n).collect();
        assert_eq!(there, ["S-26-0002", "S-26-0003", "S-26-0003", "S-26-0002"]);
        let past = town.journal.as_of(merged).unwrap();
        assert_eq!(past.read(|r| signal(r, &all(), first)).unwrap().unwrap().told_again, 2);
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn chains_lead_to_one_that_stands_and_no_circle_closes() {
    on_both(|place| {
        let town = Town::on(place);
        let (a, b, c, d) = (call(&town, "a"), call(&town, "b"), call(&town, "c"), call(&town, "d"));
        town.ask(merge(b, a));
        assert_eq!(town.refused(merge(a, a)).key, "refusal-same-signal");
        let into_merged = town.refused(merge(c, b));
        assert_eq!(
            (into_merged.key.as_str(), into_merged.facts["into"].as_str()),
            ("refusal-signal-merged", "S-26-0001")
        );
        assert_eq!(town.refused(merge(b, c)).key, "refusal-signal-state", "it is merged already");
        assert_eq!(town.refused(merge(a, b)).key, "refusal-signal-merged", "no circle");
        // What was merged into it comes along, and goes back with it.
        town.ask(merge(a, c));
        town.ask(merge(d, c));
        assert_eq!(row(&town, c).told_again, 3);
        each_is_reached_once(&town, &[a, b, c, d]);
        town.ask(unmerge(b));
        assert_eq!([row(&town, a).told_again, row(&town, c).told_again], [0, 2]);
        town.ask(unmerge(a));
        assert_eq!(row(&town, c).told_again, 1);
        each_is_reached_once(&town, &[a, b, c, d]);
        town.ask(SetAside { signal: a, reason: AsideReason::Test, words: None, based_on: None });
        assert_eq!(
            town.refused(merge(a, c)).key,
            "refusal-signal-state",
            "what was dealt with is taken back first"
        );
        let stale = UnmergeSignal { based_on: Some(1), ..unmerge(d) };
        assert_eq!(town.refused(stale).key, "refusal-changed-meanwhile");
    });
}

#[test]
fn a_second_event_becomes_a_signal_of_its_own_until_somebody_works_on_it() {
    on_both(|place| {
        let town = Town::on(place);
        let origin = call(&town, "gaz, et un arbre sur la voie");
        let before = told_of(&row(&town, origin));
        let part = matter();
        town.ask(split(origin, part));
        let new = row(&town, part);
        assert_eq!(
            (new.number.as_str(), new.state, new.channel),
            ("S-26-0002", SignalState::New, Channel::Call)
        );
        assert_eq!(new.split_from.unwrap().1, "S-26-0001");
        assert_eq!(new.call_back.as_deref(), Some("0490 00 00 00"));
        assert_eq!(before, told_of(&row(&town, origin)), "the first keeps all it told");
        assert_eq!(numbers(&town.read(|r| parts_of(r, &all(), origin))), ["S-26-0002"]);
        let back = RejoinSignal { signal: part, words: None, based_on: None };
        town.ask(back.clone());
        assert_eq!(row(&town, part).state, SignalState::Rejoined);
        assert!(town.read(|r| parts_of(r, &all(), origin)).is_empty());
        assert_eq!(town.refused(back.clone()).key, "refusal-part-worked-on", "once is enough");
        assert_eq!(town.refused(merge(part, origin)).key, "refusal-signal-state");

        let worked = matter();
        town.ask(split(origin, worked));
        assert_eq!(row(&town, worked).number, "S-26-0003", "no number is given twice");
        let change = SignalAmended { urgent: Some(true), ..Default::default() };
        town.ask(AmendSignal { signal: worked, change, based_on: None });
        let refused = town.refused(RejoinSignal { signal: worked, ..back });
        assert_eq!(
            (refused.key.as_str(), refused.facts["origin"].as_str()),
            ("refusal-part-worked-on", "S-26-0001")
        );
        town.ask(merge(worked, origin));
        assert_eq!(row(&town, origin).told_again, 1, "merging keeps what was done");
        assert_eq!(
            town.refused(RejoinSignal { signal: origin, words: None, based_on: None }).key,
            "refusal-signal-state"
        );
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_weak_tie_moves_nothing_and_is_seen_only_by_those_who_may_read_the_other_end() {
    on_both(|place| {
        let town = Town::on(place);
        let (one, other, id) = (call(&town, "gaz"), call(&town, "fumée"), open(&town, "gas"));
        let relate = |other| RelateSignal { signal: one, other, words: words("même rue") };
        town.ask(relate(other));
        town.ask(relate(id));
        assert_eq!(town.refused(relate(other)).key, "refusal-related-already");
        let blank = RelateSignal { words: words(" "), ..relate(matter()) };
        assert_eq!(town.refused(blank).kind, kernel::Kind::NotFound);
        assert_eq!(
            town.refused(RelateSignal { signal: other, other: id, words: words(" ") }).field.as_deref(),
            Some("words")
        );
        let ends = |id: Matter| -> Vec<String> {
            town.read(|r| related(r, &all(), id)).into_iter().map(|t| t.number).collect()
        };
        assert_eq!(ends(one), ["S-26-0002", "26-0001"]);
        assert_eq!((ends(other), ends(id)), (vec!["S-26-0001".to_owned()], vec!["S-26-0001".to_owned()]));
        assert_eq!(row(&town, one).state, SignalState::New);
        town.ask(RestrictMatter {
            incident: id,
            handling: Handling::NeedToKnow,
            readers: Default::default(),
            words: words("enquête"),
            based_on: None,
        });
        let mayor = reader("mayor", Handling::Service, Some(&["90001"]));
        let seen = town.read(|r| related(r, &mayor, one));
        assert_eq!(seen.iter().map(|t| t.number.as_str()).collect::<Vec<_>>(), ["S-26-0002"]);
        town.ask(UnrelateSignal { signal: other, other: one });
        assert_eq!((ends(one), ends(other)), (vec!["26-0001".to_owned()], Vec::new()), "from either end");
        assert_eq!(town.refused(UnrelateSignal { signal: one, other }).kind, kernel::Kind::NotFound);
    });
}

#[test]
fn what_was_told_apart_is_not_proposed_until_somebody_says_so_again() {
    on_both(|place| {
        let town = Town::on(place);
        let (one, other) = (call(&town, "odeur de gaz"), call(&town, "gasgeur"));
        let proposed = |id: Matter| -> Vec<String> {
            let telling = row(&town, id).telling();
            town.read(|r| same_as(r, &telling, Some(id), &|_| String::new()))
                .into_iter()
                .map(|m| m.number)
                .collect()
        };
        assert_eq!((proposed(one), proposed(other)), (vec!["S-26-0002".into()], vec!["S-26-0001".into()]));
        town.ask(TellApart { signal: other, other: one });
        let before = town.journal.head();
        town.ask(TellApart { signal: one, other });
        assert_eq!(town.journal.head(), before, "said already");
        assert_eq!((proposed(one), proposed(other)), (Vec::new(), Vec::new()));
        town.ask(AlikeAgain { signal: one, other });
        assert_eq!(proposed(one), ["S-26-0002"]);
        // Merged, set aside or hours old: nothing to propose any more.
        town.ask(merge(other, one));
        assert!(proposed(one).is_empty());
        town.ask(unmerge(other));
        town.clock.advance_seconds(4 * 3600);
        let late = call(&town, "odeur de gaz");
        assert!(proposed(late).is_empty());
    });
}

#[test]
fn a_merged_signal_is_hidden_and_shown_with_the_one_that_stands_for_it() {
    on_both(|place| {
        let town = Town::on(place);
        let (one, again, id) = (call(&town, "gaz"), call(&town, "gas"), open(&town, "gas"));
        town.ask(merge(again, one));
        town.ask(AttachSignal { signal: one, incident: id, based_on: None });
        let restrict = |handling| RestrictMatter {
            incident: id,
            handling,
            readers: ["watch-officer".to_owned()].into(),
            words: words("enquête"),
            based_on: None,
        };
        town.ask(restrict(Handling::NeedToKnow));
        let officer = reader("watch-officer", Handling::NeedToKnow, None);
        let mayor = reader("mayor", Handling::Service, Some(&["90001"]));
        let withheld = |eye: &Eye, id: Matter| town.read(|r| signal(r, eye, id)).is_none_or(|s| s.withheld);
        assert!(withheld(&mayor, again) && withheld(&mayor, one) && !withheld(&officer, again));
        let another = call(&town, "encore");
        assert_eq!(town.refused(merge(another, one)).key, "refusal-signal-restricted");
        assert_eq!(town.refused(split(one, matter())).key, "refusal-signal-restricted");
        town.ask(restrict(Handling::Service));
        assert!(!withheld(&mayor, again));
        // Merged before its twin is joined to what is reserved already.
        let (two, twice) = (call(&town, "deux"), call(&town, "twee"));
        town.ask(merge(twice, two));
        town.ask(restrict(Handling::NeedToKnow));
        town.ask(AttachSignal { signal: two, incident: id, based_on: None });
        assert!(withheld(&mayor, twice) && !withheld(&officer, twice));
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_merging_of_incidents_is_undone_with_all_it_took() {
    on_both(|place| {
        let town = Town::on(place);
        let (one, other, third) = (open(&town, "gas"), open(&town, "fire"), open(&town, "gas"));
        let (stays, moved) = (call(&town, "gaz"), call(&town, "fumée"));
        town.ask(AttachSignal { signal: stays, incident: other, based_on: None });
        town.ask(AttachSignal { signal: moved, incident: other, based_on: None });
        let told = town.read(|r| informs(r, &all(), other))[0].id;
        town.ask(situation::command::DropInform { notification: told, words: Some(words("fait")) });
        town.ask(step(other, Step::Confirm));
        let before = town.read(|r| incident(r, &all(), other)).unwrap();
        town.ask(MergeIncident { incident: other, into: one, based_on: None });
        assert_eq!(town.read(|r| signals_of(r, &all(), one)).len(), 2);
        // Somebody goes on with one of its signals meanwhile: that stays.
        town.ask(ReturnSignal { signal: moved, words: None, based_on: None });
        let undo = UnmergeIncident { incident: other, words: Some(words("deux feux")), based_on: None };
        town.ask(MergeIncident { incident: one, into: third, based_on: None });
        let further = town.refused(undo.clone());
        assert_eq!(
            (further.key.as_str(), further.facts["further"].as_str()),
            ("refusal-merged-further", "26-0003")
        );
        town.ask(UnmergeIncident { incident: one, words: None, based_on: None });
        town.ask(undo.clone());
        let after = town.read(|r| incident(r, &all(), other)).unwrap();
        assert_eq!((after.state, after.merged_into, after.closed_at), (IncidentState::Confirmed, None, None));
        assert_eq!((after.number, after.signals), (before.number, 1));
        assert_eq!(row(&town, stays).incident.unwrap().0, other);
        assert_eq!(row(&town, moved).state, SignalState::New);
        assert_eq!(town.read(|r| incident(r, &all(), one)).unwrap().signals, 0);
        let due = town.read(|r| informs(r, &all(), other));
        assert_eq!(
            due.iter().filter(|n| n.state == InformState::Due).count(),
            2,
            "the dropped one stays dropped"
        );
        assert_eq!(town.refused(undo).key, "refusal-incident-state");
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_wrong_incident_gives_its_signal_back_once_it_is_closed_as_opened_in_error() {
    on_both(|place| {
        let town = Town::on(place);
        let (signal, id) = (call(&town, "gaz"), matter());
        let opening = Opening::new("gas", Severity::Minor);
        town.ask(PromoteSignal { signal, incident: id, opening, based_on: None });
        let back = ReturnSignal { signal, words: None, based_on: None };
        let refused = town.refused(back.clone());
        assert_eq!(
            (refused.key.as_str(), refused.facts["incident"].as_str()),
            ("refusal-promotion-stands", "26-0001")
        );
        town.ask(TakeStep { outcome: Some(Outcome::OpenedInError), ..step(id, Step::Close) });
        town.ask(back);
        let now = row(&town, signal);
        assert_eq!((now.state, now.incident), (SignalState::New, None));
        assert_eq!(town.read(|r| incident(r, &all(), id)).unwrap().signals, 0);
    });
}

#[test]
fn proposals_stay_quick_with_ten_thousand_signals() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    std::thread::scope(|threads| {
        for part in 0..16_u32 {
            let town = &town;
            threads.spawn(move || {
                for n in 0..625_u32 {
                    let said = format!("appel {part} {n}, odeur de gaz, cave {}", n % 7);
                    let told = Told { place: Some(on_the_border()), ..Told::new(words(&said)) };
                    town.ask(ReceiveSignal { signal: matter(), channel: Channel::Call, told });
                }
            });
        }
    });
    let id = call(&town, "odeur de gaz dans la cave");
    let telling = row(&town, id).telling();
    let mut times = Vec::new();
    for _ in 0..20 {
        let begun = std::time::Instant::now();
        assert_eq!(town.read(|r| same_as(r, &telling, Some(id), &|_| String::new())).len(), 5);
        times.push(begun.elapsed());
    }
    times.sort();
    // The yardstick of the same run: one list of 200 signals, as a page asks for it. A debug build is no measure by itself.
    let begun = std::time::Instant::now();
    assert_eq!(town.read(|r| signals(r, &all(), &Default::default(), 200)).len(), 200);
    let list = begun.elapsed();
    println!("proposals among 10,000 signals: {:?}, a list of 200: {list:?}", times[10]);
    assert!(times[10] < list, "{:?} beside {list:?}", times[10]);
}
