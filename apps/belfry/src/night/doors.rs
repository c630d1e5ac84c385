//! Every route of the assembled program, tried by those who may not: a stranger, somebody whose function holds no power,
//! somebody of another organisation with another area, and a form that another site sends. A route that answers any of them
//! stands in [`OPEN`] with its reason; a new one that does not makes the test fail. What all answer is pinned in
//! `docs/routes.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::extract::ConnectInfo;
use demo::DemoDesk;
use directory::command::{ProposeMandate, RegisterPerson};
use kernel::{Id, Lang, kind};
use situation::read::{Eye, IncidentFilter};
use web::Route;
use web::testing::{Browser, Reply};

use super::{clock, offered, player, quiet, script, settle};
use crate::config::{Config, Limits};
use crate::exercise::Houses;
use crate::wiring::{Front, FrontSettings, Live, World, front};

mod links;
mod open;
mod past;
mod unseen;

use open::{FORM_FIRST, SHOWN, To, open_to};
use unseen::UNSEEN;

/// Fills in what forms ask for, so that it is the power and not a missing word that is asked about.
const FORM: &str = "text=weather&words=weather&reason=other&name=weather&label=weather&title=weather&place=weather&\
    lang=fr&kind=message&discipline=D1&on=true&do=pause&step=contain&relation=related&handling=service&\
    section=situation&function=mayor&fr=weather&nl=weather&register=operational&active=true&login=weather&role=weather";

/// 127.0.0.1 as a number: this very machine.
const LOOPBACK: usize = 0x7f00_0001;

pub(super) struct House {
    pub(super) world: Live,
    pub(super) houses: Arc<Houses>,
    pub(super) front: Front,
    /// Its clock, which a test may move on.
    pub(super) clock: Arc<clock::NightClock>,
    /// Sessions of everybody of the night, by function.
    pub(super) insiders: Vec<String>,
    _folder: tempfile::TempDir,
}

impl House {
    /// The demonstration's night of calls, logs and reports, played to its end; nobody has been in the crisis rooms.
    pub(super) fn open() -> Self {
        Self::played(false)
    }

    /// The demonstration's whole night, played to its end, so that there is one of everything.
    pub(super) fn whole() -> Self {
        Self::played(true)
    }

    fn played(rooms: bool) -> Self {
        Self::played_at(rooms, "http://127.0.0.1")
    }

    /// The whole night, reached under this address.
    pub(super) fn whole_at(url: &str) -> Self {
        Self::played_at(true, url)
    }

    /// As [`House::open`], with a profile of its own beside the data: that of the program, which is changed first.
    pub(super) fn with_profile(change: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("profile");
        copied(Path::new("../../profiles/brussels"), &own);
        change(&own);
        Self::played_in(folder, false, "http://127.0.0.1")
    }

    fn played_at(rooms: bool, url: &str) -> Self {
        Self::played_in(tempfile::tempdir().unwrap(), rooms, url)
    }

    fn played_in(folder: tempfile::TempDir, rooms: bool, url: &str) -> Self {
        let config = Config { url: url.to_owned(), ..config(folder.path()) };
        Self::played_with(folder, rooms, &config)
    }

    /// As [`House::open`], with a public site that people reach under this address.
    pub(super) fn published_at(url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(folder.path());
        config.public.url = Some(url.to_owned());
        Self::played_with(folder, false, &config)
    }

