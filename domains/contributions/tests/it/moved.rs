//! The day on which answers are due is moved: sheets, letters and links follow, and why stands there.

use contributions::Letter;
use contributions::MAIL_QUEUE;
use contributions::campaign::{FIRST, SECOND, Telling, link_of, sheet_of};
use contributions::command::{CloseCampaign, MoveDue, Tell};
use contributions::read::{Eye, campaign, campaign_sheets, known_day, link, moves, told_of_move, turns};
use kernel::{Timestamp, Words};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{DAY, Matter, Town, action, ask_more, asked, due, get, give, town};

fn later(days: i64) -> Timestamp {
    due().plus_seconds(days * DAY)
}

fn to(campaign: Matter, due: Timestamp) -> MoveDue {
    MoveDue { campaign, due, words: words("Trop court pour les communes") }
}

/// Whether a letter really leaves; without an address that is noted, too.
fn leaves(town: &Town, of: Letter, mail: bool) -> bool {
    let Letter { sheet, what, contact, planned } = of;
    !town.system(Tell { sheet, what, contact, planned, mail }).entries.is_empty()
}

/// The letters of a moment that really leave; no address is known at `unknown`.
fn letters(town: &Town, now: Timestamp, unknown: Option<Matter>) -> Vec<Letter> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(MAIL_QUEUE, now, 50).unwrap();
    let letters = jobs.into_iter().map(|job| serde_json::from_value::<Letter>(job.payload).unwrap());
    letters.filter(|l| leaves(town, *l, Some(l.sheet) != unknown)).collect()
}

fn left(town: &Town, now: Timestamp) -> Vec<(Telling, i64)> {
    letters(town, now, None).iter().map(|l| (l.what, l.contact)).collect()
}

#[test]
fn the_day_moves_with_its_reason_and_sheets_and_links_follow() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        let seen = get(&town, sheet).changed_seq;
        town.ask(to(id, later(20)));
        let row = get(&town, sheet);
        assert_eq!((row.due, row.changed_seq), (later(20), seen), "whoever is answering is not sent back");
        assert_eq!(town.read(|r| campaign(r, &Eye::all(), id)).unwrap().due, later(20));
        assert_eq!(town.read(|r| campaign_sheets(r, id)).len(), 2);
        let moved = town.read(|r| moves(r, id)).remove(0);
        assert_eq!((moved.was, moved.due), (due(), later(20)));
        assert_eq!(moved.words, Some(words("Trop court pour les communes")));
        let expires = |n| town.read(|r| link(r, link_of(sheet, n))).unwrap().expires;
        assert_eq!((expires(FIRST), expires(SECOND)), (later(80), later(80)));
        assert_eq!(town.read(|r| turns(r, sheet)).remove(0).what, "due-moved");
        town.ask(to(id, later(-10)));
        assert_eq!(
            (get(&town, sheet).due, expires(FIRST)),
            (later(-10), later(80)),
            "a link is not cut short"
        );
        assert_eq!(town.read(|r| moves(r, id)).len(), 2);
        // Whoever is asked afterwards is asked by the new day.
        ask_more(&town, id, &["90003"], &["1.1"]);
        assert_eq!(get(&town, sheet_of(id, "90003")).due, later(-10));
    });
}

#[test]
fn reminders_are_those_of_the_new_day_and_no_others() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        assert_eq!(left(&town, NIGHT), [(Telling::Asked, FIRST)]);
        town.ask(to(id, later(20)));
        let told = left(&town, due().plus_seconds(5 * DAY));
        assert_eq!(told, [(Telling::Moved, FIRST)], "fourteen days before the old one: over");
        assert_eq!(left(&town, later(6)), [(Telling::Reminded, FIRST)], "fourteen days before the new one");
        assert_eq!(left(&town, later(22)), []);
        assert_eq!(left(&town, later(27)), [(Telling::Reminded, FIRST), (Telling::Escalated, SECOND)]);
    });
}

#[test]
fn whoever_was_written_to_and_has_not_answered_everything_is_told_once() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002", "90003"], &["1.1"]);
        let (open, answered, unknown) = (sheet_of(id, "90001"), sheet_of(id, "90002"), sheet_of(id, "90003"));
        assert_eq!(letters(&town, NIGHT, Some(unknown)).len(), 3);
        town.ask(give(answered, &[action("1.1")]));
        town.clock.set(NIGHT.plus_seconds(60));
        town.ask(to(id, later(20)));
        let told = letters(&town, NIGHT.plus_seconds(120), None);
        let whom: Vec<_> = told.iter().map(|l| (l.what, l.sheet, l.contact)).collect();
        assert_eq!(
            whom,
            [(Telling::Moved, open, FIRST)],
            "not whoever answered, nor whoever was never written to"
        );
        assert!(!leaves(&town, told[0], true), "once");
        assert_eq!(
            town.read(|r| known_day(r, open, FIRST, told[0].planned)),
            Some(due()),
            "what they knew before"
        );
        let shown: Vec<Matter> = town.read(|r| told_of_move(r, id)).into_keys().collect();
        assert_eq!(shown, [open]);
        town.clock.set(NIGHT.plus_seconds(180));
        town.ask(to(id, later(30)));
        assert!(town.read(|r| told_of_move(r, id)).is_empty(), "of the last move nobody knows yet");
    });
}

#[test]
fn a_day_that_moves_to_and_fro_is_told_only_where_another_one_is_known() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let after = |seconds: i64| NIGHT.plus_seconds(seconds);
        let moves = |seconds: i64, day: Timestamp| {
            town.clock.set(after(seconds));
            town.ask(to(id, day));
        };
        assert_eq!(left(&town, NIGHT), [(Telling::Asked, FIRST)]);
        moves(60, later(20));
        moves(120, due());
        assert_eq!(left(&town, after(180)), [], "back before a letter left");
        moves(240, later(10));
        moves(300, later(20));
        assert_eq!(left(&town, after(360)), [(Telling::Moved, FIRST)], "twice is told in one letter");
        moves(420, due());
        assert_eq!(left(&town, after(480)), [(Telling::Moved, FIRST)], "who knows another day is told");
    });
}

#[test]
fn a_day_moves_ahead_for_a_reason_as_long_as_the_campaign_is_open() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        assert_eq!(town.refused(to(id, due())).key, "refusal-contribution-same-day");
        assert_eq!(town.refused(to(id, NIGHT)).key, "refusal-contribution-past");
        let why = MoveDue { words: Words::erased(), ..to(id, later(1)) };
        assert_eq!(town.refused(why).field.as_deref(), Some("words"));
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(town.refused(to(id, later(1))).key, "refusal-contribution-closed");
    });
}
