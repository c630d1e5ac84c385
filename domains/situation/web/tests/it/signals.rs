//! Taking in signals and saying what becomes of them; nothing typed is lost, nothing is doubled.

use kernel::Lang;
use situation::command::SetAside;
use situation::incident::Severity;
use situation::read::{self, Eye, SignalFilter};
use situation::signal::{AsideReason, Channel, SignalState};
use testkit::command_id;

use crate::town::{MAYOR, OFFICER, RELIEF, Town};

fn state(town: &Town, id: kernel::Id<kernel::kind::Matter>) -> SignalState {
    town.read(|r| read::signal(r, &Eye::all(), id)).unwrap().state
}

fn location(reply: &web::testing::Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").to_owned()
}

#[tokio::test]
async fn a_number_comes_first_and_the_words_follow() {
    let town = Town::open();
    let browser = town.browser(OFFICER);
    let id = command_id();
    let opened = browser.post("/fr/signals/open", &format!("channel=call&command_id={id}")).await;
    let there = location(&opened);
    let again = browser.post("/fr/signals/open", &format!("channel=call&command_id={id}")).await;
    assert_eq!(location(&again), there, "a second click leads to the same signal");
    let page = browser.get(&there).await.text;
    assert!(page.contains("S-26-0001") && page.contains("Abandonner cette saisie"), "{page}");
    let signal = there.rsplit('/').next().unwrap();
    // Nothing said: the form comes back with everything that was typed.
    let typed = format!(
        "signal={signal}&channel=radio&words=&place=quai+Neuf&caller=Mme+Dupont&call-back=0490+00+00+00&urgent=1"
    );
    let refused = browser.post("/fr/signals", &typed).await;
    assert_eq!(refused.status, 422);
    for part in [
        "Ce champ est nécessaire",
        "value=\"quai Neuf\"",
        "value=\"Mme Dupont\"",
        "value=\"radio\" checked",
        "S-26-0001",
    ] {
        assert!(refused.text.contains(part), "{part} in {}", refused.text);
    }
    let kept = browser.post("/fr/signals", &typed.replace("words=", "words=Fum%C3%A9e+noire")).await;
    assert_eq!(location(&kept), there);
    let page = browser.get(&there).await.text;
    for part in ["Fumée noire", "Hautrive · Lindeveld", "Mme Dupont", "0490 00 00 00", "urgent"] {
        assert!(page.contains(part), "{part}");
    }
    let floor = browser.get("/fr/watch").await.text;
    assert!(
        floor.contains("0490 ** ** 00") && !floor.contains("0490 00 00 00"),
        "lists hide the middle of a number"
    );
}

#[tokio::test]
async fn a_call_that_was_cut_keeps_its_number_for_whoever_calls_again() {
    let town = Town::open();
    let browser = town.browser(OFFICER);
    let there = location(&browser.post("/en/signals/open", "channel=call").await);
    location(&browser.post(&format!("{there}/abandon"), "").await);
    let page = browser.get(&there).await.text;
    assert!(page.contains("This intake was abandoned"), "{page}");
    let signal = there.rsplit('/').next().unwrap();
    location(&browser.post("/en/signals", &format!("signal={signal}&words=smoke&stated=03:05")).await);
    let page = browser.get(&there).await.text;
    assert!(page.contains("S-26-0001") && page.contains("smoke") && page.contains("03:05"));
}

#[tokio::test]
async fn a_second_call_is_joined_to_the_incident_near_by() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    let id = town.call("encore une odeur de gaz", "rue du Moulin");
    let browser = town.browser(OFFICER);
    let floor = browser.get("/fr/watch").await.text;
    assert!(floor.contains("Joindre à 26-0001"), "the floor proposes it");
    let path = format!("/fr/signals/{id}");
    let page = browser.get(&path).await.text;
    let act = |name: &str| page.find(&format!("data-outbox=\"{name}:{id}\"")).unwrap();
    assert!(
        act("attach") < act("promote"),
        "what the floor proposes, the page proposes too: joining comes first"
    );
    let wrong = browser.post(&format!("{path}/attach"), "incident=99").await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.text.contains("Aucun incident 26-0099") && wrong.text.contains("value=\"99\""),
        "{}",
        wrong.text
    );
    let joined = browser.post_json(&format!("{path}/attach"), "incident=1&stay=1").await;
    assert!(
        joined.json()["location"].is_null() && joined.json()["message"] == "S-26-0001 joint",
        "{}",
        joined.text
    );
    assert_eq!(state(&town, id), SignalState::Attached);
    assert_eq!(town.read(|r| read::incident(r, &Eye::all(), incident)).unwrap().signals, 1);
    // Somebody else was slower and is told so.
    let late = town
        .browser(RELIEF)
        .post(&format!("{path}/aside"), "reason=duplicate&words=d%C3%A9j%C3%A0+dit")
        .await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("déjà joint à un incident"), "{}", late.text);
    location(&browser.post(&format!("{path}/return"), "words=autre+rue").await);
    assert_eq!(state(&town, id), SignalState::New);
}

