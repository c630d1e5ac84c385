//! An open campaign is corrected: words, questions, day and reminders, in one entry with before and after.

use std::collections::BTreeSet;

use contributions::campaign::{FIRST, SECOND, Telling, link_of, sheet_of};
use contributions::command::{AmendCampaign, CloseCampaign, Give, MoveDue, OpenCampaign, Tell};
use contributions::event::{CampaignAmended, Event};
use contributions::read::{
    Eye, amendments, answers, campaign, link, moves, questions, turns, unaware, why_moved,
};
use contributions::{Letter, MAIL_QUEUE, Reminders};
use kernel::{Handling, Text, Timestamp, Words};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{self, DAY, Matter, Town, YEAR, action, asked, due, get, give, town};

fn later(days: i64) -> Timestamp {
    due().plus_seconds(days * DAY)
}

/// The campaign as it is, to be changed by one thing or another.
fn amend(campaign: Matter) -> AmendCampaign {
    AmendCampaign {
        campaign,
        names: Text::both("Contributions 2026", "Bijdragen 2026"),
        letter: Text::both("Madame, Monsieur", "Mevrouw, mijnheer"),
        questions: vec![Some(Text::both("Et ?", "En?"))],
        due: due(),
        reminders: None,
        words: Some(words("Erreur")),
        tell: None,
        based_on: None,
    }
}

fn rhythm(before: &[i64], after: &[i64]) -> Option<Reminders> {
    Some(Reminders { before: before.to_vec(), after: after.to_vec() })
}

/// The letters of a moment that really leave.
pub(crate) fn left(town: &Town, now: Timestamp) -> Vec<(Telling, i64)> {
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
fn everything_is_corrected_by_one_entry_with_before_and_after() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        let seen = get(&town, sheet).changed_seq;
        let full = AmendCampaign {
            names: Text::both("Contributions", "Bijdragen"),
            letter: Text::both("Bonjour", "Dag"),
            questions: vec![
                Some(Text::both("Et après ?", "En daarna?")),
                None,
                Some(Text::both("Qui ?", "Wie?")),
            ],
            due: later(20),
            reminders: rhythm(&[5], &[]),
            ..amend(id)
        };
        let receipt = town.ask(full);
        assert_eq!(receipt.entries.len(), 1);
        let row = town.read(|r| campaign(r, &Eye::all(), id)).unwrap();
        assert_eq!((row.names.fr.as_deref(), row.letter.nl.as_deref()), (Some("Contributions"), Some("Dag")));
        assert_eq!((row.due, row.reminders, row.questions.len()), (later(20), rhythm(&[5], &[]), 2));
        assert_eq!(
            row.questions[1],
            Text::both("Qui ?", "Wie?"),
            "a new one comes next, whatever row it stood in"
        );
        let now = get(&town, sheet);
        assert_eq!((now.due, now.changed_seq), (later(20), seen), "whoever is answering is not sent back");
        assert_eq!(now.campaign_names.fr.as_deref(), Some("Contributions"));
        let what = town.read(|r| amendments(r, id)).remove(0).what;
        assert_eq!(what.names.map(|turn| turn.was.fr), Some(Some("Contributions 2026".to_owned())));
        assert_eq!(what.due.map(|turn| (turn.was, turn.now)), Some((due(), later(20))));
        assert_eq!(what.questions[0].was, Some(Text::both("Et ?", "En?")));
        assert_eq!(what.reminders.map(|turn| turn.was), Some(None));
        let moved = town.read(|r| moves(r, id)).remove(0);
        assert_eq!((moved.was, moved.due, moved.words), (due(), later(20), Some(words("Erreur"))));
        assert_eq!(town.read(|r| link(r, link_of(sheet, FIRST))).unwrap().expires, later(80));
        let turn = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!(turn.what, "campaign-amended");
        assert_eq!(turn.detail["changed"].as_array().map(Vec::len), Some(5));
        assert!(turn.detail.get("letter").is_none(), "the words stand once");
    });
}

