//! A night of phases through the forms, in three languages: telephoned in, confirmed, taken over, lifted.

use emergency::phase::{Standing, State};
use testkit::NIGHT;

use crate::town::{ELSEWHERE, MAYOR, OFFICER, OFFICIAL, Town, id_in, incident, secret};

#[tokio::test]
async fn a_mayor_telephones_and_confirms_later() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let blank = officer.get(&format!("/fr/phases/new?about={}&level=communal", incident())).await.text;
    for part in [
        "26-0417 Gaz",
        "Votre fonction ne déclenche pas cette phase",
        "Bourgmestre",
        "se consigne ici et compte dès l’heure dite",
        "Haut fonctionnaire",
    ] {
        assert!(blank.contains(part), "{part}");
    }
    let id = town.phoned().await;
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    for part in [
        "PH-26-0001",
        "Déclenchée de vive voix à 03:33 par l’autorité, consignée par Officier de veille à 03:40.",
        "consignée, pas encore confirmée",
        "A. Fictif",
        "relu",
        "C. Delvaux",
        "À confirmer ou à contester par",
        "une loi",
        "à vérifier",
        "Manque en français",
        "0490 00 00 10",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let theirs = mayor.get(&format!("/nl/phases/{id}")).await.text;
    assert!(theirs.contains("De afkondiging bevestigen of betwisten"));
    let form = "act=declaration&verdict=contest&words=";
    let reply = mayor.post(&format!("/nl/phases/{id}/answer"), form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("id=\"act-declaration\" open"));
    mayor.post(&format!("/nl/phases/{id}/answer"), "act=declaration&verdict=confirm&words=klopt").await;
    let row = town.row(id);
    assert_eq!((row.declared_as, row.since), (Standing::Confirmed, NIGHT.plus_seconds(-420)));
    let page = officer.get(&format!("/en/phases/{id}")).await.text;
    assert!(page.contains("klopt") && page.contains("lang=\"nl\"") && page.contains("Confirmed"));
    assert!(!page.contains("not yet confirmed"));
}

#[tokio::test]
async fn the_official_takes_over_and_lifts_and_all_acts_stay() {
    let town = Town::open();
    let (official, mayor) = (town.browser(OFFICIAL), town.browser(MAYOR));
    let communal = town.phoned().await;
    mayor.post(&format!("/fr/phases/{communal}/answer"), "act=declaration&verdict=confirm").await;
    let page = official.get(&format!("/en/phases/{communal}")).await.text;
    assert!(page.contains(&format!("/en/phases/new?about={}&amp;level=provincial", incident())), "scale up");
    let province = town.provincial().await;
    assert_eq!(town.row(communal).state, State::Supporting);
    let page = mayor.get(&format!("/nl/phases/{communal}")).await.text;
    assert!(page.contains("in steun van een hogere fase") && page.contains("Provinciale fase"));
    let list = mayor.get("/nl/phases").await.text;
    let place = |id: &str| list.find(id).unwrap();
    assert!(place(&format!("phase-row-{communal}")) < place("Vroegere fasen"));
    let page = official.get(&format!("/fr/phases/{province}")).await.text;
    assert!(page.contains("Hautrive") && page.contains("Valcourt"), "each mayor concerned is to be told");
    let form = "how=lift&way=own&reasons=&text-fr=";
    let reply = official.post(&format!("/fr/phases/{province}/end"), form).await;
    assert_eq!(reply.status, 422);
    official.post(&format!("/fr/phases/{province}/end"), "how=lift&way=own&reasons=fini&text-fr=Levée").await;
    assert_eq!((town.row(province).state, town.row(communal).state), (State::Lifted, State::InForce));
    let page = official.get(&format!("/fr/phases/{province}")).await.text;
    assert!(page.contains("Phase levée") && page.contains("fini") && page.contains("Voir l’évaluation"));
    assert!(page.contains("Manque en néerlandais"), "a missing language is shown as such");
    let page = official.get(&format!("/fr/phases/{communal}")).await.text;
    for act in ["Phase consignée", "Confirmé", "Passe en appui", "Conduit de nouveau"] {
        assert!(page.contains(act), "{act}");
    }
    let list = official.get("/fr/phases?level=provincial").await.text;
    assert!(
        list.contains(&format!("phase-row-{province}")) && !list.contains(&format!("phase-row-{communal}"))
    );
}

