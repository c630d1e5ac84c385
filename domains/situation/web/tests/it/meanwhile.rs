//! Two people at one form: what one left as it stood there is no amendment, and what both changed is shown to whoever comes second.

use situation::incident::Severity;
use situation::read::{self, Eye, IncidentRow, SignalRow};
use testkit::NIGHT;
use web::testing::{AtOneForm, Browser, Reply, filled};

use crate::reports::{drafted, lines, night};
use crate::town::{OFFICER, RELIEF, Town};

fn written(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}

async fn signal_form(browser: &Browser, path: &str) -> String {
    browser.get(&format!("{path}?act=amend")).await.text
}

#[tokio::test]
async fn a_field_of_a_signal_that_was_left_alone_stays_what_the_colleague_made_of_it() {
    let town = Town::open();
    let id = town.call("fumée", "quai Neuf");
    let (first, second) = (town.browser(OFFICER), town.browser(RELIEF));
    let (path, act) = (format!("/fr/signals/{id}"), format!("/fr/signals/{id}/amend"));
    let row = || -> SignalRow { town.read(|r| read::signal(r, &Eye::all(), id)).unwrap() };
    let (mine, theirs) = (signal_form(&first, &path).await, signal_form(&second, &path).await);
    town.clock.advance_seconds(660);
    let told = [("place", "rue du Moulin"), ("caller", "Mme Dupont"), ("urgent", "1")];
    written(&second.post(&act, &filled(&theirs, &act, &told)).await);
    // The first has typed other words, and the name of another caller.
    let typed = [("words", "fumée noire"), ("caller", "M. Martin")];
    let back = first.post(&act, &filled(&mine, &act, &typed)).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    let at = town.shell.formats(kernel::Lang::Fr).time(NIGHT.plus_seconds(660)).replace('\u{a0}', " ");
    for wanted in ["Maintenant : « Mme Dupont », par M. Janssens", at.as_str()] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    for kept in ["value=\"M. Martin\"", "fumée noire", "value=\"rue du Moulin\""] {
        assert!(back.text.contains(kept), "{kept}: {}", back.text);
    }
    assert_eq!(row().caller.as_deref(), Some("Mme Dupont"), "nothing was written yet");
    // The second click: their own caller was chosen knowingly, the place stays.
    written(&first.post(&act, &filled(&back.text, &act, &[])).await);
    let now = row();
    assert_eq!((now.words.text.as_str(), now.caller.as_deref()), ("fumée noire", Some("M. Martin")));
    assert_eq!((now.place.unwrap().typed.as_str(), now.urgent), ("rue du Moulin", true));
}

#[tokio::test]
async fn a_form_that_was_loaded_anew_with_an_old_draft_still_knows_what_its_person_saw() {
    let town = Town::open();
    let id = town.call("fumée", "quai Neuf");
    let (first, second) = (town.browser(OFFICER), town.browser(RELIEF));
    let (path, act) = (format!("/fr/signals/{id}"), format!("/fr/signals/{id}/amend"));
    let row = || -> SignalRow { town.read(|r| read::signal(r, &Eye::all(), id)).unwrap() };
    let old = signal_form(&first, &path).await;
    let theirs = [("place", "rue du Moulin"), ("caller", "Mme Dupont")];
    written(&second.post(&act, &filled(&signal_form(&second, &path).await, &act, &theirs)).await);
    // What the page was based on is new; what it showed, and what was typed, are of the draft.
    let head = town.journal.head().to_string();
    let left = [("based_on", head.as_str()), ("words", "fumée noire")];
    written(&first.post(&act, &filled(&old, &act, &left)).await);
    let now = row();
    assert_eq!((now.words.text.as_str(), now.caller.as_deref()), ("fumée noire", Some("Mme Dupont")));
    assert_eq!(now.place.unwrap().typed, "rue du Moulin");
    // What both changed is not overwritten unseen, and the outbox gets what the form takes over.
    let head = town.journal.head().to_string();
    let both = [("based_on", head.as_str()), ("words", "fumée noire"), ("caller", "M. Martin")];
    let reply = first.post_json(&act, &filled(&old, &act, &both)).await;
    assert_eq!(reply.status, 409, "{}", reply.text);
    let said = reply.json();
    assert_eq!(said["key"], "refusal-both-changed");
    assert!(said["fields"]["caller"].as_str().unwrap().contains("Mme Dupont"), "{said}");
    assert_eq!(said["form"]["place"][0], "rue du Moulin");
    assert_eq!(said["form"]["caller"][0], "M. Martin");
    assert!(said["form"]["knew"].as_array().unwrap().iter().any(|k| k == "caller=Mme Dupont"), "{said}");
    assert_eq!(row().caller.as_deref(), Some("Mme Dupont"));
}

