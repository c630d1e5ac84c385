//! The centre: its posture, what was received, who is there, and the chips in the top bar.

use situation::posture::Posture;
use situation::read;
use web::testing::filled;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RECORDER, RELIEF, SCREEN, Town};

#[tokio::test]
async fn the_posture_is_set_with_a_reason_and_shows_everywhere() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let before = officer.get("/fr/centre").await.text;
    assert!(before.contains("veille normale") && before.contains("Changer la posture"), "{before}");
    assert!(before.contains("Centre de crise (CC)"), "as people here call it: {before}");
    assert!(!mayor.get("/fr/centre").await.text.contains("Changer la posture"), "no power, no form");
    let mute =
        officer.post("/fr/centre/posture", "posture=partial&reason=&function=watch-officer&count=2").await;
    assert_eq!(mute.status, 422);
    assert!(
        mute.text.contains("value=\"partial\" checked") && mute.text.contains("value=\"2\""),
        "nothing is lost"
    );
    let form = "posture=partial&reason=Gaz+%3Cb%3E&function=watch-officer&count=2&rooms=control&based_on=0";
    let set = officer.post("/fr/centre/posture", form).await;
    assert_eq!((set.status.as_u16(), set.header("location")), (303, "/fr/centre"));
    let page = officer.get("/fr/centre").await.text;
    for wanted in ["centre partiellement activé", "Gaz &lt;b&gt;", "0/2", "Contrôle", "id=\"chip-posture\""]
    {
        assert!(page.contains(wanted), "{wanted}");
    }
    let chip = mayor.get("/nl/watch").await.text;
    assert!(chip.contains("centrum gedeeltelijk geactiveerd"), "in the top bar of everybody");
    let since = |page: &str| {
        let (_, chip) = page.split_once("id=\"chip-posture\"").unwrap();
        chip.split_once("</li>").unwrap().0.replace('\u{a0}', " ")
    };
    assert!(since(&chip).contains("03:40") && !since(&chip).contains("2026"), "{}", since(&chip));
    town.clock.advance_seconds(86_400);
    let next = mayor.get("/nl/watch").await.text;
    assert!(since(&next).contains("2026 03:40"), "the next day it has its day: {}", since(&next));
    let before = mayor.get("/nl/watch?as_of=2026-11-24T02:39:00Z").await.text;
    assert!(
        before.contains("normale bewaking") && !before.contains("gedeeltelijk geactiveerd"),
        "as it was then"
    );
    let then = since(&mayor.get("/nl/watch?as_of=2026-11-24T02:41:00Z").await.text);
    assert!(
        then.contains("gedeeltelijk geactiveerd") && then.contains("03:40") && !then.contains("2026"),
        "{then}"
    );
    let stale = officer.post("/fr/centre/posture", form).await;
    assert_eq!(stale.status, 409, "the page was older than the posture");
    let back = officer.post("/fr/centre/posture", "posture=normal&reason=fini").await;
    assert!(back.status == 409 && back.text.contains("désactivation"), "{}", back.text);
}

/// The entry of the posture that waits, from its form.
fn waiting(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"of\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn whoever_keeps_the_log_records_a_posture_that_was_ordered_and_another_confirms_it() {
    let town = Town::open();
    let (night, officer) = (town.browser(RECORDER), town.browser(OFFICER));
    let before = night.get("/fr/centre").await.text;
    assert!(before.contains("Inscrire une posture ordonnée") && !before.contains("Changer la posture"));
    let form = "posture=partial&reason=Gaz&means=phone&speaker=M.+%3CDubois%3E&stated=03:30&based_on=0";
    let whose = night.post("/fr/centre/posture", form).await;
    assert_eq!(whose.status, 422, "by whom it was ordered");
    assert!(whose.text.contains("value=\"M. &lt;Dubois&gt;\""), "what was typed is kept: {}", whose.text);
    let recorded = format!("{form}&ordered-by=head");
    assert_eq!(town.browser(MAYOR).post("/fr/centre/posture", &recorded).await.status, 403);
    let mut mayor = Console::open(&town, MAYOR, "fr", "centre").await;
    assert_eq!(night.post("/fr/centre/posture", &recorded).await.status, 303);
    let chip = mayor.fragment("chips").await.html;
    assert!(chip.contains("centre partiellement activé") && chip.contains("à confirmer"), "{chip}");
    let page = night.get("/fr/centre").await.text.replace('\u{a0}', " ");
    let wanted = [
        "inscrite, pas confirmée",
        "ordonnée (03:30) par",
        "Haut fonctionnaire",
        "M. &lt;Dubois&gt;",
        "téléphone",
        "Officier de nuit",
        "N. Lambert",
    ];
    for wanted in wanted {
        assert!(page.contains(wanted), "{wanted} in {page}");
    }
    assert!(!page.contains("C’était bien ainsi"), "whoever recorded it does not confirm it");
    let seen = officer.get("/fr/centre").await.text;
    let badge = seen.split_once("id=\"badge-centre\">").unwrap().1.split_once("</a>").unwrap().0;
    assert!(badge.contains("posture à confirmer"), "{badge}");
    assert!(!page.contains("posture à confirmer"), "not for those who cannot");
    let of = waiting(&seen);
    let answer = format!("of={of}&verdict=confirm&words=");
    for other in [RECORDER, MAYOR] {
        let refused = town.browser(other).post("/fr/centre/posture/answer", &answer).await;
        assert_eq!(refused.status, 403, "{other}");
    }
    assert_eq!(officer.post("/fr/centre/posture/answer", &answer).await.status, 303);
    assert!(!mayor.fragment("chips").await.html.contains("à confirmer"));
    let page = officer.get("/nl/centre").await.text;
    assert!(page.contains("Bevestigd (") && page.contains("C. Delvaux"), "{page}");
    assert_eq!(officer.post("/fr/centre/posture/answer", &answer).await.status, 409, "once");
}

