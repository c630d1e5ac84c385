//! What a partner was asked by mistake is taken back: it counts as not asked, and whoever was written to is told.

use contributions::campaign::{FIRST, Telling, sheet_of};
use contributions::command::{MoveDue, TakeBackMeasures};
use contributions::read::{Eye, SheetState, Span, campaigns, measures, states, turns};
use kernel::Words;
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{DAY, Matter, Town, YEAR, action, ask_more, asked, due, get, give, measure, nothing, town};

fn back(sheet: Matter, numbers: &[&str]) -> TakeBackMeasures {
    let measures = numbers.iter().map(|n| measure(n).id).collect();
    TakeBackMeasures { sheet, measures, words: words("Demandé par erreur"), based_on: None }
}

/// The letters that really leave this many seconds later.
fn left(town: &Town, after: i64) -> Vec<(Telling, i64)> {
    crate::amended::left(town, NIGHT.plus_seconds(after))
}

#[test]
fn what_is_taken_back_is_not_asked_and_whoever_was_written_to_is_told() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1", "1.2"]);
        let sheet = sheet_of(id, "90001");
        assert_eq!(left(&town, 0), [(Telling::Asked, FIRST)]);
        town.ask(back(sheet, &["1.1"]));
        let row = get(&town, sheet);
        assert_eq!((row.measures, row.open), (1, 1));
        assert_eq!(town.read(|r| measures(r, sheet)).remove(0).number, "1.2");
        assert_eq!(left(&town, 1), [(Telling::Released, FIRST)], "not the second, who was not written to");
        let last =
            town.read(|r| turns(r, sheet)).into_iter().find(|t| t.what == "measures-taken-back").unwrap();
        assert_eq!(last.detail["numbers"][0].as_str(), Some("1.1"));
        town.ask(back(sheet, &["1.2"]));
        assert_eq!(get(&town, sheet).state(due()), SheetState::NotAsked, "no answer is missing");
        let campaign = town.read(|r| campaigns(r, &Eye::all())).remove(0);
        assert_eq!((campaign.partners, campaign.open, campaign.unanswered), (0, 0, 0));
        let span = Span { from: YEAR, to: YEAR, theme: None };
        assert!(town.read(|r| states(r, &Eye::all(), &span, None)).is_empty(), "nor in the coverage");
        assert_eq!(left(&town, 2), [(Telling::Released, FIRST)]);
        assert_eq!(left(&town, 40 * DAY), [], "nobody is reminded");
        // Asked after all, they stand there again.
        ask_more(&town, id, &["90001"], &["1.2"]);
        assert_eq!((get(&town, sheet).measures, get(&town, sheet).open), (1, 1));
    });
}

#[test]
fn that_something_is_asked_no_more_says_nothing_of_the_day() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1", "1.2"]);
        assert_eq!(left(&town, 0), [(Telling::Asked, FIRST)]);
        town.ask(back(sheet_of(id, "90001"), &["1.1"]));
        town.clock.set(NIGHT.plus_seconds(1));
        town.ask(MoveDue { campaign: id, due: due().plus_seconds(DAY), words: words("x") });
        let letters = left(&town, 2);
        assert_eq!(letters, [(Telling::Released, FIRST), (Telling::Moved, FIRST)], "the new day is told");
    });
}

#[test]
fn what_was_answered_stays_and_a_reason_is_asked_for() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1", "1.2", "1.3"]);
        let sheet = sheet_of(id, "90001");
        assert_eq!(left(&town, 0), [(Telling::Asked, FIRST)]);
        town.ask(give(sheet, &[action("1.1")]));
        town.ask(nothing(sheet, "1.2", "Rien"));
        for number in ["1.1", "1.2"] {
            let refused = town.refused(back(sheet, &[number, "1.3"]));
            assert_eq!(refused.key, "refusal-contribution-release-answered", "{number}");
        }
        assert_eq!(town.refused(back(sheet, &["2.1"])).key, "refusal-contribution-not-asked");
        assert_eq!(town.refused(back(sheet, &[])).field.as_deref(), Some("measures"));
        let bare = TakeBackMeasures { words: Words::erased(), ..back(sheet, &["1.3"]) };
        assert_eq!(town.refused(bare).field.as_deref(), Some("words"));
        let stale = TakeBackMeasures { based_on: Some(1), ..back(sheet, &["1.3"]) };
        assert_eq!(town.refused(stale).key, "refusal-contribution-changed");
        town.ask(back(sheet, &["1.3"]));
        let row = get(&town, sheet);
        assert_eq!((row.measures, row.open, row.given, row.nothing), (2, 0, 1, 1));
        assert_eq!(left(&town, 1), [(Telling::Released, FIRST)], "not the second, who was not written to");
    });
}
