//! Setting, widening, lifting, points: through the forms, in several languages, with the preview before the act.

use kernel::Text;
use perimeters::outline::Outline;
use testkit::NIGHT;

use crate::town::{DIRECTOR, MAYOR, OFFICER, Town, form, ground_files, id_in, incident};

/// What the page of the first version says.
const SHOWN: &[&str] = &[
    "P-26-0001",
    "Orange (isolation)",
    "École des Prés",
    "02 000 00 01",
    "Registre fictif",
    "chiffres de 2025",
    "Estimation par part de surface de chaque commune",
    "les hôpitaux",
    "C. Delvaux",
    "Dir-PC-Ops",
    "Rue du Moulin",
    "Liste fictive",
];

#[tokio::test]
async fn orange_150_metres_is_widened_to_400_and_both_stay_visible() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let blank = officer.get(&format!("/fr/perimeters/new?about={}", incident())).await.text;
    for part in [
        "26-0417 Gaz",
        "le lieu de l’incident (rue du Moulin)",
        "Habitants avec accord.",
        "à vérifier",
        "value=\"150\"",
    ] {
        assert!(blank.contains(part), "{part}");
    }
    let proposed = format!("/fr/perimeters/new?about={}&colour=red&metres=100", incident());
    let proposed = officer.get(&proposed).await.text;
    assert!(proposed.contains("value=\"100\"") && !proposed.contains("value=\"150\""), "as a plan proposes");
    let named = format!("/fr/perimeters/new?about={}&colour=red&area=Quai", incident());
    let named = officer.get(&named).await.text;
    assert!(
        named.contains("value=\"drawn\" checked") && named.contains("value=\"Quai\""),
        "an area by name: {named}"
    );
    let id = town.set().await;
    let row = town.row(id);
    assert_eq!(row.number, "P-26-0001");
    assert!(matches!(row.says.outline, Outline::Circle { metres: 150, .. }));
    assert_eq!(row.says.access, Text::both("Habitants avec accord.", "Bewoners met akkoord."));
    assert_eq!((row.says.inside.count("school"), row.says.inside.streets), (1, Some(1)));
    let first = row.says.inside.people.unwrap();
    assert!((90..130).contains(&first), "a circle of 7 ha of 78 ha with 1200 people: {first}");
    let page = officer.get(&format!("/fr/perimeters/{id}")).await.text;
    for part in SHOWN {
        assert!(page.contains(*part), "{part}: {page}");
    }
    let present = officer.get(&format!("/fr/perimeters/{id}/change")).await.text;
    assert!(present.contains("value=\"4.395000\"") && present.contains("Habitants avec accord."));
    let seen = town.row(id).changed_seq;
    let wider = format!(
        "{}&lon=4.395000&lat=50.805000&access-fr=Habitants+avec+accord.&access-nl=Bewoners+met+akkoord.&based_on={seen}",
        form("metres=400&colour=orange&reason=le+vent+tourne")
    );
    let reply = officer.post(&format!("/fr/perimeters/{id}/change"), &wider).await;
    assert_eq!(id_in(&reply), id);
    let row = town.row(id);
    assert_eq!(
        (row.version, row.says.access_source.as_deref()),
        (2, Some("règle fictive / fictieve regel / made-up rule; note")),
        "the rule is still the profile's"
    );
    assert!(row.says.inside.people.unwrap() > 4 * first);
    let page = officer.get(&format!("/nl/perimeters/{id}")).await.text;
    for part in [
        "cirkel van 150 m",
        "cirkel van 400 m",
        "personen meer",
        "komt erin:",
        "Valkoord",
        "le vent tourne",
        "versie 2",
        "fictieve regel; note",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let stale = officer.post(&format!("/fr/perimeters/{id}/change"), &wider.replace("400", "500")).await;
    assert_eq!(stale.status, 409);
    assert!(
        stale.text.contains("Officier de veille") && stale.text.contains("value=\"500\""),
        "{}",
        stale.text
    );
}

