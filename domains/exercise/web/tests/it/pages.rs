//! What each role sees of an exercise, does with it, and is refused.

use exercise::clock::Pace;
use exercise::read;

use crate::town::Town;

/// Sends a form that must be carried out.
async fn done(town: &Town, function: &str, path: &str, form: &str) {
    let reply = town.browser(function).post(&format!("/fr/exercises/1{path}"), form).await;
    assert_eq!(reply.status, 303, "{path} {form}: {}", reply.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_may_not_lead_opens_none() {
    let town = Town::open();
    for (function, status) in [("leader", 200), ("observer", 200), ("mayor", 200), ("stranger", 403)] {
        let reply = town.browser(function).get("/nl/exercises").await;
        assert_eq!(reply.status, status, "{function}");
        assert_eq!(reply.text.contains("Oefening openen"), function == "leader", "{function}");
    }
    let form = "title=Nuit&sort=table-top&from=empty";
    for function in ["observer", "mayor", "stranger"] {
        assert_eq!(town.browser(function).post("/fr/exercises", form).await.status, 403, "{function}");
    }
    let reply = town.browser("leader").post("/fr/exercises", "title=Nuit&sort=&from=empty").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("value=\"Nuit\""), "what was typed is still there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_board_is_for_those_who_lead_or_observe() {
    let town = Town::opened().await;
    for path in ["", "/now", "/gaps", "/gaps.pdf"] {
        for (function, status) in [("leader", 200), ("observer", 200), ("mayor", 403), ("stranger", 403)] {
            let reply = town.browser(function).get(&format!("/nl/exercises/1{path}")).await;
            assert_eq!(reply.status, status, "{function} {path}: {}", reply.text);
        }
    }
    let board = town.browser("observer").get("/nl/exercises/1").await.text;
    assert!(board.contains("gepauzeerd") && !board.contains("Naar de volgende inject"), "{board}");
    assert_eq!(town.browser("leader").get("/fr/exercises/7").await.status, 404);
    for (path, form) in [
        ("/clock", "do=x10"),
        ("/parts", ""),
        ("/objectives", "words=x"),
        ("/injects", "words=x"),
        ("/end", "do=end"),
    ] {
        let reply = town.browser("observer").post(&format!("/fr/exercises/1{path}"), form).await;
        assert_eq!(reply.status, 403, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_runs_as_the_leader_says_and_jumps_to_what_comes_next() {
    let town = Town::opened().await;
    let reply = town.browser("leader").post("/fr/exercises/1/clock", "do=next").await;
    assert_eq!(reply.status, 409, "nothing waits");
    done(&town, "leader", "/injects", "do=set&sort=call&words=Odeur&at=%2B3&expected=noter&minutes=5").await;
    done(&town, "leader", "/clock", "do=next").await;
    let start = testkit::NIGHT;
    assert_eq!(town.house.setting.read().unwrap().unwrap().shown, start.plus_seconds(180));
    done(&town, "leader", "/clock", "do=x10").await;
    town.stage.clock.advance_seconds(6);
    let now = town.browser("observer").get("/fr/exercises/1/now").await.text;
    assert!(now.contains("×10") && now.contains("03:44:00") && now.contains("03:40:06"), "{now}");
    let reply = town.browser("leader").post("/fr/exercises/1/clock", "do=to&to=later").await;
    assert_eq!(reply.status, 422);
    let told = town.house.play.read(|r| read::exercises(r, 1)).unwrap();
    let setting = town.house.play.read(|r| read::setting(r, told[0].id)).unwrap().unwrap();
    assert_eq!(setting.pace, Pace::Ten, "each setting is an entry of the exercise");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_is_admitted_and_comes_in_with_a_link_of_their_own() {
    let town = Town::opened().await;
    let enter = "/nl/exercises/1/enter";
    assert_eq!(town.browser("mayor").get(enter).await.status, 403, "not admitted yet");
    let form = |function: &str, area: &str| format!("person={}&function={function}&area={area}", town.alder);
    let reply = town.browser("leader").post("/fr/exercises/1/parts", &form("mayor", "")).await;
    assert_eq!(reply.status, 422, "a mayor is one of somewhere");
    done(&town, "leader", "/parts", &form("mayor", "90001")).await;
    assert_eq!(*town.house.did.lock().unwrap(), ["admit Testelmans Alder as mayor"]);
    let list = town.browser("mayor").get("/nl/exercises").await.text;
    assert!(list.contains("Spelen") && list.contains("Burgemeester") && !list.contains("Leiding"), "{list}");
    let reply = town.browser("mayor").get(enter).await;
    assert_eq!(reply.status, 303);
    assert_eq!(reply.header("location"), "http://exercise-1.town.example/nl/enter/secret");
    assert_eq!(town.browser("observer").get(enter).await.status, 403, "whoever only observes does not play");
    let mandate = {
        let row = town.stage.read(|r| read::by_number(r, 1)).unwrap();
        town.house.play.read(|r| read::parts(r, row.id)).unwrap()[0].mandate
    };
    done(&town, "leader", &format!("/parts/{mandate}/end"), "").await;
    assert_eq!(town.browser("mayor").get(enter).await.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scenario_comes_from_the_profile_or_from_the_night_and_a_bad_one_changes_nothing() {
    let town = Town::opened().await;
    done(&town, "leader", "/scenario", "from=library&shelf=gas").await;
    done(&town, "leader", "/scenario", "from=night").await;
    let board = town.browser("leader").get("/fr/exercises/1").await.text;
    for shown in ["Odeur", "Déclarer", "echte oproep", "nuit réelle"] {
        assert!(board.contains(shown), "{shown}");
    }
    let before = town.house.play.head();
    let file = "--B\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\nfile\r\n--B\r\nContent-Disposition: form-data; \
                name=\"scenario\"; filename=\"s.csv\"\r\nContent-Type: text/csv\r\n\r\nat;sort;words\r\n+3;call;Odeur\r\nlater;call;x\r\n\r\n--B--\r\n";
    let leader = town.browser("leader");
    let request = leader.ask("/nl/exercises/1/scenario").method("POST");
    let request = request.header("content-type", "multipart/form-data; boundary=B");
    let reply = leader.send(request, file).await;
    assert_eq!(reply.status, 422, "{}", reply.text);
    assert!(reply.text.contains("Regel 3") && reply.text.contains("“later” is geen uur"), "{}", reply.text);
    assert_eq!(town.house.play.head(), before, "half a scenario is none");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn injects_happen_are_answered_and_what_is_missed_shows_beside_the_night() {
    let town = Town::opened().await;
    done(&town, "leader", "/scenario", "from=library&shelf=gas").await;
    let head = town.stage.journal.head();
    done(&town, "leader", "/injects", "do=now&sort=phone&to=mayor&words=Bel+de+burgemeester").await;
    done(&town, "leader", "/injects/1", "do=deliver").await;
    done(&town, "leader", "/injects/1", "do=deliver").await;
    assert_eq!(*town.house.did.lock().unwrap(), ["deliver 2×1", "deliver 1×1", "deliver 1×2"]);
    assert_eq!(town.browser("observer").post("/fr/exercises/1/injects/1", "do=deliver").await.status, 403);
    done(&town, "leader", "/clock", "do=to&to=%2B30").await;
    let now = town.browser("leader").get("/nl/exercises/1/now").await.text;
    assert!(now.contains("Eén inject zonder reactie") && now.contains("Bel de burgemeester"), "{now}");
    let note = "mark=badly&weight=grave&objective=1&discipline=D5&words=";
    let reply = town
        .browser("observer")
        .post("/fr/exercises/1/notes", &format!("{note}Testelmans+a+tard%C3%A9"))
        .await;
    done(&town, "leader", "/parts", &format!("person={}&function=mayor&area=90001", town.alder)).await;
    assert_eq!(reply.status, 303, "nobody of that name plays yet");
    let reply = town
        .browser("observer")
        .post("/fr/exercises/1/notes", &format!("{note}Testelmans+a+tard%C3%A9"))
        .await;
    assert_eq!(reply.status, 422, "a note that names somebody is warned of");
    let box_shown = "data-asks=\"refusal-exercise-named\">";
    assert!(
        reply.text.contains(box_shown) && reply.text.contains("name=\"named\""),
        "and may be meant: {}",
        reply.text
    );
    let board = town.browser("observer").get("/fr/exercises/1").await.text;
    let box_hidden = "data-asks=\"refusal-exercise-named\" hidden>";
    assert!(board.contains(box_hidden), "the browser shows it once that is asked: {board}");
    let reply = town.browser("observer").post("/fr/exercises/1/notes", note).await;
    assert_eq!(reply.status, 422, "words are missing");
    assert!(reply.text.contains(box_hidden), "which is another question: {}", reply.text);
    done(&town, "observer", "/notes", &format!("{note}Testelmans+a+tard%C3%A9&named=1")).await;
    let gaps = town.browser("observer").get("/fr/exercises/1/gaps").await.text;
    assert!(
        gaps.contains("une réaction hors délai") && gaps.contains("0 bien, 2 à améliorer · grave"),
        "{gaps}"
    );
    let page = town.browser("observer").get("/nl/exercises/1/gaps.pdf").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "application/pdf");
    assert!(page.header("content-disposition").contains("EX-1-gaps-nl.pdf"));
    // The stub writes what it was given in plain sight.
    for words in [web::EXERCISE, "Verschillen", "0 goed, 2 te verbeteren", "a tardé"] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    let french = town.browser("observer").get("/fr/exercises/1/gaps.pdf").await.text;
    assert!(page.text.contains("Echte nacht: ") && french.contains("Nuit réelle\u{a0}: "), "{french}");
    assert!(!gaps.contains("Tirer la leçon"), "only whoever keeps evaluations draws lessons");
    assert_eq!(town.stage.journal.head(), head, "playing leaves the accountable journal as it was");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_and_a_lesson_is_what_leaves_it() {
    let town = Town::opened().await;
    done(&town, "leader", "/end", "do=end&words=bien+jou%C3%A9").await;
    let reply = town.browser("leader").post("/fr/exercises/1/injects", "do=set&sort=call&words=x").await;
    assert_eq!(reply.status, 409, "nobody plays any more");
    let board = town.browser("leader").get("/nl/exercises/1").await.text;
    assert!(
        board.contains("<span class=\"chip\">beëindigd</span>") && board.contains("bien joué"),
        "{board}"
    );
    let list = town.browser("leader").get("/nl/exercises").await.text;
    assert!(list.contains("<span class=\"chip\">beëindigd</span>"), "the list says so too: {list}");
    let gaps = town.browser("leader").get("/fr/exercises/1/gaps").await.text;
    assert!(gaps.contains("bien joué"), "the hot debrief");
    let lesson = "words=Revoir+la+liste&function=watch-officer&due=1440";
    assert_eq!(town.browser("observer").post("/fr/exercises/1/lessons", lesson).await.status, 403);
    assert_eq!(town.browser("leader").post("/fr/exercises/1/lessons", "words=Revoir").await.status, 422);
    done(&town, "leader", "/lessons", lesson).await;
    assert_eq!(town.browser("leader").post("/fr/exercises/1/end", "do=remove&words=vieux").await.status, 409);
    done(&town, "leader", "/end", "do=close&words=").await;
    assert_eq!(town.browser("leader").post("/fr/exercises/1/end", "do=remove&words=").await.status, 422);
    let reply = town.browser("leader").post("/fr/exercises/1/end", "do=remove&words=vieux").await;
    assert_eq!(reply.status, 303);
    assert_eq!(reply.header("location"), "/fr/exercises");
    assert!(town.house.did.lock().unwrap().contains(&"remove".to_owned()));
}
