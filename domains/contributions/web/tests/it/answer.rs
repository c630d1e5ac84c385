//! A partner answers by a link without account, is asked back, answers anew; the same with an account.

use testkit::NIGHT;
use web::testing::Browser;

use crate::town::{GUEST, MANAGER, PARTNER, Town, hidden, measure, upload};

const ACTION: &str = "lang=nl&what=Buurtwerk+in+scholen&areas=90001&groups=young&from=2026-03-01&until=2026-06-30&result=Veertig+jongeren&figures=40+jongeren&links=https%3A%2F%2Fh.example%2Fr&cost=1250%2C50";

#[tokio::test]
async fn a_partner_answers_by_link_in_dutch_is_asked_back_and_accepted() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "nl").await;
    assert!(address.starts_with("/nl/contribute/"));
    let stranger = Browser::new(&town.router, "");
    let home = stranger.get(&address).await;
    assert_eq!(home.status, 200);
    assert!(home.text.contains("Slachtoffers opvangen") && home.text.contains("nog geen antwoord"));
    assert!(
        !home.text.contains("class=\"rail\"")
            && !home.text.contains("<script")
            && !home.text.contains("C. Delvaux"),
        "nothing of the inside"
    );
    let form = stranger.get(&format!("{address}/action?measure={}", measure("8.8").id)).await;
    assert!(form.text.contains("value=\"90001\" checked"), "its own territory is ticked");
    let meta = format!("measure={}&key={}&revision=", measure("8.8").id, hidden(&form, "key"));
    each_error_at_once(&stranger, &format!("{address}/action"), &meta).await;
    let saved = stranger.post(&format!("{address}/action"), &format!("{meta}&{ACTION}")).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    assert!(saved.header("location").ends_with("#m-8.8"), "back to the measure");
    let head = town.journal.head();
    let home = stranger.get(saved.header("location")).await;
    assert!(home.text.contains("Bewaard als ontwerp") && home.text.contains("Buurtwerk in scholen"));
    let again = stranger.post(&format!("{address}/action"), &format!("{meta}&{ACTION}")).await;
    assert_eq!(again.status, 303, "pressed twice: {}", again.text);
    let other = ACTION.replace("Buurtwerk", "Rondes");
    let again = stranger.post(&format!("{address}/action"), &format!("{meta}&{other}")).await;
    assert!(again.status == 422 && again.text.contains("intussen bewaard"), "two tabs: the second is told");
    assert_eq!(town.journal.head(), head, "a draft is said to nobody");
    let home = nothing(&stranger, &address, "1.1").await;
    let seen = hidden(&home, "based_on");
    let sent = stranger.post(&format!("{address}/send"), &format!("based_on={seen}&name=A.+Fictief")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(stranger.get(sent.header("location")).await.text.contains("Goed ontvangen"));
    let row = town.sheet("hautrive");
    assert_eq!((row.version, row.open, row.given, row.nothing), (1, 0, 1, 1));

    let manager = town.browser(MANAGER);
    let path = format!("/fr/contributions/sheets/{}", row.id);
    let page = manager.get(&path).await;
    assert!(
        page.text.contains("Buurtwerk in scholen")
            && page.text.contains("A. Fictief")
            && page.text.contains("Rien")
    );
    assert!(!page.text.contains(address.rsplit('/').next().unwrap()), "the secret is shown once");
    let bare = manager.post(&format!("{path}/judge"), "actions=1&verdict=return").await;
    assert!(bare.status == 422, "a return says why");
    let back = manager
        .post(&format!("{path}/judge"), "actions=1&verdict=return&words=Combien+d%27ateliers+%3F")
        .await;
    assert_eq!(back.status, 303, "{}", back.text);
    let home = stranger.get(&address).await;
    assert!(home.text.contains("Combien d&#39;ateliers ?"), "{}", home.text);
    let form = stranger.get(&format!("{address}/action?n=1")).await;
    let better = ACTION.replace("40+jongeren", "40+jongeren%0A12+ateliers");
    let meta = format!("measure={}&key={}&revision=&n=1", measure("8.8").id, hidden(&form, "key"));
    assert_eq!(stranger.post(&format!("{address}/action"), &format!("{meta}&{better}")).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let accepted = manager.post(&format!("{path}/judge"), "actions=1&verdict=accept").await;
    assert_eq!(accepted.status, 303, "{}", accepted.text);
    assert_eq!(town.sheet("hautrive").accepted, 1);
    let late = stranger.post(&format!("{address}/take-back"), "n=1").await;
    assert!(late.status == 422 && late.text.contains("aanvaard"), "what was judged stays");
    let out = manager.post(&format!("{path}/withdraw"), "action=1&words=Compt%C3%A9e+deux+fois").await;
    assert_eq!(out.status, 303, "{}", out.text);
    assert!(manager.get(&path).await.text.contains("retirée"));
}

/// Everything that is wrong in a form is said in one answer, each beside its field.
async fn each_error_at_once(stranger: &Browser, address: &str, meta: &str) {
    let wrong = stranger.post(address, &format!("{meta}&lang=nl&what=x&figures=veel")).await;
    assert!(wrong.status == 422 && wrong.text.contains("schrijf een cijfer en wat het telt"));
    let three = format!("{meta}&lang=nl&what=+&figures=veel&from=gisteren&cost=weinig");
    let wrong = stranger.post(address, &three).await.text;
    let fields = ["what", "figures", "from", "cost"];
    assert!(
        fields.iter().all(|f| wrong.contains(&format!("<li><a href=\"#action-{f}\">"))),
        "at once: {wrong}"
    );
    assert!(wrong.contains("Zeg wat er gedaan is."), "the sentence names the field: {wrong}");
}

#[tokio::test]
async fn a_forwarded_link_used_by_two_is_answered_clearly() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let (first, second) = (Browser::new(&town.router, ""), Browser::new(&town.router, ""));
    let seen = hidden(&nothing(&first, &address, "1.1").await, "based_on");
    assert_eq!(first.post(&format!("{address}/send"), &format!("based_on={seen}")).await.status, 303);
    nothing(&second, &address, "8.8").await;
    let refused = second.post(&format!("{address}/send"), &format!("based_on={seen}")).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("a changé cette fiche")
            && refused.text.contains("Une réponse est déjà envoyée")
    );
    assert!(refused.text.contains("pas encore envoyé"), "what was written is kept");
    assert_eq!(town.sheet("hautrive").version, 1);
}

