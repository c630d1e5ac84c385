//! The list of the press, and sending to it, through the forms.

use crate::town::{AUTHOR, SECOND, Town};

const JOURNAL: &str = "organisation=Le+Journal&name=Dominique+Fictive&mail=presse%40journal.example&lang=nl";

#[tokio::test]
async fn who_keeps_the_site_keeps_the_list_and_nobody_else_sees_it() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    assert!(author.get("/fr/public").await.text.contains("/fr/public/press"));
    assert!(author.get("/fr/public/press").await.text.contains("Personne n’est sur la liste"));
    let wrong = author.post("/fr/public/press", &JOURNAL.replace("%40", "")).await;
    assert!(wrong.status == 422 && wrong.text.contains("pas une adresse électronique"), "{}", wrong.text);
    assert_eq!(author.post("/fr/public/press", JOURNAL).await.status, 303);
    let page = author.get("/fr/public/press").await.text;
    assert!(
        page.contains("Le Journal · Dominique Fictive") && page.contains("presse@journal.example"),
        "{page}"
    );
    for function in [SECOND, "watch-officer", "nobody"] {
        let other = town.browser(function);
        assert_eq!(other.get("/fr/public/press").await.status, 403, "{function}");
        assert_eq!(other.post("/fr/public/press", JOURNAL).await.status, 403, "{function}");
    }
    let id = page.split("/fr/public/press/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(author.post(&format!("/fr/public/press/{id}/remove"), "").await.status, 303);
    assert!(!author.get("/fr/public/press").await.text.contains("presse@journal.example"));
}

#[tokio::test]
async fn the_entry_of_an_address_says_it_to_nobody_but_those_who_use_the_list() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    assert_eq!(author.post("/fr/public/press", JOURNAL).await.status, 303);
    let list = author.get("/fr/public/press").await.text;
    let seq = list.split("/fr/entry/").nth(1).unwrap().split('"').next().unwrap();
    let entry = format!("/fr/entry/{seq}");
    assert!(author.get(&entry).await.text.contains("presse@journal.example"));
    assert_eq!(town.browser("watch-officer").get(&entry).await.status, 404);
    let auditor = town.browser("auditor").get(&entry).await;
    assert!(auditor.status == 200 && auditor.text.contains("Le contenu est réservé"), "{}", auditor.text);
    for word in ["presse@journal.example", "Dominique Fictive"] {
        assert!(!auditor.text.contains(word), "{word}");
    }
}

#[tokio::test]
async fn what_is_published_is_sent_and_the_list_says_to_whom() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let item = "sort=news&title-fr=Centre&body-fr=Un&title-nl=Centrum&body-nl=Een";
    let id = stage::id_in(&author.post("/fr/public/items", item).await);
    assert_eq!(author.post("/fr/public/press", JOURNAL).await.status, 303);
    let address = format!("/fr/public/items/{id}");
    assert!(!author.get(&address).await.text.contains(&format!("{address}/press")), "a draft goes nowhere");
    assert_eq!(author.post(&format!("{address}/publish"), "").await.status, 303);
    let page = author.get(&address).await.text;
    let form = page.split(&format!("{address}/press")).nth(1).unwrap();
    let to = form.split("name=\"to\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(form.contains("Dominique Fictive, Le Journal (nl)") && form.contains("checked"), "{form}");
    let nobody = author.post(&format!("{address}/press"), "").await;
    assert_eq!(nobody.status, 422, "{}", nobody.text);
    let sent = author.post(&format!("{address}/press"), &format!("to={to}")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let list = author.get("/fr/public/press").await.text;
    assert!(list.contains(">n-26-0001</a>") && list.contains("/fr/messages/"), "{list}");
    assert!(author.get(&address).await.text.contains("Envoyé à la presse"));
    let reader = town.browser("watch-officer");
    assert!(!reader.get(&address).await.text.contains("Dominique"), "names concern those who write to them");
    assert_eq!(reader.post(&format!("{address}/press"), &format!("to={to}")).await.status, 403);
    let before = author.get(&address).await.text;
    assert!(!before.contains("Le site public est fermé ("), "{before}");
    assert_eq!(author.post("/fr/public/site/close", "reason=fini").await.status, 303);
    let closed = author.get(&address).await.text;
    let form = closed.split(&format!("{address}/press")).nth(1).unwrap();
    assert!(form.contains("Le site public est fermé (") && form.contains("archive"), "{form}");
    assert_eq!(author.post("/fr/public/site/reopen", "reason=suite&how=on").await.status, 303);
    let warning = town.released().await;
    let reply = author.post(&format!("/fr/public/{warning}/press"), &format!("to={to}")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert!(author.get("/nl/public/press").await.text.contains("W-26-0001"));
}
