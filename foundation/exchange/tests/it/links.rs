//! The documents that a feed points to.

use exchange::Limits;
use exchange::cap::{Code, links};

fn of(feed: &str) -> Vec<String> {
    links(feed.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn an_atom_feed_names_one_message_per_entry_and_the_typed_one_first() {
    let feed = r#"<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://w.example/feed"/>
        <entry><title>a</title><link rel="alternate" type="text/html" href="https://w.example/page/1"/>
          <link type="application/cap+xml" href="https://w.example/cap/1.xml"/></entry>
        <entry><link href="/cap/2.xml"/></entry>
        <entry><link rel="edit" href="https://w.example/edit/3"/></entry>
        <entry><link href="/cap/2.xml"/></entry></feed>"#;
    assert_eq!(
        of(feed),
        ["https://w.example/cap/1.xml", "/cap/2.xml"],
        "each once, and nothing that is no message"
    );
}

#[test]
fn an_rss_feed_writes_the_address_as_text() {
    let feed = "<rss version=\"2.0\"><channel><link>https://w.example/</link><item><title>x</title><link>\n \
                https://w.example/cap/1.xml </link></item><item><enclosure url=\"b.xml\" type=\"application/cap+xml\"/>\
                <link>https://w.example/b.html</link></item></channel></rss>";
    assert_eq!(of(feed), ["https://w.example/cap/1.xml", "b.xml"]);
}

#[test]
fn a_message_names_none_and_a_feed_with_entities_of_its_own_is_refused() {
    assert_eq!(of(crate::sample::GOOD), Vec::<String>::new());
    let hostile = "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><link href=\"&x;\"/></entry></feed>";
    assert_eq!(links(hostile.as_bytes(), &Limits::default()).unwrap_err().code, Code::Doctype);
    let many: String = (0..20).map(|n| format!("<entry><link href=\"{n}\"/></entry>")).collect();
    let few = Limits { messages: 3, ..Limits::default() };
    assert_eq!(links(format!("<feed>{many}</feed>").as_bytes(), &few).unwrap(), ["0", "1", "2"]);
}

#[test]
fn the_real_feed_with_an_external_entity_is_refused() {
    let Some(shared) = testkit::shared_data() else { return };
    let bytes = std::fs::read(shared.join("cap/google-cap-library/xee.atom")).unwrap();
    assert_eq!(links(&bytes, &Limits::default()).unwrap_err().code, Code::Doctype);
}
