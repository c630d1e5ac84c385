//! A phase that a mayor telephones in: recorded, confirmed or contested; told to those who must know; lifted.

use emergency::command::{DeclarePhase, EndPhase, MarkTold, Verdict};
use emergency::phase::{Act, How, Level, Means, Standing, State};
use emergency::read::{Eye, acts, evaluations, recipients, speakers, waiting};
use kernel::{Id, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, answer, end, full, matter, minutes_ago, said, words};

/// "Declared orally at 02:33 by the mayor", recorded by the officer at 02:40 with nothing but that.
fn phoned(town: &Town, about: Id<kind::Matter>) -> Id<kind::Matter> {
    let rule = DeclarePhase {
        criteria: Default::default(),
        reasons: None,
        text: Default::default(),
        stated: minutes_ago(7),
        heard: Some(said("Bourgmestre")),
        ..full(Level::Communal, about)
    };
    town.declare(&town.officer, rule)
}

#[test]
fn what_is_recorded_counts_from_the_stated_time_and_waits_for_the_mayor() {
    on_both(|place| {
        let town = Town::on(place);
        let id = phoned(&town, matter());
        let row = town.row(id);
        assert_eq!((row.number.as_str(), row.state), ("PH-26-0001", State::InForce));
        assert_eq!((row.since, row.recorded_at), (NIGHT.plus_seconds(-420), NIGHT));
        assert_eq!((row.declared_as, row.waits()), (Standing::Unconfirmed, true));
        assert_eq!(row.said.regime.version, "communal-1");
        let spoke = town.read(|r| speakers(r, id));
        assert_eq!(spoke[0].name.as_deref(), Some("Bourgmestre (fictif)"));
        town.clock.advance_seconds(600);
        town.ask(&town.mayor, answer(id, Act::Declaration, Verdict::Confirm));
        let row = town.row(id);
        assert_eq!((row.declared_as, row.since), (Standing::Confirmed, NIGHT.plus_seconds(-420)));
        let again = town.refused(&town.mayor, answer(id, Act::Declaration, Verdict::Contest));
        assert_eq!(again.key, "refusal-phase-nothing-waits");
        let history: Vec<String> = town.read(|r| acts(r, id)).into_iter().map(|a| a.what).collect();
        assert_eq!(history, ["recorded", "confirmed"]);
    });
}

#[test]
fn what_is_contested_ends_and_stays_struck_through() {
    on_both(|place| {
        let town = Town::on(place);
        let id = phoned(&town, matter());
        town.ask(&town.mayor, answer(id, Act::Declaration, Verdict::Contest));
        let row = town.row(id);
        assert_eq!((row.state, row.declared_as), (State::Contested, Standing::Contested));
        let history = town.read(|r| acts(r, id));
        assert_eq!(history.iter().map(|a| a.struck).collect::<Vec<_>>(), [true, false]);
        assert_eq!(history[1].detail["words"]["text"], "je précise");
        assert_eq!(
            town.refused(&town.mayor, end(id, How::Lift)).key,
            "refusal-phase-ended",
            "what never was cannot be lifted"
        );
        let after = full(Level::Communal, row.about);
        town.declare(&town.mayor, after);
    });
}

#[test]
fn a_lifting_by_telephone_can_be_contested_and_the_phase_stands_again() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.mayor, full(Level::Communal, matter()));
        let heard = EndPhase { reasons: None, heard: Some(said("Cabinet")), ..end(id, How::Lift) };
        let opened = heard.evaluation;
        town.ask(&town.officer, heard);
        let row = town.row(id);
        assert_eq!((row.state, row.ended_as), (State::Lifted, Some(Standing::Unconfirmed)));
        assert_eq!((row.ended_at, row.evaluation), (Some(NIGHT), Some(opened)));
        town.ask(&town.mayor, answer(id, Act::Ending, Verdict::Contest));
        let row = town.row(id);
        assert_eq!((row.state, row.ended_at, row.ended_as), (State::InForce, None, None));
        let struck: Vec<(String, bool)> =
            town.read(|r| acts(r, id)).into_iter().map(|a| (a.what, a.struck)).collect();
        let wanted = [("declared", false), ("lifted", true), ("contested", false)];
        assert_eq!(struck, wanted.map(|(what, struck)| (what.to_owned(), struck)));
        town.ask(&town.mayor, end(id, How::Lift));
        let row = town.row(id);
        assert_eq!((row.state, row.ended_as), (State::Lifted, Some(Standing::Own)));
        assert_eq!(row.evaluation, Some(opened), "the evaluation that is open is joined, not doubled");
        assert_eq!(town.read(|r| evaluations(r, &Eye::all(), None, 10, 0)).len(), 1);
    });
}

#[test]
fn whoever_must_be_told_is_marked_and_late_ones_are_counted() {
    on_both(|place| {
        let town = Town::on(place);
        let id = phoned(&town, matter());
        let all = town.read(|r| recipients(r, id));
        let named: Vec<(&str, Option<&str>)> =
            all.iter().map(|r| (r.to.function.as_str(), r.to.organisation.as_deref())).collect();
        assert_eq!(named, [("duty-contact", Some("capital")), ("governor", None)]);
        // Told within five minutes of the stated time: that is over.
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), NIGHT)), (2, 2));
        let mark = |recipient, reached| MarkTold {
            phase: id,
            recipient,
            reached,
            means: Means::Phone,
            whom: Some("permanence".to_owned()),
            read_back: true,
            words: Some(words("phase communale")),
            stated: None,
        };
        town.ask(&town.officer, mark(1, false));
        let tried = town.read(|r| recipients(r, id)).remove(1);
        assert_eq!((tried.told_at, tried.tries, tried.tried_at), (None, 1, Some(NIGHT)));
        town.ask(&town.officer, mark(1, true));
        let told = town.read(|r| recipients(r, id)).remove(1);
        assert_eq!((told.told_at, told.read_back), (Some(NIGHT), true));
        assert_eq!((told.whom.as_deref(), told.by.as_deref()), (Some("permanence"), Some("watch-officer")));
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), NIGHT)), (1, 1));
        assert_eq!(town.refused(&town.officer, mark(1, true)).key, "refusal-phase-told");
        assert_eq!(town.refused(&town.officer, mark(9, true)).key, "refusal-not-found");
        town.ask(&town.mayor, answer(id, Act::Declaration, Verdict::Confirm));
        town.ask(&town.mayor, end(id, How::Lift));
        // Who was not told of the phase in time counts no more; both are to be told of its end.
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), NIGHT)), (2, 0));
        town.ask(&town.officer, mark(0, true));
    });
}
