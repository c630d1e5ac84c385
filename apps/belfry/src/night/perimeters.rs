//! A perimeter around an incident of the night: set through the assembled program at the incident's own place, shown beside the
//! incident and on its map, widened with before and after, on the territory that the profile ships.

use situation::read::{Eye, IncidentFilter};
use web::testing::Browser;

use super::doors::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_perimeter_is_set_at_the_place_of_an_incident_and_shown_beside_it() {
    let house = House::open();
    let world = &house.world;
    let filter = IncidentFilter::default();
    let all = world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 100)).unwrap();
    let incident =
        all.iter().find(|i| i.point().is_some() && i.state.is_live() && i.readers.is_empty()).unwrap();
    let browser = Browser::new(&house.front.router, &house.token_of("dir-pc-ops"));
    let blank = browser.get(&format!("/fr/perimeters/new?about={}", incident.id)).await.text;
    assert!(blank.contains("à vérifier") && blank.contains("value=\"dir-pc-ops\" selected"), "{blank}");
    let form = format!(
        "about={}&colour=orange&shape=circle&metres=150&decided-by=dir-pc-ops&reason=odeur+de+gaz",
        incident.id
    );
    let head = world.live.head();
    let preview = browser.post("/fr/perimeters/inside", &form).await;
    assert!(
        preview.text.contains("estimation") && preview.text.contains("limites dessinées"),
        "{}",
        preview.text
    );
    assert_eq!(world.live.head(), head, "a preview writes nothing");
    let set = browser.post("/fr/perimeters", &form).await;
    assert_eq!(set.status, 303, "{}", set.text);
    let address = set.header("location").to_owned();
    let wider = form.replace("metres=150", "metres=400").replace("odeur", "vent");
    assert_eq!(browser.post(&format!("{address}/change"), &wider).await.status, 303);
    let page = browser.get(&address).await.text;
    for part in
        ["cercle de 150 m", "cercle de 400 m", "personnes de plus", "Statbel", "les secteurs statistiques"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    let beside = browser.get(&format!("/fr/incidents/{}", incident.id)).await.text;
    assert!(beside.contains("id=\"perimeters-beside\"") && beside.contains("cercle de 400 m"));
    assert!(beside.contains("map/perimeters.geojson"));
    let layer = browser.get("/fr/map/perimeters.geojson").await.json();
    assert_eq!(
        layer["features"][0]["properties"]["around"].as_str().unwrap().split(' ').next(),
        Some(incident.number.as_str())
    );
    let floor = browser.get("/fr/watch").await.text;
    assert!(floor.contains("id=\"perimeters-seen\"") && floor.contains("map/perimeters.geojson"));
    let (_, listed) = floor.split_once("id=\"map-rows-perimeters\"").unwrap();
    let (listed, _) = listed.split_once("</tbody>").unwrap();
    assert!(listed.contains("orange") && listed.contains(&incident.number), "in the list as well: {listed}");
    house.world.close();
}
