//! The wheel, one duty, a department's own, what the profile says otherwise.

use crate::town::{AUDITOR, HEAD, SECRETARY, Town, facts, id, usual, went};

#[tokio::test]
async fn the_year_is_a_circle_and_a_list() {
    let town = Town::open();
    let page = town.browser(HEAD).get("/fr/duties").await;
    assert_eq!(page.status, 200);
    let text = page.text;
    // Rapport, réunion et celle des quatre mois tombent le 31 décembre ; rien avant : la règle vaut depuis aujourd’hui.
    assert_eq!(text.matches("<path class=\"mark\"").count(), 3 + 6, "three marks and the key");
    assert!(
        text.contains("Rapport &lt;annuel&gt;") && text.contains("data value=\"2025\"")
            || text.contains(">2025<")
    );
    assert!(text.contains("à vérifier") && text.contains("31 décembre 2026"));
    assert!(!text.contains("À faire par votre fonction"), "no lead time has come");
    // The auditor's function answers for nothing, and keeps nothing.
    let read = town.browser(AUDITOR).get("/nl/duties?year=2027").await.text;
    assert!(
        read.contains("Jaarwiel")
            && !read.contains("duties/new")
            && !read.contains("Te doen door uw functie")
    );
    assert_eq!(read.matches("id=\"fall-").count(), 4 + 1 + 3 + 1 + 1);
    let narrow = |query: &str| format!("/fr/duties?year=2027&{query}");
    for (query, rows) in
        [("month=3", 2), ("state=done", 0), ("state=ahead&month=10", 1), ("function=secretary", 0)]
    {
        let page = town.browser(HEAD).get(&narrow(query)).await.text;
        assert_eq!(page.matches("id=\"fall-").count(), rows, "{query}");
    }
}

#[tokio::test]
async fn a_time_is_noted_from_begin_to_end() {
    let town = Town::open();
    let page = format!("/fr/duties/{}", id("meeting"));
    let (head, secretary) = (town.browser(HEAD), town.browser(SECRETARY));
    let text = head.get(&page).await.text;
    assert!(
        text.contains("Tous les 3 mois") && text.contains("30 jours avant") && text.contains("note, p. 4"),
        "{text}"
    );
    assert!(text.contains("C’est fait") && !text.contains("Dispenser cette fois"));
    went(&head.post(&format!("{page}/times/2026-12-31/begin"), "words=date+fix%C3%A9e").await);
    let done = format!("{page}/times/2026-12-31/done");
    let refused = head.post(&done, "on=hier&evidence=PV+3").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("value=\"PV 3\"") && refused.text.contains("n’est pas un jour"),
        "{}",
        refused.text
    );
    // That a body met is for the program to note.
    let pretended = head.post(&done, "evidence=%2Fsessions%2F019f0000-0000-7000-8000-000000000001").await;
    assert!(
        pretended.status == 422 && pretended.text.contains("le programme le note lui-même"),
        "{}",
        pretended.text
    );
    went(&head.post(&done, "on=2026-11-20&evidence=https%3A%2F%2Ftown.example%2Fpv").await);
    let text = head.get(&page).await.text;
    assert!(
        text.contains("date fixée") && text.contains("rel=\"noreferrer\"") && text.contains("town.example"),
        "{text}"
    );
    assert_eq!(head.post(&done, "").await.status, 409);
    went(&secretary.post(&format!("{page}/times/2026-12-31/reopen"), "why=pas+tenue").await);
    went(&secretary.post(&format!("{page}/times/2027-03-31/waive"), "why=vacances").await);
    let text = secretary.get(&page).await.text;
    assert!(text.contains("vacances") && text.contains("dispensée") && text.contains("commencée"), "{text}");
}

#[tokio::test]
async fn what_was_missed_stays_and_is_counted() {
    let town = Town::open();
    // Thirty days before: the meeting, the report and the one of four months.
    town.noon("2026-12-02");
    let near = town.browser(HEAD).get("/fr/duties").await.text;
    assert!(near.contains("À faire par votre fonction") && near.contains("3 échéances à traiter"), "{near}");
    town.noon("2027-01-15");
    let text = town.browser(HEAD).get("/fr/duties").await.text;
    assert!(text.contains("manquée") && text.contains("id=\"fall-") && text.contains("2026-12-31"), "{text}");
    assert!(text.contains("3 échéances à traiter"), "the badge of the room");
    let other = town.browser(SECRETARY).get("/fr/duties").await.text;
    assert!(!other.contains("échéances à traiter"));
}

