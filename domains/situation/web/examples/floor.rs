//! The watch floor of the tests' invented town, with a night going on: `cargo run -p situation-web --example floor -- 7071`,
//! for work on layout and style sheets: templates and the browser's files (`tools/assets.sh`) are read from their folders
//! at each start. A second argument fills the town with so many incidents.
//!
//! Open http://watch-officer.localhost:7071/fr/sign-in and give any of the names that the program prints.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "an example for developers stops where something is wrong"
)]
#![expect(dead_code, reason = "the tests use all of it")]

#[path = "../tests/it/ground.rs"]
mod ground;
#[path = "../tests/it/town.rs"]
mod town;

use std::time::Duration;

use kernel::{Clock, Handling, Lang, SystemClock};
use situation::cap::{AlertKey, Doing, Incoming, Shape, Standing, Warning, WarningText};
use situation::command::{IngestAlert, MarkTold, PromoteSignal, SetAside, WriteEntry};
use situation::incident::{Opening, Severity};
use situation::inform::Means;
use situation::log::{Discipline, EntryKind, Figure, FigureStatus};
use situation::signal::AsideReason;
use situation::text::Words;
use web::Assets;

use town::{GUEST, MAYOR, OFFICER, RELIEF, Town, matter};

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1);
    let port = args.next().unwrap_or_else(|| "7071".to_owned());
    let many: usize = args.next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let here = testkit::root().join("domains/situation/web");
    let town = Town::with(|setup| {
        setup.site.session_rate = None;
        setup.assets = Assets::folder(&here.join("../../../assets/dist")).unwrap();
        setup.template_folders = vec![here.join("templates")];
    });
    night(&town);
    for _ in 0..many {
        town.incident("outage", Severity::Minor);
    }
    let clock = town.clock.clone();
    tokio::spawn(async move {
        loop {
            clock.set(SystemClock.now());
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    println!(
        "http://localhost:{port}/fr/sign-in as {OFFICER}, {RELIEF}, {MAYOR} or {GUEST}: {}",
        web::testing::PASSWORD
    );
    axum::serve(listener, town.router.clone()).await.unwrap();
}

/// The first half hour of a night, ending now.
fn night(town: &Town) {
    town.clock.set(SystemClock.now().plus_seconds(-35 * 60));
    let lift = town.call("Ascenseur hors service", "gare de l’Écluse");
    town.ask(SetAside {
        signal: lift,
        reason: AsideReason::NoFollowUp,
        words: Some(Words::new(Lang::Fr, "l’exploitant est prévenu")),
        based_on: None,
    });
    town.message(None, "Prise de service, rien à signaler de la veille précédente.");
    warning(town);
    town.clock.advance_seconds(14 * 60);
    explosion(town);
    town.clock.advance_seconds(16 * 60);
    correction(town);
    town.call("Le rassemblement se déplace vers la gare", "rue de l’Écluse");
    town.clock.advance_seconds(60);
    town.call("Encore une forte odeur de gaz dans la cave", "quai Neuf");
    town.call("Fumée noire, l’appelant ne sait pas où exactement, près d’un pont", "");
}

/// A crowd, an outage that few may read of, and the gas.
fn explosion(town: &Town) {
    let crowd = town.incident_at("gathering", Severity::Minor, Handling::Service, "place du Marché");
    entry(
        town,
        Some(crowd),
        EntryKind::Figure,
        Some(Discipline::D3),
        Lang::Nl,
        "Ongeveer 350 personen op het plein",
        Some(("people", 350, true)),
    );
    town.incident_at("outage", Severity::Minor, Handling::NeedToKnow, "avenue des Tilleuls");
    let first = town.call("Odeur de gaz puis explosion", "rue du Moulin x quai Neuf");
    let gas = matter();
    town.ask(PromoteSignal {
        signal: first,
        incident: gas,
        opening: Opening::new("gas-leak", Severity::Major),
        based_on: None,
    });
    town.clock.advance_seconds(3 * 60);
    entry(
        town,
        Some(gas),
        EntryKind::Message,
        Some(Discipline::D2),
        Lang::Fr,
        "3 blessés",
        Some(("injured", 3, false)),
    );
    entry(
        town,
        Some(gas),
        EntryKind::Decision,
        None,
        Lang::Fr,
        "Périmètre de 150 m, accès au quai Neuf fermé.",
        None,
    );
    entry(
        town,
        Some(gas),
        EntryKind::Request,
        Some(Discipline::D1),
        Lang::Fr,
        "Qui coupe le gaz en amont ?",
        None,
    );
    let due = town.read(|r| situation::read::informs(r, &situation::read::Eye::all(), gas));
    town.ask(MarkTold {
        notification: due[0].id,
        means: Means::Phone,
        whom: Some("cabinet".into()),
        words: None,
        stated: None,
    });
}

fn entry(
    town: &Town,
    incident: Option<kernel::Id<kernel::kind::Matter>>,
    entry_kind: EntryKind,
    discipline: Option<Discipline>,
    lang: Lang,
    words: &str,
    figure: Option<(&str, i64, bool)>,
) {
    let figure = figure.map(|(name, value, about)| Figure {
        name: name.into(),
        value,
        unit: String::new(),
        about,
        status: FigureStatus::Unconfirmed,
    });
    let plain = WriteEntry::message(incident, Words::new(lang, words));
    town.ask(WriteEntry { entry_kind, discipline, figure, ..plain });
}

/// The number of injured was wrong.
fn correction(town: &Town) {
    let all = situation::read::Eye::all();
    let rows = town.read(|r| situation::read::log(r, &all, &situation::read::LogFilter::default(), 20)).rows;
    let wrong = rows.iter().find(|e| e.words.text == "3 blessés").unwrap();
    let words = Words::new(Lang::Nl, "7 gewonden, 2 ernstig. Eerste hulppost aan de Nieuwe Kaai.");
    town.ask(situation::command::CorrectEntry {
        figure: Some(Figure {
            name: "injured".into(),
            value: 7,
            unit: String::new(),
            about: false,
            status: FigureStatus::Unconfirmed,
        }),
        ..situation::command::CorrectEntry::new(wrong.id, words)
    });
}

/// A public warning of an invented weather service, in two languages, over half of the town.
fn warning(town: &Town) {
    let now = town.clock.now();
    let text = |tag: &str, headline: &str, area: &str| WarningText {
        tag: tag.into(),
        event: headline.into(),
        headline: Some(headline.into()),
        sender_name: Some("Météo de la ville (fictif)".into()),
        area: area.into(),
        ..WarningText::default()
    };
    let ring = [(4.30, 50.83), (4.36, 50.83), (4.36, 50.87), (4.30, 50.87), (4.30, 50.83)];
    let warning = Warning {
        texts: vec![
            text("fr-BE", "Orages violents", "Est de la ville"),
            text("nl-BE", "Zware onweders", "Oosten van de stad"),
        ],
        severity: "severe".into(),
        expires: Some(now.plus_seconds(6 * 3600)),
        shapes: vec![Shape::Polygon(ring.iter().map(|(x, y)| ground::point(*x, *y)).collect())],
        ..Warning::default()
    };
    let incoming = Incoming {
        key: AlertKey { sender: "weather.example".into(), identifier: "1".into(), sent: now },
        standing: Standing::Actual,
        doing: Doing::Alert,
        references: Vec::new(),
        note: None,
        warning,
    };
    town.ask(IngestAlert { signal: matter(), incoming });
}
