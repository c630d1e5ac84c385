//! A sheet from the question to what was accepted, with every refusal on the way.

use contributions::action::Action;
use contributions::campaign::{Standing, Verdict, sheet_of};
use contributions::command::{
    AskPartners, By, CloseCampaign, Give, Judge, OpenCampaign, ReopenCampaign, Withdraw,
};
use contributions::read::{SheetState, campaigns, last_year, measures};
use kernel::{Text, Words};
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{YEAR, action, asked, campaign, due, get, give, given, judge, measure, one, partner, town};

#[test]
fn a_partner_answers_is_asked_back_answers_anew_and_is_accepted() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let row = get(&town, sheet);
        assert_eq!((row.measures, row.open, row.state(NIGHT)), (2, 2, SheetState::Waiting));
        assert_eq!(row.state(due()), SheetState::Silent, "no answer is no answer");
        town.ask(give(sheet, &[action("1.1")]));
        let row = get(&town, sheet);
        assert_eq!((row.version, row.open, row.given), (1, 1, 1));
        assert_eq!(row.state(NIGHT), SheetState::ToJudge);
        town.ask(judge(sheet, 1, Verdict::Return));
        assert_eq!(get(&town, sheet).state(NIGHT), SheetState::Returned);
        let better = Action { result: Some("Quarante-deux jeunes".into()), ..action("1.1") };
        town.ask(Give { actions: vec![(Some(1), better.clone())], ..Give::new(sheet, By::Program) });
        let all = given(&town, sheet);
        assert_eq!((all.len(), all[0].version, all[0].standing), (1, 2, Standing::Given));
        assert_eq!(all[0].action.result, better.result);
        town.ask(judge(sheet, 1, Verdict::Accept));
        let nothing = Give {
            nothing: [(measure("1.2").id, words("Pas de budget en 2026"))].into(),
            ..Give::new(sheet, By::Program)
        };
        town.ask(nothing);
        let row = get(&town, sheet);
        assert_eq!((row.accepted, row.nothing, row.open), (1, 1, 0));
        assert_eq!(row.state(due()), SheetState::Done);
        let reasons = town.read(|r| measures(r, sheet));
        assert_eq!(reasons[1].nothing.as_ref().unwrap().text, "Pas de budget en 2026");
    });
}

#[test]
fn what_was_accepted_is_taken_out_by_a_counter_entry_and_stays_to_be_read() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        town.ask(give(sheet, &[action("1.1"), action("1.2")]));
        town.ask(Judge { actions: [1, 2].into(), words: None, ..judge(sheet, 1, Verdict::Accept) });
        let out = |words: Words| Withdraw { sheet, action: 1, words };
        assert_eq!(town.refused(out(words(" "))).key, "refusal-missing");
        town.ask(out(words("Compté deux fois")));
        let all = given(&town, sheet);
        assert_eq!((all[0].standing, all[1].standing), (Standing::Withdrawn, Standing::Accepted));
        assert_eq!(all[0].words.as_ref().unwrap().text, "Compté deux fois");
        assert_eq!(get(&town, sheet).accepted, 1);
        assert_eq!(town.refused(out(words("encore"))).key, "refusal-contribution-judged");
        // Taken out by mistake: it is accepted after all, for a reason, and for nothing less.
        let silent = Judge { words: None, ..judge(sheet, 1, Verdict::Accept) };
        assert_eq!(town.refused(silent).field.as_deref(), Some("words"));
        assert_eq!(town.refused(judge(sheet, 1, Verdict::Return)).key, "refusal-contribution-judged");
        town.ask(judge(sheet, 1, Verdict::Accept));
        assert_eq!(given(&town, sheet)[0].standing, Standing::Accepted);
        assert_eq!(get(&town, sheet).accepted, 2);
    });
}

#[test]
fn what_makes_no_sense_is_refused() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let key = |rule: Give| town.refused(rule).key;
        assert_eq!(key(Give::new(sheet, By::Program)), "refusal-contribution-empty");
        assert_eq!(key(give(sheet, &[action("9.9")])), "refusal-contribution-not-asked");
        let nowhere = Action { areas: stage::codes(&["x"]), ..action("1.1") };
        assert_eq!(key(give(sheet, &[nowhere])), "refusal-unknown-code");
        let backwards = Action { until: Some(jiff::civil::date(2026, 1, 1)), ..action("1.1") };
        assert_eq!(key(give(sheet, &[backwards])), "refusal-contribution-order");
        let script = Action { links: vec!["javascript:x".into()], ..action("1.1") };
        assert_eq!(key(give(sheet, &[script])), "refusal-contribution-link-address");
        let both =
            Give { nothing: [(measure("1.1").id, words("rien"))].into(), ..give(sheet, &[action("1.1")]) };
        assert_eq!(key(both), "refusal-contribution-both");
        let unfounded =
            Give { nothing: [(measure("1.1").id, words(""))].into(), ..Give::new(sheet, By::Program) };
        assert_eq!(key(unfounded), "refusal-missing", "nothing to report needs its reason");
        town.ask(give(sheet, &[action("1.1")]));
        let seen = get(&town, sheet).changed_seq;
        town.ask(judge(sheet, 1, Verdict::Accept));
        let again = Give { actions: vec![(Some(1), action("1.1"))], ..Give::new(sheet, By::Program) };
        assert_eq!(key(again.clone()), "refusal-contribution-judged");
        assert_eq!(key(Give { based_on: Some(seen), ..again }), "refusal-contribution-changed");
        assert_eq!(town.refused(judge(sheet, 1, Verdict::Refuse)).key, "refusal-contribution-judged");
        assert_eq!(town.refused(judge(sheet, 7, Verdict::Accept)).key, "refusal-contribution-gone");
        let silent = Judge { words: None, ..judge(sheet, 1, Verdict::Refuse) };
        assert_eq!(town.refused(silent).key, "refusal-missing", "a refusal says why");
    });
}

