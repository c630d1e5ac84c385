//! A hook from its set-up to its end.

use std::collections::BTreeSet;

use kernel::{Actor, Id, Kind};
use stage::actor;
use testkit::on_both;
use webhooks::command::{GiveUp, KeepHook, RotateKey, TurnHook};
use webhooks::hook::{State, Turn};
use webhooks::read::{given_up, hooks};

use crate::town::{administrator, ask, asked, facts, kept, now, row, town};

#[test]
fn a_hook_is_set_up_stopped_let_go_on_and_ended() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        let first = row(&town, id);
        assert_eq!((first.state, first.key, first.label.as_str()), (State::Running, 1, "Partner"));
        assert_eq!(
            (first.address.as_str(), first.kept_seq),
            ("https://partner.example/in", town.journal.head())
        );
        assert_eq!(first.areas, BTreeSet::from(["90001".to_owned()]));
        let turn = |turn| TurnHook { hook: id, turn, based_on: None };
        ask(&town, turn(Turn::Pause));
        assert_eq!(row(&town, id).state, State::Paused);
        let twice = town.refused(&administrator(), turn(Turn::Pause), &facts());
        assert_eq!(twice, (Kind::Conflict, "refusal-webhook-state".to_owned()));
        let old = TurnHook { based_on: Some(first.changed_seq), ..turn(Turn::Resume) };
        assert_eq!(town.refused(&administrator(), old, &facts()).1, "refusal-webhook-changed");
        ask(&town, turn(Turn::Resume));
        ask(&town, turn(Turn::End));
        assert_eq!(town.read(|r| hooks(r, false)).len(), 0);
        assert_eq!(town.read(|r| hooks(r, true)).len(), 1);
        let over = RotateKey { hook: id, based_on: None };
        assert_eq!(town.refused(&administrator(), over, &facts()).1, "refusal-webhook-state");
    });
}

#[test]
fn what_is_asked_wrongly_is_refused_with_the_field() {
    on_both(|place| {
        let town = town(place);
        let set = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect::<BTreeSet<_>>();
        let table = [
            (KeepHook { label: " ".into(), ..asked() }, "refusal-missing"),
            (KeepHook { label: "x".repeat(121), ..asked() }, "refusal-too-long"),
            (KeepHook { address: "http://partner.example/".into(), ..asked() }, "refusal-webhook-clear"),
            (KeepHook { address: "https://10.0.0.1/".into(), ..asked() }, "refusal-webhook-private"),
            (KeepHook { groups: set(&[]), ..asked() }, "refusal-missing"),
            (KeepHook { groups: set(&["weather"]), ..asked() }, "refusal-unknown-code"),
            (KeepHook { areas: set(&["1"]), ..asked() }, "refusal-unknown-code"),
            (KeepHook { mandate: Id::of_words(&["somebody"]), ..asked() }, "refusal-webhook-machine"),
        ];
        for (rule, key) in table {
            assert_eq!(town.refused(&administrator(), rule, &facts()).1, key);
        }
        let denied = town.refused(&actor("mayor"), asked(), &facts());
        assert_eq!(
            denied,
            (Kind::Forbidden, "refusal-power-missing".to_owned()),
            "every other power is not this one"
        );
        let id = kept(&town);
        for refused in [
            town.refused(&actor("mayor"), TurnHook { hook: id, turn: Turn::End, based_on: None }, &facts()),
            town.refused(&actor("mayor"), RotateKey { hook: id, based_on: None }, &facts()),
            town.refused(&administrator(), GiveUp { hook: id, since: now(&town) }, &facts()),
        ] {
            assert_eq!(refused.0, Kind::Forbidden);
        }
        assert_eq!(town.journal.head(), 1, "nothing but the hook was written");
    });
}

#[test]
fn for_a_while_two_secrets_hold() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        ask(&town, RotateKey { hook: id, based_on: None });
        let (hook, at) = (row(&town, id), now(&town));
        assert_eq!(hook.keys(at), [2, 1]);
        assert_eq!(hook.keys(at.plus_seconds(24 * 3600)), [2], "after a day the old one signs no more");
    });
}

#[test]
fn only_the_program_gives_up_and_people_let_it_go_on() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        let since = now(&town);
        let up = || GiveUp { hook: id, since };
        town.submit(&Actor::system(), up(), &facts()).unwrap();
        let given = row(&town, id);
        assert_eq!((given.state, given.given_up_since), (State::GivenUp, Some(since)));
        assert_eq!(town.read(given_up), 1);
        let head = town.journal.head();
        town.submit(&Actor::system(), up(), &facts()).unwrap();
        assert_eq!(town.journal.head(), head, "once is enough");
        ask(&town, TurnHook { hook: id, turn: Turn::Resume, based_on: None });
        assert_eq!((row(&town, id).state, row(&town, id).given_up_since), (State::Running, None));
    });
}
