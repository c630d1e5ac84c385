//! One incident from its opening to its end.

use situation::command::{ReceiveSignal, TakeStep, WriteEntry};
use situation::incident::{IncidentState, Severity, Step};
use situation::log::EntryKind;
use situation::places::{Area, PlaceHow};
use situation::read::{self, Eye, IncidentRow};
use situation::signal::{Channel, Told};
use situation::text::Words;

use super::between;
use crate::town::{MAYOR, OFFICER, RELIEF, Town, matter};

fn only(town: &Town) -> IncidentRow {
    town.read(|r| read::incidents(r, &Eye::all(), &read::IncidentFilter::default(), 10)).remove(0)
}

#[tokio::test]
async fn opened_by_form_and_by_a_second_click_only_once() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "command_id=0197f2c0-0000-7000-8000-000000000001&incident-type=gas-leak&severity=3\
                &place=rue+du+Moulin+x+quai+Neuf&title-fr=Quai";
    let first = officer.post("/fr/incidents", form).await;
    let second = officer.post("/fr/incidents", form).await;
    let row = only(&town);
    assert_eq!(
        (first.status.as_u16(), first.header("location")),
        (303, format!("/fr/incidents/{}", row.id).as_str())
    );
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(
        (row.severity, row.title.fr.as_deref(), row.title.nl.as_deref()),
        (Severity::Major, Some("Quai"), None)
    );

    let page = officer.get(&format!("/nl/incidents/{}", row.id)).await;
    assert_eq!(page.status, 200);
    for wanted in
        ["Gaslek", "Zwaar", "geopend", "Molenstraat × Nieuwe Kaai", "Hoogoever", "PZ West", "PZ Oost"]
    {
        assert!(page.text.contains(wanted), "«{wanted}» is missing");
    }
}

#[tokio::test]
async fn an_incident_is_opened_at_a_point_of_the_map() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let list = officer.get("/fr/incidents").await.text;
    assert!(list.contains("data-pick=\"open-lon open-lat\""), "{list}");
    let form = "incident-type=gas-leak&severity=3&place=derri%C3%A8re+la+halle&lon=4,35&lat=50,85";
    assert_eq!(officer.post("/fr/incidents", form).await.status, 303);
    let place = only(&town).place.unwrap();
    assert_eq!((place.typed.as_str(), place.how), ("derrière la halle", PlaceHow::Map));
    let point = place.point.unwrap();
    assert!((point.lon_degrees() - 4.35).abs() < 1e-6 && (point.lat_degrees() - 50.85).abs() < 1e-6);
    let wrong = officer.post("/fr/incidents", "incident-type=gas-leak&lon=x&lat=50").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("id=\"open-pick\" open"), "the point that came back is seen: {}", wrong.text);
}

#[tokio::test]
async fn an_opening_without_type_keeps_what_was_typed() {
    let town = Town::open();
    let reply = town.browser(OFFICER).post("/fr/incidents", "place=quai+Neuf&title-nl=%3Cb%3E").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Ce champ est nécessaire."));
    assert!(reply.text.contains("value=\"quai Neuf\"") && reply.text.contains("value=\"&lt;b&gt;\""));
    assert!(reply.text.contains("open-incident no-print\" open"), "the form stands open");
}

/// State before, form, and either the state after or words of the refusal.
#[tokio::test]
async fn steps_are_guarded_by_state_and_reason() {
    let table: &[(&[Step], &str, Result<IncidentState, &str>)] = &[
        (&[], "step=confirm&words=D1+sur+place", Ok(IncidentState::Confirmed)),
        (&[], "step=contain", Err("n’est pas possible maintenant")),
        (&[Step::Confirm], "step=contain", Ok(IncidentState::Contained)),
        (
            &[],
            "step=close&outcome=dealt-with",
            Err("Impossible de clore : 5 personnes à informer, aucune demande"),
        ),
        (&[], "step=close", Err("Ce champ est nécessaire.")),
        (&[Step::Confirm, Step::Contain], "step=reopen", Err("Ce champ est nécessaire.")),
        (&[Step::Confirm, Step::Contain], "step=reopen&words=repris", Ok(IncidentState::Confirmed)),
        (&[], "step=vanish", Err("vanish")),
        (&[], "step=merge", Err("n’est pas possible maintenant")),
    ];
    for (before, form, wanted) in table {
        let town = Town::open();
        let incident = town.incident("gas-leak", Severity::Major);
        for step in *before {
            town.ask(TakeStep {
                incident,
                step: *step,
                outcome: None,
                words: None,
                with_open_requests: false,
                based_on: None,
            });
        }
        let reply = town.browser(OFFICER).post(&format!("/fr/incidents/{incident}/step"), form).await;
        match wanted {
            Ok(state) => {
                assert_eq!(reply.status, 303, "{form}: {}", reply.text);
                assert_eq!(only(&town).state, *state, "{form}");
            }
            Err(words) => {
                assert!(reply.status.is_client_error(), "{form}");
                assert!(
                    super::plain(&reply.text).contains(words),
                    "{form}: {}",
                    between(&reply.text, "error-summary", "</ul>")
                );
            }
        }
    }
}

