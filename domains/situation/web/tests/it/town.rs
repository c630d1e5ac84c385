//! An invented town to test in: its journal and pages, four people with real mandates, a small catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use axum::Router;
use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Text, Timestamp, kind};
use situation::command::{OpenIncident, ReceiveSignal, WriteEntry};
use situation::incident::{Opening, Severity};
use situation::inform::MustInform;
use situation::line::{FigureWords, HeadWords};
use situation::places::{Area, Place, locate};
use situation::report::{ReportKind, Section, Since};
use situation::signal::{Channel, Told};
use situation::text::Words;
use situation::{Ask, Facts, IncidentType, Rule, SituationView};
use situation_web::{Desk, LevelName, Mapped, Names, OnDuty, Reached, StateName, TypeName};
use store::{Blobs, Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{Place as Folder, command_id, definition, unique};
use web::testing::{Browser, TestSessions, session};
use web::{Setup, Shell};

use crate::ground::{Ground, MUNICIPALITIES, Map, ZONES};

pub(crate) const OFFICER: &str = "watch-officer";
/// Shows the room where things stand: nobody acts under it.
pub(crate) const SCREEN: &str = "wall-display";
/// The colleague who takes over: the same powers, another person.
pub(crate) const RELIEF: &str = "relief-officer";
/// Keeps the log and notes what others decided, alone at night: does not set the posture.
pub(crate) const RECORDER: &str = "night-officer";
/// A mayor of one municipality (90001): reads what touches it, and not what is need-to-know.
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

/// Looks after files from outside and reads no matter.
pub(crate) const KEEPER: &str = "file-keeper";

/// A matter that may be set later.
pub(crate) type Also = Arc<OnceLock<Id<kind::Matter>>>;

pub(crate) struct Town {
    pub(crate) router: Router,
    pub(crate) shell: Shell,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    /// Whether somebody has the mandate of the machine that takes in warnings.
    pub(crate) fed: Arc<AtomicBool>,
    /// How often somebody's number was looked up: once for each row of a list of people that is drawn.
    pub(crate) looked_up: Arc<AtomicUsize>,
    /// What every entry is about besides, as another package would know it.
    pub(crate) also: Also,
    /// Holds the folder of the journal as long as the town stands.
    pub(crate) folder: Folder,
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::with(|_| {})
    }

    pub(crate) fn with(change: impl FnOnce(&mut Setup)) -> Self {
        let folder = Folder::sqlite();
        let (mut definition, clock) = definition("live");
        let guard = Arc::new(CedarGuard::new(policies(), clock.clone()).unwrap());
        guard.set_holdings(holdings());
        definition.views = vec![Arc::new(access::MatterView), Arc::new(SituationView)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [OFFICER, RELIEF, RECORDER, MAYOR, GUEST, KEEPER].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let sessions = TestSessions::of(people);
        let blobs = Blobs::open(&folder.dir().join("blobs"), 10_000_000, None).unwrap();
        let (fed, looked_up) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicUsize::new(0)));
        let also = Also::default();
        let desk =
            Arc::new(desk(guard, blobs, (Arc::clone(&fed), Arc::clone(&looked_up), Arc::clone(&also))));
        let mut setup = web::testing::setup(&journal, sessions);
        setup.site.functions = functions();
        change(&mut setup);
        let (shell, router) = Shell::start(setup, situation_web::contributions(&desk)).unwrap();
        Self { router, shell, journal, clock, desk, fed, looked_up, also, folder }
    }

    /// A browser of this function.
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }

    pub(crate) fn ask_as<R: Rule<Facts = situation::Facts> + 'static>(
        &self,
        function: &str,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor(function),
            command: Ask::boxed(rule, self.desk.facts()),
            stamp: Arc::new(Stamp::default()),
        })
    }

    /// As the watch officer; must succeed.
    pub(crate) fn ask<R: Rule<Facts = situation::Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(OFFICER, rule).unwrap()
    }

    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }

    /// A call about these words at this place ("" for none).
    pub(crate) fn call(&self, words: &str, place: &str) -> Id<kind::Matter> {
        let signal = matter();
        let place = (!place.is_empty()).then(|| locate(&Ground, place, Lang::Fr));
        let told = Told { place, ..Told::new(Words::new(Lang::Fr, words)) };
        self.ask(ReceiveSignal { signal, channel: Channel::Call, told });
        signal
    }

    /// An incident of this type at the border crossing.
    pub(crate) fn incident(&self, code: &str, severity: Severity) -> Id<kind::Matter> {
        self.incident_at(code, severity, Handling::Service, "rue du Moulin x quai Neuf")
    }

    pub(crate) fn incident_at(
        &self,
        code: &str,
        severity: Severity,
        handling: Handling,
        place: &str,
    ) -> Id<kind::Matter> {
        let incident = matter();
        let opening = Opening { place: Some(at(place)), handling, ..Opening::new(code, severity) };
        self.ask(OpenIncident { incident, opening });
        incident
    }

    /// A message in the log of an incident, or in the watch log.
    pub(crate) fn message(&self, incident: Option<Id<kind::Matter>>, words: &str) -> Receipt {
        self.ask(WriteEntry::message(incident, Words::new(Lang::Fr, words)))
    }
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

