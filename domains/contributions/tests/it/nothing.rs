//! That there is nothing to report is an answer: it is judged as the others are.

use contributions::campaign::{FIRST, Standing, Telling, Verdict};
use contributions::command::{Judge, Tell};
use contributions::read::{MeasureRow, SheetState, measures, turns};
use contributions::{Letter, MAIL_QUEUE};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{Matter, Town, action, get, give, judge_nothing, measure, nothing, one, town};

fn second(town: &Town, sheet: Matter) -> MeasureRow {
    town.read(|r| measures(r, sheet)).remove(1)
}

fn standing(town: &Town, sheet: Matter) -> Option<Standing> {
    second(town, sheet).stands.map(|s| s.standing)
}

#[test]
fn nothing_to_report_is_sent_back_said_anew_and_accepted() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let key = |rule: Judge| town.refused(rule).key;
        assert_eq!(key(judge_nothing(sheet, "1.2", Verdict::Accept)), "refusal-contribution-nothing-gone");
        assert_eq!(standing(&town, sheet), None, "no answer has no standing");
        town.ask(nothing(sheet, "1.2", "Rien"));
        town.ask(give(sheet, &[action("1.1")]));
        assert_eq!(standing(&town, sheet), Some(Standing::Given));
        let silent = Judge { words: None, ..judge_nothing(sheet, "1.2", Verdict::Refuse) };
        assert_eq!(key(silent), "refusal-missing", "a refusal says why");
        // With an action in one go.
        town.ask(Judge { actions: [1].into(), ..judge_nothing(sheet, "1.2", Verdict::Return) });
        let row = second(&town, sheet).stands.unwrap();
        assert_eq!((row.standing, row.words), (Standing::Returned, Some(words("parce que"))));
        assert_eq!(get(&town, sheet).nothing_returned, 1);
        let turn = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!(turn.detail["none"][0], measure("1.2").id.to_string());

        town.ask(nothing(sheet, "1.2", "Pas de budget en 2026"));
        let row = second(&town, sheet);
        assert_eq!(row.nothing, Some(words("Pas de budget en 2026")));
        assert_eq!(row.stands.unwrap().words, None, "what was said about it before is over");
        town.ask(judge_nothing(sheet, "1.2", Verdict::Accept));
        assert_eq!(standing(&town, sheet), Some(Standing::Accepted));
        let again = judge_nothing(sheet, "1.2", Verdict::Refuse);
        assert_eq!(key(again), "refusal-contribution-nothing-judged");
        let twice = town.refused(nothing(sheet, "1.2", "Encore"));
        assert_eq!(twice.key, "refusal-contribution-nothing-judged");
        assert_eq!(twice.facts["number"], "1.2");
        // What was done says more than that nothing was.
        town.ask(give(sheet, &[action("1.2")]));
        assert_eq!((second(&town, sheet).nothing, standing(&town, sheet)), (None, None));
    });
}

#[test]
fn what_is_refused_stays_an_answer_and_the_partner_is_written_to() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        town.ask(nothing(sheet, "1.2", "Rien"));
        town.ask(judge_nothing(sheet, "1.2", Verdict::Refuse));
        let row = get(&town, sheet);
        assert_eq!((row.nothing, row.open, row.nothing_returned), (1, 1, 0));
        assert_eq!(standing(&town, sheet), Some(Standing::Refused));
        let jobs = town.journal.take_jobs(MAIL_QUEUE, NIGHT.plus_seconds(1), 50).unwrap();
        let letters = jobs.into_iter().map(|j| serde_json::from_value::<Letter>(j.payload).unwrap());
        let back = letters.filter(|l| l.what == Telling::Returned).collect::<Vec<_>>();
        assert_eq!(back.len(), 1);
        let planned = back[0].planned;
        town.clock.set(planned.plus_seconds(1));
        let tell = Tell { sheet, what: Telling::Returned, contact: FIRST, planned, mail: true };
        assert_eq!(town.system(tell).entries.len(), 1);
        let silent = Judge { words: None, ..judge_nothing(sheet, "1.2", Verdict::Accept) };
        assert_eq!(town.refused(silent).field.as_deref(), Some("words"), "put right for a reason alone");
        town.ask(nothing(sheet, "1.2", "Parce que la rue n’existe plus"));
        town.ask(judge_nothing(sheet, "1.2", Verdict::Return));
        assert_eq!(get(&town, sheet).state(NIGHT), SheetState::Returned);
    });
}
