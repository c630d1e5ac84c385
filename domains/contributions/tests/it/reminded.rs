//! Whoever follows a campaign reminds now: exactly those of whom it was shown who gets the letter, and nobody twice within a day unasked.
//! A partner is written to wherever it has an address.

use std::collections::BTreeMap;

use contributions::campaign::{Contact, FIRST, SECOND, Telling, Verdict, link_of, sheet_of};
use contributions::command::{
    AskPartners, By, CloseCampaign, EndLink, Give, MoveDue, NameContact, OpenCampaign, Partner, RemindNow,
    RemoveContact, Tell,
};
use contributions::read::{
    Reach, Unreached, addressee, link, reach, reminded, turns, with_address, without_address,
};
use contributions::{Letter, MAIL_QUEUE};
use kernel::{Handling, Timestamp};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{
    DAY, Matter, Town, action, asked, campaign, contact, due, get, give, judge, measure, partner, town,
};

fn remind(campaign: Matter, sheets: &[Matter]) -> RemindNow {
    let whom: BTreeMap<Matter, i64> = sheets.iter().map(|sheet| (*sheet, FIRST)).collect();
    RemindNow { campaign, whom, again: false, all: false }
}

/// The letters of a moment that really leave, as the flow asks for them: to whom, by the address that is known.
fn left(town: &Town, now: Timestamp) -> Vec<(Telling, i64)> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(MAIL_QUEUE, now, 50).unwrap();
    let mut all = Vec::new();
    for job in jobs {
        let of: Letter = serde_json::from_value(job.payload).unwrap();
        let (contact, person) = town.read(|r| addressee(r, of.sheet, (of.what, of.contact), now));
        let mail = person.is_some_and(|person| person.mail.is_some());
        let Letter { sheet, what, planned, .. } = of;
        if !town.system(Tell { sheet, what, contact, planned, mail }).entries.is_empty() && mail {
            all.push((what, contact));
        }
    }
    all.sort_by_key(|(what, contact)| (what.code(), *contact));
    all
}

#[test]
fn a_reminder_by_hand_leaves_at_once_and_the_one_of_the_day_after_it_does_not() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        assert_eq!(left(&town, NIGHT).len(), 2);
        // Fourteen days before the day everybody is reminded: an hour earlier one partner is by hand.
        let before = due().plus_seconds(-14 * DAY);
        town.clock.set(before.plus_seconds(-3600));
        town.ask(remind(id, &[sheet]));
        let last = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!(
            (last.what.as_str(), last.person),
            ("reminder-asked", town.lead.person),
            "who asked for it"
        );
        let told = town.read(|r| reminded(r, id)).remove(&sheet).unwrap();
        assert_eq!((told.function.as_deref(), told.letter), (Some("programme-manager"), None));
        assert_eq!(left(&town, before.plus_seconds(-3000)), [(Telling::RemindedNow, FIRST)]);
        assert!(town.read(|r| reminded(r, id)).remove(&sheet).unwrap().letter.is_some(), "it is written");
        assert_eq!(left(&town, before), [(Telling::Reminded, FIRST)], "the other partner alone");
        let after = left(&town, due().plus_seconds(3 * DAY));
        assert_eq!(after, [(Telling::Reminded, FIRST), (Telling::Reminded, FIRST)], "later ones stay");
        assert_eq!(town.read(|r| reminded(r, id)).remove(&sheet).unwrap().function, None, "by itself");
    });
}

#[test]
fn nobody_is_reminded_twice_within_a_day_unless_that_is_said() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        let at = |seconds: i64| NIGHT.plus_seconds(seconds);
        town.clock.set(at(60));
        town.ask(remind(id, &[sheet]));
        town.clock.set(at(DAY));
        assert_eq!(town.refused(remind(id, &[sheet])).key, "refusal-contribution-remind-again");
        town.ask(RemindNow { again: true, ..remind(id, &[sheet]) });
        assert_eq!(left(&town, at(DAY)).iter().filter(|(what, _)| *what == Telling::RemindedNow).count(), 2);
        // After a day nothing has to be said; a day that was moved does not hold it back either.
        town.clock.set(at(2 * DAY + 1));
        town.ask(MoveDue { campaign: id, due: due().plus_seconds(20 * DAY), words: words("x") });
        town.ask(remind(id, &[sheet]));
        assert!(left(&town, at(2 * DAY + 2)).contains(&(Telling::RemindedNow, FIRST)));
        // One that the day brought counts as well.
        let day = due().plus_seconds(6 * DAY);
        assert_eq!(left(&town, day), [(Telling::Reminded, FIRST)]);
        assert_eq!(town.refused(remind(id, &[sheet])).key, "refusal-contribution-remind-again");
    });
}