#[tokio::test]
async fn whoever_answers_after_somebody_else_reads_why_it_is_too_late_and_what_they_wrote() {
    let town = Town::open();
    let (night, officer, relief) = (town.browser(RECORDER), town.browser(OFFICER), town.browser(RELIEF));
    let form = "posture=full&reason=Incendie&means=phone&ordered-by=head";
    assert_eq!(night.post("/fr/centre/posture", form).await.status, 303);
    let of = waiting(&relief.get("/fr/centre").await.text);
    let path = "/fr/centre/posture/answer";
    assert_eq!(officer.post(path, &format!("of={of}&verdict=confirm&words=")).await.status, 303);
    let late = relief.post(path, &format!("of={of}&verdict=contest&words=jamais+dit")).await;
    assert_eq!(late.status, 409);
    for wanted in ["n’est pas, ou n’est plus, à confirmer", "Vous aviez écrit", "jamais dit"] {
        assert!(late.text.contains(wanted), "{wanted} in {}", late.text);
    }
    let fresh = relief.get("/fr/centre").await.text;
    assert!(!fresh.contains("Vous aviez écrit"), "once");
}

#[tokio::test]
async fn an_order_of_somebody_who_is_named_does_not_become_ones_own() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "posture=partial&reason=Gaz&means=phone&speaker=M.+Dubois&based_on=0";
    let whose = officer.post("/fr/centre/posture", &format!("{form}&ordered-by=")).await;
    assert_eq!(whose.status, 422, "of which function");
    assert!(whose.text.contains("value=\"M. Dubois\""), "what was typed is kept: {}", whose.text);
    let neither = town.browser(MAYOR).post("/fr/centre/posture", form).await;
    assert_eq!(neither.status, 403, "whoever may do neither hears of that");
    assert_eq!(officer.post("/fr/centre/posture", &format!("{form}&ordered-by=head")).await.status, 303);
    let page = officer.get("/fr/centre").await.text;
    assert!(page.contains("inscrite, pas confirmée") && page.contains("M. Dubois"), "{page}");
}

/// What the page says beside the room.
fn badge(page: &str) -> &str {
    page.split_once("id=\"badge-centre\">").unwrap().1.split_once("</a>").unwrap().0
}

#[tokio::test]
async fn the_number_beside_the_room_counts_what_this_person_can_answer() {
    let town = Town::open();
    let (officer, relief) = (town.browser(OFFICER), town.browser(RELIEF));
    let listens = |page: &str| {
        let (_, topics) = page.split_once("data-topics=\"").unwrap();
        let all = topics.split_once('"').unwrap().0.split(' ');
        all.filter(|topic| topic.starts_with("centre")).collect::<Vec<_>>().join(",")
    };
    let topics = listens(&officer.get("/fr/centre").await.text);
    assert!(topics.starts_with("centre,centre:"), "the number is a person's own: {topics}");
    let night = listens(&town.browser(RECORDER).get("/fr/centre").await.text);
    assert_eq!(night, "centre", "whoever answers nothing needs no number");
    let mut mine = Console::open(&town, OFFICER, "fr", &topics).await;
    let theirs = listens(&relief.get("/fr/centre").await.text);
    let mut other = Console::open(&town, RELIEF, "fr", &theirs).await;
    let form = "posture=partial&reason=Gaz&means=phone&ordered-by=head";
    assert_eq!(officer.post("/fr/centre/posture", form).await.status, 303);
    let own = officer.get("/fr/centre").await.text;
    assert!(
        !badge(&own).contains("class=\"badge\"") && !own.contains("C’était bien ainsi"),
        "{}",
        badge(&own)
    );
    let seen = relief.get("/fr/centre").await.text;
    assert!(badge(&seen).contains("posture à confirmer") && seen.contains("C’était bien ainsi"), "{seen}");
    // What holds for everybody comes first, then what holds for this person.
    assert!(mine.fragment("badge-centre").await.html.contains("class=\"badge\""));
    assert!(!mine.fragment("badge-centre").await.html.contains("class=\"badge\""));
    assert!(other.fragment("badge-centre").await.html.contains("class=\"badge\""));
    let answer = format!("of={}&verdict=confirm&words=", waiting(&seen));
    assert_eq!(relief.post("/fr/centre/posture/answer", &answer).await.status, 303);
    assert!(!other.fragment("badge-centre").await.html.contains("class=\"badge\""));
}