#[test]
fn a_campaign_is_opened_widened_and_closed() {
    on_both(|place| {
        let town = town(place);
        let bare = OpenCampaign { letter: Text::one(kernel::Lang::Fr, "x"), ..campaign() };
        assert_eq!(town.refused(bare).field.as_deref(), Some("letter-nl"), "partners read both languages");
        let late = OpenCampaign { due: NIGHT, ..campaign() };
        assert_eq!(town.refused(late).key, "refusal-contribution-past");
        let id = asked(&town, &["90001"], &["1.1"]);
        let again = |measures: &[&str]| AskPartners {
            campaign: id,
            partners: vec![partner("90001"), partner("90002")],
            measures: measures.iter().map(|m| measure(m)).collect(),
        };
        town.ask(again(&["1.1", "2.1"]));
        let (first, second) = (sheet_of(id, "90001"), sheet_of(id, "90002"));
        assert_eq!((get(&town, first).measures, get(&town, second).measures), (2, 2));
        assert_eq!(town.refused(again(&["2.1"])).key, "refusal-contribution-asked-already");
        let row = town.read(|r| campaigns(r, &contributions::read::Eye::all())).remove(0);
        assert_eq!((row.partners, row.unanswered, row.year), (2, 2, YEAR));
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(town.refused(give(first, &[action("1.1")])).key, "refusal-contribution-closed");
        assert_eq!(town.refused(again(&["3.1"])).key, "refusal-contribution-closed");
        assert_eq!(
            get(&town, first).state(NIGHT),
            SheetState::Silent,
            "closed before its day: silent all the same"
        );
        // Somebody answers late: the request is opened again, for a reason that stays.
        let reopen = |why: Words| ReopenCampaign { campaign: id, words: why };
        assert_eq!(town.refused(reopen(Words::erased())).field.as_deref(), Some("words"));
        town.ask(reopen(words("Une commune répond en retard")));
        assert_eq!(town.refused(reopen(words("x"))).key, "refusal-contribution-open");
        let row = town.read(|r| campaigns(r, &contributions::read::Eye::all())).remove(0);
        let why = row.reopened.and_then(|(_, words)| words).map(|words| words.text);
        assert_eq!((row.closed, why.as_deref()), (None, Some("Une commune répond en retard")));
        town.ask(give(first, &[action("1.1")]));
        assert_eq!(get(&town, first).given, 1);
    });
}

#[test]
fn last_year_comes_back_as_a_beginning() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        town.ask(give(sheet, &[action("1.1"), Action { what: words("Refusée"), ..action("1.1") }]));
        town.ask(judge(sheet, 1, Verdict::Accept));
        town.ask(judge(sheet, 2, Verdict::Refuse));
        let next = OpenCampaign { year: YEAR + 1, ..campaign() };
        let id = next.campaign;
        town.ask(next);
        town.ask(AskPartners {
            campaign: id,
            partners: vec![contributions::command::Partner { contacts: Vec::new(), ..partner("90001") }],
            measures: vec![measure("1.1")],
        });
        let now = get(&town, sheet_of(id, "90001"));
        let before = town.read(|r| last_year(r, &now));
        assert_eq!(before.len(), 1, "what was accepted, nothing else");
        let begun = |today| contributions::draft::taken_over(&before[0].2, before[0].0, before[0].1, today);
        let early = begun(jiff::civil::date(2027, 3, 1));
        assert_eq!(
            (early.from, early.until),
            (Some(jiff::civil::date(2027, 3, 1)), None),
            "a day to come stays open"
        );
        let begun = begun(jiff::civil::date(2027, 12, 31));
        assert!(begun.from == early.from && begun.until.is_some());
        assert_eq!((begun.before.unwrap().n, begun.figures.len(), begun.links.len()), (1, 0, 0));
        let known = town.read(|r| contributions::read::contacts(r, now.id));
        assert_eq!(known.len(), 2, "those of the last time are asked again");
    });
}
