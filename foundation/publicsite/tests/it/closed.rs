//! A site that was closed, what an earlier crisis leaves on a site that was opened anew, and the archive that opens from a folder.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use publicsite::{Content, Edition, ItemSort, ItemText, Record, Standing, archive};

use crate::sample::{NIGHT, bundle, content, page, place};

/// Nothing holds any more, and the site was closed on the day after.
fn closed() -> Content {
    let mut content = content();
    content.warnings[0].standing = Standing::Expired;
    content.closed = Some(NIGHT.plus_seconds(86_400));
    content
}

#[test]
fn a_closed_site_says_so_with_the_day_in_every_language_and_its_pages_stay() {
    let content = closed();
    for (tag, strip, notice) in [
        ("fr", "Archive, site fermé le 25/11/2026", "Ce site a été fermé le 25/11/2026"),
        ("nl", "Archief, gesloten op 25/11/2026", "Deze site is op 25/11/2026 gesloten"),
        ("en", "Archive, closed on 25/11/2026", "This site was closed on 25/11/2026"),
    ] {
        let start = page(&content, &format!("/{tag}/"));
        assert!(start.contains(notice) && start.contains("tel:112"), "{start}");
        for path in ["", "news", "archive", "figures", "warning/W-26-0002"] {
            let html = page(&content, &format!("/{tag}/{path}"));
            assert!(html.contains(strip), "/{tag}/{path}");
            assert!(!html.contains("class=\"older\""), "/{tag}/{path} is never too old");
        }
    }
    assert!(page(&content, "/fr/news").contains("Où dormir ?"), "what was said can still be read");
    let mut later = content.clone();
    later.checked_at = later.checked_at.plus_seconds(3_600);
    let (now, then) = (bundle(&content), bundle(&later));
    for path in now.paths().filter(|path| *path != "/status.json") {
        assert_eq!(now.file(path), then.file(path), "{path} changes no more");
    }
    assert!(page(&content, "/status.json").contains("\"closed\":\"2026-11-25T"));
    assert!(!page(&crate::sample::content(), "/fr/").contains("Archive, site fermé"));
}

#[test]
fn what_an_earlier_crisis_left_stands_among_what_is_past() {
    let mut content = content();
    content.items[0].earlier = true;
    assert!(!page(&content, "/fr/news").contains("Où dormir ?"));
    assert!(!page(&content, "/fr/").contains("Où dormir ?"));
    let past = page(&content, "/fr/archive");
    assert!(past.contains("Actualités et réponses antérieures") && past.contains("Où dormir ?"), "{past}");
    let news = page(&content, "/fr/news");
    assert!(
        news.contains("<li id=\"n-26-0001\"><a href=\"/fr/archive#n-26-0001\">"),
        "its old address leads on: {news}"
    );
    assert!(past.contains("id=\"n-26-0001\"") && !past.contains("id=\"n-26-0002\""), "{past}");
}

fn editions() -> Vec<Edition> {
    let text = |title: &str| ItemText { title: title.into(), body: "Un.".into() };
    let one = |version: Option<i64>, seq: i64| Edition {
        key: "n-26-0001".into(),
        sort: ItemSort::Question,
        version,
        at: NIGHT,
        entry: (seq, format!("entry-{seq}")),
        erased: false,
        texts: version.map(|_| ("fr".to_owned(), text("Où <dormir> ?"))).into_iter().collect(),
        reasons: if version.is_some() {
            BTreeMap::new()
        } else {
            BTreeMap::from([("nl".to_owned(), "fout".to_owned())])
        },
    };
    vec![one(Some(1), 31), one(Some(2), 32), one(None, 40)]
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, text);
    }
    files
}

/// The name that an address leads to, from this page of the folder.
fn led(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('#').next().unwrap().split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn the_archive_opens_from_a_folder_and_lists_each_file_with_its_digest() {
    let (content, place, editions) = (closed(), place(), editions());
    let site = bundle(&content);
    let warnings = BTreeMap::from([("W-25-0001".to_owned(), "<alert>old</alert>".to_owned())]);
    let record = Record {
        place: &place,
        site: &site,
        closed: content.closed,
        editions: &editions,
        warnings: &warnings,
    };
    let bytes = archive(&record).unwrap();
    assert_eq!(bytes, archive(&record).unwrap(), "the same site is the same archive");
    let files = unpacked(&bytes);
    for name in
        ["site/fr/index.html", "site/ar/news.html", "site/cap/W-26-0002.xml", "site/cap/W-25-0001.xml"]
    {
        assert!(files.contains_key(name), "{name}: {:?}", files.keys());
    }
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        for part in html.split(" href=\"").chain(html.split(" src=\"")).skip(1) {
            let address = part.split('"').next().unwrap();
            let outside = ["http", "tel:", "#", "<!doctype", "{"].iter().any(|p| address.starts_with(p));
            if !outside && !address.contains('<') {
                assert!(files.contains_key(&led(name, address)), "{name} leads to {address}");
            }
        }
        assert!(!html.contains("=\"/"), "{name} has an address from the root");
    }
    let list = &files["index.html"];
    for word in
        ["Archive du site public", "Archief van de publieke site", "Ce site a été fermé le 25/11/2026"]
    {
        assert!(list.contains(word), "{word}: {list}");
    }
    let sums = &files["SHA256SUMS"];
    for name in files.keys().filter(|name| *name != "SHA256SUMS") {
        let line = sums.lines().find(|line| line.ends_with(&format!("  {name}"))).unwrap();
        let sum = line.split(' ').next().unwrap();
        assert!(sum.len() == 64 && (name == "index.html" || list.contains(sum)), "{name}");
    }
    let told = &files["editions.html"];
    assert!(
        told.contains("№ 31") && told.contains("entry-40") && told.contains("Où &lt;dormir&gt; ?"),
        "{told}"
    );
    assert!(told.contains("lang=\"nl\"") && told.contains("fout"));
    let data: serde_json::Value = serde_json::from_str(&files["editions.json"]).unwrap();
    assert_eq!(data[1]["version"], 2);
    assert_eq!(data[1]["entry"], 32);
    assert_eq!(data[2]["act"], "withdrawn");
}
