//! Who must be told: marked told or not reached, handed to a deputy, dropped with a reason, added by hand.

use kernel::{Id, kind};
use situation::incident::Severity;
use situation::inform::{InformState, Means};
use situation::read::{self, Eye, InformRow};

use crate::console::Console;
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
async fn what_was_typed_without_a_connection_stands_at_its_own_time_and_says_so() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let officer = town.browser(OFFICER);
    let head = of(&town, incident, "head");
    let form = "means=phone&words=gemeld+aan+het+kabinet&captured_at=2026-11-24T02:20:00Z";
    assert_eq!(officer.post_json(&format!("/nl/tell/{}/told", head.id), form).await.status, 200);
    let told = of(&town, incident, "head");
    assert_eq!(told.told_at.unwrap().rfc3339(), "2026-11-24T02:20:00Z", "not when it came in");
    // A time that was typed is one of that moment, not of the moment at which it was sent.
    let mayor = of(&town, incident, MAYOR);
    let form = "means=phone&stated=03:30&captured_at=2026-11-24T02:20:00Z";
    officer.post_json(&format!("/fr/tell/{}/missed", mayor.id), form).await;
    assert_eq!(of(&town, incident, MAYOR).last_try_at.unwrap().rfc3339(), "2026-11-23T02:30:00Z");

    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let part = super::between(&page, &format!("<li id=\"tell-{}\"", told.id), "</li>");
    assert!(part.contains("03:20") && part.contains("saisi hors ligne 03:20"), "{part}");
    let marked = "<span lang=\"nl\">gemeld aan het kabinet <span class=\"lng\">nl</span></span>";
    assert!(part.contains(marked), "in its own language: {part}");
    let table = "aria-label=\"Événement\" tabindex=\"0\"><table";
    let turns = super::between(&page, table, "</table>");
    assert!(turns.contains("saisi hors ligne 03:20") && turns.contains(marked), "{turns}");

    // A step that waited says it as well.
    let form = "step=confirm&words=D1+sur+place&captured_at=2026-11-24T02:25:00Z";
    officer.post_json(&format!("/fr/incidents/{incident}/step"), form).await;
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let turns = super::between(&page, table, "</table>");
    assert!(turns.contains("saisi hors ligne 03:25"), "{turns}");
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

#[tokio::test]
async fn why_somebody_must_be_told_stands_in_the_words_of_the_rule_with_the_mark_that_nobody_checked_it() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let officer = town.browser(OFFICER);
    for (lang, words, basis, mark) in [
        ("fr", "Le bourgmestre est compétent.", "arrêté (fictif)", "règle à vérifier"),
        ("nl", "De burgemeester is bevoegd.", "besluit (fictief)", "regel te verifiëren"),
        ("en", "The mayor is competent.", "decree (fictitious)", "rule to be checked"),
    ] {
        let mayor = officer.get(&format!("/{lang}/tell/{}", of(&town, incident, MAYOR).id)).await.text;
        assert!(mayor.contains(words) && mayor.contains(basis), "{mayor}");
        assert_eq!(mayor.matches(mark).count(), 1, "quietly, once");
        let head = officer.get(&format!("/{lang}/tell/{}", of(&town, incident, "head").id)).await.text;
        assert!(head.contains(mark), "also where the profile no longer knows the words: {head}");
    }
}

#[tokio::test]
async fn a_mark_is_taken_back_and_what_was_tried_stays_in_sight() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let row = of(&town, incident, "head");
    let officer = town.browser(OFFICER);
    let form = "means=phone&words=message+laiss%C3%A9&stated=03:33";
    assert_eq!(officer.post(&format!("/fr/tell/{}/missed", row.id), form).await.status, 303);
    assert_eq!(officer.post(&format!("/fr/tell/{}/told", row.id), "means=radio&words=dit").await.status, 303);
    let page = officer.get(&format!("/fr/tell/{}", row.id)).await.text;
    assert!(page.contains("N’a pas été informé") && page.contains("/back\""), "{page}");
    let why = officer.post(&format!("/fr/tell/{}/back", row.id), "words=+").await;
    assert!(why.status == 422 && why.text.contains("Ce champ est nécessaire"), "{}", why.text);
    let back = officer.post(&format!("/fr/tell/{}/back", row.id), "words=mauvais+num%C3%A9ro").await;
    assert_eq!(back.header("location"), format!("/fr/incidents/{incident}"), "{}", back.text);
    assert_eq!(of(&town, incident, "head").state, InformState::Due);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let part = super::between(&page, &format!("<li id=\"tell-{}\"", row.id), "</li>");
    for wanted in
        ["03:33", "<q>message laissé</q>", "<q>dit</q>", "<q>mauvais numéro</q>", "C. Delvaux", "/told\""]
    {
        assert!(part.contains(wanted), "«{wanted}» is missing in {part}");
    }
    let turns = super::between(&page, "id=\"timeline\"", "</table>");
    for wanted in ["message laissé", "Marquage annulé", "mauvais numéro", "C. Delvaux"] {
        assert!(turns.contains(wanted), "«{wanted}» is missing in {turns}");
    }
    let then = town.browser(MAYOR).get(&format!("/fr/tell/{}", row.id)).await;
    assert!(!then.text.contains("/back\""), "whoever may not mark takes nothing back");
}

#[tokio::test]
async fn of_an_incident_that_has_ended_no_mark_is_taken_back() {
    const BACK: &str = "Ce n’était pas exact";
    let town = Town::open();
    let incident = town.incident("outage", Severity::Minor);
    let officer = town.browser(OFFICER);
    let (path, list) = (format!("/fr/incidents/{incident}"), format!("told-{incident}"));
    assert_eq!(officer.post(&format!("{path}/tell"), "function=head&area=90001&within=15").await.status, 303);
    let row = of(&town, incident, "head");
    assert_eq!(officer.post(&format!("/fr/tell/{}/told", row.id), "means=phone").await.status, 303);
    assert!(officer.get(&path).await.text.contains(BACK));
    let mut open = Console::open(&town, OFFICER, "fr", &format!("incident:{incident}")).await;
    assert_eq!(officer.post(&format!("{path}/step"), "step=close&outcome=dealt-with").await.status, 303);
    let live = open.fragment(&list).await.html;
    assert!(live.contains(&format!("tell-{}", row.id)) && !live.contains(BACK), "{live}");
    let page = officer.get(&path).await.text;
    assert!(page.contains(&format!("tell-{}", row.id)) && !page.contains(BACK), "{page}");
    assert_eq!(officer.post(&format!("{path}/step"), "step=reopen&words=encore").await.status, 303);
    assert!(open.fragment(&list).await.html.contains(BACK), "work goes on");
}