    fn played_with(folder: tempfile::TempDir, rooms: bool, config: &Config) -> Self {
        let (world, clock) = world(config);
        let world = Live::of(world);
        let houses = Houses::of(&world);
        settle(&world, demo::people()).unwrap();
        let player = if rooms { player(&world, script().unwrap()) } else { quiet(&world, script().unwrap()) };
        let player = player.unwrap();
        while !player.status().ended {
            player.jump();
            player.tick();
        }
        assert_eq!(player.status().refused, Vec::new(), "the rules refuse nothing that the script does");
        let alter = || Err("not here".to_owned());
        let desk = Arc::new(DemoDesk::new(player, Arc::new(|| ()), Arc::new(alter)));
        let more = vec![demo::contribution(&desk)];
        let front = front(
            &world,
            FrontSettings {
                roles: offered(demo::roles(), demo::people()),
                more,
                houses: Some(Arc::clone(&houses)),
                ..FrontSettings::default()
            },
        )
        .unwrap();
        let mut house = Self { world, houses, front, clock, insiders: Vec::new(), _folder: folder };
        let by_function: BTreeMap<_, _> = demo::people()
            .iter()
            .filter(|p| !p.machine)
            .map(|p| (p.function, (p.id(), p.mandate())))
            .collect();
        let feed = demo::people().iter().find(|p| p.machine).unwrap();
        let (token, until) = (house.world.ids().next(), house.world.clock.now().plus_seconds(3600));
        let scopes = ["signal.record".to_owned()].into();
        house.world.vault.make_token(token, feed.mandate(), scopes, "feed", until).unwrap();
        house.insiders =
            by_function.values().map(|(person, mandate)| house.session(*person, *mandate)).collect();
        house
    }

    fn session(&self, person: Id<kind::Person>, mandate: Id<kind::Mandate>) -> String {
        let (token, _) = self.world.vault.open_session(person, mandate).unwrap();
        // Powerful functions ask for a second factor: as if a code had been given.
        self.world.vault.set_proved(&token, "totp").unwrap();
        token
    }

    /// The session of a new person with this function, which reaches everywhere.
    pub(super) fn token_of(&self, function: &str) -> String {
        let (person, mandate) = self.newcomer(&format!("new-{function}"), function, None);
        self.session(person, mandate)
    }

    /// The token of a machine with this function, for these powers.
    pub(super) fn machine(&self, function: &str, scopes: &[&str]) -> String {
        let login = format!("machine-{function}-{}", self.world.people.now().persons.len());
        let (_, mandate) = self.registered(&login, function, None, true);
        let (token, until) = (self.world.ids().next(), self.world.clock.now().plus_seconds(3600));
        let scopes = scopes.iter().map(|s| (*s).to_owned()).collect();
        self.world.vault.make_token(token, mandate, scopes, "machine", until).unwrap()
    }

    /// A session of whoever of the night holds this function.
    pub(super) fn insider(&self, function: &str) -> String {
        let held = demo::people().iter().find(|p| p.function == function && !p.machine).unwrap();
        self.session(held.id(), held.mandate())
    }

    /// The areas that their mandate reaches.
    pub(super) fn areas_of(&self, function: &str) -> BTreeSet<String> {
        let held = demo::people().iter().find(|p| p.function == function && !p.machine).unwrap();
        self.world.people.now().mandate(held.mandate()).unwrap().areas.iter().cloned().collect()
    }

    /// A new person with this function, for an organisation and areas.
    fn newcomer(
        &self,
        login: &str,
        function: &str,
        area: Option<&str>,
    ) -> (Id<kind::Person>, Id<kind::Mandate>) {
        self.registered(login, function, area, false)
    }

    fn registered(
        &self,
        login: &str,
        function: &str,
        area: Option<&str>,
        machine: bool,
    ) -> (Id<kind::Person>, Id<kind::Mandate>) {
        let (person, mandate) = (self.world.ids().next(), self.world.ids().next());
        let roster = self.world.people.now();
        let sort = if area.is_some() { "municipality" } else { "emergency-service" };
        let organisation = roster.organisations.values().find(|o| o.sort == sort).unwrap().id;
        let (name, login) = (login.to_owned(), login.to_owned());
        let register = RegisterPerson { person, name, login, lang: Lang::En, phone: None, machine };
        self.world.as_system(Box::new(register)).unwrap();
        let propose = ProposeMandate {
            mandate,
            person,
            function: function.to_owned(),
            organisation,
            areas: area.into_iter().map(str::to_owned).collect(),
            from: self.world.clock.now().plus_seconds(-60),
            until: None,
            deputy_of: None,
            ground: "test".to_owned(),
            profile: Arc::clone(&self.world.profile),
        };
        self.world.as_system(Box::new(propose)).unwrap();
        self.world.live.keep(|_| Ok(())).unwrap();
        (person, mandate)
    }