#[tokio::test]
async fn what_somebody_else_wrote_is_not_sent_unseen_and_a_second_press_sends_nothing_twice() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let (first, second) = (Browser::new(&town.router, ""), Browser::new(&town.router, ""));
    let sent = |home: &web::testing::Reply| {
        let [command, seen, based] = ["command_id", "seen", "based_on"].map(|name| hidden(home, name));
        format!("command_id={command}&seen={seen}&based_on={based}&name=A.+Fictif")
    };
    let home = nothing(&first, &address, "1.1").await;
    nothing(&second, &address, "8.8").await;
    let unseen = first.post(&format!("{address}/send"), &sent(&home)).await;
    assert!(unseen.status == 422 && unseen.text.contains("Rien n’est envoyé. Relisez"), "{}", unseen.text);
    assert_eq!(town.sheet("hautrive").version, 0);
    let both = sent(&unseen);
    for _ in 0..2 {
        let reply = first.post(&format!("{address}/send"), &both).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        assert!(reply.header("location").contains("said=sent"), "{}", reply.header("location"));
    }
    assert_eq!((town.sheet("hautrive").version, town.sheet("hautrive").nothing), (1, 2));
    // What is written since stays, whoever goes back to the page of before and presses once more.
    let form = format!("measure={}&reason=Toujours+rien", measure("1.1").id);
    assert_eq!(second.post(&format!("{address}/nothing"), &form).await.status, 303);
    let stale = first.post(&format!("{address}/send"), &both).await;
    assert!(stale.status == 422 && stale.text.contains("Toujours rien"), "{}", stale.text);
    assert!(first.get(&address).await.text.contains("Toujours rien"));
}

