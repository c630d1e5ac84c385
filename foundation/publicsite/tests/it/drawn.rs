//! What stands on the pages.

use exchange::Limits;
use exchange::cap::{self, Status};
use publicsite::{Content, Item, ItemSort, ItemText, Language, Standing, phone_page};

use crate::sample::{NIGHT, alert, bundle, content, info, page};

#[test]
fn every_page_exists_in_every_language_that_somebody_wrote_in_and_runs_nothing() {
    let content = content();
    assert_eq!(content.tags(), ["fr", "nl", "en", "ar"], "a crisis language comes with its first text");
    let bundle = bundle(&content);
    for tag in content.tags() {
        for path in ["", "archive", "figures", "news", "404", "warning/W-26-0002", "warning/W-26-0001"] {
            let html = String::from_utf8(bundle.file(&format!("/{tag}/{path}")).unwrap().to_vec()).unwrap();
            for banned in ["<script", "style=\"", "javascript:", "http:", "onclick", "{{", "cookie"] {
                assert!(!html.contains(banned), "/{tag}/{path}: {banned}");
            }
            assert!(
                html.starts_with("<!doctype html>") && html.contains(&format!("lang=\"{tag}\"")),
                "/{tag}/{path}"
            );
            assert!(
                html.contains("24/11/2026, 03:40") || path == "404",
                "/{tag}/{path} says when it was last changed"
            );
            assert!(html.contains("<h1"), "/{tag}/{path} has a heading");
            // What the style sheet shows once the page has been open for a quarter of an hour: the way to its present state.
            let older = format!("<p class=\"older\"><a href=\"/{tag}/{path}\">");
            assert!(html.contains(&older), "/{tag}/{path} says when it is old");
        }
    }
    for path in [
        "/feed.atom",
        "/active.json",
        "/active.geojson",
        "/status.json",
        "/robots.txt",
        "/certificate.pem",
        "/certificates.pem",
        "/cap/W-26-0002.xml",
        "/map/W-26-0002.svg",
    ] {
        assert!(bundle.file(path).is_some(), "{path}");
    }
}

#[test]
fn a_warning_says_what_to_do_until_when_and_in_which_language() {
    let fr = page(&content(), "/fr/warning/W-26-0002");
    for part in [
        "Fermez tout",
        "Que faire",
        "Fermez portes &amp; fenêtres.",
        "&lt;ouverte&gt;",
        "24/11/2026, 05:40",
        "/map/W-26-0002.svg",
        "/cap/W-26-0002.xml",
        "Danger grave",
    ] {
        assert!(fr.contains(part), "{part}: {fr}");
    }
    let ar = page(&content(), "/ar/warning/W-26-0002");
    assert!(ar.contains("dir=\"rtl\"") && ar.contains("أغلقوا كل شيء"));
    let en = page(&content(), "/en/warning/W-26-0002");
    assert!(
        en.contains("does not exist in English") && en.contains("lang=\"fr-BE\""),
        "another language says so: {en}"
    );
}

#[test]
fn french_sets_its_colon_apart_and_the_others_do_not() {
    let fr = page(&content(), "/fr/warning/W-26-0002");
    for label in ["Contact", "Numéro", "Dernière mise à jour", "Carte de la zone concernée"] {
        assert!(fr.contains(&format!("{label}\u{A0}:")), "{label}: {fr}");
    }
    assert!(page(&content(), "/fr/figures").contains("source\u{A0}: Ville"));
    let (nl, ar) = (page(&content(), "/nl/warning/W-26-0002"), page(&content(), "/ar/warning/W-26-0002"));
    assert!(nl.contains("Contact:") && ar.contains("الرقم:"), "{nl} {ar}");
}

#[test]
fn what_was_withdrawn_stays_visible_as_such() {
    let archive = page(&content(), "/nl/archive");
    assert!(
        archive.contains("Ingetrokken: deze waarschuwing geldt niet meer.") && archive.contains("W-26-0003")
    );
    assert!(!archive.contains("Wat moet u doen"), "what to do is said only while it holds");
    let start = page(&content(), "/fr/");
    assert!(start.contains("Fermez tout") && !start.contains("Ancienne"));
    let news = page(&content(), "/fr/news");
    assert!(
        news.contains("Retiré") && news.contains("erreur &lt;b&gt;") && news.contains("id=\"n-26-0001\"")
    );
    assert!(news.contains("<p>Un.</p><p>Deux.</p>") && news.contains("version 2"));
    let figures = page(&content(), "/en/figures");
    assert!(figures.contains("1\u{A0}340") && figures.contains("about") && figures.contains("source: Town"));
}

