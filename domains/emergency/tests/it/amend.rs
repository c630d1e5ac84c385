//! What was declared is amended: by its authority with a reason, by an officer where a language is missing; before and after stay.

use std::collections::BTreeSet;

use emergency::command::{AmendPhase, DeclarePhase, EndPhase, Verdict};
use emergency::phase::{Act, How, Level, Recipient, State};
use emergency::read::{Eye, acts, end_wording, in_force, in_force_count, recipients, waiting};
use kernel::{Id, Text, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, actor, answer, end, full, matter, said, set, words};

fn amend(phase: Id<kind::Matter>) -> AmendPhase {
    AmendPhase { reasons: Some(words("la fumée dérive")), ..AmendPhase::new(phase, Act::Declaration) }
}

/// A provincial phase over the first municipality, in French alone.
fn declared(town: &Town) -> Id<kind::Matter> {
    let rule = DeclarePhase {
        territory: set(&["90001"]),
        text: Text { fr: Some("La phase.".to_owned()), ..Text::default() },
        ..full(Level::Provincial, matter())
    };
    town.declare(&town.governor, rule)
}

#[test]
fn a_municipality_and_means_are_added_and_who_comes_with_them_is_told() {
    on_both(|place| {
        let town = Town::on(place);
        let id = declared(&town);
        assert_eq!(town.read(|r| recipients(r, id)).len(), 1);
        town.clock.advance_seconds(600);
        let rule = AmendPhase {
            territory: Some(set(&["90001", "90002"])),
            means: Some(words("quatre autopompes")),
            more: [Recipient { organisation: Some("tram".into()), ..Recipient::of("duty-contact") }].into(),
            ..amend(id)
        };
        town.ask(&town.governor, rule);
        let row = town.row(id);
        assert_eq!((row.amended, row.said.territory.len()), (1, 2));
        assert_eq!(row.said.means.unwrap().text, "quatre autopompes");
        let shown = town.read(|r| in_force(r, &Eye::all(), 9));
        assert_eq!(shown[0].territory, set(&["90001", "90002"]), "the top bar goes by it");
        assert_eq!(town.read(|r| in_force_count(r, &Eye::all())), 1);
        let added: Vec<(String, Option<String>)> = town
            .read(|r| recipients(r, id))
            .into_iter()
            .skip(1)
            .map(|r| (r.to.function, r.to.area))
            .collect();
        let wanted = [("mayor", Some("90002")), ("duty-contact", None)];
        assert_eq!(added, wanted.map(|(f, a)| (f.to_owned(), a.map(str::to_owned))));
        let late = |after| town.read(|r| waiting(r, &Eye::all(), NIGHT.plus_seconds(after)));
        assert_eq!(late(660), (3, 1), "their term begins with the amendment");
        assert_eq!(late(960), (3, 3));
        let act = town.read(|r| acts(r, id)).remove(1);
        assert_eq!((act.what.as_str(), &act.detail["n"]), ("amended", &1.into()));
        assert_eq!(act.detail["before"]["territory"], serde_json::json!(["90001"]));
        assert_eq!(act.detail["before"]["means"]["text"], "deux autopompes");
        assert_eq!(act.detail["territory"], serde_json::json!(["90001", "90002"]));
    });
}

