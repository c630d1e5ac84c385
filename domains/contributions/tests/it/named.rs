//! All whom a plan names are asked by one act, each about its own measures, with one rule of reminders.

use contributions::Reminders;
use contributions::campaign::{Telling, sheet_of};
use contributions::command::{AskNamed, Asking, MoveDue, OpenCampaign, Partner, Within};
use contributions::event::{DueMoved, Event, PartnerAsked};
use contributions::read::{Eye, campaign as campaign_row, contacts, measures};
use kernel::Timestamp;
use stage::words;
use testkit::on_both;

use crate::town::{DAY, Matter, Town, campaign, contact, due, measure, partner, town};

fn asking(code: &str, numbers: &[&str]) -> Asking {
    Asking { partner: partner(code), measures: numbers.iter().map(|n| measure(n)).collect() }
}

fn numbers(town: &Town, sheet: Matter) -> Vec<String> {
    town.read(|r| measures(r, sheet)).into_iter().map(|m| m.number).collect()
}

/// The days on which somebody is reminded, counted from this one.
fn reminded(timers: &[contributions::campaign::Timer], due: Timestamp) -> Vec<i64> {
    let own = timers.iter().filter(|timer| timer.what == Telling::Reminded);
    own.map(|timer| (timer.at.0 - due.0) / (DAY * 1_000_000)).collect()
}

#[test]
fn one_act_opens_a_campaign_and_asks_each_about_its_own() {
    on_both(|place| {
        let town = town(place);
        let own = Reminders { before: vec![10, 2], after: vec![1] };
        let open = OpenCampaign { reminders: Some(own.clone()), ..campaign() };
        let id = open.campaign;
        let within = Within::New(Box::new(open));
        let asked = vec![asking("90001", &["1.1", "8.8"]), asking("90002", &["8.8"])];
        let receipt = town.ask(AskNamed { within, asked: asked.clone() });
        // The campaign; of each partner its sheet, and a link with a name for each of two persons.
        assert_eq!(receipt.entries.len(), 1 + 2 * 5);
        let (first, second) = (sheet_of(id, "90001"), sheet_of(id, "90002"));
        assert_eq!(numbers(&town, first), ["1.1", "8.8"]);
        assert_eq!(numbers(&town, second), ["8.8"]);
        let entries = town.journal.entries(0, town.journal.head(), 1000).unwrap();
        let timers: Vec<Vec<i64>> = entries
            .iter()
            .filter_map(PartnerAsked::of)
            .map(|asked| reminded(&asked.timers, asked.due))
            .collect();
        assert_eq!(timers, [vec![-10, -2, 1], vec![-10, -2, 1]]);
        assert_eq!(town.read(|r| campaign_row(r, &Eye::all(), id)).unwrap().reminders, Some(own));
        // The rule stays with the campaign when its day is moved.
        let later = due().plus_seconds(7 * DAY);
        town.ask(MoveDue { campaign: id, due: later, words: words("x") });
        let entries = town.journal.entries(0, town.journal.head(), 1000).unwrap();
        let moved = entries.iter().find_map(DueMoved::of).unwrap();
        assert_eq!(reminded(&moved.timers, later), [-10, -2, 1]);
        // The same again says nothing new; a measure more is one entry.
        let again = |asked| AskNamed { within: Within::Open(id), asked };
        assert_eq!(town.refused(again(asked)).key, "refusal-contribution-asked-already");
        let more = town.ask(again(vec![asking("90001", &["1.1"]), asking("90002", &["1.1", "8.8"])]));
        assert_eq!(more.entries.len(), 1);
        assert_eq!(numbers(&town, second), ["8.8", "1.1"]);
    });
}

#[test]
fn who_answers_is_named_where_nobody_was_and_takes_nobodys_place() {
    on_both(|place| {
        let town = town(place);
        let open = campaign();
        let id = open.campaign;
        let bare = Partner { contacts: Vec::new(), ..partner("90001") };
        let asking = |partner: Partner, number: &str| Asking { partner, measures: vec![measure(number)] };
        town.ask(AskNamed {
            within: Within::New(Box::new(open)),
            asked: vec![asking(bare, "1.1"), asking(partner("90002"), "1.1")],
        });
        let (first, second) = (sheet_of(id, "90001"), sheet_of(id, "90002"));
        assert!(town.read(|r| contacts(r, first)).is_empty());
        let again = |asked| AskNamed { within: Within::Open(id), asked };
        // The same people once more, and those who are new where nobody was: each with a link.
        let more = town.ask(again(vec![asking(partner("90001"), "1.1"), asking(partner("90002"), "8.8")]));
        assert_eq!(more.entries.len(), 2 * 2 + 1);
        let mails = |sheet| {
            let all = town.read(|r| contacts(r, sheet));
            all.into_iter().filter_map(|contact| contact.mail).collect::<Vec<_>>()
        };
        assert_eq!(mails(first), ["a@hautrive.example", "b@hautrive.example"]);
        let other = Partner { contacts: vec![contact("z@hautrive.example")], ..partner("90002") };
        let refused = town.refused(again(vec![asking(other, "1.2")]));
        assert_eq!(refused.key, "refusal-contribution-contact-known");
        assert_eq!(refused.facts.get("names").map(String::as_str), Some("Commune 90002 / Gemeente 90002"));
        assert_eq!((mails(second).len(), numbers(&town, second).len()), (2, 2), "nothing of it was asked");
    });
}

#[test]
fn nobody_nothing_and_days_that_make_no_sense_are_refused_and_nothing_is_opened() {
    on_both(|place| {
        let town = town(place);
        let head = town.journal.head();
        let within = |reminders| Within::New(Box::new(OpenCampaign { reminders, ..campaign() }));
        let twice = vec![asking("90001", &["1.1"]), asking("90001", &["8.8"])];
        for (within, asked) in [
            (within(None), Vec::new()),
            (within(None), vec![asking("90001", &[])]),
            (within(None), twice),
            (
                within(Some(Reminders { before: vec![400], after: Vec::new() })),
                vec![asking("90001", &["1.1"])],
            ),
            (
                within(Some(Reminders { before: vec![1; 9], after: Vec::new() })),
                vec![asking("90001", &["1.1"])],
            ),
        ] {
            town.refused(AskNamed { within, asked });
        }
        assert_eq!(town.journal.head(), head);
    });
}