#[test]
fn only_those_are_reminded_who_can_be_and_have_not_answered() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1"]);
        let (first, second) = (sheet_of(id, "90001"), sheet_of(id, "90002"));
        let other = asked(&town, &["90001"], &["1.1"]);
        let preview = "refusal-contribution-remind-preview";
        assert_eq!(town.refused(remind(id, &[])).key, preview);
        let elsewhere = remind(id, &[sheet_of(other, "90001")]);
        assert_eq!(town.refused(elsewhere).key, kernel::Refusal::not_found().key);
        let to_second = RemindNow { whom: [(first, SECOND)].into(), ..remind(id, &[]) };
        assert_eq!(town.refused(to_second).key, preview, "somebody else gets it than was shown");
        town.ask(give(first, &[action("1.1")]));
        assert_eq!(town.refused(remind(id, &[first, second])).key, preview, "answered since");
        let end = |n| EndLink { sheet: second, link: link_of(second, n) };
        town.ask(end(FIRST));
        let whom = town.read(|r| reach(r, second, NIGHT));
        assert!(matches!(&whom, Reach::To(person) if person.n == SECOND), "the other one: {whom:?}");
        let letter = town.read(|r| addressee(r, second, (Telling::Reminded, FIRST), NIGHT));
        assert_eq!(letter.0, SECOND);
        town.ask(end(SECOND));
        let why = town.read(|r| reach(r, second, NIGHT));
        assert!(matches!(why, Reach::Nobody(Unreached::LinkEnded)), "{why:?}");
        assert_eq!(town.refused(remind(id, &[second])).key, preview);
        let late = town.read(|r| reach(r, first, due().plus_seconds(61 * DAY)));
        assert!(matches!(late, Reach::Nobody(Unreached::LinkExpired)), "{late:?}");
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(town.refused(remind(id, &[second])).key, "refusal-contribution-closed");
        assert_eq!(left(&town, NIGHT).iter().filter(|(what, _)| *what == Telling::RemindedNow).count(), 0);
    });
}

#[test]
fn of_a_restricted_campaign_nobody_is_reminded() {
    on_both(|place| {
        let town = town(place);
        let open = OpenCampaign { handling: Handling::NeedToKnow, ..campaign() };
        let id = open.campaign;
        town.ask(open);
        let (partners, measures) = (vec![partner("90001")], vec![measure("1.1")]);
        town.ask(AskPartners { campaign: id, partners, measures });
        let refused = town.refused(remind(id, &[sheet_of(id, "90001")]));
        assert_eq!(refused.key, "refusal-contribution-remind-guarded");
    });
}

#[test]
fn a_partner_of_whom_only_the_second_person_has_an_address_is_written_to() {
    on_both(|place| {
        let town = town(place);
        let open = campaign();
        let id = open.campaign;
        town.ask(open);
        let second = contact("b@hautrive.example");
        let no_mail = Contact { mail: None, ..contact("") };
        let partners = [("90001", Contact::default()), ("90002", no_mail), ("90003", contact("a@x.example"))]
            .map(|(code, first)| Partner { contacts: vec![first, second.clone()], ..partner(code) });
        let measures = vec![measure("1.1")];
        town.ask(AskPartners { campaign: id, partners: partners.into(), measures });
        assert!(town.read(|r| without_address(r, id)).is_empty());
        assert_eq!(town.read(|r| with_address(r)).len(), 3);
        let asked = [(Telling::Asked, FIRST), (Telling::Asked, SECOND), (Telling::Asked, SECOND)];
        assert_eq!(left(&town, NIGHT), asked, "each partner once");
        let before = left(&town, due().plus_seconds(-14 * DAY));
        let reminders =
            [(Telling::Reminded, FIRST), (Telling::Reminded, SECOND), (Telling::Reminded, SECOND)];
        assert_eq!(before, reminders);
        let sheet = sheet_of(id, "90001");
        town.ask(RemindNow { whom: [(sheet, SECOND)].into(), again: true, ..remind(id, &[]) });
        let now = due().plus_seconds(-14 * DAY + 60);
        assert_eq!(left(&town, now), [(Telling::RemindedNow, SECOND)]);
        // Once the first person has an address, letters are for them.
        town.ask(NameContact { sheet, n: FIRST, contact: contact("c@hautrive.example") });
        assert_eq!(left(&town, now), [(Telling::Asked, FIRST)]);
        let person = town.read(|r| addressee(r, sheet, (Telling::Reminded, FIRST), now)).1.unwrap();
        assert_eq!(person.mail.as_deref(), Some("c@hautrive.example"));
    });
}