#[tokio::test]
async fn a_posture_that_was_never_ordered_is_contested_and_stays_to_be_read() {
    let town = Town::open();
    let (night, officer) = (town.browser(RECORDER), town.browser(OFFICER));
    let form = "posture=full&reason=Incendie&means=phone&ordered-by=head";
    assert_eq!(night.post("/en/centre/posture", form).await.status, 303);
    let of = waiting(&officer.get("/en/centre").await.text);
    let path = "/en/centre/posture/answer";
    let mute = officer.post(path, &format!("of={of}&verdict=contest&words=")).await;
    assert_eq!(mute.status, 422);
    assert!(mute.text.contains("id=\"f-words\""), "the field at fault is open: {}", mute.text);
    town.clock.advance_seconds(60);
    let reply = officer.post(path, &format!("of={of}&verdict=contest&words=never+said")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = officer.get("/en/centre").await.text;
    for wanted in ["<s>centre fully activated</s>", "contested: does not count", "never said", "Incendie"] {
        assert!(page.contains(wanted), "{wanted} in {page}");
    }
    let chip = page.split_once("id=\"chip-posture\"").unwrap().1.split_once("</li>").unwrap().0;
    assert!(chip.contains("normal watch"), "the one before counts again: {chip}");
    let then = officer.get("/en/centre?as_of=2026-11-24T02:40:30Z").await.text;
    assert!(
        then.contains("recorded, not confirmed") && !then.contains("name=\"verdict\""),
        "as it was: {then}"
    );
}

#[tokio::test]
async fn a_state_received_stands_in_the_top_bar_until_its_last_day() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert!(officer.get("/en/centre").await.text.contains("nothing received so far"));
    let without = officer.post("/en/centre/states", "level=threat+4&source=").await;
    assert_eq!(without.status, 422);
    let noted = officer.post("/en/centre/states", "level=threat+4&source=mail+of+the+centre&scope=").await;
    assert_eq!(noted.status, 303);
    let page = officer.get("/en/centre").await.text;
    assert!(page.contains("chip-state-threat") && page.contains("Threat level 4"), "{page}");
    assert!(page.contains("mail of the centre") && page.contains("general"));
    let some = officer.post("/en/centre/states", "level=threat+1&source=call&scope=stations").await;
    assert_eq!(some.status, 303);
    let history = officer.get("/en/centre/states/threat").await.text;
    assert!(history.contains("stations") && history.contains("level 4"), "{history}");
    assert_eq!(officer.get("/en/centre/states/weather").await.status, 404);
}

#[tokio::test]
async fn people_come_and_go() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let nobody = officer.post("/en/centre/stays", "name=&function=mayor").await;
    assert_eq!(nobody.status, 422);
    let guest = "name=Jo+%3Cb%3E+%28fictif%29&function=mayor&house=Elsewhere&room=control";
    assert_eq!(officer.post("/en/centre/stays", guest).await.status, 303);
    assert_eq!(officer.post("/en/centre/stays", "me=yes").await.status, 303);
    assert_eq!(officer.post("/en/centre/stays", "me=yes").await.status, 409, "once is enough");
    let page = officer.get("/en/centre").await.text;
    assert!(page.contains("Jo &lt;b&gt; (fictif)") && page.contains("Elsewhere"));
    let stay = page.split("/en/centre/stays/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(officer.post(&format!("/en/centre/stays/{stay}/leave"), "").await.status, 303);
    assert!(!officer.get("/en/centre").await.text.contains("Elsewhere"), "the first of the list left");
}