#[tokio::test]
async fn a_signal_becomes_an_incident_and_whoever_must_be_told_is_on_the_list() {
    let town = Town::open();
    let id = town.call("forte odeur de gaz", "rue du Moulin x quai Neuf");
    let browser = town.browser(OFFICER);
    let path = format!("/fr/signals/{id}");
    let page = browser.get(&path).await.text;
    assert!(
        page.contains("value=\"gas-leak\" selected") && page.contains("value=\"serious\" checked"),
        "type and severity are proposed"
    );
    assert!(page.contains("Faites confirmer le lieu."), "what to ask at once stands there");
    let act = |name: &str| page.find(&format!("data-outbox=\"{name}:{id}\"")).unwrap();
    assert!(act("promote") < act("attach"), "with nothing to join, making an incident comes first");
    let refused =
        browser.post(&format!("{path}/promote"), "incident-type=&severity=major&title-fr=Quai").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("Choisissez le type") && refused.text.contains("value=\"Quai\""),
        "{}",
        refused.text
    );
    let command = command_id();
    let form = format!("incident-type=gas-leak&severity=serious&command_id={command}");
    let opened = location(&browser.post(&format!("{path}/promote"), &form).await);
    assert!(opened.starts_with("/fr/incidents/"), "{opened}");
    assert_eq!(
        location(&browser.post(&format!("{path}/promote"), &form).await),
        opened,
        "a double click opens one"
    );
    let floor = browser.get("/fr/watch").await.text;
    assert!(floor.contains("devenu") && floor.contains("26-0001"));
    assert_eq!(floor.matches("<li id=\"tell-").count(), 5);
}

