//! Who must be told: marked told or not reached, handed to a deputy, dropped with a reason, added by hand.

use kernel::{Id, kind};
use situation::incident::Severity;
use situation::inform::{InformState, Means};
use situation::read::{self, Eye, InformRow};

use crate::town::{MAYOR, OFFICER, Town};

fn informs(town: &Town, incident: Id<kind::Matter>) -> Vec<InformRow> {
    town.read(|r| read::informs(r, &Eye::all(), incident))
}

fn of(town: &Town, incident: Id<kind::Matter>, function: &str) -> InformRow {
    informs(town, incident).into_iter().find(|n| n.recipient.function == function).unwrap()
}

#[tokio::test]
async fn told_when_by_whom_and_how() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/nl/incidents/{incident}")).await.text;
    let row = of(&town, incident, "head");
    let part = super::between(&page, &format!("<li id=\"tell-{}\"", row.id), "</li>");
    assert!(
        part.contains("Hoge ambtenaar") && part.contains("tel:0490") && part.contains("data-due"),
        "{part}"
    );
    let form = "means=radio&whom=kabinet&words=gemeld&stated=03:35";
    let reply = officer.post(&format!("/nl/tell/{}/told", row.id), form).await;
    assert_eq!(reply.header("location"), format!("/nl/incidents/{incident}"), "{}", reply.text);
    let row = of(&town, incident, "head");
    assert_eq!(
        (row.state, row.means, row.whom.as_deref()),
        (InformState::Told, Some(Means::Radio), Some("kabinet"))
    );
    let page = officer.get(&format!("/nl/incidents/{incident}")).await.text;
    let part = super::between(&page, &format!("<li id=\"tell-{}\"", row.id), "</li>");
    for wanted in ["verwittigd", "03:35", "radio", "kabinet", "Wachtofficier", "gemeld"] {
        assert!(part.contains(wanted), "«{wanted}» is missing in {part}");
    }
    let second = officer.post(&format!("/nl/tell/{}/drop", row.id), "words=toch+niet").await;
    assert_eq!(second.status, 409);
    assert!(second.text.contains("Iemand anders heeft deze regel al aangeduid"));
    assert!(
        second.text.contains("<blockquote>toch niet</blockquote>"),
        "what was typed is still there to read"
    );
}

#[tokio::test]
async fn whoever_is_due_stands_before_the_log_and_the_log_before_the_other_rooms() {
    let town = Town::open();
    let (grave, slight) =
        (town.incident("gas-leak", Severity::Major), town.incident("outage", Severity::Minor));
    let officer = town.browser(OFFICER);
    for (incident, order) in [(grave, ["told", "log", "reports"]), (slight, ["log", "told", "reports"])] {
        let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
        let place = |part: &str| match part {
            "reports" => page.find("id=\"reports-panel\"").unwrap(),
            list => page.find(&format!("id=\"{list}-{incident}\"")).unwrap(),
        };
        assert!(order.map(place).is_sorted(), "{order:?}: {page}");
    }
}

#[tokio::test]
async fn not_reached_goes_to_the_deputy() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let mayor = of(&town, incident, MAYOR);
    let officer = town.browser(OFFICER);
    let reply = officer.post_json(&format!("/fr/tell/{}/missed", mayor.id), "means=phone&deputy=1").await;
    assert_eq!((reply.status.as_u16(), reply.json()["location"].is_null()), (200, true));
    let area = town.desk.names().area(mayor.recipient.area.as_deref().unwrap());
    let whose = format!("Bourgmestre, {}", area.show(kernel::Lang::Fr));
    assert!(reply.text.contains(&whose), "which of the mayors: {}", reply.text);
    let deputy = of(&town, incident, "first-alderman");
    assert_eq!((deputy.deputy_for, deputy.recipient.area), (Some(mayor.id), mayor.recipient.area.clone()));
    assert_eq!(of(&town, incident, MAYOR).tries, 1);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let list = super::between(&page, &format!("id=\"told-{incident}\""), "</ul>");
    assert!(!list.contains(&format!("id=\"tell-{}\"", mayor.id)), "the deputy in place of the first: {list}");
    let part = super::between(list, &format!("<li id=\"tell-{}\"", deputy.id), "</li>");
    for wanted in ["<b>Premier échevin</b>", "suppléance · Bourgmestre · non joint", "tel:0490", "Hautrive"]
    {
        assert!(part.contains(wanted), "«{wanted}» is missing in {part}");
    }
    let told = town.browser(OFFICER).post_json(&format!("/fr/tell/{}/told", deputy.id), "means=phone").await;
    assert_eq!(told.status, 200);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let list = super::between(&page, &format!("id=\"told-{incident}\""), "</ul>");
    let place = |id: Id<kind::Matter>| list.find(&format!("id=\"tell-{id}\"")).unwrap();
    assert!(place(mayor.id) < place(deputy.id), "who was told stands below those still due: {list}");
    let head = of(&town, incident, "head");
    officer.post_json(&format!("/fr/tell/{}/missed", head.id), "means=phone&deputy=1").await;
    assert_eq!(informs(&town, incident).len(), 6, "nobody stands in for somebody without a deputy");
}

#[tokio::test]
async fn dropped_only_with_a_reason() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let row = of(&town, incident, "head");
    let officer = town.browser(OFFICER);
    let reply = officer.post(&format!("/en/tell/{}/drop", row.id), "words=+").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("This field is needed."));
    assert_eq!(
        officer.post(&format!("/en/tell/{}/drop", row.id), "words=on+the+phone+with+them").await.status,
        303
    );
    assert_eq!(of(&town, incident, "head").state, InformState::Dropped);
    let page = officer.get(&format!("/en/incidents/{incident}")).await.text;
    assert!(page.contains("on the phone with them") && page.contains("need not be told any more"));
}

#[tokio::test]
async fn added_by_hand() {
    let town = Town::open();
    let incident = town.incident("outage", Severity::Minor);
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{incident}/tell");
    let table = [
        ("function=&within=5", "Ce champ est nécessaire."),
        ("function=pope", "« pope »"),
        ("function=head&within=soon", "Donnez un nombre de minutes"),
        ("function=head&within=99999", "Donnez un nombre de minutes"),
        ("function=head&area=nowhere", "« nowhere »"),
    ];
    for (form, words) in table {
        let reply = officer.post(&path, form).await;
        assert!(reply.status == 422 && super::plain(&reply.text).contains(words), "{form}");
        assert!(reply.text.contains("act-inline no-print\" open"), "{form}: the form stands open");
    }
    assert_eq!(officer.post(&path, "function=head&area=90001&within=15").await.status, 303);
    let row = of(&town, incident, "head");
    assert_eq!((row.recipient.area.as_deref(), row.rule), (Some("90001"), None));
    let page = officer.get(&format!("/fr/tell/{}", row.id)).await.text;
    assert!(page.contains("Ajouté à la main") && page.contains("numéro fictif"));
}

#[tokio::test]
async fn who_may_not_mark_sees_no_buttons() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let row = of(&town, incident, "head");
    let mayor = town.browser(MAYOR);
    let page = mayor.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("Haut fonctionnaire") && !page.contains("/told\""));
    assert_eq!(mayor.post_json(&format!("/fr/tell/{}/told", row.id), "means=phone").await.status, 403);
}
