//! Hand-over to a platform of others by hand: what is copied, that somebody did, and that our text changed since.

use crate::town::{OFFICER, Town, incident};

#[tokio::test]
async fn what_was_entered_turns_amber_when_our_text_changes() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let path = format!("/en/handover-to/national?about={}", incident());
    let page = officer.get(&path).await.text;
    assert!(page.contains("Explosion de gaz") && page.contains("data-copy=\"value-title\""), "{page}");
    assert!(page.contains("has no door for programs") && page.contains("fields to be verified"));
    assert!(page.contains("Longer than 10 characters") && page.contains("Nobody has entered it yet."));
    assert!(page.contains("no warning to the public holds") && !page.contains("data-copy=\"value-warning\""));
    let typed = format!(
        "about={}&reference=P-77&stated=03:30&was-title=Explosion+de+gaz&was-place=%3Dquai",
        incident()
    );
    let reply = officer.post("/en/handover-to/national", &typed).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = officer.get(&path).await.text;
    assert!(
        page.contains("P-77")
            && page.contains("watch-officer (fictif)")
            && !page.contains("handing-changed\"")
    );
    *town.title.lock().unwrap() = "Explosion de gaz confirmée".to_owned();
    let page = officer.get(&path).await.text;
    assert!(page.contains("id=\"handing-changed\"") && page.contains("<s>Explosion de gaz</s>"), "{page}");
    let beside = officer.get(&format!("/en/incidents/{}", incident())).await.text;
    assert!(beside.contains("changed since"), "the button on the incident says so: {beside}");
    // Somebody brings it up to date there.
    let typed = format!("about={}&was-title=Explosion+de+gaz+confirm%C3%A9e&was-place=%3Dquai", incident());
    assert_eq!(officer.post("/en/handover-to/national", &typed).await.status, 303);
    assert!(!officer.get(&path).await.text.contains("id=\"handing-changed\""));
    assert!(!officer.get(&format!("/en/incidents/{}", incident())).await.text.contains("changed since"));
}

#[tokio::test]
async fn on_paper_it_says_what_goes_where_and_that_it_changed() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let path = format!("/fr/handover-to/national/fields.pdf?about={}", incident());
    let paper = officer.get(&path).await;
    assert_eq!((paper.status.as_u16(), paper.header("content-type")), (200, "application/pdf"));
    assert!(
        paper.text.contains("Explosion de gaz")
            && paper.text.contains("Personne ne l’a encore saisi")
            && paper.text.contains("aucune alerte à la population"),
        "{}",
        paper.text
    );
    let typed = format!("about={}&reference=P-77&was-title=Ancien+titre&was-place=%3Dquai", incident());
    assert_eq!(officer.post("/en/handover-to/national", &typed).await.status, 303);
    let paper = officer.get(&path).await.text;
    assert!(paper.contains("(P-77)") && paper.contains("Notre texte a changé"), "{paper}");
}

#[tokio::test]
async fn what_was_copied_counts_and_not_what_came_in_since() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    *town.title.lock().unwrap() = "Nouveau titre".to_owned();
    let typed = format!("about={}&was-title=Ancien+titre&was-place=%3Dquai", incident());
    assert_eq!(officer.post("/en/handover-to/national", &typed).await.status, 303);
    let page = officer.get(&format!("/en/handover-to/national?about={}", incident())).await.text;
    assert!(page.contains("<s>Ancien titre</s>"), "{page}");
}

#[tokio::test]
async fn the_files_hold_the_same_and_run_nowhere() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let csv = officer.get(&format!("/fr/handover-to/national/fields.csv?about={}", incident())).await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        csv.text.contains("title,title,Explosion de gaz") && csv.text.contains("place,place,'=quai"),
        "{}",
        csv.text
    );
    let area = officer.get(&format!("/fr/handover-to/national/area.geojson?about={}", incident())).await;
    assert_eq!((area.header("content-type"), area.text.as_str()), ("application/geo+json", "{}"));
    for path in ["nothing", "national"] {
        let about = if path == "nothing" { incident().to_string() } else { "x".to_owned() };
        assert_eq!(officer.get(&format!("/fr/handover-to/{path}?about={about}")).await.status, 404);
    }
}
