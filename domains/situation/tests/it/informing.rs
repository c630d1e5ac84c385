//! Who is told again or sooner when it turns out worse, and marks that are taken back.

use std::sync::Arc;

use kernel::{Id, Precision, Stated, kind};
use situation::command::{
    ChangeIncident, DropInform, MarkNotReached, MarkTold, OpenIncident, RequireInform, TakeBackInform,
    TakeStep,
};
use situation::incident::{Opening, Outcome, Severity, Step};
use situation::inform::{AgainWhy, InformAct, InformState, Means, MustInform, Recipient};
use situation::offline::{OFFLINE_AT, Offline, WhenTyped};
use situation::read::{InformRow, due_count, informs, timeline};
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::incidents::{open, step};
use crate::town::{Town, all, facts, matter};

fn words(text: &str) -> Option<Words> {
    Some(Words::new(kernel::Lang::Fr, text))
}

/// A town in which the mayors are told within five minutes of what is major, and within fifteen of what is serious.
fn town(place: &testkit::Place) -> Town {
    let mut facts = facts();
    let slow = facts.must_inform[0].clone();
    let fast = MustInform { code: "mayors-major".into(), from: Severity::Major, within_minutes: 5, ..slow };
    facts.must_inform.push(fast);
    Town { facts: Arc::new(facts), ..Town::on(place) }
}

fn mayors(town: &Town, id: Id<kind::Matter>) -> Vec<InformRow> {
    let rows = town.read(|r| informs(r, &all(), id));
    rows.into_iter().filter(|r| r.recipient.function == "mayor").collect()
}

fn told(row: &InformRow) -> MarkTold {
    MarkTold { notification: row.id, means: Means::Phone, whom: None, words: words("dit"), stated: None }
}

fn to(id: Id<kind::Matter>, severity: Severity) -> ChangeIncident {
    ChangeIncident { incident: Some(id), severity: Some(severity), ..Default::default() }
}

#[test]
fn what_turns_out_worse_is_told_again_and_sooner() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, "gas");
        let first = mayors(&town, id).remove(0);
        town.ask(told(&first));
        town.clock.advance_seconds(60);
        town.ask(to(id, Severity::Major));
        let rows = mayors(&town, id);
        let again: Vec<_> = rows.iter().filter(|r| r.again_of == Some(first.id)).collect();
        assert_eq!(again.len(), 1, "whoever was told is told again");
        assert_eq!(
            (again[0].state, again[0].again_why, again[0].rule.as_deref(), again[0].due_at),
            (InformState::Due, Some(AgainWhy::Worse), Some("mayors-major"), NIGHT.plus_seconds(360))
        );
        let other = rows.iter().find(|r| r.recipient != first.recipient).unwrap();
        assert_eq!(
            (other.due_at, other.due_before, other.rule.as_deref(), other.again_of),
            (NIGHT.plus_seconds(360), Some(NIGHT.plus_seconds(900)), Some("mayors-major"), None),
            "whoever is still to be told is told sooner, on the same row"
        );
        assert_eq!(rows.len(), 3);
        let what: Vec<_> = town.read(|r| timeline(r, &all(), id)).into_iter().map(|h| h.what).collect();
        for turn in ["inform-required", "inform-hastened"] {
            assert_eq!(what.iter().filter(|w| *w == turn).count(), 1, "{turn}: {what:?}");
        }
        let head = town.read(|r| informs(r, &all(), id));
        let head: Vec<_> = head.iter().filter(|r| r.recipient.function == "head").collect();
        assert!(head.len() == 1 && head[0].due_before.is_none(), "the same rule holds for them as before");
    });
}

#[test]
fn a_term_never_moves_away_and_less_severe_asks_nothing() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, "gas");
        town.clock.advance_seconds(14 * 60);
        town.ask(to(id, Severity::Major));
        assert!(
            mayors(&town, id).iter().all(|r| r.due_at == NIGHT.plus_seconds(900)),
            "it was earlier already"
        );
        for row in mayors(&town, id) {
            town.ask(told(&row));
        }
        town.ask(to(id, Severity::Serious));
        assert_eq!(mayors(&town, id).len(), 2, "nobody is told of what is less severe");
        town.ask(to(id, Severity::Major));
        assert_eq!(mayors(&town, id).len(), 4, "and both of what is worse again");
    });
}