#[tokio::test]
async fn words_typed_behind_a_link_that_ended_or_a_request_that_closed_are_given_back() {
    let town = Town::open();
    let campaign = town.asked().await;
    let stranger = Browser::new(&town.router, "");
    let reason = format!("measure={}&reason=Pas+de+budget+%3Cb%3E&revision=0", measure("1.1").id);
    let lost = stranger.post("/fr/contribute/abc/nothing", &reason).await;
    assert!(lost.status == 404 && lost.text.contains("Pas de budget &lt;b&gt;"), "{}", lost.text);
    let action = stranger.post("/fr/contribute/abc/action", "what=Rondes&result=Quarante&lang=fr").await;
    assert!(action.text.contains("Rondes") && action.text.contains("Quarante"), "{}", action.text);
    assert!(!stranger.get("/fr/contribute/abc").await.text.contains("id=\"typed\""));
    let address = town.link("hautrive", "fr").await;
    let close = format!("/fr/contributions/{campaign}/close");
    assert_eq!(town.browser(MANAGER).post(&close, "").await.status, 303);
    let late = stranger.post(&format!("{address}/nothing"), &reason).await;
    assert!(late.status == 422 && late.text.contains("clôturée"), "{}", late.text);
    assert!(
        late.text.contains("id=\"typed\"") && late.text.contains("Pas de budget &lt;b&gt;"),
        "{}",
        late.text
    );
}

async fn nothing(browser: &Browser, address: &str, number: &str) -> web::testing::Reply {
    let form = format!("measure={}&reason=Rien", measure(number).id);
    assert_eq!(browser.post(&format!("{address}/nothing"), &form).await.status, 303);
    browser.get(address).await
}

#[tokio::test]
async fn an_unknown_an_ended_and_an_expired_link_say_so_kindly() {
    let town = Town::open();
    let campaign = town.asked().await;
    let stranger = Browser::new(&town.router, "");
    let gone = |reply: web::testing::Reply| {
        assert_eq!(reply.status, 404);
        assert!(reply.text.contains("Ce lien n’ouvre rien") && !reply.text.contains("Contributions 2026"));
    };
    gone(stranger.get("/fr/contribute/abc").await);
    gone(stranger.post("/fr/contribute/abc/send", "").await);
    let ended = town.link("hautrive", "fr").await;
    let id = town.sheet("hautrive").id;
    let made =
        town.read(|r| contributions::read::links(r, id)).into_iter().find(|l| l.contact.is_none()).unwrap();
    let end = format!("/fr/contributions/sheets/{id}/links/{}/end", made.link);
    assert_eq!(town.browser(MANAGER).post(&end, "").await.status, 303);
    gone(stranger.get(&ended).await);
    let closing = town.link("valcourt", "fr").await;
    assert_eq!(
        town.browser(MANAGER).post(&format!("/fr/contributions/{campaign}/close"), "").await.status,
        303
    );
    let page = stranger.get(&closing).await;
    assert!(page.status == 200 && page.text.contains("La demande est clôturée"));
    let late = stranger.post(&format!("{closing}/send"), "").await;
    assert!(late.status == 422 && late.text.contains("clôturée"));
    town.clock.set(NIGHT.plus_seconds(31 * 86_400));
    gone(stranger.get(&closing).await);
}