#[tokio::test]
async fn setting_aside_needs_a_reason_and_stays_in_the_history() {
    let town = Town::open();
    let id = town.call("ascenseur", "gare de l’Écluse");
    let browser = town.browser(OFFICER);
    let path = format!("/nl/signals/{id}");
    let refused = browser.post(&format!("{path}/aside"), "reason=&words=niets").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Kies waarom deze melding terzijde wordt gelegd."));
    location(&browser.post(&format!("{path}/aside"), "reason=elsewhere&words=de+uitbater+weet+het").await);
    let page = browser.get(&path).await.text;
    for part in [
        "elders behandeld",
        "de uitbater weet het",
        "Melding genoteerd",
        "Melding terzijde gelegd",
        "C. Delvaux",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let mayor = town.browser(MAYOR).post(&format!("{path}/return"), "").await;
    assert_eq!(mayor.status, 404, "another municipality's signal is not even there");
}

#[tokio::test]
async fn telling_it_better_changes_only_what_changed_and_not_over_somebody_else() {
    let town = Town::open();
    let id = town.call("fumée", "quai Neuf");
    let browser = town.browser(OFFICER);
    let path = format!("/fr/signals/{id}");
    let page = browser.get(&format!("{path}?act=amend")).await.text;
    assert!(page.contains("value=\"quai Neuf\"") && page.contains("fumée</textarea>"), "{page}");
    let seen = town.journal.head();
    town.ask(SetAside { signal: id, reason: AsideReason::NoFollowUp, words: None, based_on: None });
    let form = format!("words=fum%C3%A9e+noire&place=quai+Neuf&based_on={seen}");
    let refused = browser.post(&format!("{path}/amend"), &form).await;
    assert_eq!(refused.status, 409);
    assert!(
        refused.text.contains("Officier de veille a changé ceci")
            && refused.text.contains("fumée noire</textarea>"),
        "{}",
        refused.text
    );
    location(&browser.post(&format!("{path}/amend"), &form.replace(&format!("based_on={seen}"), "")).await);
    let row = town.read(|r| read::signal(r, &Eye::all(), id)).unwrap();
    assert_eq!((row.words.text.as_str(), row.place.unwrap().typed.as_str()), ("fumée noire", "quai Neuf"));
    let entry = town.journal.entry(town.journal.head()).unwrap().unwrap();
    assert!(
        entry.fields.contains_key("words") && !entry.fields.contains_key("place"),
        "{:?}",
        entry.fields.keys()
    );
}

#[tokio::test]
async fn the_language_of_a_signal_is_chosen_and_corrected() {
    let town = Town::open();
    let browser = town.browser(OFFICER);
    let form = browser.get("/fr/signals/new").await.text;
    assert!(form.contains("name=\"lang\"") && form.contains(">néerlandais<"), "{form}");
    browser.post("/fr/signals", "channel=call&words=Ambulance+station&lang=nl").await;
    let row = || town.read(|r| read::signals(r, &Eye::all(), &SignalFilter::default(), 1)).remove(0);
    let (id, said) = (row().id, row().words);
    assert_eq!((said.lang, said.text.as_str()), (Lang::Nl, "Ambulance station"));

    // Only the language was wrong: the words stay as they were told.
    let path = format!("/fr/signals/{id}");
    let page = browser.get(&format!("{path}?act=amend")).await.text;
    assert!(page.contains("<option value=\"nl\" selected>"), "{page}");
    let knew = "knew=words%3DAmbulance+station&knew=lang%3Dnl";
    browser.post(&format!("{path}/amend"), &format!("words=Ambulance+station&lang=en&{knew}")).await;
    assert_eq!((row().words.lang, row().words.text), (Lang::En, "Ambulance station".to_owned()));
    let head = town.journal.head();
    let knew = "knew=words%3DAmbulance+station&knew=lang%3Den";
    browser.post(&format!("{path}/amend"), &format!("words=Ambulance+station&lang=en&{knew}")).await;
    assert_eq!(town.journal.head(), head, "what was left as it is changes nothing");
    // Only the words were changed: they are in the language they seem to be in, and otherwise in the one they were in.
    for (words, lang) in [
        ("Ambulance+station+2", Lang::En),
        ("7+gewonden,+2+ernstig,+bij+de+brug", Lang::Nl),
        ("odeur+de+gaz+dans+la+cave", Lang::Fr),
    ] {
        let said = row().words;
        let shown = said.text.replace(' ', "+").replace(',', "%2C");
        let knew = format!("knew=words%3D{shown}&knew=lang%3D{}", said.lang.code());
        let form = format!("words={words}&lang={}&{knew}", said.lang.code());
        browser.post(&format!("{path}/amend"), &form).await;
        assert_eq!(row().words.lang, lang, "{words}");
    }
    assert_eq!(browser.post("/fr/signals", "channel=call&words=x&lang=xx").await.status, 422);
}

#[tokio::test]
async fn what_becomes_of_a_signal_says_when_it_was_typed_and_in_which_language() {
    let town = Town::open();
    let id = town.call("odeur de gaz", "quai Neuf");
    let browser = town.browser(OFFICER);
    let form = "reason=no-follow-up&words=de+melder+belde+terug&captured_at=2026-11-24T02:20:00Z";
    assert_eq!(browser.post_json(&format!("/nl/signals/{id}/aside"), form).await.status, 200);
    let page = browser.get(&format!("/fr/signals/{id}")).await.text;
    for wanted in [
        "<span lang=\"nl\">de melder belde terug <span class=\"lng\">nl</span></span>",
        "saisi hors ligne 03:20",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
}

#[tokio::test]
async fn the_list_is_found_by_state_words_and_day_and_leafed_through() {
    let town = Town::open();
    let first = town.call("odeur de gaz", "quai Neuf");
    town.ask(SetAside { signal: first, reason: AsideReason::Test, words: None, based_on: None });
    for n in 0..60 {
        town.call(&format!("appel {n}"), "");
    }
    let browser = town.browser(OFFICER);
    let rows = |text: &str| text.matches("<tr id=\"row-").count();
    let all = browser.get("/fr/signals").await.text;
    assert_eq!(rows(&all), 50);
    assert!(all.contains("?page=1") && all.contains("60 signalements attendent"));
    assert!(all.contains("1 à 50"), "{all}");
    // In addresses the first page has the number 0: a link that somebody kept leads where it led.
    let second = browser.get("/fr/signals?page=1").await.text;
    assert!(
        rows(&second) == 11 && second.contains("51 à 61") && second.contains("href=\"?page=0\""),
        "{second}"
    );
    let waiting = browser.get("/fr/signals?state=waiting&page=1").await.text;
    assert!(rows(&waiting) == 10 && waiting.contains("?state=waiting&amp;page=0"), "{waiting}");
    for first in ["page=0", "page=", "page=x"] {
        assert!(browser.get(&format!("/fr/signals?{first}")).await.text.contains("1 à 50"), "{first}");
    }
    let behind = browser.get("/fr/signals?page=9").await.text;
    assert!(behind.contains("?page=8") && !behind.contains("class=\"empty\""), "{behind}");
    assert_eq!(rows(&browser.get("/fr/signals?state=set-aside").await.text), 1);
    assert_eq!(rows(&browser.get("/fr/signals?text=gaz").await.text), 1);
    assert_eq!(
        rows(
            &browser.get("/fr/signals?from=2026-11-24&to=2026-11-24&channel=call&state=set-aside").await.text
        ),
        1
    );
    let none = browser.get("/fr/signals?to=2026-11-23").await.text;
    assert!(rows(&none) == 0 && none.contains("Aucun signalement ne répond à ces critères"));
}

#[tokio::test]
async fn a_signal_that_tells_of_a_level_leads_to_the_plan_and_to_its_activation() {
    let town = Town::open();
    let id = town.call("le canal monte", "rue du Moulin");
    let page = town.browser(OFFICER).get(&format!("/fr/signals/{id}")).await.text;
    let plans = page.split("id=\"signal-plans\"").nth(1).unwrap().split("</section>").next().unwrap();
    for wanted in ["Plan des crues", "alerte", "href=\"/fr/plans/x\"", "href=\"/fr/plans/x/activate\""] {
        assert!(plans.contains(wanted), "{wanted}: {plans}");
    }
    let page = town.browser(RELIEF).get(&format!("/nl/signals/{id}")).await.text;
    assert!(
        page.contains("Overstromingsplan") && !page.contains("/activate"),
        "who activates no plan is led to none"
    );
}

#[tokio::test]
async fn a_form_offers_the_ways_in_that_the_place_lists_under_its_own_names() {
    let town = Town::open();
    let page = town.browser(OFFICER).get("/fr/signals/new").await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("value=\"partner\"") && page.text.contains("{12}"), "{}", page.text);
    assert!(!page.text.contains("Partenaire"), "the place calls it otherwise");
    assert!(!page.text.contains("value=\"field\""), "the place lists no such way in");
}

#[tokio::test]
async fn a_word_of_the_place_at_the_head_of_a_line_is_understood() {
    let town = Town::open();
    let reply =
        town.browser(OFFICER).post_json("/fr/command", "text=mairie%3A+fum%C3%A9e+au+quai&context=").await;
    assert!(reply.status.is_success(), "{} {}", reply.status, reply.text);
    let rows = town.read(|r| read::signals(r, &Eye::all(), &Default::default(), 10));
    assert_eq!((rows[0].channel.code(), rows[0].words.text.as_str()), ("partner", "fumée au quai"));
}

#[tokio::test]
async fn a_kind_in_words_of_the_place_after_a_way_in_leaves_it_a_signal() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let reply = officer.post_json("/fr/command", "text=mairie%3A+vu%3A+gaz&context=").await;
    assert!(reply.status.is_success(), "{} {}", reply.status, reply.text);
    let signals = || town.read(|r| read::signals(r, &Eye::all(), &Default::default(), 10));
    assert_eq!((signals().len(), signals()[0].channel.code()), (1, "partner"));
    let reply = officer.post_json("/fr/command", "text=vu%3A+gaz&context=").await;
    assert!(reply.status.is_success(), "{} {}", reply.status, reply.text);
    assert_eq!(signals().len(), 1, "alone it names the log");
}

