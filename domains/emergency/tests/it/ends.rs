//! The end of a phase is told as well; and an act that was received in writing counts by its source.

use emergency::command::{DeclarePhase, EndPhase, MarkTold, Verdict};
use emergency::phase::{Act, How, Level, Means, Recipient, Spoken, Standing, State};
use emergency::read::{Eye, ends_to_tell, recipients, waiting};
use testkit::{NIGHT, on_both};

use crate::town::{Town, answer, end, full, matter, said, words};

fn written(source: &str) -> Spoken {
    let mut by = said("Cabinet");
    by.heard.means = Means::Document;
    by.heard.source = Some(words(source));
    by
}

#[test]
fn whoever_was_to_be_told_of_a_phase_is_to_be_told_of_its_end_and_more() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.governor, full(Level::Provincial, matter()));
        let before = town.read(|r| recipients(r, id)).len();
        town.clock.advance_seconds(3600);
        let tram = Recipient { organisation: Some("tram".into()), ..Recipient::of("duty-contact") };
        let rule = EndPhase { more: [tram.clone()].into(), ..end(id, How::Lift) };
        town.ask(&town.governor, rule);
        let all = town.read(|r| recipients(r, id));
        let again: Vec<&Recipient> = all.iter().skip(before).map(|r| &r.to).collect();
        let first: Vec<&Recipient> = all.iter().take(before).map(|r| &r.to).chain([&tram]).collect();
        assert_eq!(again, first, "the same ones, then the one added");
        assert!(all.iter().all(|r| r.is_due(State::Lifted) == (r.act == Act::Ending)));
        let count = i64::try_from(before + 1).unwrap();
        let at = |after: i64| town.read(|r| waiting(r, &Eye::all(), NIGHT.plus_seconds(3600 + after)));
        assert_eq!((at(0), at(360)), ((count, 0), (count, count)), "red after its term");
        assert_eq!(town.read(|r| ends_to_tell(r, &Eye::all(), 10)).len(), 1);
        assert!(town.row(id).is_late(NIGHT.plus_seconds(3960)));
        for row in all.iter().skip(before) {
            let rule = MarkTold {
                phase: id,
                recipient: row.n,
                reached: true,
                means: Means::Phone,
                whom: None,
                read_back: true,
                words: None,
                stated: None,
            };
            town.ask(&town.officer, rule);
        }
        assert_eq!(at(360), (0, 0));
        assert!(town.read(|r| ends_to_tell(r, &Eye::all(), 10)).is_empty());
    });
}

#[test]
fn of_an_end_that_was_contested_nobody_has_to_be_told() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.mayor, full(Level::Communal, matter()));
        let before = town.row(id).to_tell;
        town.ask(&town.officer, EndPhase { heard: Some(said("x")), ..end(id, How::Lift) });
        town.ask(&town.mayor, answer(id, Act::Ending, Verdict::Contest));
        assert_eq!(town.row(id).to_tell, before, "it stands again, and so do they");
        let all = town.read(|r| recipients(r, id));
        assert!(all.iter().filter(|r| r.act == Act::Ending).all(|r| r.struck));
        town.ask(&town.mayor, end(id, How::Lift));
        assert_eq!(town.row(id).to_tell, before);
    });
}

#[test]
fn a_communal_phase_that_came_in_writing_counts_by_its_source() {
    on_both(|place| {
        let town = Town::on(place);
        let of = |change: fn(&mut Spoken)| {
            let mut by = written("arrêté 12");
            change(&mut by);
            DeclarePhase { heard: Some(by), received: true, ..full(Level::Communal, matter()) }
        };
        let field = |rule| town.refused(&town.officer, rule).field.unwrap();
        assert_eq!(field(of(|by| by.heard.source = None)), "source");
        assert_eq!(field(of(|by| by.heard.dated = None)), "dated");
        assert_eq!(field(of(|by| by.heard.means = Means::Phone)), "heard-means");
        assert_eq!(field(of(|by| by.heard.dated = Some(NIGHT.plus_seconds(90_000)))), "dated");
        let id = town.declare(&town.officer, of(|_| {}));
        let row = town.row(id);
        assert_eq!((row.declared_as, row.waits(), row.state), (Standing::Received, false, State::InForce));
        let confirm = answer(id, Act::Declaration, Verdict::Confirm);
        assert_eq!(town.refused(&town.mayor, confirm).key, "refusal-phase-nothing-waits");
        let by_document =
            EndPhase { heard: Some(written("arrêté 13")), received: true, ..end(id, How::Lift) };
        town.ask(&town.officer, by_document);
        assert_eq!(town.row(id).ended_as, Some(Standing::Received));
        let forged = town.declare(&town.officer, of(|_| {}));
        town.ask(&town.mayor, answer(forged, Act::Declaration, Verdict::Contest));
        assert_eq!(town.state(forged), State::Contested, "its authority can say that it is not its own");
    });
}
