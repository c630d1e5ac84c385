//! Three equal languages, in the address.

use axum::body::Body;
use kernel::{Lang, Precision, Stated, Timestamp};
use web::Formats;

use crate::town::{Reply, Town, as_stranger};

#[tokio::test]
async fn the_root_leads_to_the_browsers_language_and_remembers_the_readers() {
    let town = Town::open();
    for (accept, cookie, expected) in [
        ("nl-BE,nl;q=0.9,en;q=0.5", "", "/nl/"),
        ("en;q=0.4, fr-FR;q=0.8", "", "/fr/"),
        ("de-DE,en;q=0.2", "", "/en/"),
        ("de-DE", "", "/fr/"),
        ("", "", "/fr/"),
        ("nl", "a=b; lang=en", "/en/"),
        ("nl", "lang=xx", "/nl/"),
    ] {
        let request = as_stranger("/").header("accept-language", accept).header("cookie", cookie);
        let reply = Reply::of(town.call(request.body(Body::empty()).unwrap()).await).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (303, expected), "{accept} {cookie}");
    }
}

#[tokio::test]
async fn each_language_has_its_own_words_and_leads_to_the_same_page_in_the_others() {
    let town = Town::open();
    for (lang, word) in [("fr", "Aller au contenu"), ("nl", "Naar de inhoud"), ("en", "Skip to content")] {
        let reply = town.get(&format!("/{lang}/notes?sort=-time")).await;
        assert_eq!(reply.status, 200);
        assert!(
            reply.text.contains(word) && reply.text.contains(&format!("<html lang=\"{lang}\"")),
            "{lang}"
        );
        for other in ["fr", "nl", "en"].iter().filter(|o| **o != lang) {
            let link = format!("href=\"/{other}/notes?sort=-time\"");
            assert!(reply.text.contains(&link), "{lang} to {other}");
        }
        assert!(reply.header("set-cookie").contains(&format!("lang={lang}")), "remembered");
    }
    assert_eq!(town.get("/de/notes").await.status, 404);
}

/// 2026-07-24 00:46:05 UTC: 02:46:05 in summer time.
const JULY: Timestamp = Timestamp::from_seconds(1_784_853_965);

#[test]
fn dates_numbers_and_money_are_written_as_people_do() {
    let zone = web::zone("Europe/Brussels").unwrap();
    let [fr, nl, en] = Lang::ALL.map(|l| Formats::new(l, zone.clone()));
    assert_eq!(
        [fr.date(JULY), nl.date(JULY), en.date(JULY)],
        ["24 juillet 2026", "24 juli 2026", "24 July 2026"]
    );
    assert_eq!(
        [fr.day(JULY), nl.day(JULY), en.day(JULY)],
        ["vendredi 24 juillet 2026", "vrijdag 24 juli 2026", "Friday, 24 July 2026"]
    );
    assert_eq!([fr.short_date(JULY), nl.short_date(JULY), en.short_date(JULY)], ["24/07/2026"; 3]);
    assert_eq!([fr.time(JULY), fr.seconds(JULY), fr.utc(JULY)], ["02:46", "02:46:05", "00:46"]);
    assert_eq!(
        [fr.number(1_234_567), nl.number(1_234_567), en.number(1_234_567)],
        ["1\u{202f}234\u{202f}567", "1.234.567", "1,234,567"]
    );
    assert_eq!([fr.decimal(-125, 1), nl.decimal(-125, 1), en.decimal(-125, 1)], ["-12,5", "-12,5", "-12.5"]);
    let amount = kernel::Cents(-123_456);
    assert_eq!(
        [fr.money(amount), nl.money(amount), en.money(amount)],
        ["-1\u{202f}234,56\u{a0}€", "€\u{a0}-1.234,56", "-€1,234.56"]
    );
    let three = ["a", "b", "c"].map(str::to_owned);
    assert_eq!([fr.list(&three), nl.list(&three), en.list(&three)], ["a, b et c", "a, b en c", "a, b and c"]);
}

#[test]
fn a_stated_time_is_no_more_exact_than_it_was_said() {
    let zone = web::zone("Europe/Brussels").unwrap();
    let nl = Formats::new(Lang::Nl, zone);
    let said = |precision| nl.stated(Stated { at: JULY, precision });
    assert_eq!(said(Precision::Second), "02:46:05");
    assert_eq!(said(Precision::Minute), "02:46");
    assert_eq!(said(Precision::Hour), "rond 02\u{a0}u.");
    assert_eq!(said(Precision::Day), "24/07/2026");
}

#[test]
fn winter_and_summer_time_come_from_the_program_itself() {
    let zone = web::zone("Europe/Brussels").unwrap();
    let fr = Formats::new(Lang::Fr, zone);
    // 2026-10-25: 02:30 comes twice, at 00:30 and at 01:30 UTC.
    assert_eq!(fr.time(Timestamp::from_seconds(1_792_888_200)), "02:30");
    assert_eq!(fr.time(Timestamp::from_seconds(1_792_891_800)), "02:30");
    assert!(web::zone("Europe/Atlantis").is_err());
}