#[tokio::test]
async fn a_field_of_an_incident_that_was_left_alone_stays_what_the_colleague_made_of_it() {
    let town = Town::open();
    let id = town.incident("gas-leak", Severity::Minor);
    let (first, second) = (town.browser(OFFICER), town.browser(RELIEF));
    let (path, act) = (format!("/fr/incidents/{id}"), format!("/fr/incidents/{id}/change"));
    let row = || -> IncidentRow { town.read(|r| read::incident(r, &Eye::all(), id)).unwrap() };
    let page = first.get(&path).await.text;
    town.clock.advance_seconds(60);
    let theirs = [("severity", "3"), ("place", "place du Marché"), ("title-fr", "Rue du Moulin")];
    written(&second.post(&act, &filled(&page, &act, &theirs)).await);
    let mine = [("incident-type", "fire"), ("title-fr", "Cave en feu")];
    let back = first.post(&act, &filled(&page, &act, &mine)).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("Maintenant : « Rue du Moulin », par M. Janssens"), "{said}");
    written(&first.post(&act, &filled(&back.text, &act, &[])).await);
    let now = row();
    assert_eq!((now.incident_type.as_str(), now.severity), ("fire", Severity::Major));
    assert_eq!(now.title.fr.as_deref(), Some("Cave en feu"));
    assert_eq!(now.place.unwrap().typed, "place du Marché");
}

#[tokio::test]
async fn the_same_said_by_two_is_no_contradiction() {
    let town = Town::open();
    let id = town.incident("gas-leak", Severity::Minor);
    let (first, second) = (town.browser(OFFICER), town.browser(RELIEF));
    let (path, act) = (format!("/en/incidents/{id}"), format!("/en/incidents/{id}/change"));
    let page = first.get(&path).await.text;
    written(&second.post(&act, &filled(&page, &act, &[("severity", "3")])).await);
    let back = first.post(&act, &filled(&page, &act, &[("severity", "3"), ("title-fr", "Cave")])).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert!(!back.text.contains("Leave what you typed"), "{}", back.text);
    written(&first.post(&act, &filled(&back.text, &act, &[])).await);
}

#[tokio::test]
async fn lines_of_a_text_that_end_as_a_form_ends_them_are_no_change_by_somebody_else() {
    let town = Town::open();
    let browser = town.browser(OFFICER);
    let id = town.call("fumée", "quai Neuf");
    let (path, act) = (format!("/fr/signals/{id}"), format!("/fr/signals/{id}/amend"));
    let row = || -> SignalRow { town.read(|r| read::signal(r, &Eye::all(), id)).unwrap() };
    written(&browser.post(&act, "words=a%0D%0Ab&place=quai+Neuf&knew=words%3Dfum%C3%A9e").await);
    assert_eq!(row().words.text, "a\nb");
    // The same lines again are no amendment; others are taken without a contradiction.
    let form = signal_form(&browser, &path).await;
    let ended = [("words", "a\r\nbc"), ("knew", "words=a\r\nb")];
    written(&browser.post(&act, &filled(&form, &act, &ended)).await);
    assert_eq!(row().words.text, "a\nbc");
}

#[tokio::test]
async fn words_that_were_kept_with_other_ends_of_lines_can_be_told_better() {
    let town = Town::open();
    let browser = town.browser(OFFICER);
    let id = town.call("a\r\nb", "quai Neuf");
    let (path, act) = (format!("/fr/signals/{id}"), format!("/fr/signals/{id}/amend"));
    let row = || -> SignalRow { town.read(|r| read::signal(r, &Eye::all(), id)).unwrap() };
    let form = signal_form(&browser, &path).await;
    assert!(form.contains(&format!("data-page=\"{path}?act=amend\"")), "{form}");
    written(&browser.post(&act, &filled(&form, &act, &[("caller", "Mme Dupont")])).await);
    assert_eq!((row().words.text.as_str(), row().caller.as_deref()), ("a\r\nb", Some("Mme Dupont")));
    let form = signal_form(&browser, &path).await;
    written(&browser.post(&act, &filled(&form, &act, &[("words", "c")])).await);
    assert_eq!(row().words.text, "c");
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_in_a_line_of_a_report() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    let line = lines(&town, id)[0].id;
    let (page, act) = (format!("/fr/reports/{id}/edit"), format!("/fr/reports/{id}/lines/{line}"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("fr", "Quai barré", ["Pont barré", "Bois barré"]),
        alone: ("nl", ["De kaai is dicht", "De brug is dicht"]),
        with: &[],
    };
    let now = || {
        let text = lines(&town, id).into_iter().find(|l| l.id == line).unwrap().text;
        (text.fr.unwrap_or_default(), text.nl.unwrap_or_default())
    };
    form.meet(&officer, &town.browser(OFFICER), now).await;
}

#[tokio::test]
async fn a_page_that_stays_open_gets_the_line_of_the_colleague_beside_its_own() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    let line = lines(&town, id)[0].id;
    let act = format!("/fr/reports/{id}/lines/{line}");
    let drawn = officer.get(&format!("/fr/reports/{id}/edit")).await.text;
    written(
        &officer.post(&act, &filled(&drawn, &act, &[("fr", "Quai barré"), ("nl", "De kaai is dicht")])).await,
    );
    let reply = officer.post_json(&act, &filled(&drawn, &act, &[("fr", "Pont barré")])).await;
    assert_eq!(reply.status, 409, "{}", reply.text);
    let said = reply.json();
    assert!(said["fields"]["fr"].as_str().unwrap().contains("Quai barré"), "{said}");
    assert_eq!(said["form"]["fr"][0], "Pont barré");
    assert_eq!(said["form"]["nl"][0], "De kaai is dicht");
    // A line that is gone meanwhile is said to be gone, and what was typed waits where a new one is written.
    written(&officer.post(&format!("{act}/remove"), "").await);
    let gone = officer.post(&act, &filled(&drawn, &act, &[("fr", "Pont barré")])).await;
    assert!(gone.status == 404 && gone.text.contains("Pont barré"), "{} {}", gone.status, gone.text);
}