    /// A municipality that no incident touches, and the numbers of those that touch another.
    fn elsewhere(&self) -> (String, Vec<String>) {
        let filter = IncidentFilter::default();
        let all = self.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 100)).unwrap();
        let touched: BTreeSet<&str> = all.iter().flat_map(|i| i.areas_of("municipality")).collect();
        let mut free = self.world.ground.reachable().into_iter().filter(|a| a.kind == "municipality");
        let free = free.find(|a| !touched.contains(a.code.as_str())).unwrap().code;
        (free, all.iter().filter(|i| !i.areas.is_empty()).map(|i| i.number.clone()).collect())
    }

    fn message_about_a_place(&self) -> String {
        let sql =
            "SELECT m.id FROM message m JOIN matter_area a ON a.matter = m.id ORDER BY m.written_seq LIMIT 1";
        let row = self.world.live.read(|read| read.one(sql, &[])).unwrap().unwrap();
        row.id::<kernel::kind::Matter>(0).unwrap().to_string()
    }

    fn incident_in_a_place(&self) -> String {
        let filter = IncidentFilter::default();
        let all = self.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 100)).unwrap();
        all.iter().find(|i| i.areas_of("municipality").next().is_some()).unwrap().id.to_string()
    }

    /// Asks like a browser, from an address of its own each time: how often a stranger may knock is not the question here.
    async fn ask(&self, n: usize, token: &str, route: &Route, path: &str, headers: &[(&str, &str)]) -> Reply {
        let browser = Browser::new(&self.front.router, token);
        let host = u32::try_from(n).unwrap();
        let from = ConnectInfo(std::net::SocketAddr::from((host.to_be_bytes(), 1)));
        let mut request = browser.ask(path).method(route.method).extension(from);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if route.method == "POST" {
            let form = ("content-type", "application/x-www-form-urlencoded");
            request = request.header(form.0, form.1).header("accept", "application/json");
        }
        let more = MORE.iter().find(|(path, _)| *path == route.path).map_or("", |(_, more)| more);
        let body = if route.method == "POST" { format!("{FORM}{more}") } else { String::new() };
        let answer = browser.open(request, body).await;
        let (head, body) = answer.into_parts();
        if head.headers.get("content-type").is_some_and(|t| t == "text/event-stream") {
            return Reply { status: head.status, headers: head.headers, text: String::new() };
        }
        Reply::of(axum::http::Response::from_parts(head, body)).await
    }
}

/// A folder with all that is in it.
fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copied(&entry.path(), &into);
        } else {
            std::fs::copy(entry.path(), into).unwrap();
        }
    }
}

/// With everything switched on that brings a route with it.
pub(super) fn config(folder: &Path) -> Config {
    let map = folder.join("base.pmtiles");
    std::fs::write(&map, "PMTiles").unwrap();
    Config {
        data: folder.to_owned(),
        data_given: true,
        file: None,
        database: None,
        profile: "brussels".to_owned(),
        listen: std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
        url: "http://127.0.0.1".to_owned(),
        log: "off".to_owned(),
        log_format: crate::config::LogFormat::default(),
        attachments: crate::config::Attachments::default(),
        checkpoints: crate::config::Checkpoints::default(),
        backups: crate::config::Backups::default(),
        inbox: None,
        limits: Limits { writes_per_second: 0, ..Limits::default() },
        map: crate::config::Map { pmtiles: Some(map) },
        sign_in: crate::config::SignIn::default(),
        oidc: Vec::new(),
        indicator_sources: Vec::new(),
        messages: crate::outbox::MessageSettings::into_folders(&folder.join("outbox")),
        cap_feeds: Vec::new(),
        cap_certificates: Vec::new(),
        transit_feeds: Vec::new(),
        signatures: crate::config::Signatures::default(),
        exercises: crate::exercise::ExerciseSettings::default(),
        public: crate::public::PublicSettings { fictitious: true, ..Default::default() },
        warnings: crate::public::WarningSettings::default(),
        paper: crate::paper::PaperSettings::default(),
        webhooks: crate::webhooks::WebhookSettings { allow: vec!["127.0.0.1".to_owned()], only_here: false },
    }
}

