//! From the first word to the public and back: two persons, update, cancellation, time, and whether it stands on the site.

use kernel::{Actor, Kind};
use store::{Job, Journal};
use testkit::{NIGHT, on_both};
use warning::PUBLISH_QUEUE;
use warning::command::{AskPush, NotePush, ReturnWarning, WriteWarning};
use warning::read::{
    Eye, Filter, Stand, failures, public_matters, public_warnings, turns, versions, warnings,
};
use warning::statement::{Act, Push, Statement};

use crate::town::{Town, changing, reach, releasing, says, spoken, write};

fn jobs(journal: &Journal) -> Vec<Job> {
    journal.take_jobs(PUBLISH_QUEUE, NIGHT.plus_seconds(100_000), 100).unwrap()
}

#[test]
fn one_writes_another_returns_and_releases_and_nobody_does_both() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.written();
        let row = town.row(id);
        assert_eq!((row.number.as_str(), row.stand(NIGHT), &row.says), ("W-26-0001", Stand::Draft, &says()));
        let early = town.ask_as(&town.second, releasing(id));
        assert!(matches!(early, Err(store::WriteError::Refused(r)) if r.key == "refusal-warning-state"));
        town.submit(id);
        assert_eq!(town.row(id).reach, Some(reach()));
        let own = town.refused(releasing(id));
        assert_eq!((own.kind, own.key.as_str()), (Kind::Conflict, "refusal-warning-four-eyes"));
        let back = ReturnWarning { warning: id, reason: stage::words("quelle rue ?"), based_on: None };
        town.ask_as(&town.second, back).unwrap();
        assert_eq!(town.row(id).stand(NIGHT), Stand::Returned);
        let clearer =
            Statement { texts: says().texts.into_keys().map(|t| (t, spoken("quai"))).collect(), ..says() };
        // Whoever improves a word has had a hand in it, too.
        town.ask_as(&town.second, changing(id, clearer.clone())).unwrap();
        town.submit(id);
        assert_eq!(town.refused_as(&town.second, releasing(id)).key, "refusal-warning-four-eyes");
        assert!(jobs(&town.journal).is_empty(), "nothing went out yet");
        let third = stage::stranger("high-official");
        town.ask_as(&third, releasing(id)).unwrap();
        let row = town.row(id);
        assert_eq!((row.stand(NIGHT), row.version, row.released_at), (Stand::Active, 2, Some(NIGHT)));
        let history = town.read(|r| turns(r, id));
        let what: Vec<&str> = history.iter().map(|t| t.what.as_str()).collect();
        assert_eq!(what, ["written", "submitted", "returned", "changed", "submitted", "released"]);
        let said: Vec<_> = versions(&history).into_iter().map(|v| (v.n, v.says)).collect();
        assert_eq!(said, [(1, says()), (2, clearer)]);
        let waiting = jobs(&town.journal);
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting[0].payload["matter"].as_str(), Some(id.to_string().as_str()));
    });
}

#[test]
fn an_update_takes_the_place_of_the_one_before_and_a_cancellation_ends_it() {
    on_both(|place| {
        let town = Town::on(place);
        let first = town.released();
        let update = town.following(first, Act::Update);
        let rival = town.following(first, Act::Update);
        assert_eq!(town.row(first).stand(NIGHT), Stand::Active, "a draft changes nothing");
        town.clock.advance_seconds(60);
        town.release(update);
        assert_eq!(town.row(first).stand(NIGHT), Stand::Replaced);
        assert_eq!(town.row(first).ended_by.unwrap().number, "W-26-0002");
        town.submit(rival);
        let late = town.refused_as(&town.second, releasing(rival));
        assert_eq!(
            (late.key.as_str(), late.facts["number"].as_str()),
            ("refusal-warning-not-current", "W-26-0001")
        );
        let stale = WriteWarning { act: Act::Cancel, follows: Some(first), ..write() };
        assert_eq!(town.refused(stale).key, "refusal-warning-not-current");
        let cancel = town.following(update, Act::Cancel);
        town.clock.advance_seconds(60);
        town.release(cancel);
        assert_eq!(town.row(update).stand(NIGHT), Stand::Cancelled);
        assert_eq!(town.row(cancel).stand(NIGHT), Stand::Withdrawal);
        let again = WriteWarning { act: Act::Update, follows: Some(cancel), ..write() };
        assert_eq!(town.refused(again).key, "refusal-warning-not-current", "a withdrawal is not updated");
        let references: Vec<String> =
            town.row(cancel).alert.unwrap().references.into_iter().map(|r| r.identifier).collect();
        assert_eq!(references, ["W-26-0002", "W-26-0001"]);
        let public: Vec<String> =
            town.read(|r| public_warnings(r, 10)).into_iter().map(|w| w.number).collect();
        assert_eq!(public, ["W-26-0004", "W-26-0002", "W-26-0001"], "what never went out is not public");
        assert_eq!(town.read(|r| public_matters(r, None)), [stage::incident()]);
    });
}

#[test]
fn its_time_runs_out_without_anybody_doing_anything() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.released();
        let at = |seconds: i64| town.row(id).stand(NIGHT.plus_seconds(seconds));
        assert_eq!(
            (at(5_399), at(5_400), at(7_199), at(7_200)),
            (Stand::Active, Stand::RunningOut, Stand::RunningOut, Stand::Expired)
        );
        let holding = |seconds: i64| {
            let filter = Filter { holding_at: Some(NIGHT.plus_seconds(seconds)), ..Filter::default() };
            town.read(|r| warnings(r, &Eye::all(), &filter, 10)).len()
        };
        assert_eq!((holding(7_199), holding(7_200)), (1, 0));
    });
}

#[test]
fn what_became_of_the_site_is_noted_and_another_attempt_can_be_asked_for() {
    on_both(|place| {
        let town = Town::on(place);
        let draft = town.written();
        assert_eq!(town.refused(AskPush { matter: draft }).key, "refusal-warning-never-published");
        let id = town.released();
        let seen = town.row(id).changed_seq;
        assert_eq!(town.row(id).push.unwrap().state, Push::Waiting);
        let note = |outcome| NotePush { matter: id, outcome };
        let forbidden = town.refused(note(Ok((1, 1))));
        assert_eq!(forbidden.kind, Kind::Forbidden, "the program alone says what it did");
        town.ask_as(&Actor::system(), note(Err("disk full".into()))).unwrap();
        let push = town.row(id).push.unwrap();
        assert_eq!((push.state, push.error.as_deref()), (Push::Failed, Some("disk full")));
        assert_eq!(town.read(failures), 1);
        jobs(&town.journal);
        town.ask_as(&town.second, AskPush { matter: id }).unwrap();
        assert_eq!((jobs(&town.journal).len(), town.row(id).push.unwrap().state), (1, Push::Waiting));
        town.ask_as(&Actor::system(), note(Ok((42, 90_000)))).unwrap();
        let row = town.row(id);
        assert_eq!(
            (row.push.unwrap().state, row.changed_seq),
            (Push::Published, seen),
            "no change of what it says"
        );
        assert_eq!(town.read(failures), 0);
    });
}
