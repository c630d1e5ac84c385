//! What a partner was not told since no letter reaches it: listed until somebody tells it, and notes whom and when.

use contributions::campaign::{FIRST, SECOND, Telling, link_of, sheet_of};
use contributions::command::{
    AskPartners, By, CloseCampaign, EndLink, Give, MakeLink, MoveDue, OpenLink, Partner, RemindNow,
    TakeBackMeasures, TellByHand,
};
use contributions::read::{Unreached, news, turns, untold};
use kernel::{Id, Timestamp};
use stage::words;
use store::Blobs;
use testkit::{NIGHT, on_both, unique};

use crate::town::{DAY, Matter, Town, action, asked, due, give, measure, partner, town};

/// A campaign in which 90001 has people with addresses and 90002 has nobody.
fn half(town: &Town) -> (Matter, Matter) {
    let id = asked(town, &["90001"], &["1.1", "1.2"]);
    let bare = Partner { contacts: Vec::new(), ..partner("90002") };
    let measures = ["1.1", "1.2"].map(measure).into();
    town.ask(AskPartners { campaign: id, partners: vec![bare], measures });
    (id, sheet_of(id, "90002"))
}

fn at(seconds: i64) -> Timestamp {
    NIGHT.plus_seconds(seconds)
}

fn codes(town: &Town, sheet: Matter) -> Vec<Telling> {
    town.read(|r| news(r, sheet)).into_iter().map(|news| news.what).collect()
}

fn tell(sheet: Matter, seconds: i64) -> TellByHand {
    TellByHand { sheet, name: "A. Fictif".into(), at: at(seconds), upto: at(seconds) }
}

#[test]
fn a_partner_without_address_stands_in_the_list_until_somebody_has_told_it() {
    on_both(|place| {
        let town = town(place);
        let (id, sheet) = half(&town);
        let known = sheet_of(id, "90001");
        let list = |leaves| town.read(|r| untold(r, &[known, sheet], NIGHT, leaves));
        let all = list(true);
        assert_eq!((all.len(), all[0].sheet, all[0].why), (1, sheet, Some(Unreached::NoAddress)));
        assert_eq!(list(false).len(), 2, "where no letter leaves, everybody is told by hand");
        assert_eq!(codes(&town, sheet), [Telling::Asked], "after opening");
        town.clock.set(at(60));
        let back = |number: &str| TakeBackMeasures {
            sheet,
            measures: [measure(number).id].into(),
            words: words("x"),
            based_on: None,
        };
        town.ask(back("1.1"));
        assert_eq!(codes(&town, sheet), [Telling::Asked], "whoever never heard of it has nothing to unlearn");
        town.clock.set(at(120));
        town.ask(tell(sheet, 120));
        assert!(codes(&town, sheet).is_empty());
        let turn = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!((turn.what.as_str(), turn.detail["name"].as_str()), ("told-by-hand", Some("A. Fictif")));
        // A reminder of the others, another day, and what is taken back: each is news again.
        town.clock.set(at(180));
        let remind = RemindNow { campaign: id, whom: [(known, FIRST)].into(), again: true, all: false };
        town.ask(remind.clone());
        assert!(codes(&town, sheet).is_empty(), "one partner alone was reminded");
        town.ask(RemindNow { all: true, ..remind });
        assert_eq!(codes(&town, sheet), [Telling::RemindedNow]);
        town.clock.set(at(240));
        town.ask(MoveDue { campaign: id, due: due().plus_seconds(DAY), words: words("x") });
        assert_eq!(codes(&town, sheet), [Telling::RemindedNow, Telling::Moved]);
        // Only what was shown counts as told.
        town.clock.set(at(300));
        town.ask(TellByHand { upto: at(180), ..tell(sheet, 300) });
        assert_eq!(codes(&town, sheet), [Telling::Moved]);
        town.ask(tell(sheet, 300));
        town.clock.set(at(360));
        town.ask(back("1.2"));
        assert_eq!(codes(&town, sheet), [Telling::Released], "nothing is owed, and it must be known");
    });
}