#[test]
fn an_officer_completes_the_missing_language_and_nothing_else() {
    on_both(|place| {
        let town = Town::on(place);
        let id = declared(&town);
        let noted = AmendPhase { noted: true, reasons: None, ..amend(id) };
        let other = AmendPhase { text: Text::both("Autre chose.", ""), ..noted.clone() };
        let refusal = town.refused(&town.officer, other);
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["functions"].as_str()),
            ("refusal-phase-amend", "governor")
        );
        let wider = AmendPhase { territory: Some(BTreeSet::new()), ..noted.clone() };
        assert_eq!(town.refused(&town.officer, wider).key, "refusal-phase-amend");
        let as_authority =
            AmendPhase { noted: false, text: Text::both("La phase.", "De fase."), ..amend(id) };
        assert_eq!(town.refused(&town.officer, as_authority).key, "refusal-phase-function");
        // The form sends the French that stands there as well.
        let dutch = AmendPhase { text: Text::both("La phase.", "De fase."), ..noted.clone() };
        town.ask(&town.officer, dutch.clone());
        assert_eq!(town.row(id).said.text, Text::both("La phase.", "De fase."));
        assert_eq!(town.refused(&town.officer, dutch).key, "refusal-phase-unchanged");
        let reworded = AmendPhase { reasons: None, text: Text::both("Autre.", "De fase."), ..amend(id) };
        assert_eq!(town.refused(&town.governor, reworded.clone()).field.as_deref(), Some("reasons"));
        town.ask(&town.governor, AmendPhase { reasons: Some(words("faute")), ..reworded });
        assert_eq!((town.row(id).amended, town.row(id).said.text.fr.as_deref()), (2, Some("Autre.")));
    });
}

#[test]
fn an_amendment_keeps_within_reach_level_and_time() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        let first = town.declare(&town.mayor, full(Level::Communal, incident));
        let second = DeclarePhase { territory: set(&["90002"]), ..full(Level::Communal, incident) };
        town.declare(&actor("other-mayor"), second);
        let into = |codes: &[&str]| AmendPhase { territory: Some(set(codes)), ..amend(first) };
        assert_eq!(town.refused(&town.mayor, into(&["90002"])).key, "refusal-phase-reach");
        assert_eq!(town.refused(&actor("other-mayor"), into(&["90001", "90002"])).key, "refusal-phase-reach");
        assert_eq!(town.refused(&town.governor, into(&["90001", "90002"])).key, "refusal-phase-function");
        let stale = AmendPhase { based_on: Some(0), means: Some(words("x")), ..amend(first) };
        assert_eq!(town.refused(&town.mayor, stale).key, "refusal-phase-changed");
        town.ask(&town.mayor, end(first, How::Lift));
        let late = AmendPhase { means: Some(words("x")), ..amend(first) };
        assert_eq!(town.refused(&town.mayor, late).key, "refusal-phase-ended");
        town.ask(&town.mayor, AmendPhase { text: Text::both("Corrigé.", ""), ..amend(first) });
        assert_eq!(town.row(first).said.text.fr.as_deref(), Some("Corrigé."), "a wording can be put right");
    });
}

#[test]
fn the_wording_of_an_end_is_completed_and_an_end_that_was_contested_is_not() {
    on_both(|place| {
        let town = Town::on(place);
        let id = declared(&town);
        let of_end = |fr: &str, nl: &str| AmendPhase {
            act: Act::Ending,
            noted: true,
            reasons: None,
            text: Text::both(fr, nl),
            ..amend(id)
        };
        assert_eq!(town.refused(&town.officer, of_end("", "Voorbij.")).key, "refusal-phase-no-end");
        let french = Text { fr: Some("Levée.".to_owned()), ..Text::default() };
        town.ask(&town.officer, EndPhase { heard: Some(said("x")), text: french, ..end(id, How::Lift) });
        town.ask(&town.officer, of_end("Levée.", "Voorbij."));
        assert_eq!(town.read(|r| end_wording(r, id)), Some(Text::both("Levée.", "Voorbij.")));
        let history = town.read(|r| acts(r, id));
        assert_eq!(history[1].detail["text"]["nl"], "Voorbij.", "the line of the lifting reads as it is now");
        assert!(history[2].detail["before"]["text"]["nl"].is_null());
        town.ask(&town.governor, answer(id, Act::Ending, Verdict::Contest));
        assert_eq!(town.state(id), State::InForce);
        assert_eq!(town.refused(&town.officer, of_end("", "x")).key, "refusal-phase-no-end");
    });
}
