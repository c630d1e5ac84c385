//! The plans of the profile: shown, taken in, and what changed in the files.

use std::sync::Arc;

use crate::town::{BIKES, MANAGER, MAYOR, Town, library, plain, went};

#[tokio::test]
async fn what_the_profile_ships_is_shown_and_then_taken_in() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let empty = plain(&manager.get("/fr/plan").await.text);
    assert!(empty.contains("un plan qui n’est pas encore repris"), "{empty}");
    let head = town.journal.head();
    let page = plain(&manager.get("/nl/plan/load").await.text);
    for wanted in ["Fietsen", "nieuw", "2 maatregelen", "één zonder tekst"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert_eq!(town.journal.head(), head, "nothing is written yet");
    went(&manager.post("/nl/plan/load", "").await);
    let head = town.journal.head();
    went(&manager.post("/nl/plan/load", "code=bikes").await);
    assert_eq!(town.journal.head(), head, "twice is once");
    let page = plain(&manager.get("/nl/plan/load").await.text);
    assert!(page.contains("overgenomen") && !page.contains("data-outbox=\"programme-load"), "{page}");

    // Who pilots what.
    let page = plain(&manager.get("/fr/plan/pilots?organisation=tram").await.text);
    for wanted in ["Trams", "Vélos", "Chiffres", "texte non disponible"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let pilots = page.find("Points pilotés").unwrap();
    let partner = page.find("Points comme partenaire").unwrap();
    let (a, b) = (page.find(">A</a>").unwrap(), page.find(">B</a>").unwrap());
    assert!(pilots < a && a < partner && partner < b, "A is piloted, B is helped");
}

#[tokio::test]
async fn a_changed_file_is_shown_beside_what_stands_here() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    went(&manager.post("/fr/plan/load", "").await);
    let changed = BIKES.replace("bikes;B;;;missing", "bikes;B;Sensibiliser;Sensibiliseren;quoted");
    *town.library.lock().unwrap() = Arc::new(library(&changed));
    let page = plain(&manager.get("/fr/plan/load").await.text);
    for wanted in ["diffère", "Sensibiliser", "texte non disponible"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    went(&manager.post("/fr/plan/load", "code=bikes").await);
    let id = town.plans()[0].id;
    assert_eq!(town.points(id).iter().map(|p| p.version).collect::<Vec<_>>(), [1, 2]);
    // A line that cannot be read stops everything, and is named.
    *town.library.lock().unwrap() = Arc::new(library("bikes;C;x;;sure;;;;\n"));
    let page = plain(&manager.get("/fr/plan/load").await.text);
    assert!(page.contains("ligne 2") && page.contains("un code inconnu"), "{page}");
    assert_eq!(manager.post("/fr/plan/load", "").await.status, 409);
    assert_eq!(manager.post("/fr/plan/load", "code=nowhere").await.status, 409);
    assert_eq!(town.browser(MAYOR).get("/fr/plan/load").await.status, 403);
}
