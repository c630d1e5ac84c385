//! The duties that the profiles ship: each can be kept, and each rule of the report on deadlines is there.

use std::collections::BTreeSet;

use duties::Member;
use duties::duty::{Content, Each, Lead};
use duties::rhythm::Rhythm;
use kernel::Text;
use serde::Deserialize;

/// A duty as the profile writes it; only what a rule is made of.
#[derive(Deserialize)]
struct Written {
    code: String,
    names: Text,
    rhythm: Rhythm,
    #[serde(default)]
    about: Option<i64>,
    #[serde(default)]
    off: Option<duties::rhythm::Off>,
    function: String,
    #[serde(default)]
    each: Option<Each>,
    #[serde(default)]
    contributes: BTreeSet<String>,
    #[serde(default)]
    lead: Vec<Lead>,
    source: String,
    #[serde(default)]
    note: Option<Text>,
}

#[derive(Deserialize)]
struct File {
    duty: Vec<Written>,
}

fn read(profile: &std::path::Path) -> Vec<Written> {
    let text = std::fs::read_to_string(profile.join("duties.toml")).unwrap();
    toml::from_str::<File>(&text).unwrap().duty
}

fn profiles() -> Vec<std::path::PathBuf> {
    let all = std::fs::read_dir(testkit::root().join("profiles")).unwrap();
    all.map(|entry| entry.unwrap().path()).filter(|path| path.join("profile.toml").exists()).collect()
}

#[test]
fn every_shipped_duty_can_be_kept() {
    let all = profiles();
    assert!(all.len() >= 2);
    for profile in all {
        for one in read(&profile) {
            let mut facts = crate::town::facts(Vec::new(), "x");
            facts.functions.insert(one.function.clone());
            facts.functions.extend(one.contributes.iter().cloned());
            if let Some(each) = &one.each {
                facts.functions.insert(each.function.clone());
                let id = kernel::Id::of_words(&["member", &each.kind]);
                facts.members.push(Member { code: "one".into(), kind: each.kind.clone(), id });
            }
            let content = Content {
                names: one.names,
                rhythm: one.rhythm,
                about: one.about,
                off: one.off,
                function: one.function,
                each: one.each,
                contributes: one.contributes,
                leads: one.lead,
                source: one.source,
                note: one.note,
                verified: true,
            };
            assert_eq!(content.check(&facts), Ok(()), "{}", one.code);
            assert!(content.leads.is_sorted_by_key(|lead| std::cmp::Reverse(lead.days)), "{}", one.code);
        }
    }
}

/// Whoever answers for a duty can note that it is done; for functions of some areas alone the house notes it.
#[test]
fn who_is_responsible_can_say_that_it_is_done() {
    #[derive(Deserialize)]
    struct Function {
        code: String,
        powers: Vec<String>,
        reach: String,
    }
    #[derive(Deserialize)]
    struct Functions {
        function: Vec<Function>,
    }
    for profile in profiles() {
        let text = std::fs::read_to_string(profile.join("functions.toml")).unwrap();
        let functions = toml::from_str::<Functions>(&text).unwrap().function;
        let own = |one: &&Function| one.powers.iter().any(|power| power == duties::command::OWN);
        let own: BTreeSet<String> = functions.iter().filter(own).map(|one| one.code.clone()).collect();
        let able: BTreeSet<String> = functions
            .into_iter()
            .filter(|one| {
                one.reach == "areas" || one.powers.iter().any(|power| power == duties::command::DONE)
            })
            .map(|one| one.code)
            .collect();
        for one in read(&profile) {
            for function in one.contributes.iter().chain([&one.function]) {
                assert!(able.contains(function), "{function} cannot note {}", one.code);
            }
            // Whoever answers for it in each organisation notes what that one has done.
            let there = one.each.as_ref().map(|each| each.function.as_str());
            assert!(there.is_none_or(|function| own.contains(function)), "{}", one.code);
        }
    }
}

#[test]
fn every_rule_of_the_report_on_deadlines_is_shipped() {
    let report = testkit::root().join("../shared/mission/domain.md");
    let Ok(text) = std::fs::read_to_string(&report) else {
        assert!(std::env::var_os("CI").is_none(), "the report on deadlines is absent");
        eprintln!("skipped: the report on deadlines is not beside the project");
        return;
    };
    let shipped: BTreeSet<String> = profiles().iter().flat_map(|p| read(p)).map(|one| one.code).collect();
    let table = text.split("## 2.17").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut found = 0;
    for line in table.lines().filter(|line| line.starts_with("| `")) {
        // `a.b` / `.c` stands for a.b and a.c.
        let cell = line.split('|').nth(1).unwrap();
        let mut stem = String::new();
        for code in cell.split('`').skip(1).step_by(2) {
            let code = match code.strip_prefix('.') {
                Some(end) => format!("{stem}.{end}"),
                None => code.to_owned(),
            };
            stem = code.split('.').next().unwrap().to_owned();
            assert!(shipped.contains(&code), "{code} is not shipped");
            found += 1;
        }
    }
    assert!(found >= 34, "{found}");
}

/// What the report says of each municipality and of each zone is owed by each of them.
#[test]
fn what_each_municipality_and_each_zone_owes_is_marked_so() {
    let all: Vec<Written> =
        profiles().iter().filter(|p| p.ends_with("brussels")).flat_map(|p| read(p)).collect();
    for (code, kind) in [
        ("exercise.multi", "municipality"),
        ("securitycell.meeting", "municipality"),
        ("zone.questionnaire", "police-zone"),
    ] {
        let one = all.iter().find(|d| d.code == code).unwrap();
        assert_eq!(one.each.as_ref().map(|each| each.kind.as_str()), Some(kind), "{code}");
    }
}

/// The board and the heads of departments have a list of their own in the profile of the region that this is made for.
#[test]
fn the_board_and_the_departments_have_something_to_do() {
    let all: Vec<Written> =
        profiles().iter().filter(|p| p.ends_with("brussels")).flat_map(|p| read(p)).collect();
    for function in ["board-member", "department-head"] {
        let own = all.iter().filter(|d| d.function == function || d.contributes.contains(function)).count();
        assert!(own >= 2, "{function}: {own}");
    }
}
