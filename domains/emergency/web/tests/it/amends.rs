//! Through the forms: an act is amended, its end is told, a written act counts, and the form points out what the journal knows.

use emergency::phase::{Standing, State, ToldOf};
use emergency::read::{RecipientRow, recipients};
use stage::proved;

use crate::town::{MAYOR, OFFICER, OFFICIAL, Town, id_in, incident, secret};

#[tokio::test(flavor = "multi_thread")]
async fn the_missing_dutch_is_completed_and_the_paper_says_of_which_amendment_it_is() {
    let town = Town::open();
    let (officer, official) = (town.browser(OFFICER), town.browser(OFFICIAL));
    let form =
        format!("about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=La+phase", incident());
    let id = id_in(&official.post("/fr/phases", &form).await);
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    let part = page.split("id=\"act-amend\"").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(part.contains("Compléter le déclenchement") && part.contains("amend-text-nl"), "{part}");
    assert!(!part.contains("amend-text-fr") && !part.contains("amend-means"), "only what is missing: {part}");
    let dutch = "act=declaration&way=noted&text-nl=De+fase+is+afgekondigd";
    assert_eq!(officer.post(&format!("/fr/phases/{id}/amend"), dutch).await.status, 303);
    let page = officer.get(&format!("/nl/phases/{id}")).await.text;
    assert!(!page.contains("Ontbreekt in het Nederlands"), "{page}");
    let after = "<ins><span lang=\"nl\">De fase is afgekondigd</span></ins>";
    for part in ["één keer gewijzigd", "Wijziging nr. 1", after] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let wider = "act=declaration&way=noted&text-fr=Autre";
    let reply = officer.post(&format!("/en/phases/{id}/amend"), wider).await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("only the competent function amends it (High official)"), "{}", reply.text);
    let silent =
        "act=declaration&way=own&means=six+ambulances&text-fr=La+phase&text-nl=De+fase+is+afgekondigd";
    let reply = official.post(&format!("/fr/phases/{id}/amend"), silent).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("id=\"act-amend\" open") && reply.text.contains("six ambulances"));
    let two = "more-function=&more-organisation=tram&more-function=mayor&more-organisation=";
    let said = format!("{silent}&reasons=renfort&{two}");
    proved(&town.journal, &town.router, OFFICIAL, &format!("/fr/phases/{id}/amend"), &said).await;
    let told = town.read(|r| recipients(r, id));
    let tram = told.iter().filter(|r| r.to.organisation.as_deref() == Some("tram"));
    assert_eq!(tram.count(), 1, "two were added at once");
    assert!(told.iter().any(|r| r.to.function == "mayor" && r.to.area.is_none()));
    let paper = officer.get(&format!("/fr/phases/{id}/act.pdf")).await.text;
    for part in ["modification n° 2", "wijziging nr. 2", "six ambulances", "Modification n° 1", "renfort"] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
}

#[tokio::test]
async fn the_territory_is_amended_and_nothing_ticked_means_everywhere() {
    let town = Town::open();
    let official = town.browser(OFFICIAL);
    let form = format!(
        "about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=y&territory=90001",
        incident()
    );
    let id = id_in(&official.post("/fr/phases", &form).await);
    let page = official.get(&format!("/fr/phases/{id}")).await.text;
    assert!(page.contains("Modifier le déclenchement") && page.contains("name=\"placed\""));
    let both = "act=declaration&way=own&placed=1&territory=90001&territory=90002&reasons=drifts";
    assert_eq!(official.post(&format!("/fr/phases/{id}/amend"), both).await.status, 303);
    let page = official.get(&format!("/fr/phases/{id}")).await.text;
    assert!(page.contains("<del>Hautrive</del> <ins>Hautrive, Valcourt</ins>"), "{page}");
    let everywhere = "act=declaration&way=own&placed=1&reasons=drifts";
    official.post(&format!("/fr/phases/{id}/amend"), everywhere).await;
    assert!(town.row(id).said.territory.is_empty());
    official.post(&format!("/fr/phases/{id}/end"), "how=lift&way=own&reasons=over&text-fr=x").await;
    let page = official.get(&format!("/fr/phases/{id}")).await.text;
    assert!(
        page.contains("Modifier la fin") && !page.contains("name=\"placed\""),
        "only words are left to amend"
    );
}

