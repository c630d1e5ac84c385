//! Requests and their answers.

use std::io::Read as _;

use publicsite::{Ask, Loaded, Reply};

use crate::sample::{bundle, content};

fn ask(path: &str) -> Ask<'_> {
    Ask { method: "GET", path, ..Ask::default() }
}

fn header<'r>(reply: &'r Reply, name: &str) -> &'r str {
    reply.headers.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v.as_str())
}

#[test]
fn a_page_is_cacheable_packed_and_not_sent_twice() {
    let site = Loaded::of(bundle(&content()));
    let plain = site.answer(&ask("/fr/"));
    assert_eq!((plain.status, header(&plain, "content-type")), (200, "text/html; charset=utf-8"));
    assert!(
        header(&plain, "cache-control").contains("stale-if-error") && header(&plain, "set-cookie").is_empty()
    );
    assert!(header(&plain, "content-security-policy").starts_with("default-src 'none'"));
    let gzip = site.answer(&Ask { accept_encoding: "gzip, deflate", ..ask("/fr/") });
    assert_eq!((header(&gzip, "content-encoding"), header(&gzip, "vary")), ("gzip", "accept-encoding"));
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(&gzip.body[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.body);
    let br = site.answer(&Ask { accept_encoding: "gzip, br;q=1.0", ..ask("/fr/") });
    let mut unpacked = Vec::new();
    brotli::Decompressor::new(&br.body[..], 4096).read_to_end(&mut unpacked).unwrap();
    assert_eq!((header(&br, "content-encoding"), unpacked), ("br", plain.body.to_vec()));
    assert!(br.body.len() < plain.body.len() / 2);
    let refused = site.answer(&Ask { accept_encoding: "br;q=0, gzip;q=0", ..ask("/fr/") });
    assert_eq!(refused.body, plain.body);
    let etag = header(&br, "etag").to_owned();
    let again = site.answer(&Ask { accept_encoding: "br", if_none_match: &etag, ..ask("/fr/") });
    assert_eq!((again.status, again.body.len(), header(&again, "etag")), (304, 0, etag.as_str()));
    let other = site.answer(&Ask { if_none_match: &etag, ..ask("/fr/") });
    assert_eq!(other.status, 200, "another form is another answer");
    let head = site.answer(&Ask { method: "HEAD", ..ask("/fr/") });
    assert_eq!(
        (head.body.len(), header(&head, "content-length")),
        (0, plain.body.len().to_string().as_str())
    );
}

#[test]
fn the_reader_gets_their_own_language_and_a_missing_page_says_so_in_it() {
    let site = Loaded::of(bundle(&content()));
    let table = [
        ("nl-BE,nl;q=0.9,en;q=0.5", "/nl/"),
        ("de, en;q=0.7, fr;q=0.9", "/fr/"),
        ("AR", "/ar/"),
        ("uk", "/fr/"),
        ("", "/fr/"),
        ("en;q=0, nl;q=0.1", "/nl/"),
    ];
    for (accept_language, to) in table {
        let reply = site.answer(&Ask { accept_language, ..ask("/") });
        assert_eq!(
            (reply.status, header(&reply, "location"), header(&reply, "vary")),
            (302, to, "accept-language"),
            "{accept_language}"
        );
    }
    assert_eq!(header(&site.answer(&ask("/nl")), "location"), "/nl/");
    let missing = site.answer(&ask("/nl/nothing"));
    assert_eq!(missing.status, 404);
    assert!(String::from_utf8_lossy(&missing.body).contains("Pagina niet gevonden"));
    let elsewhere = site.answer(&Ask { accept_language: "en", ..ask("/wp-login.php") });
    assert!(elsewhere.status == 404 && String::from_utf8_lossy(&elsewhere.body).contains("Page not found"));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = site.answer(&Ask { method, ..ask("/fr/") });
        assert_eq!((refused.status, header(&refused, "allow")), (405, "GET, HEAD"));
    }
}

#[test]
fn a_style_sheet_is_kept_for_ever_and_named_by_what_is_in_it() {
    let bundle = bundle(&content());
    let path = bundle.paths().find(|p| p.starts_with("/style-")).unwrap().to_owned();
    let site = Loaded::of(bundle);
    assert!(header(&site.answer(&ask(&path)), "cache-control").contains("immutable"));
}