#[test]
fn a_question_keeps_its_number_and_what_was_answered_stays() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let sheet = sheet_of(id, "90001");
        let say = |n: i64, text: &str| Give {
            answers: [(n, words(text))].into(),
            ..Give::new(sheet, contributions::command::By::Program)
        };
        let asks = |all: &[Option<&str>]| AmendCampaign {
            questions: all.iter().map(|q| q.map(|q| Text::both(q, q))).collect(),
            ..amend(id)
        };
        town.ask(say(1, "Des rondes"));
        town.ask(asks(&[Some("Avec qui ?"), Some("Combien ?")]));
        let rows = town.read(|r| questions(r, sheet));
        assert_eq!(rows[0].answer.as_ref().map(|(w, _)| w.text.as_str()), Some("Des rondes"));
        assert_eq!(rows[0].was, Some(Text::both("Et ?", "En?")), "what it answered");
        assert!(rows.iter().all(|q| q.changed.is_some() && !q.gone));
        assert_eq!(town.read(|r| answers(r, &Eye::all(), YEAR))[0].asks, Text::both("Et ?", "En?"));
        // Nobody is asked the first one any more; whoever had begun may still send what they wrote.
        town.ask(asks(&[None, Some("Combien ?")]));
        let rows = town.read(|r| questions(r, sheet));
        assert_eq!((rows[0].gone, rows[1].gone, rows[0].answer.is_some()), (true, false, true));
        town.ask(say(1, "Des rondes, le soir"));
        town.ask(asks(&[Some("Avec qui ?"), Some("Combien ?")]));
        let rows = town.read(|r| questions(r, sheet));
        assert!(!rows[0].gone && rows[0].was.is_none(), "asked again, in the words that were answered");
        let none = town.refused(asks(&[Some("Avec qui ?"), Some("Combien ?")]));
        assert_eq!(none.key, "refusal-contribution-amend-nothing");
    });
}

#[test]
fn reminders_follow_the_new_days_and_none_leaves_twice_on_one() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        assert_eq!(left(&town, NIGHT), [(Telling::Asked, FIRST)]);
        town.ask(AmendCampaign { reminders: rhythm(&[20, 10], &[]), ..amend(id) });
        assert_eq!(left(&town, later(-20)), [(Telling::Reminded, FIRST)], "a new day");
        assert_eq!(left(&town, later(-14)), [], "that of the profile is over");
        assert_eq!(left(&town, later(-10)), [(Telling::Reminded, FIRST)]);
        // The day moves by an hour, and with it a reminder of today: it has left.
        let hour = due().plus_seconds(3600);
        let day = AmendCampaign { reminders: rhythm(&[20, 10], &[]), due: hour, ..amend(id) };
        town.ask(day);
        assert_eq!(left(&town, hour.plus_seconds(-10 * DAY)), [], "not twice on one day");
        // Put earlier, what would have left meanwhile does not leave at once.
        let early = AmendCampaign { reminders: rhythm(&[20, 10, 2], &[]), due: later(-6), ..amend(id) };
        town.ask(early);
        assert_eq!(left(&town, later(-9)), []);
        assert_eq!(left(&town, later(-8)), [(Telling::Reminded, FIRST)], "one");
        assert_eq!(left(&town, later(1)), [(Telling::Escalated, SECOND)]);
    });
}

