//! Feeds through the whole program: a server on this machine that answers, says that nothing is new, fails, and lies.

use std::sync::Arc;

use kernel::Timestamp;
use situation::read::{Eye, SignalFilter, SignalRow, alerts, held_count, quarantine, signals};
use situation::signal::Channel;
use situation_web::Desk;

use super::settle;
use crate::config::{Config, Settings};
use crate::feeds::CapFeed;
use crate::fetch::tests::{ok, plain, server};
use crate::wiring::{Asked, FrontSettings, Live, World, fetch_figures, figure_sources, figures, front};

/// A place with the people of the demonstration, the machine that takes in what arrives by itself among them.
struct Place {
    world: Live,
    desk: Arc<Desk>,
    asked: Asked,
    clock: Arc<kernel::FixedClock>,
    _folder: tempfile::TempDir,
}

impl Place {
    fn open(feeds: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data: Some(folder.path().to_owned()),
            profile: Some("brussels".to_owned()),
            ..Settings::default()
        };
        let mut config = settings.load().unwrap();
        feeds(&mut config);
        let clock = Arc::new(kernel::FixedClock::at(Timestamp::from_seconds(1_795_488_000)));
        let world = Live::of(World::open_with(&config, clock.clone()).unwrap());
        settle(&world, demo::people()).unwrap();
        let desk = front(&world, FrontSettings::default()).unwrap().desk;
        Self { asked: Asked::of(&config), world, desk, clock, _folder: folder }
    }

    /// One turn, after so many seconds.
    fn turn(&self, seconds: i64) {
        self.clock.advance_seconds(seconds);
        self.asked.turn(&self.world, &self.desk);
    }

    fn signals(&self, channel: Channel) -> Vec<SignalRow> {
        let filter = SignalFilter { channel: Some(channel), ..SignalFilter::default() };
        self.world.live.read(|r| signals(r, &Eye::all(), &filter, 50)).unwrap()
    }

    fn state(&self, code: &str) -> (Option<String>, bool, bool) {
        let state = self.desk.feeds.now().into_iter().find(|s| s.code == code).unwrap();
        (state.error.map(|e| e.key), state.answered.is_some(), state.new.is_some())
    }
}

fn warnings(url: String) -> CapFeed {
    toml::from_str(&format!("code = \"weather\"\nurl = \"{url}\"\nevery_seconds = 60\n")).unwrap()
}

fn message(identifier: &str, kind: &str, references: &str) -> String {
    let references =
        if references.is_empty() { String::new() } else { format!("<references>{references}</references>") };
    let info = "<info><language>fr-BE</language><category>Met</category><event>Orage</event><urgency>Expected</urgency>\
                <severity>Severe</severity><certainty>Likely</certainty><headline>Orage violent</headline><area>\
                <areaDesc>Ville</areaDesc></area></info>";
    format!(
        "<?xml version=\"1.0\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>{identifier}</identifier>\
         <sender>weather@town.example</sender><sent>2026-11-24T01:0{identifier}:00+01:00</sent><status>Actual</status><msgType>\
         {kind}</msgType><scope>Public</scope>{references}{}</alert>",
        if kind == "Cancel" { "" } else { info }
    )
}