#[tokio::test]
async fn only_steps_that_are_possible_are_offered() {
    let town = Town::open();
    let incident = town.incident("outage", Severity::Minor);
    let officer = town.browser(OFFICER);
    let offered = async || {
        let page = officer.get(&format!("/en/incidents/{incident}")).await.text;
        ["confirm", "contain", "close", "reopen"]
            .map(|s| page.contains(&format!("name=\"step\" value=\"{s}\"")))
    };
    assert_eq!(offered().await, [true, false, true, false]);
    officer.post(&format!("/en/incidents/{incident}/step"), "step=confirm").await;
    assert_eq!(offered().await, [false, true, true, false]);
    officer.post(&format!("/en/incidents/{incident}/step"), "step=close&outcome=false-alarm").await;
    assert_eq!(offered().await, [false, false, false, true]);
    let page = officer.get(&format!("/en/incidents/{incident}")).await.text;
    assert!(page.contains("closed · false alarm"));
    let mayor = town.browser(MAYOR).get(&format!("/en/incidents/{incident}")).await;
    assert_eq!(mayor.status, 200);
    assert!(!mayor.text.contains("name=\"step\""), "a mayor takes no steps here");
}

#[tokio::test]
async fn an_unanswered_request_is_closed_only_knowingly() {
    let town = Town::open();
    let incident = town.incident("outage", Severity::Minor);
    let ask = WriteEntry::message(Some(incident), Words::new(kernel::Lang::Fr, "Qui coupe le gaz ?"));
    town.ask(WriteEntry { entry_kind: EntryKind::Request, ..ask });
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{incident}/step");
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("Une demande reste sans réponse."));
    let reply = officer.post(&path, "step=close&outcome=dealt-with&words=fini").await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("fini</textarea>"), "the words are still there");
    let reply = officer.post(&path, "step=close&outcome=dealt-with&anyway=1").await;
    assert_eq!(reply.status, 303);
}

#[tokio::test]
async fn a_conflict_says_who_changed_what() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let seen = between(&page, "name=\"based_on\" value=\"", "\"").to_owned();
    assert_ne!(seen, "");
    let relief = town.browser(RELIEF);
    let other = relief
        .post(&format!("/fr/incidents/{incident}/step"), &format!("step=confirm&based_on={seen}"))
        .await;
    assert_eq!(other.status, 303);

    let form = format!("based_on={seen}&severity=4&words=plus+grave");
    let reply = officer.post(&format!("/fr/incidents/{incident}/change"), &form).await;
    assert_eq!(reply.status, 409);
    for wanted in ["Officier de relève a changé cet incident", "Incident confirmé", "plus grave</textarea>"]
    {
        assert!(reply.text.contains(wanted), "«{wanted}» is missing");
    }
    assert_eq!(only(&town).severity, Severity::Major);
    let fresh = between(&reply.text, "name=\"based_on\" value=\"", "\"");
    assert!(
        fresh.parse::<i64>().unwrap() > seen.parse().unwrap(),
        "the page that came back knows the change"
    );
    let form = format!("based_on={fresh}&severity=4&words=plus+grave");
    assert_eq!(officer.post(&format!("/fr/incidents/{incident}/change"), &form).await.status, 303);
    assert_eq!(only(&town).severity, Severity::Disaster);

    let json = officer
        .post_json(&format!("/fr/incidents/{incident}/change"), &format!("based_on={seen}&severity=1"))
        .await;
    assert_eq!((json.status.as_u16(), json.json()["key"].as_str()), (409, Some("refusal-incident-changed")));
}