#[tokio::test]
async fn what_is_emptied_is_taken_back_and_the_history_says_what_stood_there() {
    let town = Town::open();
    let id = town.call("fumée", "quai Neuf");
    let browser = town.browser(OFFICER);
    let path = format!("/fr/signals/{id}");
    let amend = |form: &'static str| {
        let (browser, path) = (&browser, format!("{path}/amend"));
        async move { location(&browser.post(&path, form).await) }
    };
    amend(
        "words=fum%C3%A9e&place=quai+Neuf&caller=Mme+Dupont&call-back=0490+00+00+00&certainty=sure&stated=02:30&channel=radio",
    )
    .await;
    let row = || town.read(|r| read::signal(r, &Eye::all(), id)).unwrap();
    assert_eq!((row().channel, row().caller.as_deref()), (Channel::Radio, Some("Mme Dupont")));
    let form = browser.get(&format!("{path}?act=amend")).await.text;
    for wanted in
        ["value=\"radio\" checked", "value=\"24/11/2026 02:30\"", "value=\"\"> non précisé", "Reconnu"]
    {
        assert!(form.contains(wanted), "{wanted}: {form}");
    }
    // What the form did not have stays; a form of before has no field for time and channel.
    amend("words=fum%C3%A9e+noire&place=quai+Neuf").await;
    assert!(row().caller.is_some() && row().stated.is_some() && row().certainty.is_some());
    for known in ["place=quai Neuf", "caller=Mme Dupont", "certainty=sure", "stated=24/11/2026 02:30"] {
        assert!(form.contains(&format!("name=\"knew\" value=\"{known}\"")), "{known}: {form}");
    }
    amend(
        "words=fum%C3%A9e+noire&place=&caller=&call-back=&certainty=&stated=&channel=radio\
         &knew=place&knew=caller&knew=call_back&knew=certainty&knew=stated",
    )
    .await;
    let now = row();
    assert_eq!((now.place, now.caller, now.call_back, now.certainty), (None, None, None, None));
    assert!(now.stated.is_none() && now.areas.is_empty());
    let page = browser.get(&path).await.text;
    let (_, history) = page.split_once("<ol class=\"turns\">").unwrap();
    for wanted in [
        "<del>Appel</del> <ins>Radio</ins>",
        "<del>fumée</del> <ins>fumée noire</ins>",
        "<del>Mme Dupont</del> <ins>rien</ins>",
        "<del>0490 00 00 00</del> <ins>rien</ins>",
        "<del>sûr</del> <ins>rien</ins>",
        "<del>24/11/2026 02:30</del> <ins>rien</ins>",
    ] {
        assert!(history.contains(wanted), "{wanted}: {history}");
    }
}