#[tokio::test]
async fn a_term_is_started_where_it_stands() {
    let town = Town::open();
    let page = format!("/nl/duties/{}", id("answer"));
    let head = town.browser(HEAD);
    assert!(head.get(&page).await.text.contains("Uiterlijk 8 dagen na de vraag."));
    assert_eq!(head.post(&format!("{page}/start"), "event=&words=x").await.status, 422);
    went(&head.post(&format!("{page}/start"), "event=2026-11-24&words=dossier+7").await);
    let text = head.get(&page).await.text;
    assert!(text.contains("dossier 7") && text.contains("2026-12-02"), "{text}");
    let list = head.get("/nl/duties").await.text;
    assert!(list.contains("dossier 7") && list.contains(&format!("fall-{}-n1", id("answer"))));
}

const OWN: &str = "name-fr=Inventaire&name-nl=Inventaris&function=head&sort=every&months=6&source=d%C3%A9cision&days-1=14&\
    what-fr-1=compter&what-nl-1=tellen&off=before&handling=service";

#[tokio::test]
async fn a_department_keeps_a_duty_of_its_own() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let refused = secretary.post("/fr/duties", &OWN.replace("name-nl=Inventaris", "name-nl=")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("value=\"Inventaire\""), "{}", refused.text);
    let reply = secretary.post("/fr/duties", OWN).await;
    let own = stage::id_in(&reply);
    let page = secretary.get(&format!("/fr/duties/{own}")).await.text;
    assert!(
        page.contains("Tous les 6 mois")
            && page.contains("Avancé au jour ouvrable")
            && page.contains("own.1"),
        "{page}"
    );
    let form = secretary.get(&format!("/fr/duties/{own}/change")).await.text;
    assert!(
        form.contains("value=\"Inventaire\"")
            && form.contains("value=\"compter\"")
            && form.contains("value=\"6\"")
    );
    let change = format!("/fr/duties/{own}/change");
    assert_eq!(secretary.post(&change, &OWN.replace("months=6", "months=3")).await.status, 422, "why?");
    went(
        &secretary.post(&change, &format!("{}&why=plus+souvent", OWN.replace("months=6", "months=3"))).await,
    );
    went(&secretary.post(&format!("/fr/duties/{own}/end"), "why=termin%C3%A9").await);
    assert!(secretary.get(&format!("/fr/duties/{own}")).await.text.contains("N’est plus en vigueur"));
    let of_profile = format!("/fr/duties/{}/change", id("meeting"));
    assert_eq!(secretary.get(&of_profile).await.status, 409);
    for (sort, more) in [
        ("yearly", "&month=6&day=15"),
        ("weekday", "&month=10&nth=1&weekday=4"),
        ("term", "&amount=3&unit=week&side=before&event-fr=la+f%C3%AAte&event-nl=het+feest"),
    ] {
        let form = format!("{}{more}", OWN.replace("sort=every", &format!("sort={sort}")));
        let own = stage::id_in(&secretary.post("/fr/duties", &form).await);
        let again = secretary.get(&format!("/fr/duties/{own}/change")).await.text;
        assert!(again.contains(&format!("value=\"{sort}\" checked")), "{sort}");
    }
}

#[tokio::test]
async fn the_profile_says_otherwise_and_the_page_shows_what_moves() {
    let town = Town::under(facts(usual(), "one"));
    let secretary = town.browser(SECRETARY);
    let page = secretary.get("/fr/duties/rules").await.text;
    assert!(
        page.contains("nouvelle") && page.contains("31 décembre 2026") && page.contains("value=\"one\""),
        "{page}"
    );
    assert_eq!(secretary.post("/fr/duties/rules", "hash=two").await.status, 409);
    went(&secretary.post("/fr/duties/rules", "hash=one").await);
    assert!(secretary.get("/fr/duties/rules").await.text.contains("La roue dit ce que dit le profil"));
}
