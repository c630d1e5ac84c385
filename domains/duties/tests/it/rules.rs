//! Duties of the profile: taken in by the program once, afterwards by somebody who looked at what moves.

use duties::command::{FinishTime, TakeRules, differences};
use duties::read::{Eye, duties};
use duties::rhythm::{Every, Rhythm};
use stage::codes;
use testkit::{Place, on_both};

use crate::town::{Town, content, day, facts, id, quarterly, report, usual};

#[test]
fn the_program_takes_them_in_once() {
    on_both(|place| {
        let town = Town::on(place);
        let all = town.read(|r| duties(r, &Eye::all()));
        assert_eq!(all.iter().map(|d| d.code.as_str()).collect::<Vec<_>>(), ["answer", "meeting", "report"]);
        assert!(all.iter().all(|d| d.hash.as_deref() == Some("one") && d.from == day("2026-11-24")));
        assert_eq!(
            town.stand("meeting", "2027-06-30"),
            ["2026-12-31 ahead", "2027-03-31 ahead", "2027-06-30 ahead"]
        );
        assert_eq!(town.stand("answer", "2027-06-30"), Vec::<String>::new());
        let again = town.system(TakeRules { hash: "one".into() });
        assert!(again.entries.is_empty());
    });
}

#[test]
fn what_the_profile_says_otherwise_waits_for_somebody() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    // The meeting is every two months from now on, the report is gone, a new one is there.
    let mut other = quarterly();
    other.rhythm = Rhythm::Every(Every { months: 2, from: day("2026-01-01") });
    let new = content("nouveau", Rhythm::Every(Every { months: 12, from: day("2026-01-01") }));
    let offered = vec![("meeting", other), ("answer", usual().remove(2).1), ("new", new)];
    let facts = facts(offered, "two");
    let found = town.read(|r| differences(r, &facts));
    let told: Vec<_> =
        found.iter().map(|d| (d.code.as_str(), d.before.is_some(), d.after.is_some())).collect();
    assert_eq!(told, [("meeting", true, true), ("new", false, true), ("report", true, false)]);
    let town = Later { town, facts };
    assert_eq!(town.refused("one").key, "refusal-duties-profile");
    // The program does not decide that.
    assert!(town.system("two").entries.is_empty());
    assert_eq!(town.ask("two").entries.len(), 3);
    assert!(town.town.read(|r| differences(r, &town.facts)).is_empty());
    let days = |code: &str| -> Vec<String> {
        let all = town.town.times(id(code), "2027-03-31", &town.facts);
        all.iter().map(|t| t.due.to_string()).collect()
    };
    assert_eq!(days("meeting"), ["2026-12-31", "2027-02-28"]);
    assert_eq!(days("report"), Vec::<String>::new());
    assert_eq!(days("new"), ["2026-12-31"]);
}

#[test]
fn what_was_noted_stays_when_the_rule_changes() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let done = FinishTime {
        duty: id("report"),
        key: "2026-12-31".into(),
        organisations: codes(&[]),
        on: None,
        words: None,
        evidence: None,
    };
    town.ask(done);
    let mut sooner = report();
    sooner.off = Some(duties::rhythm::Off::Before);
    let facts = facts(vec![("report", sooner)], "two");
    let town = Later { town, facts };
    town.ask("two");
    let all = town.town.times(id("report"), "2027-12-31", &town.facts);
    let told: Vec<String> = all.iter().map(|t| format!("{} {}", t.due, t.state)).collect();
    assert_eq!(told, ["2026-12-31 done", "2027-12-31 ahead"]);
}

/// The same town under another profile.
struct Later {
    town: Town,
    facts: duties::Facts,
}

impl Later {
    fn submit(&self, actor: &kernel::Actor, hash: &str) -> Result<store::Receipt, store::WriteError> {
        self.town.journal.submit_blocking(store::Submission {
            command_id: testkit::command_id(),
            actor: actor.clone(),
            command: duties::Ask::boxed(
                TakeRules { hash: hash.into() },
                std::sync::Arc::new(self.facts.clone()),
            ),
            stamp: Default::default(),
        })
    }
    fn ask(&self, hash: &str) -> store::Receipt {
        self.submit(&self.town.lead, hash).unwrap()
    }
    fn system(&self, hash: &str) -> store::Receipt {
        self.submit(&kernel::Actor::system(), hash).unwrap()
    }
    fn refused(&self, hash: &str) -> kernel::Refusal {
        match self.submit(&self.town.lead, hash) {
            Err(store::WriteError::Refused(refusal)) => refusal,
            other => unreachable!("not refused: {other:?}"),
        }
    }
}