fn world(config: &Config) -> (World, Arc<clock::NightClock>) {
    let zone = web::zone(&crate::wiring::profile_in_use(config).unwrap().head.time_zone).unwrap();
    let clock = Arc::new(clock::NightClock::of(&config.data, &zone).unwrap());
    (World::open_with(config, clock.clone()).unwrap(), clock)
}

/// Values of parameters to which no page links.
const GIVEN: &[(&str, &str)] = &[
    ("{lang}/map/{layer}", "municipalities.geojson"),
    ("assets/{hash}", "any"),
    ("assets/{hash}/{*name}", "app.css"),
    // The invented set of the profile; the other plans are titles without a version.
    ("{lang}/plans/{id}", "39fc167f-4f6b-8edf-9da3-3acb3d1fc481"),
    ("{lang}/plans/{id}/versions/{no}", "1"),
];

/// What single forms ask for besides.
const MORE: &[(&str, &str)] = &[
    ("/{lang}/incidents/{id}/change", "&severity=minor"),
    ("/{lang}/entries/{id}/figure", "&to=confirmed"),
    ("/{lang}/centre/posture", "&posture=partial"),
    ("/{lang}/centre/posture/answer", "&verdict=confirm"),
    ("/{lang}/centre/states", "&level=threat-level+1&source=weather"),
    ("/{lang}/incidents", "&incident-type=explosion&severity=2"),
    ("/{lang}/signals/{id}/promote", "&incident-type=explosion&severity=minor"),
    ("/{lang}/signals/{id}/split", "&part-words=arbre"),
];

/// Addresses of real things by the beginning of the pattern that they fill: `/{lang}/incidents/{id}`.
struct Examples(BTreeMap<String, String>);

impl Examples {
    /// Follows the links that the people of the night find, two pages deep.
    async fn gather(house: &House) -> Self {
        let routes = house.front.shell.routes();
        let plain = |r: &&Route| r.method == "GET" && !r.path.replacen("{lang}", "", 1).contains('{');
        let todo: BTreeSet<String> =
            routes.iter().filter(plain).map(|r| r.path.replacen("{lang}", "en", 1)).collect();
        let given = GIVEN.iter().map(|(pattern, value)| ((*pattern).to_owned(), (*value).to_owned()));
        let mut found = Self(given.collect());
        // Of messages, one about a place: those about none are everybody's who keeps messages, and would prove nothing.
        found.0.insert("{lang}/messages/{id}".to_owned(), house.message_about_a_place());
        found.0.insert("{lang}/messages/about/{id}".to_owned(), house.incident_in_a_place());
        let mut todo: Vec<(usize, String)> = todo
            .into_iter()
            .flat_map(|path| (0..house.insiders.len()).map(move |who| (who, path.clone())))
            .collect();
        let (mut seen, mut mapped) = (BTreeSet::new(), BTreeSet::new());
        for _ in 0..3 {
            let mut next = Vec::new();
            for (who, path) in todo.iter().filter(|(_, path)| !path.ends_with("/live")) {
                let page = Browser::new(&house.front.router, &house.insiders[*who]).get(path).await;
                for archive in
                    page.text.split("data-pmtiles=\"").skip(1).filter_map(|rest| rest.split('"').next())
                {
                    // From a page further down, an address without its beginning leads nowhere.
                    assert_eq!(archive, "/en/map/base.pmtiles", "{path}");
                    mapped.insert(path.split('/').nth(2).unwrap_or("").to_owned());
                }
                // Most links stand on every page.
                let unseen = links(&page.text).into_iter().filter(|link| seen.insert(link.clone()));
                let new = unseen.filter(|link| found.learn(routes, link));
                next.extend(new.map(|link| (*who, link)));
            }
            todo = next;
        }
        let rooms = ["contributions", "incidents", "perimeters", "signals", "warnings", "watch"];
        for room in rooms {
            assert!(mapped.contains(room), "no map was seen in «{room}»: {mapped:?}");
        }
        found
    }