#[test]
fn what_is_not_real_says_so_on_every_page_and_in_every_file() {
    let mut content = content();
    content.place.fictitious = true;
    content.warnings[0].alert.status = Status::Exercise;
    for path in ["/fr/", "/fr/warning/W-26-0002", "/fr/archive", "/fr/news", "/fr/figures", "/fr/404"] {
        let html = page(&content, path);
        assert!(html.contains("FICTIF. Démonstration") && html.contains("noindex"), "{path}");
    }
    assert!(page(&content, "/fr/").contains("EXERCICE. Ceci n&#39;est pas une vraie alerte"));
    assert_eq!(page(&content, "/robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(page(&content, "/active.json").contains("\"fictitious\":true"));
    assert!(page(&content, "/feed.atom").contains("[Exercise] Fermez tout / Sluit alles"));
}

#[test]
fn other_programs_read_the_feed_and_the_areas() {
    let content = content();
    let feed = page(&content, "/feed.atom");
    let links = cap::links(feed.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(links.len(), 2, "our own reader of feeds finds the documents: {links:?}");
    let areas: serde_json::Value = serde_json::from_str(&page(&content, "/active.geojson")).unwrap();
    let features = areas["features"].as_array().unwrap();
    assert_eq!((features.len(), features[0]["id"].as_str()), (1, Some("W-26-0002")), "only what holds");
    let ring = features[0]["geometry"]["coordinates"][0][0].as_array().unwrap();
    assert_eq!(ring.first(), ring.last());
    let data: serde_json::Value = serde_json::from_str(&page(&content, "/active.json")).unwrap();
    assert_eq!(data["warnings"][0]["texts"]["nl-BE"]["headline"], "Sluit alles");
    let picture = page(&content, "/map/W-26-0002.svg");
    assert!(picture.matches("<path").count() > 2 && !picture.contains("NaN"));
}

#[test]
fn an_empty_site_says_that_nothing_holds() {
    let mut content = content();
    (content.warnings, content.items, content.figures) = (Vec::new(), Vec::new(), Vec::new());
    let start = page(&content, "/en/");
    assert!(start.contains("No warning is in force.") && start.contains("tel:112"));
    assert!(page(&content, "/nl/archive").contains("Geen eerdere waarschuwing."));
    assert_eq!(content.tags(), ["fr", "nl", "en"]);
}

#[test]
fn the_middle_of_a_page_is_what_its_checkers_see() {
    let content = content();
    let draft = alert("W-26-0009", vec![info("fr-BE", "Brouillon <b>")]);
    let html = phone_page(&content, &draft, "fr").unwrap();
    assert!(html.contains("Brouillon &lt;b&gt;") && html.contains("Que faire") && !html.contains("<html"));
    assert_eq!(
        phone_page(&content, &alert("W", Vec::new()), "fr").unwrap(),
        "",
        "nothing said is nothing shown"
    );
    let mut over = content;
    over.warnings[0].standing = Standing::Expired;
    assert!(page(&over, "/fr/archive").contains("Échue"));
}

/// The sample with a warning and news in Ukrainian, Arabic and Pashto; the last has no words of the site's own.
fn in_crisis_languages() -> Content {
    let mut content = content();
    content.place.languages.push(Language { tag: "ps".into(), name: "پښتو".into(), rtl: true });
    let infos = &mut content.warnings[0].alert.infos;
    infos.extend([info("uk", "Зачиніть вікна"), info("ps", "کړکۍ وتړئ")]);
    let text = |title: &str| ItemText { title: title.into(), body: "…".into() };
    let texts = [("fr", "Centre"), ("nl", "Centrum"), ("uk", "Центр"), ("ps", "مرکز")];
    content.items.push(Item {
        key: "n-26-0003".into(),
        sort: ItemSort::News,
        texts: texts.map(|(tag, title)| (tag.to_owned(), text(title))).into(),
        first_at: NIGHT,
        at: NIGHT,
        version: 1,
        withdrawn: None,
        earlier: false,
    });
    content
}

#[test]
fn a_crisis_language_has_its_pages_its_direction_and_a_switch_to_every_other() {
    let content = in_crisis_languages();
    let tags = content.tags();
    assert_eq!(tags, ["fr", "nl", "en", "uk", "ar", "ps"]);
    let site = bundle(&content);
    let expected = [
        ("fr", "ltr", "Fermez tout"),
        ("uk", "ltr", "Зачиніть вікна"),
        ("ar", "rtl", "أغلقوا كل شيء"),
        ("ps", "rtl", "کړکۍ وتړئ"),
    ];
    for (tag, direction, words) in expected {
        for path in ["", "news", "archive", "figures", "404", "warning/W-26-0002"] {
            let html = String::from_utf8(site.file(&format!("/{tag}/{path}")).unwrap().to_vec()).unwrap();
            assert!(html.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\">")), "/{tag}/{path}");
            for other in &tags {
                let switch = format!("<li><a href=\"/{other}/{path}\" lang=\"{other}\" hreflang=\"{other}\"");
                assert!(html.contains(&switch), "/{tag}/{path} leads to {other}");
                assert!(
                    html.contains(&format!("hreflang=\"{other}\" href=\"/{other}/{path}\"")),
                    "and tells programs"
                );
            }
            let here = format!("hreflang=\"{tag}\" aria-current=\"true\"");
            assert_eq!(html.matches(&here).count(), 1, "/{tag}/{path} says which one this is");
        }
        let start = page(&content, &format!("/{tag}/"));
        let own = if tag == "fr" { "fr-BE" } else { tag };
        assert!(
            start.contains(&format!("<div lang=\"{own}\" dir=\"{direction}\">")) && start.contains(words),
            "{start}"
        );
    }
    let names = page(&content, "/fr/");
    assert!(
        names.contains(">Українська</a>") && names.contains(">العربية</a>") && names.contains(">پښتو</a>")
    );
}