#[tokio::test]
async fn evidence_is_taken_in_and_given_out_with_its_own_sheet_only() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let other = town.link("valcourt", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let measure = measure("1.1").id.to_string();
    let fields = [("measure", measure.as_str()), ("key", "k"), ("lang", "fr"), ("what", "Rondes")];
    let script =
        upload(&stranger, &format!("{address}/action"), &fields, ("a.html", b"<html><script>")).await;
    assert!(script.status == 422 && script.text.contains("une sorte qui n’est pas gardée"));
    assert!(script.text.contains("name=\"what\"") && script.text.contains("Rondes"), "what was typed stays");
    let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, b'J', b'F', b'I', b'F', 0, 1];
    let saved = upload(&stranger, &format!("{address}/action"), &fields, ("a.jpg", &jpeg)).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let vague =
        [("measure", measure.as_str()), ("key", "l"), ("lang", "fr"), ("what", "Rondes"), ("figures", "x")];
    let again = upload(&stranger, &format!("{address}/action"), &vague, ("b.jpg", &jpeg)).await;
    assert!(again.status == 422 && again.text.contains("Choisissez encore les fichiers"), "{}", again.text);
    let home = stranger.get(&address).await.text;
    let file = home.split(&format!("{address}/files/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let given = stranger.get(&format!("{address}/files/{file}")).await;
    assert_eq!((given.status.as_u16(), given.header("content-type")), (200, "image/jpeg"));
    assert_eq!(
        stranger.get(&format!("{other}/files/{file}")).await.status,
        404,
        "not by another sheet's link"
    );
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let id = town.sheet("hautrive").id;
    let inside = format!("/fr/contributions/sheets/{id}/files/{file}");
    assert_eq!(town.browser(MANAGER).get(&inside).await.status, 200);
    assert_eq!(town.browser(GUEST).get(&inside).await.status, 404);
}

#[tokio::test]
async fn whoever_has_an_account_answers_on_their_own_sheet_alone() {
    let town = Town::open();
    town.asked().await;
    let (own, foreign) = (town.sheet("hautrive").id, town.sheet("valcourt").id);
    let partner = town.browser(PARTNER);
    let base = format!("/nl/contributions/sheets/{own}/write");
    let home = partner.get(&base).await;
    assert!(home.status == 200 && home.text.contains("class=\"rail\""), "{}", home.status);
    let nothing = format!("measure={}&reason=Niets", measure("1.1").id);
    assert_eq!(partner.post(&format!("{base}/nothing"), &nothing).await.status, 303);
    let sent = partner.post(&format!("{base}/send"), "").await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(town.sheet("hautrive").nothing, 1);
    let other = format!("/nl/contributions/sheets/{foreign}/write");
    assert_eq!(partner.get(&other).await.status, 404, "what somebody else is asked is not theirs to see");
    assert_eq!(town.browser("").get(&base).await.status, 303);
}

#[tokio::test]
async fn an_empty_nothing_to_report_comes_back_open_marked_and_with_a_link_that_leads_there() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let empty = format!("measure={}&reason=+&revision=0", measure("8.8").id);
    let page = stranger.post(&format!("{address}/nothing"), &empty).await;
    assert_eq!(page.status, 422);
    let text = &page.text;
    assert!(
        text.contains("href=\"#home-reason\">Dites pourquoi") && text.contains("id=\"home-reason\""),
        "{text}"
    );
    assert_eq!(text.matches("<details class=\"no-print\" open>").count(), 1, "{text}");
    assert!(text.contains("aria-invalid=\"true\""), "{text}");
}