#[tokio::test]
async fn changed_type_severity_name_and_place_show_in_the_turns() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    let officer = town.browser(OFFICER);
    let form = "incident-type=fire&severity=3&title-fr=Cave&title-nl=Kelder&place=place+du+March%C3%A9";
    let reply = officer.post(&format!("/fr/incidents/{incident}/change"), form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    for wanted in
        ["Incendie", "Cave", "place du Marché", "type Fuite de gaz → Incendie", "gravité Sérieux → Majeur"]
    {
        assert!(page.contains(wanted), "«{wanted}» is missing");
    }
    let head = town.journal.head();
    let again = officer.post_json(&format!("/fr/incidents/{incident}/change"), form).await;
    assert_eq!(again.json()["message"], "Rien n’a changé dans 26-0001");
    assert_eq!(town.journal.head(), head);
}

#[tokio::test]
async fn a_place_that_was_wrong_is_emptied_and_the_turn_says_which_it_was() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{incident}");
    let row = || town.read(|r| read::incident(r, &Eye::all(), incident)).unwrap();
    let was = row().place.unwrap();
    // A form without the field empties nothing.
    let partial = "incident-type=gas-leak&severity=3";
    assert_eq!(officer.post(&format!("{path}/change"), partial).await.status, 303);
    assert_eq!(row().place.as_ref(), Some(&was));
    // Neither does one that was drawn before there was a place or a name.
    let before = "incident-type=gas-leak&severity=3&place=&title-fr=&title-nl=";
    assert_eq!(officer.post(&format!("{path}/change"), before).await.status, 303);
    assert_eq!(row().place.as_ref(), Some(&was));
    assert!(
        officer.get(&path).await.text.contains("name=\"knew\" value=\"place=rue du Moulin x quai Neuf\"")
    );
    let form = "incident-type=gas-leak&severity=3&place=&knew=place";
    assert_eq!(officer.post(&format!("{path}/change"), form).await.status, 303);
    assert!(row().place.is_none() && row().areas.is_empty());
    let page = officer.get(&path).await.text;
    let turn = format!("lieu {} → aucun", was.show(kernel::Lang::Fr));
    assert!(page.contains(&turn), "{turn}: {page}");
    let form = "incident-type=gas-leak&severity=3&place=quai+Neuf&off-map=1";
    assert_eq!(officer.post(&format!("{path}/change"), form).await.status, 303);
    let place = row().place.unwrap();
    assert_eq!((place.typed.as_str(), place.point), ("quai Neuf", None));
    assert!(officer.get(&path).await.text.contains("lieu\u{a0}: quai Neuf"));
}

#[tokio::test]
async fn a_click_on_the_map_moves_the_incident_and_words_may_stand_beside_it() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{incident}");
    let page = officer.get(&path).await.text;
    for wanted in ["data-pick=\"change-lon change-lat\"", "id=\"change-lon\"", "hx-get=\"/fr/map/areas\""] {
        assert!(page.contains(wanted), "«{wanted}» is missing");
    }
    let now = || town.read(|r| read::incident(r, &Eye::all(), incident)).unwrap().place.unwrap();
    let form =
        "incident-type=gas-leak&severity=2&place=derri%C3%A8re+l%E2%80%99%C3%A9cole&lon=4.305&lat=50.83";
    assert_eq!(officer.post(&format!("{path}/change"), form).await.status, 303);
    let place = now();
    assert_eq!((place.how, place.typed.as_str()), (PlaceHow::Map, "derrière l’école"));
    assert_eq!(place.areas, [Area::new("municipality", "90001"), Area::new("zone", "9100")]);
    let page = officer.get(&path).await.text;
    assert!(page.contains("derrière l’école") && page.contains("data-lon=\"4.305000\""));

    // The same words with another point: the incident moves on.
    let form =
        "incident-type=gas-leak&severity=2&place=derri%C3%A8re+l%E2%80%99%C3%A9cole&lon=4,335&lat=50,86";
    assert_eq!(officer.post(&format!("{path}/change"), form).await.status, 303);
    assert_eq!(now().areas, [Area::new("municipality", "90004"), Area::new("zone", "9200")]);
    // Without words the point is called by its numbers.
    let form = "incident-type=gas-leak&severity=2&place=&lon=4.335&lat=50.86";
    assert_eq!(officer.post(&format!("{path}/change"), form).await.status, 303);
    assert!(officer.get("/fr/watch").await.text.contains("50.86000, 4.33500"));

    let head = town.journal.head();
    let refused =
        officer.post(&format!("{path}/change"), "incident-type=gas-leak&severity=2&lon=4.3&lat=nord").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("ne sont pas un point") && refused.text.contains("value=\"nord\""));
    assert!(
        refused.text.contains("<details class=\"pick\" id=\"change-pick\" open>"),
        "what was wrong stands in sight"
    );
    assert_eq!(town.journal.head(), head);
}

