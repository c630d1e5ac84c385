//! The end of a phase is told as well; and an act that was received in writing counts by its source.

use std::collections::BTreeSet;

use emergency::command::{DeclarePhase, EndPhase, MarkTold, Verdict};
use emergency::phase::{Act, How, Level, Means, Recipient, Spoken, Standing, State, ToldOf};
use emergency::read::{Eye, ends_to_tell, recipients, waiting};
use kernel::{Id, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, answer, end, full, matter, said, words};

fn written(source: &str) -> Spoken {
    let mut by = said("Cabinet");
    by.heard.means = Means::Document;
    by.heard.source = Some(words(source));
    by
}

fn mark(phase: Id<kind::Matter>, recipient: i64) -> MarkTold {
    MarkTold {
        phase,
        recipient,
        reached: true,
        means: Means::Phone,
        whom: None,
        read_back: true,
        words: None,
        stated: None,
    }
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
        assert!(all.iter().all(|r| r.is_due(State::Lifted) == (r.of == ToldOf::Ending)));
        let count = i64::try_from(before + 1).unwrap();
        let at = |after: i64| town.read(|r| waiting(r, &Eye::all(), NIGHT.plus_seconds(3600 + after)));
        assert_eq!((at(0), at(360)), ((count, 0), (count, count)), "red after its term");
        assert_eq!(town.read(|r| ends_to_tell(r, &Eye::all(), 10)).len(), 1);
        assert!(town.row(id).is_late(NIGHT.plus_seconds(3960)));
        for row in all.iter().skip(before) {
            town.ask(&town.officer, mark(id, row.n));
        }
        assert_eq!(at(360), (0, 0));
        assert!(town.read(|r| ends_to_tell(r, &Eye::all(), 10)).is_empty());
    });
}

#[test]
fn of_an_end_that_was_contested_nobody_has_to_be_told_who_heard_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.mayor, full(Level::Communal, matter()));
        let before = town.row(id).to_tell;
        town.ask(&town.officer, EndPhase { heard: Some(said("x")), ..end(id, How::Lift) });
        town.ask(&town.mayor, answer(id, Act::Ending, Verdict::Contest));
        assert_eq!(town.row(id).to_tell, before, "it stands again, and so do they");
        let all = town.read(|r| recipients(r, id));
        assert!(all.iter().filter(|r| r.of == ToldOf::Ending).all(|r| r.struck));
        town.ask(&town.mayor, end(id, How::Lift));
        assert_eq!(town.row(id).to_tell, before);
    });
}

/// Those who still have to be told this.
fn due(town: &Town, id: Id<kind::Matter>, of: ToldOf) -> Vec<(i64, Recipient)> {
    let state = town.state(id);
    let all = town.read(|r| recipients(r, id));
    all.into_iter().filter(|r| r.of == of && r.is_due(state)).map(|r| (r.n, r.to)).collect()
}

#[test]
fn whoever_was_told_of_an_end_that_is_contested_is_to_be_told_that_the_phase_goes_on() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.mayor, full(Level::Communal, matter()));
        let tram = Recipient { organisation: Some("tram".into()), ..Recipient::of("duty-contact") };
        let ends = || EndPhase { heard: Some(said("x")), more: [tram.clone()].into(), ..end(id, How::Lift) };
        town.ask(&town.officer, ends());
        let heard = due(&town, id, ToldOf::Ending);
        let (capital, theirs) = (heard[0].clone(), heard.iter().find(|(_, to)| *to == tram).unwrap().clone());
        town.ask(&town.officer, mark(id, capital.0));
        town.ask(&town.officer, mark(id, theirs.0));
        let before = town.row(id).to_tell;
        assert_eq!(before, i64::try_from(heard.len()).unwrap() - 2);
        town.clock.advance_seconds(600);
        town.ask(&town.mayor, answer(id, Act::Ending, Verdict::Contest));
        let told: Vec<Recipient> =
            due(&town, id, ToldOf::EndingContested).into_iter().map(|(_, to)| to).collect();
        assert_eq!(told, [capital.1.clone(), tram.clone()], "who heard of it, and nobody else");
        let late = |after: i64| {
            let now = NIGHT.plus_seconds(600 + after);
            let all = town.read(|r| recipients(r, id));
            all.iter().filter(|r| r.of == ToldOf::EndingContested && r.tell_by <= now).count()
        };
        assert_eq!((late(299), late(300)), (0, 2), "with the same term as the first word");
        let (n, _) = due(&town, id, ToldOf::EndingContested)[0].clone();
        town.ask(&town.officer, mark(id, n));
        // It ends again by word of mouth: also the one who knows that the first end does not hold is told, once.
        town.ask(&town.officer, EndPhase { more: BTreeSet::new(), ..ends() });
        assert!(due(&town, id, ToldOf::EndingContested).is_empty());
        let again: Vec<Recipient> = due(&town, id, ToldOf::Ending).into_iter().map(|(_, to)| to).collect();
        assert!(again.contains(&tram) && again.iter().filter(|to| **to == capital.1).count() == 1);
        // Contested as well: the capital knows already, the trams still believe in the first one.
        town.ask(&town.mayor, answer(id, Act::Ending, Verdict::Contest));
        let told: Vec<Recipient> =
            due(&town, id, ToldOf::EndingContested).into_iter().map(|(_, to)| to).collect();
        assert_eq!(told, [tram]);
    });
}

