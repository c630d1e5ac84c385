//! A warning about an incident of the night: an unconfirmed figure is refused, a second person releases, the public site has it, signed,
//! on every page and in every language; what was not released never is in the file; when the site cannot be reached, the page says so.

use std::path::{Path, PathBuf};

use exchange::Limits;
use exchange::cap;
use publicsite::{Bundle, FILE};
use situation::read::{Eye, IncidentFilter, IncidentRow};
use warning::read::{WarningRow, warnings};
use web::testing::{Browser, Reply};

use super::doors::House;
use super::messages::letters;
use crate::outbox::Runner;
use crate::{flows, keys, places, public};

/// Words that stand in nothing but what is kept inside.
const INSIDE: &str = "quartier-reserve";

fn folder(house: &House) -> PathBuf {
    house.world.config.public.folder(&house.world.config.data)
}

fn site(folder: &Path) -> Bundle {
    Bundle::read(&std::fs::read(folder.join(FILE)).unwrap()).unwrap()
}

fn page(site: &Bundle, path: &str) -> String {
    String::from_utf8(site.file(path).unwrap_or_default().to_vec()).unwrap()
}

pub(super) fn incident(house: &House) -> IncidentRow {
    let filter = IncidentFilter::default();
    let all = house.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 100)).unwrap();
    all.into_iter().find(|i| i.point().is_some() && i.state.is_live() && i.readers.is_empty()).unwrap()
}

pub(super) fn form(about: &IncidentRow, description: &str) -> String {
    let words = |tag: &str, headline: &str| {
        format!(
            "event-{tag}=Gaz&headline-{tag}={headline}&instruction-{tag}=Fermez&place-{tag}=rue&description-{tag}={description}"
        )
    };
    format!(
        "about={}&template=gas&status=Exercise&expires=120&shape=circle&metres=300&category=Safety&urgency=Immediate&severity=Severe&\
         certainty=Observed&responses=Shelter&{}&{}&headline-en=Close",
        about.id,
        words("fr", "Fermez+tout"),
        words("nl", "Sluit+alles")
    )
    .replace("&headline-en=Close", "&event-en=Gas&headline-en=Close+all&instruction-en=Close&place-en=street")
}

fn row(house: &House, number: &str) -> WarningRow {
    let all =
        house.world.live.read(|r| warnings(r, &Eye::all(), &warning::read::Filter::default(), 100)).unwrap();
    all.into_iter().find(|w| w.number == number).unwrap()
}