#[tokio::test]
async fn what_is_taken_over_is_shown_before_and_named_when_it_is_sent_without_figures() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "nl").await;
    let stranger = Browser::new(&town.router, "");
    let form = format!("measure={}&key=k&{ACTION}", measure("8.8").id);
    assert_eq!(stranger.post(&format!("{address}/action"), &form).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let manager = town.browser(MANAGER);
    let last = town.sheet("hautrive").id;
    let judge = format!("/fr/contributions/sheets/{last}/judge");
    assert_eq!(manager.post(&judge, "actions=1&verdict=accept").await.status, 303);
    let open = "year=2027&due=2027-12-31T18:00&names-fr=X&names-nl=X&letter-fr=A&letter-nl=A&questions=0";
    let next = crate::town::id_in(&manager.post("/fr/contributions", open).await);
    let ask = format!("measures={}&partners=hautrive", measure("8.8").id);
    assert_eq!(manager.post(&format!("/fr/contributions/{next}/ask"), &ask).await.status, 303);
    let base =
        format!("/fr/contributions/sheets/{}/write", contributions::campaign::sheet_of(next, "hautrive"));
    let home = manager.get(&base).await;
    // Today is in November 2026: both days would lie ahead.
    assert!(
        home.text.contains("Reprendre pour 2027<") && home.text.contains("reste ouvert"),
        "{}",
        home.text
    );
    let was = "01/03/2026 – 30/06/2026 · 40 jongeren";
    assert!(home.text.replace("&#x2f;", "/").contains(was), "{}", home.text);
    let taken = format!("sheet={}&n={}", hidden(&home, "sheet"), hidden(&home, "n"));
    assert_eq!(manager.post(&format!("{base}/confirm"), &taken).await.status, 303);
    assert_eq!(manager.post(&format!("{base}/confirm"), &taken).await.status, 303, "pressed twice");
    let home = manager.get(&base).await.text;
    assert!(home.contains("Une action reprise de l’an dernier part sans chiffres"), "{home}");
    let fuller = format!("measure={}&key=before-{last}-1&revision=1&{ACTION}", measure("8.8").id);
    assert_eq!(manager.post(&format!("{base}/action"), &fuller).await.status, 303);
    let late = manager.post(&format!("{base}/confirm"), &taken).await;
    assert!(late.status == 422 && late.text.contains("a déjà repris cette action"), "{}", late.text);
}

#[tokio::test]
async fn a_second_press_after_a_draft_was_passed_over_is_no_error_and_keeps_that_draft() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let (stranger, measures) = (Browser::new(&town.router, ""), [measure("1.1").id, measure("8.8").id]);
    let nothing =
        |reason: &str, revision: u8| format!("measure={}&reason={reason}&revision={revision}", measures[0]);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &nothing("Rien", 0)).await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    assert_eq!(stranger.post(&format!("{address}/nothing"), &nothing("Davantage", 0)).await.status, 303);
    let form = format!("measure={}&key=k&lang=fr&what=Rondes", measures[1]);
    assert_eq!(stranger.post(&format!("{address}/action"), &form).await.status, 303);
    let judge = format!("/fr/contributions/sheets/{}/judge", town.sheet("hautrive").id);
    let accept = format!("nothing={}&verdict=accept", measures[0]);
    assert_eq!(town.browser(MANAGER).post(&judge, &accept).await.status, 303);
    let home = stranger.get(&address).await;
    let [command, seen, based] = ["command_id", "seen", "based_on"].map(|name| hidden(&home, name));
    let body = format!("command_id={command}&seen={seen}&based_on={based}&name=A.+Fictif");
    let mut heads = Vec::new();
    for press in 1..=2 {
        let sent = stranger.post(&format!("{address}/send"), &body).await;
        assert!(sent.status == 303 && sent.header("location").contains("sent-but"), "{press}: {}", sent.text);
        heads.push(town.journal.head());
    }
    assert_eq!(heads[0], heads[1], "sent once");
    assert!(stranger.get(&address).await.text.contains("Davantage"), "what was passed over stays");
}

#[tokio::test]
async fn nothing_is_written_of_what_comes_by_a_link_that_opens_nothing() {
    let town = Town::open();
    town.asked().await;
    let address = town.link("hautrive", "fr").await;
    let place = testkit::Place::sqlite();
    let blobs = store::Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
    let router = town.shell_with(vec![contributions_web::contribution(&town.desk)], |setup| {
        setup.erasures.blobs = Some(blobs);
    });
    // Whatever would be written cannot be.
    std::fs::remove_dir(place.dir().join("blobs/in")).unwrap();
    let stranger = Browser::new(&router.1, "");
    let measure = measure("1.1").id.to_string();
    let fields = [("measure", measure.as_str()), ("key", "k"), ("lang", "fr"), ("what", "Rondes")];
    let lost = upload(&stranger, "/fr/contribute/abc/action", &fields, ("a.jpg", b"a")).await;
    assert!(lost.status == 404 && lost.text.contains("Rondes"), "{}", lost.text);
    let known = upload(&stranger, &format!("{address}/action"), &fields, ("a.jpg", b"a")).await;
    assert!(known.status.is_server_error(), "{}", known.text);
}