#[test]
fn a_day_is_told_only_where_that_is_wanted_and_to_those_who_were_shown() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1"]);
        let (open, answered) = (sheet_of(id, "90001"), sheet_of(id, "90002"));
        assert_eq!(left(&town, NIGHT).len(), 2);
        town.ask(give(answered, &[action("1.1")]));
        town.clock.set(NIGHT.plus_seconds(60));
        town.ask(AmendCampaign { due: later(5), ..amend(id) });
        assert_eq!(left(&town, NIGHT.plus_seconds(120)), [], "nobody is told unasked");
        let whom = BTreeSet::from([(open, FIRST)]);
        assert_eq!(town.read(|r| unaware(r, id, later(5))), whom);
        let tell = |tell| AmendCampaign { due: later(5), tell: Some(tell), ..amend(id) };
        assert_eq!(town.refused(tell(BTreeSet::new())).key, "refusal-contribution-remind-preview");
        // The day is told afterwards, without being moved again.
        let why = || town.read(|r| why_moved(r, id, open));
        assert_eq!(why(), Some(words("Erreur")), "that of the move");
        town.ask(AmendCampaign { words: Some(words("Oubli")), ..tell(whom.clone()) });
        assert_eq!(why(), Some(words("Oubli")), "what was typed for whoever is told");
        assert_eq!(town.read(|r| why_moved(r, id, answered)), Some(words("Erreur")), "nobody else");
        assert_eq!(left(&town, NIGHT.plus_seconds(180)), [(Telling::Moved, FIRST)]);
        assert_eq!(town.refused(tell(whom.clone())).field.as_deref(), Some("tell"), "everybody knows it");
        town.clock.set(NIGHT.plus_seconds(240));
        town.ask(AmendCampaign { due: later(9), tell: Some(whom), ..amend(id) });
        assert_eq!(
            left(&town, NIGHT.plus_seconds(300)),
            [(Telling::Moved, FIRST)],
            "moved and told in one act"
        );
        assert_eq!(why(), Some(words("Erreur")), "of the last move");
        assert_eq!(town.read(|r| amendments(r, id)).remove(0).what.told, [open]);
    });
}

#[test]
fn what_makes_no_sense_is_refused_and_nobody_overwrites_unseen() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let key = |rule: AmendCampaign| town.refused(rule).key;
        assert_eq!(key(amend(id)), "refusal-contribution-amend-nothing");
        let same = Text::both("Madame, Monsieur\r\n", "Mevrouw, mijnheer");
        assert_eq!(key(AmendCampaign { letter: same, ..amend(id) }), "refusal-contribution-amend-nothing");
        assert_eq!(key(AmendCampaign { due: NIGHT, ..amend(id) }), "refusal-contribution-past");
        let bare = AmendCampaign { due: later(1), words: None, ..amend(id) };
        assert_eq!(town.refused(bare).field.as_deref(), Some("words"));
        let blank = AmendCampaign { due: later(1), words: Some(Words::erased()), ..amend(id) };
        assert_eq!(town.refused(blank).field.as_deref(), Some("words"));
        let half = Text { nl: None, ..Text::both("Bonjour", "") };
        assert_eq!(
            town.refused(AmendCampaign { letter: half, ..amend(id) }).field.as_deref(),
            Some("letter-nl")
        );
        let many = vec![Some(Text::both("Et ?", "En?")); 21];
        assert_eq!(key(AmendCampaign { questions: many, ..amend(id) }), "refusal-contribution-many");
        assert_eq!(
            key(AmendCampaign { reminders: rhythm(&[400], &[]), ..amend(id) }),
            "refusal-contribution-reminders"
        );
        let seen = town.read(|r| campaign(r, &Eye::all(), id)).unwrap().changed_seq;
        town.ask(MoveDue { campaign: id, due: later(2), words: words("x") });
        let stale = AmendCampaign { based_on: Some(seen), ..amend(id) };
        assert_eq!(key(stale), "refusal-contribution-campaign-changed");
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(key(AmendCampaign { due: later(3), ..amend(id) }), "refusal-contribution-closed");
        let open = OpenCampaign { handling: Handling::NeedToKnow, ..town::campaign() };
        let guarded = open.campaign;
        town.ask(open);
        let tell = AmendCampaign { tell: Some(BTreeSet::new()), ..amend(guarded) };
        assert_eq!(key(tell), "refusal-contribution-remind-guarded");
        let entries = town.journal.entries(0, town.journal.head(), 1000).unwrap();
        assert_eq!(entries.iter().filter_map(CampaignAmended::of).count(), 0);
    });
}