#[test]
fn whoever_left_is_removed_and_is_neither_written_to_nor_asked_the_next_year() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        assert_eq!(left(&town, NIGHT), [(Telling::Asked, FIRST)]);
        town.clock.set(NIGHT.plus_seconds(1));
        let mail = |mail: &str| (Some("A. Fictif".to_owned()), Some(mail.to_owned()));
        let remove = |n, (name, mail)| RemoveContact { sheet, n, name, mail };
        let other = remove(FIRST, mail("z@hautrive.example"));
        assert_eq!(town.refused(other).key, "refusal-contribution-contact-other", "who was not shown");
        town.ask(remove(FIRST, mail("a@hautrive.example")));
        let gone = remove(FIRST, mail("a@hautrive.example"));
        assert_eq!(town.refused(gone).key, "refusal-contribution-contact-gone");
        let ended = town.read(|r| link(r, link_of(sheet, FIRST))).unwrap().ended_at;
        assert!(ended.is_some(), "their link opens nothing");
        assert_eq!(left(&town, NIGHT.plus_seconds(1)), [(Telling::Asked, SECOND)], "the second takes over");
        let before = due().plus_seconds(-14 * DAY);
        assert_eq!(left(&town, before), [(Telling::Reminded, SECOND)]);
        // Somebody new is asked and leaves as well: whoever was asked before is not asked once more.
        town.ask(NameContact { sheet, n: FIRST, contact: contact("c@hautrive.example") });
        assert_eq!(left(&town, before.plus_seconds(60)), [(Telling::Asked, FIRST)]);
        town.ask(remove(FIRST, mail("c@hautrive.example")));
        assert_eq!(left(&town, before.plus_seconds(120)), []);
        // Nobody who was removed is told of another day.
        town.ask(MoveDue { campaign: id, due: due().plus_seconds(DAY), words: words("x") });
        assert_eq!(left(&town, before.plus_seconds(180)), [(Telling::Moved, SECOND)]);
        town.ask(remove(SECOND, mail("b@hautrive.example")));
        assert_eq!(town.read(|r| without_address(r, id)).len(), 1);
        let next = OpenCampaign { year: crate::town::YEAR + 1, ..campaign() };
        let (id, again) = (next.campaign, Partner { contacts: Vec::new(), ..partner("90001") });
        town.ask(next);
        town.ask(AskPartners { campaign: id, partners: vec![again], measures: vec![measure("1.1")] });
        assert_eq!(town.read(|r| without_address(r, id)).len(), 1, "nobody is asked again");
    });
}

#[test]
fn whoever_has_not_answered_what_came_back_is_reminded_too() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        town.ask(give(sheet, &[action("1.1")]));
        assert_eq!(left(&town, due().plus_seconds(-14 * DAY)), [], "everything was answered");
        assert_eq!(town.refused(remind(id, &[sheet])).key, "refusal-contribution-remind-preview");
        town.ask(judge(sheet, 1, Verdict::Return));
        assert!(get(&town, sheet).owes());
        let back = due().plus_seconds(-13 * DAY);
        assert_eq!(left(&town, back), [(Telling::Returned, FIRST)]);
        town.ask(remind(id, &[sheet]));
        assert_eq!(left(&town, back), [(Telling::RemindedNow, FIRST)]);
        assert_eq!(
            left(&town, due().plus_seconds(3 * DAY)),
            [(Telling::Reminded, FIRST)],
            "by itself as well"
        );
        let again = Give { actions: vec![(Some(1), action("1.1"))], ..Give::new(sheet, By::Program) };
        town.ask(again);
        assert!(!get(&town, sheet).owes());
        assert_eq!(left(&town, due().plus_seconds(30 * DAY)), [], "nor are others told");
    });
}