#[tokio::test]
async fn whoever_must_be_told_is_marked_and_late_ones_are_red() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let id = town.phoned().await;
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    assert!(
        page.contains("id=\"phase-recipient-0\" data-state=\"due\" data-tone=\"crit\""),
        "five minutes are over"
    );
    assert!(page.contains("class=\"badge\" data-tone=\"crit\""), "the rail says so on every page");
    let form = "recipient=0&outcome=not-reached&means=phone&whom=&words=";
    officer.post(&format!("/fr/phases/{id}/tell"), form).await;
    assert!(officer.get(&format!("/fr/phases/{id}")).await.text.contains("non joint une fois"));
    let form = "recipient=0&outcome=told&means=radio&whom=permanence&read-back=1&stated=03:39";
    officer.post(&format!("/fr/phases/{id}/tell"), form).await;
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    for part in ["informé à", "03:39", "radio", "permanence", "data-state=\"told\" data-tone=\"ok\""] {
        assert!(page.contains(part), "{part}");
    }
    let reply = officer.post(&format!("/fr/phases/{id}/tell"), form).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("cette personne est déjà notée comme informée"));
}

#[tokio::test]
async fn a_phase_is_seen_where_its_emergency_is() {
    let town = Town::open();
    let id = town.phoned().await;
    assert_eq!(town.browser(ELSEWHERE).get(&format!("/fr/phases/{id}")).await.status, 404);
    assert!(!town.browser(ELSEWHERE).get("/fr/phases").await.text.contains("PH-26"));
    let form = format!("about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=y", secret());
    let hidden = id_in(&town.browser(OFFICIAL).post("/fr/phases", &form).await);
    assert_eq!(town.browser(MAYOR).get(&format!("/fr/phases/{hidden}")).await.status, 404);
    assert!(!town.browser(MAYOR).get("/fr/phases").await.text.contains("Réservé"));
    let page = town.browser(OFFICER).get(&format!("/fr/phases/{hidden}")).await.text;
    assert!(page.contains("26-0418 Réservé"));
    let form = format!("about={}&level=communal&way=own&territory=90001", secret());
    let reply = town.browser(MAYOR).post("/fr/phases", &form).await;
    assert_eq!(reply.status, 422, "what one may not see is no subject");
    assert!(!reply.text.contains("Réservé"));
}

#[tokio::test]
async fn an_earlier_moment_shows_what_was_known_then() {
    let town = Town::open();
    let id = town.phoned().await;
    town.clock.advance_seconds(600);
    town.browser(MAYOR).post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    let then = NIGHT.plus_seconds(60).rfc3339();
    let page = town.browser(OFFICER).get(&format!("/fr/phases/{id}?as_of={then}")).await.text;
    assert!(page.contains("consignée, pas encore confirmée") && !page.contains("act-tell"));
    let form = "act=declaration&verdict=confirm";
    let reply = town.browser(MAYOR).post(&format!("/fr/phases/{id}/answer?as_of={then}"), form).await;
    assert_eq!(reply.status, 409, "nobody writes into the past");
}

#[tokio::test]
async fn the_word_of_the_command_line_opens_the_form() {
    let town = Town::open();
    let line = |text: &str, context: String| format!("text={text}&context={context}");
    let about = incident();
    let reply =
        town.browser(OFFICER).post_json("/fr/command", &line("phase", format!("incident:{about}"))).await;
    assert_eq!(reply.json()["location"], format!("/fr/phases/new?about={about}"));
    let reply = town.browser(OFFICER).post_json("/nl/command", &line("fase", String::new())).await;
    assert_eq!(reply.json()["location"], "/nl/phases");
    for (text, location) in [
        ("phase communale", format!("/fr/phases/new?about={about}&level=communal")),
        ("Fase+federaal", format!("/fr/phases/new?about={about}&level=federal")),
        ("phase 26-0417", "/fr/phases/new?number=26-0417".to_owned()),
        ("phase provinciale 26-0417", "/fr/phases/new?number=26-0417&level=provincial".to_owned()),
    ] {
        let form = line(&text.replace(' ', "+"), format!("incident:{about}"));
        let reply = town.browser(OFFICER).post_json("/fr/command", &form).await;
        assert_eq!(reply.json()["location"], location.as_str(), "{text}");
    }
    let page = town.browser(OFFICER).get("/fr/phases/new?number=26-9999").await.text;
    assert!(page.contains("value=\"26-9999\""), "a number that is unknown stays in its field");
}

#[tokio::test]
async fn the_board_and_one_phase_go_back_in_time() {
    let town = Town::open();
    town.clock.set(NIGHT.plus_seconds(600));
    let id = town.provincial().await;
    town.clock.set(NIGHT.plus_seconds(1200));
    let officer = town.browser(OFFICER);
    assert!(
        !officer.back("/fr/phases", NIGHT.plus_seconds(300)).await.contains("PH-26-0001"),
        "not yet declared"
    );
    assert!(officer.back("/fr/phases", NIGHT.plus_seconds(900)).await.contains("PH-26-0001"));
    assert!(officer.back(&format!("/nl/phases/{id}"), NIGHT.plus_seconds(900)).await.contains("PH-26-0001"));
}