async fn written(browser: &Browser, form: &str) -> String {
    let reply: Reply = browser.post("/fr/public", form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").to_owned()
}

/// Writes, hands over, releases; the way to the public runs.
pub(super) async fn released(house: &House, author: &Browser, second: &Browser, form: &str) -> String {
    let address = written(author, form).await;
    assert_eq!(author.post(&format!("{address}/submit"), "").await.status, 303);
    let reply = second.post(&format!("{address}/release"), "").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    flows::run(&house.world);
    address
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_persons_warn_the_public_and_the_signed_site_has_it_in_every_language() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let about = incident(&house);
    let hidden = written(&author, &form(&about, INSIDE)).await;
    let blank = author.get(&format!("/fr/public/new?about={}&template=gas", about.id)).await.text;
    assert!(blank.contains("Fuite de gaz") && blank.contains("Gasleck"), "the profile's words: {blank}");
    let costs = author.get(&hidden).await.text;
    assert!(costs.contains("Appel vocal · BE-Alert") && costs.contains("be-alert.be"), "{costs}");
    let address = released(&house, &author, &second, &form(&about, "fuite")).await;
    let folder = folder(&house);
    let site = site(&folder);
    let shown = row(&house, "W-26-0002");
    for (path, words) in [("/fr/", "Fermez tout"), ("/nl/", "Sluit alles"), ("/en/", "Close all")] {
        assert!(page(&site, path).contains(words), "{path}");
    }
    let text = page(&site, "/cap/W-26-0002.xml");
    let own = cap::Certificate::of_file("own", page(&site, "/certificate.pem").as_bytes()).unwrap();
    assert!(cap::trust(text.as_bytes(), &Limits::default(), &[own]).is_checked(), "{text}");
    let mut read = cap::parse(text.as_bytes(), &Limits::default()).unwrap().remove(0);
    (read.signed, read.warnings) = (false, Vec::new());
    assert_eq!(Some(read), shown.alert, "what went out is what was released");
    let beside = author.get(&format!("/fr/incidents/{}", about.id)).await.text;
    assert!(beside.contains("id=\"public-beside\"") && beside.contains("W-26-0002"));
    assert!(second.get(&address).await.text.contains("sur le site"));
    let everything = String::from_utf8_lossy(&std::fs::read(folder.join(FILE)).unwrap()).into_owned();
    for inside in [INSIDE, &about.id.to_string(), &shown.id.to_string(), &about.number, "watch-officer"] {
        assert!(!everything.contains(inside), "{inside} stays inside");
    }
    let before = std::fs::read(folder.join(FILE)).unwrap();
    public::publisher(&house.world).unwrap().push(&house.world).unwrap();
    let again = Bundle::read(&std::fs::read(folder.join(FILE)).unwrap()).unwrap();
    assert_eq!(
        again.file("/cap/W-26-0002.xml"),
        Bundle::read(&before).unwrap().file("/cap/W-26-0002.xml"),
        "signed once"
    );
    let ended = author.get(&format!("{}/change", hidden)).await;
    assert_eq!(ended.status, 200);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unconfirmed_figure_is_refused_and_a_public_one_goes_onto_the_site() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let about = incident(&house);
    let figures = house.world.live.read(|r| situation::read::figures(r, &Eye::all(), &[about.id])).unwrap();
    let address = match figures.iter().find(|f| f.status != situation::log::FigureStatus::Public) {
        Some(figure) => {
            let text = format!("%7Bfigure%3A{}%7D", figure.name);
            let address = written(&author, &form(&about, &text)).await;
            let refused = author.post(&format!("{address}/submit"), "").await;
            assert_eq!(refused.status, 422);
            assert!(refused.text.contains("ne peut pas partir"), "{}", refused.text);
            address
        }
        None => unreachable!("the night leaves a figure that is not public: {figures:?}"),
    };
    assert!(author.get(&address).await.text.contains("Ne peut pas encore partir"));
    released(&house, &author, &second, &form(&about, "fuite")).await;
    let public: Vec<_> =
        figures.iter().filter(|f| f.status == situation::log::FigureStatus::Public).collect();
    let shown = page(&site(&folder(&house)), "/fr/figures");
    assert_eq!(shown.matches("<dt>").count(), public.len(), "only public figures: {shown}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_platform_for_the_population_is_given_a_warning_that_holds_or_nothing() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let about = incident(&house);
    let area = house.areas_of("mayor").into_iter().next().unwrap();
    let inside = format!(
        "do=send&about={}&subject-fr=R%C3%A9union&words-fr={INSIDE}&subject-nl=Vergadering&words-nl={INSIDE}&to=office:mayor&\
         area={area}&channels=mail&next-minutes=5&acknowledge-minutes=10",
        about.id
    );
    let sent = author.post("/fr/messages", &inside).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let path = format!("/fr/handover-to/be-alert?about={}", about.id);
    let page = author.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(
        page.text.contains("aucune alerte à la population") && !page.text.contains(INSIDE),
        "{}",
        page.text
    );
    released(&house, &author, &second, &form(&about, "fuite")).await;
    let page = author.get(&path).await.text;
    assert!(page.contains("Fermez tout") && page.contains("Sluit alles") && !page.contains(INSIDE), "{page}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_site_that_cannot_be_written_is_red_on_the_page_and_a_later_attempt_makes_it_good() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let folder = folder(&house);
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    std::fs::write(&folder, "in the way").unwrap();
    let address = released(&house, &author, &second, &form(&incident(&house), "fuite")).await;
    let red = second.get(&address).await.text;
    assert!(red.contains("pas sur le site") && red.contains("Le système dit"), "{red}");
    std::fs::remove_file(&folder).unwrap();
    assert_eq!(second.post(&format!("{address}/push"), "").await.status, 303);
    flows::run(&house.world);
    assert!(!second.get(&address).await.text.contains("Le système dit"));
    assert!(page(&site(&folder), "/fr/").contains("Fermez tout"));
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_ran_out_leaves_the_start_page_without_anybody_doing_anything() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let folder = folder(&house);
    public::round(&house.world);
    let empty = std::fs::read(folder.join(FILE)).unwrap();
    public::round(&house.world);
    assert_eq!(
        std::fs::read(folder.join(FILE)).unwrap(),
        empty,
        "an empty site is not written again and again"
    );
    released(&house, &author, &second, &form(&incident(&house), "fuite")).await;
    let stood = std::fs::read(folder.join(FILE)).unwrap();
    public::round(&house.world);
    assert_eq!(std::fs::read(folder.join(FILE)).unwrap(), stood, "nothing changed, nothing is written");
    house.clock.skip(3 * 3600 * 1_000_000);
    public::round(&house.world);
    let site = site(&folder);
    assert!(!page(&site, "/fr/").contains("Fermez tout") && page(&site, "/fr/archive").contains("Échue"));
    house.world.close();
}

/// News in both official languages, written and published; its page.
async fn news(browser: &Browser) -> String {
    let item = "sort=news&title-fr=Centre+ouvert&body-fr=Salle+A&title-nl=Centrum+open&body-nl=Zaal+A";
    let reply = browser.post("/fr/public/items", item).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let address = reply.header("location").to_owned();
    assert_eq!(browser.post(&format!("{address}/publish"), "").await.status, 303);
    address
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_site_is_an_archive_that_can_be_kept_and_a_warning_opens_it_again() {
    let house = House::open();
    let press = Browser::new(&house.front.router, &house.token_of("press-officer"));
    news(&press).await;
    house.clock.skip(60 * 1_000_000);
    let reply = press.post("/fr/public/site/close", "reason=la+crise+est+finie").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    flows::run(&house.world);
    let folder = folder(&house);
    let closed = site(&folder);
    for (path, words) in [
        ("/fr/", "Ce site a été fermé le"),
        ("/nl/", "gesloten en wordt niet meer bijgewerkt"),
        ("/en/", "This site was closed on"),
        ("/fr/news", "Centre ouvert"),
        ("/fr/news", "Archive, site fermé le"),
    ] {
        assert!(page(&closed, path).contains(words), "{path}: {words}");
    }
    let inside = page(&closed, "/fr/");
    assert!(!inside.contains("la crise est finie"), "the reason stays inside");
    house.clock.skip(120 * 1_000_000);
    public::round(&house.world);
    assert_eq!(site(&folder).file("/fr/news"), closed.file("/fr/news"), "nothing changes any more");
    let taken = press.get("/fr/public/site/archive.zip").await;
    assert_eq!((taken.status.as_u16(), taken.header("content-type")), (200, "application/zip"));
    assert!(taken.text.starts_with("PK") && taken.text.contains("editions.html"));
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    released(&house, &author, &second, &form(&incident(&house), "fuite")).await;
    let open = site(&folder);
    let start = page(&open, "/fr/");
    assert!(start.contains("Fermez tout") && !start.contains("Ce site a été fermé"), "{start}");
    assert!(!page(&open, "/fr/news").contains("Centre ouvert"));
    assert!(page(&open, "/fr/news").contains("href=\"/fr/archive#n-"), "letters of then lead on");
    assert!(page(&open, "/fr/archive").contains("Centre ouvert"), "what an earlier crisis left");
    house.world.close();
}

/// An incident of which a figure is public.
fn with_public_figure(house: &House) -> IncidentRow {
    let filter = IncidentFilter::default();
    let all = house.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 100));
    let public = |about: &IncidentRow| {
        let filter = situation::read::LogFilter::figures(about.id);
        let page = house.world.live.read(|r| situation::read::log(r, &Eye::all(), &filter, 100)).unwrap();
        let standing = page.rows.into_iter().filter(|row| row.corrected.is_none());
        standing.filter_map(|row| row.figure).any(|f| f.status == situation::log::FigureStatus::Public)
    };
    all.unwrap().into_iter().find(public).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_site_opened_anew_begins_without_the_figures_of_the_earlier_crisis() {
    let house = House::open();
    let press = Browser::new(&house.front.router, &house.token_of("press-officer"));
    let about = with_public_figure(&house);
    let told = async || {
        let words = "title-fr=Centre+ouvert&body-fr=Salle+A&title-nl=Centrum+open&body-nl=Zaal+A";
        let reply = press.post("/fr/public/items", &format!("sort=news&about={}&{words}", about.id)).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        let address = reply.header("location").to_owned();
        assert_eq!(press.post(&format!("{address}/publish"), "").await.status, 303);
        flows::run(&house.world);
    };
    let figures = || page(&site(&folder(&house)), "/fr/figures").matches("<dt>").count();
    told().await;
    let before = figures();
    assert!(before > 0, "a public figure of what is spoken of");
    house.clock.skip(60 * 1_000_000);
    let reply = press.post("/fr/public/site/close", "reason=la+crise+est+finie").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    flows::run(&house.world);
    assert_eq!(figures(), before, "a closed site keeps them");
    house.clock.skip(60 * 1_000_000);
    let reply = press.post("/fr/public/site/reopen", "reason=une+autre+crise&how=anew").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    flows::run(&house.world);
    assert_eq!(figures(), 0, "what counted in an earlier crisis stays there");
    let held = "toujours public ne s’affiche pas";
    assert!(!press.get("/fr/public").await.text.contains(held), "nobody speaks of that incident yet");
    told().await;
    assert_eq!(figures(), 0, "nor does the same number come back when the same incident is spoken of");
    for path in ["/fr/public", "/fr/public/site"] {
        let page = press.get(path).await.text;
        assert!(page.contains(held), "whoever keeps the site is told, {path}: {page}");
    }
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_published_goes_to_the_press_in_the_language_of_each() {
    let house = House::published_at("https://crise.example");
    let press = Browser::new(&house.front.router, &house.token_of("press-officer"));
    let address = news(&press).await;
    let list = "organisation=De+Krant&name=&mail=redactie%40krant.example&lang=nl";
    assert_eq!(press.post("/fr/public/press", list).await.status, 303);
    let shown = press.get(&address).await.text;
    let to = shown.split("name=\"to\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let reply = press.post(&format!("{address}/press"), &format!("to={to}")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let corrected = "title-fr=Centre+complet&body-fr=Salle+B&title-nl=Centrum+vol&body-nl=Zaal+B";
    assert_eq!(press.post(&format!("{address}/change"), corrected).await.status, 303);
    assert_eq!(press.post(&format!("{address}/publish"), "").await.status, 303);
    flows::run(&house.world);
    Runner::new(&house.world).unwrap().run();
    let mail = letters(&house, "mail");
    let sent: Vec<_> = mail.iter().filter(|l| l["to"] == "redactie@krant.example").collect();
    assert_eq!(sent.len(), 1, "{mail:?}");
    let text = sent[0]["texts"][0]["text"].as_str().unwrap();
    assert!(
        text.contains("Centrum open")
            && text.contains("Zaal A")
            && text.contains("https://crise.example/nl/news#n-"),
        "as it was when it was sent: {text}"
    );
    assert!(text.matches("http").count() == 1, "nobody is asked to acknowledge: {text}");
    let page = press.get("/fr/public/press").await.text;
    let message = page.split("href=\"/fr/messages/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let keeper = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    assert_eq!(keeper.get(&format!("/fr/messages/{message}")).await.status, 200, "the list leads to it");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_nobody_reaches_the_site_the_press_gets_the_text_without_an_address() {
    let house = House::open();
    let press = Browser::new(&house.front.router, &house.token_of("press-officer"));
    let address = news(&press).await;
    let list = "organisation=De+Krant&name=&mail=redactie%40krant.example&lang=nl";
    assert_eq!(press.post("/fr/public/press", list).await.status, 303);
    let shown = press.get(&address).await.text;
    assert!(shown.contains("le message part sans lien"), "{shown}");
    let to = shown.split("name=\"to\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(press.post(&format!("{address}/press"), &format!("to={to}")).await.status, 303);
    flows::run(&house.world);
    Runner::new(&house.world).unwrap().run();
    let mail = letters(&house, "mail");
    let sent = mail.iter().find(|l| l["to"] == "redactie@krant.example").unwrap();
    let text = sent["texts"][0]["text"].as_str().unwrap();
    assert!(text.contains("Zaal A") && !text.contains("news#") && !text.contains("http"), "{text}");
    house.world.close();
}

/// How long signing and publishing take together; the yardstick is `xmlsec1` signing the same document, where it is installed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::disallowed_methods, reason = "measuring time is what this test is for")]
async fn signed_and_published_within_a_blink() {
    let house = House::open();
    let author = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let second = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let about = incident(&house);
    released(&house, &author, &second, &form(&about, "fuite")).await;
    let keys = places::keys(&house.world.config);
    let settings = &house.world.config.warnings;
    let signer = keys::warnings(&keys, settings, "x", house.world.clock.now()).unwrap();
    let alert = row(&house, "W-26-0001").alert.unwrap();
    let publisher = public::publisher(&house.world).unwrap();
    let mut took: Vec<u128> = (0..9)
        .map(|_| {
            let begun = std::time::Instant::now();
            signer.sign(&cap::write(&alert, &house.world.facts.zone)).unwrap();
            publisher.push(&house.world).unwrap();
            begun.elapsed().as_micros()
        })
        .collect();
    took.sort_unstable();
    eprintln!("signed, drawn and published: {} µs in the middle of nine", took[4]);
    assert!(took[4] < 500_000, "ten times what it should take even where nothing is optimised: {took:?}");
    house.world.close();
}
