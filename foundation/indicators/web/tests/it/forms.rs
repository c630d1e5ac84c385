//! What the forms write, and how they come back when something is wrong.

use indicators::definition::Open;
use indicators::event::RefusedLine;
use indicators::file::LineFault;
use indicators::read::{self, Eye};
use indicators::value::ValueStatus;
use indicators_web::{Taken, take_file};
use kernel::Lang;
use web::testing::{Browser, Reply, unproved};

use crate::town::{ANALYST, MAYOR, Town, day, given};

const DEFINITION: &str = "code=heat&name-fr=Chaleur&name-nl=Hitte&counts-fr=Température&unit-fr=°C&decimals=1&source=mesure&\
    tier=regional&period=day&direction=up-is-bad&handling=service&expected=60&by=90001";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_indicator_is_defined_followed_and_changed_by_its_forms() {
    let town = Town::open();
    let analyst = town.browser(ANALYST);
    let reply = analyst.post("/fr/indicators", &DEFINITION.replace("&name-nl=Hitte", "")).await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text.contains("id=\"f-name-nl\"") && reply.text.contains("value=\"Chaleur\""),
        "{}",
        reply.text
    );
    let reply = analyst.post("/fr/indicators", DEFINITION).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let path = reply.header("location").to_owned();
    let row = town.journal.read(|r| read::by_code(r, &Eye::all(), "heat")).unwrap().unwrap();
    assert_eq!((row.definition.unit.decimals, row.definition.expected_minutes), (1, Some(60)));

    let page = analyst.get(&format!("{path}/thresholds")).await.text;
    assert!(page.contains("value=\"vigilance\"") && page.contains("value=\"waakzaamheid\""), "{page}");
    let rung = "t1-code=watch&t1-name-fr=vigilance&t1-name-nl=waakzaamheid&t1-compare=at-least&t1-value=29,6&t1-clear=28&\
        t1-hold=2&t1-responsible=mayor&t1-action=prévenir";
    let refused = analyst.post(&format!("{path}/thresholds"), &rung.replace("29,6", "27")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("id=\"f-t1-clear-error\">La marge"), "{}", refused.text);
    assert_eq!(analyst.post(&format!("{path}/thresholds"), rung).await.status, 303);
    let row = town.journal.read(|r| read::by_code(r, &Eye::all(), "heat")).unwrap().unwrap();
    let t = row.thresholds.first().unwrap();
    assert_eq!((t.value, t.clear, t.hold, t.verified), (296, 280, 2, false));

    // Another meaning from a period on, with its reason; the page shows the break.
    town.record(row.id, vec![given("", 22, 301)]);
    let change =
        format!("{DEFINITION}&since=23/11/2026&why=autre+capteur").replace("decimals=1", "decimals=2");
    let dutch = format!("{}/change", path.replace("/fr/", "/nl/"));
    assert_eq!(analyst.post(&dutch, &change).await.status, 303);
    let source = |town: &Town| {
        let row = town.journal.read(|r| read::by_code(r, &Eye::all(), "heat")).unwrap().unwrap();
        row.definition.source.words.lang
    };
    assert_eq!(source(&town), Lang::Fr, "a Dutch reader who changes something else leaves its language");
    town.record(row.id, vec![given("", 23, 3010)]);
    let page = analyst.get(&path).await.text;
    assert!(
        page.contains("class=\"break\"") && page.contains("version 2") && page.contains("30,10\u{a0}°C"),
        "{page}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_grid_of_values_is_recorded_whole_or_comes_back() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let (analyst, path) = (town.browser(ANALYST), format!("/nl/indicators/{id}/record"));
    town.record(id, vec![given("90001", 22, 60)]);
    let blank = analyst.get(&path).await.text;
    assert!(blank.contains("value=\"2026-11-23\"") && blank.contains("Hoogoever"), "the next day: {blank}");
    let head = town.journal.head();
    let reply = analyst.post(&path, "period=23/11/2026&value-90001=61&value-90002=veel").await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text.contains("“veel” is geen getal") && reply.text.contains("value=\"61\""),
        "{}",
        reply.text
    );
    assert_eq!(town.journal.head(), head, "nothing half");
    let reply = analyst
        .post(&path, "period=23/11/2026&value-90001=1.061&value-90002=7&note-90002=avond&status=confirmed")
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let rows = town.journal.read(|r| read::latest(r, id, Some("90001"), 1)).unwrap();
    assert_eq!(rows.first().map(|v| (v.value, v.status.code())), Some((1061, "confirmed")));
    let again = analyst.post(&path, "period=23/11/2026&value-90001=1").await;
    assert_eq!(again.status, 422);
    assert!(again.text.contains("id=\"f-value-90001-error\">Voor 2026-11-23"), "{}", again.text);
    // A mayor records and does not confirm.
    let reply =
        town.browser(MAYOR).post_json(&path, "period=22/11/2026&value-90002=1&status=confirmed").await;
    assert_eq!(reply.status, 403);
    assert_eq!(town.browser(MAYOR).post_json(&path, "period=22/11/2026&value-90002=1").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_confirmed_released_and_corrected() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    town.record(id, vec![given("90001", 22, 60)]);
    let analyst = town.browser(ANALYST);
    let which = format!("area=90001&start={}", day(22).0);
    let page = analyst.get(&format!("/en/indicators/{id}/value?{which}")).await.text;
    assert!(
        page.contains("value=\"confirmed\">Confirm") && !page.contains("value=\"public\">Make public"),
        "{page}"
    );
    let act = |act: &str, form: &str| {
        let (path, form) = (format!("/en/indicators/{id}/{act}"), format!("{which}&{form}"));
        let analyst = analyst.clone();
        async move { analyst.post(&path, &form).await }
    };
    assert_eq!(act("status", "to=public").await.status, 409);
    assert_eq!(act("status", "to=confirmed").await.status, 303);
    assert_eq!(act("status", "to=public").await.status, 303);
    let without = act("correct", "value=61").await;
    assert_eq!(without.status, 422);
    assert!(without.text.contains("id=\"f-why-error\">This field is needed."), "{}", without.text);
    assert_eq!(act("correct", "value=61&why=counted+twice").await.status, 303);
    assert_eq!(act("correct", "never=on&why=no+such+site").await.status, 303);
    assert_eq!(analyst.get(&format!("/en/indicators/{id}/value?{which}")).await.status, 404);
    // Whoever may not release does not take a released value back either.
    town.record(id, vec![given("90001", 23, 1)]);
    let which = format!("area=90001&start={}", day(23).0);
    let page = town.browser(MAYOR).get(&format!("/en/indicators/{id}/value?{which}")).await.text;
    assert!(!page.contains("/status\"") && page.contains("/correct\""), "{page}");
}

