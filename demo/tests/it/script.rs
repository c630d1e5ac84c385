//! The data of the night: every word in it exists, nobody in it does.

use std::collections::BTreeSet;

use demo::{Act, Ways, people, problems, roles, script};
use kernel::Lang;

use crate::{alert, ground::Ground, watch};

#[test]
fn every_word_of_the_script_exists_in_the_profile() {
    let profile = watch::profile();
    let ways = Ways { profile: &profile, places: &Ground };
    assert_eq!(problems(&script().unwrap(), &ways), Vec::<String>::new());
}

#[test]
fn a_wrong_word_is_named_with_its_step() {
    let mut script = script().unwrap();
    let step = script.steps.iter_mut().find(|s| s.id == "gas-worse").unwrap();
    let Some(Act::Change(change)) = &mut step.act else { panic!("no change") };
    change.r#type = Some("explosoin".to_owned());
    script.steps[0].who = Some("nobody".to_owned());
    let profile = watch::profile();
    let found = problems(&script, &Ways { profile: &profile, places: &Ground });
    assert_eq!(
        found,
        ["watch-begins: there is no person «nobody»", "gas-worse: there is no incident type «explosoin»"]
    );
}

#[test]
fn the_night_begins_at_half_past_two_and_lasts_an_hour_and_a_half() {
    let script = script().unwrap();
    assert_eq!((script.opening_offset(), script.steps[0].offset), (480, 10));
    let last = script.steps.last().unwrap().offset;
    assert!((4800..=5400).contains(&last), "{last}");
    let asked: Vec<_> = script.steps.iter().filter(|s| s.wait.is_some()).map(|s| s.id.as_str()).collect();
    let wanted =
        ["gas-call", "gas-incident", "gas-join-second", "report-draft", "handover-start", "handover-accept"];
    assert_eq!(asked, wanted, "what the visitor may do himself");
}

#[test]
fn people_write_in_french_and_in_dutch() {
    let script = script().unwrap();
    let texts = script.steps.iter().filter_map(|s| match s.act.as_ref()? {
        Act::Write(w) => Some(&w.text),
        Act::Call(c) => Some(&c.text),
        _ => None,
    });
    let (mut fr, mut nl) = (0, 0);
    for text in texts {
        fr += usize::from(text.get(Lang::Fr).is_some());
        nl += usize::from(text.get(Lang::Nl).is_some());
    }
    assert!(fr >= 15 && nl >= 12, "{fr} French and {nl} Dutch");
}

#[test]
fn everybody_is_marked_as_invented_and_has_a_number_that_nobody_has() {
    let logins: BTreeSet<_> = people().iter().map(|p| p.login).collect();
    assert_eq!(logins.len(), people().len(), "a login stands twice");
    for person in people() {
        assert!(person.name.ends_with("(fictif)") || person.name.contains("fictief"), "{}", person.name);
        assert!(person.phone.is_none_or(|p| p.starts_with("+32 2 000 ")), "{}", person.name);
    }
    let profile = watch::profile();
    let reserved = |p: &&str| profile.contacts.iter().any(|c| c.phone == **p);
    assert_eq!(people().iter().filter_map(|p| p.phone).find(reserved), None);
}

#[test]
fn five_disciplines_two_municipalities_three_zones_and_the_operator_are_there() {
    let roles: BTreeSet<_> = roles().into_iter().map(|r| r.code).collect();
    let held = |function: &str| {
        let all = people().iter().filter(|p| p.function == function);
        assert!(all.clone().all(|p| roles.contains(p.login)), "{function} can be taken over");
        all.count()
    };
    for d in 1..=5 {
        assert_eq!(held(&format!("representative-d{d}")), 1);
    }
    assert_eq!((held("mayor"), held("zone-liaison")), (2, 3));
    let one = ["transport-liaison", "press-officer", "minister-president", "municipal-coordinator"];
    assert_eq!(one.map(held), [1, 1, 1, 1]);
    assert_eq!(people().len(), 27);
}

#[test]
fn each_role_is_somebody_and_has_a_host_of_its_own() {
    let hosts: BTreeSet<_> = roles().into_iter().map(|r| r.host).collect();
    assert_eq!(hosts.len(), roles().len());
    assert!(hosts.contains("officer.localhost") && hosts.contains("mayor.localhost"));
    for role in roles() {
        let person = people().iter().find(|p| p.login == role.code).unwrap();
        assert_eq!(role.lang, person.lang);
        for text in [&role.label, &role.hint] {
            assert!(Lang::ALL.iter().all(|l| text.get(*l).is_some_and(|t| !t.is_empty())), "{}", role.code);
        }
    }
    let lang = |code| roles().iter().find(|r| r.code == code).unwrap().lang;
    assert_eq!((lang("officer"), lang("mayor")), (Lang::Fr, Lang::Nl));
}

#[test]
fn the_warning_is_a_message_of_the_standard_in_both_languages() {
    let bytes = include_str!("../../script/warning.xml")
        .replace("{sent}", "2026-11-24T02:38:00+01:00")
        .replace("{onset}", "2026-11-24T09:40:00+01:00")
        .replace("{expires}", "2026-11-24T19:40:00+01:00");
    let incoming = alert::read(bytes.as_bytes()).unwrap();
    let tags: Vec<_> = incoming.warning.texts.iter().map(|t| t.tag.as_str()).collect();
    assert_eq!(tags, ["fr-BE", "nl-BE"]);
    assert_eq!(incoming.warning.shapes.len(), 1);
    assert!(incoming.key.sender.ends_with(".example"));
}

#[test]
fn the_guide_to_the_night_names_every_suggestion_at_its_time() {
    let guide = include_str!("../../../docs/demo-01.md");
    for step in script().unwrap().steps.iter().filter(|s| s.say.is_some()) {
        let time = step.at.strftime("%H:%M").to_string();
        assert!(guide.contains(&format!("### {time} ")), "«{}» at {time} is not in docs/demo-01.md", step.id);
        if let Some(typed) = step.try_it.as_ref().filter(|_| step.id == "gas-call") {
            for lang in Lang::ALL {
                let line = typed.get(lang).unwrap().replace("{time}", &time);
                assert!(guide.contains(&line), "{line}");
            }
        }
    }
}