    /// Keeps the address for each pattern of which it is the first example; whether it was one.
    fn learn(&mut self, routes: &[Route], path: &str) -> bool {
        let given: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let mut new = false;
        for route in routes {
            let pattern: Vec<&str> = route.path.trim_start_matches('/').split('/').collect();
            for (n, (want, is)) in pattern.iter().zip(&given).enumerate() {
                let so_far = pattern[..=n].join("/");
                let word = routes
                    .iter()
                    .any(|r| r.path.trim_start_matches('/').starts_with(&beside(&pattern, n, is)));
                match want.starts_with('{') && *want != "{lang}" {
                    true if word => break,
                    true if !self.0.contains_key(&so_far) => {
                        self.0.insert(so_far, (*is).to_owned());
                        new = true;
                    }
                    true => {}
                    false if *want == "{lang}" || want == is => {}
                    false => break,
                }
            }
        }
        new
    }

    /// An address for a route, in English.
    fn fill(&self, route: &Route) -> Option<String> {
        let pattern: Vec<&str> = route.path.trim_start_matches('/').split('/').collect();
        let mut path = String::new();
        for (n, part) in pattern.iter().enumerate() {
            let is = match *part {
                "{lang}" => "en",
                part if part.starts_with('{') => self.0.get(&pattern[..=n].join("/"))?,
                part => part,
            };
            write!(path, "/{is}").unwrap();
        }
        Some(path)
    }
}

/// The pattern up to `n` with a word of the address in place of its parameter.
fn beside(pattern: &[&str], n: usize, word: &str) -> String {
    let mut parts = pattern[..n].to_vec();
    parts.push(word);
    parts.join("/")
}

/// Addresses of ours that a page links to or posts to.
pub(super) fn links(page: &str) -> BTreeSet<String> {
    let after = ["href=\"/en/", "action=\"/en/", "data-href=\"/en/"]
        .into_iter()
        .flat_map(|mark| page.split(mark).skip(1));
    after.map(|rest| format!("/en/{}", rest.split(['"', '?', '#']).next().unwrap_or(""))).collect()
}

/// What an answer comes to: `sign-in`, or its status.
fn verdict(reply: &Reply) -> String {
    let led = reply.status == 303 && reply.header("location").contains("/sign-in");
    if led || reply.status == 401 { "sign-in".to_owned() } else { reply.status.as_u16().to_string() }
}

