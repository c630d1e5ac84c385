//! A commitment from its giving to its end, with every refusal on the way.

use commitments::addressee::{Addressee, Contact};
use commitments::answer::By;
use commitments::command::{
    AnswerCommitment, GiveCommitment, Judge, MarkTold, ReaddressCommitment, RedateCommitment, Verdict,
};
use commitments::commitment::{Sort, State, Turn};
use commitments::read::{Eye, Filter, Mine, addressees, board, counts, turns, waiting};
use kernel::{Id, Precision, Stated, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, actor, facts, matter, stop, words};

pub(crate) fn answer(id: Id<kind::Matter>, turn: Turn) -> AnswerCommitment {
    AnswerCommitment { words: Some(words("fait")), ..AnswerCommitment::new(id, turn) }
}

pub(crate) fn judge(id: Id<kind::Matter>, verdict: Verdict) -> Judge {
    Judge { commitment: id, verdict, words: Some(words("bien")), based_on: None }
}

#[test]
fn an_order_is_given_acknowledged_done_sent_back_and_settled() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.give();
        let row = town.row(id);
        assert_eq!((row.number.as_str(), row.state), ("O-26-0001", State::Given));
        assert_eq!(row.next_due, Some(NIGHT.plus_seconds(600)), "acknowledging comes first");
        town.ask_as(&town.dispatcher, answer(id, Turn::Acknowledge)).unwrap();
        assert_eq!(town.row(id).next_due, Some(NIGHT.plus_seconds(1800)));
        town.ask_as(&town.dispatcher, answer(id, Turn::Execute)).unwrap();
        assert_eq!(town.row(id).next_due, None, "the giver looks now");
        let due = NIGHT.plus_seconds(3600);
        town.ask(judge(id, Verdict::Return { due: Some(due) }));
        let row = town.row(id);
        assert_eq!((row.state, row.due, row.returned), (State::Acknowledged, Some(due), 1));
        town.ask_as(&town.dispatcher, answer(id, Turn::Execute)).unwrap();
        town.ask(judge(id, Verdict::Settle));
        assert_eq!(town.row(id).state, State::Settled);
        let history: Vec<String> = town.read(|r| turns(r, id)).into_iter().map(|t| t.what).collect();
        assert_eq!(history, ["given", "acknowledged", "executed", "returned", "executed", "settled"]);
        assert_eq!(
            town.refused_as(&town.dispatcher, answer(id, Turn::Reply)).key,
            "refusal-commitment-ended",
            "nothing is said after the end"
        );
    });
}

#[test]
fn who_may_what() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.give();
        let stranger = actor("dispatcher");
        // The same function at the same organisation is another pair of hands of the same desk.
        town.ask_as(&stranger, AnswerCommitment::new(id, Turn::Acknowledge)).unwrap();
        let refusal = town.refused_as(&town.mayor, answer(id, Turn::Execute));
        assert_eq!(refusal.key, "refusal-commitment-addressee");
        assert_eq!(refusal.facts["function"], "dispatcher");
        let refusal = town.refused_as(&town.mayor, judge(id, Verdict::Withdraw));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["function"].as_str()),
            ("refusal-commitment-giver", "watch-officer")
        );
        let link = By::Link { link: Id::new(testkit::unique()), name: None };
        assert_eq!(
            town.refused_as(&town.dispatcher, AnswerCommitment { by: link, ..answer(id, Turn::Execute) }).key,
            "refusal-power-missing",
            "nobody can pretend to come by a link"
        );
        let voice =
            By::Voice { name: "A. Fictif".into(), number: Some("0490 00 00 01".into()), read_back: true };
        let stated = Some(Stated { at: NIGHT.plus_seconds(-60), precision: Precision::Minute });
        town.ask(AnswerCommitment { by: voice, stated, ..answer(id, Turn::Execute) });
        let said = town.read(|r| turns(r, id)).pop().unwrap();
        assert_eq!((said.at, said.detail["way"].as_str()), (NIGHT.plus_seconds(-60), Some("voice")));
        assert_eq!(said.detail["read_back"], true);
    });
}

#[test]
fn refusals_name_what_is_wrong() {
    let place = testkit::Place::sqlite();
    let town = Town::on(&place);
    let table: Vec<(&str, GiveCommitment)> = vec![
        ("refusal-missing title", GiveCommitment { title: words(" "), ..stop() }),
        ("refusal-too-long title", GiveCommitment { title: words(&"x".repeat(301)), ..stop() }),
        ("refusal-missing function", GiveCommitment { to: Addressee::of(" "), ..stop() }),
        ("refusal-unknown-code function", GiveCommitment { to: Addressee::of("pope"), ..stop() }),
        ("refusal-commitment-past acknowledge-by", GiveCommitment { acknowledge_by: Some(NIGHT), ..stop() }),
        ("refusal-commitment-due-first due", GiveCommitment { due: Some(NIGHT.plus_seconds(60)), ..stop() }),
    ];
    for (wanted, rule) in table {
        let refusal = town.refused(rule);
        assert_eq!(format!("{} {}", refusal.key, refusal.field.unwrap_or_default()), wanted);
    }
    let id = town.give();
    let as_tram = |rule: AnswerCommitment| town.refused_as(&town.dispatcher, rule).key;
    assert_eq!(as_tram(AnswerCommitment::new(id, Turn::Execute)), "refusal-commitment-evidence");
    assert_eq!(as_tram(AnswerCommitment::new(id, Turn::Decline)), "refusal-missing");
    assert_eq!(as_tram(AnswerCommitment::new(id, Turn::Settle)), "refusal-commitment-state");
    assert_eq!(
        as_tram(AnswerCommitment { based_on: Some(0), ..answer(id, Turn::Reply) }),
        "refusal-commitment-changed"
    );
    let voice = By::Voice { name: " ".into(), number: None, read_back: false };
    assert_eq!(
        town.refused(AnswerCommitment { by: voice, ..answer(id, Turn::Reply) }).field.as_deref(),
        Some("name")
    );
    let ahead = Some(Stated { at: NIGHT.plus_seconds(600), precision: Precision::Minute });
    assert_eq!(
        as_tram(AnswerCommitment { stated: ahead, ..answer(id, Turn::Reply) }),
        "refusal-in-the-future"
    );
    assert_eq!(town.refused(judge(id, Verdict::Settle)).key, "refusal-commitment-state");
    let silent = Judge { words: None, ..judge(id, Verdict::Withdraw) };
    assert_eq!(town.refused(silent).key, "refusal-missing");
}