#[tokio::test]
async fn the_end_is_told_with_its_term_and_turns_red() {
    let town = Town::open();
    let (officer, official) = (town.browser(OFFICER), town.browser(OFFICIAL));
    let id = town.provincial().await;
    let page = official.get(&format!("/fr/phases/{id}")).await.text;
    assert!(page.contains("le sont de sa fin"));
    let form = "how=lift&way=own&reasons=fini&text-fr=Levée&more-function=&more-organisation=tram";
    official.post(&format!("/fr/phases/{id}/end"), form).await;
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    assert_eq!(page.matches("de la fin</span>").count(), 3, "both mayors again, and one more: {page}");
    assert!(page.contains("pas informé tant qu’elle durait"), "who was not told of it in time");
    let list = officer.get("/fr/phases").await.text;
    assert!(list.contains("3 encore à informer") && !list.contains("<b>3 encore à informer</b>"), "{list}");
    town.clock.advance_seconds(900);
    let list = officer.get("/fr/phases").await.text;
    assert!(
        list.contains("<b>3 encore à informer</b>") && list.contains("class=\"badge\" data-tone=\"crit\"")
    );
    let panel = officer.get(&format!("/fr/incidents/{}", incident())).await.text;
    assert!(
        panel.contains(&format!("/fr/phases/{id}")),
        "it stays on the page of the emergency until all know"
    );
    let first = town.read(|r| recipients(r, id)).into_iter().find(|r| r.is_due(State::Lifted)).unwrap().n;
    let told = format!("recipient={first}&outcome=told&means=phone");
    officer.post(&format!("/fr/phases/{id}/tell"), &told).await;
    assert_eq!(town.row(id).to_tell, 2);
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    let acts = page.split("id=\"phase-acts\"").nth(1).unwrap();
    assert!(acts.contains("<b>Informé</b> · la levée ou l’abaissement"), "{acts}");
}

#[tokio::test]
async fn whoever_was_told_of_an_end_that_is_contested_stands_on_the_list_again() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let id = town.phoned().await;
    mayor.post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    let ends = "how=lift&way=heard&heard-means=phone&read-back=1&name=A.+Fictif&number=0490&text-fr=";
    assert_eq!(officer.post(&format!("/fr/phases/{id}/end"), ends).await.status, 303);
    let first = town.read(|r| recipients(r, id)).into_iter().find(|r| r.is_due(State::Lifted)).unwrap().n;
    let told = format!("recipient={first}&outcome=told&means=phone");
    officer.post(&format!("/fr/phases/{id}/tell"), &told).await;
    assert!(!officer.get(&format!("/fr/phases/{id}")).await.text.contains("la phase continue"));
    let contest = "act=ending&verdict=contest&words=pas+dit";
    assert_eq!(mayor.post(&format!("/fr/phases/{id}/answer"), contest).await.status, 303);
    let page = officer.get(&format!("/fr/phases/{id}")).await.text.replace('\u{a0}', " ");
    let again = page.split(&format!("id=\"phase-recipient-{}\"", first + 1)).nth(1).unwrap();
    let again = again.split("</li>").next().unwrap();
    assert!(again.contains("data-state=\"due\"") && again.contains("la phase continue"), "{again}");
    let old = page.split(&format!("id=\"phase-recipient-{first}\"")).nth(1).unwrap();
    let old = old.split("</li>").next().unwrap();
    assert!(old.contains("data-tone=\"off\"") && old.contains("<b>contesté</b>"), "what they heard: {old}");
    let end = page.split("id=\"act-end\"").nth(1).unwrap();
    let names = end.split("<ul class=\"duty-list\">").nth(1).unwrap().split("</ul>").next().unwrap();
    assert_eq!(names.matches("<li>").count(), 1, "each once: {names}");
    let told = format!("recipient={}&outcome=told&means=phone", first + 1);
    assert_eq!(officer.post(&format!("/nl/phases/{id}/tell"), &told).await.status, 303);
    let page = officer.get(&format!("/nl/phases/{id}")).await.text;
    let acts = page.split("id=\"phase-acts\"").nth(1).unwrap().split("</ol>").next().unwrap();
    assert!(acts.contains("<b>Verwittigd</b> · einde betwist: de fase loopt door"), "{acts}");
}

/// The choices of the form in which it is written down that somebody was told.
fn choices(page: &str) -> &str {
    let form = page.split("id=\"tell-recipient\"").nth(1).unwrap();
    form.split("</select>").next().unwrap()
}