fn index(links: &[&str]) -> String {
    let entries: String = links.iter().map(|l| format!("<entry><link href=\"{l}\"/></entry>")).collect();
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\">{entries}</feed>")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feed_of_links_brings_each_warning_once_with_its_updates() {
    let feed = |links: &[&str], etag: &str| ok(&index(links), etag);
    let cancel = message("2", "Cancel", "weather@town.example,1,2026-11-24T01:01:00+01:00");
    let answers = vec![
        feed(&["/cap/1.xml"], "\"a\""),
        ok(&message("1", "Alert", ""), "\"1\""),
        plain("304 Not Modified", ""),
        feed(&["/cap/1.xml", "/cap/2.xml"], "\"b\""),
        ok(&cancel, "\"2\""),
    ];
    let (url, heard) = server(answers);
    let place = Place::open(|c| c.cap_feeds = vec![warnings(url)]);
    assert_eq!(place.state("weather"), (None, false, false));
    place.turn(0);
    assert_eq!(place.state("weather"), (None, true, true));
    let found = place.signals(Channel::Cap);
    assert_eq!((found.len(), found[0].words.text.as_str()), (1, "Orage violent"));
    let file = place.world.live.read(|r| alerts(r, 1)).unwrap()[0].file.unwrap();
    assert!(place.desk.blobs.by_id(file).unwrap().is_some(), "kept as it came");
    place.turn(30);
    place.turn(60);
    place.turn(70);
    let found = place.signals(Channel::Cap);
    assert!(found.len() == 1 && found[0].warning.as_ref().unwrap().withdrawn, "cancelled by the second");
    let asked: Vec<String> = heard.iter().take(5).map(|r| r.lines().next().unwrap().to_owned()).collect();
    let paths: Vec<&str> = asked.iter().map(|line| line.split(' ').nth(1).unwrap()).collect();
    assert_eq!(paths, ["/feed.xml", "/cap/1.xml", "/feed.xml", "/feed.xml", "/cap/2.xml"], "each once");
    place.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feed_that_fails_or_lies_harms_nothing_and_the_page_says_why() {
    let hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><feed>&x;</feed>";
    let answers = vec![
        plain("500 No", ""),
        plain("301 Moved", "location: https://elsewhere.example/feed\r\n"),
        ok(hostile, "\"h\""),
        ok(&index(&["https://elsewhere.example/1.xml", "/cap/1.xml"]), "\"i\""),
        ok(&message("1", "Alert", ""), "\"1\""),
        ok(&"x".repeat(5_000_000), "\"x\""),
    ];
    let (url, _heard) = server(answers);
    let place = Place::open(|c| c.cap_feeds = vec![warnings(url)]);
    let why = || {
        place.turn(660);
        place.state("weather").0.unwrap_or_default()
    };
    assert_eq!(why(), "refusal-feed-status");
    assert_eq!(why(), "refusal-feed-moved");
    assert_eq!(why(), "", "it is taken, and held back");
    assert_eq!(place.world.live.read(held_count).unwrap(), 1);
    assert_eq!(why(), "refusal-feed-not-taken", "a document on another host");
    assert_eq!(place.signals(Channel::Cap).len(), 1, "the one on its own host is taken all the same");
    assert_eq!(why(), "refusal-feed-large");
    assert_eq!(why(), "refusal-feed-unreachable");
    assert_eq!(place.signals(Channel::Cap).len(), 1);
    place.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operators_feed_is_followed_to_its_end() {
    let seed = |name: &str| {
        let folder = testkit::root().join("foundation/exchange/fuzz/seeds/gtfs-rt");
        std::fs::read(folder.join(name)).unwrap()
    };
    let (url, _heard) = crate::fetch::tests::server_of_bytes(vec![
        seed("accepted-alert.pb"),
        seed("refused-gtfs-truncated.pb"),
        seed("refused-gtfs-truncated.pb"),
        seed("accepted-empty-feed.pb"),
    ]);
    let text = format!("code = \"town-transit\"\nurl = \"{url}\"\nevery_seconds = 15\n");
    let place = Place::open(|c| c.transit_feeds = vec![toml::from_str(&text).unwrap()]);
    place.turn(0);
    let notice = |place: &Place| place.signals(Channel::Transit)[0].notice.clone().unwrap();
    assert_eq!(notice(&place).body.effect, "no-service");
    place.turn(20);
    assert_eq!(place.state("town-transit").0.as_deref(), Some("refusal-feed-not-taken"));
    assert_eq!(notice(&place).ended_at, None, "half a feed ends nothing");
    let held = place.world.live.read(|r| quarantine(r, 5)).unwrap();
    assert_eq!(
        (held.len(), held[0].name.as_str(), held[0].faults[0].code.as_str()),
        (1, "town-transit", "gtfs-truncated")
    );
    assert!(place.desk.blobs.held(&held[0].digest).unwrap().is_some(), "kept as it came");
    place.turn(140);
    assert_eq!(place.world.live.read(held_count).unwrap(), 1, "one of each address");
    place.turn(660);
    assert!(notice(&place).ended_at.is_some());
    assert_eq!(place.state("town-transit"), (None, true, true));
    place.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_that_do_not_come_are_told_where_the_addresses_stand() {
    let (url, _heard) = server(vec![plain("500 No", ""), ok("period;value\n2026;1", "\"a\"")]);
    let text = format!("indicator = \"places\"\nurl = \"{url}\"\nevery_minutes = 1\n");
    let place = Place::open(|c| c.indicator_sources = vec![toml::from_str(&text).unwrap()]);
    let (sources, desk) = (figure_sources(&place.world), figures(&place.world).unwrap());
    let turn = |seconds| {
        place.clock.advance_seconds(seconds);
        fetch_figures(&place.world, &desk, &place.desk.feeds, &sources);
        place.state("figures/places").0
    };
    assert_eq!(turn(0).as_deref(), Some("refusal-feed-status"));
    assert_eq!(turn(600).as_deref(), Some("refusal-feed-not-taken"), "nobody follows such an indicator here");
    place.world.close();
}