#[test]
fn whoever_was_told_of_a_phase_that_never_was_is_to_be_told_so() {
    on_both(|place| {
        let town = Town::on(place);
        let recorded = DeclarePhase { heard: Some(said("x")), ..full(Level::Communal, matter()) };
        let id = town.declare(&town.officer, recorded);
        let first = due(&town, id, ToldOf::Declaration);
        town.ask(&town.officer, mark(id, first[0].0));
        town.ask(&town.mayor, answer(id, Act::Declaration, Verdict::Contest));
        let told = due(&town, id, ToldOf::DeclarationContested);
        assert_eq!(told.iter().map(|(_, to)| to).collect::<Vec<_>>(), [&first[0].1]);
        assert_eq!((town.state(id), town.row(id).to_tell), (State::Contested, 1));
        assert_eq!(town.read(|r| ends_to_tell(r, &Eye::all(), 10)).len(), 1);
        let in_vain = MarkTold { reached: false, ..mark(id, first[1].0) };
        assert_eq!(
            town.refused(&town.officer, in_vain).key,
            "refusal-not-found",
            "nobody is told of it any more"
        );
        // The call was over before the mayor contested, only the note is late.
        town.ask(&town.officer, mark(id, first[1].0));
        let told = due(&town, id, ToldOf::DeclarationContested);
        assert_eq!(told.iter().map(|(_, to)| to).collect::<Vec<_>>(), [&first[0].1, &first[1].1]);
        assert_eq!(town.refused(&town.officer, mark(id, first[1].0)).key, "refusal-phase-told");
        for (n, _) in told {
            town.ask(&town.officer, mark(id, n));
        }
        assert_eq!(town.read(|r| waiting(r, &Eye::all(), NIGHT)), (0, 0));
    });
}

#[test]
fn whoever_was_told_of_an_end_before_it_was_contested_hears_it_also_where_the_note_is_late() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.declare(&town.mayor, full(Level::Communal, matter()));
        let ends = || EndPhase { heard: Some(said("x")), ..end(id, How::Lift) };
        let contest = || answer(id, Act::Ending, Verdict::Contest);
        town.ask(&town.officer, ends());
        let heard = due(&town, id, ToldOf::Ending);
        town.ask(&town.mayor, contest());
        assert!(due(&town, id, ToldOf::EndingContested).is_empty());
        town.clock.advance_seconds(600);
        town.ask(&town.officer, mark(id, heard[1].0));
        let told = due(&town, id, ToldOf::EndingContested);
        assert_eq!(told.iter().map(|(_, to)| to).collect::<Vec<_>>(), [&heard[1].1]);
        let now = NIGHT.plus_seconds(600);
        let row = town.read(|r| recipients(r, id)).into_iter().find(|r| r.n == told[0].0).unwrap();
        assert_eq!(row.tell_by, now, "at once");
        town.ask(&town.officer, mark(id, row.n));
        // It ends again. The places of those who are told in time do not depend on who was told in vain.
        town.ask(&town.officer, ends());
        let again = due(&town, id, ToldOf::Ending);
        let before = i64::try_from(heard.len()).unwrap();
        assert_eq!(again[0].0, heard[0].0 + before);
        let (n, _) = again.iter().find(|(_, to)| *to == heard[1].1).unwrap();
        town.ask(&town.officer, mark(id, *n));
        town.ask(&town.mayor, contest());
        let told: Vec<Recipient> =
            due(&town, id, ToldOf::EndingContested).into_iter().map(|(_, to)| to).collect();
        assert_eq!(told, [heard[1].1.clone()], "their last word was the second end");
        // Of the first end the other one heard as well: they are told once, however many notes are late.
        for n in [heard[0].0, again[0].0] {
            town.ask(&town.officer, mark(id, n));
        }
        assert_eq!(due(&town, id, ToldOf::EndingContested).len(), 2);
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