async fn upload(town: &Town, path: &str, content: &str) -> Reply {
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"places.csv\"\r\ncontent-type: text/csv\r\n\r\n\
         {content}\r\n--x--\r\n"
    );
    let browser = town.browser(ANALYST);
    let request = browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_shown_line_by_line_before_it_is_taken_in() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    town.record(id, vec![given("", 20, 150)]);
    let path = format!("/en/indicators/{id}/import");
    assert!(upload(&town, &path, "when;much").await.text.contains("The first line must name the columns"));
    let head = town.journal.head();
    let text = "period;area;value\n2026-11-20;;151\n2026-11-21;;160\n2026-11-22;90001;x\n";
    let shown = upload(&town, &path, text).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    for wanted in [
        "One new value",
        "One value differs",
        "One line refused",
        "the value is not a number",
        "<s>150</s> 151",
    ] {
        assert!(shown.text.contains(wanted), "{wanted}: {}", shown.text);
    }
    assert_eq!(town.journal.head(), head, "a preview writes nothing");
    let digest =
        shown.text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let take = |more: &str| format!("digest={digest}&name=places.csv{more}");
    let analyst = town.browser(ANALYST);
    assert_eq!(analyst.post(&path, &take("")).await.status, 303);
    let values = |town: &Town| {
        let rows = town.journal.read(|r| read::latest(r, id, None, 10)).unwrap();
        rows.iter().map(|v| v.value).collect::<Vec<_>>()
    };
    assert_eq!(values(&town), [160, 150], "what differs stays unless one says so");
    assert_eq!(analyst.post(&path, &take("&correct=on")).await.status, 303);
    assert_eq!(values(&town), [160, 151]);
    let entry = town.journal.entry(head + 1).unwrap().unwrap();
    assert_eq!(entry.kind(), "indicators.values-imported");
    assert_eq!(entry.fields["digest"], digest.as_str());
    let kept = town.desk.blobs.get(&digest).unwrap();
    assert!(kept.is_some(), "the file stays as it came");
    let gone = analyst.post(&path, &format!("digest={}", "0".repeat(64))).await;
    assert_eq!(gone.status, 409);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_corrects_nothing_that_nobody_has_seen() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    town.record(id, vec![given("", 20, 150)]);
    let path = format!("/en/indicators/{id}/import");
    let shown = upload(&town, &path, "period;area;value\n2026-11-20;;151\n").await.text;
    let take = |page: &str| web::testing::filled(page, &path, &[("correct", "on")]);
    let analyst = town.browser(ANALYST);
    let which = format!("start={}&value=170&why=counted+twice", day(20).0);
    assert_eq!(analyst.post(&format!("/en/indicators/{id}/correct"), &which).await.status, 303);
    let value = || town.journal.read(|r| read::latest(r, id, None, 1)).unwrap()[0].value;
    let back = analyst.post(&path, &take(&shown)).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let now = back.text.contains("This is how they stand now");
    assert!(now && back.text.contains("<s>170</s> 151"), "{}", back.text);
    assert_eq!(value(), 170, "nothing was overwritten");
    assert_eq!(analyst.post(&path, &take(&back.text)).await.status, 303);
    assert_eq!(value(), 151);
    let head = town.journal.head();
    assert_eq!(analyst.post(&path, &take(&back.text)).await.status, 303, "a repeat brings nothing");
    assert_eq!(town.journal.head(), head);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_source_corrects_what_it_gave_before_and_repeats_nothing() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let fetch = |code: &str, text: &str| {
        let submit = |piece| {
            town.ask(piece);
            Ok(())
        };
        let when = (testkit::NIGHT, ValueStatus::Confirmed, "part");
        take_file(
            &town.journal,
            &town.desk,
            (code, "https://figures.example/a.csv"),
            text.as_bytes(),
            when,
            submit,
        )
    };
    let first = "period;value\n2026-11-21;150\n2026-11-22;160\nsoon;1\n";
    let refused = vec![RefusedLine { line: 4, fault: LineFault::Period }];
    let taken = |values| Taken { values, refused: refused.clone() };
    assert_eq!(fetch("places", first).unwrap(), taken(2));
    let head = town.journal.head();
    assert_eq!(fetch("places", first).unwrap(), taken(0));
    assert_eq!(town.journal.head(), head, "the same file brings no entry");
    assert_eq!(fetch("places", &first.replace("160", "165")).unwrap(), taken(1));
    let rows = town.journal.read(|r| read::series(r, id, None, 10)).unwrap();
    let told: Vec<_> = rows.iter().map(|v| (v.value, v.standing, v.status.code())).collect();
    assert_eq!(told, [(165, true, "confirmed"), (160, false, "confirmed"), (150, true, "confirmed")]);
    assert!(fetch("nothing", first).is_err() && fetch("places", "<html>").is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_makes_a_figure_public_proves_it_and_nothing_else_asks() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    town.record(id, vec![given("90001", 22, 60)]);
    let which = format!("area=90001&start={}", day(22).0);
    let status = format!("/en/indicators/{id}/status");
    let analyst = Browser::new(&town.router, &unproved(ANALYST));
    assert_eq!(analyst.post(&status, &format!("{which}&to=confirmed")).await.status, 303);
    let head = town.journal.head();
    let mayor = Browser::new(&town.router, &unproved(MAYOR));
    let refused = mayor.post_json(&status, &format!("{which}&to=public")).await;
    assert_eq!((refused.status.as_u16(), town.journal.head()), (403, head));
    assert_ne!(refused.json()["key"], "error-step-up", "whoever may not is told so");
    let form = format!("{which}&to=public");
    stage::proved(&town.journal, &town.router, ANALYST, &status, &form).await;
    let form = format!("{which}&value=61&why=counted+twice&status=public");
    stage::proved(&town.journal, &town.router, ANALYST, &format!("/en/indicators/{id}/correct"), &form).await;
    let form = "period=23/11/2026&value-90001=7&status=public";
    stage::proved(&town.journal, &town.router, ANALYST, &format!("/en/indicators/{id}/record"), form).await;
    assert_eq!(analyst.post(&status, &format!("{which}&to=confirmed")).await.status, 303, "back again");
}
