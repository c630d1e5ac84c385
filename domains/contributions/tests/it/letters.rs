//! Letters leave when they are due, once, and only as long as there is a reason.

use contributions::campaign::{FIRST, SECOND, Telling, Verdict};
use contributions::command::Tell;
use contributions::read::{told, turns};
use contributions::{Letter, MAIL_QUEUE};
use kernel::Timestamp;
use testkit::{NIGHT, on_both};

use crate::town::{DAY, Town, action, due, give, judge, one, town};

/// The letters whose time has come, as the flow takes them.
fn ripe(town: &Town, now: Timestamp) -> Vec<Letter> {
    town.clock.set(now);
    let jobs = town.journal.take_jobs(MAIL_QUEUE, now, 50).unwrap();
    let mut all: Vec<Letter> = jobs.into_iter().map(|j| serde_json::from_value(j.payload).unwrap()).collect();
    all.sort_by_key(|letter| (letter.planned, letter.contact));
    all
}

fn tell(town: &Town, of: Letter, mail: bool) -> usize {
    let Letter { sheet, what, contact, planned } = of;
    town.system(Tell { sheet, what, contact, planned, mail }).entries.len()
}

#[test]
fn whoever_does_not_answer_is_reminded_and_others_are_told() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let of = |letters: &[Letter]| letters.iter().map(|l| (l.what, l.contact)).collect::<Vec<_>>();
        let first = ripe(&town, NIGHT);
        assert_eq!(of(&first), [(Telling::Asked, FIRST), (Telling::Asked, SECOND)]);
        assert_eq!((tell(&town, first[0], true), tell(&town, first[0], true)), (1, 0), "once");
        assert_eq!(tell(&town, first[1], true), 0, "the second person is not troubled yet");
        let before = ripe(&town, due().plus_seconds(-14 * DAY));
        assert_eq!(of(&before), [(Telling::Reminded, FIRST)]);
        assert_eq!(tell(&town, before[0], false), 1, "that no address is known is noted, too");
        let after = ripe(&town, due().plus_seconds(7 * DAY));
        assert_eq!(of(&after), [(Telling::Reminded, FIRST), (Telling::Escalated, SECOND)]);
        assert_eq!(tell(&town, after[1], true), 1);
        assert_eq!(town.read(|r| told(r, sheet)), (2, 1));
        let last = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!((last.what.as_str(), last.detail["what"].as_str()), ("told", Some("escalated")));
    });
}

#[test]
fn whoever_has_answered_gets_no_letter_but_what_came_back() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let asked = ripe(&town, NIGHT);
        town.ask(give(sheet, &[action("1.1"), action("1.2")]));
        assert_eq!(tell(&town, asked[0], true), 0, "answered before the letter left");
        town.ask(judge(sheet, 1, Verdict::Accept));
        town.ask(judge(sheet, 2, Verdict::Return));
        let back = ripe(&town, NIGHT.plus_seconds(1));
        assert_eq!(back.iter().map(|l| l.what).collect::<Vec<_>>(), [Telling::Returned]);
        assert_eq!(tell(&town, back[0], true), 1);
        let forged = Tell { sheet, what: Telling::Asked, contact: FIRST, planned: NIGHT, mail: true };
        assert_eq!(town.refused(forged).key, "refusal-power-missing", "only the program writes");
    });
}