#[test]
fn a_link_that_was_opened_shows_what_stood_there_that_day() {
    on_both(|place| {
        let town = town(place);
        let (_, sheet) = half(&town);
        let link = Id::new(unique());
        town.ask(MakeLink { sheet, link, whom: None, expires: NIGHT.plus_seconds(30 * DAY) });
        assert_eq!(codes(&town, sheet), [Telling::Asked]);
        town.clock.set(at(60));
        town.system(OpenLink { sheet, link });
        assert!(codes(&town, sheet).is_empty());
        town.clock.set(at(120));
        let measures = [measure("1.1").id].into();
        town.ask(TakeBackMeasures { sheet, measures, words: words("x"), based_on: None });
        assert_eq!(codes(&town, sheet), [Telling::Released], "whoever has the page alone is told");
    });
}

#[test]
fn whoever_answered_by_its_link_has_seen_its_page_and_whose_file_was_taken_in_has_not() {
    on_both(|place| {
        let town = town(place);
        let (id, sheet) = half(&town);
        town.clock.set(at(60));
        town.ask(give(sheet, &[action("1.1")]));
        assert_eq!(codes(&town, sheet), [Telling::Asked], "the office took that in");
        town.clock.set(at(120));
        town.ask(MoveDue { campaign: id, due: due().plus_seconds(DAY), words: words("x") });
        assert_eq!(codes(&town, sheet), [Telling::Asked, Telling::Moved], "it knows of the request");
        let link = Id::new(unique());
        town.ask(MakeLink { sheet, link, whom: None, expires: NIGHT.plus_seconds(30 * DAY) });
        town.clock.set(at(180));
        town.system(Give { by: By::Link { link, name: None }, ..give(sheet, &[action("1.1")]) });
        assert!(codes(&town, sheet).is_empty());
    });
}

#[test]
fn a_partner_stays_told_where_the_name_of_who_was_told_is_erased() {
    on_both(|place| {
        let town = town(place);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let (_, sheet) = half(&town);
        town.clock.set(at(60));
        let told = town.ask(tell(sheet, 60)).entries[0].seq;
        town.erase(&blobs, told).unwrap();
        assert!(codes(&town, sheet).is_empty());
        let turn = town.read(|r| turns(r, sheet)).remove(0);
        assert!(turn.erased && turn.detail.get("name").is_none(), "{:?}", turn.detail);
    });
}

#[test]
fn telling_has_a_name_and_a_time_that_can_be() {
    on_both(|place| {
        let town = town(place);
        let (id, sheet) = half(&town);
        town.clock.set(at(1000));
        let name = TellByHand { name: " ".into(), ..tell(sheet, 1000) };
        assert_eq!(town.refused(name).field.as_deref(), Some("name"));
        assert_eq!(town.refused(tell(sheet, 2000)).key, "refusal-contribution-told-ahead");
        let before = TellByHand { at: at(-600), ..tell(sheet, 1000) };
        assert_eq!(town.refused(before).key, "refusal-contribution-told-before");
        let unseen = TellByHand { upto: at(-1), ..tell(sheet, 1000) };
        assert_eq!(town.refused(unseen).key, "refusal-contribution-told-nothing");
        town.ask(tell(sheet, 1000));
        assert_eq!(town.refused(tell(sheet, 1000)).key, "refusal-contribution-told-nothing", "once");
        // Somebody whose link was ended is reached by no letter either.
        let known = sheet_of(id, "90001");
        for n in [FIRST, SECOND] {
            town.ask(EndLink { sheet: known, link: link_of(known, n) });
        }
        let all = town.read(|r| untold(r, &[known], at(1000), true));
        assert_eq!(all[0].why, Some(Unreached::LinkEnded));
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(town.refused(tell(known, 1000)).key, "refusal-contribution-closed");
    });
}