#[tokio::test]
async fn no_list_offers_a_screen_to_which_nothing_can_be_given() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    for path in ["/fr/centre", "/fr/handover", "/fr/reports/new"] {
        let page = officer.get(path).await.text;
        assert!(page.contains("value=\"fire-officer\""), "{path}: {page}");
        assert!(!page.contains(&format!("value=\"{SCREEN}\"")), "{path}");
    }
}

#[tokio::test]
async fn nobody_sets_a_posture_over_that_of_a_colleague_unseen() {
    let town = Town::open();
    let (slow, quick) = (town.browser(OFFICER), town.browser(RELIEF));
    let (page, act) = ("/fr/centre", "/fr/centre/posture");
    let drawn = slow.get(page).await.text;
    let set = [
        ("posture", "partial"),
        ("reason", "Gaz"),
        ("function", "watch-officer"),
        ("count", "2"),
        ("rooms", "control"),
    ];
    let reply = quick.post(act, &filled(&quick.get(page).await.text, act, &set)).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let mine = [("posture", "full"), ("reason", "Incendie"), ("function", "watch-officer"), ("count", "3")];
    let back = slow.post(act, &filled(&drawn, act, &mine)).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(back.status, 409, "{said}");
    for wanted in [
        "Maintenant : « centre partiellement activé »",
        "Maintenant : « Gaz »",
        " · 2 »",
        "Incendie",
        "value=\"3\"",
        "value=\"full\" checked",
        "value=\"control\" checked",
    ] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    let command = testkit::unique().to_string();
    let again = filled(&back.text, act, &[("command_id", &command)]);
    for _ in 0..2 {
        let reply = slow.post(act, &again).await;
        assert_eq!(reply.status, 303, "a repeat gets its first receipt: {}", reply.text);
    }
    let now = town.read(|r| read::posture_now(r)).unwrap();
    assert_eq!((now.posture, now.reason.text.as_str()), (Posture::Full, "Incendie"));
    assert_eq!((now.needs[0].count, now.rooms.as_slice()), (3, ["control".to_owned()].as_slice()));
    assert_eq!(town.read(|r| read::postures(r, 9)).len(), 2, "written once");
    // Whoever changes it next begins with who is needed and which rooms are in use; the step itself is chosen each time.
    let next = filled(&quick.get(page).await.text, act, &[]);
    assert!(next.contains("function=watch-officer") && next.contains("count=3"), "{next}");
    assert!(next.contains("rooms=control") && !next.contains("posture=full"), "{next}");
}

#[tokio::test]
async fn whoever_only_ticks_the_stand_down_asks_for_nobody() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let (page, act) = ("/fr/centre", "/fr/centre/posture");
    let full = "posture=full&reason=Incendie&function=watch-officer&count=2&rooms=control";
    let step = async |changes: &[(&str, &str)]| {
        let reply = officer.post(act, &filled(&officer.get(page).await.text, act, changes)).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        let now = town.read(|r| read::posture_now(r)).unwrap();
        (now.posture, now.needs.iter().map(|n| n.count).collect::<Vec<_>>(), now.rooms)
    };
    assert_eq!(officer.post(act, full).await.status, 303);
    let end = [("posture", "stand-down"), ("reason", "Éteint")];
    assert_eq!(step(&end).await, (Posture::StandDown, Vec::new(), Vec::new()));
    // What is asked for by name is needed, whatever the posture; a smaller activation keeps what it had.
    assert_eq!(officer.post(act, full).await.status, 303);
    let smaller = [("posture", "partial"), ("reason", "Maîtrisé")];
    assert_eq!(step(&smaller).await, (Posture::Partial, vec![2], vec!["control".to_owned()]));
    let clearing = [("posture", "stand-down"), ("reason", "Éteint"), ("count", "1")];
    assert_eq!(step(&clearing).await, (Posture::StandDown, vec![1], Vec::new()));
}

#[tokio::test]
async fn a_posture_that_was_contested_meanwhile_is_said_and_the_second_click_counts() {
    let town = Town::open();
    let (night, officer, relief) = (town.browser(RECORDER), town.browser(OFFICER), town.browser(RELIEF));
    let (page, act) = ("/fr/centre", "/fr/centre/posture");
    let recorded = "posture=partial&reason=Gaz&means=phone&ordered-by=head";
    assert_eq!(night.post(act, recorded).await.status, 303);
    let drawn = officer.get(page).await.text;
    let answer = format!("of={}&verdict=contest&words=jamais+dit", waiting(&drawn));
    assert_eq!(relief.post("/fr/centre/posture/answer", &answer).await.status, 303);
    let mine = [("posture", "full"), ("reason", "Incendie")];
    let back = officer.post(act, &filled(&drawn, act, &mine)).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("Maintenant : « veille normale »"), "{said}");
    let reply = officer.post(act, &filled(&back.text, act, &[])).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
}