#[test]
fn a_language_without_words_of_the_site_has_english_ones_marked_as_such() {
    let content = in_crisis_languages();
    let html = page(&content, "/ps/news");
    assert!(html.contains("<body lang=\"en\" dir=\"ltr\">") && html.contains("Crisis information"), "{html}");
    assert!(
        html.contains("<div lang=\"ps\" dir=\"rtl\"><h2 class=\"title\">مرکز</h2>"),
        "what was written is not English"
    );
    for tag in ["fr", "ar", "uk"] {
        assert!(page(&content, &format!("/{tag}/news")).contains("<body>"), "{tag} has words of its own");
    }
    let other = page(&content, "/ar/news");
    assert!(
        other.contains("<div lang=\"fr\" dir=\"ltr\"><h2 class=\"title\">Centre</h2>"),
        "in a page from right to left: {other}"
    );
}

#[test]
fn numbers_and_names_stand_in_the_language_of_the_page_or_say_in_which_they_stand() {
    let content = in_crisis_languages();
    let (ar, uk) = (page(&content, "/ar/figures"), page(&content, "/uk/figures"));
    assert!(ar.contains("<span>الطوارئ</span>") && ar.contains(">مدينة</a>"), "{ar}");
    assert!(!ar.contains("Emergency") && !ar.contains("Town of Hautrive"), "{ar}");
    // Nobody wrote these in Ukrainian: the number, the name of the authority, what the figure counts, who says so.
    for english in ["Emergency</span>", "Town of Hautrive</a>", "Evacuated</dt>", "Town</span>"] {
        assert!(uk.contains(&format!(" lang=\"en\" dir=\"ltr\">{english}")), "{english}: {uk}");
    }
    assert_eq!(uk.matches("Цього тексту немає українською").count(), 2, "figures and numbers say so: {uk}");
    assert!(page(&content, "/uk/").contains(" lang=\"en\" dir=\"ltr\">Evacuated</dt>"));
    let nl = page(&content, "/nl/figures");
    assert!(nl.contains("<span>Noodgeval</span>") && nl.contains("<dt>Geëvacueerden</dt>"), "{nl}");
}

#[test]
fn what_signed_before_stays_published_after_what_signs_now() {
    let content = content();
    let (one, all) = (page(&content, "/certificate.pem"), page(&content, "/certificates.pem"));
    assert!(one.contains("now") && !one.contains("before"));
    assert!(all.find("now").unwrap() < all.find("before").unwrap());
    assert!(page(&content, "/nl/").contains("href=\"/certificates.pem\""));
}
