//! Those to whom an account goes are told once it is out: whose turn it is when, and what is noted of it.

use account::account::Step;
use account::addressee::{Addressee, Way};
use account::command::{AddErratum, Freeze, Issue, MoveEmbargo, TakeStep, TellAddressee, WriteSection};
use account::document::{Part, hash};
use account::read;
use account::{Delivery, ISSUED_QUEUE};
use kernel::{Id, Text, Timestamp, kind};
use testkit::{Place, on_both};

use crate::house::{House, matter, words};

/// Under review, fixed and issued.
fn issue(house: &House, account: Id<kind::Matter>, embargo: Option<Timestamp>) {
    house.ask(TakeStep { account, step: Step::Review, words: None, based_on: None });
    let content = vec![Part { code: "intro".into(), level: 1, ..Part::default() }];
    let shown = hash(&content);
    let freeze = Freeze { account, content, shown: shown.clone(), words: None, based_on: None };
    house.ask_as(&house.board, freeze).unwrap();
    house.ask_as(&house.board, Issue { account, embargo, shown }).unwrap();
}

/// What waits in the queue at this moment.
fn due(house: &House, at: Timestamp) -> Vec<Delivery> {
    let jobs = house.journal.take_jobs(ISSUED_QUEUE, at, 10).unwrap();
    jobs.into_iter().map(|job| serde_json::from_value(job.payload).unwrap()).collect()
}

#[test]
fn they_are_told_when_the_embargo_is_over_and_once() {
    on_both(|place| {
        let house = House::on(place);
        let account = house.opened(2026);
        let until = house.now().plus_seconds(3600);
        issue(&house, account, Some(until));
        let out = house.account(account).issued.unwrap();
        let board = Addressee::Function("board".into());
        assert_eq!(out.addressees, [board.clone(), Addressee::Organisation("parliament".into())]);
        assert_eq!(due(&house, until.plus_seconds(-1)), [], "nobody is told under embargo");
        assert_eq!(due(&house, until), [Delivery { account, seq: out.seq }]);

        let message = Some(matter());
        let tell = TellAddressee { account, to: board.clone(), of: out.seq, way: Way::Leaves, message };
        assert_eq!(house.refused_as(&house.board, tell.clone()).key, "refusal-power-missing");
        house.system(tell.clone());
        assert_eq!(house.system(tell).entries.len(), 0, "a second time nothing happens");
        let told = house.read(|r| read::told(r, account));
        assert_eq!(told.len(), 1);
        assert_eq!(
            (&told[0].to, told[0].of, told[0].way, told[0].message),
            (&board, out.seq, Way::Leaves, message)
        );
    });
}

#[test]
fn an_erratum_is_told_to_the_same_at_once() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let account = house.opened(2026);
    issue(&house, account, None);
    let now = house.now();
    assert_eq!(due(&house, now).len(), 1);
    let text = Text::both("douze", "twaalf");
    house.ask_as(&house.board, AddErratum { account, section: "intro".into(), text }).unwrap();
    let seq = house.read(|r| read::errata(r, account))[0].seq;
    assert!(due(&house, now).contains(&Delivery { account, seq }));
}

#[test]
fn what_is_not_out_is_told_to_nobody() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let account = house.opened(2026);
    let text = Text::both("a", "b");
    house.ask(WriteSection { account, section: "intro".into(), text, based_on: None });
    let to = Addressee::Function("board".into());
    let early = TellAddressee { account, to, of: 1, way: Way::Waits, message: None };
    let system = kernel::Actor::system();
    assert_eq!(house.refused_as(&system, early).key, "refusal-account-state");
}

#[test]
fn an_embargo_is_moved_or_lifted_with_a_reason_as_long_as_it_runs() {
    on_both(|place| {
        let house = House::on(place);
        let account = house.opened(2026);
        let until = house.now().plus_seconds(3600);
        let text = Text::both("a", "b");
        house.ask(WriteSection { account, section: "intro".into(), text, based_on: None });
        issue(&house, account, Some(until));
        let seq = house.account(account).issued.unwrap().seq;
        let moved = |until| MoveEmbargo { account, until, words: words("séance avancée"), based_on: None };
        let later = until.plus_seconds(3600);
        assert_eq!(house.refused(moved(Some(later))).key, "refusal-account-own", "by whoever may issue it");
        let past = moved(Some(house.now().plus_seconds(-1)));
        assert_eq!(house.refused_as(&house.board, past).key, "refusal-account-embargo");
        let silent = MoveEmbargo { words: words(" "), ..moved(Some(later)) };
        assert_eq!(house.refused_as(&house.board, silent).key, "refusal-missing");

        house.ask_as(&house.board, moved(Some(later))).unwrap();
        assert_eq!(house.account(account).issued.unwrap().embargo, Some(later));
        assert_eq!(house.ask_as(&house.board, moved(Some(later))).unwrap().entries.len(), 0);
        // The job of the issue comes up first and finds the embargo running; the other one tells of the same entry.
        assert_eq!(due(&house, later), [Delivery { account, seq }, Delivery { account, seq }]);

        house.ask_as(&house.board, moved(None)).unwrap();
        assert_eq!(house.account(account).issued.unwrap().embargo, None);
        let moves = house.read(|r| read::embargo_moves(r, account));
        let said: Vec<_> = moves.iter().map(|m| (m.was, m.until)).collect();
        assert_eq!(said, [(Some(until), Some(later)), (Some(later), None)]);
        assert_eq!(moves[0].words, Some(words("séance avancée")));
        let again = house.refused_as(&house.board, moved(Some(later)));
        assert_eq!(again.key, "refusal-account-embargo-over", "what is out is not taken back");
    });
}
