//! The tables of the year can be read, lie before the visitor's coming, and say that they are invented.

use std::collections::BTreeSet;

use demo::lived::Year;
use jiff::civil::DateTime;
use kernel::{Lang, Text};
use testkit::Place;

use crate::watch::Watch;

/// Everything that happens on a day, by its name.
fn days(year: &Year) -> Vec<(String, DateTime)> {
    let mut all: Vec<(String, DateTime)> = vec![
        ("plan".into(), year.plan.taken_in),
        ("plan".into(), year.plan.opened),
        ("plan".into(), year.plan.handed_in),
        ("plan".into(), year.plan.validated),
        ("note".into(), year.notes.taken_in),
        ("note".into(), year.notes.opened),
    ];
    all.extend(year.report.iter().map(|r| ("report".into(), r.on)));
    for project in &year.project {
        all.extend(project.said.iter().map(|s| (project.id.clone(), s.on)));
        all.extend(project.done.iter().map(|on| (project.id.clone(), *on)));
        all.extend(project.money.iter().map(|m| (project.id.clone(), m.on)));
        all.extend(project.due.iter().filter_map(|d| Some((project.id.clone(), d.moved.as_ref()?.on))));
    }
    for campaign in &year.campaign {
        all.push((campaign.year.to_string(), campaign.on));
        for answer in &campaign.answer {
            all.push((answer.partner.clone(), answer.on));
            all.extend(answer.verdict.iter().map(|(on, _)| (answer.partner.clone(), *on)));
        }
    }
    for session in &year.session {
        let times = [session.prepared, session.convened, session.opened, session.closed, session.drafted];
        assert!(times.is_sorted(), "{} {}", session.body, session.turn);
        all.extend(times.map(|on| (session.body.clone(), on)));
    }
    all.extend(year.indicator.iter().flat_map(|i| i.values.iter().map(|v| (i.code.clone(), v.0))));
    all.extend(year.kept.iter().map(|k| (k.duty.clone(), k.on)));
    all.extend(year.asked.iter().map(|p| (p.id.clone(), p.on)));
    for instrument in &year.instrument {
        all.push((instrument.id.clone(), instrument.on));
        all.extend(instrument.step.iter().map(|s| (instrument.id.clone(), s.on)));
        all.extend(
            instrument.test.iter().flat_map(|t| [t.on, t.reviewed]).map(|on| (instrument.id.clone(), on)),
        );
    }
    all
}

#[test]
fn everything_happens_between_the_first_day_and_the_visitors_coming() {
    let year = demo::year().unwrap();
    let (first, coming) = (demo::FIRST_DAY.at(9, 30, 0, 0), demo::DAY.at(9, 30, 0, 0));
    for (name, on) in days(&year) {
        assert!(first < on && on < coming, "{name} on {on}");
    }
    let logins: BTreeSet<&str> = demo::year_people().iter().map(|p| p.login).collect();
    let decided = year.session.iter().flat_map(|s| &s.point).filter_map(|p| p.decided.as_ref()?.who.as_ref());
    let who = year.asked.iter().map(|p| &p.who).chain(year.kept.iter().map(|k| &k.who)).chain(decided);
    for login in who {
        assert!(logins.contains(login.as_str()), "nobody is {login}");
    }
}

#[test]
fn what_is_invented_says_so() {
    let year = demo::year().unwrap();
    let marked = |text: &Text| {
        for (lang, mark) in [(Lang::Fr, "(fictif)"), (Lang::Nl, "(fictief)")] {
            assert!(text.get(lang).is_none_or(|words| words.contains(mark)), "{text:?}");
        }
    };
    year.project.iter().for_each(|p| marked(&p.titles));
    year.project.iter().flat_map(|p| &p.said).flat_map(|s| s.why.values()).for_each(marked);
    year.indicator.iter().for_each(|i| marked(&i.names));
    year.model.iter().for_each(|m| marked(&m.names));
    year.duty.iter().for_each(|d| marked(&d.names));
    year.action.iter().for_each(|a| marked(&a.words));
    year.asked.iter().for_each(|p| marked(&p.titles));
    for of in &year.instrument {
        let said = [&of.names, &of.description, &of.occasion, &of.purpose, &of.situation, &of.planning];
        said.into_iter().for_each(marked);
        of.step.iter().for_each(|s| marked(&s.words));
        if let Some(test) = &of.test {
            assert!(test.words.contains("(fictif)"), "{}", test.words);
            test.finding.iter().for_each(|f| [&f.words, &f.mitigation].into_iter().for_each(marked));
        }
    }
    for point in year.session.iter().flat_map(|s| &s.point) {
        marked(&point.titles);
        marked(&point.said);
        point.decided.iter().for_each(|d| marked(&d.text));
    }
    for answer in year.campaign.iter().flat_map(|c| &c.answer) {
        assert!(answer.what.contains("(fictif)") || answer.what.contains("(fictief)"), "{}", answer.what);
    }
    for person in demo::year_people() {
        assert!(person.name.contains("(fictif)") || person.name.contains("(fictief)"), "{}", person.name);
    }
}

#[test]
fn the_guide_goes_on_at_the_visitors_word_alone() {
    let script = demo::year_script().unwrap();
    let names: Vec<String> = script.steps.iter().map(|s| s.id.clone()).collect();
    let place = Place::sqlite();
    let watch = Watch::telling(&place, script);
    watch.player.tick();
    assert_eq!(watch.hint(), names[0], "the first one is shown at once");
    watch.pass(3600);
    assert_eq!(watch.hint(), names[0], "time moves nothing");
    for name in &names[1..] {
        watch.jump();
        assert_eq!(watch.hint(), *name);
    }
    assert!(watch.player.status().ended && watch.player.status().guide);
}
