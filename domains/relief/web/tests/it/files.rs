//! Files: every line answered, the good ones taken, bad files refused with what to do.

use web::testing::{Browser, Reply};

use crate::town::{LIAISON, OFFICER, Town, plain};

async fn upload(browser: &Browser, content: &[u8]) -> Reply {
    let mut body =
        b"--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"liste.csv\"\r\n\r\n".to_vec();
    body.extend(content);
    body.extend(b"\r\n--x--\r\n");
    let request = browser
        .ask("/fr/capacities/import")
        .method("POST")
        .header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

const FILE: &str = "code;nom_fr;naam_nl;commune;capacité;offert;réservé;occupé
hall;;;;places;120;0;20
school;École;School;90002;places;80;;
Bad;a;b;;places;1;;
school;;;;beds;many;;
";

#[tokio::test]
async fn a_list_is_checked_and_then_taken() {
    let town = Town::open();
    town.hall("hall", "90001", 100).await;
    let officer = town.browser(OFFICER);
    assert!(officer.get("/fr/capacities/import").await.text.contains("code;name_fr"));
    let head = town.journal.head();
    let preview = upload(&officer, FILE.as_bytes()).await;
    assert_eq!(preview.status, 200, "{}", preview.text);
    let page = plain(&preview.text);
    for wanted in [
        "un nouveau site",
        "un autre chiffre",
        "2 lignes refusées",
        "code impossible",
        "pas un nombre entier",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert_eq!(town.journal.head(), head, "nothing is written yet");
    let digest = page.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let take = format!("digest={digest}&name=liste.csv");
    assert_eq!(officer.post("/fr/capacities/import", &take).await.status, 303);
    let all = town.sites();
    assert_eq!(all.len(), 2);
    assert!(all.iter().any(|s| s.code == "school" && s.levels["places"].level.offered == 80));
    let again = officer.post("/fr/capacities/import", &take).await;
    assert_eq!(again.status, 422, "taken again it brings nothing");
    assert_eq!(officer.post("/fr/capacities/import", "digest=../../etc&name=x").await.status, 409);
}

#[tokio::test]
async fn a_file_that_is_none_says_what_to_do() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let many = format!("code;kind;offered\n{}", "hall;places;1\n".repeat(301));
    let table: [(&[u8], &str); 5] = [
        (b"", "Remplissez"),
        (b"code;kind;offered\n", "aucune ligne"),
        (b"x;y\n1;2", "ne nomme pas les colonnes"),
        (b"code;kind;offered\n\xff;x;1", "CSV UTF-8"),
        (many.as_bytes(), "plus de 300 lignes"),
    ];
    for (content, wanted) in table {
        let reply = upload(&officer, content).await;
        assert_eq!(reply.status, 422, "{wanted}");
        if !content.is_empty() {
            assert!(plain(&reply.text).contains(wanted), "{wanted}: {}", reply.text);
        }
    }
}

#[tokio::test]
async fn whoever_only_tells_numbers_opens_no_site_by_a_file() {
    let town = Town::open();
    town.hall("hall", "90001", 100).await;
    let page = plain(&upload(&town.browser(LIAISON), FILE.as_bytes()).await.text);
    assert!(page.contains("pas de votre ressort") && page.contains("un autre chiffre"), "{page}");
}
