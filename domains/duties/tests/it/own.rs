//! A department's own duties.

use duties::command::{EndDuty, KeepDuty};
use duties::duty::{Content, Open};
use duties::rhythm::{Day, Rhythm, Yearly};
use kernel::{Handling, Text};
use stage::{codes, matter, words};
use testkit::{Place, on_both};

use crate::town::{Town, answer, because, id, lead, quarterly};

fn keep(content: Content) -> KeepDuty {
    KeepDuty { duty: matter(), content, open: Open::default(), why: None, based_on: None }
}

#[test]
fn a_duty_is_written_written_anew_and_ended() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = keep(quarterly());
        let own = rule.duty;
        town.ask(rule.clone());
        let row = town.duty(own);
        assert_eq!((row.code.as_str(), row.open.handling), ("own.1", Handling::Service));
        let changed = Content { function: "secretary".into(), ..quarterly() };
        let anew = |why, based_on| KeepDuty { content: changed.clone(), why, based_on, ..rule.clone() };
        assert_eq!(town.refused(anew(None, None)).field.as_deref(), Some("why"));
        assert_eq!(town.refused(anew(Some(because()), Some(0))).key, "refusal-duties-changed");
        town.ask(anew(Some(because()), Some(row.changed_seq)));
        assert_eq!(town.duty(own).content.function, "secretary");
        assert!(town.ask(anew(None, None)).entries.is_empty(), "the same again is nothing");
        town.ask(EndDuty { duty: own, why: because(), based_on: None });
        let facts = crate::town::facts(crate::town::usual(), "one");
        assert!(town.times(own, "2027-12-31", &facts).is_empty());
        assert_eq!(
            town.refused(EndDuty { duty: own, why: because(), based_on: None }).key,
            "refusal-duties-ended"
        );
    });
}

#[test]
fn what_makes_no_sense_is_refused_at_its_field() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let yearly = |month, day| Content {
        rhythm: Rhythm::Yearly(Yearly { month, day: Day::Number(day), within: None }),
        ..quarterly()
    };
    let table = [
        (Content { names: Text::one(kernel::Lang::Fr, "seul"), ..quarterly() }, "name-nl"),
        (Content { function: "nobody".into(), ..quarterly() }, "function"),
        (Content { source: " ".into(), ..quarterly() }, "source"),
        (Content { leads: vec![lead(0)], ..quarterly() }, "leads"),
        (Content { leads: vec![lead(1); 9], ..quarterly() }, "leads"),
        (yearly(2, 30), "day"),
        (yearly(13, 1), "month"),
    ];
    for (content, field) in table {
        assert_eq!(town.refused(keep(content)).field.as_deref(), Some(field));
    }
    let Rhythm::Term(mut term) = answer().rhythm else { unreachable!() };
    term.event = Text::default();
    let silent = Content { rhythm: Rhythm::Term(term), ..answer() };
    assert_eq!(town.refused(keep(silent)).field.as_deref(), Some("event-fr"));
    let open = Open { handling: Handling::NeedToKnow, readers: codes(&["nobody"]) };
    assert_eq!(town.refused(KeepDuty { open, ..keep(quarterly()) }).field.as_deref(), Some("readers"));
}

#[test]
fn a_duty_of_the_profile_is_changed_there() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let rule = KeepDuty { duty: id("meeting"), why: Some(words("x")), ..keep(answer()) };
    assert_eq!(town.refused(rule).key, "refusal-duties-of-profile");
    let end = EndDuty { duty: id("meeting"), why: because(), based_on: None };
    assert_eq!(town.refused(end).key, "refusal-duties-of-profile");
}