#[test]
fn a_declined_order_goes_to_somebody_else_with_other_times() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.give();
        town.ask_as(&town.dispatcher, answer(id, Turn::Decline)).unwrap();
        let contact = Contact { name: Some("Quelqu’un (fictif)".into()), ..Contact::default() };
        town.ask(ReaddressCommitment {
            commitment: id,
            to: Addressee { contact, ..Addressee::of("mayor") },
            acknowledge_by: Some(NIGHT.plus_seconds(900)),
            words: words("le tram ne peut pas"),
            based_on: None,
        });
        let row = town.row(id);
        assert_eq!((row.state, row.to.function.as_str()), (State::Given, "mayor"));
        assert_eq!(row.name.as_deref(), Some("Quelqu’un (fictif)"));
        assert_eq!(
            town.refused_as(&town.dispatcher, answer(id, Turn::Execute)).key,
            "refusal-commitment-addressee"
        );
        town.ask(RedateCommitment {
            commitment: id,
            acknowledge_by: None,
            due: Some(NIGHT.plus_seconds(7200)),
            words: words("plus tard"),
            based_on: None,
        });
        let row = town.row(id);
        assert_eq!((row.acknowledge_by, row.next_due), (None, Some(NIGHT.plus_seconds(7200))));
        town.ask_as(&town.mayor, answer(id, Turn::Execute)).unwrap();
        town.ask(judge(id, Verdict::Withdraw));
        assert_eq!(town.row(id).state, State::Withdrawn);
    });
}

#[test]
fn the_board_shows_what_is_late_first_and_counts_it() {
    on_both(|place| {
        let town = Town::on(place);
        let late = town.give();
        let quiet = GiveCommitment::new(matter(), Sort::Lesson, words("Relire"), Addressee::of("mayor"));
        let (lesson, about) = (quiet.commitment, matter());
        town.ask(GiveCommitment { about: Some((about, "26-0417".into())), ..quiet });
        let later = GiveCommitment { due: Some(NIGHT.plus_seconds(9000)), acknowledge_by: None, ..stop() };
        let later_id = later.commitment;
        town.ask(later);
        let now = NIGHT.plus_seconds(661);
        let list = |filter: Filter| -> Vec<Id<kind::Matter>> {
            town.read(|r| board(r, &Eye::all(), &filter, now, 50)).iter().map(|r| r.id).collect()
        };
        assert_eq!(list(Filter::default()), [late, later_id, lesson]);
        assert_eq!(list(Filter { overdue: true, ..Filter::default() }), [late]);
        assert_eq!(list(Filter { about: Some(about), ..Filter::default() }), [lesson]);
        assert_eq!(list(Filter { sort: Some(Sort::Lesson), ..Filter::default() }), [lesson]);
        assert_eq!(list(Filter { ended: true, ..Filter::default() }), []);
        let mine = |function: &str| Mine { function: function.into(), seat: facts(function).seat.clone() };
        assert_eq!(list(Filter { mine: Some(mine("mayor")), ..Filter::default() }), [lesson]);
        assert_eq!(list(Filter { mine: Some(mine("dispatcher")), ..Filter::default() }), [late, later_id]);
        let ours = town.officer.organisation;
        let all = town.read(|r| counts(r, &Eye::all(), &mine("watch-officer"), ours, now));
        assert_eq!((all.open, all.overdue, all.mine, all.given), (3, 1, 0, 3));
        let waiting_for = |function: &str, organisation| Filter {
            waiting: Some((mine(function), organisation)),
            ..Filter::default()
        };
        assert_eq!(all.waiting, 1);
        assert_eq!(list(waiting_for("watch-officer", ours)), [late], "what the number counts can be listed");
        let handed = Filter { handed: Some(now.plus_seconds(24 * 3600)), ..Filter::default() };
        assert_eq!(list(handed), [late, later_id], "a lesson without a day is nobody's watch");
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), &mine("watch-officer"), ours, now)), (1, 1));
        let theirs = town.dispatcher.organisation;
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), &mine("dispatcher"), theirs, now)), (2, 1));
        assert!(!town.row(late).is_overdue(NIGHT.plus_seconds(659)), "a minute of grace");
    });
}

#[test]
fn somebody_is_marked_as_told_once() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.give();
        let told = || MarkTold {
            commitment: id,
            addressee: 0,
            means: commitments::addressee::Means::Phone,
            whom: Some("dispatching".into()),
            words: None,
            stated: None,
        };
        town.ask(told());
        let rows = town.read(|r| addressees(r, id));
        assert_eq!(rows[0].told.as_ref().unwrap().2.as_deref(), Some("dispatching"));
        assert_eq!(town.refused(told()).key, "refusal-commitment-told");
        assert_eq!(town.refused(MarkTold { addressee: 7, ..told() }).key, "refusal-not-found");
    });
}
