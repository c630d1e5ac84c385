//! The day on which answers are due is moved: sheets, letters and links follow, and why stands there.

use contributions::Letter;
use contributions::MAIL_QUEUE;
use contributions::campaign::{FIRST, SECOND, Telling, link_of, sheet_of};
use contributions::command::{CloseCampaign, MoveDue, Tell};
use contributions::read::{Eye, campaign, campaign_sheets, link, moves, turns};
use kernel::{Timestamp, Words};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{DAY, Matter, Town, ask_more, asked, due, get, town};

fn later(days: i64) -> Timestamp {
    due().plus_seconds(days * DAY)
}

fn to(campaign: Matter, due: Timestamp) -> MoveDue {
    MoveDue { campaign, due, words: words("Trop court pour les communes") }
}

/// The letters of a moment that really leave.
fn left(town: &Town, now: Timestamp) -> Vec<(Telling, i64)> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(MAIL_QUEUE, now, 50).unwrap();
    let letters = jobs.into_iter().map(|job| serde_json::from_value::<Letter>(job.payload).unwrap());
    let leaves = |l: &Letter| {
        let Letter { sheet, what, contact, planned } = *l;
        !town.system(Tell { sheet, what, contact, planned, mail: true }).entries.is_empty()
    };
    letters.filter(leaves).map(|l| (l.what, l.contact)).collect()
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
        assert_eq!(left(&town, due().plus_seconds(5 * DAY)), [], "fourteen days before the old one: over");
        assert_eq!(left(&town, later(6)), [(Telling::Reminded, FIRST)], "fourteen days before the new one");
        assert_eq!(left(&town, later(22)), []);
        assert_eq!(left(&town, later(27)), [(Telling::Reminded, FIRST), (Telling::Escalated, SECOND)]);
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