#[tokio::test]
async fn a_call_from_before_the_end_was_contested_is_written_down_afterwards() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let id = town.phoned().await;
    let address = format!("/nl/phases/{id}");
    mayor.post(&format!("{address}/answer"), "act=declaration&verdict=confirm").await;
    let ends = "how=lift&way=heard&heard-means=phone&read-back=1&name=A.+Fictif&number=0490&text-fr=";
    assert_eq!(officer.post(&format!("{address}/end"), ends).await.status, 303);
    let first = town.read(|r| recipients(r, id)).into_iter().find(|r| r.is_due(State::Lifted)).unwrap().n;
    let contest = "act=ending&verdict=contest&words=niet+gezegd";
    assert_eq!(mayor.post(&format!("{address}/answer"), contest).await.status, 303);
    let page = officer.get(&address).await.text;
    let struck = choices(&page).split(&format!("<option value=\"{first}\"")).nth(1).expect("it is offered");
    let struck = struck.split("</option>").next().unwrap();
    assert!(struck.contains("(van het einde)") && struck.contains("betwist"), "{struck}");
    let told = format!("recipient={first}&outcome=told&means=phone");
    assert_eq!(officer.post(&format!("{address}/tell"), &told).await.status, 303);
    let again = |r: &RecipientRow| r.of == ToldOf::EndingContested && r.is_due(State::InForce);
    assert_eq!(town.read(|r| recipients(r, id)).into_iter().filter(again).count(), 1);
    let page = officer.get(&address).await.text;
    assert!(choices(&page).contains("einde betwist: de fase loopt door"), "{page}");
    // After the next end nobody is told any more that the first one does not hold.
    assert_eq!(officer.post(&format!("{address}/end"), ends).await.status, 303);
    let page = officer.get(&address).await.text;
    let offered = choices(&page);
    assert!(!offered.contains("einde betwist") && offered.contains("(van het einde)"), "{offered}");
}

#[tokio::test]
async fn a_communal_phase_is_received_in_writing_and_waits_for_nobody() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let blank = officer.get(&format!("/fr/phases/new?about={}&level=communal", incident())).await.text;
    assert!(blank.contains("il vaut par sa source") && blank.contains("value=\"received\""));
    let form =
        format!("about={}&level=communal&way=received&territory=90001&heard-means=document", incident());
    let reply = officer.post("/en/phases", &form).await;
    assert!(reply.status == 422 && reply.text.contains("href=\"#declare-source\""), "{}", reply.text);
    let reply = officer.post("/en/phases", &format!("{form}&source=decree+12")).await;
    assert!(reply.status == 422 && reply.text.contains("decree 12"), "its day is missing");
    let spoken = form.replace("document", "phone");
    let reply = officer.post("/en/phases", &format!("{spoken}&source=decree+12&dated=2026-11-24")).await;
    assert!(reply.status == 422 && reply.text.contains("choose one of these"), "{}", reply.text);
    let reply = officer.post("/en/phases", &format!("{form}&source=decree+12&dated=2026-11-24")).await;
    let id = id_in(&reply);
    assert_eq!(town.row(id).declared_as, Standing::Received);
    let page = officer.get(&format!("/fr/phases/{id}")).await.text;
    assert!(page.contains("décidée ailleurs, notée avec sa source"), "{page}");
    assert!(page.contains("datetime=\"2026-11-23T23:00:00Z\""), "the day that it bears: {page}");
    assert!(!page.contains("À confirmer ou à contester par") && !page.contains("pas encore confirmée"));
    let chip = officer.get("/fr/evaluations").await.text;
    assert!(chip.contains("id=\"chip-phase\"") && !chip.contains("Phase communale, à confirmer"));
    let mayor = town.browser(MAYOR);
    let page = mayor.get(&format!("/en/phases/{id}")).await.text;
    assert!(page.contains("Contest the written act") && !page.contains("value=\"confirm\""), "{page}");
    let form = "act=declaration&verdict=contest&words=forged";
    assert_eq!(mayor.post(&format!("/en/phases/{id}/answer"), form).await.status, 303);
    assert_eq!(town.row(id).state, State::Contested);
}

#[tokio::test]
async fn the_form_points_out_what_the_journal_knows_and_ticks_nothing() {
    let town = Town::open();
    let official = town.browser(OFFICIAL);
    let address = format!("/en/phases/new?about={}&level=provincial", incident());
    let page = official.get(&address).await.text;
    for part in [
        "The incident touches 2 municipalities: Hautrive, Valcourt.",
        "More is asked for than is there: Beds (40).",
        &format!("/en/needs?about={}", incident()),
        &format!("/en/incidents/{}", incident()),
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(
        !page.contains("Counts already") && !page.contains("name=\"criteria\" value=\"several\" checked")
    );
    for area in ["90001", "90002"] {
        let chosen = format!("name=\"territory\" value=\"{area}\" checked");
        assert!(page.contains(&chosen), "all that it touches is chosen: {page}");
    }
    let communal = town.phoned().await;
    let page = official.get(&address).await.text;
    assert!(page.contains("Counts already: Communal phase PH-26-0001."), "{page}");
    assert!(page.contains(&format!("/en/phases/{communal}")));
    let mayor = town.browser(MAYOR).get(&format!("/en/phases/new?about={}", incident())).await.text;
    assert!(!mayor.contains("declare-points"), "two municipalities do not speak for a communal phase");
    let other = official.get(&format!("/en/phases/new?about={}&level=provincial", secret())).await.text;
    assert!(!other.contains("Beds (40)"), "what is known of another emergency is not");
}