#[tokio::test]
async fn the_preview_says_what_would_lie_inside_and_writes_nothing() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let ask = |more: &str| {
        let (officer, form) = (officer.clone(), form(more));
        async move { officer.post("/fr/perimeters/inside", &form).await }
    };
    let head = town.journal.head();
    let near = ask("").await;
    assert_eq!(near.status, 200);
    assert!(
        near.text.contains("1 école")
            && near.text.contains("estimation")
            && near.text.contains("data-geometry")
    );
    assert!(near.text.contains("Hautrive") && !near.text.contains("Valcourt"));
    let wide = ask("metres=700").await;
    assert!(wide.text.contains("2 écoles") && wide.text.contains("Valcourt"), "{}", wide.text);
    let named = ask("place=Place+du+Puits&metres=50").await;
    assert!(named.text.contains("data-geometry"), "{}", named.text);
    let area = ask("shape=area&area=municipality:90002").await;
    assert!(area.text.contains("3 400") || area.text.contains("3\u{202f}400"), "{}", area.text);
    let drawn = ask("shape=drawn&corners=4.391+50.801%0A4.399+50.801%0A4.395+50.809").await;
    assert!(drawn.text.contains("data-geometry"), "{}", drawn.text);
    assert!(ask("metres=").await.text.contains("Donnez un tracé"), "an empty field is no mistake yet");
    assert!(ask("metres=5").await.text.contains("entre 10 et 50"));
    assert!(ask("place=nulle+part").await.text.contains("Rien sur la carte"));
    assert_eq!(town.journal.head(), head);
    let id = town.set().await;
    let change = ask(&format!("metres=700&perimeter={id}")).await;
    assert!(change.text.contains("Par rapport à maintenant") && change.text.contains("École du Puits"));
    let shut = town.browser(MAYOR).post("/fr/perimeters/inside", &form("")).await;
    assert_eq!(shut.status, 403);
}

#[tokio::test]
async fn points_are_placed_moved_and_withdrawn_on_the_page() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let id = town.set().await;
    let to = |what: &str| format!("/fr/perimeters/{id}/points{what}");
    let point = "sort=command-post&place=Place+du+Puits&contact=C.+Fictif+0490+00+00+01&until=60";
    assert_eq!(officer.post(&to(""), point).await.status, 303);
    let page = officer.get(&format!("/fr/perimeters/{id}")).await.text;
    for part in ["PC-Ops", "Place du Puits", "0490 00 00 01", "data-lon=\"4.395500\""] {
        assert!(page.contains(part), "{part}");
    }
    let nameless = officer.post(&to(""), "sort=other&lon=4.395&lat=50.805").await;
    assert!(nameless.status == 422 && nameless.text.contains("href=\"#place-name\""));
    let unmoved = officer.post(&to("/1/move"), "lon=4.3990&lat=50.8050&reason=").await;
    assert!(unmoved.status == 422 && unmoved.text.contains("href=\"#move-1-reason\""));
    assert_eq!(officer.post(&to("/1/move"), "lon=4.3990&lat=50.8050&reason=fum%C3%A9e").await.status, 303);
    let page = officer.get(&format!("/fr/perimeters/{id}")).await.text;
    assert!(
        page.contains("data-lon=\"4.399000\"") && page.contains("fumée") && page.contains("0490 00 00 01")
    );
    assert_eq!(officer.post(&to("/1/withdraw"), "reason=fini").await.status, 303);
    assert_eq!(officer.post(&to("/1/withdraw"), "reason=fini").await.status, 404);
    assert!(officer.get(&format!("/fr/perimeters/{id}")).await.text.contains("Aucun point logistique."));
}

#[tokio::test]
async fn lists_layers_files_and_plans_show_it() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert!(officer.get("/fr/perimeters").await.text.contains("Aucun périmètre"));
    let beside = format!("/fr/incidents/{}", incident());
    assert!(officer.get(&beside).await.text.contains("Aucun périmètre autour de cet incident."));
    let id = town.set().await;
    let page = officer.get(&beside).await.text;
    assert!(page.contains("id=\"perimeters-beside\"") && page.contains("1 école") && page.contains("depuis"));
    assert!(page.contains(&format!("beside:{}", incident())), "listens");
    let list = officer.get(&format!("/fr/perimeters?about={}", incident())).await.text;
    assert!(
        list.contains("P-26-0001") && list.contains("26-0417 Gaz") && list.contains("Fixer un périmètre")
    );
    let layer = officer.get("/nl/map/perimeters.geojson").await;
    assert_eq!(layer.header("content-type"), "application/geo+json");
    let layer = layer.json();
    assert_eq!(layer["features"][0]["properties"]["colour"], "orange");
    assert_eq!(layer["features"][0]["properties"]["href"], format!("/nl/perimeters/{id}"));
    assert_eq!(layer["features"][0]["geometry"]["coordinates"][0].as_array().unwrap().len(), 97);
    let file = officer.get(&format!("/fr/perimeters/{id}/perimeter.geojson")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"P-26-0001-1.geojson\"");
    let file = file.json();
    assert_eq!(
        (&file["properties"]["radius_m"], &file["properties"]["decided_by"]),
        (&150.into(), &"Dir-PC-Ops".into())
    );
    let again = town.desk.ground.pasted("geojson", file.to_string().as_bytes());
    assert!(matches!(again, Ok(Outline::Polygon { .. })), "what goes out can come in");
    let plan = officer.get(&format!("/fr/perimeters/{id}/plan.svg")).await;
    assert!(
        plan.text.starts_with("<svg")
            && plan.text.contains("url(#orange)")
            && plan.text.contains("P-26-0001")
    );
    let before = jiff::Timestamp::from_second(NIGHT.seconds() - 60).unwrap();
    let past = officer.get(&format!("/fr/map/perimeters.geojson?as_of={before}")).await.json();
    assert_eq!(past["features"].as_array().unwrap().len(), 0, "as it was then");
}