#[tokio::test]
async fn a_place_that_was_wrongly_recognised_keeps_its_words_alone() {
    let town = Town::open();
    let id = town.call("fumée", "quai Neuf");
    let browser = town.browser(OFFICER);
    let form = "words=fum%C3%A9e&place=quai+Neuf&off-map=1";
    location(&browser.post(&format!("/fr/signals/{id}/amend"), form).await);
    let place = town.read(|r| read::signal(r, &Eye::all(), id)).unwrap().place.unwrap();
    assert_eq!((place.typed.as_str(), place.point, place.areas.len()), ("quai Neuf", None, 0));
}

#[tokio::test]
async fn what_somebody_else_told_meanwhile_is_not_emptied_by_a_form_that_never_showed_it() {
    let town = Town::open();
    let id = town.call("fumée", "");
    let (first, second) = (town.browser(OFFICER), town.browser(RELIEF));
    let path = format!("/fr/signals/{id}/amend");
    let form = first.get(&format!("/fr/signals/{id}?act=amend")).await.text;
    assert!(form.contains("name=\"knew\" value=\"place=\""), "nothing but the words is known: {form}");
    let seen = town.journal.head();
    let told = "words=fum%C3%A9e&place=quai+Neuf&caller=Mme+Dupont&call-back=0490+00+00+00&urgent=1";
    location(&second.post(&path, &format!("{told}&based_on={seen}")).await);
    let typed = "words=fum%C3%A9e+noire&place=&caller=&call-back=&certainty=&stated=";
    let refused = first.post(&path, &format!("{typed}&based_on={seen}")).await;
    assert_eq!(refused.status, 409);
    assert!(!refused.text.contains("name=\"knew\""), "{}", refused.text);
    location(&first.post(&path, &format!("{typed}&based_on={}", town.journal.head())).await);
    let row = town.read(|r| read::signal(r, &Eye::all(), id)).unwrap();
    assert_eq!((row.words.text.as_str(), row.place.unwrap().typed.as_str()), ("fumée noire", "quai Neuf"));
    assert_eq!(
        (row.caller.as_deref(), row.call_back.as_deref(), row.urgent),
        (Some("Mme Dupont"), Some("0490 00 00 00"), true)
    );
    // Whoever was shown that it is urgent may say that it is not.
    let form = first.get(&format!("/fr/signals/{id}?act=amend")).await.text;
    assert!(form.contains("name=\"knew\" value=\"urgent=1\""), "{form}");
    location(&first.post(&path, "words=fum%C3%A9e+noire&knew=urgent").await);
    assert!(!town.read(|r| read::signal(r, &Eye::all(), id)).unwrap().urgent);
}