pub(crate) fn at(place: &str) -> Place {
    locate(&Ground, place, Lang::Fr)
}

pub(crate) fn actor(function: &str) -> Actor {
    session(function).actor
}

fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

fn powers(function: &str) -> BTreeSet<String> {
    let own: &[&str] = match function {
        OFFICER | RELIEF => access::POWERS,
        RECORDER => &["matter.read", "log.write", "state.note"],
        MAYOR => &["matter.read", "log.write"],
        KEEPER => &["territory.import"],
        _ => &[],
    };
    own.iter().map(|p| (*p).to_owned()).collect()
}

fn holdings() -> Holdings {
    let held = |function: &str| {
        let actor = actor(function);
        let officer = matches!(function, OFFICER | RELIEF | RECORDER);
        let holding = Holding {
            person: actor.person,
            function: function.to_owned(),
            powers: powers(function).into(),
            clearance: if officer { Handling::NeedToKnow } else { Handling::Service },
            everywhere: officer,
            areas: ["90001".to_owned()].into(),
            from: Timestamp(0),
            until: None,
            opened: std::collections::BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [OFFICER, RELIEF, RECORDER, MAYOR, GUEST, KEEPER].map(held).into()
}

fn desk(
    guard: Arc<CedarGuard>,
    blobs: Blobs,
    (fed, looked_up, also): (Arc<AtomicBool>, Arc<AtomicUsize>, Also),
) -> Desk {
    let facts = Arc::new(facts());
    let names = Arc::new(names());
    Desk {
        facts: Arc::new(move || Arc::clone(&facts)),
        names: Arc::new(move || Arc::clone(&names)),
        places: Arc::new(Ground),
        layers: Arc::new(Map),
        figure_words: FigureWords::new([
            ("blessés", "injured"),
            ("blessé", "injured"),
            ("gewonden", "injured"),
            ("injured", "injured"),
            ("évacués", "evacuated"),
            ("personnes", "people"),
        ]),
        head_words: HeadWords::new([("mairie", "partner")], [("vu", "observation")]),
        holding: Arc::new(move |actor| guard.holding(actor)),
        person: Arc::new(|person| {
            let of = |function: &str, name: &str| (actor(function).person == person).then(|| name.to_owned());
            of(OFFICER, "C. Delvaux")
                .or_else(|| of(RELIEF, "M. Janssens"))
                .or_else(|| of(RECORDER, "N. Lambert"))
                .or_else(|| of(MAYOR, "L. Peeters"))
        }),
        on_duty: Arc::new(|_, at| Ok(on_duty(at))),
        reached: Arc::new(move |function, _, area| {
            looked_up.fetch_add(1, Ordering::AcqRel);
            reached(function, area)
        }),
        looks: Arc::default(),
        press: Arc::new(press_types::StubPress),
        blobs,
        authorities: Arc::new(anchors()),
        address: "http://town.test".to_owned(),
        duty: None,
        feed: Arc::new(move || fed.load(Ordering::Acquire).then(|| actor(OFFICER))),
        feeds: Arc::new(feeds()),
        also_mapped: Arc::new(|_, actor, at| Ok(also_mapped(actor, at))),
        also_today: Arc::new(|cx| Ok(vec![also_today(cx)])),
        plan_levels: Arc::new(|_, actor, _| {
            let may = actor.function.as_str() == OFFICER;
            let level = situation_web::PlanLevel {
                plan: Text::three("Plan des crues", "Overstromingsplan", "Flood plan"),
                level: Text::three("alerte", "alarm", "alert"),
                path: "plans/x".into(),
                activate: may.then(|| "plans/x/activate".into()),
            };
            Ok(vec![level])
        }),
        aside: Arc::new(|| {
            let (name, why) = ("3f2a".to_owned(), "Test-Signature FOUND".to_owned());
            Ok(vec![situation_web::Aside { way: "scanned", name, size: 12, at: testkit::NIGHT, why }])
        }),
        also_about: Arc::new(move |_| also.get().copied().into_iter().collect()),
        certificates: Arc::new(certificates()),
    }
}

/// An address of public warnings that never answered, and one that does.
fn feeds() -> situation_web::Feeds {
    use situation_web::{FeedKind, FeedState, Feeds};
    let long_ago = testkit::NIGHT.plus_seconds(-3600);
    let feeds = Feeds::of([
        FeedState::new("inbox", FeedKind::Folder, "inbox", 60, long_ago),
        FeedState::new("weather", FeedKind::Warnings, "https://weather.example/feed?key=1", 60, long_ago),
        FeedState::new("town-transit", FeedKind::Transit, "https://transit.example/a.pb", 60, long_ago),
    ]);
    feeds.failed(
        "weather",
        testkit::NIGHT,
        kernel::Refusal::conflict("refusal-feed-status").with("status", 503),
    );
    feeds.answered("town-transit", testkit::NIGHT, true);
    feeds.answered("inbox", testkit::NIGHT, true);
    feeds
}

/// No sender's certificate is known here.
fn certificates() -> Vec<exchange::cap::Certificate> {
    Vec::new()
}

/// The authority of the samples of signed documents.
fn anchors() -> exchange::pades::Anchors {
    let file = testkit::root().join("foundation/exchange/tests/pades/anchor.pem");
    exchange::pades::Anchors::from_pem([std::fs::read_to_string(file).unwrap().as_str()]).unwrap()
}

fn reached(function: &str, area: Option<&str>) -> Reached {
    Reached {
        phone: Some(format!("0490 00 00 {:02}", (function.len() + area.map_or(0, str::len)) % 100)),
        deputy: (function == MAYOR).then(|| "first-alderman".to_owned()),
        deputy_phone: (function == MAYOR).then(|| "0490 00 00 99".to_owned()),
        fictitious: true,
    }
}

/// A cordon that is set ten minutes after the beginning of the night, and that no mayor may see.
fn also_mapped(actor: &Actor, at: Timestamp) -> Vec<Mapped> {
    let seen = at >= testkit::NIGHT.plus_seconds(600) && actor.function != MAYOR;
    let cordon = || Mapped {
        layer: "perimeters",
        id: "7".to_owned(),
        number: "P-26-0007".to_owned(),
        what: Text::three("26-0001 Fuite <gaz>", "26-0001 Gaslek", "26-0001 Gas leak"),
        place: Text::both("Hautrive", "Hoogoever"),
        state: "red",
        tone: "crit",
        path: "perimeters/7".to_owned(),
    };
    seen.then(cordon).into_iter().collect()
}

/// Another package's table of a day: a cordon of the night, which everybody of the service may read.
fn also_today(cx: &situation_web::DayCx<'_>) -> situation_web::DayTable {
    let mut table = cx.table("phases", "daily-phases", &[("daily-number", 1), ("daily-since", 2)]);
    if cx.day.holds(testkit::NIGHT) {
        let cells = vec!["PH-26-0003".into(), cx.at(testkit::NIGHT).into()];
        table.rows.push(situation_web::DayRow::plain(cells));
    }
    table
}

/// Half an hour after the beginning of the night the relief has taken the place of the officer.
fn on_duty(at: Timestamp) -> Vec<OnDuty> {
    let one = |name: &str, function: &str, phone: &str| OnDuty {
        name: name.to_owned(),
        function: functions().get(function).cloned().unwrap_or_default(),
        phone: Some(phone.to_owned()),
        since: testkit::NIGHT.plus_seconds(-4 * 3600),
    };
    let relieved = at >= testkit::NIGHT.plus_seconds(1800);
    let watch = if relieved { ("M. Janssens", RELIEF) } else { ("C. Delvaux", OFFICER) };
    vec![one(watch.0, watch.1, "0490 00 00 10"), one("T. Maes", "fire-officer", "0490 00 00 11")]
}

fn facts() -> Facts {
    let kind = |code: &str, category: &str, severity| {
        let names = names().incident_type(code).map(|t| t.names.clone()).unwrap_or_default();
        let kind = IncidentType {
            code: code.into(),
            category: category.into(),
            names,
            aliases: Vec::new(),
            default_severity: severity,
        };
        (code.to_owned(), kind)
    };
    let must = |code: &str, function: &str, per: Option<&str>, within_minutes| MustInform {
        code: code.into(),
        types: Vec::new(),
        from: Severity::Serious,
        function: function.into(),
        organisation: None,
        per: per.map(str::to_owned),
        areas_at_least: 0,
        within_minutes,
        note: None,
        verified: false,
    };
    Facts {
        types: [
            kind("gas-leak", "hazard", Severity::Serious),
            kind("fire", "fire-and-explosion", Severity::Serious),
            kind("gathering", "public-order", Severity::Minor),
            kind("outage", "utility", Severity::Minor),
        ]
        .into(),
        figures: names().figures,
        must_inform: vec![must("mayors", MAYOR, Some("municipality"), 15), must("head", "head", None, 30)],
        states: BTreeMap::from([("threat".to_owned(), vec!["1".to_owned(), "4".to_owned()])]),
        rooms: ["control".to_owned()].into(),
        posture_by: [OFFICER, RELIEF, "head"].map(str::to_owned).into(),
        reports: vec![first_report()],
        ..Facts::bare(TimeZone::get("Europe/Brussels").unwrap())
    }
}

/// A first report within ten minutes, for the mayor.
fn first_report() -> ReportKind {
    use Section::{Asked, Done, Hazards, Next, Victims, What, Where};
    ReportKind {
        code: "first".into(),
        names: Text::three("Premier rapport", "Eerste rapport", "First report"),
        sections: vec![What, Where, Section::Since, Victims, Hazards, Done, Asked, Next],
        since: Since::Opening,
        ready_minutes: Some(10),
        handling: Handling::Service,
        functions: vec![MAYOR.to_owned()],
        organisations: Vec::new(),
        age_minutes: Some(60),
        read_minutes: Some(15),
        take: vec!["incident".into()],
    }
}

fn types() -> Vec<TypeName> {
    let kind = |code: &str, fr: &str, nl: &str, en: &str, icon: &str, severity, words: &[&str]| TypeName {
        code: code.into(),
        names: Text::three(fr, nl, en),
        icon: icon.into(),
        severity,
        reflex: vec![Text::three(
            "Faites confirmer le lieu.",
            "Laat de plaats bevestigen.",
            "Have the place confirmed.",
        )],
        words: words.iter().map(|w| (*w).to_owned()).collect(),
    };
    vec![
        kind(
            "gas-leak",
            "Fuite de gaz",
            "Gaslek",
            "Gas leak",
            "hazard",
            2,
            &["odeur de gaz", "gaz", "gasgeur", "gas smell", "gas"],
        ),
        kind(
            "fire",
            "Incendie",
            "Brand",
            "Fire",
            "fire",
            2,
            &["incendie", "feu", "fumee", "brand", "rook", "fire", "smoke"],
        ),
        kind(
            "gathering",
            "Rassemblement",
            "Samenscholing",
            "Gathering",
            "crowd",
            1,
            &["rassemblement", "foule", "menigte", "crowd"],
        ),
        kind(
            "outage",
            "Panne de réseau",
            "Netstoring",
            "Network outage",
            "utility",
            1,
            &["panne", "coupure", "storing", "outage"],
        ),
    ]
}

/// A state that others decide.
fn threat() -> StateName {
    let level = |code: &str, weight| LevelName {
        code: code.to_owned(),
        names: Text::three(format!("niveau {code}"), format!("niveau {code}"), format!("level {code}")),
        weight,
    };
    StateName {
        code: "threat".to_owned(),
        names: Text::three("Niveau de la menace", "Dreigingsniveau", "Threat level"),
        short: Text::three("Menace", "Dreiging", "Threat"),
        levels: vec![level("1", 0), level("4", 2)],
        verified: true,
    }
}

/// The words of the rule that asks for the mayors; the one that asks for the high official has none any more.
fn mayors() -> situation_web::RuleName {
    situation_web::RuleName {
        note: Text::three(
            "Le bourgmestre est compétent.",
            "De burgemeester is bevoegd.",
            "The mayor is competent.",
        ),
        basis: Text::three("arrêté (fictif)", "besluit (fictief)", "decree (fictitious)"),
    }
}

fn names() -> Names {
    let severities = [
        ("Mineur", "Beperkt", "Minor"),
        ("Sérieux", "Ernstig", "Serious"),
        ("Majeur", "Zwaar", "Major"),
        ("Catastrophe", "Ramp", "Disaster"),
    ];
    Names {
        types: types(),
        severities: (1..).zip(severities.map(|(fr, nl, en)| Text::three(fr, nl, en))).collect(),
        areas: MUNICIPALITIES
            .iter()
            .map(|m| (m.0.to_owned(), Text::both(m.1, m.2)))
            .chain(ZONES.iter().map(|z| (z.0.to_owned(), Text::both(z.1, z.2))))
            .collect(),
        narrowing: MUNICIPALITIES
            .iter()
            .map(|m| Area::new("municipality", m.0))
            .chain(ZONES.iter().map(|z| Area::new("zone", z.0)))
            .collect(),
        functions: functions(),
        technical: BTreeSet::from([SCREEN.to_owned()]),
        organisations: BTreeMap::from([("town".to_owned(), Text::three("Ville", "Stad", "Town"))]),
        figures: [
            ("injured", "Blessés", "Gewonden", "Injured"),
            ("evacuated", "Évacués", "Geëvacueerden", "Evacuated"),
            ("people", "Personnes", "Personen", "People"),
        ]
        .map(|(code, fr, nl, en)| (code.to_owned(), Text::three(fr, nl, en)))
        .into(),
        states: vec![threat()],
        centre: Some(Text::three("Centre de crise (CC)", "Crisiscentrum (CC)", "Crisis centre (CC)")),
        rooms: BTreeMap::from([("control".to_owned(), Text::three("Contrôle", "Controle", "Control"))]),
        rules: BTreeMap::from([("mayors".to_owned(), mayors())]),
        // Nobody is on the ground here, and whoever works with the watch has a name of its own.
        channels: [
            ("call", "Appel", "Oproep", "Call"),
            ("radio", "Radio", "Radio", "Radio"),
            ("mail", "Courriel", "E-mail", "E-mail"),
            ("partner", "Service \"ami\" {12}", "Bevriende dienst", "Friendly service"),
            ("social", "Réseaux", "Sociale media", "Social media"),
        ]
        .map(|(code, fr, nl, en)| (code.to_owned(), Text::three(fr, nl, en)))
        .into(),
        ..Names::default()
    }
}

fn functions() -> BTreeMap<String, Text> {
    [
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (RECORDER, "Officier de nuit", "Nachtofficier", "Night officer"),
        (RELIEF, "Officier de relève", "Aflossende officier", "Relief officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        ("first-alderman", "Premier échevin", "Eerste schepen", "First alderman"),
        ("head", "Haut fonctionnaire", "Hoge ambtenaar", "High official"),
        ("fire-officer", "Officier D1", "Officier D1", "D1 officer"),
        (SCREEN, "Écran de salle", "Zaalscherm", "Wall display"),
    ]
    .map(|(code, fr, nl, en)| (code.to_owned(), Text::three(fr, nl, en)))
    .into()
}