fn refused(verdict: &str) -> bool {
    ["sign-in", "403", "404"].contains(&verdict)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_refuses_those_who_may_not() {
    let house = House::whole();
    let examples = Examples::gather(&house).await;
    let (area, numbers) = house.elsewhere();
    let nobody = house.newcomer("nobody", "duty-contact", None);
    let elsewhere = house.newcomer("elsewhere", "municipal-coordinator", Some(&area));
    let (mut wrong, mut lines) = (Vec::new(), Vec::new());
    for (n, route) in house.front.shell.routes().iter().enumerate() {
        let name = format!("{} {}", route.method, route.path);
        let unseen = UNSEEN.contains(&route.path.as_str());
        let path = match examples.fill(route) {
            Some(path) => path,
            None if unseen => fill_blank(route),
            None => {
                wrong.push(format!(
                    "{name}: no example of it in the night; add one to the script or to UNSEEN"
                ));
                continue;
            }
        };
        let head = house.world.live.head();
        let mut verdicts = Vec::new();
        for (who, token) in [
            (To::Strangers, String::new()),
            (To::SignedIn, house.session(nobody.0, nobody.1)),
            (To::Powerful, house.session(elsewhere.0, elsewhere.1)),
        ] {
            let reply = house.ask(n, &token, route, &path, &[]).await;
            let verdict = verdict(&reply);
            let why = open_to(&name, who);
            let form = verdict == "422" && FORM_FIRST.contains(&route.path.as_str());
            if !refused(&verdict) && !form && why.is_none() {
                wrong.push(format!(
                    "{name} answers {who:?} with {verdict}: close it, or say in OPEN why it is open {}",
                    if verdict == "422" { reply.text.as_str() } else { "" }
                ));
            }
            // A number in the address comes back in the links to the other languages.
            let told = |number: &&String| named(&reply.text, number) && !path.contains(number.as_str());
            if let Some(number) = numbers.iter().find(told).filter(|_| !SHOWN.contains(&name.as_str())) {
                let around = reply.text.split(number.as_str()).next().unwrap_or("");
                let before: String = around.chars().rev().take(60).collect::<Vec<_>>().iter().rev().collect();
                wrong.push(format!("{name} shows {who:?} the incident {number}, behind «{before}»"));
            }
            if who != To::Powerful && house.world.live.head() != head && why.is_none() {
                wrong.push(format!("{name}: {who:?} has written something"));
            }
            verdicts.push(verdict);
        }
        if route.method == "GET" && !unseen && !reachable(&house, route, &path).await {
            wrong.push(format!(
                "{name}: nobody of the night is answered at {path}; the example proves nothing"
            ));
        }
        let form =
            FORM_FIRST.contains(&route.path.as_str()).then_some("the form is read first; nothing is written");
        let why = open_to(&name, To::Powerful).or(form).unwrap_or("");
        lines.push(format!(
            "{:<4} {:<46} {:<8} {:<8} {:<8} {why}",
            route.method, route.path, verdicts[0], verdicts[1], verdicts[2]
        ));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    house.world.close();
    pinned(&lines);
}

/// Whether a text holds this number of an incident. Messages, needs and orders count from one too, behind letters of their own.
fn named(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| !text.get(..at).is_some_and(|before| before.ends_with('-')))
}

/// Somebody of the night gets an answer there: the address is a real one.
async fn reachable(house: &House, route: &Route, path: &str) -> bool {
    if open_to(&format!("GET {}", route.path), To::Strangers).is_some() {
        return true;
    }
    for token in &house.insiders {
        if house.ask(LOOPBACK, token, route, path, &[]).await.status.as_u16() < 400 {
            return true;
        }
    }
    false
}

/// An address of the pattern with things in it that do not exist.
fn fill_blank(route: &Route) -> String {
    let part = |part: &str| match part {
        "{lang}" => "en".to_owned(),
        p if p.starts_with('{') => "00000000-0000-7000-8000-000000000001".to_owned(),
        p => p.to_owned(),
    };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn pinned(lines: &[String]) {
    let file = PathBuf::from("../../docs/routes.txt");
    let head = "\
# Every route of the program, and what it answers to those who may not: a stranger, somebody whose function holds no power, and
# somebody of another organisation (municipal coordinator) whose area the matter does not touch. sign-in: led there, or 401.
# 403, 404: refused. Anything else has its reason at the end of the line. Forms from another site are refused by every POST.
# Drawn by a test (apps/belfry/src/night/doors.rs): delete this file and run it to draw it anew, then read the difference.

";
    let now = format!(
        "{head}{:<4} {:<46} {:<8} {:<8} {:<8}\n{}\n",
        "",
        "",
        "stranger",
        "no power",
        "elsewhere",
        lines.join("\n")
    );
    let now: String = now.lines().map(|l| format!("{}\n", l.trim_end())).collect();
    match std::fs::read_to_string(&file) {
        Ok(before) => {
            let gone = before.lines().filter(|l| !now.lines().any(|n| n == *l)).map(|l| format!("- {l}\n"));
            let new = now.lines().filter(|l| !before.lines().any(|b| b == *l)).map(|l| format!("+ {l}\n"));
            let change: String = gone.chain(new).collect();
            assert!(now == before, "the routes have changed; see the head of docs/routes.txt\n{change}");
        }
        Err(_) => {
            std::fs::write(&file, now).unwrap();
            panic!("docs/routes.txt was absent and has been written: read it and commit it");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_from_another_site_is_refused_everywhere() {
    let house = House::open();
    let token = &house.insiders[0];
    let head = house.world.live.head();
    let mut posts = 0;
    for (n, route) in house.front.shell.routes().iter().enumerate().filter(|(_, r)| r.method == "POST") {
        for foreign in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
        ] {
            let reply = house.ask(n, token, route, &fill_blank(route), &[foreign]).await;
            assert_eq!(
                (reply.status.as_u16(), &reply.json()["key"]),
                (403, &"error-cross-site".into()),
                "{route:?} {foreign:?}"
            );
            posts += 1;
        }
    }
    assert!(posts > 100, "{posts}");
    assert_eq!(house.world.live.head(), head, "nothing was written");
    house.world.close();
}