#[test]
fn whoever_was_told_while_the_console_had_no_connection_was_told_then() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let row = mayors(&town, id).remove(0);
        town.clock.advance_seconds(26 * 60);
        let typed = NIGHT.plus_seconds(60);
        let nl = Some(Words::new(kernel::Lang::Nl, "verwittigd"));
        town.ask(WhenTyped { rule: MarkTold { words: nl.clone(), ..told(&row) }, at: Some(typed) });
        let now = mayors(&town, id).into_iter().find(|r| r.id == row.id).unwrap();
        assert_eq!((now.told_at, now.words), (Some(typed), nl), "not when it came in");
        assert_eq!(now.acts[0].offline, Some(Offline { at: typed, by: None }), "and it says so");
        let turn = town.read(|r| timeline(r, &all(), id)).pop().unwrap();
        assert_eq!((turn.what.as_str(), turn.at), ("informed", typed));
        assert_eq!(turn.detail[OFFLINE_AT].as_i64(), Some(typed.0));

        // Whoever was put on the list by hand was typed; whom the rules name for what was typed was not.
        let recipient = Recipient { function: "head".into(), organisation: None, area: None };
        let by_hand = RequireInform { incident: id, notification: matter(), recipient, within_minutes: 0 };
        town.ask(WhenTyped { rule: by_hand, at: Some(typed) });
        let opening = Opening::new("gas", Severity::Serious);
        let opened = OpenIncident { incident: matter(), opening };
        let opened = town.ask(WhenTyped { rule: opened, at: Some(typed) });
        let late = town.journal.entries(0, town.journal.head(), 10_000).unwrap();
        let late = late.iter().filter(|e| e.header.kind.starts_with("situation.inform-required@"));
        let late: Vec<_> = late.map(|e| (e.fields.contains_key("rule"), Offline::of(e).is_some())).collect();
        assert!(late.iter().all(|(by_rule, offline)| by_rule != offline), "{late:?}");
        assert!(late.contains(&(false, true)) && opened.entries.len() > 1, "{late:?}");

        // A console whose clock goes ahead tells nobody before they were told.
        let back = TakeBackInform { notification: row.id, words: words("mauvais numéro") };
        town.ask(WhenTyped { rule: back, at: Some(NIGHT.plus_seconds(86_400)) });
        let now = mayors(&town, id).into_iter().find(|r| r.id == row.id).unwrap();
        assert_eq!(now.acts[1].at, NIGHT.plus_seconds(26 * 60));
        // What goes out at once says nothing of it.
        town.ask(told(&row));
        let now = mayors(&town, id).into_iter().find(|r| r.id == row.id).unwrap();
        assert_eq!((now.acts[2].offline, now.told_at), (None, Some(NIGHT.plus_seconds(26 * 60))));
    });
}

#[test]
fn a_mark_is_taken_back_with_a_reason_and_every_try_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let row = mayors(&town, id).remove(0);
        let back = |text| TakeBackInform { notification: row.id, words: words(text) };
        assert_eq!(town.refused(back("x")).key, "refusal-inform-due");
        town.clock.advance_seconds(600);
        let at = Stated { at: NIGHT.plus_seconds(120), precision: Precision::Minute };
        town.ask(MarkNotReached {
            notification: row.id,
            means: Means::Phone,
            words: words("message laissé"),
            deputy: None,
            stated: Some(at),
        });
        town.ask(told(&row));
        assert_eq!(town.refused(back("  ")).field.as_deref(), Some("words"), "only with a reason");
        town.ask(back("mauvais numéro"));
        let now = mayors(&town, id).into_iter().find(|r| r.id == row.id).unwrap();
        assert_eq!((now.state, now.told_at, now.tries), (InformState::Due, None, 1));
        assert_eq!(now.last_try_at, Some(at.at), "when it was tried, not when it was written down");
        assert_eq!((now.words, now.means), (None, None));
        let acts: Vec<_> =
            now.acts.iter().map(|a| (a.act, a.words.as_ref().map_or("", |w| w.text.as_str()))).collect();
        assert_eq!(
            acts,
            [
                (InformAct::NotReached, "message laissé"),
                (InformAct::Told, "dit"),
                (InformAct::TakenBack, "mauvais numéro")
            ]
        );
        assert!(now.acts.iter().all(|a| a.person == town.officer.person) && now.acts[0].at == at.at);
        assert_eq!(town.read(|r| due_count(r, &all(), NIGHT)).0, 3, "they are to be told again");
        town.ask(DropInform { notification: row.id, words: words("double") });
        town.ask(back("pas double"));
        assert_eq!(mayors(&town, id).iter().filter(|r| r.state == InformState::Due).count(), 2);
    });
}

#[test]
fn whoever_stands_on_the_list_again_is_corrected_on_the_later_row() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, "gas");
        let first = mayors(&town, id).remove(0);
        town.ask(told(&first));
        town.clock.advance_seconds(60);
        town.ask(to(id, Severity::Major));
        let rows = mayors(&town, id);
        let again = rows.iter().find(|r| r.again_of == Some(first.id)).unwrap();
        assert!(!again.put_again && rows.iter().any(|r| r.id == first.id && r.put_again));
        let back = |row: &InformRow| TakeBackInform { notification: row.id, words: words("x") };
        assert_eq!(town.refused(back(&first)).key, "refusal-inform-again");
        town.ask(told(again));
        assert_eq!(town.refused(back(&first)).key, "refusal-inform-again", "told again or not");
        town.ask(back(again));
        let rows = mayors(&town, id);
        let due = |r: &&InformRow| r.recipient == first.recipient && r.state == InformState::Due;
        assert_eq!(rows.iter().filter(due).count(), 1, "nobody stands there twice");
    });
}

#[test]
fn nobody_comes_back_to_the_list_of_an_incident_that_has_ended() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let rows = town.read(|r| informs(r, &all(), id));
        for row in &rows {
            town.ask(told(row));
        }
        town.ask(TakeStep { outcome: Some(Outcome::DealtWith), ..step(id, Step::Close) });
        let back = TakeBackInform { notification: rows[0].id, words: words("x") };
        assert_eq!(town.refused(back).key, "refusal-incident-ended");
    });
}
