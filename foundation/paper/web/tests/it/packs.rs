//! A pack is printed, ages, and is exchanged sheet by sheet; nobody prints more than they may read.

use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, kind};
use web::Trail;

use crate::town::{OFFICER, READER, Town};

#[tokio::test]
async fn a_pack_is_printed_ages_and_only_the_changed_sheet_is_printed_again() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let page = officer.get("/fr/paper").await.text;
    assert!(page.contains("Aucun dossier n’a encore été imprimé"), "{page}");
    let printed = officer.post("/fr/paper", "way=page").await;
    assert_eq!(printed.status, 303);
    let id = Town::pack(&printed);
    let paper = officer.get(printed.header("location")).await.text;
    for part in [
        "PP-26-0001",
        "Feuille 1",
        "Feuille 2",
        "26-0417 Odeur de gaz",
        "Incidenten",
        "O-26-0001",
        "Feuille F6",
        "/fr/reentry?sheet=",
        "Tel que connu le",
        "interne",
        "Écrit par (nom, fonction) | Geschreven door (naam, functie)",
    ] {
        assert!(paper.contains(part), "{part}");
    }
    let page = officer.get("/fr/paper").await.text;
    assert!(page.contains("Toutes les feuilles disent encore ce qui est."));
    town.world.lock().unwrap().orders = Some("O-26-0001 Trams arrêtés");
    let page = officer.get("/nl/paper").await.text;
    assert!(page.contains("1 blad is sindsdien gewijzigd") && page.contains("data-tone=\"warn\""));
    let again = officer.post("/fr/paper", &format!("way=page&pack={id}")).await;
    let paper = officer.get(again.header("location")).await.text;
    assert!(paper.contains("Feuille 2b") && paper.contains("à la place de 2"), "{paper}");
    assert!(!paper.contains("26-0417 Odeur de gaz") && !paper.contains("reentry?sheet"), "only what changed");
    let nothing = officer.post("/fr/paper", &format!("way=page&pack={id}")).await;
    assert_eq!(nothing.status, 409);
    assert!(nothing.text.contains("Rien n’a changé depuis"));
}

#[tokio::test]
async fn the_document_is_the_same_pack() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let printed = officer.post("/nl/paper", "way=pdf").await;
    assert!(
        printed.header("location").ends_with("/document.pdf?edition=1"),
        "{}",
        printed.header("location")
    );
    let document = officer.get(printed.header("location")).await;
    assert_eq!(document.header("content-type"), "application/pdf");
    for part in ["PP-26-0001", "26-0417 Odeur de gaz", "Bevelen", "/nl/reentry?sheet="] {
        assert!(document.text.contains(part), "{part}");
    }
    // The languages stand in the order of whoever prints.
    assert!(document.text.find("Incidenten").unwrap() < document.text.find("\"Incidents\"").unwrap());
}

#[tokio::test]
async fn nothing_secret_goes_on_paper_and_a_pack_belongs_to_its_function() {
    let town = Town::open();
    town.world.lock().unwrap().incidents.push(("secret médical", Handling::ProfessionalSecrecy));
    let officer = town.browser(OFFICER);
    let printed = officer.post("/fr/paper", "way=page").await;
    let paper = officer.get(printed.header("location")).await.text;
    assert!(!paper.contains("secret médical") && paper.contains("O-26-0001"));
    let id = Town::pack(&printed);
    let mayor = town.browser(READER);
    let reply = mayor.get(&format!("/fr/paper/{id}/print")).await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("est celui de la fonction Officier de veille"), "{}", reply.text);
    assert_eq!(mayor.post("/fr/paper", &format!("way=page&pack={id}")).await.status, 403);
    let own = mayor.post("/fr/paper", "way=page").await;
    assert!(mayor.get(own.header("location")).await.text.contains("PP-26-0002"));
}

#[tokio::test]
async fn a_need_to_know_pack_is_not_even_listed_for_others() {
    let town = Town::open();
    town.world.lock().unwrap().incidents.push(("réservé", Handling::NeedToKnow));
    let officer = town.browser(OFFICER);
    let printed = officer.post("/fr/paper", "way=page").await;
    assert_eq!(printed.status, 303, "{}", printed.text);
    let paper = officer.get(printed.header("location")).await.text;
    assert!(paper.contains("besoin d’en connaître"), "{paper}");
    let id = Town::pack(&printed);
    let mayor = town.browser(READER);
    assert_eq!(mayor.get(&format!("/fr/paper/{id}/print")).await.status, 404);
    assert!(!mayor.get("/fr/paper").await.text.contains("PP-26-0001"));
}

/// A look: the matter and the purpose.
type Look = (Option<Id<kind::Matter>>, &'static str);

/// The looks that were written down.
#[derive(Default)]
struct Looks(Mutex<Vec<Look>>);

impl Trail for Looks {
    fn looked(&self, _: &Actor, matter: Option<Id<kind::Matter>>, _: Option<i64>, purpose: &'static str) {
        self.0.lock().unwrap().push((matter, purpose));
    }
    fn refused(&self, _: &Actor, _: &str, _: Option<Id<kind::Matter>>) {}
}

#[tokio::test]
async fn opening_a_pack_is_a_look_at_each_guarded_matter_on_it() {
    let looks = Arc::new(Looks::default());
    let trail = Arc::clone(&looks);
    let town = Town::open_with(|setup| setup.trail = trail);
    let officer = town.browser(OFFICER);
    let printed = officer.post("/fr/paper", "way=pdf").await;
    officer.get(printed.header("location")).await;
    assert!(looks.0.lock().unwrap().is_empty(), "nothing on it is guarded");
    town.world.lock().unwrap().incidents.push(("réservé", Handling::NeedToKnow));
    for way in ["page", "pdf"] {
        let printed = officer.post("/fr/paper", &format!("way={way}")).await;
        assert_eq!(officer.get(printed.header("location")).await.status, 200);
    }
    assert_eq!(*looks.0.lock().unwrap(), [(Some(stage::secret()), "pack"); 2]);
}

#[tokio::test]
async fn a_console_keeps_a_copy_and_is_told_when_it_has_it() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let first = officer.get("/fr/paper/copy").await;
    assert_eq!((first.status.as_u16(), first.header("content-type")), (200, "application/pdf"));
    assert!(first.text.contains("26-0417 Odeur de gaz") && first.text.contains("reentry?sheet="));
    let mark = first.header("x-copy").to_owned();
    let same = officer.get(&format!("/fr/paper/copy?have={mark}")).await;
    assert_eq!((same.status.as_u16(), same.text.as_str()), (204, ""));
    town.world.lock().unwrap().orders = None;
    assert_eq!(officer.get(&format!("/fr/paper/copy?have={mark}")).await.status, 200);
    let head = town.stage.journal.head();
    officer.get("/fr/paper/copy").await;
    assert_eq!(town.stage.journal.head(), head, "keeping is not printing: nothing is written down");
}