#[tokio::test]
async fn a_page_of_a_territory_that_changed_since_says_so_and_what_was_decided_stays() {
    let town = Town::open();
    let id = town.set().await;
    let page = format!("/fr/perimeters/{id}");
    let decided = town.row(id).says.inside;
    assert!(!town.browser(OFFICER).get(&page).await.text.contains("Avec les données d’aujourd’hui"));
    let same = ground_files().with("territory/places.csv", b"kind,name_fr,name_nl,lon,lat\n".as_slice());
    let table = "code,name_fr,name_nl,population,population_year\n90001,Hautrive,Hoogoever,2400,2027\n90002,Valcourt,Valkoord,3400,2025\n";
    let newer = town.on_another_ground(&same.with("territory/quarters.csv", table.as_bytes()));
    let text = newer.browser(OFFICER).get(&page).await.text;
    let (_, today) = text.split_once("Avec les données d’aujourd’hui").unwrap();
    for part in ["donne un autre résultat", "personnes de plus", "chiffres de 2027", "École des Prés"] {
        assert!(today.contains(part), "{part}");
    }
    assert_eq!(newer.row(id).says.inside, decided);
    assert!(
        text.contains(&format!("{} personnes", decided.people.unwrap())),
        "the number that was decided on"
    );
}

#[tokio::test]
async fn a_perimeter_whose_time_is_over_says_so_until_somebody_lifts_it() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let id = id_in(&officer.post("/fr/perimeters", &form("until=30")).await);
    let page = format!("/fr/perimeters/{id}");
    assert!(!officer.get(&page).await.text.contains("échu, pas levé"));
    town.clock.advance_seconds(31 * 60);
    assert!(officer.get(&page).await.text.contains("échu, pas levé"));
    assert!(officer.get("/fr/perimeters").await.text.contains("échu, pas levé"));
    let beside = officer.get(&format!("/fr/incidents/{}", incident())).await.text;
    assert!(beside.contains("échu, pas levé"), "and beside the incident");
}

#[tokio::test]
async fn what_was_lifted_stays_lifted_and_a_form_that_comes_too_late_is_not_lost() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let id = town.set().await;
    let lift = format!("reason=danger+%C3%A9cart%C3%A9&decided-by={DIRECTOR}");
    assert_eq!(officer.post(&format!("/fr/perimeters/{id}/lift"), &lift).await.status, 303);
    let again = officer.post(&format!("/fr/perimeters/{id}/lift"), &lift).await;
    assert!(again.status == 409 && again.text.contains("P-26-0001 est levé"), "{}", again.text);
    assert!(again.text.contains("<blockquote>danger écarté</blockquote>"), "what was typed is not lost");
    let page = officer.get(&format!("/en/perimeters/{id}")).await.text;
    assert!(page.contains("Perimeter lifted") && !page.contains("id=\"act-lift\""));
}

#[tokio::test]
async fn a_list_longer_than_a_page_goes_on_where_it_stopped() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    for _ in 0..51 {
        town.set().await;
    }
    let first = officer.get("/fr/perimeters").await.text;
    assert_eq!(first.matches("card perimeter-row").count(), 50);
    assert!(first.contains("id=\"perimeters-list\"") && first.contains("1 à 50"));
    let second = officer.get("/fr/perimeters?page=2").await.text;
    assert_eq!(second.matches("card perimeter-row").count(), 1);
    assert!(
        second.contains("51 à 51") && !second.contains("id=\"perimeters-list\""),
        "what is new comes to the first page"
    );
}

#[tokio::test]
async fn the_board_and_one_perimeter_go_back_in_time() {
    let town = Town::open();
    town.clock.set(NIGHT.plus_seconds(600));
    let id = town.set().await;
    town.clock.set(NIGHT.plus_seconds(1200));
    let officer = town.browser(OFFICER);
    assert!(
        !officer.back("/fr/perimeters", NIGHT.plus_seconds(300)).await.contains("P-26-0001"),
        "not yet set"
    );
    assert!(officer.back("/fr/perimeters", NIGHT.plus_seconds(900)).await.contains("P-26-0001"));
    assert!(
        officer.back(&format!("/nl/perimeters/{id}"), NIGHT.plus_seconds(900)).await.contains("P-26-0001")
    );
}