#[tokio::test]
async fn a_proper_name_needs_no_mark_of_its_language() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    for page in [
        "/en/watch".to_owned(),
        format!("/en/incidents/{incident}"),
        format!("/en/incidents/{incident}/print"),
    ] {
        let text = town.browser(OFFICER).get(&page).await.text;
        assert!(text.contains("Hautrive") && text.contains("rue du Moulin"), "{page}");
        assert!(!text.contains("class=\"lng\""), "{page} marks a name as foreign");
    }
}

#[tokio::test]
async fn merged_with_another_its_signals_go_along() {
    let town = Town::open();
    let (one, other) = (town.incident("gas-leak", Severity::Minor), town.incident("fire", Severity::Minor));
    let signal = matter();
    town.ask(ReceiveSignal {
        signal,
        channel: Channel::Call,
        told: Told::new(Words::new(kernel::Lang::Fr, "odeur")),
    });
    town.ask(situation::command::AttachSignal { signal, incident: one, based_on: None });
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{one}/merge");
    for (into, words) in
        [("26-9999", "Aucun incident 26-9999"), ("26-0001", "Donnez un autre incident"), ("", "Ce champ")]
    {
        let reply = officer.post(&path, &format!("into={into}")).await;
        assert!(reply.status.is_client_error() && reply.text.contains(words), "{into}: {}", reply.text);
    }
    let reply = officer.post(&path, "into=26-0002").await;
    assert_eq!(reply.header("location"), format!("/fr/incidents/{other}"));
    assert!(officer.get(&format!("/fr/incidents/{other}")).await.text.contains("odeur"));
    assert!(officer.get(&format!("/fr/incidents/{one}")).await.text.contains("regroupé avec 26-0002"));
}

#[tokio::test]
async fn links_show_on_both_sides() {
    let town = Town::open();
    let (one, other) = (town.incident("gas-leak", Severity::Minor), town.incident("fire", Severity::Minor));
    let officer = town.browser(OFFICER);
    let reply =
        officer.post(&format!("/en/incidents/{other}/link"), "other=26-0001&relation=caused-by").await;
    assert_eq!(reply.status, 303);
    assert!(officer.get(&format!("/en/incidents/{one}")).await.text.contains("cause of"));
    assert_eq!(officer.post(&format!("/en/incidents/{one}/unlink"), "other=26-0002").await.status, 303);
    assert!(officer.get(&format!("/en/incidents/{other}")).await.text.contains("No links."));
}

#[tokio::test]
async fn as_known_before_the_correction_of_things() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let then = kernel::Clock::now(town.clock.as_ref()).rfc3339();
    town.clock.advance_seconds(600);
    let officer = town.browser(OFFICER);
    officer.post(&format!("/fr/incidents/{incident}/step"), "step=confirm").await;
    let past = officer.get(&format!("/fr/incidents/{incident}?as_of={then}")).await.text;
    assert!(past.contains("id=\"incident-state\">ouvert") && past.contains("data-as-of"), "as it was");
    assert!(
        !past.contains("name=\"step\"") && !past.contains("id=\"write\""),
        "nothing can be written into the past"
    );
    let reply = officer.post(&format!("/fr/incidents/{incident}/entries?as_of={then}"), "words=x").await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Vous regardez le passé"));
}

#[tokio::test]
async fn the_file_to_print_holds_everything_in_order() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    town.message(Some(incident), "premier mot");
    town.message(Some(incident), "second mot");
    let page = town.browser(OFFICER).get(&format!("/fr/incidents/{incident}/print")).await.text;
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("«{words}» is missing"));
    assert!(place("premier mot") < place("second mot"));
    for wanted in ["Dossier de l’incident 26-0001", "Bourgmestre", "Ligne du temps", "Journal opérationnel"]
    {
        place(wanted);
    }
    assert!(!page.contains("<form class=\"write"), "paper has no forms");
}
